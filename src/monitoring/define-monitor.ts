import type { Archive } from '../lifecycle/events.js';
import type { Failure, Outcome, RepositoryName } from '../lifecycle/outcome.js';
import type { RunProgram } from '../process/program-runner.js';
import type { Options } from '../schema/option-schema.js';
import type { HttpAnswer, HttpRequest } from './http.js';

/** What a service is told: a file's run starts, has finished, or has failed; or its log. */
export type MonitorState = 'start' | 'log' | 'finish' | 'fail';

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
  /** How the file ended; undefined at the start. */
  readonly outcome: Outcome | undefined;
  readonly failures: readonly Failure[];
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
  readonly lastGood?: { readonly archive: string; readonly at: Date } | undefined;
  readonly failingSince?: Date | undefined;
}

/** What a service may use. */
export interface MonitorTools {
  /** Sends a request; throws an Error whose message completes a sentence, without the secrets of the URL. */
  readonly request: (request: HttpRequest) => Promise<HttpAnswer>;
  /** Runs a program that the configuration names or implies. */
  readonly run: RunProgram;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
}

/** A monitoring service: its option, and how to report to it. */
export interface MonitorService {
  /** The name of its option: `healthchecks`. */
  readonly name: string;
  /** Its name in messages: `Healthchecks`. */
  readonly title: string;
  readonly schema: Options;
  /** Returns the states to report with these options. */
  readonly states: (options: Readonly<Record<string, unknown>>) => readonly MonitorState[];
  /** Reports one state; throws an Error whose message completes a sentence: `it answered 404 Not Found: no such check`. */
  readonly send: (
    options: Readonly<Record<string, unknown>>,
    report: MonitorReport,
    tools: MonitorTools,
  ) => Promise<void>;
}

/** Defines a service whose functions see typed values of its option. */
export function defineMonitor<OptionValues>(
  service: Omit<MonitorService, 'states' | 'send'> & {
    readonly states: (options: OptionValues) => readonly MonitorState[];
    readonly send: (options: OptionValues, report: MonitorReport, tools: MonitorTools) => Promise<void>;
  },
): MonitorService {
  // The configuration was validated against the schema that the options have their types from.
  return {
    ...service,
    states: (options) => service.states(options as OptionValues),
    send: (options, report, tools) => service.send(options as OptionValues, report, tools),
  };
}
