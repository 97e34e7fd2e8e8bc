import { hasAnotherAttempt, plannedStep, type Step } from '../../lifecycle/plan.js';
import type { Column } from '../../text/layout.js';
import { count } from '../../text/phrases.js';
import { plannedSteps } from '../plan-lines.js';
import { endingText, reportedOutcome, stepTitle } from '../sentences.js';
import { tableHead, tableRow } from './markdown.js';
import { outcomeSymbols } from './outcomes.js';
import type { RunRecord } from './run-record.js';
import { leftOut, type Part } from './size.js';
import type { SummaryText } from './words.js';

const stepColumns: readonly Column[] = [
  { head: 'step', align: 'left' },
  { head: 'result', align: 'left' },
];
const longestCell = 300;

/** Returns what did not run because something went wrong: one line per reason. */
export function missedList({ aftermath, postponed }: RunRecord, words: SummaryText): Part {
  const lines = [...postponed, ...aftermath.missedLines()];
  return {
    head: '#### What did not run\n\n',
    pieces: lines.map((line) => `- ${words.prose(line)}\n`),
    foot: '',
    left: leftOut('line'),
  };
}

/** Returns every hook and action of the plan, in order, with its result or why it did not run. */
export function stepTable(record: RunRecord, words: SummaryText): Part {
  const steps =
    record.plan === undefined ? [] : plannedSteps(record.plan).flatMap(({ step }) => attemptsAt(record, step));
  const ran = steps.filter((step) => record.runs.has(step)).length;
  const results = steps.map((step) => resultOf(record, step));
  const title = `All hooks and actions: ${count(ran, 'step')} run, ${count(steps.length - ran, 'step')} not run`;
  return {
    head: `<details><summary>${title}</summary>\n\n${tableHead(stepColumns)}`,
    pieces: steps.map((step, index) =>
      tableRow([words.prose(stepTitle(step), longestCell), words.prose(results[index]?.text ?? '', longestCell)]),
    ),
    foot: '\n</details>',
    left: leftOut('step'),
    urgent: (index) => results[index]?.urgent === true,
  };
}

/** Returns a step once per attempt, or once if it did not run. */
function attemptsAt({ runs }: RunRecord, step: Step): readonly Step[] {
  if (step.attempt === undefined) return [step];
  const ran = [...runs.keys()].filter((one) => plannedStep(one) === step);
  return ran.length > 0 ? ran : [step];
}

function resultOf({ runs, reasons }: RunRecord, step: Step): { readonly text: string; readonly urgent: boolean } {
  const run = runs.get(step);
  if (run === undefined) {
    return { text: `not run: ${reasons.get(step) ?? step.notRun ?? 'the run ended before it'}`, urgent: false };
  }
  if (run.outcome === undefined) return { text: 'did not finish', urgent: true };
  const outcome = reportedOutcome(step, run.outcome);
  // A failed attempt is shown as failed, even though the run may still succeed.
  const end = hasAnotherAttempt(step) ? run.outcome : outcome;
  return {
    text: `${outcomeSymbols[outcome]} ${endingText(end, run.seconds, run.reason)}`,
    urgent: outcome !== 'success',
  };
}
