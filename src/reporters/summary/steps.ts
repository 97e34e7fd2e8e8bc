import { hasAnotherAttempt, plannedStep, type Step } from '../../lifecycle/plan.js';
import { count } from '../../text/amounts.js';
import type { Column } from '../../text/table.js';
import { plannedSteps } from '../plan-lines.js';
import { ending, gravity, stepTitle } from '../sentences.js';
import { tableHead, tableRow } from './markdown.js';
import { marks } from './outcomes.js';
import type { RunRecord } from './record.js';
import { leftOut, type Part } from './size.js';
import type { Words } from './words.js';

const stepColumns: readonly Column[] = [
  { head: 'step', align: 'left' },
  { head: 'result', align: 'left' },
];
const longestCell = 300;

/** What did not run because something did not go well: a line for each reason. */
export function missedList({ aftermath, postponed }: RunRecord, words: Words): Part {
  const lines = [...postponed, ...aftermath.missedLines()];
  return {
    head: '#### What was not run\n\n',
    pieces: lines.map((line) => `- ${words.prose(line)}\n`),
    foot: '',
    left: leftOut('line'),
  };
}

/** Every hook and action of the plan in its order, with its result, or why it did not run. */
export function stepTable(record: RunRecord, words: Words): Part {
  const steps =
    record.plan === undefined ? [] : plannedSteps(record.plan).flatMap(({ step }) => attemptsAt(record, step));
  const ran = steps.filter((step) => record.runs.has(step)).length;
  const told = steps.map((step) => resultOf(record, step));
  const title = `All hooks and actions: ${count(ran, 'step')} run, ${count(steps.length - ran, 'step')} not run`;
  return {
    head: `<details><summary>${title}</summary>\n\n${tableHead(stepColumns)}`,
    pieces: steps.map((step, index) =>
      tableRow([words.prose(stepTitle(step), longestCell), words.prose(told[index]?.text ?? '', longestCell)]),
    ),
    foot: '\n</details>',
    left: leftOut('step'),
    urgent: (index) => told[index]?.urgent === true,
  };
}

/** A step as often as it ran, or once where it did not. */
function attemptsAt({ runs }: RunRecord, step: Step): readonly Step[] {
  if (step.attempt === undefined) return [step];
  const ran = [...runs.keys()].filter((one) => plannedStep(one) === step);
  return ran.length > 0 ? ran : [step];
}

function resultOf({ runs, reasons }: RunRecord, step: Step): { readonly text: string; readonly urgent: boolean } {
  const run = runs.get(step);
  if (run === undefined) {
    return { text: `not run: ${reasons.get(step) ?? step.notRun ?? 'the run did not come to it'}`, urgent: false };
  }
  if (run.outcome === undefined) return { text: 'not finished', urgent: true };
  const outcome = gravity(step, run.outcome);
  // An attempt that failed has failed, though the run may yet go well.
  const end = hasAnotherAttempt(step) ? run.outcome : outcome;
  return { text: `${marks[outcome]} ${ending(end, run.seconds, run.reason)}`, urgent: outcome !== 'success' };
}
