import { type Schema, stringOption } from '../schema/option-schema.js';
import type { MonitorFault } from './define-monitor.js';

/** The states of a run that a service can be notified of. */
const moments = ['start', 'finish', 'fail'] as const;

/** The option that selects the states to report. */
export const states = {
  type: 'array',
  items: { enum: moments },
  description: 'States to report: a run starts, has finished, or has failed.',
  examples: [['start', 'finish']],
} as const;

/** The same for services of our own, which can also be told only that backups work again. */
export const statesAndRecovery = {
  ...states,
  items: { enum: [...moments, 'recovery'] },
  minItems: 1,
  description:
    'States to report: a run starts, has finished, or has failed; recovery is a finish that makes up for a failure.',
  examples: [['fail', 'recovery']],
} as const;

/** The states that people are told by default: something is wrong, and it is all right again. */
export const statesOfMessages = ['fail', 'recovery'] as const;

/** Defines an option for a URL that is secret, because whoever knows it can use the service. */
export function secretUrl(
  description: string,
  example: string,
): Schema & { readonly type: 'string'; readonly 'x-secret': true } {
  return {
    ...stringOption(description, example),
    pattern: '^(https?://[^\\s/?#]|\\{credential\\s)',
    'x-wants': 'a URL that begins with https:// or http://',
    'x-secret': true,
  };
}

/** Finds a URL that no request can be sent to, although it begins like one: `https://exa mple.org`. */
export function faultsOfUrl(url: unknown, path: readonly [string, ...string[]]): readonly MonitorFault[] {
  if (typeof url !== 'string' || !/^https?:/.test(url) || URL.canParse(url)) return [];
  const [, ...option] = path;
  return [{ option, message: `${path.join('.')} is not a valid URL. Check its host and port.` }];
}

/** An example of a message for each state. */
export const exampleMessages = {
  start: 'The backup has started.',
  finish: 'The backup has finished.',
  fail: 'The backup has failed.',
  log: 'The log of the backup.',
} as const;

/** The same for services that also accept a log at any time. */
export const statesAndLog = {
  ...states,
  items: { enum: [...moments, 'log'] },
  description: 'States to report: a run starts, has finished, or has failed; log sends only the log.',
} as const;

/** Returns an option for each state that holds the message for it. */
export function atEachMoment<const Properties>(
  propertiesAt: (moment: (typeof moments)[number]) => Properties,
  required: readonly string[] = [],
) {
  const message = <const Description extends string>(moment: (typeof moments)[number], description: Description) =>
    ({
      type: 'object',
      properties: propertiesAt(moment),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
      description,
    }) as const;
  return {
    start: message('start', 'What to send when a run starts.'),
    finish: message('finish', 'What to send when a run has finished.'),
    fail: message('fail', 'What to send when a run has failed.'),
  } as const;
}
