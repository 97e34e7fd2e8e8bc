import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../process/launch.js';
import { quote, quoteAll } from '../shell/quoting.js';
import type { RestoreJob, RestoreRequest } from './define-database.js';
import { mysqlLogin } from './mysql-login.js';
import { mysqlCounts } from './mysql-row-counts.js';
import { createDatabaseContext } from './run-clients.js';
import { mysqlVerdict } from './scratch-mysql-verdict.js';
import {
  freshName,
  type NamedServer,
  requireAnswer,
  type ScratchRestore,
  type ScratchServer,
  type ScratchSetup,
  startScratchServer,
} from './scratch-server.js';

/** Where servers are that are not on the PATH of every user. */
const serverFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/usr/local/libexec', '/usr/local/bin'];

function findServerProgram(names: readonly string[], path: string | undefined): string | undefined {
  return names
    .flatMap((name) => [findProgram(name, path), ...serverFolders.map((folder) => findProgram(join(folder, name)))])
    .find((found) => found !== undefined);
}

/**
 * The only user of the server; it may not read or write files, or change the server. What is in a dump can run with the
 * rights of every user that exists, so there must be no other.
 */
const restorer = 'drill';

const privileges =
  'SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, REFERENCES, INDEX, ALTER, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, EVENT, TRIGGER, SET USER';

/** Starts a MariaDB server for a drill; returns a sentence if it isn't installed. Throws UserError if it fails. */
export async function startScratchMysql(around: ScratchSetup): Promise<ScratchServer | string> {
  const path = around.setup.environment['PATH'];
  if (around.named !== undefined) return await useNamedServer(around, around.named);
  const install = findServerProgram(['mariadb-install-db', 'mysql_install_db'], path);
  const daemon = findServerProgram(['mariadbd', 'mysqld'], path);
  const client = findServerProgram(['mariadb', 'mysql'], path);
  if (install === undefined || daemon === undefined || client === undefined) {
    return 'the programs of a MariaDB server (mariadb-install-db, mariadbd, mariadb) are not installed. Install the package mariadb-server';
  }
  const login = (home: string, user: string) => [
    client,
    ...['--no-defaults', `--socket=${join(home, 'socket')}`, '--protocol=socket', `--user=${user}`],
    ...['--default-character-set=utf8mb4', `--max-allowed-packet=${2 ** 30}`, '--local-infile=0', '--batch'],
  ];
  const statements = [
    `CREATE USER ${restorer}@localhost`,
    `GRANT ${privileges} ON *.* TO ${restorer}@localhost`,
    'DROP USER root@localhost',
  ];
  const server = await startScratchServer(
    {
      title: 'MariaDB',
      users: ['mysql', 'nobody'],
      prepare: (home) => [
        [
          ...[install, '--no-defaults', `--datadir=${join(home, 'data')}`, '--skip-test-db'],
          ...['--auth-root-authentication-method=normal', ...storage],
        ],
      ],
      command: (home) => [daemon, ...settings(home)],
      ask: (home) => ({ words: [...login(home, 'root'), `--execute=${statements.join('; ')}`] }),
    },
    around,
  );
  const words = login(server.path, restorer);
  const restore: ScratchServer['restore'] = async (dump) =>
    restoreInto(dump, { client: words, files: server.context.privatePath('dump'), knowsCollations: false });
  return { ...server, restore };
}

