import { archiveNotFound } from '../archives/resolve.js';
import { archivePattern, describeScope, everyArchiveFlags, scopeFlags } from '../archives/select-archives.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { repositoryArgument, repositoryOperands } from '../borg/operands.js';
import { otherPassphrase } from '../borg/second-repository-passphrase.js';
import type { Capabilities } from '../borg/versions.js';
import { type Flags, isSet, textOf } from '../schema/flags.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { UserError } from '../system/errors.js';
import { defineAction } from './define-action.js';
import { ages, needsBorg2, selection, selectionFlags, shared, statisticsOptions } from './shared-flags.js';

const options = { ...statisticsOptions, ...borgOptions } as const;

/** Copies archives from one repository to another, from the same or an older version of Borg. */
export const transfer = defineAction({
  name: 'transfer',
  aliases: [],
  summary: 'copy archives from another repository into this one (Borg 2 only)',
  flags: [
    {
      name: 'source-repository',
      aliases: ['--other-repo'],
      kind: 'text',
      value: 'REPOSITORY',
      required: true,
      summary: 'the repository to copy from; set its passphrase in BORG_OTHER_PASSPHRASE',
    },
    { ...shared.archive, summary: 'only this archive, or `latest` (default: all of the series)' },
    { name: 'from-borg1', kind: 'boolean', summary: 'the source repository was created by Borg 1' },
    { name: 'upgrader', kind: 'text', value: 'UPGRADER', summary: 'how to convert archives, such as From12To20' },
    shared.progress,
    ...selection.filter(({ name }) => name !== 'prefix'),
    ...ages,
  ],
  dryRun: 'simulates',
  options,
  run: async ({ borg, dryRun, flags, options, repository }) => {
    let shown = 0;
    const scope = transferScope({ options, flags, capabilities: borg.capabilities });
    const archives = await scopeFlags(borg, repository.path, scope);
    await borg.run({
      command: 'transfer',
      flags: transferFlags({ options, flags, capabilities: borg.capabilities, dryRun, archives }),
      operands: repositoryOperands(repository.path, borg.capabilities),
      output: 'lines',
      onLines: (lines) => {
        shown += lines.length;
        borg.tell.lines(lines, 'info', 0);
      },
      environment: otherPassphrase(borg.environment),
    });
    // Borg lists every archive that it finds, even those that were already copied.
    if (shown > 0) return;
    const source = textOf(flags, 'source-repository') ?? '';
    const archive = textOf(flags, 'archive');
    if (archive !== undefined && archive !== 'latest') throw archiveNotFound(source, archive);
    borg.tell.warning(`${source} has no archive${describeScope(scope)}, so nothing was copied.`);
  },
});

/** Returns the flags of `borg transfer`; throws UserError if this version of Borg doesn't support it. */
export function transferFlags(request: {
  readonly options: ValuesOf<typeof options>;
  readonly flags: Flags;
  readonly capabilities: Capabilities;
  readonly dryRun: boolean;
  /** The flags that select archives. */
  readonly archives: readonly string[];
}): readonly string[] {
  const { options, flags, capabilities, dryRun, archives } = request;
  if (!capabilities.transfer) throw needsBorg2('transfer');
  const source = textOf(flags, 'source-repository');
  if (!source)
    throw new UserError(
      'transfer needs a repository to copy from, so nothing was copied. Name it with --source-repository.',
    );
  return [
    ...flag('--other-repo', repositoryArgument(source, capabilities)),
    ...fromBorg1(flags, capabilities),
    ...flag('--upgrader', textOf(flags, 'upgrader')),
    ...(archives.length > 0 ? archives : everyArchiveFlags(capabilities)),
    // The other repository determines which one is the latest, and this Borg may not be able to list it.
    ...(textOf(flags, 'archive') === 'latest' ? ['--last', '1'] : []),
    ...selectionFlags(flags, capabilities),
    ...toggle('--progress', isSet(flags, 'progress') || options.progress === true),
    ...toggle('--dry-run', dryRun),
  ];
}

/** Early betas of Borg 2 have no flag for this, and need an upgrader for archives of Borg 1. */
function fromBorg1(flags: Flags, capabilities: Capabilities): readonly string[] {
  if (!isSet(flags, 'from-borg1')) return [];
  if (capabilities.fromBorg1) return ['--from-borg1'];
  return textOf(flags, 'upgrader') === undefined ? ['--upgrader', 'From12To20'] : [];
}

/** Returns the archives to copy; throws UserError if they are named twice, or if this version of Borg doesn't support transfer. */
export function transferScope({
  options,
  flags,
  capabilities,
}: Omit<Parameters<typeof transferFlags>[0], 'dryRun' | 'archives'>) {
  if (!capabilities.transfer) throw needsBorg2('transfer');
  const archive = textOf(flags, 'archive');
  const pattern = textOf(flags, 'match-archives');
  if (archive !== undefined && pattern !== undefined) {
    throw new UserError("--archive and --match-archives can't be combined, so nothing was copied. Use one of them.");
  }
  const named = archive === undefined || archive === 'latest' ? pattern : archivePattern(archive, capabilities);
  return { options, capabilities, matchArchives: named };
}
