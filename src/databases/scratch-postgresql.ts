import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram } from '../process/launch.js';
import { quote, quoteAll } from '../shell/quoting.js';
import { readRegularFile } from '../system/read-file.js';
import type { ClientCommand, DatabaseContext, RestoreJob, RestoreRequest } from './define-database.js';
import { accessTo, maintenanceDatabase, sqlFlags } from './postgresql-clients.js';
import { countFlags, postgresqlCountsAlone } from './postgresql-row-counts.js';
import { createDatabaseContext } from './run-clients.js';
import { clusterErrors, clusterScript, whyNothing } from './scratch-postgresql-cluster.js';
import {
  freshName,
  type NamedServer,
  requireAnswer,
  type ScratchRestore,
  type ScratchServer,
  type ScratchSetup,
  type ScratchVerdict,
  startScratchServer,
} from './scratch-server.js';

/** Where Debian and Red Hat keep the programs of the server, a folder for each version. */
const versionFolders = ['/usr/lib/postgresql', '/usr/lib64/postgresql', '/usr/local/lib/postgresql'];

/** Where other systems keep them. */
const otherFolders = ['/usr/libexec/postgresql', '/usr/local/pgsql/bin', '/usr/pgsql/bin'];

/** Returns the folder of the newest server programs; undefined if none are installed. */
function programFolder(path: string | undefined): string | undefined {
  const versions = versionFolders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .map((version) => ({ version: Number(version), folder: join(folder, version, 'bin') }))
      .filter(({ version }) => !Number.isNaN(version)),
  );
  const newestFirst = versions.sort((one, other) => other.version - one.version).map(({ folder }) => folder);
  const onPath = findProgram('initdb', path);
  const folders = [...newestFirst, ...(onPath === undefined ? [] : [dirname(onPath)]), ...otherFolders];
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((name) => findProgram(join(folder, name)) !== undefined),
  );
}

/** The administrator of the scratch server. */
const administrator = 'borgflow';

/**
 * The user who restores. It is no superuser: what is in a dump could otherwise run programs and read files as the user
 * that the server runs as.
 */
const restorer = 'drill';

/** The port is only a part of the socket's name, which should be short. */
const port = 1;

/** Starts a PostgreSQL server for a drill; returns a sentence if it isn't installed. Throws UserError if it fails. */
export async function startScratchPostgresql(around: ScratchSetup): Promise<ScratchServer | string> {
  const folder = programFolder(around.setup.environment['PATH']);
  const program = (name: string): string => {
    const own = join(folder ?? '', name);
    return folder === undefined || findProgram(own) === undefined ? name : own;
  };
  if (around.named !== undefined) return await useNamedServer(around, around.named, program);
  if (folder === undefined) {
    return 'the programs of a PostgreSQL server (initdb, postgres) are not installed. Install the package postgresql';
  }
  const initdb = (data: string, locale: string) => [
    program('initdb'),
    ...['--pgdata', join(data, 'data'), '--username', administrator, '--auth', 'trust'],
    ...['--encoding', 'UTF8', '--locale', locale, '--no-sync'],
  ];
  const administer = (home: string) => sql(program('psql'), { flags: flagsFor(home, administrator) });
  const server = await startScratchServer(
    {
      title: 'PostgreSQL',
      users: ['postgres', 'nobody'],
      prepare: (home) => [initdb(home, 'C.UTF-8'), initdb(home, 'C')],
      command: (home) => [program('postgres'), '-D', join(home, 'data'), ...settings(home)],
      ask: (home) => administer(home)(`CREATE ROLE ${restorer} LOGIN BYPASSRLS`),
    },
    around,
  );
  const admin = administer(server.path);
  const restricts = await canRestrict(admin, server.context);
  const own = { program, admin, restricts, flags: flagsFor(server.path, restorer), owner: restorer };
  return { ...server, restore: async (dump) => restoreInto(dump, own, server.context) };
}

/** Uses a server of the user; the dumps are restored into new databases, as the user that is named. */
async function useNamedServer(
  { setup, folder }: ScratchSetup,
  named: NamedServer,
  program: (name: string) => string,
): Promise<ScratchServer | string> {
  const context = createDatabaseContext(setup, folder);
  if (['psql', 'pg_restore'].some((name) => !context.hasProgram(program(name)))) {
    return 'psql and pg_restore are not installed. Install the package postgresql-client';
  }
  const { flags, environment } = accessTo(named, { name: 'all' }, context);
  const admin = sql(program('psql'), { flags, environment });
  await requireAnswer({ title: 'PostgreSQL', named }, admin('SELECT 1'), context);
  const restricts = await canRestrict(admin, context);
  const own = { program, admin, restricts, flags, environment };
  return { setup, context, restore: async (dump) => restoreInto(dump, own, context), stop: async () => [] };
}

