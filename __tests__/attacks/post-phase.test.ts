import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listProcesses } from '../../src/process/run-process.js';
import { newKey, seal } from '../../src/secrets/signed-phase-state.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';

const asRoot = process.getuid?.() === 0 ? test : test.skip;

let stand: Stand;
/** The runner's folder for temporary files. */
let temporary: string;
let key: string;
/** An unrelated process with its own session, like the programs that the action starts. */
let innocent: ChildProcess;

beforeEach(() => {
  stand = createStand();
  temporary = stand.path('temporary');
  mkdirSync(temporary);
  key = newKey();
  innocent = spawn('/bin/sleep', ['300'], { detached: true, stdio: 'ignore' });
});

afterEach(() => {
  innocent.kill('SIGKILL');
  stand.remove();
});

const startOf = (pid: number) => listProcesses(pid).find((entry) => entry.pid === pid)?.started ?? '';
const lives = ({ pid = 0 }: ChildProcess) => startOf(pid) !== '';
const rightName = () => `borgflow-4711-${randomUUID()}`;
const canary = () => stand.path('canary');
const sealed = (text: string, purpose: string, by = key) => seal(text, { key: by, purpose });

function journal(): string {
  const configuration = { path: '/c.yaml', name: 'c.yaml' };
  const commands = [{ run: `touch ${canary()}` }];
  const hook = { kind: 'hook', hook: 'after_everything', configuration, commands, softFailure: 'error', closing: true };
  const everything = { before: [], after: [] };
  const plan = { actions: ['create'], beforeEverything: [], everything, configurations: [], afterEverything: [hook] };
  const more = { results: {}, started: {}, questionsBefore: 0 };
  return JSON.stringify({ plan: { ...plan, concurrency: 1 }, runId: '0123456789abcdef', ...more });
}

/** Creates a folder with what the post phase acts on: a process to end and a hook to run, sealed with the key. */
function plant(path: string): string {
  const { pid = 0 } = innocent;
  mkdirSync(path, { mode: 0o700, recursive: true });
  chmodSync(path, 0o700);
  writeFileSync(join(path, `process-${pid}`), sealed(startOf(pid), `process-${pid}`));
  writeFileSync(join(path, 'journal.json'), sealed(journal(), 'journal.json'));
  return path;
}

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

function run(
  name: 'action' | 'cleanup',
  more: Readonly<Record<string, string>>,
): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { ...stand.environment, GITHUB_ACTIONS: 'true', RUNNER_TEMP: temporary, ...more };
  const child = spawn(process.execPath, [entryPointFile(name)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)));
  const ended = new Promise<Ended>((resolve) => child.once('close', (status) => resolve({ status, output })));
  return { child, ended };
}

const postPhase = (folder: string, by = key) => run('cleanup', { STATE_temporary: folder, STATE_key: by }).ended;

test('the post phase uses what the main phase left: it ends the process, runs the hook, and removes the folder', async () => {
  const folder = plant(join(temporary, rightName()));
  const { status, output } = await postPhase(folder);
  expect(output).toContain('Stopped 1 process that the main phase left running.');
  expect([status, existsSync(canary()), lives(innocent), existsSync(folder)]).toEqual([0, true, false, false]);
});

test('the folder is used if it inherited setgid, and if a better place has appeared since', async () => {
  const folder = plant(join(temporary, rightName()));
  chmodSync(folder, 0o2700);
  const { status } = await run('cleanup', {
    ...{ RUNNER_TEMP: stand.path('later'), TMPDIR: temporary, STATE_temporary: folder, STATE_key: key },
  }).ended;
  expect([status, existsSync(canary()), lives(innocent), existsSync(folder)]).toEqual([0, true, false, false]);
  const next = plant(join(temporary, rightName()));
  mkdirSync(stand.path('later'));
  const more = { RUNNER_TEMP: stand.path('later'), TMPDIR: temporary, STATE_temporary: next, STATE_key: key };
  expect((await run('cleanup', more).ended).status).toBe(0);
  expect(existsSync(next)).toBe(false);
});

