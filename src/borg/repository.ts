import { resolve } from 'node:path';

/** Whether Borg takes a repository for a path on this machine. */
export function isLocal(repository: string): boolean {
  return !/^[^/]*:/.test(repository);
}

/** Returns the same repository with an absolute path, if it is local. */
export function absoluteRepository(repository: string, workingDirectory: string | undefined): string {
  return isLocal(repository) ? resolve(workingDirectory ?? '.', repository) : repository;
}

/** Returns the folder of a local repository, given as a path or a `file://` URL; undefined for a remote one. */
export function folderOf(repository: string, workingDirectory: string | undefined): string | undefined {
  const path = repository.replace(/^file:\/\//, '');
  return isLocal(path) ? absoluteRepository(path, workingDirectory) : undefined;
}

/** Hides the password in a URL such as `ssh://user:password@host/…`. */
export function withoutPassword(word: string): string {
  return word.replace(/(\w:\/\/[^/:@\s]*):[^/@\s]*@/g, '$1:***@');
}
