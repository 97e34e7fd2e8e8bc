import { asError, UserError } from '../system/errors.js';
import { findProgram, type RunProcess } from '../system/process.js';
import { findBorg, type InstalledBorg } from './find.js';

/** What `ensureBorg` needs. */
export interface EnsureBorg {
  readonly runProcess: RunProcess;
  readonly environment: Readonly<Record<string, string>>;
  /** Takes one sentence for each way: what it did, or why it did not serve. */
  readonly tell: (sentence: string) => void;
  /** The option local_path: a Borg that someone named is only looked for. */
  readonly localPath?: string | undefined;
  readonly cacheFile?: string | undefined;
  readonly cancel?: AbortSignal | undefined;
  /** Whether this process may install packages by itself; by default, whether it runs as root. */
  readonly isRoot?: boolean | undefined;
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

interface Manager {
  readonly program: string;
  readonly install: readonly string[];
  /** Fetches the lists of packages, where they may be missing. */
  readonly refresh?: readonly string[];
  /** Refuses to be run as root. */
  readonly asUser?: boolean;
}

const managers: readonly Manager[] = [
  {
    program: 'apt-get',
    install: ['install', '--yes', '--no-install-recommends', 'borgbackup'],
    refresh: ['update', '--quiet'],
  },
  { program: 'dnf', install: ['install', '--assumeyes', 'borgbackup'] },
  { program: 'apk', install: ['add', '--no-cache', 'borgbackup'] },
  { program: 'brew', install: ['install', 'borgbackup'], asUser: true },
];

const ways: readonly Way[] = [{ name: 'PATH', go: findBorg }, ...managers.map(packageWay)];

/** Finds Borg or installs it, by the first way that serves; throws UserError that names every way and why it did not. */
export async function ensureBorg(request: EnsureBorg): Promise<EnsuredBorg> {
  if (request.localPath !== undefined && request.localPath !== 'borg') {
    return { borg: await findBorg(request), way: 'local_path' };
  }
  const refusals: string[] = [];
  for (const { name, go } of ways) {
    if (request.cancel?.aborted === true) throw new UserError('The search for Borg was cancelled.');
    try {
      const borg = await go(request);
      if (refusals.length > 0)
        request.tell(`Borg ${borg.version ?? 'of an unknown version'} at ${borg.path}, by way of ${name}.`);
      return { borg, way: name };
    } catch (error) {
      const reason = essence(asError(error).message);
      refusals.push(`${name}: ${reason}`);
      request.tell(`${name} does not serve: ${reason}.`);
    }
  }
  throw new UserError(
    `Borg is not installed, and no way to install it serves (${refusals.join('; ')}). Install borgbackup 1.2 or newer.`,
  );
}

/** The first sentence of a fault, without what only repeats the question. */
function essence(message: string): string {
  return message.replace(/^Borg is not installed: /, '').replace(/\.(?: .*)?$/s, '');
}

function packageWay(manager: Manager): Way {
  return {
    name: manager.program,
    go: async (request) => {
      const program = findProgram(manager.program, request.environment['PATH']);
      if (program === undefined) throw new Error('not on this system');
      const prefix = privilege(manager, request);
      const call = (words: readonly string[]): Promise<string | undefined> =>
        run([...prefix, program, ...words], request);
      let refusal = await call(manager.install);
      if (refusal !== undefined && manager.refresh !== undefined) {
        refusal = (await call(manager.refresh)) ?? (await call(manager.install));
      }
      if (refusal !== undefined) throw new Error(refusal);
      return await findBorg(request);
    },
  };
}

/** The words before a package manager; `sudo -n` never asks for a password. */
function privilege(
  { asUser }: Manager,
  { environment, isRoot = process.getuid?.() === 0 }: EnsureBorg,
): readonly string[] {
  if (asUser === true) {
    if (isRoot) throw new Error('it does not run as root');
    return [];
  }
  if (isRoot) return [];
  const sudo = findProgram('sudo', environment['PATH']);
  if (sudo === undefined) throw new Error('it needs root, and there is no sudo');
  return [sudo, '-n'];
}

/** Runs a package manager; its last words where it failed. */
async function run(command: readonly string[], request: EnsureBorg): Promise<string | undefined> {
  const result = await request.runProcess({
    command,
    environment: { ...request.environment, DEBIAN_FRONTEND: 'noninteractive', HOMEBREW_NO_AUTO_UPDATE: '1' },
    streams: 'merged',
    onLines: () => {},
    timeout: 600,
    grace: { terminate: 5, kill: 10 },
    cancel: request.cancel,
  });
  if (result.exitCode === 0) return undefined;
  if (result.startFailure !== undefined) return result.startFailure;
  if (result.timedOut) return 'it took longer than 10 minutes';
  return result.tail.findLast((line) => line.trim() !== '')?.trim() ?? `it exited with status ${result.exitCode}`;
}
