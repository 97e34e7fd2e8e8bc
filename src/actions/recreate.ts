import { matchingArchives, missingArchive, resolveArchive } from '../archives/resolve.js';
import {
  archivePattern,
  archivesToChange,
  describeScope,
  everyArchiveFlags,
  isExplicitScope,
  oneArchiveFlags,
  warnOfMismatch,
} from '../archives/select-archives.js';
import { BorgError } from '../borg/borg-call.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { archiveOperands, type Operand, repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { createOptions } from '../files/create-options.js';
import { collectExclusions, type Exclusions } from '../files/excludes-in-archives.js';
import { type Line, lineFlags, tagFlags, withShortArguments } from '../files/patterns.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import { defineOptions, type ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { workingFolder } from '../system/paths.js';
import { defineAction, type WorkWith } from './define-action.js';
import { shared, statisticsOptions } from './shared-flags.js';

/** Options of the recreate action that it doesn't share with create. */
export const recreateOptions = defineOptions({
  recompress: {
    enum: ['if-different', 'always', 'never'],
    description:
      'Which chunks the recreate action recompresses: those compressed with a different algorithm than the one in `compression` (if-different), all (always), or none (never). Borg 1 only.',
    default: 'never',
    examples: ['if-different'],
    'x-since': '2.0.0',
  },
});

const options = { ...createOptions, ...recreateOptions, ...statisticsOptions, ...borgOptions } as const;

type RecreateWork = WorkWith<typeof options>;

/** Rewrites archives without what the configuration excludes, with its compression and chunker_params. */
export const recreate = defineAction({
  name: 'recreate',
  aliases: [],
  summary: 'rewrite archives to apply changed excludes or compression',
  flags: [
    { ...shared.archive, summary: 'the archive to rewrite, or `latest` (default: all of the configured series)' },
    shared.listFiles,
    { name: 'target', kind: 'text', value: 'NAME', summary: 'write a new archive and keep the original' },
    { name: 'comment', kind: 'text', value: 'COMMENT', summary: 'a comment to store in the archive' },
    { name: 'timestamp', kind: 'text', value: 'TIME', summary: 'the time of the archive, such as 2024-03-01T14:00:00' },
    shared.matchArchives,
  ],
  dryRun: 'simulates',
  options,
  run: runRecreate,
});

const nothingToDo = 'Nothing to do';

async function runRecreate(work: RecreateWork): Promise<void> {
  const { borg, flags, options, repository } = work;
  const { capabilities } = borg;
  refuseContradictions(flags);
  const wanted = textOf(flags, 'archive');
  const scope = { options, capabilities };
  const archive =
    wanted === undefined ? undefined : await resolveArchive(borg, repository.path, { archive: wanted, scope });
  if (archive?.endsWith('.recreate')) {
    throw new UserError(
      `${archive} was left behind by an interrupted recreate, so it was not recreated. Delete it, or name another archive.`,
    );
  }
  const chosen = await chosenArchives(work, archive);
  let changed = 0;
  const about = { folder: workingFolder(options), consequence: 'Nothing was changed.' };
  const exclusions = await collectExclusions(options, work, about);
  for (const each of chosen) if (await recreateOne(work, each, exclusions)) changed += 1;
  if (changed > 0 && !work.dryRun) {
    borg.tell.lines(['The next compact frees the space that is no longer used.'], 'notice', 0);
  }
}

/** The arguments of one Borg call: its operands, and the flags that select archives. */
interface Chosen {
  readonly operands: readonly Operand[];
  readonly flags: readonly string[];
  readonly archive: string;
}

/**
 * Returns the archives one by one, so that Borg 1 processes only one series, and Borg 2 doesn't remove from one archive
 * what is marked as a cache in another.
 */
