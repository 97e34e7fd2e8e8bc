import type { ValuesOf } from '../configuration/schema.js';
import { UserError } from '../system/errors.js';
import { exactName, withoutPlaceholders } from './arguments.js';
import type { environmentOptions } from './environment-options.js';
import type { borgFlagOptions } from './flag-options.js';
import { flag } from './flags.js';
import { type Lister, namesIn, placeholderValues } from './placeholders.js';
import {
  characterClass,
  escapeExpression,
  escapeGlob,
  globOfNames,
  type Series,
  seriesOf,
  type Values,
} from './series.js';
import type { Capabilities } from './version.js';

/** The options that say which archives belong together. */
export type SeriesOptions = Pick<
  ValuesOf<typeof borgFlagOptions>,
  'archive_name_format' | 'match_archives' | 'prefix'
> &
  Pick<ValuesOf<typeof environmentOptions>, 'archive_hostname' | 'archive_username'>;

/** Which archives an action is about, in the order in which the words count: a flag, then an option, then the series. */
export interface ArchiveScope {
  readonly options: SeriesOptions;
  readonly capabilities: Capabilities;
  /** The flag --match-archives of the action. */
  readonly matchArchives?: string | undefined;
  /** The flag --prefix of the action. */
  readonly prefix?: string | undefined;
}

/** The name of new archives, with what stands for {hostname} and {user} filled in where Borg cannot do it. */
export function archiveName(options: SeriesOptions, capabilities: Capabilities): string {
  return withNames(options.archive_name_format ?? defaultFormat(capabilities), options, capabilities);
}

/** The flags that stand for every archive of a repository, for commands that mean the repository itself without any. */
export function everyArchive(capabilities: Capabilities): readonly string[] {
  return capabilities.matchArchives ? ['--match-archives', 'sh:*'] : ['--glob-archives', '*'];
}

/** The pattern for what --archive names: a name, with Borg 2 also an id or the series of that name; `*` and `?` stay. */
export function archivePattern(archive: string, capabilities: Capabilities): string {
  const exact = exactName(archive, capabilities);
  if (exact !== undefined)
    return capabilities.matchArchives ? `id:${withoutPlaceholders(exact)}` : `sh:${escapeGlob(exact)}`;
  if (!capabilities.matchArchives) return /[*?]/.test(archive) ? archive : archive.replaceAll('[', '[[]');
  const id = capabilities.archiveSeries && /^[0-9a-fA-F]{8,}$/.test(archive);
  return id ? `aid:${archive}` : archive;
}

/** The flags that keep Borg to one archive, for commands that take no archive as such. */
export function oneArchive(archive: string, capabilities: Capabilities): readonly string[] {
  return patternFlags(archivePattern(archive, capabilities), capabilities);
}

/** Whether somebody says which archives are meant: a flag or an option does. Else they are the archive name's own series. */
export function isNamed({ options, matchArchives, prefix }: ArchiveScope): boolean {
  return (matchArchives ?? options.match_archives ?? '') !== '' || (prefix ?? options.prefix) !== undefined;
}

/**
 * The flags that keep Borg to the archives of a scope; none where that is the whole repository. Where no shell pattern of
 * Borg 1 can tell a series from the other archives, the ones that are there are looked at first. Throws UserError for a
 * pattern with nothing in it, which Borg would take for everything: Borg 1 for the whole repository, when it deletes; and
 * where nothing that Borg understands would choose the series alone.
 */
export async function scopeFlags(borg: Lister, repository: string, scope: ArchiveScope): Promise<readonly string[]> {
  if (isNamed(scope)) return namedFlags(scope);
  const { capabilities } = borg;
  const series = seriesIn(scope);
  if (isPlain(series, capabilities)) return patternFlags(`sh:${series.glob}`, capabilities);
  const values = await placeholderValues(borg, series.fixed);
  const expression = series.expression(values);
  if (capabilities.matchArchives) return choosing(`re:${withoutPlaceholders(expression)}`, capabilities);
  const names = await namesIn(borg, repository, series.wideGlob);
  return choosing(globFor(series, names, { expression, values }), capabilities);
}

/** The flags of a scope that somebody names; see `scopeFlags`. */
export function namedFlags(scope: ArchiveScope): readonly string[] {
  const pattern = namedPattern(scope);
  if (pattern === undefined) return [];
  const named = withNames(pattern, scope.options, scope.capabilities);
  if (isEmptyPattern(named)) throw emptyPattern(pattern);
  const style = /^(id|re|aid|name|user|host|tags|date):/.exec(named)?.[1];
  if (style !== undefined && !scope.capabilities.matchArchives) {
    throw new UserError(
      `match_archives is ${pattern}, and this Borg knows no ${style}: patterns of archives. Write a shell pattern such as sh:web-*, or use Borg 2.`,
    );
  }
  return patternFlags(named, scope.capabilities);
}

function patternFlags(pattern: string, capabilities: Capabilities): readonly string[] {
  return choosing(capabilities.matchArchives ? pattern : pattern.replace(/^sh:/, ''), capabilities);
}

