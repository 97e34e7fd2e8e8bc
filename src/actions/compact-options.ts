import { defineOptions } from '../schema/schema.js';

/** Options of the compact action. */
export const compactOptions = defineOptions({
  compact_threshold: {
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description: 'Rewrite a segment of the repository if at least this percentage of it is unused.',
    default: 10,
    examples: [20],
    'x-unit': 'percent',
    'x-since': '2.0.0',
  },
});
