import { resolve } from 'node:path';

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

/** Hides the password that a URL may hold: `ssh://user:password@host/…`. */
export function withoutPassword(word: string): string {
  return word.replace(/(\w:\/\/[^/:@\s]*):[^/@\s]*@/g, '$1:***@');
}
