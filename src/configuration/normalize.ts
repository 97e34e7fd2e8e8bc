import { addFault, type Findings } from './findings.js';
import { fitEntry } from './fit.js';
import { readOctal } from './octal.js';
import { optionsByName } from './options.js';
import type { Override } from './override.js';
import { applyOverrides, optionOf } from './overriding.js';
import { type Lifted, liftSections, sectionNames } from './sections.js';
import { named, type Respelt, respell } from './spellings.js';
import {
  type Entry,
  entryOf,
  isNothing,
  type Mapping,
  type Tree,
  textOf,
  toValue,
  valueAt,
  withParts,
} from './tree.js';

/** A file in the one flat shape, each option at the place where it was written. */
export interface Normalized {
  readonly tree: Mapping;
  readonly shape: Lifted['shape'];
}

/** What normalising needs besides the file. */
export interface Normalizing {
  readonly home: string;
  readonly overrides?: readonly Override[];
}

/** Brings every older shape and spelling into the flat one; tells of what is old only where it is not of a piece. */
export function normalize(file: Mapping, findings: Findings, { home, overrides = [] }: Normalizing): Normalized {
  const own = entryOf(file, 'x-borgflow');
  if (own) addFault(findings, own.place, 'x-borgflow is kept for later and holds no options yet. Take it out.');
  const { entries, shape } = liftSections(file, findings);
  if (shape === 'mixed') tellOfSections(file, findings);
  if (shape === 'sectioned') tellOfAge(file, findings);
  // A sectioned file is borgmatic 1's own shape throughout: nothing in it is out of date by its own measure.
  const telling = { findings, quiet: shape === 'sectioned' };
  const flat = applyOverrides(respellAll(entries.map(fitEntry), telling), overrides, findings).map((unfit) => {
    const entry = fitEntry(unfit);
    if (entry.key === 'repositories') return { ...entry, value: normalizeRepositories(entry.value, home, telling) };
    return pathNames.includes(entry.key) ? { ...entry, value: atHome(entry.value, home) } : entry;
  });
  for (const override of overrides) tellOfOwnValues(override, entryIn(flat, 'repositories'), findings);
  return { tree: { ...file, entries: flat }, shape };
}

function entryIn(entries: readonly Entry[], key: string): Tree | undefined {
  return entries.find((entry) => entry.key === key)?.value;
}

/** What a repository says itself counts there, whatever is set for the file: an override may change nothing at all. */
function tellOfOwnValues(override: Override, repositories: Tree | undefined, findings: Findings): void {
  const option = optionOf(override);
  if (option === undefined || option === 'repositories' || repositories?.kind !== 'list') return;
  const own = repositories.items.flatMap((item, index) => {
    const entry = item.kind === 'mapping' ? entryOf(item, option) : undefined;
    const same = entry && JSON.stringify(toValue(entry.value)) === JSON.stringify(toValue(override.value));
    if (item.kind !== 'mapping' || !entry || isNothing(entry.value) || same) return [];
    if (findings.hidden.has(entry.place.file)) return [];
    const name = textOf(valueAt(item, 'label') ?? valueAt(item, 'path')) ?? `repositories[${index}]`;
    return [{ name, index, place: entry.place }];
  });
  const [first] = own;
  if (first === undefined) return;
  const spelling = override.place.file;
  const where = own.map(({ name, place }) => `${name} (${place.file}:${place.line})`).join(', ');
  const all = own.length === repositories.items.length;
  const message = `${option} from ${spelling} has no effect ${all ? 'in this file' : 'on some repositories'}: ${where} ${own.length === 1 ? 'has' : 'have'} ${own.length === 1 ? 'a value of its own' : 'values of their own'}. Change it there, or set it with an override of repositories[${first.index}].${option}.`;
  findings.notices.push({ level: 'warning', message });
}

/** Options whose `~` nobody else expands. */
const pathNames: readonly string[] = ['check_repositories', 'working_directory'];

