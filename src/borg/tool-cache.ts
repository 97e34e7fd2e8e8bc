import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { homeFolder } from '../system/own-folders.js';
import { isOlder } from './version.js';

/** A Borg in the tool cache. */
export interface CachedBorg {
  readonly path: string;
  readonly version: string;
}

/** The runner's cache of tools, which outlives jobs on a self-hosted runner; elsewhere a folder of the user. */
export function toolCacheFolder(environment: Readonly<Record<string, string>>): string {
  const cache = environment['XDG_CACHE_HOME'] || join(homeFolder(environment), '.cache');
  return join(environment['RUNNER_TOOL_CACHE'] || join(cache, 'borgflow', 'tools'), 'borg');
}

/** The Borgs in the cache, newest first; laid out as setup actions do it: VERSION/ARCHITECTURE beside ARCHITECTURE.complete. */
export async function cachedBorgs(folder: string): Promise<readonly CachedBorg[]> {
  const versions = await readdir(folder).catch(() => []);
  return versions
    .filter((version) => existsSync(join(folder, version, `${process.arch}.complete`)))
    .map((version) => ({ version, path: join(folder, version, process.arch, 'borg') }))
    .filter(({ path }) => existsSync(path))
    .sort((one, other) => (isOlder(one.version, other.version) ? 1 : -1));
}

/** Puts a program into the cache; what is only half there is not seen. */
export async function keepBorg(folder: string, version: string, program: Uint8Array): Promise<string> {
  const home = join(folder, version);
  const place = join(home, process.arch);
  const beside = join(home, `.${randomBytes(4).toString('hex')}`);
  await mkdir(beside, { recursive: true, mode: 0o755 });
  await writeFile(join(beside, 'borg'), program, { mode: 0o755 });
  await rm(join(home, `${process.arch}.complete`), { force: true });
  await rm(place, { recursive: true, force: true });
  await rename(beside, place);
  await writeFile(join(home, `${process.arch}.complete`), '');
  return join(place, 'borg');
}
