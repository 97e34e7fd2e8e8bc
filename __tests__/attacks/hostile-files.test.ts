import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collectLines } from '../../src/files/patterns.js';
import { hashOfFile } from '../../src/system/file-hash.js';
import { inputVariables, type ProcessResult, startEntry } from '../support/entry-point.js';

/** The memory limit in MB for every hostile file. */
const mostMemory = 200;

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'borgflow-hostile-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const environment = () => ({ PATH: process.env['PATH'] ?? '', HOME: folder });

/** Validates a configuration with both entry points. */
async function validated(config: string): Promise<readonly ProcessResult[]> {
  const stepInputs = inputVariables({ config, actions: 'config validate' });
  const step = { folder, environment: { ...environment(), GITHUB_WORKSPACE: folder, ...stepInputs } };
  const words = ['--config', config, 'config', 'validate'];
  return [
    await startEntry('action', step).ended,
    await startEntry('cli', { folder, environment: environment(), words }).ended,
  ];
}

/** Creates a hostile file. */
const makers: Readonly<Record<string, (at: string) => void>> = {
  'a named pipe': (at) => execFileSync('mkfifo', [at]),
  'a link to an endless device': (at) => symlinkSync('/dev/zero', at),
  'a link to a device that blocks': (at) => symlinkSync('/dev/tty', at),
  'a link to a kernel file': (at) => symlinkSync('/proc/kmsg', at),
  'a link to the process’s own environment': (at) => symlinkSync('/proc/self/environ', at),
  'a link to standard input': (at) => symlinkSync('/dev/stdin', at),
  'a link to itself': (at) => symlinkSync(at, at),
  'a folder': (at) => mkdirSync(at),
  'a gigabyte of zeros': (at) => {
    const file = openSync(at, 'w');
    ftruncateSync(file, 1e9);
    closeSync(file);
  },
};

