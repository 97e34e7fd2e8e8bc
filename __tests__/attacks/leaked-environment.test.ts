import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createBorgFinder } from '../../src/borg/install/install.js';
import { workflowStep } from '../../src/entry-points/workflow-step.js';
import { findProgram } from '../../src/process/launch.js';
import { runProcess } from '../../src/process/run-process.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';

/** Variables from the runner for the action itself, which no child process may get. */
const ofTheRunner = [
  'INPUT_PASSPHRASE',
  'INPUT_SSH-KNOWN-HOSTS',
  'INPUT_WHATEVER',
  'STATE_secret',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RUNTIME_URL',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'GITHUB_STATE',
];
/** Variables that a job sets in `env:`, for its own commands and for Borg. */
const ofTheJob = ['GITHUB_TOKEN', 'GH_TOKEN', 'VAULT_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'BORG_PASSPHRASE'];
/** Variables for Borg only. */
const ofBorg = ['BORG_NEW_PASSPHRASE', 'BORG_OTHER_PASSPHRASE'];

let stand: Stand;
let programs: string;
let canaries: Readonly<Record<string, string>>;

beforeEach(() => {
  stand = createStand();
  programs = stand.path('bin');
  mkdirSync(programs);
  mkdirSync(stand.path('seen'));
  const all = [...ofTheRunner, ...ofTheJob, ...ofBorg];
  canaries = Object.fromEntries(all.map((name) => [name, `canary-${randomBytes(8).toString('hex')}`]));
  writeFileSync(stateFile(), '');
});

afterEach(() => stand.remove());

const stateFile = () => stand.path(canaries['GITHUB_STATE'] ?? '');

/** Writes a program that records its environment and what other users see of all processes, and then runs `then`. */
function record(name: string, then = 'exit 0'): void {
  const file = `${stand.folder}/seen/${name}`;
  const other = process.getuid?.() === 0 ? '/usr/bin/setpriv --reuid 65534 --regid 65534 --clear-groups ' : '';
  const lines = [
    '#!/bin/sh',
    `kind=; [ "$1" = --version ] && kind=.version`,
    `/usr/bin/tr '\\0' '\\n' </proc/self/environ >"${file}$kind.$$"`,
    `{ /usr/bin/env -i ${other}/bin/sh -c 'cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null' || :; } >"${stand.folder}/seen/all.$$"`,
    then,
    '',
  ];
  writeFileSync(join(programs, name), lines.join('\n'));
  chmodSync(join(programs, name), 0o755);
}

/** Returns the names of the canaries that a program was given in any variable. */
function seenBy(name: string): readonly string[] {
  const files = readdirSync(stand.path('seen')).filter((file) => new RegExp(`^${name}\\.\\d+$`).test(file));
  expect({ name, calls: files.length }).not.toEqual({ name, calls: 0 });
  const text = files.map((file) => readFileSync(join(stand.path('seen'), file), 'latin1')).join('\n');
  return Object.entries(canaries).flatMap(([variable, value]) => (text.includes(value) ? [variable] : []));
}

function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    ...stand.environment,
    ...canaries,
    GITHUB_STATE: stateFile(),
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: '',
    RUNNER_TEMP: stand.folder,
    PATH: `${programs}:${stand.environment['PATH']}`,
    ...more,
  };
}

/** Runs Borgflow in a new process; returns its output. */
function play(
  name: 'action' | 'cli',
  words: readonly string[],
  own: Readonly<Record<string, string>>,
): Promise<string> {
  const wait = { env: own, timeout: 600_000, maxBuffer: 1 << 26 };
  return new Promise((resolve) => {
    execFile(process.execPath, [entryPointFile(name), ...words], wait, (_, out, errors) => resolve(out + errors));
  });
}

const real = (name: string) => `exec ${findProgram(name, process.env['PATH'])} "$@"`;

function configuration(...lines: readonly string[]): string {
  return stand.write('c.yaml', [`source_directories: [${stand.source}]`, ...lines, ''].join('\n'));
}

/** Writes a configuration that runs every kind of child process. */
function everything(): string {
  stand.repository('r');
  record('borg', real('borg'));
  record('passphrase', 'echo a-word-for-it');
  record('a-hook');
  record('ssh', 'exit 255');
  for (const name of ['zfs', 'xxh64sum']) record(name);
  record('lsblk', `echo '{"blockdevices": []}'`);
  record('lvs', `echo '{"report": [{"lv": []}]}'`);
  return configuration(
    `repositories: [{path: ${stand.path('r')}}, {path: 'ssh://nowhere.invalid/./r'}]`,
    'encryption_passcommand: passphrase',
    'zfs: {}',
    'lvm: {}',
    'before_backup: [a-hook]',
    'on_error: [a-hook]',
    'checks: [{name: spot, count_tolerance_percentage: 100, data_sample_percentage: 100, data_tolerance_percentage: 1}]',
  );
}

const allActions = 'create check';

