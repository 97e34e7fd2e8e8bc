import { dirname, join } from 'node:path';
import { requireTrustedLinks } from '../system/foreign-links.js';
import { makeFolder } from '../system/make-folder.js';
import { stateFolder } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';
import { replaceFile } from '../system/write-file.js';

/** An export of a repository's key that this machine remembers. Never the key itself. */
interface ExportedKey {
  readonly at: Date;
  /** The path of the copy when it was made, or `standard output`. */
  readonly to: string;
}

type StateOptions = Parameters<typeof stateFolder>[0];
type Environment = Readonly<Record<string, string | undefined>>;

/** Remembers that the key of a repository was exported now. Throws if that can't be written. */
export function rememberExportedKey(
  options: StateOptions,
  environment: Environment,
  { repositoryId, to }: { readonly repositoryId: string; readonly to: string },
): void {
  const file = fileFor(options, environment, repositoryId);
  requireTrustedLinks(file);
  makeFolder(dirname(file));
  replaceFile(file, JSON.stringify({ at: new Date(), to }));
}

/** Returns the last export of a repository's key that this machine remembers; undefined if there is none. */
export function exportedKey(
  options: StateOptions,
  environment: Environment,
  repositoryId: string,
): ExportedKey | undefined {
  try {
    const found: unknown = JSON.parse(readSmallFile(fileFor(options, environment, repositoryId)));
    if (typeof found !== 'object' || found === null || !('at' in found) || !('to' in found)) return undefined;
    const at = new Date(String(found.at));
    return Number.isNaN(at.getTime()) ? undefined : { at, to: String(found.to) };
  } catch {
    return undefined; // no export, or a damaged file, which the next one replaces
  }
}

/** Returns the ID of the repository that an exported key belongs to; undefined if it is in a format for printing. */
export function keyRepositoryId(key: string): string | undefined {
  return /^BORG_KEY ([0-9a-f]{64})\r?\n/.exec(key)?.[1];
}

function fileFor(options: StateOptions, environment: Environment, repositoryId: string): string {
  return join(stateFolder(options, environment), 'borgflow', 'exported-keys', `${repositoryId}.json`);
}
