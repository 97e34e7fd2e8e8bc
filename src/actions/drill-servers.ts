import type { ArchivedDump } from '../archives/archived-dumps.js';
import { type DumpedRows, rowsOf } from '../archives/dumped-rows.js';
import type { EngineName } from '../databases/define-database.js';
import { shownDump } from '../databases/plan-dumps.js';
import { databaseEngines } from '../databases/registry.js';
import { restoreDump } from '../databases/restore-dump.js';
import { type TableRows, tableRowsIn } from '../databases/row-counts.js';
import { startScratchMysql } from '../databases/scratch-mysql.js';
import { startScratchPostgresql } from '../databases/scratch-postgresql.js';
import type {
  NamedServer,
  ScratchRestore,
  ScratchServer,
  ScratchSetup,
  ScratchVerdict,
} from '../databases/scratch-server.js';
import { environmentFor, withVariables } from '../process/child-environment.js';
import { UserError } from '../system/errors.js';
import { createTemporaryFolder } from '../system/temporary.js';
import { size } from '../text/amounts.js';
import { printableName } from '../text/cleaning.js';
import { joinFirst } from '../text/phrases.js';
import { clientSetup } from './create-dumps.js';
import type { DrilledDatabase } from './drill-evidence.js';
import { type DrilledArchive, freeSpace } from './drill-files.js';
import { type Compared, type Comparison, compareRows, damagedAdvice, uncounted } from './drill-rows.js';
import type { DrillWork } from './drill-work.js';
import { dumpReader } from './read-dump.js';

/** Where the dumps of an archive are, and what is known about them. */
export interface DumpsPlace {
  readonly repository: string;
  readonly archive: string;
  readonly rows: DumpedRows;
  /** The folder for scratch data that the user named. */
  readonly scratch: string | undefined;
  /** The server to restore to, and the engine that it belongs to. */
  readonly named?: (NamedServer & { readonly engine: string | undefined }) | undefined;
}

type Start = (around: ScratchSetup) => Promise<ScratchServer | string>;

/** The servers that a drill can start, with the engines whose dumps they restore. */
const scratchServers: readonly { readonly engines: readonly EngineName[]; readonly start: Start }[] = [
  { engines: ['postgresql'], start: startScratchPostgresql },
  { engines: ['mariadb', 'mysql'], start: startScratchMysql },
];

/** Restores the dumps of servers into scratch servers, and compares the rows of their tables. */
export async function drillServers(
  drilled: DrilledArchive,
  dumps: readonly ArchivedDump[],
  place: DumpsPlace,
): Promise<readonly DrilledDatabase[]> {
  const drilledDatabases: DrilledDatabase[] = [];
  const wanted = scratchServers.filter(({ engines }) => dumps.some(({ engine }) => engines.includes(engine)));
  const { named } = place;
  if (named !== undefined && named.engine === undefined && wanted.length > 1) {
    throw new UserError(
      `${drilled.name} contains dumps of several kinds of servers, so it is unknown which of them ${named.hostname} is. Name its engine with --hook; the dumps of others are restored into servers that the drill starts.`,
    );
  }
  for (const { engines, start } of wanted) {
    const own = dumps.filter(({ engine }) => engines.includes(engine));
    const isNamed =
      named !== undefined && (named.engine === undefined || engines.some((each) => each === named.engine));
    drilledDatabases.push(
      ...(await drillServer(drilled, own, { ...place, named: isNamed ? named : undefined, start })),
    );
  }
  const restorable = scratchServers.flatMap(({ engines }) => engines);
  const others = dumps.filter(({ engine }) => !restorable.includes(engine));
  if (others.length > 0) {
    const shown = others.map(({ path }) => printableName(path));
    drilled.findings.note(
      `${drilled.name} contains dumps of servers, which a drill does not restore: ${joinFirst(shown, 5)}.`,
    );
  }
  return [...drilledDatabases, ...others.map(({ path }) => notRestored(printableName(path)))];
}

function notRestored(database: string): DrilledDatabase {
  return { database, outcome: 'not restored' };
}

/** Restores dumps, one after the other, into a server that is started for them. */
async function drillServer(
  drilled: DrilledArchive,
  dumps: readonly ArchivedDump[],
  place: DumpsPlace & { readonly start: Start },
): Promise<readonly DrilledDatabase[]> {
  const { findings, name, work } = drilled;
  const clients = createTemporaryFolder('drill-clients');
  const environment = withVariables(environmentFor('tool', work.machine.environment), { LC_ALL: 'C', TZ: 'UTC' });
  const setup = { ...clientSetup(work), environment, folder: clients.path, note: findings.note.bind(findings) };
  try {
    const server = await place.start({ setup, place: place.scratch, folder: clients, named: place.named });
    const shown = dumps.map(shownOf);
    if (typeof server === 'string') {
      findings.note(`${joinFirst(shown, 5)} in ${name} was not restored: ${server}.`);
      return shown.map(notRestored);
    }
    try {
      const drilledDatabases: DrilledDatabase[] = [];
      for (const dump of dumps) drilledDatabases.push(await drillDump(dump, { drilled, place, server }));
      return drilledDatabases;
    } finally {
      for (const problem of await server.stop()) work.borg.tell.warning(problem);
    }
  } catch (error) {
    if (!(error instanceof UserError) || work.machine.cancel?.aborted) throw error;
    findings.find(error.message);
    return dumps.map((dump) => notRestored(shownOf(dump)));
  } finally {
    for (const problem of clients.remove()) work.borg.tell.warning(problem);
  }
}

