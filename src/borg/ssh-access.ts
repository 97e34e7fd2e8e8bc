import { join } from 'node:path';
import { createTemporaryFolder, type TemporaryFolder, writePrivateFile } from '../system/temporary.js';
import { type SshFiles, usesSsh } from './ssh.js';

/** The inputs for repositories that are reached over SSH. */
export interface SshInputs {
  readonly sshKey?: string | undefined;
  readonly sshKnownHosts?: string | undefined;
}

/** Provides keys to ssh, in files that only the running user can read and that are written when first needed. */
export interface SshAccess {
  /** Returns the files for a repository, if there are any; undefined for one that is not reached over SSH. */
  readonly filesFor: (repository: string) => SshFiles | undefined;
  /** Removes the files once Borg will not run again; returns a sentence for each one that could not be removed. */
  readonly putAway: () => readonly string[];
}

/** Prepares SSH access. However the run ends, all of its temporary folders are removed, including these. */
export function createSshAccess(inputs: SshInputs): SshAccess {
  let written: { readonly files: SshFiles; readonly folder: TemporaryFolder } | undefined;
  return {
    filesFor: (repository) => {
      if (!usesSsh(repository)) return undefined;
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
