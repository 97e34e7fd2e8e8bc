import type {
  ActionResult,
  ConfigurationReport,
  Event,
  Facts,
  Level,
  MadeArchive,
  Progress,
  RequestedLog,
  RunReport,
  Verbosity,
} from '../../lifecycle/events.js';
import type { Attempt, Plan, Step } from '../../lifecycle/plan.js';
import type { EventOf } from '../reporters.js';
import { archiveProperties, type NamedParts, seconds } from './common-parts.js';
import type { StepNumbers } from './step-numbers.js';
import {
  anything,
  type Definitions,
  described,
  eitherOf,
  exactly,
  flag,
  integer,
  listOf,
  mapOf,
  moment,
  number,
  objectWith,
  oneOf,
  onlyTrue,
  optional,
  type Properties,
  text,
  UnreadableError,
  type WireFormat,
} from './wire-format.js';

const level = oneOf<Level>({ debug: true, info: true, notice: true, warning: true, error: true });

const verbosity = described(
  oneOf<Verbosity>({ [-2]: true, [-1]: true, 0: true, 1: true, 2: true }),
  '-1 errors, 0 results and warnings, 1 what is being done, 2 details.',
);

const signal = {
  ...text,
  schema: { type: 'string', pattern: '^SIG[A-Z0-9]+$' },
  read: (json: unknown, where: string) => {
    const name = text.read(json, where);
    if (/^SIG[A-Z0-9]+$/.test(name)) return name;
    throw new UnreadableError(`${where} must be the name of a signal`);
  },
} as WireFormat<NodeJS.Signals>;

type EventParts = NamedParts & {
  readonly definitions: Definitions;
  readonly numbers: StepNumbers;
  readonly plan: WireFormat<Plan>;
};

/** What an event says besides its type, its time, and its step. */
type OwnProperties<Type extends Event['type']> = Properties<Omit<EventOf<Type>, 'type' | 'at' | 'step'>>;

/** Returns a function that creates the format of an event, with the number of its step, if it has one. */
function eventMaker({ attempt: tried, definitions, numbers }: EventParts) {
  return <Type extends Event['type']>(
    type: Type,
    properties: OwnProperties<Type>,
    { step: needs, description }: { readonly step?: 'always' | 'sometimes'; readonly description: string },
  ): WireFormat<EventOf<Type>> => {
    const id = described(integer, 'The number of the step in the plan.');
    type Line = { type: Type; at: Date; step?: number | undefined; attempt?: Attempt | undefined };
    const line = objectWith<Line>(
      {
        type: exactly(type),
        at: described(moment, 'When it happened.'),
        ...(needs !== undefined && { step: needs === 'always' ? id : optional(id), attempt: optional(tried) }),
        ...properties,
      } as unknown as Properties<Line>,
      description,
    );
    return definitions.name(type, {
      schema: line.schema,
      write: (event) => {
        const { step } = event as { step?: Step };
        return line.write(
          (step === undefined ? event : { ...event, step: numbers.numberOf(step), attempt: step.attempt }) as Line,
        );
      },
      read: (json, where) => {
        const { step, attempt: which, ...rest } = line.read(json, where);
        // Without a step, the attempt is a property of the event itself.
        const own = needs === undefined && which !== undefined ? { attempt: which } : {};
        const about = step === undefined ? {} : { step: numbers.find(step, which) };
        return { ...rest, ...own, ...about } as unknown as EventOf<Type>;
      },
    });
  };
}

