import { defineOptions, text } from '../configuration/schema.js';

/** How credentials that 1Password keeps are fetched: `{credential onepassword REFERENCE}`. */
export const onepasswordOptions = defineOptions({
  onepassword: {
    type: 'object',
    properties: { op_command: text('What runs in place of op.', '/usr/local/bin/op', { default: 'op' }) },
    additionalProperties: false,
    description: 'How `{credential onepassword REFERENCE}` is fetched.',
    examples: [{ op_command: '/usr/local/bin/op' }],
    'x-since': '2.1.8',
  },
});
