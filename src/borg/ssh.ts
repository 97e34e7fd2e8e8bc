import { quoteAll } from '../system/shell.js';
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
 * The command line for BORG_RSH: nothing but this key, no server but those known, and no question, since nobody can
 * answer. What the configured command says of the same stands first, and so counts.
 */
export function sshCommand({ command, keyFile, knownHostsFile }: SshParts): string {
  const key = keyFile === undefined ? [] : ['-i', keyFile, '-o', 'IdentitiesOnly=yes'];
  const hosts = knownHostsFile === undefined ? [] : ['-o', `UserKnownHostsFile=${knownHostsFile}`];
  const options = [...key, ...hosts, '-o', 'StrictHostKeyChecking=yes', '-o', 'BatchMode=yes'];
  return `${command?.trim() || 'ssh'} ${quoteAll(options)}`;
}
