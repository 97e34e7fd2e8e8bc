import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { borgmatic } from '../support/borgmatic.js';
import { type Called, callIn } from '../support/command-line.js';
import { startEntry } from '../support/entry-point.js';
import { fillMariadb, readMariadb } from '../support/mariadb-contents.js';
import { type MariadbServer, startMariadbServer } from '../support/mariadb-server.js';
import { sampleDuring } from '../support/process-samples.js';

const password = `p"w'\\ #%é; $HOME-${process.pid}`;
let stand: Stand;
let repository: string;
let repositories = 0;
let server: MariadbServer;
let other: MariadbServer;
/** How to reach the server over TCP, and over its socket. */
let tcp: Entry;
let socket: Entry;

beforeAll(async () => {
  stand = createStand();
  server = await startMariadbServer({ username: "o'bäck up", password });
  other = await startMariadbServer({ password: 'other', tls: true });
  const login = { username: server.username, password };
  tcp = { hostname: server.host, port: server.port, ...login };
  socket = { socket_path: server.socket, ...login };
});
beforeEach(() => {
  stand.trace();
  repositories += 1;
  repository = stand.repository(`repository-${repositories}`);
  for (const each of [server, other]) dropAll(each);
});
afterAll(async () => {
  await server.stop();
  await other.stop();
  stand.remove();
});

type Entry = Readonly<Record<string, unknown>>;
type Engine = 'mariadb' | 'mysql';

const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;

function dropAll({ sql }: MariadbServer): void {
  for (const name of databasesOf({ sql })) sql(`DROP DATABASE ${quoted(name)}`);
}

function databasesOf({ sql }: Pick<MariadbServer, 'sql'>): readonly string[] {
  const own = "('mysql', 'sys', 'information_schema', 'performance_schema')";
  const names = sql(`SELECT HEX(SCHEMA_NAME) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME NOT IN ${own}`);
  return names === '' ? [] : names.split('\n').map((hex) => Buffer.from(hex, 'hex').toString());
}

function configure(databases: readonly Entry[], engine: Engine = 'mariadb', more: Entry = {}): string {
  const options = {
    repositories: [{ path: repository }],
    [`${engine}_databases`]: databases,
    bootstrap: { store_config_files: false },
    on_error: ['printf "%s\\n" {error} {output} >> "$TRACE"'],
    ...more,
  };
  return stand.write('server.yaml', JSON.stringify(options));
}

/** Runs Borgflow like a user; programs in the folder `bin` come first on the PATH. */
function borgflow(...words: readonly string[]): Called {
  const environment = { ...stand.environment, PATH: `${stand.path('bin')}:${stand.environment['PATH']}` };
  return callIn(stand.folder, environment)(['--config', stand.path('server.yaml'), ...words]);
}

const done = { status: 0, error: '' };
const backUp = (...words: readonly string[]) => expect(borgflow('create', ...words)).toMatchObject(done);
const restore = (...words: readonly string[]) => borgflow('restore', '--archive', 'latest', ...words);
const archives = () => stand.borg('list', '--short', repository);

/** Returns the paths of the dumps in the newest archive, below the engine's folder. */
function dumps(engine: Engine = 'mariadb'): readonly string[] {
  const archive = stand.borg('list', '--short', '--last', '1', repository).trim();
  const paths = stand.borg('list', '--format', '{type}{path}{NL}', `${repository}::${archive}`).split('\n');
  const start = `-borgmatic/${engine}_databases/`;
  return paths
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length))
    .sort();
}

function dumpOf(path: string, engine: Engine = 'mariadb'): string {
  const archive = stand.borg('list', '--short', '--last', '1', repository).trim();
  return stand.borg('extract', '--stdout', `${repository}::${archive}`, `borgmatic/${engine}_databases/${path}`);
}

