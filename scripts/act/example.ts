import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { makeRepository } from './repository.js';

/** Replacements for strings in an example: paths, hosts, and commands that don't exist on this machine. */
export type Substitutions = Readonly<Record<string, string>>;

/**
 * Writes the files of an example to the paths in their first lines: relative paths into a Git repository in the folder,
 * absolute paths to their substitutions. Returns the repository's folder.
 */
export function setUpExample(options: {
  readonly name: string;
  readonly folder: string;
  readonly substitutions: Substitutions;
  /** Contents that replace those of the example, by path. */
  readonly replace: Readonly<Record<string, string>>;
}): string {
  const { name, folder, substitutions, replace } = options;
  const files = readdirSync(join('examples', name)).map((file) => {
    const text = readFileSync(join('examples', name, file), 'utf8');
    const place = placeOf(text, file);
    return { path: substitute(place, substitutions), text: substitute(replace[place] ?? text, substitutions) };
  });
  for (const { path, text } of files) if (isAbsolute(path)) writePrivately(path, text);
  const inRepository = files.filter(({ path }) => !isAbsolute(path)).map(({ path, text }) => [path, text]);
  const repository = join(folder, 'repository');
  makeRepository(repository, 'example/server', Object.fromEntries(inRepository));
  return repository;
}

/** Writes a file that only this user can read, and creates its parent folders. */
export function writePrivately(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode: 0o600 });
}

/** Applies all substitutions to a string, the longest first, and replaces nothing twice. */
export function substitute(text: string, substitutions: Substitutions): string {
  const wanted = Object.keys(substitutions).sort((one, other) => other.length - one.length);
  if (wanted.length === 0) return text;
  const pattern = wanted.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return text.replaceAll(new RegExp(pattern, 'g'), (found) => substitutions[found] ?? found);
}

function placeOf(text: string, file: string): string {
  const place = /^# (\S+): \S/.exec(text)?.[1];
  if (place === undefined)
    throw new Error(`The first line of ${file} must be a comment such as: # path/of/file.yml: description.`);
  return place;
}
