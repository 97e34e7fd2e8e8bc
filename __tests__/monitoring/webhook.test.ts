import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfigurations } from '../../src/configuration/configuration.js';
import type { MonitorReport, MonitorState } from '../../src/monitoring/define-monitor.js';
import { monitorServices } from '../../src/monitoring/registry.js';
import { placeholderNames } from '../../src/monitoring/webhook-body.js';
import { failed, hostileTexts, reportOf, sendReport } from '../support/monitor-report.js';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.js';

let server: RecordingServer;

beforeAll(async () => {
  server = await startRecordingServer();
});
afterEach(() => server.forget());
afterAll(async () => await server.stop());

const at = new Date('2026-11-29T03:05:00Z');
const archive = {
  repository: '/mnt/other',
  label: null,
  archive: 'web1-2',
  id: 'ab12',
  start: '2026-11-29T03:04:00',
  duration: 12.5,
  original_size: 3000,
  compressed_size: 2000,
  deduplicated_size: 1000,
  files: 7,
};

/** Reports to a webhook, and returns the request that the server received. */
async function sent(options: object, state: MonitorState = 'fail', more: Partial<MonitorReport> = failed) {
  await sendReport('webhook', { url: `${server.url}/hook/key`, ...options }, reportOf(state, { at, ...more }));
  return server.requests.at(-1);
}

const bodyOf = async (...parts: Parameters<typeof sent>) => JSON.parse((await sent(...parts))?.body ?? '');

test('a webhook is told the end of each run, or the states that the configuration names', () => {
  const service = monitorServices.find(({ name }) => name === 'webhook');
  expect(service?.states({})).toEqual(['finish', 'fail']);
  expect(service?.states({ states: ['start', 'recovery'] })).toEqual(['start', 'recovery']);
});

