import type { Outcome } from '../../lifecycle/outcome.js';

/** The symbol for each outcome. */
export const outcomeSymbols: Readonly<Record<Outcome, string>> = {
  success: '✓',
  skipped: '–',
  warning: '⚠',
  failure: '✗',
  cancelled: '■',
};

/** How something ended, to follow its name. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  success: 'done',
  skipped: 'skipped',
  warning: 'done with warnings',
  failure: 'failed',
  cancelled: 'cancelled',
};
