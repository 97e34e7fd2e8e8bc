import { stringify } from 'yaml';
import type { Options, Schema } from '../../schema/option-schema.js';
import { addedIn, optionGroups, repositoryOptions } from '../options/all-options.js';

/** The URL of the JSON Schema of configuration files, for editors. */
export const schemaAddress = 'https://raw.githubusercontent.com/borgflow/borgflow/main/schema/borgflow.schema.json';

/** The comment that tells editors with a YAML language server which schema to use. */
export const schemaLine = `# yaml-language-server: $schema=${schemaAddress}`;

/** The options that are set in a new file. */
const activeNames: readonly string[] = ['repositories', 'source_directories', 'keep_daily'];

const head = `${schemaLine}
# Borgflow configuration file with all options.
# Options without a # are set: replace their values with your own. To use
# another option, remove its #. Check the result with \`borgflow config validate\`.
`;

/** Returns a configuration file with all options and their descriptions; those that a backup needs are set. */
export function wholeTemplate(): string {
  const groups = optionGroups.map(({ title, options }) => {
    const blocks = Object.entries(options).map(([name, schema]) => block(name, schema, activeNames.includes(name)));
    return [`# ${`— ${title} `.padEnd(78, '—')}`, ...blocks].join('\n\n');
  });
  return `${[head, ...groups].join('\n')}\n`.replaceAll(/\n(# —)/g, '\n\n$1').replaceAll(/\n{3,}/g, '\n\n');
}

/** Returns each option, set to its example, by name, for `config generate --split`. */
export function splitTemplate(): ReadonlyMap<string, string> {
  const options = optionGroups.flatMap(({ options: members }) => Object.entries(members));
  return new Map(options.map(([name, schema]) => [name, `${block(name, schema, true)}\n`]));
}

function block(name: string, schema: Schema, active: boolean): string {
  const lines = linesOf({ name, schema, value: schema.examples?.[0] });
  return [...remarks(schema), ...(active ? lines : lines.map(commentedOut))].join('\n');
}

/** An option, possibly nested, and its example value. */
interface Shown {
  readonly name: string;
  readonly schema: Schema;
  readonly outer?: Schema;
  readonly value: unknown;
}

/** Returns the lines of an option: its example value, and other nested options as comments. */
function linesOf({ name, schema, value }: Shown): readonly string[] {
  if (schema.type === 'object' && schema.properties !== undefined) {
    return [`${name}:`, ...indented(membersOf(schema.properties, schema, value))];
  }
  const inside = name === 'repositories' ? repositoryOptions : schema.items?.properties;
  if (schema.type === 'array' && inside !== undefined && Array.isArray(value)) {
    return [`${name}:`, ...value.flatMap((item: unknown, index) => itemLines(item, index === 0 ? inside : {}, schema))];
  }
  return stringify({ [name]: value }, { indent: 4, lineWidth: 0 })
    .trimEnd()
    .split('\n');
}

/** Returns the lines of an item in a list of mappings; the first item has comments for all options. */
function itemLines(item: unknown, inside: Options, outer: Schema): readonly string[] {
  const set = typeof item === 'object' && item !== null ? Object.entries(item) : [];
  const active = set.map(([name, value]): Shown => ({ name, schema: inside[name] ?? {}, outer, value }));
  const others = Object.entries(inside).filter(([name]) => !has(item, name));
  const [first, ...rest] = active;
  const [opening = '', ...further] = first ? linesOf(first) : [];
  const members = [
    ...rest.map((shown) => memberLines(shown, true)),
    ...others.map(([name, schema]) => memberLines({ name, schema, outer, value: schema.examples?.[0] }, false)),
  ];
  const comments = first ? remarks(first.schema, outer) : [];
  return indented([...comments, `- ${opening}`, ...[...further, ...members.flat()].map((line) => `  ${line}`)]);
}

/** Returns the lines of a mapping's options: those in its example are set, the others are comments. */
function membersOf(members: Options, outer: Schema, example: unknown): readonly string[] {
  return Object.entries(members).flatMap(([name, schema]) => {
    const set = has(example, name);
    return memberLines({ name, schema, outer, value: set ? example[name] : schema.examples?.[0] }, set);
  });
}

function memberLines(shown: Shown, active: boolean): readonly string[] {
  const lines = linesOf(shown);
  return [...remarks(shown.schema, shown.outer), ...(active ? lines : lines.map(commentedOut))];
}

function has(value: unknown, name: string): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

/** Returns comments for an option: its description, choices, unit, default, and version. */
function remarks(schema: Schema, outer?: Schema): readonly string[] {
  const choices = schema.enum ?? schema.items?.enum;
  const age = addedIn(schema, outer);
  const sentences = [
    schema.description ?? '',
    ...(choices === undefined ? [] : [`One of: ${choices.join(', ')}.`.replace(/^One/, schema.items ? 'Any' : 'One')]),
    ...(schema['x-unit'] === undefined ? [] : [`In ${schema['x-unit']}.`]),
    ...(schema.default === undefined
      ? []
      : [`Default: ${stringify(schema.default, { collectionStyle: 'flow' }).trim()}.`]),
    ...(age === undefined ? [] : [`Since borgmatic ${age}.`]),
  ];
  return wrapped(sentences.join(' ')).map((line) => `# ${line}`);
}

function commentedOut(line: string): string {
  return `#${line}`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`);
}

function wrapped(text: string): readonly string[] {
  return text.match(/\S.{0,76}\S(?=\s|$)|\S+/g) ?? [];
}
