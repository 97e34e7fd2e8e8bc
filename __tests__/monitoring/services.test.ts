import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MonitorReport, MonitorState, ReportedState } from '../../src/monitoring/define-monitor.js';
import { sendRequest } from '../../src/monitoring/http.js';
import { monitorServices } from '../../src/monitoring/registry.js';
import { failed, monitorFaults, reportOf, sendReport, zone } from '../support/monitor-report.js';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.js';
import { openServerFolder } from '../support/server-process.js';
import { makeCertificate } from '../support/tls-certificate.js';

const uuid = '5c3b1a8e-2f6d-4b7a-9c1e-0d2f4a6b8c1e';

let server: RecordingServer;

beforeAll(async () => {
  server = await startRecordingServer();
});
afterEach(() => server.forget());
afterAll(async () => await server.stop());

const title = 'Backup failed: server.yaml on web1';
const text = `create of vault failed: it is full.
vault: the last good archive is web1-1 (2026-11-27 03:05 ${zone}), failing since 2026-11-28 03:05 ${zone}.
/mnt/other: no good archive is known on this machine.
Workflow run: https://github.com/me/it/actions/runs/7`;

/** Reports a failure to a service whose address is fixed; the server of this test takes its place. */
async function alert(name: string, options: object, { state = 'fail', more = failed }: AlertSettings = {}) {
  const { signal } = new AbortController();
  const urls: string[] = [];
  await monitorServices
    .find((one) => one.name === name)
    ?.send({ ...options }, reportOf(state, more), {
      request: async (request) => {
        urls.push(request.url);
        const url = request.url.replace(/^https:\/\/[^/]*/, server.url);
        return await sendRequest({ ...request, url }, { signal, environment: {} });
      },
      run: () => Promise.reject(new Error('No program is expected.')),
      environment: {},
      signal,
    });
  return { urls, request: server.requests.at(-1) };
}

interface AlertSettings {
  readonly state?: MonitorState;
  readonly more?: Partial<MonitorReport>;
}

/** Reports states to a service, and returns the requests that the server received. */
async function report(name: string, options: object, ...states: readonly MonitorState[]) {
  for (const state of states) await sendReport(name, options, reportOf(state));
  return server.requests;
}

/** Returns the states that a service is told by default, or as configured. */
function statesOf(name: string, options: object = {}): readonly ReportedState[] | undefined {
  return monitorServices.find((one) => one.name === name)?.states({ ...options });
}

// https://healthchecks.io/docs/http_api/ and https://watchgoose.com
describe.each(['healthchecks', 'watchgoose'])('%s', (name) => {
  test('is told each state at the URL of that state', async () => {
    await report(name, { ping_url: `${server.url}/${uuid}` }, 'start', 'log', 'finish', 'fail');
    const paths = [`/${uuid}/start`, `/${uuid}/log`, `/${uuid}`, `/${uuid}/fail`];
    expect(server.calls()).toEqual(paths.map((path) => `POST ${path}`));
    expect(server.requests.map(({ body }) => body)).toEqual(['', '', '', '']);
  });

  test('receives the log at the end if the configuration says so, with its own limit', async () => {
    const options = { ping_url: `${server.url}/${uuid}`, send_logs: true };
    const [start, log, finish, fail] = await report(name, options, 'start', 'log', 'finish', 'fail');
    const body = `the log ☃, at most ${name === 'healthchecks' ? 100_000 : 10_000}\n`;
    expect([start, log, finish, fail].map((request) => request?.body)).toEqual(['', body, body, body]);
    expect(fail?.headers['content-length']).toBe(`${Buffer.byteLength(body)}`);
  });

  test('receives as much of the log as the configuration says', async () => {
    const options = { ping_url: `${server.url}/${uuid}`, send_logs: true, ping_body_limit: 0 };
    expect((await report(name, options, 'finish'))[0]?.body).toBe('the log ☃, at most 0\n');
  });

  test('creates a check with a slug if the configuration says so', async () => {
    await report(name, { ping_url: `${server.url}/key/web/`, create_slug: true }, 'start', 'finish');
    await report(name, { ping_url: `${server.url}/${uuid}`, create_slug: true }, 'finish');
    expect(server.calls()).toEqual(['POST /key/web/start?create=1', 'POST /key/web?create=1', `POST /${uuid}`]);
  });

  test('is told the states that the configuration names; by default, all', () => {
    expect(statesOf(name)).toEqual(['start', 'log', 'finish', 'fail']);
    expect(statesOf(name, { states: ['fail'] })).toEqual(['fail']);
  });
});

