import { dumpEngines } from './manifest-places.js';

/**
 * The newest borgmatic whose manifest this is in shape and place. borgmatic reads `config_paths` alone, and so do we: the
 * number is there for people.
 */
const shape = '2.1.10';

/** The most bytes that a manifest may have: the paths of thousands of files. */
export const largestManifest = 1_000_000;

/** The text of `manifest.json`: which configuration files, by absolute path, an archive was made with. */
export function manifestText(paths: readonly string[]): string {
  return JSON.stringify({ borgmatic_version: shape, config_paths: paths });
}

/** The paths that a manifest names; undefined where the text is no manifest. */
export function pathsInManifest(text: string): readonly string[] | undefined {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== 'object' || document === null || !('config_paths' in document)) return undefined;
    const { config_paths: paths } = document;
    return Array.isArray(paths) && paths.every((path) => typeof path === 'string' && path !== '') ? paths : undefined;
  } catch {
    return undefined;
  }
}

/** The folders in which borgmatic keeps database dumps beside a manifest, as archives have them. */
export function dumpFolders(folder: string | undefined): readonly string[] {
  const top = folder?.replace(/(^|\/)bootstrap$/, '$1') ?? 'borgmatic/';
  return dumpEngines.map((engine) => `${top}${engine}_databases`);
}
