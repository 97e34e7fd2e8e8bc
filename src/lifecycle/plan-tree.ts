import {
  type ConfigurationName,
  type ConfigurationPlan,
  type DumpPart,
  type HookStep,
  type MonitorStep,
  type Plan,
  type RepositoryPlan,
  type Step,
  stepsOfAction,
} from './plan.js';

/** A line of a plan, with the lines below it, in the order in which they run. */
export type PlanNode = ConfigurationNode | RepositoryNode | StepNode | DumpNode;

interface ConfigurationNode {
  readonly kind: 'configuration';
  readonly configuration: ConfigurationName;
  readonly parts: readonly PlanNode[];
}

interface RepositoryNode {
  readonly kind: 'repository';
  readonly plan: RepositoryPlan;
  readonly parts: readonly PlanNode[];
}

/** A step; below an action, the dumps that it makes first. */
export interface StepNode {
  readonly kind: 'step';
  readonly step: Step;
  /** The states of its scope in which it runs, for a step that depends on them. */
  readonly states?: States | undefined;
  readonly parts: readonly PlanNode[];
}

/** The dump of a database, which is part of a `create`. */
interface DumpNode {
  readonly kind: 'dump';
  readonly dump: DumpPart;
  readonly parts: readonly PlanNode[];
}

type States = readonly ('finish' | 'fail')[];

/** Returns a plan as a tree: every step, including those that the plan excludes. */
export function planTree(plan: Plan): readonly PlanNode[] {
  return [
    ...nodes([...plan.beforeEverything, ...plan.everything.before]),
    ...plan.configurations.map(configurationNode),
    ...nodes([...plan.afterEverything, ...plan.everything.after]),
  ];
}

/** Returns the nodes whose steps are selected, and those above them. */
export function selectedNodes(tree: readonly PlanNode[], isSelected: (step: Step) => boolean): readonly PlanNode[] {
  return tree.flatMap((node): readonly PlanNode[] => {
    if (node.kind === 'dump') return [node];
    if (node.kind === 'step') return isSelected(node.step) ? [node] : [];
    const parts = selectedNodes(node.parts, isSelected);
    return parts.length === 0 ? [] : [{ ...node, parts }];
  });
}

function configurationNode(file: ConfigurationPlan): PlanNode {
  return {
    kind: 'configuration',
    configuration: file.configuration,
    parts: [
      ...nodes([...file.scope.before, ...file.before, ...file.start]),
      ...file.repositories.map(repositoryNode),
      ...nodes([...file.after, ...file.scope.after, ...file.onError, ...file.log, ...file.finish, ...file.fail]),
    ],
  };
}

function repositoryNode(plan: RepositoryPlan): PlanNode {
  const actions = plan.actions.flatMap(stepsOfAction);
  return {
    kind: 'repository',
    plan,
    parts: nodes([...plan.before, ...plan.beforeActions, ...actions, ...plan.afterActions, ...plan.after]),
  };
}

function nodes(steps: readonly Step[]): readonly StepNode[] {
  return steps.map((step) => {
    const dumps = step.kind === 'action' ? (step.dumps ?? []) : [];
    return {
      kind: 'step',
      step,
      states: statesOf(step),
      parts: dumps.map((dump) => ({ kind: 'dump', dump, parts: [] })),
    };
  });
}

function statesOf(step: Step): States | undefined {
  if (step.kind === 'action') return undefined;
  return step.kind === 'hook' ? statesOfHook(step) : statesOfPing(step);
}

function statesOfHook({ hook, states }: HookStep): States | undefined {
  if (states !== undefined) return states;
  if (hook === 'on_error' || hook === 'after error') return ['fail'];
  return hook.startsWith('after_') && hook !== 'after_everything' ? ['finish'] : undefined;
}

function statesOfPing({ state }: MonitorStep): States | undefined {
  return state === 'finish' || state === 'fail' ? [state] : undefined;
}
