import type { Step } from '../lifecycle/plan.js';
import { oneLine } from './inert.js';
import { byReason, type NotRun, stepsInWords } from './not-run.js';
import { stepTitle } from './sentences.js';
import type { Trouble } from './trouble.js';

/** How a log tells of what did not run. */
export interface AftermathTeller {
  /** Because of trouble: a line right below a failure (`belowFailure`), or one that gives its own reason. */
  readonly missed: (line: string, belowFailure: boolean) => void;
  /** Because the run is a dry one: the step is listed in its place. */
  readonly wouldRun: (step: Step) => void;
  /** At the end of the run: because nothing asked for it, with the reason in each line. */
  readonly quiet: (lines: readonly string[]) => void;
}

/** Sorts what did not run: below the failure that is to blame, or quietly at the end. */
export class Aftermath {
  #missed: NotRun[] = [];
  readonly #quiet: NotRun[] = [];
  #failureIsLast = false;

  constructor(
    private readonly trouble: Trouble,
    private readonly teller: AftermathTeller,
  ) {}

  /** A failure was told: what now does not run, does not because of it. */
  failureTold(): void {
    this.#failureIsLast = true;
  }

  /** A step did not run. What the plan left out beforehand is told at the start of the run. */
  notRun(notRun: NotRun): void {
    const kind = this.trouble.kindOf(notRun);
    if (kind === 'trouble') {
      this.#missed.push(notRun);
    } else if (kind === 'quiet') {
      this.#quiet.push(notRun);
    } else if (kind === 'dry-run') {
      this.teller.wouldRun(notRun.step);
    }
  }

  /** Tells what did not run because of trouble, as soon as something else happens. */
  tellMissed(): void {
    const missed = this.#missed;
    this.#missed = [];
    if (missed.length > 0 && this.#failureIsLast) {
      this.teller.missed(`Not run because of it: ${stepsInWords(missed.map(({ step }) => step))}`, true);
    } else {
      for (const { reason, steps } of byReason(missed)) {
        this.teller.missed(`Not run: ${stepsInWords(steps)} (${oneLine(reason)})`, false);
      }
    }
    this.#failureIsLast = false;
  }

  /** Tells what was not run, and nothing wrong with it. */
  tellQuiet(): void {
    if (this.#quiet.length > 0) {
      this.teller.quiet(this.#quiet.map(({ step, reason }) => `${stepTitle(step)}: ${oneLine(reason)}`));
    }
  }
}
