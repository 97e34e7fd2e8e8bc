import { expect, test } from '@jest/globals';
import { createExclusionTest, type Line } from '../../src/files/patterns.js';

const lines = (patterns: readonly string[], excludes: readonly string[]): readonly Line[] => [
  ...['R /home', ...patterns].map((text) => ({ kind: 'pattern' as const, text })),
  ...excludes.map((text) => ({ kind: 'exclude' as const, text })),
];

test.each([
  ['/home/nested', [], [], false],
  ['/home/nested', ['- /home/nested'], [], true],
  ['/home/nested', ['! pp:/home'], [], true],
  ['/home/nested', ['+ /home/nested'], [], false],
  ['/home/nested', ['- **/nested'], [], true],
  ['/nested', ['- **/nested'], [], true],
  ['/home/x/nested', ['- /home/*/nested'], [], true],
  ['/home/x/y/nested', ['- /home/*/nested'], [], false],
  ['/home/x/y/nested', [], ['/home/*/nested'], true],
  ['/home/nested', [], ['home/nested/*'], true],
  ['/home/nested', [], ['sh:/home/nested/**'], true],
  ['/home/nested2', [], ['/home/nested'], false],
  ['/home/a+b', [], ['/home/a+b'], true],
  ['/home/nested', [], ['re:nested'], false],
] as const)('%s with patterns %j and excludes %j is excluded: %s', (path, patterns, excludes, expected) => {
  expect(createExclusionTest(lines(patterns, excludes))(path)).toBe(expected);
});
