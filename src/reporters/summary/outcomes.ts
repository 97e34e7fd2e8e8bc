import type { Outcome } from '../../lifecycle/outcome.js';

/** One mark for each outcome. */
export const marks: Readonly<Record<Outcome, string>> = {
  success: '✓',
  skipped: '–',
  warning: '⚠',
  failure: '✗',
  cancelled: '■',
};

/** How something ended, behind its name. */
export const ends: Readonly<Record<Outcome, string>> = {
  success: 'done',
  skipped: 'skipped',
  warning: 'done with warnings',
  failure: 'failed',
  cancelled: 'cancelled',
};
