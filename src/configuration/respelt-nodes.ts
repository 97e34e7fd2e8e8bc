import { type Document, isMap, isNode, isScalar, isSeq, Pair, parse, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { respell } from './spellings.js';
import type { Entry, Tree } from './tree.js';

const nowhere = { file: '', line: 1, column: 1 };

/** An option in today's spelling, made of the same nodes wherever they stay, so that their comments do. */
export function modernPair(pair: Pair, document: Document): { readonly pair: Pair; readonly renamed: boolean } {
  const nodes = new Map<Tree, unknown>();
  const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
  const value = treeOf(pair.value, nodes);
  if (key === undefined || value === undefined) return { pair, renamed: false };
  const { entry, modern, renamed = false } = respell({ key, place: nowhere, value });
  if (modern === undefined && entry.key === key) return { pair, renamed };
  return { pair: pairOf(entry, { pair, nodes, document }), renamed };
}

/** Bare repositories become entries with a path, and what an entry overrides gets today's spelling. */
export function modernRepositories({ value }: Pair, document: Document): void {
  if (!isSeq(value)) return;
  value.items = value.items.map((item) => {
    if (isMap(item)) item.items = item.items.map((pair) => modernPair(pair, document).pair);
    return isScalar(item) ? mappingOf('path', item, document) : item;
  });
}

/** The node as the spellings read it; undefined where it is none of theirs. */
function treeOf(node: unknown, nodes: Map<Tree, unknown>): Tree | undefined {
  const tree = plainTreeOf(node, nodes);
  if (tree) nodes.set(tree, node);
  return tree;
}

function plainTreeOf(node: unknown, nodes: Map<Tree, unknown>): Tree | undefined {
  if (node === null) return { kind: 'scalar', place: nowhere, value: null, source: '' };
  if (isScalar(node)) {
    if (node.tag !== undefined) return undefined;
    const source = String(node.value);
    return { kind: 'scalar', place: nowhere, value: typed(node, source), source };
  }
  if (isSeq(node) && node.tag === undefined) {
    const items = node.items.map((item) => treeOf(item, nodes));
    return items.some((item) => item === undefined)
      ? undefined
      : { kind: 'list', place: nowhere, items: items.filter((item) => item !== undefined) };
  }
  // What is inside a mapping already has its modern form.
  return isMap(node) && node.tag === undefined ? { kind: 'mapping', place: nowhere, entries: [] } : undefined;
}

/** What YAML makes of a scalar that was read without types. */
function typed(node: Scalar, source: string): string | number | boolean | null {
  if (node.type !== Scalar.PLAIN || source.length > 20) return source;
  const value: unknown = /^[\w.+~-]*$/.test(source) ? parse(source) : source;
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : source;
}

interface Making {
  readonly pair: Pair;
  readonly nodes: ReadonlyMap<Tree, unknown>;
  readonly document: Document;
}

function pairOf(entry: Entry, making: Making): Pair {
  const { pair, document } = making;
  const key = document.createNode(entry.key);
  if (isNode(key) && isNode(pair.key)) {
    key.commentBefore = pair.key.commentBefore ?? null;
    key.spaceBefore = pair.key.spaceBefore === true;
  }
  return new Pair(key, nodeOf(entry.value, making));
}

function nodeOf(tree: Tree, making: Making): unknown {
  const { nodes, document } = making;
  if (nodes.has(tree)) return nodes.get(tree);
  if (tree.kind === 'scalar') return document.createNode(tree.value === null ? '' : String(tree.value));
  if (tree.kind === 'list') {
    const list = new YAMLSeq();
    list.items = tree.items.map((item) => nodeOf(item, making));
    return list;
  }
  const [first] = tree.entries;
  const only = first && tree.entries.length === 1 ? nodeOf(first.value, making) : undefined;
  if (first && isScalar(only)) return mappingOf(first.key, only, document);
  const map = new YAMLMap();
  map.items = tree.entries.map((part) => new Pair(document.createNode(part.key), nodeOf(part.value, making)));
  return map;
}

/** A mapping of one name in place of a bare value, whose comment above it now stands above the mapping. */
function mappingOf(name: string, value: Scalar, document: Document): YAMLMap {
  const map = new YAMLMap();
  map.commentBefore = value.commentBefore ?? null;
  map.spaceBefore = value.spaceBefore === true;
  value.commentBefore = null;
  value.spaceBefore = false;
  map.items = [new Pair(document.createNode(name), value)];
  return map;
}
