import { existsSync } from 'node:fs';
import { borgmaticPath, type borgmaticVersions } from '../../scripts/comparison-peer.js';

/** Returns the words that run a borgmatic version; undefined if `scripts/setup.ts` could not install it. */
export function borgmatic(version: (typeof borgmaticVersions)[number]): readonly string[] | undefined {
  const program = borgmaticPath(version);
  if (!existsSync(program)) return undefined;
  // Neither of them may write to the logs of this machine.
  return version === '2.1.10' ? [program, '--log-file', '/dev/null'] : [program, '--syslog-verbosity', '-1'];
}
