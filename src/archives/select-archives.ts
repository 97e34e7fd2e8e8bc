import type { Borg } from '../borg/borg-call.js';
import type { borgFlagOptions, environmentOptions } from '../borg/borg-options.js';
import { flag } from '../borg/common-flags.js';
import { escapePlaceholders, exactName, listCommand, repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { joinFirst } from '../text/phrases.js';
import {
  characterClass,
  escapeExpression,
  escapeGlob,
  globOfNames,
  type Series,
  seriesOf,
  type Values,
} from './archive-name-format.js';
import { countByHost, divideByHost, type HostedArchive } from './archives-by-host.js';
import { archivesIn } from './borg-json.js';
import { type ArchiveLister, archiveNamesMatching, placeholderValues } from './placeholder-values.js';

/** The options that define which archives form a series. */
export type SeriesOptions = Pick<
  ValuesOf<typeof borgFlagOptions>,
  'archive_name_format' | 'match_archives' | 'prefix'
> &
  Pick<ValuesOf<typeof environmentOptions>, 'archive_hostname' | 'archive_username'>;

/** The archives that an action applies to: those of a flag, otherwise those of an option, otherwise the series. */
export interface ArchiveScope {
  readonly options: SeriesOptions;
  readonly capabilities: Capabilities;
  /** The flag --match-archives of the action. */
  readonly matchArchives?: string | undefined;
  /** The flag --prefix of the action. */
  readonly prefix?: string | undefined;
}

/** Returns the name of new archives. If Borg can't override {hostname} and {user}, they are already replaced. */
export function archiveName(options: SeriesOptions, capabilities: Capabilities): string {
  return withNames(options.archive_name_format ?? defaultFormat(capabilities), options, capabilities);
}

/** Returns the flags that match every archive, for commands that apply to the repository itself without them. */
export function everyArchiveFlags(capabilities: Capabilities): readonly string[] {
  return capabilities.matchArchives ? ['--match-archives', 'sh:*'] : ['--glob-archives', '*'];
}

/** Returns the pattern for --archive: a name, or with Borg 2 also an ID or a series. `*` and `?` remain wildcards. */
export function archivePattern(archive: string, capabilities: Capabilities): string {
  const exact = exactName(archive, capabilities);
  if (exact !== undefined)
    return capabilities.matchArchives ? `id:${escapePlaceholders(exact)}` : `sh:${escapeGlob(exact)}`;
  if (!capabilities.matchArchives) return /[*?]/.test(archive) ? archive : archive.replaceAll('[', '[[]');
  const id = capabilities.archiveSeries && /^[0-9a-fA-F]{8,}$/.test(archive);
  return id ? `aid:${archive}` : archive;
}

/** Returns the flags that limit Borg to one archive, for commands that don't take an archive as an argument. */
export function oneArchiveFlags(archive: string, capabilities: Capabilities): readonly string[] {
  return patternFlags(archivePattern(archive, capabilities), capabilities);
}

/** Whether a flag or an option says which archives are meant. Otherwise they are the series of the archive name. */
export function isExplicitScope({ options, matchArchives, prefix }: ArchiveScope): boolean {
  return (matchArchives ?? options.match_archives ?? '') !== '' || (prefix ?? options.prefix) !== undefined;
}

/**
 * Returns the flags that limit Borg to the archives of a scope; none if that is the whole repository. If no shell pattern of
 * Borg 1 matches exactly a series, it looks at the existing archives first. Throws UserError for an empty pattern, which Borg
 * could take for everything (Borg 1 would delete the whole repository), and if no pattern matches only the series.
 */
export async function scopeFlags(
  borg: ArchiveLister,
  repository: string,
  scope: ArchiveScope,
): Promise<readonly string[]> {
  if (isExplicitScope(scope)) return explicitScopeFlags(scope);
  const { capabilities } = borg;
  const series = seriesOfScope(scope);
  if (isPlain(series, capabilities)) return patternFlags(`sh:${series.glob}`, capabilities);
  const values = await placeholderValues(borg, series.fixed);
  const expression = series.expression(values);
  if (capabilities.matchArchives) return matchFlag(`re:${escapePlaceholders(expression)}`, capabilities);
  const names = await archiveNamesMatching(borg, repository, series.wideGlob);
  return matchFlag(globFor(series, names, { expression, values }), capabilities);
}

/** Returns the flags of a scope that a flag or an option sets; see `scopeFlags`. */
export function explicitScopeFlags(scope: ArchiveScope): readonly string[] {
  const pattern = namedPattern(scope);
  if (pattern === undefined) return [];
  const named = withNames(pattern, scope.options, scope.capabilities);
  if (isEmptyPattern(named)) throw emptyPattern(pattern);
  const style = /^(id|re|aid|name|user|host|tags|date):/.exec(named)?.[1];
  if (style !== undefined && !scope.capabilities.matchArchives) {
    throw new UserError(
      `match_archives is ${pattern}, but this version of Borg does not support ${style}: patterns for archives. Use a shell pattern such as sh:web-*, or Borg 2.`,
    );
  }
  return patternFlags(named, scope.capabilities);
}

function patternFlags(pattern: string, capabilities: Capabilities): readonly string[] {
  return matchFlag(capabilities.matchArchives ? pattern : pattern.replace(/^sh:/, ''), capabilities);
}

/** Returns the flag for a pattern. Throws UserError for an empty one, since without the flag all archives would be meant. */
function matchFlag(pattern: string, { matchArchives }: Capabilities): readonly string[] {
  if (pattern === '') throw emptyPattern('The archive pattern');
  return flag(matchArchives ? '--match-archives' : '--glob-archives', pattern);
}

function emptyPattern(pattern: string): UserError {
  return new UserError(
    `${pattern} is empty, and Borg would match every archive with it, so nothing was done. Use a pattern such as sh:web-*, or sh:* for every archive.`,
  );
}

/** Returns the series of the archive name. Throws UserError for an empty format. */
export function seriesOfScope({ options, capabilities }: Pick<ArchiveScope, 'options' | 'capabilities'>): Series {
  const name = archiveName(options, capabilities);
  if (name === '') throw emptyPattern('archive_name_format');
  const namesHost = seriesOf(options.archive_name_format ?? defaultFormat(capabilities)).namesHost;
  return { ...seriesOf(name), namesHost };
}

/** Whether a shell pattern matches exactly the archives of a series. In Borg 2, more characters have a special meaning. */
function isPlain(series: Series, { matchArchives }: Capabilities): boolean {
  return series.exact && !(matchArchives && /\{\{|\}\}|[()|\\]/.test(series.glob));
}

/**
 * Returns a shell pattern that matches, among the existing archives, those of a series and no others. Throws UserError if there
 * is none.
 */
function globFor(
  series: Series,
  names: readonly string[],
  { expression, values }: { readonly expression: string; readonly values: Values },
): string {
  const whole = new RegExp(`^${expression}$`, 's');
  const members = names.filter((name) => whole.test(name));
  const others = names.filter((name) => !whole.test(name));
  const usual = new RegExp(`^${series.globExpression(values)}$`, 's');
  if (members.every((name) => usual.test(name)) && !others.some((name) => usual.test(name))) return series.glob;
  if (others.length === 0) return series.wideGlob;
  // Matches nothing: archive names can't contain a slash in Borg 1.
  if (members.length === 0) return '/';
  const length = [...(members[0] ?? '')].length;
  const glob = members.every((name) => [...name].length === length) ? globOfNames(members) : globByBeginning(members);
  const narrow = new RegExp(`^${literalGlobExpression(glob)}$`, 's');
  if (!others.some((name) => narrow.test(name))) return glob;
  const alsoMatched = others.filter((name) => narrow.test(name));
  throw new UserError(
    `This version of Borg can't distinguish the archives named by archive_name_format (${series.format}) from ${joinFirst(alsoMatched, 3)}, so nothing was done. Set match_archives, or use a time format that consists of digits in archive_name_format, such as {now:%Y-%m-%d}.`,
  );
}

/** Returns a shell pattern for names: their common beginning, the characters that may come next, and `*`. */
function globByBeginning(names: readonly string[]): string {
  const [first = ''] = names;
  let length = 0;
  while (names.every((name) => name.length > length && name[length] === first[length])) length += 1;
  const next = [...new Set(names.map((name) => name.charAt(length)))].sort();
  const following = next.includes('') ? '' : next.length === 1 ? '' : characterClass(next);
  return `${escapeGlob(first.slice(0, length))}${following}*`;
}

/** Translates a shell pattern without placeholders into a regular expression. */
function literalGlobExpression(glob: string): string {
  return glob.replace(/\{\{|\}\}|\[[^\]]+\]|[*?]|[^*?[{}]+/g, (part) => {
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.startsWith('[')) return part === '[[]' ? '\\[' : part;
    return escapeExpression(part === '{{' || part === '}}' ? part.charAt(0) : part);
  });
}

