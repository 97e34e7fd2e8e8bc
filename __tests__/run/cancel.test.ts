import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { stubBorg } from '../support/workflow-step.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

/** Returns all running processes whose environment contains a string: everything that a run of this stand has started. */
function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'latin1').includes(text);
      } catch {
        return false; // it has ended
      }
    })
    .map(Number);
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
}

/** Returns the processes that hold the lock of a repository of Borg 1, from names such as `host@1234.567-0`. */
function lockHolders(repository: string): string[] {
  const lock = `${repository}/lock.exclusive`;
  const names = existsSync(lock) ? readdirSync(lock) : [];
  return names.map((name) => /\.(\d+)-\w+$/.exec(name)?.[1] ?? name);
}

function configuration(hooks: Readonly<Record<string, string>>): string {
  const lines = Object.entries(hooks).map(([hook, command]) => `${hook}: [${JSON.stringify(command)}]`);
  const text = `source_directories: [${stand.source}]\nrepositories: [{path: ${stand.repository('r1')}}]\nkeep_daily: 7\ncompression: lzma,6\n${lines.join('\n')}\n`;
  return stand.write('server.yaml', text);
}

describe('a signal to the command line', () => {
  const borgflow = (...words: readonly string[]) =>
    spawn(process.execPath, [entryPointFile('cli'), ...words], {
      env: { ...stand.environment, STAND: stand.folder },
      stdio: 'ignore',
    });

  test('at 20 random moments leaves no process and no folder behind, no lock of a running Borg, and the next run succeeds', async () => {
    writeFileSync(`${stand.source}/big`, randomBytes(8_000_000));
    const config = configuration({
      before_backup: '(sleep 0.4; sleep 60) & sleep 0.4; kill $!',
      after_backup: 'sleep 0.2',
      on_error: 'echo on_error >> "$TRACE"',
      after_everything: 'echo after_everything >> "$TRACE"',
    });
    for (let moment = 0; moment < 20; moment += 1) {
      const child = borgflow('-c', config, 'create');
      await wait(150 + Math.random() * 4_000);
      const finished = ended(child);
      const alive = child.exitCode === null;
      child.kill(moment % 3 === 0 ? 'SIGTERM' : 'SIGINT');
      const end = alive ? await finished : undefined;
      // The signal may also arrive before the run listens for it, or when it has just ended.
      expect([130, 143, 0, null, undefined]).toContain(end?.code);
      await wait(100);
      expect(processesWith(`STAND=${stand.folder}`)).toEqual([]);
      // On a busy machine, Borg may need more than its 8 seconds and be killed. The next Borg removes the lock of a dead process.
      expect(lockHolders(stand.path('r1')).filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
    }
    expect((await ended(borgflow('-c', config, 'create', 'check'))).code).toBe(0);
  });

  test('runs on_error and after_everything, and exits with 128 + signal', async () => {
    const config = configuration({
      before_backup: 'echo begun >> "$TRACE"; sleep 60',
      on_error: 'echo "{error}" >> "$TRACE"',
      after_everything: 'echo after >> "$TRACE"',
    });
    const child = borgflow('-c', config, 'create');
    while (!existsSync(stand.path('trace'))) await wait(50);
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(143);
    expect(stand.trace()).toEqual(['begun', 'cancelled', 'after']);
  });

  test('sent twice ends the run immediately', async () => {
    const config = configuration({
      before_backup: 'echo begun >> "$TRACE"; sleep 60',
      on_error: 'echo on_error >> "$TRACE"; sleep 60',
    });
    const child = borgflow('-c', config, 'create');
    while (!existsSync(stand.path('trace'))) await wait(50);
    child.kill('SIGINT');
    while (!readFileSync(stand.path('trace'), 'utf8').includes('on_error')) await wait(50);
    child.kill('SIGINT');
    expect((await ended(child)).code).toBe(130);
    expect(processesWith(`STAND=${stand.folder}`)).toEqual([]);
  });

  test('sent twice immediately ends even a Borg that is slow to exit, and removes its temporary folders', async () => {
    const bin = stubBorg(stand, { stdout: '' });
    const slow = `#!/bin/sh\ncase $1 in --version) echo borg 1.2.4 ;; *) trap 'echo asked >> "$TRACE"' INT TERM; touch "$TRACE.up"; for n in 1 2 3 4 5 6 7 8; do sleep 1 & wait $!; wait $!; done ;; esac\n`;
    writeFileSync(`${bin}/borg`, slow);
    const config = stand.write(
      'server.yaml',
      `source_directories: [${stand.source}]\nrepositories: [{path: ${stand.path('r1')}}]\non_error: ['echo on_error >> "$TRACE"']\nafter_everything: ['echo after >> "$TRACE"']\n`,
    );
    const temporary = stand.path('tmp');
    mkdirSync(temporary);
    const child = spawn(process.execPath, [entryPointFile('cli'), '-c', config, 'create'], {
      env: {
        ...stand.environment,
        PATH: `${bin}:${stand.environment['PATH']}`,
        STAND: stand.folder,
        TMPDIR: temporary,
      },
      stdio: 'ignore',
    });
    while (!existsSync(`${stand.path('trace')}.up`)) await wait(50);
    child.kill('SIGTERM');
    while (!existsSync(stand.path('trace'))) await wait(50);
    const end = ended(child);
    child.kill('SIGTERM');
    expect((await end).code).toBe(143);
    // Borg did not exit by itself, and nothing was started after it.
    expect(stand.trace()).toEqual(['asked']);
    expect(processesWith(`STAND=${stand.folder}`)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('the post phase', () => {
  /** Starts a phase of the action like the runner does, with its state in STATE_* variables. */
  function phase(entryPoint: 'action' | 'cleanup', given: Readonly<Record<string, string>>): ChildProcess {
    for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE']) writeFileSync(stand.path(name), '', { flag: 'a' });
    const files = { GITHUB_OUTPUT: stand.path('GITHUB_OUTPUT'), GITHUB_STATE: stand.path('GITHUB_STATE') };
    const env = { ...stand.environment, ...files, ...given, RUNNER_TEMP: stand.folder, STAND: stand.folder };
    return spawn(process.execPath, [entryPointFile(entryPoint)], { env, stdio: 'ignore' });
  }

  /** Returns the state that each main phase saved for its post phase, as the runner passes it on. */
  const states = (): Readonly<Record<string, string>>[] => {
    const text = readFileSync(stand.path('GITHUB_STATE'), 'utf8');
    const all: Record<string, string>[] = [];
    for (const [, name = '', , value = ''] of text.matchAll(/^(\w+)<<(\S+)\n(.*)\n\2$/gm)) {
      if (name === 'temporary') all.push({});
      Object.assign(all.at(-1) ?? {}, { [`STATE_${name}`]: value });
    }
    return all;
  };
  const state = () => states()[0] ?? {};
  const folderOf = (left: Readonly<Record<string, string>>) => left['STATE_temporary'] ?? '';

  test('ends what a killed main phase left running and removes its files', async () => {
    const config = configuration({ before_backup: 'echo begun >> "$TRACE"; trap "" INT; sleep 60' });
    const main = phase('action', { INPUT_CONFIG: config, INPUT_ACTIONS: 'create' });
    while (!existsSync(stand.path('trace'))) await wait(50);
    // A process may start before the note about it is written.
    while (!readdirSync(folderOf(state())).some((name) => name.startsWith('process-'))) await wait(50);
    main.kill('SIGKILL');
    await ended(main);
    expect(processesWith(`STAND=${stand.folder}`)).not.toEqual([]);
    expect((await ended(phase('cleanup', state()))).code).toBe(0);
    expect(processesWith(`STAND=${stand.folder}`)).toEqual([]);
    expect(existsSync(folderOf(state()))).toBe(false);
    expect(stand.trace()).toEqual(['begun']);
  });

  test.each(['it was killed', 'its time is up'])(
    'runs the hooks that a cancellation left no time for, and no command twice, if %s',
    async (how) => {
      const command = (name: string) =>
        JSON.stringify(`echo ${name} >> "$TRACE"${name === 'cut off' ? '; touch "$TRACE.late"; sleep 60' : ''}`);
      const hooks = {
        before_backup: 'echo begun >> "$TRACE"; sleep 60',
        on_error: 'echo on_error >> "$TRACE"',
      };
      const config = configuration(hooks);
      const list = `[${['first', 'cut off', 'after that', 'last'].map(command).join(', ')}]`;
      writeFileSync(config, `${readFileSync(config, 'utf8')}after_everything: ${list}\n`);
      const main = phase('action', { INPUT_CONFIG: config, INPUT_ACTIONS: 'create' });
      while (!existsSync(stand.path('trace'))) await wait(50);
      main.kill('SIGINT');
      while (!existsSync(`${stand.path('trace')}.late`)) await wait(50);
      const end = ended(main);
      if (how === 'it was killed') main.kill('SIGKILL');
      expect((await end).code).toBe(how === 'it was killed' ? null : 130);
      await ended(phase('cleanup', state()));
      expect(stand.trace()).toEqual(['begun', 'on_error', 'first', 'cut off', 'after that', 'last']);
      expect(readFileSync(stand.path('GITHUB_OUTPUT'), 'utf8')).toContain('cancelled');
      expect(existsSync(folderOf(state()))).toBe(false);
    },
    60_000,
  );

  const canMount = existsSync('/dev/fuse') && existsSync('/usr/bin/fusermount3');
  const mounted = canMount ? 'unmounts what the mount action has mounted' : 'has nothing to unmount: NO FUSE HERE';
  test(mounted, async () => {
    const config = configuration({});
    const point = stand.path('mnt');
    mkdirSync(point);
    expect((await ended(phase('action', { INPUT_CONFIG: config, INPUT_ACTIONS: 'create' }))).code).toBe(0);
    const asked = { INPUT_CONFIG: config, INPUT_ACTIONS: `mount --archive latest --mount-point ${point}` };
    expect((await ended(phase('action', asked))).code).toBe(canMount ? 0 : 1);
    expect(readdirSync(point).length > 0).toBe(canMount);
    expect((await ended(phase('cleanup', states().at(-1) ?? {}))).code).toBe(0);
    expect(readdirSync(point)).toEqual([]);
    expect(states().map(folderOf).filter(existsSync)).toEqual([]);
  });

  test('finds what is left to do even if the outputs could not be written on cancellation', async () => {
    const config = configuration({
      before_backup: 'echo begun >> "$TRACE"; sleep 60',
      on_error: 'echo "{error}" >> "$TRACE"',
    });
    const asked = { INPUT_CONFIG: config, INPUT_ACTIONS: 'create', GITHUB_OUTPUT: '/dev/full' };
    const main = phase('action', asked);
    while (!existsSync(stand.path('trace'))) await wait(50);
    main.kill('SIGINT');
    expect((await ended(main)).code).toBe(130);
    expect(stand.trace()).toEqual(['begun', 'cancelled']);
    expect(existsSync(folderOf(state()))).toBe(false);
  });

  test('does nothing without any state', async () => {
    expect((await ended(phase('cleanup', {}))).code).toBe(0);
  });
});
