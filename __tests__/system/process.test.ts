import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findProgram, type ProcessRequest, runProcess } from '../../src/system/process.js';

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
    environment: { PATH: path },
    streams: 'merged',
    grace: { terminate: 1, kill: 2 },
    onLines: (some, stream) => (stream === 'stdout' ? lines : errors).push(...some),
    ...more,
  });
  return { ...result, lines, errors };
}

const shell = (script: string, more: Partial<ProcessRequest> = {}) => run(['/bin/sh', '-c', script], more);

describe('what a process prints', () => {
  test('standard output and error come out merged in the order written', async () => {
    const { lines } = await shell('for i in 1 2 3 4 5 6 7 8 9; do echo out$i; echo err$i >&2; done');
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((i) => [`out${i}`, `err${i}`]));
  });

  test('standard output and error stay apart where they are wanted apart', async () => {
    const { lines, errors, tail } = await shell('echo out; echo err >&2', { streams: 'separate' });
    expect(lines).toEqual(['out']);
    expect(errors).toEqual(['err']);
    expect([...tail].sort()).toEqual(['err', 'out']);
  });

  test('a success and a failure have the same shape', async () => {
    expect(await shell('echo a; exit 0')).toMatchObject({ exitCode: 0, signal: undefined, startFailure: undefined });
    expect(await shell('echo a; exit 3')).toMatchObject({ exitCode: 3, signal: undefined, tail: ['a'] });
    expect(await shell('exit 137')).toMatchObject({ exitCode: 137, signal: undefined });
  });
});

