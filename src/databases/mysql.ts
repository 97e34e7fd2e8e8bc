import type { ValueOf } from '../schema/option-schema.js';
import { quote, splitWords } from '../shell/quoting.js';
import { CommandError, UserError } from '../system/errors.js';
import { expandHome } from '../system/paths.js';
import { nearest } from '../text/did-you-mean.js';
import { connectionForDump, connectionForRestore, serverName } from './connection.js';
import {
  type DatabaseContext,
  type DatabaseEngine,
  type DumpJob,
  defineDatabase,
  type RestoreJob,
  type RestoreRequest,
  type RestoreTarget,
} from './define-database.js';
import { mysqlAdvice } from './mysql-advice.js';
import { flagWords, type MysqlLogin, type MysqlProgram, type MysqlServer, mysqlLogin } from './mysql-login.js';
import { mariadbOptions, mysqlOptions } from './mysql-options.js';
import { mysqlCounts } from './mysql-row-counts.js';
import { isNamePattern, matchesNamePattern } from './name-patterns.js';
import { countTwice, dumpsEverything } from './row-counts.js';

type MysqlEntry = ValueOf<(typeof mysqlOptions)['mysql_databases']['items']>;
type MariadbEntry = ValueOf<(typeof mariadbOptions)['mariadb_databases']['items']>;
type CommonEntry = MysqlEntry & MariadbEntry;

/** How the two engines differ. */
interface Variant {
  readonly name: 'mariadb' | 'mysql';
  readonly title: 'MariaDB' | 'MySQL';
  readonly schema: DatabaseEngine['schema'];
  /** The programs, the preferred one first: each product's client can talk to the other's server. */
  readonly clients: readonly [string, string];
  readonly dumpers: readonly [string, string];
  /** The Debian package with both. */
  readonly debianPackage: string;
  readonly clientOption: 'mariadb_command' | 'mysql_command';
  readonly dumperOption: 'mariadb_dump_command' | 'mysql_dump_command';
}

/** MySQL. */
export const mysql = mysqlEngine({
  name: 'mysql',
  title: 'MySQL',
  schema: mysqlOptions,
  clients: ['mysql', 'mariadb'],
  dumpers: ['mysqldump', 'mariadb-dump'],
  debianPackage: 'default-mysql-client',
  clientOption: 'mysql_command',
  dumperOption: 'mysql_dump_command',
});

/** MariaDB. */
export const mariadb = mysqlEngine({
  name: 'mariadb',
  title: 'MariaDB',
  schema: mariadbOptions,
  clients: ['mariadb', 'mysql'],
  dumpers: ['mariadb-dump', 'mysqldump'],
  debianPackage: 'mariadb-client',
  clientOption: 'mariadb_command',
  dumperOption: 'mariadb_dump_command',
});

function mysqlEngine(variant: Variant): DatabaseEngine {
  return defineDatabase<CommonEntry>({
    name: variant.name,
    title: variant.title,
    schema: variant.schema,
    defaultPort: 3306,
    plan: (entry, context) => plan(variant, entry, context),
    restore: (entry, request, context) => restore(variant, entry, { request, context }),
  });
}

/** The database with the users and their privileges. */
const systemDatabase = 'mysql';

/** Databases that the server makes by itself. */
const virtualDatabases = ['information_schema', 'performance_schema', 'sys'];

async function plan(variant: Variant, entry: CommonEntry, context: DatabaseContext): Promise<readonly DumpJob[]> {
  const failed = 'No archive was made';
  const dumper = await findProgram(variant, 'dumper', { entry, context, failed, version: 'always' });
  const server: MysqlServer = {
    ...(await connectionForDump(entry, context)),
    socket: socketPath(entry.socket_path),
    tls: entry.tls,
    passwordTransport: entry.password_transport ?? 'pipe',
  };
  const names = await namesToDump(variant, entry, { server, dumper, context, failed });
  const flags = flagWords(entry.options, `options of the ${variant.title} database ${entry.name}`);
  refuseOtherOutput(flags, variant, entry.name);
  const login = mysqlLogin(server, dumper, flags, context);
  const counter = dumpsEverything(flags)
    ? await counterFor(variant, entry, { server, dumper, context, failed })
    : undefined;
  const job = (name: string, databases: readonly string[]): DumpJob => {
    const words = dumpWords(entry, databases, { login, dumper });
    const counted = databases.filter((each) => each !== systemDatabase);
    return {
      name,
      kind: 'stream',
      command: () => ({ words, environment: login.environment }),
      counted:
        counter === undefined || counted.length === 0
          ? undefined
          : () => countTwice(mysqlCounts({ client: counter, databases: counted }), words),
      advice: mysqlAdvice('dump'),
    };
  };
  const isOneDump = entry.name === 'all' && entry.format === undefined;
  return isOneDump ? [job('all', names)] : names.map((name) => job(name, [name]));
}

