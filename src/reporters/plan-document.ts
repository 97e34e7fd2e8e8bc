import type { HookStep, MonitorStep, Plan } from '../lifecycle/plan.js';
import { type PlanNode, planTree, type StepNode } from '../lifecycle/plan-tree.js';
import type { Place } from '../system/errors.js';

/** A node of the published format (`schema/plan.schema.json`). */
type Part = Readonly<Record<string, unknown>> & { readonly type: string };

/** The version of the format; it changes if a program that reads it could misunderstand it. */
const version = 1;

/** Returns a plan in the published format: the tree of all steps, with those that will not run and why. */
export function planDocument(plan: Plan, { dryRun }: { readonly dryRun: boolean }): object {
  const { actions, concurrency } = plan;
  return { version, actions, dry_run: dryRun, concurrency, steps: planTree(plan).map(partOf) };
}

function partOf(node: PlanNode): Part {
  const steps = node.parts.map(partOf);
  switch (node.kind) {
    case 'configuration':
      return { type: 'configuration', configuration: node.configuration.name, path: node.configuration.path, steps };
    case 'repository': {
      const { attempts, place, repository, retryWait } = node.plan;
      const { path, label = null } = repository;
      return { type: 'repository', path, label, place: placeOf(place), attempts, retry_wait: retryWait, steps };
    }
    case 'step':
      return stepPart(node, steps);
    case 'dump': {
      const { engine, database, server = null, place } = node.dump;
      return { type: 'dump', engine, database, server, place: placeOf(place) };
    }
  }
}

function stepPart({ step, states }: StepNode, steps: readonly Part[]): Part {
  const common = { configuration: step.configuration.name, not_run: step.notRun ?? null };
  switch (step.kind) {
    case 'hook':
      return { type: 'hook', hook: step.hook, ...common, states: states ?? null, commands: commandsOf(step) };
    case 'monitor':
      return { type: 'ping', ...pingOf(step), ...common, states: states ?? null };
    case 'action':
      return { type: 'action', action: step.action, ...common, notes: step.details ?? [], steps };
  }
}

function commandsOf({ commands }: HookStep): readonly object[] {
  return commands.map(({ run, place }) => ({ run, place: placeOf(place) }));
}

function pingOf({ service, state, destination, place }: MonitorStep): object {
  return { service, state, destination: destination ?? null, place: placeOf(place) };
}

function placeOf(place: Place | undefined): Place | null {
  return place === undefined ? null : { file: place.file, line: place.line, column: place.column };
}
