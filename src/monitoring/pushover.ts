import { defineOptions, integerOption, secretOption, stringOption } from '../schema/option-schema.js';
import { atEachMoment, exampleMessages, states } from './state-options.js';

/** The option for Pushover. */
export const pushoverOptions = defineOptions({
  pushover: {
    type: 'object',
    properties: {
      token: secretOption('The token of your application.', '{credential file /run/secrets/pushover-token}'),
      user: secretOption('The key of the user or group to notify.', '{credential file /run/secrets/pushover-user}'),
      ...atEachMoment((moment) => ({
        message: stringOption(
          'The text of the message. Default: the state (start, finish, or fail).',
          exampleMessages[moment],
        ),
        priority: integerOption('The priority of the message, from -2 to 2.', 1, {
          minimum: -2,
          maximum: 2,
          default: 0,
        }),
        expire: integerOption('How long to repeat a message with priority 2.', 1200, {
          minimum: 0,
          default: 600,
          'x-unit': 'seconds',
        }),
        retry: integerOption('The interval between repetitions of a message with priority 2.', 60, {
          minimum: 0,
          default: 30,
          'x-unit': 'seconds',
        }),
        device: stringOption('The device to notify. Default: all devices.', 'phone'),
        html: { type: 'boolean', description: 'Treat the message as HTML.', examples: [true] },
        sound: stringOption('The notification sound.', 'bike'),
        title: stringOption('The title of the message. Default: the name of your application.', 'Backup'),
        ttl: integerOption('How long to keep the message. Ignored with priority 2.', 3600, {
          minimum: 0,
          'x-unit': 'seconds',
        }),
        url: stringOption('A link to include with the message.', 'https://status.example.org'),
        url_title: stringOption('The text of that link.', 'Status'),
      })),
      states: { ...states, default: ['fail'] },
    },
    required: ['token', 'user'],
    additionalProperties: false,
    description: 'Report runs to devices through Pushover (not supported yet, so nothing is sent).',
    examples: [{ token: '{credential file /run/secrets/token}', user: '{credential file /run/secrets/user}' }],
    'x-since': '1.9.2',
  },
});
