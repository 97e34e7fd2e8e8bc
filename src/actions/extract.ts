import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eachEntry, type Part, unmatchedPaths, unmatchedSentence } from '../archives/entries.js';
import { resolveArchive } from '../archives/resolve.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { archiveOperands, pathOperands } from '../borg/operands.js';
import { absoluteRepository, withoutPassword } from '../borg/repository-url.js';
import { createOptions } from '../files/create-options.js';
import { createEscapeCheck } from '../files/entries-outside-destination.js';
import { createReplacedFinder } from '../files/files-to-overwrite.js';
import { type Flags, isSet, textOf, textsOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { resolveUserPath, workingFolder } from '../system/paths.js';
import { count, grouped, joinFirst, joinWords } from '../text/phrases.js';
import { defineAction, type WorkWith } from './define-action.js';
import { destinationError } from './destination-folder.js';
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
  const isForeseen = dryRun || !isEmpty(target) || !borg.capabilities.refusesLinkedParents;
  const foreseen = isForeseen ? await previewExtraction(work, { ...part, target }) : undefined;
  if (foreseen !== undefined) requireSafePaths(work, foreseen);
  if (foreseen !== undefined) requireOverwriteFlag(work, foreseen);
  announceReplacedPaths(work, target);
  if (!dryRun) noteExtraction(work);
  const extracted = await extractInto(work, { ...part, target });
  const missing = extracted.unmatched ? await unmatchedPaths(borg, part) : [];
  if (missing.length > 0) throw new UserError(unmatchedSentence(borg, missing, wanted));
  const files = foreseen?.files ?? extracted.files();
  const replacing = foreseen?.replaced ? `, replacing ${grouped(foreseen.replaced)} in place` : '';
  const done = dryRun ? 'Would extract' : 'Extracted';
  borg.tell.lines([`${done} ${count(files, 'file')} to ${target}${replacing}.`], 'notice', 0);
}

interface Extraction extends Part {
  /** The folder to extract into. */
  readonly target: string;
}

/** What an extraction would do. */
interface ExtractionPreview {
  readonly files: number;
  /** The number of live files that would be replaced, and the first of them. */
  readonly replaced: number;
  readonly examples: readonly string[];
  /** The same for files that this run has restored from another repository. */
  readonly restored: number;
  readonly restoredExamples: readonly string[];
  /** How the first such entry would be written outside the target; undefined if none would. */
  readonly wayOut: string | undefined;
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

/**
 * Checks what an extraction would write. Nothing can be replaced in an empty folder, so this is needed there only if
 * this version of Borg would follow links in the archive out of it.
 */
async function previewExtraction(
  work: ExtractWork,
  { archive, paths, target }: Extraction,
): Promise<ExtractionPreview> {
  const { borg, configurations, flags, options } = work;
  const strip = ownStrip(options) ?? stripComponents(flags) ?? 0;
  const isReplaced = await createReplacedFinder({
    destination: target,
    strip,
    options: [options, ...(configurations?.options ?? [])],
    files: configurations?.files ?? [],
    since: configurations && extractions.get(configurations)?.since,
  });
  const examples = { live: [] as string[], restored: [] as string[] };
  const replaced = { live: 0, restored: 0 };
  let files = 0;
  const findWayOut = createEscapeCheck({ destination: target, strip });
  let wayOut: string | undefined;
  const isWhole = await eachEntry(borg, { archive, paths }, (entry) => {
    wayOut ??= findWayOut(entry);
    const found = isReplaced(entry);
    if (found !== undefined) replaced[found.kind] += 1;
    if (found !== undefined && examples[found.kind].length < 2) examples[found.kind].push(found.path);
    if (!entry.isFolder && entry.path.toString().split('/').length > strip) files += 1;
  });
  return {
    files,
    replaced: replaced.live,
    examples: examples.live,
    restored: replaced.restored,
    restoredExamples: examples.restored,
    wayOut: wayOut ?? (isWhole ? undefined : 'an entry of the archive has a name that is too long to check'),
  };
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

function requireOverwriteFlag({ configurations, dryRun, flags }: ExtractWork, foreseen: ExtractionPreview): void {
  const { replaced, examples, restored, restoredExamples } = foreseen;
  if (isSet(flags, 'overwrite')) return;
  if (replaced > 0) {
    const [what, it] = replaced === 1 ? ['an original file', 'it'] : [count(replaced, 'original file'), 'them'];
    throw new UserError(
      `Nothing ${dryRun ? 'would be' : 'was'} extracted, because it would replace ${what}: ${joinFirst(examples, examples.length, replaced)}. Add --overwrite to replace ${it}, or name another folder with --destination.`,
    );
  }
  if (restored === 0) return;
  const from = (configurations && extractions.get(configurations)?.from) ?? [];
  throw new UserError(
    `Nothing was extracted, because it would replace ${count(restored, 'file')} that this run has just extracted from ${joinWords(from)}: ${joinFirst(restoredExamples, restoredExamples.length, restored)}. Name the repository to restore from with --repository, or add --overwrite to let the last repository win.`,
  );
}

function announceReplacedPaths({ borg, dryRun, flags }: ExtractWork, target: string): void {
  const present = textsOf(flags, 'path').filter((path) => existsSync(join(target, path)));
  if (present.length === 0 || stripComponents(flags) !== undefined || dryRun) return;
  const named = present.length === 1 ? `${present[0]} exists` : `${joinWords(present)} exist`;
  borg.tell.lines([`${named} in ${target} and will be replaced by what the archive contains.`], 'notice', 0);
}

/** Extracts files and counts those that Borg lists; shows the list only if it was requested. */
async function extractInto(
  work: ExtractWork,
  { archive, paths, target }: Extraction,
): Promise<{ readonly unmatched: boolean; readonly files: () => number }> {
  const { borg, dryRun } = work;
  const flags = extractFlags(work);
  const isShown = flags.includes('--list');
  const extracted = countExtracted(target);
  let listed: string[] = [];
  const show = (): void => {
    if (listed.length > 0) borg.tell.lines(listed, 'info', 0);
    listed = [];
  };
  const { unmatched } = await borg.run({
    command: 'extract',
    flags: isShown || dryRun ? flags : [...flags, '--list'],
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
    },
    workingDirectory: target,
    warningIsError: true,
    checksMatches: true,
  });
  show();
  return { unmatched, files: extracted.files };
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
    ...toggle('--list', verbosity >= 2 || options.list_details === true),
    ...toggle('--dry-run', dryRun),
    ...flag('--strip-components', stripComponents(flags)),
    ...toggle('--progress', isSet(flags, 'progress') || options.progress === true),
  ];
}

/** Counts the files that Borg extracts, from the paths that it lists meanwhile. */
interface ExtractedCount {
  readonly add: (path: string) => void;
  /** Returns the number of files, without folders; to be called after Borg has ended. */
  readonly files: () => number;
}

/**
 * Counts files in Borg's list, which also contains folders without marking them. A folder comes right before its
 * contents; if nothing follows it, the file system is checked. A name that Borg couldn't write is counted as a file.
 */
function countExtracted(destination: string): ExtractedCount {
  let files = 0;
  let last: string | undefined;
  const settle = (next: string | undefined): void => {
    if (last !== undefined && next?.startsWith(`${last}/`) !== true && !isFolder(join(destination, last))) files += 1;
    last = next;
  };
  return {
    add: settle,
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
