import type { Event, Reporter, Verbosity } from '../lifecycle/events.js';
import { createLineReporter, type LineStyle, type LogText } from './log-lines.js';

/** A file whose log is kept for monitoring services. */
interface LoggedConfiguration {
  readonly path: string;
  readonly verbosity: Verbosity;
}

/** The log of each configuration file, kept in memory. */
export interface MonitoringLog {
  readonly reporter: Reporter;
  /** Starts to keep the logs of these files. */
  readonly keep: (files: readonly LoggedConfiguration[]) => void;
  /** Returns the last lines of a file's log with at most this many bytes; 0: all that is kept. */
  readonly of: (configuration: string, most: number) => string;
}

/** The maximum number of bytes to keep for each file. */
const mostKept = 1_000_000;

/** What begins a log whose beginning was dropped. */
const dropped = '...\n';

/** Creates a reporter that keeps the end of each file's log for monitoring services. */
export function createMonitoringLog(): MonitoringLog {
  const logs = new Map<string, { readonly text: KeptText; readonly reporter: Reporter }>();
  const handle: Reporter['handle'] = (event) => {
    for (const [path, { reporter }] of logs) if (isAbout(event, path)) reporter.handle(event);
  };
  return {
    reporter: { name: 'The log for monitoring services', handle },
    keep: (files) => {
      for (const { path, verbosity } of files) {
        if (logs.has(path)) continue;
        const text = new KeptText(verbosity);
        const readers = { json: false, oneReader: true, archivesFrom: 1, out: () => undefined } as const;
        logs.set(path, { text, reporter: createLineReporter(text, readers) });
      }
    },
    of: (configuration, most) => logs.get(configuration)?.text.end(most) ?? '',
  };
}

function isAbout(event: Event, path: string): boolean {
  if (event.type === 'result' && !('lines' in event.result)) return false;
  // How long services took to answer is of no interest to their readers, and would displace what is.
  if ((event.type === 'step-started' || event.type === 'step-finished') && event.step.kind === 'monitor') return false;
  return !('step' in event) || event.step === undefined || event.step.configuration.path === path;
}

/** Keeps the last lines. */
class KeptText implements LogText {
  #lines: string[] = [];
  #bytes = 0;
  #isCut = false;

  constructor(private readonly verbosity: Verbosity) {}

  shows(from: Verbosity): boolean {
    return this.verbosity >= from;
  }

  lines(lines: readonly string[], manner: LineStyle): void {
    if (!this.shows(manner.from)) return;
    for (const line of lines) {
      const text = `${manner.indent ?? ''}${line}\n`;
      this.#lines.push(text);
      this.#bytes += Buffer.byteLength(text);
    }
    let first = 0;
    while (this.#bytes > mostKept && first < this.#lines.length) {
      this.#bytes -= Buffer.byteLength(this.#lines[first] ?? '');
      first += 1;
    }
    if (first === 0) return;
    this.#lines = this.#lines.slice(first);
    this.#isCut = true;
  }

  text(text: string, manner: LineStyle): void {
    this.lines(text.split('\n'), manner);
  }

  /** Returns the last whole lines within a number of bytes. */
  end(most: number): string {
    const limit = most === 0 ? Number.POSITIVE_INFINITY : most;
    if (!this.#isCut && this.#bytes <= limit) return this.#lines.join('');
    let bytes = Buffer.byteLength(dropped);
    let first = this.#lines.length;
    while (first > 0) {
      bytes += Buffer.byteLength(this.#lines[first - 1] ?? '');
      if (bytes > limit) break;
      first -= 1;
    }
    const kept = this.#lines.slice(first).join('');
    return limit < Buffer.byteLength(dropped) ? '' : `${dropped}${kept}`;
  }
}