test('a UUID instead of a URL is one of the service’s own', async () => {
  const urls: string[] = [];
  const { signal } = new AbortController();
  for (const name of ['healthchecks', 'watchgoose']) {
    await monitorServices
      .find((one) => one.name === name)
      ?.send({ ping_url: uuid }, reportOf('finish'), {
        request: async ({ url }) => ({ status: urls.push(url), body: '' }),
        run: () => Promise.reject(new Error('No program is expected.')),
        environment: {},
        signal,
      });
  }
  expect(urls).toEqual([`https://hc-ping.com/${uuid}`, `https://watchgoose.com/${uuid}`]);
});

test.each(['healthchecks', 'watchgoose'])(
  '%s refuses a ping URL that leads nowhere, without showing it',
  async (name) => {
    const message = `${name}.ping_url must be a URL that begins with https:// or http://, or only a UUID.`;
    for (const url of ['ftp://secret-key', 'https://', 'secret key']) {
      expect(await monitorFaults(name, `  ping_url: ${url}`)).toEqual([`3:13 ${message}`]);
    }
    for (const url of [uuid, 'https://hc-ping.com/key/web', '"{credential file /run/ping}"']) {
      expect(await monitorFaults(name, `  ping_url: ${url}`)).toEqual([]);
    }
  },
);

// https://cronitor.io/docs/telemetry-api
test('Cronitor is told each state at the URL of that state', async () => {
  await report('cronitor', { ping_url: `${server.url}/p/key/` }, 'start', 'finish', 'fail');
  expect(server.calls()).toEqual(['GET /p/key/run', 'GET /p/key/complete', 'GET /p/key/fail']);
  expect(statesOf('cronitor')).toEqual(['start', 'finish', 'fail']);
});

// https://docs.cronhub.io, as the service was
test.each(['start', 'ping'])('Cronhub is told each state in the URL, instead of %s', async (word) => {
  await report('cronhub', { ping_url: `${server.url}/${word}/${uuid}` }, 'start', 'finish', 'fail');
  expect(server.calls()).toEqual(['start', 'finish', 'fail'].map((state) => `GET /${state}/${uuid}`));
  expect(statesOf('cronhub')).toEqual(['start', 'finish', 'fail']);
});

// https://docs.ntfy.sh/publish/#publish-as-json
describe('ntfy', () => {
  const json = () => JSON.parse(server.requests.at(-1)?.body ?? '');

  test('receives a message that says what failed, since when, and where to look', async () => {
    const { request } = await alert('ntfy', { topic: 'backups', server: `${server.url}/` });
    expect(request).toMatchObject({ method: 'POST', path: '/', headers: { 'content-type': 'application/json' } });
    expect(request?.headers.authorization).toBeUndefined();
    const click = failed.link;
    expect(json()).toEqual({ topic: 'backups', title, message: text, priority: 3, tags: [], click });
    expect((await alert('ntfy', { topic: 'backups' })).urls).toEqual(['https://ntfy.sh/']);
  });

  test('receives the message that the configuration has for the state', async () => {
    const start = { title: 'Grüße', message: '☃', priority: 'urgent', tags: 'backup, +1,,' };
    await alert('ntfy', { topic: 'backups', start, fail: { title: 'no' } }, { state: 'start', more: {} });
    expect(json()).toEqual({ topic: 'backups', title: 'Grüße', message: '☃', priority: 5, tags: ['backup', '+1'] });
  });

  test('also if nothing is known but the state', async () => {
    await alert('ntfy', { topic: 'backups' }, { state: 'finish', more: {} });
    expect(json()).toMatchObject({ message: 'Backup finished: server.yaml on web1.' });
  });

  test.each([
    [{ username: 'me', password: 'hunter22' }, 'Basic bWU6aHVudGVyMjI='],
    [{ access_token: 'tk_1', username: 'me', password: 'hunter22' }, 'Bearer tk_1'],
  ])('authenticates with %j', async (login, authorization) => {
    expect((await alert('ntfy', { topic: 'backups', ...login })).request?.headers).toMatchObject({ authorization });
  });

  test('receives nothing from a user without a password', async () => {
    const sending = alert('ntfy', { topic: 'backups', username: 'me' });
    await expect(sending).rejects.toThrow('username and password only work together');
    expect(server.requests).toEqual([]);
  });

  test('receives a short message, however much failed', async () => {
    const failures = Array.from({ length: 9 }, () => ({ message: '☃'.repeat(5000), error: '', output: [] }));
    await alert('ntfy', { topic: 'backups' }, { more: { failures } });
    expect(json().message).toHaveLength(2000);
  });
});

