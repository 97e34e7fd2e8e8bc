import type { Place } from '../system/errors.js';
import type { RepositoryName } from './outcome.js';
import {
  type ActionPlan,
  type ConfigurationName,
  type ConfigurationPlan,
  type DumpPart,
  firstAttempt,
  type HookCommand,
  type HookStep,
  type MonitorStep,
  type Plan,
  type RepositoryPlan,
  type Scope,
} from './plan.js';

/** What the plan needs to know about a configuration: its hooks, and what they run before and after. */
export interface PlannedConfiguration extends PlannedHooks {
  readonly repositories: readonly PlannedRepository[];
  readonly monitors: readonly PlannedMonitor[];
}

/** A repository, and the actions that its configuration prevents, with the reason. */
interface PlannedRepository extends RepositoryName {
  /** Reasons for actions that are not run, and neither are their hooks. */
  readonly withheld: Readonly<Record<string, string>>;
  /** Reasons for actions that are not run although their hooks are. */
  readonly spared?: Readonly<Record<string, string>>;
  /** The number of retries after a failure; missing: none. */
  readonly retries?: number | undefined;
  /** Seconds before the first retry; each later retry waits this much longer. */
  readonly retryWait?: number | undefined;
  /** What an action does besides running Borg, by action. */
  readonly details?: Readonly<Record<string, readonly string[]>>;
  /** The database dumps in its archives. */
  readonly dumps?: readonly DumpPart[];
  /** Where it is, however it is spelled; missing: at its path. */
  readonly location?: string | undefined;
  /** Where it is configured. */
  readonly place?: Place | undefined;
}

/** What the plan needs to know about an action. */
export interface PlannedAction {
  readonly name: string;
  readonly moment?: string | undefined;
  readonly primary?: boolean | undefined;
  readonly dryRun: 'simulates' | 'reads' | 'listed';
  /** Runs only with the first repository of the first file. */
  readonly once?: boolean | undefined;
}

/** The request, as far as the plan depends on it. */
interface PlanRequest {
  readonly actions: readonly PlannedAction[];
  readonly dryRun: boolean;
  readonly concurrency: number;
}

/** The order of the before_ and after_ hooks, regardless of the order of the actions. */
const moments = ['prune', 'compact', 'backup', 'check', 'extract'] as const;

const notPrimary = 'no create, prune, compact, or check was requested';

/** Decides every step of a run, including those that will not run, with the reason. Runs none of them. */
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

/** Keeps an `everything` entry that appears in several files only in the first of them, so that it runs once. */
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

