import { matchingArchives, missingArchive, resolveArchive } from '../archives/resolve.js';
import { archivePattern, everyArchiveFlags, explicitScopeFlags, listedArchives } from '../archives/select-archives.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { countOf, type FlagDefinition, type Flags, isSet, textOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { defineAction, type Work, type WorkWith } from './define-action.js';
import { ages, selection, selectionFlags, shared, statisticsExtent, statisticsOptions } from './shared-flags.js';

const options = { ...statisticsOptions, ...borgOptions } as const;

/** Flags that `repo-delete` shares with `delete`. */
const repositoryFlags: readonly FlagDefinition[] = [
  { name: 'cache-only', kind: 'boolean', summary: 'delete only the cache of the repository on this machine' },
  {
    name: 'force',
    kind: 'count',
    summary: "delete without confirmation, even if damaged; give it twice if once isn't enough",
  },
  { name: 'keep-security-info', kind: 'boolean', summary: "keep this machine's security records of the repository" },
];

/** Deletes a repository with all of its archives. */
export const repoDelete = defineAction({
  name: 'repo-delete',
  aliases: ['rdelete'],
  summary: 'delete a repository with all of its archives',
  flags: [shared.listArchives, ...repositoryFlags],
  dryRun: 'simulates',
  options,
  run: (work) => deleteRepository(work, work.options, 'repo-delete'),
});

/** Who confirms the deletion: nobody has to, it was confirmed in advance, or a person is asked. */
type Consent = 'not needed' | 'given' | 'asked';

/** Deletes a repository after confirmation; throws UserError if nobody confirms it. */
async function deleteRepository(
  work: Work,
  options: ValuesOf<typeof statisticsOptions>,
  asked: 'delete' | 'repo-delete',
): Promise<void> {
  const { borg, dryRun, flags, repository } = work;
  const consent = consentTo(work, asked);
  const cacheOnly = isSet(flags, 'cache-only');
  if (asked === 'delete' && !cacheOnly) {
    const hint = `No archive is named, so delete applies to the whole repository ${repository.path}. To delete archives, use --archive or --match-archives.`;
    borg.tell.lines([hint], 'warning', 0);
  }
  if (dryRun && !cacheOnly) await tellOfArchives(work, options);
  await borg.run({
    ...repoDeleteCommand(borg.capabilities),
    flags: repoDeleteFlags({ options, flags, dryRun }),
    operands: repositoryOperands(repository.path, borg.capabilities),
    output: 'lines',
    onLines: (lines) => borg.tell.lines(lines, 'info', 0),
    interactive: consent === 'asked',
  });
  const done = cacheOnly ? `The cache of ${repository.path} was deleted.` : `${repository.path} was deleted.`;
  if (!dryRun) borg.tell.lines([done], 'notice', 0);
}

/** Lists what Borg shows with its question, which it would also ask in a dry run. */
async function tellOfArchives(
  { borg, flags, repository }: Work,
  options: ValuesOf<typeof statisticsOptions>,
): Promise<void> {
  const archives = await listedArchives(borg, repository.path, everyArchiveFlags(borg.capabilities));
  const names = archives.map(({ name }) => name);
  const count = names.length === 1 ? 'one archive' : `${names.length} archives`;
  const listed = isSet(flags, 'list') || options.list_details === true ? names : [];
  borg.tell.lines([`Would delete ${repository.path} with ${count}.`, ...listed], 'notice', 0);
}

const question = 'BORG_DELETE_I_KNOW_WHAT_I_AM_DOING';

function consentTo({ borg, dryRun, flags, repository }: Work, asked: 'delete' | 'repo-delete'): Consent {
  if (dryRun || isSet(flags, 'cache-only')) return 'not needed';
  const force = countOf(flags, 'force') > 0;
  if (borg.environment[question] === 'YES') return 'given';
  // Someone who forgets the name of an archive after `delete --force` does not mean everything.
  if (asked === 'repo-delete' && force) return 'given';
  if (borg.terminal && !force) return 'asked';
  const meant = asked === 'repo-delete' ? 'add --force' : 'use repo-delete --force';
  const otherwise = asked === 'repo-delete' ? '' : ' To delete archives, add --archive or --match-archives.';
  throw new UserError(
    `Not confirmed: nothing was deleted. ${asked} would delete ${repository.path} with all of its archives. To do that, ${meant}, or set ${question}=YES.${otherwise}`,
  );
}

