import { listedArchive } from '../borg/arguments.js';
import type { Borg } from '../borg/borg.js';
import { archiveNames, unknownArchive as describeUnknown } from '../borg/unknown-archive.js';
import { UserError } from '../system/errors.js';
import { listedArchives } from './prune-scope.js';

/** The archives that some flags choose, as `listedArchive` names them. */
export async function matchingArchives(
  borg: Borg,
  repository: string,
  flags: readonly string[],
): Promise<readonly string[]> {
  const found = await listedArchives(borg, repository, flags, {});
  return found.map((archive) => listedArchive(archive, borg.capabilities));
}

/** The fault of a name that no archive has, with the archives that there are. */
export async function missingArchive(borg: Borg, repository: string, archive: string): Promise<UserError> {
  const names = await archiveNames(borg, repository);
  return new UserError(`${describeUnknown(repository, archive, names)} Nothing was changed.`);
}

/** The same where its repository cannot be looked at once more: several of Borg’s commands pass over it, and say that all went well. */
export function archiveNotFound(repository: string, archive: string): UserError {
  return new UserError(
    `Archive ${archive} not found in ${repository}. Nothing was changed. List the archives there to check the name.`,
  );
}
