import { differingEncryption, encryptionIn } from '../actions/repo-create.js';
import { broken, doubtful, fine } from './diagnosis.js';
import { nameOf } from './examination.js';
import type { Probe } from './probe.js';
import { openedOrNot, openWait } from './repository-access.js';

/** Whether a repository is encrypted, and as configured. */
export const repositoryEncryption: Probe = {
  check: 'encryption',
  of: 'repository',
  limit: openWait,
  look: async (examination, { file, repository }) => {
    const { borg, document } = await openedOrNot(examination, { file, repository });
    const { options } = repository;
    const mode = encryptionIn(document);
    const differing = differingEncryption({ options, flags: {}, capabilities: borg.capabilities }, document);
    if (differing !== undefined) {
      const { name, found = '(not reported by Borg)', requested } = differing;
      return [
        broken(
          `Its ${name} is ${found}, but ${requested} is configured.`,
          `Find out whether someone has replaced the repository. If not, set ${name} to ${found} in ${file.name.name}.`,
        ),
      ];
    }
    if (mode === undefined) return [fine('Borg does not say how it is encrypted.')];
    if (!mode.startsWith('none')) return [fine(`Its encryption is ${mode}.`)];
    if (options.encryption !== undefined) return [fine('It is not encrypted, as configured.')];
    const advice = `Set encryption of the repository to ${mode} in ${file.name.name} if that is intended, or create an encrypted repository and use it instead.`;
    return [doubtful(`${nameOf(repository)} is not encrypted: whoever can read it can read your files.`, advice)];
  },
};
