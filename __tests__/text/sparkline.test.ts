import { describe, expect, test } from '@jest/globals';
import { isAsciiOnly, sparkline } from '../../src/text/sparkline.js';

describe('a sparkline', () => {
  test.each([
    [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█', '.:-=+*%#'],
    [[100, undefined, 200], '▁ █', '. #'],
    [[5], '▁', '.'],
    [[0, 0], '▁▁', '..'],
    [[], '', ''],
    // Almost equal values look alike.
    [[1000, 1001, 1000], '▁▁▁', '...'],
  ])('of %j is %s', (values, unicode, plain) => {
    expect([sparkline(values, { ascii: false }), sparkline(values, { ascii: true })]).toEqual([unicode, plain]);
  });

  test.each([
    [{ LANG: 'C.UTF-8' }, false],
    [{ LANG: 'de_DE.utf8', TERM: 'xterm' }, false],
    [{ LANG: 'C.UTF-8', LC_ALL: 'C' }, true],
    [{ LANG: 'C.UTF-8', TERM: 'dumb' }, true],
    [{}, true],
  ])('in %j is ASCII: %s', (environment, ascii) => {
    expect(isAsciiOnly(environment)).toBe(ascii);
  });
});
