import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordDrill } from '../../src/actions/drill-record.js';
import type { Diagnosis, Finding } from '../../src/doctor/diagnosis.js';
import { examine } from '../../src/doctor/doctor.js';
import type { ExaminationSettings } from '../../src/doctor/examination.js';
import { commandLine } from '../../src/entry-points/command-line.js';
import { Cancellation } from '../../src/process/cancellation.js';
import { surroundingsOf } from '../../src/run/surroundings.js';
import { KnownSecrets } from '../../src/secrets/known-secrets.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type PostgresqlServer, startPostgresqlServer } from '../support/postgresql-server.js';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.js';
import { recordedRun, writeHistory } from '../support/sample-history.js';
import { freePort, openServerFolder } from '../support/server-process.js';
import { makeCertificate } from '../support/tls-certificate.js';

const passphrase = 'correct horse battery';

let stand: Stand;
let database: PostgresqlServer;
let monitor: RecordingServer;
let port = 0;

/** Everything that works: a backup, its checks, an exported key, a restore drill, a database server, and a monitoring service. */
beforeAll(async () => {
  stand = createStand();
  [database, monitor, port] = await Promise.all([startPostgresqlServer(), startRecordingServer(), freePort()]);
  database.sql('CREATE DATABASE shop');
  const config = healthy();
  const output = await borgflow(config, 'repo-create');
  expect(output.error).toBe('');
  for (const words of ['create', 'check', `key export --path ${stand.path('key')}`, 'drill --depth canary']) {
    expect(await borgflow(config, words)).toMatchObject({ status: 0, error: '' });
  }
  monitor.forget();
});

afterAll(async () => {
  await Promise.all([database?.stop(), monitor?.stop()]);
  stand?.remove();
});

interface Changes {
  readonly options?: object;
  readonly repository?: object;
  /** For the whole file, instead of the options. */
  readonly text?: string;
}

const shop = (more: object = {}) => ({
  postgresql_databases: [
    {
      name: 'shop',
      hostname: database.host,
      port: database.port,
      username: database.username,
      password: database.password,
      ...more,
    },
  ],
});

/** Writes the healthy configuration with changes. */
function healthy({ options, repository, text }: Changes = {}): string {
  const whole = {
    source_directories: [stand.source],
    repositories: [{ path: stand.path('r'), encryption: 'repokey-blake2', ...repository }],
    encryption_passphrase: passphrase,
    user_state_directory: stand.path('state'),
    checks: [{ name: 'repository', frequency: '1 month' }],
    healthchecks: { ping_url: `${monitor.url}/secret-key` },
    'x-borgflow': { expect_every: '1 day' },
    ...shop(),
    ...options,
  };
  return stand.write('server.yaml', text ?? JSON.stringify(whole));
}

async function borgflow(config: string, words: string, environment: Readonly<Record<string, string>> = {}) {
  const said = { out: '', error: '' };
  const status = await commandLine(['-c', config, ...words.split(' ')], {
    environment: { ...stand.environment, ...environment },
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
    interactive: false,
    colored: false,
    columns: 100,
  });
  return { status, ...said };
}

/** Examines a setup from the command line. */
async function doctor(changes: Changes, environment: Readonly<Record<string, string>> = {}) {
  const { status, out } = await borgflow(healthy(changes), 'doctor --json', environment);
  return { status, ...(JSON.parse(out) as Diagnosis) };
}

/** Examines a setup with a stand-in for a full disk, another time, or a runner. */
async function examined(
  settings: ExaminationSettings,
  environment: Readonly<Record<string, string>> = {},
  changes = {},
) {
  const surroundings = surroundingsOf({
    environment: { ...stand.environment, ...environment },
    cancellation: new Cancellation(),
    terminal: false,
    closingLimit: 0,
    emit: () => undefined,
    install: false,
    secrets: new KnownSecrets(),
  });
  const request = {
    entryPoint: 'command-line',
    configurationPaths: [healthy(changes)],
    actions: [],
    dryRun: false,
    concurrency: 1,
    json: false,
    logJson: false,
    failOn: 'error',
  } as const;
  return await examine(request, surroundings, settings);
}

