import type { Verbosity } from '../lifecycle/events.js';
import type { Place } from '../system/errors.js';

/** The value of a flag: present, a text, a number, several texts. */
export type FlagValue = boolean | string | number | readonly string[];

/** An action as it was asked for: its own name (never an alias) and the flags that belong to it. */
export interface ActionRequest {
  readonly name: string;
  readonly flags: Readonly<Record<string, FlagValue>>;
}

/** `option=value` as it was written, set over what every file says of that option. */
export interface AskedOverride {
  readonly text: string;
  readonly place: Place;
}

/** An option that a flag sets over what every file says of it. */
export interface AskedOption {
  /** The flag as it was written: `--repositories[0].path`. */
  readonly spelling: string;
  /** The option's names, an index of a list as `[0]`. */
  readonly keys: readonly string[];
  /** A text still to be read; null: as if the option were not set. */
  readonly value: string | boolean | null;
}

/** An input or flag that was given, for the first group of the log; a secret's value is no part of it. */
export interface AskedSetting {
  readonly name: string;
  readonly value: string;
}

/** A log file as flags name it. */
export interface AskedLogFile {
  readonly path?: string | undefined;
  readonly verbosity?: Verbosity | undefined;
  readonly format?: string | undefined;
}

/** How strictly the permissions of configuration files and hook scripts are held to lifecycle.md, 6. */
export type PermissionMode = 'warn' | 'strict' | 'off';

/** What is done when no action is named, in this order. */
export const defaultActions = ['create', 'prune', 'compact', 'check'] as const;

/** What the caller asked, whichever door it came in by. */
export interface Request {
  readonly door: 'workflow' | 'command-line';
  /** Files, folders or globs; missing: the default places. */
  readonly configurationPaths?: readonly string[] | undefined;
  /** A whole configuration as YAML text, beside or instead of files. */
  readonly inlineConfiguration?: string | undefined;
  /** Nothing runs: the configurations are read, and their faults told. */
  readonly validateOnly?: true | undefined;
  /** Empty: create, prune, compact, check. */
  readonly actions: readonly ActionRequest[];
  readonly dryRun: boolean;
  /** Only repositories whose path or label matches. */
  readonly repository?: string | undefined;
  /** How loud the run is; missing: as the files say, else 0, and 1 in a workflow. */
  readonly verbosity?: Verbosity | undefined;
  /** The file that gets the log too, how much of it, and how; what is missing the files may say. */
  readonly logFile?: AskedLogFile | undefined;
  /** How much goes to syslog; missing: as the configuration says, else 0, and nothing at a terminal. */
  readonly syslogVerbosity?: Verbosity | undefined;
  /** Seconds for one hook command, where the configuration does not say. */
  readonly timeout?: number | undefined;
  readonly concurrency: number;
  /** Reaches Borg only. */
  readonly passphrase?: string | undefined;
  readonly json: boolean;
  readonly logJson: boolean;
  /** Colour as asked for; missing: decided by the terminal. */
  readonly color?: boolean | undefined;
  /** Write the job summary, where a workflow has one; missing: yes. */
  readonly summary?: boolean | undefined;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly overrides?: readonly AskedOverride[] | undefined;
  /** Options that flags of their own set, under the overrides. */
  readonly options?: readonly AskedOption[] | undefined;
  /** Leave `${VARIABLE}` in configurations as it stands. */
  readonly noVariables?: boolean | undefined;
  /** Missing: `warn`. */
  readonly permissions?: PermissionMode | undefined;
  /** A private key in PEM that needs no passphrase, for repositories reached over SSH; reaches ssh alone. */
  readonly sshKey?: string | undefined;
  /** Lines as in known_hosts: the servers that may be spoken to. */
  readonly sshKnownHosts?: string | undefined;
  /** Which Borg is wanted, such as `1.4` or `>=1.4 <2`, and the SHA-256 of the release that may be downloaded; missing: what the machine has. */
  readonly borg?: { readonly version: string; readonly sha256?: string | undefined } | undefined;
  /** What was given, in the order of action.yml. */
  readonly asked?: readonly AskedSetting[] | undefined;
  /** What was asked for and has no effect in this version: sentences to tell before anything runs. */
  readonly remarks?: readonly string[] | undefined;
}