/** The flag with a pattern as this Borg writes it; throws UserError for none, since without it all archives are meant. */
function choosing(pattern: string, { matchArchives }: Capabilities): readonly string[] {
  if (pattern === '') throw emptyPattern('The pattern for archives');
  return flag(matchArchives ? '--match-archives' : '--glob-archives', pattern);
}

function emptyPattern(pattern: string): UserError {
  return new UserError(
    `${pattern} says of no archive that it is meant, and Borg could take it for all of them, so nothing was done. Write a pattern such as sh:web-*, or sh:* for every archive.`,
  );
}

/** The series of the archive name. Throws UserError for a format with nothing in it. */
export function seriesIn({ options, capabilities }: Pick<ArchiveScope, 'options' | 'capabilities'>): Series {
  const name = archiveName(options, capabilities);
  if (name === '') throw emptyPattern('archive_name_format');
  const namesHost = seriesOf(options.archive_name_format ?? defaultFormat(capabilities)).namesHost;
  return { ...seriesOf(name), namesHost };
}

/** Whether a shell pattern tells the archives of a series from all others; Borg 2 reads more into one than Borg 1. */
function isPlain(series: Series, { matchArchives }: Capabilities): boolean {
  return series.exact && !(matchArchives && /\{\{|\}\}|[()|\\]/.test(series.glob));
}

/**
 * A shell pattern that matches, of the archives that are there, those of a series and no others. Throws UserError where
 * there is none.
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
  // Borg 1 allows no slash in the name of an archive.
  if (members.length === 0) return '/';
  const length = [...(members[0] ?? '')].length;
  const glob = members.every((name) => [...name].length === length) ? globOfNames(members) : globByBeginning(members);
  const narrow = new RegExp(`^${literalGlobExpression(glob)}$`, 's');
  if (!others.some((name) => narrow.test(name))) return glob;
  const reached = others.filter((name) => narrow.test(name));
  throw new UserError(
    `This Borg can't tell the archives of archive_name_format (${series.format}) from ${some(reached)}, so nothing was done. Say which archives are meant with match_archives, or use a time with numbers only in archive_name_format, such as {now:%Y-%m-%d}.`,
  );
}

/** A shell pattern for names by what they begin with, and by the next character, whatever follows. */
function globByBeginning(names: readonly string[]): string {
  const [first = ''] = names;
  let length = 0;
  while (names.every((name) => name.length > length && name[length] === first[length])) length += 1;
  const next = [...new Set(names.map((name) => name.charAt(length)))].sort();
  const following = next.includes('') ? '' : next.length === 1 ? '' : characterClass(next);
  return `${escapeGlob(first.slice(0, length))}${following}*`;
}

/** What a shell pattern without placeholders matches, as a regular expression. */
function literalGlobExpression(glob: string): string {
  return glob.replace(/\{\{|\}\}|\[[^\]]+\]|[*?]|[^*?[{}]+/g, (part) => {
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.startsWith('[')) return part === '[[]' ? '\\[' : part;
    return escapeExpression(part === '{{' || part === '}}' ? part.charAt(0) : part);
  });
}

function some(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** What a scope is called in a message, behind "no archive": ` that matches sh:web-*`; empty for the whole repository. */
export function scopeWords(scope: ArchiveScope): string {
  if (!isNamed(scope)) return ` of the series ${seriesIn(scope).format}`;
  const pattern = namedPattern(scope);
  return pattern === undefined ? '' : ` that matches ${pattern}`;
}

function namedPattern({ options, matchArchives, prefix }: ArchiveScope): string | undefined {
  const explicit = matchArchives ?? (prefix === undefined ? options.match_archives : undefined);
  if (explicit !== undefined && explicit !== '') return isEverything(explicit) ? undefined : explicit;
  const beginning = prefix ?? options.prefix ?? '';
  return beginning === '' ? undefined : `sh:${literally(beginning)}*`;
}

/**
 * The pattern of a scope as borgmatic writes it: nothing escaped, no placeholder filled in. It chooses no archives here; it
 * names what both tools keep about them.
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

/** Whether there is nothing behind the style of a pattern: for instance where the variable that it ends with was not set. */
export function isEmptyPattern(pattern: string): boolean {
  return /^(?:(?:sh|re|id|aid|name|user|host|tags):[\s,]*)?$/.test(pattern);
}

/** A prefix is no pattern: its letters stand for themselves, its placeholders for what Borg fills in. */
function literally(prefix: string): string {
  return prefix.replace(/\{\{|\}\}|\{[^}]*\}|[*?[]/g, (part) => (part.length === 1 ? `[${part}]` : part));
}

function withNames(text: string, options: SeriesOptions, capabilities: Capabilities): string {
  if (capabilities.hostNameVariable) return text;
  const { archive_hostname: host, archive_username: user } = options;
  // A brace that stands for itself is written twice.
  return text.replace(/\{\{|\{hostname\}|\{user\}/g, (part) => {
    const value = part === '{hostname}' ? host : part === '{user}' ? user : undefined;
    return value ?? part;
  });
}
