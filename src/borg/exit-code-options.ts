import { defineOptions } from '../schema/schema.js';

/** The option that changes what Borg's exit codes mean. */
export const exitCodeOptions = defineOptions({
  borg_exit_codes: {
    type: 'array',
    description:
      'Which exit codes of Borg count as an error, a warning, or just information. A warning requires proof that Borg did its work: if the same exit code comes from a wrapper (sudo, docker exec) or a traceback, it is still an error.',
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
          description: 'What the exit code counts as.',
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
