import type { Event, Reporter, Verbosity } from '../lifecycle/events.js';
import type { ActionStep, Step } from '../lifecycle/plan.js';
import { hasCapacity } from '../process/back-pressure.js';
import type { Masked } from '../secrets/masker.js';
import { printableName } from '../text/cleaning.js';
import { columnsOf, endWithin } from '../text/terminal-width.js';
import { JobProgress } from './job-progress.js';
import { repositoryName, stepKey, stepName } from './wording.js';

/** A terminal on which lines can be replaced. */
export interface LiveTerminal {
  /** Writes text and control sequences. */
  readonly write: (text: string) => void;
  /** Its current size. */
  readonly size: () => { readonly columns: number; readonly rows: number };
}

/** The live lines of a run: one for each running Borg job. */
interface LiveLines {
  readonly reporter: Reporter;
  /** Removes the lines before something else is written; they appear again a moment later. */
  readonly hide: () => void;
  /** Removes the lines for good. */
  readonly close: () => void;
}

interface Job {
  readonly title: { readonly action: string; readonly repository: string };
  readonly progress: JobProgress;
  /**
   * Whether its Borg has said anything. Until then it may be asking for a passphrase on the same terminal, where lines
   * that are drawn again and again would hide the question.
   */
  isHeard: boolean;
}

/** How often the lines are drawn, in milliseconds. */
const interval = 200;
/** A line about how many more jobs are running takes the place of the last one. */
const mostLines = 8;
/** A shorter path says nothing. */
const shortestPath = 12;

/** What ranks behind this is shown only if there is also room for a path. */
const lessThanPath = 6;

/** Creates the live lines of a run; without a terminal, there are none. */
export function createLiveLines(terminal: LiveTerminal | undefined, verbosity: () => Verbosity): LiveLines {
  if (terminal === undefined) {
    return { reporter: { handle: () => undefined }, hide: () => undefined, close: () => undefined };
  }
  const lines = new Lines(terminal, verbosity);
  return {
    reporter: { name: 'The live lines', handle: (event) => lines.handle(event), close: () => lines.close() },
    hide: () => lines.hide(),
    close: () => lines.close(),
  };
}

class Lines {
  readonly #jobs = new Map<string, Job>();
  #drawn: readonly string[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    private readonly terminal: LiveTerminal,
    private readonly verbosity: () => Verbosity,
  ) {}

  handle(event: Masked<Event>): void {
    switch (event.type) {
      case 'step-started':
        if (event.step.kind === 'action') this.#start(event.step);
        return;
      case 'progress':
        this.#progress(event);
        return;
      case 'output':
      case 'result':
        this.#hear(event.step);
        return;
      case 'step-finished':
        if (this.#jobs.delete(stepKey(event.step)) && this.#jobs.size === 0) this.#stop();
        return;
      default:
    }
  }

  hide(): void {
    if (this.#drawn.length === 0) return;
    const { columns } = this.terminal.size();
    // If the terminal has become narrower, it has wrapped the lines.
    const rows = this.#drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / columns)), 0);
    this.#drawn = [];
    this.terminal.write(`\r${rows > 1 ? `\x1b[${rows - 1}A` : ''}\x1b[J`);
  }

  close(): void {
    this.#isClosed = true;
    this.#stop();
  }

  #start(step: ActionStep): void {
    const title = { action: stepName(step), repository: printableName(repositoryName(step.repository)) };
    this.#jobs.set(stepKey(step), { title, progress: new JobProgress(), isHeard: false });
  }

  #hear(step: Step): void {
    const job = this.#jobs.get(stepKey(step));
    if (job !== undefined) job.isHeard = true;
  }

  #progress({ step, progress }: Extract<Masked<Event>, { type: 'progress' }>): void {
    const job = this.#jobs.get(stepKey(step));
    if (job === undefined || this.#isClosed) return;
    job.progress.note(progress, Date.now());
    job.isHeard = progress.outdated !== true;
    if (progress.outdated) this.hide();
    else this.#timer ??= setInterval(() => this.#draw(), interval).unref();
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.hide();
  }

  #draw(): void {
    const jobs = [...this.#jobs.values()];
    const known = jobs.filter(({ progress }) => progress.isKnown);
    if (this.verbosity() < 0 || known.length === 0 || !jobs.every(({ isHeard }) => isHeard)) {
      this.hide();
      return;
    }
    // Nothing is lost if a reader who has stopped the output misses some of these lines.
    if (!hasCapacity()) return;
    const { columns, rows } = this.terminal.size();
    const most = Math.max(1, Math.min(mostLines, rows - 1));
    const shown = known.length > most ? known.slice(0, most - 1) : known;
    const others = known.length - shown.length;
    const lines = shown.map((job) => liveLine(job, columns - 1));
    const all = others > 0 ? [...lines, endWithin(`and ${others} more`, columns - 1)] : lines;
    if (all.join('\n') === this.#drawn.join('\n')) return;
    this.hide();
    this.#drawn = all;
    this.terminal.write(all.join('\n'));
  }
}

/** Returns the line of a job in at most this many columns: what matters least is left out first. */
export function liveLine({ title, progress }: Pick<Job, 'title' | 'progress'>, columns: number): string {
  const whole = `${title.action} ${title.repository}`.trimEnd();
  // A long path of a repository leaves half of the line for the progress.
  const most = Math.min(columns, Math.max(Math.floor(columns / 2), 20));
  const room = most - columnsOf(title.action) - 1;
  const isLong = columnsOf(whole) > most;
  const head = isLong ? `${title.action} ${endWithin(title.repository, Math.max(1, room))}` : whole;
  const gap = '   ';
  const parts = [...progress.parts()];
  const text = () => [head, parts.map((part) => part.text).join(' · ')].filter((each) => each !== '').join(gap);
  const separator = ' · ';
  const pathRoom = progress.path === undefined ? 0 : shortestPath + separator.length;
  for (const part of [...parts].sort((one, other) => other.rank - one.rank)) {
    const limit = part.rank > lessThanPath ? columns - pathRoom : columns;
    if (columnsOf(text()) > limit) parts.splice(parts.indexOf(part), 1);
  }
  const line = text();
  const left = columns - columnsOf(line) - columnsOf(separator);
  if (progress.path === undefined || left < shortestPath) return endWithin(line, columns);
  return `${line}${separator}${endWithin(printableName(progress.path), left)}`;
}
