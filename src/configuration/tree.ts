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
  /** It was written in brackets. */
  readonly isFlow?: boolean;
}

/** Values by name, in the order written; no name stands in it twice. */
export interface Mapping {
  readonly kind: 'mapping';
  readonly place: Place;
  readonly entries: readonly Entry[];
  /** It was written in braces. */
  readonly isFlow?: boolean;
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

/** Whether nothing was written as the value, or an explicit null. */
export function isNothing(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

/** The entry of that name, if the mapping has one. */
export function entryOf(mapping: Mapping, key: string): Entry | undefined {
  const { entries } = mapping;
  if (entries.length <= fewEntries) return entries.find((entry) => entry.key === key);
  const index = indexes.get(mapping) ?? new Map(entries.map((entry) => [entry.key, entry]));
  indexes.set(mapping, index);
  return index.get(key);
}

/** So many are looked through as quickly as an index is. */
const fewEntries = 32;

/** The entries of large mappings by name: thousands of faults ask for thousands of names. */
const indexes = new WeakMap<Mapping, ReadonlyMap<string, Entry>>();

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

/** The tree as plain values; what has no value is null. */
export function toValue(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(toValue);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, toValue(value)]));
}

/** The tree with its parts replaced one by one; itself where each stays as it is. */
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

/** Calls for every part below and including the tree, with the way to it, which is the visitor's for that call alone. */
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

/** The part of a tree that a JSON pointer leads to, such as `/before_backup/0`. */
export function partAt(tree: Tree, pointer: string): Tree | undefined {
  let at: Tree | undefined = tree;
  for (const key of keysOf(pointer)) {
    if (at?.kind === 'list') at = at.items[Number(key)];
    else at = at?.kind === 'mapping' ? entryOf(at, key)?.value : undefined;
  }
  return at;
}

/** The steps of a JSON pointer. */
export function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
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
