import type { Borg } from '../borg/borg.js';
import { repositoryOperands } from '../borg/repository.js';
import { UserError } from '../system/errors.js';
import { listCommand } from './newest.js';

/** The archives that some flags choose: names, or ids where names need not be unique. */
export async function matchingArchives(
  borg: Borg,
  repository: string,
  flags: readonly string[],
): Promise<readonly string[]> {
  const { lines } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: [...flags, ...(borg.capabilities.archiveSeries ? ['--format', '{id}{NL}'] : ['--short'])],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'lines',
  });
  return lines.filter((line) => line !== '');
}

/** The fault of a name that no archive has: several of Borg’s commands pass over it, and say that all went well. */
export function unknownArchive(repository: string, archive: string): UserError {
  return new UserError(
    `${repository} holds no archive ${archive}. Nothing was changed. See which there are with: borgflow repo-list --match-archives '*'`,
  );
}
