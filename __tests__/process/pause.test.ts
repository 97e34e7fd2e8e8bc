import { expect, test } from '@jest/globals';
import { pause } from '../../src/process/pause.js';

test('a pause ends at once when it is cancelled, before or during it', async () => {
  await expect(pause(600, AbortSignal.abort())).resolves.toBeUndefined();
  const cancel = new AbortController();
  const paused = pause(600, cancel.signal);
  cancel.abort();
  await expect(paused).resolves.toBeUndefined();
});

test('a pause of 0 seconds ends at once', async () => {
  await expect(pause(0, new AbortController().signal)).resolves.toBeUndefined();
});
