import {
  choiceOption,
  defineOptions,
  secretOption,
  since,
  stringOption,
  type ValueOf,
} from '../schema/option-schema.js';
import { shorten } from '../text/cleaning.js';
import { alertText, alertTitle } from './alert-text.js';
import { defineMonitor } from './define-monitor.js';
import { HttpError, hostOf } from './http.js';
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
        title: stringOption('The title of the message. Default: what happened, and where.', 'Backup'),
        message: stringOption(
          'The text of the message. Default: what failed, the last good archive, and a link to the workflow run.',
          exampleMessages[moment],
        ),
        priority: choiceOption(['max', 'urgent', 'high', 'default', 'low', 'min'], 'The priority of the message.'),
        tags: stringOption('Tags, separated by commas. ntfy shows some of them as emoji.', 'backup,warning'),
      })),
      states: { ...states, default: ['fail'] },
    },
    required: ['topic'],
    additionalProperties: false,
    description: 'Report runs to an ntfy topic.',
    examples: [{ topic: 'backups', states: ['fail'] }],
    'x-since': '1.6.3',
  },
});

const priorities = { max: 5, urgent: 5, high: 4, default: 3, low: 2, min: 1 } as const;

/** The maximum number of characters of a message, so that ntfy doesn't turn it into an attachment. */
const longestMessage = 2000;

/** ntfy, as https://docs.ntfy.sh/publish/#publish-as-json describes it. */
export const ntfy = defineMonitor<ValueOf<(typeof ntfyOptions)['ntfy']>>({
  name: 'ntfy',
  title: 'ntfy',
  schema: ntfyOptions,
  states: ({ states: chosen }) => chosen ?? ['fail'],
  needs: ({ server: url = 'https://ntfy.sh' }) => ({ url }),
  destination: ({ server = 'https://ntfy.sh' }) => hostOf(server),
  send: async (options, report, tools) => {
    const { topic, server = 'https://ntfy.sh', username, password, access_token: token } = options;
    if (token === undefined && (username === undefined) !== (password === undefined)) {
      throw new HttpError('username and password only work together', false);
    }
    const { title, message, priority = 'default', tags = '' } = (report.state !== 'log' && options[report.state]) || {};
    const login = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const authorization = token === undefined ? (username === undefined ? undefined : login) : `Bearer ${token}`;
    const tagList = tags.split(',').map((tag) => tag.trim());
    await tools.request({
      method: 'POST',
      url: `${server.replace(/\/+$/, '')}/`,
      headers: { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) },
      body: JSON.stringify({
        topic,
        title: title ?? alertTitle(report),
        message: message ?? shorten(alertText(report), longestMessage),
        priority: priorities[priority],
        tags: tagList.filter((tag) => tag !== ''),
        ...(report.link && { click: report.link }),
      }),
    });
  },
});
