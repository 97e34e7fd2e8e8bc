import type { BigIntStats } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join, normalize, posix, resolve } from 'node:path';
import type { SampledFile } from '../archives/drill-manifest.js';
import { hashOfFile } from '../system/file-hash.js';
import { isPlainText } from '../system/paths.js';
import { createInclusionTest } from './patterns.js';
import { type CollectedSources, createStopTest, type StopOptions } from './sources.js';
import { storedPath } from './stored-paths.js';

/** How much a sample may cost. */
interface SampleLimits {
  readonly files: number;
  /** How many bytes are read to hash files. */
  readonly bytes: number;
  readonly milliseconds: number;
}

/** What a sample may cost while an archive is made: less than anyone would notice. */
export const sampleLimits: SampleLimits = { files: 64, bytes: 32_000_000, milliseconds: 300 };

/** Where to take a sample from. */
interface Sampling {
  readonly sources: Pick<CollectedSources, 'roots' | 'lines'>;
  /** The folder that the sources are relative to. */
  readonly folder: string;
  readonly options: StopOptions & { readonly one_file_system?: boolean | undefined };
  /** Borg doesn't store what precedes `/./` in a root. */
  readonly slashDot: boolean;
  readonly limits: SampleLimits;
}

/** How many names of one folder are looked at: a folder may contain millions. */
const mostNames = 1_000;

/** Files for each file of the sample, so that there is a choice of sizes and ages. */
const choice = 4;

/** After as many ways that lead to no new file, there are hardly any. */
const mostFruitless = 100;

/** What is done even on a busy machine, where a moment is over too soon. */
const leastWays = 32;
const leastHashes = { files: 8, bytes: 1_000_000 };

/** A file that changed a moment ago may change again before Borg reads it. */
const settled = 60_000;

/**
 * Returns a few of the files that Borg certainly stores, of all sizes and ages, with their hashes. It descends from the
 * sources along random ways, and ends when a limit is reached, however large the sources are. What changes or can't be
 * read meanwhile is left out.
 */
export async function sampleSources({ limits, ...where }: Sampling): Promise<readonly SampledFile[]> {
  const started = performance.now();
  const { sources, folder, options, slashDot } = where;
  const walk: Walk = {
    folder,
    slashDot,
    isIncluded: createInclusionTest(sources.lines),
    mayStop: createStopTest(options, sources.lines, folder),
    oneFileSystem: options.one_file_system === true,
    folders: new Map(),
    found: new Map(),
  };
  const roots = sources.roots.filter(isPlainText);
  const wanted = limits.files * choice;
  // Ways that lead nowhere end the walk, too: in small sources, all files are found soon.
  for (
    let [at, fruitless] = [0, 0];
    roots.length > 0 && walk.found.size < wanted && fruitless < mostFruitless;
    at += 1
  ) {
    if (at >= leastWays && performance.now() - started > limits.milliseconds / 2) break;
    const before = walk.found.size;
    await descend(pick(roots) ?? '', walk);
    fruitless = walk.found.size === before ? fruitless + 1 : 0;
  }
  const deadline = started + limits.milliseconds;
  return await hashed(stratified([...walk.found.values()], limits.files), { bytes: limits.bytes, deadline, folder });
}

interface Walk {
  readonly folder: string;
  readonly slashDot: boolean;
  readonly isIncluded: (path: string) => boolean;
  readonly mayStop: (path: string) => Promise<boolean>;
  readonly oneFileSystem: boolean;
  /** The names in the folders seen so far. */
  readonly folders: Map<string, readonly string[]>;
  readonly found: Map<string, Candidate>;
}

interface Candidate {
  readonly path: string;
  readonly stored: string;
  readonly facts: BigIntStats;
}

