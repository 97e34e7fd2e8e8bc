import {
  booleanOption,
  defineOptions,
  integerOption,
  secretOption,
  since,
  stringOption,
} from '../schema/option-schema.js';
import { atEachMoment, exampleMessages, statesAndLog } from './state-options.js';

function messageAt(moment: keyof typeof exampleMessages) {
  return {
    title: stringOption('The title of the message. Default: none.', 'Backup'),
    body: stringOption('The text of the message.', exampleMessages[moment]),
  };
}

/** The option for Apprise. */
export const appriseOptions = defineOptions({
  apprise: {
    type: 'object',
    properties: {
      services: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            url: secretOption('The Apprise URL of the service.', 'gotify://gotify.example.org/token'),
            label: stringOption('The name of the service in logs.', 'gotify'),
          },
          required: ['url', 'label'],
          additionalProperties: false,
        },
        description: 'Services to notify.',
        examples: [[{ url: 'gotify://gotify.example.org/token', label: 'gotify' }]],
      },
      send_logs: booleanOption('Include the log in the finish, fail, and log messages.', false, since('1.8.9')),
      logs_size_limit: integerOption('The maximum size of the log to send; 0 for no limit.', 10_000, {
        minimum: 0,
        default: 1500,
        'x-unit': 'bytes',
        'x-since': '1.8.9',
      }),
      ...atEachMoment(messageAt, ['body']),
      log: {
        type: 'object',
        properties: messageAt('log'),
        required: ['body'],
        additionalProperties: false,
        description: 'What to send with the log.',
        'x-since': '1.8.9',
      },
      states: { ...statesAndLog, default: ['fail'] },
    },
    required: ['services'],
    additionalProperties: false,
    description: 'Report runs to any service that Apprise supports (not supported yet, so nothing is sent).',
    examples: [{ services: [{ url: 'gotify://gotify.example.org/token', label: 'gotify' }] }],
    'x-since': '1.8.4',
  },
});
