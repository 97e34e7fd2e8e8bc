import type { Configuration } from '../configuration/configuration.js';
import type { Event, Reporter, Verbosity } from '../lifecycle/events.js';
import { createSyslogReporter } from '../reporters/syslog.js';
import type { Request } from '../request/request.js';
import { highestVerbosity } from '../run/loudness.js';

/** What an entry point provides so that runs can be written to syslog. */
export interface SyslogEntryPoint {
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
export function createSyslog(door: SyslogEntryPoint): {
  readonly reporter: Reporter;
  readonly onRead: (files: readonly Configuration[]) => void;
} {
  const { request, sockets, watched, environment, emit } = door;
  let verbosity: Verbosity = sockets.length > 0 ? (request.syslogVerbosity ?? -2) : -2;
  // Strict mode also reports to syslog what it refuses, but not with a program from a refused folder.
  const trusted = request.permissions === 'strict' ? { ...environment, PATH: systemFolders } : environment;
  const reporter = createSyslogReporter({
    sockets,
    verbosity: () => verbosity,
    environment: trusted,
    tell: (message, level) => emit({ type: 'notice', level, message }),
  });
  const onRead = (files: readonly Configuration[]): void => {
    if (sockets.length > 0 && !watched)
      verbosity = request.syslogVerbosity ?? highestVerbosity(files, 'syslog_verbosity', 0);
  };
  return { reporter, onRead };
}
