import { defineOptions, flag, secret, since, text, whole } from '../configuration/schema.js';
import { atEachMoment, statesAndLog } from './state-options.js';

const message = {
  title: text('The title of the message; none when missing.', 'Backup'),
  body: text('The message.', 'The backup has begun.'),
};

/** The option under which Apprise is named. */
export const appriseOptions = defineOptions({
  apprise: {
    type: 'object',
    properties: {
      services: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            url: secret('The Apprise URL of the service.', 'gotify://gotify.example.org/token'),
            label: text('What logs call the service.', 'gotify'),
          },
          required: ['url', 'label'],
          additionalProperties: false,
        },
        description: 'The services that hear.',
        examples: [[{ url: 'gotify://gotify.example.org/token', label: 'gotify' }]],
      },
      send_logs: flag('Send the log with finish, fail and log.', false, since('1.8.9')),
      logs_size_limit: whole('The most of a log that is sent; 0 sends all of it.', 10_000, {
        minimum: 0,
        default: 1500,
        'x-unit': 'bytes',
        'x-since': '1.8.9',
      }),
      ...atEachMoment(message, ['body']),
      log: {
        type: 'object',
        properties: message,
        required: ['body'],
        additionalProperties: false,
        description: 'What is sent with a log alone.',
        'x-since': '1.8.9',
      },
      states: { ...statesAndLog, default: ['fail'] },
    },
    required: ['services'],
    additionalProperties: false,
    description: 'Any service that Apprise can reach hears of runs.',
    examples: [{ services: [{ url: 'gotify://gotify.example.org/token', label: 'gotify' }] }],
    'x-since': '1.8.4',
  },
});
