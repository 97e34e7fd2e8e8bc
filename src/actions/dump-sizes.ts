import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { archivedDumpSizes } from '../archives/archived-dumps.js';
import { archiveOf } from '../archives/borg-json.js';
import { repositoryIdIn } from '../archives/repository-id.js';
import { listedArchives, scopeFlags } from '../archives/select-archives.js';
import { listedArchive } from '../borg/operands.js';
import { absoluteRepository } from '../borg/repository-url.js';
import type { DumpSize } from '../databases/dumps.js';
import { asError } from '../system/errors.js';
import { makeFolder } from '../system/make-folder.js';
import { stateFolder, workingFolder } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';
import { replaceFile } from '../system/write-file.js';
import { size } from '../text/amounts.js';
import type { Work } from './define-action.js';

/**
 * Warns about each dump that is less than half as large as in the previous archive: a table may be missing. The sizes
 * are remembered on this machine; only where they aren't, archives are listed, which takes time.
 */
export async function warnOfShrunkDumps(
  work: Work,
  dumps: ReadonlyMap<string, DumpSize>,
  document: unknown,
): Promise<void> {
  const archive = archiveOf(document, work.repository);
  if (archive === undefined || dumps.size === 0) return;
  try {
    const file = sizesFile(work, document);
    const known = rememberedSizes(file) ?? (await previousSizes(work, archive.id));
    const sizes = new Map<string, RememberedSize>(known);
    const exact = once(() => sizesInArchive(work, { name: archive.archive, id: archive.id }));
    for (const [path, { shown, manner, written }] of dumps) {
      const before = comparable(known.get(path), manner);
      const bytes = isClear(written, before) ? written : ((await exact()).get(path) ?? written);
      if (bytes === undefined) continue;
      sizes.set(path, { bytes, manner });
      if (before !== undefined && bytes < before / 2) work.borg.tell.warning(shrunk(shown, { before, now: bytes }));
    }
    makeFolder(dirname(file));
    replaceFile(file, JSON.stringify(Object.fromEntries(sizes)));
  } catch (error) {
    if (work.machine.cancel?.aborted) throw error;
    // The backup is complete; only the comparison is missing.
    work.borg.tell.lines([`The sizes of the dumps were not compared: ${asError(error).message}`], 'info', 1);
  }
}

/** Returns the size of an earlier dump; undefined if there is none, or if it was made with other options. */
function comparable(remembered: RememberedSize | undefined, manner: string): number | undefined {
  return remembered?.manner === undefined || remembered.manner === manner ? remembered?.bytes : undefined;
}

/** Whether what a client wrote is certainly more than half of the size before, without looking into the archive. */
function isClear(written: number | undefined, before: number | undefined): written is number {
  return written !== undefined && written >= smallDump && (before === undefined || written >= before / 2);
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

async function sizesInArchive(
  { borg, repository }: Work,
  archive: { readonly name: string; readonly id: string },
): Promise<ReadonlyMap<string, number>> {
  const place = { repository: repository.path, archive: listedArchive(archive, borg.capabilities) };
  return await archivedDumpSizes(borg, place);
}

/** Below this number of bytes, what a client sends to its server would distort the size of its dump. */
const smallDump = 1_000_000;

function shrunk(shown: string, { before, now }: { readonly before: number; readonly now: number }): string {
  return `The dump of ${shown} has shrunk by more than half, from ${size(before)} to ${size(now)}. Check whether data is missing before older archives are pruned.`;
}

/** The size of a dump in an earlier archive. */
interface RememberedSize {
  readonly bytes: number;
  /** Missing if only the archive tells. */
  readonly manner?: string | undefined;
}

/** Returns the file that remembers the sizes for a repository. */
function sizesFile({ machine, options, repository }: Work, document: unknown): string {
  const { user_state_directory: folder } = options;
  const named = { user_state_directory: typeof folder === 'string' ? folder : undefined };
  const place = absoluteRepository(repository.path, workingFolder(options));
  // A repository that is created anew at the same place has another ID.
  const series = [place, repositoryIdIn(document), options['archive_name_format']].join('\n');
  const name = createHash('sha256').update(series).digest('hex').slice(0, 20);
  return join(stateFolder(named, machine.environment), 'borgflow', 'dump-sizes', `${name}.json`);
}

function rememberedSizes(file: string): ReadonlyMap<string, RememberedSize> | undefined {
  try {
    const document: unknown = JSON.parse(readSmallFile(file));
    if (typeof document !== 'object' || document === null) return undefined;
    const entries = Object.entries(document).flatMap(([path, value]) => {
      const { bytes, manner } = typeof value === 'object' && value !== null ? value : {};
      return typeof bytes === 'number' && typeof manner === 'string' ? [[path, { bytes, manner }] as const] : [];
    });
    return new Map(entries);
  } catch {
    return undefined; // there is none, or it is damaged: it will be written again
  }
}

/** Returns the sizes of the dumps in the archive before the new one; empty if there is none. */
async function previousSizes(work: Work, newest: string): Promise<ReadonlyMap<string, RememberedSize>> {
  const { borg, options, repository } = work;
  const { capabilities } = borg;
  const flags = await scopeFlags(borg, repository.path, { options, capabilities });
  const archives = await listedArchives(borg, repository.path, flags, { last: 2 });
  const previous = archives.filter(({ id }) => id !== newest).at(-1);
  if (previous === undefined) return new Map();
  const sizes = await sizesInArchive(work, previous);
  return new Map([...sizes].map(([path, bytes]) => [path, { bytes }]));
}
