import type { Progress } from '../../lifecycle/events.js';
import type { Step } from '../../lifecycle/plan.js';
import { duration } from '../../text/amounts.js';
import { oneLine } from '../../text/cleaning.js';
import { count } from '../../text/phrases.js';
import { JobProgress } from '../job-progress.js';
import { createSpool, type Spool } from '../spool.js';
import { stepKey, stepTitle } from '../wording.js';
import { withoutCommands, workflowCommand } from './workflow-commands.js';

/** Something to print outside the groups: how to print it there, and its lines for inside a group if there is too much of it. */
interface OutsideGroup {
  readonly tell: () => void;
  readonly lines: string;
}

interface Running {
  readonly step: Step;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Printed after the group has closed, so that it is visible without expanding the group. */
  readonly later: (() => void)[];
  surplus: number;
  /** Holds the lines of a step whose group is printed as a whole when the step ends. */
  readonly spool: Spool | undefined;
  readonly progress: JobProgress;
}

const mostLater = 100;
const progressSeconds = 30;

/** The running steps of a workflow log and their groups: one is printed as it runs, the others when they have ended. */
export class RunningSteps {
  readonly #running = new Map<string, Running>();
  #shown: Running | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly groups: Groups,
    private readonly log: {
      readonly write: (text: string) => void;
      /** Whether repositories are processed at the same time. */
      readonly isConcurrent: () => boolean;
      /** Whether long-running steps are reported. */
      readonly showsProgress: () => boolean;
      readonly temporaryFolder?: string | undefined;
    },
  ) {}

  /** Starts a step: opens its group, unless another one is open or other repositories are processed at the same time. */
  start(step: Step, at: Date): Running {
    const before = this.#running.get(stepKey(step));
    if (before !== undefined) {
      this.#end(before, 'did not finish');
    }
    const held = this.#shown !== undefined || (this.log.isConcurrent() && step.repository !== undefined);
    const running: Running = {
      step,
      title: stepTitle(step),
      since: at.getTime(),
      later: [],
      surplus: 0,
      progress: new JobProgress(),
      spool: held ? createSpool(undefined, this.log.temporaryFolder) : undefined,
    };
    this.#running.set(stepKey(step), running);
    this.#timer ??= setInterval(() => this.#printProgress(), progressSeconds * 1000).unref();
    if (!held) {
      this.#shown = running;
      this.groups.open(running.title);
    }
    return running;
  }

  /** Prints output of a step; the text must be inert and end with a line break. */
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

  /** Records the progress of a step for its next progress line. */
  progress(step: Step, progress: Progress): void {
    this.#running.get(stepKey(step))?.progress.note(progress, Date.now());
  }

  /** Prints something outside the groups: immediately, or when its step (or the one that is being shown) has ended. */
  outside(step: Step | undefined, { tell, lines }: OutsideGroup): void {
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

  /** Returns this step if it is running, otherwise the one that is being shown, for lines that belong inside a group. */
  shownOr(step: Step | undefined): Step | undefined {
    const own = step === undefined ? undefined : this.#running.get(stepKey(step));
    return (own ?? this.#shown)?.step;
  }

  /** Ends a step: closes its group and prints what was waiting for that. */
  finish(step: Step, ending: string): void {
    this.#end(this.#running.get(stepKey(step)) ?? this.start(step, new Date()), ending);
  }

  /** Ends all steps that are still running: no group stays open and no line is lost. */
  close(ending: string): void {
    if (this.#shown !== undefined) {
      this.#end(this.#shown, ending);
    }
    for (const running of [...this.#running.values()]) {
      this.#end(running, ending);
    }
    this.groups.close();
  }

  /** Prints output that arrives after its step has ended in a group of its own. */
  #late(step: Step, text: string): void {
    const tell = (): void => {
      this.groups.open(`${stepTitle(step)} (output after it finished)`);
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
      this.log.write(`${count(running.surplus, 'more message is', 'more messages are')} in the group above.\n`);
    }
  }

  /** Prints a line for each long-running step: in its group if that is open, otherwise outside the groups. */
  #printProgress(): void {
    if (!this.log.showsProgress()) {
      return;
    }
    for (const running of this.#running.values()) {
      const seconds = (Date.now() - running.since) / 1000;
      const isOpen = running === this.#shown;
      // A hook whose group is open shows its own output.
      const isSilent = isOpen ? running.step.kind === 'action' : this.#shown === undefined;
      if (seconds < progressSeconds || !isSilent) {
        continue;
      }
      const details = running.progress.text();
      const text = `running for ${duration(seconds)}${details === '' ? '' : `, ${details}`}`;
      if (isOpen) {
        this.groups.output(`${withoutCommands(text)}\n`);
      } else {
        this.log.write(`  ${withoutCommands(`${running.title}: ${text}`)}\n`);
      }
    }
  }
}

/** The groups of a workflow log: never nested, at most one open, and their content never acts as a workflow command. */
export interface Groups {
  readonly isOpen: () => boolean;
  /** Opens a group; closes the one that is open first. */
  readonly open: (title: string) => void;
  /** Prints output of other programs, already inert and ending with a line break; stops workflow commands first. */
  readonly output: (text: string) => void;
  /** Resumes workflow commands until the next output of another program. */
  readonly resume: () => void;
  /** Closes the group, with a line about how the step ended; does nothing if no group is open. */
  readonly close: (ending?: string) => void;
}

/** Creates groups that are written with `write`; `token` returns an unguessable string for each group. */
export function createGroups(log: { readonly write: (text: string) => void; readonly token: () => string }): Groups {
  let open = false;
  let token: string | undefined;

  const resume = (): void => {
    if (token !== undefined) {
      log.write(`::${token}::\n`);
    }
    token = undefined;
  };
  const close = (ending?: string): void => {
    if (!open) {
      return;
    }
    resume();
    const line = ending === undefined ? '' : `${withoutCommands(oneLine(ending))}\n`;
    open = false;
    log.write(`${line}${workflowCommand('endgroup', {}, '')}`);
  };
  return {
    isOpen: () => open,
    open: (title) => {
      close();
      open = true;
      log.write(workflowCommand('group', {}, withoutCommands(oneLine(title))));
    },
    output: (text) => {
      if (token === undefined && open) {
        token = log.token();
        log.write(workflowCommand('stop-commands', {}, token));
      }
      log.write(text);
    },
    resume,
    close,
  };
}
