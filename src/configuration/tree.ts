import type { Place } from '../system/errors.js';

/** A single value, with its text as it was written: `0077` is the number 77 and the source `0077`. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  readonly source: string;
  /** What came of `{constant}` and `${VARIABLE}` in a text; missing where neither stood in it. */
  readonly filled?: Filled;
}

/** A text of which parts were given from elsewhere, or will be. */
export interface Filled {
  /** The text in the file. */
  readonly written: string;
  /** `${…}` is left for the run to fill. */
  readonly open: boolean;
  /** A constant gave it, all or in part: a number or true and false may be meant. */
  readonly constant: boolean;
}

/** A list of values. */
export interface List {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Tree[];
}

/** Values by name, in the order written; no name stands in it twice. */
export interface Mapping {
  readonly kind: 'mapping';
  readonly place: Place;
  readonly entries: readonly Entry[];
}

/** One name and its value in a mapping; the place is the name's. */
export interface Entry {
  readonly key: string;
  /** The name in the file, where another one stands for it here. */
  readonly written?: string;
  readonly place: Place;
  readonly value: Tree;
}

/** What a YAML text holds, each part with the place where it was written. */
export type Tree = Scalar | List | Mapping;

/** A step into a tree: a name or an index. */
export type Segment = string | number;

/** Whether nothing was written as the value: an option without a value counts as not given. */
export function isNothing(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

/** The entry of that name, if the mapping has one. */
export function entryOf(mapping: Mapping, key: string): Entry | undefined {
  return mapping.entries.find((entry) => entry.key === key);
}

/** The value of that name, unless it is missing or nothing. */
export function valueAt(mapping: Mapping, key: string): Tree | undefined {
  const value = entryOf(mapping, key)?.value;
  return value === undefined || isNothing(value) ? undefined : value;
}

/** A text that stands where another value stood. */
export function textAt(place: Place, text: string): Scalar {
  return { kind: 'scalar', place, value: text, source: text };
}

/** No value, where one might have been. */
export function nothingAt(place: Place): Scalar {
  return { kind: 'scalar', place, value: null, source: '' };
}

/** The items of a list; none for anything else. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : [];
}

/** The text of a scalar that is one. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined;
}

/** The text of a scalar whose words are known now: nothing in it is left for the run to fill. */
export function knownTextOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' && tree.filled?.open ? undefined : textOf(tree);
}

/** The tree as plain values; names without a value are left out. */
export function toValue(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(toValue);
  return Object.fromEntries(
    tree.entries.filter((entry) => !isNothing(entry.value)).map((entry) => [entry.key, toValue(entry.value)]),
  );
}

/** Calls for every part below and including the tree, with the way to it. */
export function walk(
  tree: Tree,
  visit: (tree: Tree, path: readonly Segment[]) => void,
  path: readonly Segment[] = [],
): void {
  visit(tree, path);
  if (tree.kind === 'list') {
    for (const [index, item] of tree.items.entries()) walk(item, visit, [...path, index]);
  } else if (tree.kind === 'mapping') {
    for (const entry of tree.entries) walk(entry.value, visit, [...path, entry.key]);
  }
}

/** A way into a tree as a JSON pointer: `/before_backup/0`. */
export function pointerOf(path: readonly Segment[]): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The name under which an entry of the mapping was written. */
export function writtenName(mapping: Tree, key: string): string {
  return (mapping.kind === 'mapping' ? entryOf(mapping, key)?.written : undefined) ?? key;
}

/** A way into a tree as a person writes it: `commands[0].when`. */
export function nameOf(path: readonly Segment[]): string {
  return path
    .map((segment, index) => (typeof segment === 'number' ? `[${segment}]` : `${index ? '.' : ''}${segment}`))
    .join('');
}
