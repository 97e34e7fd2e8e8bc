import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toggle } from '../borg/flags.js';
import type { ValuesOf } from '../configuration/schema.js';
import { asError, UserError } from '../system/errors.js';
import { createTemporaryFolder, writePrivateFile } from '../system/temporary.js';
import type { createOptions } from './create-options.js';
import { excludeLines, expandPattern, patternLines, rootOf, withStyles } from './patterns.js';
import { expandFiles } from './sources.js';

/** The options that leave something out of archives. */
export type ExclusionOptions = Pick<
  ValuesOf<typeof createOptions>,
  | 'patterns'
  | 'patterns_from'
  | 'exclude_patterns'
  | 'exclude_from'
  | 'exclude_caches'
  | 'exclude_if_present'
  | 'keep_exclude_tags'
>;

/** What is left out of archives that exist already. */
export interface Exclusions {
  readonly patternFiles: readonly string[];
  readonly patterns: readonly string[];
  readonly excludeFiles: readonly string[];
  readonly excludes: readonly string[];
  /** Files of patterns count before patterns, and files of excludes before excludes; missing: they come last. */
  readonly filesFirst?: boolean | undefined;
}

/**
 * Gathers what the options leave out, and does something with it. Roots (`R /path`) are no part of it: Borg 1 would take
 * them for all that is to stay, and drop from an archive whatever is no source any more.
 */
export async function withExclusions<Result>(
  options: ExclusionOptions,
  folder: string,
  work: (exclusions: Exclusions) => Promise<Result>,
): Promise<Result> {
  const named = await expandFiles(options.patterns_from ?? [], folder);
  const excludeFiles = await expandFiles(options.exclude_from ?? [], folder);
  for (const file of excludeFiles) await read(file, folder);
  const rooted = new Map<string, string>();
  for (const file of named) {
    const text = await read(file, folder);
    if (patternLines(text.split('\n')).some((line) => rootOf(line) !== undefined)) rooted.set(file, text);
  }
  const temporary = rooted.size > 0 ? createTemporaryFolder('patterns') : undefined;
  const withoutRoots = (file: string, index: number): string => {
    const text = rooted.get(file);
    if (text === undefined || temporary === undefined) return file;
    const path = join(temporary.path, `${index}`);
    writePrivateFile(
      path,
      `${text
        .split('\n')
        .filter((line) => rootOf(line.trim()) === undefined)
        .join('\n')}\n`,
    );
    return path;
  };
  try {
    return await work({
      patternFiles: named.map(withoutRoots),
      patterns: withStyles(patternLines(options.patterns ?? []))
        .filter((line) => rootOf(line) === undefined)
        .map(expandPattern),
      excludeFiles,
      excludes: excludeLines(options.exclude_patterns ?? []),
    });
  } finally {
    temporary?.remove();
  }
}

async function read(file: string, folder: string): Promise<string> {
  try {
    return await readFile(resolve(folder, file), 'utf8');
  } catch (error) {
    throw new UserError(`The pattern file ${file} cannot be read: ${asError(error).message}. Nothing was changed.`);
  }
}

/**
 * Borg's flags for patterns and excludes, in the order in which Borg looks at them: the first that matches decides. It is
 * that of borgmatic 2, and for a file in sections that of borgmatic 1.
 */
export function patternFlags(exclusions: Exclusions): readonly string[] {
  const patternFiles = exclusions.patternFiles.map((file) => `--patterns-from=${file}`);
  const patterns = exclusions.patterns.map((line) => `--pattern=${line}`);
  const excludeFiles = exclusions.excludeFiles.map((file) => `--exclude-from=${file}`);
  const excludes = exclusions.excludes.map((pattern) => `--exclude=${pattern}`);
  return exclusions.filesFirst
    ? [...patternFiles, ...patterns, ...excludeFiles, ...excludes]
    : [...patterns, ...excludes, ...patternFiles, ...excludeFiles];
}

/** Borg's flags that leave out folders by what lies in them. */
export function tagFlags(options: ExclusionOptions): readonly string[] {
  return [
    ...toggle('--exclude-caches', options.exclude_caches),
    ...(options.exclude_if_present ?? []).map((name) => `--exclude-if-present=${name}`),
    ...toggle('--keep-exclude-tags', options.keep_exclude_tags),
  ];
}
