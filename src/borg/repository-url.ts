import { realpathSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { homeFolder } from '../system/paths.js';

/**
 * Normalizes the location of a repository, so that different spellings are equal: to an absolute path on this machine, or
 * to `ssh://user@host:port/path` without the default port, where `/~` is the home folder. Does not resolve links or host
 * names.
 */
export function locationOf(written: string, folder = '.'): string {
  if (written.startsWith('file://')) return resolve(folder, written.slice('file://'.length));
  const ssh = /^ssh:\/\/(?:([^/@]*)@)?(\[[^\]]*\]|[^/:]*)(?::(\d*))?(\/.*)?$/i.exec(written);
  if (ssh) return sshPlace(ssh[1], ssh[2] ?? '', { port: ssh[3], path: ssh[4] ?? '' });
  if (/^[a-z0-9]+:\/\/|^(?:rclone|s3|b2|sftp|rest):/i.test(written)) return written.replace(/(?<=[^/:])\/+$/, '');
  const scp = /^(?:([^/:@]*)@)?(\[[^\]]*\]|[^/:]+):(.*)$/.exec(written);
  if (scp) return sshPlace(scp[1], scp[2] ?? '', { path: atHost(scp[3] ?? '') });
  return resolve(folder, withHomeFolder(written));
}

/** Returns the same as `locationOf`, with the symbolic links on this machine resolved. */
export function realLocation(written: string, folder?: string): string {
  const location = locationOf(written, folder);
  try {
    return location.startsWith('/') ? realpathSync(location) : location;
  } catch {
    return location; // it does not exist yet
  }
}

/** Converts a path after `host:`, which is relative to the home folder unless it is absolute. */
function atHost(path: string): string {
  return path.startsWith('/') ? path : path.startsWith('~') ? `/${path}` : `/~/${path}`;
}

function sshPlace(
  user: string | undefined,
  host: string,
  { port, path }: { readonly port?: string | undefined; readonly path: string },
): string {
  const named = user === undefined || user === '' ? '' : `${user}@`;
  const numbered = port === undefined || port === '' || Number(port) === 22 ? '' : `:${port}`;
  // The working directory after a login is the home folder, so /./ is /~/.
  const whole = posix.normalize(path.replace(/^\/\.(?=\/|$)/, '/~')).replace(/(?<=.)\/+$/, '');
  return `ssh://${named}${host.toLowerCase()}${numbered}${whole === '.' ? '' : whole}`;
}

/** Expands a leading `~` to the home folder. */
export function withHomeFolder(path: string): string {
  return /^~(?=\/|$)/.test(path) ? homeFolder() + path.slice(1) : path;
}

/** Whether Borg treats a repository as a path on this machine. */
export function isLocal(repository: string): boolean {
  return !/^[^/]*:/.test(repository);
}

/** Returns the same repository with an absolute path, if it is local. */
export function absoluteRepository(repository: string, workingDirectory: string | undefined): string {
  return isLocal(repository) ? resolve(workingDirectory ?? '.', repository) : repository;
}

/** Returns the folder of a local repository, given as a path or a `file://` URL; undefined for a remote one. */
export function folderOf(repository: string, workingDirectory: string | undefined): string | undefined {
  const path = repository.replace(/^file:\/\//, '');
  return isLocal(path) ? absoluteRepository(path, workingDirectory) : undefined;
}

/** Hides the password in a URL such as `ssh://user:password@host/…`. */
export function withoutPassword(word: string): string {
  return word.replace(/(\w:\/\/[^/:@\s]*):[^/@\s]*@/g, '$1:***@');
}

/** Hides the user and the password in every URL of a text: a token may stand for either. */
export function withoutCredentials(text: string): string {
  return text.replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@');
}

/** Whether Borg connects to a repository over SSH. */
export function usesSsh(repository: string): boolean {
  return (
    !isLocal(repository) &&
    (/^(ssh|sftp):\/\//.test(repository) || !/^[a-z0-9+.-]+:\/\/|^(s3|b2|rclone):/i.test(repository))
  );
}
