import type { RunResult } from './lifecycle.js';
import { withoutError } from './outcome.js';
import type { ConfigurationPlan, Plan } from './plan.js';
import { isErrorHook, type Step } from './step.js';

/** A step that did not run, with the reason as the end of a sentence. */
export interface UnreachedStep {
  readonly step: Step;
  readonly reason: string;
}

/** Returns every step of a plan in the order in which it would run. */
export function stepsOf(plan: Plan): Step[] {
  return [
    ...plan.beforeEverything,
    ...plan.everything.before,
    ...plan.configurations.flatMap(stepsOfConfiguration),
    ...plan.afterEverything,
    ...plan.everything.after,
  ];
}

function stepsOfConfiguration(file: ConfigurationPlan): Step[] {
  const repositories = file.repositories.flatMap((repository) => [
    ...repository.before,
    ...repository.beforeActions,
    ...repository.actions.flatMap(({ before, action, after }): Step[] => [...before, action, ...after]),
    ...repository.afterActions,
    ...repository.after,
  ]);
  const ends = [...file.onError, ...file.log, ...file.finish, ...file.fail];
  return [
    ...file.scope.before,
    ...file.before,
    ...file.start,
    ...repositories,
    ...file.after,
    ...file.scope.after,
    ...ends,
  ];
}

/** Returns the steps of a plan that never started, each with the reason, so that reports are complete. */
export function unreachedSteps(plan: Plan, begun: ReadonlySet<Step>, ended: RunResult): UnreachedStep[] {
  return stepsOf(plan)
    .filter((step) => !begun.has(step))
    .map((step) => ({ step, reason: step.notRun ?? reasonOf(step, ended) }));
}

function reasonOf(step: Step, ended: RunResult): string {
  const file = ended.configurations.find(({ configuration }) => configuration === step.configuration.name);
  const failure = file
    ? (file.failures.find(({ repository }) => repository?.path === step.repository?.path) ?? file.failures[0])
    : ended.failures[0];
  if (waitsForAnError(step) && !failure) return withoutError;
  if (step.kind === 'monitor' && step.state === 'finish' && failure) return 'the file failed';
  if (failure?.error === 'cancelled' || file?.outcome === 'cancelled') return 'cancelled';
  if (failure) return failure.step ? `${failure.step} failed` : failure.message;
  return file?.outcome === 'skipped' || file?.outcome === 'success'
    ? 'a hook said "not now" (exit status 75)'
    : 'an earlier error';
}

function waitsForAnError(step: Step): boolean {
  if (step.kind === 'monitor') return step.state === 'fail';
  return step.kind === 'hook' && (isErrorHook(step) || step.states?.includes('fail') === true);
}
