import { setMaxListeners } from 'node:events';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ChildEnvironment, withVariables } from '../process/child-environment.js';
import { howItEnded } from '../process/end-process.js';
import { findProgram } from '../process/launch.js';
import { endPipeReaders } from '../process/pipe-readers.js';
import type { ProcessResult, RunProcess } from '../process/process-request.js';
import { quote } from '../shell/quoting.js';
import { CommandError, UserError } from '../system/errors.js';
import { createTemporaryFolder, type TemporaryFolder, writePrivateFile } from '../system/temporary.js';
import type { ClientCommand, DatabaseContext, DatabaseEngine, DatabaseEntry, DumpJob } from './define-database.js';
import { isNamePattern } from './name-patterns.js';
import {
  dumpList,
  dumpListText,
  dumpPath,
  dumpsFolder,
  engineFolder,
  type StoredDump,
  storedDump,
} from './stored-dumps.js';

/** An engine with its configured databases. */
export interface ConfiguredEngine {
  readonly engine: DatabaseEngine;
  readonly entries: readonly DatabaseEntry[];
}

/** What is needed to run database clients. */
export interface ClientSetup {
  readonly runProcess: RunProcess;
  readonly environment: ChildEnvironment;
  /** The folder that the clients run in. */
  readonly folder: string;
  /** A folder for dumps that a container can reach; by default, the run's temporary folder. */
  readonly runtimeFolder?: string | undefined;
  readonly cancel?: AbortSignal | undefined;
  readonly verbosity: number;
  readonly note: (line: string) => void;
  readonly detail: (line: string) => void;
  readonly warn: (sentence: string) => void;
}

/** The dumps of one archive, ready to be read by Borg. */
export interface Dumps {
  /** The folder of everything that belongs to them, passwords too. */
  readonly folder: string;
  /** The folder that contains `borgmatic`. */
  readonly top: string;
  /** The folders of the engines, below the top. */
  readonly roots: readonly string[];
  /** Borg must read named pipes. */
  readonly streamed: boolean;
  /** Aborted as soon as a dump has failed: Borg must not finish the archive. */
  readonly failed: AbortSignal;
  /** Ends all dumps when Borg has ended; returns the first failure, or undefined if all dumps are in the archive. */
  readonly end: () => Promise<DumpFailure | undefined>;
  /** Whether, after the end, a Borg that could not be stopped may still finish the archive. */
  readonly isStillRead: () => boolean;
  /** Returns the size of each dump, by its path below the top; streams have none before they have ended. */
  readonly sizes: () => ReadonlyMap<string, DumpSize>;
  /** Removes all files; returns a sentence for what could not be removed. */
  readonly remove: () => readonly string[];
}

/** How large a dump is. */
export interface DumpSize {
  /** In words: `the PostgreSQL database shop (db.example.org:5432)`. */
  readonly shown: string;
  /** What its size depends on besides the data: the sizes of dumps with other options can't be compared. */
  readonly manner: string;
  /** Bytes that its client wrote, which may be a little more than the dump; undefined if the system doesn't tell. */
  readonly written: number | undefined;
}

/** Returns the error for a failed dump; `consequence` says what became of the archive: `no archive was made`. */
export type DumpFailure = (consequence: string) => CommandError;

/** Returns the engines that the options configure. */
export function configuredEngines(
  engines: readonly DatabaseEngine[],
  options: Readonly<Record<string, unknown>>,
): readonly ConfiguredEngine[] {
  return engines.flatMap((engine) => {
    const entries = options[engineFolder(engine.name)];
    // The configuration was validated against the engine's schema.
    return Array.isArray(entries) && entries.length > 0
      ? [{ engine, entries: entries as readonly DatabaseEntry[] }]
      : [];
  });
}

