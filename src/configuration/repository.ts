import { resolve } from 'node:path';
import type { repositoryOptions, Values } from './options.js';
import type { ValuesOf } from './schema.js';

/** A repository of a file, with the file's options and its own in front of them. */
export interface Repository {
  /** As it was written, a `~` for the home folder aside. */
  readonly path: string;
  readonly label?: string | undefined;
  readonly options: RepositoryValues;
}

/** The options that hold for one repository. */
export type RepositoryValues = Omit<Values, 'repositories'> &
  Omit<ValuesOf<typeof repositoryOptions>, 'path' | 'label'>;

/** Whether a repository is meant by a path, a label, or a glob of either, as `check_repositories` and flags name it. */
export function isRepositoryNamed(repository: Pick<Repository, 'path' | 'label'>, wanted: string): boolean {
  const { path, label } = repository;
  if (label !== undefined && (label === wanted || globOf(wanted).test(label))) return true;
  const [own, asked] = [canonical(path), canonical(wanted)];
  return path === wanted || own === asked || globOf(asked).test(own);
}

/** One spelling for every way to write a place: absolute where it is local, ssh:// where it is another machine's. */
function canonical(path: string): string {
  if (path.startsWith('file://')) return resolve(path.slice('file://'.length));
  if (!path.includes(':')) return resolve(path);
  if (/^([a-z0-9]+:\/\/|rclone:|s3:|b2:)/.test(path)) return path;
  return `ssh://${path.replace(':~', '/~').replace(':/', '/').replaceAll(':', '/./')}`;
}

/** Shell wildcards as a regular expression for the whole text: `*`, `?`, `[abc]`, `[!abc]`. */
function globOf(pattern: string): RegExp {
  const parts = pattern.match(/\[!?[^\]]+\]|[\s\S]/g) ?? [];
  const source = parts.map((part) => {
    if (part === '*') return '[\\s\\S]*';
    if (part === '?') return '[\\s\\S]';
    const set = /^\[(!?)([\s\S]+)\]$/.exec(part);
    if (set) return `[${set[1] ? '^' : ''}${(set[2] ?? '').replaceAll(/[\\^[]/g, '\\$&')}]`;
    return part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  try {
    return new RegExp(`^${source.join('')}$`);
  } catch {
    return /^(?!)/;
  }
}
