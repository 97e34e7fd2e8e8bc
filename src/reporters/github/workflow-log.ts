import type { Event, Reporter, Verbosity } from '../../lifecycle/events.js';
import type { Failure, Outcome } from '../../lifecycle/outcome.js';
import type { Step } from '../../lifecycle/plan.js';
import type { Masked } from '../../secrets/masker.js';
import { oneLine } from '../../text/cleaning.js';
import { closingLine, type RequestSummary } from '../closing-lines.js';
import { Consequences } from '../consequences.js';
import { informativeLastLines } from '../failed-output.js';
import { type DocumentText, jsonResultLines } from '../json-documents.js';
import { notRunLines, planLines } from '../plan-text.js';
import { dispatch, type EventOf, type Handlers, ignored } from '../reporters.js';
import {
  endingText,
  failureSentence,
  openingLine,
  reportedOutcome,
  repositoryLine,
  stepKey,
  stepTitle,
} from '../wording.js';
import { type Annotation, createAnnotations } from './annotations.js';
import { ClosingAccount } from './closing-account.js';
import { createGroups, type Groups, RunningSteps } from './groups.js';
import { withoutCommands } from './workflow-commands.js';

/** How to write the log of a workflow step. */
interface WorkflowLogTarget {
  /** Standard output, and nothing else: the runner may read standard error before it. */
  readonly write: (text: string) => void;
  /** Returns an unguessable string, a new one for each call. */
  readonly token: () => string;
  /** Repositories are processed at the same time: each group is printed when its step has ended. Missing: as planned. */
  readonly concurrent?: boolean;
  /** The folder that the paths of annotations are relative to. */
  readonly workspace?: string | undefined;
  /** The address of the page of this workflow run, with the job summary. */
  readonly runPage?: string | undefined;
  /** The path of the HTML report, if one is written. */
  readonly report?: string | undefined;
  readonly verbosity: Verbosity;
  /** The folder for output that is too large to wait in memory; missing: the system's temporary folder. */
  readonly temporaryFolder?: string | undefined;
}

/** Creates the log of a workflow step: one group per step, and outside the groups what a reader needs immediately. */
export function createGithubReporter(log: WorkflowLogTarget): Reporter & {
  /** Must be called before a workflow command is written around the reporter: while commands are stopped, it would be lost. */
  readonly resumeCommands: () => void;
} {
  const reporter = new GithubReporter(log);
  return {
    name: 'The step log',
    handle: (event) => reporter.handle(event),
    close: () => reporter.close(),
    resumeCommands: () => reporter.resumeCommands(),
  };
}

