import { actions, findAction } from './actions/index.js';
import type { Configuration } from './configuration/configuration.js';
import { hookOptions } from './lifecycle/hook-options.js';
import type { PlannedConfiguration } from './lifecycle/planning.js';
import { logFileOf } from './log-file.js';
import type { Request } from './request/request.js';
import { type SnapshotOptions, snapshotKinds } from './snapshots/index.js';

/** A configuration as the plan wants it: hooks, how they run, and what each repository is kept from. */
export function plannedOf(
  { name, options, repositories, places, constants }: Configuration,
  request: Request,
): PlannedConfiguration {
  return {
    name,
    places,
    hooks: hooksOf(options),
    commands: options.commands ?? [],
    settings: {
      workingDirectory: options.working_directory,
      umask: options.umask,
      logFile: logFileOf(request, options),
      timeout: options.timeout ?? request.timeout,
      constants,
    },
    repositories: repositories.map(({ path, label, options }) => ({
      path,
      label,
      withheld: withheldFrom(options, request),
      // By their paths: what the file says has been looked up.
      spared:
        options.check_repositories?.includes(path) === false ? { check: 'check_repositories does not name it' } : {},
      details: { create: snapshotDetails(options), ...choosingDetails(repositories.length) },
      retries: options.retries,
      retryWait: options.retry_wait,
    })),
    monitors: [],
  };
}

/** Whether skip_actions names an action, by any of its names. */
export function isHeldBack(action: string, options: Pick<Configuration['options'], 'skip_actions'>): boolean {
  return (options.skip_actions ?? []).some((name) => (findAction(name)?.name ?? name) === action);
}

function snapshotDetails(options: SnapshotOptions): readonly string[] {
  const kinds = snapshotKinds.filter(({ option }) => options[option] !== undefined);
  return kinds.map(({ volume }) => `from a snapshot of each ${volume} that holds a source`);
}

/** What the plan says of actions that take one archive, where a file has several repositories. */
function choosingDetails(repositories: number): Readonly<Record<string, readonly string[]>> {
  if (repositories < 2) return {};
  const choosing = actions.filter((action) => action.choosing !== undefined);
  return Object.fromEntries(choosing.map(({ name }) => [name, ['if it has the newest archive of these repositories']]));
}

/** The actions that skip_actions keeps from a repository, with the reason. */
function withheldFrom(options: Configuration['options'], { actions }: Request): Record<string, string> {
  const forced = actions.some(({ name, flags }) => name === 'check' && flags['force'] === true);
  const skipped = (options.skip_actions ?? [])
    .map((action) => [findAction(action)?.name ?? action, `skip_actions names ${action}`])
    .filter(([name]) => !(name === 'check' && forced));
  return Object.fromEntries(skipped);
}

const hookNames = Object.keys(hookOptions).filter((name) => /^(before|after)_|^on_error$/.test(name));

/** The options that are lists of commands, by name. */
function hooksOf(options: Configuration['options']): PlannedConfiguration['hooks'] {
  const values: Readonly<Record<string, unknown>> = options;
  return Object.fromEntries(hookNames.map((name) => [name, values[name] as readonly string[] | undefined]));
}
