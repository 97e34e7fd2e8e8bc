import { asError, UserError } from '../../system/errors.js';
import type { InstalledBorg } from '../versions.js';
import { type EnsureBorgRequest, type FindBorgRequest, findBorg } from './find-borg.js';
import { installPackage, packageManagers } from './packages.js';
import { download, findCached } from './release.js';

/** A Borg and where it came from: `PATH`, `apt-get`, … */
interface EnsuredBorg {
  readonly borg: InstalledBorg;
  readonly way: string;
}

/** One way to get a Borg. `go` throws an error whose message says why it failed. */
interface Way {
  readonly name: string;
  readonly go: (request: EnsureBorgRequest) => Promise<InstalledBorg>;
}

const ways: readonly Way[] = [
  { name: 'PATH', go: findBorg },
  { name: 'tool cache', go: findCached },
  ...packageManagers.map((manager) => ({
    name: manager.program,
    go: (request: EnsureBorgRequest) => installPackage(manager, request),
  })),
  { name: 'release', go: download },
];

/** Finds or installs Borg in the first way that works. Throws UserError that lists every way and why it failed. */
export async function ensureBorg(request: EnsureBorgRequest): Promise<EnsuredBorg> {
  if (isNamed(request)) {
    return { borg: await findBorg(request), way: 'local_path' };
  }
  const refusals: string[] = [];
  for (const { name, go } of ways) {
    if (request.cancel?.aborted === true) throw new UserError('The search for Borg was canceled.');
    try {
      const borg = await go(request);
      requireWanted(borg, request);
      if (refusals.length > 0)
        request.tell(`Using Borg ${borg.version ?? 'of an unknown version'} at ${borg.path} (from ${name}).`);
      return { borg, way: name };
    } catch (error) {
      const reason = essence(asError(error).message);
      refusals.push(`${name}: ${reason}`);
      request.tell(`Borg is not available from ${name}: ${reason}.`);
    }
  }
  throw new UserError(notInstalled(request, refusals));
}

/**
 * Creates a function that finds Borg, and installs it the first time. Later calls only look for it again, because a hook may
 * have installed or replaced it. A Borg that was installed outside the PATH is used for the rest of the run.
 */
export function createBorgFinder(
  settings: Omit<EnsureBorgRequest, 'localPath' | 'folder' | 'cancel'> & { readonly install: boolean },
): (wanted: Pick<FindBorgRequest, 'localPath' | 'folder' | 'cancel'>) => Promise<InstalledBorg> {
  const request = { ...settings, found: new Map<string, Promise<InstalledBorg>>() };
  let first: Promise<EnsuredBorg> | undefined;
  return async (wanted) => {
    const now = { ...request, ...wanted };
    if (!settings.install || isNamed(now)) return await findBorg(now);
    if (first === undefined) {
      first = ensureBorg(now);
      return (await first).borg;
    }
    const { borg, way, refusal } = await first.then(
      (ensured) => ({ ...ensured, refusal: undefined }),
      (error: unknown) => ({ borg: undefined, way: undefined, refusal: asError(error) }),
    );
    if (borg !== undefined && way !== 'PATH') return borg;
    try {
      const again = await findBorg(now);
      requireWanted(again, now);
      return again;
    } catch (error) {
      throw refusal ?? new UserError(asError(error).message);
    }
  };
}

function isNamed({ localPath }: FindBorgRequest): boolean {
  return localPath !== undefined && localPath !== 'borg';
}

function requireWanted({ path, version }: InstalledBorg, { wish }: EnsureBorgRequest): void {
  if (wish === undefined || (version !== undefined && wish.serves(version))) return;
  throw new Error(`${path} is Borg ${version ?? 'of an unknown version'}, not ${wish.text}`);
}

function notInstalled({ wish }: EnsureBorgRequest, refusals: readonly string[]): string {
  const ways = `could not be installed (${refusals.join('; ')})`;
  if (wish === undefined) return `Borg is not installed, and ${ways}. Install borgbackup 1.2 or later.`;
  const hash = 'set borg-version to an exact version and borg-sha256 to its hash';
  return `Borg ${wish.text}, required by borg-version, is not installed, and ${ways}. Install it, or ${hash}.`;
}

/** Returns the first sentence of an error message, without "Borg is not installed". */
function essence(message: string): string {
  return message.replace(/^Borg is not installed: /, '').replace(/\.(?: .*)?$/s, '');
}
