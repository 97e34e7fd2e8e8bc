import { join } from 'node:path';
import { type ArchivedDump, archivedDumps } from '../archives/archived-dumps.js';
import { ownFolders } from '../archives/bootstrap-manifest-places.js';
import type { DatabaseContext } from '../databases/define-database.js';
import { shownDump } from '../databases/plan-dumps.js';
import { restoreDump } from '../databases/restore-dump.js';
import { type ClientSetup, createDatabaseContext } from '../databases/run-clients.js';
import { sqlite } from '../databases/sqlite.js';
import { UserError } from '../system/errors.js';
import { clientSetup } from './create-dumps.js';
import type { DrilledDatabase } from './drill-evidence.js';
import type { DrilledArchive } from './drill-files.js';
import { type DumpsPlace, drillServers } from './drill-servers.js';
import { dumpReader } from './read-dump.js';

/** Restores the dumps of SQLite databases into scratch files, and those of servers into scratch servers; checks each. */
export async function drillDatabases(drilled: DrilledArchive, place: DumpsPlace): Promise<readonly DrilledDatabase[]> {
  const { findings, work } = drilled;
  const { dumps, doubts } = await archivedDumps(work.borg, place, ownFolders(work.options));
  for (const doubt of doubts) findings.find(`${doubt} Find out why, and make a new archive.`);
  const others = dumps.filter(({ engine }) => engine !== 'sqlite');
  const drilledDatabases = [...(await drillServers(drilled, others, place))];
  const setup = clientSetup(work);
  const context = createDatabaseContext(setup, { path: drilled.folder, remove: () => [] });
  for (const [index, dump] of dumps.filter(({ engine }) => engine === 'sqlite').entries()) {
    const file = join(drilled.folder, `database-${index}`);
    const problem = await restoreSqlite(dump, { ...drilled, place, setup, context, file });
    if (problem !== undefined) findings.find(problem);
    drilledDatabases.push({ database: shownDump(sqlite, dump), outcome: problem === undefined ? 'intact' : 'damaged' });
  }
  return drilledDatabases;
}

interface SqliteDrill extends DrilledArchive {
  readonly place: DumpsPlace;
  readonly setup: ClientSetup;
  readonly context: DatabaseContext;
  /** The file to restore to. */
  readonly file: string;
}

/** Restores a database into a file of its own; returns what is wrong with it as a sentence, or undefined. */
async function restoreSqlite(
  dump: ArchivedDump,
  { context, file, folder, name, place, setup, work }: SqliteDrill,
): Promise<string | undefined> {
  const shown = shownDump(sqlite, dump);
  const advice = `Restore it from another archive than ${name}, and find out why the dump is damaged.`;
  try {
    const request = { name: dump.name, target: { path: file, schemas: [] }, stored: dump.stored };
    const job = await sqlite.restore({ name: dump.name }, request, context);
    const reader = dumpReader(dump, { borg: work.borg, place, folder: { path: folder } });
    await restoreDump({ shown, job: { ...job, advice: () => advice }, ...reader }, context, setup);
    const fault = await integrityFault(file, context);
    return fault === undefined ? undefined : `After a restore, ${shown} is damaged: ${fault}. ${advice}`;
  } catch (error) {
    if (!(error instanceof UserError) || work.machine.cancel?.aborted) throw error;
    return error.message;
  }
}

/** Lets SQLite check a whole database; returns what it found first, or undefined. */
async function integrityFault(file: string, { run }: DatabaseContext): Promise<string | undefined> {
  const { failure, lines } = await run({
    words: ['sqlite3', '-batch', '-noheader', '-list', file, 'PRAGMA integrity_check'],
  });
  const [first = 'integrity_check printed nothing'] = lines;
  return failure ?? (first === 'ok' ? undefined : first);
}