/** Whether psql can be kept from running commands of its own. */
async function canRestrict(admin: Restoring['admin'], { run }: DatabaseContext): Promise<boolean> {
  const { failure } = await run(admin(String.raw`\restrict 1`));
  return failure === undefined;
}

function settings(home: string): readonly string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: `"${home.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: String(port),
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    lc_messages: 'C',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function flagsFor(home: string, user: string): readonly string[] {
  return ['--no-password', '--host', home, '--port', String(port), '--username', user];
}

/** Returns what runs a statement in the maintenance database. */
function sql(
  psql: string,
  { flags, environment }: { readonly flags: readonly string[]; readonly environment?: ClientCommand['environment'] },
): Restoring['admin'] {
  const words = [psql, ...flags, ...sqlFlags, '--dbname', maintenanceDatabase];
  return (statement) => ({ words: [...words, '--command', statement], environment });
}

interface Restoring {
  readonly program: (name: string) => string;
  /** Returns what runs a statement as a user who may create databases. */
  readonly admin: (statement: string) => ClientCommand;
  /** Whether psql can be kept from running commands of its own. */
  readonly restricts: boolean;
  /** How the user who restores connects. */
  readonly flags: readonly string[];
  readonly environment?: ClientCommand['environment'];
  /** The owner of the new databases; undefined: the user who creates them. */
  readonly owner?: string | undefined;
}

function restoreInto(
  { name, stored, globals }: Pick<RestoreRequest, 'name' | 'stored' | 'globals'>,
  restoring: Restoring,
  context: DatabaseContext,
): ScratchRestore | string {
  if (globals === true) return 'it contains only roles and tablespaces';
  const { program, admin, environment, flags, owner } = restoring;
  const files = context.privatePath('dump');
  const database = freshName();
  if (name === 'all') return restoreCluster({ files, prefix: database }, restoring);
  const connect = [...flags, '--dbname', database];
  const script = restoreScript(restoring, { connect, files, stored });
  const job: RestoreJob = {
    destination: 'a scratch server',
    before: [admin(`CREATE DATABASE ${database}${owner === undefined ? '' : ` OWNER ${owner}`} TEMPLATE template0`)],
    command: (path) => ({ words: ['/bin/sh', '-c', script, 'psql or pg_restore', path], environment }),
  };
  const input = postgresqlCountsAlone(3_600_000);
  const count = `printf '%s\\n' ${quote(input)} | ${quoteAll([program('psql'), ...countFlags, ...connect])}`;
  return {
    job,
    verdict: () => verdictOn(linesOf(`${files}.errors`)),
    count: { words: ['/bin/sh', '-c', count, 'psql'], environment },
    remove: [admin(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)],
  };
}

/** Restores a dump of a whole server, whose databases nobody counted the rows of. */
function restoreCluster(
  { files, prefix }: { readonly files: string; readonly prefix: string },
  { program, admin, environment, flags, owner, restricts }: Restoring,
): ScratchRestore | string {
  if (owner === undefined) {
    return 'a dump of all databases in one can only be restored into a server that the drill starts. Set a format in postgresql_databases to dump each database separately';
  }
  const script = clusterScript({
    prefix,
    administer: admin('').words.slice(0, -1),
    restore: [program('psql'), ...flags, ...loadFlags, '--dbname'],
    owner: ` OWNER ${owner}`,
    key: freshKey(),
    files,
  });
  const job: RestoreJob = {
    destination: 'a scratch server',
    command: () => ({ words: ['/bin/sh', '-c', restricts ? script : refusePlain, 'psql'], environment }),
  };
  const drops = `SELECT format('DROP DATABASE %I WITH (FORCE)', datname) FROM pg_database WHERE left(datname, ${prefix.length + 1}) = '${prefix}_' \\gexec`;
  const remove = `printf '%s\\n' ${quote(drops)} | ${quoteAll(admin('').words.slice(0, -2))}`;
  return {
    job,
    verdict: () => {
      // What one database lacks says nothing about the others.
      const each = clusterErrors(files).map((path) => verdictOn(linesOf(path)));
      const [fault, lack] = (['fault', 'lack'] as const).map(
        (kind) => each.find((one) => one[kind] !== undefined)?.[kind],
      );
      return { fault, lack, nothing: whyNothing(files, linesOf) };
    },
    count: { words: ['true'] },
    remove: [{ words: ['/bin/sh', '-c', remove, 'psql'], environment }],
  };
}

/** A plain dump is loaded with these: its errors don't end it, and what it prints is nobody's business. */
const loadFlags = ['--no-psqlrc', '--quiet', '--output=/dev/null', '--file=-'];

/** Shell text for a psql that can't be kept from running commands of its own. */
const refusePlain = "echo 'psql is too old to run a plain dump safely: install its newest minor version' >&2; exit 1";

/** Locks psql's own commands; no dump can know it. */
function freshKey(): string {
  return randomBytes(16).toString('hex');
}

/**
 * Returns the script that restores a dump of any format and collects the errors. What doesn't exist here, such as roles,
 * must not end it; an incomplete dump must. In a plain dump, psql runs only SQL: a key that the dump can't know locks
 * psql's own commands.
 */
function restoreScript(
  { program, restricts }: Restoring,
  {
    connect,
    files,
    stored,
  }: {
    readonly connect: readonly string[];
    /** The beginning of the paths of files for this restore. */
    readonly files: string;
    readonly stored: RestoreRequest['stored'];
  },
): string {
  const flags = ['--no-owner', '--no-privileges', '--no-tablespaces', '--no-security-labels', '--no-publications'];
  const archive = quoteAll([program('pg_restore'), ...connect, ...flags, '--no-subscriptions']);
  const psql = quoteAll([program('psql'), ...connect, ...loadFlags]);
  const [errors, complete] = [quote(`${files}.errors`), quote(`${files}.complete`)];
  const judge = `status=$?
