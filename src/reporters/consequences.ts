import type { Outcome } from '../lifecycle/outcome.js';
import type { ActionPlan, ConfigurationPlan, Plan, RepositoryPlan, Step } from '../lifecycle/plan.js';

/** How a step went wrong: with an error, or with a hook's "not now". */
type Wrong = Extract<Outcome, 'failure' | 'skipped'>;

/** Steps that cannot come once this one went wrong, in the plan's order; never one that was left out beforehand. */
export function consequences(plan: Plan, step: Step, outcome: Wrong): readonly Step[] {
  const everything: readonly Step[] = [...plan.beforeEverything, ...plan.everything.before];
  const lost = everything.includes(step)
    ? [...everything, ...plan.configurations.flatMap(wholeFile), ...plan.afterEverything]
    : plan.configurations.flatMap((file) => lostInFile(file, step, outcome));
  return lost.filter((other) => other !== step && other.notRun === undefined);
}

function lostInFile(file: ConfigurationPlan, step: Step, outcome: Wrong): readonly Step[] {
  const entrance: readonly Step[] = [...file.scope.before, ...file.before];
  if (entrance.includes(step)) {
    return fileSteps(file);
  }
  if (file.after.some((hook) => hook === step)) {
    return file.after;
  }
  const repository = file.repositories.find((one) => [...repositorySteps(one), ...one.after].includes(step));
  if (repository === undefined) {
    return [];
  }
  // A repository that says "not now" is no error of its file.
  const afterwards = outcome === 'failure' ? file.after : [];
  return [...repositorySteps(repository, step), ...afterwards];
}

function wholeFile(file: ConfigurationPlan): readonly Step[] {
  return [...file.scope.before, ...fileSteps(file), ...file.scope.after, ...file.onError];
}

function fileSteps(file: ConfigurationPlan): readonly Step[] {
  return [...file.before, ...file.repositories.flatMap((repository) => repositorySteps(repository)), ...file.after];
}

/** The steps of a repository; without those that follow the action of `step`, which run however it ended. */
function repositorySteps(plan: RepositoryPlan, step?: Step): readonly Step[] {
  return [
    ...plan.before,
    ...plan.beforeActions,
    ...plan.actions.flatMap((action) => actionSteps(action).filter((one) => !runsAllTheSame(action, one, step))),
    ...plan.afterActions,
  ];
}

function actionSteps({ before, action, after }: ActionPlan): readonly Step[] {
  return [...before, action, ...after];
}

function runsAllTheSame(action: ActionPlan, one: Step, step: Step | undefined): boolean {
  return step !== undefined && actionSteps(action).includes(step) && action.after.some((hook) => hook === one);
}
