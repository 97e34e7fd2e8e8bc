import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { describeEveryBorg, repokeyOf } from '../support/borg-versions.js';
import { callIn } from '../support/command-line.js';
import { temporary } from '../support/fake-borg.js';

let folder: ReturnType<typeof temporary>;
let call: ReturnType<typeof callIn>;

beforeEach(() => {
  folder = temporary();
  mkdirSync(join(folder.path, 'source'));
  writeFileSync(join(folder.path, 'source', 'letter.txt'), 'Dear reader,\n');
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder.path,
    BORG_BASE_DIR: join(folder.path, 'borg'),
    BORG_PASSPHRASE: 'correct horse',
  };
  call = callIn(folder.path, environment);
});
afterEach(() => folder.remove());

/** Writes a configuration whose hooks write a log. */
function configure(options: Readonly<Record<string, unknown>>): void {
  const text = JSON.stringify({
    source_directories: [join(folder.path, 'source')],
    repositories: [{ path: join(folder.path, 'repository') }],
    keep_daily: 7,
    after_backup: ['echo after_backup >> trace'],
    on_error: ['echo "on_error: {error}" >> trace'],
    ...options,
  });
  writeFileSync(join(folder.path, 'c.yaml'), text, { mode: 0o600 });
}

function program(name: string, text: string): string {
  const path = join(folder.path, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

function traced(): string {
  try {
    return readFileSync(join(folder.path, 'trace'), 'utf8');
  } catch {
    return '';
  }
}

const borgflow = (...words: readonly string[]) => call(['-c', 'c.yaml', ...words]);

/** Wrappers and replacements of Borg that fail with status 1 without doing anything. */
const broken: readonly (readonly [what: string, script: string])[] = [
  ['docker exec without its container', 'echo "Error response from daemon: No such container: borg" >&2; exit 1'],
  ['sudo -n without permission', 'echo "sudo: a password is required" >&2; exit 1'],
  ['a wrapper that prints nothing', 'exit 1'],
  ['a wrapper that prints its error on standard output', 'echo "cannot connect"; exit 1'],
  ['a wrapper that answers in JSON', 'echo \'{"message": "no such container"}\'; exit 1'],
  [
    'a Python without Borg',
    'printf "%s\\n" "Traceback (most recent call last):" "  File \\"/usr/bin/borg\\", line 33, in <module>" "ModuleNotFoundError: No module named \'borg\'" >&2; exit 1',
  ],
  ['a usage message', 'echo "usage: borg [-h]" >&2; exit 1'],
  [
    'a crash after a warning of Borg',
    'echo \'{"type":"log_message","levelname":"WARNING","name":"borg","message":"something"}\' >&2; echo "Traceback (most recent call last):" >&2; exit 1',
  ],
];

describe('exit status 1 without proof that Borg did its work', () => {
  test.each(broken)('stops what follows, and on_error runs: %s', (_, script) => {
    const borg = program('borg', `case "$*" in *--version*) echo borg 1.2.4; exit;; esac\n${script}`);
    configure({ local_path: borg });
    const { status, out, error } = borgflow('create', 'prune', '-v', '1');
    expect(status).toBe(1);
    expect(error).toMatch(/create .* failed/);
    expect(out + error).not.toMatch(/prune .*(done|deleted)/);
    expect(traced()).toMatch(/^on_error: /);
    expect(traced()).not.toContain('after_backup');
  });

  test.each([
    ['prune'],
    ['compact'],
    ['check', '--force'],
    ['list'],
    ['info'],
    ['repo-list'],
    ['repo-info'],
    ['delete', '--archive', 'a'],
    ['extract', '--archive', 'a', '--destination', '.'],
    ['export-tar', '--archive', 'a', '--destination', 'a.tar'],
    ['mount', '--mount-point', '.'],
    ['recreate'],
    ['break-lock'],
    ['diff', '--archive', 'a', '--second-archive', 'b'],
    ['key', 'export', '--path', 'k'],
    ['borg', 'list'],
  ])('is a failure of %s, whatever borg_exit_codes says about warnings', (...words) => {
    const borg = program(
      'borg',
      'case "$*" in *--version*) echo borg 1.2.4; exit;; esac\necho "sudo: a password is required" >&2; exit 1',
    );
    configure({ local_path: borg, borg_exit_codes: [{ code: 1, treat_as: 'info' }] });
    const { status, error } = borgflow(...words);
    expect(error).toContain('sudo: a password is required');
    expect(status).toBe(1);
  });

  test.each([100, 103, 107, 126, 127])('the same goes for status %i', (code) => {
    const borg = program('borg', `case "$*" in *--version*) echo borg 1.4.1; exit;; esac\nexit ${code}`);
    configure({ local_path: borg, borg_exit_codes: [{ code, treat_as: 'warning' }] });
    expect(borgflow('create').status).toBe(1);
    expect(traced()).toMatch(/^on_error: /);
  });

  test('does not accept a truncated JSON result', () => {
    const borg = program(
      'borg',
      `case "$*" in *--version*) echo borg 1.2.4; exit;; esac\nprintf '{"archive": {"name": "a", "sta'; exit 1`,
    );
    configure({ local_path: borg });
    expect(borgflow('create').status).toBe(1);
  });

  test('warns if a wrapper loses Borg’s exit status, because no archive was reported', () => {
    const borg = program('borg', 'case "$*" in *--version*) echo borg 1.2.4; exit;; esac\ntrue');
    configure({ local_path: borg });
    const { error } = borgflow('create');
    expect(error).toContain('reported neither an error nor an archive');
    expect(borgflow('--dry-run', 'create').error).toBe('');
  });

  test('a check that could not start does not report damage', () => {
    const borg = program(
      'borg',
      'case "$*" in *--version*) echo borg 1.2.4; exit;; esac\necho "sudo: a password is required" >&2; exit 1',
    );
    configure({ local_path: borg });
    const { error } = borgflow('check', '--force');
    expect(error).toContain('sudo: a password is required');
    expect(error).not.toContain('damage');
  });

  test('accepts a long result on one line, which arrives in pieces', () => {
    const json = `node -e 'console.log(JSON.stringify({ archive: { name: "a", comment: "é".repeat(200000) } }))'`;
    const borg = program('borg', `case "$*" in *--version*) echo borg 1.2.4; exit;; esac\n${json}; exit 1`);
    configure({ local_path: borg });
    expect(borgflow('create').status).toBe(0);
    expect(traced()).toBe('after_backup\n');
  });

  test('an error that borg_exit_codes makes a warning remains a warning', () => {
    const borg = program('borg', 'case "$*" in *--version*) echo borg 1.4.1; exit;; esac\nexit 73');
    configure({ local_path: borg, borg_exit_codes: [{ code: 73, treat_as: 'warning' }] });
    expect(borgflow('create').status).toBe(0);
    expect(traced()).toBe('after_backup\n');
  });

  test('status 75 of Borg is an error, not a "not now"', () => {
    const borg = program('borg', 'case "$*" in *--version*) echo borg 1.2.4; exit;; esac\nexit 75');
    configure({ local_path: borg });
    expect(borgflow('create').status).toBe(1);
    expect(traced()).toMatch(/^on_error: /);
  });
});

describeEveryBorg('Borg’s own errors and warnings about files', (borg) => {
  beforeEach(() => {
    configure({ local_path: borg.path });
    expect(borgflow('repo-create', '--encryption', repokeyOf(borg)).status).toBe(0);
  });

  // Files in the configuration are checked before Borg runs, so these are passed with extra_borg_options.
  test.each<[string, string | Buffer, string, RegExp]>([
    ['a bare pattern', '*/.cache\n', '--patterns-from', /does not understand a line of patterns/],
    ['Latin-1', Buffer.from('/src/caf\xe9\n', 'latin1'), '--exclude-from', /not UTF-8/],
    ['a bad expression', '- re:(\n', '--patterns-from', /regular expression/],
  ])('%s creates no archive and is not a warning', (_, text, flag, sentence) => {
    writeFileSync(join(folder.path, 'file'), text);
    configure({ local_path: borg.path, extra_borg_options: { create: `${flag} ${join(folder.path, 'file')}` } });
    const { status, error } = borgflow('create', 'prune');
    expect(error).toMatch(sentence);
    expect(status).toBe(1);
    expect(traced()).toMatch(/^on_error: /);
    expect(borgflow('repo-list').out).toMatch(/no archive/i);
  });

  test('a source that disappeared is a warning: the archive is created, and the next actions run', () => {
    configure({
      local_path: borg.path,
      source_directories: [join(folder.path, 'source'), join(folder.path, 'gone')],
      source_directories_must_exist: false,
    });
    const { status, error } = borgflow('create', 'prune');
    expect(error).toContain('ended with a warning');
    expect(status).toBe(0);
    expect(traced()).toBe('after_backup\n');
  });

  test('a warning of a list is proven by Borg’s log', () => {
    expect(borgflow('create').status).toBe(0);
    configure({ local_path: program('wrapped', `'${borg.path}' "$@"; echo '${warning}' >&2; exit 1`) });
    const { status, error } = borgflow('list');
    expect(error).toContain('ended with a warning');
    expect(status).toBe(0);
  });

  test('a raw Borg command ends with a warning if Borg says so', () => {
    configure({ local_path: borg.path });
    const place = borg.line === '2.0' ? ['a'] : ['::a'];
    const { status, out, error } = borgflow('borg', 'create', ...place, 'source', 'gone');
    expect(out + error).toContain('ended with a warning');
    expect(out + error).not.toContain('terminating with');
    expect(status).toBe(0);
  });
});

const warning = '{"type": "log_message", "levelname": "WARNING", "name": "borg", "message": "something"}';
