import type { Archive } from '../lifecycle/events.js';
import type { Failure, Outcome, RepositoryName } from '../lifecycle/outcome.js';
import type { RunProgram } from '../process/program-runner.js';
import type { Options } from '../schema/option-schema.js';
import type { HttpAnswer, HttpRequest, ReachableServer } from './http.js';

/** What a service is told: a file's run starts, has finished, or has failed; or its log. */
export type MonitorState = 'start' | 'log' | 'finish' | 'fail';

/** A state in an option: `recovery` is a finish that makes up for a failure. */
export type ReportedState = MonitorState | 'recovery';

/** What happened to a configuration file, for a service. Everything is masked. */
export interface MonitorReport {
  readonly state: MonitorState;
  /** The name of the configuration file in the log, and its path. */
  readonly configuration: { readonly name: string; readonly path: string };
  readonly hostname: string;
  readonly runId: string;
  readonly at: Date;
  /** The link to the workflow run, if there is one. */
  readonly link: string | undefined;
  /** How long the file has been running, in seconds. */
  readonly seconds: number;
  /** How the file ended; undefined at the start. */
  readonly outcome: Outcome | undefined;
  readonly failures: readonly Failure[];
  /** What the steps of the file warned of, a sentence each. */
  readonly warnings?: readonly string[] | undefined;
  /** The actions that were planned for the file; missing: unknown. */
  readonly actions?: readonly string[] | undefined;
  readonly repositories: readonly MonitoredRepository[];
  /** The run was canceled. */
  readonly cancelled: boolean;
  /** Returns the last lines of the file's log, with at most this many bytes of UTF-8; 0: all of it. */
  readonly log: (most: number) => string;
}

/** A repository of the file, and what is known about it. */
export interface MonitoredRepository extends RepositoryName {
  /** The archive that this run has made. */
  readonly archive?: Archive | undefined;
  /** The newest good archive from before this run, and since when there has been none. */
  readonly lastGood?: GoodArchive | undefined;
  readonly failingSince?: Date | undefined;
  /** The actions of the runs that have failed since then, all of which a recovery must include; missing: unknown. */
  readonly failedActions?: readonly string[] | undefined;
  /** When a run of the file last succeeded before this run. */
  readonly lastSuccess?: Date | undefined;
}

/** An archive of an earlier run. */
interface GoodArchive {
  readonly archive: string;
  readonly at: Date;
  readonly statistics?: ArchiveStatistics | undefined;
}

/** When an archive was made, and its numbers: sizes in bytes, the duration in seconds. */
export type ArchiveStatistics = Pick<
  Archive,
  'start' | 'original_size' | 'compressed_size' | 'deduplicated_size' | 'files' | 'duration'
>;

/** What a service may use. */
export interface MonitorTools {
  /** Sends a request; throws an Error whose message completes a sentence, without the secrets of the URL. */
  readonly request: (request: HttpRequest) => Promise<HttpAnswer>;
  /** Runs a program that the configuration names or implies. */
  readonly run: RunProgram;
  /**
   * Called before anything is sent that the service may act on, so that it is not sent twice if this process is killed.
   * `request` and `run` call it themselves.
   */
  readonly delivering?: (() => void) | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
}

/** What reports need: a server that can be reached, a folder, or a program that is installed. */
type MonitorNeeds =
  | ReachableServer
  | { readonly host: string; readonly port: number }
  /** A folder that can be written to. */
  | { readonly folder: string }
  /** The program is also looked for in these folders. */
  | { readonly program: string; readonly folders?: readonly string[] };

/** An error in the options of a service that their schema can't express. */
export interface MonitorFault {
  /** The name of the option that is wrong, or the path to it; missing: the options as a whole. */
  readonly option?: string | readonly (string | number)[] | undefined;
  /** A sentence: `zabbix needs a host and a key.` */
  readonly message: string;
}

/** A monitoring service: its option, and how to report to it. */
export interface MonitorService {
  /** The name of its option: `healthchecks`. */
  readonly name: string;
  /** Its name in messages: `Healthchecks`. */
  readonly title: string;
  readonly schema: Options;
  /** Finds errors in the options when the configuration is read; missing: the schema finds them all. */
  readonly check?: ((options: Readonly<Record<string, unknown>>) => readonly MonitorFault[]) | undefined;
  /** Returns the states to report with these options. */
  readonly states: (options: Readonly<Record<string, unknown>>) => readonly ReportedState[];
  /** Returns what reports need, with these options. */
  readonly needs: (
    options: Readonly<Record<string, unknown>>,
    environment: MonitorTools['environment'],
  ) => MonitorNeeds;
  /** Returns where reports are sent, without anything secret: a host; undefined if that isn't known before. */
  readonly destination: (options: Readonly<Record<string, unknown>>) => string | undefined;
  /** Reports one state; throws an Error whose message completes a sentence: `it answered 404 Not Found: no such check`. */
  readonly send: (
    options: Readonly<Record<string, unknown>>,
    report: MonitorReport,
    tools: MonitorTools,
  ) => Promise<void>;
}

/** Defines a service whose functions see typed values of its option. */
export function defineMonitor<OptionValues>(
  service: Omit<MonitorService, 'check' | 'states' | 'needs' | 'destination' | 'send'> & {
    readonly check?: (options: OptionValues) => readonly MonitorFault[];
    readonly states: (options: OptionValues) => readonly ReportedState[];
    readonly needs: (options: OptionValues, environment: MonitorTools['environment']) => MonitorNeeds;
    readonly destination: (options: OptionValues) => string | undefined;
    readonly send: (options: OptionValues, report: MonitorReport, tools: MonitorTools) => Promise<void>;
  },
): MonitorService {
  // The configuration was validated against the schema that the options have their types from.
  const { check } = service;
  return {
    ...service,
    check: check && ((options) => check(options as OptionValues)),
    states: (options) => service.states(options as OptionValues),
    needs: (options, environment) => service.needs(options as OptionValues, environment),
    destination: (options) => service.destination(options as OptionValues),
    send: (options, report, tools) => service.send(options as OptionValues, report, tools),
  };
}