/** Puts a program on the PATH before all others. */
function program(name: string, script: string): string {
  mkdirSync(stand.path('bin'), { recursive: true });
  const path = stand.path(`bin/${name}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('a database that is dumped and restored', () => {
  test.each<[Engine, string]>([
    ['mariadb', 'TCP'],
    ['mysql', 'the socket'],
  ])('has every row, view, trigger, routine, and event (%s_databases, over %s)', (engine, way) => {
    fillMariadb(server, 'shop');
    const before = readMariadb(server, 'shop');
    configure([{ name: 'shop', ...(way === 'TCP' ? tcp : socket) }], engine);
    backUp();
    server.sql('DROP DATABASE shop');
    const restored = restore('--data-source', 'shop');
    expect(restored).toMatchObject(done);
    expect(restored.out).toContain('to the database shop on');
    expect(restored.out).not.toContain('which exists');
    expect(readMariadb(server, 'shop')).toEqual(before);
  });

  test('can have any name', () => {
    const names = ['-dash', '--all-databases', "it's", 'a"b', 'back\\slash', 'a`b', 'semi;colon', ' blank', 'a=b'];
    const further = ['per%cent', 'UPPER', 'ünïcödé', '日本語', '$HOME', '#hash', 'tab\tname', '!x', '{now}'];
    const all = [...names, ...further];
    for (const name of all) {
      server.sql(`CREATE DATABASE ${quoted(name)}; CREATE TABLE ${quoted(name)}.t (a TEXT)`);
      server.sql(`INSERT INTO t VALUES ('🐘')`, name);
    }
    configure(all.map((name) => ({ name, ...tcp })));
    backUp();
    dropAll(server);
    expect(restore()).toMatchObject(done);
    expect([...databasesOf(server)].sort()).toEqual([...all].sort());
    for (const name of all) expect(server.sql('SELECT a FROM t', name)).toBe('🐘');
  });

  test('keeps the line ends in routines', () => {
    server.sql('CREATE DATABASE shop');
    server.sql("SET @body = 'CREATE PROCEDURE shop.p()\\r\\nBEGIN\\r\\n  SELECT 1;\\r\\nEND'; EXECUTE IMMEDIATE @body");
    const body = () =>
      server.sql("SELECT HEX(routine_definition) FROM information_schema.routines WHERE routine_name = 'p'");
    const before = body();
    configure([{ name: 'shop', ...tcp }]);
    backUp();
    server.sql('DROP DATABASE shop');
    expect(restore()).toMatchObject(done);
    expect(body()).toBe(before);
    expect(before).toContain('0D0A');
  });

  test('can contain values of more than 24 MB, the usual limit of the client', () => {
    server.sql('SET GLOBAL max_allowed_packet = 100000000');
    server.sql('CREATE DATABASE shop; CREATE TABLE shop.t (a LONGBLOB)');
    server.sql("INSERT INTO t SELECT REPEAT('\\0x', 15000000)", 'shop');
    configure([{ name: 'shop', ...tcp }]);
    backUp();
    server.sql('DROP DATABASE shop');
    expect(restore()).toMatchObject(done);
    expect(server.sql('SELECT LENGTH(a) FROM t', 'shop')).toBe('30000000');
  });

  test('is consistent although other tables change during the dump', async () => {
    server.sql('CREATE DATABASE shop; CREATE TABLE shop.a (n INT); CREATE TABLE shop.b (n INT)');
    server.sql('INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)', 'shop');
    configure([{ name: 'shop', ...tcp }]);
    const { release, ended } = await dumpThatWaitsForTable('b');
    server.sql('UPDATE shop.a SET n = 2');
    await release('UPDATE shop.b SET n = 2;');
    expect(await ended).toMatchObject({ status: 0 });
    expect(
      dumpOf(`127.0.0.1:${server.port}/shop`)
        .match(/VALUES\n?\s*\((\d)\)/g)
        ?.join(),
    ).toMatch(/\(1\).*\(1\)/s);
  });

  test('replaces what exists, and touches nothing else', () => {
    server.sql('CREATE DATABASE shop; CREATE TABLE shop.t (n INT); INSERT INTO shop.t VALUES (1)');
    server.sql('CREATE DATABASE blog; CREATE TABLE blog.t (n INT); INSERT INTO blog.t VALUES (1)');
    configure([
      { name: 'shop', ...tcp },
      { name: 'blog', ...tcp },
    ]);
    backUp();
    server.sql('UPDATE shop.t SET n = 2; CREATE TABLE shop.later (n INT); UPDATE blog.t SET n = 2');
    const { out, status } = restore('--data-source', 'shop');
    expect(status).toBe(0);
    expect(out).toContain(
      `to the database shop on 127.0.0.1:${server.port}, which exists and is dropped and created again.`,
    );
    expect(server.sql('SELECT n FROM shop.t; SHOW TABLES IN shop; SELECT n FROM blog.t')).toBe('1\nt\n2');
  });

  test('keeps tables that are not in the dump with add_drop_database: false', () => {
    server.sql('CREATE DATABASE shop; CREATE TABLE shop.t (n INT); INSERT INTO shop.t VALUES (1)');
    configure([{ name: 'shop', ...tcp, add_drop_database: false }]);
    backUp();
    server.sql('UPDATE shop.t SET n = 2; CREATE TABLE shop.later (n INT)');
    const restored = restore();
    expect(restored).toMatchObject(done);
    expect(restored.out).toContain(
      ', which exists: each table of the dump that exists is dropped and created again, and others stay if the dump was made with add_drop_database: false.',
    );
    expect(server.sql('SELECT n FROM shop.t; SHOW TABLES IN shop')).toBe('1\nlater\nt');
  });

  test('has no events, routines, or drop statements if the configuration says so', () => {
    fillMariadb(server, 'shop', 5);
    configure([{ name: 'shop', ...tcp, events: false, routines: false, tablespaces: false, options: '--no-data' }]);
    backUp();
    const dump = dumpOf(`127.0.0.1:${server.port}/shop`);
    expect(dump).not.toMatch(/EVENT `|PROCEDURE `|^INSERT INTO/m);
    expect(dump).toMatch(/TRIGGER `/);
  });
});

/** Starts a backup whose dump stops before a table, because another client has locked it. */
async function dumpThatWaitsForTable(table: string) {
  const words = [
    '--no-defaults',
    '--batch',
    '--unbuffered',
    `--socket=${server.socket}`,
    `--user=${server.username}`,
    'shop',
  ];
  const holder = spawn('mariadb', words, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, MYSQL_PWD: password },
  });
  holder.stdin.write(`LOCK TABLES ${table} WRITE; SELECT 'locked';\n`);
  await once(holder.stdout, 'data');
  const { folder, environment } = stand;
  const { ended } = startEntry('cli', {
    folder,
    environment,
    words: ['--config', stand.path('server.yaml'), 'create'],
  });
  let hasEnded = false;
  ended.then(() => {
    hasEnded = true;
  });
  const waiting = "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE STATE LIKE 'Waiting for table%'";
  while (server.sql(waiting) === '0' && !hasEnded) await wait(20);
  if (hasEnded) {
    holder.kill();
    throw new Error((await ended).log);
  }
  return {
    ended: ended.finally(() => holder.kill()),
    release: async (statement: string) => {
      holder.stdin.end(`${statement}\n`);
      await once(holder, 'close');
    },
  };
}

describe('all databases of a server', () => {
  test('are one dump, with users, privileges, and roles, and can be restored to another server', () => {
    fillMariadb(server, 'shop', 50);
    fillMariadb(server, 'it`s', 50);
    const before = [readMariadb(server, 'shop'), readMariadb(server, 'it`s')];
    server.sql(
      "CREATE ROLE reader; GRANT SELECT ON shop.* TO reader; CREATE USER u@'%' IDENTIFIED BY 'x'; GRANT reader TO u@'%'",
    );
    // The user that restores has another password here.
    server.sql("GRANT SELECT ON *.* TO 'borgflow'@'127.0.0.1' IDENTIFIED BY 'different'");
    try {
      configure([
        {
          name: 'all',
          ...tcp,
          restore_hostname: other.host,
          restore_port: other.port,
          ...login(other),
          restore_tls: true,
        },
      ]);
      backUp();
      expect(dumps()).toEqual([`127.0.0.1:${server.port}/all`, 'dumps.json']);
      // The server exists already: what is there, such as the user that restores, stays.
      for (const time of [1, 2]) {
        const { status, error, out } = restore();
        expect({ time, status, error }).toEqual({ time, status: 0, error: '' });
        expect(out.includes(', where each database of the dump that exists is dropped')).toBe(time === 2);
      }
      expect([readMariadb(other, 'shop'), readMariadb(other, 'it`s')]).toEqual(before);
      expect(other.sql("SHOW GRANTS FOR u@'%'")).toContain('reader');
      expect(other.sql('SHOW GRANTS FOR reader')).toContain('GRANT SELECT ON `shop`.*');
      expect(other.sql("SHOW GRANTS FOR 'borgflow'@'127.0.0.1'")).toContain('ALL PRIVILEGES');
    } finally {
      server.sql("DROP USER u@'%', 'borgflow'@'127.0.0.1'; DROP ROLE reader");
    }
  });

  test('are one dump each with a format, except those that are skipped', () => {
    server.sql('CREATE DATABASE shop; CREATE DATABASE blog; CREATE DATABASE cache');
    configure([{ name: 'all', format: 'sql', skip_names: ['cache'], label: 'each', ...socket }]);
    backUp();
    expect(dumps()).toEqual(['dumps.json', 'each/blog', 'each/mysql', 'each/shop']);
    expect(dumpOf('each/mysql')).toContain('CREATE USER');
    server.sql('DROP DATABASE blog');
    expect(restore()).toMatchObject(done);
    expect([...databasesOf(server)].sort()).toEqual(['blog', 'cache', 'shop']);
  });

  test('have no dump of the system database with mysql_databases, as in borgmatic', () => {
    server.sql('CREATE DATABASE shop');
    configure([{ name: 'all', format: 'sql', ...socket }], 'mysql');
    backUp();
    expect(dumps('mysql')).toEqual(['dumps.json', 'localhost/shop']);
  });

  test('can be chosen with a glob', () => {
    for (const name of ['shop_de', 'shop_en', 'shop_old', 'blog']) server.sql(`CREATE DATABASE ${name}`);
    configure([{ name: 'shop_*', skip_names: ['shop_old'], ...socket }]);
    backUp();
    expect(dumps()).toEqual(['dumps.json', 'localhost/shop_de', 'localhost/shop_en']);
  });

  test('can only be restored as a whole from one dump', () => {
    server.sql('CREATE DATABASE shop');
    configure([{ name: 'all', ...socket }]);
    backUp();
    expect(restore('--data-source', 'shop').error).toMatch(
      /contains no dump of "shop", so nothing was restored\. It contains: all MariaDB databases\. A dump of all databases can only be restored as a whole: use --data-source all\./,
    );
  });
});

