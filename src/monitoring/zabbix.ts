import { defineOptions, secret, text, whole } from '../configuration/schema.js';
import { atEachMoment, states } from './state-options.js';

/** The option under which Zabbix is named. */
export const zabbixOptions = defineOptions({
  zabbix: {
    type: 'object',
    properties: {
      itemid: whole('The id of the item that takes the values; else host and key name it.', 55_105),
      host: text('The host that the item belongs to.', 'server'),
      key: text('The key of the item.', 'backup.status'),
      server: text('The address of the API.', 'https://zabbix.example.org/api_jsonrpc.php'),
      username: text('The user to log in as, where there is no api_key.', 'backup'),
      password: secret('The password of that user.', '{credential file /run/secrets/zabbix}'),
      api_key: secret('The key of the API, in place of a user.', '{credential file /run/secrets/zabbix}'),
      ...atEachMoment({
        value: {
          type: ['integer', 'string'],
          description: 'The value that the item gets.',
          examples: ['STARTED', 1],
        },
      }),
      states: { ...states, default: ['fail'] },
    },
    required: ['server'],
    additionalProperties: false,
    description: 'An item of Zabbix gets a value at moments of a run.',
    examples: [{ server: 'https://zabbix.example.org/api_jsonrpc.php', itemid: 55105 }],
    'x-since': '1.9.0',
  },
});
