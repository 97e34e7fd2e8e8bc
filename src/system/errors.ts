/** A position in a file that a person wrote; line and column start at 1. */
export interface Place {
  /** The path as a person would write it: relative if that is shorter. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error that a person can fix. Its message says what happened, where, and what to do. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  readonly place: Place | undefined;

  constructor(message: string, details: { readonly place?: Place | undefined; readonly cause?: unknown } = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.place = details.place;
  }
}

/** Several errors that are reported together, such as all errors of a configuration or all wrong flags. */
export class UserErrors extends UserError {
  override readonly name = 'UserErrors';

  constructor(readonly faults: readonly UserError[]) {
    super(faults.map((fault) => fault.message).join('\n'), { place: faults[0]?.place });
  }
}

/** What is known about a failed command. */
export interface CommandFailure {
  /** The command as a person would type it, without secrets. */
  readonly command: string;
  /** A short name for the program, such as `borg create`; missing if the command itself is short. */
  readonly program?: string | undefined;
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
  readonly timedOut?: boolean;
  readonly cancelled?: boolean;
  /** The last 25 lines that it printed. */
  readonly output: readonly string[];
}

/** A failed command of a hook, a Borg call, or a dump. */
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

/** Converts anything thrown to an Error. Errors of another realm (a worker, a test) are not instances of this one's Error. */
export function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return thrown as Error;
  return new Error(String(thrown));
}

/** Returns the code of a system error (`ENOENT`), or the thrown value as a string if it has no code. */
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

/** Returns a system error in words: `permission denied`. */
export function reasonOf(thrown: unknown): string {
  return reasons[codeOf(thrown)] ?? asError(thrown).message;
}
