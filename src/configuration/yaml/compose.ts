import { type Alias, isAlias, isMap, isScalar, type ParsedNode, type Scalar as ScalarNode, type YAMLMap } from 'yaml';
import { addAliasedValues, type ComposeState, measure, resolveAlias } from './aliases.js';
import { addError, addSafeError } from './findings.js';
import { maxDepth, maxValueLength, newBudget, tooDeep, tooLong } from './limits.js';
import { mergeDeep } from './merge.js';
import { checkMergeTags, isInclude, mergeTagOf, resolveInclude } from './tags.js';
import { type Entry, isNull, type Mapping, nullAt, type Tree } from './tree.js';

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
      addError(composing.findings, entry.place, `${entry.key} is set twice, first on line ${first.place.line}.`);
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
    addSafeError(composing.findings, place, 'A name must be a string, not a list or a mapping.');
  } else if (name.source === '' && name.value === null) {
    addSafeError(composing.findings, place, 'A name is missing before this colon.');
  } else {
    return { key: name.source === '' ? String(name.value) : name.source, place, value };
  }
  return undefined;
}
