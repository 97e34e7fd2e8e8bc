import { lstatSync, readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { type Part, unmatchedPaths, unmatchedSentence } from '../archives/entries.js';
import { resolveArchive } from '../archives/resolve.js';
import type { BorgCall } from '../borg/borg-call.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { unwrittenPath } from '../borg/error-patterns.js';
import { archiveOperands, exactName, pathOperands } from '../borg/operands.js';
import { absoluteRepository, withoutPassword } from '../borg/repository-url.js';
import { createOptions } from '../files/create-options.js';
import type { ExtractionTarget } from '../files/files-to-overwrite.js';
import { type Flags, isSet, textOf, textsOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { resolveUserPath, workingFolder } from '../system/paths.js';
import { size } from '../text/amounts.js';
import { printableName } from '../text/cleaning.js';
import { count, grouped, joinFirst, joinWords } from '../text/phrases.js';
import { defineAction, type WorkWith } from './define-action.js';
import { destinationError } from './destination-folder.js';
import {
  type Extraction,
  type ExtractionPreview,
  previewExtraction,
  type ReplacedFiles,
} from './preview-extraction.js';
import { shared, statisticsOptions, stripComponents } from './shared-flags.js';

const options = { numeric_ids: createOptions.numeric_ids, ...statisticsOptions, ...borgOptions } as const;

type ExtractWork = WorkWith<typeof options>;

/** Restores files from an archive. */
export const extract = defineAction({
  name: 'extract',
  aliases: ['--extract', '-x'],
  summary: 'restore files from an archive',
  flags: [
    { ...shared.archive, required: true },
    {
      name: 'path',
      aliases: ['--restore-path'],
      kind: 'texts',
      value: 'PATH',
      summary: 'only this path in the archive, without a leading slash',
    },
    {
      name: 'destination',
      kind: 'text',
      value: 'FOLDER',
      summary: 'existing folder to extract into (default: current folder)',
    },
    {
      name: 'overwrite',
      kind: 'boolean',
      summary: 'allow overwriting files in the source folders, and configuration files',
    },
    {
      name: 'strip-components',
      kind: 'text',
      value: 'NUMBER',
      summary: 'strip NUMBER leading path components; `all` strips everything above --path',
    },
    shared.progress,
  ],
  moment: 'extract',
  choosing: 'Restoring',
  dryRun: 'simulates',
  options,
  run: runExtract,
});

async function runExtract(work: ExtractWork): Promise<void> {
  const { borg, flags, repository, dryRun } = work;
  const wanted = textOf(flags, 'archive');
  if (wanted === undefined)
    throw new UserError('extract needs an archive. Name it with --archive, or use --archive latest.');
  const target = resolveUserPath(textOf(flags, 'destination') ?? '.');
  const problem = destinationError(target, '--destination');
  if (problem !== undefined) throw new UserError(`Nothing was extracted: ${problem}`);
  const scope = { options: work.options, capabilities: borg.capabilities };
  const archive = await resolveArchive(borg, repository.path, { archive: wanted, scope });
  const place = absoluteRepository(repository.path, workingFolder(work.options));
  const part = {
    archive: archiveOperands(place, archive, borg.capabilities),
    paths: [...new Set(textsOf(flags, 'path'))],
  };
  const extraction = { ...part, target, shown: exactName(archive, borg.capabilities) ?? archive };
  const strip = ownStrip(work.options) ?? stripComponents(flags) ?? 0;
  // In an empty folder, nothing can be replaced.
  const isHarmless = !dryRun && isEmpty(target) && borg.capabilities.refusesLinkedParents;
  const live = isHarmless ? undefined : targetOf(work, target, strip);
  const preview = await previewExtraction(borg, part, { strip, live });
  const absent = preview.unmatched.length === 0 ? [] : await unmatchedPaths(borg, part);
  if (absent.length > 0) throw await unmatchedError(work, { ...part, paths: absent });
  requireSafePaths(work, preview);
  requireOverwriteFlag(work, preview);
  announce(work, extraction, preview);
  if (!dryRun) noteExtraction(work);
  const { unmatched } = await extractInto(work, extraction, preview);
  const missing = unmatched ? await unmatchedPaths(borg, part) : [];
  if (missing.length > 0) throw new UserError(await unmatchedSentence(borg, { ...part, paths: missing }, wanted));
  const { number } = allReplaced(preview);
  const replacing = number > 0 ? `, replacing ${count(number, 'existing file')}` : '';
  const done = dryRun ? 'Would extract' : 'Extracted';
  borg.tell.lines([`${done} ${amountOf(preview)} to ${target}${replacing}.`], 'notice', 0);
}

/** Returns where to look for files that an extraction replaces, some of which need --overwrite. */
function targetOf({ configurations, options }: ExtractWork, destination: string, strip: number): ExtractionTarget {
  return {
    destination,
    strip,
    options: [options, ...(configurations?.options ?? [])],
    files: configurations?.files ?? [],
    since: configurations && extractions.get(configurations)?.since,
  };
}

async function unmatchedError({ borg, dryRun, flags }: ExtractWork, part: Part): Promise<UserError> {
  const sentence = await unmatchedSentence(borg, part, textOf(flags, 'archive') ?? '');
  return new UserError(`Nothing ${dryRun ? 'would be' : 'was'} extracted. ${sentence}`);
}

/** Says what will be replaced and written, how much, and where, before anything is written. */
function announce(work: ExtractWork, { shown, target }: Extraction, preview: ExtractionPreview): void {
  announceReplaced(work, target, allReplaced(preview));
  if (work.dryRun) return;
  const room = freeSpace(target);
  const short = room !== undefined && room < preview.bytes ? `, where only ${size(room)} are free` : '';
  const from = printableName(shown);
  work.borg.tell.lines([`Extracting ${amountOf(preview)} from ${from} to ${target}${short}.`], 'notice', 0);
}

/** `1,204 files (4.1 GB)`. */
function amountOf({ files, bytes }: Pick<ExtractionPreview, 'files' | 'bytes'>): string {
  return `${count(files, 'file')} (${size(bytes)})`;
}

/** Returns how many bytes this user can still write to a folder; undefined if the system doesn't say. */
function freeSpace(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** What a run has extracted: from which repositories, and when the first extraction began. */
interface Extractions {
  readonly since: number;
  readonly from: readonly string[];
}

/** The extractions of each run, by the object that all steps of the run share. */
const extractions = new WeakMap<object, Extractions>();

function noteExtraction({ configurations, repository }: ExtractWork): void {
  if (configurations === undefined) return;
  const { since, from } = extractions.get(configurations) ?? { since: Date.now(), from: [] };
  extractions.set(configurations, { since, from: [...from, repository.label ?? withoutPassword(repository.path)] });
}

/** The user's extra options for `borg extract` come last, and of a repeated flag the last one counts. */
function ownStrip({ extra_borg_options: extra }: ExtractWork['options']): number | undefined {
  const given = [...(extra?.extract ?? '').matchAll(/--strip-components[=\s]+(\d+)/g)].at(-1)?.[1];
  return given === undefined ? undefined : Number(given);
}

function requireSafePaths({ dryRun }: ExtractWork, { wayOut }: ExtractionPreview): void {
  if (wayOut === undefined) return;
  throw new UserError(
    `Nothing ${dryRun ? 'would be' : 'was'} extracted: ${wayOut}, so files could be written outside the destination. Select safe paths with --path, or name an empty folder with --destination.`,
  );
}

function requireOverwriteFlag({ configurations, dryRun, flags }: ExtractWork, preview: ExtractionPreview): void {
  const { live, restored } = preview.replaced;
  if (isSet(flags, 'overwrite')) return;
  if (live.number > 0) {
    const [what, it] = live.number === 1 ? ['an original file', 'it'] : [count(live.number, 'original file'), 'them'];
    throw new UserError(
      `Nothing ${dryRun ? 'would be' : 'was'} extracted, because it would replace ${what}: ${firstOf(live)}. Add --overwrite to replace ${it}, or name another folder with --destination.`,
    );
  }
  if (restored.number === 0) return;
  const from = (configurations && extractions.get(configurations)?.from) ?? [];
  throw new UserError(
    `Nothing was extracted, because it would replace ${count(restored.number, 'file')} that this run has just extracted from ${joinWords(from)}: ${firstOf(restored)}. Name the repository to restore from with --repository, or add --overwrite to let the last repository win.`,
  );
}

function announceReplaced({ borg, dryRun }: ExtractWork, target: string, replaced: ReplacedFiles): void {
  if (replaced.number === 0) return;
  const fate = `${dryRun ? 'would' : 'will'} be replaced`;
  const sentence =
    replaced.number === 1
      ? `${firstOf(replaced)} exists and ${fate}.`
      : `${count(replaced.number, 'file')} in ${target} exist and ${fate}: ${firstOf(replaced)}.`;
  borg.tell.lines([sentence], 'notice', 0);
}

/** Returns the files that would be replaced, whatever they are. */
function allReplaced({ replaced: { live, restored, other } }: ExtractionPreview): ReplacedFiles {
  const kinds = [live, restored, other];
  return {
    number: kinds.reduce((sum, { number }) => sum + number, 0),
    examples: kinds.flatMap(({ examples }) => examples).slice(0, 2),
  };
}

/** `/srv/a, /srv/b, and 3 more`. */
function firstOf({ number, examples }: ReplacedFiles): string {
  return joinFirst(examples.map(printableName), examples.length, number);
}

/**
 * Extracts files and counts those that Borg lists; shows the list in a dry run, or if it was requested. If Borg fails,
 * says how much was extracted before that.
 */
async function extractInto(
  work: ExtractWork,
  { archive, paths, target }: Extraction,
  preview: ExtractionPreview,
): Promise<{ readonly unmatched: boolean }> {
  const { borg, dryRun } = work;
  const flags = extractFlags(work);
  const isShown = flags.includes('--list');
  const unwritten = new Set<string>();
  const extracted = countExtracted(target, unwritten);
  let listed: string[] = [];
  const show = (): void => {
    if (listed.length > 0) borg.tell.lines(listed, 'info', 0);
    listed = [];
  };
  const call: BorgCall = {
    command: 'extract',
    flags: isShown ? flags : [...flags, '--list'],
    operands: [...archive, ...pathOperands(paths)],
    output: 'lines',
    onLines: (lines) => borg.tell.lines(lines, 'info', 1),
    onListed: (line) => {
      // Newer betas of Borg 2 also list skipped files, and mark both kinds.
      const [, mark, path = line] = (borg.capabilities.separateRepository && /^([+-]) (.*)$/s.exec(line)) || [];
      if (mark === '-') return;
      extracted.add(path);
      if (isShown) listed.push(path);
      if (listed.length >= linesPerBatch) show();
      if (extracted.listed() % linesPerBatch === 1) {
        borg.tell.progress({ files: extracted.written(), totalFiles: preview.files, path });
      }
    },
    onWarning: (text) => {
      const path = unwrittenPath(text);
      if (path !== undefined) unwritten.add(path);
    },
    workingDirectory: target,
    warningIsError: true,
    checksMatches: true,
  };
  try {
    return await borg.run(call);
  } catch (error) {
    if (!dryRun) borg.tell.lines([incompleteSentence(extracted.files(), { unwritten, preview, target })], 'notice', 0);
    throw error;
  } finally {
    show();
  }
}

/** Says what was restored and what wasn't, by an extraction that failed. */
function incompleteSentence(
  written: number,
  about: { readonly unwritten: ReadonlySet<string>; readonly preview: ExtractionPreview; readonly target: string },
): string {
  const { unwritten, preview, target } = about;
  const unreached = Math.max(0, preview.files - written - unwritten.size);
  const missing = [
    ...(unwritten.size > 0 ? [joinFirst([...unwritten].map(printableName), 5)] : []),
    ...(unreached > 0 ? [`${count(unreached, 'file')} that Borg did not get to`] : []),
  ];
  const rest = missing.length > 0 ? ` Not restored: ${missing.join('; ')}.` : ' The last of them may be incomplete.';
  return `Extracted ${grouped(written)} of ${count(preview.files, 'file')} to ${target}.${rest}`;
}

/** How many lines of a list are shown at once. */
const linesPerBatch = 100;

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false; // the folder may allow entering but not reading
  }
}

/** Returns the flags of `borg extract`; throws UserError if the number of components is invalid. */
export function extractFlags(work: {
  readonly options: ValuesOf<typeof options>;
  readonly flags: Flags;
  readonly dryRun: boolean;
  readonly verbosity: number;
}): readonly string[] {
  const { options, flags, dryRun, verbosity } = work;
  return [
    ...toggle('--numeric-ids', options.numeric_ids),
    ...toggle('--list', dryRun || verbosity >= 2 || options.list_details === true),
    ...toggle('--dry-run', dryRun),
    ...flag('--strip-components', stripComponents(flags)),
    ...toggle('--progress', isSet(flags, 'progress') || options.progress === true),
  ];
}

/** Counts the files that Borg extracts, from the paths that it lists meanwhile. */
interface ExtractedCount {
  readonly add: (path: string) => void;
  /** Returns the number of lines so far. */
  readonly listed: () => number;
  /** Returns the number of files so far, without the last one. */
  readonly written: () => number;
  /** Returns the number of files, without folders; to be called after Borg has ended. */
  readonly files: () => number;
}

/**
 * Counts files in Borg's list, which also contains folders without marking them. A folder comes right before its
 * contents; if nothing follows it, the file system is checked. Borg lists a file before it writes it, so those that it
 * couldn't write are not counted.
 */
function countExtracted(destination: string, unwritten: ReadonlySet<string>): ExtractedCount {
  let files = 0;
  let last: string | undefined;
  const isFile = (path: string, next: string | undefined): boolean =>
    !unwritten.has(path) && next?.startsWith(`${path}/`) !== true && !isFolder(join(destination, path));
  const settle = (next: string | undefined): void => {
    if (last !== undefined && isFile(last, next)) files += 1;
    last = next;
  };
  let lines = 0;
  return {
    add: (path) => {
      lines += 1;
      settle(path);
    },
    listed: () => lines,
    written: () => files,
    files: () => {
      settle(undefined);
      return files;
    },
  };
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}
