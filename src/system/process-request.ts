import type { ChildEnvironment } from './environment.js';
import type { Masker } from './secrets.js';

/** What to run, and how. */
export interface ProcessRequest {
  /** The program and its arguments; the program by path, or looked up on the environment's PATH. */
  readonly command: readonly string[];
  /**
   * The whole environment: nothing of this process's own is added. Names that are no shell's (`A.B`) are lost where
   * /bin/sh drops them, as dash does.
   */
  readonly environment: ChildEnvironment;
  readonly workingDirectory?: string | undefined;
  readonly umask?: number | undefined;
  /** `merged`: standard error joins standard output in the order written. */
  readonly streams: 'merged' | 'separate';
  /** Takes whole lines without their ends, as many as came at once; lines above 64 KiB come in pieces. */
  readonly onLines: (
    lines: readonly string[],
    stream: 'stdout' | 'stderr',
    /** The indexes of pieces that go on with the line before. */
    continuations: ReadonlySet<number>,
  ) => void;
  /** Knows where a line may be cut, so that no part of a secret is left that a masker would not know. */
  readonly masker?: Pick<Masker, 'safeCut'> | undefined;
  /** Seconds until the whole process tree is ended. */
  readonly timeout?: number | undefined;
  /** Seconds from the interrupt (SIGINT) to SIGTERM and to SIGKILL. */
  readonly grace: { readonly terminate: number; readonly kill: number };
  /** Aborted: the whole process tree is ended. */
  readonly cancel?: AbortSignal | undefined;
  /** The terminal stays the child's: standard input is the terminal (at end-of-file where there is none), no session of its own. */
  readonly terminal?: boolean | undefined;
  /** Standard input, output and error are this process's own, and nothing is captured: for interactive commands. Implies `terminal`. */
  readonly inherit?: boolean | undefined;
  /** Standard input, output, or error that is this process's own, byte by byte; what is not named is as always. */
  readonly pass?: readonly ('input' | 'output' | 'errors')[] | undefined;
}

/** How a process ended; the same shape for good and bad. */
export interface ProcessResult {
  readonly exitCode: number | undefined;
  readonly signal: NodeJS.Signals | undefined;
  readonly timedOut: boolean;
  readonly cancelled: boolean;
  /** A background child still held the output when the process itself had ended. */
  readonly lingering: boolean;
  /** Why it could not be started at all: not found, not executable, no such working directory. */
  readonly startFailure: string | undefined;
  /** The last 25 lines of both streams, each up to 4 KiB. */
  readonly tail: readonly string[];
  readonly seconds: number;
}

/** Runs one process to its end. Never rejects for what the process did; only with what `onLines` threw. */
export type RunProcess = (request: ProcessRequest) => Promise<ProcessResult>;
