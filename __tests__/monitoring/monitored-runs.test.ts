import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { startEntry } from '../support/entry-point.js';
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

  test('also if one hook says “not now”', async () => {
    const { status } = await borgflow({ ...healthchecks(), after_backup: ['exit 75'] });
    expect([status, told()]).toEqual([0, ['start', 'log', 'finish']]);
  });

  test('that it has failed, also if on_error fails', async () => {
    const { status } = await borgflow({ ...healthchecks(), after_backup: ['exit 3'], on_error: ['exit 4'] });
    expect([status, told()]).toEqual([1, ['start', 'log', 'fail']]);
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

/** Waits until a condition holds. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}
