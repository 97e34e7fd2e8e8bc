import type { Place } from '../system/errors.js';
import type { RepositoryName } from './outcome.js';
import type { Scope } from './plan.js';
import type { ConfigurationName, HookCommand, HookStep } from './step.js';

/** An entry of `commands:` in a configuration. */
export interface CommandsEntry {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly when?: readonly string[] | undefined;
  readonly states?: readonly ('finish' | 'fail')[] | undefined;
  readonly run?: readonly string[] | undefined;
  readonly timeout?: number | undefined;
}

/** The hooks of a configuration, and how they run. */
export interface PlannedHooks {
  readonly name: ConfigurationName;
  /** The options by name; hooks are lists of commands. */
  readonly hooks: Readonly<Record<string, readonly string[] | undefined>>;
  readonly commands: readonly CommandsEntry[];
  readonly settings: HookSettings;
  /** The place of each option in the file, by JSON pointer. */
  readonly places: Pick<ReadonlyMap<string, Place>, 'get'>;
}

/** How the hooks of a file run. */
export interface HookSettings {
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
export interface HookPosition {
  readonly softFailure: HookStep['softFailure'];
  readonly closing?: boolean;
  readonly notRun?: string | undefined;
  readonly repository?: RepositoryName | undefined;
}

/** Returns the hook with this name as a step; empty if it has no commands. */
export function seedHook(planned: PlannedHooks, hook: string, standing: HookPosition): HookStep[] {
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
export interface CommandScope {
  readonly what: 'everything' | 'configuration' | 'repository' | 'action' | 'error';
  /** The actions that `when` is compared with: all requested actions, or the current one. */
  readonly actions: readonly string[];
  readonly repository?: RepositoryName;
  readonly notRun?: string | undefined;
}

/** Returns the `commands:` entries before and after something, in the order in which they are written. */
export function commandScope(planned: PlannedHooks, around: CommandScope): Scope {
  const hooks = (when: 'before' | 'after') =>
    planned.commands.flatMap((entry, index) =>
      entry[when] === around.what ? commandHook(planned, around, index) : [],
    );
  return { before: hooks('before'), after: hooks('after') };
}

/** Returns whether an action is among these names; `key` includes all actions that begin with this word (`key export`). */
export function isNamed(action: string, names: readonly string[]): boolean {
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
  return isUnfailing ? 'its states do not include fail, which is the state of every error' : undefined;
}

function commandsAt(planned: PlannedHooks, pointer: string, lines: readonly string[] | undefined): HookCommand[] {
  return (lines ?? []).map((run, index) => ({ run, place: planned.places.get(`${pointer}/${index}`) }));
}
