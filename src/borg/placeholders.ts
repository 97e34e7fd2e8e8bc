import { repositoryOperands } from './arguments.js';
import type { Borg } from './borg.js';
import { BorgError } from './borg-error.js';
import { flag } from './flags.js';
import { listCommand } from './list-command.js';
import type { Values } from './series.js';

/** Borg, for who looks at the archives of a repository. */
export type Lister = Pick<Borg, 'run' | 'capabilities'>;

const noRepository = 'Repository.DoesNotExist';

/**
 * What Borg fills in for placeholders such as `{hostname}` and `{fqdn:.8}`. Borg itself is asked, since it may run as
 * somebody else, or on another host: with local_path in a container. It names a repository that does not exist.
 */
export async function placeholderValues(borg: Lister, placeholders: readonly string[]): Promise<Values> {
  if (placeholders.length === 0) return new Map();
  // No value has a slash in it, and a shell that a local_path leads through makes nothing of one.
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

/** The names of the archives that a shell pattern matches. */
export async function namesIn(borg: Lister, repository: string, glob: string): Promise<readonly string[]> {
  const { lines } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: [...flag('--glob-archives', glob), '--format', '{archive}{NL}'],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'lines',
  });
  return lines.filter((line) => line !== '');
}
