import type { Borg } from '../borg/borg-call.js';
import type { Archive } from '../lifecycle/events.js';
import { duration, size } from '../text/amounts.js';

/** Part of Borg's `--json` output; its types are checked, because another program may take Borg's place. */
type Part = Readonly<Record<string, unknown>>;

/**
 * Returns the archive in the output of `borg create --json`, as events and outputs show it; undefined if there is none.
 */
export function archiveOf(
  document: unknown,
  repository: { readonly path: string; readonly label?: string | undefined },
): Archive | undefined {
  const archive = part(part(document)['archive']);
  const name = archive['name'];
  if (typeof name !== 'string') return undefined;
  const stats = part(archive['stats']);
  return {
    repository: repository.path,
    label: repository.label ?? null,
    archive: name,
    id: typeof archive['id'] === 'string' ? archive['id'] : '',
    start: isoTime(archive['start']),
    duration: amount(archive['duration']),
    original_size: amount(stats['original_size']),
    compressed_size: amount(stats['compressed_size']),
    deduplicated_size: amount(stats['deduplicated_size'] ?? stored(stats)),
    files: amount(stats['nfiles']),
  };
}

/** Adds the repository's label to the document, as borgmatic does. */
export function withLabel(document: unknown, label: string | undefined): unknown {
  const whole = part(document);
  if (typeof whole['repository'] !== 'object' || whole['repository'] === null) return document;
  return { ...whole, repository: { ...whole['repository'], label: label ?? '' } };
}

/** Returns lines that show an archive's numbers and, with `standard`, those of its repository, in decimal units. */
export function statisticsLines(archive: Archive, document: unknown, extent: 'standard' | 'quick'): readonly string[] {
  const stats = part(part(part(document)['cache'])['stats']);
  const own = part(part(part(document)['archive'])['stats']);
  // Borg 2 doesn't report the compressed size, and some of its betas don't report how much is new.
  const amounts = [
    size(archive.original_size),
    ...(own['compressed_size'] === undefined ? [] : [`${size(archive.compressed_size)} compressed`]),
    ...((own['deduplicated_size'] ?? stored(own)) === undefined ? [] : [`${size(archive.deduplicated_size)} new`]),
  ];
  const lines = [
    `Archive ${archive.archive}`,
    `  ${archive.files.toLocaleString('en')} ${archive.files === 1 ? 'file' : 'files'} in ${duration(archive.duration)}`,
    `  ${amounts.join(', ')}`,
  ];
  if (extent === 'quick' || typeof stats['unique_csize'] !== 'number') return lines;
  return [
    ...lines,
    `All archives of ${archive.repository}`,
    `  ${size(amount(stats['total_size']))}, ${size(amount(stats['total_csize']))} compressed, ${size(amount(stats['unique_csize']))} stored`,
    `  ${amount(stats['total_unique_chunks']).toLocaleString('en')} of ${amount(stats['total_chunks']).toLocaleString('en')} chunks stored`,
  ];
}

/** An archive in the output of list or info. What Borg wasn't asked for is empty. */
interface ListedArchive {
  readonly name: string;
  readonly id: string;
  readonly hostname: string;
  readonly username: string;
  /** When its backup started and ended. */
  readonly time: string;
  readonly end: string;
}

/** Returns the archives in the output of list or info; the last is the newest. */
export function archivesIn(document: unknown): readonly ListedArchive[] {
  const archives = part(document)['archives'];
  if (!Array.isArray(archives)) return [];
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return archives.map(part).flatMap(({ name, archive, id, hostname, username, time, start, end }) => {
    const called = name ?? archive;
    const from = { hostname: text(hostname), username: text(username) };
    return typeof called === 'string'
      ? [{ name: called, id: text(id), ...from, time: text(time ?? start), end: text(end) }]
      : [];
  });
}

/** Returns how many bytes Borg 2 wrote to the repository for an archive. */
function stored(stats: Part): unknown {
  return part(stats['store_stats'])['backend_store_volume'];
}

function part(value: unknown): Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {};
}

function amount(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Converts a time to ISO; Borg 1 writes local time without a time zone. */
function isoTime(value: unknown): string {
  if (typeof value !== 'string') return '';
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? value : time.toISOString();
}

/**
 * Writes a JSON document whose `items` appear while Borg lists them. If Borg fails before the first item, there is no
 * document; if it fails later, the document says that it is incomplete.
 */
export async function streamItems(
  { tell }: Pick<Borg, 'tell'>,
  head: Readonly<Record<string, unknown>>,
  list: (onDocuments: (documents: readonly unknown[]) => void) => Promise<unknown>,
): Promise<void> {
  let isBegun = false;
  const begin = (): void => {
    if (!isBegun) tell.result({ begin: head });
    isBegun = true;
  };
  try {
    await list((items) => {
      begin();
      tell.result({ items });
    });
    begin();
    tell.result({ end: 'complete' });
  } catch (error) {
    if (isBegun) tell.result({ end: 'cut off' });
    throw error;
  }
}

/** What prune did with one archive, from Borg's list. */
export interface PrunedArchive {
  readonly archive: string;
  /** As Borg writes it: `2026-11-26 16:40:02`, followed by a time zone if Borg writes one. */
  readonly time: string;
  /** Why it was kept, such as `daily #1`; missing if it was pruned. */
  readonly keptBecause?: string | undefined;
}

const line =
  /^(?:Keeping archive \(rule: (?<rule>.+?)\)|(?<checkpoint>Keeping checkpoint archive)|Pruning archive \(\d+\/\d+\)|Would prune): +(?<archive>\S|\S.*?\S) +[A-Z][a-z]{2}, (?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: [+-]\d\d:?\d\d)?) \[[0-9a-f]+\]$/;

/** Parses a line of `borg prune --list`; returns undefined for any other line, such as one in a custom format. */
export function prunedArchive(text: string): PrunedArchive | undefined {
  const { rule, checkpoint, archive, time } = line.exec(text.trimEnd())?.groups ?? {};
  if (archive === undefined || time === undefined) return undefined;
  const keptBecause = checkpoint === undefined ? rule : 'checkpoint';
  return { archive, time, ...(keptBecause !== undefined && { keptBecause }) };
}
