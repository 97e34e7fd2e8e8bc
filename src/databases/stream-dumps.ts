import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { withVariables } from '../process/child-environment.js';
import { endPipeReaders } from '../process/pipe-readers.js';
import type { ProcessResult } from '../process/process-request.js';
import type { ClientCommand } from './define-database.js';
import { type DumpFailure, dumpError, type PlannedDump, shownDump } from './plan-dumps.js';
import { type CountPlace, countedWords, countFault } from './row-counts.js';
import { type ClientSetup, clientFailure, clientGrace, createPipes, keptLines } from './run-clients.js';

/**
 * Runs a dump as soon as its reader opens the pipe, and holds the pipe open if the dump failed: otherwise, the reader
 * would take the end of the incomplete dump for the end of the file. If its last line is known, a copy of the end of
 * the dump is compared with it. If the pipe is gone, a file was created in its place, which must not pass for a dump.
 */
const dumpScript = `exec 3>"$1" || exit 1
[ -p /dev/fd/3 ] || exit 1
last=$2
shift 2
echo opened
if [ -z "$last" ]; then
  "$@" >&3 3>&-
  status=$?
else
  words=$(
    exec 4>&1
    { "$@" 3>&- 4>&-; echo "$?" >&4; } | tee -- /dev/fd/3 4>&- | {
      end=$(tail -c 500 3>&- 4>&-)
      case "
$end" in *"
$last") echo complete >&4 ;; esac
    }
  )
  status= ending=incomplete
  for word in $words; do
    if [ "$word" = complete ]; then ending=complete; else status=$word; fi
  done
  case $status$ending in 0incomplete | incomplete | complete) status=incomplete ;; esac
fi
while read -r key value; do
  [ "$key" = wchar: ] || continue
  # The client, tee to the pipe, and tee to tail have each written all of the dump.
  [ -z "$last" ] || value=$((value / 3))
  echo "written $value"
done 2>/dev/null </proc/$$/io
[ "$status" = 0 ] && exit 0
echo "failed $status"
while :; do sleep 60; done`;

interface Streams {
  readonly count: number;
  /** How many bytes each client has written, by the path of its dump. */
  readonly written: ReadonlyMap<string, number>;
  readonly failed: AbortSignal;
  readonly end: () => Promise<DumpFailure | undefined>;
  readonly isStillRead: () => boolean;
}

/** What streams and dumps to disk have in common. */
export interface DumpPlaces {
  /** The folder that contains `borgmatic`. */
  readonly top: string;
  readonly setup: ClientSetup;
  /** Returns where the rows of a dump are counted; undefined: nowhere. */
  readonly countPlace: (dump: PlannedDump) => CountPlace | undefined;
}

/** Creates the named pipes, and starts what waits for Borg to open them. */
export async function startStreams(planned: readonly PlannedDump[], places: DumpPlaces): Promise<Streams> {
  const { top, setup } = places;
  const streamed = planned.filter(({ job }) => job.kind === 'stream');
  await createPipes(
    streamed.map(({ path }) => join(top, path)),
    setup,
  );
  const failed = new AbortController();
  const borgEnded = new AbortController();
  // Each dump listens.
  setMaxListeners(0, borgEnded.signal);
  const written = new Map<string, number>();
  const onWritten = (dump: PlannedDump, bytes: number) => written.set(dump.path, bytes);
  const unfinished = new Set(streamed.map(({ path }) => join(top, path)));
  const running = streamed.map(async (dump) => {
    const pipe = join(top, dump.path);
    const failure = await streamDump(dump, pipe, { ...places, failed, borgEnded: borgEnded.signal, onWritten });
    unfinished.delete(pipe);
    return failure;
  });
  let isStillRead = false;
  const end = async (): Promise<DumpFailure | undefined> => {
    // Dumps that succeeded have ended before Borg, which reads until they do. If one hasn't, a Borg that is still there
    // would take the end of the pipe for the end of the dump: a wrapper around it may have ended without it.
    isStillRead ||= await endPipeReaders([...unfinished]);
    borgEnded.abort();
    const failures = (await Promise.all(running)).filter((failure) => failure !== undefined);
    return (failures.find(({ isCause }) => isCause) ?? failures[0])?.failure;
  };
  return { count: streamed.length, written, failed: failed.signal, end, isStillRead: () => isStillRead };
}

