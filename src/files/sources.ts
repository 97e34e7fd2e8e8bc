import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expandHome } from '../borg/home.js';
import type { ValuesOf } from '../configuration/schema.js';
import { asksForSnapshots, type SnapshotOptions } from '../snapshots/index.js';
import { asError, UserError } from '../system/errors.js';
import { createTemporaryFolder, writePrivateFile } from '../system/temporary.js';
import type { createOptions } from './create-options.js';
import { barrierOf } from './exclusion.js';
import { exists, glob } from './glob.js';
import { deduplicate, type Way } from './nested.js';
import { excludeLines, expandExclude, expandPattern, patternLines, rootOf, withStyles } from './patterns.js';

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
  /** Files of patterns count before patterns, and files of excludes before excludes; missing: they come last. */
  readonly filesFirst?: boolean | undefined;
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
  | 'exclude_caches'
  | 'exclude_if_present'
  | 'exclude_nodump'
> &
  SnapshotOptions & { readonly extra_borg_options?: { readonly create?: string } };

/** Gathers what the options name; throws UserError for nothing at all, and for what is missing, before Borg runs. */
export async function collectSources(options: SourceOptions, folder: string): Promise<CollectedSources> {
  const expanded = (await Promise.all((options.source_directories ?? []).map((path) => expand(path, folder)))).flat();
  const patternFiles = await readAll(options.patterns_from ?? [], folder, (line) => expandLine(line, folder));
  const excludeFiles = await readAll(options.exclude_from ?? [], folder, async (line) => [expandExclude(line)]);
  const patterns = (
    await Promise.all(withStyles(patternLines(options.patterns ?? [])).map((line) => expandLine(line, folder)))
  ).flat();
  const fromFiles = patternFiles.flatMap(({ lines }) => lines);
  const roots = [...fromFiles, ...patterns].map(rootOf).filter((root) => root !== undefined);
  // A ZFS dataset may ask for its backup by itself, and what is in a snapshot is looked for there.
  if (options.zfs === undefined) demandSome([...expanded, ...roots]);
  if (!asksForSnapshots(options)) await demandSources([...expanded, ...roots], { options, folder });
  const chosen = {
    patternFiles: patternFiles.map(({ name }) => name),
    patterns,
    excludeFiles: excludeFiles.map(({ name }) => name),
    excludes: excludeLines(options.exclude_patterns ?? []),
    lines: new Map([...patternFiles, ...excludeFiles].map(({ name, lines }) => [name, lines])),
  };
  const mayStop = stopping(options, barrierOf(chosen), folder);
  const paths = await deduplicate(expanded, { folder, mayStop });
  return { ...chosen, paths, roots: [...paths, ...roots] };
}

/** Tells where Borg may turn back: at what is excluded, as far as that can be told, and at what marks itself. */
function stopping(options: SourceOptions, barred: (path: string) => boolean, folder: string): Way['mayStop'] {
  const marks = [...(options.exclude_caches ? ['CACHEDIR.TAG'] : []), ...(options.exclude_if_present ?? [])];
  const untold = options.exclude_nodump === true || options.extra_borg_options?.create !== undefined;
  return async (path) => {
    if (untold || barred(path)) return true;
    return (await Promise.all(marks.map((mark) => exists(join(path, mark), folder)))).includes(true);
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

interface PatternFile {
  readonly name: string;
  readonly lines: readonly string[];
}

type ExpandLine = (line: string) => Promise<readonly string[]>;

/** Files of patterns with what Borg would not expand expanded: then Borg reads a copy. */
async function readAll(
  paths: readonly string[],
  folder: string,
  expandOne: ExpandLine,
): Promise<readonly PatternFile[]> {
  const names = await expandFiles(paths, folder);
  return await Promise.all(
    names.map(async (name) => {
      const lines = await read(name, folder);
      const expanded = (await Promise.all(lines.map(expandOne))).flat();
      const same = expanded.join('\n') === lines.join('\n');
      return { name: same ? name : copyOf(expanded), lines: withStyles(expanded) };
    }),
  );
}

function copyOf(lines: readonly string[]): string {
  const path = join(createTemporaryFolder('patterns').path, 'patterns');
  writePrivateFile(path, `${lines.join('\n')}\n`);
  return path;
}

async function read(file: string, folder: string): Promise<readonly string[]> {
  try {
    return patternLines((await readFile(resolve(folder, file), 'utf8')).split('\n'));
  } catch (error) {
    throw new UserError(`The pattern file ${file} cannot be read: ${asError(error).message}. No archive was made.`);
  }
}

/** A line of patterns with `~` expanded, and globs too where it names a root. */
async function expandLine(line: string, folder: string): Promise<readonly string[]> {
  const root = rootOf(line);
  return root === undefined ? [expandPattern(line)] : (await expand(root, folder)).map((path) => `R ${path}`);
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
