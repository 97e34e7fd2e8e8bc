import type { Event, Facts } from '../lifecycle/events.js';
import type { Failure, Outcome } from '../lifecycle/outcome.js';
import type { Plan, Step } from '../lifecycle/plan.js';
import type { Place } from '../system/errors.js';
import { Consequences } from './consequences.js';
import { dispatch, type EventOf, type Handlers, ignored } from './reporters.js';
import type { RepositoryResult } from './repository-table.js';
import { reportedOutcome } from './wording.js';

/** A step that ran: when it started and how it ended; without an outcome, it has not ended. */
export interface StepRun {
  readonly step: Step;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly seconds: number;
  readonly outcome?: Outcome;
  /** Why it was skipped. */
  readonly reason?: string | undefined;
}

/** Something that went wrong, with what followed. */
export interface Problem {
  readonly failure: Failure;
  readonly cancelled: boolean;
  /** The lines of the configuration file that it is about. */
  readonly excerpt: readonly string[];
  /** What did not run because of it. */
  readonly consequence?: string | undefined;
}

/** Something that a reader should know but that is not an error. */
export interface Warning {
  readonly message: string;
  readonly place?: Place | undefined;
}

/** How many lines of an action are kept: the last ones. */
const mostNotes = 1000;

/** Everything that the job summary and the report of a run are based on, except for the output of the steps. */
export class RunRecord {
  plan: Plan | undefined;
  facts: Facts | undefined;
  startedAt: Date | undefined;
  readonly results: RepositoryResult[] = [];
  readonly runs = new Map<Step, StepRun>();
  readonly reasons = new Map<Step, string>();
  readonly troubles: Problem[] = [];
  readonly warnings: Warning[] = [];
  /** What did not run because a hook said "not now". */
  readonly postponed: string[] = [];
  /** What actions reported besides their outcome: the checks that ran or are due later, the archives that were pruned. */
  readonly notes = new Map<Step, string[]>();
  readonly aftermath = new Consequences();
  readonly #handlers: Handlers = {
    'run-started': ({ at, plan, facts }) => {
      this.plan = plan;
      this.facts = facts;
      this.startedAt = at;
    },
    notice: (event) => this.#notice(event),
    'step-started': ({ step, at }) => this.runs.set(step, { step, since: at.getTime(), seconds: 0 }),
    output: (event) => this.#output(event),
    progress: ignored,
    result: ignored,
    'step-finished': (event) => this.#stepFinished(event),
    'step-not-run': ({ step, reason }) => this.reasons.set(step, reason),
    'repository-finished': (event) => this.results.push(event),
    'run-finished': ({ report }) => {
      for (const failure of report.failures.filter((one) => !this.aftermath.isTold(one))) {
        this.troubles.push({ failure, cancelled: report.outcome === 'cancelled', excerpt: [] });
      }
    },
  };

  /** Records an event. */
  note(event: Event): void {
    this.aftermath.note(event);
    dispatch(this.#handlers, event);
  }

  #output({ step, level, verbosity, lines }: EventOf<'output'>): void {
    const isList = step.kind === 'action' && step.action === 'prune' && verbosity === 0;
    if (step.kind !== 'action' || !(level === 'notice' || isList)) return;
    const known = this.notes.get(step) ?? [];
    this.notes.set(step, [...known, ...lines].slice(-mostNotes));
  }

  #notice({ level, message, place, excerpt = [] }: EventOf<'notice'>): void {
    if (level === 'error') {
      this.troubles.push({ failure: { message, error: message, output: [], place }, cancelled: false, excerpt });
    } else if (level === 'warning') {
      this.warnings.push({ message, place });
    }
  }

  #stepFinished({ step, outcome, seconds, failure, at, reason }: EventOf<'step-finished'>): void {
    const since = this.runs.get(step)?.since ?? at.getTime() - seconds * 1000;
    this.runs.set(step, { step, since, seconds, outcome, reason });
    const consequence = this.aftermath.consequence(step, outcome);
    if (failure === undefined) {
      if (consequence !== undefined) this.postponed.push(consequence);
    } else if (reportedOutcome(step, outcome) === 'warning') {
      this.warnings.push(failure);
    } else {
      this.troubles.push({ failure, cancelled: outcome === 'cancelled', excerpt: [], consequence });
    }
  }
}
