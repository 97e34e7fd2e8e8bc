import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The borgmatic version that Borgflow is compared with. */
export const borgmaticVersion = '2.1.10';

/** An older borgmatic, and what it doesn't run without: newer versions of setuptools lack what it imports. */
export const olderBorgmatic = { version: '1.5.20', needs: ['setuptools==80.9.0'] };

/** Returns the path of a pinned borgmatic; installs it into the user's cache folder the first time. */
export function installBorgmatic(version = borgmaticVersion, needs: readonly string[] = []): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const folder = join(cache, 'borgflow-bench', `borgmatic-${version}`);
  const program = join(folder, 'bin', 'borgmatic');
  if (!isComplete(program, version)) {
    process.stderr.write(`Installing borgmatic ${version} into ${folder} …\n`);
    rmSync(folder, { recursive: true, force: true });
    const run = (...command: [string, ...string[]]) =>
      execFileSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
    run('python3', '-m', 'venv', folder);
    run(
      join(folder, 'bin', 'pip'),
      'install',
      '--quiet',
      '--disable-pip-version-check',
      `borgmatic==${version}`,
      ...needs,
    );
  }
  return program;
}

/** Returns whether borgmatic runs; after an interrupted installation, it doesn't. */
function isComplete(program: string, version: string): boolean {
  if (!existsSync(program)) return false;
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8' }).trim() === version;
  } catch {
    return false;
  }
}
