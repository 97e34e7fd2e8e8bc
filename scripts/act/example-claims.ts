import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from './act.js';
import { assertFailed, assertNotInLog, assertSucceeded } from './assertions.js';
import type { Claim } from './claims.js';
import { databaseClaims } from './database-claims.js';
import { remoteClaims } from './remote-claims.js';
import { type Server, setUpServer } from './server.js';

/** Keeps messages out of this machine's syslog; in `mounted`, a folder counts as a mounted disk. */
const noDisk = { 'logger --tag backup': 'echo' };
const mounted = { ...noDisk, 'mountpoint --quiet': 'test -d' };

const nightly = { workflow: '.github/workflows/backup.yml', event: 'schedule', payload: { schedule: '23 3 * * *' } };
const monthly = { ...nightly, payload: { schedule: '23 9 1 * *' } };
const byHand = { ...nightly, event: 'workflow_dispatch', payload: {} };

/**
 * Returns claims about the examples. Only the server's folders (moved to a temporary folder) and what a claim mentions in
 * parentheses are changed. `borgflow/borgflow@v0` is this checkout. act ignores `concurrency`, `environment`, and
 * `permissions`; `__tests__/documentation/examples.test.ts` checks those.
 */
export function exampleClaims(act: Act, folder: string): readonly Claim[] {
  const server = (sentence: string, check: (server: Server) => void): Claim => ({
    sentence,
    check: () => check(setUpServer(act, folder)),
  });
  return [
    ...selfHosted(server),
    ...remoteClaims(act, folder),
    ...databaseClaims(act, folder),
    ...restore(server),
    ...matrix(server),
    ...digest(server),
    ...validation(server),
  ];
}

type On = (sentence: string, check: (server: Server) => void) => Claim;

function selfHosted(on: On): readonly Claim[] {
  const start = (server: Server, more: Parameters<Server['start']>[1]) =>
    server.start('self-hosted', { substitutions: mounted, ...more });
  return [
    on('self-hosted, nightly (the disk is a folder): runs create, prune, and compact, but not check', (server) => {
      const vault = makeVault(server, 'server');
      assertSucceeded(
        start(server, nightly),
        '::group::create',
        '::group::prune',
        '::group::compact',
        '1 repository backed up',
      );
      assert.match(server.borg('list', `${vault}::${newest(server, vault)}`), /srv\/web\/index\.html/);
      readFileSync(server.path('/mnt/backup/last-success'));
    }),
    on('self-hosted, monthly: runs only check', (server) => {
      makeVault(server, 'server');
      const ran = start(server, monthly);
      assertSucceeded(ran, '::group::check');
      assertNotInLog(ran, '::group::create', '::group::prune');
    }),
    on('self-hosted, by hand: uses its inputs; a dry run creates no archive', (server) => {
      const vault = makeVault(server, 'server');
      const inputs = { actions: 'create --list', 'dry-run': 'true' };
      assertSucceeded(start(server, { ...byHand, inputs }), 'create');
      assert.equal(newest(server, vault), '');
      assertSucceeded(start(server, { ...byHand, inputs: { ...inputs, 'dry-run': 'false' } }));
      assert.notEqual(newest(server, vault), '');
    }),
    on('self-hosted, disk not mounted: the job fails, and no archive is created', (server) => {
      const vault = makeVault(server, 'server');
      assertFailed(
        server.start('self-hosted', { ...nightly, substitutions: noDisk }),
        'before_backup of config.yaml failed',
      );
      assert.equal(newest(server, vault), '');
    }),
    on('the first workflow in README.md, unchanged: backs up, prunes, and checks', (server) => {
      const vault = makeVault(server, 'server');
      assertSucceeded(
        start(server, { ...nightly, replace: { '.github/workflows/backup.yml': firstOfReadme() } }),
        '::group::check',
      );
      assert.notEqual(newest(server, vault), '');
    }),
  ];
}

