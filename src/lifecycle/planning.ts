import { commandScope, isNamed, type PlannedHooks, seedHook } from './hook-steps.js';
import type { RepositoryName } from './outcome.js';
import {
  type ActionPlan,
  type ConfigurationPlan,
  firstAttempt,
  type HookStep,
  type MonitorStep,
  type Plan,
  type RepositoryPlan,
  type Scope,
} from './plan.js';

/** What the plan needs to know of a configuration: its hooks, and what they run around. */
export interface PlannedConfiguration extends PlannedHooks {
  readonly repositories: readonly PlannedRepository[];
  readonly monitors: readonly string[];
}

/** A repository, and the actions that its configuration keeps from it, with the reason. */
export interface PlannedRepository extends RepositoryName {
  /** With their hooks. */
  readonly withheld: Readonly<Record<string, string>>;
  /** Without their hooks, which run all the same. */
  readonly spared?: Readonly<Record<string, string>>;
  /** How often it is tried again after a failure; missing: never. */
  readonly retries?: number | undefined;
  /** Seconds before the first retry, and by how much each later one waits longer. */
  readonly retryWait?: number | undefined;
  /** What belongs to an action beside Borg. */
  readonly details?: Readonly<Record<string, readonly string[]>>;
}

/** What the plan needs to know of an action. */
export interface PlannedAction {
  readonly name: string;
  readonly moment?: string | undefined;
  readonly primary?: boolean | undefined;
  readonly dryRun: 'simulates' | 'reads' | 'listed';
  /** Done with the first repository of the first file alone. */
  readonly once?: boolean | undefined;
}

/** What was asked for. */
export interface PlanRequest {
  readonly actions: readonly PlannedAction[];
  readonly dryRun: boolean;
  readonly concurrency: number;
}

/** The seed's order, whatever the order of the actions. */
const moments = ['prune', 'compact', 'backup', 'check', 'extract'] as const;

const notPrimary = 'no create, prune, compact, or check was requested';

/** Decides every step of a run, those that will not run too, with the reason; runs none. */
export function makePlan(configurations: readonly PlannedConfiguration[], request: PlanRequest): Plan {
  const planners = uniqueEverything(configurations).map(
    (configuration, index) => new Planner(configuration, request, index === 0),
  );
  const scopes = planners.map((planner) => planner.scope('everything'));
  return {
    actions: request.actions.map(({ name }) => name),
    beforeEverything: planners.flatMap((planner) => planner.everything('before_everything')),
    everything: { before: scopes.flatMap(({ before }) => before), after: scopes.flatMap(({ after }) => after) },
    configurations: planners.map((planner) => planner.configuration()),
    afterEverything: planners.flatMap((planner) => planner.everything('after_everything')),
    concurrency: request.concurrency,
  };
}

/** An `everything` entry that stands in several files runs once, with the first. */
function uniqueEverything(configurations: readonly PlannedConfiguration[]): PlannedConfiguration[] {
  const seen = new Set<string>();
  return configurations.map((configuration) => {
    const isEverything = (entry: PlannedHooks['commands'][number]) => (entry.before ?? entry.after) === 'everything';
    const commands = configuration.commands.map((entry) =>
      isEverything(entry) && seen.has(textOf(entry)) ? { ...entry, run: [] } : entry,
    );
    for (const entry of commands.filter(isEverything)) seen.add(textOf(entry));
    return { ...configuration, commands };
  });
}

