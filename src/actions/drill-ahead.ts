import { isArchivePattern } from '../archives/resolve.js';
import { BorgError } from '../borg/borg-call.js';
import { archiveOperands } from '../borg/operands.js';
import { absoluteRepository, isLocal } from '../borg/repository-url.js';
import { textOf } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { workingFolder } from '../system/paths.js';
import { type ReadFiles, readDrillFiles } from './drill-canary.js';
import type { DrillWork } from './drill-work.js';
import { lastMadeArchive } from './made-archive.js';

/** Reads the files for drills of an archive while Borg still finds out which archive is the requested one. */
export interface ReadingAhead {
  /** Returns what was read, if it was read from this archive and without any doubt; otherwise ends the reading. */
  readonly of: (archive: string) => Promise<ReadFiles | undefined>;
  readonly stop: () => Promise<void>;
}

const nothing: ReadingAhead = { of: async () => undefined, stop: async () => {} };

/**
 * Begins to read the archive that is probably the requested one: then, a drill takes one call of Borg less. Whatever goes
 * wrong here is not reported, because the archive is then read again.
 */
export function readAhead(work: DrillWork): ReadingAhead {
  const { borg, options, repository } = work;
  const probable = probableArchive(work);
  // Someone at the terminal would be asked by two ssh at the same time.
  if (probable === undefined || (borg.terminal && !isLocal(repository.path))) return nothing;
  const stopping = new AbortController();
  const place = absoluteRepository(repository.path, workingFolder(options));
  const reading = readQuietly(work, { place, archive: probable, stop: stopping.signal });
  const stop = async (): Promise<void> => {
    stopping.abort();
    await reading;
  };
  return {
    of: async (archive) => {
      if (archive === probable) return await reading;
      await stop();
      return undefined;
    },
    stop,
  };
}

function probableArchive(work: DrillWork): string | undefined {
  const wanted = textOf(work.flags, 'archive') ?? 'latest';
  if (wanted === 'latest') return lastMadeArchive(work);
  return wanted === '' || isArchivePattern(wanted) ? undefined : wanted;
}

async function readQuietly(
  work: DrillWork,
  { place, archive, stop }: { readonly place: string; readonly archive: string; readonly stop: AbortSignal },
): Promise<ReadFiles | undefined> {
  let warned = false;
  try {
    const operands = archiveOperands(place, archive, work.borg.capabilities);
    const tellWarning = () => {
      warned = true;
    };
    const read = await readDrillFiles({ work, operands }, { tellWarning, quietly: stop });
    return warned || read.exported === undefined ? undefined : read;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Borg's errors for a lock that it did not get. */
const lockErrors = ['LockTimeout', 'LockFailed', 'LockError', 'LockErrorT'];

/**
 * Does something with Borg while an archive is read, and again without that if Borg does not get its lock: usually, it
 * shares the repository with other readers, but not to repair its index.
 */
export async function besides<Result>(
  ahead: ReadingAhead,
  work: DrillWork,
  find: (work: DrillWork) => Promise<Result>,
): Promise<Result> {
  if (ahead === nothing) return await find(work);
  const { borg } = work;
  const run: typeof borg.run = (call) => borg.run({ ...call, expected: lockErrors });
  try {
    return await find({ ...work, borg: { ...borg, run } });
  } catch (error) {
    if (!(error instanceof BorgError) || !lockErrors.includes(error.messageId ?? '')) throw error;
    await ahead.stop();
    return await find(work);
  }
}
