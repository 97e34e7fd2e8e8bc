import { withoutCredentials } from '../../borg/repository-url.js';
import type { RequestedOverride } from '../../request/request.js';
import { additionOf, isIgnoredName, type Schema } from '../../schema/option-schema.js';
import type { Place } from '../../system/errors.js';
import { optionsByName, repositoryOptions } from '../options/all-options.js';
import { unknownOptionMessage } from '../options/error-wording.js';
import { modernizeEntry, removeSections, sectionNames, singleEntryMapping } from '../options/older-spellings.js';
import { isSecretName } from '../options/secret-options.js';
import { parseYaml } from '../reading/parse.js';
import { addError, type Findings, noFindings } from '../yaml/findings.js';
import { type Entry, isNull, type Mapping, nullAt, stringAt, type Tree } from '../yaml/tree.js';
import { readOctal } from './octal.js';

/** An option that is overridden in all files. */
export interface Override {
  /** As written, with a section of borgmatic 1 if there is one: `hooks`, `healthchecks`, `ping_url`. */
  readonly keys: readonly string[];
  /** The place of the name. */
  readonly place: Place;
  readonly value: Tree;
}

/** An override split into name and value, which is not parsed yet. */
interface Parts {
  readonly name: string;
  readonly keys: readonly string[];
  readonly place: Place;
  readonly text: string;
  readonly valuePlace: Place;
}

/** Parses overrides. Adds an error for each one that is invalid. */
export function parseOverrides(asked: readonly RequestedOverride[], findings: Findings): readonly Override[] {
  return asked.flatMap((one) => {
    const before = findings.faults.length;
    const parts = partsOf(one, findings);
    const value = parts && readValue(parts, findings);
    // A value with errors is not used.
    if (!parts || !value || findings.faults.length > before) return [];
    const { keys, place } = parts;
    return [{ keys, place, value }];
  });
}

/** Returns the text of overrides, without secrets, by the file in their places, for `formatError`. */
export function overrideSources(asked: readonly RequestedOverride[]): ReadonlyMap<string, string> {
  const lines = new Map<string, string[]>();
  for (const one of asked) {
    const { file, line } = one.place;
    const known = lines.get(file) ?? [];
    known[line - 1] = overrideForLog(one.text);
    lines.set(file, known);
  }
  return new Map([...lines].map(([file, known]) => [file, Array.from(known, (line = '') => line).join('\n')]));
}

/** Formats an override for the log: on one line, and without secrets. */
export function overrideForLog(text: string): string {
  const cut = text.indexOf('=');
  if (cut < 0 && schemaOf([text.trim()]) === undefined) return '…';
  const keys = text
    .slice(0, Math.max(cut, 0))
    .split('.')
    .map((key) => key.trim());
  if (isSecretOption(keys)) return `${text.slice(0, cut)}=…`;
  return withoutCredentials(text.replaceAll(/\s/g, ' '));
}

/** Whether an option is or contains a secret. */
export function isSecretOption(keys: readonly string[]): boolean {
  return keys.some(isSecretName) || holdsSecret(schemaOf(keys));
}

function holdsSecret(schema: Schema | undefined): boolean {
  if (!schema) return false;
  return (
    schema['x-secret'] === true ||
    [schema.items, additionOf(schema), ...Object.values(schema.properties ?? {})].some(holdsSecret)
  );
}

function partsOf({ text, place }: RequestedOverride, findings: Findings): Parts | undefined {
  const cut = text.indexOf('=');
  const name = (cut < 0 ? text : text.slice(0, cut)).trim();
  const keys = name.split('.').map((key) => key.trim());
  const indent = text.length - text.trimStart().length;
  const at = { ...place, column: place.column + indent };
  const problem = problemIn(text, { cut, name, keys });
  if (problem !== undefined) {
    addError(findings, at, problem);
    return undefined;
  }
  const rest = text.slice(cut + 1);
  const value = rest.trim();
  if (value === '') {
    const message = `The override ${name} has no value. Write ${name}="" for an empty string, or ${name}=null to unset it.`;
    addError(findings, at, message);
    return undefined;
  }
  if (sectionNames.includes(name)) {
    addError(findings, at, `${name} is a section. Override one of its options, as in ${name}.option=value.`);
    return undefined;
  }
  if (keys[0] !== undefined && isIgnoredName(keys[0])) {
    addError(findings, at, unknownOptionMessage(name, name, [...optionsByName.keys()]));
    return undefined;
  }
  const blanks = rest.length - rest.trimStart().length;
  return { name, keys, place: at, text: value, valuePlace: { ...place, column: place.column + cut + 1 + blanks } };
}