/** Returns the client that counts rows; undefined if only the dump command can reach the server. */
async function counterFor(
  variant: Variant,
  entry: CommonEntry,
  { server, dumper, context, failed }: Asking & { readonly server: MysqlServer; readonly dumper: MysqlProgram },
): Promise<readonly string[] | undefined> {
  if (dumper.isCustom && entry[variant.clientOption] === undefined) return undefined;
  const client = await findProgram(variant, 'client', { entry, context, failed, version: 'for flags' });
  const flags = flagWords(entry.list_options, `list_options of the ${variant.title} database ${entry.name}`);
  const { words, userFlags } = mysqlLogin(server, client, flags, context);
  return [...words, ...userFlags];
}

/** The flags of which a dump can only have one. */
const locksAllTables = /^(?:-x|--lock-all-tables(?:=.*)?)$/;

function dumpWords(
  entry: CommonEntry,
  databases: readonly string[],
  { login, dumper }: { readonly login: MysqlLogin; readonly dumper: MysqlProgram },
): readonly string[] {
  // The system database can't be restored as tables; MariaDB's client dumps what it contains as statements.
  const asStatements = dumper.isMariadb && databases.includes(systemDatabase);
  const named = asStatements ? databases.filter((name) => name !== systemDatabase) : databases;
  const drops = entry.add_drop_database !== false && !named.includes(systemDatabase);
  return [
    ...login.words,
    ...(drops ? ['--add-drop-database'] : []),
    ...(login.userFlags.some((flag) => locksAllTables.test(flag)) ? [] : ['--single-transaction']),
    ...(entry.events === false ? [] : ['--events']),
    ...(entry.routines === false ? [] : ['--routines']),
    entry.tablespaces === false ? '--no-tablespaces' : '--all-tablespaces',
    ...(asStatements ? ['--system=users,udfs,servers'] : []),
    ...login.userFlags,
    '--databases',
    '--',
    ...named,
  ];
}

/** A dump that isn't written to standard output would be missing from the archive. */
function refuseOtherOutput(flags: readonly string[], { title }: Variant, name: string): void {
  const flag = flags.find((each) => /^(?:-r|--result(?:-.*)?|-T|--tab(?:=.*)?)/.test(each));
  if (flag === undefined) return;
  throw new UserError(
    `No archive was made: ${flag} in options of the ${title} database ${name} writes the dump to another place, so it would not be in the archive. Remove the flag.`,
  );
}

/** What is needed to ask a server. */
interface Asking {
  readonly context: DatabaseContext;
  /** The consequence of an error, as the beginning of a sentence. */
  readonly failed: string;
}

async function findProgram(
  variant: Variant,
  role: 'client' | 'dumper',
  {
    entry,
    context,
    failed,
    version,
  }: Asking & { readonly entry: CommonEntry; readonly version: 'always' | 'for flags' },
): Promise<MysqlProgram & { readonly version: string | undefined }> {
  const [option, [preferred, other]] =
    role === 'client' ? [variant.clientOption, variant.clients] : [variant.dumperOption, variant.dumpers];
  const configured = entry[option];
  const isCustom = configured !== undefined;
  const installed = isCustom ? undefined : [preferred, other].find(context.hasProgram);
  if (!isCustom && installed === undefined) {
    throw new UserError(
      `${failed}: ${preferred} is not installed, which ${variant.title} databases need. Install the package ${variant.debianPackage}, or set ${option}.`,
    );
  }
  const words = isCustom ? splitWords(configured) : [installed ?? preferred];
  const unknown = { words, isCustom, isMariadb: variant.name === 'mariadb', version: undefined };
  if (version === 'for flags' && entry.tls === undefined && entry.restore_tls === undefined) return unknown;
  const { lines, failure } = await context.run({ words: [...words, '--version'] });
  const text = lines.join(' ');
  if (failure !== undefined || text.trim() === '') return unknown;
  return { words, isCustom, isMariadb: /MariaDB/i.test(text), version: clientVersion(text) };
}

