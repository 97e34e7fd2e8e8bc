import { findAction } from '../actions/registry.js';
import { isColored, type Terminal } from '../commands/command.js';
import type { Configuration } from '../configuration/configuration.js';
import { type Event, notice, type RunReport } from '../lifecycle/events.js';
import { Cancellation, exitStatusOf, watchSignals } from '../process/cancellation.js';
import { createConsoleReporter } from '../reporters/console.js';
import { createLiveLines } from '../reporters/live-lines.js';
import type { ConsoleLog } from '../reporters/log-lines.js';
import type { EventFile } from '../reporters/recording/event-file.js';
import { createReporters } from '../reporters/reporters.js';
import { verdictOf } from '../reporters/verdict.js';
import type { Request } from '../request/request.js';
import { run } from '../run/run.js';
import { surroundingsOf } from '../run/surroundings.js';
import { absolute, verbosityOf } from '../run/verbosity-and-log-file.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { removeTemporaryFolders } from '../system/temporary.js';
import { createHtmlReport } from './html-report.js';
import { createHistory, createLogFiles, createServiceLog, createSyslog } from './log-outputs.js';

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
  let look = lookOf(request, terminal, []);
  const live = createLiveLines(request.logJson ? undefined : terminal.live, () => look.verbosity);
  const leave = (status: number): void => {
    live.close();
    guarded?.leave(status);
  };
  // Without a guard, a second signal is ignored and the run ends as soon as it can.
  const stopWatching = watchSignals({ cancellation, onFirst: guarded?.hurry, leave });
  const belowLive = (write: (text: string) => void) => (text: string) => {
    live.hide();
    write(text);
  };
  const { interactive, environment, input = async () => '' } = terminal;
  const error = belowLive(terminal.error);
  const standard = standardOutput(request, terminal);
  const { isLog } = standard;
  const out = belowLive(standard.out);
  const secrets = new KnownSecrets();
  const reporter = createConsoleReporter({
    out,
    error,
    json: request.json,
    // Without a terminal, a program may read the lines.
    columns: terminal.colored ? terminal.columns : undefined,
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
  const report = await createHtmlReport({ request, environment, emit, verbosity: () => look.verbosity });
  const eventFile = await eventFileOf(request, { mask: (text) => secrets.mask(text), emit });
  const telling = createReporters(
    [
      reporter,
      live.reporter,
      syslog.reporter,
      logFiles.reporter,
      serviceLog.reporter,
      ...createHistory({ request, environment, emit }),
      ...eventFile,
      ...report.reporters,
    ],
    secrets,
    error,
  );
  const abandon = (): Promise<void> => {
    live.close();
    return telling.abandon();
  };
  guarded?.onCrash({ abandon, mask: secrets.mask });
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
  for (const { open } of eventFile) open();
  try {
    return await run(
      request,
      surroundingsOf({
        environment,
        secrets,
        cancellation,
        terminal: interactive,
        progress: terminal.live === undefined ? undefined : 'live',
        streams: { write: belowLive(terminal.out), read: input },
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

/** Returns the reporter that records the run, if that was requested. */
async function eventFileOf(
  { events }: Request,
  { mask, emit }: { readonly mask: KnownSecrets['mask']; readonly emit: (event: Event) => void },
): Promise<readonly EventFile[]> {
  if (events === undefined) return [];
  const { createEventFile } = await import('../reporters/recording/event-file.js');
  return [createEventFile({ path: absolute(events), mask, warn: (message) => emit(notice('warning', message)) })];
}

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
