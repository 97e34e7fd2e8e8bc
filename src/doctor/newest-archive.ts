import { clockWarnings, type Expectation, findNewest, judgeFreshness } from '../archives/freshness.js';
import type { Configuration } from '../configuration/configuration.js';
import { expectationFromWorkflows } from '../run/workflow-schedules.js';
import { UserError } from '../system/errors.js';
import { formatMoment } from '../text/amounts.js';
import { doubtful, fine, fromMessage, type Result } from './diagnosis.js';
import { type Examination, nameOf } from './examination.js';
import type { Probe } from './probe.js';
import { openedOrNot, openWait } from './repository-access.js';

const advice = 'Find out why the last runs failed or never started.';

/** Whether the newest archive of a repository is as recent as configured or scheduled. */
export const newestArchive: Probe = {
  check: 'newest archive',
  of: 'repository',
  limit: openWait,
  look: async (examination, about, signal) => {
    await openedOrNot(examination, about);
    const { file, repository } = about;
    const { now } = examination;
    const name = nameOf(repository);
    try {
      const borg = await examination.borg(file, repository, signal);
      const scope = { options: repository.options, capabilities: borg.capabilities };
      const newest = await findNewest(borg, repository.path, { scope, now });
      const doubts = clockWarnings(name, newest).map((message) => fromMessage('warning', message, advice));
      const expectation = await expectationFor(file, repository.options['x-borgflow']?.expect_every, examination);
      if (expectation === undefined) return [...doubts, withoutExpectation(newest)];
      const { overdue, sentence } = judgeFreshness(name, newest, { expectation, now });
      return [...doubts, overdue ? fromMessage('error', sentence, advice) : fine(sentence)];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return [fromMessage('error', error.message, 'Check archive_name_format and match_archives.')];
    }
  },
};

async function expectationFor(
  { name }: Configuration,
  every: string | undefined,
  { surroundings: { environment, currentFolder } }: Examination,
): Promise<Expectation | undefined> {
  if (every !== undefined) return { every };
  return await expectationFromWorkflows(environment['GITHUB_WORKSPACE'] || currentFolder, name.path);
}

function withoutExpectation({ archive, scope }: Awaited<ReturnType<typeof findNewest>>): Result {
  if (archive === undefined) {
    return doubtful(
      `It has no archive${scope}.`,
      'Back up with the action create, and find out why that has not happened yet.',
    );
  }
  const made = `Its newest archive ${archive.name} was made on ${formatMoment(archive.start)}`;
  return fine(`${made}. Set expect_every in x-borgflow to be told when it is too old.`);
}
