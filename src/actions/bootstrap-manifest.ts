/**
 * The newest borgmatic whose manifest this is in shape and place. borgmatic reads `config_paths` alone, and so do we: the
 * number is there for people.
 */
const shape = '2.1.10';

/** Where an archive has it, below whatever folder it was stored from. */
export const manifestFolder = 'borgmatic/bootstrap';

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

/**
 * Borg patterns of where archives have their manifest: borgmatic 2 at the top (with Borg 1.4 and newer) or below a
 * temporary folder, borgmatic 1.7.15 to 1.9 in a folder of the user's home, whatever that is called.
 */
export function manifestPatterns(sourceDirectory: string): readonly string[] {
  return [
    `${manifestFolder}/manifest.json`,
    `**/${manifestFolder}/manifest.json`,
    `${literally(sourceDirectory.replace(/^\/+/, ''))}/bootstrap/manifest.json`,
    '**/.borgmatic/bootstrap/manifest.json',
  ].map((pattern) => `sh:${pattern}`);
}

/** The folders in which borgmatic keeps database dumps beside a manifest, as archives have them. */
export function dumpFolders(manifestFolder: string | undefined): readonly string[] {
  const top = manifestFolder?.replace(/(^|\/)bootstrap$/, '$1') ?? 'borgmatic/';
  const engines = ['influxdb', 'mariadb', 'mongodb', 'mysql', 'openldap', 'postgresql', 'sqlite'];
  return engines.map((engine) => `${top}${engine}_databases`);
}

function literally(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}
