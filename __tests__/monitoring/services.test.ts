import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { MonitorReport, MonitorState } from '../../src/monitoring/define-monitor.js';
import { sendRequest } from '../../src/monitoring/http.js';
import { monitorServices } from '../../src/monitoring/registry.js';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.js';

const uuid = '5c3b1a8e-2f6d-4b7a-9c1e-0d2f4a6b8c1e';

let server: RecordingServer;

beforeAll(async () => {
  server = await startRecordingServer();
});
afterEach(() => server.forget());
afterAll(async () => await server.stop());

function reportOf(state: MonitorState): MonitorReport {
  return {
    state,
    configuration: { name: 'server.yaml', path: '/etc/server.yaml' },
    hostname: 'web1',
    runId: '00ff',
    at: new Date(),
    link: undefined,
    outcome: state === 'start' ? undefined : 'success',
    failures: [],
    repositories: [],
    cancelled: false,
    log: (most) => `the log ☃, at most ${most}\n`,
  };
}

/** Reports states to a service, and returns the requests that the server received. */
async function report(name: string, options: object, ...states: readonly MonitorState[]) {
  const service = monitorServices.find((one) => one.name === name);
  if (service === undefined) throw new Error(`There is no service ${name}.`);
  const { signal } = new AbortController();
  for (const state of states) {
    await service.send({ ...options }, reportOf(state), {
      request: (request) => sendRequest(request, { signal, environment: {} }),
      run: () => Promise.reject(new Error('No program is expected.')),
      environment: {},
      signal,
    });
  }
  return server.requests;
}

/** Returns the states that a service is told by default, or as configured. */
function statesOf(name: string, options: object = {}): readonly MonitorState[] | undefined {
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