/** Returns the error for an override without a name or a value, or for a comment. */
function problemIn(
  text: string,
  { cut, name, keys }: { readonly cut: number; readonly name: string; readonly keys: readonly string[] },
): string | undefined {
  if (name.startsWith('#')) return "Overrides can't contain comments. Remove this line.";
  // The text after a colon may be a secret.
  const colon = (cut < 0 ? /^(?:- )?([\w.]+)\s*:/ : /^(?:- )?([\w.]+)\s*:(?=\s|$)/).exec(name);
  if (colon) return `An override needs = instead of a colon: ${colon[1]}=…`;
  if (cut >= 0) {
    return keys.includes('')
      ? `The override "${overrideForLog(text)}" has no name. Write it as option=value.`
      : undefined;
  }
  // A line without = may be part of a secret.
  const shown = schemaOf(keys) === undefined ? 'This override' : `The override "${name}"`;
  return `${shown} has no value. Write it as option=value.`;
}

/** Parses the value of an override: unchanged for string options, except for null and quoted strings, and as YAML for all others. */
function readValue({ name, keys, text, place, valuePlace }: Parts, findings: Findings): Tree | undefined {
  const schema = schemaOf(keys);
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/s.test(text);
  if (/^(null|~)$/.test(text)) return nullAt(valuePlace);
  if (isStringOption(schema) && !quoted) return stringAt(valuePlace, text);
  const placeAt = (offset: number) => ({ ...valuePlace, column: valuePlace.column + offset });
  const value = parseYaml(text, { placeAt, findings, about: `The value of the override ${name} is not valid YAML. ` });
  if (value && schema?.type === 'array' && isBare(keys, value)) {
    const list = isSecretName(name) ? '…' : text;
    addError(findings, place, `${name} must be a list. Write it in brackets: ${name}=[${list}]`);
    return undefined;
  }
  return value;
}

/** Whether a single value was given where a list is required, and older versions of borgmatic did not accept it. */
function isBare(keys: readonly string[], value: Tree): boolean {
  const [key = '', ...deeper] = optionKeys(keys);
  if (value.kind !== 'scalar' || isNull(value)) return false;
  return deeper.length > 0 || modernizeEntry({ key, place: value.place, value }).entry.value.kind === 'scalar';
}

/** Returns the schema of an option; an index is written `[0]`. */
export function schemaOf(keys: readonly string[]): Schema | undefined {
  const [first = '', ...deeper] = optionKeys(keys);
  const key = modernizeEntry({ key: first, place: nowhere, value: nullAt(nowhere) }).entry.key;
  return deeper.reduce<Schema | undefined>((schema, name) => {
    if (name.startsWith('[')) return key === 'repositories' ? repositorySchema : schema?.items;
    return schema && (schema.properties?.[name] ?? additionOf(schema));
  }, optionsByName.get(key));
}

const repositorySchema: Schema = { properties: { ...Object.fromEntries(optionsByName), ...repositoryOptions } };

const nowhere: Place = { file: '', line: 1, column: 1 };

/** Removes the section of borgmatic 1 from the path of an option. */
function optionKeys(keys: readonly string[]): readonly string[] {
  return sectionNames.includes(keys[0] ?? '') ? keys.slice(1) : keys;
}

/** Whether an option is always a string, so that its value is not parsed as YAML. */
export function isStringOption(schema: Schema | undefined): boolean {
  const types = typeof schema?.type === 'string' ? [schema.type] : (schema?.type ?? []);
  return types.includes('string') && types.every((type) => type === 'string' || type === 'null');
}

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
