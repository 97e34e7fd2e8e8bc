import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { timeLimit } from '../../process/time-limit.js';
import { quoteAll } from '../../shell/quoting.js';
import { asError } from '../../system/errors.js';
import { hashOfFile } from '../../system/file-hash.js';
import { makeFolder } from '../../system/make-folder.js';
import { homeFolder } from '../../system/paths.js';
import { createTemporaryFolder } from '../../system/temporary.js';
import { writeFault } from '../../system/write-faults.js';
import { duration } from '../../text/amounts.js';
import { fixInParentheses, fixSentence } from '../../text/phrases.js';
import { type InstalledBorg, isOlder } from '../versions.js';
import { type EnsureBorgRequest, findBorg, findTampering, type System } from './find-borg.js';

/** Where the Borg project publishes its binaries, as VERSION/NAME. */
const releases = 'https://github.com/borgbackup/borg/releases/download';

interface Asset {
  readonly name: string;
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  /** The oldest glibc that it runs on. */
  readonly glibc?: string;
}

const linux = (glibc: string, name: string, architecture = 'x64'): Asset => ({
  name,
  platform: 'linux',
  architecture,
  glibc,
});
const mac = (name: string, architecture: string): Asset => ({ name, platform: 'darwin', architecture });

/** The names of the binaries in releases since 1.2, those for newer systems first. */
const assets: readonly Asset[] = [
  linux('2.43', 'borg-linux-glibc243-x86_64-gh'),
  linux('2.39', 'borg-linux-glibc239-x86_64-gh'),
  linux('2.35', 'borg-linux-glibc235-x86_64-gh'),
  linux('2.31', 'borg-linux-glibc231-x86_64'),
  linux('2.41', 'borg-linux-glibc241'),
  linux('2.36', 'borg-linux-glibc236'),
  linux('2.31', 'borg-linux-glibc231'),
  linux('2.28', 'borg-linux-glibc228'),
  linux('2.36', 'borg-linuxnewer64'),
  linux('2.31', 'borg-linuxnew64'),
  linux('2.28', 'borg-linux64'),
  linux('2.43', 'borg-linux-glibc243-arm64-gh', 'arm64'),
  linux('2.39', 'borg-linux-glibc239-arm64-gh', 'arm64'),
  linux('2.35', 'borg-linux-glibc235-arm64-gh', 'arm64'),
  mac('borg-macos-15-arm64-gh', 'arm64'),
  mac('borg-macos-14-arm64-gh', 'arm64'),
  mac('borg-macos-15-x86_64-gh', 'x64'),
  mac('borg-macos-13-x86_64-gh', 'x64'),
  mac('borg-macos1012', 'x64'),
  mac('borg-macos64', 'x64'),
];

/** Returns the names that a release's binary for a system may have. */
export function assetNames({ platform, architecture, glibc }: System): readonly string[] {
  return assets
    .filter((asset) => asset.platform === platform && asset.architecture === architecture)
    .filter((asset) => asset.glibc === undefined || (glibc !== undefined && minor(asset.glibc) <= minor(glibc)))
    .map(({ name }) => name);
}

function minor(glibc: string): number {
  return Number(/^2\.(\d+)/.exec(glibc)?.[1] ?? 0);
}

/**
 * Returns a Borg that an earlier run put in the tool cache, if nobody else could have put it there. Throws an error that says
 * why there is none.
 */
export async function findCached(request: EnsureBorgRequest): Promise<InstalledBorg> {
  const { wish, sha256, environment, tell, warn = tell } = request;
  const cached = (await Promise.all(toolCacheFolders(environment).map(cachedBorgs))).flat();
  const refusals: string[] = [];
  for (const { path, version } of cached.filter((each) => wish?.serves(each.version) ?? true)) {
    const tampering = await findTampering(path, environment);
    if (tampering !== undefined) {
      const { problem } = tampering;
      warn(`${problem}. Borg ${version} in the tool cache was ignored. ${fixSentence(tampering)}`);
      refusals.push(`${problem} ${fixInParentheses(tampering)}`);
    } else if (sha256 !== undefined && (await hashOfFile(path, 'sha256')) !== sha256) {
      refusals.push(`the SHA-256 of ${path} does not match borg-sha256`);
    } else {
      const borg = await findBorg({ ...request, localPath: quoteAll([path]) });
      if (borg.version === version) return borg;
      // A crash may have cut it off although it was marked as complete.
      refusals.push(`${path} does not run as Borg ${version}`);
    }
  }
  const none = wish === undefined ? 'it has no Borg' : `it has no Borg ${wish.text}`;
  throw new Error(refusals.join(', ') || none);
}

/**
 * Puts a program into the first tool cache that this user can write to and nobody else, or into a temporary folder for
 * this run; returns its path.
 */
async function keepSafely(
  program: Uint8Array,
  version: string,
  { environment, tell }: EnsureBorgRequest,
): Promise<string> {
  const refusals: string[] = [];
  for (const folder of toolCacheFolders(environment)) {
    const tampering = await findTampering(placeInCache(folder, version), environment);
    if (tampering === undefined) {
      try {
        const path = await keepBorg(folder, version, program);
        if (refusals.length > 0) tell(`Borg is cached in ${folder}, because ${refusals.join(', ')}.`);
        return path;
      } catch (error) {
        refusals.push(`${folder} can't be written to: ${writeFault(error)}`);
      }
    } else refusals.push(`${tampering.problem} ${fixInParentheses(tampering)}`);
  }
  const folder = createTemporaryFolder('borg').path;
  const tampering = await findTampering(placeInCache(folder, version), environment);
  if (tampering !== undefined) throw new Error(`${tampering.problem} ${fixInParentheses(tampering)}`);
  tell(`Borg was not cached, because ${refusals.join(', ')}.`);
  return await keepBorg(folder, version, program);
}

