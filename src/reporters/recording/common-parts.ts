import type { Archive } from '../../lifecycle/events.js';
import type { Failure, Outcome, RepositoryName } from '../../lifecycle/outcome.js';
import type { Attempt } from '../../lifecycle/plan.js';
import type { Place } from '../../system/errors.js';
import {
  type Definitions,
  described,
  integer,
  listOf,
  nullable,
  number,
  objectWith,
  oneOf,
  optional,
  type Properties,
  text,
  type WireFormat,
} from './wire-format.js';

const place = objectWith<Place>({
  file: described(text, 'The path as a person would write it.'),
  line: described(integer, 'Starts at 1.'),
  column: described(integer, 'Starts at 1.'),
});

const repositoryName = objectWith<RepositoryName>({ path: text, label: optional(text) });

const outcome = oneOf<Outcome>({ success: true, skipped: true, warning: true, failure: true, cancelled: true });

/** A duration. */
export const seconds = described(number, 'A duration in seconds.');

/** The step in the plan is found by its number. */
const attempt = objectWith<Omit<Attempt, 'first'>>({
  number: described(integer, 'Starts at 1.'),
  of: described(integer, 'The maximum number of attempts.'),
}) as WireFormat<Attempt>;

/** What is known about an archive that a run created. */
export const archiveProperties: Properties<Archive> = {
  repository: text,
  label: nullable(text),
  archive: described(text, 'The name of the archive.'),
  id: text,
  start: described(text, 'In ISO 8601, as Borg reports it.'),
  duration: seconds,
  original_size: described(number, 'In bytes.'),
  compressed_size: described(number, 'In bytes.'),
  deduplicated_size: described(number, 'In bytes: what is new in the repository.'),
  files: integer,
};

/** What several events and the plan contain, each with its name in the schema. */
export interface NamedParts {
  readonly place: WireFormat<Place>;
  readonly repository: WireFormat<RepositoryName>;
  readonly outcome: WireFormat<Outcome>;
  readonly attempt: WireFormat<Attempt>;
  readonly failure: WireFormat<Failure>;
  readonly archive: WireFormat<Archive>;
}

/** Names these parts. */
export function nameParts(definitions: Definitions): NamedParts {
  const named = {
    place: definitions.name('place', {
      ...place,
      schema: { ...place.schema, description: 'A position in a configuration file.' },
    }),
    repository: definitions.name('repository_name', repositoryName),
    outcome: definitions.name('outcome', outcome),
    attempt: definitions.name('attempt', attempt),
  };
  const archive = definitions.name(
    'archive',
    objectWith<Archive>(archiveProperties, 'An archive that the run created.'),
  );
  const failure = definitions.name(
    'failure',
    objectWith<Failure>({
      message: described(text, 'A sentence: which step failed, and with which message.'),
      step: optional(described(text, 'The name of the step in sentences.')),
      error: described(text, 'The {error} of hooks.'),
      output: described(listOf(text), 'The last lines of output.'),
      advice: optional(described(text, 'What to do about it.')),
      repository: optional(named.repository),
      configuration: optional(described(text, 'The name of the configuration file.')),
      place: optional(named.place),
      command: optional(text),
      exitCode: optional(integer),
      signal: optional(text),
    }),
  );
  return { ...named, archive, failure };
}
