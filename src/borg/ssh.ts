import { quoteAll, splitWords } from '../shell/quoting.js';
import { isLocal } from './repository.js';

/** Files for ssh with the contents of inputs. */
export interface SshFiles {
  /** The private key. */
  readonly keyFile?: string | undefined;
  /** Replaces the user's own known_hosts. */
  readonly knownHostsFile?: string | undefined;
}

/** Whether Borg connects to a repository over SSH. */
export function usesSsh(repository: string): boolean {
  return (
    !isLocal(repository) &&
    (/^(ssh|sftp):\/\//.test(repository) || !/^[a-z0-9+.-]+:\/\/|^(s3|b2|rclone):/i.test(repository))
  );
}

/**
 * Borg stops reading as soon as the connection ends, and often misses the reason. So a failed ssh keeps its output open for
 * one more second.
 */
const lastWords = '"$@" || { status=$?; sleep 1; exit $status; }';

/**
 * Returns the command line for BORG_RSH, based on the configured one (default: `ssh`). With files, ssh uses only this key,
 * connects only to known servers, and asks no questions, because nobody can answer. Options of the configured command come
 * first, so they take precedence. Throws UserError for an unclosed quote.
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

/** Escapes a path for ssh's options, where a blank ends a path and %d and the like are replaced. */
function pathForSsh(path: string): string {
  const escaped = path.replaceAll('%', '%%');
  return /[\s"'\\]/.test(path) ? `"${escaped.replaceAll(/["\\]/g, '\\$&')}"` : escaped;
}