// The page of a push monitor in Uptime Kuma shows the URL.
test('Uptime Kuma receives up or down, with one line', async () => {
  const options = { push_url: `${server.url}/api/push/key?status=up&msg=OK&ping=` };
  await alert('uptime_kuma', options, { state: 'start', more: {} });
  await alert('uptime_kuma', options, { state: 'finish', more: {} });
  await alert('uptime_kuma', options);
  expect(server.requests.map(({ method, path }) => [method, ...path.split('?')])).toEqual([
    ['GET', '/api/push/key', 'status=up&msg=Backup+started%3A+server.yaml+on+web1'],
    ['GET', '/api/push/key', 'status=up&msg=Backup+finished%3A+server.yaml+on+web1'],
    [
      'GET',
      '/api/push/key',
      'status=down&msg=Backup+failed%3A+server.yaml+on+web1%3A+create+of+vault+failed%3A+it+is+full.',
    ],
  ]);
  expect(statesOf('uptime_kuma')).toEqual(['start', 'finish', 'fail']);
});

// https://pushover.net/api
describe('Pushover', () => {
  const keys = { token: 'token1', user: 'user1' };
  const fields = () => Object.fromEntries(new URLSearchParams(server.requests.at(-1)?.body));

  test('receives a message that says what failed, since when, and where to look', async () => {
    const { urls, request } = await alert('pushover', keys);
    expect(urls).toEqual(['https://api.pushover.net/1/messages.json']);
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    const link = { url: failed.link, url_title: 'Workflow run' };
    expect(fields()).toEqual({ ...keys, title, message: text, ...link });
    expect(statesOf('pushover')).toEqual(['fail']);
  });

  test('receives what the configuration has for the state', async () => {
    const fail = { message: 'a', title: 'b', priority: 1, device: 'c', html: true, sound: 'd', ttl: 5, url: 'e' };
    await alert('pushover', { ...keys, fail }, { more: {} });
    expect(fields()).toEqual({ ...keys, ...fail, priority: '1', html: '1', ttl: '5' });
  });

  test('receives how often to repeat a message only with priority 2', async () => {
    await alert('pushover', { ...keys, fail: { priority: 2, retry: 60 } });
    expect(fields()).toMatchObject({ priority: '2', retry: '60', expire: '600' });
    await alert('pushover', { ...keys, fail: { priority: 1, retry: 60 } });
    expect(fields()).not.toHaveProperty('retry');
  });
});

// https://developer.pagerduty.com/docs/events-api-v2/trigger-events/
test('PagerDuty receives an event when a run has failed, with the log if the configuration says so', async () => {
  const at = new Date('2026-11-29T03:05:00Z');
  const key = { integration_key: 'key1' };
  const { urls, request } = await alert('pagerduty', key, { more: { ...failed, at } });
  expect(urls).toEqual(['https://events.pagerduty.com/v2/enqueue']);
  const custom = { hostname: 'web1', configuration: '/etc/server.yaml', details: text };
  const event = {
    routing_key: 'key1',
    event_action: 'trigger',
    payload: {
      summary: `${title}: create of vault failed: it is full.`,
      severity: 'error',
      source: 'web1',
      timestamp: '2026-11-29T03:05:00.000Z',
      component: 'borgflow',
      group: 'backups',
      class: 'backup failure',
      custom_details: custom,
    },
    links: [{ href: failed.link, text: 'Workflow run' }],
  };
  expect(JSON.parse(request?.body ?? '')).toEqual(event);
  await alert('pagerduty', { ...key, send_logs: true });
  expect(JSON.parse(server.requests.at(-1)?.body ?? '')).toMatchObject({
    payload: { custom_details: { ...custom, log: 'the log ☃, at most 10000\n' } },
  });
  expect(statesOf('pagerduty')).toEqual(['fail']);
});

