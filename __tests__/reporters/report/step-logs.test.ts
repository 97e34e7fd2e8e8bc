import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coloredText } from '../../../src/reporters/report/colored-text.js';
import type { LineKind } from '../../../src/reporters/report/line-blocks.js';
import { StepLogs } from '../../../src/reporters/report/step-logs.js';

const kind = fc.constantFrom<LineKind>('plain', 'error', 'warning', 'detail');
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 90 }).map((text) => text.replaceAll('\n', '')),
  fc.constantFrom(
    '',
    'a plain line of the usual length',
    '<b>&amp;</b>',
    '\x1b[31mred\x1b[0m',
    'ü'.repeat(50),
    '漢字😀',
  ),
);
const printed = fc.array(fc.record({ step: fc.nat(3), kind, lines: fc.array(line, { minLength: 1, maxLength: 12 }) }), {
  maxLength: 60,
});

const htmlOf = (text: string, of: LineKind) => {
  const shown = coloredText(text);
  return of === 'plain' ? shown : `<span class="${of}">${shown}</span>`;
};

test('the first and the last lines of each step are kept as they were printed, and the others counted', () => {
  fc.assert(
    fc.property(printed, fc.integer({ min: 600, max: 20_000 }), (all, most) => {
      const logs = new StepLogs<number>(most);
      for (const { step, kind: of, lines } of all) logs.add(step, lines, of);
      let size = 0;
      for (const step of [0, 1, 2, 3]) {
        const own = all.filter((one) => one.step === step);
        const lines = own.flatMap(({ kind: of, lines: texts }) => texts.map((text) => htmlOf(text, of)));
        const { head, omitted, tail } = logs.of(step);
        expect(head).toEqual(lines.slice(0, head.length));
        expect(tail).toEqual(lines.slice(lines.length - tail.length));
        expect(head.length + omitted + tail.length).toBe(lines.length);
        size += [...head, ...tail].reduce((sum, html) => sum + Buffer.byteLength(html) + 1, 0);
      }
      expect(size).toBeLessThanOrEqual(most);
    }),
    { numRuns: 300 },
  );
});

test('of a million lines, about as many are kept from the beginning as from the end', () => {
  const logs = new StepLogs<string>(3_000_000);
  for (let block = 0; block < 1_000; block += 1) {
    logs.add(
      'hook',
      Array.from({ length: 1_000 }, (_, index) => `this is line ${block * 1_000 + index + 1}`),
    );
  }
  const { head, omitted, tail } = logs.of('hook');
  expect(head.at(0)).toBe('this is line 1');
  expect(tail.at(-1)).toBe('this is line 1000000');
  expect(head.length + omitted + tail.length).toBe(1_000_000);
  expect(head.length).toBeGreaterThan(20_000);
  expect(tail.length).toBeGreaterThan(20_000);
});

test('of a very long line, the beginning is kept; of progress in one line, the last states', () => {
  const states = Array.from({ length: 1_000 }, (_, index) => `state ${index}`);
  const shown = (text: string, most = 100_000) => {
    const logs = new StepLogs<string>(most);
    // A small limit divides the block, so that its lines are looked at again.
    logs.add('hook', [text, ...Array.from({ length: 50 }, () => 'next'.repeat(100))]);
    const { head, tail } = logs.of('hook');
    return [...head, ...tail][0]?.split('\n') ?? [];
  };
  for (const end of ['', '\r'])
    for (const most of [100_000, 400_000]) {
      const [mark, ...kept] = shown(`${[...states, 'done'].join('\r')}${end}`, most);
      expect(kept.at(-1)).toBe('done');
      expect(kept.slice(0, -1)).toEqual(states.slice(1 - kept.length));
      expect(kept.length).toBeGreaterThan(300);
      expect(mark).toMatch(/^<span class="sd si">… [\d,]+ earlier characters<\/span>$/);
    }
  expect(shown(`begin${'x'.repeat(9_000)}`)).toEqual([
    expect.stringMatching(/^beginx+<span class="sd si">… 5,005 more characters<\/span>$/),
  ]);
  expect(shown(`${states.join('\r')}\rlast${'x'.repeat(9_000)}`)).toEqual([
    expect.stringMatching(/^lastx+<span class="sd si">… 5,004 more characters<\/span>$/),
  ]);
  expect(shown(`${'x'.repeat(4_000)}\r`)).toEqual(['x'.repeat(4_000)]);
});