test.each([
  ['goes through a file', () => '/etc/passwd/x', /\/etc\/passwd\/x is not the folder/],
  ['goes through a file, with the right name', () => `/etc/passwd/${rightName()}`, /is not the folder/],
  ['contains a link to itself', () => join(circle(), rightName()), /is not the folder/],
  ['is far too long', () => join(temporary, 'x'.repeat(5000)), /x… is not the folder/],
])('a state whose path %s is refused with one sentence', async (_, make, why) => {
  const { status, output } = await postPhase(make());
  expect(status).toBe(1);
  expect(output).toMatch(why);
  expect(output).not.toContain('Internal error');
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output.length).toBeLessThan(600);
});

function circle(): string {
  symlinkSync(join(temporary, 'circle'), join(temporary, 'circle'));
  return join(temporary, 'circle');
}

describe('a folder that the main phase didn’t create is not touched, and the message says why:', () => {
  const made = () => plant(join(temporary, rightName()));
  const cases: readonly (readonly [string, () => string, RegExp])[] = [
    ['it is world-writable', () => withMode(made(), 0o777), /mode 0777/],
    ['its group can read it', () => withMode(made(), 0o750), /mode 0750/],
    ['it is outside RUNNER_TEMP', () => plant(stand.path(rightName())), /it is not in /],
    ['it is in a subfolder of RUNNER_TEMP', () => plant(join(temporary, 'sub', rightName())), /it is not in /],
    ['its name is different', () => plant(join(temporary, 'photos')), /it is not named like/],
    ['its name only begins with borgflow', () => plant(join(temporary, 'borgflow-1-left')), /it is not named like/],
    ['its path contains ..', () => `${temporary}/../temporary/${made().slice(temporary.length + 1)}`, /it is not in /],
    ['it is a link to such a folder', linked, /it is a symbolic link/],
    ['its parent folder is a link', linkedAbove, /it is not in /],
    ['it is a file', file, /it is not a folder/],
  ];
  test.each(cases)('%s', async (_, make, why) => await expectUntouched(make(), why));

  asRoot('it belongs to another user', async () => {
    const folder = made();
    chownSync(folder, 65_534, 65_534);
    await expectUntouched(folder, /it is owned by another user \(uid 65534, mode 0700\)/);
  });

  function withMode(folder: string, mode: number): string {
    chmodSync(folder, mode);
    return folder;
  }
  function linked(): string {
    const link = join(temporary, rightName());
    symlinkSync(plant(stand.path(rightName())), link);
    return link;
  }
  function linkedAbove(): string {
    mkdirSync(stand.path('elsewhere'));
    symlinkSync(stand.path('elsewhere'), join(temporary, 'link'));
    const name = rightName();
    plant(join(stand.path('elsewhere'), name));
    return join(temporary, 'link', name);
  }
  function file(): string {
    const path = join(temporary, rightName());
    writeFileSync(path, '');
    return path;
  }

  async function expectUntouched(folder: string, why: RegExp): Promise<void> {
    const before = existsSync(join(folder, 'journal.json')) ? readdirSync(folder).sort() : [];
    const { status, output } = await postPhase(folder);
    expect(output).toMatch(why);
    expect(output).toContain(folder);
    expect(output).toContain('did not stop, unmount, run, or remove anything');
    expect([status, existsSync(canary()), lives(innocent), existsSync(folder)]).toEqual([1, false, true, true]);
    if (before.length > 0) expect(readdirSync(folder).sort()).toEqual(before);
  }
});

