import type { Configuration } from '../configuration/configuration.js';
import { connectionForDump } from '../databases/connection.js';
import type { DatabaseContext, DatabaseEngine, DatabaseEntry } from '../databases/define-database.js';
import { configuredEngines, shownDump } from '../databases/plan-dumps.js';
import { databaseEngines, databaseOptions } from '../databases/registry.js';
import { createDatabaseContext } from '../databases/run-clients.js';
import { storedDump } from '../databases/stored-dumps.js';
import { environmentFor } from '../process/child-environment.js';
import { runProcess } from '../process/run-process.js';
import { workingFolder } from '../system/paths.js';
import { createTemporaryFolder } from '../system/temporary.js';
import { broken, fine, fromMessage, type Result } from './diagnosis.js';
import { type Examination, messageOf } from './examination.js';
import { portFault } from './open-port.js';
import type { Probe } from './probe.js';

/** Whether each configured database can be dumped: its client is there and new enough, and its server lets the user in. */
export const databaseServers: Probe = {
  check: 'database',
  of: 'configuration',
  limit: 90,
  look: async (examination, file, signal) => {
    const own = Object.fromEntries(Object.entries(file.options).filter(([name]) => name in databaseOptions));
    let resolved: typeof own;
    try {
      resolved = await examination.credentials(own, { options: file.options, cancel: signal });
    } catch (error) {
      return [fromMessage('error', messageOf(error), `Fix the credential in ${file.name.name}.`)];
    }
    const entries = configuredEngines(databaseEngines, resolved).flatMap(({ engine, entries }) =>
      entries.map((entry) => ({ engine, entry })),
    );
    const results = await Promise.all(
      entries.map(({ engine, entry }) => lookAt(engine, entry, { examination, file, signal })),
    );
    return results.flat();
  },
};

interface Around {
  readonly examination: Examination;
  readonly file: Configuration;
  readonly signal: AbortSignal;
}

async function lookAt(engine: DatabaseEngine, entry: DatabaseEntry, around: Around): Promise<readonly Result[]> {
  const folder = createTemporaryFolder('doctor-databases');
  const doubts: string[] = [];
  const { environment } = around.examination.surroundings;
  const setup = {
    runProcess,
    environment: environmentFor('chosen', environment),
    folder: workingFolder(around.file.options),
    cancel: around.signal,
    verbosity: 0,
    note: () => undefined,
    detail: () => undefined,
    warn: (sentence: string) => doubts.push(sentence),
  };
  const what = shownDump(engine, storedDump(engine.name, entry, entry.name ?? 'all'));
  const fallback = `Check ${engine.name}_databases in ${around.file.name.name}.`;
  try {
    const context = createDatabaseContext(setup, folder);
    await engine.plan(entry, context);
    const unreachable = await connectionFault(engine, { entry, context, signal: around.signal });
    if (unreachable !== undefined) return [broken(`${sentenceOf(what)} can't be dumped: ${unreachable}.`, fallback)];
    if (doubts.length > 0) return doubts.map((doubt) => fromMessage('warning', doubt, fallback));
    return [fine(`${sentenceOf(what)} can be dumped.`)];
  } catch (error) {
    const message = messageOf(error).replace(/^No archive was made: /, `${sentenceOf(what)} can't be dumped: `);
    return [fromMessage('error', message, fallback)];
  } finally {
    folder.remove();
  }
}

function sentenceOf(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1);
}

/** The engines whose clients can't ask a server anything without dumping it. */
const unasked: readonly DatabaseEngine['name'][] = ['mongodb', 'influxdb'];

/** Returns why a server that can't be asked doesn't accept connections; undefined if it does, or if its client finds it. */
async function connectionFault(
  { name, defaultPort }: DatabaseEngine,
  {
    entry,
    context,
    signal,
  }: { readonly entry: DatabaseEntry; readonly context: DatabaseContext; readonly signal: AbortSignal },
): Promise<string | undefined> {
  if (!unasked.includes(name) || defaultPort === undefined) return undefined;
  const { hostname = 'localhost', port = defaultPort } = await connectionForDump(entry, context);
  // A list of the members of a replica set, or a connection string.
  if (!/^[\w.-]+$|^[0-9a-f:]+$/i.test(hostname)) return undefined;
  return await portFault({ host: hostname, port }, signal);
}
