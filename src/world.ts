import { homedir } from 'node:os';
import { findBorg, type InstalledBorg } from './borg/find.js';
import { ensureBorg } from './borg/install.js';
import type { Event } from './lifecycle/events.js';
import type { World } from './preparation.js';
import type { Cancellation } from './system/cancellation.js';
import { plainEnvironment } from './system/environment.js';
import { runProcess } from './system/process.js';
import { createMasker, type Masker } from './system/secrets.js';

/** What differs from door to door. */
export interface DoorTraits {
  readonly environment: NodeJS.ProcessEnv;
  readonly cancellation: Cancellation;
  readonly terminal: boolean;
  readonly closingLimit: number;
  readonly emit: (event: Event) => void;
  /** Hears of the secrets before anything is told or started. */
  readonly onSecrets?: (masker: Masker) => void;
  readonly onRead?: World['onRead'];
  /** Install Borg where it is missing. */
  readonly install: boolean;
}

/** The real world, as a door opens onto it. */
export function worldOf(door: DoorTraits): World {
  const environment = plainEnvironment(door.environment);
  const say = (message: string) => door.emit({ type: 'notice', level: 'notice', message });
  const find = async (localPath: string | undefined): Promise<InstalledBorg> => {
    try {
      return await findBorg({ localPath, environment, runProcess });
    } catch (error) {
      if (!door.install || localPath !== undefined) throw error;
      await ensureBorg({ runProcess, environment, tell: say });
      return findBorg({ localPath, environment, runProcess });
    }
  };
  const found = new Map<string | undefined, Promise<InstalledBorg>>();
  return {
    ...door,
    currentFolder: process.cwd(),
    home: environment['HOME'] ?? homedir(),
    keepSecret: (secrets) => {
      const masker = createMasker(secrets);
      door.onSecrets?.(masker);
      return masker;
    },
    borg: (localPath) => {
      const known = found.get(localPath) ?? find(localPath);
      found.set(localPath, known);
      return known;
    },
  };
}
