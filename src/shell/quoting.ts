import { UserError } from '../system/errors.js';
import { readPlainWords } from './lexer.js';

/** Words that need no quotes in any shell; a leading NAME= would be an assignment at the start of a command. */
const bare = /^(?![A-Za-z_][A-Za-z0-9_]*=)[A-Za-z0-9_@%+=:,./-]+$/;

/** Quotes one word for /bin/sh: unchanged if that is safe, otherwise in single quotes. */
export function quote(text: string): string {
  return bare.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Returns a command line for /bin/sh that consists of exactly these words. */
export function quoteAll(words: readonly string[]): string {
  return words.map(quote).join(' ');
}

/**
 * Splits options into words like a shell, without expanding anything: only quotes and backslashes have a meaning.
 * Throws a UserError for an unclosed quote or a backslash at the end.
 */
export function splitWords(text: string): string[] {
  const { words, unfinished: at } = readPlainWords(text, /["\\]/);
  if (at !== undefined) throw unfinished(text, at);
  return [...words];
}

function unfinished(text: string, position: number): UserError {
  const character = text.charAt(position);
  if (character === '\\') {
    return new UserError('The value ends with a single backslash. Remove it, or write two.');
  }
  const name = character === '"' ? 'double' : 'single';
  return new UserError(
    `The ${name} quote at character ${position + 1} is never closed. Close it, or put a backslash before it.`,
  );
}

/**
 * Returns the words of an unfinished shell line; the last one is being typed, and is empty after a blank. An unclosed quote
 * extends to the end.
 */
export function unfinishedWords(line: string): readonly string[] {
  const { words, isComplete } = readPlainWords(line, /["\\$`]/);
  return isComplete ? [...words, ''] : words;
}

/**
 * Returns a name from another program for use as the last argument of a command. Throws UserError for a name that begins with a
 * dash: it would be taken for an option, and not every program supports `--`.
 */
export function requireNoLeadingDash(word: string, what: string): string {
  if (!word.startsWith('-')) return word;
  throw new UserError(
    `The name of ${what} begins with a dash (${JSON.stringify(word)}), so a program would treat it as an option. Nothing was done with it. Rename it.`,
  );
}
