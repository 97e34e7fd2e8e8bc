import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Exposure, findExposures } from '../../permissions/path-exposure.js';
import { isHostedRunner, trustIn } from '../../permissions/trust.js';
import { environmentFor } from '../../process/child-environment.js';
import { howItEnded } from '../../process/end-process.js';
import { findProgram, hasTerminal, locateProgram } from '../../process/launch.js';
import type { RunProcess } from '../../process/process-request.js';
import { quoteAll, splitWords } from '../../shell/quoting.js';
import { UserError } from '../../system/errors.js';
import { requireTrustedLinks } from '../../system/foreign-links.js';
import { makeFolder } from '../../system/make-folder.js';
import { currentFolder, homeFolder, quotedPath } from '../../system/paths.js';
import { readSmallFile } from '../../system/read-file.js';
import { replaceFile } from '../../system/write-file.js';
import {
  capabilitiesOf,
  type InstalledBorg,
  isOlder,
  oldestVersion,
  type VersionRequirement,
  versionIn,
} from '../versions.js';

/** The arguments of `findBorg`. */
export interface FindBorgRequest {
  /** The option local_path: a name, a path, or a short command line. */
  readonly localPath?: string | undefined;
  /** The folder that Borg will run in and that a relative local_path is resolved against; default: the current folder. */
  readonly folder?: string | undefined;
  /** This process's environment; each program that is started gets the part of it that it needs. */
  readonly environment: Readonly<Record<string, string>>;
  readonly runProcess: RunProcess;
  /** Where versions are cached; by default in the user's cache folder. */
  readonly cacheFile?: string | undefined;
  /** The Borgs that this run has already found, so that each is asked for its version only once. */
  readonly found?: Map<string, Promise<InstalledBorg>> | undefined;
  readonly cancel?: AbortSignal | undefined;
}

type VersionCache = Readonly<Record<string, { readonly identity: string; readonly version: string }>>;

const advice = 'Install borgbackup 1.2 or later, or set local_path to it.';

/**
 * Finds Borg and its version, which is cached until the program changes. Throws UserError if there is no usable Borg. It looks
 * every time, because a Borg that was found before may be gone or replaced by now.
 */
export async function findBorg(request: FindBorgRequest): Promise<InstalledBorg> {
  const { found = new Map<string, Promise<InstalledBorg>>() } = request;
  const folder = request.folder ?? currentFolder();
  const [name = 'borg', ...further] = splitWords(request.localPath ?? 'borg');
  const path = locate(name, { ...request, folder });
  const words = [path, ...further];
  const identity = further.length === 0 ? identityOf(path, request.environment) : undefined;
  const key = JSON.stringify([words, folder, identity, fingerprintOf(path)]);
  const known = found.get(key);
  if (known !== undefined) return known;
  const asked = ask({ ...request, folder }, words, identity);
  found.set(key, asked);
  const forget = (): boolean => found.delete(key);
  // A Borg whose version could not be read may answer later.
  asked.then(({ version }) => version === undefined && forget(), forget);
  return asked;
}

async function ask(
  request: FindBorgRequest,
  words: readonly string[],
  identity: string | undefined,
): Promise<InstalledBorg> {
  const [path = 'borg'] = words;
  const cacheFile = request.cacheFile ?? defaultCacheFile(request.environment);
  // The cache decides how Borg is called, so it must not be writable by others.
  const mayRemember = identity !== undefined && (await findTampering(cacheFile, request.environment)) === undefined;
  const remembered = mayRemember ? readCache(cacheFile)[path] : undefined;
  if (remembered !== undefined && remembered.identity === identity) return installed(words, remembered.version);
  const answer = await askVersion(words, request);
  const version = versionIn(answer.lines.join('\n'));
  if (version === undefined) {
    const check = request.localPath === undefined ? 'the program' : 'local_path';
    return { ...installed(words, undefined), doubt: `${unreadableVersion(words, answer)} Check ${check}.` };
  }
  if (mayRemember) await remember(cacheFile, { [path]: { identity, version } });
  return installed(words, version);
}

function installed(words: readonly string[], version: string | undefined): InstalledBorg {
  const path = words[0] ?? 'borg';
  if (version !== undefined && isOlder(version, oldestVersion)) {
    throw new UserError(`${path} is Borg ${version}, but 1.2 or later is required. ${advice}`);
  }
  return { words, path, version, capabilities: capabilitiesOf(version ?? oldestVersion) };
}

