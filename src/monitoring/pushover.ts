import { defineOptions, secret, text, whole } from '../configuration/schema.js';
import { atEachMoment, states } from './state-options.js';

/** The option for Pushover. */
export const pushoverOptions = defineOptions({
  pushover: {
    type: 'object',
    properties: {
      token: secret('The token of your application.', '{credential file /run/secrets/pushover-token}'),
      user: secret('The key of the user or group to notify.', '{credential file /run/secrets/pushover-user}'),
      ...atEachMoment({
        message: text(
          'The text of the message. Default: the state (start, finish, or fail).',
          'The backup has started.',
        ),
        priority: whole('The priority of the message, from -2 to 2.', 1, { minimum: -2, maximum: 2, default: 0 }),
        expire: whole('How long to repeat a message with priority 2.', 1200, {
          minimum: 0,
          default: 600,
          'x-unit': 'seconds',
        }),
        retry: whole('The interval between repetitions of a message with priority 2.', 60, {
          minimum: 0,
          default: 30,
          'x-unit': 'seconds',
        }),
        device: text('The device to notify. Default: all devices.', 'phone'),
        html: { type: 'boolean', description: 'Treat the message as HTML.', examples: [true] },
        sound: text('The notification sound.', 'bike'),
        title: text('The title of the message. Default: the name of your application.', 'Backup'),
        ttl: whole('How long to keep the message. Ignored with priority 2.', 3600, {
          minimum: 0,
          'x-unit': 'seconds',
        }),
        url: text('A link to include with the message.', 'https://status.example.org'),
        url_title: text('The text of that link.', 'Status'),
      }),
      states: { ...states, default: ['fail'] },
    },
    required: ['token', 'user'],
    additionalProperties: false,
    description: 'Report runs to devices through Pushover (not supported yet, so nothing is sent).',
    examples: [{ token: '{credential file /run/secrets/token}', user: '{credential file /run/secrets/user}' }],
    'x-since': '1.9.2',
  },
});
