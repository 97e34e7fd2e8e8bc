import type { Event, Reporter } from '../../src/lifecycle/events.js';
import { EventMasking } from '../../src/reporters/event-masking.js';
import { createMasker } from '../../src/secrets/masker.js';

/** A reporter that receives unmasked events: they are masked first, as in a run. */
export interface Listener {
  readonly handle: (event: Event) => void;
  readonly close?: (() => Promise<void> | void) | undefined;
}

/** Wraps a reporter so that it receives events without these secrets. */
export function masked(reporter: Reporter, secrets: readonly string[] = ['hunter22']): Listener {
  const masking = new EventMasking(createMasker(secrets));
  return { handle: (event) => reporter.handle(masking.mask(event)), close: () => reporter.close?.() };
}
