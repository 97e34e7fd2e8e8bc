import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Validator } from 'jsonschema';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { writeRecordingProgram } from '../support/recording-program.js';
import { startRecordingServer } from '../support/recording-server.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});
afterEach(() => stand.remove());

/** Runs the command line in this process. */
async function borgflow(words: readonly string[], path = stand.environment['PATH'] ?? '') {
  const said = { out: '', error: '' };
  const status = await commandLine(words, {
    environment: { ...stand.environment, PATH: path },
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
    interactive: false,
    colored: false,
    columns: 80,
  });
  return { status, ...said };
}

/** Every kind of step, and secrets in each place that has one. */
const whole = `source_directories: [/etc]
repositories:
    - path: /mnt/backup
      label: local
    - path: ssh://vault/./web
      encryption_passphrase: secret-of-vault
retries: 2
retry_wait: 10
before_everything:
    - mount /mnt/usb
before_backup:
    - echo one
    - curl -u secret-of-vault https://example.org
after_backup: [echo done]
after_check: [echo checked]
on_error: ['mail -s "{error}" root']
commands:
    - before: action
      when: [create]
      run: [echo first]
    - after: repository
      states: [finish]
      run: [echo good]
    - after: error
      run: [echo bad]
postgresql_databases:
    - name: shop
      hostname: db.example.org
      port: 5433
      password: secret-of-shop
    - name: web_*
sqlite_databases:
    - name: app
      path: /var/lib/app.sqlite
mysql_databases:
    - name: all
      label: mirror
zfs:
checks:
    - name: repository
      frequency: 2 weeks
    - name: archives
healthchecks:
    ping_url: https://user:secret-of-ping@hc.example.org:8443/secret-uuid
apprise:
    services:
        - {url: "tgram://secret-bot/secret-chat", label: telegram}
cronitor:
    ping_url: "{credential file /nowhere/cronitor}"
`;

const tree = `before_everything
└─ mount /mnt/usb                                                 server.yaml:10
server.yaml
├─ before_backup
│  ├─ echo one                                                    server.yaml:12
│  └─ curl -u *** https://example.org                             server.yaml:13
├─ start ping to healthchecks (hc.example.org:8443)               server.yaml:43
├─ start ping to cronitor                                         server.yaml:48
├─ local · /mnt/backup, at most 3 attempts                        server.yaml:3
│  ├─ before action create
│  │  └─ echo first                                               server.yaml:20
│  ├─ create
│  │  ├─ from a snapshot of each ZFS dataset that contains a source
│  │  ├─ dump of the PostgreSQL database shop (db.example.org:5433)  server.yaml:27
│  │  ├─ dump of the PostgreSQL databases web_*                   server.yaml:31
│  │  ├─ dump of all MySQL databases (mirror)                     server.yaml:36
│  │  └─ dump of the SQLite database app                          server.yaml:33
│  ├─ check
│  │  └─ if due: repository (frequency: 2 weeks)
│  └─ after repository, only after success
│     └─ echo good                                                server.yaml:23
├─ after_backup
│  └─ echo done                                                   server.yaml:14
├─ after_check
│  └─ echo checked                                                server.yaml:15
├─ on_error, only after an error
│  └─ mail -s "{error}" root                                      server.yaml:16
├─ after error, only after an error
│  └─ echo bad                                                    server.yaml:25
├─ log ping to healthchecks (hc.example.org:8443)                 server.yaml:43
├─ finish ping to healthchecks (hc.example.org:8443)              server.yaml:43
├─ finish ping to cronitor                                        server.yaml:48
├─ fail ping to healthchecks (hc.example.org:8443), only after an error  server.yaml:43
├─ fail ping to cronitor, only after an error                     server.yaml:48
└─ fail ping to apprise (telegram), only after an error           server.yaml:45
`;

/** Returns the plan as text, without the folder of this test. */
async function planOf(...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await borgflow(['-c', stand.write('server.yaml', whole), ...words]);
  return out.replaceAll(`${stand.folder}/`, '').split('\n');
}