/** Finds the version in `mysqldump  Ver 10.13 Distrib 5.7.44, for Linux`, and in what other versions print. */
function clientVersion(text: string): string | undefined {
  return /\b(?:Distrib|from) (\d[\d.]*)/.exec(text)?.[1] ?? /\bVer (\d[\d.]*)/.exec(text)?.[1];
}

async function namesToDump(
  variant: Variant,
  entry: CommonEntry,
  around: Asking & {
    readonly server: MysqlServer;
    readonly dumper: MysqlProgram & { readonly version: string | undefined };
  },
): Promise<readonly string[]> {
  const { server, dumper, context, failed } = around;
  const { title } = variant;
  const isGroup = entry.name === 'all' || isNamePattern(entry.name);
  // Only the command itself knows which server it reaches from its container.
  if (!isGroup && dumper.isCustom && entry[variant.clientOption] === undefined) return [entry.name];
  const client = await findProgram(variant, 'client', { entry, context, failed, version: 'for flags' });
  const flags = flagWords(entry.list_options, `list_options of the ${title} database ${entry.name}`);
  const login = mysqlLogin(server, client, flags, context);
  const found = await askServer(login, { context, failed, title, server, task: 'list' });
  if (!dumper.isCustom) requireNewEnough(dumper, found.version, { context, variant });
  if (!isGroup) return [existing(variant, entry, { server, found })];
  const isAll = entry.name === 'all';
  const skipped = [...virtualDatabases, ...(dumper.isMariadb && variant.name === 'mariadb' ? [] : [systemDatabase])];
  const names = found.databases
    .filter((name) => isAll || matchesNamePattern(name, entry.name))
    .filter((name) => !skipped.includes(name) && entry.skip_names?.includes(name) !== true);
  if (names.length > 0) return names;
  const what = isAll ? 'no database to dump' : `no database that matches ${entry.name}`;
  throw new UserError(
    `No archive was made: ${title} on ${shownServer(server)} has ${what}${visibleTo(server)}. Fix name, or remove the entry from ${variant.name}_databases.`,
  );
}

function existing(
  { title, name: option }: Variant,
  { name }: CommonEntry,
  { server, found }: { readonly server: MysqlServer; readonly found: Answer },
): string {
  if (['information_schema', 'performance_schema'].includes(name.toLowerCase())) {
    throw new UserError(
      `No archive was made: ${title} makes the database ${name} by itself, so it can't be dumped. Remove it from ${option}_databases.`,
    );
  }
  const same = found.ignoresCase ? (each: string) => each.toLowerCase() === name.toLowerCase() : undefined;
  if (found.databases.includes(name) || (same !== undefined && found.databases.some(same))) return name;
  const similar = nearest(name, found.databases);
  const fix = similar === undefined ? 'Fix the name' : `Did you mean ${similar}? Fix the name`;
  throw new UserError(
    `No archive was made: ${title} on ${shownServer(server)} has no database ${name}${visibleTo(server)}. ${fix}, or remove it from ${option}_databases.`,
  );
}

function visibleTo({ username }: MysqlServer): string {
  return username === undefined ? '' : ` that the user ${username} may see`;
}

function shownServer(server: MysqlServer): string {
  return serverName(server, server.socket === undefined ? 'this machine' : `the socket ${server.socket}`);
}

function socketPath(path: string | undefined): string | undefined {
  return path === undefined ? undefined : expandHome(path);
}

/** What a server says about itself. */
interface Answer {
  readonly version: string;
  readonly ignoresCase: boolean;
  /** The account that the server knows the user by, as SQL: `\`backup\`@\`localhost\``. */
  readonly account: string;
  /** Sorted. */
  readonly databases: readonly string[];
}

