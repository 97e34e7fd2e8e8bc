import { posix, resolve } from 'node:path';
import { homeFolder } from '../system/own-folders.js';

/**
 * One spelling for every way to write where a repository lies: an absolute path where that is this machine, and
 * `ssh://user@host:port/path` without the usual port where it is another, whose home folder is `/~`. So two spellings
 * of one place are equal; a link or another name of a host is not seen through.
 */
export function placeOf(written: string, folder = '.'): string {
  if (written.startsWith('file://')) return resolve(folder, written.slice('file://'.length));
  const ssh = /^ssh:\/\/(?:([^/@]*)@)?(\[[^\]]*\]|[^/:]*)(?::(\d*))?(\/.*)?$/i.exec(written);
  if (ssh) return sshPlace(ssh[1], ssh[2] ?? '', { port: ssh[3], path: ssh[4] ?? '' });
  if (/^[a-z0-9]+:\/\/|^(?:rclone|s3|b2|sftp|rest):/i.test(written)) return written.replace(/(?<=[^/:])\/+$/, '');
  const scp = /^(?:([^/:@]*)@)?(\[[^\]]*\]|[^/:]+):(.*)$/.exec(written);
  if (scp) return sshPlace(scp[1], scp[2] ?? '', { path: atHost(scp[3] ?? '') });
  return resolve(folder, atHome(written));
}

/** Behind `host:` a path that does not begin at the root begins in the home folder. */
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
  // Who logs in begins in the home folder: /./ is /~/.
  const whole = posix.normalize(path.replace(/^\/\.(?=\/|$)/, '/~')).replace(/(?<=.)\/+$/, '');
  return `ssh://${named}${host.toLowerCase()}${numbered}${whole === '.' ? '' : whole}`;
}

/** A path with the home folder in the place of a `~` in front. */
export function atHome(path: string): string {
  return /^~(?=\/|$)/.test(path) ? homeFolder() + path.slice(1) : path;
}
