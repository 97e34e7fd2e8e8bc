import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limitedPart } from '../../../src/reporters/limited-part.js';
import { leftOut } from '../../../src/reporters/summary/markdown.js';
import { bytesOf } from '../../../src/text/amounts.js';
import { file, type Part, tellStory } from '../../support/recorded-run.js';
import { pageOf, shown } from '../../support/summary-page.js';

const limit = 1_000_000;
const cut = /^_[\d,]+ more (\w+) omitted: this summary would be too large\._$/;

function repositories(number: number, name: string) {
  return Array.from({ length: number }, (_, index) => ({ path: `/${name}/${index}/${'ü'.repeat(30)}` }));
}

describe('a huge run stays below the limit of the runner', () => {
  test('with 10,000 repositories: the table says how many rows it omits, and omits none that failed', async () => {
    const all = repositories(10_000, 'vault');
    const last = all.at(-1)?.path ?? '';
    const parts = { [`create ${last}`]: { outcome: 'failure', lines: ['broken'] } } as const;
    const page = await pageOf((reporter) => tellStory(reporter, { files: [file('a.yaml', {}, all)], parts }));
    expect(bytesOf(page.text)).toBeLessThanOrEqual(limit);
    expect(page.lines.filter((line) => cut.test(line)).map((line) => cut.exec(line)?.[1])).toEqual([
      'repositories',
      'steps',
    ]);
    expect(page.tables[0]?.some((row) => row[1] === last && row.at(-1) === '✗ failed')).toBe(true);
    expect(page.tables[1]?.some(([step]) => step?.includes(last) === true)).toBe(true);
    expect(page.lines.map(shown)).toContain('_No chart: this run has 19,999 steps, and a chart can show at most 200._');
  });

  test('with 500 failures of 25 long lines each: whole sections are omitted, and the table is complete', async () => {
    const all = repositories(500, 'vault');
    const part: Part = { outcome: 'failure', lines: Array<string>(25).fill('`'.repeat(3000)) };
    const parts = Object.fromEntries(all.map(({ path }) => [`create ${path}`, part]));
    const page = await pageOf((reporter) => tellStory(reporter, { files: [file('a.yaml', {}, all)], parts }));
    expect(bytesOf(page.text)).toBeLessThanOrEqual(limit);
    expect(page.torn).toBe(false);
    expect(page.lines.filter((line) => line.startsWith('<details')).length).toBe(
      page.lines.filter((line) => line === '</details>').length,
    );
    expect(page.lines.some((line) => cut.exec(line)?.[1] === 'errors')).toBe(true);
    expect(page.tables[0]).toHaveLength(502);
  });

  test('with lines of 10 MB: each is truncated, and the last lines of a step are kept', async () => {
    const lines = ['x'.repeat(10_000_000), 'y', '&'.repeat(10_000_000), 'the end'];
    const part: Part = { outcome: 'failure', lines, error: 'z'.repeat(10_000_000), advice: '<'.repeat(100_000) };
    const page = await pageOf((reporter) =>
      tellStory(reporter, {
        files: [file('a.yaml', { before_backup: ['a'] }, [{ path: '/r' }])],
        parts: { 'before_backup a.yaml': part },
      }),
    );
    expect(bytesOf(page.text)).toBeLessThan(100_000);
    expect(page.fences[0]?.lines.map((line) => line.length)).toEqual([1000, 1, 1000, 7]);
  });

  test('with more than 200 steps: a sentence replaces the chart', async () => {
    const page = await pageOf((reporter) =>
      tellStory(reporter, { files: [file('a.yaml', {}, repositories(101, 'v'))] }),
    );
    expect(page.fences).toEqual([]);
    expect(page.text).toContain('this run has 202 steps, and a chart can show at most 200');
  });
});

describe('a part of limited size', () => {
  const pieces = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `(${text})`));

  test('stays within its limit, keeps pieces whole and in order, and omits urgent ones last', () => {
    fc.assert(
      fc.property(pieces, fc.nat({ max: 400 }), fc.nat({ max: 3 }), (all, most, every) => {
        const urgent = (index: number) => index % (every + 1) === every;
        const text = limitedPart({ head: '<', pieces: all, foot: '>', left: leftOut('piece'), urgent }, most);
        expect(bytesOf(text)).toBeLessThanOrEqual(most);
        const [body = '', note] = text.split('\n\n_');
        if (note === undefined) {
          expect([`<${all.join('')}>`, '', text.startsWith('_') ? text : '']).toContain(text);
        } else {
          expect(body).toMatch(/^<.*>$/s);
          const number = Number(/^\d+/.exec(note)?.[0]);
          expect(number).toBeGreaterThan(0);
          const kept = chosen(all, urgent, all.length - number);
          expect(body).toBe(`<${kept.join('')}>`);
        }
      }),
    );
  });
});

/** Returns the pieces that should be kept if only this many fit. */
function chosen(all: readonly string[], urgent: (index: number) => boolean, number: number): readonly string[] {
  const order = [...all.keys()].sort((a, b) => Number(urgent(b)) - Number(urgent(a)) || a - b).slice(0, number);
  return all.filter((_piece, index) => order.includes(index));
}
