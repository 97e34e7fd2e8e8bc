import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

/** Writes a file whose run prints to both streams (the repository warns), and whose hooks leave a trace. */
function configuration(hooks = ''): string {
  const text = `source_directories: [${stand.source}]\nrepositories: [{path: ${stand.repository('r1')}}]\nkeep_daily: 7\nbefore_backup: [seq 3, echo before >> "$TRACE"]\nafter_backup: [seq 3]\nafter_everything: [seq 3, echo after_everything >> "$TRACE"]\n${hooks}`;
  return stand.write('server.yaml', text);
}

/** Runs a shell script in which `$run` is an entry point; its exit status is that of the run. */
function shell(
  script: string,
  entryPoint: 'cli' | 'action',
  words: readonly string[],
  more: Record<string, string> = {},
) {
  const env = { ...stand.environment, ...more, RUNNER_TEMP: stand.folder };
  const lines = `run() { "$0" "$@"; echo "status $?" >&3; }\n${script}`;
  const given = ['-c', lines, process.execPath, entryPointFile(entryPoint), ...words];
  const { stdout, stderr, output } = spawnSync('/bin/sh', given, {
    env,
    encoding: 'utf8',
    cwd: process.cwd(),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const status = Number(/^status (\d+)$/m.exec(output[3] ?? '')?.[1]);
  return { status, stdout, stderr };
}

const traced = ['before', 'after_everything'];
const archives = () => stand.borg('list', '--short', stand.path('r1')).trim().split('\n').filter(Boolean).length;

describe('a run of the command line whose output is lost', () => {
  const create = (config: string) => ['--config', config, '-v', '1', 'create'];

  test('says once that syslog accepts nothing', async () => {
    const socket = stand.path('log');
    const bind = 'import socket, sys; socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).bind(sys.argv[1])';
    execFileSync('python3', ['-c', bind, socket]); // and then nobody listens there
    const said: string[] = [];
    const say = (text: string) => said.push(text);
    const streams = { out: say, error: say, interactive: false, colored: false, columns: 80 };
    const terminal = { ...streams, environment: stand.environment, syslogSockets: [socket] };
    expect(await commandLine(create(configuration()), terminal)).toBe(0);
    expect(said.join('').match(/Warning: .*syslog/g)).toHaveLength(1);
    expect(stand.trace()).toEqual(traced);
  });

  test.each([
    ['standard output is a full disk', 'run "$@" > /dev/full', 'the disk is full'],
    ['nobody reads standard output', 'run "$@" | true', 'its reader is gone'],
    ['standard output was opened for reading', 'run "$@" 1< /dev/null', 'it is not open for writing'],
  ])('continues if %s, and says so once on standard error', (_, script, reason) => {
    const { status, stderr } = shell(script, 'cli', create(configuration()));
    expect(status).toBe(0);
    expect(stand.trace()).toEqual(traced);
    expect(archives()).toBe(1);
    expect(stderr).toBe(
      `Warning: Standard output can't be written to (${reason}), so nothing more is written to it.\n`,
    );
  });

  test('says in the log file that both streams are lost, and what happened', () => {
    const log = stand.path('log');
    const config = configuration('on_error: [echo on_error >> "$TRACE"]\n');
    stand.write('server.yaml', `${stand.written('server.yaml')}before_check: [exit 3]\n`);
    const words = ['--config', config, '--log-file', log, 'create', 'check'];
    const { status, stdout, stderr } = shell('run "$@" > /dev/full 2> /dev/full', 'cli', words);
    expect(status).toBe(1);
    expect(stdout + stderr).toBe('');
    expect(stand.trace()).toEqual(['before', 'on_error', 'after_everything']);
    const text = stand.written('log');
    expect(text.match(/Standard output can't be written to/g)).toHaveLength(1);
    expect(text.match(/Standard error can't be written to/g)).toHaveLength(1);
    expect(text).toContain('`exit 3` exited with status 3');
  });

  test('continues if its terminal is gone', () => {
    // script(1) provides a terminal and removes it while the hook runs; setsid blocks the hangup signal.
    const config = configuration();
    const text = stand.written('server.yaml').replace('seq 3,', 'touch "$TRACE.up"; sleep 1; seq 3,');
    stand.write('server.yaml', text);
    const pty = `import os, pty, subprocess, sys, time
main, other = pty.openpty()
run = subprocess.Popen(sys.argv[1:], stdin=other, stdout=other, stderr=other, start_new_session=True)
os.close(other)
while not os.path.exists(os.environ['TRACE'] + '.up'): time.sleep(0.05)
os.close(main)
print('status', run.wait())
`;
    const words = ['-c', pty, process.execPath, entryPointFile('cli'), ...create(config)];
    const env = { ...stand.environment };
    const out = execFileSync('python3', words, { env, encoding: 'utf8' });
    expect(out).toBe('status 0\n');
    expect(stand.trace()).toEqual(traced);
  });
});

describe('a requested result', () => {
  test.each([
    ['list', ['list']],
    ['info --json', ['info', '--json']],
    ['the help', ['--help']],
    ['the plan', ['plan']],
  ])('%s fails if the disk is full, but not if its reader has seen enough', (_, words) => {
    const config = configuration();
    const named = words[0] === '--help' ? words : ['--config', config, ...words];
    stand.borg('create', `${stand.path('r1')}::a`, stand.source);
    const full = shell('run "$@" > /dev/full', 'cli', named);
    expect(full.status).toBe(1);
    expect(full.stderr.match(/Standard output can't be written to \(the disk is full\)/g)).toHaveLength(1);
    const unread = shell('run "$@" | true', 'cli', named);
    expect(unread).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('a tar file on standard output', () => {
  const words = () => ['--config', stand.path('server.yaml'), 'export-tar', '--archive', 'a', '--destination', '-'];

  test.each([
    ['fails if the disk is full', 'run "$@" > /dev/full', 1, /^Error: .*No space left[^\n]*\n[^\n]*\n$/],
    ['does not fail if its reader has seen enough', 'run "$@" | head -c 100 > /dev/null', 0, /^$/],
  ])('%s', (_, script, status, said) => {
    configuration();
    writeFileSync(`${stand.source}/big`, randomBytes(3_000_000));
    stand.borg('create', `${stand.path('r1')}::a`, stand.source);
    const run = shell(script, 'cli', words());
    expect(run.status).toBe(status);
    expect(run.stderr).toMatch(said);
  });

  test('that another program cuts off is a failure', () => {
    configuration();
    writeFileSync(`${stand.source}/big`, randomBytes(3_000_000));
    stand.borg('create', `${stand.path('r1')}::a`, stand.source);
    expect(shell('run "$@" | cat > /dev/null', 'cli', [...words(), '--tar-filter', 'head -c 9']).status).toBe(1);
  });
});

describe('a workflow step', () => {
  const step = (script: string, more: Record<string, string> = {}) => {
    for (const name of ['outputs', 'state', 'summary']) if (!existsSync(stand.path(name))) stand.write(name, '');
    return shell(script, 'action', [], {
      INPUT_CONFIG: configuration(),
      INPUT_ACTIONS: 'create',
      GITHUB_OUTPUT: stand.path('outputs'),
      GITHUB_STATE: stand.path('state'),
      GITHUB_STEP_SUMMARY: stand.path('summary'),
      ...more,
    });
  };

  test('continues if nobody reads its log, and says so in the summary', () => {
    const { status, stderr } = step('run "$@" | head -n 1');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stand.trace()).toEqual(traced);
    expect(stand.written('outputs')).toContain('success');
    expect(stand.written('summary')).toContain('(its reader is gone)');
  });

  test('continues without the files of the runner, and reports each missing one once', () => {
    const full = { GITHUB_OUTPUT: '/dev/full', GITHUB_STATE: '/dev/full', GITHUB_STEP_SUMMARY: '/dev/full' };
    const { status, stdout } = step('run "$@"', full);
    expect(status).toBe(0);
    expect(stand.trace()).toEqual(traced);
    for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'The job summary']) {
      expect(stdout.match(new RegExp(`${name}.* could not be written: the disk is full`, 'g'))).toHaveLength(1);
    }
  });
});

describe('a reader that has stopped reading', () => {
  /** The entry point with its output in a pipe that is full and never read. */
  function intoFullPipe(words: readonly string[]): { readonly run: ChildProcess; readonly reader: ChildProcess } {
    const pipe = stand.path('pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('/bin/sh', ['-c', `exec sleep 600 < '${pipe}'`], { stdio: 'ignore' });
    const script = `exec "$0" "$@" > '${pipe}' 2> '${stand.path('error')}'`;
    const given = ['-c', script, process.execPath, entryPointFile('cli'), ...words];
    const run = spawn('/bin/sh', given, { env: stand.environment, stdio: 'ignore' });
    return { run, reader };
  }
  const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

  test('blocks the hook but no signal: on_error and after_everything run, and the exit status is 128 + signal', async () => {
    const config = configuration('on_error: [seq 100000, echo on_error >> "$TRACE"]\n');
    const text = stand.written('server.yaml').replace('seq 3,', 'touch "$TRACE.up"; seq 1000000,');
    stand.write('server.yaml', text);
    const { run, reader } = intoFullPipe(['--config', config, 'create']);
    while (!existsSync(`${stand.path('trace')}.up`)) await wait(50);
    await wait(500);
    const end = ended(run);
    run.kill('SIGTERM');
    expect(await end).toBe(143);
    reader.kill();
    expect(stand.trace()).toEqual(['on_error', 'after_everything']);
  });

  test('blocks no time limit, and the run does not wait for it at the end', async () => {
    const config = configuration('on_error: [echo on_error >> "$TRACE"]\ntimeout: 1\n');
    stand.write('server.yaml', stand.written('server.yaml').replace('seq 3,', 'seq 1000000,'));
    const { run, reader } = intoFullPipe(['--config', config, 'create']);
    expect(await ended(run)).toBe(1);
    reader.kill();
    expect(stand.trace()).toEqual(['on_error', 'after_everything']);
    expect(stand.written('error')).toContain('its reader has stopped reading');
  });
});

describe('an uncaught error', () => {
  /** Makes the process crash like a bug would, once a hook runs. */
  function withBug(how: string): Record<string, string> {
    const path = stand.path('bug.mjs');
    const bug = `import { existsSync } from 'node:fs';
const timer = setInterval(() => {
  if (!existsSync(process.env.TRACE + '.up')) return;
  clearInterval(timer);
  ${how};
}, 20).unref();
`;
    writeFileSync(path, bug);
    return { NODE_OPTIONS: `--import ${path}` };
  }
  const bugs = [
    ['a thrown error', `throw new TypeError('boom\\nbang')`],
    ['a rejected promise', `void Promise.reject(new TypeError('boom\\nbang'))`],
  ] as const;
  const sentence =
    /^.*Internal error: boom bang\. This is a bug in Borgflow\. Please report it, and include [^\n]*\.\n?$/;

  test.each(bugs)('%s ends the command line with one sentence, and everything that it had started', (_, how) => {
    const config = configuration();
    const hook = 'trap "echo ended >> \\"$TRACE\\"; exit" INT; touch "$TRACE.up"; sleep 30 & wait, ';
    stand.write('server.yaml', stand.written('server.yaml').replace('seq 3, ', `'${hook.slice(0, -2)}', `));
    mkdirSync(stand.path('tmp'));
    const more = { ...withBug(how), TMPDIR: stand.path('tmp') };
    const { status, stdout, stderr } = shell('run "$@"', 'cli', ['--config', config, 'create'], more);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stand.trace()).toEqual(['ended']);
  });

  test('shows its stack trace at verbosity 2', () => {
    const config = configuration();
    stand.write('server.yaml', stand.written('server.yaml').replace('seq 3, ', `'touch "$TRACE.up"; sleep 30', `));
    const words = ['--config', config, '-v', '2', 'create'];
    const { stderr } = shell('run "$@"', 'cli', words, withBug(bugs[0][1]));
    expect(stderr).toMatch(/Internal error: boom bang\. .*\nTypeError: boom\n[\s\S]*bug\.mjs/);
  });

  test('fails a workflow step, outside any group and stopped commands', () => {
    const config = configuration();
    const hook = `'echo text; touch "$TRACE.up"; sleep 30', `;
    stand.write('server.yaml', stand.written('server.yaml').replace('seq 3, ', hook));
    const given = { INPUT_CONFIG: config, INPUT_ACTIONS: 'create', GITHUB_STATE: stand.write('state', '') };
    const { status, stdout, stderr } = shell('run "$@"', 'action', [], { ...given, ...withBug(bugs[1][1]) });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^::error::Internal error: boom bang\. This is a bug in Borgflow\./);
    const token = /::stop-commands::(\S+)/.exec(stdout)?.[1];
    expect(lines.indexOf(`::${token}::`)).toBeGreaterThan(0);
    expect(lines.indexOf('::endgroup::', lines.indexOf(`::${token}::`))).toBeLessThan(lines.length - 1);
    const folder = /\n(.*borgflow-.*)\n/.exec(stand.written('state'))?.[1];
    expect(existsSync(folder ?? '/')).toBe(false);
  });
});
