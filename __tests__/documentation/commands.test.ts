import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changeMark, starterFile } from '../../src/configuration/write/starter-file.js';
import {
  blocksOf,
  commandsOf,
  type DocumentedCommand,
  pages,
  pagesElsewhere,
  reasonNotToRun,
} from '../support/documented-commands.js';
import { type PostgresqlServer, startPostgresqlServer } from '../support/postgresql-server.js';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.js';
import { comment, createScratchMachine, type ScratchMachine } from '../support/scratch-machine.js';

const tutorial = 'docs/tutorial.md';
const configuration = '/etc/borgmatic/config.yaml';
const password = 'a long random password';
const repository = '/mnt/backup/server.borg';

/** The machine of the tutorial, on which the commands of the other pages run, too. */
let machine: ScratchMachine;
let service: RecordingServer;
let postgresql: PostgresqlServer;

/** Returns a command without the comment at its end. */
const bare = ({ text }: DocumentedCommand) => text.replace(comment, '');

/** Returns the commands of a page that run in a test, without those that a page before it has run. */
function commandsToRun(page: string, earlier: readonly string[]): readonly DocumentedCommand[] {
  const known = new Set(earlier.flatMap((name) => commandsOf(name).map(bare)).filter((text) => !/^export /.test(text)));
  return commandsOf(page).filter((command) => reasonNotToRun(command) === undefined && !known.has(bare(command)));
}

beforeAll(async () => {
  service = await startRecordingServer();
  machine = createScratchMachine({
    'https://hc-ping.com': service.url,
    '/etc/borgmatic.d': '/srv/borgmatic.d', // Borgflow also reads the files there if none is named
    '::ARCHIVE': `::$(borg list --last 1 --short ${repository})`,
  });
});
afterAll(async () => {
  machine?.remove();
  await postgresql?.stop();
  await service?.stop();
});

