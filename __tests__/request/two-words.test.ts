import { describe, expect, test } from '@jest/globals';
import { actions } from '../../src/actions/registry.js';
import { parseCommandLine } from '../../src/request/argv.js';
import { helpFor } from '../../src/request/help.js';
import { readInputs } from '../../src/request/inputs.js';

const asked = (line: string) => {
  const parsed = parseCommandLine(line.split(' '), { actions });
  return parsed.kind === 'run' ? parsed.request.actions : parsed.kind;
};
const fault = (line: string) => {
  try {
    return String(asked(line));
  } catch (error) {
    return String(error);
  }
};

describe('actions with names of two words', () => {
  test.each([
    ['key export', 'key export', {}],
    ['key export --paper --path /tmp/key', 'key export', { paper: true, path: '/tmp/key' }],
    ['--path - key export', 'key export', { path: '-' }],
    ['--repository r key import --path k', 'key import', { path: 'k' }],
    ['key change-passphrase -v 1', 'key change-passphrase', {}],
  ])('%s', (line, name, flags) => expect(asked(line)).toEqual([{ name, flags }]));

  test('can be combined with others', () => {
    expect(asked('create --stats key export --path k check')).toEqual([
      { name: 'create', flags: { stats: true } },
      { name: 'key export', flags: { path: 'k' } },
      { name: 'check', flags: {} },
    ]);
  });

  test('are accepted in a workflow', () => {
    const { actions: found } = readInputs({ INPUT_ACTIONS: 'create\nkey export --path /mnt/key' }, actions);
    expect(found).toEqual([
      { name: 'create', flags: {} },
      { name: 'key export', flags: { path: '/mnt/key' } },
    ]);
  });

  test('are incomplete without the second word', () => {
    expect(fault('key')).toContain('key export, key import, or key change-passphrase');
    expect(fault('key exprt')).toContain('Did you mean key export?');
    expect(fault('create --path x')).toContain('key export');
  });

  test('have a common help page and their own', () => {
    for (const word of ['export', 'import', 'change-passphrase']) {
      expect(helpFor('key', actions, 80)).toContain(`borgflow key ${word}`);
      expect(asked(`key ${word} --help`)).toBe('help');
    }
  });
});

describe('flags that are counted', () => {
  test.each([
    ['delete --archive a', undefined],
    ['delete --archive a --force', 1],
    ['delete --force --archive a --force', 2],
    ['--force rdelete --force --force', 3],
  ])('%s', (line, force) => {
    const [action] = asked(line);
    expect(typeof action === 'object' ? action.flags['force'] : 'nothing').toBe(force);
  });

  test('are counted only for actions that count them', () => {
    expect(asked('check delete --archive a --force --force')).toEqual([
      { name: 'check', flags: { force: true } },
      { name: 'delete', flags: { archive: 'a', force: 2 } },
    ]);
  });

  test("don't take a value", () =>
    expect(fault('delete --archive a --force=2')).toContain('--force does not take a value'));
});

describe('lines of borgmatic 2.1 for these actions', () => {
  test.each([
    ['delete --archive latest --list --stats', { archive: 'latest', list: true, stats: true }],
    ['delete -a web-* --first 3 --sort-by timestamp', { 'match-archives': 'web-*', first: 3, 'sort-by': 'timestamp' }],
    [
      'delete --older 7d --checkpoint-interval 60 --save-space',
      { older: '7d', 'checkpoint-interval': 60, 'save-space': true },
    ],
    ['rdelete --cache-only --keep-security-info', { 'cache-only': true, 'keep-security-info': true }],
    [
      'recreate --archive a --target b --comment c --timestamp t',
      { archive: 'a', target: 'b', comment: 'c', timestamp: 't' },
    ],
    ['recreate --glob-archives x --list', { 'match-archives': 'x', list: true }],
    [
      'transfer --source-repository /old --from-borg1 --upgrader From12To20 --progress --newest 3d',
      { 'source-repository': '/old', 'from-borg1': true, upgrader: 'From12To20', progress: true, newest: '3d' },
    ],
    [
      'diff --archive a --second-archive b --same-chunker-params --sort-by path --sort-by >size_diff --content-only --only-patterns',
      {
        archive: 'a',
        'second-archive': 'b',
        'same-chunker-params': true,
        'sort-by': ['path', '>size_diff'],
        'content-only': true,
        'only-patterns': true,
      },
    ],
    ['break-lock', {}],
  ])('%s', (line, flags) => {
    const [action] = asked(line);
    expect(typeof action === 'object' ? action.flags : action).toEqual(flags);
  });

  test.each([
    ['delete --archive=', '--archive is empty'],
    ['delete --match-archives=', '--match-archives is empty'],
    ['recreate --archive a --target=', '--target is empty'],
    ['delete --older=', '--older is empty'],
    ['extract --archive a --destination=', '--destination is empty'],
    ['diff --archive a', 'diff needs --second-archive'],
    ['transfer', 'transfer needs --source-repository'],
    ['delete --archive old extract --archive new', '--archive was given twice (old and new)'],
  ])('%s is refused', (line, words) => expect(fault(line)).toContain(words));
});