const login = (to: MariadbServer) => ({ restore_username: to.username, restore_password: to.password });

describe('another server to restore to', () => {
  test('can be configured or requested, and the first server stays as it is', () => {
    fillMariadb(server, 'shop', 50);
    const before = readMariadb(server, 'shop');
    configure([
      { name: 'shop', ...tcp, restore_hostname: 'localhost', restore_socket_path: other.socket, ...login(other) },
    ]);
    backUp();
    // A port makes TCP necessary, so it is overridden too.
    const flags = ['--hostname', other.host, '--port', String(other.port), '--username', other.username];
    expect(restore(...flags, '--password', other.password)).toMatchObject(done);
    expect(readMariadb(other, 'shop')).toEqual(before);
    expect(readMariadb(server, 'shop')).toEqual(before);
  });

  test('can be reached over its socket', () => {
    server.sql('CREATE DATABASE shop');
    configure([{ name: 'shop', ...socket, restore_socket_path: other.socket, ...login(other) }]);
    backUp();
    const { out, status } = restore();
    expect(status).toBe(0);
    expect(out).toContain(`to the database shop on the socket ${other.socket}.`);
    expect(databasesOf(other)).toEqual(['shop']);
  });

  test('that fails at one statement fails the restore', () => {
    server.sql('CREATE DATABASE shop; CREATE TABLE shop.t (n INT)');
    server.sql(
      "CREATE USER reader@'127.0.0.1' IDENTIFIED BY 'only reads'; GRANT SELECT ON shop.* TO reader@'127.0.0.1'",
    );
    try {
      configure([{ name: 'shop', ...tcp, restore_username: 'reader', restore_password: 'only reads' }]);
      backUp();
      const { status, error } = restore();
      expect(status).not.toBe(0);
      expect(error).toMatch(
        /Restoring the MariaDB database shop \(.*\) failed: mariadb exited with status 1: ERROR 1044 .* Access denied for user 'reader'.* Set restore_username and restore_password to a user with all privileges on the database\./,
      );
    } finally {
      server.sql("DROP USER reader@'127.0.0.1'");
    }
  });

  test('never runs a shell command from a dump', () => {
    server.sql('CREATE DATABASE shop');
    program('mariadb-dump', `echo 'CREATE DATABASE IF NOT EXISTS shop;'; echo '\\! touch ${stand.path('pwned')}'`);
    configure([{ name: 'shop', ...tcp }]);
    backUp();
    rmSync(stand.path('bin'), { recursive: true });
    expect(restore().error).toContain('ERROR at line 2: Unknown command');
    expect(existsSync(stand.path('pwned'))).toBe(false);
  });
});

