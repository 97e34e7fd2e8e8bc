import type { Place } from '../../system/errors.js';
import { modernizeEntry, singleEntryMapping } from '../options/older-spellings.js';
import { optionsByName } from '../options/options.js';
import { removeSections, sectionNames } from '../options/sections.js';
import { addError, type Findings, noFindings } from '../yaml/findings.js';
import { type Entry, isNull, type Mapping, type Tree } from '../yaml/tree.js';
import { readOctal } from './octal.js';
import type { Override } from './overrides.js';

/** Options whose override, if no section is given, also applies to a more specific internal option. */
const specificOptions: ReadonlyMap<string, string> = new Map([
  ['umask', 'borg_umask'],
  ['prefix', 'check_prefix'],
]);

/** Applies overrides to a file's options in the flat shape; a later override wins. */
export function applyOverrides(
  entries: readonly Entry[],
  overrides: readonly Override[],
  findings: Findings,
): readonly Entry[] {
  return overrides.reduce<readonly Entry[]>((before, override) => applied(before, override, findings), entries);
}

function applied(before: readonly Entry[], override: Override, findings: Findings): readonly Entry[] {
  const [whole, ...implied] = removeSections(asFile(override), findings).entries;
  if (!whole) return before;
  const deeper = override.keys.slice(sectionNames.includes(override.keys[0] ?? '') ? 2 : 1);
  const own = deeper.length > 0 ? whole : modernizeEntry(whole).entry;
  const existing = before.find(({ key }) => key === own.key);
  // Removing all repositories is an error, reported at the override.
  const isRemoved = deeper.length === 0 && isNull(override.value) && own.key !== 'repositories';
  if (isRemoved) return withoutOption(before, override, own.key);
  const value = deeper.length > 0 ? setWithin(existing?.value, deeper, { override, findings }) : own.value;
  const entry = value && readOctal({ ...own, value }, optionsByName.get(own.key), findings);
  if (!entry) return before;
  const kept = withoutOption(before, override, entry.key);
  const known = before.map(({ key }) => key);
  // As in a file, a umask for hooks doesn't change Borg's umask.
  const added = implied.filter(({ key }) => !known.includes(key) && !known.includes(entry.key));
  return [...kept, entry, ...added.flatMap((one) => readOctal(one, optionsByName.get(one.key), findings) ?? [])];
}

/** Removes an option, and the more specific internal option if no section is given. */
function withoutOption(before: readonly Entry[], { keys }: Override, name: string): readonly Entry[] {
  const hidden = keys.length === 1 ? specificOptions.get(name) : undefined;
  return before.filter(({ key }) => key !== name && key !== hidden);
}

/** Returns the current name of the option that an override sets. */
export function overriddenOption(override: Override): string | undefined {
  const [whole] = removeSections(asFile(override), noFindings()).entries;
  return whole && modernizeEntry(whole).entry.key;
}

/** Returns a file that contains only this option. */
function asFile({ keys, place, value }: Override): Mapping {
  return keys.toReversed().reduce<Tree>((inner, key) => mappingOf(key, inner, place), value) as Mapping;
}

function mappingOf(key: string, value: Tree, place: Place): Mapping {
  return { kind: 'mapping', place, entries: [{ key, place, value }] };
}

interface Setting {
  readonly override: Override;
  readonly findings: Findings;
}

/** Sets the value at a path in a tree. If there is a list on the way, adds an error and returns undefined. */
function setWithin(tree: Tree | undefined, keys: readonly string[], setting: Setting): Tree | undefined {
  const { place, value, keys: written } = setting.override;
  const [key, ...deeper] = keys;
  if (key === undefined) return value;
  const list = nameOfKeys(written.slice(0, written.length - keys.length));
  const index = /^\[(\d+)\]$/.exec(key)?.[1];
  if (index !== undefined) return setWithinList(tree, { index: Number(index), keys: deeper, list }, setting);
  if (tree?.kind === 'list') {
    const message = `${nameOfKeys(written)} can't be set: ${list} is a list. Set the whole list, as in ${list}=[…].`;
    addError(setting.findings, place, message);
    return undefined;
  }
  const entries = tree?.kind === 'mapping' ? tree.entries : [];
  const existing = entries.find((entry) => entry.key === key);
  if (deeper.length === 0 && isNull(value)) {
    return { kind: 'mapping', place: tree?.place ?? place, entries: entries.filter((one) => one !== existing) };
  }
  const inner = setWithin(existing?.value, deeper, setting);
  if (!inner) return undefined;
  const entry = { key: existing?.key ?? key, place, value: inner };
  return { kind: 'mapping', place, entries: [...entries.filter((one) => one !== existing), entry] };
}

interface Item {
  readonly index: number;
  /** The path from the item. */
  readonly keys: readonly string[];
  /** The name of the list. */
  readonly list: string;
}

function setWithinList(tree: Tree | undefined, { index, keys, list }: Item, setting: Setting): Tree | undefined {
  const items = tree?.kind === 'list' ? tree.items : [];
  const item = items[index];
  if (tree?.kind !== 'list' || !item) {
    const held = items.length === 0 ? 'it has no items' : `the last item is ${list}[${items.length - 1}]`;
    const message = `${list}[${index}] can't be set: ${held}. Use an existing index, or set the whole list.`;
    addError(setting.findings, setting.override.place, message);
    return undefined;
  }
  // A plain path is short for an entry with that path.
  const whole =
    list === 'repositories' && keys.length > 0 && item.kind === 'scalar' ? singleEntryMapping('path', item) : item;
  const inner = setWithin(whole, keys, setting);
  return inner && { ...tree, items: items.with(index, inner) };
}

function nameOfKeys(keys: readonly string[]): string {
  return keys.join('.').replaceAll('.[', '[');
}
