import { defineOptions } from '../configuration/schema.js';

/** Options that say how much create, prune and other actions show of what they do. */
export const statisticsOptions = defineOptions({
  statistics: {
    enum: ['standard', 'quick', 'none', true, false],
    description:
      'Show sizes and counts when an archive was made or pruned, as --stats does; quick leaves out those of the whole repository.',
    default: 'none',
    examples: ['standard'],
    'x-since': '2.0.0',
  },
  quick_statistics: {
    type: 'boolean',
    description: 'The older spelling of `statistics: quick`.',
    default: false,
    examples: [true],
    'x-since': '2.1.6',
  },
  list_details: {
    type: 'boolean',
    description: 'Show each file or archive as it is worked on, as --list does.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
  progress: {
    type: 'boolean',
    description: 'Show how far an action has come, as --progress does.',
    default: false,
    examples: [true],
    'x-since': '2.0.0',
  },
});
