import { quoteAll, splitWords } from '../system/shell.js';
import { isLocal } from './repository.js';

/** What ssh is called with beyond the configured command. */
export interface SshParts {
  /** The option ssh_command, else BORG_RSH of the process; a command line. */
  readonly command: string | undefined;
  /** The file of the private key. */
  readonly keyFile?: string | undefined;
  /** The file that takes the place of the user's own known_hosts. */
  readonly knownHostsFile?: string | undefined;
}

/** Whether a repository is reached by ssh, as Borg reads its name. */
export function isReachedBySsh(repository: string): boolean {
  return (
    !isLocal(repository) &&
    (/^(ssh|sftp):\/\//.test(repository) || !/^[a-z0-9+.-]+:\/\/|^(s3|b2|rclone):/i.test(repository))
  );
}

/**
 * Borg stops reading as soon as the connection ends, and often misses why: a failed ssh lets go of its output a second
 * later, so that its words are read.
 */
const lastWords = '"$@" || { status=$?; sleep 1; exit $status; }';

/**
 * The command line for BORG_RSH: nothing but this key, no server but those known, and no question, since nobody can
 * answer. What the configured command says of the same stands first, and so counts.
 */
export function sshCommand({ command, keyFile, knownHostsFile }: SshParts): string {
  const key = keyFile === undefined ? [] : [`IdentityFile=${pathForSsh(keyFile)}`, 'IdentitiesOnly=yes'];
  const hosts = knownHostsFile === undefined ? [] : [`UserKnownHostsFile=${pathForSsh(knownHostsFile)}`];
  const options = [...key, ...hosts, 'StrictHostKeyChecking=yes', 'BatchMode=yes'].flatMap((option) => ['-o', option]);
  return quoteAll(['/bin/sh', '-c', lastWords, 'ssh', ...splitWords(command?.trim() || 'ssh'), ...options]);
}

/** In ssh's own options a blank ends a path, and %d and the like stand for something else. */
function pathForSsh(path: string): string {
  const escaped = path.replaceAll('%', '%%');
  return /[\s"'\\]/.test(path) ? `"${escaped.replaceAll(/["\\]/g, '\\$&')}"` : escaped;
}
