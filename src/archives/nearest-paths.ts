import { posix } from 'node:path';
import { nearest } from '../text/did-you-mean.js';

/** Finds the paths of an archive that a path may have meant that isn't in it. */
interface NearestPaths {
  readonly take: (path: string) => void;
  /** Returns the nearest paths, best first. */
  readonly found: () => readonly string[];
}

interface Candidate {
  readonly path: string;
  readonly score: number;
}

/** How many paths are suggested. */
const most = 3;

/**
 * Creates a search for what a path may have meant. A path that ends with it comes first (leading folders were left out),
 * then one with the same name in another folder, and then one with a similar name.
 */
export function createNearestPaths(wanted: string): NearestPaths {
  const name = posix.basename(wanted);
  const folders = posix.dirname(wanted).split('/');
  let best: Candidate[] = [];
  const scoreOf = (path: string): number => {
    if (path.endsWith(`/${wanted}`)) return 1000;
    const base = posix.basename(path);
    // A name of two characters is similar to every other one.
    const alike = base === name ? 500 : nearest(name, [base]) === undefined ? 0 : 100;
    if (alike === 0) return 0;
    const isSimilar = nearest(wanted, [path]) !== undefined;
    return alike + nearness(folders, posix.dirname(path).split('/')) + (isSimilar ? 1 : 0);
  };
  return {
    take: (path) => {
      const score = scoreOf(path);
      if (score === 0 || (best.length === most && score <= (best.at(-1)?.score ?? 0))) return;
      best = [...best, { path, score }].sort((one, other) => other.score - one.score).slice(0, most);
    },
    found: () => {
      // A similar name in an unrelated folder is noise next to one in the same folder.
      const [first] = best;
      return best.filter(({ score }) => score >= (first?.score ?? 0) - 1 || score >= 1000).map(({ path }) => path);
    },
  };
}

/** Returns how many folders two paths have in common, at the start and at the end; different depths count against it. */
function nearness(one: readonly string[], other: readonly string[]): number {
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return start + end - Math.abs(one.length - other.length) / 2;
}
