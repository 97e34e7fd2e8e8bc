import type { RunResult } from './lifecycle.js';
import { type Outcome, withoutError } from './outcome.js';
import {
  type ActionPlan,
  type ConfigurationPlan,
  isErrorHook,
  type Plan,
  type RepositoryPlan,
  type Scope,
  type Step,
  stepsOf,
  stepsOfAction,
} from './plan.js';

/** Returns whether a step is not run only because this is a dry run. */
export function isDryRun(reason: string): boolean {
  return /^dry.run/i.test(reason);
}

/** Why a step did not run after a cancellation. */
export const canceled = 'canceled';

/** A step that did not run, with the reason as the end of a sentence. */
interface UnreachedStep {
  readonly step: Step;
  readonly reason: string;
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
  if (failure?.error === 'cancelled' || file?.outcome === 'cancelled') return canceled;
  if (failure) return failure.step ? `${failure.step} failed` : failure.message;
  return file?.outcome === 'skipped' || file?.outcome === 'success'
    ? 'a hook exited with status 75 (soft failure)'
    : 'an earlier error';
}

function waitsForAnError(step: Step): boolean {
  if (step.kind === 'monitor') return step.state === 'fail';
  return step.kind === 'hook' && (isErrorHook(step) || step.states?.includes('fail') === true);
}

/** How a step went wrong: with an error, or because a hook said "not now" (exit status 75). */
type Wrong = Extract<Outcome, 'failure' | 'skipped'>;

/** Returns the steps that won't run because this one went wrong, in plan order, without those that the plan excludes anyway. */
export function stepsNotRunAfter(plan: Plan, step: Step, outcome: Wrong): readonly Step[] {
  const everything: readonly Step[] = [...plan.beforeEverything, ...plan.everything.before];
  const lost = everything.includes(step)
    ? [...everything, ...plan.configurations.flatMap(wholeFile), ...plan.afterEverything, ...plan.everything.after]
    : plan.configurations.flatMap((file) => lostInFile(file, step, outcome));
  return lost.filter((other) => other !== step && other.notRun === undefined);
}

function lostInFile(file: ConfigurationPlan, step: Step, outcome: Wrong): readonly Step[] {
  const entrance: readonly Step[] = [...file.scope.before, ...file.before];
  if (entrance.includes(step)) {
    return [...fileSteps(file), ...unopened(file.scope, step, outcome)];
  }
  if (file.after.some((hook) => hook === step)) {
    return file.after;
  }
  const repository = file.repositories.find((one) => [...repositorySteps(one), ...one.after].includes(step));
  if (repository === undefined) {
    return [];
  }
  // If a repository says "not now", that is not an error of its file.
  const afterwards = outcome === 'failure' ? file.after : [];
  return [...repositorySteps(repository, { step, outcome }), ...unopened(repository, step, outcome), ...afterwards];
}

function wholeFile(file: ConfigurationPlan): readonly Step[] {
  return [...file.scope.before, ...fileSteps(file), ...file.scope.after, ...file.onError];
}

function fileSteps(file: ConfigurationPlan): readonly Step[] {
  return [...file.before, ...file.repositories.flatMap((repository) => repositorySteps(repository)), ...file.after];
}

/** Returns what does not run after a scope whose `before` said "not now". */
function unopened(scope: Scope, step: Step, outcome: Wrong): readonly Step[] {
  return outcome === 'skipped' && scope.before.some((hook) => hook === step) ? scope.after : [];
}

/** What went wrong in a repository. */
interface Fault {
  readonly step: Step;
  readonly outcome: Wrong;
}

/** Returns the steps of a repository, except the `after` entries of the action that failed, which run regardless. */
function repositorySteps(plan: RepositoryPlan, fault?: Fault): readonly Step[] {
  return [
    ...plan.before,
    ...plan.beforeActions,
    ...plan.actions.flatMap((action) => stepsOfAction(action).filter((one) => !runsAllTheSame(action, one, fault))),
    ...plan.afterActions,
  ];
}

function runsAllTheSame(action: ActionPlan, one: Step, fault: Fault | undefined): boolean {
  if (fault === undefined || !stepsOfAction(action).includes(fault.step)) return false;
  const entries: readonly Step[] = action.after;
  const hook = action.after.find((entry) => entry === one);
  if (hook === undefined || unopened(action, fault.step, fault.outcome).length > 0) return false;
  const last = entries.indexOf(fault.step);
  if (last >= 0) return entries.indexOf(hook) < last; // the first entry that goes wrong is the last one
  return hook.states?.includes('fail') ?? true;
}
