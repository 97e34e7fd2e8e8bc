import type { Journal } from './journal.js';

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
