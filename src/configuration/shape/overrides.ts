import type { RequestedOverride } from '../../request/request.js';
import type { Schema } from '../../schema/schema.js';
import type { Place } from '../../system/errors.js';
import { isSecretName } from '../options/describe.js';
import { modernizeEntry } from '../options/older-spellings.js';
import { optionsByName, repositoryOptions } from '../options/options.js';
import { sectionNames } from '../options/sections.js';
import { unknownOptionMessage } from '../options/wording.js';
import { parseYaml } from '../reading/parse.js';
import { addError, type Findings } from '../yaml/findings.js';
import { isNull, nullAt, stringAt, type Tree } from '../yaml/tree.js';

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

/** Returns the text of overrides, without secrets, by the file in their places, for `describeFault`. */
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
  return text.replaceAll(/\s/g, ' ').replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@');
}

/** Whether an option is or contains a secret. */
export function isSecretOption(keys: readonly string[]): boolean {
  return keys.some(isSecretName) || holdsSecret(schemaOf(keys));
}

function holdsSecret(schema: Schema | undefined): boolean {
  if (!schema) return false;
  return schema['x-secret'] === true || [schema.items, ...Object.values(schema.properties ?? {})].some(holdsSecret);
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
  if (keys[0]?.startsWith('x-')) {
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
    const addition = schema?.additionalProperties;
    return schema?.properties?.[name] ?? (typeof addition === 'object' ? addition : undefined);
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
