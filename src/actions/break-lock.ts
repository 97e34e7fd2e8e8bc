import { borgOptions } from '../borg/borg-options.js';
import { describeHolder, type LockHolder, lockHolders } from '../borg/lock.js';
import { repositoryOperands } from '../borg/operands.js';
import { folderOf } from '../borg/repository-url.js';
import { isSet } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { workingFolder } from '../system/paths.js';
import { defineAction } from './define-action.js';

/** Removes the locks that a Borg process left behind. */
export const breakLock = defineAction({
  name: 'break-lock',
  aliases: [],
  summary: 'remove the locks that a Borg process left behind',
  flags: [
    { name: 'force', kind: 'boolean', summary: 'remove the lock even if its process is still running on this machine' },
  ],
  dryRun: 'listed',
  options: borgOptions,
  run: async ({ borg, flags, options, repository }) => {
    const place = folderOf(repository.path, workingFolder(options));
    const holders = place === undefined ? [] : await lockHolders(place, borg.environment['BORG_HOST_ID']);
    const fault = isSet(flags, 'force') ? undefined : livingHolder(repository.path, holders);
    if (fault !== undefined) throw fault;
    await borg.run({
      command: 'break-lock',
      flags: [],
      operands: repositoryOperands(repository.path, borg.capabilities),
      output: 'lines',
      onLines: (lines) => borg.tell.lines(lines, 'info', 1),
    });
    borg.tell.lines(brokenLocks(repository.path, holders), 'notice', 0);
  },
});

/**
 * Returns the error for a lock whose process is still running here: two processes that write at once destroy a
 * repository.
 */
function livingHolder(repository: string, holders: readonly LockHolder[]): UserError | undefined {
  const living = holders.find(({ alive }) => alive === true);
  if (living === undefined) return undefined;
  return new UserError(
    `${repository} has been locked by ${describeHolder(living)}, and that process is still running, so the lock was kept: two processes that write at once can destroy a repository. Wait for that process, or stop it; Borg then removes the lock itself. --force breaks the lock anyway.`,
  );
}

/** Returns what was removed, as messages. */
function brokenLocks(repository: string, holders: readonly LockHolder[]): readonly string[] {
  if (holders.length === 0) return [`Removed the lock of ${repository}, if there was one.`];
  return holders.map((holder) => {
    const state = {
      true: 'is still running',
      false: 'is no longer running',
      undefined: "may still be running (it can't be checked from this machine)",
    };
    return `Removed the lock of ${repository}, held by ${describeHolder(holder)}. That process ${state[`${holder.alive}`]}.`;
  });
}
