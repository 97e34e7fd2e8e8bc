import type { repositoryOptions, Values } from './options.js';
import { placeOf } from './repository-place.js';
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

/** What a repository is known by. */
export interface NamedRepository {
  readonly path: string;
  readonly label?: string | undefined;
  readonly options?: { readonly working_directory?: string | undefined } | undefined;
}

/**
 * Whether a repository is meant by a path, a label, or a glob of either, as `check_repositories` and flags name it. A
 * path may be spelt in any way that names the same place; one that is relative may count from the working directory.
 */
export function isRepositoryNamed({ path, label, options }: NamedRepository, wanted: string): boolean {
  if (label !== undefined && (label === wanted || globOf(wanted).test(label))) return true;
  if (path === wanted) return true;
  const folder = options?.working_directory;
  const own = folder === undefined ? [placeOf(path)] : [placeOf(path), placeOf(path, folder)];
  const asked = placeOf(wanted);
  return own.includes(asked) || own.some((place) => globOf(asked).test(place)) || globOf(wanted).test(path);
}

/** Shell wildcards as a regular expression for the whole text: `*`, `?`, `[abc]`, `[!abc]`. */
function globOf(pattern: string): RegExp {
  const parts = pattern.match(/\[!?[\s\S][^\]]*\]|[\s\S]/g) ?? [];
  const source = parts.map((part) => {
    if (part === '*') return '[\\s\\S]*';
    if (part === '?') return '[\\s\\S]';
    const set = /^\[(!?)([\s\S]+)\]$/.exec(part);
    if (set) return `[${set[1] ? '^' : ''}${(set[2] ?? '').replaceAll(/[\\^[\]]/g, '\\$&')}]`;
    return part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  try {
    return new RegExp(`^${source.join('')}$`);
  } catch {
    return /^(?!)/;
  }
}