describe('what a process is given', () => {
  test('standard input is at its end', async () => {
    expect(await shell('cat; echo end')).toMatchObject({ lines: ['end'], exitCode: 0 });
  });

  test('arguments arrive byte for byte', async () => {
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
  ])('the environment is exactly what was asked for: %j', async (environment: Record<string, string>) => {
    const { lines } = await run(['/usr/bin/env', '-0'], { environment });
    const entries = lines.join('\n').split('\0').slice(0, -1);
    expect(entries.sort()).toEqual(
      Object.entries(environment)
        .map(([name, value]) => `${name}=${value}`)
        .sort(),
    );
  });

  test('no value of the environment stands on a command line', async () => {
    const environment = { PATH: path, BORG_PASSPHRASE: 'not-to-be-seen' };
    const { lines } = await shell("tr '\\0' '\\n' </proc/$$/cmdline; ps -A -o args=", { environment });
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('\n')).not.toContain('not-to-be-seen');
  });

  test('it runs under the umask asked for, else under this process’s own', async () => {
    expect((await shell('umask', { umask: 0o27 })).lines).toEqual(['0027']);
    expect((await shell('umask', { umask: 0 })).lines).toEqual(['0000']);
    expect(Number.parseInt((await shell('umask')).lines[0] ?? '', 8)).toBe(process.umask());
  });

  test('it runs in the working directory asked for, a relative program is found from there', async () => {
    writeFileSync(join(folder, 'local'), '#!/bin/sh\npwd -P\n', { mode: 0o755 });
    expect(await run(['./local'], { workingDirectory: folder })).toMatchObject({ lines: [folder], exitCode: 0 });
  });

  test('a program may have an equals sign in its path', async () => {
    const odd = join(folder, 'a=b');
    mkdirSync(odd);
    writeFileSync(join(odd, 'c=d'), '#!/bin/sh\necho "$0" "$1"\n', { mode: 0o755 });
    expect((await run([join(odd, 'c=d'), 'e=f'])).lines).toEqual([`${join(odd, 'c=d')} e=f`]);
  });

  test('it has a session and a process group of its own', async () => {
    const { lines } = await shell('ps -o pid=,pgid=,sid= -p $$');
    const [pid, group, session] = (lines[0] ?? '').trim().split(/\s+/);
    expect(group).toBe(pid);
    expect(session).toBe(pid);
  });

  test('perl gives it a session where there is no setsid', async () => {
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

describe('what cannot be started', () => {
  test('a program that is on no folder of the PATH', async () => {
    const result = await run(['no-such-program'], { environment: { PATH: '/usr/bin:/bin' } });
    expect(result).toMatchObject({ exitCode: undefined, signal: undefined, lines: [] });
    expect(result.startFailure).toMatch(/^no-such-program was not found on the PATH \(\/usr\/bin:\/bin\)\./);
  });

  test('a program named by a path where there is none', async () => {
    expect((await run(['/nowhere/borg'])).startFailure).toBe('/nowhere/borg does not exist.');
  });

  test('a file that is not executable, and a folder', async () => {
    const file = join(folder, 'plain');
    writeFileSync(file, 'echo hello\n');
    chmodSync(file, 0o644);
    expect((await run([file])).startFailure).toContain(`${file} is not executable`);
    expect((await run([folder])).startFailure).toBe(`${folder} is a folder, no program.`);
  });

  test('a script whose interpreter has gone', async () => {
    const { startFailure } = await run(['gone-interpreter']);
    expect(startFailure).toContain('wants to be run by /nowhere/python3, which does not exist');
  });

  test('a working directory that is missing, or is a file', async () => {
    const missing = await shell('true', { workingDirectory: '/nowhere/at/all' });
    expect(missing.startFailure).toBe('The working directory /nowhere/at/all does not exist.');
    const file = await shell('true', { workingDirectory: '/etc/passwd' });
    expect(file.startFailure).toBe('The working directory /etc/passwd is no folder.');
  });

  test('arguments that the system cannot take: too long, or with a NUL byte', async () => {
    expect((await run(['true', 'x'.repeat(8_000_000)])).startFailure).toContain('longer than the system allows');
    expect((await run(['true', 'a\0b'])).startFailure).toContain('NUL byte');
    expect((await run([])).startFailure).toContain('no command');
  });
});

describe('at a terminal', () => {
  const caller = (request: string) =>
    `import(${JSON.stringify(pathToFileURL(resolve('lib/src/system/process.js')).href)}).then(async ({ runProcess }) => {
      const request = { environment: { PATH: process.env.PATH }, streams: 'merged', grace: { terminate: 1, kill: 2 },
        onLines: (lines) => console.log('captured ' + lines.join('|')), ...${request} };
      const { exitCode, startFailure } = await runProcess(request);
      console.log('exit ' + exitCode + ' ' + (startFailure ?? ''));
    })`;

  test('an interactive command has this process’s own input and output', () => {
    const request = `{ inherit: true, umask: 0o27, command: ['/bin/sh', '-c', 'read a; echo "got $a"; umask; exit 3'] }`;
    const { stdout } = spawnSync(process.execPath, ['-e', caller(request)], { input: 'word\n', encoding: 'utf8' });
    expect(stdout).toBe('got word\n0027\nexit 3 \n');
  });

  test('an interactive command that is missing is told of, not thrown', () => {
    const request = `{ inherit: true, command: ['no-such-program'] }`;
    const { stdout } = spawnSync(process.execPath, ['-e', caller(request)], { encoding: 'utf8' });
    expect(stdout).toContain('exit undefined no-such-program was not found');
  });

  test('a captured command reads from the terminal, in the process group of this process', () => {
    if (findProgram('script', '/usr/bin:/bin') === undefined) return;
    const inner = `read a; echo "got $a"; test "$(ps -o pgid= -p $$)" = "$(ps -o pgid= -p $PPID)" && echo same`;
    const file = join(folder, 'terminal.mjs');
    writeFileSync(file, caller(`{ terminal: true, command: ['/bin/sh', '-c', ${JSON.stringify(inner)}] }`));
    const log = join(folder, 'terminal.log');
    spawnSync('script', ['-qec', `${process.execPath} ${file}`, log], { input: 'word\n', timeout: 20_000 });
    const text = readFileSync(log, 'utf8');
    expect(text).toContain('captured got word');
    expect(text).toContain('captured same');
    expect(text).toContain('exit 0');
  });
});

describe('findProgram', () => {
  test('says where a program is on a PATH', () => {
    expect(findProgram('sh', '/nowhere:/bin:/usr/bin')).toBe('/bin/sh');
    expect(findProgram('/bin/sh', '')).toBe('/bin/sh');
    expect(findProgram('no-such-program', '/bin:/usr/bin')).toBeUndefined();
    expect(findProgram('sh')).toBe(execFileSync('/bin/sh', ['-c', 'command -v sh'], { encoding: 'utf8' }).trim());
  });

  test('passes over folders and files that are not executable', () => {
    mkdirSync(join(folder, 'a', 'tool'), { recursive: true });
    mkdirSync(join(folder, 'b'));
    mkdirSync(join(folder, 'c'));
    writeFileSync(join(folder, 'b', 'tool'), '');
    writeFileSync(join(folder, 'c', 'tool'), '', { mode: 0o755 });
    const where = ['a', 'b', 'c'].map((name) => join(folder, name)).join(':');
    expect(findProgram('tool', where)).toBe(join(folder, 'c', 'tool'));
  });
});
