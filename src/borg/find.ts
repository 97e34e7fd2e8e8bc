import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { quoteAll, splitWords } from '../shell/quoting.js';
import { environmentFor } from '../system/environment.js';
import { UserError } from '../system/errors.js';
import { hasTerminal } from '../system/launcher.js';
import { demandOwnWay } from '../system/links.js';
import { currentFolder, homeFolder } from '../system/own-folders.js';
import type { RunProcess } from '../system/process.js';
import { locateProgram } from '../system/program.js';
import { readSmallFile } from '../system/regular-file.js';
import { replaceFile } from '../system/replacement.js';
import { fingerprintOf, identityOf } from './identity.js';
import { tamperingWith } from './tampering.js';
import { type Capabilities, capabilitiesOf, isOlder, oldestVersion, versionIn } from './version.js';

/** A Borg that was found and asked for its version. */
export interface InstalledBorg {
  /** How it is called: its path, and the further words of local_path if there are any. */
  readonly words: readonly string[];
  /** The program itself, or the first word's where local_path has several. */
  readonly path: string;
  /** `1.4.1`; undefined where it printed none. */
  readonly version: string | undefined;
  readonly capabilities: Capabilities;
  /** Why its version is not known, as a sentence that shows what was read. */
  readonly doubt?: string | undefined;
}

/** What `findBorg` needs. */
export interface FindBorg {
  /** The option local_path: a name, a path, or a short command line. */
  readonly localPath?: string | undefined;
  /** The folder that Borg will run in: a relative local_path counts from there. By default this process's own. */
  readonly folder?: string | undefined;
  /** This process's own: what is started gets of it what that kind of program needs. */
  readonly environment: Readonly<Record<string, string>>;
  readonly runProcess: RunProcess;
  /** Where versions are remembered; by default in the user's cache folder. */
  readonly cacheFile?: string | undefined;
  /** Borgs that this run has found already: each is asked for its version only once. */
  readonly found?: Map<string, Promise<InstalledBorg>> | undefined;
  readonly cancel?: AbortSignal | undefined;
}

type Remembered = Readonly<Record<string, { readonly identity: string; readonly version: string }>>;

const advice = 'Install borgbackup 1.2 or newer, or name it with local_path.';

/**
 * Finds Borg and its version, which is remembered as long as the program does not change; throws UserError when it cannot
 * serve. It looks every time: what was found before may be gone, or be another Borg by now.
 */
export async function findBorg(request: FindBorg): Promise<InstalledBorg> {
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
  // Whoever could not answer now may be able to later.
  asked.then(({ version }) => version === undefined && forget(), forget);
  return asked;
}

async function ask(request: FindBorg, words: readonly string[], identity: string | undefined): Promise<InstalledBorg> {
  const [path = 'borg'] = words;
  const cacheFile = request.cacheFile ?? defaultCacheFile(request.environment);
  // What others could have written there would decide how Borg is called.
  const mayRemember = identity !== undefined && (await tamperingWith(cacheFile, request.environment)) === undefined;
  const remembered = mayRemember ? readCache(cacheFile)[path] : undefined;
  if (remembered !== undefined && remembered.identity === identity) return installed(words, remembered.version);
  const answer = await askVersion(words, request);
  const version = versionIn(answer.lines.join('\n'));
  if (version === undefined) {
    const check = request.localPath === undefined ? 'that program' : 'local_path';
    return { ...installed(words, undefined), doubt: `${unread(words, answer)} Check ${check}.` };
  }
  if (mayRemember) await remember(cacheFile, { [path]: { identity, version } });
  return installed(words, version);
}

function installed(words: readonly string[], version: string | undefined): InstalledBorg {
  const path = words[0] ?? 'borg';
  if (version !== undefined && isOlder(version, oldestVersion)) {
    throw new UserError(`${path} is Borg ${version}, and 1.2 or newer is needed. ${advice}`);
  }
  return { words, path, version, capabilities: capabilitiesOf(version ?? oldestVersion) };
}

interface Answer {
  readonly lines: readonly string[];
  /** `status 1`, `SIGTERM`; undefined where it ended well. */
  readonly ending: string | undefined;
}

/** What to say of a Borg that did not tell its version: it is shown what was read instead. */
function unread(words: readonly string[], { lines, ending }: Answer): string {
  const printed = lines.filter((line) => line.trim() !== '');
  // A traceback ends with what it is about; anything else begins with it.
  const line = (printed.some((each) => each.startsWith('Traceback (')) ? printed.at(-1) : printed[0]) ?? '';
  const text = line.replace(/\p{Cc}+/gu, ' ').trim();
  const shown = text === '' ? 'nothing' : `"${text.length > 200 ? `${text.slice(0, 200)}…` : text}"`;
  const how = ending === undefined ? '' : ` and exited with ${ending}`;
  return `The version of Borg could not be read: ${quoteAll([...words, '--version'])} printed ${shown}${how}. It is treated like Borg ${oldestVersion.replace(/\.0$/, '')}, without newer features.`;
}

async function askVersion(command: readonly string[], request: FindBorg): Promise<Answer> {
  const lines: string[] = [];
  const result = await request.runProcess({
    command: [...command, '--version'],
    environment: environmentFor('chosen', request.environment),
    // What is wrong with a folder that does not exist is told when something is to be done in it.
    workingDirectory: request.folder !== undefined && existsSync(request.folder) ? request.folder : undefined,
    streams: 'separate',
    onLines: (more) => lines.push(...more.slice(0, 100)),
    timeout: 60,
    grace: { terminate: 1, kill: 2 },
    cancel: request.cancel,
    // `sudo borg` may ask for a password, as it does when Borg is called.
    terminal: command.length > 1 && hasTerminal(),
  });
  const called = command.join(' ');
  if (result.startFailure !== undefined || result.exitCode === 126 || result.exitCode === 127) {
    const words = result.startFailure ?? lines.at(-1) ?? `exit status ${result.exitCode}`;
    throw new UserError(`${called} cannot be run: ${words.replace(/\.$/, '')}. ${advice}`);
  }
  if (result.timedOut) throw new UserError(`${called} --version did not answer within a minute. ${advice}`);
  const ending = result.signal ?? (result.exitCode === 0 ? undefined : `status ${result.exitCode}`);
  return { lines, ending };
}

/** The program's absolute path; throws UserError that says what is missing. */
function locate(name: string, { environment, folder = '.' }: FindBorg): string {
  const located = locateProgram(name, environment['PATH'], folder);
  if ('program' in located) return located.program;
  if (/ was not found on the PATH/.test(located.failure)) {
    throw new UserError(`Borg is not installed: there is no ${name} on the PATH. ${advice}`);
  }
  throw new UserError(`Borg cannot be run: ${located.failure}`);
}

function defaultCacheFile(environment: Readonly<Record<string, string>>): string {
  const base = environment['XDG_CACHE_HOME'] || join(homeFolder(environment), '.cache');
  return join(base, 'borgflow', 'borg-versions.json');
}

/** A cache that is missing, unreadable or no cache of ours is an empty one: Borg is asked again. */
function readCache(file: string): Remembered {
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

/** One after the other, so that Borgs which are found at the same time are all remembered. */
function remember(file: string, entry: Remembered): Promise<void> {
  writing = writing.then(() => write(file, entry));
  return writing;
}

/** Written beside and moved into place, so that two runs at once cannot spoil it; not being able to is no fault. */
async function write(file: string, entry: Remembered): Promise<void> {
  try {
    demandOwnWay(file);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    replaceFile(file, JSON.stringify({ ...readCache(file), ...entry }));
  } catch {
    // The next run asks Borg once more.
  }
}
