import { quoteAll, splitWords } from '../shell/quoting.js';
import { isLocal } from './repository.js';

/** Files that ssh is pointed to, where inputs gave what is in them. */
export interface SshFiles {
  /** The private key. */
  readonly keyFile?: string | undefined;
  /** What takes the place of the user's own known_hosts. */
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
 * The command line for BORG_RSH, out of the configured one (`ssh` where there is none). With files: nothing but this
 * key, no server but those known, and no question, since nobody can answer; what the configured command says of the same
 * stands first, and so counts. Throws UserError for a quote that is never closed.
 */
export function sshCommand(configured: string | undefined, files: SshFiles): string {
  const words = splitWords(configured?.trim() || 'ssh');
  return quoteAll(['/bin/sh', '-c', lastWords, 'ssh', ...words, ...optionsFor(files)]);
}

function optionsFor({ keyFile, knownHostsFile }: SshFiles): readonly string[] {
  if ((keyFile ?? knownHostsFile) === undefined) return [];
  const key = keyFile === undefined ? [] : [`IdentityFile=${pathForSsh(keyFile)}`, 'IdentitiesOnly=yes'];
  const hosts = knownHostsFile === undefined ? [] : [`UserKnownHostsFile=${pathForSsh(knownHostsFile)}`];
  return [...key, ...hosts, 'StrictHostKeyChecking=yes', 'BatchMode=yes'].flatMap((option) => ['-o', option]);
}

/** In ssh's own options a blank ends a path, and %d and the like stand for something else. */
function pathForSsh(path: string): string {
  const escaped = path.replaceAll('%', '%%');
  return /[\s"'\\]/.test(path) ? `"${escaped.replaceAll(/["\\]/g, '\\$&')}"` : escaped;
}
