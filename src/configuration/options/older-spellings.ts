import { type Entry, isNull, type Mapping, type Scalar, stringAt, stringOf, type Tree } from '../yaml/tree.js';

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
