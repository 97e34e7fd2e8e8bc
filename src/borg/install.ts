import { asError, UserError } from '../system/errors.js';
import { type FindBorg, findBorg, type InstalledBorg } from './find.js';
import { installPackage, packageManagers } from './install-package.js';
import { download, findCached, type System } from './install-release.js';
import type { VersionWish } from './version-wish.js';

/** What `ensureBorg` needs; a Borg that `localPath` names is only looked for. */
export interface EnsureBorg extends FindBorg {
  /** Takes one sentence for each way: what it did, or why it did not serve. */
  readonly tell: (sentence: string) => void;
  /** Takes a sentence about what is dangerous on this machine; by default, `tell` does. */
  readonly warn?: ((sentence: string) => void) | undefined;
  /** Whether this process may install packages by itself; by default, whether it runs as root. */
  readonly isRoot?: boolean | undefined;
  /** Which Borg it has to be; missing: any that is supported. */
  readonly wish?: VersionWish | undefined;
  /** The SHA-256 of the release that may be downloaded, in lower-case hexadecimal digits. */
  readonly sha256?: string | undefined;
  /** Where releases are downloaded from; by default where the Borg project publishes them. */
  readonly origin?: string | undefined;
  /** The system to download for; by default this one. */
  readonly system?: System | undefined;
}

/** A Borg, and the way by which it was had: `PATH`, `apt-get`, … */
export interface EnsuredBorg {
  readonly borg: InstalledBorg;
  readonly way: string;
}

/** One way to a Borg: tries it, and throws an error whose message says why it does not serve. */
interface Way {
  readonly name: string;
  readonly go: (request: EnsureBorg) => Promise<InstalledBorg>;
}

const ways: readonly Way[] = [
  { name: 'PATH', go: findBorg },
  { name: 'tool cache', go: findCached },
  ...packageManagers.map((manager) => ({
    name: manager.program,
    go: (request: EnsureBorg) => installPackage(manager, request),
  })),
  { name: 'release', go: download },
];

/** Finds Borg or installs it, by the first way that serves; throws UserError that names every way and why it did not. */
export async function ensureBorg(request: EnsureBorg): Promise<EnsuredBorg> {
  if (isNamed(request)) {
    return { borg: await findBorg(request), way: 'local_path' };
  }
  const refusals: string[] = [];
  for (const { name, go } of ways) {
    if (request.cancel?.aborted === true) throw new UserError('The search for Borg was cancelled.');
    try {
      const borg = await go(request);
      refuseOther(borg, request);
      if (refusals.length > 0)
        request.tell(`Borg ${borg.version ?? 'of an unknown version'} at ${borg.path}, by way of ${name}.`);
      return { borg, way: name };
    } catch (error) {
      const reason = essence(asError(error).message);
      refusals.push(`${name}: ${reason}`);
      request.tell(`${name} does not serve: ${reason}.`);
    }
  }
  throw new UserError(nothingServes(request, refusals));
}

/**
 * Finds Borg, or installs it where that has not been tried yet; later calls only look for it again: a hook may have brought
 * or changed it in the meantime. What was installed outside the PATH is what the run works with to its end.
 */
export function createBorgFinder(
  settings: Omit<EnsureBorg, 'localPath' | 'folder' | 'cancel'> & { readonly install: boolean },
): (wanted: Pick<FindBorg, 'localPath' | 'folder' | 'cancel'>) => Promise<InstalledBorg> {
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
      refuseOther(again, now);
      return again;
    } catch (error) {
      throw refusal ?? new UserError(asError(error).message);
    }
  };
}

function isNamed({ localPath }: FindBorg): boolean {
  return localPath !== undefined && localPath !== 'borg';
}

function refuseOther({ path, version }: InstalledBorg, { wish }: EnsureBorg): void {
  if (wish === undefined || (version !== undefined && wish.serves(version))) return;
  throw new Error(`${path} is Borg ${version ?? 'of an unknown version'}, not ${wish.text}`);
}

function nothingServes({ wish }: EnsureBorg, refusals: readonly string[]): string {
  const ways = `no way to install it serves (${refusals.join('; ')})`;
  if (wish === undefined) return `Borg is not installed, and ${ways}. Install borgbackup 1.2 or newer.`;
  const hash = 'name one release in borg-version and its hash in borg-sha256';
  return `Borg ${wish.text}, which borg-version asks for, is not installed, and ${ways}. Install it, or ${hash}.`;
}

/** The first sentence of a fault, without what only repeats the question. */
function essence(message: string): string {
  return message.replace(/^Borg is not installed: /, '').replace(/\.(?: .*)?$/s, '');
}
