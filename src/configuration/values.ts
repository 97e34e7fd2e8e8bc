import { snapshotOptions } from '../snapshots/index.js';
import type { Place } from '../system/errors.js';
import { repositoryOptions, type Values } from './options.js';
import { type Repository, type RepositoryValues, repositoriesNamed } from './repository.js';
import { isNothing, itemsOf, type Mapping, partAt, type Tree, toValue, valueAt } from './tree.js';

/** What a faultless file holds. */
export interface Contents {
  readonly options: Values;
  readonly repositories: readonly Repository[];
  readonly places: Places;
}

/** Where each value stands, by its JSON pointer: looked up when asked for, as a large file has many and few are told. */
export type Places = Pick<ReadonlyMap<string, Place>, 'get'>;

/** Reads the values out of a file in the flat shape that the validator found no fault in. */
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

/** The values of a mapping; one that asks for snapshots by its name alone does so with every default. */
function valuesOf(tree: Tree): unknown {
  const entries = tree.kind === 'mapping' ? tree.entries : [];
  const given = entries.filter(({ key, value }) => key in snapshotOptions || !isNothing(value));
  return Object.fromEntries(given.map(({ key, value }) => [key, isNothing(value) ? {} : toValue(value)]));
}

/** The repositories to check by their paths: what the file says may be labels and globs; an empty list means all. */
function checkedOf(wanted: readonly string[] | undefined, entries: readonly EntryValues[]): RepositoryValues {
  if (wanted === undefined || wanted.length === 0) return {};
  const { repositories } = repositoriesNamed(entries, wanted);
  return { check_repositories: entries.filter((entry) => repositories.has(entry)).map(({ path }) => path) };
}

const ownNames: readonly string[] = Object.keys(repositoryOptions);

type EntryValues = NonNullable<Values['repositories']>[number] & RepositoryValues;

/** An entry of `repositories` without what it overrides. */
function bare(entry: EntryValues): EntryValues {
  const given = Object.entries(entry);
  const kept = given.filter(([name]) => ownNames.includes(name));
  if (kept.length === given.length) return entry;
  return { path: entry.path, ...Object.fromEntries(kept) };
}

/** A repository's own prefix or umask also takes the place of the file's for check, and for Borg, alone. */
function withoutNarrowed(shared: RepositoryValues, own: RepositoryValues): RepositoryValues {
  const { check_prefix, borg_umask, ...rest } = shared;
  return {
    ...rest,
    ...(check_prefix === undefined || own.prefix !== undefined ? {} : { check_prefix }),
    ...(borg_umask === undefined || own.umask !== undefined ? {} : { borg_umask }),
  };
}
