import { asError } from './errors.js';

/**
 * Runs every part of a cleanup in order, even if others fail, and returns the errors. A failure must not prevent the cleanup of
 * anything else.
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
