import { choice, defineOptions, secret, since, text } from '../configuration/schema.js';
import { atEachMoment, states } from './state-options.js';

/** The option under which ntfy is named. */
export const ntfyOptions = defineOptions({
  ntfy: {
    type: 'object',
    properties: {
      topic: text('The topic to publish to.', 'backups'),
      server: text('The address of the server.', 'https://ntfy.example.org', { default: 'https://ntfy.sh' }),
      username: text('The user to publish as.', 'backup', since('1.7.8')),
      password: secret('The password of that user.', '{credential file /run/secrets/ntfy}', since('1.7.8')),
      access_token: secret(
        'A token to publish with, in place of a user.',
        '{credential file /run/secrets/ntfy}',
        since('1.8.9'),
      ),
      ...atEachMoment({
        title: text('The title of the message.', 'Backup'),
        message: text('The message.', 'The backup has begun.'),
        priority: choice(['max', 'urgent', 'high', 'default', 'low', 'min'], 'How much the message presses.'),
        tags: text('Tags, with commas between them; ntfy shows some of them as pictures.', 'backup,warning'),
      }),
      states: { ...states, default: ['fail'] },
    },
    required: ['topic'],
    additionalProperties: false,
    description: 'A topic of ntfy hears of runs.',
    examples: [{ topic: 'backups', states: ['fail'] }],
    'x-since': '1.6.3',
  },
});
