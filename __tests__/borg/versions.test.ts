import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Capabilities, capabilitiesOf, isOlder, versionIn } from '../../src/borg/versions.js';

describe('the version in Borg’s output', () => {
  test.each([
    ['borg 1.2.4', '1.2.4'],
    ['borg 1.4.1\n', '1.4.1'],
    ['borg 2.0.0b19', '2.0.0b19'],
    ['borg-linux64 1.4.0rc1', '1.4.0rc1'],
    ['borg 1.4.1.dev3+gabcdef', '1.4.1'],
    ['warning: old python\nborg 1.2.8', '1.2.8'],
  ])('of %j is %s', (text, version) => expect(versionIn(text)).toBe(version));

  test.each(['', 'hello', 'borg', 'version 7', 'git version 2.39.5'])('is not found in %j', (text) =>
    expect(versionIn(text)).toBeUndefined(),
  );
});

describe('the order of versions', () => {
  const order = [
    '1.1.18',
    '1.2.0a2',
    '1.2.0',
    '1.2.4',
    '1.4.0rc1',
    '1.4.0',
    '1.4.10',
    '2.0.0a2',
    '2.0.0b3',
    '2.0.0b19',
    '2.0.0rc1',
    '2.0.0',
  ];

  test('is that of their releases: betas come before releases, and 10 comes after 2', () => {
    fc.assert(
      fc.property(fc.nat(order.length - 1), fc.nat(order.length - 1), (a, b) => {
        expect(isOlder(order[a] ?? '', order[b] ?? '')).toBe(a < b);
      }),
    );
  });
});

describe('the capabilities of a version', () => {
  test.each<[keyof Capabilities, string, string]>([
    ['separateRepository', '1.4.5', '2.0.0b1'],
    ['matchArchives', '1.4.5', '2.0.0b3'],
    ['archiveSeries', '2.0.0b10', '2.0.0b11'],
    ['hostNameVariable', '1.4.4', '1.4.5'],
    ['filesChanged', '1.4.1', '1.4.2'],
    ['keepQuarterly', '1.4.0', '1.4.1'],
    ['excludedFilesMinus', '1.4.5', '2.0.0b5'],
    ['compactThreshold', '2.0.0b10', '2.0.0b22'],
  ])('%s is missing in %s and exists in %s', (name, without, withIt) => {
    expect(capabilitiesOf(without)[name]).toBe(false);
    expect(capabilitiesOf(withIt)[name]).toBe(true);
  });

  test.each<[keyof Capabilities, string, string]>([
    ['pruneStatistics', '1.4.5', '2.0.0b10'],
    ['remotePathFlag', '2.0.0b22', '2.0.0b23'],
    ['keepWithin', '2.0.0b21', '2.0.0b22'],
    ['shortRepositoryCommands', '2.0.0b9', '2.0.0b10'],
  ])('%s exists in %s and no longer in %s', (name, withIt, without) => {
    expect(capabilitiesOf(withIt)[name]).toBe(true);
    expect(capabilitiesOf(without)[name]).toBe(false);
  });
});
