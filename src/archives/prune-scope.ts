import type { Borg } from '../borg/call.js';
import { flag } from '../borg/common-flags.js';
import { listCommand, repositoryOperands } from '../borg/operands.js';
import { UserError } from '../system/errors.js';
import { archivesIn } from './borg-json.js';
import { countByHost, divideByHost, type HostedArchive } from './hosts.js';
import { type ArchiveScope, describeScope, isExplicitScope, scopeFlags, seriesOfScope } from './scope.js';

/**
 * Returns the flags for the archives that an action changes. Archives of other hosts are not touched unless named:
 * throws UserError if the series contains some, because Borg can't exclude them.
 */
export async function archivesToChange(
  borg: Borg,
  repository: string,
  { action, scope }: { readonly action: string; readonly scope: ArchiveScope },
): Promise<readonly string[]> {
  const flags = await scopeFlags(borg, repository, scope);
  const series = isExplicitScope(scope) ? undefined : seriesOfScope(scope);
  if (series === undefined || series.namesHost) return flags;
  const { others } = await divideByHost(borg, scope.options, await hostedArchives(borg, repository, flags));
  if (others.length === 0) return flags;
  throw new UserError(
    `${action} refused: archive_name_format (${series.format}) doesn't distinguish hosts, so ${action} would also change archives of ${countByHost(others)} in ${repository}. Nothing was changed. Add {hostname} to archive_name_format, or set match_archives: 'sh:${series.shortGlob}' to change all of them.`,
  );
}

/**
 * Warns if the named archives don't exist or aren't the ones that this configuration makes. Otherwise an action that
 * should work on every new archive would do nothing, run after run, without a message.
 */
export async function warnOfMismatch(
  borg: Borg,
  repository: string,
  {
    action,
    scope,
    flags,
  }: { readonly action: string; readonly scope: ArchiveScope; readonly flags: readonly string[] },
): Promise<void> {
  // If no archives are named, they are the ones made here, and a list isn't worth a prompt for the passphrase.
  if (flags.length === 0 || !isExplicitScope(scope)) return;
  const chosen = await listedArchives(borg, repository, flags, {});
  const made = await newestOfOwnSeries(borg, repository, scope);
  const what = describeScope(scope);
  if (chosen.length === 0) {
    const about = made === undefined ? '' : ` The newest archive of ${made.format} is ${made.name}.`;
    borg.tell.warning(`${action} had nothing to do: ${repository} has no archive${what}.${about}`);
  } else if (made !== undefined && !chosen.some(({ id }) => id === made.id)) {
    const option = scope.options.match_archives ? 'match_archives' : 'prefix';
    borg.tell.warning(
      `${action} did not touch ${made.name}, the newest archive of archive_name_format (${made.format}), because it only applies to archives${what.replace('matches', 'match')}. Change ${option} so that it matches the archives that are made here, or remove it.`,
    );
  }
}

/** Returns the newest archive of the name format's own series, if an option selects other archives. */
async function newestOfOwnSeries(
  borg: Borg,
  repository: string,
  { options, capabilities, matchArchives, prefix }: ArchiveScope,
): Promise<(HostedArchive & { readonly format: string }) | undefined> {
  const named = isExplicitScope({ options, capabilities });
  // A flag applies to this run only.
  if (!named || matchArchives !== undefined || prefix !== undefined) return undefined;
  const { match_archives: _pattern, prefix: _prefix, ...others } = options;
  const own = { options: others, capabilities };
  try {
    const [newest] = await hostedArchives(borg, repository, await scopeFlags(borg, repository, own), 1);
    return newest && { ...newest, format: seriesOfScope(own).format };
  } catch (error) {
    // If the series can't be distinguished from other archives, there is no newest one to report.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * Returns the archives that flags select, with their hosts, for which Borg 1 reads each archive; the last is the
 * newest.
 */
export async function hostedArchives(
  borg: Borg,
  repository: string,
  flags: readonly string[],
  last?: number,
): Promise<readonly HostedArchive[]> {
  return await listedArchives(borg, repository, flags, { last, keys: '{archive}{hostname}' });
}

/**
 * Returns the archives that flags select; uses JSON, because a name with a line break would be two lines of plain
 * output.
 */
export async function listedArchives(
  borg: Borg,
  repository: string,
  flags: readonly string[],
  { last, keys = '{archive}' }: { readonly last?: number | undefined; readonly keys?: string },
): Promise<readonly HostedArchive[]> {
  const { documents } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: [...flags, ...flag('--last', last), '--json', ...flag('--format', keys)],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'json',
  });
  return archivesIn(documents[0]);
}
