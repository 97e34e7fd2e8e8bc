import { type Document, isMap, isNode, isScalar, isSeq, Pair, parse, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { modernizeEntry } from '../options/older-spellings.js';
import type { Entry, Tree } from '../yaml/tree.js';

const nowhere = { file: '', line: 1, column: 1 };

/** Converts an option to its current spelling, reusing its nodes so that their comments are kept. */
export function modernPair(pair: Pair, document: Document): { readonly pair: Pair; readonly renamed: boolean } {
  const nodes = new Map<Tree, unknown>();
  const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
  const value = treeOf(pair.value, nodes);
  if (key === undefined || value === undefined) return { pair, renamed: false };
  const { entry, modern, renamed = false } = modernizeEntry({ key, place: nowhere, value });
  if (modern === undefined && entry.key === key) return { pair, renamed };
  return { pair: pairOf(entry, { pair, nodes, document }), renamed };
}

/** Converts plain repositories to entries with a path, and the options of entries to their current spelling. */
export function modernRepositories({ value }: Pair, document: Document): void {
  if (!isSeq(value)) return;
  value.items = value.items.map((item) => {
    if (isMap(item)) item.items = item.items.map((pair) => modernPair(pair, document).pair);
    return isScalar(item) ? mappingOf('path', item, document) : item;
  });
}

/** Converts a node to a tree; undefined if no spelling applies to it. */
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
  // The content of a mapping has no older spelling.
  return isMap(node) && node.tag === undefined ? { kind: 'mapping', place: nowhere, entries: [] } : undefined;
}

/** Returns the typed value of a scalar that was parsed without types. */
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

/** Returns a mapping with one name for a plain value, with the comment above the value. */
function mappingOf(name: string, value: Scalar, document: Document): YAMLMap {
  const map = new YAMLMap();
  map.commentBefore = value.commentBefore ?? null;
  map.spaceBefore = value.spaceBefore === true;
  value.commentBefore = null;
  value.spaceBefore = false;
  map.items = [new Pair(document.createNode(name), value)];
  return map;
}