/** The names are in hexadecimal, so that no character has a meaning, and marked, because user flags can print more. */
const question =
  "SELECT CONCAT('server=', @@lower_case_table_names, ' ', VERSION()); SELECT CONCAT('account=', HEX(CURRENT_USER())); SELECT CONCAT('name=', HEX(SCHEMA_NAME)) FROM information_schema.SCHEMATA";

async function askServer(
  login: MysqlLogin,
  {
    context,
    failed,
    title,
    server,
    task,
    target,
  }: Asking & {
    readonly title: string;
    readonly server: MysqlServer;
    readonly task: 'list' | 'restore';
    readonly target?: RestoreTarget;
  },
): Promise<Answer> {
  // MariaDB's client goes on without encryption if the server has none.
  const mustEncrypt = server.tls === true && (server.hostname !== undefined || server.port !== undefined);
  const asked = mustEncrypt ? `${question}; SHOW SESSION STATUS LIKE 'Ssl_cipher'` : question;
  const words = [...login.words, ...login.userFlags, '--skip-column-names', '--batch', `--execute=${asked}`];
  const { lines, failure, exitCode, cancelled, tail } = await context.run({ words, environment: login.environment });
  const version = lines.map((line) => /^server=(\d) (.*)$/.exec(line)).find((match) => match !== null);
  if (failure !== undefined || version === undefined) {
    const reason = failure ?? `${words[0]} exited with status 0, but printed no answer`;
    const advice = mysqlAdvice(task, target)(tail);
    throw new CommandError(
      `${failed}: ${title} on ${shownServer(server)} could not be asked for its databases: ${reason}.${advice === undefined ? '' : ` ${advice}`}`,
      { command: words.map(quote).join(' '), program: words[0], exitCode, cancelled, output: tail },
    );
  }
  if (lines.some((line) => /^Ssl_cipher\t?$/.test(line))) {
    throw new UserError(
      `${failed}: tls is true, but ${title} on ${shownServer(server)} does not offer encryption. Enable TLS on the server, or set tls: false.`,
    );
  }
  const [account = ''] = namesIn(lines, 'account');
  const databases = namesIn(lines, 'name').toSorted();
  return { version: version[2] ?? '', ignoresCase: version[1] !== '0', account: accountAsSql(account), databases };
}

/** Returns the names that are printed in hexadecimal after a mark. */
function namesIn(lines: readonly string[], mark: 'account' | 'name'): readonly string[] {
  return lines.flatMap((line) => {
    const name = new RegExp(`^${mark}=([0-9A-F]*)$`).exec(line)?.[1];
    return name === undefined ? [] : [Buffer.from(name, 'hex').toString()];
  });
}

