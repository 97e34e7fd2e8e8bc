import type { SampledFile } from '../archives/drill-manifest.js';
import { type ArchiveEntry, eachEntry } from '../archives/entries.js';
import type { Borg } from '../borg/borg-call.js';
import type { Operand } from '../borg/operands.js';
import { createEscapeCheck } from '../files/entries-outside-destination.js';
import { inTurn, shuffled, stratumOf } from '../files/sample-sources.js';
import { isWithin } from '../system/paths.js';
import { type Coverage, type DrillSource, isBelow } from './drill-sources.js';

/** What to look for in an archive. */
interface Sought {
  readonly archive: readonly Operand[];
  readonly manifest: readonly SampledFile[];
  /** Probe paths as archives store them. */
  readonly probes: readonly string[];
  readonly sources: readonly DrillSource[];
  /** How many random files to choose. */
  readonly sample: number;
  /** Where everything would be restored to. */
  readonly destination: string;
  /** Tells whether a backup tool added a path itself. */
  readonly isOwn: (path: string) => boolean;
}

/** A number of files and their size in bytes. */
export interface Amount {
  readonly files: number;
  readonly size: number;
}

/** What an archive contains. */
export interface Survey {
  readonly all: Amount;
  /** The size of the largest file, in bytes. */
  readonly largest: number;
  /** The bytes that everything takes on a disk. */
  readonly space: number;
  /** The paths of the manifest that the archive contains. */
  readonly present: ReadonlySet<string>;
  /** The bytes on a disk of each probe path that the archive contains. */
  readonly probes: ReadonlyMap<string, number>;
  readonly coverage: ReadonlyMap<DrillSource, Coverage>;
  /** Random files, by path, with the bytes that they take on a disk. */
  readonly sample: ReadonlyMap<string, number>;
  /** How a restored file would be written outside the destination; undefined if none would. */
  readonly wayOut: string | undefined;
}

/** Random files up to this size are restored, so that a drill stays short. */
const largestRandom = 64_000_000;

/** Reads the list of everything in an archive; needs no more memory for a large one. */
export async function surveyArchive(borg: Borg, sought: Sought): Promise<Survey> {
  const named = new Map(sought.manifest.map(({ path }) => [path, false]));
  const probes = new Map<string, number>();
  const coverage = new Map<DrillSource, Coverage>(sought.sources.map((source) => [source, 'nothing']));
  const sampling = createSampling(sought.sample);
  const totals = { files: 0, size: 0, largest: 0, space: 0 };
  // Borg itself refuses some ways out, but a drill never depends on that.
  const findWayOut = createEscapeCheck({ destination: sought.destination, strip: 0 });
  let wayOut: string | undefined;
  const isWhole = await eachEntry(borg, { archive: sought.archive, paths: [] }, (entry) => {
    const path = entry.path.toString();
    wayOut ??= findWayOut(entry);
    addTo(totals, entry);
    if (named.has(path)) named.set(path, true);
    for (const probe of sought.probes.filter((each) => isWithin(path, each))) {
      probes.set(probe, (probes.get(probe) ?? 0) + spaceOf(entry));
    }
    if (sought.isOwn(path)) return;
    cover(coverage, entry, path);
    sampling.take(entry, path);
  });
  return {
    all: { files: totals.files, size: totals.size },
    largest: totals.largest,
    space: totals.space,
    present: new Set([...named].flatMap(([path, isPresent]) => (isPresent ? [path] : []))),
    probes,
    coverage,
    sample: sampling.chosen(),
    wayOut: wayOut ?? (isWhole ? undefined : 'an entry of the archive has a name that is too long to check'),
  };
}

interface Totals {
  files: number;
  size: number;
  largest: number;
  space: number;
}

function addTo(totals: Totals, entry: ArchiveEntry): void {
  totals.space += spaceOf(entry);
  if (!entry.isFile) return;
  const { size = 0 } = entry;
  totals.files += 1;
  totals.size += size;
  totals.largest = Math.max(totals.largest, size);
}

function cover(coverage: Map<DrillSource, Coverage>, entry: ArchiveEntry, path: string): void {
  for (const [source, covered] of coverage) {
    if (covered !== 'content' && isBelow(path, source.stored)) coverage.set(source, coverageBy(entry, path, source));
  }
}

function coverageBy(entry: ArchiveEntry, path: string, { stored }: DrillSource): Coverage {
  return entry.isFolder && path === stored ? 'itself' : 'content';
}

/** Returns the bytes that an entry takes on a disk, in blocks of 4 KiB. */
function spaceOf({ size = 0 }: ArchiveEntry): number {
  return (Math.ceil(size / 4096) + 1) * 4096;
}

/** Chooses random files of all sizes and ages, each file of a size and age with the same probability. */
function createSampling(most: number): {
  readonly take: (entry: ArchiveEntry, path: string) => void;
  readonly chosen: () => ReadonlyMap<string, number>;
} {
  const strata = new Map<string, { seen: number; readonly kept: (readonly [string, number])[] }>();
  return {
    take: (entry, path) => {
      if (!entry.isFile || (entry.size ?? 0) > largestRandom || isDoubtful(path)) return;
      const name = stratumOf({ size: entry.size ?? 0, age: Date.now() - (entry.modified ?? 0) });
      const stratum = strata.get(name) ?? { seen: 0, kept: [] };
      strata.set(name, stratum);
      stratum.seen += 1;
      const item = [path, spaceOf(entry)] as const;
      if (stratum.kept.length < most) stratum.kept.push(item);
      else {
        const place = Math.floor(Math.random() * stratum.seen);
        if (place < most) stratum.kept[place] = item;
      }
    },
    chosen: () =>
      new Map(
        inTurn(
          [...strata.values()].map(({ kept }) => shuffled(kept)),
          most,
        ),
      ),
  };
}

/** Borg 1 lists a question mark for a byte that isn't valid UTF-8, and can't find such a name again. */
function isDoubtful(path: string): boolean {
  return /[?\uFFFD\p{Surrogate}]/u.test(path);
}
