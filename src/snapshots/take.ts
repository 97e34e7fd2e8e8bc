import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { asError, UserError } from '../system/errors.js';
import type { RunProgram } from '../system/machine.js';
import { isWithin, type Mount, readMounts } from '../system/mounts.js';
import { quote, splitWords } from '../system/shell.js';
import { removeFolder } from '../system/temporary.js';
import type { FoundVolume, Survey } from './find.js';
import { type Around, demand } from './kind.js';
import { abandonedPlaces, isAbandoned, type Place, type PlaceRequest } from './place.js';

/** Takes a snapshot of every volume found and mounts it in the place; throws at the first that fails. */
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
        `The snapshot of ${volume.at} has no folder to be mounted at, so no archive was made: ${asError(error).message}.`,
      );
    }
    await demand([...mounting, target], `The snapshot of ${volume.at} (${kind.option}) could not be mounted`, around);
    tell(`snapshot of ${volume.at} (${kind.option}): ${target}`);
  }
}

/** Where a path of this machine is seen from the snapshots. */
export function mountTarget({ files }: Pick<Place, 'files'>, path: string): string {
  return path === '/' ? files : join(files, path);
}

/** What is to be cleaned up. */
export interface CleanUp {
  readonly survey: Survey;
  readonly request: PlaceRequest;
  /** This run's own, once it has one. */
  readonly place?: Place | undefined;
}

/**
 * Unmounts and removes the snapshots of this run, and what ended runs have left. Gives a sentence for whatever stays; it
 * never throws, and what a cancel has ended is cleaned up too.
 */
export async function removeSnapshots({ survey, request, place }: CleanUp): Promise<readonly string[]> {
  const problems: string[] = [];
  try {
    const abandoned = abandonedPlaces(request).filter((folder) => !place || !isWithin(place.files, folder));
    for (const folder of [...abandoned, ...(place ? [place.files] : [])]) {
      problems.push(...(await unmountAll(folder, survey)), ...removeFolder(folder));
    }
    problems.push(...(await removeTaken(survey, place)));
  } catch (error) {
    problems.push(`Snapshots could not be cleaned up: ${asError(error).message}`);
  }
  return problems;
}

async function unmountAll(folder: string, survey: Survey): Promise<readonly string[]> {
  const problems: string[] = [];
  const mounts = (readMounts() ?? []).filter(({ point }) => isWithin(point, folder));
  for (const mount of mounts.toReversed()) problems.push(...(await unmount(mount, survey)));
  return problems;
}

/** How often, and how many milliseconds apart, something busy is unmounted: a program may just be looking at it. */
const attempts = { count: 5, apart: 300 };

async function unmount(mount: Mount, { kinds, volumes }: Survey): Promise<readonly string[]> {
  const own = volumes.find(({ volume }) => mount.point.endsWith(volume.at));
  const byType = kinds.find(({ kind }) => kind.option === (mount.type === 'zfs' ? 'zfs' : 'lvm'));
  const { around } = own ?? byType ?? kinds[0] ?? {};
  if (around === undefined) return [];
  const words = [...splitWords(around.settings['umount_command'] ?? 'umount'), mount.point];
  for (let attempt = 1; ; attempt += 1) {
    const { failure } = await around.run(words, { cleanUp: true });
    if (failure === undefined) return [];
    if (attempt === attempts.count) return [`${mount.point} is still mounted: ${failure}. Unmount it by hand.`];
    await wait(attempts.apart);
  }
}

/** Removes the snapshots themselves, each kind's in its own order. */
async function removeTaken({ kinds, volumes }: Survey, place: Place | undefined): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { kind, around } of kinds) {
    const own = volumes.filter((found: FoundVolume) => found.kind === kind).map(({ volume }) => volume);
    const patient: Around = { ...around, run: patiently(around.run) };
    try {
      for (const left of await kind.left(own, patient)) {
        if (!isAbandoned(left.name, place?.name)) continue;
        const words = kind.removal(left, around);
        const { failure } = await patient.run(words);
        const byHand = words.map(quote).join(' ');
        if (failure !== undefined)
          problems.push(`The snapshot ${left.id} is still there: ${failure}. Remove it with: ${byHand}`);
      }
    } catch (error) {
      const { message } = asError(error);
      problems.push(
        `Whether snapshots of ${kind.volume}s are left is not known: ${message.replace(/^.*?made: /s, '')}`,
      );
    }
  }
  return problems;
}

/** Runs programs whether or not the run was cancelled. */
function patiently(run: RunProgram): RunProgram {
  return (words) => run(words, { cleanUp: true });
}
