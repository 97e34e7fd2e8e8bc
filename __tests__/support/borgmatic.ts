import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installBorgmatic } from '../../scripts/comparison-peer.js';

/** Returns the words that run a borgmatic version, which is installed once; undefined if PyPI can't be reached. */
export function borgmatic(version: '2.1.10' | '1.5.20'): readonly string[] | undefined {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'borgflow-tests');
  const home = join(cache, `borgmatic-${version}`);
  const program = join(home, 'bin/borgmatic');
  mkdirSync(cache, { recursive: true });
  // What is left of an installation that failed.
  if (!existsSync(program)) rmSync(home, { recursive: true, force: true });
  if (installBorgmatic(version, cache) === undefined) return undefined;
  // Neither of them may write to the logs of this machine.
  return version === '2.1.10' ? [program, '--log-file', '/dev/null'] : [program, '--syslog-verbosity', '-1'];
}
