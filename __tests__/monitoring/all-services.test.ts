import { chmodSync, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { delimiter } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readConfigurations } from '../../src/configuration/configuration.js';
import { runEverything } from '../../src/lifecycle/lifecycle.js';
import { makePlan, type PlannedAction } from '../../src/lifecycle/make-plan.js';
import type { MonitorService } from '../../src/monitoring/define-monitor.js';
import { sendRequest } from '../../src/monitoring/http.js';
import { monitorNames, monitorServices } from '../../src/monitoring/registry.js';
import { Cancellation } from '../../src/process/cancellation.js';
import { createPings } from '../../src/run/pings.js';
import { KnownSecrets } from '../../src/secrets/known-secrets.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { startEntry } from '../support/entry-point.js';
import { FakeStepRunner } from '../support/fake-step-runner.js';
import { monitorSamples } from '../support/monitor-samples.js';
import { configuration, knownActions } from '../support/plans.js';
import { type RecordingServer, startProxy, startRecordingServer } from '../support/recording-server.js';

/** The services that hang in a test. */
let hanging: readonly string[];

let stand: Stand;
let server: RecordingServer;
let mail: Server;
let mailPort: number;
let emails: number;
let proxy: Awaited<ReturnType<typeof startProxy>>;
/** The requests to the services that hang, and their ends, in order. */
let moments: string[];

beforeEach(async () => {
  stand = createStand();
  moments = [];
  hanging = [];
  emails = 0;
  const counts = new Map<string, number>();
  server = await startRecordingServer({
    answer: ({ method, path }, response) => {
      const name = nameIn(path);
      if (!hanging.includes(name)) {
        const isSearch = method === 'GET' && path.includes('/issues');
        response.end(isSearch ? '[]' : '{"number": 1, "data": {"viewer": {"login": "me"}}, "result": {"data": [{}]}}');
        return;
      }
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      moments.push(`request ${count}`);
      response.on('close', () => moments.push(`end ${count}`));
    },
  });
  // It refuses everybody, but at once.
  mail = createServer((socket) => {
    emails += 1;
    socket.on('error', () => undefined);
    socket.end('554 no\r\n');
  });
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  mailPort = Number(Object(mail.address()).port);
  proxy = await startProxy();
  // A stand-in for the program, whose services would each need an account.
  chmodSync(stand.write('apprise', `#!/bin/sh\necho called >> '${stand.path('trace')}'\n`), 0o700);
});
afterEach(async () => {
  await proxy.stop();
  await server.stop();
  await new Promise((resolve) => mail.close(resolve));
  stand.remove();
});

const create = knownActions['create'] as PlannedAction;
const nameIn = (path: string): string => path.split(/[/?]/)[1] ?? '';
const textfile = (): string => stand.path('borgflow.prom');
const samples = () => monitorSamples({ url: server.url, mailPort, textfile: textfile() });
const environment = () => ({ ...stand.environment, PATH: `${stand.folder}${delimiter}${stand.environment['PATH']}` });

/** Returns the services that anything was sent to. */
function contacted(): readonly string[] {
  const fixed = { pagerduty: 'events.pagerduty.com', pushover: 'api.pushover.net' };
  const found = [
    ...server.requests.map(({ path }) => nameIn(path)),
    ...Object.entries(fixed).flatMap(([name, host]) => (proxy.asked.some((call) => call.includes(host)) ? [name] : [])),
    ...(emails > 0 ? ['email'] : []),
    ...(stand.trace().length > 0 ? ['apprise'] : []),
    ...(existsSync(textfile()) ? ['prometheus'] : []),
  ];
  return [...new Set(found)].sort();
}

test('there is a sample of each service', () => {
  expect(Object.keys(samples()).sort()).toEqual([...monitorNames].sort());
});

