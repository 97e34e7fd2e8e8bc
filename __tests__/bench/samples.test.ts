import { expect, test } from '@jest/globals';
import { figureText, isWithinLimit } from '../../bench/figure.js';
import { pageWith } from '../../bench/page.js';
import { interleave, spreadOf } from '../../bench/rounds.js';

test('the median of an even number of rounds is the mean of the middle two', () => {
  expect(spreadOf([4, 1, 3, 2])).toEqual({ minimum: 1, median: 2.5, maximum: 4 });
  expect(spreadOf([3, 1, 2])).toEqual({ minimum: 1, median: 2, maximum: 3 });
});

test('the programs take turns, and the first round does not count', async () => {
  const order: string[] = [];
  const contender = (name: string) => async () => order.push(name);
  const measured = await interleave({ a: contender('a'), b: contender('b') }, 2);
  expect(order.join('')).toBe('ababab');
  expect(measured).toEqual({ a: [3, 5], b: [4, 6] });
});

test('a claim holds up to and including its limit', () => {
  expect([0.2, 0.21].map((value) => isWithinLimit({ value, atMost: 0.2 }))).toEqual([true, false]);
  expect([20, 19].map((value) => isWithinLimit({ value, atLeast: 20 }))).toEqual([true, false]);
});

test('a figure shows its claim and whether it holds; the page keeps the text around its figures', () => {
  const figure = {
    title: 'Speed',
    method: 'Measured.',
    rows: [
      { what: 'peer', unit: 's', values: [2, 2, 4] },
      { what: 'ours', unit: 's', values: [1], claim: { value: 0.5, to: 'peer', atMost: 0.25 } },
    ],
  } as const;
  const text = figureText(figure);
  expect(text).toMatch(/\| peer +\| 2\.000 s \| 2\.000 s \| 4\.000 s \| +\|/);
  expect(text).toContain('0.50 × peer, at most 0.25: NO |');
  const page = pageWith('before\n<!-- figures: x -->\nold\n<!-- /figures -->\nafter\n', [figure]);
  expect(page).toMatch(/^before\n<!-- figures: x -->\n[\s\S]*### Speed[\s\S]*<!-- \/figures -->\nafter\n$/);
  expect(page).not.toContain('old');
});
