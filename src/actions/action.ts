import type { Borg } from '../borg/borg.js';
import type { Options, ValuesOf } from '../configuration/schema.js';
import type { FlagValue } from '../request/request.js';
import type { Machine } from '../system/machine.js';

/** A flag of an action, or a global one, as command line, inputs, help and completion know it. */
export interface FlagDefinition {
  /** The long name without dashes: `archive`. */
  readonly name: string;
  /** Other spellings with their dashes: `--files`, `-a`. */
  readonly aliases?: readonly string[];
  /** `texts` takes one or more values, and may be given again; `count` takes none, and counts how often it is given. */
  readonly kind: 'boolean' | 'count' | 'text' | 'integer' | 'texts';
  /** What help calls the value: `ARCHIVE`. */
  readonly value?: string;
  readonly choices?: readonly (string | number)[];
  readonly required?: boolean;
  readonly summary: string;
}

/** The moments of the seed's hooks: before_backup, after_backup, … */
export type Moment = 'prune' | 'compact' | 'backup' | 'check' | 'extract';

/** This process's own standard input and output, for what is to go through neither log nor event: a key. */
export interface OwnStreams {
  readonly write: (text: string) => void;
  readonly read: () => Promise<string>;
}

/** What an action is given to do its work with. */
export interface Work {
  readonly repository: { readonly path: string; readonly label?: string | undefined };
  /** The options of this repository: its file's, with its own in front. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly flags: Readonly<Record<string, FlagValue>>;
  readonly dryRun: boolean;
  /** -2 to 2: from 1 on Borg is asked for `--info`, from 2 on for `--debug --show-rc`. */
  readonly verbosity: number;
  /** The result goes to a program: JSON, nothing else. */
  readonly json: boolean;
  /** The configurations of this run, for who keeps them in an archive; missing: none are kept. */
  readonly configurations?: RunConfigurations | undefined;
  /** The configuration is in the sections of borgmatic 1, where files of patterns count before patterns. */
  readonly filesFirst?: boolean | undefined;
  readonly borg: Borg;
  readonly machine: Machine;
  /** Missing where standard output is a log that others read: in a workflow. */
  readonly streams?: OwnStreams | undefined;
}

/** What a run was configured with. */
export interface RunConfigurations {
  /** Absolute paths of the files, those that they include too. */
  readonly files: readonly string[];
  /** A configuration that stands in no file: its YAML. */
  readonly inline?: string | undefined;
  /** Those of the files that hold a secret themselves, rather than a reference to one. */
  readonly withSecrets?: readonly string[] | undefined;
  /** The configuration that stands in no file does so. */
  readonly inlineHasSecrets?: boolean | undefined;
  /** The options of every repository that is configured, whether this run is about it or not. */
  readonly options?: readonly Readonly<Record<string, unknown>>[] | undefined;
}

/** Work with the values of the options that the action reads. */
export type WorkWith<Piece extends Options> = Work & { readonly options: ValuesOf<Piece> };

/** What a command line needs to know of an action. */
export interface ActionSyntax {
  readonly name: string;
  readonly aliases: readonly string[];
  /** One line for help. */
  readonly summary: string;
  readonly flags: readonly FlagDefinition[];
  /** All words behind it belong to it, as the flag `rest`: what help calls them. */
  readonly rest?: string;
}

/** A Borg job: everything that command line, plan, help and run need to know of it. */
export interface ActionDefinition extends ActionSyntax {
  readonly moment?: Moment;
  /** on_error and monitors belong to these alone: create, prune, compact, check. */
  readonly primary?: boolean;
  /** `simulates`: Borg has a dry run for it; `reads`: it changes nothing, so it runs; `listed`: a dry run only names it. */
  readonly dryRun: 'simulates' | 'reads' | 'listed';
  /** Makes sense on one repository of a run alone: what it writes, or where it mounts, has room for one. */
  readonly single?: true;
  /**
   * Takes one archive: of several repositories of a file, the one with the newest is chosen for it. The word for what it
   * does with it: `Restoring`.
   */
  readonly choosing?: string;
  /** Is about no repository: done once in a run, with the first one's options, and without any configuration too. */
  readonly once?: true;
  /** With these flags standard output holds what the action gives, and nothing else. */
  readonly takesOutput?: (flags: Readonly<Record<string, FlagValue>>) => boolean;
  /** The options that the action reads, its own and those it shares. */
  readonly options: Options;
  /** Does the work; throws CommandError or UserError when it fails; a warning is told by `Borg` itself. */
  readonly run: (work: Work) => Promise<void>;
}

/** An action whose `run` sees the values of its options with their types. */
export function defineAction<const Piece extends Options>(
  definition: Omit<ActionDefinition, 'options' | 'run'> & {
    readonly options: Piece;
    readonly run: (work: WorkWith<Piece>) => Promise<void>;
  },
): ActionDefinition {
  // The configuration was validated against the schema that these options are a part of.
  return { ...definition, run: (work) => definition.run(work as WorkWith<Piece>) };
}
