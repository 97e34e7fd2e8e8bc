import type { InstalledBorg } from './borg/find.js';
import type { Configuration } from './configuration/configuration.js';
import type { Facts } from './lifecycle/events.js';
import type { Request } from './request/request.js';
import { version } from './version.js';

/** What the first group of a log is made of. */
export interface Found {
  readonly request: Request;
  readonly files: readonly Configuration[];
  readonly actions: readonly string[];
  readonly installed: InstalledBorg | undefined;
  /** The places searched for configuration files. */
  readonly looked: readonly string[];
}

/** What was asked for and what was found, as lines for the first group; secrets are no part of it. */
export function factsOf({ request, files, actions, installed, looked }: Found): Facts {
  const asked = [`Actions: ${actions.join(', ')}${request.dryRun ? ' (dry run)' : ''}`];
  if (request.repository) asked.push(`Only repository: ${request.repository}`);
  if (request.timeout) asked.push(`Time limit for each hook command: ${request.timeout} s`);
  const borg = installed ? [`Borg: ${installed.version}, ${installed.words.join(' ')}`] : ['Borg: not found'];
  const read = files.flatMap(({ name, repositories }) => [
    `Configuration: ${name.path}`,
    ...repositories.map(({ path, label }) => `  repository: ${path}${label ? ` (${label})` : ''}`),
  ]);
  const searched = files.length === 0 && looked.length > 0 ? [`Looked in: ${looked.join(', ')}`] : [];
  return {
    version,
    borgVersion: installed?.version,
    details: [...asked, ...borg, ...read, ...searched],
    dryRun: request.dryRun,
  };
}
