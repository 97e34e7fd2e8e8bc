import { findAction } from './actions/index.js';
import type { Terminal } from './command-line.js';
import type { Configuration } from './configuration/configuration.js';
import type { Event, RunReport } from './lifecycle/events.js';
import { createLogFiles } from './log-file.js';
import { verbosityOf } from './loudness.js';
import { createConsoleReporter } from './reporters/console.js';
import type { ConsoleLog } from './reporters/console-text.js';
import { createTelling } from './reporters/index.js';
import { verdictOf } from './reporters/verdict.js';
import type { Request } from './request/request.js';
import { run } from './run.js';
import { createSyslog } from './syslog.js';
import { Cancellation } from './system/cancellation.js';
import { KnownSecrets } from './system/known-secrets.js';
import { exitStatusOf, watchSignals } from './system/signals.js';
import { removeTemporaryFolders } from './system/temporary.js';
import { worldOf } from './world.js';

/** Seconds that a clean-up hook may take after a signal. */
const closingLimit = 30;

/** Runs a request of the command line; gives the exit status. */
export async function runAtConsole(request: Request, terminal: Terminal): Promise<number> {
  const report = await reportAtConsole(request, terminal);
  return exitStatusOf({ failed: verdictOf(report, request.failOn).failed, signal: report.signal });
}

/** Runs a request and tells it at the console; `install` brings Borg where it is missing. */
export async function reportAtConsole(request: Request, terminal: Terminal, install = false): Promise<RunReport> {
  const cancellation = new Cancellation();
  const stopWatching = watchSignals({ cancellation, secondEnds: true });
  let look = lookOf(request, terminal, []);
  const { error, interactive, environment, input = async () => '' } = terminal;
  // What an action writes there is data: no line of the log may stand in it.
  const out = takesOutput(request) ? error : terminal.out;
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
  const telling = createTelling([reporter, syslog.reporter, logFiles.reporter], secrets, error);
  const onRead = (files: readonly Configuration[]) => {
    look = lookOf(request, terminal, files);
    syslog.onRead(files);
    logFiles.onRead(files);
  };
  try {
    return await run(
      request,
      worldOf({
        environment,
        secrets,
        cancellation,
        terminal: interactive,
        streams: { write: terminal.out, read: input },
        closingLimit,
        emit,
        install,
        onRead,
      }),
    );
  } finally {
    await telling.close();
    stopWatching();
    removeTemporaryFolders();
  }
}

function takesOutput({ actions }: Request): boolean {
  return actions.some(({ name, flags }) => findAction(name)?.takesOutput?.(flags) === true);
}

/** How the console looks, which a file may have a say in. */
function lookOf(
  request: Request,
  terminal: Terminal,
  files: readonly Configuration[],
): Pick<ConsoleLog, 'color' | 'verbosity' | 'logJson'> {
  const plain = request.color === undefined && files.some(({ options }) => options.color === false);
  return {
    color: !plain && isColoured(request, terminal),
    verbosity: verbosityOf(request, files),
    logJson: request.logJson || files.some(({ options }) => options.log_json === true),
  };
}

/** As asked for; else as NO_COLOR and FORCE_COLOR say; else by the terminal. */
function isColoured({ color }: Request, { environment, coloured }: Terminal): boolean {
  if (color !== undefined) return color;
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR']) return environment['FORCE_COLOR'] !== '0';
  return coloured;
}
