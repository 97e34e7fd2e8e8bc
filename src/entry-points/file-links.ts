import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Place } from '../system/errors.js';
import { isInside, relativeIfInside } from '../system/paths.js';

/**
 * Returns a function that links a line of a file to the commit of a workflow run. It returns undefined for a file that is
 * not in the workspace, and for every file if no repository is checked out there.
 */
export function createFileLinks(environment: NodeJS.ProcessEnv): (place: Place) => string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = environment;
  const { GITHUB_WORKSPACE: workspace } = environment;
  if (!server || !repository || !commit || !workspace || !existsSync(join(workspace, '.git'))) return () => undefined;
  const root = resolve(workspace);
  return ({ file, line }) => {
    const path = resolve(file);
    if (!isInside(path, root) || !existsSync(path)) return undefined;
    const segments = relativeIfInside(path, root).split('/').map(encoded);
    return `${server}/${repository}/blob/${encoded(commit)}/${segments.join('/')}#L${line}`;
  };
}

/** Also encodes what could end an attribute or a link. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
