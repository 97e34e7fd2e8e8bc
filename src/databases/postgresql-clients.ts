import { basename } from 'node:path';
import { quote, quoteAll, splitWords } from '../shell/quoting.js';
import { CommandError, UserError } from '../system/errors.js';
import { expandHome } from '../system/paths.js';
import { type Connection, serverName, settingsIn } from './connection.js';
import type { ClientCommand, ClientEnd, DatabaseContext, RestoreTarget } from './define-database.js';
import type { PostgresqlEntry } from './postgresql-options.js';

/** How the clients reach a server. */
export interface Access {
  /** The server in words. */
  readonly server: string;
  readonly username: string | undefined;
  /** The flags that every client gets. */
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly password: string | undefined;
}

/** A client, with the command that the user may have set for it. */
export interface Client {
  readonly command: readonly string[];
  /** The user has set the command, so it may run elsewhere. */
  readonly isCustom: boolean;
}

/** What a server says about itself. */
export interface ServerFacts {
  /** Its version as a number: 150018 for 15.18. */
  readonly version: number;
  /** Its version as it shows it: `15.18 (Debian 15.18-0+deb12u1)`. */
  readonly release: string;
  /** The connected user, quoted as in SQL. */
  readonly user: string;
  /** Whether the user may read the passwords of the roles. */
  readonly passwords: boolean;
  /** All databases but the templates that each server has. */
  readonly databases: readonly {
    readonly name: string;
    /** Whether it accepts connections at all. */
    readonly open: boolean;
    /** Whether this user may connect. */
    readonly allowed: boolean;
  }[];
  /** The schemas of the database that was asked. */
  readonly schemas: readonly string[];
}

/** The database to connect to for questions about the whole server. */
export const maintenanceDatabase = 'postgres';

/** Returns how to reach a server. Throws UserError for a password that libpq can't read. */
export function accessTo(connection: Connection, entry: PostgresqlEntry, context: DatabaseContext): Access {
  const { hostname, port, username, password } = connection;
  return {
    server: `the PostgreSQL server ${serverName({ hostname, port }, 'of this machine')}`,
    username,
    flags: [
      '--no-password',
      ...(hostname === undefined ? [] : ['--host', hostname]),
      ...(port === undefined ? [] : ['--port', String(port)]),
      ...(username === undefined ? [] : ['--username', username]),
    ],
    environment: { ...passwordVariables(password, context), ...tlsVariables(entry) },
    password,
  };
}

function passwordVariables(password: string | undefined, context: DatabaseContext): Record<string, string> {
  if (password === undefined || password === '') return {};
  if (/[\0\r\n]/.test(password)) {
    throw new UserError(
      "A password in postgresql_databases contains a line break or a NUL byte, which PostgreSQL's clients can't read. Set a password without it.",
    );
  }
  const file = context.secretFile(`*:*:*:*:${password.replace(/[\\:]/g, '\\$&')}\n`);
  // A PGPASSWORD of the surroundings would take precedence over the file.
  return { PGPASSFILE: file, PGPASSWORD: '' };
}

function tlsVariables(entry: PostgresqlEntry): Record<string, string> {
  const files = {
    PGSSLCERT: entry.ssl_cert,
    PGSSLKEY: entry.ssl_key,
    PGSSLROOTCERT: entry.ssl_root_cert,
    PGSSLCRL: entry.ssl_crl,
  };
  const variables: Record<string, string> = {};
  for (const [name, path] of Object.entries(files)) if (path !== undefined) variables[name] = expandHome(path);
  return entry.ssl_mode === undefined ? variables : { ...variables, PGSSLMODE: entry.ssl_mode };
}

/** Returns a client. Throws UserError if it isn't installed. */
export function clientNamed(
  name: 'pg_dump' | 'pg_dumpall' | 'pg_restore' | 'psql',
  configured: string | undefined,
  { consequence, context }: { readonly consequence: string; readonly context: DatabaseContext },
): Client {
  if (configured !== undefined) return { command: splitWords(configured), isCustom: true };
  if (context.hasProgram(name)) return { command: [name], isCustom: false };
  const option = name === 'pg_dumpall' ? 'pg_dump_command' : (`${name}_command` as const);
  throw new UserError(
    `${consequence}: ${name} is not installed. Install the package postgresql-client, or set ${option}.`,
  );
}

/** Returns a client's command with the flags that reach the server. */
export function clientCommand(access: Access, { command, isCustom }: Client, words: readonly string[]): ClientCommand {
  const own = [...access.flags, ...words];
  // The shell of another machine splits what ssh passes on.
  const isRemote = command.some((word) => basename(word) === 'ssh');
  const isAskedFor = isCustom && command.some((word) => /\bPGPASSWORD$/.test(word));
  return {
    words: [...command, ...(isRemote ? own.map(quote) : own)],
    environment:
      isAskedFor && access.password !== undefined
        ? { ...access.environment, PGPASSWORD: access.password }
        : access.environment,
  };
}

/**
 * Returns a database as an argument: its name, or a connection string if a client would take the name itself for a
 * connection string or for a flag.
 */
