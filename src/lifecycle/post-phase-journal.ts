import type { Masked, Masker } from '../secrets/masker.js';
import { maskedFailure } from './failure.js';
import type { StepResult, StepRunner } from './lifecycle.js';
import type { Failure } from './outcome.js';
import { type HookStep, type Plan, plannedStep, type Step, stepsOf } from './plan.js';

/**
 * What a canceled run has done so far, as plain JSON. The same plan with the same results gives the same run, so the post
 * phase can replay it and run only what was not done.
 */
export interface Journal {
  readonly plan: Plan;
  readonly runId: string;
  /** The results of steps by their index in the plan, one for each attempt. */
  readonly results: Readonly<Record<number, readonly JournalResult[]>>;
  /** The number of started commands of hooks without a result, by index in the plan, so that no command runs twice. */
  readonly started: Readonly<Record<number, number>>;
  /** How often the lifecycle asked whether it was canceled before the answer was yes. */
  readonly questionsBefore: number;
}

/** How a step ended; its failure is masked because hooks of the post phase receive it. */
type JournalResult = StepResult & { readonly failure?: Masked<Failure> | undefined };

/** Wraps a step runner so that it keeps a journal: `save` is called on cancellation, then before each command and after each step. */
export function keepJournal(
  stepRunner: StepRunner,
  run: {
    readonly plan: Plan;
    readonly runId: string;
    readonly ended: () => boolean;
    readonly save: (journal: Journal) => void;
    readonly mask: Masker['mask'];
  },
): StepRunner & { readonly onCancel: () => void; readonly commandStarts: (step: Step, started: number) => void } {
  const steps = new Map(stepsOf(run.plan).map((step, index) => [step, index]));
  const results: Record<number, JournalResult[]> = {};
  const started: Record<number, number> = {};
  let questionsBefore = 0;
  const save = (): void => run.save({ plan: run.plan, runId: run.runId, results, started, questionsBefore });
  return {
    ...stepRunner,
    onCancel: save,
    commandStarts: (step, count) => {
      const index = steps.get(plannedStep(step));
      if (index !== undefined) started[index] = count;
      if (stepRunner.cancelled()) save();
    },
    cancelled: () => {
      const cancelled = stepRunner.cancelled();
      if (!cancelled) questionsBefore += 1;
      return cancelled;
    },
    run: async (step, failures) => {
      const result = await stepRunner.run(step, failures);
      const index = steps.get(plannedStep(step));
      // A step that was interrupted because no time was left is not done.
      const isDone = index !== undefined && !(run.ended() && result.outcome === 'cancelled');
      if (isDone) {
        results[index] = [...(results[index] ?? []), withoutSecrets(result, run.mask)];
        delete started[index];
      }
      if (stepRunner.cancelled()) save();
      return result;
    },
  };
}

/**
 * Wraps a step runner so that it replays a journal: steps with a result are not run again, cleanup steps without one are run. A
 * hook that was interrupted continues with the command after the interrupted one.
 */
export function replayJournal(journal: Journal, stepRunner: StepRunner): StepRunner {
  const steps = new Map(stepsOf(journal.plan).map((step, index) => [step, index]));
  const replayed = new Map<number, number>();
  let questions = 0;
  return {
    ...stepRunner,
    repositoryEnded: () => undefined,
    wait: async () => undefined,
    cancelled: () => {
      questions += 1;
      return questions > journal.questionsBefore;
    },
    run: async (step, failures) => {
      const index = steps.get(plannedStep(step)) ?? -1;
      const turn = replayed.get(index) ?? 0;
      replayed.set(index, turn + 1);
      const done = journal.results[index]?.[turn];
      if (done) return done;
      if (!isClosing(step)) return { outcome: 'cancelled' };
      const rest = step.kind === 'hook' ? withoutCommands(step, journal.started[index] ?? 0) : step;
      // All of its commands were started, and the steps that follow don't depend on their results.
      return rest === undefined ? { outcome: 'success' } : stepRunner.run(rest, failures);
    },
  };
}

function withoutSecrets({ outcome, failure }: StepResult, mask: Masker['mask']): JournalResult {
  return { outcome, failure: failure && maskedFailure(failure, mask) };
}

