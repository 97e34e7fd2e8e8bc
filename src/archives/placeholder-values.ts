import { type Borg, BorgError } from '../borg/borg-call.js';
import { flag } from '../borg/common-flags.js';
import { listCommand, repositoryOperands } from '../borg/operands.js';
import type { Values } from './archive-name-format.js';

/** The part of Borg that is needed to list archives. */
export type ArchiveLister = Pick<Borg, 'run' | 'capabilities'>;

const noRepository = 'Repository.DoesNotExist';

/**
 * Returns the values of placeholders such as `{hostname}` and `{fqdn:.8}`. Borg itself is asked, because it may run as another
 * user or on another host (local_path can run it in a container): its error for a missing repository contains the values.
 */
export async function placeholderValues(borg: ArchiveLister, placeholders: readonly string[]): Promise<Values> {
  if (placeholders.length === 0) return new Map();
  // No value contains a slash, and a slash has no special meaning in a shell that local_path may use.
  const path = `/nonexistent/${placeholders.join('/')}`;
  const command = { ...listCommand(borg.capabilities), flags: [], output: 'lines' as const, expected: [noRepository] };
  try {
    await borg.run({ ...command, operands: repositoryOperands(path, borg.capabilities) });
  } catch (error) {
    if (!(error instanceof BorgError) || error.messageId !== noRepository) throw error;
    const said = error.failure.output.map((line) => /\/nonexistent\/(.*?)'? does not exist/.exec(line)?.[1]);
    const found = said.find((text) => text !== undefined)?.split('/') ?? [];
    return new Map(placeholders.map((text, at) => [text, found[at] ?? text]));
  }
  return new Map();
}

/** Returns the names of the archives that match a shell pattern. */
export async function archiveNamesMatching(
  borg: ArchiveLister,
  repository: string,
  glob: string,
): Promise<readonly string[]> {
  const { lines } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: [...flag('--glob-archives', glob), '--format', '{archive}{NL}'],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'lines',
  });
  return lines.filter((line) => line !== '');
}
