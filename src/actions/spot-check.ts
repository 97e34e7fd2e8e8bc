import { randomInt } from 'node:crypto';
import type { ValueOf } from '../schema/option-schema.js';
import { CommandError, UserError } from '../system/errors.js';
import { workingFolder } from '../system/paths.js';
import { count, grouped, joinFirst } from '../text/phrases.js';
import type { checkOptions, spotOptions } from './check-options.js';
import type { WorkWith } from './define-action.js';
import { archiveFiles, archiveHashes, type SourceFile, sourceFiles, sourceHashes } from './spot-check-files.js';

type SpotWork = WorkWith<typeof spotOptions>;

/** The size of the sample and the tolerated differences, as percentages. */
interface Tolerances {
  readonly count: number;
  readonly sample: number;
  readonly data: number;
}

/** The most names in a message; if there are more, they are listed on lines before it. */
const maxNamedPaths = 5;
const maxListedPaths = 100;

/**
 * Compares the files that a backup would now include with an archive: their number, and the content of a sample. Throws
 * UserError and lists the differing files if there are more differences than the configuration tolerates.
 */
export async function spotCheck(work: SpotWork, archive: string, sample: Sample): Promise<void> {
  const entry = work.options.checks?.find(({ name }) => name === 'spot');
  const tolerances = tolerancesOf(entry);
  const folder = workingFolder(work.options);
  const sources = await sourceFiles(work, folder);
  const stored = await archiveFiles(work, archive, sources);
  refuseWhenCancelled(work);
  const about: About = { work, archive, stored };
  if (sources.length === 0) {
    throw new UserError(
      `The spot check of ${work.repository.path} found no files in the sources, but ${grouped(stored.size)} in ${archive}. Check that all disks are mounted.`,
    );
  }
  compareCounts(sources, about, tolerances.count);
  const plain = sources.filter((file) => file.plain);
  const chosen = sample(plain, Math.max(1, Math.floor((plain.length * tolerances.sample) / 100)));
  const command = entry?.xxh64sum_command;
  const algorithm = work.borg.capabilities.xxh64 ? 'xxh64' : 'sha256';
  if (algorithm !== 'xxh64' && command !== undefined) {
    work.borg.tell.lines(
      ['xxh64sum_command was ignored, because this version of Borg has no xxh64, so files are compared by SHA-256.'],
      'notice',
      0,
    );
  }
  const differing = await differingFiles(chosen, about, { algorithm, command, machine: work.machine, folder });
  refuseWhenCancelled(work);
  const share = (differing.length / sources.length) * 100;
  if (share > tolerances.data) throw contentError(differing, { ...about, chosen: chosen.length, tolerances, share });
  const result = `The spot check found ${count(sources.length, 'source file')} and ${count(stored.size, 'file')} in ${archive}. Of ${count(chosen.length, 'compared file')}, ${grouped(differing.length)} ${differing.length === 1 ? 'differs' : 'differ'}.`;
  work.borg.tell.lines([result], 'info', 1);
}

/** Throws CommandError if the run was canceled: a partial comparison says nothing about damage. */
function refuseWhenCancelled({ machine }: SpotWork): void {
  if (!machine.cancel?.aborted) return;
  throw new CommandError('The spot check was canceled.', { command: 'check', output: [], cancelled: true });
}

interface About {
  readonly work: SpotWork;
  readonly archive: string;
  /** The paths in the archive. */
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
      'The spot check did not run, because its tolerances are missing. Add the spot check to checks, with count_tolerance_percentage, data_sample_percentage, and data_tolerance_percentage.',
    );
  }
  if (data > sample) {
    throw new UserError(
      `The spot check did not run: data_tolerance_percentage (${data}) is greater than data_sample_percentage (${sample}), so it could never fail. Lower the tolerance, or raise the sample.`,
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
  tellNames(work, 'Only in the sources', onlyHere);
  tellNames(work, `Only in ${archive}`, onlyThere);
  const details = [
    ...(onlyHere.length > 0 ? [`only in the sources: ${joinFirst(onlyHere, maxNamedPaths)}`] : []),
    ...(onlyThere.length > 0 ? [`only in the archive: ${joinFirst(onlyThere, maxNamedPaths)}`] : []),
  ];
  throw new UserError(
    `The spot check of ${work.repository.path} found ${count(sources.length, 'source file')} and ${count(stored.size, 'file')} in ${archive}. They differ by ${percent(share)}, but count_tolerance_percentage is ${tolerance} (${details.join('; ')}). Find out why. If the difference is intended, make a new archive or raise the tolerance.`,
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

function contentError(
  differing: readonly string[],
  { work, archive, chosen, tolerances, share }: About & { chosen: number; tolerances: Tolerances; share: number },
): UserError {
  tellNames(work, `Different in ${archive}`, differing);
  return new UserError(
    `The spot check of ${work.repository.path} compared ${count(chosen, 'file')} with ${archive}, and ${grouped(differing.length)} of them ${differing.length === 1 ? 'differs' : 'differ'}: ${joinFirst(differing, maxNamedPaths)}. That is ${percent(share)} of all files, but data_tolerance_percentage is ${tolerances.data}. Find out why. If they were changed on purpose, make a new archive or raise the tolerance.`,
  );
}

function tellNames({ borg }: SpotWork, head: string, paths: readonly string[]): void {
  if (paths.length <= maxNamedPaths) return;
  const more = paths.length > maxListedPaths ? [`  and ${grouped(paths.length - maxListedPaths)} more`] : [];
  borg.tell.lines([`${head}:`, ...paths.slice(0, maxListedPaths).map((path) => `  ${path}`), ...more], 'error', -1);
}

function percent(share: number): string {
  return `${share < 0.01 ? share.toPrecision(1) : share.toFixed(2)} %`;
}

/** Selects a number of items, each at most once. */
type Sample = <Item>(items: readonly Item[], count: number) => readonly Item[];

/** Selects items at random, each with the same probability. */
export const sampleAtRandom: Sample = (items, count) => {
  const left = [...items];
  const chosen = Math.min(Math.max(count, 0), left.length);
  for (let index = 0; index < chosen; index += 1) {
    const other = randomInt(index, left.length);
    const [mine, theirs] = [left[index], left[other]];
    if (mine === undefined || theirs === undefined) continue;
    [left[index], left[other]] = [theirs, mine];
  }
  return left.slice(0, chosen);
};
