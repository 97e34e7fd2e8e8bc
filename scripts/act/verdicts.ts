import assert from 'node:assert/strict';
import type { Ran } from './act.js';
import { passphrase } from './server.js';

/** All jobs succeeded, and the log has these words. */
export function good(ran: Ran, ...words: readonly string[]): void {
  assert.ok(ran.succeeded, `A job failed:\n${ran.log}`);
  has(ran, words);
}

/** A job failed, and the log has these words. */
export function bad(ran: Ran, ...words: readonly string[]): void {
  assert.ok(!ran.succeeded, `Every job succeeded:\n${ran.log}`);
  has(ran, words);
}

/** The log has none of these words. */
export function lacks(ran: Ran, ...words: readonly string[]): void {
  for (const word of words) assert.ok(!ran.log.includes(word), `The log has "${word}":\n${ran.log}`);
}

function has(ran: Ran, words: readonly string[]): void {
  for (const word of words) assert.ok(ran.log.includes(word), `The log lacks "${word}":\n${ran.log}`);
  lacks(ran, passphrase);
}