export function databaseArgument(name: string): string {
  if (!/^-|=|^postgres(ql)?:\/\//.test(name) && name !== '') return name;
  return `dbname='${name.replace(/[\\']/g, '\\$&')}'`;
}

/** Returns psql's flags for running SQL without the user's settings. */
export const sqlFlags = ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1'] as const;

/** Quotes a name in SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const question = `SELECT row_to_json(answer) FROM (SELECT
current_setting('server_version_num')::int AS version,
current_setting('server_version') AS release,
quote_ident(current_user) AS user,
has_table_privilege('pg_catalog.pg_authid', 'SELECT') AS passwords,
(SELECT array_to_json(array_agg(row_to_json(database))) FROM (
SELECT datname AS name, datallowconn AS open, has_database_privilege(oid, 'CONNECT') AS allowed
FROM pg_catalog.pg_database WHERE datname NOT IN ('template0', 'template1') ORDER BY datname) AS database) AS databases,
(SELECT array_to_json(array_agg(nspname)) FROM pg_catalog.pg_namespace) AS schemas) AS answer`
  .split('\n')
  .join(' ');

/** What a server answered, or how the question failed. */
type Answer =
  | { readonly facts: ServerFacts; readonly failed?: undefined }
  | { readonly facts?: undefined; readonly failed: FailedQuestion };

interface FailedQuestion {
  readonly command: ClientCommand;
  readonly end: ClientEnd;
}

/** Asks a server about itself, by way of one of its databases. */
export async function askServer(
  access: Access,
  psql: Client,
  { database, more = [] }: { readonly database: string; readonly more?: readonly string[] },
  context: DatabaseContext,
): Promise<Answer> {
  const flags = [...sqlFlags, '--tuples-only', '--no-align', '--dbname', databaseArgument(database), ...more];
  const { words, environment } = clientCommand(access, psql, [...flags, '--command', question]);
  const command = { words, environment: { ...environment, PGCLIENTENCODING: 'UTF8' } };
  const end = await context.run(command);
  const line = end.lines.find((each) => each.startsWith('{'));
  if (end.failure !== undefined || line === undefined) return { failed: { command, end } };
  // The question determines the shape of the answer.
  return { facts: JSON.parse(line) as ServerFacts };
}

/** What a question was asked for. */
interface Purpose {
  readonly database: string;
  /** The beginning of the error: `No archive was made`. */
  readonly consequence: string;
  /** Where to restore to; undefined if it is dumped. */
  readonly target?: RestoreTarget;
}

/** Returns the error for a question that failed. */
export function serverFault(
  access: Access,
  { command, end }: FailedQuestion,
  { consequence, ...purpose }: Purpose,
): CommandError {
  const { tail: output, exitCode, cancelled } = end;
  const reason = (reasonIn(output) ?? end.failure ?? 'psql did not answer the question').replace(/\.$/, '');
  const shown = quoteAll(command.words.map((word) => (word === question ? '…' : word)));
  return new CommandError(`${consequence}: ${explained(access, reason, purpose)}`, {
    command: shown,
    program: command.words[0],
    exitCode,
    cancelled,
    output,
  });
}

/** Returns the server's own words, or else psql's. */
function reasonIn(output: readonly string[]): string | undefined {
  const found = (pattern: RegExp) =>
    output.map((line) => pattern.exec(line)?.[1]).find((words) => words !== undefined && words !== '');
  return found(/(?:FATAL|PANIC|ERROR): +(.*)$/) ?? found(/^psql: (?:error|fatal): (.*)$/);
}

function explained(
  { server, username }: Access,
  reason: string,
  { database, target }: Omit<Purpose, 'consequence'>,
): string {
  const list = 'postgresql_databases';
  const user = username === undefined ? 'the user' : `the user ${username}`;
  if (/^database ".*" does not exist/s.test(reason)) {
    return `there is no database ${database} on ${server}. Fix the name in postgresql_databases.`;
  }
  if (/authentication|no password supplied|^role ".*" (does not exist|is not permitted)/s.test(reason)) {
    return `${server} refused ${user}: ${reason}. Fix ${settingsIn(list, ['username', 'password'], target)}.`;
  }
  if (/pg_hba\.conf/.test(reason)) {
    return `${server} refused ${user}: ${reason}. Allow the connection in the server's pg_hba.conf, or set ssl_mode.`;
  }
  if (isConnectionLimit(reason)) return `${server} has no free connection: ${reason}. ${connectionAdvice}`;
  if (/permission denied for database/.test(reason)) {
    return `${user} may not connect to the database ${database} on ${server}. Grant it with: GRANT CONNECT ON DATABASE ${quoteName(database)} TO ${quoteName(username ?? 'USER')}`;
  }
  if (/\bSSL\b|certificate|private key/i.test(reason)) {
    return `the connection to ${server} can't be encrypted as configured: ${reason}. Fix the ssl_ options in postgresql_databases.`;
  }
  return `${server} can't be used: ${reason}. Check ${settingsIn(list, ['hostname', 'port'], target)}, and that the server is running.`;
}

/** Whether a server has too many connections. */
export function isConnectionLimit(text: string): boolean {
  return /too many (connections|clients)|remaining connection slots/.test(text);
}

/** What to do about it. */
export const connectionAdvice =
  'End other connections, or raise max_connections of the server or CONNECTION LIMIT of the user or database.';

/** Returns the first number of a client's version: `pg_dump (PostgreSQL) 15.18 (Debian …)` → 15, and all of it: 15.18. */
export function versionIn(lines: readonly string[]): { readonly major: number; readonly shown: string } | undefined {
  const shown = /\(PostgreSQL\) (\d\S*)/.exec(lines.join('\n'))?.[1];
  return shown === undefined ? undefined : { major: Number.parseInt(shown, 10), shown };
}
