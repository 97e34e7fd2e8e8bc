import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type RecordingProgram, writeRecordingProgram } from '../support/recording-program.js';

let stand: Stand;
let apprise: RecordingProgram;
/** How the stand-in ends. */
let script = 'exit 0';

beforeEach(() => {
  stand = createStand();
  stand.repository('r');
  apprise = writeRecordingProgram(stand.path('bin'), { name: 'apprise', flag: '--config', script });
});
afterEach(() => {
  stand.remove();
  script = 'exit 0';
});

const services = [
  { url: 'json://example.org/secret-key', label: 'one' },
  { url: 'gotify://user:p"a%20ss@example.org/x=y', label: 'two' },
];

/** Runs the command line with Apprise as configured; the hook decides how the run ends. */
async function borgflow(options: object, hook = 'true', path = stand.path('bin')) {
  const configuration = {
    source_directories: [stand.source],
    repositories: [{ path: stand.path('r'), label: 'vault' }],
    bootstrap: { store_config_files: false },
    before_backup: [hook],
    apprise: { services, ...options },
  };
  const said = { out: '', error: '' };
  const words = ['-c', stand.write('server.yaml', JSON.stringify(configuration)), 'create'];
  const status = await commandLine(words, {
    environment: { ...stand.environment, PATH: `${path}:${stand.environment['PATH']}` },
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

describe('Apprise (with a stand-in for the program)', () => {
  test('is told only failures by default: what failed, and where', async () => {
    expect(await borgflow({})).toMatchObject({ status: 0, error: '' });
    expect(apprise.calls()).toEqual([]);
    expect(await borgflow({}, 'exit 3')).toMatchObject({ status: 1 });
    const [call, ...others] = apprise.calls();
    expect(others).toEqual([]);
    expect(call?.words.slice(1, 3)).toEqual(['--input-format=text', '--notification-type=failure']);
    expect(call?.words[3]).toMatch(/^--title=Backup failed: server\.yaml on ./);
    expect(call?.words[4]).toMatch(/^--body=before_backup of server\.yaml failed: .*exited with status 3/);
    expect(call?.words[4]).toMatch(/\nvault: the last good archive is \S+ \(\d{4}-\d\d-\d\d \d\d:\d\d \S+\)\.$/);
    await borgflow({}, 'exit 3');
    expect(apprise.calls()[0]?.words[4]).toMatch(/\), failing since \d{4}-\d\d-\d\d \d\d:\d\d \S+\.$/);
    await borgflow({});
    await borgflow({}, 'exit 3');
    expect(apprise.calls()[0]?.words[4]).not.toContain('failing since');
  });

  test('gets the URLs in a file that only this user can read, and that is gone afterwards', async () => {
    await borgflow({}, 'exit 3');
    const [call] = apprise.calls();
    const [mode = '', text = ''] = call?.file.split('\n') ?? [];
    expect(mode).toBe('600');
    expect(JSON.parse(text)).toEqual({ version: 1, urls: services.map(({ url }) => url) });
    expect(call?.words.join('\n')).not.toContain('secret-key');
    expect(existsSync(call?.words[0]?.replace('--config=', '') ?? '/')).toBe(false);
  });

  test('gets the texts of the configuration, and the log', async () => {
    const states = ['start', 'log', 'finish'];
    const texts = { start: { title: '-a', body: 'b ☃' }, finish: { body: 'c' }, log: { body: 'd' } };
    await borgflow({ states, ...texts, send_logs: true, logs_size_limit: 0 }, 'echo Grüße');
    const calls = apprise.calls().map(({ words }) => words.slice(2));
    expect(calls[0]).toEqual(['--notification-type=info', '--title=-a', '--body=b ☃']);
    expect(calls[1]).toEqual(['--notification-type=info', expect.stringMatching(/^--body=d\n\n[\s\S]*Grüße\n/)]);
    expect(calls[2]).toEqual(['--notification-type=success', expect.stringMatching(/^--body=c\n\n[\s\S]*Grüße\n/)]);
  });

  test('that fails is called once, and is a warning without the URL', async () => {
    script = 'echo "no: secret-key." >&2; exit 1';
    apprise = writeRecordingProgram(stand.path('bin'), { name: 'apprise', flag: '--config', script });
    const { status, error } = await borgflow({ states: ['finish'] });
    expect(status).toBe(0);
    expect(error).toMatch(
      /^Warning: Apprise was not told about the finish of server\.yaml: apprise exited with status 1: no: .*\. The backup is not affected\. Check apprise in the configuration\.\n$/,
    );
    expect(error).not.toContain('json://example.org/secret-key');
    expect(apprise.calls()).toHaveLength(1);
  });

  test('that is not installed is a warning', async () => {
    const { status, error } = await borgflow({ states: ['finish'] }, 'true', '/nonexistent');
    expect(status).toBe(0);
    expect(error).toMatch(/^Warning: Apprise was not told about the finish of server\.yaml: .*apprise/);
  });
});