[ "$status" = 0 ] || case $(tail -n 1 ${errors}) in
  *'errors ignored on restore'*) ;;
  *) tail -n 25 ${errors} >&2; exit 1 ;;
esac`;
  if (stored === 'folder') return `${archive} "$1" 2>${errors}\n${judge}`;
  const plain = restricts
    ? `{ printf '%s\\n' ${quote(`\\restrict ${freshKey()}`)}
    { printf '%s' "$magic"; cat; } | LC_ALL=C sed -e '1,/^SET /{' -e '/^\\\\restrict /d' -e '}' -e '/^-- PostgreSQL database dump complete/w '${complete}; } |
    ${psql} 2>${errors} || { tail -n 25 ${errors} >&2; exit 1; }
    [ -s ${complete} ] || { echo 'the dump is incomplete, because its last line is missing' >&2; exit 1; }`
    : refusePlain;
  return `magic=$(dd bs=1 count=5 2>/dev/null)
case $magic in
  PGDMP | toc.d)
    { printf '%s' "$magic"; cat; } | ${archive} 2>${errors}
    ${judge} ;;
  '--
--')
    ${plain} ;;
  *) echo 'it is not a dump of PostgreSQL' >&2; exit 1 ;;
esac`;
}

function linesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const read = readRegularFile(path, { most: 10_000_000 });
  return typeof read === 'string' ? [read] : Buffer.from(read.bytes).toString().split('\n');
}

/** What the scratch server does not have, or does not allow; the dump may be fine. */
const lacking =
  /^(?:role|language|tablespace|collation) ".*" .*does not exist|extension ".*" is not available|could not open extension control file|^could not create locale|^permission denied|must be (?:a )?superuser|must be owner|must be able to|only superusers?|^must have|empty range bound|would overlap partition|^no partition of relation|unrecognized configuration parameter|^could not access file|invalid locale/;

/** What a drill doesn't restore: owners, privileges, properties of databases, publications, and subscriptions. */
const notRestored =
  /^role ".*" does not exist|^database ".*" does not exist|must be owner of database|(?:publications?|subscriptions?)\b/;

/**
 * If a table can't be created because something is lacking, psql takes its data in a plain dump for statements, and may
 * take what follows for a part of them.
 */
const derailed = /^syntax error|^unterminated|backslash commands are restricted|^invalid command/;

/** The end of a plain dump unlocks psql with a key of its own. */
const harmless = /unrestrict: wrong key/;

function verdictOn(lines: readonly string[]): ScratchVerdict {
  const errors = lines
    .flatMap((line) => /^(?:pg_restore: error|psql:[^ ]*: (?:ERROR|FATAL|error)): +(.*)$/.exec(line)?.[1] ?? [])
    .map((text) => text.replace(/^could not execute query: (?:ERROR|FATAL): +/, ''))
    .filter((text) => !harmless.test(text) && !notRestored.test(text));
  const lack = errors.find((text) => lacking.test(text));
  const isDerailed = lack !== undefined && errors.some((text) => derailed.test(text));
  const known = isDerailed ? errors.slice(0, errors.indexOf(lack)) : errors;
  const fault = known.find((text) => !lacking.test(text) && !(lack !== undefined && /does not exist/.test(text)));
  const printed = withoutQuotes(lines.join('\n'));
  return { fault, lack, excuses: (table) => isDerailed || printed.includes(withoutQuotes(table)) };
}

/** Messages quote names in their own way. */
function withoutQuotes(text: string): string {
  return text.replaceAll('"', '');
}
