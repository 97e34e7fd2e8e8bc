import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { engineNames } from '../databases/define-database.js';
import { expandHome } from '../system/paths.js';
import { temporaryBase } from '../system/temporary.js';

/** Where an archive contains its manifest, below the folder that it was stored from. */
export const manifestFolder = 'borgmatic/bootstrap';

/** Where an archive contains what a restore drill compares it with, below the folder that it was stored from. */
export const drillFolder = 'borgmatic/drill';

/** The names of the files there. */
export const drillFiles = { manifest: 'sample.json', canary: 'canary', rowCounts: 'row-counts' } as const;

/** What determines where the archives of a configuration contain files that the backup tool itself added. */
export interface OwnFolders {
  /** Where borgmatic before 1.9 stored them: `/root/.borgmatic`. */
  readonly sourceDirectory: string;
  /** The option user_runtime_directory. */
  readonly runtimeDirectory?: string | undefined;
}

/** Returns these folders for a configuration. */
export function ownFolders(options: Readonly<Record<string, unknown>>): OwnFolders {
  const { borgmatic_source_directory: source, user_runtime_directory: runtime } = options;
  return {
    sourceDirectory: expandHome(typeof source === 'string' && source !== '' ? source : '~/.borgmatic'),
    runtimeDirectory: typeof runtime === 'string' && runtime !== '' ? expandHome(runtime) : undefined,
  };
}

/**
 * Where a manifest is in an archive. `own`: a place that only backup tools use. `temporary`: a folder with the name of
 * a backup tool's temporary folder, which isn't in a usual place for temporary folders; includes its path.
 */
export type ManifestPlace =
  | { readonly kind: 'own' | 'elsewhere' }
  | { readonly kind: 'temporary'; readonly folder: string };

/** A temporary folder of one run of this program. */
const ownTemporaryFolder = 'borgflow-[0-9]+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** A folder that Python's `mkdtemp` created for borgmatic. */
const borgmaticTemporaryFolder = 'borgmatic-[a-z0-9_]{8}';

/** The usual home folders, without those of services, which are set with borgmatic_source_directory. */
const homes = '(?:root|var/root|(?:export/)?home/[^/]+|Users/[^/]+)';

/** The usual values of XDG_RUNTIME_DIR and of systemd's RUNTIME_DIRECTORY. */
const runtimes = '(?:var/)?run(?:/user/[0-9]+)?(?:/[A-Za-z0-9@_.:-]+)?';

/** The usual values of TMPDIR. */
const temporaries = '(?:private/)?(?:var/)?tmp|(?:private/)?var/folders/[^/]+/[^/]+/T';

/** Files below a folder called borgmatic; users may have such a folder, too, but not with these files. */
const kept = `borgmatic/(?:bootstrap/(?:manifest\\.json|configuration\\.yaml)$|drill/(?:sample\\.json|canary|row-counts)$|(?:${engineNames.join('|')})_databases/)`;

const anyTemporary = new RegExp(
  `^((?:.*/)?(?:${ownTemporaryFolder}|${borgmaticTemporaryFolder}))/${manifestFolder}/manifest\\.json$`,
  's',
);

const dumpFolderNames = `(?:${engineNames.join('|')})_databases(?:/|$)`;

const anyTemporaryDump = new RegExp(
  `^((?:.*/)?(?:${ownTemporaryFolder}|${borgmaticTemporaryFolder}))/(?:dumps-[^/]+/top/)?borgmatic/${dumpFolderNames}`,
  's',
);

const drillFileNames = 'drill/(?:sample\\.json|canary|row-counts)$';

const anyTemporaryDrill = new RegExp(`^((?:.*/)?${ownTemporaryFolder})/drill-[^/]+/borgmatic/${drillFileNames}`, 's');

/** Returns a function that classifies the places of manifests in archives. */
export function manifestPlaces(folders: OwnFolders): (path: string) => ManifestPlace {
  return placesOf(folders, 'bootstrap/manifest\\.json$', anyTemporary);
}

/** Returns a function that classifies the places of database dumps, and of the lists of them, in archives. */
export function dumpPlaces(folders: OwnFolders): (path: string) => ManifestPlace {
  return placesOf(folders, dumpFolderNames, anyTemporaryDump);
}

/** Returns a function that classifies the places of what restore drills compare archives with. */
export function drillPlaces(folders: OwnFolders): (path: string) => ManifestPlace {
  return placesOf(folders, drillFileNames, anyTemporaryDrill);
}

