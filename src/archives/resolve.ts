import { type Borg, BorgError, type BorgSetup, silentListener } from '../borg/borg-call.js';
import { flag } from '../borg/common-flags.js';
import { listedArchive } from '../borg/operands.js';
import { withoutPassword } from '../borg/repository-url.js';
import type { BorgListener } from '../lifecycle/events.js';
import { UserError } from '../system/errors.js';
import { nearest } from '../text/did-you-mean.js';
import { joinWords } from '../text/phrases.js';
import { type ByHost, divideByHost, type HostedArchive } from './archives-by-host.js';
import {
  type ArchiveScope,
  describeScope,
  hostedArchives,
  isEmptyPattern,
  isExplicitScope,
  listedArchives,
  scopeFlags,
  seriesOfScope,
} from './select-archives.js';

/**
 * Returns the newest archive of a scope, by ID if names needn't be unique; undefined if there is none. If neither flags
 * nor options name archives, only those of this machine count.
 */
export async function newestArchive(borg: Borg, repository: string, scope: ArchiveScope): Promise<string | undefined> {
  const newest = await newestByHost(borg, repository, scope);
  return newest.own && listedArchive(newest.own, borg.capabilities);
}

/**
 * Returns the newest archive of a scope that is this machine's or was named, and another host's newest one if it is
 * newer.
 */
export async function newestByHost(
  borg: Borg,
  repository: string,
  scope: ArchiveScope,
): Promise<{ readonly own?: HostedArchive | undefined; readonly other?: HostedArchive | undefined }> {
  const flags = await scopeFlags(borg, repository, scope);
  const newest = await hostedArchives(borg, repository, flags, 1);
  if (newest.length === 0 || isExplicitScope(scope) || seriesOfScope(scope).namesHost) return { own: newest.at(-1) };
  const { own, others } = await divideByHost(borg, scope.options, newest);
  if (others.length === 0) return { own: own.at(-1) };
  const all = await archivesOfHosts(borg, repository, scope);
  return { own: all.own.at(-1), other: all.others.at(-1) };
}

/** Returns all archives of a scope: those that are this machine's or were named, and those of other hosts. */
export async function archivesOfHosts(borg: Borg, repository: string, scope: ArchiveScope): Promise<ByHost> {
  const all = await hostedArchives(borg, repository, await scopeFlags(borg, repository, scope));
  if (isExplicitScope(scope) || seriesOfScope(scope).namesHost) return { own: all, others: [] };
  return await divideByHost(borg, scope.options, all);
}

/**
 * Returns the requested archive: for `latest`, the newest of the scope; for a pattern (`sh:`, `re:`, or `aid:` with the
 * start of an ID), the one that it matches. Throws UserError if there is none. Any other string is a name that Borg
 * looks up; if it doesn't exist, Borg's error lists the existing archives.
 */
export async function resolveArchive(
  borg: Borg,
  repository: string,
  wanted: { readonly archive: string; readonly scope: ArchiveScope },
): Promise<string> {
  return (await resolveHostedArchive(borg, repository, wanted)).archive;
}

/** Returns the requested archive as `resolveArchive` does, with what Borg reported about it on the way, if anything. */
export async function resolveHostedArchive(
  borg: Borg,
  repository: string,
  wanted: { readonly archive: string; readonly scope: ArchiveScope },
): Promise<{ readonly archive: string; readonly hosted?: HostedArchive }> {
  if (isEmptyPattern(wanted.archive)) {
    throw new UserError(
      `The archive name for ${repository} is empty ("${wanted.archive}"). Give it a value, or set the variable that it comes from.`,
    );
  }
  if (wanted.archive !== 'latest') {
    const find = borg.capabilities.matchArchives ? nameOrId : matchedArchive;
    return { archive: await find(borg, repository, wanted.archive) };
  }
  const { own, other } = await newestByHost(borg, repository, wanted.scope);
  if (own !== undefined) return { archive: listedArchive(own, borg.capabilities), hosted: own };
  const words = describeScope(wanted.scope);
  if (other !== undefined) {
    throw new UserError(
      `${repository} has no archive${words} that this machine made, so there is no latest one. The newest is ${other.name} of ${other.hostname}. To use it, name it with --archive.`,
    );
  }
  if (words === '') throw new UserError(`${repository} has no archives yet, so there is no latest one.`);
  throw new UserError(
    `${repository} has no archive${words}, so there is no latest one. Name one with --archive. List all archives with${borg.suggest("repo-list --match-archives '*'")}`,
  );
}

/** The error if several archives match but only one can be used. */
export class AmbiguousArchive extends UserError {}

/** Tells whether a string selects archives by more than a name. */
export function isArchivePattern(text: string): boolean {
  return /^(sh|re|id|aid|name|user|host|tags|date):/.test(text);
}

/** Distinguishes the start of an ID from a name that looks like one, such as a date; an archive with that name wins. */
async function nameOrId(borg: Borg, repository: string, wanted: string): Promise<string> {
  if (!borg.capabilities.archiveSeries || !/^[0-9a-fA-F]{8,63}$/.test(wanted)) return wanted;
  const all = await archivesOf(borg, repository, undefined);
  if (all.some(({ name }) => name === wanted)) return `id:${wanted}`;
  if (all.some(({ id }) => id.startsWith(wanted.toLowerCase()))) return wanted;
  const names = all.map(({ name }) => name);
  throw new UserError(unknownArchiveMessage(repository, wanted, names));
}

