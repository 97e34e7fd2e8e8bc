import { describe, expect, test } from '@jest/globals';
import { parseVersionRequirement } from '../../src/borg/versions.js';

const versions = ['1.2.0', '1.2.9', '1.4.0rc1', '1.4.0', '1.4.5', '1.40.0', '2.0.0b5', '2.0.0b23', '2.0.0', '2.0.1'];

describe('a required version', () => {
  test.each([
    ['1.4.5', ['1.4.5']],
    ['2.0.0b23', ['2.0.0b23']],
    ['1.4', ['1.4.0rc1', '1.4.0', '1.4.5']],
    ['1.4.x', ['1.4.0rc1', '1.4.0', '1.4.5']],
    ['1.4.*', ['1.4.0rc1', '1.4.0', '1.4.5']],
    ['2.0', ['2.0.0b5', '2.0.0b23', '2.0.0', '2.0.1']],
    ['>=1.4', ['1.4.0', '1.4.5', '1.40.0', '2.0.0', '2.0.1']],
    ['>= 1.4 < 2', ['1.4.0', '1.4.5', '1.40.0']],
    ['>1.2.9,<=1.4.0', ['1.4.0']],
    ['=1.2.9', ['1.2.9']],
    ['>=2.0.0b20 <2.0.1', ['2.0.0b23', '2.0.0']],
  ])('of %s is matched by %j', (text, served) => {
    const wish = parseVersionRequirement('It', text);
    expect(versions.filter((version) => wish?.serves(version))).toEqual(served);
  });

  test('that is exact is known, so that it can be downloaded', () => {
    expect(['1.4.5', '2.0.0b23', '1.4', '>=1.4'].map((text) => parseVersionRequirement('It', text)?.exact)).toEqual([
      '1.4.5',
      '2.0.0b23',
      undefined,
      undefined,
    ]);
  });

  test('of system is any version', () => expect(parseVersionRequirement('It', 'system')).toBeUndefined());

  test.each(['newest', '1.4.5.6', '^1.4', '>=', '>=1.4 or so', 'v1.4.5', '1.4.5-1'])('of %j is an error', (text) => {
    expect(() => parseVersionRequirement('The borg-version input', text)).toThrow(
      `The borg-version input must be system, a version such as 1.4.5, a series such as 1.4, or a range such as ">=1.4 <2", got "${text}".`,
    );
  });

  test('can’t be older than the oldest supported version', () => {
    expect(() => parseVersionRequirement('It', '1.1.18')).toThrow('It is 1.1.18, but Borg 1.2 or later is required.');
  });
});
