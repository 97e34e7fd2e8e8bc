import {
  type CommandsEntry,
  makePlan,
  type PlannedAction,
  type PlannedConfiguration,
} from '../../src/lifecycle/make-plan.js';
import type { Plan } from '../../src/lifecycle/plan.js';

/** The actions of the real registry that matter for the order, by name. */
export const knownActions: Readonly<Record<string, PlannedAction>> = {
  create: { name: 'create', moment: 'backup', primary: true, dryRun: 'simulates' },
  prune: { name: 'prune', moment: 'prune', primary: true, dryRun: 'simulates' },
  compact: { name: 'compact', moment: 'compact', primary: true, dryRun: 'listed' },
  check: { name: 'check', moment: 'check', primary: true, dryRun: 'reads' },
  extract: { name: 'extract', moment: 'extract', dryRun: 'simulates' },
  drill: { name: 'drill', dryRun: 'listed' },
  list: { name: 'list', dryRun: 'reads' },
  'key export': { name: 'key export', dryRun: 'listed' },
};

export const everyHook: readonly string[] = [
  'before_everything',
  'before_prune',
  'before_compact',
  'before_backup',
  'before_check',
  'before_extract',
  'before_actions',
  'after_actions',
  'after_prune',
  'after_compact',
  'after_backup',
  'after_check',
  'after_extract',
  'on_error',
  'after_everything',
];

/** Returns a configuration with these hooks, each with one command that is never run here. */
export function configuration(
  name: string,
  options: {
    hooks?: readonly string[];
    commands?: readonly CommandsEntry[];
    repositories?: readonly string[];
    monitors?: readonly string[];
    retries?: number;
    hookOrder?: 'per_file' | 'per_action';
  } = {},
): PlannedConfiguration {
  const { hooks = everyHook, commands = [], repositories = ['r1'], monitors = [], retries, hookOrder } = options;
  return {
    name: { path: `/etc/${name}.yaml`, name },
    hooks: Object.fromEntries(hooks.map((hook) => [hook, ['true']])),
    commands,
    hookOrder,
    settings: {},
    repositories: repositories.map((path) => ({ path, withheld: {}, retries })),
    monitors: monitors.map((service) => ({ service, states: ['start', 'log', 'finish', 'fail'] })),
    places: new Map(),
  };
}

/** Returns the plan for these files and actions. */
export function planOf(
  configurations: readonly PlannedConfiguration[],
  actions: readonly string[] = ['create', 'prune', 'compact', 'check'],
  options: { dryRun?: boolean; concurrency?: number } = {},
): Plan {
  const chosen = actions.map((name) => knownActions[name] as PlannedAction);
  return makePlan(configurations, {
    actions: chosen,
    dryRun: options.dryRun ?? false,
    concurrency: options.concurrency ?? 1,
  });
}
