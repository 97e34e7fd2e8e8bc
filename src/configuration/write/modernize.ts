import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Pair,
  parse,
  parseDocument,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { UserError, UserErrors } from '../../system/errors.js';
import { modernizeEntry, sectionNames } from '../options/older-spellings.js';
import { readWithIncludes } from '../reading/includes.js';
import { interpolate } from '../shape/interpolate.js';
import { normalize } from '../shape/normalize.js';
import { validateFile } from '../validation/schema-faults.js';
import { type Findings, noFindings } from '../yaml/findings.js';
import { newBudget } from '../yaml/limits.js';
import { type Entry, type Tree, toValue } from '../yaml/tree.js';
import { schemaLine } from './template.js';

/**
 * Converts a file of any version to the current flat shape and spelling, keeping its comments. Options that would have
 * another meaning there stay in their sections. The text must be valid YAML.
 */
function modernize(text: string): string {
  // Without types, every value stays as written: 0077, yes, 1.10.
  const document: Document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  if (!isMap(document.contents)) return text;
  document.contents.items = modernPairs(document.contents, document);
  const printed = document.toString({
    flowCollectionPadding: false,
    lineWidth: 0,
    indent: indentOf(text),
    indentSeq: !/^- /m.test(text),
  });
  return printed.includes(schemaLine) ? printed : `${schemaLine}\n${printed}`;
}