/** Describes a scope, to follow "no archive" in a message: ` that matches sh:web-*`; empty for the whole repository. */
export function describeScope(scope: ArchiveScope): string {
  if (!isExplicitScope(scope)) return ` of the series ${seriesOfScope(scope).format}`;
  const pattern = namedPattern(scope);
  return pattern === undefined ? '' : ` that matches ${pattern}`;
}

function namedPattern({ options, matchArchives, prefix }: ArchiveScope): string | undefined {
  const explicit = matchArchives ?? (prefix === undefined ? options.match_archives : undefined);
  if (explicit !== undefined && explicit !== '') return isEverything(explicit) ? undefined : explicit;
  const beginning = prefix ?? options.prefix ?? '';
  return beginning === '' ? undefined : `sh:${escapePrefix(beginning)}*`;
}

/**
 * Returns the pattern of a scope as borgmatic writes it, without escapes and with its placeholders. It is not used to select
 * archives, only to name the state that both tools store about them.
 */
export function rawPattern({ options, capabilities, matchArchives }: ArchiveScope): string | undefined {
  const explicit = matchArchives ?? options.match_archives;
  if (explicit !== undefined && explicit !== '') return isEverything(explicit) ? undefined : explicit;
  if (options.prefix !== undefined) return options.prefix === '' ? undefined : `sh:${options.prefix}*`;
  const format = options.archive_name_format ?? defaultFormat(capabilities);
  const pattern = format.replace(/\{(now|utcnow|pid)([:%\w.-]*)\}/g, '*');
  return pattern === '*' ? undefined : `sh:${pattern}`;
}

