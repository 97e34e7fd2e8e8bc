import { readFileSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { startEntry } from '../support/entry-point.js';
import { parseExposition } from '../support/exposition-format.js';
import { type RecordingServer, startProxy, startRecordingServer } from '../support/recording-server.js';
import { freePort, openServerFolder, type ServerFolder } from '../support/server-process.js';
import { makeCertificate } from '../support/tls-certificate.js';

let stand: Stand;
let server: RecordingServer;
const ends: (() => unknown)[] = [];

beforeEach(async () => {
  stand = createStand();
  stand.repository('r');
  server = await startRecordingServer();
  ends.push(stand.remove, server.stop);
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Writes a configuration that backs up to a repository. */
function file(options: object): string {
  const common = {
    source_directories: [stand.source],
    repositories: [{ path: stand.path('r') }],
    bootstrap: { store_config_files: false },
  };
  return stand.write('server.yaml', JSON.stringify({ ...common, ...options }));
}

/** The option that reports to the server of this test. */
const healthchecks = (more: object = {}) => ({ healthchecks: { ping_url: `${server.url}/secret-key`, ...more } });

/** Runs the command line in this process. */
async function borgflow(options: object, words = 'create') {
  const said = { out: '', error: '' };
  const status = await commandLine(['-c', file(options), ...words.split(' ')], {
    environment: stand.environment,
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

const archives = () => stand.borg('list', '--short', stand.path('r')).trim().split('\n').filter(Boolean);

/** Returns the states that the server was told, in order. */
const told = () => server.calls().map((call) => call.replace(/^POST \/secret-key\/?/, '') || 'finish');

describe('a run reports to its services', () => {
  test('when it starts, its log, and that it has finished', async () => {
    expect(await borgflow(healthchecks())).toMatchObject({ status: 0, error: '' });
    expect(told()).toEqual(['start', 'log', 'finish']);
  });

  test('with what its steps warned of, but not with what other services did not hear', async () => {
    const services = {
      ...{ webhook: { url: `${server.url}/hook` }, ntfy: { topic: 'backups', server: server.url, states: ['finish'] } },
      uptime_kuma: { push_url: `http://127.0.0.1:${await freePort()}/push`, states: ['start'] },
    };
    symlinkSync(stand.source, stand.path('link'));
    const { status } = await borgflow({ ...services, source_directories: [stand.path('link')] });
    expect(status).toBe(0);
    const bodies = server.requests.map(({ body }) => JSON.parse(body));
    const warning = expect.stringContaining(stand.path('link'));
    expect(bodies).toContainEqual(
      expect.objectContaining({ state: 'finish', outcome: 'success', warnings: [warning] }),
    );
    expect(server.requests.map(({ body }) => body).join()).toMatch(/Backup finished with warnings: server\.yaml/);
  });

  test('also if one hook says “not now”', async () => {
    const { status } = await borgflow({ ...healthchecks(), after_backup: ['exit 75'] });
    expect([status, told()]).toEqual([0, ['start', 'log', 'finish']]);
  });

  test('that it has failed, also if on_error fails', async () => {
    const { status } = await borgflow({ ...healthchecks(), after_backup: ['exit 3'], on_error: ['exit 4'] });
    expect([status, told()]).toEqual([1, ['start', 'log', 'fail']]);
  });

  test('that a repository is overdue, with the reason, by the configuration and the line of the example', async () => {
    const { encryption_passphrase: _, ...example } = parse(readFileSync('examples/freshness/server.yaml', 'utf8'));
    const own = {
      ...healthchecks({ send_logs: true }),
      repositories: [{ path: stand.path('r') }],
      source_directories: [stand.source],
    };
    const more = { ...example, ...own, on_error: ['echo alarm: {error}'] };
    const reason = `${stand.path('r')} is overdue: it has no archive of the series server-{now:%Y-%m-%dT%H:%M:%S} that this machine made, but a backup is expected every day.`;
    const { status, error } = await borgflow(more, 'check --only freshness');
    expect([status, told()]).toEqual([1, ['start', 'log', 'fail']]);
    expect(error).toContain(`alarm: check on ${stand.path('r')} (server.yaml) failed: ${reason}`);
    expect(server.requests.at(-1)?.body).toContain(reason);
  });

  test('only the states that the configuration names', async () => {
    await borgflow(healthchecks({ states: ['fail'] }));
    expect(told()).toEqual([]);
    await borgflow({ ...healthchecks({ states: ['fail'] }), before_backup: ['exit 3'] });
    expect(told()).toEqual(['fail']);
  });

  test('nothing in a dry run, or if no action changes the repository', async () => {
    await borgflow(healthchecks(), '--dry-run create');
    await borgflow(healthchecks(), 'list');
    expect(told()).toEqual([]);
  });

  test('that it has failed when SIGTERM ends it', async () => {
    const path = file({ ...healthchecks(), before_actions: ['sleep 60'] });
    const { child, ended } = startEntry('cli', {
      folder: stand.folder,
      environment: stand.environment,
      words: ['-c', path, 'create'],
    });
    await until(() => told().includes('start'));
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ status: 143 });
    expect(told()).toEqual(['start', 'log', 'fail']);
  });

  test('to all services at once: none waits for another', async () => {
    let waiting: (() => void)[] = [];
    const barrier = await startRecordingServer({
      answer: (_, response) => {
        waiting.push(() => response.end());
        if (waiting.length < 2) return;
        for (const answer of waiting) answer();
        waiting = [];
      },
    });
    ends.push(barrier.stop);
    const states = ['start', 'finish'];
    const { status, error } = await borgflow({
      healthchecks: { ping_url: `${barrier.url}/one`, states },
      watchgoose: { ping_url: `${barrier.url}/two`, states },
    });
    expect([status, error]).toEqual([0, '']);
    expect([...barrier.calls()].sort()).toEqual(['POST /one', 'POST /one/start', 'POST /two', 'POST /two/start']);
  });
});

describe('the log that a service receives', () => {
  const hook = { encryption_passphrase: 'hunter22hunter', before_backup: ['echo "Grüße hunter22hunter"; seq 200'] };

  test('is the end of the run’s log within the limit, without secrets', async () => {
    await borgflow({ ...healthchecks({ send_logs: true, ping_body_limit: 1000 }), ...hook });
    const bodies = server.requests.map(({ body }) => body);
    expect(bodies[0]).toBe('');
    expect(Buffer.byteLength(bodies[2] ?? '')).toBeLessThanOrEqual(1000);
    expect(bodies[2]).toMatch(/^\.\.\.\n[\s\S]*create/);
  });

  test('is whole without a limit, and has the hooks’ output', async () => {
    await borgflow({ ...healthchecks({ send_logs: true, ping_body_limit: 0 }), ...hook });
    const body = server.requests.at(-1)?.body;
    expect(body).toMatch(/Grüße \*\*\*[\s\S]*\n\s*200\n/);
    expect(body).not.toContain('hunter22');
  });

  test('contains the error of a failed run', async () => {
    await borgflow({ ...healthchecks({ send_logs: true }), before_backup: ['echo gone >&2; exit 3'] });
    expect(server.requests.at(-1)?.body).toMatch(/before_backup of server\.yaml failed: [\s\S]*exited with status 3/);
  });

  test('is as detailed as --monitoring-verbosity says', async () => {
    const options = healthchecks({ send_logs: true, states: ['finish'] });
    await borgflow(options, '--monitoring-verbosity -2 create');
    await borgflow({ ...options, monitoring_verbosity: -2 }, 'create');
    await borgflow({ ...options, monitoring_verbosity: -2 }, '--monitoring-verbosity 1 create');
    expect(server.requests.map(({ body }) => body)).toEqual(['', '', expect.stringContaining('create')]);
  });
});

describe('a service that can’t be told changes nothing except for one warning for each state', () => {
  const warning = (title: string, state: string, reason: string) =>
    `Warning: ${title} was not told about the ${state} of server.yaml: ${reason}. The backup is not affected. Check ${title.toLowerCase()} in the configuration.\n`;

  test('because nothing listens there', async () => {
    const port = await freePort();
    const { status, error } = await borgflow({ cronitor: { ping_url: `http://127.0.0.1:${port}/secret-key` } });
    const reason = `127.0.0.1:${port}: the connection was refused`;
    expect(error).toBe(warning('Cronitor', 'start', reason) + warning('Cronitor', 'finish', reason));
    expect(status).toBe(0);
    expect(archives()).toHaveLength(1);
  });

  test('because it answers badly, whatever the way', async () => {
    const bad = await startRecordingServer({
      answer: ({ path }, response) => {
        if (path.startsWith('/error')) response.writeHead(500).end(`no ${path}`);
        else if (path.startsWith('/busy')) response.writeHead(429, { 'Retry-After': '60' }).end();
        else if (path.startsWith('/moved')) response.writeHead(308, { Location: path }).end();
        else response.destroy();
      },
    });
    ends.push(bad.stop);
    const states = ['finish'];
    const { status, error } = await borgflow({
      healthchecks: { ping_url: `${bad.url}/error/secret-key`, states },
      watchgoose: { ping_url: `${bad.url}/closed/secret-key`, states },
      ntfy: { topic: 'backups', server: `${bad.url}/busy/secret-key`, states },
      webhook: { url: `${bad.url}/moved/secret-key`, states },
    });
    const host = `127.0.0.1:${bad.port}`;
    const warnings = [
      'Healthchecks was not told about the finish of server.yaml: it answered 500 Internal Server Error: no /error/***.',
      `Watchgoose was not told about the finish of server.yaml: ${host}: the connection was closed.`,
      'ntfy was not told about the finish of server.yaml: it answered 429 Too Many Requests.',
      `Webhook was not told about the finish of server.yaml: ${host}: it redirects too often.`,
    ];
    expect(status).toBe(0);
    for (const warning of warnings) expect(error).toContain(warning);
    expect(error).not.toContain('secret-key');
    expect(archives()).toHaveLength(1);
  });

  test('because its URL is malformed', async () => {
    const { status, error } = await borgflow({ cronitor: { ping_url: 'secret-key' } });
    const reason = 'its URL is not valid';
    expect(error).toBe(warning('Cronitor', 'start', reason) + warning('Cronitor', 'finish', reason));
    expect(status).toBe(0);
  });

  test('and a failed run stays a failed run with the same status', async () => {
    const { status, error } = await borgflow({ cronitor: { ping_url: 'secret-key' }, before_backup: ['exit 3'] });
    expect(status).toBe(1);
    expect(error).toContain('exited with status 3');
    expect(error).not.toContain('secret-key');
  });
});

describe('certificates and proxies', () => {
  let folder: ServerFolder;
  let secure: RecordingServer;
  let certificate: string;

  beforeEach(async () => {
    folder = openServerFolder('monitored', 'nobody');
    const tls = makeCertificate(folder, 'server');
    certificate = tls.certificate;
    secure = await startRecordingServer({ tls });
    ends.push(secure.stop, folder.remove);
  });

  /** Runs the command line as a process of its own, with variables that Node.js reads when it starts. */
  async function run(environment: Readonly<Record<string, string>>, ping_url = `${secure.url}/secret-key`) {
    const path = file({ healthchecks: { ping_url, states: ['finish'] } });
    const words = ['-c', path, 'create'];
    const all = { ...stand.environment, ...environment };
    return await startEntry('cli', { folder: stand.folder, environment: all, words }).ended;
  }

  test('a certificate that can’t be verified is a warning', async () => {
    const { status, log } = await run({});
    expect(status).toBe(0);
    expect(log).toContain(`127.0.0.1:${secure.port}: its certificate is self-signed`);
    expect(log).not.toContain('secret-key');
    expect(secure.calls()).toEqual([]);
  });

  test('NODE_EXTRA_CA_CERTS makes a certificate valid', async () => {
    const { status, log } = await run({ NODE_EXTRA_CA_CERTS: certificate });
    expect(log).not.toContain('Warning');
    expect([status, secure.calls()]).toEqual([0, ['POST /secret-key']]);
  });

  test('HTTPS_PROXY is used', async () => {
    const proxy = await startProxy();
    ends.push(proxy.stop);
    const url = `https://localhost:${secure.port}/secret-key`;
    const { status, log } = await run({ NODE_EXTRA_CA_CERTS: certificate, HTTPS_PROXY: proxy.url }, url);
    expect(log).not.toContain('Warning');
    expect([status, proxy.asked]).toEqual([0, [`CONNECT localhost:${secure.port}`]]);
    expect(secure.calls()).toEqual(['POST /secret-key']);
  });

  test('except for the hosts in NO_PROXY', async () => {
    const proxy = await startProxy();
    ends.push(proxy.stop);
    const variables = { NODE_EXTRA_CA_CERTS: certificate, HTTPS_PROXY: proxy.url, NO_PROXY: '127.0.0.1' };
    const { status } = await run(variables);
    expect([status, proxy.asked, secure.calls()]).toEqual([0, [], ['POST /secret-key']]);
  });

  test('HTTP_PROXY is used for URLs without TLS', async () => {
    const proxy = await startProxy();
    ends.push(proxy.stop);
    const { status } = await run({ HTTP_PROXY: proxy.url }, 'http://monitor.example.org/secret-key');
    expect([status, proxy.asked]).toEqual([0, ['POST http://monitor.example.org/secret-key']]);
  });
});

describe('what is known about earlier runs', () => {
  const broken = { before_backup: ['exit 3'] };

  test('makes a finish a recovery only after a failure', async () => {
    const hook = { webhook: { url: `${server.url}/hook`, body: ['{state}', '{title}'], states: ['recovery'] } };
    await borgflow(hook);
    await borgflow({ ...hook, ...broken });
    // This says nothing about whether create works again.
    expect(await borgflow(hook, 'compact')).toMatchObject({ status: 0, error: '' });
    expect(server.requests).toEqual([]);
    await borgflow(hook);
    await borgflow(hook);
    expect(server.requests.map(({ body }) => JSON.parse(body))).toEqual([
      ['finish', expect.stringMatching(/^Backup recovered: server\.yaml on /)],
    ]);
  });

  test('names the actions that were planned for the file', async () => {
    const webhook = { url: `${server.url}/hook`, body: '{title}', states: ['fail'] };
    await borgflow({ webhook, skip_actions: ['create'], before_check: ['exit 1'] }, 'create check');
    expect(server.requests.map(({ body }) => body)).toEqual([expect.stringMatching(/^Check failed: /)]);
  });

  test('keeps the last success and the last archive in the metrics of a failed run', async () => {
    const metrics = { prometheus: { textfile: stand.path('borgflow.prom') } };
    const values = () =>
      new Map(
        parseExposition(readFileSync(stand.path('borgflow.prom'), 'utf8')).flatMap(({ samples }) =>
          samples.map(({ name, labels, value }) => [`${name} ${labels['outcome'] ?? ''}`.trim(), value]),
        ),
      );
    expect(await borgflow(metrics)).toMatchObject({ status: 0, error: '' });
    const good = values();
    expect(good.get('borgflow_duration_seconds')).toBeGreaterThan(0);
    expect(good.get('borgflow_archive_files')).toBeGreaterThan(0);
    await borgflow({ ...metrics, ...broken });
    const bad = values();
    expect(bad.get('borgflow_outcome failure')).toBe(1);
    const success = 'borgflow_last_success_timestamp_seconds';
    expect(Math.abs((bad.get(success) ?? 0) - (good.get(success) ?? 0))).toBeLessThan(5);
    for (const name of good.keys()) {
      if (/archive/.test(name)) expect([name, bad.get(name)]).toEqual([name, good.get(name)]);
    }
  });

  test('several files of a run share a textfile, and none is lost', async () => {
    const metrics = { prometheus: { textfile: stand.path('borgflow.prom') } };
    const options = { environment: stand.environment, out: () => undefined, error: () => undefined };
    const files = ['a.yaml', 'b.yaml'].map((name) => {
      const content = { source_directories: [stand.source], repositories: [stand.path('r')], ...metrics };
      return stand.write(name, JSON.stringify(content));
    });
    const terminal = { interactive: false, colored: false, columns: 80 };
    await commandLine([...files.flatMap((path) => ['-c', path]), 'create'], { ...options, ...terminal });
    const families = parseExposition(readFileSync(stand.path('borgflow.prom'), 'utf8'));
    const [first] = families;
    expect(first?.samples.map(({ labels }) => labels['configuration'])).toEqual(files);
  });

  test('a header with a credential is sent, and its secret is masked', async () => {
    stand.write('token', 'hunter22hunter\n');
    const headers = { Authorization: `Bearer {credential file ${stand.path('token')}}` };
    const hook = { webhook: { url: `${server.url}/hook`, headers, body: '{error}' } };
    const { error } = await borgflow({ ...hook, before_backup: ['echo hunter22hunter >&2; exit 3'] });
    expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer hunter22hunter');
    expect(server.requests.at(-1)?.body).toMatch(/before_backup of server\.yaml failed/);
    expect(`${server.requests.at(-1)?.body}${error.split('Webhook')[1] ?? ''}`).not.toContain('hunter22');
  });
});

/** Waits until a condition holds. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}
