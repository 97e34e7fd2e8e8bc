import { describeHolder, lockHolders } from '../borg/lock.js';
import { folderOf } from '../borg/repository-url.js';
import { workingFolder } from '../system/paths.js';
import { broken, doubtful, fine } from './diagnosis.js';
import type { Probe } from './probe.js';

/** Backups that last longer than a day are rare. */
const longMilliseconds = 24 * 3600 * 1000;

/** Who holds a lock on a repository, and for how long. */
export const heldLocks: Probe = {
  check: 'lock',
  of: 'repository',
  look: async ({ surroundings, now }, { repository }) => {
    const folder = folderOf(repository.path, workingFolder(repository.options));
    if (folder === undefined) return [fine("Locks can't be seen, because the repository is on another machine.")];
    const holders = await lockHolders(folder, surroundings.environment['BORG_HOST_ID']);
    if (holders.length === 0) return [fine('It is not locked.')];
    return holders.map((holder) => {
      const isLong = now.getTime() - holder.since.getTime() > longMilliseconds;
      const held = `It is locked by ${describeHolder(holder)}`;
      if (holder.alive === true && !isLong) return fine(`${held}, which is still running.`);
      if (holder.alive === true) {
        return doubtful(
          `${held}, which is still running.`,
          `Find out whether process ${holder.pid} still works, and end it if it does not.`,
        );
      }
      if (holder.alive === false) {
        return doubtful(
          `${held}, which is no longer running.`,
          'The next run of Borg on this machine removes the lock.',
        );
      }
      if (holder.renewed) return fine(`${held}. It expires after 30 minutes.`);
      const find = `Find out whether process ${holder.pid} is still running on ${holder.host}. If it has ended, remove the lock with the action break-lock.`;
      const unknown = `${held}, which can't be checked from this machine.`;
      return isLong ? broken(unknown, find) : doubtful(unknown, find);
    });
  },
};
