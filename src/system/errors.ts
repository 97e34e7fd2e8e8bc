/** Where something stands in a file that a person wrote: line and column count from 1. */
export interface Place {
  /** The path as a person would name it: relative where that is shorter. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A fault that a person can mend. Its message is a sentence: what happened, where, and what to do. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  readonly place: Place | undefined;

  constructor(message: string, details: { readonly place?: Place | undefined; readonly cause?: unknown } = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.place = details.place;
  }
}

/** Many faults of a kind, reported at once: each configuration fault, each wrong flag. */
export class UserErrors extends UserError {
  override readonly name = 'UserErrors';

  constructor(readonly faults: readonly UserError[]) {
    super(faults.map((fault) => fault.message).join('\n'), { place: faults[0]?.place });
  }
}

/** What is known of a command that did not end well. */
export interface CommandFailure {
  /** The command as a person would type it, without secrets. */
  readonly command: string;
  /** The program in few words, `borg create`; missing: the command is short. */
  readonly program?: string | undefined;
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
  readonly timedOut?: boolean;
  readonly cancelled?: boolean;
  /** The last 25 lines that it printed. */
  readonly output: readonly string[];
}

/** A command that failed: a hook's, Borg's, a dump's. */
export class CommandError extends UserError {
  override readonly name = 'CommandError';

  constructor(
    message: string,
    readonly failure: CommandFailure,
    place?: Place,
  ) {
    super(message, { place });
  }
}

/** Any thrown thing as an Error. What another realm threw (a worker's, a test's) is one too, though no instance of ours. */
export function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return thrown as Error;
  return new Error(String(thrown));
}

/** The system's code of a thrown error (`ENOENT`), or what was thrown as a text where it has none. */
export function codeOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : String(thrown);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EIO: 'input/output error',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ESTALE: 'stale file handle',
  ENOTCONN: 'the mount is not connected',
};

/** Why the system refused something, in words: `permission denied`. */
export function reasonOf(thrown: unknown): string {
  return reasons[codeOf(thrown)] ?? asError(thrown).message;
}
