import { type PrunedArchive, prunedArchive } from '../archives/borg-json.js';
import { archivesToChange, warnOfMismatch } from '../archives/select-archives.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import { defineOptions, type ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { defineAction, type WorkWith } from './define-action.js';
import { ages, needsBorg2, shared, statisticsExtent, statisticsOptions } from './shared-flags.js';

/** Defines how many archives to keep, at most one per period; -1 means all of them. */
function keep<const Period extends string>(period: Period, example: number, since: string) {
  return {
    type: 'integer',
    minimum: -1,
    description: `How many archives to keep, at most one per ${period}; -1 keeps them all.`,
    examples: [example],
    'x-since': since,
  } as const;
}

/** Options of the prune action: which archives to keep. */
export const pruneOptions = defineOptions({
  keep_within: {
    type: 'string',
    pattern: '^[1-9][0-9]*[SMHdwmy]$',
    'x-wants': 'a time span such as 3d or 1H',
    description: 'Keep all archives that are younger than this time span.',
    examples: ['3d'],
    'x-since': '1.1.0',
  },
  keep_secondly: keep('second', 60, '1.2.7'),
  keep_minutely: keep('minute', 60, '1.1.12'),
  keep_hourly: keep('hour', 24, '1.1.0'),
  keep_daily: keep('day', 7, '1.1.0'),
  keep_weekly: keep('week', 4, '1.1.0'),
  keep_monthly: keep('month', 6, '1.1.0'),
  keep_yearly: keep('year', 1, '1.1.0'),
  keep_13weekly: keep('quarter (13 weeks)', 4, '2.0.5'),
  keep_3monthly: keep('quarter (3 months)', 4, '2.0.5'),
});

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
    shared.listArchives,
    {
      name: 'from',
      kind: 'text',
      value: 'TIMESTAMP',
      summary: 'prune only archives made before TIMESTAMP, and keep all later ones (Borg 2.0.0b22 or later)',
    },
    // borgmatic has these flags, too, so say why they can't be used.
    ...ages.map((age) => ({ ...age, summary: 'refused, because Borg ignores it when it prunes' })),
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
interface PruneArguments {
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
  if (from !== undefined && !capabilities.pruneFrom) throw needsBorg2('--from', '2.0.0b22');
  rejectAges(flags);
  return [
    ...keepFlags(options, capabilities),
    ...flag('--from', from),
    ...toggle('--list', isSet(flags, 'list') || options.list_details === true),
    ...toggle(quick ? '--quick-stats' : '--stats', withStatistics),
    ...toggle('--dry-run', dryRun),
  ];
}

/** Throws UserError for a time span: `borg prune` of every Borg 2 accepts these flags and prunes archives of any age. */
function rejectAges(flags: Flags): void {
  const given = ages.find(({ name }) => textOf(flags, name) !== undefined);
  if (given === undefined) return;
  throw new UserError(
    `Borg ignores --${given.name} when it prunes, so archives of any age would be pruned. Nothing was pruned. Remove --${given.name}, or use --from TIMESTAMP to keep all archives made since then.`,
  );
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

/** Returns the list as a table: each archive, its time, and its result; the last line counts those kept and pruned. */
export function pruneTable(archives: readonly PrunedArchive[], dryRun: boolean): readonly string[] {
  if (archives.length === 0) return [];
  const goes = dryRun ? 'would be pruned' : 'pruned';
  const rows = archives.map(({ archive, time, keptBecause }) => [
    archive,
    time,
    keptBecause === undefined ? goes : `kept: ${keptBecause}`,
  ]);
  const all = [['archive', 'time', 'result'], ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const kept = archives.filter(({ keptBecause }) => keptBecause !== undefined).length;
  return [...lines, `${kept} kept, ${archives.length - kept} ${goes}.`];
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - [...cell].length));
}
