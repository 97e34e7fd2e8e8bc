import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParserOptions, parse } from '@babel/parser';

/** A sentence, or part of one, that a user may read. */
export interface Message {
  readonly line: number;
  /** Values are shown as `{…}`. */
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } } | null;
  readonly [field: string]: unknown;
}

const options: ParserOptions = { sourceType: 'module', plugins: ['typescript'] };

/** Nodes whose strings are not messages: imports and types. */
const withoutWords = /^(Import|Export(All|Named)|TS(?!As|Satisfies|NonNull))/;

/** Returns the strings with several words in a source file, which include every message. */
export function messagesIn(source: string): readonly Message[] {
  const found: Message[] = [];
  visit(parse(source, options).program as unknown as Node, found);
  return found;
}

function visit(node: Node, found: Message[]): void {
  if (withoutWords.test(node.type) && node['declaration'] == null) return;
  const text = textOf(node);
  if (text !== undefined && isWorded(text)) found.push({ line: node.loc?.start.line ?? 0, text });
  for (const child of childrenOf(node)) visit(child, found);
}

function textOf(node: Node): string | undefined {
  if (node.type === 'StringLiteral') return String(node['value']);
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node['quasis'] as readonly { value: { cooked?: string } }[])
    .map(({ value }) => value.cooked ?? '')
    .join('{…}');
}

/** Whether a string has two adjacent words, at most one of which is a value. */
function isWorded(text: string): boolean {
  return /[\p{L}…}][\p{L}’'-]*[,:;.]? +[\p{L}{][\p{L}…]/u.test(text) && /\p{L}{2}/u.test(text);
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'loc' in value);
}

function main(): void {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d)\.ts$/.test(name));
  for (const name of names.sort()) {
    const path = join('src', name);
    for (const { line, text } of messagesIn(readFileSync(path, 'utf8'))) {
      process.stdout.write(`${path}:${line}\t${text.replaceAll('\n', '\n\t')}\n`);
    }
  }
}

if (process.argv[1]?.endsWith('messages.js')) main();