interface StreamFailure {
  readonly failure: DumpFailure;
  /** It failed by itself, not because Borg stopped reading. */
  readonly isCause: boolean;
}

/** What the dumps of an archive share. */
interface Streaming extends DumpPlaces {
  readonly failed: AbortController;
  readonly borgEnded: AbortSignal;
  readonly onWritten: (dump: PlannedDump, bytes: number) => void;
}

async function streamDump(dump: PlannedDump, pipe: string, around: Streaming): Promise<StreamFailure | undefined> {
  const { setup, failed, borgEnded, onWritten } = around;
  const command = dump.job.command(pipe);
  const place = around.countPlace(dump);
  const words = countedWords(dump, command, place, pipe);
  const output: string[] = [];
  let opened = false;
  let isCause = false;
  let status: number | 'incomplete' | undefined;
  const end = await setup.runProcess({
    command: ['/bin/sh', '-c', dumpScript, 'borgflow-dump', pipe, dump.job.lastLine ?? '', ...words],
    environment: withVariables(setup.environment, command.environment ?? {}),
    workingDirectory: setup.folder,
    streams: 'separate',
    onLines: (lines, stream) => {
      if (stream === 'stderr') {
        output.push(...lines);
        output.splice(0, output.length - keptLines);
        return;
      }
      if (!opened && lines.includes('opened')) {
        opened = true;
        setup.detail(`Dumping ${shownDump(dump.engine, dump.stored)}`);
      }
      const wordAfter = (word: string) =>
        lines.flatMap((line) => new RegExp(`^${word} (\\d+|incomplete)$`).exec(line)?.[1] ?? []).at(0);
      const bytes = wordAfter('written');
      if (bytes !== undefined) onWritten(dump, Number(bytes));
      const failure = wordAfter('failed');
      if (failure === undefined) return;
      status = failure === 'incomplete' ? failure : Number(failure);
      isCause = !borgEnded.aborted && !isBrokenPipe(status, output);
      // If Borg stopped reading, it reports why.
      if (isCause) failed.abort();
    },
    grace: clientGrace,
    cancel: borgEnded,
  });
  if (end.exitCode === 0) {
    for (const line of output) (dump.job.reportsProgress ? setup.detail : setup.note)(line);
    reportCounts(dump, place, setup);
    return undefined;
  }
  const own = endOf(end, status);
  const reason = opened
    ? (clientFailure(command.words, own, output) ?? incompleteDump(dump, command, output))
    : 'Borg ended without reading it';
  const cancelled = end.cancelled && status === undefined;
  const client = { command, failure: reason, exitCode: own.exitCode, cancelled, output };
  return { failure: (consequence) => dumpError(dump, client, consequence), isCause };
}

/** Says why the rows of a dump were not all counted. */
export function reportCounts(dump: PlannedDump, place: CountPlace | undefined, { detail }: ClientSetup): void {
  const fault = place && countFault(place);
  if (fault === undefined) return;
  detail(
    `Not all rows of ${shownDump(dump.engine, dump.stored)} were counted, so restore drills will not compare them: ${fault}`,
  );
}

function incompleteDump({ job }: PlannedDump, { words }: ClientCommand, output: readonly string[]): string {
  const said = output.findLast((line) => line.trim() !== '');
  const reason = said === undefined ? '' : ` (${said.trim()})`;
  return `${words[0]} exited with status 0${reason}, but the dump does not end with ${job.lastLine}`;
}

function isBrokenPipe(status: number | 'incomplete', output: readonly string[]): boolean {
  return status === 128 + 13 || output.some((line) => /broken pipe|\bEPIPE\b/i.test(line));
}

type End = Pick<ProcessResult, 'exitCode' | 'signal' | 'startFailure' | 'cancelled'>;

/** Returns how the client itself ended, from the status that the shell reports: 128 and more for a signal. */
function endOf(script: End, status: number | 'incomplete' | undefined): End {
  if (status === undefined) return script;
  const same = { startFailure: undefined, cancelled: false };
  if (status === 'incomplete') return { ...same, exitCode: 0, signal: undefined };
  const signal = signalNames[status - 128];
  return signal === undefined ? { ...same, exitCode: status, signal } : { ...same, exitCode: undefined, signal };
}

/** The signals that end programs, by number. */
const signalNames: Readonly<Record<number, NodeJS.Signals>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  6: 'SIGABRT',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  13: 'SIGPIPE',
  15: 'SIGTERM',
};
