import { actions, findAction } from '../actions/registry.js';
import type { Configuration } from '../configuration/configuration.js';
import { logFileOf } from '../entry-points/log-outputs.js';
import { hookOptions } from '../lifecycle/hook-options.js';
import type { PlannedConfiguration } from '../lifecycle/make-plan.js';
import type { Request } from '../request/request.js';
import { type SnapshotOptions, snapshotKinds } from '../snapshots/registry.js';

/** Converts a configuration for the plan: its hooks, how they run, and which actions each repository skips. */
export function toPlannedConfiguration(
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
      // Repositories are named by path here: labels were already resolved.
      spared:
        options.check_repositories?.includes(path) === false ? { check: 'check_repositories does not include it' } : {},
      details: { create: snapshotDetails(options), ...choosingDetails(repositories.length) },
      retries: options.retries,
      retryWait: options.retry_wait,
    })),
    monitors: [],
  };
}

/** Returns whether skip_actions includes an action, by any of its names. */
export function isSkippedAction(action: string, options: Pick<Configuration['options'], 'skip_actions'>): boolean {
  return (options.skip_actions ?? []).some((name) => (findAction(name)?.name ?? name) === action);
}

function snapshotDetails(options: SnapshotOptions): readonly string[] {
  const kinds = snapshotKinds.filter(({ option }) => options[option] !== undefined);
  return kinds.map(({ volume }) => `from a snapshot of each ${volume} that contains a source`);
}

/** Returns what the plan says about actions that take one archive if a file has several repositories. */
function choosingDetails(repositories: number): Readonly<Record<string, readonly string[]>> {
  if (repositories < 2) return {};
  const choosing = actions.filter((action) => action.choosing !== undefined);
  return Object.fromEntries(choosing.map(({ name }) => [name, ['if it has the newest archive of these repositories']]));
}

/** Returns the actions that skip_actions excludes for a repository, with the reason. */
function withheldFrom(options: Configuration['options'], { actions }: Request): Record<string, string> {
  const forced = actions.some(({ name, flags }) => name === 'check' && flags['force'] === true);
  const skipped = (options.skip_actions ?? [])
    .map((action) => [findAction(action)?.name ?? action, `skip_actions includes ${action}`])
    .filter(([name]) => !(name === 'check' && forced));
  return Object.fromEntries(skipped);
}

const hookNames = Object.keys(hookOptions).filter((name) => /^(before|after)_|^on_error$/.test(name));

/** Returns the options that are lists of commands, by name. */
function hooksOf(options: Configuration['options']): PlannedConfiguration['hooks'] {
  const values: Readonly<Record<string, unknown>> = options;
  return Object.fromEntries(hookNames.map((name) => [name, values[name] as readonly string[] | undefined]));
}
