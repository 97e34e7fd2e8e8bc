/**
 * The newest borgmatic whose manifest this is in shape and place. borgmatic reads `config_paths` alone, and so do we: the
 * number is there for people.
 */
const shape = '2.1.10';

/** Where an archive has it, below whatever folder it was stored from. */
export const manifestFolder = 'borgmatic/bootstrap';

/** What borgmatic calls the folders of its database dumps. */
const dumps = ['influxdb', 'mariadb', 'mongodb', 'mysql', 'openldap', 'postgresql', 'sqlite'];

/** Below a folder called borgmatic; a user may have one, too, but not with these in it. */
const kept = `borgmatic/(?:bootstrap/(?:manifest\\.json|configuration\\.yaml)$|(?:${dumps.join('|')})_databases/)`;

/** A temporary folder of one run of ours. */
const temporaryFolder = '(?:^|/)borgflow-[0-9]+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/';

/** At the top of an archive, below a temporary folder of ours, or below one that Python's `mkdtemp` made for borgmatic. */
const ownPath = new RegExp(`${temporaryFolder}|^(?:(?:.+/)?borgmatic-[a-z0-9_]{8}/)?${kept}`);

/**
 * Whether a path of an archive is of something that a backup tool puts there itself: the manifest, a configuration that
 * stands in no file, database dumps, temporary files. `sourceDirectory` is where borgmatic before 1.9 had them.
 */
export function isOwnPath(path: string, sourceDirectory: string): boolean {
  if (ownPath.test(path)) return true;
  const older = `${sourceDirectory.replace(/^\/+/, '')}/`;
  return path.startsWith(older) && /^(?:bootstrap|[a-z]+_databases)\//.test(path.slice(older.length));
}

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
export function dumpFolders(folder: string | undefined): readonly string[] {
  const top = folder?.replace(/(^|\/)bootstrap$/, '$1') ?? 'borgmatic/';
  return dumps.map((engine) => `${top}${engine}_databases`);
}

function literally(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}
