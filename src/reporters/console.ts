import type { Event, Level, Reporter, Verbosity } from '../lifecycle/events.js';
import type { Failure, Outcome } from '../lifecycle/outcome.js';
import type { Plan, Step } from '../lifecycle/plan.js';
import type { Masked } from '../system/secrets.js';
import { Aftermath } from './aftermath.js';
import { type Asked, closingLine } from './closing.js';
import { closingTable, type RepositoryResult } from './closing-table.js';
import { type ConsoleLog, ConsoleText, closingManner, isTrouble, type LogText, type Manner } from './console-text.js';
import { type Handlers, hand, ignored, type Of } from './handlers.js';
import { oneLine } from './inert.js';
import { type DocumentText, JsonDocuments, jsonResultLines } from './json-documents.js';
import { lastLines } from './last-lines.js';
import { leftOutLines, planLines } from './plan-lines.js';
import {
  ending,
  failureSentence,
  gravity,
  openingLine,
  repositoryLine,
  repositoryName,
  stepKey,
  stepTitle,
  tellsOfError,
} from './sentences.js';

/** From which verbosity up a notice is shown. */
const shownFrom: Readonly<Record<Level, Verbosity>> = { error: -1, warning: 0, notice: 0, info: 1, debug: 2 };
const indent = '  ';

/** The command line's own reporter: what happens, as lines; results on standard output. */
export function createConsoleReporter(log: ConsoleLog): Reporter {
  const readers = { json: log.json, out: log.out, oneReader: log.interactive, archivesFrom: log.json ? 1 : 0 } as const;
  return { name: 'The console', ...createLineReporter(new ConsoleText(log), readers) };
}

/** Tells the same lines to wherever the text goes. */
export function createLineReporter(text: LogText, log: Readers): Reporter {
  const reporter = new LineReporter(text, log);
  return { handle: (event) => reporter.handle(event), close: () => reporter.close() };
}

/** Who reads: a program may want one JSON document, written by `out`. */
type Readers = Pick<ConsoleLog, 'json' | 'out'> & {
  /** Whoever reads the errors reads everything else too, so that nothing has to be repeated below an error. */
  readonly oneReader: boolean;
  /** From which verbosity up a repository that was backed up gets its line. */
  readonly archivesFrom: Verbosity;
};

