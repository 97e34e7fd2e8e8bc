import type { Progress } from '../lifecycle/events.js';
import { duration, size } from '../text/amounts.js';
import { oneLine } from '../text/cleaning.js';
import { count, grouped } from '../text/phrases.js';

/** Part of a line about a job. */
interface ProgressPart {
  readonly text: string;
  /** Where there is little room, parts with higher numbers are left out first. */
  readonly rank: number;
}

interface Moment {
  /** In milliseconds. */
  readonly at: number;
  readonly value: number;
}

/** The rate is that of the last seconds: one for the whole job would hardly change any more. */
const rateWindow = 10_000;
/** Below this percentage, and before this many milliseconds, an estimate of the remaining time is a guess. */
const leastPercent = 1;
const leastTime = 5_000;

/** What is known about the progress of one running Borg job. */
export class JobProgress {
  #known: Progress = {};
  /** The first percentage of the current part of the job: a check has several. */
  #first: Moment | undefined;
  #amounts: Moment[] = [];
  #latest = 0;

  /** Takes note of what Borg reported; `at` is in milliseconds. */
  note(progress: Progress, at: number): void {
    if (progress.outdated) {
      this.#known = {};
      this.#first = undefined;
      this.#amounts = [];
      return;
    }
    this.#latest = at;
    const { percent, original } = progress;
    const isNewPart = percent !== undefined && percent < (this.#known.percent ?? 0);
    this.#known = { ...this.#known, ...progress };
    if (percent !== undefined && (this.#first === undefined || isNewPart)) this.#first = { at, value: percent };
    if (original === undefined) return;
    if (original < (this.#amounts.at(-1)?.value ?? 0)) this.#amounts = [];
    this.#amounts = [...this.#amounts.filter((each) => each.at > at - rateWindow), { at, value: original }];
  }

  /** Whether Borg has reported something. */
  get isKnown(): boolean {
    return this.parts().length > 0 || this.path !== undefined;
  }

  /** The file that Borg is working on, on one line. */
  get path(): string | undefined {
    const { path } = this.#known;
    return path === undefined || path === '' ? undefined : oneLine(path);
  }

  /** Returns what there is to say, in the order of a line: `42 %`, `812 files`, `1.9 GB read`, `4.0 MB new`, `48 MB/s`. */
  parts(): readonly ProgressPart[] {
    const { files, totalFiles, percent, original, compressed, deduplicated, message } = this.#known;
    const all = totalFiles === undefined ? undefined : `${grouped(files ?? 0)} of ${count(totalFiles, 'file')}`;
    const rate = this.#rate();
    const remaining = this.#remaining();
    const isCreation = deduplicated !== undefined;
    const parts: readonly (ProgressPart | undefined)[] = [
      percent === undefined ? undefined : { text: `${Math.floor(percent)} %`, rank: 0 },
      files === undefined ? undefined : { text: all ?? count(files, 'file'), rank: 2 },
      original === undefined ? undefined : { text: `${size(original)}${isCreation ? ' read' : ''}`, rank: 3 },
      compressed === undefined ? undefined : { text: `${size(compressed)} compressed`, rank: 7 },
      deduplicated === undefined ? undefined : { text: `${size(deduplicated)} new`, rank: 4 },
      rate === undefined ? undefined : { text: `${size(rate)}/s`, rank: 5 },
      remaining === undefined ? undefined : { text: `${duration(remaining)} left`, rank: 1 },
      files !== undefined || !message ? undefined : { text: oneLine(message), rank: 6 },
    ];
    return parts.filter((part) => part !== undefined);
  }

  /** Returns all of it as text: `812 files · 1.9 GB read · 4.0 MB new`. */
  text(): string {
    return this.parts()
      .map(({ text }) => text)
      .join(' · ');
  }

  /** In bytes per second. */
  #rate(): number | undefined {
    const [first] = this.#amounts;
    const last = this.#amounts.at(-1);
    if (first === undefined || last === undefined || last.at - first.at < 1_000) return undefined;
    return ((last.value - first.value) * 1000) / (last.at - first.at);
  }

  /** In seconds. */
  #remaining(): number | undefined {
    const { percent = 0 } = this.#known;
    if (this.#first === undefined || percent >= 100) return undefined;
    const passed = this.#latest - this.#first.at;
    const done = percent - this.#first.value;
    if (done < leastPercent || passed < leastTime) return undefined;
    return (passed / 1000) * ((100 - percent) / done);
  }
}
