import { hookNames } from '../../lifecycle/hook-options.js';
import { additionOf, isIgnoredName, ownSection, type Schema, scalarTypes } from '../../schema/option-schema.js';
import { nearest } from '../../text/did-you-mean.js';
import { joinWords } from '../../text/phrases.js';
import { optionsByName, repositoryOptions } from '../options/all-options.js';
import {
  type ModernEntry,
  modernizeEntry,
  removeSections,
  sectionNames,
  singleEntryMapping,
  type WithoutSections,
} from '../options/older-spellings.js';
import type { Findings } from '../yaml/findings.js';
import {
  type Entry,
  entryOf,
  isNull,
  type Mapping,
  type Scalar,
  stringOf,
  type Tree,
  toValue,
  valueAt,
  withParts,
} from '../yaml/tree.js';
import { readOctal } from './octal.js';
import { applyOverrides, type Override, overriddenOption } from './overrides.js';

/** A file in the flat shape; each option keeps its place. */
export interface Normalized {
  readonly tree: Mapping;
  readonly shape: WithoutSections['shape'];
}

/** The other inputs of normalization. */
interface NormalizeContext {
  readonly home: string;
  readonly overrides?: readonly Override[];
}

/** Converts every older shape and spelling to the flat shape. Warns of old spellings only in files that mix old and new. */
export function normalize(file: Mapping, findings: Findings, { home, overrides = [] }: NormalizeContext): Normalized {
  warnOfMisspelledSection(file, findings);
  const { entries, shape } = removeSections(file, findings);
  if (shape === 'mixed') warnOfSections(file, findings);
  if (shape === 'sectioned') mentionSections(file, findings);
  // In a file with sections, old spellings are expected.
  const warnings = { findings, quiet: shape === 'sectioned' };
  const respelt = respellAll(entries.map(convertConstants), warnings);
  for (const entry of respelt) warnOfEmptyHook(entry, findings);
  const flat = applyOverrides(respelt, overrides, findings).map((unfit) => {
    const entry = convertConstants(unfit);
    if (entry.key === 'repositories') return { ...entry, value: normalizeRepositories(entry.value, home, warnings) };
    return pathNames.includes(entry.key) ? { ...entry, value: atHome(entry.value, home) } : entry;
  });
  for (const override of overrides) warnOfOwnValues(override, entryIn(flat, 'repositories'), findings);
  return { tree: { ...file, entries: flat }, shape };
}

/** Warns of a name that is ignored because it begins with `x-`, but was probably meant for our own options. */
function warnOfMisspelledSection(file: Mapping, findings: Findings): void {
  for (const { key, place } of file.entries) {
    if (!isIgnoredName(key) || nearest(key, [ownSection]) === undefined) continue;
    const message = `${key} is ignored, as its name begins with x-. Did you mean ${ownSection}?`;
    findings.notices.push({ level: 'warning', message, place });
  }
}

/** Warns of a hook without commands, unless null says that this is meant: they may still be comments. */
function warnOfEmptyHook({ key, value, place }: Entry, findings: Findings): void {
  if (!hookNames.includes(key) || !isNull(value) || (value.kind === 'scalar' && value.source !== '')) return;
  const message = `${key} is empty, so it runs nothing. List its commands below it, or remove it.`;
  findings.notices.push({ level: 'warning', message, place, hooks: [key] });
}

function entryIn(entries: readonly Entry[], key: string): Tree | undefined {
  return entries.find((entry) => entry.key === key)?.value;
}

/** Warns of an override that has no effect on repositories with their own value. */
function warnOfOwnValues(override: Override, repositories: Tree | undefined, findings: Findings): void {
  const option = overriddenOption(override);
  if (option === undefined || option === 'repositories' || repositories?.kind !== 'list') return;
  const own = repositories.items.flatMap((item, index) => {
    const entry = item.kind === 'mapping' ? entryOf(item, option) : undefined;
    const same = entry && JSON.stringify(toValue(entry.value)) === JSON.stringify(toValue(override.value));
    if (item.kind !== 'mapping' || !entry || isNull(entry.value) || same) return [];
    if (findings.hidden.has(entry.place.file)) return [];
    const name = stringOf(valueAt(item, 'label') ?? valueAt(item, 'path')) ?? `repositories[${index}]`;
    return [{ name, index, place: entry.place }];
  });
  const [first] = own;
  if (first === undefined) return;
  const spelling = override.place.file;
  const where = joinWords(own.map(({ name, place }) => `${name} (${place.file}:${place.line})`));
  const all = own.length === repositories.items.length;
  const message = `${option} from ${spelling} has no effect ${all ? 'in this file' : 'on some repositories'}: ${where} ${own.length === 1 ? 'has its own value' : 'have their own values'}. Change it there, or override repositories[${first.index}].${option}.`;
  findings.notices.push({ level: 'warning', message });
}

/** Options in which `~` is expanded here. */
const pathNames: readonly string[] = ['check_repositories', 'working_directory'];

interface WarningContext {
  readonly findings: Findings;
  /** Don't warn of older spellings. */
  readonly quiet: boolean;
}

/** Mentions at debug level that the file has sections. */
function mentionSections({ place }: Mapping, findings: Findings): void {
  const message = `${place.file} uses the sections of borgmatic 1, which are still supported. To convert it: \`borgflow config generate --source ${place.file}\``;
  findings.notices.push({ level: 'debug', message, place });
}

