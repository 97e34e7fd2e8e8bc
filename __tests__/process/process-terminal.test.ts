import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findProgram } from '../../src/process/launch.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'terminal-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('at a terminal', () => {
  const caller = (request: string) =>
    `import(${JSON.stringify(pathToFileURL(resolve('lib/src/process/run-process.js')).href)}).then(async ({ runProcess }) => {
      const request = { environment: { PATH: process.env.PATH }, streams: 'merged', grace: { terminate: 1, kill: 2 },
        onLines: (lines) => console.log('captured ' + lines.join('|')), ...${request} };
      const { exitCode, startFailure } = await runProcess(request);
      console.log('exit ' + exitCode + ' ' + (startFailure ?? ''));
    })`;

  test('an interactive command uses this process’s own input and output', () => {
    const request = `{ inherit: true, umask: 0o27, command: ['/bin/sh', '-c', 'read a; echo "got $a"; umask; exit 3'] }`;
    const { stdout } = spawnSync(process.execPath, ['-e', caller(request)], { input: 'word\n', encoding: 'utf8' });
    expect(stdout).toBe('got word\n0027\nexit 3 \n');
  });

  test('a missing interactive command is reported, not thrown', () => {
    const request = `{ inherit: true, command: ['no-such-program'] }`;
    const { stdout } = spawnSync(process.execPath, ['-e', caller(request)], { encoding: 'utf8' });
    expect(stdout).toContain('exit undefined no-such-program was not found');
  });

  test('a captured command can read from the terminal, in the process group of this process', () => {
    if (findProgram('script', '/usr/bin:/bin') === undefined) return;
    const inner = `read a; echo "got $a"; test "$(ps -o pgid= -p $$)" = "$(ps -o pgid= -p $PPID)" && echo same`;
    const file = join(folder, 'terminal.mjs');
    writeFileSync(file, caller(`{ terminal: true, command: ['/bin/sh', '-c', ${JSON.stringify(inner)}] }`));
    const log = join(folder, 'terminal.log');
    spawnSync('script', ['-qec', `${process.execPath} ${file}`, log], { input: 'word\n', timeout: 600_000 });
    const text = readFileSync(log, 'utf8');
    expect(text).toContain('captured got word');
    expect(text).toContain('captured same');
    expect(text).toContain('exit 0');
  });
});

describe('bytes that pass through', () => {
  const caller = (request: string) =>
    `import(${JSON.stringify(pathToFileURL(resolve('lib/src/process/run-process.js')).href)}).then(async ({ runProcess }) => {
      const request = { environment: { PATH: process.env.PATH }, streams: 'separate', grace: { terminate: 1, kill: 2 },
        onLines: (lines, stream) => process.stderr.write(stream + ' ' + lines.join('|') + '\\n'), ...${request} };
      const { exitCode, tail } = await runProcess(request);
      process.stderr.write('exit ' + exitCode + ' ' + tail.length + '\\n');
    })`;
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256));

  test('standard input and output are passed through byte by byte, and standard error is captured', () => {
    const request = `{ pass: ['input', 'output'], command: ['/bin/sh', '-c', 'cat; echo said >&2; exit 3'] }`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', caller(request)], { input: bytes });
    expect(stdout.equals(bytes)).toBe(true);
    expect(stderr.toString()).toBe('stderr said\nexit 3 1\n');
  });

  test('if only standard output is passed through, standard input is empty', () => {
    const request = `{ pass: ['output'], command: ['/bin/sh', '-c', 'cat; echo end'] }`;
    const { stdout } = spawnSync(process.execPath, ['-e', caller(request)], { input: bytes });
    expect(stdout.toString()).toBe('end\n');
  });
});
