import type { Event } from '../../lifecycle/events.js';
import type { ConfigurationName } from '../../lifecycle/plan.js';
import { nameParts } from './common-parts.js';
import { eventFormats } from './event-types.js';
import { planFormat } from './plan-format.js';
import { StepNumbers } from './step-numbers.js';
import {
  Definitions,
  described,
  exactly,
  moment,
  objectWith,
  type Schema,
  text,
  UnreadableError,
  type WireFormat,
} from './wire-format.js';

/** The version of the format; it changes if a program that reads it could misunderstand it. */
export const formatVersion = 1;

/** The first line of a recording. */
export interface RecordingHeader {
  readonly type: 'recording';
  readonly format: typeof formatVersion;
  readonly at: Date;
  /** The version of Borgflow. */
  readonly version: string;
}

/** An event, and when it happened. */
export interface TimedEvent {
  readonly event: Event;
  readonly at: Date;
}

/** How the events of one run are written and read. It numbers the steps of the plan, because events refer to them. */
export interface EventFormat {
  /** Returns data for JSON.stringify; `at` is the time of an event that has none. */
  readonly write: (event: Event, at: Date) => unknown;
  readonly writeHeader: (header: RecordingHeader) => unknown;
  /** Returns the event; undefined if this version doesn't know its type. Throws an UnreadableError if it isn't valid. */
  readonly read: (json: unknown) => TimedEvent | RecordingHeader | undefined;
  /** The JSON Schema of a line. */
  readonly schema: Schema;
}

/** Creates the format of one recording. `shownPath` returns what to write as the path of a configuration. */
export function createEventFormat(shownPath: (name: ConfigurationName) => string = ({ path }) => path): EventFormat {
  const definitions = new Definitions();
  const numbers = new StepNumbers();
  const named = nameParts(definitions);
  const plan = planFormat({ ...named, definitions, numbers, shownPath });
  const events = eventFormats({ ...named, definitions, numbers, plan });
  const types = Object.keys(events);
  const header = objectWith<RecordingHeader>(
    {
      type: exactly('recording'),
      format: described(
        exactly(formatVersion),
        'The version of this format. It changes if a program that reads it could misunderstand it; new properties and types of events do not change it.',
      ),
      at: moment,
      version: described(text, 'The version of Borgflow.'),
    },
    'The first line of a recording.',
  );
  return {
    write: (event, at) => {
      if (event.type === 'run-started') numbers.learn(event.plan);
      return (events[event.type] as WireFormat<object>).write('at' in event ? event : { ...event, at });
    },
    writeHeader: header.write,
    read: (json) => {
      const type: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'type') : undefined;
      if (typeof type !== 'string') throw new UnreadableError('type must be a string');
      if (type === 'recording') return header.read(json, '');
      if (!types.includes(type)) return undefined;
      if (type === 'run-started') numbers.forget();
      const event = (events[type as Event['type']] as WireFormat<Event & { readonly at: Date }>).read(json, '');
      return { event, at: event.at };
    },
    schema: {
      anyOf: [definitions.name('recording', header), ...types.map((type) => events[type as Event['type']])].map(
        ({ schema }) => schema,
      ),
      definitions: definitions.all,
    },
  };
}
