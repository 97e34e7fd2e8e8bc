import { defineOptions, secret, text, whole } from '../configuration/schema.js';
import { atEachMoment, states } from './state-options.js';

/** The option under which Pushover is named. */
export const pushoverOptions = defineOptions({
  pushover: {
    type: 'object',
    properties: {
      token: secret('The token of your application.', '{credential file /run/secrets/pushover-token}'),
      user: secret('The key of the user or group that hears.', '{credential file /run/secrets/pushover-user}'),
      ...atEachMoment({
        message: text('The message; the name of the moment when missing.', 'The backup has begun.'),
        priority: whole('How much the message presses, from -2 to 2.', 1, { minimum: -2, maximum: 2, default: 0 }),
        expire: whole('How long a message of priority 2 is repeated.', 1200, {
          minimum: 0,
          default: 600,
          'x-unit': 'seconds',
        }),
        retry: whole('How often a message of priority 2 is repeated.', 60, {
          minimum: 0,
          default: 30,
          'x-unit': 'seconds',
        }),
        device: text('The one device that hears; all of them when missing.', 'phone'),
        html: { type: 'boolean', description: 'The message is HTML.', examples: [true] },
        sound: text('The sound that the message makes.', 'bike'),
        title: text('The title of the message; the name of your application when missing.', 'Backup'),
        ttl: whole('How long the message is kept, unless its priority is 2.', 3600, {
          minimum: 0,
          'x-unit': 'seconds',
        }),
        url: text('A link to go with the message.', 'https://status.example.org'),
        url_title: text('What that link is called.', 'Status'),
      }),
      states: { ...states, default: ['fail'] },
    },
    required: ['token', 'user'],
    additionalProperties: false,
    description: 'Devices hear of runs through Pushover.',
    examples: [{ token: '{credential file /run/secrets/token}', user: '{credential file /run/secrets/user}' }],
    'x-since': '1.9.2',
  },
});
