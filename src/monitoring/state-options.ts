/** The states of a run that a service can be notified of. */
const moments = ['start', 'finish', 'fail'] as const;

/** The option that selects the states to report. */
export const states = {
  type: 'array',
  items: { enum: moments },
  description: 'States to report: a run starts, has finished, or has failed.',
  examples: [['start', 'finish']],
} as const;

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
