import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listProcesses } from '../process/run-process.js';
import { isIdentityAlive, processIdentity } from '../process/running-processes.js';
import { asError, codeOf, UserError } from '../system/errors.js';
import { requireTrustedLinks } from '../system/foreign-links.js';
import { makeFolder } from '../system/make-folder.js';
import { homeFolder } from '../system/paths.js';
import { removeFolder, writePrivateFile } from '../system/temporary.js';

/**
 * Where the snapshots for a repository are mounted: the same folder in every run, so that Borg recognizes unchanged
 * files.
 */
export interface Place {
  /** Snapshots are mounted below it in the same way as their volumes below `/`. */
  readonly files: string;
  /** The name of the snapshots, which identifies their run. */
  readonly name: string;
  /** Releases and removes the place; returns a sentence for everything that could not be removed. */
  readonly leave: () => readonly string[];
}

/** What is needed to take a place. */
export interface PlaceRequest {
  /** The option user_runtime_directory. */
  readonly runtimeFolder?: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** The repository's absolute path or URL. */
  readonly repository: string;
  /** How many seconds to wait for another run that uses the same place. */
  readonly lockWait: number;
  readonly cancel?: AbortSignal | undefined;
}

/** Returns the folder that contains all places of this user. */
function placesFolder({ runtimeFolder, environment }: PlaceRequest): string {
  const { XDG_RUNTIME_DIR, RUNTIME_DIRECTORY, TMPDIR, TEMP } = environment;
  const named = runtimeFolder?.replace(/^~(?=\/|$)/, homeFolder());
  const base = named || XDG_RUNTIME_DIR || RUNTIME_DIRECTORY?.split(':')[0] || TMPDIR || TEMP || '/tmp';
  return join(resolve(base), `borgflow-snapshots-${userInfo().uid}`);
}

/** Creates that folder if necessary and returns its path without links; throws UserError if it can't be trusted. */
function openPlaces(folder: string): string {
  try {
    requireTrustedLinks(folder);
    makeFolder(folder);
  } catch (error) {
    throw new UserError(`The folder ${folder} for mounting snapshots could not be created: ${asError(error).message}.`);
  }
  const found = lstatSync(folder);
  // In a folder such as /tmp, another user may have created it first.
  if (!found.isDirectory() || found.uid !== userInfo().uid) {
    throw new UserError(`${folder} is owned by another user, so no snapshot was mounted there. Remove it.`);
  }
  chmodSync(folder, 0o700);
  // The list of mounts contains no symbolic links.
  return realpathSync(folder);
}

/** How many times to try to take over a place that other processes keep changing. */
const mostTries = 1000;

/** Takes the place of a repository; throws UserError if another run holds it for longer than lock_wait. */
export async function takePlace(request: PlaceRequest): Promise<Place> {
  const folder = openPlaces(placesFolder(request));
  const slot = createHash('sha256').update(request.repository).digest('hex').slice(0, 10);
  const place = join(folder, slot);
  const identity = processIdentity(listProcesses);
  const until = Date.now() + request.lockWait * 1000;
  for (let tries = 0; !claim(place, identity); tries += 1) {
    const other = ownerOf(place) ?? '';
    if (!isIdentityAlive(other, listProcesses)) {
      if (tries === mostTries)
        throw new UserError(`No snapshot was created: ${place} could not be taken over. Remove it.`);
      release(place);
    } else if (request.cancel?.aborted || Date.now() >= until) {
      throw new UserError(
        `No snapshot was created: process ${other.split('-')[0]} is backing up to the same repository from snapshots. Raise lock_wait, or wait for that run to finish.`,
      );
    } else await wait(200);
  }
  return {
    files: join(place, 'files'),
    name: `borgflow-${identity}-${slot}`,
    leave: () => {
      const problems = removeFolder(place);
      if (problems.length > 0) release(place);
      else removeIfEmpty(folder);
      return problems;
    },
  };
}

/** Returns the places that earlier runs have left behind. */
export function abandonedPlaces(request: PlaceRequest): readonly string[] {
  const named = placesFolder(request);
  if (!existsSync(named)) return [];
  const folder = openPlaces(named);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((place) => {
      const owner = ownerOf(place);
      return owner === undefined || !isIdentityAlive(owner, listProcesses);
    });
}

/** Tells whether a snapshot with this name may be removed: its run has ended, or is this one. */
export function isAbandoned(name: string, own: string | undefined): boolean {
  const [, owner] = /(?:^|_)borgflow-(\d+-\w+)-[0-9a-f]{10}$/.exec(name) ?? [];
  if (owner === undefined) return false;
  return !isIdentityAlive(owner, listProcesses) || (own !== undefined && name.endsWith(own));
}

/** Removes the folder unless another run still has a place in it. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty, or no longer exists.
  }
}

function claim(place: string, identity: string): boolean {
  try {
    makeFolder(place);
    writePrivateFile(join(place, 'owner'), identity);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return ownerOf(place) === identity;
    if (codeOf(error) === 'ENOENT') return false;
    throw new UserError(`The folder ${place} for mounting snapshots could not be created: ${asError(error).message}.`);
  }
}

function ownerOf(place: string): string | undefined {
  const note = join(place, 'owner');
  return existsSync(note) ? readFileSync(note, 'utf8') : undefined;
}

function release(place: string): void {
  rmSync(join(place, 'owner'), { force: true });
}
