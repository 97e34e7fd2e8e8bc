import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Event, Verbosity } from '../../src/lifecycle/events.js';
import type { Step } from '../../src/lifecycle/plan.js';
import { createSyslogReporter } from '../../src/reporters/syslog.js';
import { masked } from '../support/listening-reporter.js';
import { file, type Part, type Story, tellStory } from '../support/recorded-run.js';
import { type Message, type Rsyslog, startRsyslog } from '../support/rsyslog.js';

const server = file('server.yaml', { before_backup: ['mount'], on_error: ['mail'] }, [{ path: '/mnt/backup' }]);
const tag = `borgflow[${process.pid}]:`;

let syslog: Rsyslog;
let seen = 0;
let folder: string;

beforeAll(async () => {
  syslog = await startRsyslog();
});

afterAll(async () => {
  await syslog.stop();
  syslog.remove();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The options of a test. */
interface Options {
  readonly verbosity?: Verbosity;
  readonly sockets?: readonly string[];
  readonly path?: string;
  readonly secrets?: readonly string[];
}

function reporterOf({ verbosity = 0, sockets = [syslog.socket], path, secrets = [] }: Options = {}) {
  const told: string[] = [];
  const reporter = createSyslogReporter({
    sockets,
    verbosity: () => verbosity,
    environment: path === undefined ? process.env : { PATH: path },
    tell: (message) => told.push(message),
  });
  return { reporter: masked(reporter, secrets), told };
}

/** Returns the messages that arrived since the last call; there must be this many. */
async function arrived(count: number): Promise<readonly Message[]> {
  const all = await syslog.messages(seen + count);
  const fresh = all.slice(seen);
  seen = all.length;
  return fresh;
}

/** Reports a run whose before_backup prints these lines; returns what was reported about syslog itself. */
async function printed(lines: readonly string[], options: Options = {}, part: Part = {}): Promise<readonly string[]> {
  const { reporter, told } = reporterOf(options);
  const story: Story = {
    files: [server],
    actions: ['create'],
    parts: { 'before_backup server.yaml': { ...part, lines } },
  };
  await tellStory(reporter, story);
  return told;
}

describe('what goes to syslog', () => {
  test('hook output, warnings, and errors, each line with its severity, as borgflow with its process ID', async () => {
    const warning = (step: Step): Event[] => [
      { type: 'notice', level: 'warning', message: 'careful', step },
      { type: 'notice', level: 'info', message: 'by the way', step },
    ];
    const { reporter, told } = reporterOf();
    await tellStory(reporter, {
      files: [server],
      actions: ['create'],
      parts: {
        'before_backup server.yaml': { outcome: 'failure', lines: ['mounting', '', '  no disk'], events: warning },
        'on_error server.yaml': {
          events: (step) => [{ type: 'output', step, lines: ['mailed'], level: 'error', verbosity: -1 }],
        },
      },
    });
    expect(await arrived(9)).toEqual(
      [
        ['info', 'mounting'],
        ['info', '  no disk'],
        ['warning', 'Warning: careful'],
        ['err', 'Error: before_backup of server.yaml failed: `mount` exited with status 32 (/srv/repo/server.yaml:14)'],
        ['err', 'mounting'],
        ['err', '  no disk'],
        ['err', 'Not run as a result: create on /mnt/backup'],
        ['err', 'mailed'],
        ['err', 'Failed after 3 min 40 s: server.yaml failed.'],
      ].map(([severity, text]) => ({ severity: `user.${severity}`, tag, text })),
    );
    expect(told).toEqual([]);
  });

  test('nothing if a run succeeds and no hook prints anything: then no logger is started', async () => {
    expect(await printed([], { path: folder })).toEqual([]);
    expect((await arrived(0)).length).toBe(0);
  });

  test('more or less, depending on verbosity: -1 only errors, 1 each step, -2 nothing', async () => {
    await printed(['a'], { verbosity: -2 });
    await printed(['b'], { verbosity: -1 }, { outcome: 'failure' });
    await printed(['c'], { verbosity: 1 });
    const texts = (await arrived(12)).map(({ text }) => text);
    expect(texts[0]).toMatch(/^Error: before_backup/);
    expect(texts).toContain('before_backup · server.yaml');
    expect(texts).toContain('c');
    expect(texts).not.toContain('a');
  });

  test('no requested lists and documents', async () => {
    const events = (step: Step): Event[] => [
      { type: 'result', step, result: { lines: ['archive-1'] } },
      { type: 'result', step, result: { json: { a: 1 } } },
    ];
    await printed(['only this'], { verbosity: 2 }, { events });
    const texts = (await arrived(5)).map(({ text }) => text);
    expect(texts).toContain('only this');
    expect(texts.join('\n')).not.toMatch(/archive-1|"a"/);
  });

  test('lines of more than 1 KiB in one piece; lines that are too long for syslog in several pieces, with none lost', async () => {
    const long = 'x'.repeat(5_000);
    const longer = `${'y'.repeat(60 * 1024)}end`;
    const longest = 'ä€😀'.repeat(12_000);
    await printed([long, longer, longest]);
    const [first, second, ...rest] = (await arrived(4)).map(({ text }) => text);
    expect(first).toBe(long);
    expect(second).toBe(longer);
    expect(rest.length).toBeGreaterThan(1);
    expect(rest.join('')).toBe(longest);
  });
});

describe('hostile output', () => {
  test('cannot choose its severity, not even where a long line is split', async () => {
    const cut = `${'z'.repeat(64_999)}<0>panic`;
    const turned = `${'z'.repeat(65_000)}<0>panic`;
    await printed(['<0>panic', '<191>quiet', '<', '<0', cut, turned, 'a\r<0>b', 'a\n<0>b'], {}, {});
    const messages = await arrived(12);
    expect(new Set(messages.map(({ severity }) => severity))).toEqual(new Set(['user.info']));
    const texts = messages.map(({ text }) => text);
    expect(texts.slice(0, 4)).toEqual(['<0>panic', '<191>quiet', '<', '<0']);
    expect(texts[7]).toBe('<0>panic');
    expect(texts.slice(8)).toEqual(['a', '<0>b', 'a', '<0>b']);
  });

  test('has its control characters made visible and its colors removed', async () => {
    await printed(['\x1b[31mred\x1b[0m \x1b]0;title\x07 \0 \x9b2J \ud800 end']);
    expect((await arrived(1))[0]?.text).toBe('red ␛]0;title␇ ␀ <9b>2J \ufffd end');
  });

  test('contains no secret, nor do notices and errors', async () => {
    const events = (step: Step): Event[] => [{ type: 'notice', level: 'warning', message: 'not hunter22', step }];
    await printed(
      ['hunter22', Buffer.from('hunter22').toString('base64')],
      { secrets: ['hunter22'] },
      {
        outcome: 'failure',
        error: '`echo hunter22` exited with status 1',
        events,
      },
    );
    const texts = (await arrived(8)).map(({ text }) => text).join('\n');
    expect(texts).not.toMatch(/hunter22|aHVudGVyMjI/);
    expect(texts).toMatch(/^\*\*\*\n\*\*\*\nWarning: not \*\*\*\nError: .*`echo \*\*\*` exited/);
  });
});

describe('a missing syslog', () => {
  test('is reported as a debug message, not as an error', async () => {
    const none = join(folder, 'none');
    expect(await printed(['a'], { sockets: [none] })).toEqual([
      `Nothing is written to syslog: no syslog socket found (${none}).`,
    ]);
  });

  test('is a warning if nobody listens on its socket, with the reason given by logger', async () => {
    const dead = await startRsyslog();
    dead.signal('SIGKILL');
    await dead.stop();
    expect(await printed(['a', 'b'], { sockets: [dead.socket] })).toEqual([
      expect.stringMatching(/^Some lines did not reach syslog: .*Connection refused\.$/),
      '2 lines of this run did not reach syslog.',
    ]);
    dead.remove();
  });

  test('does not matter if another socket exists: the first existing one is used', async () => {
    await printed(['found'], { sockets: [join(folder, 'none'), syslog.socket] });
    expect((await arrived(1))[0]?.text).toBe('found');
  });
});

/** Creates a fake `logger` on the PATH, as a shell script. */
function fakeLogger(script: string): string {
  writeFileSync(join(folder, 'logger'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'logger'), 0o700);
  return `${folder}:${process.env['PATH']}`;
}

describe('a slow syslog', () => {
  test('does not delay the run: a million lines are accepted immediately, and those that are dropped are counted', async () => {
    syslog.signal('SIGSTOP');
    const { reporter, told } = reporterOf();
    const lines = Array.from({ length: 10_000 }, (_, index) => `line ${index} of a hook that prints a great deal`);
    const events = (step: Step): Event[] =>
      Array.from({ length: 100 }, () => ({ type: 'output', step, lines, level: 'info', verbosity: 0 }));
    const done = tellStory(reporter, {
      files: [server],
      actions: ['create'],
      parts: { 'before_backup server.yaml': { events, outcome: 'failure' } },
    });
    setTimeout(() => syslog.signal('SIGCONT'), 500);
    await done;
    const lost = /^([0-9,]+) lines of this run did not reach syslog/.exec(told.at(-1) ?? '')?.[1]?.replaceAll(',', '');
    expect(Number(lost)).toBeGreaterThan(500_000);
    const messages = await arrived(1_000);
    const warnings = messages.filter(({ severity }) => severity === 'user.warning');
    expect(warnings.map(({ text }) => text.replace(/[\d,]+/, 'N'))).toEqual([
      'Warning: N lines of this run did not reach syslog, which was too slow.',
    ]);
  });

  test('that is stuck is abandoned after a while, with a warning about what is missing', async () => {
    const { reporter, told } = reporterOf({ path: fakeLogger(`echo $$ > ${folder}/pid; exec sleep 600`) });
    await tellStory(reporter, {
      files: [server],
      actions: ['create'],
      signal: 'SIGTERM',
      parts: { 'before_backup server.yaml': { lines: Array.from({ length: 200 }, () => 'x'.repeat(1_000)) } },
    });
    expect(told[0]).toBe('Some lines did not reach syslog: logger did not read the last lines in time.');
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    await gone(pid);
  });

  test('does not start a logger again and again if it fails immediately', async () => {
    const path = fakeLogger(`touch ${folder}/started-$$; echo 'logger: socket: Connection refused' >&2; exit 1`);
    const { reporter, told } = reporterOf({ path });
    const [head, ...rest] = [...Array(20).keys()].map((index) => `line ${index}`);
    await tellStory(reporter, {
      files: [server],
      actions: ['create'],
      parts: { 'before_backup server.yaml': { lines: [head ?? '', ...rest] } },
    });
    expect(told).toEqual([
      'Some lines did not reach syslog: logger: socket: Connection refused.',
      '20 lines of this run did not reach syslog.',
    ]);
    expect(readdirSync(folder).filter((name) => name.startsWith('started'))).toHaveLength(1);
  });
});

describe('a logger that can’t read a priority from each line (macOS, BusyBox)', () => {
  test('is started once per severity, with lines that are short enough for it', async () => {
    const path = fakeLogger(`cat > "${folder}/$4"`);
    writeFileSync(join(folder, 'busybox'), readFileSync(join(folder, 'logger')), { mode: 0o700 });
    rmSync(join(folder, 'logger'));
    symlinkSync('busybox', join(folder, 'logger'));
    await printed(['<0>a', 'y'.repeat(1_500)], { path }, { outcome: 'failure' });
    expect(readFileSync(join(folder, 'user.info'), 'utf8')).toBe(`<0>a\n${'y'.repeat(1_000)}\n${'y'.repeat(500)}\n`);
    expect(readFileSync(join(folder, 'user.err'), 'utf8')).toMatch(/^Error: before_backup/);
  });
});

async function gone(pid: number): Promise<void> {
  const end = Date.now() + 300_000;
  while (Date.now() < end) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Process ${pid} is still there.`);
}
