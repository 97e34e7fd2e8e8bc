import { defineOptions } from '../configuration/schema.js';

/** What the user says of single exit codes. */
export const exitCodeOptions = defineOptions({
  borg_exit_codes: {
    type: 'array',
    description:
      'Exit codes of Borg that mean something else here: an error, a warning, or nothing more than an information.',
    items: {
      type: 'object',
      properties: {
        code: {
          type: 'integer',
          minimum: 1,
          maximum: 255,
          description: 'The exit code.',
          examples: [107],
        },
        treat_as: {
          enum: ['error', 'warning', 'info'],
          description: 'What it is to count as.',
          examples: ['info'],
        },
      },
      required: ['code', 'treat_as'],
      additionalProperties: false,
    },
    examples: [[{ code: 100, treat_as: 'error' }]],
    'x-since': '1.8.7',
  },
});
