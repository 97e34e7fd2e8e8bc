import { resolve } from 'node:path';
import { expandHome } from '../borg/home.js';
import { temporaryBase } from '../system/temporary.js';

/** Where an archive has its manifest, below whatever folder it was stored from. */
export const manifestFolder = 'borgmatic/bootstrap';

/** What borgmatic calls the folders of its database dumps. */
export const dumpEngines = ['influxdb', 'mariadb', 'mongodb', 'mysql', 'openldap', 'postgresql', 'sqlite'] as const;

/** What decides where the archives of a configuration have what a backup tool adds of its own. */
export interface OwnFolders {
  /** Where borgmatic before 1.9 had it: `/root/.borgmatic`. */
  readonly sourceDirectory: string;
  /** The option user_runtime_directory. */
  readonly runtimeDirectory?: string | undefined;
}

/** What a configuration says about them. */
export function ownFolders(options: Readonly<Record<string, unknown>>): OwnFolders {
  const { borgmatic_source_directory: source, user_runtime_directory: runtime } = options;
  return {
    sourceDirectory: expandHome(typeof source === 'string' && source !== '' ? source : '~/.borgmatic'),
    runtimeDirectory: typeof runtime === 'string' && runtime !== '' ? expandHome(runtime) : undefined,
  };
}

/**
 * Where in an archive a manifest is. `own`: where only a backup tool puts one. `temporary`: in a folder that is called
 * like a temporary one of a backup tool, but not where temporary folders usually are; its path comes with it.
 */
export type ManifestPlace =
  | { readonly kind: 'own' | 'elsewhere' }
  | { readonly kind: 'temporary'; readonly folder: string };

/** A temporary folder of one run of ours. */
const ours = 'borgflow-[0-9]+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** One that Python's `mkdtemp` made for borgmatic. */
const borgmatics = 'borgmatic-[a-z0-9_]{8}';

/** The home folders of systems in use, without those of services: these are named with borgmatic_source_directory. */
const homes = '(?:root|var/root|(?:export/)?home/[^/]+|Users/[^/]+)';

/** What XDG_RUNTIME_DIR and systemd's RUNTIME_DIRECTORY are set to. */
const runtimes = '(?:var/)?run(?:/user/[0-9]+)?(?:/[A-Za-z0-9@_.:-]+)?';

/** What TMPDIR usually is. */
const temporaries = '(?:private/)?(?:var/)?tmp|(?:private/)?var/folders/[^/]+/[^/]+/T';

/** Below a folder called borgmatic; a user may have one, too, but not with these in it. */
const kept = `borgmatic/(?:bootstrap/(?:manifest\\.json|configuration\\.yaml)$|(?:${dumpEngines.join('|')})_databases/)`;

const anyTemporary = new RegExp(`^((?:.*/)?(?:${ours}|${borgmatics}))/${manifestFolder}/manifest\\.json$`, 's');

/** Tells where the manifests of archives are. */
export function manifestPlaces(folders: OwnFolders): (path: string) => ManifestPlace {
  const bases = basesOf(folders);
  // borgmatic 2 at the top with Borg 1.4, else in a temporary folder; 1.9 in a runtime folder, or in that of temporary
  // files itself; 1.7.15 to 1.8 in a folder of the user's home.
  const usual = [
    `(?:(?:${bases})/(?:(?:${ours}|borgmatic-[a-z0-9_]+)/)?)?${manifestFolder}`,
    `(?:${homes}/\\.borgmatic|${literally(stored(folders.sourceDirectory))})/bootstrap`,
  ];
  const own = new RegExp(`^(?:${usual.join('|')})/manifest\\.json$`, 's');
  return (path) => {
    if (own.test(path)) return { kind: 'own' };
    const folder = anyTemporary.exec(path)?.[1];
    return folder === undefined ? { kind: 'elsewhere' } : { kind: 'temporary', folder };
  };
}

/**
 * Tells whether a path of an archive is one of those where a backup tool puts what it adds itself: the manifest, a
 * configuration that is in no file, database dumps, temporary files. Whose it is has to be asked, too: anyone may make
 * folders of these names.
 */
export function ownPaths(folders: OwnFolders): (path: string) => boolean {
  const bases = basesOf(folders);
  const own = new RegExp(`^(?:${bases})/${ours}/|^(?:(?:(?:${bases})/)?${borgmatics}/)?${kept}`, 's');
  const older = `${stored(folders.sourceDirectory)}/`;
  return (path) =>
    own.test(path) || (path.startsWith(older) && /^(?:bootstrap|[a-z]+_databases)\//.test(path.slice(older.length)));
}

/** Borg patterns that find every manifest in an archive, wherever it is. */
export const manifestPatterns: readonly string[] = ['sh:bootstrap/manifest.json', 'sh:**/bootstrap/manifest.json'];

function basesOf({ runtimeDirectory }: OwnFolders): string {
  const named = [temporaryBase(), ...(runtimeDirectory === undefined ? [] : [runtimeDirectory])].map((folder) =>
    literally(stored(resolve(folder))),
  );
  return [runtimes, temporaries, ...named.filter((folder) => folder !== '')].join('|');
}

function stored(path: string): string {
  return path.replace(/^\/+/, '').replace(/\/+$/, '');
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