function warnOfSections(file: Mapping, findings: Findings): void {
  const section = file.entries.find(({ key, value }) => sectionNames.includes(key) && !isNull(value));
  const first = section?.value.kind === 'mapping' ? section.value.entries[0] : undefined;
  if (!section || !first) return;
  findings.notices.push({
    level: 'warning',
    message: `\`${section.key}:\` is a section of borgmatic 1, but other options of this file are outside sections. Move its options to the top level, as in \`${modernLine(first)}\`.`,
    place: section.place,
  });
}

function modernLine({ key, value }: Entry): string {
  return `${key}: ${value.kind === 'scalar' && !optionsByName.get(key)?.['x-secret'] ? value.source : '…'}`;
}

/** Returns each option once, in its current spelling. The last one wins, and an old name wins over the current one, as in borgmatic. */
function respellAll(entries: readonly Entry[], warnings: WarningContext): readonly Entry[] {
  const respelt = entries.map((entry) => ({ written: entry, ...modernizeEntry(entry) }));
  for (const { written, modern } of respelt) if (modern !== undefined) warnOfSpelling(written, modern, warnings);
  const byAge = [...respelt.filter(({ renamed }) => !renamed), ...respelt.filter(({ renamed }) => renamed)];
  const winners = new Map<string, Entry>();
  for (const { entry } of byAge) {
    const earlier = winners.get(entry.key);
    if (earlier && isNull(entry.value)) continue;
    if (earlier) warnOfContradiction(earlier, entry, warnings.findings);
    winners.set(entry.key, entry);
  }
  return [...winners.values()].flatMap(
    (entry) => readOctal(entry, optionsByName.get(entry.key), warnings.findings) ?? [],
  );
}

function warnOfSpelling(written: Entry, modern: ModernEntry['modern'], { findings, quiet }: WarningContext): void {
  if (quiet || findings.hidden.has(written.value.place.file)) return;
  const message = `${written.key} is the spelling of an older version of borgmatic. Use \`${modern}\` instead.`;
  findings.notices.push({ level: 'warning', message, place: written.place });
}

function warnOfContradiction(earlier: Entry, later: Entry, findings: Findings): void {
  if (isNull(earlier.value) || JSON.stringify(toValue(earlier.value)) === JSON.stringify(toValue(later.value))) return;
  findings.notices.push({
    level: 'warning',
    message: `${later.key} is also set on line ${earlier.place.line}, to a different value; this one is used. Remove the other one.`,
    place: later.place,
  });
}

/** Converts plain paths to entries with a path, and the options of entries to their current spelling. */
function normalizeRepositories(repositories: Tree, home: string, warnings: WarningContext): Tree {
  if (repositories.kind !== 'list') return repositories;
  const items = repositories.items.map((item): Tree => {
    if (stringOf(item) !== undefined) return singleEntryMapping('path', atHome(item, home));
    if (item.kind !== 'mapping') return item;
    const entries = respellAll(item.entries, warnings).map((entry) =>
      entry.key === 'path' ? { ...entry, value: atHome(entry.value, home) } : entry,
    );
    return { ...item, entries };
  });
  return { ...repositories, items };
}

/** Expands `~` in a path or a list of paths, which Borg would treat as a file name. */
function atHome(tree: Tree, home: string): Tree {
  if (tree.kind === 'list') return withParts(tree, (item) => atHome(item, home));
  const text = stringOf(tree);
  if (tree.kind !== 'scalar' || !text?.startsWith('~')) return tree;
  return { ...tree, value: text.replace(/^~(?=\/|$)/, () => home) };
}

/**
 * Converts strings that come from constants to numbers or booleans where an option requires them, because replacing
 * constants always produces strings.
 */
function convertConstants(entry: Entry): Entry {
  const schema = entry.key === 'repositories' ? repositories : optionsByName.get(entry.key);
  return schema ? { ...entry, value: fitTree(entry.value, schema) } : entry;
}

const repositories: Schema = {
  type: 'array',
  items: { type: 'object', properties: { ...Object.fromEntries(optionsByName), ...repositoryOptions } },
};

function fitTree(tree: Tree, schema: Schema): Tree {
  if (tree.kind === 'scalar') return tree.filled?.constant && !tree.filled.open ? fitScalar(tree, schema) : tree;
  return withParts(tree, (part, key) =>
    fitTree(part, (typeof key === 'number' ? schema.items : schema.properties?.[key]) ?? additionOf(schema) ?? {}),
  );
}

function fitScalar(tree: Scalar, schema: Schema): Scalar {
  if (typeof tree.value !== 'string') return tree;
  const wanted = scalarTypes(schema);
  const meant = meaningOf(tree.source);
  const isText = schema.enum ? schema.enum.includes(tree.source) : wanted.has('string');
  return isText || meant === undefined || !wanted.has(typeof meant) ? tree : { ...tree, value: meant };
}

/** Returns the number or boolean that a string represents. */
function meaningOf(text: string): number | boolean | undefined {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  return /^([Tt]rue|[Ff]alse)$/.test(text) ? text.toLowerCase() === 'true' : undefined;
}
