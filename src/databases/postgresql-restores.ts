import { splitWords } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { connectionForRestore, settingNames } from './connection.js';
import type { ClientCommand, DatabaseContext, RestoreJob, RestoreRequest, RestoreTarget } from './define-database.js';
import {
  type Access,
  accessTo,
  askServer,
  type Client,
  clientCommand,
  clientNamed,
  connectionAdvice,
  databaseArgument,
  isConnectionLimit,
  maintenanceDatabase,
  quoteName,
  type ServerFacts,
  serverFault,
  sqlFlags,
} from './postgresql-clients.js';
import type { PostgresqlEntry } from './postgresql-options.js';

const consequence = 'Nothing was restored';

/** What is known before a restore. */
interface Restoring {
  readonly entry: PostgresqlEntry;
  readonly request: RestoreRequest;
  readonly access: Access;
  readonly psql: Client;
  readonly context: DatabaseContext;
}

/** The database to restore to; nothing is known about it if only a custom command can reach the server. */
interface Found {
  readonly exists: boolean;
  readonly facts: ServerFacts | undefined;
}

/** Prepares restoring a dump of PostgreSQL. */
export async function restorePostgresql(
  entry: PostgresqlEntry,
  request: RestoreRequest,
  context: DatabaseContext,
): Promise<RestoreJob> {
  const access = accessTo(await connectionForRestore(entry, request.target, context), entry, context);
  const isWhole = request.name === 'all';
  const isPlain = isWhole || (request.stored === 'stream' && entry.format === 'plain');
  if (isPlain && request.target.schemas.length > 0) {
    throw new UserError(
      `${consequence}: --schema requires a PostgreSQL dump in the format custom, tar, or directory, and the dump of ${request.name} is plain SQL. Restore it without --schema.`,
    );
  }
  const psql = clientNamed('psql', entry.psql_command, { consequence, context });
  const restoring = { entry, request, access, psql, context };
  if (isWhole) return await restoreServer(restoring);
  return isPlain ? await restorePlain(restoring) : await restoreArchive(restoring);
}

/** Finds out whether the database exists. Throws CommandError if the server can't be used. */
async function findDatabase({ request: { name, target }, access, psql, context }: Restoring): Promise<Found> {
  const own = await askServer(access, psql, { database: name }, context);
  if (own.facts !== undefined) return { exists: true, facts: own.facts };
  const other = await askServer(access, psql, { database: maintenanceDatabase }, context);
  if (other.facts === undefined || other.facts.databases.some((database) => database.name === name)) {
    throw serverFault(access, own.failed, { database: name, consequence, target });
  }
  return { exists: false, facts: other.facts };
}

function destinationOf({ request: { name, target }, access }: Restoring): string {
  const schemas = target.schemas.length === 0 ? '' : `${quantity(target.schemas)} of `;
  return `${schemas}the database ${name} on ${access.server}`;
}

/** Returns what becomes of a database that exists, or that must exist if only a custom command knows about it. */
function replacingObjects({ exists, facts }: Found): string | undefined {
  if (!exists) return undefined;
  return `${facts === undefined ? 'where' : 'which exists:'} what is in the dump replaces what has the same name, and everything else stays`;
}

function quantity(schemas: readonly string[]): string {
  return `${schemas.length === 1 ? 'the schema' : 'the schemas'} ${schemas.join(', ')}`;
}

/** Restores an archive of pg_dump: in one transaction if the database exists, otherwise with what the dump says about it. */
async function restoreArchive(restoring: Restoring): Promise<RestoreJob> {
  const { entry, request, access, context } = restoring;
  const { name, target, stored } = request;
  const client = clientNamed('pg_restore', entry.pg_restore_command, { consequence, context });
  const found =
    client.isCustom && entry.psql_command === undefined
      ? { exists: true, facts: undefined } // Only the command knows where the server is.
      : await findDatabase(restoring);
  const options = splitWords(entry.restore_options ?? '');
  // A schema is not part of what pg_restore restores with --schema.
  const createsDatabase = !found.exists && target.schemas.length === 0;
  const words = [
    '--exit-on-error',
    ...(createsDatabase ? ['--create'] : ['--clean', '--if-exists']),
    ...(createsDatabase || options.some((word) => alone.test(word)) ? [] : ['--single-transaction']),
    ...['--dbname', databaseArgument(createsDatabase ? maintenanceDatabase : name)],
    ...(entry.no_owner === true ? ['--no-owner'] : []),
    ...options,
    ...target.schemas.flatMap((schema) => ['--schema', schema]),
  ];
  return {
    destination: destinationOf(restoring),
    replacing: replacingObjects(found),
    before: [
      ...(found.exists ? [] : [createsDatabase ? requireNoDatabase(restoring) : createDatabase(restoring)]),
      ...(found.facts === undefined ? [] : missingSchemas(restoring, found)),
    ],
    command: (path) => clientCommand(access, client, stored === 'folder' ? [...words, path] : words),
    after: found.facts === undefined ? [] : [analyze(restoring)],
    undo: found.exists ? [] : [dropDatabase(restoring)],
    advice: restoreAdvice(target),
  };
}

