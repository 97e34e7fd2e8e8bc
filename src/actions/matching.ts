import type { Borg } from '../borg/borg.js';
import { repositoryOperands } from '../borg/repository.js';
import { archiveNames, unknownArchive as describeUnknown } from '../borg/unknown-archive.js';
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

/** The fault of a name that no archive has, with the archives that there are. */
export async function missingArchive(borg: Borg, repository: string, archive: string): Promise<UserError> {
  const names = await archiveNames(borg, repository);
  return new UserError(`${describeUnknown(repository, archive, names)} Nothing was changed.`);
}

/** The same where its repository cannot be looked at once more: several of Borg’s commands pass over it, and say that all went well. */
export function unknownArchive(repository: string, archive: string): UserError {
  return new UserError(
    `Archive ${archive} not found in ${repository}. Nothing was changed. List the archives there to check the name.`,
  );
}
