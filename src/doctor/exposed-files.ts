import { inspectFiles } from '../run/permission-check.js';
import { fine, fromMessage } from './diagnosis.js';
import type { Probe } from './probe.js';

const otherwise = 'Change its permissions, so that only its owner and root can use it.';

/** Whether others can read or change a configuration file, its scripts, or what leads to them. */
export const exposedFiles: Probe = {
  check: 'permissions',
  of: 'configuration',
  look: async ({ request, read, surroundings }, file) => {
    const { permissions: mode = 'warn' } = request;
    if (mode === 'off') return [fine('Not examined, because permissions is set to off.')];
    const { environment, currentFolder, home } = surroundings;
    const { faults, notices } = await inspectFiles({
      ...read,
      files: read.files.filter(({ path }) => path === file.name.path),
      included: read.included.filter(({ by }) => by === file.name.path),
      configurations: [file],
      mode,
      workspace: environment['GITHUB_WORKSPACE'],
      environment,
      currentFolder,
      home,
      logFile: request.logFile?.path,
    });
    const found = [
      ...faults.map(({ message }) => fromMessage('error', message, otherwise)),
      ...notices.map(({ level, message }) =>
        level === 'warning' ? fromMessage('warning', message, otherwise) : fine(message),
      ),
    ];
    return found.length > 0 ? found : [fine('Nobody else can change it or what it runs, or read its secrets.')];
  },
};
