import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { type PostgresqlServer, startPostgresqlServer } from '../support/postgresql-server.js';
import { type SshServer, startSshServer } from '../support/ssh-server.js';

const page = readFileSync('docs/restore.md', 'utf8');
const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
const cli = entryPointFile('cli');
const passphrase = 'correct horse';

let stand: Stand;
let vault: SshServer;
let database: PostgresqlServer;

/** The root folder of the server that is lost and of the machine that replaces it. */
const machine = (path: string) => stand.path(`machine${path}`);

/** Returns a command of the page with its paths on the machine, and the person's own part of the work. */
function placed(command: string): string {
  const moved = command
    .replaceAll('/srv/borg', vault.folder)
    .replaceAll(
      /(?<=[\s'=]|> ?)(\/?)(?=(?:root|opt|usr\/local|mnt\/usb|var\/restored|etc\/app|srv\/data)\b)/g,
      (slash) => (slash === '/' ? `${machine('')}/` : `${machine('').slice(1)}/`),
    );
  if (moved.endsWith('.borg-passphrase)')) return `echo '${passphrase}' | ${moved}`;
  if (moved.endsWith('id_ed25519.pub')) return `${moved} | tee -a ${vault.authorizedKeys}`;
  return moved;
}

function run(command: string): void {
  const script = [
    `export BORG_PASSCOMMAND='cat ${machine('/root/.borg-passphrase')}'`,
    `test -e ${machine('/root/.borg-passphrase')} || unset BORG_PASSCOMMAND`,
    placed(command),
  ].join('\n');
  const { status, stdout, stderr } = spawnSync('/bin/bash', ['-euo', 'pipefail', '-c', script], {
    cwd: machine('/root'),
    env: environment(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command}\nexited with status ${status}:\n${stdout}${stderr}`);
}

const environment = () => ({
  ...stand.environment,
  PATH: `${stand.path('bin')}:${machine('/usr/local/bin')}:${process.env['PATH']}`,
  HOME: machine('/root'),
  BORG_BASE_DIR: machine('/root'),
  XDG_CONFIG_HOME: machine('/root/.config'),
});

function program(name: string, text: string): void {
  writeFileSync(stand.path(`bin/${name}`), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

/** What the page expects around the machine: a package manager, GitHub, and a name for the backup server. */
function preparePrograms(): void {
  mkdirSync(stand.path('bin'));
  // Installing a package needs root and the network, so it is only noted.
  program('apt-get', `echo "$@" >> ${stand.path('apt')}`);
  // A clone of GitHub's repository would contain the bundle of its last release.
  program('git', `for to; do :; done; mkdir -p "$to/dist/cli" && cp ${stand.path('entry')} "$to/dist/cli/index.js"`);
  writeFileSync(stand.path('entry'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`, { mode: 0o755 });
  // OpenSSH looks for its files in the home folder of the account, whatever HOME is.
  const lines = [
    'Host vault.example.org',
    'HostName 127.0.0.1',
    `Port ${vault.port}`,
    'HostKeyAlias vault.example.org',
    `IdentityFile ${machine('/root/.ssh/id_ed25519')}`,
    `UserKnownHostsFile ${machine('/root/.ssh/known_hosts')}`,
    'StrictHostKeyChecking yes',
    'BatchMode yes',
  ];
  stand.write('ssh_config', `${lines.join('\n')}\n`);
  program(
    'ssh',
    `for word; do shift; [ "$word" = backup@vault.example.org ] && word=${userInfo().username}@vault.example.org; set -- "$@" "$word"; done
exec /usr/bin/ssh -F ${stand.path('ssh_config')} "$@"`,
  );
  program(
    'ssh-keyscan',
    `/usr/bin/ssh-keyscan -t ed25519 -p ${vault.port} 127.0.0.1 | sed 's/^[^ #]*/vault.example.org/'`,
  );
}

/** Sets up the server that will be lost, and backs it up. */
function prepareServer(): void {
  for (const folder of ['/root/.ssh', '/etc/app', '/srv/data', '/var/lib/app', '/usr/local/bin']) {
    mkdirSync(machine(folder), { recursive: true });
  }
  writeFileSync(machine('/srv/data/letter.txt'), 'Dear reader,\n');
  writeFileSync(machine('/etc/app/settings'), 'color: blue\n');
  execFileSync('sqlite3', [machine('/var/lib/app/users.db'), 'CREATE TABLE people AS SELECT 1 AS id']);
  database.sql('CREATE DATABASE shop');
  database.sql('CREATE TABLE orders AS SELECT 4711 AS id', 'shop');
  const { host, port, username, password } = database;
  const configuration = {
    source_directories: [machine('/etc/app'), machine('/srv/data')],
    repositories: [{ path: `ssh://backup@vault.example.org${vault.folder}/server.borg`, label: 'server' }],
    encryption_passcommand: `cat ${machine('/root/.borg-passphrase')}`,
    postgresql_databases: [{ name: 'shop', hostname: host, port, username, password }],
    sqlite_databases: [{ name: 'users', path: machine('/var/lib/app/users.db') }],
  };
  mkdirSync(machine('/root/.config/borgmatic'), { recursive: true });
  writeFileSync(machine('/root/.config/borgmatic/config.yaml'), JSON.stringify(configuration), { mode: 0o600 });
  for (const command of commands.slice(
    0,
    commands.findIndex((each) => each.startsWith('export')),
  ))
    run(command);
  run('borgflow repo-create --encryption repokey');
  run(`borgflow key export --path ${stand.path('server.key')}`);
  run('borgflow create');
}

function loseServer(): void {
  rmSync(machine(''), { recursive: true });
  database.sql('DROP DATABASE shop');
  mkdirSync(machine('/mnt/usb'), { recursive: true });
  for (const folder of ['/root', '/usr/local/bin', '/opt', '/var/lib/app']) {
    mkdirSync(machine(folder), { recursive: true });
  }
  writeFileSync(machine('/mnt/usb/server.key'), readFileSync(stand.path('server.key')));
}

beforeAll(async () => {
  stand = createStand();
  vault = await startSshServer();
  database = await startPostgresqlServer();
  preparePrograms();
  prepareServer();
  loseServer();
});
afterAll(async () => {
  await database?.stop();
  await vault?.stop();
  stand?.remove();
});

describe('the page about restoring', () => {
  test.each(commands)('has a command that works: %s', (command) => run(command));

  test('names the packages that are needed', () => {
    expect(stand.written('apt')).toMatch(/^install --yes borgbackup openssh-client git$/m);
  });

  test('brings everything back: configuration, files, and databases', () => {
    expect(readFileSync(machine('/srv/data/letter.txt'), 'utf8')).toBe('Dear reader,\n');
    expect(readFileSync(machine('/etc/app/settings'), 'utf8')).toBe('color: blue\n');
    expect(existsSync(machine('/root/.config/borgmatic/config.yaml'))).toBe(true);
    expect(execFileSync('sqlite3', [machine('/var/lib/app/users.db'), 'SELECT id FROM people']).toString()).toBe('1\n');
    expect(database.sql('SELECT id FROM orders', 'shop')).toBe('4711');
  });

  test('restores one file next to the original', () => {
    const restored = machine(`/var/restored/letter${machine('/srv/data/letter.txt')}`);
    expect(readFileSync(restored, 'utf8')).toBe('Dear reader,\n');
  });
});
