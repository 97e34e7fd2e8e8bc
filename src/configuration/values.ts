import { snapshotOptions } from '../snapshots/registry.js';
import type { Place } from '../system/errors.js';
import { repositoryOptions, type Values } from './options/options.js';
import { findRepositories, type Repository, type RepositoryValues } from './options/repositories.js';
import { isNull, itemsOf, type Mapping, partAt, type Tree, toValue, valueAt } from './yaml/tree.js';

/** The content of a valid file. */
export interface Contents {
  readonly options: Values;
  readonly repositories: readonly Repository[];
  readonly places: Places;
}

/** The place of each value by its JSON pointer; looked up on demand, because only a few are needed. */
export type Places = Pick<ReadonlyMap<string, Place>, 'get'>;

/** Converts a valid file in the flat shape to its values. */
export function contentsOf(file: Mapping): Contents {
  const { repositories: _, check_repositories: wanted, ...written } = valuesOf(file) as Values;
  const entries = itemsOf(valueAt(file, 'repositories')).map((item) => valuesOf(item) as EntryValues);
  const shared = { ...written, ...checkedOf(wanted, entries) };
  const own = entries.map(({ path, label, ...rest }) => ({ path, label, rest }));
  const common = withoutNarrowed(shared, {});
  const repositories = own.map(({ path, label, rest }) => ({
    path,
    ...(label === undefined ? {} : { label }),
    options: Object.keys(rest).length === 0 ? common : { ...withoutNarrowed(shared, rest), ...rest },
  }));
  const places: Places = { get: (pointer) => partAt(file, pointer)?.place };
  return { options: { ...shared, repositories: entries.map(bare) }, repositories, places };
}

/** Returns the values of a mapping. A snapshot option without a value uses all defaults. */
function valuesOf(tree: Tree): unknown {
  const entries = tree.kind === 'mapping' ? tree.entries : [];
  const given = entries.filter(({ key, value }) => key in snapshotOptions || !isNull(value));
  return Object.fromEntries(given.map(({ key, value }) => [key, isNull(value) ? {} : toValue(value)]));
}

/** Converts labels and globs in check_repositories to paths; an empty list means all repositories. */
function checkedOf(wanted: readonly string[] | undefined, entries: readonly EntryValues[]): RepositoryValues {
  if (wanted === undefined || wanted.length === 0) return {};
  const { repositories } = findRepositories(entries, wanted);
  return { check_repositories: entries.filter((entry) => repositories.has(entry)).map(({ path }) => path) };
}

const ownNames: readonly string[] = Object.keys(repositoryOptions);

type EntryValues = NonNullable<Values['repositories']>[number] & RepositoryValues;

/** Returns an entry of `repositories` without the options that it overrides. */
function bare(entry: EntryValues): EntryValues {
  const given = Object.entries(entry);
  const kept = given.filter(([name]) => ownNames.includes(name));
  if (kept.length === given.length) return entry;
  return { path: entry.path, ...Object.fromEntries(kept) };
}

/** Merges options; a repository's own prefix or umask also replaces the file's check_prefix or borg_umask. */
function withoutNarrowed(shared: RepositoryValues, own: RepositoryValues): RepositoryValues {
  const { check_prefix, borg_umask, ...rest } = shared;
  return {
    ...rest,
    ...(check_prefix === undefined || own.prefix !== undefined ? {} : { check_prefix }),
    ...(borg_umask === undefined || own.umask !== undefined ? {} : { borg_umask }),
  };
}