/** The same for the same entry, in whichever order its keys are written. */
function textOf(entry: PlannedHooks['commands'][number]): string {
  return JSON.stringify(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Plans one file: the request and the file are at hand in every line of it. */
class Planner {
  private readonly dry: string | undefined;
  private readonly primary: boolean;
  private readonly actions: readonly string[];

  constructor(
    private readonly planned: PlannedConfiguration,
    private readonly request: PlanRequest,
    private readonly isFirst: boolean,
  ) {
    this.dry = request.dryRun ? 'dry run' : undefined;
    this.primary = request.actions.some((action) => action.primary);
    this.actions = request.actions.map(({ name }) => name);
  }

  everything(hook: 'before_everything' | 'after_everything'): HookStep[] {
    const notRun = this.actions.includes('create') ? this.dry : 'create was not requested';
    return seedHook(this.planned, hook, { softFailure: 'error', closing: hook === 'after_everything', notRun });
  }

  configuration(): ConfigurationPlan {
    return {
      configuration: this.planned.name,
      scope: this.scope('configuration'),
      before: this.momentHooks('before'),
      start: this.monitors('start'),
      repositories: this.planned.repositories.map((repository) => this.repository(repository)),
      after: this.momentHooks('after'),
      onError: this.onError(),
      log: this.monitors('log'),
      finish: this.monitors('finish'),
      fail: this.monitors('fail'),
    };
  }

  scope(what: 'everything' | 'configuration' | 'repository', repository?: RepositoryName): Scope {
    return commandScope(this.planned, {
      what,
      actions: this.actions,
      notRun: this.dry,
      ...(repository && { repository }),
    });
  }

  private momentHooks(when: 'before' | 'after'): HookStep[] {
    return moments.flatMap((moment) => {
      const asked = this.request.actions.filter((action) => action.moment === moment);
      const notRun =
        asked.length > 0
          ? (this.heldBack(asked) ?? this.dry)
          : `${moment === 'backup' ? 'create' : moment} was not requested`;
      return seedHook(this.planned, `${when}_${moment}`, { softFailure: when === 'before' ? 'skip' : 'quiet', notRun });
    });
  }

  /** Why none of these actions runs on any repository; undefined where one does. */
  private heldBack(actions: readonly PlannedAction[]): string | undefined {
    const reasons = this.planned.repositories.flatMap(({ withheld }) => actions.map(({ name }) => withheld[name]));
    return reasons.includes(undefined) ? undefined : reasons[0];
  }

  private repository(planned: PlannedRepository): RepositoryPlan {
    const { path, label, retries = 0, retryWait = 0 } = planned;
    const repository = { path, label };
    const notRun = this.dry;
    const plan: RepositoryPlan = {
      repository,
      ...this.scope('repository', repository),
      beforeActions: seedHook(this.planned, 'before_actions', { softFailure: 'skip', repository, notRun }),
      actions: this.request.actions.map((_, index) => this.action(planned, repository, index)),
      afterActions: seedHook(this.planned, 'after_actions', { softFailure: 'quiet', repository, notRun }),
      attempts: retries + 1,
      retryWait,
    };
    return retries > 0 ? firstAttempt(plan) : plan;
  }

  private action(planned: PlannedRepository, repository: RepositoryName, index: number): ActionPlan {
    const action = this.request.actions[index] as PlannedAction;
    const listed = this.dry && action.dryRun === 'listed' ? `dry run: ${action.name} can't be simulated` : undefined;
    const withheld = Object.entries(planned.withheld).find(([name]) => isNamed(action.name, [name]))?.[1];
    const first = this.isFirst && planned === this.planned.repositories[0];
    const done = action.once && !first ? 'done once, with the first repository' : undefined;
    const { name } = action;
    const left = withheld ?? listed ?? done;
    const notRun = left ?? planned.spared?.[name];
    const around = commandScope(this.planned, {
      what: 'action',
      actions: [name],
      repository,
      notRun: left ?? this.dry,
    });
    const details = planned.details?.[name];
    const step = { kind: 'action', action: name, index, configuration: this.planned.name, repository, notRun } as const;
    return { ...around, action: { ...step, ...(details?.length && { details }) } };
  }

  private monitors(state: MonitorStep['state']): MonitorStep[] {
    const notRun = this.primary ? this.dry : notPrimary;
    return this.planned.monitors.map((service) => ({
      kind: 'monitor',
      service,
      state,
      configuration: this.planned.name,
      closing: state !== 'start',
      notRun,
    }));
  }

  private onError(): HookStep[] {
    const notRun = this.primary ? this.dry : notPrimary;
    const entries = commandScope(this.planned, { what: 'error', actions: this.actions, notRun: this.dry });
    return [...seedHook(this.planned, 'on_error', { softFailure: 'quiet', closing: true, notRun }), ...entries.after];
  }
}
