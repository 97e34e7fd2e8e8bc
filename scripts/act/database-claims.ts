import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { type MariadbServer, startMariadbServer } from '../../__tests__/support/mariadb-server.js';
import { type PostgresqlServer, startPostgresqlServer } from '../../__tests__/support/postgresql-server.js';
import { startSshServer } from '../../__tests__/support/ssh-server.js';
import type { Act, WorkflowResult } from './act.js';
import { assertFailed, assertNotInLog, assertSucceeded } from './assertions.js';
import type { Claim } from './claims.js';
import { passphrase, setUpServer } from './server.js';

/** Returns claims about the examples that back up databases, with real servers on this machine. */
export function databaseClaims(act: Act, folder: string): readonly Claim[] {
  return [...managedPostgresql(act, folder), ...selfHostedMariadb(act, folder)];
}

/** A password that is difficult to pass on. */
const password = `it's: a \\ "pass#word" %s`;

/** What the claims about managed-postgresql work with. */
interface Managed {
  readonly backUp: (more?: Started) => WorkflowResult;
  readonly testRestore: () => WorkflowResult;
  /** The managed server, which accepts only encrypted connections. */
  readonly managed: PostgresqlServer;
  readonly archives: () => readonly string[];
}

/** What differs from a scheduled run. */
interface Started {
  readonly event?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly certificate?: string;
}

function managedPostgresql(act: Act, folder: string): readonly Claim[] {
  const claim = (sentence: string, check: (given: Managed) => void): Claim => ({
    sentence: `managed-postgresql (a server on this machine in place of the service container, no sudo): ${sentence}`,
    check: () => withServers(act, folder, check),
  });
  const created = { event: 'workflow_dispatch', inputs: { actions: 'repo-create --encryption repokey-blake2' } };
  return [
    claim('dumps over TLS, restores into an empty server, and queries it; no password is in the log', (given) => {
      assertSucceeded(given.backUp(created), '::group::repo-create');
      const ran = given.backUp();
      assertSucceeded(ran, '::group::create', '::group::prune', '1 repository backed up');
      const [archive = '', ...more] = given.archives();
      assert.match(archive, /^shop-/);
      assert.deepEqual(more, []);
      const restored = given.testRestore();
      assertSucceeded(restored, '::group::restore', 'Restored orders of the last two days: 3');
      for (const log of [ran, restored]) assertNotInLog(log, password, given.managed.password);
    }),
    claim('a backup without recent data fails the restore test', (given) => {
      assertSucceeded(given.backUp(created));
      given.managed.sql(`UPDATE orders SET placed = now() - interval '3 days'`, 'shop');
      assertSucceeded(given.backUp());
      assertFailed(given.testRestore(), 'Restored orders of the last two days: 0');
    }),
    claim('a wrong password and a server with another certificate fail the job; no archive is made', (given) => {
      assertSucceeded(given.backUp(created));
      assertFailed(given.backUp({ secrets: { DATABASE_PASSWORD: 'wrong' } }), 'password authentication failed');
      const certificate = readFileSync('examples/managed-postgresql/database-ca.pem', 'utf8');
      assertFailed(given.backUp({ certificate }), 'No archive was made', 'ssl_');
      assert.deepEqual(given.archives(), []);
    }),
  ];
}

async function withServers(act: Act, folder: string, check: (given: Managed) => void): Promise<void> {
  const managed = await startPostgresqlServer({ tls: true });
  const scratch = await startPostgresqlServer({ password: 'scratch' });
  const vault = await startSshServer();
  try {
    fillShop(managed);
    scratch.sql('CREATE DATABASE shop');
    const server = setUpServer(act, folder);
    const substitutions = {
      'ssh://backup@vault.example.org/./shop.borg': vault.url('shop.borg'),
      'shop.db.example.com': 'localhost',
      'sudo ': 'echo sudo ',
      '25060': `${managed.port}`,
      '5432': `${scratch.port}`,
    };
    const secrets = { BORG_SSH_KEY: vault.key, BORG_KNOWN_HOSTS: vault.knownHost, DATABASE_PASSWORD: password };
    const start = (workflow: string, { certificate, ...more }: Started) =>
      server.start('managed-postgresql', {
        event: 'schedule',
        ...more,
        workflow: `.github/workflows/${workflow}`,
        secrets: { ...secrets, ...more.secrets },
        substitutions,
        replace: { '.github/database-ca.pem': certificate ?? readFileSync(managed.certificate ?? '', 'utf8') },
      });
    const env = { PATH: process.env['PATH'], BORG_BASE_DIR: `${vault.folder}/looking`, BORG_PASSPHRASE: passphrase };
    const list = ['list', '--short', `${vault.folder}/shop.borg`];
    check({
      backUp: (more = {}) => start('database-backup.yml', more),
      testRestore: () => start('database-restore-test.yml', {}),
      managed,
      archives: () => execFileSync('borg', list, { env, encoding: 'utf8', stdio: 'pipe' }).split('\n').slice(0, -1),
    });
  } finally {
    await vault.stop();
    await scratch.stop();
    await managed.stop();
  }
}

