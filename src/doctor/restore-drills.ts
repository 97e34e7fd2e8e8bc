import { drillRecord } from '../actions/drill-record.js';
import { archivesIn } from '../archives/borg-json.js';
import { isHostedRunner } from '../permissions/trust.js';
import { age, formatMoment } from '../text/amounts.js';
import { broken, doubtful, fine } from './diagnosis.js';
import type { Probe } from './probe.js';
import { openedOrNot, openWait } from './repository-access.js';

/** After how many days a restore drill is too long ago. */
const limits = { warning: 14, error: 30 };

const daySeconds = 24 * 3600;

/** Whether a restore drill of a repository has passed recently. */
export const restoreDrills: Probe = {
  check: 'restore drill',
  of: 'repository',
  limit: openWait,
  look: async (examination, about) => {
    const { borg, document } = await openedOrNot(examination, about);
    if (archivesIn(document).length === 0) return [];
    const { options, path } = about.repository;
    const { passed, finding } = drillRecord({ repository: path, options, environment: borg.environment });
    const suggestion = borg.suggest('drill');
    if (finding !== undefined) {
      const found = `The restore drill of ${formatMoment(finding.at)} failed: ${finding.sentence}`;
      return [broken(found, `Fix that, then repeat the drill with${suggestion}`)];
    }
    if (passed === undefined) {
      if (isHostedRunner(examination.surroundings.environment) && !options.user_state_directory) {
        return [fine('Its last restore drill is unknown, because a hosted runner remembers nothing.')];
      }
      const facts = 'This machine does not remember a restore drill of it, so nothing proves that it can be restored.';
      return [doubtful(facts, `Run one with${suggestion}`)];
    }
    const seconds = (examination.now.getTime() - passed.at.getTime()) / 1000;
    const facts = `Its last restore drill passed on ${formatMoment(passed.at)} (${passed.archive}, ${passed.depth})`;
    const late = `${facts}, which is ${age(seconds)} ago.`;
    if (seconds > limits.error * daySeconds) return [broken(late, `Run one with${suggestion}`)];
    if (seconds > limits.warning * daySeconds) return [doubtful(late, `Run one with${suggestion}`)];
    return [fine(`${facts}.`)];
  },
};
