import { lstat, stat } from 'node:fs/promises';
import { normalize, resolve } from 'node:path';
import { configurationsNamedBy, findManifests } from '../archives/bootstrap-manifest.js';
import { ownFolders, ownPaths } from '../archives/bootstrap-manifest-places.js';
import { flag } from '../borg/common-flags.js';
import { archiveOperands, storedFileOperands } from '../borg/operands.js';
import { withShortArguments } from '../files/patterns.js';
import { collectSources } from '../files/sources.js';
import { storedPath } from '../files/stored-paths.js';
import { findProgram } from '../process/launch.js';
import type { ProgramRunner } from '../process/program-runner.js';
import { quoteAll, splitWords } from '../shell/quoting.js';
import { CommandError, codeOf, UserError } from '../system/errors.js';
import { type FileHash, hashOfFile } from '../system/file-hash.js';
import type { spotOptions } from './check-options.js';
import { createArguments } from './create.js';
import type { WorkWith } from './define-action.js';

/** A file that create would include. */
export interface SourceFile {
  /** As Borg lists it. */
  readonly path: string;
  /** As stored in the archive: without the part that makes a path absolute. */
  readonly stored: string;
  /** A regular file that can be opened by this path, so that its content can be compared. */
  readonly plain: boolean;
}

type SpotWork = WorkWith<typeof spotOptions>;

/** Returns the files that a backup would now include, each once, without folders, pipes, and sockets. */
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
  const isOwn = ownPaths(ownFolders(options));
  const storedAs = borg.capabilities.slashDot ? storedBelow(sources.roots) : (path: string) => [storedPath(path)];
  for (const path of paths) {
    const here = await kindOf(resolve(folder, path));
    // A user must not be able to hide a file by giving it one of these names.
    const stored = storedAs(path).filter((name) => !(isOwn(name) && isMaker(here.uid)));
    if (here.plain !== undefined)
      files.push(...stored.map((name) => ({ path, stored: name, plain: here.plain === true })));
  }
  return files;
}

/**
 * Returns how an archive stores a path that Borg lists: without the part before `/./` in its root, which Borg's list
 * doesn't mark. If roots overlap, it may be stored under several names.
 */
export function storedBelow(roots: readonly string[]): (path: string) => readonly string[] {
  if (!roots.some((root) => root.includes('/./'))) return (path) => [storedPath(path)];
  const known = new Map(roots.map((root) => [root, trimmed(root)]));
  return (path) => {
    const whole = trimmed(path);
    const names = [...known].flatMap(([root, above]) => {
      if (above === '/' || above === '.') return root.includes('/./') ? [] : [storedPath(path)];
      if (whole !== above && !whole.startsWith(`${above}/`)) return [];
      return [storedPath(`${storedPath(root)}${whole.slice(above.length)}`)];
    });
    return names.length === 0 ? [storedPath(path)] : [...new Set(names)];
  };
}

function trimmed(path: string): string {
  return normalize(path).replace(/(?<=.)\/+$/, '');
}

/**
 * Returns the paths in an archive, without folders, pipes, and what a backup tool adds itself: dumps, and copies of its
 * configuration files that aren't sources.
 */
export async function archiveFiles(
  work: SpotWork,
  archive: string,
  sources: readonly SourceFile[],
): Promise<ReadonlySet<string>> {
  const { borg, options, repository } = work;
  const operands = archiveOperands(repository.path, archive, borg.capabilities);
  const folders = ownFolders(options);
  const isOwn = ownPaths(folders);
  const paths = new Set<string>();
  let hasManifest = false;
  await borg.run({
    command: 'list',
    flags: ['--json-lines'],
    operands,
    output: 'lines',
    onLines: (lines) => {
      for (const { type, path, uid } of lines.map(entryOf)) {
        const own = isOwn(path) && isMaker(Number(uid));
        if (own && path.endsWith('/bootstrap/manifest.json')) hasManifest = true;
        if (path !== '' && type !== 'd' && type !== 'p' && !own) paths.add(path);
      }
    },
  });
  if (hasManifest) {
    const wanted = new Set(sources.map(({ stored }) => stored));
    for (const manifest of (await findManifests(borg, { repository: repository.path, archive }, folders)).own) {
      const copies = (await configurationsNamedBy(borg, operands, manifest)) ?? [];
      for (const path of copies.map(storedPath)) if (!wanted.has(path)) paths.delete(path);
    }
  }
  return paths;
}

/** Tells whether a file belongs to this user, who makes the backups. On a system without user IDs, the name of the file alone decides. */
function isMaker(uid: number | undefined): boolean {
  return process.getuid === undefined || uid === process.getuid();
}

/** Returns the strings in one line of `borg list --json-lines`. */
function entryOf(line: string): Readonly<Record<'type' | 'path' | 'uid' | FileHash | 'linktarget' | 'target', string>> {
  const empty = { type: '', path: '', uid: '', xxh64: '', sha256: '', linktarget: '', target: '' };
  try {
    const found: unknown = JSON.parse(line);
    if (typeof found !== 'object' || found === null) return empty;
    const texts = Object.entries(found).filter(([, value]) => typeof value === 'string');
    const uid = 'uid' in found && typeof found.uid === 'number' ? String(found.uid) : '';
    return { ...empty, ...Object.fromEntries(texts), uid };
  } catch {
    return empty;
  }
}

/**
 * Tells whether a path is a regular file (undefined if it isn't counted), and who owns it. Borg garbles a name that isn't
 * valid UTF-8, so such a file exists but can't be opened.
 */