interface Telling {
  readonly findings: Findings;
  /** No word about older spellings. */
  readonly quiet: boolean;
}

/** All of a piece, and so worth one quiet word at most. */
function tellOfAge({ place }: Mapping, findings: Findings): void {
  const message = `${place.file} is in the sections of borgmatic 1, which are read as ever. For today's shape: \`borgflow config generate --source ${place.file}\``;
  findings.notices.push({ level: 'debug', message, place });
}

function tellOfSections(file: Mapping, findings: Findings): void {
  const section = file.entries.find(({ key, value }) => sectionNames.includes(key) && !isNothing(value));
  const first = section?.value.kind === 'mapping' ? section.value.entries[0] : undefined;
  if (!section || !first) return;
  findings.notices.push({
    level: 'warning',
    message: `${section.key}: is a section as in borgmatic 1, and other options of this file stand outside sections. Write what is in it at the top level, as in \`${modernLine(first)}\`.`,
    place: section.place,
  });
}

function modernLine({ key, value }: Entry): string {
  return `${key}: ${value.kind === 'scalar' && !optionsByName.get(key)?.['x-secret'] ? value.source : '…'}`;
}

/** Every entry in today's spelling, once: a later one wins over an earlier one, an older name over today's, as in borgmatic. */
function respellAll(entries: readonly Entry[], telling: Telling): readonly Entry[] {
  const respelt = entries.map((entry) => ({ written: entry, ...respell(entry) }));
  for (const { written, modern } of respelt) if (modern !== undefined) tellOfSpelling(written, modern, telling);
  const byAge = [...respelt.filter(({ renamed }) => !renamed), ...respelt.filter(({ renamed }) => renamed)];
  const winners = new Map<string, Entry>();
  for (const { entry } of byAge) {
    const earlier = winners.get(entry.key);
    if (earlier && isNothing(entry.value)) continue;
    if (earlier) tellOfContradiction(earlier, entry, telling.findings);
    winners.set(entry.key, entry);
  }
  return [...winners.values()].flatMap(
    (entry) => readOctal(entry, optionsByName.get(entry.key), telling.findings) ?? [],
  );
}

function tellOfSpelling(written: Entry, modern: Respelt['modern'], { findings, quiet }: Telling): void {
  if (quiet || findings.hidden.has(written.value.place.file)) return;
  const message = `${written.key} is written as in an older borgmatic. Write: \`${modern}\``;
  findings.notices.push({ level: 'warning', message, place: written.place });
}

function tellOfContradiction(earlier: Entry, later: Entry, findings: Findings): void {
  if (isNothing(earlier.value) || JSON.stringify(toValue(earlier.value)) === JSON.stringify(toValue(later.value)))
    return;
  findings.notices.push({
    level: 'warning',
    message: `${later.key} is given here and in line ${earlier.place.line} with different values; this one counts. Take the other out.`,
    place: later.place,
  });
}

/** Bare paths become entries with a path; what an entry overrides is brought into today's spelling too. */
function normalizeRepositories(repositories: Tree, home: string, telling: Telling): Tree {
  if (repositories.kind !== 'list') return repositories;
  const items = repositories.items.map((item): Tree => {
    if (textOf(item) !== undefined) return named('path', atHome(item, home));
    if (item.kind !== 'mapping') return item;
    const entries = respellAll(item.entries, telling).map((entry) =>
      entry.key === 'path' ? { ...entry, value: atHome(entry.value, home) } : entry,
    );
    return { ...item, entries };
  });
  return { ...repositories, items };
}

/** A path in the home folder, or a list of such, with that folder's own path for its `~`: Borg takes `~` for a name. */
function atHome(tree: Tree, home: string): Tree {
  if (tree.kind === 'list') return withParts(tree, (item) => atHome(item, home));
  const text = textOf(tree);
  if (tree.kind !== 'scalar' || !text?.startsWith('~')) return tree;
  return { ...tree, value: text.replace(/^~(?=\/|$)/, () => home) };
}