class LineReporter {
  readonly #handlers: Handlers = {
    'run-started': (event) => this.#runStarted(event),
    notice: (event) => this.#notice(event),
    'step-started': (event) => this.#title(event.step),
    output: (event) => this.#output(event),
    // Progress is shown at a terminal alone, by a reporter of its own.
    progress: ignored,
    result: (event) => this.#result(event),
    'step-finished': (event) => this.#stepFinished(event),
    // Told with what they follow from, or at the end of the run.
    'step-not-run': ignored,
    'repository-finished': (event) => this.#repositoryFinished(event),
    'run-finished': (event) => this.#runFinished(event),
  };
  readonly #text: LogText;
  readonly #aftermath = new Aftermath();
  readonly #documents: JsonDocuments;
  readonly #parts = new Map<string, DocumentText>();
  #plan: Plan | undefined;
  #asked: Asked = { actions: [], dryRun: false };
  readonly #results: RepositoryResult[] = [];
  /** The step whose title was the last: its lines need no title of their own. */
  #shown: string | undefined;
  /** The step whose results were the last, where nothing but its repository's name tells them apart. */
  #whoseResults: string | undefined;
  /** Steps of which whoever reads about errors has not seen every line: a failure repeats the last of them. */
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
    hand(this.#handlers, event);
  }

  close(): void {
    this.#printDocuments();
  }

  #runStarted({ plan, facts }: Of<'run-started'>): void {
    this.#plan = plan;
    this.#asked = { actions: plan.actions, dryRun: facts.dryRun };
    this.#text.text(oneLine(openingLine(facts, plan)), { level: 'info', from: 1 });
    this.#dimmed(facts.details, 2);
    this.#dimmed(notRun(leftOutLines(plan, 'expected')), 1);
    this.#dimmed(notRun(leftOutLines(plan, 'not requested')), 2);
    if (facts.dryRun) {
      const steps = planLines(plan).map((line) => `${indent}${line}`);
      this.#text.lines(['What would run, in order:', ...steps], { level: 'info', from: 0 });
    }
  }

  #notice({ level, message, title, excerpt = [] }: Of<'notice'>): void {
    const words = { error: 'Error: ', warning: 'Warning: ', notice: '', info: '', debug: '' } as const;
    const headline = title === undefined || message.includes(title) ? '' : `${title}: `;
    this.#text.text(`${words[level]}${headline}${message}`, { level, from: shownFrom[level] });
    this.#text.lines(excerpt, { level, from: shownFrom[level] });
  }

  #title(step: Step, again = ''): void {
    this.#shown = stepKey(step);
    this.#text.text(`${stepTitle(step)}${again}`, { level: 'info', from: 1, style: 'title' });
  }

  #output({ step, lines, level, verbosity }: Of<'output'>): void {
    if (!this.#text.shows(verbosity)) {
      this.#unseen.add(stepKey(step));
      return;
    }
    if (step.kind === 'action' && level === 'info' && !this.log.json) this.#whose(step);
    const amongErrors = this.log.json || tellsOfError(step) || isTrouble(level);
    if (!this.log.oneReader && !amongErrors) this.#unseen.add(stepKey(step));
    this.#below(step, lines, {
      level,
      from: verbosity,
      toError: tellsOfError(step),
      ...(step.kind === 'hook' && level !== 'error' && level !== 'warning' ? { style: 'dim' as const } : {}),
    });
  }

  /** Lines below their step's title, which is repeated when another step spoke in between. */
  #below(step: Step, lines: readonly string[], manner: Manner): void {
    if (this.#shown !== stepKey(step)) {
      this.#title(step, ' (continued)');
    }
    this.#text.lines(lines, this.#text.shows(1) ? { ...manner, indent } : manner);
  }

  #result({ step, result }: Of<'result'>): void {
    if (!this.log.json) this.#whose(step);
    if ('lines' in result) {
      this.#text.lines(result.lines, { level: 'info', from: 0 });
    } else if (this.log.json) {
      this.#documents.take(stepKey(step), result);
    } else {
      this.#text.lines(jsonResultLines(result, stepKey(step), this.#parts), { level: 'info', from: 0 });
    }
  }

  /** Says whose results or lists follow, where there are several repositories and no titles that say it. */
  #whose(step: Step): void {
    const several = this.#plan !== undefined && this.#plan.configurations.flatMap((one) => one.repositories).length > 1;
    if (!several || step.repository === undefined || this.#text.shows(1) || this.#whoseResults === stepKey(step))
      return;
    this.#whoseResults = stepKey(step);
    this.#text.text(`${repositoryName(step.repository)}:`, { level: 'info', from: 0, style: 'title' });
  }

  #stepFinished({ step, outcome, seconds, failure, reason }: Of<'step-finished'>): void {
    this.#below(step, [ending(outcome, seconds, reason)], { level: 'info', from: 1, style: 'dim' });
    if (failure !== undefined) {
      this.#failure(failure, gravity(step, outcome), step);
    }
    this.#unseen.delete(stepKey(step));
    const consequence = this.#aftermath.consequence(step, outcome);
    if (consequence !== undefined) {
      const level = gravity(step, outcome) === 'failure' ? 'error' : 'warning';
      const from = outcome === 'failure' ? shownFrom[level] : 0;
      this.#text.text(consequence, outcome === 'failure' ? { level, from, indent } : { level: 'info', from });
    }
  }

  /** What failed; its last lines too, unless a person has just seen them above. */
  #failure(failure: Failure, outcome: Outcome, step?: Step): void {
    const level = outcome === 'failure' || outcome === 'cancelled' ? 'error' : 'warning';
    const from = shownFrom[level];
    const { place, message } = failure;
    const line = place === undefined ? '' : `${place.file}:${place.line}`;
    const where = message.includes(line) ? '' : ` (${line})`;
    const sentence = failureSentence({ ...failure, message: `${message}${where}` });
    const word = { failure: 'Error: ', warning: 'Warning: ', cancelled: '', skipped: '', success: '' }[outcome];
    this.#text.text(`${word}${sentence}`, { level, from });
    // The sentence about an action has Borg's own last words; its warnings have been shown.
    const told = step?.kind === 'action' && this.#text.shows(0);
    if (!told && (step === undefined || this.#unseen.has(stepKey(step)))) {
      this.#text.lines(lastLines(failure), { level, from, indent });
    }
  }

  #repositoryFinished(event: Of<'repository-finished'>): void {
    this.#results.push(event);
    const from = event.archive === undefined ? 1 : this.log.archivesFrom;
    this.#text.text(repositoryLine(event), { level: 'info', from });
  }

  #runFinished({ report }: Of<'run-finished'>): void {
    for (const failure of report.failures.filter((one) => !this.#aftermath.isTold(one))) {
      this.#failure(failure, report.outcome === 'cancelled' ? 'cancelled' : 'failure');
    }
    this.#text.lines(this.#aftermath.missedLines(), { level: 'error', from: -1 });
    this.#dimmed(notRun(this.#aftermath.quietLines()), 2);
    if (report.archives.length > 0 && this.#plan !== undefined) {
      this.#text.lines(['', ...closingTable(this.#plan, this.#results), ''], { level: 'info', from: 1 });
    }
    this.#text.text(closingLine(report, this.#asked), closingManner(report.outcome));
    this.#printDocuments();
  }

  #dimmed(lines: readonly string[], from: Verbosity): void {
    this.#text.lines(lines, { level: 'info', from, style: 'dim' });
  }

  /** One document, whatever came: a program that reads it finds a list, empty or not. */
  #printDocuments(): void {
    if (this.log.json) this.#documents.close();
  }
}

function notRun(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `not run: ${line}`);
}
