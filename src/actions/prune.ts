import { archivesToChange, warnOfMismatch } from '../archives/prune-scope.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/schema.js';
import { UserError } from '../system/errors.js';
import { statisticsExtent } from './create-arguments.js';
import { defineAction, type WorkWith } from './define-action.js';
import { type PrunedArchive, prunedArchive, pruneTable } from './prune-list.js';
import { pruneOptions } from './prune-options.js';
import { ageFlags, ages, needsBorg2, shared } from './shared-flags.js';
import { statisticsOptions } from './statistics-options.js';

const options = { ...pruneOptions, ...statisticsOptions, ...borgOptions } as const;

/** Deletes old archives according to the keep_… options. */
export const prune = defineAction({
  name: 'prune',
  aliases: ['--prune', '-p'],
  summary: 'delete old archives according to the keep_… options',
  flags: [
    shared.matchArchives,
    shared.statistics,
    shared.quickStatistics,
    shared.list,
    { name: 'from', kind: 'text', value: 'TIMESTAMP', summary: 'only archives made before TIMESTAMP (Borg 2)' },
    ...ages,
  ],
  moment: 'prune',
  primary: true,
  dryRun: 'simulates',
  options,
  run: runPrune,
});

type PruneWork = WorkWith<typeof options>;

async function runPrune({ borg, dryRun, flags, options, repository }: PruneWork): Promise<void> {
  const { capabilities } = borg;
  const scope = { options, capabilities, matchArchives: textOf(flags, 'match-archives') };
  const ownFlags = pruneFlags({ options, flags, capabilities, dryRun });
  const archives = await archivesToChange(borg, repository.path, { action: 'prune', scope });
  await warnOfMismatch(borg, repository.path, { action: 'prune', scope, flags: archives });
  const listed: PrunedArchive[] = [];
  try {
    await borg.run({
      command: 'prune',
      flags: [...ownFlags, ...archives],
      operands: repositoryOperands(repository.path, capabilities),
      output: 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 0),
      onListed: (text) => {
        const archive = prunedArchive(text);
        if (archive === undefined) borg.tell.lines([text], 'info', 0);
        else listed.push(archive);
      },
    });
  } finally {
    // If Borg did not finish, its list so far matters all the more.
    const lines = pruneTable(listed, dryRun);
    if (lines.length > 0) borg.tell.lines(lines, 'info', 0);
  }
}

/** What the flags of `borg prune` depend on. */
export interface PruneArguments {
  readonly options: ValuesOf<typeof options>;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
  readonly dryRun: boolean;
}

/**
 * Returns the flags of `borg prune`, except those that select archives; throws UserError if no keep_… option is set.
 */
export function pruneFlags({ options, flags, capabilities, dryRun }: PruneArguments): readonly string[] {
  const shown = statisticsExtent({ flags, options });
  const withStatistics = shown !== 'none' && !dryRun && capabilities.pruneStatistics;
  const quick = shown === 'quick' && capabilities.quickStatistics;
  const from = textOf(flags, 'from');
  if (from !== undefined && !capabilities.pruneFrom) throw needsBorg2('--from');
  return [
    ...keepFlags(options, capabilities),
    ...flag('--from', from),
    ...ageFlags(flags, capabilities),
    ...toggle('--list', isSet(flags, 'list') || options.list_details === true),
    ...toggle(quick ? '--quick-stats' : '--stats', withStatistics),
    ...toggle('--dry-run', dryRun),
  ];
}

function keepFlags(options: ValuesOf<typeof pruneOptions>, capabilities: Capabilities): readonly string[] {
  const given = (Object.keys(pruneOptions) as (keyof typeof pruneOptions)[]).filter((name) => options[name]);
  if (given.length === 0) {
    throw new UserError(
      'prune would delete every archive, because no keep_… option is set. Nothing was pruned. Set one, such as keep_daily.',
    );
  }
  return given.flatMap((name) => {
    if ((name === 'keep_13weekly' || name === 'keep_3monthly') && !capabilities.keepQuarterly) {
      throw new UserError(`${name} needs Borg 1.4.1 or later, so nothing was pruned. Install it, or use keep_monthly.`);
    }
    const called = name === 'keep_within' && !capabilities.keepWithin ? 'keep' : name;
    return flag(`--${called.replaceAll('_', '-')}`, options[name]);
  });
}
