import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ProcessRequest } from '../../src/process/process-request.js';
import { runProcess } from '../../src/process/run-process.js';
import { environmentOf } from '../support/plain-environment.js';

const bin = resolve('__tests__/fixtures/bin');
const path = `${bin}:/usr/local/bin:/usr/bin:/bin`;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(command: readonly string[], more: Partial<ProcessRequest> = {}) {
  const lines: string[] = [];
  const errors: string[] = [];
  const result = await runProcess({
    command,
    environment: environmentOf({ PATH: path }),
    streams: 'merged',
    grace: { terminate: 1, kill: 2 },
    onLines: (some, stream) => (stream === 'stdout' ? lines : errors).push(...some),
    ...more,
  });
  return { ...result, lines, errors };
}

const shell = (script: string, more: Partial<ProcessRequest> = {}) => run(['/bin/sh', '-c', script], more);

describe('the output of a process', () => {
  test('can be merged in the order in which it was written', async () => {
    const { lines } = await shell('for i in 1 2 3 4 5 6 7 8 9; do echo out$i; echo err$i >&2; done');
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((i) => [`out${i}`, `err${i}`]));
  });

  test('can be kept separate', async () => {
    const { lines, errors, tail } = await shell('echo out; echo err >&2', { streams: 'separate' });
    expect(lines).toEqual(['out']);
    expect(errors).toEqual(['err']);
    expect([...tail].sort()).toEqual(['err', 'out']);
  });

  test('is returned in the same form for a success and a failure', async () => {
    expect(await shell('echo a; exit 0')).toMatchObject({ exitCode: 0, signal: undefined, startFailure: undefined });
    expect(await shell('echo a; exit 3')).toMatchObject({ exitCode: 3, signal: undefined, tail: ['a'] });
    expect(await shell('exit 137')).toMatchObject({ exitCode: 137, signal: undefined });
  });
});

describe('a new process', () => {
  test('has an empty standard input', async () => {
    expect(await shell('cat; echo end')).toMatchObject({ lines: ['end'], exitCode: 0 });
  });

  test('gets its arguments byte for byte', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', '-n', '--', '-c', '\n', '\r\n', "'", '"', '$(id)', '`id`', '*', '\\', 'a=b', ' ', '\ttab'),
    );
    const given = fc.array(
      word.map((text) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '')),
      { maxLength: 8 },
    );
    const property = fc.asyncProperty(given, async (words) => {
      const { lines } = await run(['print-arguments', ...words]);
      const bytes = lines.slice(1).join('').replaceAll(' ', '');
      expect(Number(lines[0])).toBe(words.length);
      expect(bytes).toBe(words.map((text) => `${Buffer.from(text).toString('hex')}00`).join(''));
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test.each([
    {},
    { PATH: '/usr/bin:/bin', SHLVL: '4', PWD: '/elsewhere', OLDPWD: '/', _: 'under', IFS: 'x', PPID: '1', OPTIND: '7' },
    { A: 'line\nline', B: "quote ' and $(id)", EMPTY: '', HOME: '/' },
  ])('gets exactly the requested environment: %j', async (environment: Record<string, string>) => {
    const { lines } = await run(['/usr/bin/env', '-0'], { environment: environmentOf(environment) });
    const entries = lines.join('\n').split('\0').slice(0, -1);
    expect(entries.sort()).toEqual(
      Object.entries(environment)
        .map(([name, value]) => `${name}=${value}`)
        .sort(),
    );
  });

  test('has no value of the environment on its command line', async () => {
    const environment = environmentOf({ PATH: path, BORG_PASSPHRASE: 'not-to-be-seen' });
    const { lines } = await shell("tr '\\0' '\\n' </proc/$$/cmdline; ps -A -o args=", { environment });
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('\n')).not.toContain('not-to-be-seen');
  });

  test('runs under the requested umask, or under this process’s own', async () => {
    expect((await shell('umask', { umask: 0o27 })).lines).toEqual(['0027']);
    expect((await shell('umask', { umask: 0 })).lines).toEqual(['0000']);
    expect(Number.parseInt((await shell('umask')).lines[0] ?? '', 8)).toBe(process.umask());
  });

  test('runs in the requested working directory, where a relative program is found', async () => {
    writeFileSync(join(folder, 'local'), '#!/bin/sh\npwd -P\n', { mode: 0o755 });
    expect(await run(['./local'], { workingDirectory: folder })).toMatchObject({ lines: [folder], exitCode: 0 });
  });

  test('can have an equals sign in the path of its program', async () => {
    const odd = join(folder, 'a=b');
    mkdirSync(odd);
    writeFileSync(join(odd, 'c=d'), '#!/bin/sh\necho "$0" "$1"\n', { mode: 0o755 });
    expect((await run([join(odd, 'c=d'), 'e=f'])).lines).toEqual([`${join(odd, 'c=d')} e=f`]);
  });

  test('has its own session and process group', async () => {
    const { lines } = await shell('ps -o pid=,pgid=,sid= -p $$');
    const [pid, group, session] = (lines[0] ?? '').trim().split(/\s+/);
    expect(group).toBe(pid);
    expect(session).toBe(pid);
  });

  test('gets its session from perl if there is no setsid', async () => {
    const only = join(folder, 'perl-only');
    mkdirSync(only);
    symlinkSync('/usr/bin/perl', join(only, 'perl'));
    const before = process.env['PATH'];
    process.env['PATH'] = only;
    try {
      const { lines } = await shell('ps -o pid=,pgid=,sid=,args= -p $$; echo "$@"', {});
      const [pid, group, session] = (lines[0] ?? '').trim().split(/\s+/);
      expect([group, session]).toEqual([pid, pid]);
    } finally {
      process.env['PATH'] = before;
    }
  });
});

describe('a failed start says why, for', () => {
  test('a program that is not on the PATH', async () => {
    const result = await run(['no-such-program'], { environment: environmentOf({ PATH: '/usr/bin:/bin' }) });
    expect(result).toMatchObject({ exitCode: undefined, signal: undefined, lines: [] });
    expect(result.startFailure).toMatch(/^no-such-program was not found on the PATH \(\/usr\/bin:\/bin\)\./);
  });

  test('a path that does not exist', async () => {
    expect((await run(['/nowhere/borg'])).startFailure).toBe('/nowhere/borg does not exist.');
  });

  test('a file that is not executable, and a folder', async () => {
    const file = join(folder, 'plain');
    writeFileSync(file, 'echo hello\n');
    chmodSync(file, 0o644);
    expect((await run([file])).startFailure).toContain(`${file} is not executable`);
    expect((await run([folder])).startFailure).toBe(`${folder} is a folder, not a program.`);
  });

  test('a script whose interpreter is missing', async () => {
    const { startFailure } = await run(['gone-interpreter']);
    expect(startFailure).toContain('needs the interpreter /nowhere/python3, which does not exist');
  });

  test('a working directory that is missing or is a file', async () => {
    const missing = await shell('true', { workingDirectory: '/nowhere/at/all' });
    expect(missing.startFailure).toBe('The working directory /nowhere/at/all does not exist.');
    const file = await shell('true', { workingDirectory: '/etc/passwd' });
    expect(file.startFailure).toBe('The working directory /etc/passwd is not a folder.');
  });

  test('arguments that are too long or contain a NUL byte', async () => {
    expect((await run(['true', 'x'.repeat(8_000_000)])).startFailure).toContain('exceed the system');
    expect((await run(['true', 'a\0b'])).startFailure).toContain('NUL byte');
    expect((await run([])).startFailure).toContain('command to run is empty');
  });
});