function shownOf(dump: ArchivedDump): string {
  const engine = databaseEngines.find(({ name }) => name === dump.engine);
  return engine === undefined ? printableName(dump.path) : printableName(shownDump(engine, dump));
}

/** The dump is restored into this server. */
interface Around {
  readonly drilled: DrilledArchive;
  readonly place: DumpsPlace;
  readonly server: ScratchServer;
}

async function drillDump(dump: ArchivedDump, { drilled, place, server }: Around): Promise<DrilledDatabase> {
  const { findings, folder, name, work } = drilled;
  const database = shownOf(dump);
  // A database with its indexes is usually larger than its dump.
  const free = freeSpace(place.scratch ?? folder);
  if (place.named === undefined && dump.size * 2 > free) {
    findings.find(
      `${database} in ${name} was not restored, because its dump (${size(dump.size)}) needs about twice as much space, and only ${size(free)} are free. Name another folder with --scratch.`,
    );
    return notRestored(database);
  }
  const restore = await server.restore(dump);
  if (typeof restore === 'string') {
    findings.note(`${database} in ${name} was not restored: ${restore}.`);
    return notRestored(database);
  }
  const advice = damagedAdvice(name, work);
  try {
    const reader = dumpReader(dump, { borg: work.borg, place, folder: { path: folder } });
    const job = { ...restore.job, advice };
    await restoreDump({ shown: database, job, ...reader }, server.context, server.setup);
    const verdict = restore.verdict();
    if (verdict.nothing !== undefined) {
      findings.note(`${database} in ${name} was not restored: ${verdict.nothing}.`);
      return notRestored(database);
    }
    const expected = rowsOf(place.rows, dump);
    const compared = compareRows(expected, await countRows(restore, server), { database, advice: advice(), verdict });
    return judge(verdict, compared, { database, advice: advice(), drilled });
  } catch (error) {
    if (!(error instanceof UserError) || work.machine.cancel?.aborted) throw error;
    findings.find(error.message);
    return { database, outcome: 'damaged' };
  } finally {
    // A server of the drill has ended with a canceled run.
    const isGone = place.named === undefined && work.machine.cancel?.aborted === true;
    if (!isGone) await removeRestored(restore, server, work);
  }
}

async function removeRestored(
  { remove }: ScratchRestore,
  { context }: ScratchServer,
  { borg }: DrillWork,
): Promise<void> {
  for (const command of remove) {
    const { failure } = await context.run(command, { cleanUp: true });
    if (failure === undefined) continue;
    borg.tell.warning(
      `A database that the drill restored could not be dropped: ${failure.replace(/\.$/, '')}. If its name begins with borgflow_drill_, drop it by hand.`,
    );
  }
}

/** Reports what is wrong with a restored database. */
function judge(
  { fault, lack }: ScratchVerdict,
  { problems, tables, rows }: Comparison,
  { database, advice, drilled }: Pick<Compared, 'database' | 'advice'> & { readonly drilled: DrilledArchive },
): DrilledDatabase {
  const { findings, name } = drilled;
  if (lack !== undefined) {
    findings.note(
      `${database} in ${name} was restored only in part, because the scratch server lacks something: ${lack.replace(/\.$/, '')}.`,
    );
  }
  const failed = fault === undefined ? [] : [`Restoring ${database} failed: ${fault.replace(/\.$/, '')}. ${advice}`];
  const all = [...failed, ...problems];
  for (const problem of all) findings.find(problem);
  const whole = lack === undefined ? 'intact' : 'restored in part';
  return { database, outcome: all.length === 0 ? whole : 'damaged', ...(tables > 0 && { compared: { tables, rows } }) };
}

/** Counts the rows in a scratch server. Throws UserError if that fails. */
async function countRows(restore: ScratchRestore, { context }: ScratchServer): Promise<readonly TableRows[]> {
  const { failure, lines } = await context.run(restore.count);
  if (failure !== undefined) throw new UserError(uncounted(failure));
  const { from, to } = restore.renamed ?? { from: '', to: '' };
  return tableRowsIn(lines).map(({ table, rows }) => ({
    table: from !== '' && table.startsWith(`${from}.`) ? `${to}${table.slice(from.length)}` : table,
    rows,
  }));
}
