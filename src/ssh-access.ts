import { join } from 'node:path';
import { isReachedBySsh, sshCommand } from './borg/ssh.js';
import { createTemporaryFolder, writePrivateFile } from './system/temporary.js';

/** What the inputs gave for repositories reached over SSH. */
export interface SshInputs {
  readonly sshKey?: string | undefined;
  readonly sshKnownHosts?: string | undefined;
}

/** The files that ssh is pointed to; each is missing where its input is. */
interface SshFiles {
  readonly keyFile?: string;
  readonly knownHostsFile?: string;
}

/**
 * Gives the ssh command line for a repository; undefined where the inputs say nothing of it. Key and known hosts are
 * written, for the running user alone, when a repository first needs them; the run's end removes them.
 */
export function createSshAccess(
  inputs: SshInputs,
): (repository: string, configured: string | undefined) => string | undefined {
  let files: SshFiles | undefined;
  return (repository, configured) => {
    if ((inputs.sshKey ?? inputs.sshKnownHosts) === undefined || !isReachedBySsh(repository)) return undefined;
    files ??= writeFiles(inputs);
    return sshCommand({ command: configured, ...files });
  };
}

function writeFiles({ sshKey, sshKnownHosts }: SshInputs): SshFiles {
  const { path } = createTemporaryFolder('ssh');
  const write = (name: string, text: string): string => {
    const file = join(path, name);
    writePrivateFile(file, text);
    return file;
  };
  return {
    ...(sshKey === undefined ? {} : { keyFile: write('key', sshKey) }),
    ...(sshKnownHosts === undefined ? {} : { knownHostsFile: write('known_hosts', `${sshKnownHosts}\n`) }),
  };
}
