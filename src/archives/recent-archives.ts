import type { Borg } from '../borg/borg-call.js';
import { flag } from '../borg/common-flags.js';
import { repositoryOperands } from '../borg/operands.js';
import type { Archive } from '../lifecycle/events.js';
import { divideByHost, type HostedArchive } from './archives-by-host.js';
import { archiveOf, archivesIn } from './borg-json.js';
import { type ArchiveScope, everyArchiveFlags, isExplicitScope, scopeFlags, seriesOfScope } from './select-archives.js';

/**
 * Returns the newest archives of a scope with their sizes, oldest first, without those of other hosts. One call of Borg; the
 * time that it takes grows with the number of archives.
 */
export async function recentArchives(
  borg: Borg,
  repository: string,
  { scope, last }: { readonly scope: ArchiveScope; readonly last: number },
): Promise<readonly Archive[]> {
  const { capabilities } = borg;
  const flags = await scopeFlags(borg, repository, scope);
  const { documents } = await borg.run({
    command: 'info',
    // Without a pattern, Borg 1 shows only the repository.
    flags: [...(flags.length > 0 ? flags : everyArchiveFlags(capabilities)), ...flag('--last', last), '--json'],
    operands: repositoryOperands(repository, capabilities),
    output: 'json',
  });
  const own = await ownArchives(borg, scope, documents.flatMap(archivesIn));
  return documents.flatMap(archiveDocuments).flatMap((archive) => {
    const read = archiveOf({ archive }, { path: repository });
    return read !== undefined && own.has(read.id) ? [read] : [];
  });
}

/** Returns the IDs of the archives that belong to a scope and were not made by another host. */
async function ownArchives(
  borg: Borg,
  scope: ArchiveScope,
  archives: readonly HostedArchive[],
): Promise<ReadonlySet<string>> {
  const all = isExplicitScope(scope) || seriesOfScope(scope).namesHost;
  const { own } = all ? { own: archives } : await divideByHost(borg, scope.options, archives);
  return new Set(own.map(({ id }) => id));
}

function archiveDocuments(document: unknown): readonly unknown[] {
  const archives: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, 'archives') : undefined;
  return Array.isArray(archives) ? archives : [];
}
