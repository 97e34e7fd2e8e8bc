import type { Progress } from '../lifecycle/events.js';
import type { Step } from '../lifecycle/plan.js';
import { count, duration } from '../text/amounts.js';
import type { Groups } from './groups.js';
import { inert } from './inert.js';
import { progressText, stepKey, stepTitle } from './sentences.js';
import { createSpool, type Spool } from './spool.js';

/** Something that belongs outside the groups: how to tell it there, and the lines for inside if there are too many. */
export interface Outside {
  readonly tell: () => void;
  readonly lines: string;
}

interface Running {
  readonly step: Step;
  readonly title: string;
  /** Milliseconds of the clock. */
  readonly since: number;
  /** Told when the group has closed, so that the reader finds it unfolded. */
  readonly later: (() => void)[];
  surplus: number;
  /** Holds the lines of a step that must not show its group before it has ended. */
  readonly spool: Spool | undefined;
  progress?: Progress;
}

const mostLater = 100;
const signOfLifeSeconds = 30;

/** The running steps of a workflow log and their groups: one shows as it comes, the others when they have ended. */
export class RunningSteps {
  readonly #running = new Map<string, Running>();
  #shown: Running | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly groups: Groups,
    private readonly log: {
      readonly write: (text: string) => void;
      readonly concurrent: boolean;
      readonly temporaryFolder?: string | undefined;
    },
  ) {}

  /** A step begins: its group opens, unless another is open, or other repositories are worked on beside it. */
  start(step: Step, at: Date): Running {
    const before = this.#running.get(stepKey(step));
    if (before !== undefined) {
      this.#end(before, 'not finished');
    }
    const held = this.#shown !== undefined || (this.log.concurrent && step.repository !== undefined);
    const running: Running = {
      step,
      title: stepTitle(step),
      since: at.getTime(),
      later: [],
      surplus: 0,
      spool: held ? createSpool(undefined, this.log.temporaryFolder) : undefined,
    };
    this.#running.set(stepKey(step), running);
    if (held) {
      this.#timer ??= setInterval(() => this.#signsOfLife(), signOfLifeSeconds * 1000).unref();
    } else {
      this.#shown = running;
      this.groups.open(running.title);
    }
    return running;
  }

  /** Text of a step, inert and with its line ends. */
  output(step: Step, text: string): void {
    const running = this.#running.get(stepKey(step));
    if (running === undefined) {
      this.#late(step, text);
    } else if (running.spool === undefined) {
      this.groups.output(text);
    } else {
      running.spool.add(text);
    }
  }

  /** How far a step has come, for its next sign of life. */
  progress(step: Step, progress: Progress): void {
    const running = this.#running.get(stepKey(step));
    if (running !== undefined) {
      running.progress = progress;
    }
  }

  /** Tells something outside the groups: at once, or when the step it belongs to (or the one shown) has ended. */
  outside(step: Step | undefined, { tell, lines }: Outside): void {
    const running = (step === undefined ? undefined : this.#running.get(stepKey(step))) ?? this.#shown;
    if (running === undefined) {
      tell();
    } else if (running.later.length < mostLater) {
      running.later.push(tell);
    } else {
      running.surplus += 1;
      this.output(running.step, lines);
    }
  }

  /** Whether this step runs, or any is shown: where a line that is not for everyone may stand. */
  shownOr(step: Step | undefined): Step | undefined {
    const own = step === undefined ? undefined : this.#running.get(stepKey(step));
    return (own ?? this.#shown)?.step;
  }

  /** A step ends: its group is whole and closed, and what waited for that is told. */
  finish(step: Step, ending: string): void {
    this.#end(this.#running.get(stepKey(step)) ?? this.start(step, new Date()), ending);
  }

  /** Ends what still runs: nothing stays open, no line is lost. */
  close(ending: string): void {
    if (this.#shown !== undefined) {
      this.#end(this.#shown, ending);
    }
    for (const running of [...this.#running.values()]) {
      this.#end(running, ending);
    }
    this.groups.close();
  }

  /** What a step says when it has ended already gets a group of its own and holds nothing up. */
  #late(step: Step, text: string): void {
    const tell = (): void => {
      this.groups.open(`${stepTitle(step)} (afterwards)`);
      this.groups.output(text);
      this.groups.close();
    };
    if (this.#shown === undefined) {
      tell();
    } else {
      this.#shown.later.push(tell);
    }
  }

  #end(running: Running, ending: string): void {
    this.#running.delete(stepKey(running.step));
    if (this.#running.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
    if (running === this.#shown) {
      this.#shown = undefined;
      this.groups.close(ending);
      this.#tellLater(running);
    } else if (this.#shown === undefined) {
      this.#tellWhole(running, ending);
    } else {
      this.#shown.later.push(() => this.#tellWhole(running, ending));
    }
  }

  #tellWhole(running: Running, ending: string): void {
    this.groups.open(running.title);
    running.spool?.drain((text) => this.groups.output(text));
    this.groups.close(ending);
    this.#tellLater(running);
  }

  #tellLater(running: Running): void {
    for (const tell of running.later) {
      tell();
    }
    if (running.surplus > 0) {
      this.log.write(`${count(running.surplus, 'more of these stands', 'more of these stand')} in the group above.\n`);
    }
  }

  #signsOfLife(): void {
    if (this.#shown !== undefined) {
      return;
    }
    for (const { title, since, progress } of this.#running.values()) {
      const seconds = (Date.now() - since) / 1000;
      if (seconds >= signOfLifeSeconds) {
        const far = progress === undefined ? '' : progressText(progress);
        const text = `${title}: running for ${duration(seconds)}${far === '' ? '' : `, ${far}`}`;
        this.log.write(`  ${inert(text)}\n`);
      }
    }
  }
}