/** Uses a server of the user; the dumps are restored into new databases, as the user that is named. */
async function useNamedServer({ setup, folder }: ScratchSetup, named: NamedServer): Promise<ScratchServer | string> {
  const context = createDatabaseContext(setup, folder);
  const client = findServerProgram(['mariadb', 'mysql'], setup.environment['PATH']);
  if (client === undefined) return 'mariadb is not installed. Install the package mariadb-client';
  const isSocket = named.hostname.startsWith('/');
  const server = {
    ...{ ...named, hostname: isSocket ? undefined : named.hostname },
    ...{ socket: isSocket ? named.hostname : undefined, tls: undefined, passwordTransport: 'pipe' as const },
  };
  const program = { words: [client], isCustom: false, isMariadb: true };
  const words = [...mysqlLogin(server, program, [], context).words, '--local-infile=0', '--batch'];
  await requireAnswer({ title: 'MariaDB', named }, { words: [...words, '--execute=SELECT 1'] }, context);
  const probe = await context.run({ words: [...words, "--execute=DO _utf8mb4'' COLLATE utf8mb4_0900_ai_ci"] });
  const knowsCollations = probe.failure === undefined;
  const restore: ScratchServer['restore'] = async (dump) => {
    if (dump.name === 'all') {
      return 'a dump of all databases in one can only be restored into a server that the drill starts. Set format: sql to dump each database separately';
    }
    const files = context.privatePath('dump');
    return restoreInto(dump, { client: words, files, database: freshName(), knowsCollations });
  };
  return { setup, context, restore, stop: async () => [] };
}

/** The data is thrown away, so it need not survive a crash, and should take little space. */
const storage = ['--innodb-flush-method=nosync', '--innodb-log-file-size=32M'];

function settings(home: string): readonly string[] {
  return [
    '--no-defaults',
    `--datadir=${join(home, 'data')}`,
    `--socket=${join(home, 'socket')}`,
    `--pid-file=${join(home, 'pid')}`,
    `--tmpdir=${home}`,
    // Nothing in a dump can load a library, or read or write a file.
    `--plugin-dir=${join(home, 'none')}`,
    `--secure-file-priv=${join(home, 'data')}`,
    '--local-infile=0',
    '--skip-networking',
    '--skip-log-bin',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    `--max-allowed-packet=${2 ** 30}`,
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-buffer-pool-size=64M',
    ...storage,
  ];
}

/** Databases of the server itself. */
const own = "'mysql', 'sys', 'information_schema', 'performance_schema'";

interface Restoring {
  readonly client: readonly string[];
  /** The beginning of the paths of files for this restore. */
  readonly files: string;
  /** The database to restore to; undefined: the databases that the dump creates on a server of its own. */
  readonly database?: string;
  /** Whether the server knows the collations of MySQL 8. */
  readonly knowsCollations: boolean;
}

function restoreInto(
  { name, stored }: Pick<RestoreRequest, 'name' | 'stored'>,
  restoring: Restoring,
): ScratchRestore | string {
  if (stored === 'folder') return 'its dump is a folder instead of a file with SQL';
  if (name === 'mysql') return 'it contains only users and their privileges';
  const { client, files, database } = restoring;
  const job: RestoreJob = {
    destination: 'a scratch server',
    before: database === undefined ? [] : [{ words: [...client, `--execute=CREATE DATABASE ${database}`] }],
    command: () => ({ words: ['/bin/sh', '-c', restoreScript(restoring), 'mariadb'] }),
  };
  const drops = `SELECT CONCAT('DROP DATABASE \`', REPLACE(SCHEMA_NAME, '\`', '\`\`'), '\`;') FROM information_schema.SCHEMATA WHERE SCHEMA_NAME NOT IN (${own})`;
  const remove = `${quoteAll([...client, '--skip-column-names', `--execute=${drops}`])} | ${quoteAll(client)}`;
  const databases = name === 'all' ? undefined : [database ?? name];
  const count = mysqlCounts({ client, databases, limit: 3_600_000 });
  const isIncomplete = () => isFilled(`${files}.head`) && !isFilled(`${files}.complete`);
  const restored = name === 'all' ? undefined : (database ?? name);
  return {
    job,
    verdict: () =>
      isIncomplete()
        ? { fault: 'the dump is incomplete, because it does not end with "Dump completed"' }
        : mysqlVerdict(`${files}.errors`, restored),
    count: { words: ['/bin/sh', '-c', count, 'mariadb'] },
    remove: [
      database === undefined
        ? { words: ['/bin/sh', '-c', remove, 'mariadb'] }
        : { words: [...client, `--execute=DROP DATABASE IF EXISTS ${database}`] },
    ],
    renamed: database === undefined ? undefined : { from: database, to: name },
  };
}