function indentOf(text: string): number {
  return Math.min(8, Math.max(2, /^( +)[^\s#]/m.exec(text)?.[1]?.length ?? 4));
}

function modernPairs(file: YAMLMap, document: Document): Pair[] {
  const lifted = optionsWithoutSections(file, document);
  const respelt = lifted.map((written) => ({ ...written, ...modernPair(written.pair, document) }));
  const kept = keptInSections(respelt);
  const flat = winnersOf(respelt.filter((written) => !kept.includes(written))).map(({ pair }) => pair);
  for (const pair of flat) if (nameOf(pair) === 'repositories') modernRepositories(pair, document);
  return [...flat, ...kept.map((written) => sectionOf(written, document))];
}

interface Respelt extends SectionedPair {
  readonly renamed: boolean;
}

/** Keeps only the entry of each option that takes effect, with the comments of all its entries. */
function winnersOf(written: readonly Respelt[]): readonly Respelt[] {
  const rank = ({ section, renamed }: Respelt) => (renamed ? 100 : 0) + sectionNames.indexOf(section ?? '');
  const winners = new Map<string, Respelt>();
  const merged = written.filter(({ pair }) => nameOf(pair) === '<<');
  const named = written.filter((one) => !merged.includes(one));
  for (const one of named.toSorted((a, b) => rank(a) - rank(b))) {
    const name = nameOf(one.pair);
    const earlier = winners.get(name);
    const [stays, goes] = earlier && isEmpty(one.pair) ? [earlier, one] : [one, earlier];
    if (goes) mergeComments(stays.pair, goes.pair);
    winners.set(name, stays);
  }
  const counting = new Set([...winners.values(), ...merged]);
  return written.filter((one) => counting.has(one));
}

/**
 * Returns the options that must stay in their sections: borgmatic 1 had one prefix for prune and one for check, and one
 * umask for Borg and one for hooks.
 */
function keptInSections(written: readonly Respelt[]): readonly Respelt[] {
  const of = (name: string, section: string | undefined) =>
    written.findLast((one) => one.section === section && nameOf(one.pair) === name && !isEmpty(one.pair));
  const kept: Respelt[] = [];
  const checks = of('prefix', 'consistency');
  const prune = of('prefix', 'retention') ?? of('prefix', undefined);
  if (checks && textOf(checks.pair) !== textOf(prune?.pair)) kept.push(checks);
  const [borgs, hooks] = [of('umask', 'storage'), of('umask', 'hooks')];
  const agreed = borgs && hooks && octal(borgs.pair) === octal(hooks.pair);
  const borgsDefault = !borgs && octal(hooks?.pair) === 0o077;
  if (!agreed && !borgsDefault) kept.push(...[borgs, hooks].filter((one) => one !== undefined));
  return kept;
}

const keptComment = ' Kept in its section: at the top level, it would also apply elsewhere.';

function sectionOf({ pair, section }: SectionedPair, document: Document): Pair {
  const key = document.createNode(section);
  const map = new YAMLMap();
  map.items = [pair];
  if (isScalar(key) && isScalar(pair.key)) {
    const comment = pair.key.commentBefore ?? '';
    key.commentBefore = comment.includes(keptComment)
      ? comment
      : [comment, keptComment].filter((line) => line !== '').join('\n');
    pair.key.commentBefore = null;
  }
  return document.createPair(key, map);
}

function octal(pair: Pair | undefined): number | undefined {
  const text = textOf(pair);
  return text === undefined ? undefined : Number.parseInt(text.replace(/^0o/i, ''), 8);
}

function textOf(pair: Pair | undefined): string | undefined {
  return isScalar(pair?.value) ? String(pair.value.value) : undefined;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function isEmpty({ value }: Pair): boolean {
  return (
    value === null ||
    (value instanceof Scalar && value.type === Scalar.PLAIN && /^(|~|null|Null|NULL)$/.test(String(value.value)))
  );
}

/** The origin of a text. */
interface Origin {
  /** Its name in messages. */
  readonly shown: string;
  /** Absolute; includes are relative to it. */
  readonly path: string;
  readonly currentFolder: string;
  readonly home: string;
}

/**
 * Converts a file of any version to the current format, and checks that its meaning has not changed. Throws UserErrors if
 * the file is invalid, and a UserError if it can't be converted without changing its meaning.
 */
export function convertFile(text: string, origin: Origin): string {
  const findings = noFindings();
  const before = meaningOf(text, origin, findings);
  if (findings.faults.length > 0) throw new UserErrors(findings.faults.map(placed));
  const modern = modernize(text);
  const anew = noFindings();
  const after = meaningOf(modern, origin, anew);
  if (anew.faults.length > 0 || !isDeepStrictEqual(before, after)) {
    throw new UserError(
      `${origin.shown} can't be converted to the current format without changing its meaning. Nothing was written; the file still works as it is.`,
    );
  }
  return modern;
}

/** Returns the values of a file, for comparison; options with two equal values in borgmatic 1 appear only once. */
function meaningOf(text: string, origin: Origin, findings: Findings): unknown {
  const gathered = { budget: newBudget(), sources: new Map<string, string>(), included: [] };
  const whole = readWithIncludes({ ...origin, text }, { ...origin, ...gathered, findings });
  if (!whole) return undefined;
  const { file } = interpolate(whole, { environment: {}, variables: 'leave', overrides: [] }, findings);
  const { tree } = normalize(file, findings, origin);
  validateFile(tree, findings);
  const { borg_umask: borgs, check_prefix: checks, ...rest } = toValue(tree) as Readonly<Record<string, unknown>>;
  return {
    ...rest,
    ...(borgs === undefined || borgs === rest['umask'] ? {} : { borg_umask: borgs }),
    ...(checks === undefined || checks === rest['prefix'] ? {} : { check_prefix: checks }),
  };
}

function placed(fault: UserError): UserError {
  const { place, message } = fault;
  return place && !message.startsWith(`${place.file} `)
    ? new UserError(`${place.file}:${place.line}:${place.column}: ${message}`, { place })
    : fault;
}

/** A name with its value as written, and its section. */
interface SectionedPair {
  readonly pair: Pair;
  readonly section: string | undefined;
}

/** Returns all options of a file without sections, in order; comments stay with what follows them. */
function optionsWithoutSections(file: YAMLMap, document: Document): readonly SectionedPair[] {
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
function mergeComments(stays: Pair, goes: Pair): void {
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

const nowhere = { file: '', line: 1, column: 1 };

/** Converts an option to its current spelling, reusing its nodes so that their comments are kept. */
function modernPair(pair: Pair, document: Document): { readonly pair: Pair; readonly renamed: boolean } {
  const nodes = new Map<Tree, unknown>();
  const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
  const value = treeOf(pair.value, nodes);
  if (key === undefined || value === undefined) return { pair, renamed: false };
  const { entry, modern, renamed = false } = modernizeEntry({ key, place: nowhere, value });
  if (modern === undefined && entry.key === key) return { pair, renamed };
  return { pair: pairOf(entry, { pair, nodes, document }), renamed };
}

/** Converts plain repositories to entries with a path, and the options of entries to their current spelling. */
function modernRepositories({ value }: Pair, document: Document): void {
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
