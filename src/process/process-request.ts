import type { Masker } from '../secrets/masker.js';
import type { ChildEnvironment } from './child-environment.js';

/** A command to run, and how to run it. */
export interface ProcessRequest {
  /** The program and its arguments. The program is a path, or a name that is looked up on the environment's PATH. */
  readonly command: readonly string[];
  /**
   * The whole environment; nothing of this process's own is added. Names that are not valid in a shell (`A.B`) are lost if
   * /bin/sh drops them, as dash does.
   */
  readonly environment: ChildEnvironment;
  readonly workingDirectory?: string | undefined;
  readonly umask?: number | undefined;
  /** `merged`: standard output and standard error in the order in which they were written. */
  readonly streams: 'merged' | 'separate';
  /** Receives complete lines without line ends, as many as arrived at once. Lines of more than 64 KiB arrive in pieces. */
  readonly onLines: (
    lines: readonly string[],
    stream: 'stdout' | 'stderr',
    /** The indexes of pieces that continue the previous line. */
    continuations: ReadonlySet<number>,
  ) => void;
  /** Receives the bytes of standard output as they arrive; `onLines` then gets standard error only. */
  readonly onBytes?: ((bytes: Buffer) => void) | undefined;
  /** Decides where a line can be cut without leaving a part of a secret that a masker would not recognize. */
  readonly masker?: Pick<Masker, 'safeCut'> | undefined;
  /** Seconds after which the whole process tree is terminated. */
  readonly timeout?: number | undefined;
  /** Seconds from the interrupt (SIGINT) to SIGTERM and to SIGKILL. */
  readonly grace: { readonly terminate: number; readonly kill: number };
  /** When aborted, the whole process tree is terminated. */
  readonly cancel?: AbortSignal | undefined;
  /** The child keeps the terminal: it stays in the session, and reads the terminal on standard input, if there is one. */
  readonly terminal?: boolean | undefined;
  /** For interactive commands: all standard streams are this process's own, and nothing is captured. Implies `terminal`. */
  readonly inherit?: boolean | undefined;
  /** A file that standard input is read from; missing: it is empty, or the terminal. */
  readonly inputPath?: string | undefined;
  /** A file or named pipe that standard output is written to; `onLines` then gets standard error only. */
  readonly outputPath?: string | undefined;
  /** The standard streams that are this process's own, byte by byte; the others are as usual. */
  readonly pass?: readonly ('input' | 'output' | 'errors')[] | undefined;
}

/** How a process ended, successfully or not. */
export interface ProcessResult {
  readonly exitCode: number | undefined;
  readonly signal: NodeJS.Signals | undefined;
  readonly timedOut: boolean;
  readonly cancelled: boolean;
  /** A background child still held the output open after the process had ended. */
  readonly lingering: boolean;
  /** Why it could not be started: not found, not executable, no such working directory. */
  readonly startFailure: string | undefined;
  /** The last 25 lines of both streams, each up to 4 KiB. */
  readonly tail: readonly string[];
  readonly seconds: number;
}

/** Runs a process until it ends. It only rejects if `onLines` or `onBytes` throws, never because of what the process did. */
export type RunProcess = (request: ProcessRequest) => Promise<ProcessResult>;
