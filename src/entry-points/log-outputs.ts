import type { Configuration } from '../configuration/configuration.js';
import { historyFile } from '../history/history-file.js';
import { type Event, notice, type Reporter, type Verbosity } from '../lifecycle/events.js';
import { monitorNames } from '../monitoring/registry.js';
import { keepsState } from '../permissions/trust.js';
import { createLogFileReporter, defaultLogFormat, type LogFile, parseLogFormat } from '../reporters/log-file.js';
import { createMonitoringLog, type MonitoringLog } from '../reporters/monitoring-log.js';
import { createHistoryReporter } from '../reporters/run-history.js';
import { createSyslogReporter } from '../reporters/syslog.js';
import type { Request } from '../request/request.js';
import { makesBackups } from '../run/select-what-runs.js';
import { absolute, highestVerbosity, logFileOf } from '../run/verbosity-and-log-file.js';
import type { Masked } from '../secrets/masker.js';
import { asError } from '../system/errors.js';

/** What an entry point provides so that runs can be written to log files. */
interface LogFileEntryPoint {
  readonly request: Request;
  readonly emit: (event: Event) => void;
}

/** Creates the reporter for the log files that a flag or the configurations name. */
export function createLogFiles({ request, emit }: LogFileEntryPoint): {
  readonly reporter: Reporter;
  readonly onRead: (files: readonly Configuration[]) => void;
} {
  let reporters: readonly Reporter[] = [];
  const doubts: string[] = [];
  const warn = (message: string) => emit(notice('warning', message));
  const onRead = (files: readonly Configuration[]): void => {
    reporters = logFilesOf(request, files, (doubt) => doubts.push(doubt)).map((file) =>
      createLogFileReporter(file, { warn }),
    );
  };
  const handle = (event: Masked<Event>): void => {
    for (const reporter of reporters) reporter.handle(event);
    if (event.type === 'run-started') for (const doubt of doubts.splice(0)) warn(doubt);
  };
  const close = (): void => {
    for (const reporter of reporters) void reporter.close?.();
  };
  return { reporter: { name: 'The log file', handle, close }, onRead };
}

/** Returns each log file with what is written to it: the whole run if a flag names it, otherwise the configurations that do. */
function logFilesOf(
  request: Request,
  files: readonly Configuration[],
  doubt: (message: string) => void,
): readonly LogFile[] {
  const named = request.logFile?.path;
  const paths = new Set(named ? [absolute(named)] : files.map(({ options }) => logFileOf(request, options)));
  return [...paths].filter(Boolean).map((path) => {
    const own = named ? files : files.filter(({ options }) => logFileOf(request, options) === path);
    const format = request.logFile?.format ?? own.map(({ options }) => options.log_file_format).find(Boolean);
    return {
      path,
      verbosity: request.logFile?.verbosity ?? highestVerbosity(own, 'log_file_verbosity', 1),
      format: readable(format, doubt),
      json: request.logJson || own.some(({ options }) => options.log_json === true),
      configurations: named ? undefined : new Set(own.map(({ name }) => name.path)),
    };
  });
}

/** Returns the format, or the default one if it is invalid: a mistake in the format must not prevent the log. */
function readable(format: string | undefined, doubt: (message: string) => void): string {
  if (format === undefined) return defaultLogFormat;
  try {
    parseLogFormat(format);
    return format;
  } catch (error) {
    doubt(`${asError(error).message} The log is written in the default format.`);
    return defaultLogFormat;
  }
}

/** Creates the log that monitoring services get; `onRead` is called with the configuration files. */
export function createServiceLog(request: Request): {
  readonly reporter: Reporter;
  readonly onRead: (files: readonly Configuration[]) => void;
  readonly of: MonitoringLog['of'];
} {
  const { reporter, keep, of } = createMonitoringLog();
  const onRead = (files: readonly Configuration[]): void => {
    const monitored = files.filter(({ options }) => monitorNames.some((name) => name in options));
    const verbosity = (file: Configuration): Verbosity =>
      request.monitoringVerbosity ?? highestVerbosity([file], 'monitoring_verbosity', 1);
    keep(monitored.map((file) => ({ path: file.name.path, verbosity: verbosity(file) })));
  };
  return { reporter, onRead, of };
}

/** What an entry point provides so that runs can be recorded. */
interface HistoryEntryPoint {
  readonly request: Request;
  readonly environment: NodeJS.ProcessEnv;
  readonly emit: (event: Event) => void;
}

/** Creates the reporter that records a run in the history of this machine; none if there is nothing to record, or nowhere. */
export function createHistory({ request, environment, emit }: HistoryEntryPoint): readonly Reporter[] {
  if (!makesBackups(request) || !keepsState(environment)) return [];
  const warn = (message: string) => emit(notice('warning', message));
  return [createHistoryReporter({ file: historyFile(environment), warn })];
}

/** What an entry point provides so that runs can be written to syslog. */
interface SyslogEntryPoint {
  readonly request: Request;
  /** The sockets on which syslog may listen; none: nothing is written to syslog. */
  readonly sockets: readonly string[];
  /** Standard error is a terminal: then a run is written to syslog only if requested. */
  readonly watched: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly emit: (event: Event) => void;
}

/** The folders of the system's own programs. */
const systemFolders = '/usr/bin:/bin:/run/current-system/sw/bin';

/** Creates the syslog reporter of a run; `onRead` is called with the configuration files, which may set the verbosity. */
export function createSyslog(settings: SyslogEntryPoint): {
  readonly reporter: Reporter;
  readonly onRead: (files: readonly Configuration[]) => void;
} {
  const { request, sockets, watched, environment, emit } = settings;
  let verbosity: Verbosity = sockets.length > 0 ? (request.syslogVerbosity ?? -2) : -2;
  // Strict mode also reports to syslog what it refuses, but not with a program from a refused folder.
  const trusted = request.permissions === 'strict' ? { ...environment, PATH: systemFolders } : environment;
  const reporter = createSyslogReporter({
    sockets,
    verbosity: () => verbosity,
    environment: trusted,
    tell: (message, level) => emit(notice(level, message)),
  });
  const onRead = (files: readonly Configuration[]): void => {
    if (sockets.length > 0 && !watched)
      verbosity = request.syslogVerbosity ?? highestVerbosity(files, 'syslog_verbosity', 0);
  };
  return { reporter, onRead };
}
