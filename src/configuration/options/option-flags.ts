import type { OptionFlag } from '../../schema/flags.js';
import type { Schema } from '../../schema/option-schema.js';
import { internalNames, options } from './all-options.js';

/** Options without a flag, because actions have flags with these names. */
const actionsOwn: readonly string[] = ['match_archives', 'progress', 'statistics', 'list_details'];

/** Returns a flag for every option, including nested ones. */
export function optionFlags(): readonly OptionFlag[] {
  const hidden = [...actionsOwn, ...internalNames];
  return Object.entries<Schema>(options).flatMap(([name, schema]) =>
    hidden.includes(name) ? [] : flagsFor([name], schema, name),
  );
}

function flagsFor(keys: readonly string[], schema: Schema, parent: string): readonly OptionFlag[] {
  const type = typesOf(schema).find((one) => one !== 'null');
  const { properties = {}, items } = schema;
  const summary = summaryOf(schema, parent);
  const inner = Object.entries(properties).flatMap(([name, child]) => flagsFor([...keys, name], child, parent));
  if (type === 'object') {
    const without: OptionFlag = {
      name: `no-${flagName(keys)}`,
      kind: 'boolean',
      keys,
      sets: null,
      summary: `unset ${parent}`,
    };
    return [
      ...(keys.length === 1 ? [without] : []),
      ...(inner.length > 0 ? inner : [valueFlag(keys, schema, summary)]),
    ];
  }
  if (type === 'array' && items) {
    return [valueFlag(keys, schema, summary), ...flagsFor([...keys, '[0]'], items, parent)];
  }
  return type === 'boolean' ? booleanFlags(keys, summary) : [valueFlag(keys, schema, summary)];
}

function valueFlag(keys: readonly string[], schema: Schema, summary: string): OptionFlag {
  return { name: flagName(keys), kind: 'text', keys, value: valueName(schema), summary };
}

/** Returns two flags, such as `--progress` and `--no-progress`. If the name begins with `no_`, the second one is without it. */
function booleanFlags(keys: readonly string[], summary: string): readonly OptionFlag[] {
  const last = keys.at(-1) ?? '';
  const negated = last.startsWith('no_') ? last.slice('no_'.length) : `no_${last}`;
  const off = 'set it to false';
  return [
    { name: flagName(keys), kind: 'boolean', keys, sets: true, summary },
    { name: flagName([...keys.slice(0, -1), negated]), kind: 'boolean', keys, sets: false, summary: off },
  ];
}

function flagName(keys: readonly string[]): string {
  return keys.join('.').replaceAll('.[', '[').replaceAll('_', '-');
}

function typesOf(schema: Schema): readonly string[] {
  const own = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return own.length > 0 ? own : (schema.anyOf ?? []).flatMap(typesOf);
}

function valueName(schema: Schema): string {
  const type = typesOf(schema).find((one) => one !== 'null');
  const names: Readonly<Record<string, string>> = { integer: 'N', number: 'N', array: '[…]', object: '{…}' };
  if (schema.enum && schema.enum.length <= 5) return schema.enum.map(String).join('|');
  return names[type ?? ''] ?? 'VALUE';
}

/** Returns the first sentence of an option's description in the style of flags. */
function summaryOf({ description }: Schema, parent: string): string {
  if (description === undefined) return `part of ${parent}`;
  // Punctuation in parentheses and backticks does not end a sentence.
  const first = /^(?:`[^`]*`|\([^)]*\)|[^`(.:;]|[.:;](?!\s|$))*[.:;]?/.exec(description)?.[0] ?? description;
  return first.replace(/[.:;]$/, '').replace(/^[A-Z](?=[a-z]*[ ,])/, (letter) => letter.toLowerCase());
}
