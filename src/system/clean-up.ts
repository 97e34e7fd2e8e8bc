import { asError } from './errors.js';

/**
 * Does every part of a clean-up, in order, whatever becomes of the others; gives what they threw. Nothing that is to be
 * cleaned up may be left because something else could not be.
 */
export async function cleanUpAll(parts: readonly (() => unknown)[]): Promise<readonly Error[]> {
  const errors: Error[] = [];
  for (const part of parts) {
    try {
      await part();
    } catch (thrown) {
      errors.push(asError(thrown));
    }
  }
  return errors;
}
