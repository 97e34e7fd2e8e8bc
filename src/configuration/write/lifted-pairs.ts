import { type Document, isAlias, isMap, isNode, isScalar, type Pair, type YAMLMap } from 'yaml';
import { sectionNames } from '../options/sections.js';

/** A name with its value as written, and its section. */
export interface SectionedPair {
  readonly pair: Pair;
  readonly section: string | undefined;
}

/** Returns all options of a file without sections, in order; comments stay with what follows them. */
export function optionsWithoutSections(file: YAMLMap, document: Document): readonly SectionedPair[] {
  const lifted: SectionedPair[] = [];
  let left: string | undefined;
  for (const pair of file.items) {
    const section = sectionNames.find((name) => isScalar(pair.key) && pair.key.value === name);
    const inner = section === undefined ? [{ pair, section }] : unpacked(pair, section, document);
    const [first] = inner;
    const comments = [left, ...(section === undefined ? [] : [commentOf(pair)])];
    left = section !== undefined && isMap(pair.value) ? (pair.value.comment ?? undefined) : undefined;
    if (first) comment(first.pair, comments);
    else left = joinComments([...comments, left]);
    lifted.push(...inner);
  }
  if (left !== undefined) document.comment = joinComments([left, document.comment]) ?? null;
  return lifted;
}

/** Moves the comments of an option that is dropped to the one that replaces it. */
export function mergeComments(stays: Pair, goes: Pair): void {
  comment(stays, [commentOf(goes)]);
}

function unpacked(pair: Pair, section: string, document: Document): readonly SectionedPair[] {
  const { value } = pair;
  if (isMap(value) && value.tag === undefined) {
    const [first] = value.items;
    if (first) comment(first, [value.commentBefore]);
    return value.items.map((inner) => ({ pair: inner, section }));
  }
  // The section is an alias or an include, so it is merged.
  const merged = isAlias(value) || (isNode(value) && value.tag !== undefined);
  return merged ? [{ pair: document.createPair('<<', value), section }] : [];
}

function comment({ key }: Pair, before: readonly (string | null | undefined)[]): void {
  if (!isNode(key)) return;
  key.commentBefore = joinComments([...before, key.commentBefore]) ?? null;
}

function commentOf({ key }: Pair): string | undefined {
  return isNode(key) ? (key.commentBefore ?? undefined) : undefined;
}

function joinComments(comments: readonly (string | null | undefined)[]): string | undefined {
  const told = comments.filter((one) => one !== undefined && one !== null);
  return told.length > 0 ? told.join('\n') : undefined;
}
