import type { ComposeState } from './aliases.js';
import { addError } from './findings.js';
import { type Entry, type List, type Mapping, type Tree, toValue } from './tree.js';

/**
 * Merges mappings like borgmatic: nested mappings are merged, lists are concatenated, and of other values the last one wins.
 * `!retain` replaces a value instead of merging it, and `!omit` removes an item from a list.
 */
export function mergeDeep(layers: readonly (readonly Entry[])[], composing: ComposeState): readonly Entry[] {
  const byKey = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of layers.flat()) {
    const group = byKey.get(entry.key);
    if (group) group.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  return [...byKey.values()].map(([first, ...later]) =>
    later.reduce((before, entry) => mergeEntry(before, entry, composing), first),
  );
}

function mergeEntry(before: Entry, entry: Entry, composing: ComposeState): Entry {
  const [under, over] = [before.value, entry.value];
  if (under.kind !== over.kind) {
    const message = `${entry.key} can't be merged: it is ${kinds[over.kind]} here, but ${kinds[under.kind]} ${sourceOf(before, entry)}. Use the same type, or remove one.`;
    addError(composing.findings, entry.place, message);
    return entry;
  }
  if (over.kind === 'scalar' || under.kind === 'scalar') return entry;
  if (composing.marks.get(over) === '!retain') {
    composing.marks.delete(over);
    return entry;
  }
  return { ...entry, value: mergeValue(under, over, composing) };
}

function mergeValue(under: Mapping | List, over: Mapping | List, composing: ComposeState): Tree {
  if (under.kind === 'list' && over.kind === 'list') {
    return { ...over, items: withoutOmitted([...under.items, ...over.items], composing) };
  }
  if (under.kind !== 'mapping' || over.kind !== 'mapping') return over;
  return { ...over, entries: mergeDeep([under.entries, over.entries], composing) };
}

const kinds = { scalar: 'a single value', list: 'a list', mapping: 'a mapping' } as const;

function sourceOf({ place }: Entry, { place: here }: Entry): string {
  return place.file === here.file ? `on line ${place.line}` : `in ${place.file}:${place.line}`;
}

function withoutOmitted(items: readonly Tree[], { marks }: ComposeState): readonly Tree[] {
  const omitted = items.filter((item) => marks.get(item) === '!omit');
  if (omitted.length === 0) return items;
  const texts = new Set(omitted.map(identity));
  for (const item of omitted) marks.delete(item);
  return items.filter((item) => !texts.has(identity(item)));
}

/** Returns a string that is equal for items with the same value, however they are quoted. */
function identity(tree: Tree): string {
  return tree.kind === 'scalar' ? String(tree.value) : JSON.stringify(toValue(tree));
}