/** Returns the format of each type of event. */
export function eventFormats(parts: EventParts): { readonly [Type in Event['type']]: WireFormat<EventOf<Type>> } {
  const { archive, attempt: tried, failure, outcome: end, place: where, plan, repository } = parts;
  const event = eventMaker(parts);
  const facts = objectWith<Facts>({
    version: described(text, 'The version of Borgflow.'),
    borgVersion: optional(text),
    details: described(listOf(text), 'How Borg was found, the files that were read, what was excluded and why.'),
    dryRun: flag,
    log: optional(
      objectWith<RequestedLog>(
        { verbosity, json: described(flag, 'Results are one JSON document.') },
        'How the log was requested.',
      ),
    ),
  });
  return {
    'run-started': event('run-started', { plan, facts }, { description: 'The run starts.' }),
    notice: event(
      'notice',
      {
        level,
        message: text,
        title: optional(text),
        excerpt: optional(described(listOf(text), 'The line of the file that it is about, with carets below it.')),
        place: optional(where),
      },
      { step: 'sometimes', description: 'Something for a person to read. It may come before the run starts.' },
    ),
    'step-started': event('step-started', {}, { step: 'always', description: 'A step starts.' }),
    output: event(
      'output',
      { verbosity, level, lines: described(listOf(text), 'Complete lines, as many as arrived at once.') },
      { step: 'always', description: 'What a program printed.' },
    ),
    progress: event(
      'progress',
      { progress: progressFormat() },
      { step: 'always', description: 'The progress of a Borg job.' },
    ),
    result: event(
      'result',
      { result: resultFormat() },
      { step: 'always', description: 'The requested result of an action.' },
    ),
    'step-finished': event(
      'step-finished',
      {
        outcome: end,
        seconds,
        reason: optional(described(text, 'Why an action was skipped.')),
        archive: optional(archive),
        failure: optional(failure),
      },
      { step: 'always', description: 'A step has ended.' },
    ),
    'step-not-run': event(
      'step-not-run',
      { reason: text },
      { step: 'always', description: 'A step of the plan did not run.' },
    ),
    'repository-finished': event(
      'repository-finished',
      {
        configuration: described(text, 'The name of the configuration file.'),
        repository,
        outcome: end,
        seconds,
        archive: optional(archive),
        attempt: optional(described(tried, 'The last attempt, if several were allowed.')),
      },
      { description: 'A repository is done.' },
    ),
    'run-finished': event('run-finished', { report: reportFormat(parts) }, { description: 'The run has ended.' }),
  };
}

function progressFormat(): WireFormat<Progress> {
  const amount = optional(described(number, 'In bytes.'));
  const files = optional(integer);
  return objectWith<Progress>(
    {
      files,
      totalFiles: files,
      original: amount,
      compressed: amount,
      deduplicated: amount,
      path: optional(text),
      percent: optional(described(number, '0 to 100.')),
      message: optional(text),
      outdated: optional(onlyTrue),
    },
    'What is missing has not changed since the last event.',
  );
}

function resultFormat(): WireFormat<ActionResult> {
  return eitherOf(
    objectWith<{ json: unknown }>({ json: anything }, 'The whole result.'),
    objectWith<{ lines: readonly string[] }>({ lines: listOf(text) }, 'Lines for a person.'),
    objectWith<{ begin: Readonly<Record<string, unknown>> }>(
      { begin: mapOf(anything) },
      'The beginning of a document with a long list.',
    ),
    objectWith<{ items: readonly unknown[] }>(
      { items: listOf(anything) },
      'Items of that list, as many as arrived at once.',
    ),
    objectWith<{ end: 'complete' | 'cut off' }>(
      { end: oneOf({ complete: true, 'cut off': true }) },
      'The end of that document.',
    ),
  );
}

function reportFormat({ failure, outcome: end, repository }: NamedParts): WireFormat<RunReport> {
  const configuration = objectWith<ConfigurationReport>({
    configuration: text,
    outcome: end,
    repositories: listOf(objectWith<ConfigurationReport['repositories'][number]>({ repository, outcome: end })),
    failures: listOf(failure),
  });
  return objectWith<RunReport>({
    outcome: end,
    seconds,
    runId: described(text, 'The BORGFLOW_RUN_ID of hooks.'),
    failures: listOf(failure),
    archives: listOf(objectWith<MadeArchive>({ configuration: text, ...archiveProperties })),
    failedRepositories: listOf(repository),
    configurations: listOf(configuration),
    signal: optional(described(signal, 'The signal that canceled it.')),
  });
}
