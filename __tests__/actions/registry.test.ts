import { describe, expect, test } from '@jest/globals';
import { actions, findAction } from '../../src/actions/registry.js';

describe('the registry of actions', () => {
  test('contains the primary actions in the order in which they run', () => {
    expect(actions.filter(({ primary }) => primary).map(({ name }) => name)).toEqual([
      'create',
      'prune',
      'compact',
      'check',
    ]);
  });

  test('uses each name and alias only once', () => {
    const names = actions.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    ['init', 'repo-create'],
    ['-I', 'repo-create'],
    ['rcreate', 'repo-create'],
    ['--create', 'create'],
    ['-C', 'create'],
    ['-p', 'prune'],
    ['-k', 'check'],
    ['-x', 'extract'],
    ['-l', 'list'],
    ['-i', 'info'],
    ['rlist', 'repo-list'],
    ['rinfo', 'repo-info'],
  ])('finds %s as %s', (alias, name) => expect(findAction(alias)?.name).toBe(name));

  test('finds no other name', () => expect(findAction('creat')).toBeUndefined());

  test.each(actions.map((action) => [action.name, action] as const))(
    '%s uses each flag name only once',
    (_, { flags }) => {
      const names = flags.flatMap(({ name, aliases = [] }) => [`--${name}`, ...aliases]);
      expect(new Set(names).size).toBe(names.length);
    },
  );
});
