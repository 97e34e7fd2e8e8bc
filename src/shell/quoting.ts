import { UserError } from '../system/errors.js';
import { readPlainWords } from './lexer.js';

/** What every shell takes as it stands; a leading NAME= would be an assignment where a command begins. */
const bare = /^(?![A-Za-z_][A-Za-z0-9_]*=)[A-Za-z0-9_@%+=:,./-]+$/;

/** One word for /bin/sh: as it stands where that is safe, else in single quotes. */
export function quote(text: string): string {
  return bare.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A command line for /bin/sh that gives exactly these words. */
export function quoteAll(words: readonly string[]): string {
  return words.map(quote).join(' ');
}

/**
 * Splits a text of options into words as a shell would, without expanding anything: quotes and backslashes only.
 * Throws UserError for a quote that is never closed and for a backslash at the end.
 */
export function splitWords(text: string): string[] {
  const { words, unfinished: at } = readPlainWords(text, /["\\]/);
  if (at !== undefined) throw unfinished(text, at);
  return [...words];
}

function unfinished(text: string, position: number): UserError {
  const character = text.charAt(position);
  if (character === '\\') {
    return new UserError('The options end in a backslash with nothing behind it. Remove it, or write two.');
  }
  const name = character === '"' ? 'double' : 'single';
  return new UserError(
    `The ${name} quote at character ${position + 1} of the options is never closed. Close it, or write a backslash before it.`,
  );
}

/**
 * The words of an unfinished shell line, the last one being typed: empty behind a blank. A quote that is not closed
 * goes to the end.
 */
export function unfinishedWords(line: string): readonly string[] {
  const { words, isComplete } = readPlainWords(line, /["\\$`]/);
  return isComplete ? [...words, ''] : words;
}
