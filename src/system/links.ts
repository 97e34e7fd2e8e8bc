import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A link of somebody else's, and where it is. */
export interface ForeignLink {
  readonly path: string;
  readonly uid: number;
}

/** As many links as Linux itself follows. */
const mostLinks = 40;

/**
 * The first link on the way to a path that is neither root's nor this user's: its owner could send there whatever is
 * written, as in `/tmp`, where Linux refuses to follow it only with fs.protected_symlinks. Undefined where there is none.
 */
export function foreignLink(path: string): ForeignLink | undefined {
  let links = 0;
  let reached = '/';
  const left = namesOf(resolve(path));
  while (left.length > 0) {
    const at = join(reached, left.shift() ?? '');
    const found = linkAt(at);
    if (found === undefined) reached = at;
    else if (!isTrusted(found)) return { path: at, uid: found.uid };
    else if (links < mostLinks) {
      links += 1;
      left.unshift(...namesOf(resolve(dirname(at), readlinkSync(at))));
      reached = '/';
    } else return undefined; // whoever opens it is told that it leads nowhere
  }
  return undefined;
}

/** Whether a link is one that this user or root made. */
export function isTrusted({ uid }: Pick<Stats, 'uid'>): boolean {
  return uid === 0 || process.getuid === undefined || uid === process.getuid();
}

function linkAt(path: string): Stats | undefined {
  try {
    const found = lstatSync(path);
    return found.isSymbolicLink() ? found : undefined;
  } catch {
    return undefined; // nothing is there, or nothing that this user may see
  }
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}
