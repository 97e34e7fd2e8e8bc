import type { Event, Level, Reporter, Verbosity } from '../lifecycle/events.js';
import type { Failure, Outcome } from '../lifecycle/outcome.js';
import type { Plan, Step } from '../lifecycle/plan.js';
import type { Masked } from '../secrets/masker.js';
import { oneLine } from '../text/cleaning.js';
import { closingLine, type RequestSummary } from './closing-lines.js';
import { Consequences } from './consequences.js';
import { informativeLastLines } from './failed-output.js';
import { type DocumentText, JsonDocuments, jsonResultLines } from './json-documents.js';
import { notRunLines, planLines } from './plan-text.js';
import { dispatch, type EventOf, type Handlers, ignored } from './reporters.js';
import { closingTable, type RepositoryResult } from './repository-table.js';
import {
  endingText,
  failureSentence,
  isErrorStep,
  openingLine,
  reportedOutcome,
  repositoryLine,
  repositoryName,
  stepKey,
  stepTitle,
} from './wording.js';

/** The verbosity at which a notice is shown, by level. */
const shownFrom: Readonly<Record<Level, Verbosity>> = { error: -1, warning: 0, notice: 0, info: 1, debug: 2 };
const indent = '  ';

/** Creates a reporter that writes the same lines to any `LogText`. */
export function createLineReporter(text: LogText, log: Readers): Reporter {
  const reporter = new LineReporter(text, log);
  return { handle: (event) => reporter.handle(event), close: () => reporter.close() };
}

/** Who reads the lines: a program may want one JSON document, which is written with `out`. */
type Readers = Pick<ConsoleLog, 'json' | 'out' | 'columns'> & {
  /** The reader of the errors also reads everything else, so nothing has to be repeated below an error. */
  readonly oneReader: boolean;
  /** The verbosity at which a repository that was backed up gets its line. */
  readonly archivesFrom: Verbosity;
};