// https://docs.sentry.io/product/crons/getting-started/http/
describe('Sentry', () => {
  test('receives a check-in for each state', async () => {
    const dsn = server.url.replace('//', '//public-key@');
    const options = { data_source_name_url: `${dsn}/12`, monitor_slug: 'backup' };
    await report('sentry', options, 'start', 'finish', 'fail');
    await report('sentry', { ...options, environment: 'a&b', data_source_name_url: `${dsn}/sub/12` }, 'finish');
    expect(server.calls()).toEqual([
      'POST /api/12/cron/backup/public-key/?status=in_progress',
      'POST /api/12/cron/backup/public-key/?status=ok',
      'POST /api/12/cron/backup/public-key/?status=error',
      'POST /sub/api/12/cron/backup/public-key/?status=ok&environment=a%26b',
    ]);
    expect(statesOf('sentry')).toEqual(['start', 'finish', 'fail']);
  });

  test.each(['', 'secret-key', 'https://sentry.example.org/12', 'ftp://secret-key@example.org/12'])(
    'a malformed DSN is an error without it: %j',
    async (dsn) => {
      const sending = report('sentry', { data_source_name_url: dsn, monitor_slug: 'backup' }, 'finish');
      const message = 'data_source_name_url must look like https://public-key@sentry.example.org/12';
      await expect(sending).rejects.toThrow(message);
    },
  );
});

// https://grafana.com/docs/loki/latest/reference/loki-http-api/#ingest-logs
describe('Loki', () => {
  const labels = { app: 'borgflow', host: '__hostname', file: '__config', path: '__config_path' };
  const at = new Date(1_700_000_000_123);
  const json = () => JSON.parse(server.requests.at(-1)?.body ?? '');

  test('receives a line for each state, with the labels of the configuration', async () => {
    const { request } = await alert('loki', { url: `${server.url}/push`, labels }, { state: 'start', more: { at } });
    expect(request).toMatchObject({ method: 'POST', path: '/push', headers: { 'content-type': 'application/json' } });
    const stream = { app: 'borgflow', host: 'web1', file: 'server.yaml', path: '/etc/server.yaml' };
    const values = [['1700000000123000000', 'Started backup: server.yaml on web1']];
    expect(json()).toEqual({ streams: [{ stream, values }] });
  });

  test('receives what failed', async () => {
    await alert('loki', { url: server.url, labels }, { more: { ...failed, at } });
    expect(json().streams[0].values).toEqual(
      ['Failed backup: server.yaml on web1', ...text.split('\n')].map((line, index) => [
        `170000000012300000${index}`,
        line,
      ]),
    );
  });

  test('receives the log, line by line, if the configuration says so', async () => {
    const more = { at, log: () => 'one ☃\n\ntwo\n' };
    await alert('loki', { url: server.url, labels, send_logs: true }, { state: 'log', more });
    expect(json().streams[0].values).toEqual([
      ['1700000000123000000', 'one ☃'],
      ['1700000000123000001', 'two'],
    ]);
    expect(statesOf('loki', { send_logs: true })).toEqual(['start', 'log', 'finish', 'fail']);
    expect(statesOf('loki')).toEqual(['start', 'finish', 'fail']);
  });

  test('receives nothing without a line, or with half of a certificate', async () => {
    await alert('loki', { url: server.url, labels }, { state: 'log', more: { log: () => '' } });
    const sending = alert('loki', { url: server.url, labels, tls: { cert_path: '/a' } });
    await expect(sending).rejects.toThrow('cert_path and key_path only work together');
    expect(server.requests).toEqual([]);
  });

  test('asks for a client certificate, and gets it', async () => {
    const folder = openServerFolder('loki', 'nobody');
    const { certificate, key } = makeCertificate(folder, 'client');
    const secure = await startRecordingServer({ tls: { certificate, key }, clients: certificate });
    try {
      const options = { labels, url: `${secure.url}/push` };
      const { signal } = new AbortController();
      const send = async (tls: object) =>
        await monitorServices
          .find(({ name }) => name === 'loki')
          ?.send({ ...options, ...tls }, reportOf('start'), {
            // Whether a server's certificate is valid is tested elsewhere.
            request: (request) => sendRequest({ ...request, verifyTls: false }, { signal, environment: {} }),
            run: () => Promise.reject(new Error('No program is expected.')),
            environment: {},
            signal,
          });
      await expect(send({})).rejects.toThrow(`127.0.0.1:${secure.port}`);
      await send({ tls: { cert_path: certificate, key_path: key } });
      expect(secure.calls()).toEqual(['POST /push']);
    } finally {
      await secure.stop();
      await folder.remove();
    }
  });
});

