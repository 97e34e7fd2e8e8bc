import { choiceOption, defineOptions, secretOption, since, stringOption } from '../schema/option-schema.js';
import { atEachMoment, exampleMessages, states } from './state-options.js';

/** The option for ntfy. */
export const ntfyOptions = defineOptions({
  ntfy: {
    type: 'object',
    properties: {
      topic: stringOption('The topic to publish to.', 'backups'),
      server: stringOption('The URL of the server.', 'https://ntfy.example.org', { default: 'https://ntfy.sh' }),
      username: stringOption('The user to publish as.', 'backup', since('1.7.8')),
      password: secretOption('The password of that user.', '{credential file /run/secrets/ntfy}', since('1.7.8')),
      access_token: secretOption(
        'An access token, instead of a user and password.',
        '{credential file /run/secrets/ntfy}',
        since('1.8.9'),
      ),
      ...atEachMoment((moment) => ({
        title: stringOption('The title of the message.', 'Backup'),
        message: stringOption('The text of the message.', exampleMessages[moment]),
        priority: choiceOption(['max', 'urgent', 'high', 'default', 'low', 'min'], 'The priority of the message.'),
        tags: stringOption('Tags, separated by commas. ntfy shows some of them as emoji.', 'backup,warning'),
      })),
      states: { ...states, default: ['fail'] },
    },
    required: ['topic'],
    additionalProperties: false,
    description: 'Report runs to an ntfy topic (not supported yet, so nothing is sent).',
    examples: [{ topic: 'backups', states: ['fail'] }],
    'x-since': '1.6.3',
  },
});
