import type { Stats } from 'node:fs';
import { resolve } from 'node:path';
import { userName } from './accounts.js';
import { PathResolver } from './path-resolver.js';
import { quotedPath, shownPath } from './paths.js';

/** A symbolic link that another user owns. */
interface ForeignLink {
  readonly path: string;
  readonly uid: number;
}

/**
 * Returns the first symbolic link on a path that is owned by neither root nor this user; undefined if there is none. Its
 * owner could redirect what is written, for example in `/tmp`, where Linux only prevents this with fs.protected_symlinks.
 */
function foreignLink(path: string): ForeignLink | undefined {
  for (const { path: link, status } of new PathResolver().follow(resolve(path)).steps) {
    if (status?.isSymbolicLink() === true && !isTrustedLink(status)) return { path: link, uid: status.uid };
  }
  return undefined;
}

/**
 * Returns why a path must not be written to, to complete a sentence, with the fix: another user's symbolic link is
 * on the way to it.
 * Undefined for any other path. Every output from a configuration or a request is checked here before it or its folder is
 * created.
 */
export function foreignLinkReason(path: string): string | undefined {
  const link = foreignLink(path);
  if (link === undefined) return undefined;
  const known = userName(link.uid);
  const owner = known.startsWith('uid ') ? known : `${known}, uid ${link.uid}`;
  return `${shownPath(link.path)} is a symbolic link owned by another user (${owner}), who could point it anywhere (remove it with: rm ${quotedPath(link.path)})`;
}

/** Throws if a path must not be written to. */
export function requireTrustedLinks(path: string): void {
  const obstacle = foreignLinkReason(path);
  if (obstacle !== undefined) throw new Error(obstacle);
}

/** Whether a symbolic link is owned by this user or root. */
export function isTrustedLink({ uid }: Pick<Stats, 'uid'>): boolean {
  return uid === 0 || process.getuid === undefined || uid === process.getuid();
}
