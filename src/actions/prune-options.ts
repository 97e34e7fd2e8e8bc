import { defineOptions } from '../schema/schema.js';

/** Defines how many archives of a kind to keep; -1 means all of them. */
function keep<const What extends string>(what: What, example: number, since: string) {
  return {
    type: 'integer',
    minimum: -1,
    description: `How many ${what} archives to keep; -1 keeps them all.`,
    examples: [example],
    'x-unit': 'archives',
    'x-since': since,
  } as const;
}

/** Options of the prune action: which archives to keep. */
export const pruneOptions = defineOptions({
  keep_within: {
    type: 'string',
    pattern: '^[1-9][0-9]*[SMHdwmy]$',
    'x-wants': 'a time span such as 3d or 1H',
    description: 'Keep all archives within this time span.',
    examples: ['3d'],
    'x-since': '1.1.0',
  },
  keep_secondly: keep('secondly', 60, '1.2.7'),
  keep_minutely: keep('minutely', 60, '1.1.12'),
  keep_hourly: keep('hourly', 24, '1.1.0'),
  keep_daily: keep('daily', 7, '1.1.0'),
  keep_weekly: keep('weekly', 4, '1.1.0'),
  keep_monthly: keep('monthly', 6, '1.1.0'),
  keep_yearly: keep('yearly', 1, '1.1.0'),
  keep_13weekly: keep('quarterly (13 weeks)', 4, '2.0.5'),
  keep_3monthly: keep('quarterly (3 months)', 4, '2.0.5'),
});
