import { defineOptions } from '../configuration/schema.js';

/** What the user says of single exit codes. */
export const exitCodeOptions = defineOptions({
  borg_exit_codes: {
    type: 'array',
    description:
      'Which exit codes of Borg count as an error, a warning, or just information. A warning needs proof that Borg did its work: where a wrapper (sudo, docker exec) or a traceback ended with the same code, it is an error all the same.',
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
