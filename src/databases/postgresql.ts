import { splitWords } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { joinFirst } from '../text/phrases.js';
import { connectionForDump } from './connection.js';
import {
  type ClientCommand,
  type CountScript,
  type DatabaseContext,
  type DumpJob,
  defineDatabase,
} from './define-database.js';
import { isNamePattern, matchesNamePattern } from './name-patterns.js';
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
  type ServerFacts,
  serverFault,
  versionIn,
} from './postgresql-clients.js';
import { type PostgresqlEntry, postgresqlOptions } from './postgresql-options.js';
import { restorePostgresql } from './postgresql-restores.js';
import { countFlags, postgresqlCounts, snapshotInput } from './postgresql-row-counts.js';
import { countInSnapshot, dumpsEverything, snapshotWord } from './row-counts.js';

/** PostgreSQL: `pg_dump` for a database, `pg_dumpall` for a whole server and for its roles. */
export const postgresql = defineDatabase<PostgresqlEntry>({
  name: 'postgresql',
  title: 'PostgreSQL',
  schema: postgresqlOptions,
  defaultPort: 5432,
  plan,
  restore: restorePostgresql,
});

const consequence = 'No archive was made';

/** What all dumps of an entry have in common. */
interface Dumping {
  readonly entry: PostgresqlEntry;
  readonly access: Access;
  /** pg_dump, or pg_dumpall for a whole server. */
  readonly client: Client;
  readonly context: DatabaseContext;
}

async function plan(entry: PostgresqlEntry, context: DatabaseContext): Promise<readonly DumpJob[]> {
  refuseUselessCompression(entry);
  const access = accessTo(await connectionForDump(entry, context), entry, context);
  const isWhole = entry.name === 'all' && entry.format === undefined;
  const client = clientNamed(isWhole ? 'pg_dumpall' : 'pg_dump', entry.pg_dump_command, { consequence, context });
  const dumping = { entry, access, client, context };
  const isGroup = entry.name === 'all' || isNamePattern(entry.name);
  if (client.isCustom && entry.psql_command === undefined && (isWhole || !isGroup)) {
    // Only the command knows where the server is.
    return [isWhole ? dumpOfServer(dumping) : dumpOfDatabase(dumping, entry.name)];
  }
  const [facts, version] = await Promise.all([factsFor(dumping, isGroup), clientVersion(dumping)]);
  refuseOldClient(dumping, facts, version);
  if (isWhole) return [dumpOfServer(dumping, facts)];
  const of = (name: string) => dumpOfDatabase(dumping, name, version?.major);
  if (!isGroup) return [of(entry.name)];
  const names = databasesToDump(dumping, facts);
  return [...(entry.name === 'all' ? dumpsOfGlobals(dumping, facts) : []), ...names.map(of)];
}

/** The compressions that the formats support by themselves. */
function refuseUselessCompression({ name, format, compression }: PostgresqlEntry): void {
  if (compression === undefined || ['0', 'none'].includes(String(compression))) return;
  if (format === 'plain' || format === 'tar') {
    throw new UserError(
      `${consequence}: compression of the PostgreSQL database ${name} is ${compression}, but a dump in the format ${format} can't be compressed and restored. Remove compression (Borg compresses too), or set the format custom.`,
    );
  }
  if (name === 'all' && format === undefined) {
    throw new UserError(
      `${consequence}: compression is set for all PostgreSQL databases, but a dump of everything can't be compressed. Remove compression (Borg compresses too), or set a format to dump each database separately.`,
    );
  }
}

async function factsFor({ entry, access, context }: Dumping, isGroup: boolean): Promise<ServerFacts> {
  const psql = clientNamed('psql', entry.psql_command, { consequence, context });
  const database = isGroup ? maintenanceDatabase : entry.name;
  const more = isGroup ? splitWords(entry.list_options ?? '') : [];
  const { facts, failed } = await askServer(access, psql, { database, more }, context);
  if (facts === undefined) throw serverFault(access, failed, { database, consequence });
  return facts;
}

/** Returns the version of pg_dump; undefined if it is a custom command or doesn't say. */
async function clientVersion({ access, client, context }: Dumping): Promise<ReturnType<typeof versionIn>> {
  if (client.isCustom) return undefined;
  // Debian chooses the version by the other flags; the first flag is the one that counts.
  const { lines } = await context.run({ words: [...client.command, '--version', ...access.flags] });
  return versionIn(lines);
}