describe('plan', () => {
  test('shows every hook, ping, dump, and action as a tree, each with the file and line where it is configured', async () => {
    expect((await planOf('plan', 'create', 'check', '--repository', 'local')).join('\n')).toBe(tree);
  });

  test('says what would not run, and why', async () => {
    const lines = await planOf('plan', 'list');
    expect(lines.slice(lines.indexOf('Not run:'))).toEqual([
      'Not run:',
      '  server.yaml, create was not requested: before_everything, before_backup, after_backup',
      '  server.yaml, no create, prune, compact, or check was requested: healthchecks start, cronitor start, on_error, healthchecks log, healthchecks finish, cronitor finish, healthchecks fail, cronitor fail, apprise fail',
      '  server.yaml, check was not requested: after_check',
      '',
    ]);
  });

  test('is the same for a dry run', async () => {
    const text = `repositories: [{path: ${stand.repository('r')}}]\nbefore_backup: [x]\nsqlite_databases: [{name: a, path: /a}]\n`;
    const words = ['-c', stand.write('dry.yaml', text), '--dry-run', 'create', 'compact'];
    const { out: plan } = await borgflow([...words, 'plan']);
    expect(plan).toBe((await borgflow(words.map((word) => (word === '--dry-run' ? 'plan' : word)))).out);
    expect(plan.split('\n')).toHaveLength(8);
    const { out } = await borgflow(words);
    expect(out).toContain(plan.replaceAll(/^(?=.)/gm, '  '));
  });

  test.each([['plan'], ['plan', '--json']])('%s %s contains no secret', async (...words) => {
    const lines = await planOf(...words);
    expect(lines.join('\n')).not.toContain('secret');
    expect(lines.join('\n')).toContain('***');
  });

  test('needs no Borg, no credential, and no network', async () => {
    const server = await startRecordingServer();
    const borg = writeRecordingProgram(stand.path('bin'), { name: 'borg', flag: '--none', script: 'exit 2' });
    const file = stand.write('ping.yaml', `${whole}ntfy: {topic: t, server: "${server.url}"}\n`);
    const { out, status } = await borgflow(['-c', file, 'plan'], `${stand.path('bin')}:${stand.environment['PATH']}`);
    expect(status).toBe(0);
    expect(out).toContain(`fail ping to ntfy (127.0.0.1:${server.port}), only after an error`);
    expect([server.calls(), borg.calls()]).toEqual([[], []]);
    await server.stop();
  });

  test('--json matches the published schema, whatever is requested', async () => {
    const schema = JSON.parse(readFileSync('schema/plan.schema.json', 'utf8'));
    const requests = [
      ['plan'],
      ['plan', 'create'],
      ['plan', 'list', 'check'],
      ['--dry-run', 'plan', 'create', 'compact'],
    ];
    for (const request of requests) {
      const document: unknown = JSON.parse((await planOf(...request, '--json')).join('\n'));
      const { errors } = new Validator().validate(document, schema);
      expect(errors.map(({ property, message }) => `${property} ${message}`)).toEqual([]);
    }
  });

  test('--json names the place, the condition, and the destination of each step', async () => {
    const [line = ''] = await planOf('plan', 'create', '--json', '--repository', 'local');
    const { steps } = JSON.parse(line);
    expect(steps).toMatchObject([
      { type: 'hook', hook: 'before_everything', states: null, not_run: null },
      { type: 'configuration', configuration: 'server.yaml', path: 'server.yaml' },
    ]);
    const at = (number: number) => ({ file: 'server.yaml', line: number });
    const [hook, ping, , repository, ...others] = steps[1].steps;
    expect(hook.commands[1]).toEqual({
      run: 'curl -u *** https://example.org',
      place: { ...at(13), column: 7 },
    });
    expect(ping).toMatchObject({ state: 'start', destination: 'hc.example.org:8443', place: at(43), states: null });
    expect(repository).toMatchObject({
      path: '/mnt/backup',
      label: 'local',
      place: at(3),
      attempts: 3,
      retry_wait: 10,
    });
    expect(repository.steps[1]).toMatchObject({ action: 'create', notes: [expect.stringContaining('ZFS')] });
    expect(repository.steps[1].steps[0]).toEqual({
      type: 'dump',
      engine: 'postgresql',
      database: 'shop',
      server: 'db.example.org:5433',
      place: { ...at(27), column: 7 },
    });
    expect(others.map(({ states, not_run }: Record<string, unknown>) => [states, not_run]).slice(0, 3)).toEqual([
      [['finish'], null],
      [['finish'], 'check was not requested'],
      [['fail'], null],
    ]);
  });
});