/** Returns the command that deletes a repository, and its entry of extra_borg_options. */
export function repoDeleteCommand(capabilities: Capabilities): {
  readonly command: string;
  readonly extraOptions: string;
} {
  if (!capabilities.repositoryCommands) return { command: 'delete', extraOptions: 'delete' };
  return { command: capabilities.shortRepositoryCommands ? 'rdelete' : 'repo-delete', extraOptions: 'repo_delete' };
}

/** Returns the flags of the command that deletes a repository. */
export function repoDeleteFlags(request: {
  readonly options: ValuesOf<typeof statisticsOptions>;
  readonly flags: Flags;
  readonly dryRun: boolean;
}): readonly string[] {
  const { options, flags, dryRun } = request;
  return [
    ...toggle('--list', isSet(flags, 'list') || options.list_details === true),
    // Without --force, a dry run asks for confirmation as well.
    ...Array<string>(Math.max(dryRun ? 1 : 0, Math.min(2, countOf(flags, 'force')))).fill('--force'),
    ...toggle('--cache-only', isSet(flags, 'cache-only')),
    ...toggle('--keep-security-info', isSet(flags, 'keep-security-info')),
    ...toggle('--dry-run', dryRun),
  ];
}

type DeleteWork = WorkWith<typeof options>;

/** Deletes archives; deletes the whole repository only if a person confirms it. */
export const deleteArchives = defineAction({
  name: 'delete',
  aliases: [],
  summary: 'delete archives',
  flags: [
    { ...shared.archive, summary: 'the archive to delete, or `latest`; with Borg 2, also an ID or a series' },
    shared.listArchives,
    shared.statistics,
    ...selection.filter(({ name }) => name !== 'prefix').map(named),
    ...ages,
    ...repositoryFlags,
    { name: 'save-space', kind: 'boolean', summary: 'use less disk space, but more time (Borg 1 only)' },
    {
      name: 'checkpoint-interval',
      kind: 'integer',
      value: 'SECONDS',
      summary: 'write a checkpoint every SECONDS (Borg 1 only)',
    },
  ],
  dryRun: 'simulates',
  options,
  run: async (work) => {
    if (selectsArchives(work.flags)) await deleteChosen(work);
    else await deleteRepository(work, work.options, 'delete');
  },
});

function named(definition: (typeof selection)[number]): (typeof selection)[number] {
  return definition.name === 'match-archives'
    ? { ...definition, summary: 'only archives whose names match PATTERN' }
    : definition;
}

/** The flags that select archives; without any of them, the command would delete the repository. */
const selectingFlags = ['archive', 'match-archives', 'first', 'last', ...ages.map(({ name }) => name)];

/** Tells whether the flags select archives. */
export function selectsArchives(flags: Flags): boolean {
  return selectingFlags.some((name) => flags[name] !== undefined);
}

async function deleteChosen(work: DeleteWork): Promise<void> {
  const { borg, dryRun, flags, options, repository } = work;
  const { capabilities } = borg;
  const wanted = textOf(flags, 'archive');
  const scope = { options, capabilities };
  const archive = wanted && (await resolveArchive(borg, repository.path, { archive: wanted, scope }));
  const request: DeleteArguments = { options, flags, capabilities, dryRun, archive };
  const chosen = chosenArchives(request);
  const checkpoints = toggle('--consider-checkpoints', capabilities.considerCheckpoints);
  const found = await matchingArchives(borg, repository.path, [...chosen, ...checkpoints]);
  if (found.length === 0) {
    const pattern = chosen[1];
    if (wanted !== undefined) throw await missingArchive(borg, repository.path, wanted);
    borg.tell.lines(
      [`${repository.path} has no archive that matches ${pattern}, so nothing was deleted.`],
      'notice',
      0,
    );
    return;
  }
  const notices = deleteNotices(request);
  if (notices.length > 0) borg.tell.lines(notices, 'notice', 0);
  await borg.run({
    command: 'delete',
    flags: deleteFlags(request),
    operands: repositoryOperands(repository.path, capabilities),
    output: 'lines',
    onLines: (lines) => borg.tell.lines(lines, 'info', 0),
  });
  if (!dryRun) borg.tell.lines([compactHint(capabilities)], 'notice', 0);
}

