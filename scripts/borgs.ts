import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readlinkSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Borg versions to test, besides the system's: the newest that build with Debian 12's Python and OpenSSL. */
export const pinnedBorgVersions = ['1.4.5', '2.0.0b23'] as const;

/** The version that the tests run if the system's Borg is not 1.2. */
export const fallbackBorgVersion = '1.2.9';

/** Debian's own Borg 2, an early beta that is very different from the newest ones. */
export const packagedBorg2 = 'borg2';

/** The Debian packages needed to build Borg. */
export const buildPackages = [
  'build-essential',
  'libacl1-dev',
  'liblz4-dev',
  'libssl-dev',
  'libxxhash-dev',
  'libzstd-dev',
  'pkg-config',
  'python3-dev',
  'python3-venv',
] as const;

/** The programs of the tests; outside the tree, so that what is installed once serves every checkout. */
export const programsFolder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'borgflow-tests');

/** Returns the path of a Borg built from PyPI, whether it exists or not. */
export function builtBorgPath(version: string): string {
  return join(programsFolder, `borg-${version}`, 'bin', 'borg');
}

/** Returns the version that a Borg reports, such as `2.0.0b23`; undefined if it is missing or doesn't run. */
export function versionOf(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? /^borg\w* (\d\S*)/.exec(stdout)?.[1] : undefined;
}

/** Builds a version from PyPI into the cache; returns the reason if that fails. */
export function buildBorg(version: string): string | undefined {
  mkdirSync(programsFolder, { recursive: true });
  // A virtual environment can't be moved, so concurrent builds each get their own folder; a link points to the first.
  const home = mkdtempSync(join(programsFolder, `.borg-${version}-`));
  const failure = run('python3', ['-m', 'venv', home]) ?? run(join(home, 'bin', 'pip'), pipWords(version));
  if (failure !== undefined) {
    rmSync(home, { recursive: true, force: true });
    return failure;
  }
  const link = join(programsFolder, `borg-${version}`);
  if (versionOf(builtBorgPath(version)) === version) rmSync(home, { recursive: true, force: true });
  else {
    forget(link);
    symlinkSync(home, link);
  }
  return versionOf(builtBorgPath(version)) === version ? undefined : `${builtBorgPath(version)} is not Borg ${version}`;
}

function pipWords(version: string): readonly string[] {
  return ['install', '--quiet', '--disable-pip-version-check', `borgbackup==${version}`];
}

/** Removes a link to a Borg that no longer runs, and its target. */
function forget(link: string): void {
  try {
    readlinkSync(link);
  } catch {
    return;
  }
  try {
    rmSync(realpathSync(link), { recursive: true, force: true });
  } catch {
    // The target doesn't exist.
  }
  rmSync(link, { force: true });
}

/** Runs a program; returns the error message if it fails. */
function run(program: string, words: readonly string[]): string | undefined {
  const { status, error, stderr, stdout } = spawnSync(program, words, { encoding: 'utf8' });
  if (status === 0) return undefined;
  const lines = `${stdout ?? ''}\n${stderr ?? ''}`.split('\n').map((line) => line.trim());
  const telling = lines.findLast((line) => /^(\w*Error|\w*Exception|ERROR|error): /.test(line));
  return (
    error?.message ?? telling ?? lines.findLast((line) => line !== '') ?? `${program} exited with status ${status}`
  );
}
