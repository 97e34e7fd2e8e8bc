import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type Scalar as ScalarNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Place } from '../../system/errors.js';
import { addError, addSafeError, type Findings } from './findings.js';
import {
  type Budget,
  type Measure,
  maxAliasedValues,
  maxDepth,
  maxValueLength,
  newBudget,
  tooDeep,
  tooLong,
} from './limits.js';
import { type Entry, isNull, type List, type Mapping, nullAt, type Tree, toValue } from './tree.js';

type Node = ParsedNode | null | undefined;

/** The inputs of composing; without a budget, a new one is used. */
export type ComposeSource = Pick<ComposeState, 'placeAt' | 'findings' | 'include'> &
  Partial<Pick<ComposeState, 'budget'>>;

/** Builds a tree from the parser's nodes: reads includes, resolves aliases, merges `<<`, and finds structural errors. */
export function compose(contents: Node, { budget = newBudget(), ...source }: ComposeSource): Tree {
  const composing: ComposeState = { ...source, budget, anchors: new Map(), marks: new Map(), unused: new Map() };
  const tree = treeOf(contents, composing, 0);
  checkMergeTags(composing);
  for (const place of composing.unused.values())
    source.findings.notices.push({ level: 'warning', place, message: unusedAnchorMessage });
  return tree;
}

const unusedAnchorMessage =
  'The word that begins with & before this value is a YAML anchor, not part of the value. If it should be part of it, put the whole value in quotes.';

function treeOf(node: Node, composing: ComposeState, end: number): Tree {
  if (node === null || node === undefined) return nullAt(composing.placeAt(end));
  if (isAlias(node)) return resolveAlias(node, composing);
  if (node.anchor) composing.anchors.set(node.anchor, undefined);
  if (node.anchor && isScalar(node)) composing.unused.set(node.anchor, composing.placeAt(node.range[0]));
  const tree = isInclude(node) ? resolveInclude(node, composing) : levelOf(node, composing);
  measure(tree, composing);
  if (node.anchor) composing.anchors.set(node.anchor, tree);
  return tree;
}

type Written = Exclude<ParsedNode, Alias.Parsed>;

function levelOf(node: Written, composing: ComposeState): Tree {
  const place = composing.placeAt(node.range[0]);
  if (isScalar(node) && isTooLong(node)) {
    addSafeError(composing.findings, place, tooLong);
    return nullAt(place);
  }
  if (isScalar(node)) warnOfContinuation(place, node, composing);
  const tree = isScalar(node) ? scalarAt(place, node) : nestedOf(node, composing);
  const mark = mergeTagOf(node, composing);
  if (mark) composing.marks.set(tree, mark);
  return tree;
}

function isTooLong({ source, value }: ScalarNode.Parsed): boolean {
  return Math.max(source.length, typeof value === 'string' ? value.length : 0) > maxValueLength;
}

/** Warns of an item that is indented too far: YAML appends it to the item above. */
function warnOfContinuation(place: Tree['place'], node: ScalarNode.Parsed, { placeAt, findings }: ComposeState): void {
  if (node.type !== 'PLAIN' || !/ - /.test(node.source) || placeAt(node.range[1]).line === place.line) return;
  const message =
    'The next line is indented further, so YAML appends it to this value, including the dash. If it should be a separate item, align the dashes.';
  findings.notices.push({ level: 'warning', message, place });
}

/** Checks the nesting depth of files that include each other; within one file, a scan has already checked it. */
function nestedOf(node: Exclude<Written, ScalarNode.Parsed>, composing: ComposeState): Tree {
  const { budget, findings, placeAt } = composing;
  if (budget.level < maxDepth) {
    budget.level += 1;
    const tree = collectionOf(node, composing);
    budget.level -= 1;
    return tree;
  }
  const place = placeAt(node.range[0]);
  addSafeError(findings, place, tooDeep);
  return nullAt(place);
}

function collectionOf(node: Exclude<Written, ScalarNode.Parsed>, composing: ComposeState): Tree {
  const place = composing.placeAt(node.range[0]);
  const written = node.flow ? { isFlow: true } : {};
  if (isMap(node)) return { kind: 'mapping', place, ...written, entries: entriesOf(node, composing) };
  return {
    kind: 'list',
    place,
    ...written,
    items: node.items.map((item) => treeOf(item, composing, node.range[1])),
  };
}

function scalarAt(place: Tree['place'], { value, source }: ScalarNode): Tree {
  const known = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' || value === null;
  return { kind: 'scalar', place, value: known ? value : (source ?? ''), source: source ?? '' };
}

type Pair = YAMLMap.Parsed['items'][number];

/** Returns the entries of a mapping, merged over those from `<<`. */
function entriesOf(node: YAMLMap.Parsed, composing: ComposeState): readonly Entry[] {
  const entries = new Map<string, Entry>();
  let merged: readonly Mapping[] | undefined;
  for (const pair of node.items) {
    const value = placedAtName(treeOf(pair.value, composing, pair.key.range[0]), pair, composing);
    if (isMerge(pair)) {
      if (merged) addSafeError(composing.findings, composing.placeAt(pair.key.range[0]), duplicateMergeMessage);
      merged = mergedOf(value, pair, composing);
      continue;
    }
    const entry = entryFor(pair, value, composing);
    if (!entry) continue;
    const first = entries.get(entry.key);
    if (first)
      addError(
        composing.findings,
        entry.place,
        `${entry.key} is set twice, first on line ${first.place.line}. Remove one of them.`,
      );
    else entries.set(entry.key, entry);
  }
  if (!merged) return [...entries.values()];
  return mergeDeep([...merged.map((mapping) => mapping.entries), [...entries.values()]], composing);
}

