import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTemporaryFolder, writePrivateFile } from '../system/temporary.js';
import type { DatabaseContext, DatabaseEntry } from './define-database.js';
import {
  type ConfiguredEngine,
  type DumpFailure,
  dumpError,
  type PlannedDump,
  planDumps,
  shownDump,
} from './plan-dumps.js';
import { countedWords } from './row-counts.js';
import { type ClientSetup, createDatabaseContext } from './run-clients.js';
import { dumpList, dumpListText, dumpsFolder, engineFolder } from './stored-dumps.js';
import { type DumpPlaces, reportCounts, startStreams } from './stream-dumps.js';

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

/**
 * Checks and prepares the dumps of all configured databases. Dumps to folders are made at once; the others start when
 * Borg opens their pipes, one after the other. Throws UserError if a database can't be dumped; then nothing is left.
 *
 * `rowCounts`: a file for the row counts of the dumps, which Borg reads after them.
 */
export async function prepareDumps(
  configured: readonly ConfiguredEngine[],
  setup: ClientSetup,
  rowCounts?: string | undefined,
): Promise<Dumps> {
  const folder = createTemporaryFolder('dumps', setup.runtimeFolder);
  try {
    const context = createDatabaseContext(setup, folder);
    const planned = await planDumps(configured, context);
    const top = join(folder.path, 'top');
    writeLists(top, planned);
    for (const dump of planned) mkdirSync(dirname(join(top, dump.path)), { recursive: true, mode: 0o700 });
    const countPlace = (dump: PlannedDump) =>
      rowCounts === undefined
        ? undefined
        : { file: rowCounts, folder: join(folder.path, 'counts', String(planned.indexOf(dump))) };
    const places = { top, setup, countPlace };
    await dumpFolders(planned, places, context);
    const streams = await startStreams(planned, places);
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
  { top, setup, countPlace }: DumpPlaces,
  context: DatabaseContext,
): Promise<void> {
  for (const dump of planned.filter(({ job }) => job.kind === 'folder')) {
    setup.detail(`Dumping ${shownDump(dump.engine, dump.stored)} to disk`);
    const command = dump.job.command(join(top, dump.path));
    const place = countPlace(dump);
    const words = countedWords(dump, command, place, join(top, dump.path));
    const { failure, exitCode, cancelled, tail } = await context.run({ ...command, words });
    const noArchive = 'no archive was made';
    if (failure !== undefined)
      throw dumpError(dump, { command, failure, exitCode, cancelled, output: tail }, noArchive);
    if (!existsSync(join(top, dump.path))) {
      const nothing = `${command.words[0]} exited with status 0, but wrote nothing`;
      throw dumpError(dump, { command, failure: nothing, exitCode, cancelled, output: tail }, noArchive);
    }
    reportCounts(dump, place, setup);
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