/** Returns a hook without its first commands; undefined if none are left. */
function withoutCommands(step: HookStep, count: number): HookStep | undefined {
  const commands = step.commands.slice(count);
  return count > 0 && commands.length === 0 ? undefined : { ...step, commands };
}

function isClosing(step: Step): boolean {
  return step.kind !== 'action' && step.closing;
}

/** Checks a value; throws an error that says where an unexpected value was found. */
type Check = (value: unknown, where: string) => void;

const is =
  (what: string, holds: (value: unknown) => boolean): Check =>
  (value, where) => {
    if (!holds(value)) throw new Error(`${where} is not ${what}`);
  };

const text = is('a string', (value) => typeof value === 'string');
const truth = is('true or false', (value) => typeof value === 'boolean');
const count = is('a non-negative integer', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
const oneOf = (...words: readonly string[]) =>
  is(`one of ${words.join(', ')}`, (value) => typeof value === 'string' && words.includes(value));
const maybe =
  (check: Check): Check =>
  (value, where) => {
    if (value !== undefined && value !== null) check(value, where);
  };
const list =
  (check: Check): Check =>
  (value, where) => {
    if (!Array.isArray(value)) throw new Error(`${where} is not a list`);
    for (const [index, each] of value.entries()) check(each, `${where}[${index}]`);
  };
const map =
  (check: Check, names = /^/): Check =>
  (value, where) => {
    for (const [name, each] of Object.entries(recordOf(value, where))) {
      if (!names.test(name)) throw new Error(`${where} has the unexpected key ${name}`);
      check(each, `${where}.${name}`);
    }
  };
/** Checks a record with these fields; other fields are ignored. */
const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, where) => {
    const found = recordOf(value, where);
    for (const [name, check] of Object.entries(fields)) check(found[name], `${where}.${name}`);
  };

function recordOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${where} is not a record`);
  return value as Readonly<Record<string, unknown>>;
}

const repository = record({ path: text, label: maybe(text) });
const place = record({ file: text, line: count, column: count });
const base = { configuration: record({ path: text, name: text }), repository: maybe(repository), notRun: maybe(text) };

const hook = record({
  ...base,
  kind: oneOf('hook'),
  hook: text,
  commands: list(record({ run: text, place: maybe(place) })),
  softFailure: oneOf('skip', 'end', 'quiet', 'error'),
  states: maybe(list(oneOf('finish', 'fail'))),
  closing: truth,
  workingDirectory: maybe(text),
  umask: maybe(count),
  logFile: maybe(text),
  timeout: maybe(is('a number', (value) => typeof value === 'number')),
  constants: maybe(map(text)),
});
const action = record({ ...base, kind: oneOf('action'), action: text, repository, index: count });
const monitor = record({ ...base, kind: oneOf('monitor'), service: text, state: text, closing: truth });
const scope = { before: list(hook), after: list(hook) };

const repositoryPlan = record({
  ...scope,
  repository,
  beforeActions: list(hook),
  actions: list(record({ ...scope, action })),
  afterActions: list(hook),
  attempts: count,
  retryWait: is('a number', (value) => typeof value === 'number'),
});
const configurationPlan = record({
  configuration: base.configuration,
  scope: record(scope),
  before: list(hook),
  start: list(monitor),
  repositories: list(repositoryPlan),
  after: list(hook),
  onError: list(hook),
  log: list(monitor),
  finish: list(monitor),
  fail: list(monitor),
});
const plan = record({
  actions: list(text),
  beforeEverything: list(hook),
  everything: record(scope),
  configurations: list(configurationPlan),
  afterEverything: list(hook),
  concurrency: count,
});
const failure = record({ message: text, error: text, output: list(text), repository: maybe(repository) });
const outcome = oneOf('success', 'skipped', 'warning', 'failure', 'cancelled');
const journal = record({
  plan,
  runId: text,
  results: map(list(record({ outcome, failure: maybe(failure) })), /^\d+$/),
  started: map(count, /^\d+$/),
  questionsBefore: count,
});

/** Parses a journal; throws an error that says what is wrong if it is invalid or was written by another release. */
export function readJournal(written: string): Journal {
  const found: unknown = JSON.parse(written);
  journal(found, 'it');
  return found as Journal;
}