/** Creates a database whose data belongs to one role, and a role that can only read it, as the example says. */
function fillShop({ sql }: PostgresqlServer): void {
  sql('CREATE DATABASE shop');
  sql(`CREATE ROLE backup LOGIN PASSWORD $$${password}$$; GRANT pg_read_all_data TO backup; CREATE ROLE shop`);
  sql('CREATE TABLE orders (id integer PRIMARY KEY, placed timestamptz NOT NULL)', 'shop');
  sql('ALTER TABLE orders OWNER TO shop; GRANT SELECT ON orders TO backup', 'shop');
  sql('INSERT INTO orders SELECT n, now() FROM generate_series(1, 3) AS n', 'shop');
}

/** What the claims about self-hosted-mariadb work with. */
interface Hosted {
  readonly mariadb: MariadbServer;
  readonly run: (event: string, more?: Pick<Started, 'inputs'>) => WorkflowResult;
  readonly archives: () => string;
}

function selfHostedMariadb(act: Act, folder: string): readonly Claim[] {
  const claim = (sentence: string, check: (given: Hosted) => void | Promise<void>): Claim => ({
    sentence: `self-hosted-mariadb (the disk is a folder): ${sentence}`,
    check: () => withMariadb(act, folder, check),
  });
  return [
    claim('nightly, dumps each database without a password; by hand, restores one and leaves the others', (given) => {
      const { mariadb, run } = given;
      assertSucceeded(run('schedule'), '::group::create', '::group::prune', '1 repository backed up');
      mariadb.sql('DROP TABLE wiki.pages; DELETE FROM blog.posts');
      const actions = 'restore --archive latest --data-source wiki';
      const simulated = run('workflow_dispatch', { inputs: { actions, 'dry-run': 'true' } });
      assertSucceeded(simulated, 'Would restore the MariaDB database wiki');
      assert.equal(mariadb.sql('SHOW TABLES FROM wiki'), '');
      assertSucceeded(run('workflow_dispatch', { inputs: { actions, 'dry-run': 'false' } }), '::group::restore');
      assert.equal(mariadb.sql('SELECT title FROM wiki.pages'), 'Hello');
      assert.equal(mariadb.sql('SELECT count(*) FROM blog.posts'), '0');
    }),
    claim('the server is down: the job fails, and no archive is made', async (given) => {
      await given.mariadb.kill();
      assertFailed(given.run('schedule'), 'No archive was made', 'Is the server running?');
      assert.equal(given.archives(), '');
    }),
  ];
}

async function withMariadb(act: Act, folder: string, check: (given: Hosted) => void | Promise<void>): Promise<void> {
  const mariadb = await startMariadbServer();
  try {
    // On a server, the runner is root, whom MariaDB trusts in the same way.
    const user = `\`${userInfo().username}\`@localhost`;
    mariadb.sql(`CREATE USER ${user} IDENTIFIED VIA unix_socket; GRANT ALL PRIVILEGES ON *.* TO ${user}`);
    mariadb.sql(`CREATE DATABASE wiki; CREATE TABLE wiki.pages (title text); INSERT INTO wiki.pages VALUES ('Hello')`);
    mariadb.sql(`CREATE DATABASE blog; CREATE TABLE blog.posts (title text); INSERT INTO blog.posts VALUES ('Hi')`);
    const server = setUpServer(act, folder);
    const vault = server.path('/mnt/backup/wiki.borg');
    server.borg('init', '--encryption', 'repokey-blake2', vault);
    const substitutions = {
      'mountpoint --quiet': 'test -d',
      'logger --tag backup': 'echo',
      '/run/mysqld/mysqld.sock': mariadb.socket,
    };
    const workflow = '.github/workflows/backup.yml';
    await check({
      mariadb,
      run: (event, more = {}) => {
        const payload = event === 'schedule' ? { schedule: '23 3 * * *' } : {};
        return server.start('self-hosted-mariadb', { workflow, event, payload, substitutions, ...more });
      },
      archives: () => server.borg('list', '--short', vault),
    });
  } finally {
    await mariadb.stop();
  }
}