describe('in the main phase’s folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(temporary, rightName());
    mkdirSync(folder, { mode: 0o700 });
  });
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

  test.each([
    ['without a seal, as written by an earlier release', (pid: number) => startOf(pid)],
    ['sealed with another key', (pid: number) => sealed(startOf(pid), `process-${pid}`, newKey())],
    ['sealed for another process', (pid: number) => sealed(startOf(pid), 'process-4711')],
    ['sealed for an earlier process with the same ID', (pid: number) => sealed('1', `process-${pid}`)],
    ['sealed without a start time', (pid: number) => sealed('', `process-${pid}`)],
    ['truncated', (pid: number) => sealed(startOf(pid), `process-${pid}`).slice(0, 50)],
    ['empty', () => ''],
  ])('a process is not ended if its note is %s', async (_, note) => {
    const { pid = 0 } = innocent;
    put(`process-${pid}`, note(pid));
    await postPhase(folder);
    expect(lives(innocent)).toBe(true);
    expect(existsSync(folder)).toBe(false);
  });

  test('a note that the main phase didn’t write is reported', async () => {
    put(`process-${innocent.pid}`, startOf(innocent.pid ?? 0));
    const { status, output } = await postPhase(folder);
    expect(status).toBe(1);
    expect(output).toContain(`${folder}/process-${innocent.pid} was not written by the main phase of this step`);
  });

  test('no note makes it signal its own parents, process 1, or a process group', async () => {
    const parent = spawn('/bin/sh', ['-c', `"$@"; echo survived`, 'sh', process.execPath, entryPointFile('cleanup')], {
      env: { ...stand.environment, RUNNER_TEMP: temporary, STATE_temporary: folder, STATE_key: key },
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    });
    const own = [1, process.pid, parent.pid ?? 0, 0, -1];
    for (const pid of own) put(`process-${pid}`, sealed(startOf(pid), `process-${pid}`));
    let output = '';
    parent.stdout?.on('data', (text) => (output += String(text)));
    await new Promise((resolve) => parent.once('close', resolve));
    expect(output).toContain('survived');
  });

  test.each([
    ['without a seal', (text: string) => text],
    ['sealed with another key', (text: string) => sealed(text, 'journal.json', newKey())],
    ['sealed as something else', (text: string) => sealed(text, 'mounts')],
    ['changed after it was sealed', (text: string) => sealed(text, 'journal.json').replace('touch', 'touch ')],
    ['truncated', (text: string) => sealed(text, 'journal.json').slice(0, -20)],
    [
      'sealed, but with a different structure',
      (text: string) => sealed(text.replace('"run":', '"script":'), 'journal.json'),
    ],
    ['sealed, but not JSON', () => sealed('{', 'journal.json')],
  ])('no hook runs from a journal that is %s', async (_, written) => {
    put('journal.json', written(journal()));
    const { status, output } = await postPhase(folder);
    expect(output).toContain(
      'the remaining hooks were not run, because the record of those that already ran is unusable: ',
    );
    expect([status, existsSync(canary()), existsSync(folder)]).toEqual([1, false, false]);
  });

  test('a journal that is too large is not read', async () => {
    put('journal.json', '');
    truncateSync(join(folder, 'journal.json'), 20e9);
    const { child, ended } = run('cleanup', { STATE_temporary: folder, STATE_key: key });
    let peak = 0;
    const watch = setInterval(() => {
      const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    }, 5);
    const { status, output } = await ended;
    clearInterval(watch);
    expect(output).toContain("journal.json can't be read: it is too large for a journal");
    expect([status, existsSync(folder)]).toEqual([1, false]);
    expect(peak / 1024).toBeLessThan(250);
  });

  test('nothing is trusted if the state has no key', async () => {
    plant(folder);
    put(`process-${innocent.pid}`, sealed(startOf(innocent.pid ?? 0), `process-${innocent.pid}`, ''));
    put('journal.json', sealed(journal(), 'journal.json', ''));
    const { status } = await postPhase(folder, '');
    expect([status, existsSync(canary()), lives(innocent)]).toEqual([1, false, true]);
  });

  test('pipes, devices, and links in place of notes don’t block it, and are not followed', async () => {
    execFileSync('mkfifo', [join(folder, 'journal.json'), join(folder, 'process-4711')]);
    symlinkSync('/dev/zero', join(folder, 'process-4712'));
    writeFileSync(stand.path('mine'), 'mine');
    symlinkSync(stand.path('mine'), join(folder, 'mounts'));
    symlinkSync(stand.source, join(folder, 'link'));
    expect((await postPhase(folder)).status).toBe(1);
    expect(existsSync(folder)).toBe(false);
    expect(readFileSync(stand.path('mine'), 'utf8')).toBe('mine');
    expect(readdirSync(stand.source)).not.toEqual([]);
  });

  describe('with something mounted', () => {
    let point: string;
    beforeEach(() => {
      point = stand.path('mnt');
      mkdirSync(point);
    });

    test.each([
      [
        'with the right seal',
        () => sealed(JSON.stringify(point), 'mounts'),
        'tmpfs (tmpfs) is mounted there, not an archive',
      ],
      ['without a seal', () => JSON.stringify(point), 'was not written by the main phase'],
    ])('a mount that is not an archive stays mounted, even if a note names it %s', async (_, note, why) => {
      try {
        execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', point], { stdio: 'ignore' });
      } catch {
        return; // only root can mount
      }
      try {
        writeFileSync(join(point, 'data'), 'kept');
        put('mounts', `${note()}\n`);
        expect((await postPhase(folder)).output).toContain(why);
        expect(readFileSync(join(point, 'data'), 'utf8')).toBe('kept');
      } finally {
        execFileSync('umount', [point]);
      }
    });

    test('a file system mounted in the folder is not emptied', async () => {
      const inside = join(folder, 'inside');
      mkdirSync(inside);
      try {
        execFileSync('mount', ['--bind', stand.source, inside], { stdio: 'ignore' });
      } catch {
        return; // only root can mount
      }
      try {
        const { status, output } = await postPhase(folder);
        expect(status).toBe(0);
        expect(output).toMatch(new RegExp(`^::warning::.*${inside} is still mounted`, 'm'));
      } finally {
        execFileSync('umount', [inside]);
      }
      expect(readdirSync(stand.source)).not.toEqual([]);
    });
  });
});