/** Returns the same string for the same entry, regardless of the order of its keys. */
function textOf(entry: PlannedHooks['commands'][number]): string {
  return JSON.stringify(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A monitoring service of a file, and the states that it is told. */
interface PlannedMonitor {
  readonly service: string;
  readonly states: readonly MonitorStep['state'][];
  /** Where reports are sent, without anything secret; missing: not known yet. */
  readonly destination?: string | undefined;
}

/** Plans one configuration file. */
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
      if (asked.length > 0 && this.planned.hookOrder === 'per_action') return []; // see actionHooks
      const notRun =
        asked.length > 0
          ? (this.heldBack(asked) ?? this.dry)
          : `${moment === 'backup' ? 'create' : moment} was not requested`;
      return seedHook(this.planned, `${when}_${moment}`, { softFailure: when === 'before' ? 'skip' : 'quiet', notRun });
    });
  }

  /** Returns the hooks around one action, if they run once per repository. Without the action, they don't run. */
  private actionHooks(
    { moment }: PlannedAction,
    repository: RepositoryName,
    notRun: string | undefined,
  ): Pick<ActionPlan, 'hooksBefore' | 'hooksAfter'> {
    if (this.planned.hookOrder !== 'per_action' || moment === undefined) return { hooksBefore: [], hooksAfter: [] };
    return {
      hooksBefore: seedHook(this.planned, `before_${moment}`, { softFailure: 'skip', repository, notRun }),
      hooksAfter: seedHook(this.planned, `after_${moment}`, { softFailure: 'end', repository, notRun }),
    };
  }

  /** Returns why none of these actions runs on any repository; undefined if one does. */
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
      location: planned.location,
      place: planned.place,
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
    const done = action.once && !first ? 'runs only once, with the first repository' : undefined;
    const { name } = action;
    const left = withheld ?? listed ?? done;
    const notRun = left ?? planned.spared?.[name];
    const around = commandScope(this.planned, {
      what: 'action',
      actions: [name],
      repository,
      notRun: left ?? this.dry,
    });
    const own = this.actionHooks(action, repository, notRun ?? this.dry);
    const details = planned.details?.[name];
    const dumps = name === 'create' ? planned.dumps : undefined;
    const step = { kind: 'action', action: name, index, configuration: this.planned.name, repository, notRun } as const;
    return {
      ...around,
      ...own,
      action: { ...step, ...(details?.length && { details }), ...(dumps?.length && { dumps }) },
    };
  }

  private monitors(state: MonitorStep['state']): MonitorStep[] {
    const notRun = this.primary ? this.dry : notPrimary;
    const asked = this.planned.monitors.filter(({ states }) => states.includes(state));
    return asked.map(({ service, destination }) => ({
      kind: 'monitor',
      service,
      state,
      destination,
      place: this.planned.places.get(`/${service}`),
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

/** An entry of `commands:` in a configuration. */
export interface CommandsEntry {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly when?: readonly string[] | undefined;
  readonly states?: readonly ('finish' | 'fail')[] | undefined;
  readonly run?: readonly string[] | undefined;
  readonly timeout?: number | undefined;
}

/** When the hooks of actions run: around all repositories of their file, or around their action on each of them. */
type HookOrder = 'per_file' | 'per_action';

/** The hooks of a configuration, and how they run. */
interface PlannedHooks {
  readonly name: ConfigurationName;
  /** The options by name; hooks are lists of commands. */
  readonly hooks: Readonly<Record<string, readonly string[] | undefined>>;
  readonly commands: readonly CommandsEntry[];
  /** Default: `per_file`. */
  readonly hookOrder?: HookOrder | undefined;
  readonly settings: HookSettings;
  /** The place of each option in the file, by JSON pointer. */
  readonly places: Pick<ReadonlyMap<string, Place>, 'get'>;
}

/** How the hooks of a file run. */
interface HookSettings {
  readonly workingDirectory?: string | undefined;
  readonly umask?: number | undefined;
  /** The log file of the configuration; empty if there is none. */
  readonly logFile?: string | undefined;
  /** The time limit for one command, in seconds. */
  readonly timeout?: number | undefined;
  /** The values of `{name}` in a command. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
}

/** The properties of a hook that follow from its position in the order of a run. */
interface HookPosition {
  readonly softFailure: HookStep['softFailure'];
  readonly closing?: boolean;
  readonly notRun?: string | undefined;
  readonly repository?: RepositoryName | undefined;
}

/** Returns the hook with this name as a step; empty if it has no commands. */
function seedHook(planned: PlannedHooks, hook: string, standing: HookPosition): HookStep[] {
  const commands = commandsAt(planned, `/${hook}`, planned.hooks[hook]);
  const { softFailure, closing = false, repository, notRun } = standing;
  if (commands.length === 0) return [];
  return [
    {
      kind: 'hook',
      hook,
      configuration: planned.name,
      repository,
      commands,
      softFailure,
      closing,
      notRun,
      ...planned.settings,
    },
  ];
}

/** What `commands:` entries run before and after. */
interface CommandScope {
  readonly what: 'everything' | 'configuration' | 'repository' | 'action' | 'error';
  /** The actions that `when` is compared with: all requested actions, or the current one. */
  readonly actions: readonly string[];
  readonly repository?: RepositoryName;
  readonly notRun?: string | undefined;
}

/** Returns the `commands:` entries before and after something, in the order in which they are written. */
function commandScope(planned: PlannedHooks, around: CommandScope): Scope {
  const hooks = (when: 'before' | 'after') =>
    planned.commands.flatMap((entry, index) =>
      entry[when] === around.what ? commandHook(planned, around, index) : [],
    );
  return { before: hooks('before'), after: hooks('after') };
}

/** Returns whether an action is among these names; `key` includes all actions that begin with this word (`key export`). */
function isNamed(action: string, names: readonly string[]): boolean {
  return names.some((name) => action === name || action.startsWith(`${name} `));
}

function commandHook(planned: PlannedHooks, around: CommandScope, index: number): HookStep[] {
  const entry = planned.commands[index];
  if (!entry?.run?.length) return [];
  const wanted = entry.when === undefined || around.actions.some((action) => isNamed(action, entry.when ?? []));
  if (!wanted && around.what === 'action') return []; // it may belong to another action
  const when = entry.before ? 'before' : 'after';
  return [
    {
      kind: 'hook',
      hook: [when, around.what, around.what === 'action' ? around.actions[0] : undefined].filter(Boolean).join(' '),
      configuration: planned.name,
      repository: around.repository,
      commands: commandsAt(planned, `/commands/${index}/run`, entry.run),
      softFailure: softFailureOf(when, around.what),
      states: entry.states,
      closing: when === 'after',
      notRun: wanted ? (around.notRun ?? unfailing(entry, around)) : notRequested(entry.when ?? []),
      ...planned.settings,
      timeout: entry.timeout ?? planned.settings.timeout,
    },
  ];
}

function notRequested(actions: readonly string[]): string {
  return actions.length === 1 ? `${actions[0]} was not requested` : `no ${actions.join(' or ')} was requested`;
}

function softFailureOf(when: 'before' | 'after', what: CommandScope['what']): HookStep['softFailure'] {
  if (what === 'everything') return 'error';
  if (when === 'before') return 'skip';
  return what === 'action' ? 'end' : 'quiet';
}

/** Returns why an `after: error` entry never runs: the state of an error is always `fail`. */
function unfailing(entry: CommandsEntry, { what }: CommandScope): string | undefined {
  const isUnfailing = what === 'error' && entry.states?.includes('fail') === false;
  return isUnfailing ? 'its states do not include fail, but after an error, the state is always fail' : undefined;
}

function commandsAt(planned: PlannedHooks, pointer: string, lines: readonly string[] | undefined): HookCommand[] {
  return (lines ?? []).map((run, index) => ({ run, place: planned.places.get(`${pointer}/${index}`) }));
}
