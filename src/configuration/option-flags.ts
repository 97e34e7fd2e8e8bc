import { internalNames, options } from './options.js';
import type { Schema } from './schema.js';

/** A command-line flag that sets an option over every file's, as borgmatic 2 has one for each. */
export interface OptionFlag {
  /** Without the dashes; `[0]` in it stands for any index: `repositories[0].path`. */
  readonly name: string;
  /** A `boolean` takes no value. */
  readonly kind: 'boolean' | 'text';
  /** The option, an index of a list as `[0]`. */
  readonly keys: readonly string[];
  /** What a flag without a value sets; null: nothing, as if the option were not written. */
  readonly sets?: boolean | null;
  /** What messages and help call the value. */
  readonly value?: string;
  readonly summary: string;
}

/** Those that borgmatic leaves to the actions, which have flags of that name. */
const actionsOwn: readonly string[] = ['match_archives', 'progress', 'statistics', 'list_details'];

/** A flag for every option, and for those within options. */
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
      name: `no-${spelt(keys)}`,
      kind: 'boolean',
      keys,
      sets: null,
      summary: `as if ${parent} were not set`,
    };
    return [...(keys.length === 1 ? [without] : []), ...(inner.length > 0 ? inner : [valued(keys, schema, summary)])];
  }
  if (type === 'array' && items) {
    return [valued(keys, schema, summary), ...flagsFor([...keys, '[0]'], items, parent)];
  }
  return type === 'boolean' ? switches(keys, summary) : [valued(keys, schema, summary)];
}

function valued(keys: readonly string[], schema: Schema, summary: string): OptionFlag {
  return { name: spelt(keys), kind: 'text', keys, value: valueName(schema), summary };
}

/** `--progress` and `--no-progress`; what is called `no_…` already loses that for its contrary. */
function switches(keys: readonly string[], summary: string): readonly OptionFlag[] {
  const last = keys.at(-1) ?? '';
  const contrary = last.startsWith('no_') ? last.slice('no_'.length) : `no_${last}`;
  const off = `sets it to false`;
  return [
    { name: spelt(keys), kind: 'boolean', keys, sets: true, summary },
    { name: spelt([...keys.slice(0, -1), contrary]), kind: 'boolean', keys, sets: false, summary: off },
  ];
}

function spelt(keys: readonly string[]): string {
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
  return names[type ?? ''] ?? 'TEXT';
}

/** The first sentence of an option's description, as the flags of help have theirs. */
function summaryOf({ description }: Schema, parent: string): string {
  const first = /^.*?[.:;](?=\s|$)/.exec(description ?? '')?.[0] ?? description ?? `part of ${parent}`;
  return first.replace(/[.:;]$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