/** Creates what an engine may use; the files that it writes are in a folder. */
export function createDatabaseContext(setup: ClientSetup, folder: TemporaryFolder): DatabaseContext {
  let files = 0;
  const privatePath = (name: string): string => {
    files += 1;
    return join(folder.path, `${files}-${name}`);
  };
  return {
    run: async ({ words, environment = {} }, { cleanUp = false } = {}) => {
      const lines: string[] = [];
      const result = await setup.runProcess({
        command: words,
        environment: withVariables(setup.environment, environment),
        workingDirectory: setup.folder,
        streams: 'separate',
        onLines: (more, stream) => {
          if (stream === 'stdout') lines.push(...more);
        },
        grace: clientGrace,
        ...(cleanUp ? { timeout: cleanUpLimit } : { cancel: setup.cancel }),
      });
      const { exitCode, cancelled, tail } = result;
      return { lines, exitCode, cancelled, tail, failure: clientFailure(words, result, tail) };
    },
    secretFile: (content) => {
      const path = privatePath('secret');
      writePrivateFile(path, content);
      return path;
    },
    privatePath,
    hasProgram: (name) => findProgram(name, setup.environment['PATH']) !== undefined,
    folder: setup.folder,
    note: setup.note,
    warn: setup.warn,
    verbosity: setup.verbosity,
  };
}

/** Returns a command for people: without a script of our own around the client, which its name precedes. */
export function shownCommand(words: readonly string[]): { readonly command: string; readonly program: string } {
  const own = words[0] === '/bin/sh' && words[1] === '-c' ? words.slice(3) : words;
  return { command: own.map(quote).join(' '), program: own[0] ?? '' };
}

/** How long a client that cleans up may take, in seconds. */
const cleanUpLimit = 30;

/** Seconds for a client to end after an interrupt. */
export const clientGrace = { terminate: 2, kill: 4 };

/** Returns how a client failed, to complete a sentence; undefined if it succeeded. */
export function clientFailure(
  command: readonly string[],
  end: Pick<ProcessResult, 'exitCode' | 'signal' | 'startFailure' | 'cancelled'>,
  output: readonly string[],
): string | undefined {
  const { program } = shownCommand(command);
  if (end.exitCode === 0) return undefined;
  if (end.startFailure !== undefined) return end.startFailure.replace(/\.$/, '');
  if (end.cancelled) return `${program} was canceled`;
  const words = lastSentence(output);
  return `${program} ${howItEnded(end)}${words === undefined ? '' : `: ${words.replace(/\.$/, '')}`}`;
}

/** What clients print after the error itself. */
const aside = /^(?:\w+: )?(?:detail|hint|context|line \d+): |^\s*\^?\s*$/i;

function lastSentence(output: readonly string[]): string | undefined {
  const command = output.findLastIndex((line) => line.startsWith('Command was: '));
  const said = command > 0 ? output.slice(0, command) : output;
  return (said.findLast((line) => !aside.test(line)) ?? said.findLast((line) => line.trim() !== ''))?.trim();
}

/** A dump with its place in the archive. */
interface PlannedDump {
  readonly engine: DatabaseEngine;
  readonly entry: DatabaseEntry;
  readonly stored: StoredDump;
  readonly job: DumpJob;
  /** Its path below the top folder. */
  readonly path: string;
}

/** Returns a dump in words: `the PostgreSQL database shop (db.example.org:5432)`. */
export function shownDump(
  { title, groupNames }: Pick<DatabaseEngine, 'title' | 'groupNames'>,
  stored: StoredDump,
): string {
  const [server = ''] = dumpPath(stored).split('/');
  const all = stored.globals === true ? `the ${title} roles` : `all ${title} databases`;
  const what = stored.name === 'all' && groupNames !== 'none' ? all : `the ${title} database ${stored.name}`;
  return server === 'localhost' ? what : `${what} (${server})`;
}

/**
 * Checks and prepares the dumps of all configured databases. Dumps to folders are made at once; the others start when
 * Borg opens their pipes, one after the other. Throws UserError if a database can't be dumped; then nothing is left.
 */