// https://www.zabbix.com/documentation/current/en/manual/api/reference/history/push
describe('Zabbix', () => {
  let zabbix: RecordingServer;
  /** What the server answers to `history.push`. */
  let pushed: object;

  beforeEach(async () => {
    pushed = { result: { response: 'success', data: [{ itemid: '10600' }] } };
    zabbix = await startRecordingServer({
      answer: ({ body }, response) => {
        const { method } = JSON.parse(body);
        const result = method === 'user.login' ? { result: 'session1' } : { result: true };
        response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, ...(method === 'history.push' ? pushed : result) }));
      },
    });
  });
  afterEach(async () => await zabbix.stop());

  const send = async (options: object, state: MonitorState = 'fail') => {
    await report('zabbix', { server: `${zabbix.url}/api_jsonrpc.php`, ...options }, state);
    return zabbix.requests.map(({ body, headers }) => {
      const { method, params } = JSON.parse(body);
      return [method, params, headers.authorization];
    });
  };
  const item = { host: 'web1', key: 'backup.status' };

  test('receives a value for an item', async () => {
    const calls = await send({ itemid: 7, api_key: 'key1', fail: { value: 1 } });
    expect(calls).toEqual([['history.push', { itemid: 7, value: 1 }, 'Bearer key1']]);
    expect(zabbix.requests[0]).toMatchObject({
      path: '/api_jsonrpc.php',
      headers: { 'content-type': 'application/json-rpc' },
    });
    expect(statesOf('zabbix')).toEqual(['fail']);
  });

  test('receives the value 0, too', async () => {
    expect(await send({ itemid: 7, api_key: 'key1', finish: { value: 0 } }, 'finish')).toEqual([
      ['history.push', { itemid: 7, value: 0 }, 'Bearer key1'],
    ]);
  });

  test('receives the state by default, for the key of a host, in a session that is closed', async () => {
    expect(await send({ ...item, username: 'me', password: 'hunter22' })).toEqual([
      ['user.login', { username: 'me', password: 'hunter22' }, undefined],
      ['history.push', { ...item, value: 'fail' }, 'Bearer session1'],
      ['user.logout', [], 'Bearer session1'],
    ]);
  });

  test.each([
    [
      { error: { code: -32602, message: 'Invalid params.', data: 'No permissions.' } },
      'Invalid params. No permissions',
    ],
    [{ result: { response: 'success', data: [{ error: 'Item is disabled.' }] } }, 'Item is disabled'],
  ])('says in its own words why it rejects a value, and the session is closed', async (answer, words) => {
    pushed = answer;
    const sending = send({ ...item, username: 'me', password: 'hunter22' });
    await expect(sending).rejects.toThrow(new Error(`it answered: ${words}`));
    expect(zabbix.requests).toHaveLength(3);
  });

  test('must be an API', async () => {
    const sending = report('zabbix', { server: server.url, itemid: 7, api_key: 'key1' }, 'fail');
    await expect(sending).rejects.toThrow('its answer is not JSON; check the URL of the API');
  });

  test.each([
    [{ api_key: 'key1' }, 'it needs an itemid, or a host and a key'],
    [{ host: 'web1', api_key: 'key1' }, 'it needs an itemid, or a host and a key'],
    [item, 'it needs an api_key, or a username and a password'],
    [{ ...item, username: 'me' }, 'it needs an api_key, or a username and a password'],
  ])('receives nothing with %j', async (options, message) => {
    await expect(send(options)).rejects.toThrow(message);
    expect(zabbix.requests).toEqual([]);
  });
});
