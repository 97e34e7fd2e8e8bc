import { repositoryOperands } from '../borg/arguments.js';
import { flag, toggle } from '../borg/flags.js';
import { borgOptions } from '../borg/options.js';
import type { Capabilities } from '../borg/version.js';
import type { ValuesOf } from '../configuration/schema.js';
import { UserError } from '../system/errors.js';
import { defineAction, type WorkWith } from './action.js';
import { statistics } from './create-arguments.js';
import { ageFlags, ages, type Flags, isSet, needsBorg2, shared, textOf } from './flags.js';
import { type PrunedArchive, prunedArchive, pruneTable } from './prune-list.js';
import { pruneOptions } from './prune-options.js';
import { changedArchives, warnOfMismatch } from './prune-scope.js';
import { statisticsOptions } from './statistics-options.js';

export { pruneOptions } from './prune-options.js';

const options = { ...pruneOptions, ...statisticsOptions, ...borgOptions } as const;

/** Takes away old archives, as the keep_… options say. */
export const prune = defineAction({
  name: 'prune',
  aliases: ['--prune', '-p'],
  summary: 'take away old archives, as the keep_… options say',
  flags: [
    shared.matchArchives,
    shared.statistics,
    shared.quickStatistics,
    shared.list,
    { name: 'from', kind: 'text', value: 'TIMESTAMP', summary: 'only archives older than this (Borg 2)' },
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
  const archives = await changedArchives(borg, repository.path, { action: 'prune', scope });
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
    // Where Borg did not finish, what it did until then matters all the more.
    const lines = pruneTable(listed, dryRun);
    if (lines.length > 0) borg.tell.lines(lines, 'info', 0);
  }
}

/** What the flags of `borg prune` are made of. */
export interface PruneArguments {
  readonly options: ValuesOf<typeof options>;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
  readonly dryRun: boolean;
}

/** The flags of `borg prune`, but for those that choose archives; throws UserError where nothing says what is to be kept. */
export function pruneFlags({ options, flags, capabilities, dryRun }: PruneArguments): readonly string[] {
  const shown = statistics({ flags, options });
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
      'prune would keep no archive at all, so nothing was pruned. Say what is to be kept, with keep_daily for instance.',
    );
  }
  return given.flatMap((name) => {
    if ((name === 'keep_13weekly' || name === 'keep_3monthly') && !capabilities.keepQuarterly) {
      throw new UserError(`${name} needs Borg 1.4.1 or newer, so nothing was pruned. Use keep_monthly, or install it.`);
    }
    const called = name === 'keep_within' && !capabilities.keepWithin ? 'keep' : name;
    return flag(`--${called.replaceAll('_', '-')}`, options[name]);
  });
}
