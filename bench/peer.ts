import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The borgmatic that is measured against. */
export const peerVersion = '2.1.10';

/** The path of the pinned borgmatic; the first time, it is installed into the user's cache folder. */
export function installPeer(): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const folder = join(cache, 'borgflow-bench', `borgmatic-${peerVersion}`);
  const program = join(folder, 'bin', 'borgmatic');
  if (!isComplete(program)) {
    process.stderr.write(`Installing borgmatic ${peerVersion} into ${folder} …\n`);
    rmSync(folder, { recursive: true, force: true });
    const run = (...command: [string, ...string[]]) =>
      execFileSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
    run('python3', '-m', 'venv', folder);
    run(join(folder, 'bin', 'pip'), 'install', '--quiet', '--disable-pip-version-check', `borgmatic==${peerVersion}`);
  }
  return program;
}

/** An installation that was broken off has no program that answers. */
function isComplete(program: string): boolean {
  if (!existsSync(program)) return false;
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8' }).trim() === peerVersion;
  } catch {
    return false;
  }
}
