import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { homeFolder } from '../../system/paths.js';
import { isOlder } from '../versions.js';

/** A Borg in the tool cache. */
export interface CachedBorg {
  readonly path: string;
  readonly version: string;
}

/**
 * Returns the folders that Borg may be cached in: the runner's tool cache, which is kept between jobs on a self-hosted runner,
 * and the user's cache folder. The first one that nobody else can write to is used.
 */
export function toolCacheFolders(environment: Readonly<Record<string, string>>): readonly string[] {
  const runners = environment['RUNNER_TOOL_CACHE'] || undefined;
  const cache = environment['XDG_CACHE_HOME'] || join(homeFolder(environment), '.cache');
  const folders = [...(runners === undefined ? [] : [runners]), join(cache, 'borgflow', 'tools')];
  return folders.map((folder) => join(resolve(folder), 'borg'));
}

/** Returns the Borgs in a cache, newest first. It has the layout of setup actions: VERSION/ARCHITECTURE and ARCHITECTURE.complete. */
export async function cachedBorgs(folder: string): Promise<readonly CachedBorg[]> {
  const versions = await readdir(folder).catch(() => []);
  return versions
    .filter((version) => existsSync(join(folder, version, `${process.arch}.complete`)))
    .map((version) => ({ version, path: placeInCache(folder, version) }))
    .filter(({ path }) => existsSync(path))
    .sort((one, other) => (isOlder(one.version, other.version) ? 1 : -1));
}

/** Returns the path of a version's program in a cache. */
export function placeInCache(folder: string, version: string): string {
  return join(folder, version, process.arch, 'borg');
}

/** Adds a program to the cache. An incomplete one is never used, and existing files are replaced, not written to. */
export async function keepBorg(folder: string, version: string, program: Uint8Array): Promise<string> {
  const home = join(folder, version);
  const place = join(home, process.arch);
  const temporary = join(home, `.${randomBytes(8).toString('hex')}`);
  await mkdir(home, { recursive: true, mode: 0o755 });
  await mkdir(temporary, { mode: 0o755 });
  await writeFile(join(temporary, 'borg'), program, { mode: 0o755, flag: 'wx' });
  await rm(`${place}.complete`, { force: true });
  await rm(place, { recursive: true, force: true });
  await rename(temporary, place);
  await writeFile(`${place}.complete`, '', { mode: 0o644, flag: 'wx' });
  return placeInCache(folder, version);
}
