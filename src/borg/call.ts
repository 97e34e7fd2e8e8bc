import type { Operand } from './arguments.js';

/** One call of Borg. */
export interface BorgCall {
  /** The subcommand: `create`, `key export`, …; empty for a call without one, such as `--version`. */
  readonly command: string;
  /** The flags of this call, behind the common ones (log level, lock_wait, remote path, umask). */
  readonly flags: readonly string[];
  /** What stands last: repository, archive, paths. */
  readonly operands: readonly Operand[];
  /** What a person has written for Borg itself, options and operands alike: it follows as it is. */
  readonly words?: readonly string[] | undefined;
  /** What standard output holds: one JSON document (or one a line), lines to be shown, or bytes for this process's own. */
  readonly output: 'json' | 'json-lines' | 'lines' | 'bytes';
  /** Standard input is this process's own, where it is no terminal; else it is at its end. */
  readonly input?: 'bytes' | undefined;
  /** With `lines`: takes them as they come, so that a long list is not held in memory. */
  readonly onLines?: ((lines: readonly string[]) => void) | undefined;
  /** With `json-lines`: takes the documents as they come, and they are not in the result. */
  readonly onDocuments?: ((documents: readonly unknown[]) => void) | undefined;
  /** Takes the lines of a list that Borg gives beside its output (`prune --list`), which are not shown then. */
  readonly onListed?: ((line: string) => void) | undefined;
  /** Takes the files that Borg lists, which are not shown then. */
  readonly onFile?: ((status: string, path: string) => void) | undefined;
  /** Hears each warning of Borg's log, which is shown all the same. */
  readonly onWarning?: ((text: string) => void) | undefined;
  /** Reports a warning exit in place of the usual sentence, which quotes Borg's last words. */
  readonly tellWarning?: ((usual: string) => void) | undefined;
  readonly workingDirectory?: string | undefined;
  /** A warning exit (1) means damage or a missing path here: an error. */
  readonly warningIsError?: boolean | undefined;
  /**
   * Paths that Borg says it never matched are given back to be checked, and are neither shown nor an error: it says so
   * of some that it did match.
   */
  readonly checksMatches?: boolean | undefined;
  /** The entry of extra_borg_options, where it is not the subcommand’s own. */
  readonly extraOptions?: string | undefined;
  /**
   * Message ids (`Repository.AlreadyExists`), or parts of messages without one, that are no fault here: thrown all the
   * same, but not shown as an error.
   */
  readonly expected?: readonly string[] | undefined;
  /** Borg speaks to a person, not to this program: no log as JSON, and at a terminal all of it is Borg's. */
  readonly interactive?: boolean | undefined;
  /** What this call’s environment has besides the repository’s; undefined takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

/** How a call of Borg ended well, or with a warning; an error is thrown as BorgError. */
export interface BorgResult {
  readonly exitCode: number;
  readonly warned: boolean;
  /** Whether Borg said of a path that it never matched, with `checksMatches`. */
  readonly unmatched: boolean;
  /** The parsed documents of standard output, with `json` and `json-lines`. */
  readonly documents: readonly unknown[];
  /** No document of standard output was cut off or too long. */
  readonly complete: boolean;
  /** Standard output's lines, with `lines` where `onLines` did not take them. */
  readonly lines: readonly string[];
}
