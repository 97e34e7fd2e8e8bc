import type { Alias } from 'yaml';
import type { Place } from '../../system/errors.js';
import { addError, addSafeError, type Findings } from './findings.js';
import { type Budget, type Measure, maxAliasedValues, maxDepth, tooDeep } from './limits.js';
import { nullAt, type Tree } from './tree.js';

/** The state of composing a file. */
export interface ComposeState {
  readonly placeAt: (offset: number) => Place;
  readonly findings: Findings;
  /** Values by anchor; undefined while the value itself is being read. */
  readonly anchors: Map<string, Tree | undefined>;
  readonly budget: Budget;
  /** Places of scalars with an anchor that no alias has used yet. */
  readonly unused: Map<string, Place>;
  /** Values with `!retain` or `!omit` that no merge has processed yet. */
  readonly marks: Map<Tree, '!retain' | '!omit'>;
  /** Reads an included file; returns undefined and adds an error if it can't be read. Missing: includes are not allowed. */
  readonly include?: ((name: string, place: Place) => Tree | undefined) | undefined;
}

/** Returns the value of an alias. If it is unknown, recursive, or beyond the limits, adds an error and returns nothing. */
export function resolveAlias(node: Alias.Parsed, composing: ComposeState): Tree {
  const place = composing.placeAt(node.range[0]);
  const target = composing.anchors.get(node.source);
  composing.unused.delete(node.source);
  if (target === undefined) {
    const message = composing.anchors.has(node.source)
      ? `The alias *${node.source} refers to a value that contains it. Remove it.`
      : // Its name is not shown: a passphrase that begins with * looks like an alias.
        'A value that begins with * is a YAML alias, and no anchor (&…) has this name. Put the whole value in quotes.';
    addError(composing.findings, place, message);
    return nullAt(place);
  }
  const { size, depth } = measure(target, composing);
  // A value that is too deep has been reported at its place; it must not grow further.
  return depth <= maxDepth && addAliasedValues(size, place, composing) ? target : nullAt(place);
}

/** Counts values that an alias or merge adds. Returns false beyond the limit; the first time, that is an error. */
export function addAliasedValues(size: number, place: Place, { budget, findings }: ComposeState): boolean {
  const before = budget.added;
  budget.added += size;
  if (budget.added <= maxAliasedValues) return true;
  if (before <= maxAliasedValues) {
    const limit = maxAliasedValues.toLocaleString('en');
    addSafeError(findings, place, `Aliases add more than ${limit} values up to this point, which is the limit.`);
  }
  return false;
}

/** Returns the size and depth of a tree. Its parts have been measured before, so the recursion is shallow. */
export function measure(tree: Tree, composing: ComposeState): Measure {
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
  if (measured.depth === maxDepth + 1) addSafeError(composing.findings, tree.place, tooDeep);
  return measured;
}
