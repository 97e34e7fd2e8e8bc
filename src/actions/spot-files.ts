import { lstat } from 'node:fs/promises';
import { normalize, resolve } from 'node:path';
import { archiveOperands, storedOperands } from '../borg/arguments.js';
import { expandHome } from '../borg/home.js';
import { withShortArguments } from '../files/patterns.js';
import { collectSources } from '../files/sources.js';
import { storedPath as storedRoot } from '../files/stored-paths.js';
import { codeOf } from '../system/errors.js';
import type { FileHash } from '../system/file-hash.js';
import type { WorkWith } from './action.js';
import { isOwnPath } from './bootstrap-manifest.js';
import { createArguments } from './create-arguments.js';
import type { spotOptions } from './spot-options.js';

/** A file as create would take it. */
export interface SourceFile {
  /** As Borg names it. */
  readonly path: string;
  /** As the archive would hold it: without what makes a path absolute. */
  readonly stored: string;
  /** A plain file that can be read by this name: its content can be compared. */
  readonly plain: boolean;
}

type SpotWork = WorkWith<typeof spotOptions>;

/** The files that a backup would take now, each once: whatever is no folder, pipe or socket. */
export async function sourceFiles(work: SpotWork, folder: string): Promise<readonly SourceFile[]> {
  const { borg, options, repository } = work;
  const included = borg.capabilities.excludedFilesMinus ? '+' : '-';
  const paths = new Set<string>();
  const sources = await collectSources(options, { folder, filesFirst: work.filesFirst });
  const request = createArguments({
    repository: repository.path,
    options: { ...options, archive_name_format: 'spot-check', progress: false },
    flags: { list: true },
    capabilities: borg.capabilities,
    sources,
    dryRun: true,
    verbosity: 0,
    json: false,
  });
  await withShortArguments(request, (call) =>
    borg.run({
      command: 'create',
      ...call,
      output: 'lines',
      onLines: () => undefined,
      onFile: (status, path) => {
        if (status === included) paths.add(path);
      },
      workingDirectory: folder,
    }),
  );
  const files: SourceFile[] = [];
  const isOwn = ownIn(options);
  const storedAs = borg.capabilities.slashDot ? storedBelow(sources.roots) : (path: string) => [storedPath(path)];
  for (const path of paths) {
    const stored = storedAs(path).filter((name) => !isOwn(name));
    const plain = stored.length === 0 ? undefined : await isPlain(resolve(folder, path));
    if (plain !== undefined) files.push(...stored.map((name) => ({ path, stored: name, plain })));
  }
  return files;
}

/**
 * How an archive holds a path that Borg lists: without what stands before `/./` in the root that it lies in, which Borg's
 * list does not show. Where roots overlap, it may be there under several names.
 */
export function storedBelow(roots: readonly string[]): (path: string) => readonly string[] {
  if (!roots.some((root) => root.includes('/./'))) return (path) => [storedPath(path)];
  const known = new Map(roots.map((root) => [root, trimmed(root)]));
  return (path) => {
    const whole = trimmed(path);
    const names = [...known].flatMap(([root, above]) => {
      if (above === '/' || above === '.') return root.includes('/./') ? [] : [storedPath(path)];
      if (whole !== above && !whole.startsWith(`${above}/`)) return [];
      return [storedPath(`${storedRoot(root)}${whole.slice(above.length)}`)];
    });
    return names.length === 0 ? [storedPath(path)] : [...new Set(names)];
  };
}

function trimmed(path: string): string {
  return normalize(path).replace(/(?<=.)\/+$/, '');
}

/**
 * The paths of what an archive holds, folders, pipes and what a backup tool adds of its own aside: dumps, and copies of
 * its configuration that are no sources.
 */
export async function archiveFiles(
  work: SpotWork,
  archive: string,
  sources: readonly SourceFile[],
): Promise<ReadonlySet<string>> {
  const { borg, options, repository } = work;
  const isOwn = ownIn(options);
  const paths = new Set<string>();
  let manifest: string | undefined;
  await borg.run({
    command: 'list',
    flags: ['--json-lines'],
    operands: archiveOperands(repository.path, archive, borg.capabilities),
    output: 'lines',
    onLines: (lines) => {
      for (const { type, path } of lines.map(entryOf)) {
        const own = isOwn(path);
        if (own && path.endsWith('/bootstrap/manifest.json')) manifest ??= path;
        if (path !== '' && type !== 'd' && type !== 'p' && !own) paths.add(path);
      }
    },
  });
  if (manifest !== undefined) {
    const wanted = new Set(sources.map(({ stored }) => stored));
    const copies = await storedConfigurations(work, archive, manifest);
    for (const path of copies) if (!wanted.has(path)) paths.delete(path);
  }
  return paths;
}

function ownIn(options: SpotWork['options']): (path: string) => boolean {
  const sourceDirectory = storedPath(expandHome(options.borgmatic_source_directory || '~/.borgmatic'));
  return (path) => isOwnPath(path, sourceDirectory);
}

/** The configuration files whose copies an archive holds, as its manifest names them. */
async function storedConfigurations(work: SpotWork, archive: string, manifest: string): Promise<readonly string[]> {
  const { borg, repository } = work;
  const { documents } = await borg.run({
    command: 'extract',
    flags: ['--stdout'],
    operands: [...archiveOperands(repository.path, archive, borg.capabilities), ...storedOperands([manifest])],
    output: 'json',
  });
  const [found] = documents;
  if (typeof found !== 'object' || found === null || !('config_paths' in found)) return [];
  const { config_paths: paths } = found;
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string').map(storedPath) : [];
}

/** What one line of `borg list --json-lines` says, as far as it is text. */
export function entryOf(line: string): Readonly<Record<'type' | 'path' | FileHash | 'linktarget' | 'target', string>> {
  const empty = { type: '', path: '', xxh64: '', sha256: '', linktarget: '', target: '' };
  try {
    const found: unknown = JSON.parse(line);
    if (typeof found !== 'object' || found === null) return empty;
    const texts = Object.entries(found).filter(([, value]) => typeof value === 'string');
    return { ...empty, ...Object.fromEntries(texts) };
  } catch {
    return empty;
  }
}

/** A path as archives hold it. */
export function storedPath(path: string): string {
  const relative = path.includes('/./') ? path.slice(path.indexOf('/./') + 3) : path;
  return relative.replace(/^(\/|\.\.?\/)+/, '');
}

/** Undefined for what is not counted. A name that is no UTF-8 comes garbled from Borg: there is a file, and no way to it. */
async function isPlain(path: string): Promise<boolean | undefined> {
  try {
    const found = await lstat(path);
    if (found.isDirectory() || found.isFIFO() || found.isSocket()) return undefined;
    return found.isFile();
  } catch (error) {
    return codeOf(error) === 'ENOENT' && !/[?\uFFFD\uD800-\uDFFF]/.test(path) ? undefined : false;
  }
}
