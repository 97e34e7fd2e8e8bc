import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pruneTable } from '../../src/actions/prune.js';
import { prunedArchive } from '../../src/archives/borg-json.js';

const id = '9873de183200e8bc625598bf2f132777012dac2c9dced5807b4c5049ff78b461';

describe('a line of prune --list', () => {
  test.each([
    // Borg 1.2
    [
      `Keeping archive (rule: daily #1):        h-3                                  Thu, 2026-11-26 16:40:02 [${id}]`,
      { archive: 'h-3', time: '2026-11-26 16:40:02', keptBecause: 'daily #1' },
    ],
    [
      `Would prune:                             h-2                                  Thu, 2026-11-26 16:40:02 [${id}]`,
      { archive: 'h-2', time: '2026-11-26 16:40:02' },
    ],
    [
      `Pruning archive (1/2):                   h-2                                  Thu, 2026-11-26 16:40:02 [${id}]`,
      { archive: 'h-2', time: '2026-11-26 16:40:02' },
    ],
    [
      `Keeping checkpoint archive:              h-4.checkpoint                       Thu, 2026-11-26 16:40:02 [${id}]`,
      { archive: 'h-4.checkpoint', time: '2026-11-26 16:40:02', keptBecause: 'checkpoint' },
    ],
    [
      `Keeping archive (rule: yearly[oldest] #1): a name with blanks, long enough to need more room Thu, 2026-11-26 16:40:02 [${id}]`,
      {
        archive: 'a name with blanks, long enough to need more room',
        time: '2026-11-26 16:40:02',
        keptBecause: 'yearly[oldest] #1',
      },
    ],
    // Borg 1.4 pads more and has more rules
    [
      `Keeping archive (rule: quarterly_13weekly #2): h                                    Thu, 2026-11-26 16:40:04 [${id}]`,
      { archive: 'h', time: '2026-11-26 16:40:04', keptBecause: 'quarterly_13weekly #2' },
    ],
    // Borg 2 writes the time zone
    [
      `Keeping archive (rule: within #1):           web                                  Thu, 2026-11-26 16:40:04 +0100 [${id}]`,
      { archive: 'web', time: '2026-11-26 16:40:04 +0100', keptBecause: 'within #1' },
    ],
  ])('%s', (text, expected) => expect(prunedArchive(text)).toEqual(expected));

  test.each([
    'Keeping archive (rule: daily #1):  in a custom format',
    `Skipping archive: h-2 Thu, 2026-11-26 16:40:02 [${id}]`,
    'Pruning archive (1/2): h-2',
    '',
  ])('of another kind is ignored: %j', (text) => expect(prunedArchive(text)).toBeUndefined());

  test('is parsed whatever the archive’s name', () => {
    const names = fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/);
    fc.assert(
      fc.property(names, fc.nat({ max: 99 }), (name, count) => {
        const text = `Keeping archive (rule: hourly #${count}):  ${name.padEnd(36)} Thu, 2026-11-26 16:40:04 [${id}]`;
        expect(prunedArchive(text)).toEqual({
          archive: name,
          time: '2026-11-26 16:40:04',
          keptBecause: `hourly #${count}`,
        });
      }),
    );
  });
});

test('the list is a table that ends with the number of archives kept and pruned', () => {
  const archives = [
    { archive: 'web-3', time: '2026-11-26 16:40:04', keptBecause: 'daily #1' },
    { archive: 'web-10', time: '2026-11-25 16:40:04' },
  ];
  expect(pruneTable(archives, false)).toEqual([
    'archive  time                 result',
    'web-3    2026-11-26 16:40:04  kept: daily #1',
    'web-10   2026-11-25 16:40:04  pruned',
    '1 kept, 1 pruned.',
  ]);
  expect(pruneTable(archives, true).at(-1)).toBe('1 kept, 1 would be pruned.');
  expect(pruneTable([], false)).toEqual([]);
});