function refuseOldClient(
  { access, client }: Dumping,
  { version, release }: ServerFacts,
  own: ReturnType<typeof versionIn>,
): void {
  const major = Math.floor(version / 10_000);
  if (own === undefined || own.major >= major) return;
  throw new UserError(
    `${consequence}: ${client.command[0]} ${own.shown} is older than ${access.server}, which is version ${release.split(' ')[0]}, and an older client can't dump a newer server. Install the package postgresql-client-${major}, or set pg_dump_command.`,
  );
}

/** Databases that managed services keep for themselves; nobody can connect to them. */
const ofServices = new Set(['rdsadmin', 'cloudsqladmin', 'azure_maintenance', 'azure_sys']);

function databasesToDump({ entry, access, context }: Dumping, { databases }: ServerFacts): readonly string[] {
  const found = databases.filter(
    ({ name }) => !ofServices.has(name) && (entry.name === 'all' || matchesNamePattern(name, entry.name)),
  );
  const closed = found.filter(({ open }) => !open).map(({ name }) => name);
  const refused = found.filter(({ open, allowed }) => open && !allowed).map(({ name }) => name);
  if (refused.length > 0) {
    throw new UserError(
      `${consequence}: ${access.username ?? 'the user'} may not connect to ${joinFirst(refused, 3)} on ${access.server}, so not every database that the name ${entry.name} stands for can be dumped. Grant CONNECT, or configure each database by its name.`,
    );
  }
  if (closed.length > 0) {
    context.note(`Not dumped, because no connections are allowed to it on ${access.server}: ${joinFirst(closed, 3)}.`);
  }
  const names = found.filter(({ open }) => open).map(({ name }) => name);
  if (names.length === 0) {
    throw new UserError(
      `${consequence}: no database on ${access.server} has a name like ${entry.name}. Fix the name in postgresql_databases.`,
    );
  }
  if (entry.name === 'all' && names.includes('all')) {
    throw new UserError(
      `${consequence}: a database on ${access.server} has the name all, which stands for all databases. Rename it, or remove format.`,
    );
  }
  return names;
}

function dumpOfDatabase(dumping: Dumping, name: string, major?: number | undefined): DumpJob {
  const { entry, access, client } = dumping;
  const { format = 'custom' } = entry;
  // A compressed dump changes everywhere if one row changes, so Borg would store all of it again.
  const compression = entry.compression ?? (format === 'custom' ? 'none' : undefined);
  const words = (path: string, more: readonly string[] = []) => [
    '--clean',
    '--if-exists',
    ...(entry.no_owner === true ? ['--no-owner'] : []),
    ...['--format', format],
    ...(compression === undefined ? [] : compressionFlags(String(compression), major)),
    ...(format === 'directory' ? ['--file', path] : []),
    ...splitWords(entry.options ?? ''),
    ...more,
    databaseArgument(name),
  ];
  const command = (path: string, more?: readonly string[]) => clientCommand(access, client, words(path, more));
  return {
    name,
    kind: format === 'directory' ? 'folder' : 'stream',
    command: (path) => command(path),
    counted: countedDump(dumping, name, command),
    advice: (output) => dumpAdvice(dumping, output.join('\n')),
  };
}

/** Returns what counts the rows of a dump, unless it may lack some of them, or only pg_dump can reach the server. */
function countedDump(
  { entry, access, client, context }: Dumping,
  name: string,
  command: (path: string, more?: readonly string[]) => ClientCommand,
): DumpJob['counted'] {
  if (client.isCustom ? entry.psql_command === undefined : !context.hasProgram('psql')) return undefined;
  if (!dumpsEverything(splitWords(entry.options ?? ''))) return undefined;
  const psql = clientNamed('psql', entry.psql_command, { consequence, context });
  const session = clientCommand(access, psql, [...countFlags, '--dbname', databaseArgument(name)]);
  return (path): CountScript => {
    const [plain, inSnapshot] = [command(path).words, command(path, [snapshotWord]).words];
    const input = { begin: snapshotInput, count: postgresqlCounts() };
    return countInSnapshot(session.words, input, { plain, inSnapshot });
  };
}

/** Before version 16, pg_dump knows levels of gzip only; all versions know 0. */
function compressionFlags(compression: string, major: number | undefined): readonly string[] {
  const [method = '', level] = compression.split(':');
  if (method === 'none') return ['--compress', '0'];
  if (major === undefined || major >= 16) return ['--compress', compression];
  if (method === 'gzip') return level === undefined ? [] : ['--compress', level.replace('level=', '')];
  if (/^\d+$/.test(compression)) return ['--compress', compression];
  throw new UserError(
    `${consequence}: pg_dump ${major} can't compress with ${compression}, which requires version 16. Set compression to none or to a level from 1 to 9, or install a newer client.`,
  );
}

