import assert from 'node:assert/strict';
import type { WorkflowResult } from './act.js';
import { passphrase } from './server.js';

/** Asserts that all jobs succeeded and that the log contains these strings. */
export function assertSucceeded(ran: WorkflowResult, ...words: readonly string[]): void {
  assert.ok(ran.succeeded, `A job failed:\n${ran.log}`);
  has(ran, words);
}

/** Asserts that a job failed and that the log contains these strings. */
export function assertFailed(ran: WorkflowResult, ...words: readonly string[]): void {
  assert.ok(!ran.succeeded, `All jobs succeeded:\n${ran.log}`);
  has(ran, words);
}

/** Asserts that the log contains none of these strings. */
export function assertNotInLog(ran: WorkflowResult, ...words: readonly string[]): void {
  for (const word of words) assert.ok(!ran.log.includes(word), `The log contains "${word}":\n${ran.log}`);
}

function has(ran: WorkflowResult, words: readonly string[]): void {
  for (const word of words) assert.ok(ran.log.includes(word), `The log doesn't contain "${word}":\n${ran.log}`);
  assertNotInLog(ran, passphrase);
}
