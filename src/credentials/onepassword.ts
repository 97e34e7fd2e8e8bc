import { defineOptions, stringOption } from '../schema/schema.js';

/** The option for credentials in 1Password, `{credential onepassword REFERENCE}`. */
export const onepasswordOptions = defineOptions({
  onepassword: {
    type: 'object',
    properties: {
      op_command: stringOption('The command to run instead of op.', '/usr/local/bin/op', { default: 'op' }),
    },
    additionalProperties: false,
    description: 'How to read `{credential onepassword REFERENCE}` (not supported yet).',
    examples: [{ op_command: '/usr/local/bin/op' }],
    'x-since': '2.1.8',
  },
});