async function chosenArchives(work: RecreateWork, archive: string | undefined): Promise<readonly Chosen[]> {
  const { borg, flags, options, repository } = work;
  const { capabilities } = borg;
  const named = archive === undefined ? undefined : archivePattern(archive, capabilities);
  const scope = { options, capabilities, matchArchives: named ?? textOf(flags, 'match-archives') };
  const flagsFor = await archivesToChange(borg, repository.path, { action: 'recreate', scope });
  if (archive === undefined)
    await warnOfMismatch(borg, repository.path, { action: 'recreate', scope, flags: flagsFor });
  const chosen = flagsFor.length > 0 ? flagsFor : everyArchiveFlags(capabilities);
  const found = await matchingArchives(borg, repository.path, chosen);
  if (found.length === 0 && archive === undefined && !isExplicitScope(scope)) {
    const message = `${repository.path} has no archive${describeScope(scope)}, so nothing was recreated.`;
    borg.tell.lines([message], 'notice', 0);
  }
  if (found.length === 0 && archive !== undefined) throw await missingArchive(borg, repository.path, archive);
  const names = found.filter((name) => !name.endsWith('.recreate'));
  return names.map((name) =>
    capabilities.separateRepository
      ? {
          operands: repositoryOperands(repository.path, capabilities),
          flags: oneArchiveFlags(name, capabilities),
          archive: name,
        }
      : { operands: archiveOperands(repository.path, name, capabilities), flags: [], archive: name },
  );
}

/** Recreates one archive; returns false if Borg had nothing to do. */
async function recreateOne(work: RecreateWork, chosen: Chosen, exclusions: Exclusions): Promise<boolean> {
  const { borg, dryRun, flags, options, verbosity } = work;
  const lines = await exclusions.linesFor([chosen.archive]);
  const request = { options, flags, capabilities: borg.capabilities, lines, dryRun, verbosity };
  const whole = { flags: [...recreateFlags(request), ...chosen.flags], operands: chosen.operands };
  try {
    await withShortArguments(whole, (call) =>
      borg.run({
        command: 'recreate',
        ...call,
        output: 'lines',
        onLines: (lines) => borg.tell.lines(lines, 'info', 1),
        workingDirectory: workingFolder(options),
        expected: [nothingToDo],
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof BorgError && error.message.includes(nothingToDo))) throw error;
    const what = `${chosen.archive} is already up to date.`;
    borg.tell.lines([what], 'notice', 0);
    return false;
  }
}

function refuseContradictions(flags: Flags): void {
  const archive = textOf(flags, 'archive');
  const pattern = textOf(flags, 'match-archives');
  if (archive !== undefined && pattern !== undefined) {
    throw new UserError("--archive and --match-archives can't be combined, so nothing was recreated. Use one of them.");
  }
  if (pattern === '') {
    throw new UserError('--match-archives is empty, so nothing was recreated. Give it a value, or remove it.');
  }
  if (textOf(flags, 'target') === '') {
    throw new UserError(
      '--target is empty, which would rewrite the archive itself, so nothing was recreated. Give it a value, or remove it.',
    );
  }
  if (archive === undefined && textOf(flags, 'target') !== undefined) {
    throw new UserError(
      '--target needs an existing archive to read from, so nothing was recreated. Name it with --archive.',
    );
  }
}

/** Returns the flags of `borg recreate`, except those that select archives. */
export function recreateFlags(request: {
  readonly options: ValuesOf<typeof options>;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
  readonly lines: readonly Line[];
  readonly dryRun: boolean;
  readonly verbosity: number;
}): readonly string[] {
  const { options, flags, capabilities, lines, dryRun, verbosity } = request;
  const { recompress } = options;
  if (recompress !== undefined && recompress !== 'never' && !capabilities.recreateRecompress) {
    throw new UserError(
      'recompress needs Borg 1, so nothing was recreated. With Borg 2, remove recompress, and run borg repo-compress to recompress the whole repository.',
    );
  }
  const listed = isSet(flags, 'list') || options.list_details === true;
  const all = verbosity >= 2 || dryRun;
  const statuses = capabilities.excludedFilesMinus ? (all ? 'AME+-' : 'AME') : all ? 'AMEx-' : 'AME-';
  return [
    ...lineFlags(lines),
    ...tagFlags(options),
    ...(listed ? ['--list', ...flag('--filter', statuses)] : []),
    ...flag('--target', textOf(flags, 'target')),
    ...flag('--comment', textOf(flags, 'comment')),
    ...flag('--timestamp', textOf(flags, 'timestamp')),
    ...flag('--compression', options.compression),
    ...flag('--chunker-params', options.chunker_params),
    ...(capabilities.recreateRecompress ? flag('--recompress', recompress) : []),
    ...toggle('--dry-run', dryRun),
  ];
}
