/** Each of a service's messages is about one of these: the run begins, ended well, ended badly. */
const moments = ['start', 'finish', 'fail'] as const;

/** Of which moments a service hears. */
export const states = {
  type: 'array',
  items: { enum: moments },
  description: 'Of what the service hears: that a run starts, finished, or failed.',
  examples: [['start', 'finish']],
} as const;

/** The same for services that can take a log at any time. */
export const statesAndLog = {
  ...states,
  items: { enum: [...moments, 'log'] },
  description: 'Of what the service hears: that a run starts, finished, or failed, or nothing but its log.',
} as const;

/** What a service is told at one of the moments, by that moment's name. */
export function atEachMoment<const Properties>(properties: Properties, required: readonly string[] = []) {
  const message = <const Description extends string>(description: Description) =>
    ({
      type: 'object',
      properties,
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
      description,
    }) as const;
  return {
    start: message('What is sent when a run starts.'),
    finish: message('What is sent when a run finished.'),
    fail: message('What is sent when a run failed.'),
  } as const;
}
