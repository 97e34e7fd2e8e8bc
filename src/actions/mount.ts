import { resolveArchive } from '../archives/resolve.js';
import { explicitScopeFlags, oneArchiveFlags } from '../archives/select-archives.js';
import { borgOptions } from '../borg/borg-options.js';
import { flag, toggle } from '../borg/common-flags.js';
import { archiveOperands, localOperand, type Operand, pathOperands, repositoryOperands } from '../borg/operands.js';
import type { Capabilities } from '../borg/versions.js';
import { noteMount } from '../process/process-notes.js';
import { type Flags, isSet, textOf, textsOf } from '../schema/flags.js';
import { quote } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import { isMountPoint } from '../system/mount-table.js';
import { resolveUserPath } from '../system/paths.js';
import { defineAction, type WorkWith } from './define-action.js';
import { destinationError } from './destination-folder.js';
import { ages, selection, selectionFlags, shared } from './shared-flags.js';

type MountWork = WorkWith<typeof borgOptions>;

/** Mounts an archive, or a whole repository, as a folder. */
export const mount = defineAction({
  name: 'mount',
  aliases: ['--mount', '-m'],
  summary: 'mount an archive, or a whole repository, as a folder',
  flags: [
    shared.archive,
    { name: 'mount-point', kind: 'text', value: 'FOLDER', required: true, summary: 'the folder to mount it on' },
    { name: 'path', kind: 'texts', value: 'PATH', summary: 'only this path in the archive, without a leading slash' },
    { name: 'foreground', kind: 'boolean', summary: 'keep running until it is unmounted or Ctrl-C is pressed' },
    { name: 'options', kind: 'text', value: 'OPTIONS', summary: 'mount options, such as allow_other,ro' },
    ...selection,
    ...ages,
  ],
  single: true,
  choosing: 'Mounting',
  dryRun: 'listed',
  options: borgOptions,
  run: runMount,
});

async function runMount(work: MountWork): Promise<void> {
  const { borg, flags } = work;
  const point = mountPoint(textOf(flags, 'mount-point') ?? '');
  const foreground = isSet(flags, 'foreground');
  const { chosen, place } = await mounted(work);
  await borg.run({
    command: 'mount',
    flags: [...mountFlags(flags, borg.capabilities), ...chosen],
    operands: [...place, localOperand(point), ...pathOperands(textsOf(flags, 'path'))],
    output: 'lines',
    onLines: (lines) => borg.tell.lines(lines, 'info', 0),
    interactive: foreground,
  });
  if (foreground) return;
  const isNoted = noteMount(point);
  const undo = `Unmount it with${borg.suggest(`umount --mount-point ${quote(point)}`)}`;
  // In a workflow, the post phase runs after the last step.
  const after = borg.givesBytes || !isNoted ? undo : 'It will be unmounted at the end of the job.';
  borg.tell.lines([`Mounted at ${point}. ${after}`], 'notice', 0);
}

/** Returns the flags of `borg mount`, except those that select what to mount. */
export function mountFlags(flags: Flags, capabilities: Capabilities): readonly string[] {
  return [
    ...toggle('--foreground', isSet(flags, 'foreground')),
    ...flag('-o', textOf(flags, 'options')),
    ...selectionFlags(flags, capabilities),
  ];
}

/** What is mounted, as arguments for Borg. */
interface Mounted {
  readonly place: readonly Operand[];
  /** The flags that select archives. */
  readonly chosen: readonly string[];
}

/** Returns what to mount: one archive, those that match, or all of them. */
async function mounted({ borg, flags, options, repository }: MountWork): Promise<Mounted> {
  const { capabilities } = borg;
  const whole = repositoryOperands(repository.path, capabilities);
  const wanted = textOf(flags, 'archive');
  if (wanted !== undefined) {
    const scope = { options, capabilities };
    const archive = await resolveArchive(borg, repository.path, { archive: wanted, scope });
    return capabilities.separateRepository
      ? { place: whole, chosen: oneArchiveFlags(archive, capabilities) }
      : { place: archiveOperands(repository.path, archive, capabilities), chosen: [] };
  }
  const prefix = textOf(flags, 'prefix');
  const matchArchives = textOf(flags, 'match-archives');
  // Unless flags say otherwise, all archives are mounted, not those of one series.
  const requested =
    matchArchives === undefined && prefix === undefined ? { matchArchives: '*' } : { matchArchives, prefix };
  return { place: whole, chosen: explicitScopeFlags({ options, capabilities, ...requested }) };
}

/** Returns the folder to mount on; throws UserError if it can't be used. */
function mountPoint(given: string): string {
  const path = resolveUserPath(given);
  const empty = '--mount-point is empty. Name a folder to mount on.';
  const problem = given === '' ? empty : destinationError(path, '--mount-point');
  if (problem === undefined) return path;
  throw new UserError(`Nothing was mounted: ${problem}`);
}

/** Unmounts an archive or a repository. */
export const umount = defineAction({
  name: 'umount',
  aliases: ['--umount', '-u'],
  summary: 'unmount an archive or a repository',
  flags: [
    {
      name: 'mount-point',
      kind: 'text',
      value: 'FOLDER',
      required: true,
      summary: 'the folder that the archive or repository is mounted on',
    },
  ],
  once: true,
  dryRun: 'listed',
  options: borgOptions,
  run: async ({ borg, flags }) => {
    const point = resolveUserPath(textOf(flags, 'mount-point') ?? '');
    if (isMountPoint(point) === false) {
      throw new UserError(`Nothing is mounted at ${point}, so nothing was unmounted. To list the mounts: findmnt`);
    }
    await borg.run({
      command: 'umount',
      flags: [],
      operands: [localOperand(point)],
      output: 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 1),
      warningIsError: true,
    });
  },
});