function dumpOfServer(dumping: Dumping, facts?: ServerFacts | undefined): DumpJob {
  const { entry, access, client } = dumping;
  const options = splitWords(entry.options ?? '');
  const words = [
    '--clean',
    '--if-exists',
    ...(entry.no_owner === true ? ['--no-owner'] : []),
    ...(facts === undefined || options.includes('--no-role-passwords') ? [] : passwordFlags(dumping, facts)),
    ...options,
  ];
  return {
    name: 'all',
    kind: 'stream',
    command: () => clientCommand(access, client, words),
    advice: (output) => dumpAdvice(dumping, output.join('\n')),
  };
}

/** Returns the flags for a user that may not read the passwords of roles, as on managed servers. */
function passwordFlags({ access, context }: Dumping, { passwords }: ServerFacts): readonly string[] {
  if (passwords) return [];
  context.note(
    `The passwords of the roles on ${access.server} are not in the archive, because only superusers can read them.`,
  );
  return ['--no-role-passwords'];
}

/** Returns the dump of what belongs to the server, not to one of its databases: roles and tablespaces. */
function dumpsOfGlobals(dumping: Dumping, facts: ServerFacts): readonly DumpJob[] {
  const { entry, access, context } = dumping;
  const client = clientForGlobals(dumping);
  if (client === undefined) {
    context.note(
      `The roles of ${access.server} are not in the archive, because pg_dump_command (${entry.pg_dump_command}) does not end with pg_dump, so the command for pg_dumpall is unknown.`,
    );
    return [];
  }
  const words = ['--globals-only', ...passwordFlags(dumping, facts)];
  return [
    {
      name: 'all',
      globals: true,
      kind: 'stream',
      command: () => clientCommand(access, client, words),
      advice: (output) => dumpAdvice(dumping, output.join('\n')),
    },
  ];
}

function clientForGlobals({ client: { command, isCustom }, context }: Dumping): Client | undefined {
  if (!isCustom) return clientNamed('pg_dumpall', undefined, { consequence, context });
  const last = command.at(-1) ?? '';
  return /(^|\/)pg_dump$/.test(last) ? { command: [...command.slice(0, -1), `${last}all`], isCustom } : undefined;
}

function dumpAdvice({ entry, access: { username, server } }: Dumping, output: string): string | undefined {
  if (/permission denied for (table|relation) pg_authid/.test(output)) {
    return 'Only superusers can read the passwords of roles: add --no-role-passwords to options.';
  }
  const largeObject = /permission denied for large object (\d+)/.exec(output)?.[1];
  if (largeObject !== undefined) {
    return `pg_read_all_data does not include large objects. Allow ${username ?? 'the user'} to read this one, with: GRANT SELECT ON LARGE OBJECT ${largeObject} TO ${username ?? 'USER'}. Or set lo_compat_privileges = on for the database: then all its users can read and change all its large objects.`;
  }
  if (/permission denied for/.test(output)) {
    return `Allow ${username ?? 'the user'} to read everything, with: GRANT pg_read_all_data TO ${username ?? 'USER'} (PostgreSQL 14 or later).`;
  }
  if (/row-level security/.test(output)) {
    return 'Dump as the owner of the table or as a user with BYPASSRLS, or add --enable-row-security to options.';
  }
  if (/: not found$/m.test(output)) return 'Install the program where Borgflow runs, or fix pg_dump_command.';
  if (/No space left on device/.test(output)) return spaceAdvice(entry);
  if (isConnectionLimit(output)) return connectionAdvice;
  const server_ = /server version: (\d+)/.exec(output)?.[1];
  if (server_ !== undefined && /version mismatch/.test(output)) {
    return `Install the package postgresql-client-${server_} where the command runs, or set another pg_dump_command.`;
  }
  if (/conflict with recovery/.test(output)) {
    return `The standby ${server} canceled it: dump the primary server, or raise max_standby_streaming_delay.`;
  }
  if (/server closed the connection|terminating connection|connection to server .* lost/.test(output)) {
    return 'The log of the server says why it ended the connection.';
  }
  return undefined;
}

function spaceAdvice({ format }: PostgresqlEntry): string {
  if (format === 'directory') {
    return 'The format directory needs space for the whole dump in user_runtime_directory: free space, set another folder, or use the format custom, which needs none.';
  }
  return format === 'tar'
    ? 'The format tar needs space for the largest table in the folder for temporary files: free space, or use the format custom, which needs none.'
    : 'Free space where the server keeps its temporary files.';
}