export async function prepareDumps(configured: readonly ConfiguredEngine[], setup: ClientSetup): Promise<Dumps> {
  const folder = createTemporaryFolder('dumps', setup.runtimeFolder);
  try {
    const context = createDatabaseContext(setup, folder);
    const planned = await planDumps(configured, context);
    const top = join(folder.path, 'top');
    writeLists(top, planned);
    for (const dump of planned) mkdirSync(dirname(join(top, dump.path)), { recursive: true, mode: 0o700 });
    await dumpFolders(planned, top, { setup, context });
    const streams = await startStreams(planned, top, setup);
    return {
      folder: folder.path,
      top,
      roots: configured.map(({ engine }) => `${dumpsFolder}/${engineFolder(engine.name)}`),
      streamed: streams.count > 0,
      failed: streams.failed,
      end: streams.end,
      isStillRead: streams.isStillRead,
      sizes: sizesOf(planned, { top, written: streams.written }),
      remove: folder.remove,
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
}

async function planDumps(
  configured: readonly ConfiguredEngine[],
  context: DatabaseContext,
): Promise<readonly PlannedDump[]> {
  const planned = new Map<string, PlannedDump>();
  const found: PlannedDump[] = [];
  for (const { engine, entries } of configured) {
    for (const entry of namedFirst(engine, entries)) {
      found.push(...(await dumpsOf(engine, entry, context)));
    }
  }
  for (const dump of found) {
    const other = planned.get(dump.path);
    if (other === undefined) planned.set(dump.path, dump);
    else if (!isGroup(dump.engine, dump.entry) || dump.entry.name === other.entry.name) throw duplicateDump(dump);
    else
      context.note(`The ${dump.engine.title} database ${dump.job.name} is named by two entries, so it is dumped once.`);
  }
  return [...planned.values()];
}

async function dumpsOf(
  engine: DatabaseEngine,
  entry: DatabaseEntry,
  context: DatabaseContext,
): Promise<readonly PlannedDump[]> {
  const jobs = await engine.plan(entry, context);
  return jobs.map((job) => {
    const stored = { ...storedDump(engine.name, entry, job.name), globals: job.globals };
    return { engine, entry, stored, job, path: join(dumpsFolder, engineFolder(engine.name), dumpPath(stored)) };
  });
}

/** Returns entries that name one database before those that name several, so that their options take precedence. */
function namedFirst(engine: DatabaseEngine, entries: readonly DatabaseEntry[]): readonly DatabaseEntry[] {
  const groups = entries.filter((entry) => isGroup(engine, entry));
  return [...entries.filter((entry) => !groups.includes(entry)), ...groups];
}

/** Whether the name of an entry stands for several databases. */
export function isGroup({ groupNames = 'globs' }: DatabaseEngine, { name }: DatabaseEntry): boolean {
  if (groupNames === 'none') return false;
  return name === undefined || name === 'all' || (groupNames === 'globs' && isNamePattern(name));
}

function duplicateDump({ engine: { title, name }, stored }: PlannedDump): UserError {
  const [server] = dumpPath(stored).split('/');
  return new UserError(
    `No archive was made: ${engineFolder(name)} contains the ${title} database ${stored.name} on ${server} twice, and both dumps would have the same name in the archive. Remove one of them, or give it a label.`,
  );
}

function writeLists(top: string, planned: readonly PlannedDump[]): void {
  for (const engine of new Set(planned.map((dump) => dump.engine))) {
    const folder = join(top, dumpsFolder, engineFolder(engine.name));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const dumps = planned.filter((dump) => dump.engine === engine).map(({ stored }) => stored);
    writePrivateFile(join(folder, dumpList), dumpListText(dumps));
  }
}

/** Runs the dumps that write to folders; throws CommandError for the first that fails. */
async function dumpFolders(
  planned: readonly PlannedDump[],
  top: string,
  { setup, context }: { readonly setup: ClientSetup; readonly context: DatabaseContext },
): Promise<void> {
  for (const dump of planned.filter(({ job }) => job.kind === 'folder')) {
    setup.detail(`Dumping ${shownDump(dump.engine, dump.stored)} to disk`);
    const command = dump.job.command(join(top, dump.path));
    const { failure, exitCode, cancelled, tail } = await context.run(command);
    const noArchive = 'no archive was made';
    if (failure !== undefined)
      throw dumpError(dump, { command, failure, exitCode, cancelled, output: tail }, noArchive);
    if (!existsSync(join(top, dump.path))) {
      const nothing = `${command.words[0]} exited with status 0, but wrote nothing`;
      throw dumpError(dump, { command, failure: nothing, exitCode, cancelled, output: tail }, noArchive);
    }
  }
}

/** Returns the sizes of dumps when they are asked for: streams have none before they have ended. */
function sizesOf(
  planned: readonly PlannedDump[],
  { top, written }: { readonly top: string; readonly written: ReadonlyMap<string, number> },
): () => ReadonlyMap<string, DumpSize> {
  return () =>
    new Map(
      planned.map(({ engine, entry, stored, job, path }) => {
        const bytes = job.kind === 'folder' ? bytesIn(join(top, path)) : written.get(path);
        return [path, { shown: shownDump(engine, stored), manner: mannerOf(entry), written: bytes }];
      }),
    );
}

/** The options of any engine that change the size of a dump. */
const sizing = ['name', 'format', 'compression', 'options', 'skip_names'];

function mannerOf(entry: DatabaseEntry): string {
  return JSON.stringify(Object.entries(entry).filter(([name]) => sizing.includes(name)));
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

interface FailedClient {
  readonly command: ClientCommand;
  readonly failure: string;
  readonly exitCode: number | undefined;
  readonly cancelled: boolean;
  readonly output: readonly string[];
}

function dumpError({ engine, stored, job }: PlannedDump, failed: FailedClient, consequence: string): CommandError {
  const { command, failure, exitCode, cancelled, output } = failed;
  const advice = job.advice?.(output);
  return new CommandError(
    `The dump of ${shownDump(engine, stored)} failed, so ${consequence}: ${failure}.${advice === undefined ? '' : ` ${advice}`}`,
    { ...shownCommand(command.words), exitCode, cancelled, output },
  );
}

/**
 * Runs a dump as soon as its reader opens the pipe, and holds the pipe open if the dump failed: otherwise, the reader
 * would take the end of the incomplete dump for the end of the file. If its last line is known, a copy of the end of
 * the dump is compared with it.
 */
const dumpScript = `exec 3>"$1" || exit 1
pipe=$1 last=$2
shift 2
echo opened
if [ -z "$last" ]; then
  "$@" >&3 3>&-
  status=$?
else
  words=$(
    exec 4>&1
    { "$@" 3>&- 4>&-; echo "$?" >&4; } | tee -- "$pipe" 3>&- 4>&- | {
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

/** Creates the named pipes, and starts what waits for Borg to open them. */
async function startStreams(planned: readonly PlannedDump[], top: string, setup: ClientSetup): Promise<Streams> {
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
    const failure = await streamDump(dump, pipe, { setup, failed, borgEnded: borgEnded.signal, onWritten });
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

/** Creates named pipes that only this user can open. Throws UserError if that fails. */
export async function createPipes(paths: readonly string[], setup: ClientSetup): Promise<void> {
  if (paths.length === 0) return;
  const { exitCode, tail, startFailure } = await setup.runProcess({
    command: ['mkfifo', '-m', '600', '--', ...paths],
    environment: setup.environment,
    streams: 'merged',
    onLines: () => undefined,
    grace: clientGrace,
    cancel: setup.cancel,
  });
  if (exitCode === 0) return;
  throw new UserError(
    `The named pipes for database dumps could not be created: ${startFailure ?? tail.at(-1) ?? `mkfifo exited with status ${exitCode}`}.`,
  );
}

interface StreamFailure {
  readonly failure: DumpFailure;
  /** It failed by itself, not because Borg stopped reading. */
  readonly isCause: boolean;
}

/** What the dumps of an archive share. */
interface Streaming {
  readonly setup: ClientSetup;
  readonly failed: AbortController;
  readonly borgEnded: AbortSignal;
  readonly onWritten: (dump: PlannedDump, bytes: number) => void;
}

async function streamDump(dump: PlannedDump, pipe: string, around: Streaming): Promise<StreamFailure | undefined> {
  const { setup, failed, borgEnded, onWritten } = around;
  const command = dump.job.command(pipe);
  const output: string[] = [];
  let opened = false;
  let isCause = false;
  let status: number | 'incomplete' | undefined;
  const end = await setup.runProcess({
    command: ['/bin/sh', '-c', dumpScript, 'borgflow-dump', pipe, dump.job.lastLine ?? '', ...command.words],
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
    return undefined;
  }
  const own = endOf(end, status);
  const words = opened
    ? (clientFailure(command.words, own, output) ?? incompleteDump(dump, command, output))
    : 'Borg ended without reading it';
  const cancelled = end.cancelled && status === undefined;
  const client = { command, failure: words, exitCode: own.exitCode, cancelled, output };
  return { failure: (consequence) => dumpError(dump, client, consequence), isCause };
}

function incompleteDump({ job }: PlannedDump, { words }: ClientCommand, output: readonly string[]): string {
  const said = output.findLast((line) => line.trim() !== '');
  const reason = said === undefined ? '' : ` (${said.trim()})`;
  return `${words[0]} exited with status 0${reason}, but the dump does not end with ${job.lastLine}`;
}

/** How many lines of a client's output are kept for `{output}`. */
export const keptLines = 25;

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
