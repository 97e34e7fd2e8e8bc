import { type Alias, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLSeq } from 'yaml';
import type { Composing } from './aliases.js';
import { addPlainFault } from './findings.js';
import { nothingAt, type Tree } from './tree.js';

/** A node that stands for the content of files. */
export type IncludeNode = Exclude<ParsedNode, Alias.Parsed> & { readonly tag: '!include' };

/** Whether a node says `!include`. */
export function isInclude(node: ParsedNode | null | undefined): node is IncludeNode {
  return node?.tag === '!include';
}

/** What an `!include` stands for: one file's content, or a list of the contents of several. */
export function included(node: IncludeNode, composing: Composing): Tree {
  const place = composing.placeAt(node.range[0]);
  if (isScalar(node)) return fileAt(node, composing);
  const names = isSeq(node) ? namesIn(node) : [];
  if (isSeq(node) && names.length > 0 && names.length === node.items.length) {
    return { kind: 'list', place, items: names.map((name) => fileAt(name, composing)) };
  }
  addPlainFault(composing.findings, place, '!include takes the name of a file, or a list of such names.');
  return nothingAt(place);
}

function namesIn({ items }: YAMLSeq.Parsed): readonly Scalar.Parsed[] {
  return items.flatMap((item) => (isScalar(item) && item.tag !== '!include' ? [item] : []));
}

function fileAt(node: Scalar.Parsed, { placeAt, findings, include }: Composing): Tree {
  const place = placeAt(node.range[0]);
  const name = node.source;
  if (name === '') {
    addPlainFault(findings, place, '!include takes the name of a file, and there is none.');
  } else if (!include) {
    addPlainFault(findings, place, '!include belongs in a file. Write the options themselves here.');
  } else {
    return include(name, place) ?? nothingAt(place);
  }
  return nothingAt(place);
}

/** Tags that say no more than YAML finds by itself. */
const plainTags: readonly string[] = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map(
  (name) => `tag:yaml.org,2002:${name}`,
);

/** What a value's tag says of merging it; any other tag than YAML's own is a fault. */
export function markOf(node: ParsedNode, { placeAt, findings }: Composing): '!retain' | '!omit' | undefined {
  const { tag } = node;
  if (tag === undefined || plainTags.includes(tag)) return undefined;
  if (tag === '!omit' || (tag === '!retain' && !isScalar(node))) return tag;
  const message =
    tag === '!retain'
      ? '!retain belongs to a list or a mapping: a single value counts before an included one anyway. Take it out.'
      : "YAML takes what begins with ! for a tag and drops it from the value. Put the whole value in quotes: '! /path'.";
  addPlainFault(findings, placeAt(node.range[0]), message);
  return undefined;
}

/** Finds `!retain` and `!omit` that no merge has heeded: what they ask for would not be done. */
export function checkMarks({ marks, findings }: Composing): void {
  for (const [{ place }, mark] of marks) {
    const message =
      mark === '!retain'
        ? '!retain takes the place of a merged value, and << brings none of this name. Take !retain out.'
        : '!omit takes an item out of a list that << brings, and there is no such list here. Take it out.';
    addPlainFault(findings, place, message);
  }
}
