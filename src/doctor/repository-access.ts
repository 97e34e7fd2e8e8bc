import { repositoryIdIn } from '../archives/repository-id.js';
import { BorgError } from '../borg/borg-call.js';
import type { Configuration } from '../configuration/configuration.js';
import { type ExaminedRepository, fine, fromMessage, NotExamined } from './diagnosis.js';
import { type Examination, messageOf, nameOf, type OpenedRepository } from './examination.js';
import type { Probe } from './probe.js';

/** How long a probe waits for a repository that is being opened, in seconds. */
export const openWait = 400;

/** Whether a repository can be opened: it is there, the server answers, the passphrase is right, nobody has replaced it. */
export const repositoryAccess: Probe = {
  check: 'access',
  of: 'repository',
  limit: openWait,
  look: async (examination, { file, repository }) => {
    const borg = await examination.surroundings
      .borg(repository.options.local_path, '.')
      .then(() => true)
      .catch(() => false);
    if (!borg) throw new NotExamined();
    try {
      const { document } = await examination.opened(file, repository);
      const id = repositoryIdIn(document);
      return [fine(`It can be opened${id === undefined ? '' : ` (ID ${id.slice(0, 8)}…)`}.`)];
    } catch (error) {
      const result = fromMessage('error', messageOf(error), 'Check its path, its server, and its passphrase.');
      const mayBeMounted = error instanceof BorgError && /DoesNotExist|InvalidRepository/.test(error.messageId ?? '');
      if (!mayBeMounted || !hasHooksBefore(file) || result.verdict === 'ok') return [result];
      const note = `No hook was run: if a hook of ${file.name.name} makes ${nameOf(repository)} available, examine it while it is.`;
      return [{ ...result, remedy: `${note} ${result.remedy}` }];
    }
  },
};

/** Returns a repository that can be opened; throws NotExamined if it can't, which `repositoryAccess` reports. */
export async function openedOrNot(
  examination: Examination,
  { file, repository }: { readonly file: Configuration; readonly repository: ExaminedRepository },
): Promise<OpenedRepository> {
  try {
    return await examination.opened(file, repository);
  } catch {
    throw new NotExamined();
  }
}

function hasHooksBefore({ options }: Configuration): boolean {
  const lists = [options.before_everything, options.before_actions, options.before_backup];
  return lists.some((list = []) => list.length > 0) || (options.commands ?? []).some((entry) => 'before' in entry);
}
