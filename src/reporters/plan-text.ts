import type { HookStep, Plan, Step } from '../lifecycle/plan.js';
import { stepsOf } from '../lifecycle/plan.js';
import { type PlanNode, planTree, type StepNode, selectedNodes } from '../lifecycle/plan-tree.js';
import { isDryRun } from '../lifecycle/steps-not-run.js';
import type { Place } from '../system/errors.js';
import { oneLine } from '../text/cleaning.js';
import { repositoryName, stepName } from './wording.js';

/** A line of a plan, in words, with the lines below it. */
export interface PlanLine {
  /** What it stands for; a note is about the line above it. */
  readonly kind: 'file' | 'repository' | 'step' | 'command' | 'note';
  readonly text: string;
  /** A condition, such as `only after an error`. */
  readonly condition?: string | undefined;
  /** Where it is configured. */
  readonly place?: Place | undefined;
  readonly below: readonly PlanLine[];
}

/** Returns what will run (or would run if this weren't a dry run), in order, as a tree. */
export function planLineTree(plan: Plan): readonly PlanLine[] {
  return selectedNodes(planTree(plan), ({ notRun }) => notRun === undefined || isDryRun(notRun)).map(lineOf);
}

function lineOf(node: PlanNode): PlanLine {
  const below = node.parts.map(lineOf);
  switch (node.kind) {
    case 'configuration':
      return { kind: 'file', text: oneLine(node.configuration.name), below };
    case 'repository': {
      const { attempts, place, repository } = node.plan;
      const path = repository.label === undefined ? '' : ` · ${oneLine(repository.path)}`;
      const condition = attempts > 1 ? `at most ${attempts} attempts` : undefined;
      return { kind: 'repository', text: `${repositoryName(repository)}${path}`, condition, place, below };
    }
    case 'step':
      return stepLine(node, below);
    case 'dump':
      return { kind: 'step', text: `dump of ${oneLine(node.dump.words)}`, place: node.dump.place, below };
  }
}

function stepLine({ step, states }: StepNode, below: readonly PlanLine[]): PlanLine {
  switch (step.kind) {
    case 'hook':
      return { kind: 'step', text: stepName(step), condition: conditionOf(step, states), below: commandLines(step) };
    case 'monitor': {
      const to = step.destination === undefined ? '' : ` (${oneLine(step.destination)})`;
      const text = `${step.state} ping to ${oneLine(step.service)}${to}`;
      return { kind: 'step', text, condition: conditionOf(step, states), place: step.place, below };
    }
    case 'action': {
      const notes = (step.details ?? []).map((text) => ({ kind: 'note' as const, text: oneLine(text), below: [] }));
      return { kind: 'step', text: stepName(step), below: [...notes, ...below] };
    }
  }
}

/** What runs after a success needs no mention, unless the configuration does. */
function conditionOf(step: Step, states: StepNode['states']): string | undefined {
  const [only, ...others] = states ?? [];
  if (only === undefined || others.length > 0) return undefined;
  if (only === 'fail') return 'only after an error';
  return step.kind === 'hook' && step.states !== undefined ? 'only after success' : undefined;
}

function commandLines({ commands }: HookStep): readonly PlanLine[] {
  return commands.map(({ run, place }) => ({ kind: 'command', text: firstLine(run), place, below: [] }));
}

function firstLine(command: string): string {
  const [first = '', ...more] = command.trim().split(/\r\n|\r|\n/);
  return more.length > 0 ? `${oneLine(first)} …` : oneLine(first);
}

/** The column of places, unless a line is longer. */
const widest = 64;

/** Returns what will run (or would run if this weren't a dry run) as a tree of text, with the places in a column. */
export function planLines(plan: Plan): readonly string[] {
  const rows = planLineTree(plan).flatMap((line) => [rowOf(line, ''), ...rowsBelow(line.below, '')]);
  const placed = rows.filter(({ place }) => place !== '').map(({ text }) => text.length);
  const width = Math.min(widest, Math.max(0, ...placed)) + 2;
  return rows.map(({ text, place }) => (place === '' ? text : `${text.padEnd(width - 2)}  ${place}`));
}

interface TextRow {
  readonly text: string;
  readonly place: string;
}

function rowsBelow(lines: readonly PlanLine[], indent: string): readonly TextRow[] {
  return lines.flatMap((line, index) => {
    const [branch, further] = index === lines.length - 1 ? ['└─ ', '   '] : ['├─ ', '│  '];
    return [rowOf(line, `${indent}${branch}`), ...rowsBelow(line.below, `${indent}${further}`)];
  });
}

function rowOf({ text, condition, place }: PlanLine, branch: string): TextRow {
  return { text: `${branch}${text}${condition === undefined ? '' : `, ${condition}`}`, place: lineText(place) };
}

/** Returns a place in a plan: `server.yaml:14`; empty if there is none. */
export function lineText(place: Place | undefined): string {
  return place === undefined ? '' : `${oneLine(place.file)}:${place.line}`;
}

/** Returns whether a step is not run only because its action was not requested. */
function isUnrequested(reason: string): boolean {
  return / was (not )?requested$/.test(reason);
}

/**
 * Returns what the plan doesn't run, one line per file and reason: `server.yaml, check was not requested: before_check,
 * after_check`. `expected` selects the steps that someone could have expected to run.
 */
export function notRunLines(plan: Plan, which: 'all' | 'expected' | 'not requested' = 'all'): readonly string[] {
  const left = new Map<string, string[]>();
  for (const step of stepsOf(plan)) {
    if (step.notRun === undefined || isDryRun(step.notRun)) continue;
    if (which !== 'all' && isUnrequested(step.notRun) !== (which === 'not requested')) continue;
    const head = `${oneLine(step.configuration.name)}, ${oneLine(step.notRun)}`;
    left.set(head, [...(left.get(head) ?? []), shortTitle(step)]);
  }
  return [...left].map(([head, titles]) => `${head}: ${[...new Set(titles)].join(', ')}`);
}

/** Returns the title of a step for places that already name its file. */
function shortTitle(step: Step): string {
  if (step.kind === 'monitor') return `${step.service} ${step.state}`;
  return step.repository ? `${stepName(step)} · ${repositoryName(step.repository)}` : stepName(step);
}