function defaultFormat(capabilities: Capabilities): string {
  return capabilities.archiveSeries ? '{hostname}' : '{hostname}-{now:%Y-%m-%dT%H:%M:%S.%f}';
}

function isEverything(pattern: string): boolean {
  return /^(sh:)?\*+$/.test(pattern) || pattern === 're:.*';
}

/** Whether a pattern is empty after its style, for example because a variable in it was not set. */
export function isEmptyPattern(pattern: string): boolean {
  return /^(?:(?:sh|re|id|aid|name|user|host|tags):[\s,]*)?$/.test(pattern);
}

/** Escapes a prefix, which is not a pattern, but may contain placeholders. */
function escapePrefix(prefix: string): string {
  return prefix.replace(/\{\{|\}\}|\{[^}]*\}|[*?[]/g, (part) => (part.length === 1 ? `[${part}]` : part));
}

function withNames(text: string, options: SeriesOptions, capabilities: Capabilities): string {
  if (capabilities.hostNameVariable) return text;
  const { archive_hostname: host, archive_username: user } = options;
  // A literal brace is doubled.
  return text.replace(/\{\{|\{hostname\}|\{user\}/g, (part) => {
    const value = part === '{hostname}' ? host : part === '{user}' ? user : undefined;
    return value ?? part;
  });
}

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
    `${action} refused: archive_name_format (${series.format}) does not distinguish hosts, so ${action} would also change archives of ${countByHost(others)} in ${repository}. Nothing was changed. Add {hostname} to archive_name_format, or set match_archives: 'sh:${series.shortGlob}' to change all of them.`,
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
  const chosen = await listedArchives(borg, repository, flags);
  const made = await newestOfOwnSeries(borg, repository, scope);
  const what = describeScope(scope);
  if (chosen.length === 0) {
    const about = made === undefined ? '' : ` The newest archive of the series ${made.format} is ${made.name}.`;
    borg.tell.warning(`${action} had nothing to do: ${repository} has no archive${what}.${about}`);
  } else if (made !== undefined && !chosen.some(({ id }) => id === made.id)) {
    const option = scope.options.match_archives ? 'match_archives' : 'prefix';
    borg.tell.warning(
      `${action} did not touch ${made.name}, the newest archive of the series ${made.format}, because the action only applies to archives${what.replace('matches', 'match')}. Change ${option} so that it matches the archives that are made here, or remove it.`,
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

/** What Borg reports about a hosted archive. */
const hostedKeys = '{archive}{hostname}{username}{end}';

/**
 * Returns the archives that flags select, with their hosts, their users, and when they ended, for which Borg 1 reads each archive;
 * the last is the newest.
 */
export async function hostedArchives(
  borg: Borg,
  repository: string,
  flags: readonly string[],
  last?: number,
): Promise<readonly HostedArchive[]> {
  return await listedArchives(borg, repository, flags, { last, keys: hostedKeys });
}

/**
 * Returns the archives that flags select; uses JSON, because a name with a line break would be two lines of plain
 * output.
 */
export async function listedArchives(
  borg: Borg,
  repository: string,
  flags: readonly string[],
  { last, keys = '{archive}' }: { readonly last?: number | undefined; readonly keys?: string } = {},
): Promise<ReturnType<typeof archivesIn>> {
  const { documents } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: [...flags, ...flag('--last', last), '--json', ...flag('--format', keys)],
    operands: repositoryOperands(repository, borg.capabilities),
    output: 'json',
  });
  return archivesIn(documents[0]);
}
