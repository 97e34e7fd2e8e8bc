import { isIgnoredName, ownSection } from '../../schema/option-schema.js';
import { addError, type Findings } from '../yaml/findings.js';
import { type Entry, entryOf, isNull, type Mapping, type Scalar, stringAt, stringOf, type Tree } from '../yaml/tree.js';
import { internalNames, optionsByName } from './all-options.js';
import { describeValue, unknownOptionMessage } from './error-wording.js';

/** An entry in its current spelling. */
export interface ModernEntry {
  readonly entry: Entry;
  /** How to write it now; missing if it is already written that way. */
  readonly modern?: string;
  /** Whether the name has changed. */
  readonly renamed?: boolean;
}

const renames: ReadonlyMap<string, string> = new Map([
  ['numeric_owner', 'numeric_ids'],
  ['bsd_flags', 'flags'],
  ['remote_rate_limit', 'upload_rate_limit'],
]);

/** The option of a service that was once its only one. */
const services: ReadonlyMap<string, string> = new Map([
  ['healthchecks', 'ping_url'],
  ['cronitor', 'ping_url'],
  ['cronhub', 'ping_url'],
  ['pagerduty', 'integration_key'],
]);

/** Older names that are still accepted. */
export const olderNames: readonly string[] = [...renames.keys(), 'store_config_files'];

/** Converts an option of any version to its current spelling. */
export function modernizeEntry(entry: Entry): ModernEntry {
  if (isNull(entry.value)) return { entry: withoutValue(entry) };
  return rename(entry) ?? respellValue(entry) ?? { entry };
}

/** Renames an option without a value; errors use the name as written. */
function withoutValue(entry: Entry): Entry {
  const key = renames.get(entry.key) ?? (entry.key === 'store_config_files' ? 'bootstrap' : entry.key);
  return key === entry.key ? entry : { ...entry, key, written: entry.written ?? entry.key };
}

function rename(entry: Entry): ModernEntry | undefined {
  const { key, value, place } = entry;
  const name = renames.get(key);
  if (name) {
    const modern = `${name}: ${value.kind === 'scalar' ? value.source : '…'}`;
    return { entry: { ...entry, key: name, written: key }, modern, renamed: true };
  }
  if (key === 'store_config_files') {
    const bootstrap: Mapping = { kind: 'mapping', place, entries: [entry] };
    return { entry: { key: 'bootstrap', place, value: bootstrap }, modern: `bootstrap: {${key}: …}`, renamed: true };
  }
  if (key === 'quick_statistics' && value.kind === 'scalar' && typeof value.value === 'boolean') {
    return { ...statistics(entry, value.value ? 'quick' : 'none'), renamed: true };
  }
  return undefined;
}

function respellValue(entry: Entry): ModernEntry | undefined {
  const { key, value } = entry;
  const text = stringOf(value);
  const setting = services.get(key);
  if (setting && text !== undefined) {
    const settings: Mapping = {
      kind: 'mapping',
      place: value.place,
      entries: [{ key: setting, place: entry.place, value }],
    };
    return { entry: { ...entry, value: settings }, modern: `${key}: {${setting}: …}` };
  }
  if (key === 'exclude_if_present' && text !== undefined) {
    const list: Tree = { kind: 'list', place: value.place, items: [value] };
    return { entry: { ...entry, value: list }, modern: `${key}: [${text}]` };
  }
  if (key === 'statistics' && value.kind === 'scalar' && typeof value.value === 'boolean') {
    return statistics(entry, value.value ? 'standard' : 'none');
  }
  if (key === 'prefix' && text !== undefined) return { entry, modern: `match_archives: 'sh:${text}*'` };
  if (key === 'borgmatic_source_directory' && text !== undefined) {
    return { entry, modern: 'user_runtime_directory: …` and `user_state_directory: …' };
  }
  return key === 'checks' ? checks(entry) : undefined;
}

function statistics(entry: Entry, word: string): ModernEntry {
  const value: Scalar = stringAt(entry.value.place, word);
  return { entry: { ...entry, key: 'statistics', value }, modern: `statistics: ${word}` };
}

