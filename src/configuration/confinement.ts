import { lstatSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isWithin } from '../system/mounts.js';

/**
 * Whether a path leads to something inside a folder once every symbolic link in it is followed. A link that leads nowhere
 * does not: whether its target exists is nobody's business either.
 */
export function staysWithin(path: string, folder: string): boolean {
  const root = resolvedOr(folder);
  for (let part = resolve(path); ; part = dirname(part)) {
    const real = resolved(part);
    if (real !== undefined) return isWithin(real, root);
    if (isLink(part) || part === dirname(part)) return false;
  }
}

/** Whether a path names something inside a folder, wherever its links lead, or leads there. */
export function isNamedWithin(path: string, folder: string): boolean {
  const root = resolvedOr(folder);
  return [resolve(path), resolvedOr(path)].some((one) => isWithin(one, resolve(folder)) || isWithin(one, root));
}

/** The sentence for a path that leads out of the workspace while a pull request is checked. */
export function leadsOutside(path: string): string {
  return `${path} leads outside the workspace, which a configuration in it may not do while it is validated in a workflow. Move what it needs into the repository.`;
}

function resolvedOr(path: string): string {
  return resolved(path) ?? resolve(path);
}

function resolved(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
