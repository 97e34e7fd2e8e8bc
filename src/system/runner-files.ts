import { fstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from './mounts.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that name the files through which a step speaks to its runner, or the runner to a step. */
const variables = [
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_EVENT_PATH',
] as const;

/** Where the runner has these files; under another runner, their folder may hold anything. */
const folderName = '_runner_file_commands';

/** As many links as Linux itself follows. */
const mostLinks = 40;

/** The variables by the files that they name, of every door that was opened. */
const known = new Map<string, string>();

/** Protects the files that an environment names: from here on, nothing that is named by anybody else is written to them. */
export function protectRunnerFiles(environment: Environment): void {
  for (const name of variables) {
    const path = environment[name];
    if (path) known.set(resolve(path), name);
  }
}

/**
 * Why a path must not be written to, as the end of a sentence, whatever its spelling: what is written to one of the runner's
 * own files sets variables, paths and results of later steps. Undefined for any other path. Every place that a configuration
 * or a request names is asked for here before it is written to.
 */
export function runnerObstacle(path: string): string | undefined {
  const name = runnerFileAt(path);
  return name === undefined ? undefined : reasonFor(name);
}

/** Throws where a path must not be written to. */
export function demandOutsideRunner(path: string): void {
  const obstacle = runnerObstacle(path);
  if (obstacle !== undefined) throw new Error(obstacle);
}

/** The same of a file that is open. */
export function demandOpenOutsideRunner(descriptor: number): void {
  const facts = fstatSync(descriptor);
  const found = protectedFiles().find(({ file }) => isSame(facts, statsOf(file)));
  if (found) throw new Error(reasonFor(found.name));
}

/** What the runner uses the file at a path for, as the name of the variable, or the folder. */
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
  return `it belongs to the workflow's runner (${name}), which obeys what is written there`;
}

function protectedFiles(): readonly { readonly file: string; readonly name: string }[] {
  return [...known].map(([file, name]) => ({ file, name }));
}

/** Where a path leads once every link in it is followed, whether or not something is there. */
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
    return undefined; // no link
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined; // nothing is there, or nothing that this user could write to
  }
}

function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
