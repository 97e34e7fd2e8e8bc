import { defineOptions } from '../schema/schema.js';

/** Options that set how much create, prune, and other actions show. */
export const statisticsOptions = defineOptions({
  statistics: {
    enum: ['standard', 'quick', 'none', true, false],
    description:
      'Show sizes and counts after an archive was made or pruned, like --stats. `quick` skips those of the whole repository.',
    default: 'none',
    examples: ['standard'],
    'x-since': '2.0.0',
  },
  quick_statistics: {
    type: 'boolean',
    description: 'The older name of `statistics: quick`.',
    default: false,
    examples: [true],
    'x-since': '2.1.6',
  },
  list_details: {
    type: 'boolean',
    description: 'List each file or archive as it is processed, like --list.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
  progress: {
    type: 'boolean',
    description: 'Show the progress of an action, like --progress.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
});
