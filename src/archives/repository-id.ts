import { type Borg, BorgError } from '../borg/borg-call.js';
import { listCommand, repositoryOperands } from '../borg/operands.js';

/** Errors of a damaged repository, which a check is supposed to find. */
const damageErrors = [
  'IntegrityError',
  'IntegrityErrorBase',
  'NoManifestError',
  'Repository.ObjectNotFound',
  'Repository.PackLocationUnknown',
  'Repository.PackNotFound',
  'FileIntegrityError',
];

/** Returns Borg's description of a repository, from a list of its archives, which needs no cache, unlike `info`. */
export async function repositoryDocument(
  borg: Borg,
  repository: string,
  expected: readonly string[] = [],
): Promise<unknown> {
  const { documents } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: ['--json', '--last', '1'],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'json',
    expected,
  });
  return documents[0];
}

/** Returns the ID of a repository; undefined if it is too damaged to read. */
export async function repositoryIdOf(borg: Borg, repository: string): Promise<string | undefined> {
  try {
    return repositoryIdIn(await repositoryDocument(borg, repository, damageErrors));
  } catch (error) {
    if (error instanceof BorgError && error.messageId !== undefined && damageErrors.includes(error.messageId))
      return undefined;
    throw error;
  }
}

/** Returns the ID of the repository in a JSON document of Borg; undefined if there is none. */
export function repositoryIdIn(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('repository' in document)) return undefined;
  const { repository } = document;
  if (typeof repository !== 'object' || repository === null || !('id' in repository)) return undefined;
  return typeof repository.id === 'string' && /^[0-9a-f]+$/i.test(repository.id) ? repository.id : undefined;
}
