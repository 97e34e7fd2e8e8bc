import { fstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from './paths.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that name the files through which a step and its runner communicate. */
const variables = [
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_EVENT_PATH',
] as const;

/** The name of the folder with these files in GitHub's runner. With other runners, their folder may contain anything. */
const folderName = '_runner_file_commands';

/** The maximum number of symbolic links that Linux follows. */
const mostLinks = 40;

/** Maps each protected file to the variable that names it. */
const known = new Map<string, string>();

/** Protects the files that an environment names, so that no output from a configuration or a request is written to them. */
export function protectRunnerFiles(environment: Environment): void {
  for (const name of variables) {
    const path = environment[name];
    if (path) known.set(resolve(path), name);
  }
}

/**
 * Returns why a path must not be written to, to complete a sentence, however the path is written: the contents of the runner's
 * files set variables, paths, and results of later steps. Undefined for any other path. Every destination from a configuration or
 * a request is checked here before it is written to.
 */
export function runnerFileReason(path: string): string | undefined {
  const name = runnerFileAt(path);
  return name === undefined ? undefined : reasonFor(name);
}

/** Throws if a path must not be written to. */
export function requireNoRunnerFile(path: string): void {
  const obstacle = runnerFileReason(path);
  if (obstacle !== undefined) throw new Error(obstacle);
}

/** Throws if an open file must not be written to. */
export function requireOpenNoRunnerFile(descriptor: number): void {
  const facts = fstatSync(descriptor);
  const found = protectedFiles().find(({ file }) => isSame(facts, statsOf(file)));
  if (found) throw new Error(reasonFor(found.name));
}

/** Returns the variable that names the file at a path, or the name of the runner's folder that contains it. */
function runnerFileAt(path: string): string | undefined {
  const files = protectedFiles();
  if (files.length === 0) return undefined;
  const place = placeOf(resolve(path));
  const facts = statsOf(path);
  const same = files.find(({ file }) => placeOf(file) === place || isSame(facts, statsOf(file)));
  if (same) return same.name;
  const folders = files.map(({ file }) => dirname(placeOf(file))).filter((folder) => basename(folder) === folderName);
  return folders.some((folder) => isWithin(place, folder)) ? folderName : undefined;
}

function reasonFor(name: string): string {
  return `it is a file of the workflow's runner (${name}), which acts on its contents`;
}

function protectedFiles(): readonly { readonly file: string; readonly name: string }[] {
  return [...known].map(([file, name]) => ({ file, name }));
}

/** Resolves all symbolic links in a path, even if nothing exists there. */
function placeOf(path: string, links = 0): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    if (above === path) return path;
    const target = links < mostLinks ? targetOf(path) : undefined;
    const folder = placeOf(above, links + 1);
    return target === undefined ? join(folder, basename(path)) : placeOf(resolve(folder, target), links + 1);
  }
}

function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined; // not a symbolic link
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined; // nothing exists there, or this user can't access it
  }
}

function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
