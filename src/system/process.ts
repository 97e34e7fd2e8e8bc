/** What to run, and how. */
export interface ProcessRequest {
  /** The program and its arguments; the program by path, or looked up on the environment's PATH. */
  readonly command: readonly string[];
  /** The whole environment: nothing of this process's own is added. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory?: string | undefined;
  readonly umask?: number | undefined;
  /** `merged`: standard error joins standard output in the order written. */
  readonly streams: 'merged' | 'separate';
  /** Takes whole lines without their ends, as many as came at once. */
  readonly onLines: (lines: readonly string[], stream: 'stdout' | 'stderr') => void;
  /** Seconds until the whole process tree is ended. */
  readonly timeout?: number | undefined;
  /** Seconds from the interrupt (SIGINT) to SIGTERM and to SIGKILL. */
  readonly grace: { readonly terminate: number; readonly kill: number };
  /** Aborted: the whole process tree is ended. */
  readonly cancel?: AbortSignal | undefined;
  /** The terminal stays the child's: standard input is inherited, no session of its own. */
  readonly terminal?: boolean | undefined;
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
  /** The last 25 lines of both streams. */
  readonly tail: readonly string[];
  readonly seconds: number;
}

/** Runs one process to its end. Never rejects for what the process did. */
export type RunProcess = (request: ProcessRequest) => Promise<ProcessResult>;
