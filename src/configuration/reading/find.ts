import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { codeOf, UserError } from '../../system/errors.js';
import { relativeIfInside } from '../../system/paths.js';
import { isInheritedDescriptor } from '../../system/read-file.js';
import { isLexicallyInside, outsideWorkspaceMessage, resolvesInside } from '../../system/stays-inside.js';
import { joinWords } from '../../text/phrases.js';
import { type Findings, noFindings } from '../yaml/findings.js';

/** Where to look for configuration files. */
export interface Search {
  /** Files, folders, or globs, in order; missing: the default locations. */
  readonly paths?: readonly string[] | undefined;
  readonly entryPoint: 'workflow' | 'command-line';
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that paths are relative to. */
  readonly currentFolder: string;
  readonly home: string;
  /** The workspace, while a pull request is checked: configuration files in it must not refer to files outside. */
  readonly confinedTo?: string | undefined;
}

/** A configuration file to read. */
export interface ConfigurationFile {
  /** Absolute. */
  readonly path: string;
  /** The path in messages: relative if the file is in the current folder. */
  readonly shown: string;
}

/** A file that a search found. */
export interface FoundFile extends ConfigurationFile {
  /** Set if the file itself was specified, rather than a folder or a glob. */
  readonly named?: SpecifiedFile | undefined;
}

/** Facts about a file that was specified itself. */
interface SpecifiedFile {
  /** It may be a pipe that the process inherited. */
  readonly mayBePipe: boolean;
}

/** The result of a search. A path that does not exist is an error, but the other files are still found. */
interface SearchResult extends Findings {
  readonly files: readonly FoundFile[];
  /** The default locations that were searched, if no path was specified. */
  readonly looked: readonly string[];
}

const workflowPlaces = ['.github/borgflow.yaml', '.github/borgmatic.yaml'];

/** Finds the specified configuration files, or those in the default locations; each file once, in order. */
export async function findConfigurations(search: Search): Promise<SearchResult> {
  const findings = noFindings();
  const [paths, looked] = search.paths?.length
    ? [await namedPaths(search.paths, search, findings), []]
    : await defaultPaths(search, findings);
  const files: FoundFile[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const shown = relativeIfInside(path, search.currentFolder);
    if (isOutside(path, search))
      findings.faults.push(
        new UserError(outsideWorkspaceMessage(shown), { place: { file: shown, line: 1, column: 1 } }),
      );
    else {
      const real = await realpath(path).catch(() => path);
      if (!seen.has(real)) files.push({ path, shown, named: namedOf(path, search) });
      seen.add(real);
    }
  }
  if (paths.length === 0 && looked.length > 0) findings.faults.push(nothingFound(looked, search.entryPoint));
  return { files, looked, ...findings };
}

/** Whether a path in the workspace leads out of it. */
function isOutside(path: string, { confinedTo }: Search): boolean {
  return confinedTo !== undefined && isLexicallyInside(path, confinedTo) && !resolvesInside(path, confinedTo);
}

function namedOf(path: string, search: Search): SpecifiedFile | undefined {
  const isNamed = search.paths?.some((name) => pathOf(name, search) === path);
  return isNamed ? { mayBePipe: search.entryPoint === 'command-line' && isInheritedDescriptor(path) } : undefined;
}

function pathOf(name: string, { currentFolder, home }: Search): string {
  return resolve(
    currentFolder,
    name.replace(/^~(?=\/|$)/, () => home),
  );
}

function nothingFound(looked: readonly string[], entryPoint: Search['entryPoint']): UserError {
  const how =
    entryPoint === 'workflow'
      ? 'Specify one with `config:`.'
      : 'Specify one with `--config`, or write a first one with: borgflow config generate --minimal';
  return new UserError(`No configuration found. Looked for ${joinWords(looked, 'and')}. ${how}`);
}

/** Returns borgmatic's default locations. */
function borgmaticLocations({ environment, home }: Search): readonly string[] {
  const own = join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), 'borgmatic');
  const places = ['/etc/borgmatic/config.yaml', '/etc/borgmatic.d', join(own, 'config.yaml'), `${own}.d`];
  return places;
}

