import { isHostedRunner } from '../permissions/trust.js';
import { defaultActions } from '../request/request.js';
import { hostedRunnerNotices } from '../run/notices.js';
import { workingFolder } from '../system/paths.js';
import { fine, fromMessage } from './diagnosis.js';
import type { Probe } from './probe.js';

/** What can't work in a file because every GitHub-hosted runner is a new machine with another name. */
export const hostedRunner: Probe = {
  check: 'hosted runner',
  of: 'configuration',
  limit: 300,
  look: async ({ surroundings }, file) => {
    const { environment } = surroundings;
    if (!isHostedRunner(environment)) return [];
    const installed = await surroundings
      .borg(file.options.local_path, workingFolder(file.options))
      .catch(() => undefined);
    const notices = hostedRunnerNotices([file], { actions: defaultActions, environment, installed });
    if (notices.length === 0) return [fine('It does not depend on the name or the files of a runner.')];
    return notices.map(({ message }) =>
      fromMessage('warning', message.replace(`${file.name.name}: `, ''), 'Use a self-hosted runner.'),
    );
  },
};
