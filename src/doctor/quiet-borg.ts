import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Borg } from '../borg/borg-call.js';
import { splitWords } from '../shell/quoting.js';
import { createTemporaryFolder } from '../system/temporary.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Gives Borg temporary copies of the folders that it writes to. */
interface QuietFolders {
  /** Returns the variables for a Borg that otherwise has this environment. */
  readonly variablesFor: (environment: Environment) => Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/**
 * Creates temporary copies of what Borg knows about repositories, one for each place. With them, it still refuses a moved or
 * replaced repository, but records nothing about the examination, and it never waits for a backup that is using the cache.
 */
export function createQuietFolders(): QuietFolders {
  const folder = createTemporaryFolder('doctor');
  const copies = new Map<string, string>();
  return {
    variablesFor: (environment) => {
      const places = securityFolders(environment);
      const key = places.join('\n');
      const copy = copies.get(key) ?? join(folder.path, `security-${copies.size}`);
      if (!copies.has(key)) {
        copies.set(key, copy);
        for (const place of places) if (existsSync(place)) cpSync(place, copy, { recursive: true });
      }
      return { BORG_SECURITY_DIR: copy, BORG_CACHE_DIR: join(folder.path, 'cache') };
    },
    remove: () => folder.remove(),
  };
}

/** Returns where Borg 1 and Borg 2 record the repositories that they know. */
function securityFolders(environment: Environment): readonly string[] {
  const own = environment['BORG_SECURITY_DIR'];
  if (own) return [own];
  const base = environment['BORG_BASE_DIR'];
  const home = base || environment['HOME'] || '';
  const shared = (variable: string, usual: string) => (base ? undefined : environment[variable]) || join(home, usual);
  const config = environment['BORG_CONFIG_DIR'] || join(shared('XDG_CONFIG_HOME', '.config'), 'borg');
  const data = environment['BORG_DATA_DIR'] || join(shared('XDG_DATA_HOME', '.local/share'), 'borg');
  return [join(config, 'security'), join(data, 'security')];
}

/**
 * Returns a Borg that only reads: without a lock, if its version can do without one, and without writing to its own folders,
 * unless it runs through another program, which may not be able to use the copies.
 */
export function quietBorg(borg: Borg, localPath: string | undefined, folders: QuietFolders): Borg {
  const isPlain = splitWords(localPath ?? 'borg').length === 1;
  const variables = isPlain ? folders.variablesFor(borg.environment) : {};
  return {
    ...borg,
    run: (call) => {
      const isUnlocked = borg.capabilities.bypassLock && ['list', 'info'].includes(call.command);
      return borg.run({
        ...call,
        flags: isUnlocked ? [...call.flags, '--bypass-lock'] : call.flags,
        environment: { ...call.environment, ...variables },
      });
    },
  };
}