describe('without a template, a webhook receives everything about the run', () => {
  test('after a failure', async () => {
    const [vault, other] = failed.repositories;
    const failures = [
      { ...failed.failures[0], step: 'create on vault', repository: vault, command: 'borg create', exitCode: 2 },
    ];
    const request = await sent({}, 'fail', { ...failed, failures, repositories: [vault, { ...other, archive }] });
    expect(request).toMatchObject({
      method: 'POST',
      path: '/hook/key',
      headers: { 'content-type': 'application/json', 'user-agent': expect.stringMatching(/^borgflow\//) },
    });
    const { repository: _, label: __, archive: name, ...numbers } = archive;
    expect(JSON.parse(request?.body ?? '')).toEqual({
      version: 1,
      state: 'fail',
      outcome: 'failure',
      recovered: false,
      title: 'Backup failed: server.yaml on web1',
      configuration: { name: 'server.yaml', path: '/etc/server.yaml' },
      hostname: 'web1',
      run_id: '00ff',
      time: '2026-11-29T03:05:00.000Z',
      duration: 61,
      link: failed.link,
      failures: [
        {
          message: 'create of vault failed: it is full.',
          step: 'create on vault',
          place: null,
          repository: 'vault',
          command: 'borg create',
          exit_code: 2,
          output: [],
          advice: null,
        },
      ],
      warnings: [],
      repositories: [
        {
          path: '/mnt/backup',
          label: 'vault',
          archive: null,
          last_good: { archive: 'web1-1', time: vault.lastGood.at.toISOString() },
          failing_since: vault.failingSince.toISOString(),
        },
        { path: '/mnt/other', label: null, archive: { name, ...numbers }, last_good: null, failing_since: null },
      ],
    });
  });

  test('at the start, and when backups work again', async () => {
    expect(await bodyOf({}, 'start', {})).toMatchObject({ state: 'start', outcome: null, link: null, failures: [] });
    const repositories = [{ path: '/r', failingSince: at }];
    const title = 'Backup recovered: server.yaml on web1';
    expect(await bodyOf({}, 'finish', { repositories })).toMatchObject({ recovered: true, outcome: 'success', title });
  });

  test('with the end of the log, if the configuration says so', async () => {
    expect(await bodyOf({ send_logs: true })).toMatchObject({ log: 'the log ☃, at most 10000\n' });
    expect(await bodyOf({ send_logs: true, logs_size_limit: 0 })).toMatchObject({ log: 'the log ☃, at most 0\n' });
    expect(await bodyOf({ send_logs: true }, 'start', {})).not.toHaveProperty('log');
  });
});

describe('a template', () => {
  test('is sent with the values of its placeholders', async () => {
    const body = {
      text: '{title}: {error}',
      list: ['{state}', '{outcome}', 7, true],
      nested: { '{hostname}': '{repository} {archive} {last_good_archive} {failing_since}' },
      literal: '\\{error\\} ${error} {"a": 1}',
    };
    expect(
      await bodyOf({ body }, 'fail', {
        ...failed,
        failures: [{ ...failed.failures[0], repository: failed.repositories[0] }],
      }),
    ).toEqual({
      text: 'Backup failed: server.yaml on web1: create of vault failed: it is full.',
      list: ['fail', 'failure', 7, true],
      nested: { web1: `vault  web1-1 ${failed.repositories[0].failingSince.toISOString()}` },
      literal: '{error} ${error} {"a": 1}',
    });
  });

  test('names all repositories if a hook of the file has failed', async () => {
    expect(await bodyOf({ body: ['{repository}'] })).toEqual(['vault, /mnt/other']);
  });

  test('has a value for every placeholder, whatever is known', async () => {
    for (const more of [failed, {}]) {
      const filled = await bodyOf({ body: placeholderNames.map((name) => `{${name}}`) }, 'fail', more);
      for (const text of filled) expect(text).not.toMatch(/undefined|^\{\w+\}$/);
    }
  });

  test.each(hostileTexts)('keeps its structure with the value %j, which is not filled in again', async (message) => {
    const failures = [{ message, error: '', output: [] }];
    const { a, b } = await bodyOf({ body: { a: '{error}', b: '{state}' } }, 'fail', { failures });
    expect([a.slice(0, 9_000), b]).toEqual([message.slice(0, 9_000), 'fail']);
  });

  test('that is a string is sent as plain text', async () => {
    const request = await sent({ body: '{state} of {configuration}' });
    expect(request?.body).toBe('fail of server.yaml');
    expect(request?.headers['content-type']).toBe('text/plain; charset=utf-8');
  });
});

describe('a request', () => {
  test.each(['POST', 'PUT', 'PATCH'])('has the method %s, with a body', async (method) => {
    expect(await sent({ method, body: { a: 1 } })).toMatchObject({ method, body: '{"a":1}' });
  });

  test('with GET has no body, and values in its URL are encoded', async () => {
    const url = `${server.url}/ping/{state}?host={hostname}&why={error}`;
    const failures = [{ message: 'a&b=c/d #é', error: '', output: [] }];
    expect(await sent({ method: 'GET', url }, 'fail', { failures })).toMatchObject({
      method: 'GET',
      body: '',
      path: '/ping/fail?host=web1&why=a%26b%3Dc%2Fd%20%23%C3%A9',
    });
  });

  test('has the headers of the configuration, which replace the usual ones', async () => {
    const headers = { 'CONTENT-TYPE': 'application/vnd.x+json', Authorization: 'Bearer t1', 'User-agent': 'me' };
    const received = (await sent({ headers }))?.headers;
    expect(received).toMatchObject({
      'content-type': 'application/vnd.x+json',
      authorization: 'Bearer t1',
      'user-agent': 'me',
    });
  });
});

describe('the configuration of a webhook', () => {
  const place = { entryPoint: 'command-line' as const, environment: {}, currentFolder: '/', home: '/root' };

  async function faultsOf(yaml: string) {
    const inline = `repositories: [/r]\n${yaml}`;
    const { faults, secrets } = await readConfigurations({ ...place, inline, variables: 'leave' });
    const found = faults.map(({ message, place: at }) => `${at?.line}:${at?.column} ${message}`);
    return { found, secrets: secrets.map(({ value }) => value) };
  }

  test.each([
    [
      'webhook: {url: secret-key}',
      '2:16 webhook.url must be a URL that begins with https:// or http://, got a string.',
    ],
    [
      'slack: {webhook_url: "ftp://x/secret-key"}',
      '2:22 slack.webhook_url must be a URL that begins with https:// or http://, got a string.',
    ],
    [
      'webhook:\n  url: https://x/{sate}',
      '3:8 webhook.url contains the unknown placeholder {sate}. Did you mean {state}?',
    ],
    [
      'webhook:\n  url: https://x/\n  body:\n    a: [b, "{errror}"]',
      '5:12 webhook.body.a[1] contains the unknown placeholder {errror}. Did you mean {error}?',
    ],
    [
      'webhook: {url: https://x/, method: GET, body: {a: b}}',
      '2:47 webhook.body is never sent with the method GET. Remove one of them.',
    ],
    [
      `webhook:\n  url: https://x/\n  body: '{"a": "{error}"}'`,
      '4:9 webhook.body is JSON in a string, which a value with a quote would break. Remove the quotes around it.',
    ],
    ['webhook: {url: https://x/, headers: {"a b": c}}', '2:45 webhook.headers.a b is not a name of a header.'],
    [
      'webhook: {url: https://x/, headers: {X-Key: "a\\nb"}}',
      '2:45 webhook.headers.X-Key contains a character that no header can contain.',
    ],
    [
      'webhook: {url: https://x/, states: [fial]}',
      '2:37 webhook.states[0] must be start, finish, fail, or recovery, got "fial". Did you mean fail?',
    ],
    ['discord: {webhook_url: https://x/, states: []}', '2:44 discord.states is empty. Add at least 1 item.'],
    ['teams: {}', '2:8 teams needs `webhook_url`, which is missing.'],
    ['webhook: {url: "{credential fiel /x}"}', expect.stringMatching(/^2:16 \{credential fiel \/x\} names no source/)],
    [
      'webhook: {url: https://x/, headers: {A: "Bearer {credential}"}}',
      expect.stringMatching(/^2:41 \{credential\} names no source/),
    ],
    [
      'webhook: {url: "https://x/bot{credential file /x}/send"}',
      expect.stringMatching(/^2:16 \{credential …\} would be sent as it is, because it is in the middle of a text\./),
    ],
    ['webhook: {url: "https://a b/{state}"}', '2:16 webhook.url is not a valid URL. Check its host and port.'],
    ['slack: {webhook_url: "https://x:99999/"}', '2:22 slack.webhook_url is not a valid URL. Check its host and port.'],
    [
      'discord: {webhook_url: "https://[::1/"}',
      '2:24 discord.webhook_url is not a valid URL. Check its host and port.',
    ],
    ['teams: {webhook_url: "https://a b/"}', '2:22 teams.webhook_url is not a valid URL. Check its host and port.'],
  ])('%s is an error', async (yaml, error) => {
    expect((await faultsOf(yaml)).found).toEqual([error]);
  });

  test.each([
    'webhook: {url: "${HOOK_URL}"}',
    'webhook: {url: "https://{hostname}.example.org/{state}"}',
    'slack: {webhook_url: "{credential file /run/secrets/slack}"}',
    'webhook: {url: https://x/, headers: {Authorization: "Bearer {credential file /run/secrets/x}"}}',
    'webhook: {url: https://x/, body: {a: "\\\\{anything\\\\} {error} ${HOME} { b }", c: 1, d: [true]}}',
  ])('%s is valid', async (yaml) => {
    expect((await faultsOf(yaml)).found).toEqual([]);
  });

  test('has secrets in its URL and in its headers, except for the ones that are known to have none', async () => {
    const headers =
      '{Content-Type: text/x, Authorization: Basic abcd, X-Key: key1, Y: "Bearer {credential file /x}", Z: Bearer token678}';
    const { secrets } = await faultsOf(`webhook: {url: "https://x/key2", headers: ${headers}}`);
    expect(secrets).toEqual(['https://x/key2', 'Basic abcd', 'key1', 'Bearer token678', 'token678']);
  });
});