class LineReporter {
  readonly #handlers: Handlers = {
    'run-started': (event) => this.#runStarted(event),
    notice: (event) => this.#notice(event),
    'step-started': (event) => this.#title(event.step),
    output: (event) => this.#output(event),
    // Progress is shown only on a terminal, by a reporter of its own.
    progress: ignored,
    result: (event) => this.#result(event),
    'step-finished': (event) => this.#stepFinished(event),
    // Reported together with the cause, or at the end of the run.
    'step-not-run': ignored,
    'repository-finished': (event) => this.#repositoryFinished(event),
    'run-finished': (event) => this.#runFinished(event),
  };
  readonly #text: LogText;
  readonly #aftermath = new Consequences();
  readonly #documents: JsonDocuments;
  readonly #parts = new Map<string, DocumentText>();
  #plan: Plan | undefined;
  #asked: RequestSummary = { actions: [], dryRun: false };
  readonly #results: RepositoryResult[] = [];
  /** The step whose title was printed last: its lines don't need another title. */
  #shown: string | undefined;
  /** The step whose results were printed last, where only the name of the repository distinguishes them. */
  #whoseResults: string | undefined;
  /** Steps whose output the reader of the errors has not seen completely: a failure repeats the last lines. */
  readonly #unseen = new Set<string>();

  constructor(
    text: LogText,
    private readonly log: Readers,
  ) {
    this.#text = text;
    this.#documents = new JsonDocuments((json) => this.log.out(json));
  }

  handle(event: Masked<Event>): void {
    this.#aftermath.note(event);
    dispatch(this.#handlers, event);
  }

  close(): void {
    this.#printDocuments();
  }

  #runStarted({ plan, facts }: EventOf<'run-started'>): void {
    this.#plan = plan;
    this.#asked = { actions: plan.actions, dryRun: facts.dryRun };
    this.#text.text(oneLine(openingLine(facts, plan)), { level: 'info', from: 1 });
    this.#dimmed(facts.details, 2);
    this.#dimmed(notRun(notRunLines(plan, 'expected')), 1);
    this.#dimmed(notRun(notRunLines(plan, 'not requested')), 2);
    if (facts.dryRun) {
      const steps = planLines(plan).map((line) => `${indent}${line}`);
      this.#text.lines(['What would run, in order:', ...steps], { level: 'info', from: 0 });
    }
  }

  #notice({ level, message, title, excerpt = [] }: EventOf<'notice'>): void {
    const words = { error: 'Error: ', warning: 'Warning: ', notice: '', info: '', debug: '' } as const;
    const headline = title === undefined || message.includes(title) ? '' : `${title}: `;
    this.#text.text(`${words[level]}${headline}${message}`, { level, from: shownFrom[level] });
    this.#text.lines(excerpt, { level, from: shownFrom[level] });
  }

  #title(step: Step, again = ''): void {
    this.#shown = stepKey(step);
    this.#text.text(`${stepTitle(step)}${again}`, { level: 'info', from: 1, style: 'title' });
  }

  #output({ step, lines, level, verbosity }: EventOf<'output'>): void {
    if (!this.#text.shows(verbosity)) {
      this.#unseen.add(stepKey(step));
      return;
    }
    if (step.kind === 'action' && level === 'info' && !this.log.json) this.#whose(step);
    const amongErrors = this.log.json || isErrorStep(step) || goesToStandardError(level);
    if (!this.log.oneReader && !amongErrors) this.#unseen.add(stepKey(step));
    this.#below(step, lines, {
      level,
      from: verbosity,
      toError: isErrorStep(step),
      ...(step.kind === 'hook' && level !== 'error' && level !== 'warning' ? { style: 'dim' as const } : {}),
    });
  }

  /** Prints lines below the title of their step, which is repeated if another step printed something in between. */
  #below(step: Step, lines: readonly string[], manner: LineStyle): void {
    if (this.#shown !== stepKey(step)) {
      this.#title(step, ' (continued)');
    }
    this.#text.lines(lines, this.#text.shows(1) ? { ...manner, indent } : manner);
  }

  #result({ step, result }: EventOf<'result'>): void {
    if (!this.log.json) this.#whose(step);
    if ('lines' in result) {
      this.#text.lines(result.lines, { level: 'info', from: 0 });
    } else if (this.log.json) {
      this.#documents.take(stepKey(step), result);
    } else {
      this.#text.lines(jsonResultLines(result, stepKey(step), this.#parts), { level: 'info', from: 0 });
    }
  }

  /** Prints the name of the repository whose results follow, if there are several and no titles are shown. */
  #whose(step: Step): void {
    const several = this.#plan !== undefined && this.#plan.configurations.flatMap((one) => one.repositories).length > 1;
    if (!several || step.repository === undefined || this.#text.shows(1) || this.#whoseResults === stepKey(step))
      return;
    this.#whoseResults = stepKey(step);
    this.#text.text(`${repositoryName(step.repository)}:`, { level: 'info', from: 0, style: 'title' });
  }

  #stepFinished({ step, outcome, seconds, failure, reason }: EventOf<'step-finished'>): void {
    this.#below(step, [endingText(outcome, seconds, reason)], { level: 'info', from: 1, style: 'dim' });
    if (failure !== undefined) {
      this.#failure(failure, reportedOutcome(step, outcome), step);
    }
    this.#unseen.delete(stepKey(step));
    const consequence = this.#aftermath.consequence(step, outcome);
    if (consequence !== undefined) {
      const level = reportedOutcome(step, outcome) === 'failure' ? 'error' : 'warning';
      const from = outcome === 'failure' ? shownFrom[level] : 0;
      this.#text.text(consequence, outcome === 'failure' ? { level, from, indent } : { level: 'info', from });
    }
  }

  /** Prints a failure, with its last lines of output unless they are already visible above. */
  #failure(failure: Failure, outcome: Outcome, step?: Step): void {
    const level = outcome === 'failure' || outcome === 'cancelled' ? 'error' : 'warning';
    const from = shownFrom[level];
    const { place, message } = failure;
    const line = place === undefined ? '' : `${place.file}:${place.line}`;
    const where = message.includes(line) ? '' : ` (${line})`;
    const sentence = failureSentence({ ...failure, message: `${message}${where}` });
    const word = { failure: 'Error: ', warning: 'Warning: ', cancelled: '', skipped: '', success: '' }[outcome];
    this.#text.text(`${word}${sentence}`, { level, from });
    // The message of an action quotes Borg's last line, and its warnings were already shown.
    const isShown = step?.kind === 'action' && this.#text.shows(0);
    if (!isShown && (step === undefined || this.#unseen.has(stepKey(step)))) {
      this.#text.lines(informativeLastLines(failure), { level, from, indent });
    }
  }

  #repositoryFinished(event: EventOf<'repository-finished'>): void {
    this.#results.push(event);
    const from = event.archive === undefined ? 1 : this.log.archivesFrom;
    this.#text.text(repositoryLine(event), { level: 'info', from });
  }

  #runFinished({ report }: EventOf<'run-finished'>): void {
    for (const failure of report.failures.filter((one) => !this.#aftermath.isTold(one))) {
      this.#failure(failure, report.outcome === 'cancelled' ? 'cancelled' : 'failure');
    }
    this.#text.lines(this.#aftermath.missedLines(), { level: 'error', from: -1 });
    this.#dimmed(notRun(this.#aftermath.quietLines()), 2);
    if (report.archives.length > 0 && this.#plan !== undefined) {
      this.#text.lines(
        ['', ...closingTable(this.#plan, this.#results, this.log.columns ?? Number.POSITIVE_INFINITY), ''],
        { level: 'info', from: 1 },
      );
    }
    this.#text.text(closingLine(report, this.#asked), closingStyle(report.outcome));
    this.#printDocuments();
  }

  #dimmed(lines: readonly string[], from: Verbosity): void {
    this.#text.lines(lines, { level: 'info', from, style: 'dim' });
  }

  /** Prints one document in any case: a program that reads it finds a list, even if it is empty. */
  #printDocuments(): void {
    if (this.log.json) this.#documents.close();
  }
}

