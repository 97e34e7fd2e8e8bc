import type { Composing } from './aliases.js';
import { addFault } from './findings.js';
import { type Entry, type List, type Mapping, type Tree, toValue } from './tree.js';

/**
 * Merges mappings into one as borgmatic does, a later one over an earlier one: mappings within them likewise, lists one
 * behind the other, of single values the last. `!retain` keeps a value from that, `!omit` takes an item out.
 */
export function mergeDeep(layers: readonly (readonly Entry[])[], composing: Composing): readonly Entry[] {
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

function mergeEntry(before: Entry, entry: Entry, composing: Composing): Entry {
  const [under, over] = [before.value, entry.value];
  if (under.kind !== over.kind) {
    const message = `${entry.key} is ${kinds[over.kind]} here and ${kinds[under.kind]} in ${sourceOf(before, entry)}, which no merge can join. Write it in one way, or take one out.`;
    addFault(composing.findings, entry.place, message);
    return entry;
  }
  if (over.kind === 'scalar' || under.kind === 'scalar') return entry;
  if (composing.marks.get(over) === '!retain') {
    composing.marks.delete(over);
    return entry;
  }
  return { ...entry, value: mergeValue(under, over, composing) };
}

function mergeValue(under: Mapping | List, over: Mapping | List, composing: Composing): Tree {
  if (under.kind === 'list' && over.kind === 'list') {
    return { ...over, items: withoutOmitted([...under.items, ...over.items], composing) };
  }
  if (under.kind !== 'mapping' || over.kind !== 'mapping') return over;
  return { ...over, entries: mergeDeep([under.entries, over.entries], composing) };
}

const kinds = { scalar: 'one value', list: 'a list', mapping: 'a mapping' } as const;

function sourceOf({ place }: Entry, { place: here }: Entry): string {
  return place.file === here.file ? `line ${place.line}` : `${place.file}:${place.line}`;
}

function withoutOmitted(items: readonly Tree[], { marks }: Composing): readonly Tree[] {
  const omitted = items.filter((item) => marks.get(item) === '!omit');
  if (omitted.length === 0) return items;
  const texts = new Set(omitted.map(identity));
  for (const item of omitted) marks.delete(item);
  return items.filter((item) => !texts.has(identity(item)));
}

/** What makes two items the same: what they hold, however it is quoted. */
function identity(tree: Tree): string {
  return tree.kind === 'scalar' ? String(tree.value) : JSON.stringify(toValue(tree));
}
