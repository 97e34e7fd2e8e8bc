import type { Alias } from 'yaml';
import type { Place } from '../system/errors.js';
import { addFault, type Findings } from './findings.js';
import { deepestLevel, mostAliasedValues, tooDeep } from './limits.js';
import { nothingAt, type Tree } from './tree.js';

/** How much a tree holds, aliases followed. */
interface Measure {
  readonly size: number;
  readonly depth: number;
}

/** What composing a file needs at hand. */
export interface Composing {
  readonly placeAt: (offset: number) => Place;
  readonly findings: Findings;
  /** By the name of the anchor; undefined while its own value is being read. */
  readonly anchors: Map<string, Tree | undefined>;
  readonly measures: WeakMap<Tree, Measure>;
  /** Values that aliases and merges have added. */
  added: number;
}

/** What an alias stands for; nothing, and a fault, where that is unknown, itself, or beyond the limits. */
export function aliased(node: Alias.Parsed, composing: Composing): Tree {
  const place = composing.placeAt(node.range[0]);
  const target = composing.anchors.get(node.source);
  if (target === undefined) {
    const message = composing.anchors.has(node.source)
      ? `The alias *${node.source} stands inside what it repeats. Take it out.`
      : // Its name is not told: a passphrase that begins with * looks like one.
        'What begins with * repeats an earlier value, and there is none of this name (&…). Put the value in quotes.';
    addFault(composing.findings, place, message);
    return nothingAt(place);
  }
  return add(measure(target, composing).size, place, composing) ? target : nothingAt(place);
}

/** Whether values that an alias or merge adds are still within the limit; the first beyond it is a fault. */
export function add(size: number, place: Place, composing: Composing): boolean {
  const before = composing.added;
  composing.added += size;
  if (composing.added <= mostAliasedValues) return true;
  if (before <= mostAliasedValues) {
    const limit = mostAliasedValues.toLocaleString('en');
    addFault(composing.findings, place, `Aliases repeat more than ${limit} values up to here, which is the limit.`);
  }
  return false;
}

/** How much the tree holds; its parts were measured before, so that this never goes deep. */
export function measure(tree: Tree, composing: Composing): Measure {
  const known = composing.measures.get(tree);
  if (known) return known;
  if (tree.kind === 'scalar') return { size: 1, depth: 0 };
  const parts = tree.kind === 'list' ? tree.items : tree.entries.map(({ value }) => value);
  let [size, depth] = [1, 0];
  for (const part of parts) {
    const inner = measure(part, composing);
    size += inner.size;
    depth = Math.max(depth, inner.depth);
  }
  const measured = { size, depth: depth + 1 };
  composing.measures.set(tree, measured);
  if (measured.depth === deepestLevel + 1) addFault(composing.findings, tree.place, tooDeep);
  return measured;
}
