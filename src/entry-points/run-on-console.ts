import { findAction } from '../actions/registry.js';
import type { Terminal } from '../commands/command.js';
import type { Configuration } from '../configuration/configuration.js';
import { type Event, notice, type RunReport } from '../lifecycle/events.js';
import { Cancellation, exitStatusOf, watchSignals } from '../process/cancellation.js';
import { createConsoleReporter } from '../reporters/console.js';
import type { ConsoleLog } from '../reporters/log-lines.js';
import { createReporters } from '../reporters/reporters.js';
import { verdictOf } from '../reporters/verdict.js';
import type { Request } from '../request/request.js';
import { run } from '../run/run.js';
import { surroundingsOf } from '../run/surroundings.js';
import { verbosityOf } from '../run/verbosity-and-log-file.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { removeTemporaryFolders } from '../system/temporary.js';
import { createLogFiles, createServiceLog, createSyslog } from './log-outputs.js';

/** The time limit of a cleanup hook after a signal, in seconds. */
const closingLimit = 30;

/** Runs a request from the command line; returns the exit status. */
export async function runAtConsole(request: Request, terminal: Terminal): Promise<number> {
  const report = await reportAtConsole(request, terminal);
  return exitStatusOf({ failed: verdictOf(report, request.failOn).failed, signal: report.signal });
}

/** Runs a request and reports it on the console; `install` installs Borg if it is missing. */
export async function reportAtConsole(request: Request, terminal: Terminal, install = false): Promise<RunReport> {
  const cancellation = new Cancellation();
  const { guarded } = terminal;
  const stopWatching = watchSignals({ cancellation, onFirst: guarded?.hurry, leave: guarded?.leave ?? ignoreStatus });
  let look = lookOf(request, terminal, []);
  const { error, interactive, environment, input = async () => '' } = terminal;
  const { out, isLog } = standardOutput(request, terminal);
  const secrets = new KnownSecrets();
  const reporter = createConsoleReporter({
    out,
    error,
    json: request.json,
    interactive,
    get color() {
      return look.color;
    },
    get verbosity() {
      return look.verbosity;
    },
    get logJson() {
      return look.logJson;
    },
  });
  const emit = (event: Event) => telling.emit(event);
  const { syslogSockets: sockets = [], watched = false } = terminal;
  const syslog = createSyslog({ request, sockets, watched, environment, emit });
  const logFiles = createLogFiles({ request, emit });
  const serviceLog = createServiceLog(request);
  const telling = createReporters([reporter, syslog.reporter, logFiles.reporter, serviceLog.reporter], secrets, error);
  guarded?.onCrash({ abandon: telling.abandon, mask: secrets.mask });
  guarded?.onLoss((message, stream) => {
    // Warnings go to standard error; if that is the lost stream, this one goes to the log.
    if (stream === 'error' && isLog) out(`Warning: ${message}\n`);
    emit(notice('warning', message));
  });
  const onRead = (files: readonly Configuration[]) => {
    look = lookOf(request, terminal, files);
    syslog.onRead(files);
    logFiles.onRead(files);
    serviceLog.onRead(files);
  };
  try {
    return await run(
      request,
      surroundingsOf({
        environment,
        secrets,
        cancellation,
        terminal: interactive,
        streams: { write: terminal.out, read: input },
        closingLimit,
        emit,
        install,
        onRead,
        monitoringLog: serviceLog.of,
      }),
    );
  } finally {
    const errors = await cleanUpAll([
      telling.close,
      () => guarded?.onLoss(undefined),
      stopWatching,
      () => removeTemporaryFolders().map((problem) => error(`${problem}\n`)),
    ]);
    for (const { message } of errors) error(`${secrets.mask(message)}\n`);
  }
}

/** Without a guard, a second signal is ignored and the run ends as soon as it can. */
function ignoreStatus(): void {}

/** Returns where the log goes: to standard output, unless an action writes its result there. */
function standardOutput(
  { actions, json }: Request,
  { out, log = out, error }: Terminal,
): { readonly out: (text: string) => void; readonly isLog: boolean } {
  const asked = actions.map(({ name, flags }) => ({ definition: findAction(name), flags }));
  const isTaken = asked.some(({ definition, flags }) => definition?.takesOutput?.(flags) === true);
  if (isTaken) return { out: error, isLog: false };
  const onlyShows =
    asked.length > 0 && asked.every(({ definition }) => definition?.dryRun === 'reads' && !definition.primary);
  return { out: onlyShows ? out : log, isLog: !json };
}

/** Returns how to print to the console, which configuration files may influence. */
function lookOf(
  request: Request,
  terminal: Terminal,
  files: readonly Configuration[],
): Pick<ConsoleLog, 'color' | 'verbosity' | 'logJson'> {
  const plain = request.color === undefined && files.some(({ options }) => options.color === false);
  return {
    color: !plain && isColored(request, terminal),
    verbosity: verbosityOf(request, files),
    logJson: request.logJson || files.some(({ options }) => options.log_json === true),
  };
}

/** Uses the request; otherwise NO_COLOR and FORCE_COLOR; otherwise whether standard output is a terminal. */
function isColored({ color }: Request, { environment, colored }: Terminal): boolean {
  if (color !== undefined) return color;
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR']) return environment['FORCE_COLOR'] !== '0';
  return colored;
}
