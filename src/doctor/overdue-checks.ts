import { archivesId, checkEntries, checksOf, isRepositorySkipped } from '../actions/check.js';
import { createCheckTimes, nextDue, timesFolders } from '../actions/check-frequency.js';
import { archivesIn } from '../archives/borg-json.js';
import { repositoryIdIn } from '../archives/repository-id.js';
import { isHostedRunner } from '../permissions/trust.js';
import { isSkippedAction } from '../run/select-what-runs.js';
import { formatMoment } from '../text/amounts.js';
import { broken, doubtful, fine, type Result } from './diagnosis.js';
import type { Probe } from './probe.js';
import { openedOrNot, openWait } from './repository-access.js';

const dayMilliseconds = 24 * 3600 * 1000;

/** Whether the last checks of a repository are as recent as their frequencies demand. */
export const overdueChecks: Probe = {
  check: 'checks',
  of: 'repository',
  limit: openWait,
  look: async (examination, about) => {
    const { options, path, label } = about.repository;
    const enable = 'Enable checks, so that damage is found while there still are good archives.';
    if (isSkippedAction('check', options))
      return [fine('skip_actions includes check, so no checks are expected here.')];
    if (isRepositorySkipped({ options, repository: { path, label } })) {
      return [fine('check_repositories does not include it, so no checks are expected.')];
    }
    const requested = checksOf({ options, flags: {} });
    if (requested.length === 0) return [doubtful('All checks are disabled, so damage would go unnoticed.', enable)];
    const { borg, document } = await openedOrNot(examination, about);
    const repositoryId = repositoryIdIn(document);
    if (repositoryId === undefined) return [];
    if (archivesIn(document).length === 0) return [fine('There are no archives to check yet.')];
    if (isHostedRunner(examination.surroundings.environment) && !options.user_state_directory) {
      return [fine('The last checks are unknown, because a hosted runner remembers nothing.')];
    }
    const archives = archivesId(requested, { options, flags: {}, capabilities: borg.capabilities });
    const times = createCheckTimes({ ...timesFolders(options, borg.environment), repositoryId, archives });
    const suggestion = (check: string): string => `Check it with${borg.suggest(`check --force --only ${check}`)}`;
    const results: Result[] = [];
    for (const check of requested) {
      const entry = checkEntries(options).find(({ name }) => name === check);
      const { time } = await times.last(check, examination.now);
      results.push(judged({ check, time, entry, now: examination.now }, suggestion(check)));
    }
    return results;
  },
};

/** A check, when it last ran, and what is configured for it. */
interface JudgedCheck {
  readonly check: string;
  readonly time: Date | undefined;
  readonly entry: ReturnType<typeof checkEntries>[number] | undefined;
  readonly now: Date;
}

/** A check is late some time after it was due, because it only runs together with a backup. */
function judged({ check, time, entry, now }: JudgedCheck, remedy: string): Result {
  if (time === undefined) {
    return doubtful(`This machine does not remember that the ${check} check ever ran.`, remedy);
  }
  const ran = `The ${check} check last ran on ${formatMoment(time)}`;
  const due = nextDue(entry?.frequency, time);
  if (due === undefined) return fine(`${ran}.`);
  const [age, interval] = [now.getTime() - time.getTime(), due.getTime() - time.getTime()];
  const slack = dayMilliseconds + ((entry?.only_run_on ?? []).length > 0 ? 7 * dayMilliseconds : 0);
  const late = `${ran}, but its frequency is ${entry?.frequency}.`;
  if (age > 2.2 * interval + slack) return broken(late, remedy);
  if (age > 1.4 * interval + slack) return doubtful(late, remedy);
  return fine(`${ran}, and its frequency is ${entry?.frequency}.`);
}
