import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Called, callIn } from '../support/command-line.js';

/**
 * Another user has created a link where root will write, for example in /tmp. Nothing may be written through it, with any
 * value of `permissions`. The folder isn't sticky here, so Linux follows the link, as without fs.protected_symlinks.
 */
let stand: Stand;
let call: (words: readonly string[]) => Called;
let outside: string;
let shared: string;
let config: string;

const environment = () => ({ ...stand.environment, BORG_PASSPHRASE: 'correct horse battery' });
const written = (name: string, ...own: readonly string[]) =>
  stand.write(
    name,
    [`source_directories: [${stand.source}]`, `repositories: [${stand.path('keyed')}]`, ...own, ''].join('\n'),
  );

beforeAll(() => {
  stand = createStand();
  call = callIn(stand.folder, environment());
  [outside, shared] = [stand.path('outside'), stand.path('shared')];
  const borg = (...words: readonly string[]) => execFileSync('borg', words, { env: environment(), stdio: 'pipe' });
  borg('init', '--encryption', 'repokey', stand.path('keyed'));
  borg('create', `${stand.path('keyed')}::a`, stand.source);
  config = written('config.yaml');
});
beforeEach(() => {
  for (const folder of [outside, shared]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  execFileSync('chmod', ['0777', shared]);
  execFileSync('chmod', ['0755', dirname(shared)]);
  writeFileSync(join(outside, 'passwd'), 'root\n');
});
afterAll(() => stand.remove());

/** Creates a link as the user nobody in a world-writable folder. */
const planted = (target: string, name = 'out'): string => {
  const link = join(shared, name);
  execFileSync('setpriv', ['--reuid', '65534', '--regid', '65534', '--clear-groups', 'ln', '-s', target, link]);
  return link;
};
/** Targets of the link: root's file, a missing file, and a file in an existing folder. */
const traps = [
  ['to root’s file', () => planted(join(outside, 'passwd'))],
  ['to a file that doesn’t exist yet', () => planted(join(outside, 'new'))],
  ['to a folder on the path', () => join(planted(outside), 'new')],
  ['reached through root’s own link', viaOwnLink],
] as const;

function viaOwnLink(): string {
  const own = join(outside, '..', 'own-link');
  rmSync(own, { force: true });
  symlinkSync(planted(join(outside, 'new')), own);
  return own;
}

const belongs =
  /shared\/out is a symbolic link owned by another user \(nobody, uid 65534\), who could point it anywhere \(remove it with: rm \/.*shared\/out\)/;

const expectNothingOutside = (): void => {
  expect(readdirSync(outside)).toEqual(['passwd']);
  expect(readFileSync(join(outside, 'passwd'), 'utf8')).toBe('root\n');
};

describe.each(traps)('nothing is written through another user’s link %s', (_, trap) => {
  test.each(['off', 'warn', 'strict'])('by the log, with --permissions %s; the backup runs without a log', (mode) => {
    const out = trap();
    const option = written('option.yaml', `log_file: ${out}`);
    for (const words of [
      ['-c', option],
      ['-c', config, '--log-file', out],
    ]) {
      const { status, error } = call([...words, 'create', '--permissions', mode]);
      expectNothingOutside();
      if (mode === 'strict' && status === 1) continue; // nothing ran at all
      const lines = error.split('\n').filter((line) => line.includes("The log can't be written"));
      expect(lines).toEqual([expect.stringMatching(belongs)]);
      expect(lines[0]).toContain(`The log can't be written to ${out}: `);
      expect(lines[0]).toContain('The run continues without it.');
      expect(status).toBe(0);
    }
  });

  test('by the recording of a run; the backup runs without it', () => {
    const { status, error } = call(['-c', config, '--events', trap(), 'create']);
    expectNothingOutside();
    const lines = error.split('\n').filter((line) => line.includes("The events can't be written"));
    expect(lines).toEqual([expect.stringMatching(belongs)]);
    expect(status).toBe(0);
  });

  test('by export-tar', () => {
    const { status, error } = call(['-c', config, 'export-tar', '--archive', 'a', '--destination', trap()]);
    expect({ status, error }).toMatchObject({ status: 1, error: expect.stringMatching(belongs) });
    expect(error).toContain('Name another file with --destination.');
    expectNothingOutside();
  });

  test('by key export', () => {
    const { status, error } = call(['-c', config, 'key', 'export', '--path', trap()]);
    expect({ status, error }).toMatchObject({ status: 1, error: expect.stringMatching(belongs) });
    expect(error).toContain('Name another file with --path.');
    expectNothingOutside();
  });

  test('by config generate, and no folders are created there', () => {
    const path = trap();
    for (const words of [['--overwrite'], ['--split', '--overwrite']]) {
      for (const to of [path, join(path, 'deep', 'er')]) {
        const { status, error } = call(['config', 'generate', '--destination', to, ...words]);
        expect({ status, error }).toMatchObject({ status: 1, error: expect.stringMatching(belongs) });
        expectNothingOutside();
      }
    }
  });
});

test('check times are never written through another user’s link, and the check still runs', () => {
  const own = written('times.yaml', `user_state_directory: ${planted(outside)}`);
  const { error, out } = call(['-c', own, 'check', '--permissions', 'off']);
  expect(`${out}${error}`).toMatch(belongs);
  expectNothingOutside();
});

test('nothing is mounted through another user’s link', () => {
  const { status, error } = call(['-c', config, 'mount', '--archive', 'a', '--mount-point', planted(outside)]);
  expect({ status, error }).toMatchObject({ status: 1, error: expect.stringMatching(belongs) });
});

test('the user’s own links are followed', () => {
  const log = join(outside, '..', 'own-log');
  symlinkSync(join(outside, 'log'), log);
  expect(call(['-c', written('log.yaml', `log_file: ${log}`), 'create']).status).toBe(0);
  expect(readFileSync(join(outside, 'log'), 'utf8')).toContain('create');
  expect(existsSync(log)).toBe(true);
});