/** Flags of pg_restore that exclude a single transaction. */
const alone = /^(-j|--jobs|-C$|--create$|--transaction-size)/;

function missingSchemas(restoring: Restoring, { exists, facts }: Found): readonly ClientCommand[] {
  const known = exists ? (facts?.schemas ?? []) : ['public'];
  return restoring.request.target.schemas
    .filter((schema) => !known.includes(schema))
    .map((schema) => sql(restoring, restoring.request.name, `CREATE SCHEMA ${quoteName(schema)}`));
}

/** Restores SQL in one transaction, except for large objects: a plain dump has transactions of its own for them. */
async function restorePlain(restoring: Restoring): Promise<RestoreJob> {
  const { entry, request, access, psql } = restoring;
  const { exists, facts } = await findDatabase(restoring);
  const words = [
    ...psqlFlags,
    '--single-transaction',
    ...['--dbname', databaseArgument(request.name)],
    ...splitWords(entry.restore_options ?? ''),
    '--file=-',
  ];
  return {
    destination: destinationOf(restoring),
    replacing: replacingObjects({ exists, facts }),
    before: exists ? [] : [createDatabase(restoring)],
    command: () => clientCommand(access, psql, words),
    after: [analyze(restoring)],
    undo: exists ? [] : [dropDatabase(restoring)],
    advice: restoreAdvice(request.target),
  };
}

/** The flags for SQL whose results nobody reads. */
const psqlFlags = [...sqlFlags, '--output=/dev/null'] as const;

/** Hides notices about what doesn't exist yet. */
const quiet = 'SET client_min_messages = warning';

function createDatabase(restoring: Restoring): ClientCommand {
  return sql(restoring, maintenanceDatabase, `CREATE DATABASE ${quoteName(restoring.request.name)} TEMPLATE template0`);
}

/** Fails if another restore has created the database in the meantime: then, it is not ours to remove. */
function requireNoDatabase(restoring: Restoring): ClientCommand {
  const name = `'${restoring.request.name.replaceAll("'", "''")}'`;
  const statement = `DO $borgflow$ BEGIN IF EXISTS (SELECT FROM pg_database WHERE datname = ${name}) THEN RAISE 'database already exists'; END IF; END $borgflow$`;
  return sql(restoring, maintenanceDatabase, statement);
}

function dropDatabase(restoring: Restoring): ClientCommand {
  return sql(restoring, maintenanceDatabase, `DROP DATABASE IF EXISTS ${quoteName(restoring.request.name)}`);
}

function sql({ access, psql }: Restoring, database: string, statement: string): ClientCommand {
  const words = [...sqlFlags, '--dbname', databaseArgument(database), '--command', statement];
  return clientCommand(access, psql, words);
}

function analyze({ entry, request, access, psql }: Restoring): ClientCommand {
  const words = [
    ...sqlFlags,
    ...['--dbname', databaseArgument(request.name)],
    ...splitWords(entry.analyze_options ?? ''),
    ...['--command', 'ANALYZE'],
  ];
  return clientCommand(access, psql, words);
}

/**
 * Passes a dump of a server on to psql, with changes to its first part, which creates the roles and tablespaces: those
 * that exist are kept, and so is the user that restores, whose password would otherwise change before the next connection.
 * Every other error is fatal. The shell reads no byte further than the line, so the rest is passed on without a look.
 */
const serverScript = String.raw`user=$1
shift
key=
{
  while IFS= read -r line; do
    case $line in
      '\restrict '*) key=${'$'}{line#* } ;;
      'DROP ROLE '* | 'DROP TABLESPACE '* | "ALTER ROLE $user WITH "*) continue ;;
      'CREATE ROLE '*)
        line="DO \$borgflow\$ BEGIN $line EXCEPTION WHEN duplicate_object THEN NULL; END \$borgflow\$;" ;;
      'CREATE TABLESPACE '*)
        [ -z "$key" ] || printf '%s\n' "\\unrestrict $key"
        printf '%s\n' '\set ON_ERROR_STOP off' "$line" '\set ON_ERROR_STOP on'
        [ -z "$key" ] || printf '%s\n' "\\restrict $key"
        continue ;;
      '\connect '*) printf '%s\n' "$line"; break ;;
    esac
    printf '%s\n' "$line"
  done
  cat
} | "$@"`;

