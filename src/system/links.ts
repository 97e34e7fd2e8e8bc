import type { Stats } from 'node:fs';
import { resolve } from 'node:path';
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

/** Whether a link is one that this user or root made. */
export function isTrusted({ uid }: Pick<Stats, 'uid'>): boolean {
  return uid === 0 || process.getuid === undefined || uid === process.getuid();
}
