import { expect, test } from '@jest/globals';
import { requireNoLeadingDash } from '../../src/shell/quoting.js';

test.each(['tank/home@x', '/dev/vg/root', 'a-b', ''])('%s can’t be taken for an option', (word) =>
  expect(requireNoLeadingDash(word, 'a dataset')).toBe(word),
);

test.each(['-r', '--force', '-'])('%s is refused', (word) =>
  expect(() => requireNoLeadingDash(word, 'a ZFS dataset')).toThrow(
    `The name of a ZFS dataset begins with a dash ("${word}"), so a program would treat it as an option. Nothing was done with it. Rename it.`,
  ),
);