function checks(entry: Entry): ModernEntry | undefined {
  if (entry.value.kind !== 'list' || !entry.value.items.some((item) => stringOf(item) !== undefined)) return undefined;
  const items = entry.value.items.map((item) =>
    stringOf(item) === undefined ? item : singleEntryMapping('name', item),
  );
  const names = entry.value.items.map((item) => `{name: ${stringOf(item) ?? '…'}}`);
  return { entry: { ...entry, value: { ...entry.value, items } }, modern: `checks: [${names.join(', ')}]` };
}

/** Returns a mapping with one name for a plain value. */
export function singleEntryMapping(key: string, value: Tree): Mapping {
  return { kind: 'mapping', place: value.place, entries: [{ key, place: value.place, value }] };
}

/** The sections of borgmatic 1, in the order of precedence in borgmatic 2, highest last. */
export const sectionNames: readonly string[] = ['location', 'storage', 'retention', 'consistency', 'output', 'hooks'];

/** A file's options without their sections. */
export interface WithoutSections {
  /** Options at the top level first, then those of the sections in borgmatic's order. */
  readonly entries: readonly Entry[];
  /** `mixed`: some options are in sections and some are not. */
  readonly shape: 'flat' | 'sectioned' | 'mixed';
}

/** Moves all options out of their sections. `prefix` and `umask`, which had two meanings there, get distinct names. */
export function removeSections(file: Mapping, findings: Findings): WithoutSections {
  const options = file.entries.filter(({ key }) => !isIgnoredName(key));
  const flat = withoutInternal(
    options.filter(({ key }) => !sectionNames.includes(key)),
    findings,
  );
  const lifted: Entry[] = [];
  for (const name of sectionNames) {
    const section = entryOf(file, name);
    if (section && isNull(section.value)) {
      const message = `${name} has no value. Write its options below it, indented, or remove it.`;
      addError(findings, section.place, message);
    } else if (section) lifted.push(...entriesOfSection(section, findings));
  }
  if (lifted.length === 0) return { entries: flat, shape: 'flat' };
  // Constants never had a section; neither do our own options.
  const outside = flat.filter(({ key }) => key !== 'constants' && key !== ownSection);
  return { entries: [...flat, ...keepBorgsUmask(flat, lifted)], shape: outside.length === 0 ? 'sectioned' : 'mixed' };
}

function entriesOfSection({ key: section, place, value }: Entry, findings: Findings): readonly Entry[] {
  if (value.kind !== 'mapping') {
    const found = findings.hidden.has(value.place.file) ? 'something else' : describeValue(value);
    addError(findings, place, `${section} must contain options, got ${found}. Indent its options below it.`);
    return [];
  }
  return withoutInternal(value.entries, findings).map((entry) => renamedEntry(section, entry));
}

/** Refuses internal option names. */
function withoutInternal(entries: readonly Entry[], findings: Findings): readonly Entry[] {
  const known = [...optionsByName.keys()].filter((name) => !internalNames.includes(name));
  return entries.filter(({ key, place }) => {
    if (!internalNames.includes(key)) return true;
    addError(findings, place, unknownOptionMessage(key, key, known));
    return false;
  });
}

/** Renames options: borgmatic 1 had one prefix for prune and one for check, and one umask for Borg and one for hooks. */
function renamedEntry(section: string, entry: Entry): Entry {
  const { key } = entry;
  if (section === 'consistency' && key === 'prefix') return { ...entry, key: 'check_prefix', written: key };
  if (section === 'storage' && key === 'umask') return { ...entry, key: 'borg_umask', written: key };
  return entry;
}

/** Adds Borg's default umask, 0077, if a umask is set only in the section of hooks, where it didn't apply to Borg. */
function keepBorgsUmask(flat: readonly Entry[], lifted: readonly Entry[]): readonly Entry[] {
  const hooks = lifted.find(({ key, value }) => key === 'umask' && !isNull(value));
  const borgs = [...flat.filter(({ key }) => key === 'umask'), ...lifted.filter(({ key }) => key === 'borg_umask')];
  if (!hooks || borgs.some(({ value }) => !isNull(value))) return lifted;
  return [...lifted, { key: 'borg_umask', place: hooks.place, value: stringAt(hooks.value.place, '0077') }];
}
