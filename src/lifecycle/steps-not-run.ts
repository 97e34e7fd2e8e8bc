import type { RunResult } from './lifecycle.js';
import { type Failure, type Outcome, withoutError } from './outcome.js';
import {
  type ActionPlan,
  type ConfigurationPlan,
  describeStep,
  type HookStep,
  isErrorHook,
  type Plan,
  type RepositoryPlan,
  type Scope,
  type Step,
  stepsOf,
  stepsOfAction,
  stepsOfConfiguration,
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
    .map((step) => ({ step, reason: step.notRun ?? reasonOf(step, { plan, begun, ended }) }));
}

/** A run that has ended. */
interface EndedRun {
  readonly plan: Plan;
  /** The steps that started. */
  readonly begun: ReadonlySet<Step>;
  readonly ended: RunResult;
}

function reasonOf(step: Step, run: EndedRun): string {
  const { ended } = run;
  const file = ended.configurations.find(({ configuration }) => configuration === step.configuration.name);
  const failure = failureBefore(step, run);
  if (waitsForAnError(step) && !failure) return withoutError;
  if (step.kind === 'monitor' && step.state === 'finish' && failure) return 'the file failed';
  if (failure?.error === 'cancelled' || file?.outcome === 'cancelled') return canceled;
  if (failure) return failure.step ? `${failure.step} failed` : failure.message;
  return file?.outcome === 'skipped' || file?.outcome === 'success'
    ? 'a hook exited with status 75 (soft failure)'
    : 'an earlier error';
}

/** Returns the failure that kept a step from running. */
function failureBefore(step: Step, { plan, begun, ended }: EndedRun): Failure | undefined {
  const scope = leftScopes(plan).find(({ after }) => after.some((hook) => hook === step));
  if (scope !== undefined) {
    const after: readonly Step[] = scope.after;
    const within = failureIn(scope.within, ended);
    // What happened outside of a scope never decides about the entries after it that wait for an error inside.
    if (waitsForAnError(step) && !within && scope.within.some((one) => begun.has(one))) return undefined;
    const own = failureIn(after.slice(0, after.indexOf(step)), ended) ?? within;
    if (own) return own;
  }
  const file = ended.configurations.find(({ configuration }) => configuration === step.configuration.name);
  return file
    ? (file.failures.find(({ repository }) => repository?.path === step.repository?.path) ?? file.failures[0])
    : ended.failures[0];
}

/** The `commands:` entries after something, and the steps whose outcome their `states` are about. */
interface LeftScope {
  readonly after: readonly HookStep[];
  readonly within: readonly Step[];
}

function leftScopes(plan: Plan): readonly LeftScope[] {
  const files = plan.configurations.flatMap((file): LeftScope[] => {
    const closing = new Set<Step>([...file.scope.after, ...file.onError, ...file.log, ...file.finish, ...file.fail]);
    const within = stepsOfConfiguration(file).filter((step) => !closing.has(step));
    return [...file.repositories.flatMap(scopesOfRepository), { after: file.scope.after, within }];
  });
  const after: readonly Step[] = plan.everything.after;
  return [...files, { after: plan.everything.after, within: stepsOf(plan).filter((step) => !after.includes(step)) }];
}

function scopesOfRepository(plan: RepositoryPlan): readonly LeftScope[] {
  const actions = plan.actions.map(
    (action): LeftScope => ({
      after: action.after,
      within: stepsOfAction({ ...action, after: [] }),
    }),
  );
  return [...actions, { after: plan.after, within: repositorySteps(plan) }];
}

function failureIn(steps: readonly Step[], { failures }: RunResult): Failure | undefined {
  const names = new Set(steps.map(describeStep));
  return failures.find(({ step }) => step !== undefined && names.has(step));
}

function waitsForAnError(step: Step): boolean {
  if (step.kind === 'monitor') return step.state === 'fail';
  if (step.kind !== 'hook') return false;
  const { states = ['finish'] } = step;
  return isErrorHook(step) || (states.includes('fail') && !states.includes('finish'));
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

/** Returns what does not run after a scope whose `before` said "not now", which is no error. */
function unopened(scope: Scope, step: Step, outcome: Wrong): readonly Step[] {
  if (outcome !== 'skipped' || !scope.before.some((hook) => hook === step)) return [];
  return scope.after.filter((hook) => !waitsForAnError(hook));
}

/** What went wrong in a repository. */
interface Fault {
  readonly step: Step;
  readonly outcome: Wrong;
}

/** Returns the steps of a repository, except those `after` entries of the action that failed for which that changes nothing. */
function repositorySteps(plan: RepositoryPlan, fault?: Fault): readonly Step[] {
  return [
    ...plan.before,
    ...plan.beforeActions,
    ...plan.actions.flatMap((action) => stepsOfAction(action).filter((one) => !isUnaffected(action, one, fault))),
    ...plan.afterActions,
  ];
}

function isUnaffected(action: ActionPlan, one: Step, fault: Fault | undefined): boolean {
  if (fault === undefined || !stepsOfAction(action).includes(fault.step)) return false;
  const entries: readonly Step[] = action.after;
  const hook = action.after.find((entry) => entry === one);
  const isClosed = fault.outcome === 'skipped' && action.before.some((entry) => entry === fault.step);
  if (hook === undefined) return false;
  if (isClosed) return waitsForAnError(hook);
  const last = entries.indexOf(fault.step);
  // The first entry that goes wrong is the last one. Those that wait for an error inside don't wait for that of an entry.
  if (last >= 0) return entries.indexOf(hook) < last || waitsForAnError(hook);
  return hook.states?.includes('fail') ?? true;
}
