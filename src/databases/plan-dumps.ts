import { join } from 'node:path';
import { CommandError, UserError } from '../system/errors.js';
import type { DatabaseContext, DatabaseEngine, DatabaseEntry, DumpJob, EngineName } from './define-database.js';
import { isNamePattern } from './name-patterns.js';
import { type FailedClient, shownCommand } from './run-clients.js';
import { dumpPath, dumpsFolder, engineFolder, type StoredDump, storedDump } from './stored-dumps.js';

/** An engine with its configured databases. */
export interface ConfiguredEngine {
  readonly engine: DatabaseEngine;
  readonly entries: readonly DatabaseEntry[];
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

/** A dump with its place in the archive. */
export interface PlannedDump {
  readonly engine: DatabaseEngine;
  readonly entry: DatabaseEntry;
  readonly stored: StoredDump;
  readonly job: DumpJob;
  /** Its path below the top folder. */
  readonly path: string;
}

/** What a configured entry dumps, as far as its server isn't asked. */
interface DumpsOfEntry {
  readonly engine: EngineName;
  /** A name, a glob, or `all`. */
  readonly database: string;
  /** `db.example.org:5432`, or a label; undefined: this machine. */
  readonly server: string | undefined;
  readonly words: string;
  /** The option, and the index of the entry in it. */
  readonly option: string;
  readonly index: number;
}

/** Returns what the entries of all engines dump, in the order of the dumps. Asks no server. */
export function dumpParts(configured: readonly ConfiguredEngine[]): readonly DumpsOfEntry[] {
  return configured.flatMap(({ engine, entries }) =>
    namedFirst(engine, entries).map((entry) => {
      const { name: database = 'all', hostname, port, label, container } = entry;
      const stored = { engine: engine.name, name: database, hostname, port, label, container };
      return {
        engine: engine.name,
        database,
        server: serverOf(stored),
        words: isGroup(engine, entry) && database !== 'all' ? shownGroup(engine, stored) : shownDump(engine, stored),
        option: engineFolder(engine.name),
        index: entries.indexOf(entry),
      };
    }),
  );
}

function shownGroup({ title }: DatabaseEngine, stored: StoredDump): string {
  return withServer(`the ${title} databases ${stored.name}`, stored);
}

function withServer(what: string, stored: StoredDump): string {
  const server = serverOf(stored);
  return server === undefined ? what : `${what} (${server})`;
}

function serverOf(stored: StoredDump): string | undefined {
  const [server = ''] = dumpPath(stored).split('/');
  return server === 'localhost' ? undefined : server;
}

/** Returns a dump in words: `the PostgreSQL database shop (db.example.org:5432)`. */
export function shownDump(
  { title, groupNames }: Pick<DatabaseEngine, 'title' | 'groupNames'>,
  stored: StoredDump,
): string {
  const all = stored.globals === true ? `the ${title} roles` : `all ${title} databases`;
  const what = stored.name === 'all' && groupNames !== 'none' ? all : `the ${title} database ${stored.name}`;
  return withServer(what, stored);
}

/**
 * Returns the dumps of all configured databases, each once. Throws UserError if a database can't be dumped, or if two
 * dumps would have the same name in the archive.
 */
export async function planDumps(
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

/** Returns the error of a failed dump; the consequence says what became of the archive. */
export function dumpError(
  { engine, stored, job }: PlannedDump,
  failed: FailedClient,
  consequence: string,
): CommandError {
  const { command, failure, exitCode, cancelled, output } = failed;
  const advice = job.advice?.(output);
  return new CommandError(
    `The dump of ${shownDump(engine, stored)} failed, so ${consequence}: ${failure}.${advice === undefined ? '' : ` ${advice}`}`,
    { ...shownCommand(command.words), exitCode, cancelled, output },
  );
}
