import { type Borg, BorgError } from '../borg/call.js';
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

/**
 * Returns the ID of a repository; undefined if it is too damaged to read. The ID comes from a list of archives, which
 * needs no cache, unlike `info`.
 */
export async function repositoryIdOf(borg: Borg, repository: string): Promise<string | undefined> {
  try {
    const { documents } = await borg.run({
      ...listCommand(borg.capabilities),
      flags: ['--json', '--last', '1'],
      operands: repositoryOperands(repository, borg.capabilities),
      output: 'json',
      expected: damageErrors,
    });
    return idIn(documents[0]);
  } catch (error) {
    if (error instanceof BorgError && error.messageId !== undefined && damageErrors.includes(error.messageId))
      return undefined;
    throw error;
  }
}

function idIn(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('repository' in document)) return undefined;
  const { repository } = document;
  if (typeof repository !== 'object' || repository === null || !('id' in repository)) return undefined;
  return typeof repository.id === 'string' && /^[0-9a-f]+$/i.test(repository.id) ? repository.id : undefined;
}
