import { defineOptions } from '../schema/option-schema.js';
import { frequencyPattern } from '../text/frequency.js';

/** Options in `x-borgflow` about how old the newest archive may be. */
export const freshnessOptions = defineOptions({
  expect_every: {
    type: 'string',
    pattern: `^${frequencyPattern}$`,
    'x-wants': 'a number and a unit such as `1 day`',
    description:
      'How often each repository is expected to get a new archive. `check --only freshness` fails if the newest one is older than this, by more than a tenth of this time (at least an hour, or this time if it is shorter; at most three days). Default: the schedule of the workflow that makes the backups.',
    examples: ['1 day'],
  },
});
