import { resolve } from 'node:path';
import type { Capabilities } from './version.js';

/** Whether a repository lies on this machine's file system, as Borg reads its name. */
export function isLocal(repository: string): boolean {
  return !/^[^/]*:/.test(repository);
}

/** The same repository by a path that holds in every working directory. */
export function absoluteRepository(repository: string, workingDirectory: string | undefined): string {
  return isLocal(repository) ? resolve(workingDirectory ?? '.', repository) : repository;
}

/** The folder of a repository on this machine's file system, which a `file://` URL names as well; undefined for any other. */
export function folderOf(repository: string, workingDirectory: string | undefined): string | undefined {
  const path = repository.replace(/^file:\/\//, '');
  return isLocal(path) ? absoluteRepository(path, workingDirectory) : undefined;
}

/** How a repository is named on Borg's command line. */
export function repositoryOperands(repository: string, capabilities: Capabilities): readonly string[] {
  return capabilities.separateRepository ? ['--repo', repository] : [repository];
}

/** How one archive of a repository is named on Borg's command line: by its name, or by its id or the beginning of it. */
export function archiveOperands(repository: string, archive: string, capabilities: Capabilities): readonly string[] {
  if (!capabilities.separateRepository) return [`${repository}::${archive}`];
  const id = capabilities.archiveSeries && /^[0-9a-fA-F]{8,}$/.test(archive);
  return ['--repo', repository, id ? `aid:${archive}` : archive];
}

/** How an archive that is to be made is named on Borg's command line: its name is no id, whatever it looks like. */
export function newArchiveOperands(repository: string, name: string, capabilities: Capabilities): readonly string[] {
  return capabilities.separateRepository ? ['--repo', repository, name] : [`${repository}::${name}`];
}

/** Paths as operands: one that begins with a dash must not be taken for a flag. */
export function pathOperands(paths: readonly string[]): readonly string[] {
  return paths.map((path) => (path.startsWith('-') ? `./${path}` : path));
}