function compactHint({ deletedArchives }: Capabilities): string {
  const until = deletedArchives ? '; until then, borg undelete can restore them' : '';
  return `The next compact frees the space of the deleted archives${until}.`;
}

/** What the flags of `borg delete` depend on. */
export interface DeleteArguments {
  readonly options: ValuesOf<typeof options>;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
  readonly dryRun: boolean;
  /** The archive from --archive; `latest` is resolved. */
  readonly archive?: string | undefined;
}

/**
 * Returns the flags of `borg delete` for archives. They always contain a pattern, because Borg 1 needs one even for
 * all.
 */
export function deleteFlags(request: DeleteArguments): readonly string[] {
  const { options, flags, capabilities, dryRun } = request;
  const { deleteDetails, quickStatistics, saveSpace } = capabilities;
  const shown = statisticsExtent({ flags, options });
  const force = deleteDetails ? countOf(flags, 'force') : 0;
  return [
    ...chosenArchives(request),
    // Without the list, a dry run would show nothing.
    ...toggle('--list', isSet(flags, 'list') || options.list_details === true || dryRun),
    ...Array<string>(Math.min(2, force)).fill('--force'),
    ...toggle('--save-space', isSet(flags, 'save-space') && saveSpace),
    ...(deleteDetails ? flag('--checkpoint-interval', textOf(flags, 'checkpoint-interval')) : []),
    ...toggle(
      shown === 'quick' && quickStatistics ? '--quick-stats' : '--stats',
      shown !== 'none' && !dryRun && deleteDetails,
    ),
    ...toggle('--dry-run', dryRun),
  ];
}

/**
 * Returns the flags that select archives, both for the list before the deletion and for the deletion itself; the
 * configured series is not used. Throws UserError for a selection that Borg could read as all archives.
 */
function chosenArchives({ options, flags, capabilities, archive }: DeleteArguments): readonly string[] {
  const pattern = textOf(flags, 'match-archives');
  if (isSet(flags, 'cache-only') || isSet(flags, 'keep-security-info')) {
    throw new UserError(
      '--cache-only and --keep-security-info apply to a whole repository, so nothing was deleted. Use them with repo-delete, or remove them.',
    );
  }
  if (archive !== undefined && pattern !== undefined) {
    throw new UserError("--archive and --match-archives can't be combined, so nothing was deleted. Use one of them.");
  }
  if (pattern === '' || archive === '') {
    throw new UserError(
      `--${archive === '' ? 'archive' : 'match-archives'} is empty, so nothing was deleted. Name the archives to delete.`,
    );
  }
  for (const name of ['first', 'last']) {
    if (flags[name] !== undefined && Number(flags[name]) < 1)
      throw new UserError(`--${name} must be an integer of at least 1, so nothing was deleted.`);
  }
  const matchArchives = archive === undefined ? pattern : archivePattern(archive, capabilities);
  const scope = matchArchives === undefined ? [] : explicitScopeFlags({ options, capabilities, matchArchives });
  return [...(scope.length > 0 ? scope : everyArchiveFlags(capabilities)), ...selectionFlags(flags, capabilities)];
}

function deleteNotices({ flags, options, capabilities }: DeleteArguments): readonly string[] {
  const { deleteDetails, saveSpace } = capabilities;
  const ignored = [
    ...(countOf(flags, 'force') > 0 && !deleteDetails ? ['--force'] : []),
    ...(isSet(flags, 'save-space') && !saveSpace ? ['--save-space'] : []),
    ...(flags['checkpoint-interval'] !== undefined && !deleteDetails ? ['--checkpoint-interval'] : []),
    ...(statisticsExtent({ flags, options }) !== 'none' && !deleteDetails ? ['--stats'] : []),
  ];
  return ignored.map((what) => `${what} was ignored, because this version of Borg does not support it.`);
}
