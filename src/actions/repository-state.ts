import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { locationOf } from '../borg/repository-url.js';
import { stateFolder, workingFolder } from '../system/paths.js';

/** Where this machine remembers things about a repository. */
export interface StatePlace {
  readonly repository: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** The environment of the run, for the place of the state folder. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Returns the path of the file for a repository, or for a part of it, in a folder of the state folder. */
export function stateFile({ repository, options, environment }: StatePlace, folder: string, part = ''): string {
  const { user_state_directory: named } = options;
  const state = stateFolder({ user_state_directory: typeof named === 'string' ? named : undefined }, environment);
  const place = `${locationOf(repository, workingFolder(options))}${part === '' ? '' : `\n${part}`}`;
  const name = createHash('sha256').update(place).digest('hex').slice(0, 20);
  return join(state, 'borgflow', folder, `${name}.json`);
}
