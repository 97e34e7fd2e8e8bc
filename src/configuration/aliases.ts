import type { Alias } from 'yaml';
import type { Place } from '../system/errors.js';
import { addFault, addPlainFault, type Findings } from './findings.js';
import { type Budget, deepestLevel, type Measure, mostAliasedValues, tooDeep } from './limits.js';
import { nothingAt, type Tree } from './tree.js';

/** What composing a file needs at hand. */
export interface Composing {
  readonly placeAt: (offset: number) => Place;
  readonly findings: Findings;
  /** By the name of the anchor; undefined while its own value is being read. */
  readonly anchors: Map<string, Tree | undefined>;
  readonly budget: Budget;
  /** Where single values with an anchor stand that no alias has named yet. */
  readonly unused: Map<string, Place>;
  /** Values with `!retain` or `!omit`, until a merge has done what it says. */
  readonly marks: Map<Tree, '!retain' | '!omit'>;
  /** Reads what an `!include` names; undefined, and a fault, where that can't be. Missing: nothing may be included. */
  readonly include?: ((name: string, place: Place) => Tree | undefined) | undefined;
}

/** What an alias stands for; nothing, and a fault, where that is unknown, itself, or beyond the limits. */
export function aliased(node: Alias.Parsed, composing: Composing): Tree {
  const place = composing.placeAt(node.range[0]);
  const target = composing.anchors.get(node.source);
  composing.unused.delete(node.source);
  if (target === undefined) {
    const message = composing.anchors.has(node.source)
      ? `The alias *${node.source} stands inside what it repeats. Take it out.`
      : // Its name is not told: a passphrase that begins with * looks like one.
        'YAML takes what begins with * for an alias, and nothing has this name (&…). Put the whole value in quotes.';
    addFault(composing.findings, place, message);
    return nothingAt(place);
  }
  const { size, depth } = measure(target, composing);
  // What is too deep was told where it stands; it must not grow further.
  return depth <= deepestLevel && add(size, place, composing) ? target : nothingAt(place);
}

/** Whether values that an alias or merge adds are still within the limit; the first beyond it is a fault. */
export function add(size: number, place: Place, { budget, findings }: Composing): boolean {
  const before = budget.added;
  budget.added += size;
  if (budget.added <= mostAliasedValues) return true;
  if (before <= mostAliasedValues) {
    const limit = mostAliasedValues.toLocaleString('en');
    addPlainFault(findings, place, `Aliases repeat more than ${limit} values up to here, which is the limit.`);
  }
  return false;
}

/** How much the tree holds; its parts were measured before, so that this never goes deep. */
export function measure(tree: Tree, composing: Composing): Measure {
  const known = composing.budget.measures.get(tree);
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
  composing.budget.measures.set(tree, measured);
  if (measured.depth === deepestLevel + 1) addPlainFault(composing.findings, tree.place, tooDeep);
  return measured;
}
