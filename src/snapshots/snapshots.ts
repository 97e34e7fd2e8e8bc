import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { quote, splitWords } from '../shell/quoting.js';
import { asError, UserError } from '../system/errors.js';
import { type Mount, readMounts } from '../system/mount-table.js';
import { isWithin } from '../system/paths.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { removeFolder } from '../system/temporary.js';
import { abandonedPlaces, isAbandoned, type Place, type PlaceRequest } from './mount-folder.js';
import { runOrFail, type SnapshotContext } from './snapshot-kind.js';
import type { Survey } from './volumes.js';

/** Creates a snapshot of every volume found and mounts it in the place; throws at the first failure. */
export async function takeSnapshots({ volumes }: Survey, place: Place, tell: (line: string) => void): Promise<void> {
  mkdirSync(place.files, { recursive: true, mode: 0o700 });
  const taken = new Map<string, readonly string[]>();
  for (const { kind, volume, around } of volumes) {
    const key = `${kind.option} ${volume.id}`;
    const mounting = taken.get(key) ?? (await kind.take(volume, place.name, around));
    taken.set(key, mounting);
    const target = mountTarget(place, volume.at);
    try {
      mkdirSync(target, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw new UserError(
        `The mount point for the snapshot of ${volume.at} could not be created, so no archive was made: ${asError(error).message}.`,
      );
    }
    await runOrFail(
      [...mounting, target],
      `The snapshot of ${volume.at} (${kind.option}) could not be mounted`,
      around,
    );
    tell(`snapshot of ${volume.at} (${kind.option}): ${target}`);
  }
}

/** Returns where a path of this machine appears in the mounted snapshots. */
export function mountTarget({ files }: Pick<Place, 'files'>, path: string): string {
  return path === '/' ? files : join(files, path);
}

/** What to clean up. */
interface CleanUp {
  readonly survey: Survey;
  readonly request: PlaceRequest;
  /** The place of this run, once it has one. */
  readonly place?: Place | undefined;
}

/**
 * Unmounts and removes the snapshots of this run and those that earlier runs have left behind. Returns a sentence for
 * everything that remains. Never throws, and also cleans up after a cancellation.
 */
export async function removeSnapshots({ survey, request, place }: CleanUp): Promise<readonly string[]> {
  const problems: string[] = [];
  const busy: string[] = [];
  const own = place && dirname(place.files);
  const clear = async (folder: string): Promise<void> => {
    busy.push(basename(folder)); // until it is certainly unmounted
    const stuck = await unmountAll(folder, survey);
    problems.push(...stuck);
    if (stuck.length > 0) return;
    busy.pop();
    problems.push(...removeFolder(folder === own ? join(folder, 'files') : folder));
  };
  const clearAbandoned = async (): Promise<void> => {
    const abandoned = abandonedPlaces(request).filter((folder) => folder !== own);
    for (const { message } of await cleanUpAll(abandoned.map((folder) => () => clear(folder)))) problems.push(message);
  };
  const errors = await cleanUpAll([
    clearAbandoned,
    () => own && clear(own),
    async () => problems.push(...(await removeTaken(survey, { own: place?.name, busy }))),
  ]);
  return [...problems, ...errors.map(({ message }) => `Snapshots could not be cleaned up: ${message}`)];
}

async function unmountAll(folder: string, survey: Survey): Promise<readonly string[]> {
  const problems: string[] = [];
  const mounts = (readMounts() ?? []).filter(({ point }) => isWithin(point, folder));
  for (const mount of mounts.toReversed()) {
    const around = aroundOf(mount, survey);
    const words = [...splitWords(around?.settings['umount_command'] ?? 'umount'), mount.point];
    const failure = around && (await retryCleanup(words, around));
    if (failure !== undefined) problems.push(`${mount.point} is still mounted: ${failure}. Unmount it by hand.`);
  }
  return problems;
}

/** Returns the context of the kind that mounted something; for mounts of a run with other kinds, any kind will do. */
function aroundOf({ point, type }: Mount, { kinds, volumes }: Survey): SnapshotContext | undefined {
  const own = volumes.find(({ volume }) => point.endsWith(volume.at));
  const alike = kinds.find(({ kind }) => kind.option === (type === 'zfs' ? 'zfs' : 'lvm'));
  return (own ?? alike ?? kinds[0])?.around;
}

/** How often, and how many milliseconds apart, to try something busy: a program may just be reading it. */
const attempts = { count: 5, apart: 300 };

/** Runs a cleanup command until it succeeds; returns the last failure. */
async function retryCleanup(words: readonly string[], { run }: SnapshotContext): Promise<string | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const { failure } = await run(words, { cleanUp: true });
    if (failure === undefined || attempt === attempts.count) return failure;
    await wait(attempts.apart);
  }
}

/** Removes the snapshots themselves, except those whose place is busy, because they are still being read. */
async function removeTaken(
  { kinds, volumes }: Survey,
  { own, busy }: { readonly own: string | undefined; readonly busy: readonly string[] },
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { kind, around } of kinds) {
    const known = volumes.filter((found) => found.kind === kind).map(({ volume }) => volume);
    const patient: SnapshotContext = { ...around, run: (words) => around.run(words, { cleanUp: true }) };
    try {
      for (const left of await kind.left(known, patient)) {
        if (!isAbandoned(left.name, own) || busy.some((slot) => left.name.endsWith(slot))) continue;
        const words = kind.removal(left, around);
        const failure = await retryCleanup(words, around);
        const byHand = words.map(quote).join(' ');
        if (failure !== undefined)
          problems.push(`The snapshot ${left.id} could not be removed: ${failure}. Remove it with: ${byHand}`);
      }
    } catch (error) {
      const why = asError(error).message.replace(/^.*?made: /s, '');
      problems.push(`Leftover snapshots of ${kind.volume}s could not be listed: ${why}`);
    }
  }
  return problems;
}
