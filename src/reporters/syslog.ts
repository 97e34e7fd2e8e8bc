import type { Event, Reporter, Verbosity } from '../lifecycle/events.js';
import { environmentFor } from '../process/child-environment.js';
import type { Masked } from '../secrets/masker.js';
import { oneLine } from '../text/cleaning.js';
import { count } from '../text/phrases.js';
import { createLineReporter } from './log-lines.js';
import { findLogger } from './logger-program.js';
import { SyslogText } from './syslog-text.js';

/** How to write a run to syslog. */
export interface SyslogLog {
  /** The sockets on which syslog may listen, most likely first. */
  readonly sockets: readonly string[];
  /** Returns how much to log; -2 is nothing. Called for each event, because a configuration file may set it. */
  readonly verbosity: () => Verbosity;
  /** Its PATH is searched for `logger`. */
  readonly environment: NodeJS.ProcessEnv;
  /** Receives a sentence about lines that did not reach syslog: a warning the first time, debug messages later. */
  readonly tell: (message: string, level: 'debug' | 'warning') => void;
}

/** The maximum number of milliseconds for writing the last lines; less if the run was cancelled. */
const closingLimit = 5_000;
const cancelledLimit = 1_000;

/** Creates a reporter that writes the lines of the console to syslog, each with its severity, except requested results. */
export function createSyslogReporter(log: SyslogLog): Reporter {
  const reporter = new SyslogReporter(log);
  return { name: 'Syslog', handle: (event) => reporter.handle(event), close: () => reporter.close() };
}

class SyslogReporter {
  #text: SyslogText | undefined;
  #lines: Reporter | undefined;
  #closed = false;
  #limit = closingLimit;
  #warned = false;

  constructor(private readonly log: SyslogLog) {}

  handle(event: Masked<Event>): void {
    if (this.#closed || this.log.verbosity() === -2 || event.type === 'result') return;
    if (event.type === 'run-finished' && event.report.signal !== undefined) this.#limit = cancelledLimit;
    if (event.type === 'run-started') this.#open();
    this.#lines?.handle(event);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const text = this.#text;
    if (text === undefined) return;
    await text.close(this.#limit);
    if (text.lost > 0) this.#lose(`${count(text.lost, 'line')} of this run did not reach syslog.`);
  }

  #lose(message: string): void {
    this.log.tell(message, this.#warned ? 'debug' : 'warning');
    this.#warned = true;
  }

  #open(): void {
    const { PATH = '/usr/bin:/bin' } = this.log.environment;
    const logger = findLogger(this.log.sockets, PATH);
    if ('missing' in logger) {
      this.log.tell(logger.missing, 'debug'); // many machines have none
      return;
    }
    const { verbosity } = this.log;
    const onTrouble = (reason: string) => this.#lose(`Some lines did not reach syslog: ${oneLine(reason)}.`);
    this.#text = new SyslogText({ logger, verbosity, environment: environmentFor('logger', { PATH }), onTrouble });
    this.#lines = createLineReporter(this.#text, {
      json: false,
      oneReader: false,
      archivesFrom: 1,
      out: () => undefined,
    });
  }
}
