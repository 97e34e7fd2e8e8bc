import type { BorgListener } from '../lifecycle/events.js';
import type { ChildEnvironment } from '../process/child-environment.js';
import type { RunProcess } from '../process/process-request.js';
import type { ValuesOf } from '../schema/option-schema.js';
import type { Masker } from '../secrets/masker.js';
import { CommandError, type CommandFailure } from '../system/errors.js';
import type { exitCodeOptions, FlagValues } from './borg-options.js';
import type { Operand } from './operands.js';
import type { EntryPoint, Suggest } from './suggested-command.js';
import type { Capabilities, InstalledBorg } from './versions.js';

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
  /** With `bytes`: receives them as they arrive, instead of this process's standard output. */
  readonly onBytes?: ((bytes: Buffer) => void) | undefined;
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
   * The caller expects every selected entry at its stored path, so whatever in extra_borg_options would leave out entries,
   * or would put them elsewhere, is left out.
   */
  readonly expectsEverything?: boolean | undefined;
  /**
   * Message IDs (`Repository.AlreadyExists`), or parts or tests of messages without an ID, that are expected in this call:
   * they are thrown, but not shown as errors. `everything`: whatever Borg prints is a detail, because the caller starts over
   * if the call fails.
   */
  readonly expected?: readonly ExpectedMessage[] | 'everything' | undefined;
  /** Borg talks to a person: its log is not JSON, and it controls the terminal if there is one. */
  readonly interactive?: boolean | undefined;
  /** Ends Borg when aborted, as a cancellation of the run would; the caller knows why. */
  readonly stop?: AbortSignal | undefined;
  /** The path of a named pipe that standard output is written to, with `bytes`. */
  readonly into?: string | undefined;
  /** Variables for this call, in addition to the repository's; undefined removes a variable. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

/** A message's ID, a part of its text, or a test of its text. */
export type ExpectedMessage = string | ((text: string) => boolean);

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

/** A failed Borg call, with Borg's name for the error, such as `Repository.DoesNotExist`. */
export class BorgError extends CommandError {
  constructor(
    message: string,
    failure: CommandFailure,
    readonly messageId: string | undefined,
  ) {
    super(message, failure);
  }
}

/** Borg as an action uses it, with one repository's environment and flags, and a listener for what happens. */
export interface Borg {
  readonly run: (call: BorgCall) => Promise<BorgResult>;
  readonly tell: BorgListener;
  readonly capabilities: Capabilities;
  /** Whether a person at the terminal can answer Borg's questions. */
  readonly terminal: boolean;
  /** Borg's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Whether bytes may be written to standard output; not in a workflow, where it is the log. */
  readonly givesBytes: boolean;
  /** Suggests how to run an action at the entry point of this run. */
  readonly suggest: Suggest;
}

/** Everything that Borg calls need for one repository of one configuration file. */
export interface BorgSetup {
  readonly installed: InstalledBorg;
  /** The repository's path or URL, for messages. */
  readonly repository: string;
  readonly options: FlagValues & ValuesOf<typeof exitCodeOptions> & Readonly<Record<string, unknown>>;
  /** From `borgEnvironment`. */
  readonly environment: ChildEnvironment;
  readonly verbosity: number;
  readonly listener: BorgListener;
  readonly runProcess: RunProcess;
  readonly cancel?: AbortSignal | undefined;
  /** Decides where a line can be cut without splitting a secret. */
  readonly masker?: Pick<Masker, 'safeCut'> | undefined;
  /** Borg keeps the terminal, so that its prompts can be answered and it reports its progress. */
  readonly terminal: boolean;
  /** How progress is shown: continuously, or in a line now and then; missing: not at all. */
  readonly progress?: 'live' | 'occasional' | undefined;
  /** Whether bytes may be written to standard output; default: no, it is a log. */
  readonly givesBytes?: boolean | undefined;
  /** The action that calls Borg; default: the name of Borg's command. */
  readonly action?: string | undefined;
  /** Where the run was started; default: on the command line, with everything in its default place. */
  readonly entryPoint?: EntryPoint | undefined;
}

/** Ignores everything that Borg reports. */
export const silentListener: BorgListener = {
  lines: ignore,
  progress: ignore,
  result: ignore,
  archive: ignore,
  warning: ignore,
  skipped: ignore,
};

function ignore(): void {}