function restore(on: On): readonly Claim[] {
  const start = (server: Server, inputs: Readonly<Record<string, string>>) => {
    const workflow = '.github/workflows/restore.yml';
    return server.start('restore', { workflow, event: 'workflow_dispatch', inputs });
  };
  return [
    on('restore: restores one file from the newest archive, whatever its name', (server) => {
      const name = `/srv/it's "a" letter --archive other.txt`;
      backUp(server, name);
      const path = server.path(name).slice(1);
      const destination = server.path('/srv/back again');
      assertSucceeded(start(server, { archive: 'latest', path, destination }), '::group::extract');
      assert.equal(readFileSync(join(destination, path), 'utf8'), 'Dear reader,\n');
      assert.throws(() => readFileSync(join(destination, server.path('/srv/web/index.html'))));
    }),
    on('restore without inputs: restores everything from the newest archive', (server) => {
      backUp(server, '/srv/letter.txt');
      assertSucceeded(start(server, {}));
      assert.equal(
        readFileSync(join(server.path('/var/restored'), server.path('/srv/web/index.html')), 'utf8'),
        'Hello\n',
      );
    }),
    on('restore: an input that looks like another action is only a file name that is not found', (server) => {
      const vault = backUp(server, '/srv/letter.txt');
      const ran = start(server, { archive: 'latest', path: 'x" delete --archive latest "' });
      assertFailed(ran);
      assertNotInLog(ran, '::group::delete');
      assert.notEqual(newest(server, vault), '');
    }),
  ];
}

function matrix(on: On): readonly Claim[] {
  return [
    on('matrix: two jobs back up, each with its own configuration and repository', (server) => {
      const vaults = ['server', 'web'].map((name) => makeVault(server, name));
      assertSucceeded(server.start('matrix', nightly));
      for (const vault of vaults) assert.notEqual(newest(server, vault), '');
    }),
    on('matrix: one job fails with an error annotation, and the other backs up', (server) => {
      const vault = makeVault(server, 'server');
      assertFailed(server.start('matrix', nightly), '::error title=No backup of web::');
      assert.notEqual(newest(server, vault), '');
    }),
  ];
}

function digest(on: On): readonly Claim[] {
  const workflow = '.github/workflows/digest.yml';
  const [whole = ''] = readFileSync('examples/weekly-digest/digest.yml', 'utf8').split('      - uses: actions/upload');
  return [
    on(
      'weekly-digest after a backup (without the artifact): says how the backups are, and writes the page',
      (server) => {
        backUp(server, '/srv/letter.txt');
        const replace = { [workflow]: whole.replace(/report: .*/, 'report: /srv/digest.html') };
        // The home folder, and so the history, also has the runs of other claims.
        assertSucceeded(
          server.start('weekly-digest', { workflow, event: 'schedule', replace }),
          'Backups: ',
          'Written on ',
        );
        assert.match(readFileSync(server.path('/srv/digest.html'), 'utf8'), /config\.yaml/);
      },
    ),
  ];
}

function validation(on: On): readonly Claim[] {
  const start = (server: Server, substitutions = {}) => {
    const workflow = '.github/workflows/configurations.yml';
    return server.start('validate', { workflow, event: 'pull_request', substitutions });
  };
  return [
    on('validate: valid configurations pass', (server) => {
      assertSucceeded(start(server), '1 configuration file is valid.');
    }),
    on('validate: an invalid option fails the job with file, line, column, and a suggestion', (server) => {
      assertFailed(
        start(server, { keep_daily: 'keep_dayly' }),
        'server.yaml:4:1: unknown option keep_dayly. Did you mean keep_daily?',
      );
    }),
  ];
}

/** Creates an encrypted repository on the server's disk. */
function makeVault(server: Server, name: string): string {
  const vault = server.path(`/mnt/backup/${name}.borg`);
  server.borg('init', '--encryption', 'repokey-blake2', vault);
  return vault;
}

function newest(server: Server, vault: string): string {
  return server.borg('list', '--short', '--last', '1', vault).trim();
}

/** Backs up a letter with the self-hosted example; returns the repository. */
function backUp(server: Server, letter: string): string {
  const vault = makeVault(server, 'server');
  server.write(letter, 'Dear reader,\n');
  assertSucceeded(server.start('self-hosted', { ...nightly, substitutions: mounted }));
  return vault;
}

function firstOfReadme(): string {
  const text = /```yaml\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  assert.ok(text, 'README.md has no workflow.');
  return text;
}
