/**
 * Returns a signal that is aborted after some milliseconds, or by another signal, until `end` is called. A combination of
 * AbortSignal.any and AbortSignal.timeout can be collected as garbage before, and then what waits for it hangs forever.
 */
export function timeLimit(
  milliseconds: number,
  others: readonly AbortSignal[],
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  for (const other of others) {
    if (other.aborted) abort();
    else other.addEventListener('abort', abort, { once: true });
  }
  const end = (): void => {
    clearTimeout(timer);
    for (const other of others) other.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, end };
}
