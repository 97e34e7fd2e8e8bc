import { expect, test } from '@jest/globals';
import { exclusionOf } from '../../src/files/exclusion.js';

const sources = (patterns: readonly string[], excludes: readonly string[]) => ({
  paths: [],
  roots: [],
  patternFiles: ['p'],
  excludeFiles: ['e'],
  patterns,
  excludes,
  lines: new Map([
    ['p', ['R /home', '! /home/from-patterns']],
    ['e', ['/home/from-excludes']],
  ]),
});

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
  ['/home/from-patterns', [], [], true],
  ['/home/from-excludes/x', [], [], true],
] as const)('%s with patterns %j and excludes %j is left out: %s', (path, patterns, excludes, expected) => {
  expect(exclusionOf(sources(patterns, excludes))(path)).toBe(expected);
});
