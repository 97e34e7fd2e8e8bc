import { recentArchives } from '../archives/recent-archives.js';
import { historyFile, readHistory } from '../history/history-file.js';
import { recordedArchives } from '../history/repository-histories.js';
import { canCompare, comparedArchives, shrinkageAdvice, shrinkageOf, shrinkageSentence } from '../history/shrinkage.js';
import { UserError } from '../system/errors.js';
import { size } from '../text/amounts.js';
import { doubtful, fine, NotExamined } from './diagnosis.js';
import { nameOf } from './examination.js';
import type { Probe } from './probe.js';
import { openedOrNot, openWait } from './repository-access.js';

/** Whether the newest archive of a repository is much smaller than those before it. */
export const unusualSize: Probe = {
  check: 'archive size',
  of: 'repository',
  limit: openWait,
  look: async (examination, about, signal) => {
    await openedOrNot(examination, about);
    const { file, repository } = about;
    const { environment, secrets } = examination.surroundings;
    const place = { configuration: file.name.path, repository: secrets.mask(repository.path) };
    const recorded = recordedArchives(readHistory(historyFile(environment)).runs, place);
    const isEnough = canCompare(recorded.slice(0, -1).map(({ original_size }) => original_size));
    const fromBorg = async () => {
      const borg = await examination.borg(file, repository, signal);
      const scope = { options: repository.options, capabilities: borg.capabilities };
      return await recentArchives(borg, repository.path, { scope, last: comparedArchives + 1 });
    };
    const archives = isEnough ? recorded : await fromBorg().catch(unlessReported);
    const newest = archives.at(-1);
    if (newest === undefined) return [];
    const before = archives.slice(0, -1).map(({ original_size }) => original_size);
    const shrunk = shrinkageOf(newest.original_size, before);
    if (shrunk !== undefined) {
      const sentence = shrinkageSentence({ archive: newest.archive, repository: nameOf(repository) }, shrunk);
      return [doubtful(sentence, shrinkageAdvice)];
    }
    const facts = `Its newest archive ${newest.archive} has ${size(newest.original_size)}`;
    return [fine(canCompare(before) ? `${facts}, like those before it.` : `${facts}; there are too few to compare.`)];
  },
};

/** If archives can't be selected, the probe of the newest archive says so. */
function unlessReported(error: unknown): never {
  throw error instanceof UserError ? new NotExamined() : error;
}
