import { dumpEngines } from './manifest-places.js';

/**
 * The newest borgmatic version that uses this format and place for manifests. It is only there for people: borgmatic
 * and this program read nothing but `config_paths`.
 */
const shape = '2.1.10';

/** The maximum size of a manifest in bytes: enough for the paths of thousands of files. */
export const largestManifest = 1_000_000;

/**
 * Returns the content of `manifest.json`: the absolute paths of the configuration files that an archive was made with.
 */
export function manifestText(paths: readonly string[]): string {
  return JSON.stringify({ borgmatic_version: shape, config_paths: paths });
}

/** Returns the paths that a manifest names; undefined if it isn't a valid manifest. */
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

/** Returns the folders in which borgmatic stores database dumps next to a manifest, as archives contain them. */
export function dumpFolders(folder: string | undefined): readonly string[] {
  const top = folder?.replace(/(^|\/)bootstrap$/, '$1') ?? 'borgmatic/';
  return dumpEngines.map((engine) => `${top}${engine}_databases`);
}
