import { join } from 'node:path';
import { isReachedBySsh, type SshFiles } from './borg/ssh.js';
import { createTemporaryFolder, type TemporaryFolder, writePrivateFile } from './system/temporary.js';

/** What the inputs gave for repositories reached over SSH. */
export interface SshInputs {
  readonly sshKey?: string | undefined;
  readonly sshKnownHosts?: string | undefined;
}

/** Hands keys to ssh: written, for the running user alone, when a repository first needs them. */
export interface SshAccess {
  /** The files for a repository, if there are any; undefined for one that is not reached over SSH. */
  readonly filesFor: (repository: string) => SshFiles | undefined;
  /** Removes what was written, when no Borg will run any more; a sentence for whatever could not be removed. */
  readonly putAway: () => readonly string[];
}

/** Makes ready what inputs gave. Whatever becomes of the run, its temporary folders are removed, these among them. */
export function createSshAccess(inputs: SshInputs): SshAccess {
  let written: { readonly files: SshFiles; readonly folder: TemporaryFolder } | undefined;
  return {
    filesFor: (repository) => {
      if (!isReachedBySsh(repository)) return undefined;
      if ((inputs.sshKey ?? inputs.sshKnownHosts) === undefined) return {};
      written ??= write(inputs, createTemporaryFolder('ssh'));
      return written.files;
    },
    putAway: () => {
      const problems = written?.folder.remove() ?? [];
      written = undefined;
      return problems;
    },
  };
}

function write({ sshKey, sshKnownHosts }: SshInputs, folder: TemporaryFolder) {
  const file = (name: string, text: string | undefined): string | undefined => {
    if (text === undefined) return undefined;
    writePrivateFile(join(folder.path, name), text);
    return join(folder.path, name);
  };
  const knownHosts = sshKnownHosts === undefined ? undefined : `${sshKnownHosts}\n`;
  return { folder, files: { keyFile: file('key', sshKey), knownHostsFile: file('known_hosts', knownHosts) } };
}