async function defaultPaths(
  search: Search,
  findings: Findings,
): Promise<readonly [readonly string[], readonly string[]]> {
  const looked: string[] = [];
  for (const place of search.entryPoint === 'workflow' ? workflowPlaces : []) {
    looked.push(place);
    const path = resolve(search.currentFolder, place);
    if (isOutside(path, search)) return [[path], looked];
    if ((await kindOf(path)) === 'file') return [[path], looked];
  }
  // The check of a pull request is about the files in its repository, not about the machine's configuration.
  const paths = search.confinedTo === undefined ? await pathsOfMachine(search, looked, findings) : [];
  return [paths, looked];
}

async function pathsOfMachine(search: Search, looked: string[], findings: Findings): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const place of borgmaticLocations(search)) {
    looked.push(place);
    const kind = await kindOf(place);
    if (kind === 'file') paths.push(place);
    else if (kind === 'folder') paths.push(...(await filesOf(place, findings)));
    else if (kind !== 'missing') warnOfUnreadable(place, kind, findings);
  }
  return paths;
}

function warnOfUnreadable(place: string, reason: string, findings: Findings): void {
  findings.notices.push({ level: 'warning', message: `${place} was skipped: ${reason}.` });
}

async function namedPaths(names: readonly string[], search: Search, findings: Findings): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const name of names) {
    const found = await pathsNamed(name, search, findings);
    if (typeof found === 'string') findings.faults.push(new UserError(found));
    else paths.push(...found);
  }
  return paths;
}

/** Returns the files that one path refers to, or the error message if there are none. */
async function pathsNamed(name: string, search: Search, findings: Findings): Promise<readonly string[] | string> {
  const path = pathOf(name, search);
  if (isOutside(path, search)) return [path];
  const kind = await kindOf(path);
  if (kind === 'file') return [path];
  if (kind === 'folder') {
    const before = findings.faults.length;
    const files = await filesOf(path, findings);
    return files.length > 0 || findings.faults.length > before ? files : `${name} contains no .yaml or .yml files.`;
  }
  if (kind !== 'missing') return `${name} can't be read: ${kind}.`;
  if (!/[*?[\]{}!()]/.test(name)) return `${name} does not exist.${hintFor(name, search.entryPoint)}`;
  const matches = await glob(path, search);
  const files = await Promise.all(
    matches.map(async (match) => {
      const isFolder = !isOutside(match, search) && (await kindOf(match)) === 'folder';
      return isFolder ? await filesOf(match, findings) : [match];
    }),
  );
  return files.length > 0 ? files.flat() : `${name} matches no files.${hintFor(name, search.entryPoint)}`;
}

/** Returns a hint about a path that contains several paths, quotes, a dash, or a comment. */
function hintFor(name: string, entryPoint: Search['entryPoint']): string {
  const isInput = entryPoint === 'workflow';
  if (isInput && name.startsWith('#')) return " This input can't contain comments. Remove the line.";
  if (isInput && /^- /.test(name)) return ' Write the path without a dash.';
  if (/^(["']).*\1$/.test(name)) return ' Write the path without quotes.';
  if (/\.ya?ml\s*[,;]|[,;]\s*\S+\.ya?ml$/.test(name)) {
    return isInput ? ' Write one path per line.' : ' Separate paths with spaces: --config ONE OTHER.';
  }
  return isInput && /\.ya?ml\s+\S/.test(name) ? ' Write one path per line.' : '';
}

async function glob(pattern: string, { confinedTo }: Search): Promise<readonly string[]> {
  const tinyglobby = await import('tinyglobby');
  const matches = await tinyglobby.glob(pattern, {
    absolute: true,
    dot: true,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: confinedTo === undefined,
  });
  return matches.map((match) => match.replace(/(?<=.)\/$/, '')).sort();
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing' | string> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    return code === 'EACCES' ? 'permission denied' : code;
  }
}

/** Returns the configuration files in a folder, sorted by name, without its subfolders. */
async function filesOf(folder: string, findings: Findings): Promise<readonly string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
    const paths = names.map((name) => join(folder, name));
    const kinds = await Promise.all(paths.map(kindOf));
    return paths.filter((_, index) => kinds[index] !== 'folder');
  } catch {
    findings.faults.push(new UserError(`${folder} can't be read: permission denied.`));
    return [];
  }
}
