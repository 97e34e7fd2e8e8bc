import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import { defineOptions, type ValuesOf } from '../schema/option-schema.js';
import { defineAction } from './define-action.js';
import { shared, statisticsOptions } from './shared-flags.js';

/** Options of the compact action. */
export const compactOptions = defineOptions({
  compact_threshold: {
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description: 'Rewrite a segment of the repository if at least this percentage of it is unused.',
    default: 10,
    examples: [20],
    'x-unit': 'percent',
    'x-since': '2.0.0',
  },
});

const options = { ...compactOptions, ...statisticsOptions, ...borgOptions } as const;

/** Frees the space of archives that were pruned or deleted. */
export const compact = defineAction({
  name: 'compact',
  aliases: ['--compact'],
  summary: 'free the space of archives that were pruned or deleted',
  flags: [
    shared.progress,
    {
      name: 'cleanup-commits',
      kind: 'boolean',
      summary: 'also remove the small commit files that Borg 1.1 left behind (Borg 1 only)',
    },
    {
      name: 'threshold',
      kind: 'integer',
      value: 'PERCENT',
      summary: 'rewrite a segment if at least PERCENT of it is unused',
    },
  ],
  moment: 'compact',
  primary: true,
  dryRun: 'listed',
  options,
  run: async ({ borg, flags, options, repository }) => {
    const notices = compactNotices(options, flags, borg.capabilities);
    if (notices.length > 0) borg.tell.lines(notices, 'notice', 0);
    await borg.run({
      command: 'compact',
      flags: compactFlags(options, flags, borg.capabilities),
      operands: repositoryOperands(repository.path, borg.capabilities),
      output: 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 1),
    });
  },
});

type Values = ValuesOf<typeof options>;

/** Returns the flags of `borg compact`. */
export function compactFlags(options: Values, flags: Flags, capabilities: Capabilities): readonly string[] {
  const threshold = textOf(flags, 'threshold') ?? options.compact_threshold;
  return [
    ...toggle('--progress', isSet(flags, 'progress') || options.progress === true),
    ...toggle('--cleanup-commits', isSet(flags, 'cleanup-commits') && capabilities.cleanupCommits),
    ...(capabilities.compactThreshold ? flag('--threshold', threshold) : []),
  ];
}

function compactNotices(options: Values, flags: Flags, capabilities: Capabilities): readonly string[] {
  const threshold = flags['threshold'] ?? options.compact_threshold;
  const ignored = [
    ...(threshold !== undefined && !capabilities.compactThreshold ? ['The compact threshold'] : []),
    ...(isSet(flags, 'cleanup-commits') && !capabilities.cleanupCommits ? ['--cleanup-commits'] : []),
  ];
  return ignored.map((what) => `${what} was ignored, because this version of Borg does not support it.`);
}
