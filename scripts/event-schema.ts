import { createEventFormat } from '../src/reporters/recording/event-format.js';

/** Returns the published schema of a line of a recording, which is made of what reads and writes the lines. */
export function eventSchema(): object {
  const { definitions, ...lines } = createEventFormat().schema;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://raw.githubusercontent.com/borgflow/borgflow/main/schema/events.json',
    title: 'A line of a recording of Borgflow: the output of --events',
    description:
      'Each line of the file is one JSON object. The first one is the header; then come the events of the run, in order. Secrets are replaced with `***`.',
    ...lines,
    definitions,
  };
}
