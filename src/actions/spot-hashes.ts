import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { flag } from '../borg/common-flags.js';
import { archiveOperands, storedFileOperands } from '../borg/operands.js';
import { findProgram } from '../process/launch.js';
import type { ProgramRunner } from '../process/program-runner.js';
import { quoteAll, splitWords } from '../shell/quoting.js';
import { CommandError, UserError } from '../system/errors.js';
import { type FileHash, hashOfFile } from '../system/file-hash.js';
import type { WorkWith } from './define-action.js';
import { entryOf, type SourceFile } from './spot-files.js';
import type { spotOptions } from './spot-options.js';

/** How files are hashed: by a command, or by this program. */
export interface Hashing {
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
      throw new CommandError('The spot check was cancelled.', { command: 'check', output: [], cancelled: true });
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
  if (cancelled) throw new CommandError(`${shown} was cancelled`, { command: shown, output: tail, cancelled });
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
