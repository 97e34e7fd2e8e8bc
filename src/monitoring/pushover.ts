import { defineOptions, integerOption, secretOption, stringOption, type ValueOf } from '../schema/option-schema.js';
import { shorten } from '../text/cleaning.js';
import { alertText, alertTitle } from './alert-text.js';
import { defineMonitor } from './define-monitor.js';
import { hostOf } from './http.js';
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
          'The text of the message. Default: what failed, the last good archive, and a link to the workflow run.',
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
        title: stringOption('The title of the message. Default: what happened, and where.', 'Backup'),
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
    description: 'Report runs to devices through Pushover.',
    examples: [{ token: '{credential file /run/secrets/token}', user: '{credential file /run/secrets/user}' }],
    'x-since': '1.9.2',
  },
});

/** The maximum numbers of characters that Pushover accepts. */
const longest = { title: 250, message: 1024 } as const;

/** The priority of messages that are repeated until someone confirms them. */
const emergency = 2;

const messagesUrl = 'https://api.pushover.net/1/messages.json';

/** Pushover, as https://pushover.net/api describes it. */
export const pushover = defineMonitor<ValueOf<(typeof pushoverOptions)['pushover']>>({
  name: 'pushover',
  title: 'Pushover',
  schema: pushoverOptions,
  states: ({ states: chosen }) => chosen ?? ['fail'],
  needs: () => ({ url: messagesUrl }),
  destination: () => hostOf(messagesUrl),
  send: async (options, report, tools) => {
    const own = (report.state !== 'log' && options[report.state]) || {};
    const { title, message, html, expire = 600, retry = 30, ...rest } = own;
    const fields = {
      token: options.token,
      user: options.user,
      title: title ?? shorten(alertTitle(report), longest.title),
      message: message ?? shorten(alertText(report), longest.message),
      ...(report.link && { url: report.link, url_title: 'Workflow run' }),
      ...rest,
      ...(html === undefined ? {} : { html: html ? 1 : 0 }),
      ...(rest.priority === emergency ? { expire, retry } : {}),
    };
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    await tools.request({
      method: 'POST',
      url: messagesUrl,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(given.map(([name, value]): [string, string] => [name, `${value}`])).toString(),
    });
  },
});
