import { environmentFor } from '../../process/child-environment.js';
import { findProgram } from '../../process/launch.js';
import { asError } from '../../system/errors.js';
import type { InstalledBorg } from '../versions.js';
import { type EnsureBorgRequest, findBorg } from './find-borg.js';

/** A package manager that may provide Borg. */
interface PackageManager {
  readonly program: string;
  readonly install: readonly string[];
  /** Updates the package lists, which may be missing. */
  readonly refresh?: readonly string[];
  /** The command that prints which version would be installed, and the expression that finds it in the output. */
  readonly offer: { readonly command: readonly string[]; readonly version: RegExp };
  /** Refuses to run as root. */
  readonly asUser?: boolean;
}

/** The package managers to try, in order. */
export const packageManagers: readonly PackageManager[] = [
  {
    program: 'apt-get',
    install: ['install', '--yes', '--no-install-recommends', 'borgbackup'],
    refresh: ['update', '--quiet'],
    offer: { command: ['apt-cache', 'policy', 'borgbackup'], version: /^\s*Candidate: (?:\d+:)?(\d\S*?)(?:[-+~]|$)/m },
  },
  {
    program: 'dnf',
    install: ['install', '--assumeyes', 'borgbackup'],
    offer: { command: ['dnf', '--quiet', 'info', 'borgbackup'], version: /^Version\s*: (\S+)/m },
  },
  {
    program: 'apk',
    install: ['add', '--no-cache', 'borgbackup'],
    offer: { command: ['apk', 'policy', 'borgbackup'], version: /^\s+(\d\S*?)(?:-r\d+)?:$/m },
  },
  {
    program: 'brew',
    install: ['install', 'borgbackup'],
    offer: { command: ['brew', 'info', '--json=v2', 'borgbackup'], version: /"stable":\s*"([^"]+)"/ },
    asUser: true,
  },
];

/** Installs Borg with a package manager if it has a suitable version. Throws an error that says why not. */
export async function installPackage(manager: PackageManager, request: EnsureBorgRequest): Promise<InstalledBorg> {
  const program = findProgram(manager.program, request.environment['PATH']);
  if (program === undefined) throw new Error('not on this system');
  const prefix = privilege(manager, request);
  const call = async (words: readonly string[]): Promise<string | undefined> =>
    (await run([...prefix, program, ...words], request)).refusal;
  if (request.wish !== undefined) await requireWanted(manager, request, call);
  let refusal = await call(manager.install);
  if (refusal !== undefined && manager.refresh !== undefined) {
    refusal = (await call(manager.refresh)) ?? (await call(manager.install));
  }
  if (refusal !== undefined) throw new Error(refusal);
  return await findBorg(request);
}

/**
 * Installs a package that isn't Borg's with the first package manager that can; returns why that failed, or undefined if
 * the program can be found now.
 */
export async function installTool(
  { program, packages }: { readonly program: string; readonly packages: Readonly<Record<string, string>> },
  request: EnsureBorgRequest,
): Promise<string | undefined> {
  const refusals: string[] = [];
  for (const manager of packageManagers) {
    const found = findProgram(manager.program, request.environment['PATH']);
    const name = packages[manager.program];
    if (found === undefined || name === undefined) continue;
    try {
      const prefix = privilege(manager, request);
      const call = async (words: readonly string[]) => (await run([...prefix, found, ...words], request)).refusal;
      const install = [...manager.install.slice(0, -1), name];
      const refusal =
        (await call(install)) && manager.refresh && ((await call(manager.refresh)) ?? (await call(install)));
      if (findProgram(program, request.environment['PATH']) !== undefined) return undefined;
      refusals.push(`${manager.program}: ${refusal ?? `it installed no ${program}`}`);
    } catch (error) {
      refusals.push(`${manager.program}: ${asError(error).message}`);
    }
  }
  return refusals.length === 0 ? 'no package manager was found' : refusals.join('; ');
}

/** Checks the version first, so that nothing is installed that would not be used. */
async function requireWanted(
  { offer, refresh }: PackageManager,
  request: EnsureBorgRequest,
  call: (words: readonly string[]) => Promise<string | undefined>,
): Promise<void> {
  const ask = async (): Promise<string | undefined> =>
    offer.version.exec((await run(offer.command, request)).lines.join('\n'))?.[1];
  let offered = await ask();
  if (offered === undefined && refresh !== undefined) {
    await call(refresh);
    offered = await ask();
  }
  if (offered === undefined) throw new Error('it has no borgbackup package');
  if (request.wish?.serves(offered) === false) throw new Error(`it has Borg ${offered}`);
}

/** Returns the words to put before a package manager's command; `sudo -n` never asks for a password. */
function privilege(
  { asUser }: PackageManager,
  { environment, isRoot = process.getuid?.() === 0 }: EnsureBorgRequest,
): readonly string[] {
  if (asUser === true) {
    if (isRoot) throw new Error('it does not run as root');
    return [];
  }
  if (isRoot) return [];
  const sudo = findProgram('sudo', environment['PATH']);
  if (sudo === undefined) throw new Error('it needs root, but sudo was not found');
  return [sudo, '-n'];
}

/** Runs a package manager. If it fails, `refusal` is the last line of its output. */
async function run(
  command: readonly string[],
  request: EnsureBorgRequest,
): Promise<{ readonly lines: readonly string[]; readonly refusal?: string }> {
  const lines: string[] = [];
  const result = await request.runProcess({
    command,
    environment: environmentFor('installer', request.environment),
    streams: 'merged',
    onLines: (more) => lines.push(...more.slice(0, Math.max(0, 10_000 - lines.length))),
    timeout: 600,
    grace: { terminate: 5, kill: 10 },
    cancel: request.cancel,
  });
  if (result.exitCode === 0) return { lines };
  if (result.startFailure !== undefined) return { lines, refusal: result.startFailure };
  if (result.timedOut) return { lines, refusal: 'it took longer than 10 minutes' };
  const last = result.tail.findLast((line) => line.trim() !== '')?.trim();
  return { lines, refusal: last ?? `it exited with status ${result.exitCode}` };
}
