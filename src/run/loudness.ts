import type { Configuration } from '../configuration/configuration.js';
import type { Verbosity } from '../lifecycle/events.js';
import type { Request } from '../request/request.js';

type VerbosityOption = 'verbosity' | 'syslog_verbosity' | 'log_file_verbosity';

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
export function verbosityOf({ door, verbosity }: Request, files: readonly Configuration[]): Verbosity {
  return verbosity ?? highestVerbosity(files, 'verbosity', door === 'workflow' ? 1 : 0);
}
