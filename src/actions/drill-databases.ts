import { join } from 'node:path';
import { type ArchivedDump, archivedDumps } from '../archives/archived-dumps.js';
import { ownFolders } from '../archives/bootstrap-manifest-places.js';
import { rowsOf } from '../archives/dumped-rows.js';
import type { DatabaseContext } from '../databases/define-database.js';
import { shownDump } from '../databases/plan-dumps.js';
import { restoreDump } from '../databases/restore-dump.js';
import { type TableRows, tableRowsIn } from '../databases/row-counts.js';
import { type ClientSetup, createDatabaseContext } from '../databases/run-clients.js';
import { sqlite } from '../databases/sqlite.js';
import { sqliteCountsAlone } from '../databases/sqlite-row-counts.js';
import { CommandError, UserError } from '../system/errors.js';
import { clientSetup } from './create-dumps.js';
import type { DrilledDatabase } from './drill-evidence.js';
import type { DrilledArchive } from './drill-files.js';
import { compareRows, damagedAdvice, uncounted } from './drill-rows.js';
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
    const { problems, ...evidence } = await restoreSqlite(dump, { ...drilled, place, setup, context, file });
    for (const problem of problems) findings.find(problem);
    drilledDatabases.push(evidence);
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

/** Restores a database into a file of its own; returns what is wrong with it as sentences. */
async function restoreSqlite(
  dump: ArchivedDump,
  { context, file, findings, folder, name, place, setup, work }: SqliteDrill,
): Promise<DrilledDatabase & { readonly problems: readonly string[] }> {
  const database = shownDump(sqlite, dump);
  const advice = damagedAdvice(name, work);
  const damaged = (problem: string) => ({ database, outcome: 'damaged' as const, problems: [problem] });
  try {
    const request = { name: dump.name, target: { path: file, schemas: [] }, stored: dump.stored };
    const job = await sqlite.restore({ name: dump.name }, request, context);
    const reader = dumpReader(dump, { borg: work.borg, place, folder: { path: folder } });
    await restoreDump({ shown: database, job: { ...job, advice }, ...reader }, context, setup);
    const fault = await integrityFault(file, context);
    if (fault !== undefined) return damaged(`After a restore, ${database} is damaged: ${fault}. ${advice()}`);
    const restored = await tablesIn(file, context);
    const { problems, ...compared } = compareRows(rowsOf(place.rows, dump), restored, {
      database,
      advice: advice(),
      verdict: {},
    });
    const outcome = problems.length === 0 ? ('intact' as const) : ('damaged' as const);
    return { database, outcome, ...(compared.tables > 0 && { compared }), problems };
  } catch (error) {
    if (!(error instanceof UserError) || work.machine.cancel?.aborted) throw error;
    const lack = error instanceof CommandError ? error.failure.output.find((line) => lacking.test(line)) : undefined;
    if (lack === undefined) return damaged(error.message);
    findings.note(
      `${database} in ${name} was not restored, because sqlite3 lacks something that its application has: ${lack.trim().replace(/\.$/, '')}.`,
    );
    return { database, outcome: 'not restored', problems: [] };
  }
}

/** What applications add to SQLite; the dump may be fine. */
const lacking = /no such (?:collation sequence|function|module|tokenizer)|unknown function/;

/** Counts the rows of a restored database. Throws UserError if that fails. */
async function tablesIn(file: string, { run }: DatabaseContext): Promise<readonly TableRows[]> {
  const { failure, lines } = await run({ words: ['/bin/sh', '-c', sqliteCountsAlone(['sqlite3'], file), 'sqlite3'] });
  if (failure !== undefined) throw new UserError(uncounted(failure));
  return tableRowsIn(lines);
}

/** Lets SQLite check a whole database; returns what it found first, or undefined. */
async function integrityFault(file: string, { run }: DatabaseContext): Promise<string | undefined> {
  const { failure, lines } = await run({
    words: ['sqlite3', '-batch', '-noheader', '-list', file, 'PRAGMA integrity_check'],
  });
  const [first = 'integrity_check printed nothing'] = lines;
  return failure ?? (first === 'ok' ? undefined : first);
}
