import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { drillFiles, drillFolder, drillFolderName } from '../archives/bootstrap-manifest-places.js';
import { createCanary, drillManifestText } from '../archives/drill-manifest.js';
import { UserError } from '../system/errors.js';
import { removeFolder, temporaryRoot, writePrivateFile } from '../system/temporary.js';
import { writeFault } from '../system/write-faults.js';
import type { StoredConfigurations } from './add-configurations.js';
import type { Selection } from './back-up-from-snapshots.js';
import { sampleLimits, sampleSources } from './sample-sources.js';
import type { StopOptions } from './sources.js';

/** What is needed to prepare an archive for restore drills. */
interface DrillRequest {
  readonly selection: Pick<Selection, 'sources' | 'folder' | 'repository'>;
  readonly options: StopOptions & { readonly one_file_system?: boolean | undefined };
  readonly slashDot: boolean;
  /** The folder in which Borg runs, if it may be used; the files are at the top of the archive then. */
  readonly movedTo?: string | undefined;
}

/** The files for restore drills in a new archive. */
export interface DrillFiles extends Pick<StoredConfigurations, 'roots' | 'includes' | 'putAway'> {
  /** Where the row counts of database dumps are to be written before Borg reads the files. */
  readonly rowCounts: string;
}

/**
 * Writes what a restore drill compares the new archive with: a canary, and a manifest of some source files. Throws
 * UserError if they can't be written.
 */
export async function storeDrillFiles(request: DrillRequest): Promise<DrillFiles> {
  const { selection, options, slashDot, movedTo } = request;
  const files = await sampleSources({ ...selection, options, slashDot, limits: sampleLimits });
  const temporary = movedTo === undefined ? ownFolder(selection.repository) : ownPartOf(movedTo);
  const folder = join(temporary.path, drillFolder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writePrivateFile(join(folder, drillFiles.canary), createCanary());
    writePrivateFile(join(folder, drillFiles.manifest), drillManifestText({ files }));
  } catch (error) {
    temporary.remove();
    throw new UserError(
      `No archive was made: the files for restore drills could not be written to ${folder}: ${writeFault(error)}. Fix that, or set x-borgflow: {drill: {store: false}}.`,
    );
  }
  const stored = movedTo === undefined ? folder : drillFolder;
  return {
    roots: [slashDot ? `${temporary.path}/./${drillFolder}` : stored],
    includes: [`pp:${slashDot ? folder : stored}`],
    rowCounts: join(folder, drillFiles.rowCounts),
    // The archive doesn't depend on it, and the end of the run tries again.
    putAway: () => {
      temporary.remove();
    },
  };
}

/**
 * Returns a temporary folder for the archive that is being made in a repository. The same run has the same arguments for
 * Borg each time, so its name is not random; only one archive at a time is made in a repository.
 */
function ownFolder(repository: string): { readonly path: string; readonly remove: () => void } {
  const path = join(temporaryRoot(), drillFolderName(repository));
  return { path, remove: () => removeFolder(path) };
}

/** Returns a folder of which only the files for restore drills are temporary. */
function ownPartOf(path: string): { readonly path: string; readonly remove: () => void } {
  return { path, remove: () => removeFolder(join(path, drillFolder)) };
}
