import { type Alias, isAlias, isMap, isScalar, type ParsedNode, type Scalar as ScalarNode, type YAMLMap } from 'yaml';
import type { Place } from '../system/errors.js';
import { add, aliased, type Composing, measure } from './aliases.js';
import { addFault } from './findings.js';
import { type Entry, isNothing, type Mapping, nothingAt, type Tree } from './tree.js';

type Node = ParsedNode | null | undefined;

/** Makes a tree of the parser's nodes: aliases followed, `<<` merged, every fault of structure found. */
export function compose(contents: Node, source: Pick<Composing, 'placeAt' | 'findings'>): Tree {
  return treeOf(contents, { ...source, anchors: new Map(), measures: new WeakMap(), added: 0 }, 0);
}

/** Tags that say no more than YAML finds by itself. */
const plainTags: readonly string[] = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map(
  (name) => `tag:yaml.org,2002:${name}`,
);

function treeOf(node: Node, composing: Composing, end: number): Tree {
  if (node === null || node === undefined) return nothingAt(composing.placeAt(end));
  if (isAlias(node)) return aliased(node, composing);
  checkTag(node, composing);
  if (node.anchor) composing.anchors.set(node.anchor, undefined);
  const tree = treeOfNode(node, composing);
  measure(tree, composing);
  if (node.anchor) composing.anchors.set(node.anchor, tree);
  return tree;
}

function treeOfNode(node: Exclude<ParsedNode, Alias.Parsed>, composing: Composing): Tree {
  const place = composing.placeAt(node.range[0]);
  if (isScalar(node)) return scalarAt(place, node);
  if (isMap(node)) return { kind: 'mapping', place, entries: entriesOf(node, composing) };
  return {
    kind: 'list',
    place,
    items: node.items.map((item) => treeOf(item, composing, node.range[1])),
  };
}

function scalarAt(place: Place, { value, source }: ScalarNode): Tree {
  const known = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' || value === null;
  return { kind: 'scalar', place, value: known ? value : (source ?? ''), source: source ?? '' };
}

function checkTag(node: ParsedNode, { placeAt, findings }: Composing): void {
  const tag = node.tag;
  if (tag === undefined || tag === '!' || plainTags.includes(tag)) return;
  const known = ['!include', '!retain', '!omit'].includes(tag);
  const message = known
    ? `${tag} is not supported yet. Write the options into this file.`
    : 'A tag that begins with ! is unknown here. Take it out, or put the value in quotes.';
  addFault(findings, placeAt(node.range[0]), message);
}

type Pair = YAMLMap.Parsed['items'][number];

/** The names of a mapping with their values; what `<<` brings comes last and gives way to what is written here. */
function entriesOf(node: YAMLMap.Parsed, composing: Composing): readonly Entry[] {
  const entries = new Map<string, Entry>();
  const merged: Mapping[] = [];
  for (const pair of node.items) {
    const value = treeOf(pair.value, composing, pair.key.range[1]);
    if (isMerge(pair)) {
      merged.push(...mergedOf(value, composing));
      continue;
    }
    const entry = entryFor(pair, value, composing);
    if (!entry) continue;
    const first = entries.get(entry.key);
    if (first)
      addFault(composing.findings, entry.place, `${entry.key} is given twice, first in line ${first.place.line}.`);
    else entries.set(entry.key, entry);
  }
  for (const mapping of merged) {
    for (const entry of mapping.entries) if (!entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return [...entries.values()];
}

function isMerge({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** The mappings that `<<` names: one, or a list of them, the first of which wins. */
function mergedOf(value: Tree, composing: Composing): readonly Mapping[] {
  const mappings: Mapping[] = [];
  for (const part of value.kind === 'list' ? value.items : [value]) {
    if (isNothing(part)) continue;
    if (part.kind !== 'mapping') {
      addFault(composing.findings, part.place, '<< takes a mapping, such as the alias of one, or a list of them.');
    } else if (add(part.entries.length, part.place, composing)) {
      mappings.push(part);
    }
  }
  return mappings;
}

function entryFor({ key }: Pair, value: Tree, composing: Composing): Entry | undefined {
  const place = composing.placeAt(key.range[0]);
  const name = treeOf(key, composing, key.range[0]);
  if (name.kind !== 'scalar') {
    addFault(composing.findings, place, 'A name takes one text, not a list or a mapping.');
  } else if (name.source === '' && name.value === null) {
    addFault(composing.findings, place, 'A name is missing before this colon.');
  } else {
    return { key: name.source === '' ? String(name.value) : name.source, place, value };
  }
  return undefined;
}
