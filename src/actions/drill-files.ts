import { type BigIntStats, existsSync, readdirSync, statfsSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampledFile } from '../archives/drill-manifest.js';
import { eachEntry } from '../archives/entries.js';
import { type Operand, storedFileOperands, storedOperands } from '../borg/operands.js';
import { lineFlags, onlyLines, withShortArguments } from '../files/patterns.js';
import { CommandError, reasonOf, UserError } from '../system/errors.js';
import { hashOfFile } from '../system/file-hash.js';
import { forSystem, nameFromBytes, shownPath } from '../system/paths.js';
import { readRegularFile } from '../system/read-file.js';
import { openFolders, removeFolder } from '../system/temporary.js';
import { size as shownSize } from '../text/amounts.js';
import { printableName } from '../text/cleaning.js';
import { count } from '../text/phrases.js';
import type { DrillFindings } from './drill-evidence.js';
import { type DrillSources, livePath } from './drill-sources.js';
import type { Amount, Survey } from './drill-survey.js';
import type { DrillWork } from './drill-work.js';

/** An archive that is drilled, and what its files are compared with. */
export interface DrilledArchive {
  readonly work: DrillWork;
  readonly findings: DrillFindings;
  readonly operands: readonly Operand[];
  /** Its name, for messages. */
  readonly name: string;
  readonly made: Date | undefined;
  readonly manifest: ReadonlyMap<string, SampledFile>;
  readonly sources: DrillSources;
  /** The scratch folder. */
  readonly folder: string;
}

/** Which files of an archive to restore: single files, and folders with everything in them. */
interface Chosen {
  readonly files: readonly string[];
  readonly trees: readonly string[];
  /** The bytes that they take on a disk. */
  readonly space: number;
}

/** What a restore restored, and how long Borg took for it in seconds. */
export interface Restored extends Amount {
  readonly duration: number;
  /** The paths of those files that the manifest or the caller names. */
  readonly seen: ReadonlySet<string>;
}

const nothing: Restored = { files: 0, size: 0, duration: 0, seen: new Set() };

/** Restores some files into the scratch folder and compares them. Throws UserError if they don't fit. */
export async function restoreChosen(drilled: DrilledArchive, chosen: Chosen): Promise<Restored> {
  const free = freeSpace(drilled.folder);
  if (chosen.space > free) throw tooSmall(drilled, chosen.space, free);
  const operands = [...storedFileOperands(chosen.files), ...storedOperands(chosen.trees)];
  if (operands.length === 0) return nothing;
  const duration = await extract(drilled, { flags: [], operands: [...drilled.operands, ...operands] });
  return { ...(await compareRestored(drilled, new Set(chosen.files))), duration };
}

/**
 * Restores everything into the scratch folder and compares it: at once if there is space for it, otherwise part by part,
 * removing each part when it has been compared. Only restoring for real proves that files can be restored: it needs
 * their names, their data, and their metadata. Throws UserError if the largest file doesn't fit.
 */
export async function restoreAll(drilled: DrilledArchive, survey: Survey): Promise<Restored> {
  const free = freeSpace(drilled.folder);
  const { operands } = drilled;
  if (survey.space <= free) {
    const duration = await extract(drilled, { flags: [], operands });
    return { ...(await compareRestored(drilled)), duration };
  }
  if (survey.largest * 1.01 > free) throw tooSmall(drilled, survey.largest, free);
  drilled.findings.note(
    `There is no space for all of it in ${drilled.folder} (${shownSize(survey.space)}, ${shownSize(free)} free), so it was restored part by part.`,
  );
  let all = nothing;
  for (let from = 0; ; ) {
    const part = await nextPart(drilled, { from, space: free });
    if (part.paths.length === 0) return all;
    const call = { flags: lineFlags(onlyLines(part.paths)), operands };
    const duration = await withShortArguments(call, (short) => extract(drilled, short));
    const restored = await compareRestored(drilled);
    emptyFolder(drilled.folder);
    all = {
      files: all.files + restored.files,
      size: all.size + restored.size,
      duration: all.duration + duration,
      seen: new Set([...all.seen, ...restored.seen]),
    };
    from = part.end;
  }
}

