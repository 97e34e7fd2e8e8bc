import { randomBytes } from 'node:crypto';
import { createBorgFinder } from '../borg/install/install.js';
import { parseVersionRequirement } from '../borg/versions.js';
import { type Event, notice } from '../lifecycle/events.js';
import type { Cancellation } from '../process/cancellation.js';
import { plainEnvironment } from '../process/child-environment.js';
import { runProcess } from '../process/run-process.js';
import type { Request } from '../request/request.js';
import type { KnownSecrets } from '../secrets/known-secrets.js';
import { currentFolder, homeFolder } from '../system/paths.js';
import type { Surroundings } from './prepare.js';

/** What differs between entry points. */
export interface EntryPointSettings {
  readonly environment: NodeJS.ProcessEnv;
  readonly cancellation: Cancellation;
  readonly terminal: boolean;
  readonly progress?: Surroundings['progress'];
  readonly streams?: Surroundings['streams'];
  readonly closingLimit: number;
  readonly emit: (event: Event) => void;
  readonly secrets: KnownSecrets;
  readonly onRead?: Surroundings['onRead'];
  readonly reports?: Surroundings['reports'];
  readonly monitoringLog?: Surroundings['monitoringLog'];
  readonly onCancelled?: Surroundings['onCancelled'];
  /** Install Borg if it is missing. */
  readonly install: boolean;
  /** Which Borg to install; missing: use what the machine has. */
  readonly wanted?: Request['borg'];
}

/** Returns the real surroundings of a run for an entry point. */
export function surroundingsOf(settings: EntryPointSettings): Surroundings {
  const environment = plainEnvironment(settings.environment);
  const say = (message: string) => settings.emit(notice('info', message));
  const warn = (message: string) => settings.emit(notice('warning', message));
  const { version: wanted, sha256 } = settings.wanted ?? {};
  const wish = wanted === undefined ? undefined : parseVersionRequirement('borg-version', wanted);
  const { install } = settings;
  const find = createBorgFinder({ install, runProcess, environment, tell: say, warn, wish, sha256 });
  return {
    ...settings,
    runId: randomBytes(8).toString('hex'),
    currentFolder: currentFolder(),
    home: homeFolder(environment),
    borg: (localPath, folder) => settings.cancellation.during((cancel) => find({ localPath, folder, cancel })),
  };
}
