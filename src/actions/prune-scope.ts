import { hostname } from 'node:os';
import { type ArchiveScope, isSeriesUnbounded } from '../borg/archives.js';
import type { Borg } from '../borg/borg.js';
import { repositoryOperands } from '../borg/repository.js';
import { UserError } from '../system/errors.js';
import { archivesIn } from './archive-document.js';
import { listCommand } from './newest.js';

/**
 * Keeps prune from what other machines have backed up: where nothing says which archives belong together, it may only go
 * on in a repository that holds this machine's alone. Throws UserError that names whose archives it would reach.
 */
export async function demandSeries(borg: Borg, repository: string, scope: ArchiveScope): Promise<void> {
  if (!isSeriesUnbounded(scope)) return;
  const { documents } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: ['--json', '--format', '{archive}{hostname}'],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'json',
  });
  const own = [hostname(), scope.options.archive_hostname];
  const others = new Map<string, string[]>();
  for (const { name, hostname: host } of archivesIn(documents[0])) {
    if (own.includes(host)) continue;
    others.set(host, [...(others.get(host) ?? []), name]);
  }
  const format = scope.options.archive_name_format;
  if (others.size === 0) {
    const message = `archive_name_format (${format}) has no series of its own, so prune is about every archive of ${repository}: all are this machine's.`;
    return borg.tell.lines([message], 'info', 1);
  }
  const reached = [...others].map(([host, names]) => `${host || 'an unknown host'} (${counted(names)})`);
  throw new UserError(
    `prune would keep nothing apart: archive_name_format (${format}) has no series of its own, so that it would reach every archive of ${repository}, also those of ${listed(reached)}. Nothing was pruned. Give archive_name_format a part that stays the same, such as {hostname}-{now}; or say match_archives: '*' if all of them are meant.`,
  );
}

function counted(names: readonly string[]): string {
  const newest = names.at(-1) ?? '';
  return names.length === 1 ? newest : `${names.length} archives up to ${newest}`;
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? String(texts[0]) : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
