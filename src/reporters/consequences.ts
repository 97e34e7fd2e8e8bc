import type { ConfigurationPlan, Plan, RepositoryPlan, Step } from '../lifecycle/plan.js';

/** The steps that cannot come any more once this one went wrong, in order; those left out beforehand are not among them. */
export function consequences(plan: Plan, step: Step): readonly Step[] {
  const everything: readonly Step[] = [...plan.beforeEverything, ...plan.everything.before];
  const lost = everything.includes(step)
    ? [...everything, ...plan.configurations.flatMap(wholeFile), ...plan.afterEverything]
    : plan.configurations.flatMap((file) => lostInFile(file, step));
  return lost.filter((other) => other !== step && other.notRun === undefined);
}

function lostInFile(file: ConfigurationPlan, step: Step): readonly Step[] {
  const entrance: readonly Step[] = [...file.scope.before, ...file.before];
  if (entrance.includes(step)) {
    return fileSteps(file);
  }
  if (file.after.some((hook) => hook === step)) {
    return file.after;
  }
  const repository = file.repositories.find((one) => [...repositorySteps(one), ...one.after].includes(step));
  return repository === undefined ? [] : [...repositorySteps(repository), ...file.after];
}

function wholeFile(file: ConfigurationPlan): readonly Step[] {
  return [...file.scope.before, ...fileSteps(file), ...file.scope.after, ...file.onError];
}

function fileSteps(file: ConfigurationPlan): readonly Step[] {
  return [...file.before, ...file.repositories.flatMap(repositorySteps), ...file.after];
}

function repositorySteps(plan: RepositoryPlan): readonly Step[] {
  return [
    ...plan.before,
    ...plan.beforeActions,
    ...plan.actions.flatMap(({ before, action, after }): readonly Step[] => [...before, action, ...after]),
    ...plan.afterActions,
  ];
}
