import type { Event, Level, Verbosity } from '../../lifecycle/events.js';
import type { Step } from '../../lifecycle/plan.js';
import { type DocumentText, jsonResultLines } from '../json-documents.js';
import { notRunLines } from '../plan-text.js';
import { dispatch, type EventOf, type Handlers, ignored } from '../reporters.js';
import type { RunRecord } from '../run-record.js';
import { stepKey } from '../wording.js';
import type { LineKind } from './line-blocks.js';
import { StepLogs } from './step-logs.js';

/** The maximum size of all output in a report, in bytes. */
const mostOutput = 3_000_000;

/** The verbosity at which a notice is shown. */
const shownFrom: Readonly<Record<Level, Verbosity>> = { error: -1, warning: 0, notice: 0, info: 1, debug: 2 };

/** Collects what each step printed and what was said about it, and what was said about the run as a whole. */
export class ReportLog {
  readonly #logs = new StepLogs<Step | undefined>(mostOutput);
  readonly #documents = new Map<string, DocumentText>();
  #verbosity: Verbosity = 1;
  readonly #handlers: Handlers = {
    'run-started': ({ facts, plan }) => {
      const notRun = notRunLines(plan, 'expected').map((line) => `not run: ${line}`);
      this.#logs.add(undefined, [...facts.details, ...notRun]);
    },
    notice: (event) => this.#notice(event),
    'step-started': ignored,
    output: ({ step, lines, level, verbosity }) => {
      if (this.#shows(verbosity)) this.#logs.add(step, lines, kindOf(level, verbosity));
    },
    progress: ignored,
    result: (event) => this.#result(event),
    'step-finished': ignored,
    'step-not-run': ignored,
    'repository-finished': ignored,
    'run-finished': ignored,
  };

  constructor(private readonly record: RunRecord) {}

  /** Records an event if it is shown at this verbosity; what is done (1) is always shown. */
  note(event: Event, verbosity: Verbosity): void {
    this.#verbosity = verbosity;
    dispatch(this.#handlers, event);
  }

  /** Returns what is kept of a step's log; undefined: of the run as a whole. */
  of(step: Step | undefined): ReturnType<StepLogs<Step | undefined>['of']> {
    return this.#logs.of(step);
  }

  #shows(from: Verbosity): boolean {
    return from <= Math.max(1, this.#verbosity);
  }

  #notice({ level, message, title, excerpt = [], step }: EventOf<'notice'>): void {
    if (!this.#shows(shownFrom[level])) return;
    const word = { error: 'Error: ', warning: 'Warning: ', notice: '', info: '', debug: '' }[level];
    const headline = title === undefined || message.includes(title) ? '' : `${title}: `;
    const where = step !== undefined && this.record.runs.has(step) ? step : undefined;
    this.#logs.add(where, [...`${word}${headline}${message}`.split('\n'), ...excerpt], kindOf(level, shownFrom[level]));
  }

  #result({ step, result }: EventOf<'result'>): void {
    this.#logs.add(step, 'lines' in result ? result.lines : jsonResultLines(result, stepKey(step), this.#documents));
  }
}

function kindOf(level: Level, verbosity: Verbosity): LineKind {
  if (level === 'error' || level === 'warning') return level;
  return verbosity === 2 ? 'detail' : 'plain';
}
