import { findAction } from './actions/index.js';
import type { Terminal } from './command-line.js';
import type { Configuration } from './configuration/configuration.js';
import type { Event, RunReport } from './lifecycle/events.js';
import { createConsoleReporter } from './reporters/console.js';
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
  const look = { color: isColoured(request, terminal) };
  const { out, error, interactive, environment, input = async () => '' } = terminal;
  const { verbosity, json, logJson } = request;
  const secrets = new KnownSecrets();
  const owned = request.actions.some(({ name, flags }) => findAction(name)?.ownsOutput?.(flags) === true);
  const aside = owned && !request.dryRun;
  const log = { out, error, verbosity, json, logJson, interactive, aside, mask: secrets.mask };
  const reporter = createConsoleReporter(
    Object.defineProperty({ ...log, color: false }, 'color', { get: () => look.color }),
  );
  const emit = (event: Event) => telling.emit(event);
  const { syslogSockets: sockets = [], watched = false } = terminal;
  const syslog = createSyslog({ request, sockets, watched, masker: secrets, environment, emit });
  const telling = createTelling([reporter, syslog.reporter], error);
  const onRead = (files: readonly Configuration[]) => {
    syslog.onRead(files);
    if (request.color === undefined && files.some(({ options }) => options.color === false)) look.color = false;
  };
  try {
    return await run(
      request,
      worldOf({
        environment,
        secrets,
        cancellation,
        terminal: interactive,
        streams: { write: out, read: input },
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

/** As asked for; else as NO_COLOR and FORCE_COLOR say; else by the terminal. */
function isColoured({ color }: Request, { environment, coloured }: Terminal): boolean {
  if (color !== undefined) return color;
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR']) return environment['FORCE_COLOR'] !== '0';
  return coloured;
}
