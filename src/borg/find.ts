import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { splitWords } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import type { RunProcess } from '../system/process.js';
import { locateProgram } from '../system/program.js';
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
  /** What was odd about it, for those who debug. */
  readonly notice?: string | undefined;
}

/** What `findBorg` needs. */
export interface FindBorg {
  /** The option local_path: a name, a path, or a short command line. */
  readonly localPath?: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly runProcess: RunProcess;
  /** Where versions are remembered; by default in the user's cache folder. */
  readonly cacheFile?: string | undefined;
  readonly cancel?: AbortSignal | undefined;
}

type Remembered = Readonly<Record<string, { readonly size: number; readonly mtime: number; readonly version: string }>>;

const advice = 'Install borgbackup 1.2 or newer, or name it with local_path.';

/** Finds Borg and its version, remembered as long as the program does not change; throws UserError when it cannot serve. */
export async function findBorg(request: FindBorg): Promise<InstalledBorg> {
  const words = splitWords(request.localPath ?? 'borg');
  const [name = 'borg', ...further] = words;
  const path = locate(name, request.environment);
  const { size, mtimeMs: mtime } = await stat(path);
  const cacheFile = request.cacheFile ?? defaultCacheFile(request.environment);
  const remembered = further.length === 0 ? (await readCache(cacheFile))[path] : undefined;
  if (remembered?.size === size && remembered.mtime === mtime) return installed([path], remembered.version);

  const text = await askVersion([path, ...further], request);
  const version = versionIn(text);
  if (version !== undefined && further.length === 0) await remember(cacheFile, { [path]: { size, mtime, version } });
  return installed([path, ...further], version);
}

function installed(words: readonly string[], version: string | undefined): InstalledBorg {
  const path = words[0] ?? 'borg';
  if (version !== undefined && isOlder(version, oldestVersion)) {
    throw new UserError(`${path} is Borg ${version}, and 1.2 or newer is needed. ${advice}`);
  }
  const notice =
    version === undefined
      ? `${words.join(' ')} does not say which version it is; it is used like Borg 1.2.`
      : undefined;
  return { words, path, version, capabilities: capabilitiesOf(version ?? oldestVersion), notice };
}

async function askVersion(command: readonly string[], request: FindBorg): Promise<string> {
  const lines: string[] = [];
  const result = await request.runProcess({
    command: [...command, '--version'],
    environment: request.environment,
    streams: 'separate',
    onLines: (more) => lines.push(...more.slice(0, 100)),
    timeout: 60,
    grace: { terminate: 1, kill: 2 },
    cancel: request.cancel,
  });
  const called = command.join(' ');
  if (result.startFailure !== undefined || result.exitCode === 126 || result.exitCode === 127) {
    const words = result.startFailure ?? lines.at(-1) ?? `exit status ${result.exitCode}`;
    throw new UserError(`${called} cannot be run: ${words.replace(/\.$/, '')}. ${advice}`);
  }
  if (result.timedOut) throw new UserError(`${called} --version did not answer within a minute. ${advice}`);
  return lines.join('\n');
}

/** The program's absolute path; throws UserError that says what is missing. */
function locate(name: string, environment: Readonly<Record<string, string>>): string {
  const located = locateProgram(name, environment['PATH'], process.cwd());
  if ('program' in located) return located.program;
  if (/ was not found on the PATH/.test(located.failure)) {
    throw new UserError(`Borg is not installed: there is no ${name} on the PATH. ${advice}`);
  }
  throw new UserError(`Borg cannot be run: ${located.failure}`);
}

function defaultCacheFile(environment: Readonly<Record<string, string>>): string {
  const base = environment['XDG_CACHE_HOME'] || join(environment['HOME'] || homedir(), '.cache');
  return join(base, 'borgflow', 'borg-versions.json');
}

/** A cache that is missing, unreadable or no cache of ours is an empty one: Borg is asked again. */
async function readCache(file: string): Promise<Remembered> {
  try {
    const found: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
    return Object.fromEntries(Object.entries(found).filter(([, entry]) => isEntry(entry)));
  } catch {
    return {};
  }
}

function isEntry(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const { size, mtime, version } = entry as Record<string, unknown>;
  return (
    typeof size === 'number' && typeof mtime === 'number' && typeof version === 'string' && /^\d+\.\d/.test(version)
  );
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
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const beside = `${file}.${process.pid}`;
    await writeFile(beside, JSON.stringify({ ...(await readCache(file)), ...entry }), { mode: 0o600 });
    await rename(beside, file);
  } catch {
    // The next run asks Borg once more.
  }
}
