import type { Event, Level, Reporter, Verbosity } from '../lifecycle/events.js';
import type { Failure, Outcome } from '../lifecycle/outcome.js';
import type { Step } from '../lifecycle/plan.js';
import { Aftermath } from './aftermath.js';
import { type Asked, closingLine } from './closing.js';
import { closingTable, type RepositoryResult } from './closing-table.js';
import { type ConsoleLog, ConsoleText, type Manner } from './console-text.js';
import { type Handlers, hand, ignored, type Of } from './handlers.js';
import { oneLine } from './inert.js';
import { commandLines, leftOutLines } from './plan-lines.js';
import { ending, failureSentence, openingLine, repositoryLine, stepKey, stepTitle, tellsOfError } from './sentences.js';
import { createTrouble } from './trouble.js';

/** From which verbosity up a notice is shown. */
const shownFrom: Readonly<Record<Level, Verbosity>> = { error: -1, warning: 0, notice: 0, info: 1, debug: 2 };
const indent = '  ';

/** The command line's own reporter: what happens, as lines; results on standard output. */
export function createConsoleReporter(log: ConsoleLog): Reporter {
  const reporter = new ConsoleReporter(log);
  return { handle: (event) => reporter.handle(event), close: () => reporter.close() };
}

class ConsoleReporter {
  readonly #handlers: Handlers = {
    'run-started': (event) => this.#runStarted(event),
    notice: (event) => this.#notice(event),
    'step-started': (event) => this.#title(event.step),
    output: (event) => this.#output(event),
    // Progress is shown at a terminal alone, by a reporter of its own.
    progress: ignored,
    result: (event) => this.#result(event),
    'step-finished': (event) => this.#stepFinished(event),
    'step-not-run': (event) => this.#aftermath.notRun(event),
    'repository-finished': (event) => this.#repositoryFinished(event),
    'run-finished': (event) => this.#runFinished(event),
  };
  readonly #text: ConsoleText;
  readonly #trouble = createTrouble();
  readonly #aftermath: Aftermath;
  readonly #documents: unknown[] = [];
  #documentsPrinted = false;
  #asked: Asked = { actions: [], dryRun: false };
  readonly #results: RepositoryResult[] = [];
  /** The step whose title was the last: its lines need no title of their own. */
  #shown: string | undefined;
  /** Steps of which a line was held back for its verbosity: a failure repeats what it says. */
  readonly #incomplete = new Set<string>();

  constructor(private readonly log: ConsoleLog) {
    this.#text = new ConsoleText(log);
    this.#aftermath = new Aftermath(this.#trouble, {
      missed: (line, below) => this.#text.text(line, { level: 'error', from: -1, indent: below ? indent : '' }),
      wouldRun: (step) => this.#wouldRun(step),
      quiet: (lines) =>
        this.#dimmed(
          lines.map((line) => `not run: ${line}`),
          2,
        ),
    });
  }

  handle(event: Event): void {
    if (event.type !== 'step-not-run' && event.type !== 'output' && event.type !== 'progress') {
      this.#aftermath.tellMissed();
    }
    hand(this.#handlers, event);
    this.#trouble.note(event);
  }

  close(): void {
    this.#aftermath.tellMissed();
    this.#printDocuments();
  }

  #runStarted({ plan, facts }: Of<'run-started'>): void {
    this.#asked = { actions: plan.actions, dryRun: facts.dryRun };
    this.#text.text(oneLine(openingLine(facts, plan)), { level: 'info', from: 1 });
    this.#dimmed(facts.details, 2);
    this.#dimmed(
      leftOutLines(plan).map((line) => `not run: ${line}`),
      1,
    );
  }

  #notice({ level, message, title }: Of<'notice'>): void {
    const words = { error: 'Error: ', warning: 'Warning: ', notice: '', info: '', debug: '' } as const;
    const headline = title === undefined || message.includes(title) ? '' : `${title}: `;
    this.#text.text(`${words[level]}${headline}${message}`, { level, from: shownFrom[level] });
  }

  #title(step: Step, again = ''): void {
    this.#shown = stepKey(step);
    this.#text.text(`${stepTitle(step)}${again}`, { level: 'info', from: 1, style: 'title' });
  }

  #output({ step, lines, level, verbosity }: Of<'output'>): void {
    if (!this.#text.shows(verbosity)) {
      this.#incomplete.add(stepKey(step));
      return;
    }
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

  #result({ result }: Of<'result'>): void {
    if ('lines' in result) {
      this.#text.lines(result.lines, { level: 'info', from: 0 });
    } else if (this.log.json) {
      this.#documents.push(result.json);
    } else {
      this.#text.text(JSON.stringify(result.json, null, 2) ?? '', { level: 'info', from: 0 });
    }
  }

  #stepFinished({ step, outcome, seconds, failure }: Of<'step-finished'>): void {
    this.#below(step, [ending(outcome, seconds)], { level: 'info', from: 1, style: 'dim' });
    if (failure !== undefined) {
      this.#failure(failure, outcome, step);
    }
    this.#incomplete.delete(stepKey(step));
    if (failure !== undefined && (outcome === 'failure' || outcome === 'cancelled')) {
      this.#aftermath.failureTold();
    }
  }

  /** What failed; its last lines too, unless a person has just seen them above. */
  #failure(failure: Failure, outcome: Outcome, step?: Step): void {
    const level = outcome === 'failure' || outcome === 'cancelled' ? 'error' : 'warning';
    const from = shownFrom[level];
    const { place } = failure;
    const sentence = failureSentence(failure);
    const where = place === undefined || sentence.includes(place.file) ? '' : ` (${place.file}:${place.line})`;
    const word = outcome === 'failure' ? 'Error: ' : '';
    this.#text.text(`${word}${sentence}${where}`, { level, from });
    const seen = step !== undefined && this.log.interactive && this.#text.shows(0);
    if (!seen || this.#incomplete.has(stepKey(step))) {
      this.#text.lines(failure.output, { level, from, indent });
    }
  }

  #wouldRun(step: Step): void {
    this.#text.text(`would run: ${stepTitle(step)}`, { level: 'info', from: 0 });
    this.#text.lines(commandLines(step), { level: 'info', from: 0, indent: '    ', style: 'dim' });
  }

  #repositoryFinished(event: Of<'repository-finished'>): void {
    this.#results.push(event);
    this.#text.text(repositoryLine(event), { level: 'info', from: 1 });
  }

  #runFinished({ report }: Of<'run-finished'>): void {
    for (const failure of report.failures.filter((one) => !this.#trouble.isTold(one))) {
      this.#failure(failure, report.outcome === 'cancelled' ? 'cancelled' : 'failure');
    }
    this.#aftermath.tellQuiet();
    if (report.archives.length > 0) {
      this.#text.lines(['', ...closingTable(report, this.#results), ''], { level: 'info', from: 1 });
    }
    this.#text.text(closingLine(report, this.#asked), closingManner(report.outcome));
    this.#printDocuments();
  }

  #dimmed(lines: readonly string[], from: Verbosity): void {
    this.#text.lines(lines, { level: 'info', from, style: 'dim' });
  }

  /** One document, whatever came: a program that reads it finds a list, empty or not. */
  #printDocuments(): void {
    if (this.log.json && !this.#documentsPrinted) {
      this.#documentsPrinted = true;
      this.log.out(`${JSON.stringify(this.#documents)}\n`);
    }
  }
}

function closingManner(outcome: Outcome): Manner {
  const manners: Readonly<Record<Outcome, Manner>> = {
    success: { level: 'info', from: 1, style: 'good' },
    skipped: { level: 'info', from: 1 },
    warning: { level: 'warning', from: 0 },
    failure: { level: 'error', from: -1 },
    cancelled: { level: 'error', from: -1 },
  };
  return manners[outcome];
}