function expectEverything(): void {
  for (const name of ['zfs', 'lsblk', 'lvs', 'xxh64sum'])
    expect({ name, seen: seenBy(name) }).toEqual({ name, seen: [] });
  // A wrapper may need a vault's token, but none of Borg's variables and no GitHub token.
  expect(seenBy('passphrase')).toEqual(['VAULT_TOKEN', 'AWS_SECRET_ACCESS_KEY']);
  expect(seenBy('borg.version')).toEqual(['VAULT_TOKEN', 'AWS_SECRET_ACCESS_KEY']);
  expect(seenBy('a-hook')).toEqual(ofTheJob);
  expect(seenBy('ssh').filter((name) => ofTheRunner.includes(name))).toEqual([]);
  // The passcommand's output replaces the job's passphrase.
  const given = ['GITHUB_TOKEN', 'GH_TOKEN', 'VAULT_TOKEN', 'AWS_SECRET_ACCESS_KEY', ...ofBorg];
  expect(seenBy('borg')).toEqual(given);
  expect(seenBy('all')).toEqual([]);
}

describe('the environment of child processes', () => {
  test('in a workflow step: hooks and Borg get their variables, and other programs get no secrets', async () => {
    const asked = { INPUT_CONFIG: everything(), INPUT_ACTIONS: allActions };
    const log = await play('action', [], environment(asked));
    expect(log).not.toContain('Internal error');
    expectEverything();
  });

  test('on the command line in a workflow: the same', async () => {
    await play('cli', ['-c', everything(), ...allActions.split(' ')], environment());
    expectEverything();
  });

  test('on the command line elsewhere: hooks get all variables, and other programs get no secrets', async () => {
    const { GITHUB_ACTIONS: _none, ...own } = environment();
    await play('cli', ['-c', everything(), ...allActions.split(' ')], own);
    for (const name of ['zfs', 'lsblk', 'lvs', 'xxh64sum']) {
      expect({ name, seen: seenBy(name) }).toEqual({ name, seen: [] });
    }
    expect(seenBy('a-hook')).toEqual(expect.arrayContaining(['INPUT_WHATEVER', ...ofTheJob]));
    for (const name of ['passphrase', 'borg.version']) {
      for (const secret of ['BORG_PASSPHRASE', ...ofBorg, 'GITHUB_TOKEN', 'GH_TOKEN', 'INPUT_PASSPHRASE'])
        expect(seenBy(name)).not.toContain(secret);
    }
    expect(seenBy('all')).toEqual([]);
  });
});

test('the passphrase from an input is passed to Borg’s actions, but not to hooks or borg --version, and not visible in the process list', async () => {
  record('borg', real('borg'));
  record('a-hook');
  const config = configuration(`repositories: [{path: ${stand.path('r')}}]`, 'before_backup: [a-hook]');
  await play('action', [], environment({ INPUT_CONFIG: config, INPUT_ACTIONS: 'repo-create -e repokey create' }));
  expect(seenBy('borg')).toContain('INPUT_PASSPHRASE');
  for (const name of ['a-hook', 'borg.version', 'all']) expect(seenBy(name)).not.toContain('INPUT_PASSPHRASE');
});

test('package managers, and sudo before them, get no secrets', async () => {
  for (const name of ['apt-get', 'apt-cache', 'dnf', 'apk', 'brew']) record(name, 'exit 1');
  record('sudo', 'shift; exec "$@"');
  const notices: string[] = [];
  const own = { ...environment(), PATH: programs, HOME: stand.folder, XDG_CACHE_HOME: stand.path('cache') };
  const find = createBorgFinder({
    ...{ install: true, isRoot: false, runProcess, environment: own, tell: (line) => notices.push(line) },
    ...{ wish: undefined, sha256: undefined },
  });
  await expect(find({ folder: stand.folder })).rejects.toThrow('Borg is not installed');
  for (const name of ['sudo', 'apt-get', 'dnf', 'apk', 'brew', 'all']) {
    expect({ name, seen: seenBy(name) }).toEqual({ name, seen: [] });
  }
});

describe('with a syslog', () => {
  let server: Server;
  let socket: string;
  beforeEach(async () => {
    socket = stand.path('log');
    server = createServer();
    await new Promise<void>((resolve) => server.listen(socket, resolve));
  });
  afterEach(() => {
    server.close();
    rmSync(socket, { force: true });
  });

  test('logger gets no secrets', async () => {
    record('logger', 'exec /bin/cat >/dev/null');
    const config = configuration(`repositories: [{path: ${stand.path('r')}}]`, 'before_backup: [exit 75]');
    const status = await workflowStep({
      environment: environment({ INPUT_CONFIG: config, INPUT_ACTIONS: 'create' }),
      platform: process.platform,
      syslogSockets: [socket],
      write: () => undefined,
      saveState: () => undefined,
      setSecret: () => undefined,
      setFailed: () => undefined,
    });
    expect(status).toBe(0);
    expect(seenBy('logger')).toEqual([]);
  });
});
