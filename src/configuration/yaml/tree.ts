import type { Place } from '../../system/errors.js';

/** A single value, with its source text: `0077` is the number 77 with the source `0077`. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  readonly source: string;
  /** Set if `{constant}` or `${VARIABLE}` in a string was replaced. */
  readonly filled?: Interpolation;
}

/** How constants and variables in a string were replaced. */
export interface Interpolation {
  /** The string in the file. */
  readonly written: string;
  /** Whether `${…}` is still unresolved. */
  readonly open: boolean;
  /** Whether it contained a constant, so that the result may be meant as a number or boolean. */
  readonly constant: boolean;
}

/** A list of values. */
export interface List {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Tree[];
  /** Whether it was written in brackets. */
  readonly isFlow?: boolean;
}

/** Values by name, in the order written; each name is unique. */
export interface Mapping {
  readonly kind: 'mapping';
  readonly place: Place;
  readonly entries: readonly Entry[];
  /** Whether it was written in braces. */
  readonly isFlow?: boolean;
}

/** A name and its value in a mapping, with the place of the name. */
export interface Entry {
  readonly key: string;
  /** The name in the file, if it differs from `key`. */
  readonly written?: string;
  readonly place: Place;
  readonly value: Tree;
}

/** The content of a YAML text; each part has its place. */
export type Tree = Scalar | List | Mapping;

/** A segment of a path in a tree: a name or an index. */
export type Segment = string | number;

/** Whether a value is missing or null. */
export function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

/** Returns the entry with a name, if there is one. */
export function entryOf(mapping: Mapping, key: string): Entry | undefined {
  const { entries } = mapping;
  if (entries.length <= fewEntries) return entries.find((entry) => entry.key === key);
  const index = indexes.get(mapping) ?? new Map(entries.map((entry) => [entry.key, entry]));
  indexes.set(mapping, index);
  return index.get(key);
}

/** Up to this many entries, a linear search is as fast as an index. */
const fewEntries = 32;

/** The entries of large mappings by name, because thousands of errors cause thousands of lookups. */
const indexes = new WeakMap<Mapping, ReadonlyMap<string, Entry>>();

/** Returns the value with a name, unless it is missing or null. */
export function valueAt(mapping: Mapping, key: string): Tree | undefined {
  const value = entryOf(mapping, key)?.value;
  return value === undefined || isNull(value) ? undefined : value;
}

/** Returns a string at the place of another value. */
export function stringAt(place: Place, text: string): Scalar {
  return { kind: 'scalar', place, value: text, source: text };
}

/** Returns a missing value. */
export function nullAt(place: Place): Scalar {
  return { kind: 'scalar', place, value: null, source: '' };
}

/** Returns the items of a list, or none for anything else. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : [];
}

/** Returns the value of a scalar that is a string. */
export function stringOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined;
}

/** Returns the value of a scalar that is a string without unresolved variables. */
export function resolvedStringOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' && tree.filled?.open ? undefined : stringOf(tree);
}

/** Converts a tree to plain values; a missing value is null. */
export function toValue(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(toValue);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, toValue(value)]));
}

/** Returns the tree with its parts replaced, or the same tree if none has changed. */
export function withParts<Part extends List | Mapping>(tree: Part, replace: (part: Tree, key: Segment) => Tree): Part {
  let changed = false;
  const replaced = (part: Tree, key: Segment): Tree => {
    const other = replace(part, key);
    changed ||= other !== part;
    return other;
  };
  const copy =
    tree.kind === 'list'
      ? { ...tree, items: tree.items.map(replaced) }
      : { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: replaced(entry.value, entry.key) })) };
  return changed ? copy : tree;
}

/** Visits the tree and all of its parts with their paths. The path array is reused after each call. */
export function walk(tree: Tree, visit: (tree: Tree, path: readonly Segment[]) => void, path: Segment[] = []): void {
  visit(tree, path);
  const enter = (part: Tree, segment: Segment): void => {
    path.push(segment);
    walk(part, visit, path);
    path.pop();
  };
  if (tree.kind === 'list') for (const [index, item] of tree.items.entries()) enter(item, index);
  else if (tree.kind === 'mapping') for (const { key, value } of tree.entries) enter(value, key);
}

/** Returns the part of a tree at a JSON pointer such as `/before_backup/0`. */
export function partAt(tree: Tree, pointer: string): Tree | undefined {
  let at: Tree | undefined = tree;
  for (const key of keysOf(pointer)) {
    if (at?.kind === 'list') at = at.items[Number(key)];
    else at = at?.kind === 'mapping' ? entryOf(at, key)?.value : undefined;
  }
  return at;
}

/** Returns the segments of a JSON pointer. */
export function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Returns the JSON pointer to a path. */
export function pointerOf(path: readonly Segment[]): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Returns the name of an entry as written in the file. */
export function writtenName(mapping: Tree, key: string): string {
  return (mapping.kind === 'mapping' ? entryOf(mapping, key)?.written : undefined) ?? key;
}

/** Formats a path in a tree: `commands[0].when`. */
export function formatPath(path: readonly Segment[]): string {
  return path
    .map((segment, index) => (typeof segment === 'number' ? `[${segment}]` : `${index ? '.' : ''}${segment}`))
    .join('');
}
