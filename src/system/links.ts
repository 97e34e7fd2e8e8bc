import type { Stats } from 'node:fs';
import { resolve } from 'node:path';
import { userName } from './accounts.js';
import { quotedPath, shownPath } from './paths.js';
import { WayFinder } from './way.js';

/** A link of somebody else's, and where it is. */
export interface ForeignLink {
  readonly path: string;
  readonly uid: number;
}

/**
 * The first link on the way to a path that is neither root's nor this user's: its owner could send there whatever is
 * written, as in `/tmp`, where Linux refuses to follow it only with fs.protected_symlinks. Undefined where there is none.
 */
export function foreignLink(path: string): ForeignLink | undefined {
  for (const { path: link, status } of new WayFinder().follow(resolve(path)).steps) {
    if (status?.isSymbolicLink() === true && !isTrusted(status)) return { path: link, uid: status.uid };
  }
  return undefined;
}

/**
 * Why a path must not be written to, as the end of a sentence with its fix: a link of another user's is on the way to it.
 * Undefined for any other path. Every output that a configuration or a request names is asked for here before it, or a
 * folder for it, is made.
 */
export function linkObstacle(path: string): string | undefined {
  const link = foreignLink(path);
  if (link === undefined) return undefined;
  const known = userName(link.uid);
  const owner = known.startsWith('uid ') ? known : `${known}, uid ${link.uid}`;
  return `${shownPath(link.path)} is a link that belongs to another user (${owner}), who could let it lead anywhere (remove it with: rm ${quotedPath(link.path)})`;
}

/** Throws where a path must not be written to. */
export function demandOwnWay(path: string): void {
  const obstacle = linkObstacle(path);
  if (obstacle !== undefined) throw new Error(obstacle);
}

/** Whether a link is one that this user or root made. */
export function isTrusted({ uid }: Pick<Stats, 'uid'>): boolean {
  return uid === 0 || process.getuid === undefined || uid === process.getuid();
}