function placesOf(folders: OwnFolders, file: string, temporary: RegExp): (path: string) => ManifestPlace {
  const bases = basesOf(folders);
  // borgmatic 2: at the top with Borg 1.4, otherwise in a temporary folder. borgmatic 1.9: in a runtime folder or
  // directly in the folder for temporary files. Before: in a folder of the user's home.
  const usual = [
    `(?:(?:${bases})/(?:(?:${ownTemporaryFolder}(?:/(?:dumps-[^/]+/top|drill-[^/]+))?|borgmatic-[a-z0-9_]+)/)?)?borgmatic`,
    `(?:${homes}/\\.borgmatic|${literally(stored(folders.sourceDirectory))})`,
  ];
  const own = new RegExp(`^(?:${usual.join('|')})/${file}`, 's');
  return (path) => {
    if (own.test(path)) return { kind: 'own' };
    const folder = temporary.exec(path)?.[1];
    return folder === undefined ? { kind: 'elsewhere' } : { kind: 'temporary', folder };
  };
}

/**
 * Returns a function that tells whether a path in an archive is a place for files that a backup tool adds itself: the
 * manifest, an inline configuration, database dumps, temporary files. The owner must be checked, too, because anyone
 * can create folders with these names.
 */
export function ownPaths(folders: OwnFolders): (path: string) => boolean {
  const bases = basesOf(folders);
  // The folder for temporary files may have been another one when the archive was made. Nobody can guess the name of ours.
  const ours = `(?:.*/)?${ownTemporaryFolder}(?:/(?:dumps-[^/]+/top|drill-[^/]+))?`;
  const theirs = `(?:(?:${bases})/)?${borgmaticTemporaryFolder}`;
  const own = new RegExp(`^(?:${bases})/${ownTemporaryFolder}/|^(?:(?:${ours}|${theirs})/)?${kept}`, 's');
  const older = `${stored(folders.sourceDirectory)}/`;
  return (path) =>
    own.test(path) || (path.startsWith(older) && /^(?:bootstrap|[a-z]+_databases)\//.test(path.slice(older.length)));
}

/** Borg patterns that find every manifest in an archive, in any folder. */
export const manifestPatterns: readonly string[] = ['sh:bootstrap/manifest.json', 'sh:**/bootstrap/manifest.json'];

/** A Borg pattern that finds the files of restore drills in an archive, in any folder. */
const drillPattern = `re:(^|/)borgmatic/${drillFileNames}`;

/** Returns the folder below this program's temporary folder in which the files for the drills of a repository are made. */
export function drillFolderName(repository: string): string {
  return `drill-${createHash('sha256').update(repository).digest('hex').slice(0, 8)}`;
}

/** Returns a Borg pattern for the files of drills that were stored together with a manifest; undefined if none were. */
export function drillPatternBeside(manifestFolderPath: string): string | undefined {
  if (manifestFolderPath !== manifestFolder && !manifestFolderPath.endsWith(`/${manifestFolder}`)) return undefined;
  // Next to the manifest, or with older versions of Borg, in a folder of its own.
  const top = literally(manifestFolderPath.slice(0, -manifestFolder.length));
  return `re:^${top}(?:drill-[^/]+/)?${drillFolder}(?:/|$)`;
}

/** What to read of an archive for a restore drill. */
interface DrillSelection {
  /** A Borg pattern for the files of restore drills, in any folder. */
  readonly files: string;
  /** A Borg pattern for the folders that usually contain them. */
  readonly folders: string;
  /** Tells whether that pattern matches a folder. */
  readonly covers: (path: string) => boolean;
}

/** Returns how to find the files of restore drills together with the folders that decide whether to trust them. */
export function drillSelection(folders: OwnFolders): DrillSelection {
  const { runtimeDirectory } = folders;
  const usual = [
    temporaryBase(),
    '/tmp',
    '/var/tmp',
    ...(runtimeDirectory === undefined ? [] : [runtimeDirectory]),
  ].flatMap((folder) => foldersDownTo(stored(resolve(folder))));
  const own = `(?:(?:${basesOf(folders)})/)?${ownTemporaryFolder}(?:/drill-[^/]+(?:/borgmatic(?:/drill)?)?)?`;
  const expression = `^(?:${[...new Set(usual)].map(literally).join('|')}|${own}|borgmatic(?:/drill)?)$`;
  const known = new RegExp(expression);
  return { files: drillPattern, folders: `re:${expression}`, covers: (path) => known.test(path) };
}

/** Returns a folder and those above it, from the top down. */
function foldersDownTo(folder: string): readonly string[] {
  const names = folder.split('/');
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}

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