function isFilled(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0;
}

/**
 * Data is not changed. What is equal in the collation that replaces another must have been equal before: otherwise, rows
 * of a unique index could be refused. Only the collation that compares bytes is known to keep all of them apart.
 */
const replacedCollations = [
  String.raw`/^\(INSERT\|REPLACE\|(\)/!{`,
  's/utf8mb4_0900_ai_ci/utf8mb4_unicode_520_nopad_ci/g',
  String.raw`s/utf8mb4_\([a-z]*_\)*0900_[a-z_]*/utf8mb4_nopad_bin/g`,
  '}',
];

/** What MySQL writes for replication, over several lines if there are several servers; it needs an administrator. */
const replication = [
  String.raw`/^SET @@GLOBAL\.GTID_PURGED=.*;$/d`,
  String.raw`/^SET @@GLOBAL\.GTID_PURGED=/,/;$/d`,
  '/^SET @MYSQLDUMP_TEMP_LOG_BIN /d',
  String.raw`/^SET @@SESSION\.SQL_LOG_BIN *=/d`,
];

/**
 * Returns the script that restores a dump without the users, their privileges, servers, and libraries in it. Apart from
 * collations, bodies of routines aren't changed. In binary mode, the client runs no command of its own. A dump with
 * comments says at the end that it is complete.
 *
 * Errors are collected without the statements that caused them, and do not end the restore, unless the connection is lost.
 */
function restoreScript({ client, files, database, knowsCollations }: Restoring): string {
  const dropped = [
    'CREATE USER',
    'ALTER USER',
    'GRANT',
    'SET DEFAULT ROLE',
    'SET ROLE',
    'CREATE ROLE',
    'DROP ROLE',
    'CREATE SERVER',
  ];
  const expressions = [
    `1,5{\n/^-- M[a-zA-Z]* dump /w ${files}.head\n}`,
    `/^-- Dump completed/w ${files}.complete`,
    ...(knowsCollations ? [] : replacedCollations),
    '/^DELIMITER ;;$/,/^DELIMITER ;$/b',
    ...dropped.map((words) => `/^${words} /d`),
    ...replication,
    '/^CREATE FUNCTION .* SONAME /d',
    '/^\\/\\*M!100005 /d',
  ];
  // Into another database than the one that was dumped, which may exist on the same server.
  const moved = [
    '/^\\/\\*![0-9]* DROP DATABASE /d',
    '/^CREATE DATABASE /d',
    '/^ALTER DATABASE /d',
    '/^USE `.*`;$/d',
    String.raw`/^\(CREATE\|\/\*!50[01]\)/s/ DEFINER=\(\`[^\`]*\`\)\{1,\}@\(\`[^\`]*\`\)\{1,\}//`.replaceAll('\\`', '`'),
  ];
  const filter = expressionFlags([...(database === undefined ? [] : moved), ...expressions]);
  const said = expressionFlags([
    String.raw`s/^\(ERROR [0-9]* ([0-9A-Z]*)\) at line [0-9]*:/\1:/`,
    '/^ERROR [0-9]/b',
    '/^--------------$/,/^--------------$/d',
  ]);
  const into = database === undefined ? [] : ['--database', database];
  const run = quoteAll([...client, '--binary-mode', '--force', ...into]);
  const [errors, status] = [quote(`${files}.errors`), quote(`${files}.status`)];
  return `LC_ALL=C sed ${filter} | { ${run} 2>&1 >/dev/null; echo "$?" >${status}; } | LC_ALL=C sed ${said} | LC_ALL=C uniq | cut -b 1-1000 >${errors}
status=$(cat ${status})
[ "$status" = 0 ] && ! grep -q -e '^ERROR 20[0-9][0-9] ' -e '^ERROR 1927 ' ${errors} || {
  tail -n 25 ${errors} >&2
  [ -s ${errors} ] || echo "the client exited with status $status" >&2
  exit 1
}`;
}

function expressionFlags(expressions: readonly string[]): string {
  return expressions.map((each) => `-e ${quote(each)}`).join(' ');
}
