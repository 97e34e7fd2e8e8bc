import type { Writable } from 'node:stream';

/**
 * Makes a pipe take a text before the write of it returns, as a file does. Otherwise Node keeps in memory whatever the
 * reader has not yet taken, without any limit, and drops it when the process ends.
 */
export function writeAtOnce(stream: Writable): void {
  const handle: unknown = Reflect.get(stream, '_handle');
  if (typeof handle !== 'object' || handle === null) return; // a file: it does so anyway
  const setBlocking: unknown = Reflect.get(handle, 'setBlocking');
  if (typeof setBlocking === 'function') Reflect.apply(setBlocking, handle, [true]);
}