/** Returns what is not as it should be. */
function troubles({ findings }: Pick<Diagnosis, 'findings'>): readonly string[] {
  return findings.filter(({ verdict }) => verdict !== 'ok').map(({ check, verdict }) => `${verdict}: ${check}`);
}

/** Returns the only finding that is not as it should be. */
function only(diagnosis: Pick<Diagnosis, 'findings'>, expected: string): Finding {
  expect(troubles(diagnosis)).toEqual([expected]);
  const found = diagnosis.findings.find(({ verdict }) => verdict !== 'ok');
  if (found === undefined) throw new Error('There is no finding.');
  // One sentence that says what to do.
  expect(found.remedy).toMatch(/^[A-Z`].{15,}/s);
  return found;
}

/** Writes a program. */
function program(name: string, script: string): string {
  const path = stand.write(name, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Records a restore drill of some days ago. */
function drilled(
  days: number,
  { repository = stand.path('r'), ...finding }: { repository?: string; finding?: string } = {},
): void {
  const options = { user_state_directory: stand.path('state') };
  const at = new Date(Date.now() - days * 24 * 3600 * 1000);
  const problem = recordDrill(
    { repository, options, environment: {} },
    { at, archive: 'a1', depth: 'full', ...finding },
  );
  expect(problem).toBeUndefined();
}

/** Copies the repository with what this machine knows about it, does something, and puts everything back. */
async function withCopy<Value>(work: (repository: string) => Promise<Value>): Promise<Value> {
  const [repository, kept] = [stand.path('r'), stand.path('kept')];
  cpSync(repository, kept, { recursive: true });
  try {
    return await work(repository);
  } finally {
    rmSync(repository, { recursive: true });
    renameSync(kept, repository);
  }
}

test('a healthy setup has no trouble, and its report names every part', async () => {
  const { status, findings, notExamined } = await doctor({});
  expect(troubles({ findings })).toEqual([]);
  expect([status, notExamined]).toEqual([0, []]);
  expect(findings.map(({ subject, check }) => `${subject.kind}: ${check}`)).toEqual([
    'machine: Borg',
    'configuration: configuration',
    'configuration: permissions',
    'configuration: cache space',
    'configuration: database',
    'configuration: monitoring',
    'repository: access',
    'repository: encryption',
    'repository: key copy',
    'repository: lock',
    'repository: newest archive',
    'repository: archive size',
    'repository: checks',
    'repository: restore drill',
    'repository: free space',
  ]);
});

/** Returns the content and the times of everything below a folder. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      const { mtimeMs, ctimeMs, mode, isFile } = { ...statSync(path), isFile: statSync(path).isFile() };
      return [name, [mtimeMs, ctimeMs, mode, isFile ? readFileSync(path).toString('base64') : ''].join(' ')];
    }),
  );
}

test('an examination changes nothing: neither the repository, nor any record of this machine, nor the monitoring service', async () => {
  const config = healthy({ options: { before_everything: [`touch ${stand.path('hook')}`] } });
  await borgflow(config, 'doctor'); // the version of Borg is remembered
  monitor.forget();
  const before = snapshot(stand.folder);
  expect((await borgflow(config, 'doctor')).status).toBe(0);
  expect(snapshot(stand.folder)).toEqual(before);
  expect(monitor.calls()).toEqual(['HEAD /']);
});

test('a repository is examined while a backup has locked it', async () => {
  await withCopy(async (repository) => {
    const holder = `elsewhere@1.${process.pid}-0`;
    mkdirSync(join(repository, 'lock.exclusive'));
    stand.write(`r/lock.exclusive/${holder}`, '');
    const found = only(await doctor({}), 'warning: lock');
    expect(found.finding).toMatch(/^It is locked by process \d+ on host elsewhere/);
  });
});

describe('a setup that is broken in one way has exactly that line in red:', () => {
  test('Borg is not there', async () => {
    const { status, notExamined, findings } = await doctor({ options: { local_path: '/nonexistent/borg' } });
    const { finding, remedy } = only({ findings }, 'error: Borg');
    expect(finding).toMatch(/nonexistent\/borg/);
    expect(remedy).toMatch(/Install borgbackup 1\.2 or later, or set local_path to it\./);
    expect(status).toBe(1);
    expect(notExamined.map(({ check }) => check)).toEqual([
      'access',
      'encryption',
      'key copy',
      'newest archive',
      'archive size',
      'checks',
      'restore drill',
    ]);
  });

  test('Borg is too old', async () => {
    const old = program('old-borg', 'echo borg 1.1.17');
    const { finding } = only(await doctor({ options: { local_path: old } }), 'error: Borg');
    expect(finding).toMatch(/is Borg 1\.1\.17, but 1\.2 or later is required\.$/);
  });

  test('a wrapper hides the version of Borg', async () => {
    const wrapper = program('wrapper', '[ "$1" = --version ] && echo hello && exit\nexec borg "$@"');
    const { finding } = only(await doctor({ options: { local_path: wrapper } }), 'warning: Borg');
    expect(finding).toMatch(/printed "hello"/);
  });

  test('the configuration has an error', async () => {
    const { finding, subject } = only(
      await doctor({ text: `repositories: [${stand.path('r')}]\nkeep_dayly: 7\n` }),
      'error: configuration',
    );
    expect(finding).toMatch(/server\.yaml:2:1: unknown option keep_dayly\.$/);
    expect(subject).toMatchObject({ kind: 'configuration' });
  });

  test('no file has the requested repository', async () => {
    const { out } = await borgflow(healthy(), 'doctor --json --repository other');
    const { finding } = only(JSON.parse(out) as Diagnosis, 'error: configuration');
    expect(finding).toBe("No repository matches 'other'.");
  });

  test('others can read the passphrase', async () => {
    chmodSync(healthy(), 0o644);
    const { remedy } = only(await doctor({}), 'warning: permissions');
    expect(remedy).toMatch(/chmod 0600 \S+server\.yaml$/);
    chmodSync(healthy(), 0o600);
  });

  test('the repository is missing', async () => {
    const { finding } = only(await doctor({ repository: { path: stand.path('gone') } }), 'error: access');
    expect(finding).toMatch(/^No repository at \S+gone\.$/);
  });

  test('the repository is missing, but a hook may mount it', async () => {
    const changes = { repository: { path: stand.path('gone') }, options: { before_backup: ['mount /mnt/usb'] } };
    expect(only(await doctor(changes), 'error: access').remedy).toMatch(/^No hook was run: /);
  });

  test('the passphrase is wrong', async () => {
    const changes = { options: { encryption_passphrase: 'wrong horse battery' } };
    expect(only(await doctor(changes), 'error: access').finding).toMatch(/^The passphrase for \S+ is wrong\.$/);
  });

  test('the repository was moved', async () => {
    const moved = stand.path('moved');
    renameSync(stand.path('r'), moved);
    try {
      const { remedy } = only(await doctor({ repository: { path: moved } }), 'error: access');
      expect(remedy).toMatch(/relocated_repo_access_is_ok/);
    } finally {
      renameSync(moved, stand.path('r'));
    }
  });

  test('the server does not answer', async () => {
    const ssh_command = program('hanging-ssh', 'exec sleep 60');
    const changes = { repository: { path: 'ssh://backup@vault/./r' }, options: { ssh_command } };
    const { finding } = only(await examined({ openLimit: 1 }, {}, changes), 'error: access');
    expect(finding).toBe('ssh://backup@vault/./r did not answer within 1 s.');
  });

  test('the encryption is not the configured one', async () => {
    const { finding } = only(await doctor({ repository: { encryption: 'keyfile-blake2' } }), 'error: encryption');
    expect(finding).toBe('Its encryption is repokey-blake2, but keyfile-blake2 is configured.');
  });

  test('the repository is not encrypted', async () => {
    const plain = stand.repository('plain');
    drilled(1, { repository: plain });
    stand.borg('create', `${plain}::{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}`, stand.source);
    const changes = {
      repository: { path: plain, encryption: undefined },
      options: { encryption_passphrase: undefined, skip_actions: ['check'] },
    };
    expect(only(await doctor(changes), 'warning: encryption').finding).toMatch(/plain is not encrypted/);
  });

  test('the key was never exported', async () => {
    const [place, aside] = [stand.path('state/borgflow/exported-keys'), stand.path('aside')];
    renameSync(place, aside);
    try {
      const { remedy } = only(await doctor({}), 'warning: key copy');
      expect(remedy).toMatch(/Export it with: borgflow --config \S+ key export --path KEY$/);
    } finally {
      renameSync(aside, place);
    }
  });

  test('the last restore drill was three or five weeks ago, failed, or never took place', async () => {
    const place = stand.path('state/borgflow/drills');
    const kept = stand.path('kept-drills');
    renameSync(place, kept);
    try {
      const remedy = /^Run one with: borgflow --config \S+ drill$/;
      const never = only(await doctor({}), 'warning: restore drill');
      expect(never.remedy).toMatch(remedy);
      drilled(21);
      const late = only(await doctor({}), 'warning: restore drill');
      expect(late.finding).toMatch(/^Its last restore drill passed on .* \(a1, full\), which is 21 days ago\.$/);
      drilled(35);
      const tooLate = only(await doctor({}), 'error: restore drill');
      expect(tooLate.remedy).toMatch(remedy);
      drilled(1, { finding: 'The file /etc/passwd is not in a1.' });
      const failed = only(await doctor({}), 'error: restore drill');
      expect(failed.finding).toMatch(/^The restore drill of .* failed: The file \/etc\/passwd is not in a1\.$/);
    } finally {
      rmSync(place, { recursive: true, force: true });
      renameSync(kept, place);
    }
  });

  test('a backup on another machine left a lock two days ago', async () => {
    await withCopy(async (repository) => {
      mkdirSync(join(repository, 'lock.exclusive'));
      const holder = stand.write('r/lock.exclusive/elsewhere@1.4711-0', '');
      const then = new Date(Date.now() - 48 * 3600 * 1000);
      utimesSync(holder, then, then);
      const { finding, remedy } = only(await doctor({}), 'error: lock');
      expect(finding).toMatch(/process 4711 on host elsewhere/);
      expect(remedy).toMatch(/^Find out whether process 4711 is still running on elsewhere\./);
    });
  });

  test('the last check is much older than its frequency', async () => {
    const folder = stand.path('state/borgmatic/checks');
    const then = new Date(Date.now() - 100 * 24 * 3600 * 1000);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
    for (const file of files) utimesSync(file, then, then);
    const { finding } = only(await doctor({}), 'error: checks');
    for (const file of files) utimesSync(file, new Date(), new Date());
    expect(finding).toMatch(/^The repository check last ran on .*, but its frequency is 1 month\.$/);
  });

  test('the newest archive is older than expected', async () => {
    const later = new Date(Date.now() + 3 * 24 * 3600 * 1000);
    const { finding, remedy } = only(await examined({ now: later }), 'error: newest archive');
    expect(finding).toMatch(/r is overdue: its newest archive .* but a backup is expected every day\.$/);
    expect(remedy).toBe('Find out why the last runs failed or never started.');
  });

  test('the newest archive is much smaller than those before it, according to the history', async () => {
    const about = { path: stand.path('server.yaml'), repository: stand.path('r') };
    const runs = [900_000_000, 800_000_000, 900_000_000, 300_000_000].map((size, day) =>
      recordedRun({ ...about, started: `2026-11-0${day + 1}T03:00:00Z`, size }),
    );
    const file = stand.path('.local/state/borgflow/history/runs.jsonl');
    const kept = readFileSync(file);
    writeHistory(stand.folder, runs);
    const { finding, remedy } = only(await doctor({}), 'warning: archive size');
    writeFileSync(file, kept);
    expect(finding).toMatch(/^web-2026-11-04T03:00:00 in .*r is 67 % smaller than usual: 300 MB, but/);
    expect(remedy).toMatch(/^Find out whether files are missing/);
  });

  test('a check never ran', async () => {
    const changes = { options: { checks: [{ name: 'data', frequency: '1 month' }] } };
    expect(only(await doctor(changes), 'warning: checks').remedy).toMatch(/check --force --only data$/);
  });

  test('all checks are disabled', async () => {
    only(await doctor({ options: { checks: [{ name: 'disabled' }] } }), 'warning: checks');
  });

  test('the disk of the repository is full', async () => {
    const room = async (path: string) => ({ available: path.endsWith('/r') ? 1e6 : 1e11, total: 1e12 });
    const { finding } = only(await examined({ room }), 'error: free space');
    expect(finding).toMatch(/^1\.0 MB of 1\.0 TB are free at /);
  });

  test('the disk of the cache is nearly full', async () => {
    const room = async (path: string) => ({ available: path.endsWith('/r') ? 1e11 : 1e9, total: 1e12 });
    only(await examined({ room }), 'warning: cache space');
  });

  test('the storage quota is used up', async () => {
    await withCopy(async (repository) => {
      stand.borg('config', repository, 'storage_quota', '10000000');
      stand.write('r/data/0/filler', 'x'.repeat(9_900_000));
      expect(only(await doctor({}), 'error: free space').finding).toMatch(
        / of its storage quota of 10\.0 MB are used\.$/,
      );
    });
  });

  test('the monitoring service is down', async () => {
    const changes = { options: { healthchecks: { ping_url: `http://127.0.0.1:${port}/secret-key` } } };
    const { finding } = only(await doctor(changes), 'error: monitoring');
    expect(finding).toBe(`Healthchecks can't be reached: 127.0.0.1:${port}: the connection was refused.`);
  });

  test.each([
    ['a body after HEAD', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK'],
    ['something that is not HTTP', '220 mail.example.org ESMTP\r\n'],
  ])('but not if the monitoring service answers with %s: it was reached', async (_what, answer) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port: own } = server.address() as AddressInfo;
      const changes = { options: { healthchecks: { ping_url: `http://127.0.0.1:${own}/key` } } };
      const { findings } = await doctor(changes);
      expect(findings.filter(({ check }) => check === 'monitoring')).toEqual([
        expect.objectContaining({ verdict: 'ok', finding: 'Healthchecks can be reached.' }),
      ]);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test('the certificate of the monitoring service is not trusted', async () => {
    const folder = openServerFolder('certificate', 'root');
    const tls = makeCertificate(folder, 'monitor');
    const server = await startRecordingServer({ tls });
    try {
      const changes = { options: { healthchecks: undefined, uptime_kuma: { push_url: `${server.url}/api/push/key` } } };
      expect(only(await doctor(changes), 'error: monitoring').finding).toMatch(/certificate is self-signed/);
    } finally {
      await server.stop();
      folder.remove();
    }
  });

  test('the program of a monitoring service is not installed', async () => {
    const apprise = { services: [{ url: 'gotify://gotify.example.org/token', label: 'gotify' }] };
    const { finding } = only(await doctor({ options: { apprise } }), 'error: monitoring');
    expect(finding).toBe('Apprise needs the program apprise, which is not installed.');
  });

  test('a credential can’t be read', async () => {
    const changes = { options: { healthchecks: { ping_url: '{credential file /nonexistent/url}' } } };
    expect(only(await doctor(changes), 'error: monitoring').finding).toMatch(/nonexistent\/url/);
  });

  test('the database server is down', async () => {
    const { finding } = only(await doctor({ options: shop({ port }) }), 'error: database');
    expect(finding).toMatch(
      /^The PostgreSQL database shop \(127\.0\.0\.1:\d+\) can't be dumped: .*Connection refused\.$/,
    );
  });

  test('the database server refuses the password', async () => {
    const { remedy } = only(await doctor({ options: shop({ password: 'not the password' }) }), 'error: database');
    expect(remedy).toBe('Fix username and password in postgresql_databases.');
  });

  test('the database does not exist', async () => {
    only(await doctor({ options: shop({ name: 'shpo' }) }), 'error: database');
  });

  test('the client is older than the database server', async () => {
    mkdirSync(stand.path('old'));
    program('old/pg_dump', 'echo "pg_dump (PostgreSQL) 9.6.24"');
    const PATH = `${stand.path('old')}:${stand.environment['PATH']}`;
    const { finding } = only(await doctor({}, { PATH }), 'error: database');
    expect(finding).toMatch(/pg_dump 9\.6\.24 is older than the PostgreSQL server/);
  });

  test('the name of a hosted runner is part of the names of archives', async () => {
    const environment = { GITHUB_ACTIONS: 'true', RUNNER_ENVIRONMENT: 'github-hosted' };
    const { finding, remedy } = only(await doctor({}, environment), 'warning: hosted runner');
    expect(finding).toMatch(/\{hostname\} is different on every hosted runner\.$/);
    expect(remedy).toBe('Set archive_hostname to a fixed name, such as archive_hostname: web.');
  });

  test('the runner is too old', async () => {
    mkdirSync(stand.path('runner/bin'), { recursive: true });
    stand.write('runner/bin/Runner.Listener.deps.json', '{"libraries": {"Runner.Listener/2.328.0": {}}}');
    const nodePath = stand.path('runner/externals/node24/bin/node');
    const { finding } = only(await examined({ nodePath }, { GITHUB_ACTIONS: 'true' }), 'error: runner');
    expect(finding).toBe('The runner is version 2.328.0, but GitHub requires 2.329.0 or later.');
  });

  test('GitHub may have disabled the schedule of the workflow', async () => {
    const checkout = stand.path('checkout');
    mkdirSync(join(checkout, '.github/workflows'), { recursive: true });
    stand.write(
      'checkout/.github/workflows/backup.yml',
      'on: {schedule: [{cron: "0 3 * * *"}]}\njobs: {backup: {runs-on: self-hosted, steps: [{uses: example/borgflow@v1}]}}\n',
    );
    const identity = {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@b',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@b',
    };
    const git = (days: number, ...words: readonly string[]) => {
      const GIT_COMMITTER_DATE = new Date(Date.now() - days * 24 * 3600 * 1000).toISOString();
      const env = { ...stand.environment, ...identity, GIT_COMMITTER_DATE };
      execFileSync('git', ['-C', checkout, ...words], { env, stdio: 'pipe' });
    };
    git(0, 'init', '--quiet');
    git(0, 'commit', '--quiet', '--allow-empty', '-m', 'Begin');
    const idle = async (days: number, more: Readonly<Record<string, string>> = {}) => {
      git(days, 'commit', '--quiet', '--amend', '--allow-empty', '--no-edit');
      return await doctor({}, { GITHUB_WORKSPACE: checkout, ...more });
    };
    expect(troubles(await idle(49))).toEqual([]);
    expect(only(await idle(55), 'warning: workflow schedule').finding).toMatch(/^backup\.yml: the last commit was on /);
    only(await idle(61), 'error: workflow schedule');
    only(await idle(61, { GITHUB_EVENT_NAME: 'schedule' }), 'warning: workflow schedule');
  });
});
