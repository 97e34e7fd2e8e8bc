import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's young generation at its initial size. A hook that prints a million lines creates garbage so quickly that V8 would
 * enlarge it many times, without any gain in speed.
 */
export function keepYoungSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
