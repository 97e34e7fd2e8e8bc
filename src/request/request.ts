import type { Verbosity } from '../lifecycle/events.js';
import type { FlagValue } from '../schema/flags.js';
import type { Place } from '../system/errors.js';

/** A requested action: its main name (never an alias) and its flags. */
export interface ActionRequest {
  readonly name: string;
  readonly flags: Readonly<Record<string, FlagValue>>;
}

/** `option=value` as written; it overrides the option in every file. */
export interface RequestedOverride {
  readonly text: string;
  readonly place: Place;
}

/** A configuration option that a flag overrides in every file. */
export interface RequestedOption {
  /** The flag as written: `--repositories[0].path`. */
  readonly spelling: string;
  /** The option's path; an index into a list is written `[0]`. */
  readonly keys: readonly string[];
  /** A string that has not been parsed yet; null unsets the option. */
  readonly value: string | boolean | null;
}

/** An input or flag that was given, for the first group of the log; without the values of secrets. */
export interface GivenInput {
  readonly name: string;
  readonly value: string;
}

/** A log file that flags specify. */
interface RequestedLogFile {
  readonly path?: string | undefined;
  readonly verbosity?: Verbosity | undefined;
  readonly format?: string | undefined;
}

/** How strictly the permissions of configuration files and hook scripts are enforced. */
export type PermissionMode = 'warn' | 'strict' | 'off';

/** The actions that run if none is named, in this order. */
export const defaultActions = ['create', 'prune', 'compact', 'check'] as const;

/** What the caller requested, from either entry point. */
export interface Request {
  readonly entryPoint: 'workflow' | 'command-line';
  /** Files, folders, or globs; missing: the default locations. */
  readonly configurationPaths?: readonly string[] | undefined;
  /** A whole configuration as YAML, in addition to files or instead of them. */
  readonly inlineConfiguration?: string | undefined;
  /** Nothing runs: the configuration files are read, and their errors reported. */
  readonly validateOnly?: true | undefined;
  /** Nothing runs: everything that backups depend on is examined. */
  readonly doctor?: true | undefined;
  /** Nothing runs: the state of each repository is written, with the runs since a time as written; missing time: a week ago. */
  readonly history?: { readonly since: string | undefined } | undefined;
  /** Empty: the default actions. */
  readonly actions: readonly ActionRequest[];
  readonly dryRun: boolean;
  /** Only repositories whose path or label matches. */
  readonly repository?: string | undefined;
  /** Missing: as configured, or else 0, and 1 in a workflow. */
  readonly verbosity?: Verbosity | undefined;
  /** An additional file to write the log to; the configuration files can set what is missing here. */
  readonly logFile?: RequestedLogFile | undefined;
  /** Where to write an HTML report of the run; missing: nowhere. */
  readonly report?: string | undefined;
  /** The file that every event of the run is recorded in, as JSON Lines. */
  readonly events?: string | undefined;
  /** Missing: as configured, or else 0, and nothing at a terminal. */
  readonly syslogVerbosity?: Verbosity | undefined;
  /** The verbosity of the log that monitoring services get; missing: as configured. */
  readonly monitoringVerbosity?: Verbosity | undefined;
  /** Time limit for each hook command in seconds, unless the configuration sets one. */
  readonly timeout?: number | undefined;
  readonly concurrency: number;
  /** Passed to Borg only. */
  readonly passphrase?: string | undefined;
  readonly json: boolean;
  readonly logJson: boolean;
  /** Missing: depends on the terminal. */
  readonly color?: boolean | undefined;
  /** Whether to write the job summary in a workflow; missing: yes. */
  readonly summary?: boolean | undefined;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly overrides?: readonly RequestedOverride[] | undefined;
  /** Options set by their own flags; overrides take precedence. */
  readonly options?: readonly RequestedOption[] | undefined;
  /** Leave `${VARIABLE}` in configuration files unchanged. */
  readonly noVariables?: boolean | undefined;
  /** Missing: `warn`. */
  readonly permissions?: PermissionMode | undefined;
  /** A private key in PEM without a passphrase, for repositories over SSH; passed to ssh only. */
  readonly sshKey?: string | undefined;
  /** The host keys of trusted servers, in known_hosts format. */
  readonly sshKnownHosts?: string | undefined;
  /** Opens an issue on GitHub when a file fails; used for nothing else. */
  readonly githubToken?: string | undefined;
  /** The required Borg version, such as `1.4` or `>=1.4 <2`, and the SHA-256 of a release to download; missing: whatever is installed. */
  readonly borg?: { readonly version: string; readonly sha256?: string | undefined } | undefined;
  /** The inputs that were given, in the order of action.yml. */
  readonly asked?: readonly GivenInput[] | undefined;
  /** Notices about flags that have no effect in this version. */
  readonly remarks?: readonly string[] | undefined;
}

/** All verbosities. */
export const verbosities = [-2, -1, 0, 1, 2] as const;

/** What a recorded run can be shown as; the default is first. */
export const renderingNames = ['console', 'workflow', 'summary', 'report', 'log', 'syslog', 'json'] as const;

/** What to do about permissions that are too broad; the default is first. */
export const permissionModes = ['warn', 'strict', 'off'] as const;
