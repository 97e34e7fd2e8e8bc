import { type Document, isMap, isScalar, type Pair, parseDocument, Scalar, YAMLMap } from 'yaml';
import { sectionNames } from '../options/sections.js';
import { mergeComments, optionsWithoutSections, type SectionedPair } from './lifted-pairs.js';
import { schemaLine } from './published.js';
import { modernPair, modernRepositories } from './respelt-nodes.js';

/**
 * Converts a file of any version to the current flat shape and spelling, keeping its comments. Options that would have
 * another meaning there stay in their sections. The text must be valid YAML.
 */
export function modernize(text: string): string {
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