function accountAsSql(account: string): string {
  const at = account.lastIndexOf('@');
  return [account.slice(0, at), account.slice(at + 1)].map((part) => `\`${part.replaceAll('`', '``')}\``).join('@');
}

/** The first versions whose dumps of newer servers are complete; older ones leave out invisible columns and sequences. */
const completeSince = { MariaDB: '10.3', MySQL: '8.0.23' };

function requireNewEnough(
  dumper: MysqlProgram & { readonly version: string | undefined },
  serverVersion: string,
  { context, variant }: { readonly context: DatabaseContext; readonly variant: Variant },
): void {
  const { version: client, isMariadb, words } = dumper;
  const server = /^\d[\d.]*\d/.exec(serverVersion)?.[0];
  // The two products count their versions differently.
  if (client === undefined || server === undefined || isMariadb !== /MariaDB/i.test(serverVersion)) return;
  if (compareSeries(client, server) >= 0) return;
  const product = isMariadb ? 'MariaDB' : 'MySQL';
  if (compareVersions(client, completeSince[product]) >= 0) {
    context.note(
      `${words[0]} ${client} is older than the server (${product} ${server}), so the dump may lack what is new in that version. Install the client of ${product} ${series(server)}.`,
    );
    return;
  }
  throw new UserError(
    `No archive was made: ${words[0]} ${client} is too old for the server (${product} ${server}), so the dump would be incomplete. Install the client of ${product} ${series(server)} or later, or set ${variant.dumperOption}.`,
  );
}

function series(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function compareSeries(one: string, other: string): number {
  return compareVersions(series(one), series(other));
}

function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/**
 * Changes statements that fail if a user, role, server, or function exists already, as most do on the server that was
 * dumped; the statements that follow set the passwords and privileges, except those of the user that restores, who could
 * not connect again. The bodies of routines aren't changed. If it fails, it makes the client fail too.
 */
const restoreSystemScript = `own=$1
shift
{ LC_ALL=C sed \\
  -e '/^DELIMITER ;;$/,/^DELIMITER ;$/b' \\
  -e 's/^CREATE USER \`/CREATE USER IF NOT EXISTS \`/' \\
  -e 's/^CREATE SERVER \`/CREATE OR REPLACE SERVER \`/' \\
  -e 's/^CREATE FUNCTION \`/CREATE OR REPLACE FUNCTION \`/' \\
  -e "s/^\\/\\*M!100005 CREATE ROLE '/\\/*M!100103 CREATE OR REPLACE ROLE '/" \\
  || echo 'The end of the dump is missing;'; } | {
  LC_ALL=C grep -a -v -F -e " TO $own IDENTIFIED "
  [ "$?" -lt 2 ] || echo 'The end of the dump is missing;'
} | "$@"`;

async function restore(
  variant: Variant,
  entry: CommonEntry,
  { request, context }: { readonly request: RestoreRequest; readonly context: DatabaseContext },
): Promise<RestoreJob> {
  const { name, target, stored } = request;
  const failed = 'Nothing was restored';
  if (stored === 'folder') {
    throw new UserError(
      `${failed}: the dump of the ${variant.title} database ${name} is a folder instead of a file with SQL. Choose another archive.`,
    );
  }
  const client = await findProgram(variant, 'client', { entry, context, failed, version: 'for flags' });
  const isElsewhere = target.hostname !== undefined || target.container !== undefined;
  const server: MysqlServer = {
    ...(await connectionForRestore(entry, target, context)),
    socket: isElsewhere ? undefined : socketPath(entry.restore_socket_path ?? entry.socket_path),
    tls: entry.restore_tls ?? entry.tls,
    passwordTransport: entry.password_transport ?? 'pipe',
  };
  const flags = flagWords(entry.restore_options, `restore_options of the ${variant.title} database ${entry.name}`);
  const login = mysqlLogin(server, client, flags, context);
  const { title } = variant;
  const { account, databases, ignoresCase } = await askServer(login, {
    context,
    failed,
    title,
    server,
    task: 'restore',
    target,
  });
  // Without binary mode, the client would change line ends in routines, and run shell commands in the dump.
  const words = [...login.words, '--batch', '--binary-mode', ...login.userFlags];
  const isSystem = name === 'all' || name === systemDatabase;
  const command = isSystem ? ['/bin/sh', '-c', restoreSystemScript, words[0] ?? '', account, ...words] : words;
  return {
    destination: `${restored(name)} on ${shownServer(server)}`,
    replacing: databases.some((each) => isReplaced(each, name, ignoresCase)) ? replacingOf(name, entry) : undefined,
    command: () => ({ words: command, environment: login.environment }),
    advice: mysqlAdvice('restore', target),
  };
}

function restored(name: string): string {
  if (name === 'all') return 'all databases of the dump';
  return name === systemDatabase ? 'the database mysql (users and their privileges)' : `the database ${name}`;
}

/** Returns what becomes of what exists, which the dump decides: it may have been made with other options. */
function replacingOf(name: string, { add_drop_database: drops = true }: CommonEntry): string {
  if (name === systemDatabase) return 'where users and privileges of the dump replace those with the same name';
  const which = name === 'all' ? 'where each' : 'which exists: each';
  if (!drops) {
    return `${which} table of the dump that exists is dropped and created again, and others stay if the dump was made with add_drop_database: false`;
  }
  return `${name === 'all' ? 'where each database of the dump that exists' : 'which exists and'} is dropped and created again`;
}

function isReplaced(found: string, name: string, ignoresCase: boolean): boolean {
  if (name === 'all') return ![...virtualDatabases, systemDatabase].includes(found);
  return found === name || (ignoresCase && found.toLowerCase() === name.toLowerCase());
}
