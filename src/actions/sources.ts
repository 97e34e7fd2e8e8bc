import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expandHome } from '../borg/home.js';
import type { ValuesOf } from '../configuration/schema.js';
import { asksForSnapshots, type SnapshotOptions } from '../snapshots/index.js';
import { asError, UserError } from '../system/errors.js';
import type { createOptions } from './create-options.js';
import { exists, glob } from './glob.js';

/** What goes into an archive: what Borg is to walk through, and the patterns that choose from it. */
export interface Sources {
  /** Folders and files, expanded, each once. */
  readonly paths: readonly string[];
  /** Files of patterns, in the order in which they count. */
  readonly patternFiles: readonly string[];
  /** Pattern lines, without blank ones and comments; roots are expanded. */
  readonly patterns: readonly string[];
  readonly excludeFiles: readonly string[];
  readonly excludes: readonly string[];
}

/** Sources with what was read to find them. */
export interface CollectedSources extends Sources {
  /** The folders and files that Borg begins with: the paths, and the roots among the patterns. */
  readonly roots: readonly string[];
  /** The lines of each file of patterns and of excludes, by its name. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

type SourceOptions = Pick<
  ValuesOf<typeof createOptions>,
  | 'source_directories'
  | 'source_directories_must_exist'
  | 'patterns'
  | 'patterns_from'
  | 'exclude_patterns'
  | 'exclude_from'
> &
  SnapshotOptions;

/** Gathers what the options name; throws UserError for nothing at all, and for what is missing, before Borg runs. */
export async function collectSources(options: SourceOptions, folder: string): Promise<CollectedSources> {
  const expanded = (await Promise.all((options.source_directories ?? []).map((path) => expand(path, folder)))).flat();
  const patternFiles = await expandFiles(options.patterns_from ?? [], folder);
  const excludeFiles = await expandFiles(options.exclude_from ?? [], folder);
  const patterns = (
    await Promise.all(patternLines(options.patterns ?? []).map((line) => expandRoot(line, folder)))
  ).flat();
  const read = await readAll([...patternFiles, ...excludeFiles], folder);
  const fromFiles = patternFiles.flatMap((file) => read.get(file) ?? []);
  const roots = [...fromFiles, ...patterns].map(rootOf).filter((root) => root !== undefined);
  // A ZFS dataset may ask for its backup by itself, and what is in a snapshot is looked for there.
  if (options.zfs === undefined) demandSome([...expanded, ...roots]);
  if (!asksForSnapshots(options)) await demandSources([...expanded, ...roots], { options, folder });
  const paths = await deduplicate(expanded, folder);
  return {
    paths,
    roots: [...paths, ...roots],
    lines: read,
    patternFiles,
    patterns,
    excludeFiles,
    excludes: patternLines(options.exclude_patterns ?? []).map(expandExclude),
  };
}

/** The same sources with the names of pattern files whole, so that they hold in every folder. */
export function withWholePaths(sources: Sources, folder: string): Sources {
  const whole = (paths: readonly string[]) => paths.map((path) => resolve(folder, path));
  return { ...sources, patternFiles: whole(sources.patternFiles), excludeFiles: whole(sources.excludeFiles) };
}

/** A path with `~` and globs expanded; itself where a glob matches nothing. */
async function expand(path: string, folder: string): Promise<readonly string[]> {
  const home = expandHome(path);
  const found = await glob(home, folder);
  return found.length > 0 ? found : [home];
}

/** Files of patterns, with `~` and globs expanded. */
export async function expandFiles(paths: readonly string[], folder: string): Promise<readonly string[]> {
  return (await Promise.all(paths.map((path) => expand(path, folder)))).flat();
}

/** Throws UserError where there is nothing at all. */
export function demandSome(roots: readonly string[]): void {
  if (roots.length > 0) return;
  throw new UserError('There is nothing to back up. Set source_directories, or a root (R /path) among patterns.');
}

async function readAll(names: readonly string[], folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  return new Map(await Promise.all(names.map(async (file) => [file, await read(file, folder)] as const)));
}

async function read(file: string, folder: string): Promise<readonly string[]> {
  try {
    return patternLines((await readFile(resolve(folder, file), 'utf8')).split('\n'));
  } catch (error) {
    throw new UserError(`The pattern file ${file} cannot be read: ${asError(error).message}. No archive was made.`);
  }
}

/** A pattern of what to leave out, with `~` expanded; a style may stand before it. */
export function expandExclude(pattern: string): string {
  return pattern.replace(
    /^([a-z]{2}:)?(~[^/]*)/,
    (_, style: string | undefined, home: string) => (style ?? '') + expandHome(home),
  );
}

/** Without what Borg passes over in a file of patterns: blanks around, empty lines, comments. */
export function patternLines(patterns: readonly string[]): readonly string[] {
  return patterns.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

async function expandRoot(line: string, folder: string): Promise<readonly string[]> {
  const root = rootOf(line);
  return root === undefined ? [line] : (await expand(root, folder)).map((path) => `R ${path}`);
}

/** The path of a pattern line that names a root: `R /path`. */
export function rootOf(line: string): string | undefined {
  return /^R\s*(.+)$/s.exec(line)?.[1];
}

/** Where sources have to exist. */
interface Whereabouts {
  readonly options: Pick<SourceOptions, 'source_directories_must_exist'>;
  readonly folder: string;
  /** How a path is called there; missing: as it is. */
  readonly seen?: (path: string) => string;
}

/** Throws UserError that names each source which is missing, unless the options say that some may be. */
export async function demandSources(
  paths: readonly string[],
  { options, folder, seen = (path) => path }: Whereabouts,
): Promise<void> {
  if (options.source_directories_must_exist === false) return;
  const there = await Promise.all(paths.map((path) => exists(seen(path), folder)));
  const missing = [...new Set(paths.filter((_, index) => !there[index]))];
  if (missing.length === 0) return;
  const [last = '', ...others] = missing.toReversed();
  const named = others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
  const verb = missing.length === 1 ? 'does' : 'do';
  throw new UserError(
    `${named} ${verb} not exist, so no archive was made. Mount or create what is missing, take it out of the sources, or set source_directories_must_exist: false.`,
  );
}

/** Leaves out what lies inside another source on the same device: Borg would walk through it twice. */
export async function deduplicate(paths: readonly string[], folder: string): Promise<readonly string[]> {
  const unique = [...new Set(paths)].sort();
  const devices = new Map(await Promise.all(unique.map(async (path) => [path, await deviceOf(path, folder)] as const)));
  const isInside = (path: string, other: string): boolean =>
    devices.get(path) !== undefined && devices.get(path) === devices.get(other) && liesIn(plain(path), plain(other));
  return unique.filter(
    (path) => path.includes('/./') || !unique.some((other) => other !== path && isInside(path, other)),
  );
}

async function deviceOf(path: string, folder: string): Promise<number | undefined> {
  return (await stat(resolve(folder, path)).catch(() => undefined))?.dev;
}

function liesIn(path: string, other: string): boolean {
  if (path === other) return false;
  if (other === '/') return path.startsWith('/');
  if (other === '.') return !path.startsWith('/') && !path.startsWith('..');
  return path.startsWith(`${other}/`);
}

/** Without doubled and closing slashes, and without `.` in between. */
function plain(path: string): string {
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  return (path.startsWith('/') ? '/' : '') + names.join('/') || '.';
}
