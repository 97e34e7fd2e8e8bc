import { exportedKey } from '../actions/exported-keys.js';
import { encryptionIn } from '../actions/repo-create.js';
import { repositoryIdIn } from '../archives/repository-id.js';
import { isHostedRunner } from '../permissions/trust.js';
import { formatMoment } from '../text/amounts.js';
import { doubtful, fine } from './diagnosis.js';
import type { Probe } from './probe.js';
import { openedOrNot, openWait } from './repository-access.js';

/** Whether this machine remembers that the key of a repository was exported. */
export const keyCopies: Probe = {
  check: 'key copy',
  of: 'repository',
  limit: openWait,
  look: async (examination, about) => {
    const { borg, document } = await openedOrNot(examination, about);
    const mode = encryptionIn(document);
    const id = repositoryIdIn(document);
    if (mode === undefined || mode.startsWith('none') || id === undefined) return [];
    const known = exportedKey(about.repository.options, borg.environment, id);
    if (known !== undefined) return [fine(`Its key was exported on ${formatMoment(known.at)} (to ${known.to}).`)];
    if (isHostedRunner(examination.surroundings.environment) && !about.repository.options.user_state_directory) {
      return [fine('Whether its key was exported is unknown, because a hosted runner remembers nothing.')];
    }
    const where = mode.startsWith('keyfile') ? 'on this machine' : 'in the repository';
    return [
      doubtful(
        `This machine does not remember an export of its key, whose only copy may be ${where}: without the key, the archives can't be read.`,
        `Keep a copy in another place. Export it with${borg.suggest('key export --path KEY')}`,
      ),
    ];
  },
};
