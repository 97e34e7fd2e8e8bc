import type { GithubText } from './github-text.js';
import { indentation } from './github-text.js';
import { oneLine } from './inert.js';
import { byReason, type NotRun, stepsInWords } from './not-run.js';
import { commandLines } from './plan-lines.js';
import { stepTitle } from './sentences.js';
import type { RunningSteps } from './steps.js';
import type { Trouble } from './trouble.js';

/** Tells a workflow log what did not run: below the failure that is to blame, or quietly at the end. */
export class Aftermath {
  #missed: NotRun[] = [];
  readonly #quiet: NotRun[] = [];
  #failureIsLast = false;

  constructor(
    private readonly text: GithubText,
    private readonly steps: RunningSteps,
    private readonly trouble: Trouble,
  ) {}

  /** A failure was told: what now does not run, does not because of it. */
  failureTold(): void {
    this.#failureIsLast = true;
  }

  /** A step did not run. What the plan left out beforehand stands in the first group already. */
  notRun(notRun: NotRun): void {
    const kind = this.trouble.kindOf(notRun);
    if (kind === 'trouble') {
      this.#missed.push(notRun);
    } else if (kind === 'quiet') {
      this.#quiet.push(notRun);
    } else if (kind === 'dry-run') {
      const title = `would run: ${stepTitle(notRun.step)}`;
      const tell = () => this.text.group(title, commandLines(notRun.step));
      this.steps.outside(undefined, { tell, lines: this.text.safe(`${title}\n`) });
    }
  }

  /** Tells what did not run because of trouble, as soon as something else happens. */
  tellMissed(): void {
    const missed = this.#missed;
    this.#missed = [];
    if (missed.length > 0 && this.#failureIsLast) {
      this.#outside(`${indentation}Not run because of it: ${stepsInWords(missed.map(({ step }) => step))}`);
    } else {
      for (const { reason, steps } of byReason(missed)) {
        this.#outside(`  Not run: ${stepsInWords(steps)} (${oneLine(reason)})`);
      }
    }
    this.#failureIsLast = false;
  }

  /** The last group of a run: what was not run, and nothing wrong with it. */
  tellQuiet(): void {
    const lines = this.#quiet.map(({ step, reason }) => `${stepTitle(step)}: ${oneLine(reason)}`);
    if (lines.length > 0) {
      this.text.group('What was not run, and why', lines);
    }
  }

  #outside(line: string): void {
    this.steps.outside(undefined, { tell: () => this.text.line(line), lines: `${this.text.safe(line)}\n` });
  }
}