/** Places a missing value at its name. */
function placedAtName(value: Tree, { key }: Pair, { placeAt }: ComposeState): Tree {
  return value.kind === 'scalar' && value.source === '' && value.value === null ? nullAt(placeAt(key.range[0])) : value;
}

const duplicateMergeMessage =
  '<< is set twice. Use a single list: `<<: !include [one.yaml, other.yaml]`, or `<<: [*one, *other]`.';

function isMerge({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** Returns the mappings of `<<` in order of precedence, highest last: the first alias wins, but the last included file. */
function mergedOf(value: Tree, { value: node }: Pair, composing: ComposeState): readonly Mapping[] {
  const fromFiles = isInclude(node);
  const mappings: Mapping[] = [];
  for (const part of value.kind === 'list' ? value.items : [value]) {
    if (isNull(part)) continue;
    if (part.kind !== 'mapping') {
      const message = fromFiles
        ? 'A file merged with << must contain options.'
        : '<< must be a mapping, such as an alias, or a list of mappings.';
      addSafeError(composing.findings, part.place, message);
    } else if (fromFiles || addAliasedValues(measure(part, composing).size, part.place, composing)) {
      mappings.push(part);
    }
  }
  return fromFiles ? mappings : mappings.toReversed();
}

function entryFor({ key }: Pair, value: Tree, composing: ComposeState): Entry | undefined {
  const place = composing.placeAt(key.range[0]);
  const name = treeOf(key, composing, key.range[0]);
  if (name.kind !== 'scalar') {
    addSafeError(composing.findings, place, 'A key must be a string, not a list or a mapping.');
  } else if (name.source === '' && name.value === null) {
    addSafeError(composing.findings, place, 'A key is missing before this colon.');
  } else {
    return { key: name.source === '' ? String(name.value) : name.source, place, value };
  }
  return undefined;
}

/** The state of composing a file. */
interface ComposeState {
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
function resolveAlias(node: Alias.Parsed, composing: ComposeState): Tree {
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
function addAliasedValues(size: number, place: Place, { budget, findings }: ComposeState): boolean {
  const before = budget.added;
  budget.added += size;
  if (budget.added <= maxAliasedValues) return true;
  if (before <= maxAliasedValues) {
    const limit = maxAliasedValues.toLocaleString('en');
    addSafeError(findings, place, `The aliases up to this point add too many values: the limit is ${limit}.`);
  }
  return false;
}

/** Returns the size and depth of a tree. Its parts have been measured before, so the recursion is shallow. */
function measure(tree: Tree, composing: ComposeState): Measure {
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

/** A node that includes files. */
type IncludeNode = Exclude<ParsedNode, Alias.Parsed> & { readonly tag: '!include' };

/** Whether a node has the tag `!include`. */
function isInclude(node: ParsedNode | null | undefined): node is IncludeNode {
  return node?.tag === '!include';
}

/** Returns the value of an `!include`: the content of one file, or a list of the contents of several. */
function resolveInclude(node: IncludeNode, composing: ComposeState): Tree {
  const place = composing.placeAt(node.range[0]);
  if (isScalar(node)) return fileAt(node, composing);
  const names = isSeq(node) ? namesIn(node) : [];
  if (isSeq(node) && names.length > 0 && names.length === node.items.length) {
    return { kind: 'list', place, items: names.map((name) => fileAt(name, composing)) };
  }
  addSafeError(composing.findings, place, '!include must have a file name, or a list of file names.');
  return nullAt(place);
}

function namesIn({ items }: YAMLSeq.Parsed): readonly Scalar.Parsed[] {
  return items.flatMap((item) => (isScalar(item) && item.tag !== '!include' ? [item] : []));
}

function fileAt(node: Scalar.Parsed, { placeAt, findings, include }: ComposeState): Tree {
  const place = placeAt(node.range[0]);
  const name = node.source;
  if (name === '') {
    addSafeError(findings, place, '!include has no file name. Add one.');
  } else if (!include) {
    addSafeError(findings, place, '!include is only allowed in a file. Write the options here instead.');
  } else {
    return include(name, place) ?? nullAt(place);
  }
  return nullAt(place);
}

/** Tags of YAML's own types, which have no effect. */
const plainTags: readonly string[] = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map(
  (name) => `tag:yaml.org,2002:${name}`,
);

/** Returns a value's merge tag. Adds an error for an unknown tag. */
function mergeTagOf(node: ParsedNode, { placeAt, findings }: ComposeState): '!retain' | '!omit' | undefined {
  const { tag } = node;
  if (tag === undefined || plainTags.includes(tag)) return undefined;
  if (tag === '!omit' || (tag === '!retain' && !isScalar(node))) return tag;
  const message =
    tag === '!retain'
      ? '!retain is only for lists and mappings; a single value always overrides an included one. Remove it.'
      : "A word that begins with ! is a YAML tag, not part of the value. Put the whole value in quotes: '! /path'.";
  addSafeError(findings, placeAt(node.range[0]), message);
  return undefined;
}

/** Adds an error for each `!retain` or `!omit` that had no effect on a merge. */
function checkMergeTags({ marks, findings }: ComposeState): void {
  for (const [{ place }, mark] of marks) {
    const message =
      mark === '!retain'
        ? '!retain has no effect: << adds no value with this key. Remove !retain.'
        : '!omit has no effect: << adds no list with this key. Remove !omit.';
    addSafeError(findings, place, message);
  }
}

/**
 * Merges mappings like borgmatic: nested mappings are merged, lists are concatenated, and of other values the last one wins.
 * `!retain` replaces a value instead of merging it, and `!omit` removes an item from a list.
 */
function mergeDeep(layers: readonly (readonly Entry[])[], composing: ComposeState): readonly Entry[] {
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
