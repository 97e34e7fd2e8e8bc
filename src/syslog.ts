import type { Configuration } from './configuration/configuration.js';
import type { Event, Reporter, Verbosity } from './lifecycle/events.js';
import { loudest } from './loudness.js';
import { createSyslogReporter } from './reporters/syslog.js';
import type { Request } from './request/request.js';

/** What a door gives of itself, for its runs to be told to syslog. */
export interface SyslogDoor {
  readonly request: Request;
  /** Where syslog may listen; none: nothing is written there. */
  readonly sockets: readonly string[];
  /** Standard error is a terminal: nothing goes to syslog but what is asked for. */
  readonly watched: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly emit: (event: Event) => void;
}

/** Where a system has its own programs. */
const systemFolders = '/usr/bin:/bin:/run/current-system/sw/bin';

/** A run's reporter to syslog, which hears of the files when they are read: one may say how much is told. */
export function createSyslog(door: SyslogDoor): {
  readonly reporter: Reporter;
  readonly onRead: (files: readonly Configuration[]) => void;
} {
  const { request, sockets, watched, environment, emit } = door;
  let verbosity: Verbosity = sockets.length > 0 ? (request.syslogVerbosity ?? -2) : -2;
  // What strict mode refuses is reported to syslog as well: not by a program from a folder that was refused.
  const trusted = request.permissions === 'strict' ? { ...environment, PATH: systemFolders } : environment;
  const reporter = createSyslogReporter({
    sockets,
    verbosity: () => verbosity,
    environment: trusted,
    tell: (message, level) => emit({ type: 'notice', level, message }),
  });
  const onRead = (files: readonly Configuration[]): void => {
    if (sockets.length > 0 && !watched) verbosity = request.syslogVerbosity ?? loudest(files, 'syslog_verbosity', 0);
  };
  return { reporter, onRead };
}