class GithubReporter {
  readonly #parts = new Map<string, DocumentText>();
  readonly #handlers: Handlers = {
    'run-started': (event) => this.#runStarted(event),
    notice: (event) => this.#notice(event),
    'step-started': (event) => this.#steps.start(event.step, event.at),
    output: (event) => this.#lines(event.step, event.verbosity, event.lines),
    progress: (event) => this.#steps.progress(event.step, event.progress),
    result: ({ step, result }) =>
      this.#lines(step, 0, 'lines' in result ? result.lines : jsonResultLines(result, stepKey(step), this.#parts)),
    'step-finished': (event) => this.#stepFinished(event),
    // Reported together with the cause, or at the end of the run.
    'step-not-run': ignored,
    'repository-finished': (event) => this.#outside(`  ${repositoryLine(event)}`),
    'run-finished': (event) => this.#runFinished(event),
  };
  readonly #text: GithubText;
  readonly #steps: RunningSteps;
  readonly #aftermath = new Consequences();
  readonly #account = new ClosingAccount();
  #asked: RequestSummary = { actions: [], dryRun: false };
  #isConcurrent = false;

  constructor(private readonly log: WorkflowLogTarget) {
    this.#text = new GithubText(log);
    this.#steps = new RunningSteps(this.#text.groups, {
      write: log.write,
      isConcurrent: () => this.log.concurrent ?? this.#isConcurrent,
      showsProgress: () => log.verbosity >= 1,
      temporaryFolder: log.temporaryFolder,
    });
  }

  handle(event: Masked<Event>): void {
    this.#aftermath.note(event);
    this.#account.note(event);
    dispatch(this.#handlers, event);
  }

  close(): void {
    this.#steps.close('did not finish');
  }

  resumeCommands(): void {
    this.#text.groups.resume();
  }

  #runStarted({ plan, facts }: EventOf<'run-started'>): void {
    this.#asked = { actions: plan.actions, dryRun: facts.dryRun };
    this.#isConcurrent = plan.concurrency > 1;
    this.#text.line(oneLine(openingLine(facts, plan)));
    const steps = planLines(plan);
    this.#text.group('Configuration and plan', [
      ...facts.details,
      ...(facts.dryRun ? [] : headed('What will run, in order:', steps)),
      ...headed('What will not run, and why:', notRunLines(plan)),
    ]);
    if (facts.dryRun) {
      this.#text.group('What would run, in order', steps);
    }
  }

  #notice(event: EventOf<'notice'>): void {
    const { level, message } = event;
    if (level === 'debug' || level === 'info') {
      this.#plainNotice(event, level === 'debug' ? 2 : 1);
    } else if (level === 'error' || this.log.verbosity >= 0) {
      this.#steps.outside(event.step, {
        tell: () => {
          this.#text.annotate({ kind: level, title: event.title, message, place: event.place });
          for (const line of event.excerpt ?? []) this.#text.line(line);
        },
        lines: `${this.#text.safe([message, ...(event.excerpt ?? [])].join('\n'))}\n`,
      });
    }
  }

  #plainNotice({ step, message }: EventOf<'notice'>, from: Verbosity): void {
    const where = this.#steps.shownOr(step);
    if (where !== undefined) {
      this.#lines(where, from, message.split('\n'));
    } else if (this.log.verbosity >= from) {
      this.#text.line(message);
    }
  }

  /** Handles all lines of an event at once: there may be a million. */
  #lines(step: Step, from: Verbosity, lines: readonly string[]): void {
    if (this.log.verbosity >= from && lines.length > 0) {
      this.#steps.output(step, this.#text.safe(`${lines.join('\n')}\n`));
    }
  }

  #stepFinished({ step, outcome, seconds, failure, reason }: EventOf<'step-finished'>): void {
    this.#steps.finish(step, endingText(outcome, seconds, reason));
    if (failure !== undefined) {
      this.#steps.outside(undefined, {
        tell: () => this.#failure(failure, reportedOutcome(step, outcome), step),
        lines: `${this.#text.safe(failureSentence(failure))}\n`,
      });
    }
    const consequence = this.#aftermath.consequence(step, outcome);
    if (failure !== undefined && reportedOutcome(step, outcome) === 'failure')
      this.#account.failed(failure, consequence);
    if (consequence !== undefined) {
      this.#outside(`${outcome === 'failure' ? indentation : '  '}${consequence}`);
    }
  }

  #failure(failure: Failure, outcome: Outcome, step?: Step): void {
    if (outcome === 'cancelled' || outcome === 'skipped') {
      this.#text.plainFailure(failure);
    } else {
      this.#text.failure(failure, step, outcome === 'failure' ? 'error' : 'warning', this.log.verbosity >= 0);
    }
  }

  #runFinished({ report }: EventOf<'run-finished'>): void {
    this.#steps.close('did not finish');
    for (const failure of report.failures.filter((one) => !this.#aftermath.isTold(one))) {
      this.#failure(failure, report.outcome === 'cancelled' ? 'cancelled' : 'failure');
    }
    for (const line of this.#aftermath.missedLines()) {
      this.#text.line(`  ${line}`);
    }
    const quiet = this.log.verbosity >= 2 ? this.#aftermath.quietLines() : [];
    if (quiet.length > 0) {
      this.#text.group('What did not run, and why', quiet);
    }
    for (const line of this.#account.lines()) {
      this.#text.line(line);
    }
    this.#text.line(closingLine(report, this.#asked));
    if (this.log.runPage !== undefined && report.outcome !== 'success' && report.outcome !== 'skipped') {
      this.#text.line(`Summary: ${this.log.runPage}`);
    }
    if (this.log.report !== undefined) this.#text.line(`Report: ${oneLine(this.log.report)}`);
  }

  #outside(line: string): void {
    this.#steps.outside(undefined, { tell: () => this.#text.line(line), lines: `${this.#text.safe(line)}\n` });
  }
}

function headed(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', head, ...lines.map((line) => `  ${line}`)];
}

/** The indentation of lines that belong to an error: the width of the runner's own `Error: `. */
const indentation = ' '.repeat(7);

/** Writes to a workflow log; nothing that it is given acts as a workflow command. */
class GithubText {
  readonly groups: Groups;
  readonly annotate: (annotation: Annotation) => boolean;

  constructor(
    private readonly log: {
      readonly write: (text: string) => void;
      readonly token: () => string;
      readonly workspace?: string | undefined;
    },
  ) {
    this.groups = createGroups(log);
    this.annotate = createAnnotations(log);
  }

  /** Returns the text in a form that is safe to write. */
  safe(text: string): string {
    return withoutCommands(text);
  }

  line(text: string): void {
    this.log.write(`${this.safe(text)}\n`);
  }

  /** Writes a complete group of our own lines. */
  group(title: string, lines: readonly string[]): void {
    this.groups.open(title);
    if (lines.length > 0) {
      this.line(lines.join('\n'));
    }
    this.groups.close();
  }

  /** Writes a failure as an annotation, with its last lines of output below it unless its message already quotes Borg. */
  failure(failure: Failure, step?: Step, kind: 'error' | 'warning' = 'error', shown = false): void {
    const fresh = this.annotate({
      kind,
      title: step === undefined ? undefined : `${stepTitle(step)}: ${kind === 'error' ? 'failed' : 'warning'}`,
      message: failureSentence(failure),
      place: failure.place,
      cause: [failure.command ?? failure.error, failure.exitCode, ...failure.output].join('\n'),
      weighty: true,
    });
    if (fresh && !(shown && step?.kind === 'action')) {
      this.#tail(failure);
    }
  }

  /** Writes a failure without an annotation: what was canceled or skipped is not an error. */
  plainFailure(failure: Failure): void {
    this.line(failureSentence(failure));
    this.#tail(failure);
  }

  #tail(failure: Failure): void {
    const output = informativeLastLines(failure);
    if (output.length > 0) {
      this.log.write(`${this.safe(output.join('\n')).replace(/(^|\n)/g, `$1${indentation}`)}\n`);
    }
  }
}
