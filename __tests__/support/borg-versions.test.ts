import { expect, test } from '@jest/globals';
import { borgs, describeBorgs } from './borg-versions.js';

describeBorgs('the Borg that the tests call so', ({ path, version, line }) => {
  test('has a version of its line and a path of its own', () => {
    expect(version.startsWith(`${line}.`)).toBe(true);
    expect(borgs.filter((other) => other.path === path)).toHaveLength(1);
  });
});
