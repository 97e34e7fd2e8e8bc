import { createSoughtPaths, eachEntry, type Part } from '../archives/entries.js';
import type { Borg } from '../borg/borg-call.js';
import { createEscapeCheck } from '../files/entries-outside-destination.js';
import { createReplacedFinder, type ExtractionTarget, type ReplacedKind } from '../files/files-to-overwrite.js';

/** What to extract, and where. */
export interface Extraction extends Part {
  /** An absolute path. */
  readonly target: string;
  /** The archive, as a person names it. */
  readonly shown: string;
}

/** How many files would be replaced, and the first of them. */
export interface ReplacedFiles {
  readonly number: number;
  readonly examples: readonly string[];
}

/** What an extraction would do. */
export interface ExtractionPreview {
  /** Everything except folders. */
  readonly files: number;
  readonly bytes: number;
  /** Requested paths that match nothing in this list of entries; Borg's own answer may differ. */
  readonly unmatched: readonly string[];
  /** The files that would be replaced. */
  readonly replaced: Readonly<Record<ReplacedKind, ReplacedFiles>>;
  /** How the first such entry would be written outside the target; undefined if none would. */
  readonly wayOut: string | undefined;
}

/**
 * Lists what an extraction would write, without a cache, unlike `borg info`: on a new machine, Borg 1 would first read
 * the metadata of all archives. Without `live`, nothing can be replaced and nothing can be written elsewhere, because
 * the folder is empty and this version of Borg follows no links.
 */
export async function previewExtraction(
  borg: Borg,
  { archive, paths }: Part,
  { strip, live }: { readonly strip: number; readonly live: ExtractionTarget | undefined },
): Promise<ExtractionPreview> {
  const isReplaced = live === undefined ? undefined : await createReplacedFinder(live);
  const findWayOut = live === undefined ? undefined : createEscapeCheck(live);
  const sought = createSoughtPaths(paths);
  const none = () => ({ number: 0, examples: [] as string[] });
  const replaced: Record<ReplacedKind, ReturnType<typeof none>> = { live: none(), restored: none(), other: none() };
  let [entries, files, bytes] = [0, 0, 0];
  let wayOut: string | undefined;
  const isWhole = await eachEntry(borg, { archive, paths }, (entry) => {
    entries += 1;
    sought.take(entry.path);
    wayOut ??= findWayOut?.(entry);
    const found = isReplaced?.(entry);
    if (found !== undefined) {
      const files = replaced[found.kind];
      files.number += 1;
      if (files.examples.length < 2) files.examples.push(found.path);
    }
    if (entry.isFolder || (strip > 0 && entry.path.toString().split('/').length <= strip)) return;
    files += 1;
    if (!entry.isLink && !entry.isHardLink) bytes += entry.size ?? 0;
  });
  const tooLong = 'an entry of the archive has a name that is too long to check';
  return {
    files,
    bytes,
    unmatched: entries === 0 ? paths : sought.remaining(),
    replaced,
    wayOut: wayOut ?? (isWhole || live === undefined ? undefined : tooLong),
  };
}
