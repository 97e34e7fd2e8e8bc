import type { Operand } from './operands.js';

/** One Borg call. */
export interface BorgCall {
  /** The subcommand: `create`, `key export`, …; empty for a call without one, such as `--version`. */
  readonly command: string;
  /** The flags of this call; they follow the common ones (log level, lock_wait, remote path, umask). */
  readonly flags: readonly string[];
  /** The last arguments: repository, archive, paths. */
  readonly operands: readonly Operand[];
  /** Extra options and operands from the user, appended as they are. */
  readonly words?: readonly string[] | undefined;
  /** What standard output contains: one JSON document (or one per line), lines to show, or bytes to pass on. */
  readonly output: 'json' | 'json-lines' | 'lines' | 'bytes';
  /** Passes on this process's standard input, unless it is a terminal; default: empty. */
  readonly input?: 'bytes' | undefined;
  /** With `lines`: receives them as they arrive, so that a long list is not kept in memory. */
  readonly onLines?: ((lines: readonly string[]) => void) | undefined;
  /** With `json-lines`: receives the documents as they arrive; they are not in the result then. */
  readonly onDocuments?: ((documents: readonly unknown[]) => void) | undefined;
  /** Receives the lines of a list in Borg's log (`prune --list`), which are not shown then. */
  readonly onListed?: ((line: string) => void) | undefined;
  /** Receives the files that Borg lists, which are not shown then. */
  readonly onFile?: ((status: string, path: string) => void) | undefined;
  /** Receives each warning in Borg's log, which is also shown. */
  readonly onWarning?: ((text: string) => void) | undefined;
  /** Reports a warning exit instead of the usual sentence, which quotes Borg's last warning. */
  readonly tellWarning?: ((usual: string) => void) | undefined;
  readonly workingDirectory?: string | undefined;
  /** A warning exit (1) means damage or a missing path in this call, so it is an error. */
  readonly warningIsError?: boolean | undefined;
  /**
   * The caller checks paths that, according to Borg, never matched, so they are neither shown nor an error: Borg also reports some
   * that did match.
   */
  readonly checksMatches?: boolean | undefined;
  /** The key in extra_borg_options, if it is not the name of the command. */
  readonly extraOptions?: string | undefined;
  /**
   * Message IDs (`Repository.AlreadyExists`), or parts of messages without an ID, that are expected in this call: they are
   * thrown, but not shown as errors.
   */
  readonly expected?: readonly string[] | undefined;
  /** Borg talks to a person: its log is not JSON, and it controls the terminal if there is one. */
  readonly interactive?: boolean | undefined;
  /** Variables for this call, in addition to the repository's; undefined removes a variable. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The result of a Borg call that succeeded or ended with a warning; an error is thrown as BorgError. */
export interface BorgResult {
  readonly exitCode: number;
  readonly warned: boolean;
  /** Whether Borg reported that a path never matched, with `checksMatches`. */
  readonly unmatched: boolean;
  /** The parsed documents of standard output, with `json` and `json-lines`. */
  readonly documents: readonly unknown[];
  /** Whether every document of standard output was complete and not too long. */
  readonly complete: boolean;
  /** The lines of standard output, with `lines` and without `onLines`. */
  readonly lines: readonly string[];
}
