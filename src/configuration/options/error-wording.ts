import { ownSection, type Schema, scalarTypes } from '../../schema/option-schema.js';
import { nearest } from '../../text/did-you-mean.js';
import { joinWords } from '../../text/phrases.js';
import { type Interpolation, isNull, type List, type Mapping, type Scalar, stringOf, type Tree } from '../yaml/tree.js';
import { optionsByName } from './all-options.js';

/** Describes a value as the end of a sentence, without showing a secret. */
export function describeValue(tree: Tree, secret = false): string {
  if (tree.kind === 'list') return 'a list';
  if (tree.kind === 'mapping') return 'a mapping';
  if (tree.value === null) return 'nothing';
  // The value of a variable may be secret, so only its name is shown.
  if (tree.filled && !secret) return `the value of "${brief(tree.filled.written)}"`;
  if (typeof tree.value === 'boolean') return tree.source || String(tree.value);
  const [kind, value] = typeof tree.value === 'number' ? ['number', tree.source] : ['string', `"${brief(tree.value)}"`];
  return secret ? `a ${kind}` : value;
}

function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Describes what an option accepts, as part of a sentence. */
export function describeType(schema: Schema): string {
  if (schema.enum) return joinWords(schema.enum.map(String), 'or');
  if (schema['x-octal']) return 'an octal number such as 0077';
  if (schema['x-wants']) return schema['x-wants'];
  if (schema.anyOf) return joinWords(schema.anyOf.map(describeType), 'or');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return (
    joinWords(
      types.map((type) => kinds[type] ?? type),
      'or',
    ) + range(schema)
  );
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
};

function range({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return maximum === undefined ? '' : ` of at most ${maximum}`;
}

/** Returns the error for a value of the wrong type, with a likely fix. */
export function wrongValueMessage(name: string, schema: Schema, tree: Tree): string {
  if (isNull(tree)) return missingValueMessage(name, schema);
  // For a list or mapping, the type matters more than the pattern.
  const wanted = tree.kind !== 'scalar' && schema.type === 'string' ? 'a string' : describeType(schema);
  const sentence = `${name} must be ${wanted}, got ${describeValue(tree, schema['x-secret'] === true)}.`;
  const fix = fixFor(schema, tree);
  return fix ? `${sentence} ${fix}` : sentence;
}

/** Returns the error for an option without a value. */
export function missingValueMessage(name: string, schema: Schema): string {
  const wanted = describeType(schema);
  return `${name} has no value. ${wanted === '' ? 'Add one' : `Set it to ${wanted}`}, or remove it.`;
}

const words: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'on', 'true', '1'].map((word) => [word, true] as const),
  ...['no', 'n', 'off', 'false', '0'].map((word) => [word, false] as const),
]);

/** Returns the fix for a string without quotes that YAML parsed as a mapping or list. */
function quoteFor(schema: Schema, tree: Mapping | List): string | undefined {
  if (!scalarTypes(schema).has('string')) return undefined;
  const [sign, kind] = tree.kind === 'mapping' ? [': ', 'a mapping'] : ['- ', 'a list'];
  const bracket = tree.kind === 'mapping' ? '{' : '[';
  const text = tree.isFlow || schema['x-secret'] ? undefined : unquoted(tree);
  const cause = tree.isFlow ? `begins with \`${bracket}\`` : `contains \`${sign}\``;
  return `A string that ${cause} is ${kind} unless it is quoted. Put the whole string in quotes${text === undefined ? '' : `: '${brief(text.replaceAll("'", "''"))}'`}.`;
}

/** Returns the original string of a mapping or list with one value; undefined if it has more. */
function unquoted(tree: Tree): string | undefined {
  // The value of a variable is not shown.
  if (tree.kind === 'scalar') return tree.filled?.written ?? tree.source;
  // The brackets are no longer in the tree, so the original can't be restored.
  if (tree.isFlow) return undefined;
  if (tree.kind === 'list') {
    const [item, ...more] = tree.items;
    const text = item && more.length === 0 ? unquoted(item) : undefined;
    return text === undefined ? undefined : `- ${text}`;
  }
  const [entry, ...more] = tree.entries;
  const text = entry && more.length === 0 ? unquoted(entry.value) : undefined;
  return entry === undefined || text === undefined ? undefined : `${entry.key}: ${text}`.trimEnd();
}

