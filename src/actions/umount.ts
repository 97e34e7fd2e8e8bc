import { borgOptions } from '../borg/borg-options.js';
import { localOperand } from '../borg/operands.js';
import { textOf } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { isMountPoint } from '../system/mount-table.js';
import { resolveUserPath } from '../system/paths.js';
import { defineAction } from './define-action.js';

/** Unmounts what mount has mounted. */
export const umount = defineAction({
  name: 'umount',
  aliases: ['--umount', '-u'],
  summary: 'unmount what mount has mounted',
  flags: [
    { name: 'mount-point', kind: 'text', value: 'FOLDER', required: true, summary: 'the folder that it is mounted on' },
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
