import { closeSync, constants, openSync } from 'node:fs';
import { withVariables } from '../process/child-environment.js';
import { CommandError } from '../system/errors.js';
import type { ClientCommand, DatabaseContext, RestoreJob } from './define-database.js';
import {
  type ClientSetup,
  clientFailure,
  clientGrace,
  createPipes,
  type FailedClient,
  keptLines,
  shownCommand,
} from './run-clients.js';

/** A dump to restore, with what reads it from the archive. */
export interface Restore {
  /** In words: `the PostgreSQL database shop (db.example.org:5432)`. */
  readonly shown: string;
  readonly job: RestoreJob;
  /** For a stream: writes the dump to a named pipe until the signal is aborted. */
  readonly write: (pipe: string, stop: AbortSignal) => Promise<void>;
  /** For a folder: returns its path on disk. */
  readonly extract: () => Promise<string>;
  readonly stored: 'stream' | 'folder';
  /** The size of the dump. */
  readonly bytes: number;
}

/** Restores one dump; throws CommandError if it fails. */
export async function restoreDump(restore: Restore, context: DatabaseContext, setup: ClientSetup): Promise<void> {
  const { job } = restore;
  let isPartial = false;
  try {
    for (const command of job.before ?? []) await runOrFail(restore, command, context);
    isPartial = true;
    if (restore.stored === 'folder') await runOrFail(restore, job.command(await restore.extract()), context);
    else await restoreStream(restore, context, setup);
    isPartial = false;
    for (const command of job.after ?? []) await runOrFail(restore, command, context);
  } catch (error) {
    job.abandon?.();
    if (isPartial) await undo(restore, context);
    throw error;
  }
  job.finish?.();
}

/** Removes what was restored; what existed before is not its own to remove. */
async function undo({ job }: Restore, context: DatabaseContext): Promise<void> {
  for (const command of job.undo ?? []) {
    const { failure } = await context.run(command, { cleanUp: true });
    if (failure !== undefined) context.warn(`What was restored to ${job.destination} is incomplete: ${failure}.`);
  }
}

async function runOrFail(restore: Restore, command: ClientCommand, context: DatabaseContext): Promise<void> {
  const { failure, exitCode, cancelled, tail } = await context.run(command);
  if (failure !== undefined) throw restoreError(restore, { command, failure, exitCode, cancelled, output: tail });
}

function restoreError({ shown, job }: Restore, failed: FailedClient): CommandError {
  const { command, failure, exitCode, cancelled, output } = failed;
  const advice = job.advice?.(output) ?? remains(job);
  return new CommandError(`Restoring ${shown} failed: ${failure}. ${advice}`, {
    ...shownCommand(command.words),
    exitCode,
    cancelled,
    output,
  });
}

function remains({ undo = [], destination }: RestoreJob): string {
  return undo.length === 0
    ? `Check ${destination}: it may be incomplete.`
    : 'The incomplete database is removed again.';
}

/**
 * Runs a client that reads a named pipe, and says when it has opened it. If the last line of the dump is known, a copy of
 * the end of the dump is compared with it.
 */
const readScript = `exec <"$1" || exit 1
last=$2
shift 2
echo opened >&2
[ -n "$last" ] || exec "$@"
words=$(
  exec 4>&1
  { tee /dev/fd/5 4>&- | { "$@" >/dev/null 4>&- 5>&-; echo "$?" >&4; }; } 5>&1 | {
    end=$(tail -c 500 4>&-)
    case "
$end" in *"
$last") echo complete >&4 ;; esac
  }
)
status= ending=incomplete
for word in $words; do
  if [ "$word" = complete ]; then ending=complete; else status=$word; fi
done
[ "$status$ending" != 0incomplete ] || echo incomplete
exit "\${status:-1}"`;

/**
 * Lets the client read while Borg writes. The pipe stays open until Borg has succeeded: otherwise, the client would take
 * the end of an incomplete dump for the end of the dump.
 */
async function restoreStream(restore: Restore, context: DatabaseContext, setup: ClientSetup): Promise<void> {
  const pipe = context.privatePath('restore');
  await createPipes([pipe], setup);
  const holder = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
  let isHeld = true;
  const letGo = (): void => {
    if (isHeld) closeSync(holder);
    isHeld = false;
  };
  const clientEnded = new AbortController();
  const borgFailed = new AbortController();
  const command = restore.job.command(pipe);
  const output: string[] = [];
  let isIncomplete = false;
  const opened = deferred();
  const client = setup
    .runProcess({
      command: ['/bin/sh', '-c', readScript, 'borgflow-restore', pipe, restore.job.lastLine ?? '', ...command.words],
      environment: withVariables(setup.environment, command.environment ?? {}),
      workingDirectory: setup.folder,
      streams: 'separate',
      onLines: (lines, stream) => {
        if (stream === 'stdout') {
          isIncomplete ||= restore.job.lastLine !== undefined && lines.includes('incomplete');
          return;
        }
        const isOpened = lines.includes('opened');
        output.push(...lines.filter((line) => line !== 'opened'));
        output.splice(0, output.length - keptLines);
        if (isOpened) opened.resolve();
      },
      grace: clientGrace,
      cancel: setup.cancel === undefined ? borgFailed.signal : AbortSignal.any([setup.cancel, borgFailed.signal]),
    })
    .finally(() => {
      opened.resolve();
      clientEnded.abort();
    });
  try {
    await opened.promise;
    const failed = await restore.write(pipe, clientEnded.signal).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    // A client that has ended successfully needs no more data.
    if (failed !== undefined && !clientEnded.signal.aborted) {
      borgFailed.abort();
      await client;
      throw failed.error;
    }
    letGo();
    const end = await client;
    const incomplete = isIncomplete
      ? `the dump is incomplete, because it does not end with ${restore.job.lastLine}`
      : undefined;
    const failure = clientFailure(command.words, end, output) ?? incomplete;
    if (failure === undefined) return;
    throw restoreError(restore, { command, failure, exitCode: end.exitCode, cancelled: end.cancelled, output });
  } finally {
    letGo();
    await client;
  }
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