interface Answer {
  readonly lines: readonly string[];
  /** `exited with status 1`, `was killed by SIGTERM`; undefined if it succeeded. */
  readonly ending: string | undefined;
}

/** Returns the sentence for a Borg whose version could not be read, with what it printed instead. */
function unreadableVersion(words: readonly string[], { lines, ending }: Answer): string {
  const printed = lines.filter((line) => line.trim() !== '');
  // A traceback names its cause on the last line, other output on the first.
  const line = (printed.some((each) => each.startsWith('Traceback (')) ? printed.at(-1) : printed[0]) ?? '';
  const text = line.replace(/\p{Cc}+/gu, ' ').trim();
  const shown = text === '' ? 'nothing' : `"${text.length > 200 ? `${text.slice(0, 200)}…` : text}"`;
  const how = ending === undefined ? '' : ` and ${ending}`;
  return `The version of Borg could not be read: ${quoteAll([...words, '--version'])} printed ${shown}${how}. It is treated as Borg ${oldestVersion.replace(/\.0$/, '')}; newer features are not used.`;
}

async function askVersion(command: readonly string[], request: FindBorgRequest): Promise<Answer> {
  const lines: string[] = [];
  const result = await request.runProcess({
    command: [...command, '--version'],
    environment: environmentFor('chosen', request.environment),
    // A missing folder is reported later, when something is about to run in it.
    workingDirectory: request.folder !== undefined && existsSync(request.folder) ? request.folder : undefined,
    streams: 'separate',
    onLines: (more) => lines.push(...more.slice(0, 100)),
    timeout: 60,
    grace: { terminate: 1, kill: 2 },
    cancel: request.cancel,
    // `sudo borg` may ask for a password, as in any other call of Borg.
    terminal: command.length > 1 && hasTerminal(),
  });
  const called = command.join(' ');
  if (result.startFailure !== undefined || result.exitCode === 126 || result.exitCode === 127) {
    const words = result.startFailure ?? lines.at(-1) ?? `exit status ${result.exitCode}`;
    throw new UserError(`${called} can't be run: ${words.replace(/\.$/, '')}. ${advice}`);
  }
  if (result.timedOut) throw new UserError(`${called} --version did not answer within a minute. ${advice}`);
  return { lines, ending: result.exitCode === 0 ? undefined : howItEnded(result) };
}

/** Returns the program's absolute path. Throws UserError if it can't be found. */
function locate(name: string, { environment, folder = '.' }: FindBorgRequest): string {
  const located = locateProgram(name, environment['PATH'], folder);
  if ('program' in located) return located.program;
  if (/ was not found on the PATH/.test(located.failure)) {
    throw new UserError(`Borg is not installed: there is no ${name} on the PATH. ${advice}`);
  }
  throw new UserError(`Borg can't be run: ${located.failure}`);
}

function defaultCacheFile(environment: Readonly<Record<string, string>>): string {
  const base = environment['XDG_CACHE_HOME'] || join(homeFolder(environment), '.cache');
  return join(base, 'borgflow', 'borg-versions.json');
}

/** Returns the cached versions; none if the file is missing, unreadable, or invalid, and then Borg is asked again. */
function readCache(file: string): VersionCache {
  try {
    const found: unknown = JSON.parse(readSmallFile(file));
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
    return Object.fromEntries(Object.entries(found).filter(([, entry]) => isEntry(entry)));
  } catch {
    return {};
  }
}

function isEntry(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const { identity, version } = entry as Record<string, unknown>;
  return typeof identity === 'string' && typeof version === 'string' && /^\d+\.\d/.test(version);
}

let writing: Promise<void> = Promise.resolve();

/** Writes one entry after another, so that Borgs that are found at the same time are all cached. */
function remember(file: string, entry: VersionCache): Promise<void> {
  writing = writing.then(() => write(file, entry));
  return writing;
}

/** Replaces the cache atomically, so that two runs at once can't corrupt it. A failure is ignored. */
async function write(file: string, entry: VersionCache): Promise<void> {
  try {
    requireTrustedLinks(file);
    makeFolder(dirname(file));
    replaceFile(file, JSON.stringify({ ...readCache(file), ...entry }));
  } catch {
    // The next run asks Borg again.
  }
}

type Environment = Readonly<Record<string, string>>;

/**
 * Returns a string that changes whenever the version of a Borg may have changed. It covers the resolved program and, for a
 * Python script, its interpreter. Undefined if the version can't be determined from files: a shell script may start any Borg
 * (as pyenv's shims do), and a program with another name (mise, snap) chooses one by its own rules.
 */
