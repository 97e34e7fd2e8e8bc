import { join } from 'node:path';
import {
  booleanOption,
  defineOptions,
  integerOption,
  secretOption,
  since,
  stringOption,
  type ValueOf,
} from '../schema/option-schema.js';
import { createTemporaryFolder, writePrivateFile } from '../system/temporary.js';
import { alertText, alertTitle } from './alert-text.js';
import { defineMonitor, type MonitorReport } from './define-monitor.js';
import { HttpError } from './http.js';
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
    description: 'Report runs to any service that Apprise supports. Needs the program apprise.',
    examples: [{ services: [{ url: 'gotify://gotify.example.org/token', label: 'gotify' }] }],
    'x-since': '1.8.4',
  },
});

type AppriseOptions = ValueOf<(typeof appriseOptions)['apprise']>;

const types = { start: 'info', log: 'info', finish: 'success', fail: 'failure' } as const;

/** The maximum number of bytes of a log: a program accepts no word longer than 128 KiB. */
const longestLog = 100_000;

/** Apprise, the program; https://github.com/caronc/apprise/wiki/CLI_Usage describes it. */
export const apprise = defineMonitor<AppriseOptions>({
  name: 'apprise',
  title: 'Apprise',
  schema: appriseOptions,
  states: ({ states: chosen }) => chosen ?? ['fail'],
  needs: () => ({ program: 'apprise' }),
  // In its URLs, even the place of a host may hold a token.
  destination: ({ services = [] }) => services.map(({ label }) => label).join(', ') || undefined,
  send: async (options, report, { run }) => {
    const urls = options.services?.map(({ url }) => url) ?? [];
    if (urls.length === 0) return;
    const { title, body } = textOf(options, report);
    const folder = createTemporaryFolder('apprise');
    try {
      // The URLs contain secrets, which nobody may see in the list of processes. JSON is YAML, too.
      const config = join(folder.path, 'services.yaml');
      writePrivateFile(config, JSON.stringify({ version: 1, urls }));
      const words = ['--input-format=text', `--notification-type=${types[report.state]}`];
      const texts = [...(title === '' ? [] : [`--title=${title}`]), `--body=${body}`];
      const { failure, cancelled } = await run(['apprise', `--config=${config}`, ...words, ...texts]);
      if (cancelled) throw new Error('apprise did not end in time');
      // Not again, because some of the services may have been told.
      if (failure !== undefined) throw new HttpError(failure, false);
    } finally {
      folder.remove();
    }
  },
});

function textOf(options: AppriseOptions, report: MonitorReport): { readonly title: string; readonly body: string } {
  const { title, body } = options[report.state] ?? {};
  const text =
    body === undefined ? { title: alertTitle(report), body: alertText(report) } : { title: title ?? '', body };
  if (report.state === 'start' || options.send_logs !== true) return text;
  const limit = options.logs_size_limit ?? 1500;
  const log = report.log(limit === 0 ? longestLog : Math.min(limit, longestLog));
  return log === '' ? text : { ...text, body: `${text.body}\n\n${log}` };
}