describe('with every service in its file,', () => {
  /** Runs the command line; returns its status. */
  async function borgflow(words: string, options: object = {}): Promise<number | null> {
    const common = { source_directories: [stand.source], repositories: [{ path: stand.path('r') }] };
    const path = stand.write('server.yaml', JSON.stringify({ ...common, ...samples(), ...options }));
    const { ended } = startEntry('cli', {
      folder: stand.folder,
      environment: { ...environment(), HTTPS_PROXY: proxy.url },
      words: ['-c', path, ...words.split(' ')],
    });
    return (await ended).status;
  }

  test('a dry run tells none of them anything', async () => {
    stand.repository('r');
    expect(await borgflow('--dry-run create')).toBe(0);
    expect(contacted()).toEqual([]);
  });

  test('a run that fails tells each of them', async () => {
    expect(await borgflow('create', { before_backup: ['exit 3'] })).toBe(1);
    expect(contacted()).toEqual([...monitorNames].sort());
  });
});

/** Reports a failing run with every service, with these limits; returns the services that there is a warning about. */
async function tellAll(limits: NonNullable<Parameters<typeof createPings>[0]['limits']>): Promise<readonly string[]> {
  const path = stand.write('server.yaml', JSON.stringify({ repositories: [{ path: stand.path('r') }], ...samples() }));
  const base = {
    entryPoint: 'command-line',
    environment: {},
    home: stand.folder,
    currentFolder: stand.folder,
  } as const;
  const { configurations, faults } = await readConfigurations({ ...base, paths: [path] });
  expect(faults).toEqual([]);
  const surroundings = { secrets: new KnownSecrets(), cancellation: new Cancellation(), runId: '00ff' };
  const ping = createPings({
    surroundings: { ...surroundings, environment: environment() },
    prepared: { files: configurations },
    archives: () => [],
    limits,
    services: monitorServices.map(atServer),
  });
  const warned = new Set<string>();
  const fake = new FakeStepRunner();
  const file = configuration('server', { hooks: [], monitors: [...monitorNames] });
  const name = configurations[0]?.name ?? file.name;
  const plan = makePlan([{ ...file, name }], { actions: [create], dryRun: false, concurrency: 1 });
  await runEverything(plan, {
    ...fake,
    run: async (step, failures) => {
      if (step.kind === 'action')
        return { outcome: 'failure', failure: { message: 'It is full.', error: '', output: [] } };
      if (step.kind !== 'monitor') return await fake.run(step, failures);
      const { warnings } = await ping(step, failures, new AbortController().signal);
      if (warnings.length > 0) warned.add(step.service);
      return { outcome: 'success' };
    },
  });
  return [...warned].sort();
}

test('two services that hang delay a file together, not one after the other, and all others are told', async () => {
  // The first run loads everything, so that the limits of the second one are only about the services.
  const long = { budget: 60_000, startWait: 60_000, least: 60_000, retryWait: 1 };
  expect(await tellAll(long)).toEqual(['email']);
  expect(contacted()).toEqual([...monitorNames].sort());
  hanging = ['uptime_kuma', 'cronitor'];
  expect(await tellAll({ budget: 5000, startWait: 2000, least: 1000, retryWait: 1 })).toEqual([
    ...['cronitor', 'email', 'uptime_kuma'],
  ]);
  // Both are waited for at the same time.
  const pair = (what: string) => [what, what];
  expect(moments.slice(0, 2)).toEqual(pair('request 1'));
  expect(moments.indexOf('end 2')).toBeGreaterThan(moments.lastIndexOf('request 2'));
});

/** Returns a service whose fixed address, if it has one, is that of the server. */
function atServer(service: MonitorService): MonitorService {
  return {
    ...service,
    send: async (options, report, tools) =>
      await service.send(options, report, {
        ...tools,
        request: (request) =>
          sendRequest(
            { ...request, url: request.url.replace(/^https:\/\/[^/]*/, `${server.url}/${service.name}`) },
            { signal: tools.signal, environment: {} },
          ),
      }),
  };
}
