import { workingFolder } from '../borg/home.js';
import type { ValueOf } from '../configuration/schema.js';
import { CommandError, UserError } from '../system/errors.js';
import { currentFolder } from '../system/own-folders.js';
import type { WorkWith } from './action.js';
import type { checkOptions } from './check-options.js';
import type { Sample } from './sample.js';
import { archiveFiles, type SourceFile, sourceFiles } from './spot-files.js';
import { archiveHashes, sourceHashes } from './spot-hashes.js';
import type { spotOptions } from './spot-options.js';

type SpotWork = WorkWith<typeof spotOptions>;

/** How much may differ, and how much is looked at: percentages. */
interface Tolerances {
  readonly count: number;
  readonly sample: number;
  readonly data: number;
}

/** Names in a message; more of them are told as lines. */
const mostNamed = 5;
const mostTold = 100;

/**
 * Compares the files that a backup would take now with an archive: how many there are, and the content of a sample.
 * Throws UserError where they differ by more than the configuration tolerates, and tells which do.
 */
export async function spotCheck(work: SpotWork, archive: string, sample: Sample): Promise<void> {
  const entry = work.options.checks?.find(({ name }) => name === 'spot');
  const tolerances = tolerancesOf(entry);
  const folder = workingFolder(work.options) ?? currentFolder();
  const sources = await sourceFiles(work, folder);
  const stored = await archiveFiles(work, archive, sources);
  refuseWhenCancelled(work);
  const about: About = { work, archive, stored };
  if (sources.length === 0) {
    throw new UserError(
      `The spot check of ${work.repository.path} found no files to back up, and ${stored.size} in ${archive}. Look at the sources: is a disk not mounted?`,
    );
  }
  compareCounts(sources, about, tolerances.count);
  const plain = sources.filter((file) => file.plain);
  const chosen = sample(plain, Math.max(1, Math.floor((plain.length * tolerances.sample) / 100)));
  const command = entry?.xxh64sum_command;
  const algorithm = work.borg.capabilities.xxh64 ? 'xxh64' : 'sha256';
  if (algorithm !== 'xxh64' && command !== undefined) {
    work.borg.tell.lines(['xxh64sum_command is left out: this Borg compares by SHA-256.'], 'notice', 0);
  }
  const differing = await differingFiles(chosen, about, { algorithm, command, machine: work.machine, folder });
  refuseWhenCancelled(work);
  const share = (differing.length / sources.length) * 100;
  if (share > tolerances.data) throw contentFault(differing, { ...about, chosen: chosen.length, tolerances, share });
  const result = `The spot check found ${sources.length} files here and ${stored.size} in ${archive}; of ${chosen.length} that were compared, ${differing.length} differ.`;
  work.borg.tell.lines([result], 'info', 1);
}

/** What was looked at until a cancel says nothing about damage. */
function refuseWhenCancelled({ machine }: SpotWork): void {
  if (!machine.cancel?.aborted) return;
  throw new CommandError('The spot check was cancelled.', { command: 'check', output: [], cancelled: true });
}

interface About {
  readonly work: SpotWork;
  readonly archive: string;
  /** The paths of the archive. */
  readonly stored: ReadonlySet<string>;
}

function tolerancesOf(entry: ValueOf<typeof checkOptions.checks>[number] | undefined): Tolerances {
  const {
    count_tolerance_percentage: count,
    data_sample_percentage: sample,
    data_tolerance_percentage: data,
  } = entry ?? {};
  if (count === undefined || sample === undefined || data === undefined) {
    throw new UserError(
      'The spot check needs to know how much may differ, so it was not made. Add it to checks, with count_tolerance_percentage, data_sample_percentage and data_tolerance_percentage.',
    );
  }
  if (data > sample) {
    throw new UserError(
      `data_tolerance_percentage (${data}) is more than data_sample_percentage (${sample}), so the spot check could never fail, and was not made. Lower the one, or raise the other.`,
    );
  }
  return { count, sample, data };
}

function compareCounts(sources: readonly SourceFile[], { work, archive, stored }: About, tolerance: number): void {
  const share = (Math.abs(sources.length - stored.size) / sources.length) * 100;
  if (share <= tolerance) return;
  const here = new Set(sources.map((file) => file.stored));
  const onlyHere = [...here].filter((path) => !stored.has(path)).sort();
  const onlyThere = [...stored].filter((path) => !here.has(path)).sort();
  tellNames(work, 'Only here', onlyHere);
  tellNames(work, `Only in ${archive}`, onlyThere);
  const details = [
    ...(onlyHere.length > 0 ? [`only here: ${named(onlyHere)}`] : []),
    ...(onlyThere.length > 0 ? [`only in the archive: ${named(onlyThere)}`] : []),
  ];
  throw new UserError(
    `The spot check of ${work.repository.path} found ${sources.length} files here and ${stored.size} in ${archive}: they differ by ${percent(share)}, and count_tolerance_percentage is ${tolerance} (${details.join('; ')}). Find out why; if it is as it should be, make a new archive or raise the tolerance.`,
  );
}

async function differingFiles(
  chosen: readonly SourceFile[],
  { work, archive }: About,
  hashing: Parameters<typeof sourceHashes>[1],
): Promise<readonly string[]> {
  const there = await archiveHashes(work, archive, { files: chosen, algorithm: hashing.algorithm });
  const here = await sourceHashes(
    chosen.filter(({ stored }) => there.get(stored) !== null),
    hashing,
  );
  return chosen
    .filter(({ stored }) => there.get(stored) !== null)
    .filter(({ stored }) => here.get(stored) === undefined || here.get(stored) !== there.get(stored))
    .map(({ path }) => path)
    .sort();
}

function contentFault(
  differing: readonly string[],
  { work, archive, chosen, tolerances, share }: About & { chosen: number; tolerances: Tolerances; share: number },
): UserError {
  tellNames(work, `Not as in ${archive}`, differing);
  return new UserError(
    `The spot check of ${work.repository.path} compared ${chosen} files with ${archive}, and ${differing.length} of them differ: ${named(differing)}. That is ${percent(share)} of all files, and data_tolerance_percentage is ${tolerances.data}. Find out why; if they were changed on purpose, make a new archive or raise the tolerance.`,
  );
}

function named(paths: readonly string[]): string {
  const more = paths.length - mostNamed;
  return more > 0 ? `${paths.slice(0, mostNamed).join(', ')} and ${more} more` : paths.join(', ');
}

function tellNames({ borg }: SpotWork, head: string, paths: readonly string[]): void {
  if (paths.length <= mostNamed) return;
  const more = paths.length > mostTold ? [`  and ${paths.length - mostTold} more`] : [];
  borg.tell.lines([`${head}:`, ...paths.slice(0, mostTold).map((path) => `  ${path}`), ...more], 'error', -1);
}

function percent(share: number): string {
  return `${share < 0.01 ? share.toPrecision(1) : share.toFixed(2)} %`;
}
