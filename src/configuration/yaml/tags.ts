import { type Alias, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLSeq } from 'yaml';
import type { ComposeState } from './aliases.js';
import { addSafeError } from './findings.js';
import { nullAt, type Tree } from './tree.js';

/** A node that includes files. */
export type IncludeNode = Exclude<ParsedNode, Alias.Parsed> & { readonly tag: '!include' };

/** Whether a node has the tag `!include`. */
export function isInclude(node: ParsedNode | null | undefined): node is IncludeNode {
  return node?.tag === '!include';
}

/** Returns the value of an `!include`: the content of one file, or a list of the contents of several. */
export function resolveInclude(node: IncludeNode, composing: ComposeState): Tree {
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
export function mergeTagOf(node: ParsedNode, { placeAt, findings }: ComposeState): '!retain' | '!omit' | undefined {
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
export function checkMergeTags({ marks, findings }: ComposeState): void {
  for (const [{ place }, mark] of marks) {
    const message =
      mark === '!retain'
        ? '!retain has no effect: << adds no value with this name. Remove !retain.'
        : '!omit has no effect: << adds no list with this name. Remove it.';
    addSafeError(findings, place, message);
  }
}
