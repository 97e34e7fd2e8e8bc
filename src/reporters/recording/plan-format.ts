import type {
  ActionPlan,
  ActionStep,
  ConfigurationName,
  ConfigurationPlan,
  DumpPart,
  HookCommand,
  HookStep,
  MonitorStep,
  Plan,
  RepositoryPlan,
  Scope,
  Step,
} from '../../lifecycle/plan.js';
import type { NamedParts } from './common-parts.js';
import type { StepNumbers } from './step-numbers.js';
import {
  type Definitions,
  described,
  exactly,
  flag,
  integer,
  listOf,
  mapOf,
  number,
  objectWith,
  oneOf,
  optional,
  type Properties,
  text,
  type WireFormat,
} from './wire-format.js';

type PlanParts = NamedParts & {
  readonly definitions: Definitions;
  readonly numbers: StepNumbers;
  readonly shownPath: (name: ConfigurationName) => string;
};

/** Returns the format of a plan; what it reads or writes of a step is remembered in `numbers`. */
export function planFormat(parts: PlanParts): WireFormat<Plan> {
  const { definitions, repository, shownPath } = parts;
  const name = objectWith<ConfigurationName>({
    path: described(text, 'The absolute path, or `<inline>`.'),
    name: described(text, 'A short name, unique in the run.'),
  });
  const configuration = definitions.name('configuration_name', {
    ...name,
    write: (value: ConfigurationName) => name.write({ ...value, path: shownPath(value) }),
  });
  const { hook, action, monitor } = stepFormats({ ...parts, configuration });
  const hooks = listOf(hook);
  const monitors = listOf(monitor);
  const scope: Properties<Scope> = { before: hooks, after: hooks };
  const actionPlan = objectWith<ActionPlan>({ ...scope, hooksBefore: hooks, action, hooksAfter: hooks });
  const repositoryPlan = objectWith<RepositoryPlan>({
    ...scope,
    repository,
    location: optional(described(text, 'Where it is, however it is spelled.')),
    place: optional(parts.place),
    beforeActions: hooks,
    actions: listOf(definitions.name('planned_action', actionPlan)),
    afterActions: hooks,
    attempts: described(integer, 'The maximum number of attempts.'),
    retryWait: described(number, 'Seconds to wait before the second attempt.'),
  });
  const configurationPlan = objectWith<ConfigurationPlan>({
    configuration,
    scope: objectWith<Scope>(scope),
    before: hooks,
    start: monitors,
    repositories: listOf(definitions.name('planned_repository', repositoryPlan)),
    after: hooks,
    onError: hooks,
    log: monitors,
    finish: monitors,
    fail: monitors,
  });
  return definitions.name(
    'plan',
    objectWith<Plan>(
      {
        actions: described(listOf(text), 'The requested actions, in order.'),
        beforeEverything: hooks,
        everything: objectWith<Scope>(scope),
        configurations: listOf(definitions.name('planned_configuration', configurationPlan)),
        afterEverything: hooks,
        concurrency: described(integer, 'The number of repositories of one file that are processed at the same time.'),
      },
      'All steps of the run, decided but not run.',
    ),
  );
}

/** Returns the formats of the steps in a plan: each has a number, by which events refer to it. */
function stepFormats({
  definitions,
  numbers,
  configuration,
  repository,
  attempt: tried,
  place: where,
}: PlanParts & { readonly configuration: WireFormat<ConfigurationName> }) {
  const base = {
    configuration,
    notRun: optional(described(text, 'Why it will not run: the end of a sentence.')),
    attempt: optional(tried),
  };
  const numbered = <Kind extends Step>(name: string, properties: Properties<Kind>): WireFormat<Kind> => {
    const format = objectWith<Kind & { id: number }>({
      id: described(integer, 'Its number in the plan.'),
      ...properties,
    } as unknown as Properties<Kind & { id: number }>);
    return definitions.name(name, {
      schema: format.schema,
      write: (step) => format.write({ ...step, id: numbers.numberOf(step) }),
      read: (json, path) => {
        const { id, ...step } = format.read(json, path);
        numbers.add(id, step as unknown as Step);
        return step as unknown as Kind;
      },
    });
  };
  const command = objectWith<HookCommand>({ run: text, place: optional(where) });
  const dump = objectWith<DumpPart>({
    engine: text,
    database: text,
    server: optional(text),
    words: described(text, 'All of it in words.'),
    place: optional(where),
  });
  return {
    hook: numbered<HookStep>('hook', {
      kind: exactly('hook'),
      hook: described(text, 'The name of the option, or `before repository` and the like for `commands:`.'),
      ...base,
      repository: optional(repository),
      commands: listOf(command),
      softFailure: described(
        oneOf<HookStep['softFailure']>({ skip: true, end: true, quiet: true, error: true }),
        'What exit status 75 means.',
      ),
      states: optional(listOf(oneOf<'finish' | 'fail'>({ finish: true, fail: true }))),
      closing: described(flag, 'Also runs after a cancellation.'),
      workingDirectory: optional(text),
      umask: optional(integer),
      logFile: optional(text),
      timeout: optional(described(number, 'In seconds, for each command.')),
      constants: optional(mapOf(text)),
    }),
    action: numbered<ActionStep>('action', {
      kind: exactly('action'),
      action: text,
      ...base,
      repository,
      index: described(integer, 'The index of the action among the requested ones.'),
      details: optional(listOf(text)),
      dumps: optional(listOf(dump)),
    }),
    monitor: numbered<MonitorStep>('monitor', {
      kind: exactly('monitor'),
      service: text,
      state: oneOf<MonitorStep['state']>({ start: true, log: true, finish: true, fail: true }),
      ...base,
      repository: optional(repository),
      destination: optional(text),
      place: optional(where),
      closing: flag,
    }),
  };
}