describe('one sentence, no archive, and on_error follow from', () => {
  const where = () => `127.0.0.1:${server.port}`;
  const cases: readonly (readonly [string, () => Entry, () => string])[] = [
    [
      'an unknown database',
      () => ({ name: 'shopp', ...tcp }),
      () =>
        `No archive was made: MariaDB on ${where()} has no database shopp that the user o'bäck up may see. Did you mean shop? Fix the name, or remove it from mariadb_databases.`,
    ],
    [
      'a glob that matches nothing',
      () => ({ name: 'x*', ...tcp }),
      () =>
        `No archive was made: MariaDB on ${where()} has no database that matches x* that the user o'bäck up may see.`,
    ],
    [
      'a wrong password',
      () => ({ name: 'shop', ...tcp, password: 'wrong' }),
      () =>
        `No archive was made: MariaDB on ${where()} could not be asked for its databases: mariadb exited with status 1: ERROR 1045 (28000): Access denied for user 'o'bäck up'@'127.0.0.1' (using password: YES). Check username and password.`,
    ],
    [
      'a server that is not there',
      () => ({ name: 'shop', ...tcp, port: 1 }),
      () =>
        "No archive was made: MariaDB on 127.0.0.1:1 could not be asked for its databases: mariadb exited with status 1: ERROR 2002 (HY000): Can't connect to server on '127.0.0.1' (115). Is the server running? Check hostname, port, and socket_path.",
    ],
    [
      'a database that the server makes by itself',
      () => ({ name: 'information_schema', ...tcp }),
      () => "No archive was made: MariaDB makes the database information_schema by itself, so it can't be dumped.",
    ],
    ['a name with a slash', () => ({ name: 'a/b', ...tcp }), () => 'The database name "a/b" contains a slash'],
    [
      'a dump that would go elsewhere',
      () => ({ name: 'shop', ...tcp, options: '--result-file=/tmp/x' }),
      () =>
        'No archive was made: --result-file=/tmp/x in options of the MariaDB database shop writes the dump to another place',
    ],
    [
      'an open quote in options',
      () => ({ name: 'shop', ...tcp, options: "--where='" }),
      () =>
        "options of the MariaDB database shop can't be split into flags: The single quote at character 9 is never closed.",
    ],
    [
      'an option file that does not exist',
      () => ({ name: 'shop', ...tcp, options: '--defaults-extra-file=none.cnf' }),
      () => `The option file ${stand.path('none.cnf')} does not exist.`,
    ],
    [
      'a server without the requested encryption',
      () => ({ name: 'shop', ...tcp, tls: true }),
      () =>
        `No archive was made: tls is true, but MariaDB on ${where()} does not offer encryption. Enable TLS on the server, or set tls: false.`,
    ],
  ];
  test.each(cases)('%s', (_, entry, sentence) => {
    server.sql('CREATE DATABASE shop; CREATE DATABASE `a/b`');
    configure([entry()]);
    const { status, error } = borgflow('create');
    expect(status).not.toBe(0);
    expect(error).toContain(sentence());
    expect(stand.trace().join('\n')).toContain(sentence().slice(0, 60));
    expect(archives()).toBe('');
  });

  test('a client that is not installed', () => {
    configure([{ name: 'shop', ...tcp }]);
    for (const name of ['sh', 'borg', 'mkfifo', 'env', 'setsid', 'printf', 'id', 'hostname']) linkProgram(name);
    const environment = { ...stand.environment, PATH: stand.path('few') };
    const { error } = callIn(stand.folder, environment)(['--config', stand.path('server.yaml'), 'create']);
    expect(error).toContain(
      'No archive was made: mariadb-dump is not installed, which MariaDB databases need. Install the package mariadb-client, or set mariadb_dump_command.',
    );
    expect(archives()).toBe('');
  });

  test('a client that is too old to dump everything (a stand-in that only says its version)', () => {
    server.sql('CREATE DATABASE shop');
    program('mariadb-dump', 'echo "mysqldump  Ver 10.16 Distrib 10.1.48-MariaDB, for debian-linux-gnu (x86_64)"');
    configure([{ name: 'shop', ...tcp }]);
    const { error } = borgflow('create');
    rmSync(stand.path('bin'), { recursive: true });
    expect(error).toContain('No archive was made: mariadb-dump 10.1.48 is too old for the server (MariaDB 10.11.');
    expect(error).toContain('Install the client of MariaDB 10.11 or later, or set mariadb_dump_command.');
    expect(archives()).toBe('');
  });

  test('a server that is killed during the dump', async () => {
    server.sql('CREATE DATABASE shop; CREATE TABLE shop.a (n TEXT); CREATE TABLE shop.b (n INT)');
    server.sql("INSERT INTO a SELECT REPEAT('x', 1000) FROM seq_1_to_5000", 'shop');
    configure([{ name: 'shop', ...tcp }]);
    const { ended } = await dumpThatWaitsForTable('b');
    await server.kill();
    const { status, log } = await ended;
    await server.restart();
    expect(status).not.toBe(0);
    expect(log).toMatch(
      /The dump of the MariaDB database shop \(.*\) failed, so no archive was made: mariadb-dump exited with status \d: .*(?:2013|2006).*\. Is the server still running\?/,
    );
    expect(stand.trace().join('\n')).toContain('failed, so no archive was made');
    expect(archives()).toBe('');
    backUp();
  });
});