/** Returns the paths of the next files that fit, in the order of the archive. */
async function nextPart(
  { work, operands }: DrilledArchive,
  { from, space }: { readonly from: number; readonly space: number },
): Promise<{ readonly paths: readonly string[]; readonly end: number }> {
  const paths: string[] = [];
  let [at, used, end] = [0, 0, -1];
  await eachEntry(work.borg, { archive: operands, paths: [] }, (entry) => {
    if (!entry.isFile) return;
    at += 1;
    if (at <= from || end >= 0) return;
    used += Math.ceil((entry.size ?? 0) / 4096 + 1) * 4096;
    if (paths.length > 0 && (used > space || paths.length >= mostAtOnce)) end = at - 1;
    else paths.push(entry.path.toString());
  });
  return { paths, end: end < 0 ? at : end };
}

/** The most files that a part has, so that the list of them stays small. */
const mostAtOnce = 100_000;

/** Restores a few small files; returns their contents, without those that were not restored, and the seconds it took. */
export async function restoreSmall(
  drilled: Omit<DrilledArchive, 'manifest'>,
  paths: readonly string[],
): Promise<{ readonly contents: ReadonlyMap<string, string>; readonly duration: number }> {
  const operands = [...drilled.operands, ...storedFileOperands(paths)];
  const duration = await extract(drilled, { flags: [], operands });
  const contents = new Map<string, string>();
  for (const path of paths) {
    const file = join(drilled.folder, path);
    const read = existsSync(file) ? readRegularFile(file, { most: largestSmall }) : '';
    if (typeof read !== 'string') contents.set(path, Buffer.from(read.bytes).toString());
  }
  emptyFolder(drilled.folder);
  return { contents, duration };
}

/** The maximum size of a small file in bytes. */
export const largestSmall = 4_000_000;

/** Runs `borg extract` in the scratch folder; returns how long it took in seconds. */
async function extract(
  { work: { borg }, findings, folder }: Omit<DrilledArchive, 'manifest'>,
  call: { readonly flags: readonly string[]; readonly operands: readonly Operand[] },
): Promise<number> {
  const started = performance.now();
  await borg.run({
    command: 'extract',
    // Flags such as `immutable` would keep the files from being removed.
    flags: ['--noflags', ...call.flags],
    operands: call.operands,
    output: 'lines',
    workingDirectory: folder,
    checksMatches: true,
    expectsEverything: true,
    tellWarning: noteTo(findings),
  });
  return (performance.now() - started) / 1000;
}

/** Returns what turns a warning of Borg into a note. */
export function noteTo(findings: DrillFindings): (usual: string) => void {
  return (usual) => findings.note(`${usual.replace(/\.$/, '')}.`);
}

/** Returns the bytes that may be used: some space is left for other programs. */
export function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize * 0.9;
}

function tooSmall({ folder }: DrilledArchive, needed: number, free: number): UserError {
  return new UserError(
    `The drill needs ${shownSize(needed)} in ${folder}, but only ${shownSize(free)} can be used there. Name a folder with more space with --scratch, or choose another --depth.`,
  );
}

/** Removes everything in the scratch folder. Throws UserError if that fails. */
export function emptyFolder(folder: string): void {
  openFolders(folder);
  for (const name of readdirSync(folder, { encoding: 'buffer' })) {
    const [problem] = removeFolder(join(folder, nameFromBytes(name)));
    if (problem !== undefined) throw new UserError(problem);
  }
}

/** Compares every file in the scratch folder, and notes which of the named ones are there. */
async function compareRestored(
  drilled: DrilledArchive,
  named: ReadonlySet<string> = new Set(),
): Promise<Amount & Pick<Restored, 'seen'>> {
  const { folder, manifest, work } = drilled;
  openFolders(folder);
  const seen = new Set<string>();
  let [files, size] = [0, 0];
  for await (const { path, facts } of filesBelow(folder)) {
    if (work.machine.cancel?.aborted) throw canceled();
    files += 1;
    size += Number(facts.size);
    if (manifest.has(path) || named.has(path)) seen.add(path);
    await compareFile(drilled, path, facts);
  }
  return { files, size, seen };
}

function canceled(): CommandError {
  return new CommandError('The drill was canceled.', { command: 'drill', output: [], cancelled: true });
}

interface RestoredFile {
  /** As in the archive. */
  readonly path: string;
  readonly facts: BigIntStats;
}

