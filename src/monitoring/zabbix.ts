import { defineOptions, integerOption, secretOption, stringOption } from '../schema/option-schema.js';
import { atEachMoment, states } from './state-options.js';

const exampleValues = { start: 'STARTED', finish: 'FINISHED', fail: 'FAILED' } as const;

/** The option for Zabbix. */
export const zabbixOptions = defineOptions({
  zabbix: {
    type: 'object',
    properties: {
      itemid: integerOption('The ID of the item to send values to. Alternatively, set host and key.', 55_105),
      host: stringOption('The host that the item belongs to.', 'server'),
      key: stringOption('The key of the item.', 'backup.status'),
      server: stringOption('The URL of the API.', 'https://zabbix.example.org/api_jsonrpc.php'),
      username: stringOption('The user to log in as, if api_key is not set.', 'backup'),
      password: secretOption('The password of that user.', '{credential file /run/secrets/zabbix}'),
      api_key: secretOption('The API key, instead of a user and password.', '{credential file /run/secrets/zabbix}'),
      ...atEachMoment((moment) => ({
        value: {
          type: ['integer', 'string'],
          description: 'The value to send to the item.',
          examples: [exampleValues[moment], 1],
        },
      })),
      states: { ...states, default: ['fail'] },
    },
    required: ['server'],
    additionalProperties: false,
    description:
      'Send values to a Zabbix item when a run starts, finishes, or fails (not supported yet, so nothing is sent).',
    examples: [{ server: 'https://zabbix.example.org/api_jsonrpc.php', itemid: 55105 }],
    'x-since': '1.9.0',
  },
});
