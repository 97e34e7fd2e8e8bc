import { type Borg, BorgError, type BorgSetup } from '../borg/call.js';
import { listCommand, repositoryOperands } from '../borg/operands.js';
import type { BorgListener } from '../lifecycle/events.js';
import { nearest } from '../text/did-you-mean.js';

/** How many archives the message lists. */
const maximumListed = 5;

/** Returns the message for an archive that does not exist: which one may have been meant, and the newest ones. */
export function unknownArchiveMessage(repository: string, archive: string, names: readonly string[]): string {
  const known = [...new Set(names)];
  if (known.length === 0) return `Archive ${archive} not found in ${repository}, which has no archives yet.`;
  const begun = known.filter((name) => name.startsWith(archive)).slice(-3);
  const alike =
    begun.length > 0 ? begun : [nearest(archive, ['latest', ...known])].filter((name) => name !== undefined);
  const meant = alike.length > 0 ? ` Did you mean ${alike.join(' or ')}?` : '';
  const newest = known.slice(-maximumListed).reverse().join(', ');
  const others = known.length === 1 ? `The only archive is ${newest}.` : `Archives: ${newest}.`;
  const listed = known.length > maximumListed ? `Newest of ${known.length}: ${newest}.` : others;
  return `Archive ${archive} not found in ${repository}.${meant} ${listed}`;
}

/** Returns the names of all archives, oldest first. A name that several archives share occurs several times. */
export async function archiveNames(borg: Borg, repository: string): Promise<readonly string[]> {
  const { lines } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: ['--format', '{archive}{NL}'],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'lines',
  });
  return lines.filter((line) => line !== '');
}

/** Wraps Borg so that the error for an unknown archive lists the existing ones. Looking for them is not logged. */
export function suggestingArchives(
  { listener, repository }: Pick<BorgSetup, 'listener' | 'repository'>,
  borgTelling: (listener: BorgListener) => Borg,
): Borg {
  const borg = borgTelling(listener);
  const ignored = (): void => undefined;
  const silent = {
    lines: ignored,
    progress: ignored,
    result: ignored,
    archive: ignored,
    warning: ignored,
    skipped: ignored,
  };
  return {
    ...borg,
    run: async (call) => {
      try {
        return await borg.run(call);
      } catch (fault) {
        // A command that the user runs directly keeps Borg's own message.
        throw call.interactive ? fault : await withArchives(fault, borgTelling(silent), repository);
      }
    },
  };
}

/** Returns the same error with the existing archives, or the original error if these can't be listed. */
async function withArchives(fault: unknown, quiet: Borg, repository: string): Promise<unknown> {
  if (!(fault instanceof BorgError)) return fault;
  if (fault.failure.cancelled) return fault;
  const archive = /: Archive (.*?) does not exist\./.exec(fault.message)?.[1];
  if (archive === undefined) return fault;
  const names = await archiveNames(quiet, repository).catch(() => undefined);
  if (names === undefined) return fault;
  const shown = repository.replace(/(:\/\/[^/:@\s]*):[^/@\s]*@/, '$1:***@');
  return new BorgError(unknownArchiveMessage(shown, archive, names), fault.failure, fault.messageId);
}