/** Follows one random way from a root to a file. */
async function descend(root: string, walk: Walk): Promise<void> {
  const above = storedPath(walk.slashDot ? root : normalize(root));
  const names: string[] = [];
  let device: bigint | undefined;
  for (;;) {
    const path = join(root, ...names);
    const facts = await lstat(resolve(walk.folder, path), { bigint: true }).catch(() => undefined);
    if (facts?.isFile()) return keep({ path, stored: posix.join(above, ...names), facts }, walk);
    if (facts?.isDirectory() !== true) return;
    device ??= facts.dev;
    if (walk.oneFileSystem && facts.dev !== device) return;
    const name = pick(walk.folders.get(path) ?? (await namesOf(path, walk)));
    if (name === undefined) return;
    names.push(name);
  }
}

function keep(candidate: Candidate, { found, isIncluded }: Walk): void {
  const isSettled = Date.now() - Number(candidate.facts.mtimeMs) > settled;
  if (isSettled && isIncluded(candidate.path)) found.set(candidate.stored, candidate);
}

/** Returns some of the names in a folder; none if Borg may skip it. */
async function namesOf(path: string, walk: Walk): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    if (!(await walk.mayStop(path))) {
      for await (const { name } of await opendir(resolve(walk.folder, path))) {
        if (isPlainText(name) && !name.includes('\uFFFD')) names.push(name);
        if (names.length >= mostNames) break;
      }
    }
  } catch {
    // Borg can't read it either, and reports it.
  }
  walk.folders.set(path, names);
  return names;
}

/** Takes files of each size and age in turn. */
function stratified(found: readonly Candidate[], most: number): readonly Candidate[] {
  const now = Date.now();
  const strata = new Map<string, Candidate[]>();
  for (const candidate of shuffled(found)) {
    const { size, mtimeMs } = candidate.facts;
    const stratum = stratumOf({ size: Number(size), age: now - Number(mtimeMs) });
    strata.set(stratum, [...(strata.get(stratum) ?? []), candidate]);
  }
  return inTurn([...strata.values()], most);
}

/** Returns the name of the files with about the same size (in bytes) and age (in milliseconds). */
export function stratumOf({ size, age }: { readonly size: number; readonly age: number }): string {
  const day = 86_400_000;
  const sizes = [4_096, 262_144, 16_777_216].filter((limit) => size > limit).length;
  const ages = [day, 30 * day, 365 * day].filter((limit) => age > limit).length;
  return `${sizes} ${ages}`;
}

/** Takes the first item of each list, then the second of each, and so on. */
export function inTurn<Item>(lists: readonly (readonly Item[])[], most: number): readonly Item[] {
  const taken: Item[] = [];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let at = 0; at < longest && taken.length < most; at += 1) {
    for (const list of lists) {
      const item = list[at];
      if (item !== undefined && taken.length < most) taken.push(item);
    }
  }
  return taken;
}

async function hashed(
  candidates: readonly Candidate[],
  { bytes, deadline, folder }: { readonly bytes: number; readonly deadline: number; readonly folder: string },
): Promise<readonly SampledFile[]> {
  const files: SampledFile[] = [];
  let left = bytes;
  for (const { path, stored, facts } of candidates) {
    const size = Number(facts.size);
    const whole = resolve(folder, path);
    const isLeast = files.length < leastHashes.files && size <= leastHashes.bytes;
    const isRead = size <= left && (isLeast || performance.now() < deadline);
    const sha256 = isRead ? await hashOfFile(whole, 'sha256').catch(() => undefined) : undefined;
    if (isRead) left -= size;
    const after = await lstat(whole, { bigint: true }).catch(() => undefined);
    // What can't be read here may be missing in the archive.
    if ((isRead && sha256 === undefined) || after?.mtimeNs !== facts.mtimeNs) continue;
    files.push({ path: stored, size, modified: String(facts.mtimeNs), ...(sha256 !== undefined && { sha256 }) });
  }
  return files;
}

function pick<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor(Math.random() * items.length)];
}

/** Returns items in random order. */
export function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}