function linkProgram(name: string): void {
  mkdirSync(stand.path('few'), { recursive: true });
  spawnSync('/bin/sh', ['-c', 'ln -sf "$(command -v "$1")" "$2/"', 'sh', name, stand.path('few')]);
}

describe('the password', () => {
  test('is visible to nobody: neither in arguments, nor in variables, nor in the log', async () => {
    fillMariadb(server, 'shop', 2000);
    configure([{ name: 'all', ...tcp }]);
    const { folder, environment } = stand;
    const command = (...words: readonly string[]) =>
      startEntry('cli', { folder, environment, words: ['--config', stand.path('server.yaml'), '-v', '2', ...words] })
        .ended;
    const ends: Awaited<ReturnType<typeof command>>[] = [];
    const samples = await sampleDuring({ secrets: [password] }, async () => {
      ends.push(await command('create'), await command('restore', '--archive', 'latest'));
    });
    expect(ends.map(({ status }) => status)).toEqual([0, 0]);
    expect(samples.sightings).toEqual([]);
    expect(samples.processes).toEqual(expect.arrayContaining(['mariadb-dump']));
    expect(JSON.stringify(ends)).not.toContain(password);
  });

  test('can contain a line break', () => {
    server.sql('CREATE DATABASE shop');
    server.sql(
      "CREATE USER breaks@'127.0.0.1' IDENTIFIED BY 'first\\nsecond\\r\\tthird\\\\n '; GRANT ALL ON *.* TO breaks@'127.0.0.1'",
    );
    try {
      configure([{ name: 'shop', ...tcp, username: 'breaks', password: 'first\nsecond\r\tthird\\n ' }]);
      backUp();
    } finally {
      server.sql("DROP USER breaks@'127.0.0.1'");
    }
  });

  test('is combined with the option file of the user, whose other settings apply', () => {
    server.sql('CREATE DATABASE shop; CREATE TABLE shop.t (n INT); INSERT INTO shop.t VALUES (1), (2)');
    mkdirSync(stand.path('my files'), { recursive: true });
    stand.write('my files/own.cnf', '[client]\nuser=nobody\npassword=wrong\n[mariadb-dump]\nwhere=n=2\n');
    const options = "--skip-comments '--defaults-extra-file=my files/own.cnf'";
    configure([{ name: 'shop', ...tcp, options, list_options: options.slice(16), restore_options: options.slice(16) }]);
    backUp();
    expect(dumpOf(`127.0.0.1:${server.port}/shop`)).toMatch(/VALUES\s*\(2\);/);
    expect(restore()).toMatchObject(done);
    expect(server.sql('SELECT n FROM shop.t')).toBe('2');
  });

  test('can be in the option file of the user alone', () => {
    server.sql('CREATE DATABASE shop');
    const login = `user="${server.username}"\npassword="${password.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
    const flag = `--defaults-extra-file=${stand.write('own.cnf', `[client]\n${login}\n`)}`;
    const files = { options: flag, list_options: flag, restore_options: flag };
    configure([{ name: 'shop', socket_path: server.socket, ...files }]);
    backUp();
    expect(restore()).toMatchObject(done);
  });

  test('is in a variable if password_transport says so', () => {
    server.sql('CREATE DATABASE shop');
    const files = stand.path('recorded');
    program('mariadb-dump', `echo "$MYSQL_PWD" "$@" > ${files}; exec /usr/bin/mariadb-dump "$@"`);
    configure([{ name: 'shop', ...tcp, password_transport: 'environment' }]);
    backUp();
    expect(restore()).toMatchObject(done);
    rmSync(stand.path('bin'), { recursive: true });
    expect(readFileSync(files, 'utf8')).toMatch(/^p"w.* --user=o'bäck up /);
    expect(readFileSync(files, 'utf8')).not.toContain('--defaults-extra-file');
  });
});

describe('the commands', () => {
  test('can be configured, and then no program of this machine is needed', () => {
    server.sql('CREATE DATABASE shop; CREATE TABLE shop.t (n INT)');
    configure([
      {
        name: 'shop',
        ...tcp,
        hostname: 'a-host-that-only-the-container-knows',
        mariadb_dump_command: `/usr/bin/env -u NONE mariadb-dump`,
        options: `--host=${server.host}`,
      },
    ]);
    // The server can't be asked from here, so nothing is checked.
    backUp();
    expect(dumpOf(`a-host-that-only-the-container-knows:${server.port}/shop`)).toContain('CREATE TABLE `t`');
  });

  test.each(['mariadb', 'mysql'] as const)(
    'of the other product are used if only they are installed (%s)',
    (engine) => {
      server.sql('CREATE DATABASE shop');
      const others = engine === 'mariadb' ? ['mysql', 'mysqldump'] : ['mariadb', 'mariadb-dump'];
      rmSync(stand.path('few'), { recursive: true, force: true });
      for (const name of ['sh', 'borg', 'mkfifo', 'env', 'setsid', 'sed', ...others]) linkProgram(name);
      configure([{ name: 'shop', ...tcp }], engine);
      const environment = { ...stand.environment, PATH: stand.path('few') };
      const call = (...words: readonly string[]) =>
        callIn(stand.folder, environment)(['--config', stand.path('server.yaml'), ...words]);
      expect(call('create')).toMatchObject(done);
      expect(call('restore', '--archive', 'latest')).toMatchObject(done);
    },
  );

  test("of MySQL get MySQL's own flags (stand-ins that record what they are given)", () => {
    const record = `printf '%s\\n' "$@" >> ${stand.path('recorded')}`;
    rmSync(stand.path('recorded'), { force: true });
    const version = (name: string) =>
      `case "$*" in *--version*) echo "${name}  Ver 8.0.36 for Linux on x86_64"; exit;; esac`;
    program('mysqldump', `${version('mysqldump')}; ${record}; echo 'SELECT 1;'`);
    const names = ['mysql', 'shop', 'sys'].map(
      (name) => `echo name=${Buffer.from(name).toString('hex').toUpperCase()}`,
    );
    program(
      'mysql',
      `${version('mysql')}; ${record}; cat > ${stand.path('stdin')}; echo 'server=0 8.0.36'; ${names.join('; ')}`,
    );
    configure(
      [{ name: 'all', hostname: 'db', tls: true, restore_tls: false, username: 'user', password: 'stand-in' }],
      'mysql',
    );
    backUp();
    expect(restore()).toMatchObject(done);
    rmSync(stand.path('bin'), { recursive: true });
    const recorded = stand.written('recorded').split('\n');
    const secret = expect.stringMatching(/^--defaults-extra-file=\/.*secret$/);
    const common = [
      secret,
      '--default-character-set=utf8mb4',
      '--max-allowed-packet=1073741824',
      '--host=db',
      '--protocol=tcp',
    ];
    expect(recorded.slice(0, 6)).toEqual([...common, '--ssl-mode=REQUIRED']);
    const dump = recorded.slice(9, recorded.indexOf('shop') + 1);
    expect(dump).toEqual([
      ...[...common, '--ssl-mode=REQUIRED', '--add-drop-database', '--single-transaction', '--events', '--routines'],
      ...['--all-tablespaces', '--databases', '--', 'shop'],
    ]);
    expect(recorded.slice(-9, -1)).toEqual([...common, '--ssl-mode=DISABLED', '--batch', '--binary-mode']);
    expect(stand.written('stdin')).toBe('SELECT 1;\n');
  });

  test('reach a container by its address (a stand-in for docker)', () => {
    server.sql('CREATE DATABASE shop');
    program('docker', `echo '{"IPAddress": "127.0.0.1"}'`);
    configure([{ name: 'shop', ...tcp, hostname: 'ignored', container: 'shop-database' }]);
    backUp();
    expect(dumps()).toContain(`shop-database:${server.port}/shop`);
    expect(restore()).toMatchObject(done);
    rmSync(stand.path('bin'), { recursive: true });
  });
});

describe('borgmatic', () => {
  const run = (words: readonly string[], more: readonly string[]) => {
    const [name = '', ...rest] = words;
    const { status, stdout, stderr } = spawnSync(name, [...rest, '--config', stand.path('server.yaml'), ...more], {
      env: { ...stand.environment },
      encoding: 'utf8',
      cwd: stand.folder,
    });
    return { status, text: stdout + stderr };
  };
  const current = borgmatic('2.1.10');
  const old = borgmatic('1.5.20');
  const titled = (title: string, found: unknown) =>
    found === undefined ? `NOT TESTED, because it could not be installed: ${title}` : title;
  const plain = () => ({ ...tcp, username: 'plain', password: 'simple' });

  beforeAll(() => {
    server.sql(
      "CREATE USER plain@'127.0.0.1' IDENTIFIED BY 'simple'; GRANT ALL ON *.* TO plain@'127.0.0.1' WITH GRANT OPTION",
    );
  });
  afterAll(() => {
    server.sql("DROP USER plain@'127.0.0.1'");
  });

  test.each<Engine>(['mariadb', 'mysql'])(titled('2.1.10 restores our archives (%s)', current), (engine) => {
    if (current === undefined) return;
    fillMariadb(server, 'shop', 500);
    const before = readMariadb(server, 'shop');
    configure([{ name: 'shop', ...plain() }], engine, { on_error: undefined });
    backUp();
    server.sql('DROP DATABASE shop');
    expect(run(current, ['restore', '--archive', 'latest'])).toMatchObject({ status: 0 });
    expect(readMariadb(server, 'shop')).toEqual(before);
  });

  test.each<Engine>(['mariadb', 'mysql'])(titled('2.1.10 makes archives that we restore (%s)', current), (engine) => {
    if (current === undefined) return;
    fillMariadb(server, 'shop', 500);
    fillMariadb(server, 'blog', 5);
    const before = [readMariadb(server, 'shop'), readMariadb(server, 'blog')];
    const entries = [{ name: 'shop' }, { name: 'all', label: 'whole' }, { name: 'b*', label: 'globbed' }];
    configure(
      entries.map((entry) => ({ ...entry, ...plain() })),
      engine,
      { on_error: undefined },
    );
    expect(run(current, ['create'])).toMatchObject({ status: 0 });
    for (const flags of [
      ['--data-source', 'all'],
      ['--original-label', 'whole'],
    ].slice(1)) {
      server.sql('DROP DATABASE shop; DROP DATABASE blog');
      expect(restore(...flags)).toMatchObject(done);
      expect([readMariadb(server, 'shop'), readMariadb(server, 'blog')]).toEqual(before);
    }
    server.sql('DROP DATABASE shop; DROP DATABASE blog');
    expect(restore('--data-source', 'shop', '--data-source', 'blog')).toMatchObject(done);
    expect([readMariadb(server, 'shop'), readMariadb(server, 'blog')]).toEqual(before);
  });

  test(titled('1.5.20 made archives that we restore', old), () => {
    if (old === undefined) return;
    fillMariadb(server, 'shop', 500);
    const before = readMariadb(server, 'shop');
    const options = {
      location: { repositories: [repository], source_directories: [stand.source] },
      hooks: { mysql_databases: [{ name: 'shop', ...plain(), options: '--events --routines' }] },
    };
    stand.write('server.yaml', JSON.stringify(options));
    expect(run(old, ['create'])).toMatchObject({ status: 0 });
    server.sql('DROP DATABASE shop');
    expect(restore('--data-source', 'shop')).toMatchObject(done);
    expect(readMariadb(server, 'shop')).toEqual(before);
  });
});