describe('the tutorial', () => {
  const yaml = blocksOf(tutorial).filter(({ language }) => language === 'yaml');
  const added: number[] = [];

  /** Adds the examples above a command to the configuration, as the page says. */
  function addExamples({ line: place }: DocumentedCommand): void {
    for (const { line, text } of yaml.slice(1).filter((example) => example.line < place)) {
      if (added.includes(line)) continue;
      added.push(line);
      appendFileSync(machine.path(configuration), machine.placed(text));
    }
  }

  test('shows the file that config generate --minimal writes', () => {
    expect(yaml[0]?.text).toBe(starterFile());
    expect(readFileSync(tutorial, 'utf8')).toContain(`\`${changeMark}\``);
  });

  test.each(commandsToRun(tutorial, []))('works in line $line: $text', async (command) => {
    addExamples(command);
    await machine.run(command);
    if (!command.text.includes('config generate --minimal')) return;
    // The reader replaces the values now.
    const path = machine.path(configuration);
    writeFileSync(path, machine.placed(readFileSync(path, 'utf8')));
  });

  test('restores a file, and tells the service about the last backup, with all examples', () => {
    const restored = machine.placed(' /var/restored/etc/hostname').trim();
    expect(readFileSync(restored, 'utf8')).toBe('server\n');
    expect(added.length).toBe(yaml.length - 1);
    expect(service.calls()).toEqual(expect.arrayContaining(['POST /your-uuid/start', 'POST /your-uuid']));
    expect(service.calls()).not.toContain('POST /your-uuid/fail');
  });

  test('leads to a command that tries the alert: it tells the service about a failure, and Borg makes no archive', async () => {
    const page = 'docs/monitoring.md';
    const text = /`(borgflow create --override [^`]+)`/.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
    await expect(machine.run({ page, line: 1, text })).rejects.toThrow('Not run as a result: create on server');
    expect(service.calls()).toContain('POST /your-uuid/fail');
  });
});

describe('README.md', () => {
  test('has the first steps of the tutorial, in the same order', () => {
    const steps = commandsOf('README.md').map(bare);
    const first = steps.slice(0, steps.indexOf('borgflow plan'));
    const inTutorial = [...new Set(commandsOf(tutorial).map(bare))];
    expect(first.length).toBeGreaterThan(6);
    expect(inTutorial.filter((step) => first.includes(step)).map((step) => first.indexOf(step))).toEqual(
      first.map((_, index) => index),
    );
  });

  test.each(commandsToRun('README.md', [tutorial]))(
    'has a command that works in line $line: $text',
    async (command) => {
      copyFileSync(machine.path(configuration), machine.path('/root/server.yaml'));
      await machine.run(command);
    },
  );
});

/** Makes PostgreSQL's clients reach the server under every name and port. */
const throughServer = (program: string) => `PGHOSTADDR=${postgresql.host} PGPORT=${postgresql.port}
: "\${PGUSER:=postgres}" "\${PGPASSWORD:=${password}}"
export PGHOSTADDR PGPORT PGUSER PGPASSWORD
for word; do shift; [ "$word" = 5433 ] && word=$PGPORT; set -- "$@" "$word"; done
PATH='${process.env['PATH']}' exec ${program} "$@"`;

const withoutDatabases = `source_directories: [/etc, /home]
repositories: [{ path: ${repository}, label: server }]
encryption_passcommand: cat /root/.borg-passphrase
keep_daily: 7
`;

const withDatabases = `${withoutDatabases}postgresql_databases:
${['shop', 'users'].map((name) => `    - { name: ${name}, hostname: db.example.org, username: backup, password: ${password}, restore_username: postgres }`).join('\n')}
sqlite_databases:
${['wiki', 'users'].map((name) => `    - { name: ${name}, path: /var/lib/shop/${name}.db }`).join('\n')}
`;

/** Adds databases to the machine and to its configuration. */
async function prepareDatabases(): Promise<void> {
  postgresql = await startPostgresqlServer({ password });
  for (const name of ['psql', 'pg_dump', 'pg_restore']) machine.program(name, throughServer(name));
  postgresql.sql(`CREATE ROLE backup LOGIN PASSWORD '${password}'; GRANT pg_read_all_data TO backup`);
  for (const name of ['shop', 'users']) {
    postgresql.sql(`CREATE DATABASE ${name}`);
    postgresql.sql('CREATE SCHEMA tenant1; CREATE TABLE tenant1.orders AS SELECT 1 AS id', name);
  }
  for (const name of ['wiki', 'users'])
    execFileSync('sqlite3', [machine.path(`/var/lib/shop/${name}.db`), 'CREATE TABLE pages AS SELECT 1 AS id']);
  machine.write(configuration, machine.placed(withDatabases));
  await machine.run({ page: 'the preparation', line: 1, text: 'borgflow create' });
}

describe('the page about databases', () => {
  beforeAll(prepareDatabases);

  test.each(commandsToRun('docs/databases.md', []))(
    'has a command that works in line $line: $text',
    async (command) => {
      await machine.run(command);
    },
  );
});

const others = pages.filter(
  (page) => !['README.md', tutorial, 'docs/databases.md'].includes(page) && !(page in pagesElsewhere),
);
const otherCommands = others.flatMap((page, index) =>
  commandsToRun(page, [tutorial, 'docs/restore.md', ...others.slice(0, index)]),
);

describe('the other pages', () => {
  beforeAll(async () => {
    for (const place of [configuration, '/root/server.yaml', '/srv/borgmatic.d/server.yaml'])
      machine.write(place, machine.placed(withoutDatabases));
    machine.write('/root/old.yaml', 'location: {source_directories: [/etc], repositories: [/mnt/backup]}\n');
    await machine.run({ page: 'the preparation', line: 1, text: 'borgflow create' });
  });

  test.each(otherCommands)('have a command that works in $page, line $line: $text', async (command) => {
    await machine.run(command);
  });
});
