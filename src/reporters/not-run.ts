import type { Step } from '../lifecycle/plan.js';
import { count, repositories } from '../text/phrases.js';
import { repositoryName, stepName } from './sentences.js';

/** A step that did not run, and why. */
export interface NotRun {
  readonly step: Step;
  readonly reason: string;
}

/** Returns steps in a few words: `create, prune on 2 repositories; after_backup`, and the number of files if there are several. */
export function stepsInWords(steps: readonly Step[]): string {
  const files = new Set(steps.map((step) => step.configuration.path)).size;
  const others = [...new Set(steps.filter((step) => step.kind !== 'action').map(stepName))];
  const words = [...actionsInWords(steps), ...(others.length > 0 ? [others.join(', ')] : [])].join('; ');
  return files > 1 ? `${words} in ${count(files, 'file')}` : words;
}

/** Names repositories that are missing the same actions together. */
function actionsInWords(steps: readonly Step[]): readonly string[] {
  const actions = steps.filter((step) => step.kind === 'action');
  const byRepository = grouped(actions, (step) => `${step.configuration.path}\n${step.repository.path}`);
  const byActions = grouped(byRepository, (missed) => missed.map(stepName).join(', '));
  return byActions.map((alike) => {
    const [first] = alike[0] ?? [];
    const where = alike.length === 1 && first !== undefined ? repositoryName(first.repository) : undefined;
    return `${(alike[0] ?? []).map(stepName).join(', ')} on ${where ?? repositories(alike.length)}`;
  });
}

/** Groups steps by reason, in the order in which the reasons first appeared. */
export function byReason(notRun: readonly NotRun[]): readonly { readonly reason: string; readonly steps: Step[] }[] {
  return grouped(notRun, ({ reason }) => reason).map((alike) => ({
    reason: alike[0]?.reason ?? '',
    steps: alike.map(({ step }) => step),
  }));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [item]);
    } else {
      group.push(item);
    }
  }
  return [...groups.values()];
}
