import type { ValuesOf } from '../configuration/schema.js';
import { UserError } from '../system/errors.js';
import type { environmentOptions } from './environment-options.js';
import type { borgFlagOptions } from './flag-options.js';
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
  if (!capabilities.matchArchives) return /[*?]/.test(archive) ? archive : archive.replaceAll('[', '[[]');
  const id = capabilities.archiveSeries && /^[0-9a-fA-F]{8,}$/.test(archive);
  return id ? `aid:${archive}` : archive;
}

/**
 * The flags that keep Borg to the archives of a scope; none where that is the whole repository. Throws UserError for a
 * pattern with nothing in it, which Borg would take for everything: Borg 1 for the whole repository, when it deletes.
 */
export function scopeFlags(scope: ArchiveScope): readonly string[] {
  const pattern = scopePattern(scope);
  if (pattern === undefined) return [];
  const named = withNames(pattern, scope.options, scope.capabilities);
  if (isEmptyPattern(named)) {
    throw new UserError(
      `${pattern} says of no archive that it is meant, and Borg could take it for all of them, so nothing was done. Write a pattern such as sh:web-*, or sh:* for every archive.`,
    );
  }
  if (scope.capabilities.matchArchives) return ['--match-archives', named];
  const style = /^(id|re|aid|name|user|host|tags|date):/.exec(named)?.[1];
  if (style !== undefined) {
    throw new UserError(
      `match_archives is ${pattern}, and this Borg knows no ${style}: patterns of archives. Write a shell pattern such as sh:web-*, or use Borg 2.`,
    );
  }
  return ['--glob-archives', named.replace(/^sh:/, '')];
}

/** The pattern of a scope, for messages: what it matches is the user's word or the archive name's own series. */
export function scopePattern({ options, capabilities, matchArchives, prefix }: ArchiveScope): string | undefined {
  const explicit = matchArchives ?? (prefix === undefined ? options.match_archives : undefined);
  if (explicit !== undefined && explicit !== '') return isEverything(explicit) ? undefined : explicit;
  const beginning = prefix ?? options.prefix;
  const pattern = beginning === undefined ? series(archiveName(options, capabilities)) : `${literally(beginning)}*`;
  return isEverything(pattern) ? undefined : `sh:${pattern}`;
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

/**
 * Whether nothing says which archives belong together: neither a flag nor an option does, and no part of the archive name
 * stays the same.
 */
export function isSeriesUnbounded({ options, capabilities, matchArchives, prefix }: ArchiveScope): boolean {
  if ((matchArchives ?? options.match_archives ?? '') !== '' || (prefix ?? options.prefix) !== undefined) return false;
  return !/[\p{L}\p{N}{]/u.test(series(archiveName(options, capabilities)));
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

const parts = /\{\{|\}\}|\{(now|utcnow|pid)(?::[^}]*)?\}|\{[^}]*\}|[*?[]/g;

/** The shell pattern that matches all archives whose names were made by this format: whatever changes becomes `*`. */
export function series(format: string): string {
  const pattern = format.replace(parts, (part, changing: string | undefined) =>
    changing === undefined ? escaped(part) : '*',
  );
  return pattern.replace(/\*{2,}/g, '*');
}

/** A prefix is no pattern: its letters stand for themselves, its placeholders for what Borg fills in. */
function literally(prefix: string): string {
  return prefix.replace(parts, escaped);
}

function escaped(part: string): string {
  return part.length === 1 ? `[${part}]` : part;
}

function withNames(text: string, options: SeriesOptions, capabilities: Capabilities): string {
  if (capabilities.hostNameVariable) return text;
  const { archive_hostname: host, archive_username: user } = options;
  const hosted = host === undefined ? text : text.replaceAll('{hostname}', () => host);
  return user === undefined ? hosted : hosted.replaceAll('{user}', () => user);
}
