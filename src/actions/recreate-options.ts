import { defineOptions } from '../configuration/schema.js';

/** Options of the recreate action, besides those that it shares with create. */
export const recreateOptions = defineOptions({
  recompress: {
    enum: ['if-different', 'always', 'never'],
    description:
      'Which chunks the recreate action compresses anew: those of another algorithm than compression names, all, or none. Borg 1 only.',
    default: 'never',
    examples: ['if-different'],
    'x-since': '2.0.0',
  },
});
