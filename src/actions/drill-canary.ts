import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { drillFiles, drillPlaces, drillSelection, ownFolders } from '../archives/bootstrap-manifest-places.js';
import { canaryHash, drillManifestIn, type SampledFile } from '../archives/drill-manifest.js';
import { type DumpedRows, dumpedRowsIn } from '../archives/dumped-rows.js';
import { listEntries } from '../archives/entry-owners.js';
import { type ExportedEntry, exportEntries } from '../archives/export-entries.js';
import { judgeEntries } from '../archives/trusted-entries.js';
import { patternOperands } from '../borg/operands.js';
import { printableName } from '../text/cleaning.js';
import { type DrilledArchive, largestSmall, noteTo, restoreSmall } from './drill-files.js';

/** The place of an archive, and who made it; empty if that is unknown. */
interface Place {
  readonly repository: string;
  readonly archive: string;
  readonly maker: string;
  /** What has already been read of it. */
  readonly read?: ReadFiles | undefined;
}

/** The files for drills in an archive, and the folders that usually contain them. */
export interface ReadFiles {
  /** Undefined if they could not be read in one pass. */
  readonly exported: readonly ExportedEntry[] | undefined;
  /** How long it took, in seconds. */
  readonly duration: number;
}

/** The maximum number of entries to look at, because an archive may be full of such names. */
const most = 1_000;

/** The maximum size of all such files to read at once, in bytes, because anyone can have such a file. */
const mostBytes = 4_000_000;

/**
 * Restores what create has stored in an archive for drills, and checks the canary. Returns the files of the manifest, the
 * row counts of the dumps, and whether there is a canary.
 */
export async function drillOwnFiles(
  drilled: Omit<DrilledArchive, 'manifest'>,
  place: Place,
): Promise<{
  readonly manifest: ReadonlyMap<string, SampledFile>;
  readonly rows: DumpedRows;
  readonly hasCanary: boolean;
}> {
  const { paths, exported, duration: overhead } = await ownFiles(drilled, place);
  const { findings, name } = drilled;
  const only = (file: string): string | undefined => {
    const same = paths.filter((path) => posix.basename(path) === file);
    if (same.length > 1) findings.note(`${name} contains ${file} for drills ${same.length} times, so it was not used.`);
    return same.length === 1 ? same[0] : undefined;
  };
  const [canary, manifest, rows] = [only(drillFiles.canary), only(drillFiles.manifest), only(drillFiles.rowCounts)];
  const wanted = [canary, manifest, rows].filter((path) => path !== undefined);
  if (canary === undefined) findings.know({ canary: 'missing' });
  if (wanted.length === 0) return { manifest: new Map(), rows: new Map(), hasCanary: false };
  const { contents, duration } =
    exported === undefined
      ? await restoreSmall(drilled, wanted)
      : { contents: contentsOf(exported, wanted), duration: overhead };
  findings.know({ overhead: duration });
  if (canary !== undefined) checkCanary(drilled, canary, contents.get(canary));
  return {
    manifest: manifest === undefined ? new Map() : readManifest(drilled, manifest, contents.get(manifest)),
    rows: dumpedRowsIn(rows === undefined ? '' : (contents.get(rows) ?? '')),
    hasCanary: canary !== undefined,
  };
}

/** Reads the files for drills with their contents, in one pass. */
export async function readDrillFiles(
  { work, operands }: Pick<DrilledArchive, 'work' | 'operands'>,
  telling: Pick<Parameters<typeof exportEntries>[1], 'tellWarning' | 'quietly'>,
): Promise<ReadFiles> {
  const { files, folders } = drillSelection(ownFolders(work.options));
  const paths = patternOperands([files, folders]);
  const started = performance.now();
  const exported = await exportEntries(work.borg, { archive: operands, paths, most: mostBytes, ...telling });
  return { exported, duration: (performance.now() - started) / 1000 };
}

/** What is known of the files for drills; `paths` has none that others could have put there. */
type OwnFiles = ReadFiles & { readonly paths: readonly string[] };

/** Finds the files for drills: with their contents in one pass, if they are small, otherwise by their names. */
async function ownFiles(
  drilled: Omit<DrilledArchive, 'manifest'>,
  { maker, read, ...place }: Place,
): Promise<OwnFiles> {
  const { work, findings, name, operands } = drilled;
  const { borg, options } = work;
  const { files, covers } = drillSelection(ownFolders(options));
  const { exported, duration } = read ?? (await readDrillFiles(drilled, { tellWarning: noteTo(findings) }));
  const entries = exported ?? (await listEntries(borg, { archive: operands, paths: patternOperands([files]), most }));
  const placeOf = drillPlaces(ownFolders(options));
  const found = entries.filter(({ path }) => placeOf(path).kind !== 'elsewhere');
  if (found.length === 0) return { paths: [], exported, duration };
  const known = { found, folders: exported && { entries: exported, covers } };
  const { judged } = await judgeEntries(borg, { ...place, ...known, placeOf, ...(maker !== '' && { maker }) });
  for (const { path, doubt } of judged.filter((each) => each.doubt !== undefined)) {
    findings.note(
      `${printableName(path)} in ${name} was not used, because another user could have put it there: ${doubt}.`,
    );
  }
  return { paths: judged.filter(({ doubt }) => doubt === undefined).map(({ path }) => path), exported, duration };
}

/** Returns the contents of entries by their paths; none for a path whose content is larger than any that create writes. */
function contentsOf(exported: readonly ExportedEntry[], paths: readonly string[]): ReadonlyMap<string, string> {
  const wanted = exported.filter(({ path, content }) => paths.includes(path) && content.length <= largestSmall);
  return new Map(wanted.map(({ path, content }) => [path, content.toString()]));
}

function readManifest(
  { findings, name }: Omit<DrilledArchive, 'manifest'>,
  path: string,
  text: string | undefined,
): ReadonlyMap<string, SampledFile> {
  const manifest = text === undefined ? undefined : drillManifestIn(text);
  if (manifest === undefined) {
    findings.find(
      `The manifest for drills in ${name} (${printableName(path)}) is not valid, so the archive is not as it was made. Find out who can write to the repository, and make a new archive.`,
    );
  }
  return new Map((manifest?.files ?? []).map((file) => [file.path, file]));
}

/** Compares the canary with the hash that it must have. */
function checkCanary(
  { findings, name, work }: Omit<DrilledArchive, 'manifest'>,
  path: string,
  content: string | undefined,
): void {
  const sha256 = createHash('sha256')
    .update(content ?? '')
    .digest('hex');
  const isIntact = content !== undefined && sha256 === canaryHash(content);
  findings.know({ canary: isIntact ? 'intact' : 'damaged' });
  if (isIntact) findings.hash({ path, size: Buffer.byteLength(content), sha256, compared_with: ['canary'] });
  else {
    findings.find(
      `The canary in ${name} does not have the content that was backed up. Don't rely on this archive, and find out how much is damaged with${work.borg.suggest('check --only data')}`,
    );
  }
}
