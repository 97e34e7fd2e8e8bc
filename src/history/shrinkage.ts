import { size } from '../text/amounts.js';

/** An archive that is much smaller than those before it; sizes in bytes. */
interface Shrinkage {
  readonly size: number;
  /** The median of the sizes before. */
  readonly usual: number;
}

/** How many archives before a new one count. */
export const comparedArchives = 5;

/** With fewer archives before it, nothing is usual yet. */
const fewestArchives = 3;

/** By what share of its usual size an archive may shrink. */
const mostShrunk = 0.3;

/** Whether these are enough archives to compare a new one with. */
export function canCompare(before: readonly number[]): boolean {
  return before.length >= fewestArchives;
}

/**
 * Returns by how much an archive is smaller than usual, if that is more than 30 %: less than the median of the original sizes
 * of the five archives before it in its series. `before` are all known sizes, oldest first, in bytes.
 */
export function shrinkageOf(now: number, before: readonly number[]): Shrinkage | undefined {
  if (!canCompare(before)) return undefined;
  const usual = median(before.slice(-comparedArchives));
  return now < usual * (1 - mostShrunk) ? { size: now, usual } : undefined;
}

/** Says what has shrunk, in a sentence about an archive and its repository. */
export function shrinkageSentence(
  { archive, repository }: { readonly archive: string; readonly repository: string },
  { size: now, usual }: Shrinkage,
): string {
  const share = Math.round((1 - now / usual) * 100);
  return `${archive} in ${repository} is ${share} % smaller than usual: ${size(now)}, but the archives before it had ${size(usual)} (median of their original sizes).`;
}

/** What to do about an archive that has shrunk. */
export const shrinkageAdvice =
  'Find out whether files are missing, for example because a disk was not mounted, before older archives are pruned.';

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[middle]];
  return (low + high) / 2;
}