/** Downloads the requested release and verifies its hash. Throws an error that says why not. */
export async function download(request: EnsureBorgRequest): Promise<InstalledBorg> {
  const { wish, sha256, origin = releases, system = thisSystem() } = request;
  const version = wish?.exact;
  if (version === undefined) throw new Error('borg-version is not an exact version, such as 1.4.5');
  if (sha256 === undefined) throw new Error('borg-sha256 is not set, so nothing is downloaded');
  const names = assetNames(system);
  if (names.length === 0) throw new Error('Borg has no binaries for this system');
  const refusals: string[] = [];
  for (const name of names) {
    const program = await fetchProgram(`${origin}/${version}/${name}`, request);
    if (typeof program === 'string') {
      if (program !== missing) refusals.push(`${name}: ${program}`);
      continue;
    }
    const hash = createHash('sha256').update(program).digest('hex');
    if (hash !== sha256) {
      refusals.push(`${name} has the SHA-256 ${hash}, which does not match borg-sha256`);
      continue;
    }
    const path = await keepSafely(program, version, request);
    return await findBorg({ ...request, localPath: quoteAll([path]) });
  }
  throw new Error(refusals.join(', ') || `release ${version} has no binary for this system`);
}

const missing = 'not found';

/** How long a server may send nothing, and how long a download may take, in milliseconds. */
const patience = 30_000;
const longestDownload = 600_000;
/** No binary of Borg comes close to this many bytes. */
const largestProgram = 500_000_000;

/** Returns the bytes at a URL, or why the server did not send them. Throws an error if there is no complete answer. */
async function fetchProgram(
  url: string,
  { cancel, downloadPatience = patience }: Pick<EnsureBorgRequest, 'cancel' | 'downloadPatience'>,
): Promise<Uint8Array | string> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), downloadPatience);
  const limit = timeLimit(longestDownload, [silence.signal, ...(cancel ? [cancel] : [])]);
  try {
    const response = await fetch(url, { signal: limit.signal });
    if (response.status === 404) return missing;
    if (!response.ok) return `the server answered ${response.status} ${response.statusText}`.trim();
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body ?? []) {
      timer.refresh();
      pieces.push(piece);
      size += piece.length;
      if (size > largestProgram) return 'it is too large to be a program';
    }
    return Buffer.concat(pieces);
  } catch (thrown) {
    const nothing = `the server sent nothing for ${duration(downloadPatience / 1000)}`;
    const slow = `it took longer than ${duration(longestDownload / 1000)}`;
    const isSlow = limit.signal.aborted && cancel?.aborted !== true;
    const reason = silence.signal.aborted ? nothing : isSlow ? slow : innermostMessage(thrown);
    throw new Error(`${url} can't be downloaded: ${reason}`);
  } finally {
    limit.end();
    clearTimeout(timer);
  }
}

function innermostMessage(thrown: unknown): string {
  const { message, cause } = asError(thrown);
  const inner = typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : '';
  return inner === '' ? message : inner;
}

function thisSystem(): System {
  const report: unknown = process.report.getReport();
  const header: unknown = typeof report === 'object' && report !== null && 'header' in report ? report.header : {};
  const glibc =
    typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header
      ? header.glibcVersionRuntime
      : undefined;
  return {
    platform: process.platform,
    architecture: process.arch,
    glibc: typeof glibc === 'string' ? glibc : undefined,
  };
}

/** A Borg in the tool cache. */
interface CachedBorg {
  readonly path: string;
  readonly version: string;
}

/**
 * Returns the folders that Borg may be cached in: the runner's tool cache, which is kept between jobs on a self-hosted runner,
 * and the user's cache folder. The first one that nobody else can write to is used.
 */
function toolCacheFolders(environment: Readonly<Record<string, string>>): readonly string[] {
  const runners = environment['RUNNER_TOOL_CACHE'] || undefined;
  const cache = environment['XDG_CACHE_HOME'] || join(homeFolder(environment), '.cache');
  const folders = [...(runners === undefined ? [] : [runners]), join(cache, 'borgflow', 'tools')];
  return folders.map((folder) => join(resolve(folder), 'borg'));
}

/** Returns the Borgs in a cache, newest first. It has the layout of setup actions: VERSION/ARCHITECTURE and ARCHITECTURE.complete. */
async function cachedBorgs(folder: string): Promise<readonly CachedBorg[]> {
  const versions = await readdir(folder).catch(() => []);
  return versions
    .filter((version) => existsSync(join(folder, version, `${process.arch}.complete`)))
    .map((version) => ({ version, path: placeInCache(folder, version) }))
    .filter(({ path }) => existsSync(path))
    .sort((one, other) => (isOlder(one.version, other.version) ? 1 : -1));
}

/** Returns the path of a version's program in a cache. */
function placeInCache(folder: string, version: string): string {
  return join(folder, version, process.arch, 'borg');
}

/** Adds a program to the cache. An incomplete one is never used, and existing files are replaced, not written to. */
async function keepBorg(folder: string, version: string, program: Uint8Array): Promise<string> {
  const home = join(folder, version);
  const place = join(home, process.arch);
  const temporary = join(home, `.${randomBytes(8).toString('hex')}`);
  makeFolder(home, 0o755);
  await mkdir(temporary, { mode: 0o755 });
  try {
    await writeFile(join(temporary, 'borg'), program, { mode: 0o755, flag: 'wx', flush: true });
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  await rm(`${place}.complete`, { force: true });
  await rm(place, { recursive: true, force: true });
  await rename(temporary, place);
  await writeFile(`${place}.complete`, '', { mode: 0o644, flag: 'wx' });
  return placeInCache(folder, version);
}
