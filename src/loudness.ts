import type { Configuration } from './configuration/configuration.js';
import type { Verbosity } from './lifecycle/events.js';
import type { Request } from './request/request.js';

type VerbosityOption = 'verbosity' | 'syslog_verbosity' | 'log_file_verbosity';

/** What the most talkative file says; one that says nothing counts as `otherwise`. */
export function loudest(files: readonly Configuration[], option: VerbosityOption, otherwise: Verbosity): Verbosity {
  const said = files.map(({ options }) => options[option] ?? otherwise);
  return said.sort((a, b) => b - a)[0] ?? otherwise;
}

/** How loud the console or the workflow's log is: as asked for, else as the files say. */
export function verbosityOf({ door, verbosity }: Request, files: readonly Configuration[]): Verbosity {
  return verbosity ?? loudest(files, 'verbosity', door === 'workflow' ? 1 : 0);
}
