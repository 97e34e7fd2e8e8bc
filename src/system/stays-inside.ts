import { lstatSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isWithin } from './paths.js';

/**
 * Whether a path is inside a folder after all symbolic links are resolved. A broken link is not, because whether its
 * target exists must not be revealed.
 */
export function resolvesInside(path: string, folder: string): boolean {
  const root = resolvedOr(folder);
  for (let part = resolve(path); ; part = dirname(part)) {
    const real = resolved(part);
    if (real !== undefined) return isWithin(real, root);
    if (isLink(part) || part === dirname(part)) return false;
  }
}

/** Whether a path is inside a folder, before or after its links are resolved. */
export function isLexicallyInside(path: string, folder: string): boolean {
  const root = resolvedOr(folder);
  return [resolve(path), resolvedOr(path)].some((one) => isWithin(one, resolve(folder)) || isWithin(one, root));
}

/** Returns the error for a path outside the workspace while a pull request is checked. */
export function outsideWorkspaceMessage(path: string): string {
  return `${path} is outside the workspace, which is not allowed while a workflow validates its configuration. Move the file into the repository.`;
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
