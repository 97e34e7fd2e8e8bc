import type { ConfigurationPlan, Plan, RepositoryPlan, Step } from '../lifecycle/plan.js';
import { isDryRun } from '../lifecycle/steps-not-run.js';
import { oneLine } from '../text/cleaning.js';
import { stepTitle } from './wording.js';

/** A step of a plan, and whether it runs only after something that may not happen. */
interface PlannedStep {
  readonly step: Step;
  readonly onlyAfter?: 'an error' | undefined;
}

/** Returns whether a step is not run only because its action was not requested. */
function isUnrequested(reason: string): boolean {
  return / was (not )?requested$/.test(reason);
}

/**
 * Returns what will run (or would run if this weren't a dry run), in order: one line per step, with a hook's commands or an
 * action's details below it.
 */
export function planLines(plan: Plan): readonly string[] {
  return plannedSteps(plan)
    .filter(({ step }) => step.notRun === undefined || isDryRun(step.notRun))
    .flatMap(({ step, onlyAfter }) => [
      onlyAfter === undefined ? stepTitle(step) : `${stepTitle(step)} (only after ${onlyAfter})`,
      ...commandLines(step).map((line) => `    ${line}`),
    ]);
}

/**
 * Returns what the plan doesn't run, one line per file and reason: `server.yaml, check was not requested: before_check,
 * after_check`. `expected` selects the steps that someone could have expected to run.
 */
export function notRunLines(plan: Plan, which: 'all' | 'expected' | 'not requested' = 'all'): readonly string[] {
  const left = new Map<string, string[]>();
  for (const { step } of plannedSteps(plan)) {
    if (step.notRun === undefined || isDryRun(step.notRun)) continue;
    if (which !== 'all' && isUnrequested(step.notRun) !== (which === 'not requested')) continue;
    const head = `${oneLine(step.configuration.name)}, ${oneLine(step.notRun)}`;
    left.set(head, [...(left.get(head) ?? []), shortTitle(step)]);
  }
  return [...left].map(([head, titles]) => `${head}: ${[...new Set(titles)].join(', ')}`);
}

/** Returns the title of a step for places that already name its file. */
function shortTitle(step: Step): string {
  if (step.kind === 'hook')
    return step.repository ? `${step.hook} · ${oneLine(step.repository.label ?? step.repository.path)}` : step.hook;
  if (step.kind === 'action') return `${step.action} · ${oneLine(step.repository.label ?? step.repository.path)}`;
  return `${step.service} ${step.state}`;
}

/** Returns the commands of a hook, each on one line, or what an action does besides running Borg. */
function commandLines(step: Step): readonly string[] {
  if (step.kind === 'action') return (step.details ?? []).map(oneLine);
  return step.kind === 'hook' ? step.commands.map((command) => firstLine(command.run)) : [];
}

function firstLine(command: string): string {
  const [first = '', ...more] = command.trim().split(/\r\n|\r|\n/);
  return more.length > 0 ? `${oneLine(first)} …` : oneLine(first);
}

/** Returns every step of a plan in the order in which it would run. */
export function plannedSteps(plan: Plan): readonly PlannedStep[] {
  return [
    ...[...plan.beforeEverything, ...plan.everything.before].map((step) => ({ step })),
    ...plan.configurations.flatMap(configurationSteps),
    ...[...plan.afterEverything, ...plan.everything.after].map((step) => ({ step })),
  ];
}

function configurationSteps(file: ConfigurationPlan): readonly PlannedStep[] {
  const first = [...file.scope.before, ...file.before, ...file.start];
  const good = [...file.after, ...file.scope.after];
  return [
    ...[...first, ...file.repositories.flatMap(repositorySteps), ...good].map((step) => ({ step })),
    ...file.onError.map((step) => ({ step, onlyAfter: 'an error' as const })),
    ...[...file.log, ...file.finish].map((step) => ({ step })),
    ...file.fail.map((step) => ({ step, onlyAfter: 'an error' as const })),
  ];
}

function repositorySteps(plan: RepositoryPlan): readonly Step[] {
  return [
    ...plan.before,
    ...plan.beforeActions,
    ...plan.actions.flatMap(({ before, action, after }) => [...before, action, ...after]),
    ...plan.afterActions,
    ...plan.after,
  ];
}
