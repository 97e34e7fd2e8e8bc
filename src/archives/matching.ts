import type { Borg } from '../borg/call.js';
import { listedArchive } from '../borg/operands.js';
import { UserError } from '../system/errors.js';
import { listedArchives } from './prune-scope.js';
import { archiveNames, unknownArchiveMessage as describeUnknown } from './unknown-archive.js';

/** Returns the archives that some flags select, as named by `listedArchive`. */
export async function matchingArchives(
  borg: Borg,
  repository: string,
  flags: readonly string[],
): Promise<readonly string[]> {
  const found = await listedArchives(borg, repository, flags, {});
  return found.map((archive) => listedArchive(archive, borg.capabilities));
}

/** Returns the error for a name that no archive has, with the existing archives. */
export async function missingArchive(borg: Borg, repository: string, archive: string): Promise<UserError> {
  const names = await archiveNames(borg, repository);
  return new UserError(`${describeUnknown(repository, archive, names)} Nothing was changed.`);
}

/**
 * Returns the same error if the repository can't be read again: several Borg commands skip an unknown archive and
 * succeed.
 */
export function archiveNotFound(repository: string, archive: string): UserError {
  return new UserError(
    `Archive ${archive} not found in ${repository}. Nothing was changed. List the archives to check the name.`,
  );
}
