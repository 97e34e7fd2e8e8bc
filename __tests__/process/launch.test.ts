import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findProgram, prepareLaunch, sessionWords } from '../../src/process/launch.js';
import { environmentOf } from '../support/plain-environment.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'launcher-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line of the launcher with a shell other than this system's /bin/sh. */
function launchBy(shell: string, environment: Record<string, string>, command: readonly string[]) {
  const launch = prepareLaunch({
    command,
    environment: environmentOf(environment),
    streams: 'merged',
    grace: { terminate: 1, kill: 2 },
    onLines: () => {},
    umask: 0o27,
  });
  if ('failure' in launch) throw new Error(launch.failure);
  // Under the name `sh`, because bash behaves differently under its own name.
  const link = join(mkdtempSync(join(folder, 'as-')), 'sh');
  symlinkSync(shell, link);
  return spawnSync(link, launch.words.slice(1), { env: environment, encoding: 'utf8' }).stdout;
}

// Each of these is /bin/sh on some system.
describe.each(['dash', 'bash', 'busybox'])('with %s as /bin/sh', (name) => {
  const shell = findProgram(name) ?? `${name} is not installed: run npm run test:setup`;

  test.each([
    {},
    { PATH: '/usr/bin:/bin', SHLVL: '4', PWD: '/elsewhere', OLDPWD: '/', _: 'under', IFS: 'x', UID: '5' },
  ])('the environment is exactly as requested: %j', (environment: Record<string, string>) => {
    const entries = launchBy(shell, environment, ['/usr/bin/env']).split('\n').slice(0, -1);
    expect(entries.sort()).toEqual(
      Object.entries(environment)
        .map(([key, value]) => `${key}=${value}`)
        .sort(),
    );
  });

  test('no prompt stands on the command line: it may hold anything', () => {
    const environment = { PATH: '/usr/bin:/bin', PS1: 'canary', PS2: 'canary', PS4: 'canary' };
    const shown = launchBy(shell, environment, ['/bin/sh', '-c', "tr '\\0' '\\n' < /proc/$$/cmdline"]);
    expect(shown).not.toContain('canary');
  });

  test('streams, umask and arguments are what was asked for', () => {
    const script = 'umask; cat; echo error >&2; printf "<%s>" "$@"';
    const printed = launchBy(shell, { PATH: '/usr/bin:/bin' }, [
      '/bin/sh',
      '-c',
      script,
      'sh',
      '-n',
      '',
      "it's\n$HOME",
    ]);
    expect(printed).toBe("0027\nerror\n<-n><><it's\n$HOME>");
  });
});

test('a session is created with setsid, otherwise with perl, otherwise not at all', () => {
  expect(sessionWords('/nowhere')).toBeUndefined();
  mkdirSync(join(folder, 'perl-only'));
  symlinkSync('/usr/bin/perl', join(folder, 'perl-only', 'perl'));
  expect(sessionWords(join(folder, 'perl-only'))?.[0]).toBe(join(folder, 'perl-only', 'perl'));
  expect(sessionWords('/usr/bin')).toEqual(['/usr/bin/setsid']);
});
