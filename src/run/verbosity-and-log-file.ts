import { resolve } from 'node:path';
import type { Configuration } from '../configuration/configuration.js';
import type { Verbosity } from '../lifecycle/events.js';
import type { Request } from '../request/request.js';
import { expandHome } from '../system/paths.js';

type VerbosityOption = 'monitoring_verbosity' | 'verbosity' | 'syslog_verbosity' | 'log_file_verbosity';

/** Returns the highest verbosity that a file sets; a file that doesn't set it counts as `otherwise`. */
export function highestVerbosity(
  files: readonly Configuration[],
  option: VerbosityOption,
  otherwise: Verbosity,
): Verbosity {
  const said = files.map(({ options }) => options[option] ?? otherwise);
  return said.sort((a, b) => b - a)[0] ?? otherwise;
}

/** Returns the verbosity of the console or the workflow log: the requested one, otherwise that of the files. */
export function verbosityOf({ entryPoint, verbosity }: Request, files: readonly Configuration[]): Verbosity {
  return verbosity ?? highestVerbosity(files, 'verbosity', entryPoint === 'workflow' ? 1 : 0);
}

/** Returns the log file of a configuration, for its hooks; empty if there is none. */
export function logFileOf({ logFile }: Request, { log_file: own }: Configuration['options']): string {
  const path = logFile?.path ?? own;
  return path === undefined || path === '' ? '' : absolute(path);
}

/** Returns a path as an absolute one, with a leading `~` as the home folder. */
export function absolute(path: string): string {
  return resolve(expandHome(path));
}
