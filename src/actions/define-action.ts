import type { Expectation } from '../archives/freshness.js';
import type { Borg } from '../borg/borg-call.js';
import type { RunConfigurations } from '../files/add-configurations.js';
import type { ProgramRunner } from '../process/program-runner.js';
import type { ActionSyntax, FlagValue } from '../schema/flags.js';
import type { Options, ValuesOf } from '../schema/option-schema.js';

/** The steps that borgmatic's original hooks enclose: before_backup, after_backup, … */
type Moment = 'prune' | 'compact' | 'backup' | 'check' | 'extract';

/** This process's own standard input and output, for data that must not get into a log or an event: a key. */
export interface OwnStreams {
  readonly write: (text: string) => void;
  readonly read: () => Promise<string>;
}

/** Everything that an action needs for its work. */
export interface Work {
  readonly repository: { readonly path: string; readonly label?: string | undefined };
  /** The options that apply to this repository: its own take precedence over those of its file. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly flags: Readonly<Record<string, FlagValue>>;
  readonly dryRun: boolean;
  /** -2 to 2: from 1 on, Borg runs with `--info`; from 2 on, with `--debug --show-rc`. */
  readonly verbosity: number;
  /** The result is read by a program: print JSON and nothing else. */
  readonly json: boolean;
  /** The configurations of this run, for the action that stores them in an archive; if missing, none are stored. */
  readonly configurations?: RunConfigurations | undefined;
  /** The configuration uses the sections of borgmatic 1, where pattern files take precedence over patterns. */
  readonly filesFirst?: boolean | undefined;
  readonly borg: Borg;
  /** What the schedules of workflows let expect of the configuration; undefined if there are none. */
  readonly scheduled?: () => Promise<Expectation | undefined>;
  readonly machine: ProgramRunner;
  /** Missing if standard output is a log that others can read: in a workflow. */
  readonly streams?: OwnStreams | undefined;
}

/** Work with typed values of the options that the action reads. */
export type WorkWith<Piece extends Options> = Work & { readonly options: ValuesOf<Piece> };

/** A Borg job: everything that the command line, the plan, help, and the run need to know about it. */
export interface ActionDefinition extends ActionSyntax {
  readonly moment?: Moment;
  /** Only create, prune, compact, and check: on_error and monitoring apply to these alone. */
  readonly primary?: boolean;
  /**
   * `simulates`: Borg has a dry run for it; `reads`: it changes nothing, so it runs; `listed`: a dry run only lists it.
   */
  readonly dryRun: 'simulates' | 'reads' | 'listed';
  /** Works on only one repository per run, because its output or mount point has room for only one. */
  readonly single?: true;
  /**
   * The action takes one archive: if a file has several repositories, the one with the newest archive is used. The
   * value is the verb for messages: `Restoring`.
   */
  readonly choosing?: string;
  /**
   * Needs no repository: runs once per run, with the options of the first repository, or without a configuration.
   */
  readonly once?: true;
  /** Tells whether, with these flags, standard output contains the result of the action and nothing else. */
  readonly takesOutput?: (flags: Readonly<Record<string, FlagValue>>) => boolean;
  /** The options that the action reads: its own and shared ones. */
  readonly options: Options;
  /** Does the work; throws CommandError or UserError if it fails. `Borg` itself reports warnings. */
  readonly run: (work: Work) => Promise<void>;
}

/** Defines an action whose `run` sees typed values of its options. */
export function defineAction<const Piece extends Options>(
  definition: Omit<ActionDefinition, 'options' | 'run'> & {
    readonly options: Piece;
    readonly run: (work: WorkWith<Piece>) => Promise<void>;
  },
): ActionDefinition {
  // The configuration was validated against the schema that contains these options.
  return { ...definition, run: (work) => definition.run(work as WorkWith<Piece>) };
}