/** Analyzes every database of a server. */
const analyzeAllScript = `databases=$1
shift
names=$("$@" --tuples-only --no-align --command "$databases") || exit
printf '%s\\n' "$names" | while IFS= read -r name; do
  "$@" --dbname "$name" --command ANALYZE </dev/null || exit
done`;

/** Connection strings, so that no name is taken for one. */
const databasesToAnalyze = String.raw`SELECT 'dbname=''' || replace(replace(datname, '\', '\\'), '''', '\''') || '''' FROM pg_database WHERE datallowconn AND datname <> 'template1'`;

/** Restores a dump of a whole server, or of its roles. */
async function restoreServer(restoring: Restoring): Promise<RestoreJob> {
  const { entry, request, access, psql, context } = restoring;
  const database = maintenanceDatabase;
  const { facts, failed } = await askServer(access, psql, { database }, context);
  if (facts === undefined) throw serverFault(access, failed, { database, consequence, target: request.target });
  const options = splitWords(entry.restore_options ?? '');
  const words = [...psqlFlags, '--dbname', database, ...options, '--command', quiet, '--file=-'];
  const restore = clientCommand(access, psql, words);
  const isGlobals = request.globals === true;
  return {
    destination: isGlobals ? `the roles of ${access.server}` : `all databases and roles of ${access.server}`,
    replacing: isGlobals
      ? undefined
      : 'where each database of the dump that exists is dropped and created again, and roles that exist stay',
    command: () => script(serverScript, [facts.user], restore),
    after: isGlobals ? [] : [analyzeAll(restoring)],
    advice: restoreAdvice(request.target),
  };
}

function analyzeAll({ entry, access, psql }: Restoring): ClientCommand {
  const options = splitWords(entry.analyze_options ?? '');
  const command = clientCommand(access, psql, [...sqlFlags, '--dbname', maintenanceDatabase, ...options]);
  return script(analyzeAllScript, [databasesToAnalyze], command);
}

function script(text: string, parameters: readonly string[], { words, environment }: ClientCommand): ClientCommand {
  return { words: ['/bin/sh', '-c', text, words[0] ?? '', ...parameters, ...words], environment };
}

/** A failure, and what to do about it: gets the first group of the pattern, and what the option for the user is called. */
type Remedy = readonly [RegExp, (found: string, names: { readonly username: string }) => string];

/** What to do about the failures that are typical of restores, by what the clients say. */
const restoreRemedies: readonly Remedy[] = [
  [
    /appears to be a text format dump/,
    () => 'The dump is plain SQL: set format to plain for this database in postgresql_databases, and restore again.',
  ],
  [
    /custom-format dump/,
    () =>
      'The dump is not plain SQL: set format to custom for this database in postgresql_databases, and restore again.',
  ],
  [
    /role "(.+)" does not exist/,
    (role) =>
      `Create the role first, with: CREATE ROLE ${quoteName(role)}; or set no_owner if the owners don't matter.`,
  ],
  [
    /unsupported version \((\S+)\) in file header/,
    () =>
      'The dump was made by a newer pg_dump: install a newer package postgresql-client-…, or set pg_restore_command.',
  ],
  [
    /unrecognized configuration parameter/,
    () => 'The server is older than the one that was dumped: restore to the same or a newer version.',
  ],
  [
    /invalid command \\+(un)?restrict/,
    () => 'psql is older than the pg_dump that made the dump: install the newest minor version, or set psql_command.',
  ],
  [
    /invalid locale name|locale .* does not exist|encoding .* does not match locale/,
    () =>
      'Create the database yourself with a locale that this server has, and restore into it, or install the missing locale.',
  ],
  [
    /is being accessed by other users/,
    () => 'Stop what uses the database (the server log and pg_stat_activity show what), and restore again.',
  ],
  [
    /max_locks_per_transaction/,
    () =>
      'Raise max_locks_per_transaction of the server, or add --jobs=1 to restore_options to restore without a single transaction.',
  ],
  [
    /other objects depend on it/,
    () =>
      'The database contains objects that are not in the dump and depend on what is in it: drop them, or drop the database so that it is created anew.',
  ],
  [
    /must be owner of|must be superuser|permission denied/,
    (_, { username }) => `Restore as a superuser or as the owner of the database (${username}), or set no_owner.`,
  ],
  [
    /database .*already exists/,
    () => 'Something else has created the database in the meantime: restore again to replace it.',
  ],
  [/No space left on device/, () => 'Free space on the disk of the server.'],
];

function restoreAdvice(target: RestoreTarget): (output: readonly string[]) => string | undefined {
  const [username = ''] = settingNames(['username'], target);
  return (output) => {
    const text = output.join('\n');
    if (isConnectionLimit(text)) return connectionAdvice;
    for (const [pattern, remedy] of restoreRemedies) {
      const found = pattern.exec(text);
      if (found !== null) return remedy(found[1] ?? '', { username });
    }
    return undefined;
  };
}