function notRun(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `not run: ${line}`);
}

/** How to write to the console. */
export interface ConsoleLog {
  /** Standard output. */
  readonly out: (text: string) => void;
  /** Standard error. */
  readonly error: (text: string) => void;
  readonly color: boolean;
  readonly verbosity: Verbosity;
  /** Standard output holds one JSON document; everything else goes to standard error. */
  readonly json: boolean;
  /** Every line is a JSON object. */
  readonly logJson: boolean;
  /** The clock; default: the one of this machine. */
  readonly now?: () => Date;
  /** The width of the terminal; missing: there is none. */
  readonly columns?: number | undefined;
  /** It is a terminal: control characters in the output of other programs are made visible. */
  readonly interactive: boolean;
}

/** How a line is printed: its level, the verbosity at which it is shown, and its style. */
export interface LineStyle {
  readonly level: Level;
  readonly from: Verbosity;
  readonly indent?: string;
  readonly style?: 'title' | 'dim' | 'good';
  /** Goes to standard error regardless of its level. */
  readonly toError?: boolean;
}

/** A destination for lines: the console, a log file, or syslog. */
export interface LogText {
  /** Returns whether text that requires this verbosity is shown. */
  readonly shows: (from: Verbosity) => boolean;
  /** Writes any number of lines at once. */
  readonly lines: (lines: readonly string[], manner: LineStyle) => void;
  /** Writes one text, which may have several lines. */
  readonly text: (text: string, manner: LineStyle) => void;
}

/** Returns whether lines of a level go to standard error. */
export function goesToStandardError(level: Level): level is 'error' | 'warning' {
  return level === 'error' || level === 'warning';
}

/** Returns lines in the format of borgmatic's `--log-json`, whose readers expect these keys and level names. */
export function jsonLines(lines: readonly string[], manner: LineStyle, at: Date): string {
  const time = at.getTime() / 1000;
  const levelname = levelName(manner);
  return lines
    .map((message) => `${JSON.stringify({ type: 'log_message', time, message, levelname, name: 'borgflow' })}\n`)
    .join('');
}

/** Returns how the last line of a run is printed. */
function closingStyle(outcome: Outcome): LineStyle {
  const manners: Readonly<Record<Outcome, LineStyle>> = {
    success: { level: 'info', from: 1, style: 'good' },
    skipped: { level: 'info', from: 1 },
    warning: { level: 'warning', from: 0 },
    failure: { level: 'error', from: -1 },
    cancelled: { level: 'error', from: -1 },
  };
  return manners[outcome];
}

/** A line of a log, with the data for the placeholders of `log_file_format`. */
export interface LogRecord {
  readonly at: Date;
  readonly level: Level;
  readonly from: Verbosity;
  /** The repository that the line is about, followed by a colon and a space; empty if there is none. */
  readonly prefix: string;
  readonly message: string;
}

/** Returns borgmatic's name for a level: requested results have the level ANSWER. */
export function levelName({ level, from }: Pick<LogRecord, 'level' | 'from'>): string {
  if (level === 'error' || level === 'warning' || level === 'debug') return level.toUpperCase();
  return from <= 0 ? 'ANSWER' : from === 1 ? 'INFO' : 'DEBUG';
}
