import { homedir } from 'node:os';
import { resolve } from 'node:path';

/** A repository as a person may name it: by its path, in any spelling of it, or by its label. */
export function repositoryMatches(
  repository: { readonly path: string; readonly label?: string | undefined },
  wanted: string,
): boolean {
  if (repository.label !== undefined && repository.label === wanted) return true;
  const path = canonical(repository.path);
  return (
    path === canonical(wanted) ||
    matchesGlob(path, wanted) ||
    (repository.label !== undefined && matchesGlob(repository.label, wanted))
  );
}

/** One spelling of a repository path: no trailing slash, no `~`, no relative path, `ssh://` for `user@host:path`. */
function canonical(path: string): string {
  const bare = path.length > 1 ? path.replace(/\/+$/, '') : path;
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) return bare.replace(/^file:\/\//, '');
  const remote = /^((?:[^/:]+@)?[^/:]+):(.+)$/.exec(bare);
  if (remote)
    return `ssh://${remote[1]}/${remote[2]?.startsWith('/') ? remote[2].slice(1) : remote[2]?.startsWith('~') ? remote[2] : `./${remote[2]}`}`;
  return resolve(bare.replace(/^~(?=\/|$)/, homedir()));
}

function matchesGlob(text: string, glob: string): boolean {
  if (!/[*?[]/.test(glob)) return false;
  const pattern = glob
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  try {
    return new RegExp(`^${pattern}$`, 's').test(text);
  } catch {
    return false; // an unclosed bracket matches nothing
  }
}