describe.each(Object.entries(makers))('%s', (name, make) => {
  test('is refused as a configuration, at once and with little memory', async () => {
    make(path('server.yaml'));
    for (const { status, signal, log, peak } of await validated(path('server.yaml'))) {
      expect({ status, signal }).toEqual({ status: 1, signal: null });
      expect(log).toMatch(/server\.yaml/);
      expect(log).not.toMatch(/Internal error|PATH=/);
      expect(peak).toBeLessThan(mostMemory);
    }
  });

  test('is refused as an included file', async () => {
    make(path('included'));
    writeFileSync(path('server.yaml'), 'repositories: [/r]\n<<: !include included\n');
    for (const { status, log, peak } of await validated(path('server.yaml'))) {
      expect(status).toBe(1);
      expect(log).toMatch(/included/);
      expect(log).not.toMatch(/Internal error|PATH=/);
      expect(peak).toBeLessThan(mostMemory);
    }
  });

  if (name === 'a folder') return;
  test.each(['patterns_from', 'exclude_from'])('is refused as a pattern file (%s)', async (option) => {
    make(path('patterns'));
    const reading = collectLines({ [option]: [path('patterns')] }, { folder, consequence: 'No archive was made.' });
    await expect(reading).rejects.toThrow(/patterns can't be read: .* No archive was made\.$/);
  });

  test('is refused as a key to import', async () => {
    make(path('key'));
    writeFileSync(path('server.yaml'), `repositories: [${path('repository')}]\n`);
    execFileSync('borg', ['init', '--encryption', 'none', path('repository')], { env: environment(), stdio: 'pipe' });
    const words = ['--config', path('server.yaml'), 'key', 'import', '--path', path('key')];
    const variables = { ...environment(), BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes' };
    const { status, log, peak } = await startEntry('cli', { folder, environment: variables, words }).ended;
    expect(status).toBe(1);
    expect(log).toMatch(/No key was imported from .*key: |is not an exported key|is empty/);
    expect(peak).toBeLessThan(mostMemory);
  });
});

test('a named pipe that is opened later is not waited for, and a socket is refused', async () => {
  execFileSync('mkfifo', [path('pipe.yaml')]);
  const writer = spawn('sh', ['-c', 'sleep 0.2; exec echo "repositories: [/r]" > "$0"', path('pipe.yaml')]);
  const server = createServer().listen(path('socket.yaml'));
  try {
    for (const { status, log } of await validated(folder)) {
      expect(status).toBe(1);
      expect(log).toContain("pipe.yaml can't be read: it is a named pipe.");
      expect(log).toContain("socket.yaml can't be read: it is a socket.");
    }
  } finally {
    server.close();
    writer.kill('SIGKILL');
  }
});

test('a pipe in place of a source file is not hashed, and not waited for', async () => {
  execFileSync('mkfifo', [path('pipe')]);
  for (const algorithm of ['xxh64', 'sha256'] as const)
    await expect(hashOfFile(path('pipe'), algorithm)).rejects.toThrow('it is a named pipe');
});

test('a file that grows while it is being read is read only up to the limit', async () => {
  writeFileSync(path('server.yaml'), '# grows\n');
  const writer = spawn('sh', ['-c', 'exec yes "# and on" >> "$0"', path('server.yaml')]);
  try {
    await pause(100);
    const words = ['--config', path('server.yaml'), 'config', 'validate'];
    const { status, log, peak } = await startEntry('cli', { folder, environment: environment(), words }).ended;
    expect(status).toBe(1);
    expect(log).toContain('larger than 1 MB');
    expect(peak).toBeLessThan(mostMemory);
  } finally {
    writer.kill('SIGKILL');
  }
});

const repository = 'repositories: [/r]\n';
const hooks = (text: string) => `${repository}before_backup:\n- ${JSON.stringify(text)}\n`;
const times = (unit: string, characters = 980_000) => unit.repeat(Math.floor(characters / unit.length));
/** Files of up to a megabyte that are unusually expensive to read. */
const texts: Readonly<Record<string, string>> = {
  'brackets only': times('['),
  'unmatched closing brackets': `${repository}a: ${times(']')}`,
  'a passphrase of a megabyte': `${repository}encryption_passphrase: ${times('x')}\n`,
  'a passphrase of 300,000 lines': `${repository}encryption_passphrase: |\n${times(' x\n')}`,
  'a passphrase of spaces': `${repository}encryption_passphrase: x${times(' ')}y\n`,
  'thousands of passwords': `repositories:\n${Array.from({ length: 5_500 }, (_, index) => `- {path: "ssh://u:password${index}@h/r${index}"}\n`).join('')}`,
  'a hook with a placeholder in a placeholder in …': hooks(times('${a:-')),
  'a hook of braces': hooks(times('{a,')),
  'a hook of placeholders': hooks(times('{repository}', 60_000)),
  'a hook of shells': hooks(times('echo {log_file}|sh|')),
  'a hook of pipes': hooks(times('tee {log_file}|', 60_000)),
  'many hooks': `${repository}before_backup:\n${times('- echo {a} "b" $c\n', 250_000)}`,
  'a constant in a hook': `constants: {c: ${JSON.stringify(times("'\\$", 100_000))}}\n${hooks(times('{c} ', 60_000))}`,
  'constants of constants': `constants:\n  c0: x\n${Array.from({ length: 60 }, (_, index) => `  c${index + 1}: "{c${index}}{c${index}}"\n`).join('')}repositories: ["{c60}"]\n`,
  'aliases of aliases': `${repository}x-a: &a0 [1]\n${Array.from({ length: 40 }, (_, index) => `x-b${index}: &a${index + 1} [*a${index}, *a${index}]\n`).join('')}`,
  'a file that includes itself': `${repository}<<: !include server.yaml\n`,
  'fourteen thousand includes': `${repository}exclude_patterns:\n${times('- !include none\n', 224_000)}`,
};

describe.each(Object.entries(texts))('a configuration made of %s', (_, text) => {
  test('is read with little memory', async () => {
    writeFileSync(path('server.yaml'), text);
    for (const { signal, status, log, peak } of await validated(path('server.yaml'))) {
      expect(signal).toBeNull();
      expect([0, 1]).toContain(status);
      expect(log).not.toContain('Internal error');
      expect(peak).toBeLessThan(mostMemory);
    }
  });

  test('stops at SIGTERM at any time', async () => {
    writeFileSync(path('server.yaml'), text);
    const stepInputs = inputVariables({ config: 'server.yaml', actions: 'config validate' });
    for (const delay of [350, 700]) {
      const step = { folder, environment: { ...environment(), GITHUB_WORKSPACE: folder, ...stepInputs } };
      const { child, ended } = startEntry('action', step);
      await pause(delay);
      child.kill('SIGTERM');
      const { status, signal } = await ended;
      // The signal ends the process, unless the process has already exited.
      expect([
        ['SIGTERM', null],
        [null, 0],
        [null, 1],
      ]).toContainEqual([signal, status]);
    }
  });
});

test('a run with many large files handles a signal between two files', async () => {
  mkdirSync(path('files'));
  for (let index = 0; index < 120; index += 1)
    writeFileSync(path(`files/${index}.yaml`), `${repository}exclude_patterns:\n${times('- a\n', 100_000)}`);
  const words = ['--config', path('files'), '--dry-run', 'create'];
  const { child, ended } = startEntry('cli', { folder, environment: environment(), words });
  await pause(1_500);
  child.kill('SIGTERM');
  const { status, signal } = await ended;
  expect([143, null]).toContain(status);
  expect([null, 'SIGTERM']).toContain(signal);
});

test('files beyond a total of 16 MB are skipped, and the first of them is named', async () => {
  mkdirSync(path('files'));
  const text = `${repository}# ${times('x')}\n`;
  for (let index = 10; index < 40; index += 1) writeFileSync(path(`files/${index}.yaml`), text);
  for (const { status, log, peak } of await validated(path('files'))) {
    expect(status).toBe(1);
    expect(log).toContain('27.yaml was not read: the files before it already exceed the limit of 16 MB in total.');
    expect(peak).toBeLessThan(mostMemory);
  }
});

describe('a small file whose cost could multiply', () => {
  test('many constants and hook commands: each command only uses the constants that it names', async () => {
    const count = 9_000;
    const constants = Array.from({ length: count }, (_, at) => `  c${at}: '{c${(at * 7) % count}}'`);
    const hooks = Array.from({ length: count }, (_, at) => `- echo '{c${(at * 7) % count}}'`);
    writeFileSync(path('server.yaml'), ['constants:', ...constants, 'before_backup:', ...hooks, ''].join('\n'));
    for (const { status, log } of await validated(path('server.yaml'))) {
      expect(status).toBe(1);
      expect(log).toContain('exceed the limit of 65,536 characters in total');
    }
  });

  test('globs with many stars, and many repositories: each glob is parsed once', async () => {
    const globs = Array.from({ length: 99 }, (_, at) => `- '${'*a'.repeat(15)}*b${at}'`);
    const repositories = Array.from({ length: 8_000 }, (_, at) => `- path: /x${at}${'a'.repeat(60)}`);
    const lines = ['check_repositories:', ...globs, 'repositories:', ...repositories, ''];
    writeFileSync(path('server.yaml'), lines.join('\n'));
    for (const { status, log } of await validated(path('server.yaml'))) {
      expect(status).toBe(1);
      expect(log).toContain('is not the path or label of a repository in this file');
    }
  });
});
