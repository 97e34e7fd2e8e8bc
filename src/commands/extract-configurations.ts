import { chmodSync, lstatSync, mkdtempSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { StoredFile } from '../archives/archived-configurations.js';
import type { Borg } from '../borg/borg-call.js';
import { type Operand, storedOperands } from '../borg/operands.js';
import { codeOf, UserError } from '../system/errors.js';
import { createTemporaryFolder, removeFolder } from '../system/temporary.js';
import { ExtractDestination, type ExtractedItem } from '../system/write-below-folder.js';
import { writeFault } from '../system/write-faults.js';
import { printableName } from '../text/cleaning.js';
import { joinWords } from '../text/phrases.js';

/** Files of an archive, and their destinations. */
export interface Extraction {
  readonly borg: Borg;
  /** The archive as Borg's operands. */
  readonly operands: readonly Operand[];
  readonly files: readonly StoredFile[];
  /** The path of each file below the destination. */
  readonly names: readonly string[];
  /** An absolute path. */
  readonly destination: string;
  readonly overwrite: boolean;
  readonly progress: boolean;
}

/** Throws a UserError if files already exist and may not be replaced, or if a link leads out of the destination. */
export function refuseExisting({ names, destination, overwrite }: Extraction): void {
  const landing = new ExtractDestination(destination);
  const found = names.flatMap((name) => {
    const status = landing.look(name);
    return status === undefined ? [] : [{ path: join(destination, name), isFolder: status.isDirectory() }];
  });
  const folder = found.find(({ isFolder }) => isFolder);
  if (overwrite && folder !== undefined) {
    throw new UserError(
      `Nothing was extracted: ${printableName(folder.path)} is a folder. Move it, or name another folder with --destination.`,
    );
  }
  if (overwrite || found.length === 0) return;
  throw existsError(found.map(({ path }) => path));
}

/**
 * Extracts files into a new, private folder, and moves them to their destinations. Borg itself would overwrite existing
 * files and (before 1.4.5 and 2.0.0b22) follow links.
 */
export async function extractFiles(delivery: Extraction, tell: (line: string) => void): Promise<void> {
  const { borg, operands, files, progress, destination } = delivery;
  const privateFolder = createPrivateFolder(destination);
  try {
    const plain = files.filter(({ isPlain }) => isPlain).map(({ path }) => path);
    await borg.run({
      command: 'extract',
      flags: progress ? ['--progress'] : [],
      operands: [...operands, ...storedOperands(plain)],
      output: 'lines',
      onLines: (lines) => lines.forEach(tell),
      workingDirectory: privateFolder,
      warningIsError: true,
    });
    const landing = new ExtractDestination(destination);
    for (const index of files.keys()) put(delivery, { index, privateFolder, landing });
  } finally {
    removeFolder(privateFolder).forEach(tell);
  }
}

/** Creates the folder on the destination's file system, so that files can be moved atomically, or else in the temporary folder. */
function createPrivateFolder(destination: string): string {
  try {
    return mkdtempSync(join(realpathSync(destination), '.borgflow-'));
  } catch {
    return createTemporaryFolder('bootstrap').path;
  }
}

function put(
  { files, names, destination, overwrite }: Extraction,
  {
    index,
    privateFolder,
    landing,
  }: { readonly index: number; readonly privateFolder: string; readonly landing: ExtractDestination },
): void {
  const file = files[index];
  const name = names[index];
  if (file === undefined || name === undefined) return;
  const target = join(destination, name);
  try {
    landing.put(name, cargoOf(file, privateFolder, { files, names }), { overwrite });
  } catch (error) {
    const before =
      index === 0
        ? ''
        : ` Already extracted: ${names
            .slice(0, index)
            .map((one) => printableName(join(destination, one)))
            .join(', ')}.`;
    if (codeOf(error) === 'EEXIST') throw new UserError(`${existsError([target]).message}${before}`);
    if (error instanceof UserError) throw new UserError(`${error.message}${before}`);
    throw new UserError(`${printableName(target)} was not written: ${writeFault(error)}.${before}`, { cause: error });
  }
}

/** Returns the file that Borg has extracted, or a link to the new path of the link's target. */
function cargoOf(
  file: StoredFile,
  privateFolder: string,
  { files, names }: Pick<Extraction, 'files' | 'names'>,
): ExtractedItem {
  const name = (path: string): string => names[files.findIndex((one) => one.path === path)] ?? '';
  if (file.leadsTo !== undefined) return { link: relative(dirname(`/${name(file.path)}`), `/${name(file.leadsTo)}`) };
  const path = join(privateFolder, file.path);
  const found = lstatSync(path);
  if (!found.isFile())
    throw new UserError(`${printableName(file.path)} in the archive is not a regular file, so it was not extracted.`);
  // A configuration file needs no setuid, setgid, or sticky bit.
  if ((found.mode & 0o7000) !== 0) chmodSync(path, found.mode & 0o777);
  return { file: path };
}

function existsError(paths: readonly string[]): UserError {
  const [verb, them] = paths.length === 1 ? ['exists', 'it'] : ['exist', 'them'];
  return new UserError(
    `Nothing was extracted: ${joinWords(paths.map(printableName))} already ${verb}. Add --overwrite to replace ${them}, or name another folder with --destination.`,
  );
}