async function kindOf(path: string): Promise<{ readonly plain: boolean | undefined; readonly uid?: number }> {
  try {
    const found = await lstat(path);
    const isCounted = !found.isDirectory() && !found.isFIFO() && !found.isSocket();
    return { plain: isCounted ? found.isFile() : undefined, uid: found.uid };
  } catch (error) {
    return { plain: codeOf(error) === 'ENOENT' && !/[?\uFFFD\uD800-\uDFFF]/.test(path) ? undefined : false };
  }
}

/** How files are hashed: by a command, or by this program. */
interface Hashing {
  readonly command: string | undefined;
  readonly algorithm: FileHash;
  readonly machine: ProgramRunner;
  readonly folder: string;
}

/** How many characters of paths go into one command line; the system's limit is two million. */
const maxCharacters = 500_000;
const maxPaths = 5000;

/** Splits files into batches, each small enough for one command line. */
export function fileBatches(files: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  const all: SourceFile[][] = [];
  let characters = maxCharacters;
  for (const file of files) {
    characters += file.path.length + 8;
    if (characters > maxCharacters || (all.at(-1)?.length ?? 0) >= maxPaths) {
      all.push([]);
      characters = file.path.length + 8;
    }
    all.at(-1)?.push(file);
  }
  return all;
}

/** Returns the hash of each file by its path in archives; a file that no longer exists has none. */
export async function sourceHashes(
  files: readonly SourceFile[],
  hashing: Hashing,
): Promise<ReadonlyMap<string, string>> {
  const words = commandWords(hashing);
  // The command prints one line per name, unless a name contains line breaks.
  const [single, others] = [
    files.filter(({ path }) => !path.includes('\n')),
    files.filter(({ path }) => path.includes('\n')),
  ];
  const known = words === undefined ? new Map<string, string>() : await hashesByCommand(words, single, hashing);
  for (const { path, stored } of words === undefined ? files : others) {
    if (hashing.machine.cancel?.aborted) {
      throw new CommandError('The spot check was canceled.', { command: 'check', output: [], cancelled: true });
    }
    const hash = await hashIfThere(resolve(hashing.folder, path), hashing.algorithm);
    if (hash !== undefined) known.set(stored, hash);
  }
  return known;
}

/** Returns the command to hash with; undefined if none is set and the usual one isn't installed or doesn't apply. */
function commandWords({ algorithm, command, machine }: Hashing): readonly string[] | undefined {
  if (algorithm !== 'xxh64') return undefined;
  if (command !== undefined) return splitWords(command);
  return findProgram('xxh64sum', machine.environment['PATH']) === undefined ? undefined : ['xxh64sum'];
}

async function hashesByCommand(
  words: readonly string[],
  files: readonly SourceFile[],
  hashing: Hashing,
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const lot of fileBatches(files)) {
    const hashes = await hashBatch(words, lot, hashing);
    for (const [index, { stored }] of lot.entries()) {
      const hash = hashes[index];
      if (hash !== undefined) known.set(stored, hash);
    }
  }
  return known;
}

/** Returns the hashes of files in their order; if hashing one of them fails, all are hashed one by one. */
async function hashBatch(
  words: readonly string[],
  lot: readonly SourceFile[],
  hashing: Hashing,
): Promise<readonly (string | undefined)[]> {
  const { machine, folder } = hashing;
  const lines: string[] = [];
  const { exitCode, startFailure, cancelled, tail } = await machine.runProcess({
    command: [...words, ...lot.map(({ path }) => resolve(folder, path))],
    environment: hashing.command === undefined ? machine.environment : machine.chosenEnvironment,
    workingDirectory: folder,
    streams: 'separate',
    onLines: (more, stream) => {
      if (stream === 'stdout') lines.push(...more);
    },
    grace: { terminate: 1, kill: 2 },
    cancel: machine.cancel,
  });
  const shown = quoteAll(words);
  if (cancelled) throw new CommandError(`${shown} was canceled`, { command: shown, output: tail, cancelled });
  const hashes = lines.flatMap((line) => /^\\?([0-9a-f]{16})\s/.exec(line)?.[1] ?? []);
  if (exitCode === 0 && hashes.length === lot.length) return hashes;
  const [only] = lot;
  if (lot.length > 1) {
    const each: (string | undefined)[] = [];
    for (const file of lot) each.push(...(await hashBatch(words, [file], hashing)));
    return each;
  }
  if (only !== undefined && !(await isThere(resolve(folder, only.path)))) return [undefined];
  const reason = startFailure ?? tail.at(-1) ?? `exit status ${exitCode}`;
  throw new UserError(
    `The spot check could not hash ${only?.path} with ${shown}: ${reason.replace(/\.$/, '')}. Check xxh64sum_command and the permissions of the file.`,
  );
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function hashIfThere(path: string, algorithm: FileHash): Promise<string | undefined> {
  try {
    return await hashOfFile(path, algorithm);
  } catch (error) {
    if (await isThere(path)) throw error;
    return undefined;
  }
}

/** Returns the hashes of some files in an archive; null for a hard link, for which Borg has none. */
export async function archiveHashes(
  work: WorkWith<typeof spotOptions>,
  archive: string,
  { files, algorithm }: { readonly files: readonly SourceFile[]; readonly algorithm: FileHash },
): Promise<ReadonlyMap<string, string | null>> {
  const { borg, repository } = work;
  const hashes = new Map<string, string | null>();
  for (const lot of fileBatches(files)) {
    await borg.run({
      command: 'list',
      flags: ['--json-lines', ...flag('--format', `{${algorithm}}`)],
      operands: [
        ...archiveOperands(repository.path, archive, borg.capabilities),
        ...storedFileOperands(lot.map(({ stored }) => stored)),
      ],
      output: 'lines',
      onLines: (lines) => {
        for (const entry of lines.map(entryOf)) {
          hashes.set(entry.path, entry.linktarget + entry.target === '' ? entry[algorithm] : null);
        }
      },
    });
  }
  return hashes;
}
