import { defineOptions } from '../schema/schema.js';

/** Options of the recreate action that it doesn't share with create. */
export const recreateOptions = defineOptions({
  recompress: {
    enum: ['if-different', 'always', 'never'],
    description:
      'Which chunks the recreate action recompresses: those with another algorithm than `compression` sets (if-different), all (always), or none (never). Borg 1 only.',
    default: 'never',
    examples: ['if-different'],
    'x-since': '2.0.0',
  },
});
