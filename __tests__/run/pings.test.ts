import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfigurations } from '../../src/configuration/configuration.js';
import type { MonitorStep } from '../../src/lifecycle/plan.js';
import { Cancellation } from '../../src/process/cancellation.js';
import { createPings } from '../../src/run/pings.js';
import { KnownSecrets } from '../../src/secrets/known-secrets.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.js';

let stand: Stand;
let server: RecordingServer | undefined;

beforeAll(() => {
  stand = createStand();
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(() => stand.remove());

type Answer = NonNullable<Parameters<typeof startRecordingServer>[0]>['answer'];

/** Short limits, so that a test is quick; those of the product are longer. */
const short = { budget: 200, startWait: 20, least: 50, retryWait: 1 };

/** Starts a server, and reports states of a file to Healthchecks there; returns the warnings for each state. */
async function report(
  answer: Answer,
  states: readonly MonitorStep['state'][],
  limits?: typeof short,
): Promise<readonly (readonly string[])[]> {
  server = await startRecordingServer(answer && { answer });
  const path = stand.write(
    'server.yaml',
    JSON.stringify({
      repositories: [{ path: stand.path('r') }],
      healthchecks: { ping_url: `${server.url}/secret-key` },
    }),
  );
  const base = {
    entryPoint: 'command-line',
    environment: {},
    home: stand.folder,
    currentFolder: stand.folder,
  } as const;
  const { configurations } = await readConfigurations({ ...base, paths: [path] });
  const ping = createPings({
    surroundings: {
      secrets: new KnownSecrets(),
      cancellation: new Cancellation(),
      environment: stand.environment,
      runId: '00ff',
    },
    prepared: { files: configurations },
    archives: () => [],
    limits,
  });
  const [file] = configurations;
  if (file === undefined) throw new Error('The file was not read.');
  const warnings: (readonly string[])[] = [];
  for (const state of states) {
    const step = { kind: 'monitor', service: 'healthchecks', state, configuration: file.name, closing: true } as const;
    warnings.push((await ping(step, [], new AbortController().signal)).warnings);
  }
  return warnings;
}

const host = () => `127.0.0.1:${server?.port}`;
const advice = 'The backup is not affected. Check healthchecks in the configuration.';

describe('a finish or a failure', () => {
  test.each([500, 429])('is sent again after %d, until the service accepts it', async (status) => {
    const answer: Answer = (_, response, count) => response.writeHead(count < 3 ? status : 200).end();
    expect(await report(answer, ['finish'], { ...short, budget: 10_000 })).toEqual([[]]);
    expect(server?.calls()).toEqual(Array(3).fill('POST /secret-key'));
  });

  test('is sent three times at most', async () => {
    const answer: Answer = (_, response) => response.writeHead(503).end('maintenance');
    expect(await report(answer, ['fail'], { ...short, budget: 10_000 })).toEqual([
      [
        `Healthchecks was not told about the failure of server.yaml: it answered 503 Service Unavailable: maintenance. ${advice}`,
      ],
    ]);
    expect(server?.requests).toHaveLength(3);
  });

  test('is sent again after the time that the service asks for', async () => {
    const answer: Answer = (_, response, count) =>
      count < 2 ? response.writeHead(429, { 'Retry-After': '1' }).end() : response.end();
    expect(await report(answer, ['finish'], { ...short, budget: 10_000 })).toEqual([[]]);
    expect(server?.requests).toHaveLength(2);
  });

  test('is not sent again if the service asks for more time than there is', async () => {
    const answer: Answer = (_, response) => response.writeHead(429, { 'Retry-After': '11' }).end();
    expect(await report(answer, ['finish'])).toEqual([
      [`Healthchecks was not told about the finish of server.yaml: it answered 429 Too Many Requests. ${advice}`],
    ]);
    expect(server?.requests).toHaveLength(1);
  });

  test('is not sent again if the service rejects it', async () => {
    const answer: Answer = (_, response) => response.writeHead(404).end('not found');
    expect(await report(answer, ['finish'])).toEqual([
      [`Healthchecks was not told about the finish of server.yaml: it answered 404 Not Found: not found. ${advice}`],
    ]);
    expect(server?.requests).toHaveLength(1);
  });
});

describe('a service that does not answer', () => {
  test('does not keep a file from starting and ending: each state is sent once, until its time is over', async () => {
    const [start, log, finish] = await report(() => undefined, ['start', 'log', 'finish'], short);
    const late = (what: string) =>
      `Healthchecks was not told about ${what} of server.yaml: ${host()} did not answer in time. ${advice}`;
    expect([start, log, finish]).toEqual([[], [late('the start'), late('the log')], [late('the finish')]]);
    const paths = ['POST /secret-key/start', 'POST /secret-key/log', 'POST /secret-key'];
    expect(server?.calls()).toEqual(paths);
  });
});

test('a start that is refused is one warning, and is not sent again', async () => {
  const answer: Answer = (_, response) => response.writeHead(500).end();
  const limits = { ...short, startWait: 10_000, budget: 10_000 };
  expect(await report(answer, ['start'], limits)).toEqual([
    [`Healthchecks was not told about the start of server.yaml: it answered 500 Internal Server Error. ${advice}`],
  ]);
  expect(server?.requests).toHaveLength(1);
});
