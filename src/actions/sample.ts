import { randomInt } from 'node:crypto';

/** Selects a number of items, each at most once. */
export type Sample = <Item>(items: readonly Item[], count: number) => readonly Item[];

/** Selects items at random, each with the same probability. */
export const sampleAtRandom: Sample = (items, count) => {
  const left = [...items];
  const chosen = Math.min(Math.max(count, 0), left.length);
  for (let index = 0; index < chosen; index += 1) {
    const other = randomInt(index, left.length);
    const [mine, theirs] = [left[index], left[other]];
    if (mine === undefined || theirs === undefined) continue;
    [left[index], left[other]] = [theirs, mine];
  }
  return left.slice(0, chosen);
};
