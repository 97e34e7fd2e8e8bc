import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expandHome } from './home.js';
import { isLocal } from './repository.js';

/** Which Borgs can read a repository on this machine's disks; undefined where it lies elsewhere or is none. */
export function repositoryFormat(repository: string): string | undefined {
  if (!isLocal(repository)) return undefined;
  const config = join(expandHome(repository), 'config');
  try {
    // Since 2.0.0b10 a repository is a store of objects, and `config` a folder in it.
    if (statSync(config).isDirectory()) {
      return ['locks', 'archives', 'packs', 'data'].some((name) => isFolder(join(expandHome(repository), name)))
        ? 'Borg 2'
        : undefined;
    }
    const version = /^\[repository\]\s[^[]*?^version\s*=\s*(\d+)/m.exec(readFileSync(config, 'utf8'))?.[1];
    return version === '1' ? 'Borg 1' : version === '2' ? 'an early beta of Borg 2' : undefined;
  } catch {
    return undefined;
  }
}

/** What is said when a repository cannot be opened because another Borg made it. */
export function otherVersion(repository: string, format: string): string {
  const way =
    format === 'Borg 1'
      ? 'Name a Borg 1 with local_path; to move its archives into a new repository of Borg 2, use transfer.'
      : `Name the Borg that made it with local_path.`;
  return `${repository} is a repository of ${format}, which the Borg in use cannot open. Nothing was changed. ${way}`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
