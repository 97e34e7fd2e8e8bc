import type { RunReport } from '../lifecycle/events.js';
import type { LiveTerminal } from '../reporters/live-lines.js';
import type { ParsedCommandLine } from '../request/argv.js';
import type { Request } from '../request/request.js';

/** What the command line provides. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv;
  /** Writes requested results to standard output. */
  readonly out: (text: string) => void;
  /** Writes the log of a run to standard output; missing: the same as `out`. */
  readonly log?: (text: string) => void;
  /** Reads all of standard input; missing: there is none. */
  readonly input?: () => Promise<string>;
  /** Writes to standard error. */
  readonly error: (text: string) => void;
  /** A person can answer prompts: standard input and standard error are terminals. */
  readonly interactive: boolean;
  /** Standard output is a terminal. */
  readonly colored: boolean;
  readonly columns: number;
  /** A terminal for lines about the progress of Borg; missing: they are not shown. */
  readonly live?: LiveTerminal | undefined;
  /** Standard error is a terminal: then a run is written to syslog only if requested. */
  readonly watched?: boolean;
  /** The sockets on which syslog may listen; missing: nothing is written to syslog. */
  readonly syslogSockets?: readonly string[];
  /** The guard that ends this process cleanly; missing: there is none. */
  readonly guarded?: Guarded;
}

/** A requested command. */
export type Command = Extract<ParsedCommandLine, { kind: 'command' }>;

/** How a run works with its guard. */
export interface Guarded {
  /** Ends everything immediately, without another message. */
  readonly leave: (status: number) => void;
  /** Called after a signal: stops waiting for readers that have stalled. */
  readonly hurry: () => void;
  /** Registers a function that receives a sentence about each standard stream that is lost, and which one it is. */
  readonly onLoss: (hear: ((sentence: string, stream: 'out' | 'error') => void) | undefined) => void;
  /** Registers how to close the run's reporters and how to mask secrets after a crash. */
  readonly onCrash: (run: CrashHandlers) => void;
}

/** What to do with a run that crashes. */
export interface CrashHandlers {
  readonly abandon: () => Promise<void>;
  readonly mask: (text: string) => string;
}

/** Whether to use colors: as requested; otherwise by NO_COLOR and FORCE_COLOR; otherwise on a terminal that is not dumb. */
export function isColored({ color }: Request, { environment, colored }: Terminal): boolean {
  if (color !== undefined) return color;
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR']) return environment['FORCE_COLOR'] !== '0';
  return colored && environment['TERM'] !== 'dumb';
}

/** Runs a request and shows it on a terminal; `install` allows it to install Borg. */
export type Report = (request: Request, terminal: Terminal, install: boolean) => Promise<RunReport>;