/** Yields the regular files in a folder; never follows a link. */
async function* filesBelow(folder: string, above = ''): AsyncGenerator<RestoredFile> {
  const here = await readdir(forSystem(join(folder, above)), { withFileTypes: true, encoding: 'buffer' });
  for (const entry of here) {
    const path = join(above, nameFromBytes(entry.name));
    if (entry.isDirectory()) yield* filesBelow(folder, path);
    else if (entry.isFile()) yield { path, facts: await lstat(forSystem(join(folder, path)), { bigint: true }) };
  }
}

async function compareFile(drilled: DrilledArchive, path: string, facts: BigIntStats): Promise<void> {
  const { findings, folder, manifest, name } = drilled;
  const shown = printableName(shownPath(path));
  const sha256 = await hashOf(join(folder, path));
  if (typeof sha256 !== 'string') {
    findings.find(
      `${shown} was restored from ${name}, but can't be read: ${sha256.problem}. Run the drill as a user who can read it.`,
    );
    return;
  }
  const compared: ('manifest' | 'source')[] = [];
  const noted = manifest.get(path);
  if (noted !== undefined && !isSame(noted, facts)) {
    findings.note(`${shown} was changed while ${name} was made, so it was not compared with the manifest.`);
  } else if (noted?.sha256 !== undefined) {
    compared.push('manifest');
    if (noted.sha256 !== sha256) findings.find(damagedSentence(drilled, shown));
  }
  const live = await unchangedSource(drilled, path, facts);
  if (live !== undefined) {
    compared.push('source');
    if (live.sha256 !== sha256) {
      findings.find(
        `${shown} in ${name} is not the same as ${shownPath(live.path)}, although that has the same size and modification time. Compare the two, because one of them is damaged.`,
      );
    }
  }
  findings.hash({ path: shown, size: Number(facts.size), sha256, compared_with: compared });
}

function damagedSentence({ name, work }: DrilledArchive, shown: string): string {
  return `${shown} in ${name} does not have the content that was backed up. Restore it from another archive, and find out how much is damaged with${work.borg.suggest('check --only data')}`;
}

async function hashOf(path: string): Promise<string | { readonly problem: string }> {
  try {
    return await hashOfFile(forSystem(path), 'sha256');
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** A file may change after it was noted and before Borg reads it: then, its time or its size is different. */
function isSame({ size, modified }: SampledFile, facts: BigIntStats): boolean {
  return BigInt(size) === facts.size && modified === String(facts.mtimeNs);
}

/** Returns the source of a restored file with its hash, if it has not changed since the archive was made. */
async function unchangedSource(
  { made, sources }: DrilledArchive,
  path: string,
  facts: BigIntStats,
): Promise<{ readonly path: string; readonly sha256: string } | undefined> {
  const live = livePath(path, sources);
  if (live === undefined || made === undefined) return undefined;
  const now = await lstat(forSystem(live), { bigint: true }).catch(() => undefined);
  if (now?.isFile() !== true || now.size !== facts.size || now.mtimeNs !== facts.mtimeNs) return undefined;
  // A program that writes to a file and resets its time changes this one.
  if (now.ctimeMs >= BigInt(made.getTime())) return undefined;
  const sha256 = await hashOf(live);
  const after = await lstat(forSystem(live), { bigint: true }).catch(() => undefined);
  return typeof sha256 === 'string' && after?.mtimeNs === now.mtimeNs ? { path: live, sha256 } : undefined;
}

/** Adds a finding for each file of the manifest that the archive does not contain. */
export async function findMissing(drilled: DrilledArchive, present: ReadonlySet<string>): Promise<void> {
  const { findings, made, manifest, name, sources } = drilled;
  let gone = 0;
  for (const { path, modified } of manifest.values()) {
    if (present.has(path)) continue;
    const live = livePath(path, sources);
    const exists = live !== undefined && (await lstat(live).catch(() => undefined)) !== undefined;
    const age = (made ?? new Date()).getTime() - Number(BigInt(modified) / 1_000_000n);
    if (!exists && age < youngFile) gone += 1;
    else {
      findings.find(
        `${printableName(path)} was in the sources when ${name} was made, but is not in it. Check that no pattern excludes it and that the user of the backup can read it, and make a new archive.`,
      );
    }
  }
  if (gone > 0) findings.note(`${count(gone, 'young file')} probably disappeared while ${name} was made.`);
}

/** A file that is younger than this, in milliseconds, and doesn't exist any more may have been a temporary file. */
const youngFile = 86_400_000;