/** Returns the fix for a mapping where a list is required. */
function listFor(schema: Schema, tree: Mapping): string | undefined {
  const [first] = tree.entries;
  if (first?.key.startsWith('-')) return 'Put a space after each dash.';
  return schema.items?.type === 'object' && first
    ? `Put \`- \` before \`${first.key}\`, and align the other options of the item with it.`
    : undefined;
}

function fixFor(schema: Schema, tree: Tree): string | undefined {
  if (tree.kind === 'mapping' && schema.type === 'array') return listFor(schema, tree);
  return tree.kind === 'scalar' ? fixForScalar(schema, tree) : quoteFor(schema, tree);
}

function fixForScalar(schema: Schema, tree: Scalar): string | undefined {
  if (tree.value === null) return undefined;
  if (tree.filled) return fixForFilled(tree.filled, schema);
  const text = stringOf(tree);
  if (schema.enum) return text === undefined ? undefined : meant(nearest(text, schema.enum.map(String)));
  if (schema.type === 'boolean') {
    const meaning = words.get(tree.source.toLowerCase());
    return meaning === undefined ? undefined : `Write ${meaning}.`;
  }
  if (schema.type === 'string' && text === undefined) return 'Put it in quotes.';
  if (schema.type === 'integer' && !schema['x-octal'] && /^\d+$/.test(text ?? '')) return 'Remove the quotes.';
  if (schema.type === 'array') return asList(schema, tree.source);
  return undefined;
}

function fixForFilled({ constant, open }: Interpolation, schema: Schema): string | undefined {
  const wantsText = scalarTypes(schema).has('string');
  return wantsText || (constant && !open)
    ? undefined
    : 'A variable is always a string. Write the value itself, or use a constant.';
}

function asList(schema: Schema, source: string): string {
  if (/^-[^\s-]/.test(source)) return 'Put a space after each dash.';
  if (schema.items?.type === 'object') return 'Put `- ` before it, on a separate line.';
  if (/\n./.test(source))
    return 'Write it as a list: `- |` on a separate line, and the string below it, indented further.';
  return `Write it as a list, on a separate line: \`- ${plainOrQuoted(brief(source))}\``;
}

/** Formats a string as a list item, in quotes if YAML requires them. */
function plainOrQuoted(text: string): string {
  const isPlain = /^[\w/~.]/.test(text) && !/:(?:\s|$)|\s#/.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}

function meant(candidate: string | undefined): string | undefined {
  return candidate === undefined ? undefined : `Did you mean ${candidate}?`;
}

/** Common wrong names of options. */
const otherNames: Readonly<Record<string, string>> = {
  before_create: 'before_backup',
  after_create: 'after_backup',
  pre_backup: 'before_backup',
  post_backup: 'after_backup',
  before_run: 'before_everything',
  after_run: 'after_everything',
  on_failure: 'on_error',
  after_error: 'on_error',
  source: 'source_directories',
  sources: 'source_directories',
  directories: 'source_directories',
  paths: 'source_directories',
  repository: 'repositories',
  repo: 'repositories',
  repos: 'repositories',
  excludes: 'exclude_patterns',
  exclude: 'exclude_patterns',
  excluded: 'exclude_patterns',
  passphrase: 'encryption_passphrase',
  password: 'encryption_passphrase',
  passcommand: 'encryption_passcommand',
  compress: 'compression',
  archive_name: 'archive_name_format',
  ssh: 'ssh_command',
  check: 'checks',
  hook: 'commands',
};

/** Returns the names in `x-borgflow`. */
function ownNames(): readonly string[] {
  return Object.keys(optionsByName.get(ownSection)?.properties ?? {});
}

/** Returns the error for an unknown option. */
export function unknownOptionMessage(name: string, key: string, known: readonly string[]): string {
  const own = known.includes(ownSection) && ownNames().includes(key) ? `${ownSection}.${key}` : undefined;
  const hint =
    meant(own ?? known.find((other) => other === otherNames[key]) ?? nearest(key, known)) ??
    (known.length <= 12
      ? `Options: ${joinWords(known, 'and')}.`
      : 'Remove it. If it is for another tool, begin its name with x-.');
  return `unknown option ${name}. ${hint}`;
}