/** Returns the one archive that a pattern matches, as Borg 2 does by itself. */
async function matchedArchive(borg: Borg, repository: string, wanted: string): Promise<string> {
  const [, style, pattern = ''] = /^(sh|re|aid):(.*)$/s.exec(wanted) ?? [];
  if (style === undefined) return wanted;
  const all = await archivesOf(borg, repository, style === 'sh' ? pattern : undefined);
  const whole = style === 're' ? expression(pattern) : undefined;
  const matching = all.filter(({ name, id }) =>
    style === 'aid' ? id.startsWith(pattern) : (whole?.test(name) ?? true),
  );
  const [only] = matching;
  if (only === undefined) {
    const known = style === 'sh' ? await archivesOf(borg, repository, undefined) : all;
    const names = known.map(({ name }) => name);
    throw new UserError(unknownArchiveMessage(repository, wanted, names));
  }
  if (matching.length === 1) return listedArchive(only, borg.capabilities);
  const newest = matching.slice(-5).map(({ name }) => name);
  throw new AmbiguousArchive(
    `${wanted} matches ${matching.length} archives of ${repository}, but only one can be used. Name one of them: ${newest.reverse().join(', ')}${matching.length > 5 ? ', …' : '.'}`,
  );
}

function expression(pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    throw new UserError(
      `re:${pattern} is not a valid regular expression. Fix it, or use a shell pattern such as sh:web-*`,
    );
  }
}

async function archivesOf(
  borg: Borg,
  repository: string,
  glob: string | undefined,
): Promise<readonly { readonly name: string; readonly id: string }[]> {
  return await listedArchives(borg, repository, flag('--glob-archives', glob));
}

/** Returns the archives that some flags select, as named by `listedArchive`. */
export async function matchingArchives(
  borg: Borg,
  repository: string,
  flags: readonly string[],
): Promise<readonly string[]> {
  const found = await listedArchives(borg, repository, flags);
  return found.map((archive) => listedArchive(archive, borg.capabilities));
}

/** Returns the error for a name that no archive has, with the existing archives. */
export async function missingArchive(borg: Borg, repository: string, archive: string): Promise<UserError> {
  const names = await archiveNames(borg, repository);
  return new UserError(`${unknownArchiveMessage(repository, archive, names)} Nothing was changed.`);
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

/** How many archives the message lists. */
const maximumListed = 5;

/** Returns the message for an archive that does not exist: which one may have been meant, and the newest ones. */
export function unknownArchiveMessage(repository: string, archive: string, names: readonly string[]): string {
  const known = [...new Set(names)];
  if (known.length === 0) return `Archive ${archive} not found in ${repository}, which has no archives yet.`;
  const begun = known.filter((name) => name.startsWith(archive)).slice(-3);
  const alike =
    begun.length > 0 ? begun : [nearest(archive, ['latest', ...known])].filter((name) => name !== undefined);
  const meant = alike.length > 0 ? ` Did you mean ${joinWords(alike, 'or')}?` : '';
  const newest = known.slice(-maximumListed).reverse().join(', ');
  const others = known.length === 1 ? `The only archive is ${newest}.` : `Archives: ${newest}.`;
  const listed = known.length > maximumListed ? `Newest of ${known.length}: ${newest}.` : others;
  return `Archive ${archive} not found in ${repository}.${meant} ${listed}`;
}

/** Returns the names of all archives, oldest first. A name that several archives share occurs several times. */
export async function archiveNames(borg: Borg, repository: string): Promise<readonly string[]> {
  return (await listedArchives(borg, repository, [])).map(({ name }) => name);
}

/** Wraps Borg so that the error for an unknown archive lists the existing ones. Looking for them is not logged. */
export function suggestingArchives(
  { listener, repository }: Pick<BorgSetup, 'listener' | 'repository'>,
  borgTelling: (listener: BorgListener) => Borg,
): Borg {
  const borg = borgTelling(listener);
  return {
    ...borg,
    run: async (call) => {
      try {
        return await borg.run(call);
      } catch (fault) {
        // A command that the user runs directly keeps Borg's own message.
        throw call.interactive ? fault : await withArchives(fault, borgTelling(silentListener), repository);
      }
    },
  };
}

/** Returns the same error with the existing archives, or the original error if these can't be listed. */
async function withArchives(fault: unknown, quiet: Borg, repository: string): Promise<unknown> {
  if (!(fault instanceof BorgError)) return fault;
  if (fault.failure.cancelled) return fault;
  const archive = /^Archive (.*?) not found in /.exec(fault.message)?.[1];
  if (archive === undefined) return fault;
  const names = await archiveNames(quiet, repository).catch(() => undefined);
  if (names === undefined) return fault;
  return new BorgError(
    unknownArchiveMessage(withoutPassword(repository), archive, names),
    fault.failure,
    fault.messageId,
  );
}
