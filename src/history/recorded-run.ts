import type { Archive } from '../lifecycle/events.js';
import type { Outcome } from '../lifecycle/outcome.js';
import { writtenTime } from '../text/written-time.js';

/** A run in the history, as it is stored: times in ISO 8601, durations in seconds, sizes in bytes. */
export interface RecordedRun {
  readonly version: 1;
  readonly run_id: string;
  readonly started: string;
  readonly duration: number;
  readonly outcome: Outcome;
  /** The requested actions. */
  readonly actions: readonly string[];
  readonly borgflow: string;
  /** Null if no Borg was found. */
  readonly borg: string | null;
  /** The first error of the run, one sentence. */
  readonly error: string | null;
  readonly configurations: readonly RecordedConfiguration[];
}

/** How a configuration file ended in a run. */
export interface RecordedConfiguration {
  /** Its name in the log. */
  readonly configuration: string;
  /** Its absolute path, which identifies it. */
  readonly path: string;
  /** Null if the run never reached it. */
  readonly outcome: Outcome | null;
  /** Its first error that concerns no repository in particular, such as one of a hook; one sentence. */
  readonly error: string | null;
  readonly repositories: readonly RecordedRepository[];
}

/** How a repository ended in a run. */
export interface RecordedRepository {
  readonly path: string;
  readonly label: string | null;
  /** Null if the run never reached it. */
  readonly outcome: Outcome | null;
  readonly duration: number;
  /** The first error that concerns it, one sentence. */
  readonly error: string | null;
  /** The actions that ran, in order; of several attempts, the last one. */
  readonly actions: readonly RecordedAction[];
  readonly archive: RecordedArchive | null;
}

/** How an action ended. */
export interface RecordedAction {
  readonly action: string;
  readonly outcome: Outcome;
  readonly duration: number;
}

/** The archive that a run made. */
export type RecordedArchive = Omit<Archive, 'repository' | 'label'>;

/** Returns the run in a line of the history; undefined if the line is damaged. */
export function parseRecordedRun(line: string): RecordedRun | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRun(value) ? value : undefined;
  } catch {
    return undefined; // the end of a line is missing, or it is not JSON at all
  }
}

type Check = (value: unknown) => boolean;

/** Returns a check for an object whose fields pass these checks. Further fields are allowed. */
function fields(checks: Readonly<Record<string, Check>>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([name, check]) => check(Reflect.get(value, name)));
}

const text: Check = (value) => typeof value === 'string';
const amount: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const time: Check = (value) => typeof value === 'string' && writtenTime(value) !== undefined;
const outcomes: readonly unknown[] = ['success', 'skipped', 'warning', 'failure', 'cancelled'] satisfies Outcome[];
const outcome: Check = (value) => outcomes.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const archive = fields({
  archive: text,
  id: text,
  start: text,
  duration: amount,
  original_size: amount,
  compressed_size: amount,
  deduplicated_size: amount,
  files: amount,
});
const repository = fields({
  path: text,
  label: orNull(text),
  outcome: orNull(outcome),
  duration: amount,
  error: orNull(text),
  actions: listOf(fields({ action: text, outcome, duration: amount })),
  archive: orNull(archive),
});
const configuration = fields({
  configuration: text,
  path: text,
  outcome: orNull(outcome),
  error: orNull(text),
  repositories: listOf(repository),
});
const run = fields({
  version: (value) => value === 1,
  run_id: text,
  started: time,
  duration: amount,
  outcome,
  actions: listOf(text),
  borgflow: text,
  borg: orNull(text),
  error: orNull(text),
  configurations: listOf(configuration),
});

function isRun(value: unknown): value is RecordedRun {
  return run(value);
}