function identityOf(program: string, environment: Environment): string | undefined {
  const own = fingerprintOf(program);
  if (own === undefined || !basename(own.path).startsWith('borg')) return undefined;
  // Files in these stores never change: another version has another path.
  if (/^\/(nix|gnu)\/store\//.test(own.path)) return own.path;
  const kind = kindOf(own.path, environment);
  if (kind === undefined) return undefined;
  if (kind === 'binary') return own.text;
  const interpreter = fingerprintOf(kind.interpreter);
  if (interpreter === undefined || kindOf(interpreter.path, environment) !== 'binary') return undefined;
  const { PYTHONPATH: path = '', PYTHONHOME: home = '' } = environment;
  return [own.text, interpreter.text, path, home].join('\n');
}

/** The current state of a file. */
interface Fingerprint {
  readonly path: string;
  readonly text: string;
}

/** Returns a file's real path and a string that differs for any other file at that path, even one of the same size and time. */
function fingerprintOf(path: string): Fingerprint | undefined {
  try {
    const real = realpathSync(path);
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(real, { bigint: true });
    return { path: real, text: [real, dev, ino, size, mtimeNs, ctimeNs].join(' ') };
  } catch {
    return undefined;
  }
}

type Kind = 'binary' | { readonly interpreter: string } | undefined;

/** Returns whether a program is machine code or a Python script; undefined for anything else. */
function kindOf(path: string, environment: Environment): Kind {
  const bytes = beginningOf(path);
  if (isMachineCode(bytes)) return 'binary';
  const [first = '', ...words] = /^#![ \t]*([^\n]*)/.exec(bytes.toString('latin1'))?.[1]?.trim().split(/\s+/) ?? [];
  const name = basename(first) === 'env' ? words.find((word) => !/^-|=/.test(word)) : first;
  if (name === undefined || !/^(python|pypy)[\d.]*$/.test(basename(name))) return undefined;
  const interpreter = findProgram(name, environment['PATH']);
  return interpreter === undefined ? undefined : { interpreter };
}

/** Recognizes ELF on Linux and Mach-O (thin or universal) on macOS. */
function isMachineCode(bytes: Buffer): boolean {
  return ['7f454c46', 'cffaedfe', 'cafebabe'].includes(bytes.subarray(0, 4).toString('hex'));
}

function beginningOf(path: string): Buffer {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(512);
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return Buffer.alloc(0);
  }
}

/** The arguments of `ensureBorg`. A Borg that `localPath` names is never installed. */
export interface EnsureBorgRequest extends FindBorgRequest {
  /** Receives one sentence for each way to get Borg: what it did, or why it failed. */
  readonly tell: (sentence: string) => void;
  /** Receives sentences about dangers on this machine; default: `tell`. */
  readonly warn?: ((sentence: string) => void) | undefined;
  /** Whether this process can install packages without sudo; default: whether it runs as root. */
  readonly isRoot?: boolean | undefined;
  /** The required version; default: any supported version. */
  readonly wish?: VersionRequirement | undefined;
  /** The SHA-256 of the release to download, in lowercase hexadecimal digits. */
  readonly sha256?: string | undefined;
  /** The URL to download releases from; default: where the Borg project publishes them. */
  readonly origin?: string | undefined;
  /** How long the server may send nothing, in milliseconds; default: 30 seconds. */
  readonly downloadPatience?: number | undefined;
  /** The system to download for; default: this one. */
  readonly system?: System | undefined;
}

/** The system that a binary must run on. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  /** `2.36`; missing if the C library is not glibc. */
  readonly glibc?: string | undefined;
}

/**
 * Returns how anyone other than this user and root could change or replace a file; undefined if nobody can. Always undefined
 * on GitHub-hosted runners: they have no other users, and their tool cache is world-writable.
 */
export async function findTampering(path: string, environment: Environment): Promise<Exposure | undefined> {
  if (isHostedRunner(environment)) return undefined;
  const [found] = await findExposures([{ path: resolve(path), guards: 'file' }], { trust: trustIn(environment) });
  const exposure = found?.exposures[0];
  if (exposure?.isTheirFile !== true) return exposure;
  // A program can't be reviewed, so the fix is to remove it: it is then installed again.
  return { ...exposure, fix: `rm ${quotedPath(exposure.path)}`, advice: undefined };
}