describe('a main phase that is killed', () => {
  test('leaves notes that only its own post phase trusts', async () => {
    writeFileSync(stand.path('state'), '');
    const hook = `echo begun >> "$TRACE"; trap "" INT; sleep 300`;
    const config = stand.write(
      'c.yaml',
      `source_directories: [${stand.source}]\nrepositories: [{path: ${stand.path('r')}}]\nbefore_backup: [${JSON.stringify(hook)}]\n`,
    );
    const asked = {
      INPUT_CONFIG: config,
      INPUT_ACTIONS: 'create',
      GITHUB_STATE: stand.path('state'),
      GITHUB_OUTPUT: '',
    };
    const main = run('action', asked);
    while (!existsSync(stand.path('trace'))) await wait(50);
    const text = readFileSync(stand.path('state'), 'utf8');
    const state = Object.fromEntries(
      [...text.matchAll(/^(\w+)<<(\S+)\n(.*)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]),
    );
    const folder = state['temporary'] ?? '';
    const notes = () => readdirSync(folder).filter((name) => name.startsWith('process-'));
    // A process can start before its note is written.
    while (notes().length === 0) await wait(50);
    main.child.kill('SIGKILL');
    const [note = ''] = notes();
    const left = Number(note.slice('process-'.length));
    expect(startOf(left)).not.toBe('');
    // A later step copies a note to another name, and truncates it.
    const { pid = 0 } = innocent;
    writeFileSync(join(folder, `process-${pid}`), readFileSync(join(folder, note)));
    truncateSync(join(folder, `process-${pid}`), 40);
    writeFileSync(join(folder, 'journal.json'), journal());
    const { status } = await postPhase(folder, state['key'] ?? '');
    expect([status, startOf(left), lives(innocent), existsSync(canary()), existsSync(folder)]).toEqual([
      ...[1, '', true, false, false],
    ]);
  });

  test('leaves nothing to do if its folder was moved away', async () => {
    const folder = plant(join(temporary, rightName()));
    renameSync(folder, stand.path('moved'));
    expect(await postPhase(folder)).toEqual({ status: 0, output: '' });
    expect(lives(innocent)).toBe(true);
  });
});
