import { locationOf } from '../../borg/repository-url.js';
import type { ValuesOf } from '../../schema/option-schema.js';
import { hasWildcards } from '../../system/glob.js';
import type { repositoryOptions, Values } from './all-options.js';

/** A repository of a file, with the file's options and those that it overrides. */
export interface Repository {
  /** As written, except that `~` is expanded. */
  readonly path: string;
  readonly label?: string | undefined;
  readonly options: RepositoryValues;
}

/** The options that apply to one repository. */
export type RepositoryValues = Omit<Values, 'repositories'> &
  Omit<ValuesOf<typeof repositoryOptions>, 'path' | 'label'>;

/** What identifies a repository. */
interface NamedRepository {
  readonly path: string;
  readonly label?: string | undefined;
  readonly options?: { readonly working_directory?: string | undefined } | undefined;
}

/**
 * Whether a path, a label, or a glob from `check_repositories` or a flag refers to a repository. Different spellings of a
 * path are equal, and a relative path may also be relative to working_directory.
 */
export function matchesRepository(repository: NamedRepository, wanted: string): boolean {
  return matcherOf(wanted)({ repository, places: placesOf(repository) });
}

/** A repository with its possible locations. */
interface Placed<One extends NamedRepository> {
  readonly repository: One;
  readonly places: readonly string[];
}

/** Returns a function that compares repositories with a name. */
function matcherOf(wanted: string): (placed: Placed<NamedRepository>) => boolean {
  const asked = locationOf(wanted);
  const texts = globOf(wanted);
  const places = globOf(asked);
  return ({ repository: { path, label }, places: own }) =>
    (label !== undefined && (label === wanted || texts.test(label))) ||
    path === wanted ||
    own.some((place) => place === asked || places.test(place)) ||
    texts.test(path);
}

function placesOf({ path, options }: NamedRepository): readonly string[] {
  const folder = options?.working_directory;
  return folder === undefined ? [locationOf(path)] : [locationOf(path), locationOf(path, folder)];
}

/** The repositories that names refer to, and the names that don't match any. */
interface RepositoryMatches<One> {
  readonly repositories: ReadonlySet<One>;
  readonly missing: readonly string[];
}

/** Finds the repositories that names refer to. Only names with wildcards are compared with each repository. */
export function findRepositories<One extends NamedRepository>(
  repositories: readonly One[],
  names: readonly string[],
): RepositoryMatches<One> {
  const placed = names.length > 0 ? repositories.map((one) => ({ repository: one, places: placesOf(one) })) : [];
  const index = indexOf(placed);
  const found = new Set<One>();
  const missing = [...new Set(names)].filter((name) => {
    const matching = hasWildcards(name)
      ? placed.filter(matcherOf(name)).map(({ repository }) => repository)
      : [...(index.get(name) ?? []), ...(index.get(locationOf(name)) ?? [])];
    for (const one of matching) found.add(one);
    return matching.length === 0;
  });
  return { repositories: found, missing };
}

/** Indexes repositories by their names. */
function indexOf<One extends NamedRepository>(
  repositories: readonly Placed<One>[],
): ReadonlyMap<string, readonly One[]> {
  const index = new Map<string, One[]>();
  for (const { repository: one, places } of repositories) {
    for (const name of new Set([one.path, ...places, one.label])) {
      if (name === undefined) continue;
      const same = index.get(name);
      if (same) same.push(one);
      else index.set(name, [one]);
    }
  }
  return index;
}

/** Converts a glob (`*`, `?`, `[abc]`, `[!abc]`) to a regular expression for the whole string. */
function globOf(pattern: string): RegExp {
  const parts = pattern.match(/\[!?[\s\S][^\]]*\]|[\s\S]/g) ?? [];
  const source = parts.map((part) => {
    if (part === '*') return part;
    if (part === '?') return '[\\s\\S]';
    const set = /^\[(!?)([\s\S]+)\]$/.exec(part);
    if (set) return `[${set[1] ? '^' : ''}${(set[2] ?? '').replaceAll(/[\\^[\]]/g, '\\$&')}]`;
    return part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  try {
    return new RegExp(`^${withStars(source)}$`);
  } catch {
    return /^(?!)/;
  }
}

/** Matches the parts between stars from the left without backtracking, which could take forever. */
function withStars(source: readonly string[]): string {
  const pieces: string[][] = [[]];
  for (const part of source) {
    if (part === '*') pieces.push([]);
    else pieces.at(-1)?.push(part);
  }
  const [first = '', ...others] = pieces.map((piece) => piece.join(''));
  const last = others.pop();
  const between = others.map((piece, index) => `(?=([\\s\\S]*?${piece}))\\${index + 1}`);
  return `${first}${between.join('')}${last === undefined ? '' : `[\\s\\S]*${last}`}`;
}
