import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, fitted, leftOut } from '../../../src/reporters/summary/size.js';
import { file, type Part, tellStory } from '../story.js';
import { pageOf, shown } from './page.js';

const limit = 1_000_000;
const cut = /^_[\d,]+ more (\w+) left out: this summary would grow too large\._$/;

function repositories(number: number, name: string) {
  return Array.from({ length: number }, (_, index) => ({ path: `/${name}/${index}/${'ü'.repeat(30)}` }));
}

describe('a huge run stays below the limit of the runner', () => {
  test('with 10,000 repositories: the table says how many rows it lacks, and lacks none that went wrong', async () => {
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
    expect(page.lines.map(shown)).toContain(
      '_The chart of the steps is left out: 19,999 steps are more than it can show._',
    );
  });

  test('with 500 failures of 25 long lines each: folds are left out whole, and the table is there', async () => {
    const all = repositories(500, 'vault');
    const part: Part = { outcome: 'failure', lines: Array<string>(25).fill('`'.repeat(3000)) };
    const parts = Object.fromEntries(all.map(({ path }) => [`create ${path}`, part]));
    const page = await pageOf((reporter) => tellStory(reporter, { files: [file('a.yaml', {}, all)], parts }));
    expect(bytesOf(page.text)).toBeLessThanOrEqual(limit);
    expect(page.torn).toBe(false);
    expect(page.lines.filter((line) => line.startsWith('<details>')).length).toBe(
      page.lines.filter((line) => line === '</details>').length,
    );
    expect(page.lines.some((line) => cut.exec(line)?.[1] === 'errors')).toBe(true);
    expect(page.tables[0]).toHaveLength(502);
  });

  test('with lines of 10 MB: each is cut, and the last ones of a step stay', async () => {
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

  test('with more than 200 steps it has a sentence instead of the chart', async () => {
    const page = await pageOf((reporter) =>
      tellStory(reporter, { files: [file('a.yaml', {}, repositories(101, 'v'))] }),
    );
    expect(page.fences).toEqual([]);
    expect(page.text).toContain('202 steps are more than it can show');
  });
});

describe('a part that must fit', () => {
  const pieces = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `(${text})`));

  test('takes no more bytes than it may, keeps pieces whole, in order, and the urgent ones longest', () => {
    fc.assert(
      fc.property(pieces, fc.nat({ max: 400 }), fc.nat({ max: 3 }), (all, most, every) => {
        const urgent = (index: number) => index % (every + 1) === every;
        const text = fitted({ head: '<', pieces: all, foot: '>', left: leftOut('piece'), urgent }, most);
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

/** The pieces that ought to stay where only so many can. */
function chosen(all: readonly string[], urgent: (index: number) => boolean, number: number): readonly string[] {
  const order = [...all.keys()].sort((a, b) => Number(urgent(b)) - Number(urgent(a)) || a - b).slice(0, number);
  return all.filter((_piece, index) => order.includes(index));
}
