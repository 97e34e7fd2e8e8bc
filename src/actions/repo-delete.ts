import { everyArchiveFlags } from '../archives/scope.js';
import { borgOptions } from '../borg/borg-options.js';
import { toggle } from '../borg/common-flags.js';
import { listCommand, repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { countOf, type FlagDefinition, type Flags, isSet } from '../schema/flags.js';
import type { ValuesOf } from '../schema/schema.js';
import { UserError } from '../system/errors.js';
import { defineAction, type Work } from './define-action.js';
import { shared } from './shared-flags.js';
import { statisticsOptions } from './statistics-options.js';

const options = { ...statisticsOptions, ...borgOptions } as const;

/** Flags that `repo-delete` shares with `delete`. */
export const repositoryFlags: readonly FlagDefinition[] = [
  { name: 'cache-only', kind: 'boolean', summary: 'delete only the cache of the repository on this machine' },
  {
    name: 'force',
    kind: 'count',
    summary: 'delete without confirmation, even if damaged; repeat the flag if once fails',
  },
  { name: 'keep-security-info', kind: 'boolean', summary: "keep this machine's security records of the repository" },
];

/** Deletes a repository with all of its archives. */
export const repoDelete = defineAction({
  name: 'repo-delete',
  aliases: ['rdelete'],
  summary: 'delete a repository with all of its archives',
  flags: [shared.list, ...repositoryFlags],
  dryRun: 'simulates',
  options,
  run: (work) => deleteRepository(work, work.options, 'repo-delete'),
});

/** Who confirms the deletion: nobody has to, it was confirmed in advance, or a person is asked. */
type Consent = 'not needed' | 'given' | 'asked';

/** Deletes a repository after confirmation; throws UserError if nobody confirms it. */
export async function deleteRepository(
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
  const { lines } = await borg.run({
    ...listCommand(borg.capabilities),
    flags: [...everyArchiveFlags(borg.capabilities), '--format', '{archive}{NL}'],
    operands: repositoryOperands(repository.path, borg.capabilities),
    output: 'lines',
  });
  const names = lines.filter((line) => line !== '');
  const count = names.length === 1 ? 'one archive' : `${names.length} archives`;
  const listed = isSet(flags, 'list') || options.list_details === true ? names : [];
  borg.tell.lines([`Would delete ${repository.path} with ${count}`, ...listed], 'notice', 0);
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
