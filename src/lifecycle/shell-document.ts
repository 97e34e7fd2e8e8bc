import { Cursor } from './shell-cursor.js';
import { expandableText } from './shell-expansion.js';
import { type Filling, forms, takePlaceholder } from './shell-placeholder.js';

/** What follows `<<` in a command: the word that ends the document, and how it reads. */
export interface Delimiter {
  readonly text: string;
  /** A quoted delimiter keeps the shell from expanding anything in the document. */
  readonly quoted: boolean;
  /** `<<-`: tabs at the start of a line don't count. */
  readonly stripsTabs: boolean;
}

/** A here-document as it goes into the filled command. */
export interface FilledDocument {
  /** Body and closing line. */
  readonly text: string;
  /** What must now stand after `<<`, if it is no longer what the author wrote. */
  readonly delimiter?: string;
}

/** The delimiter that a word such as `EOF`, `'EOF'` or `\EOF` means. */
export function delimiterOf(word: string, stripsTabs: boolean): Delimiter {
  const text = word.replace(
    /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"/g,
    (_, escaped?: string, single?: string, double?: string) =>
      escaped ?? single ?? (double ?? '').replace(/\\([\\$`"])/g, '$1'),
  );
  return { text, quoted: /['"\\]/.test(word), stripsTabs };
}

/** Fills the here-document that begins at the cursor; inside `$(…)` bash lets the parenthesis follow the closing word. */
export function fillDocument(
  cursor: Cursor,
  delimiter: Delimiter,
  context: { readonly filling: Filling; readonly closes: ')' | undefined },
): FilledDocument {
  const { body, closing } = readDocument(cursor, delimiter, context.closes);
  if (!delimiter.quoted) return { text: expandableText(body, context.filling) + closing };
  const filled = fillVerbatim(body, context.filling);
  if (filled === undefined) return { text: body + closing };
  const plain = /^[\w.-]+$/.test(delimiter.text) ? delimiter.text : unusedWord(cursor.text);
  const tabs = /^\t*/.exec(closing)?.[0] ?? '';
  const end = closing.endsWith('\n') ? '\n' : '';
  return { text: filled + (closing === '' ? '' : tabs + plain + end), delimiter: plain };
}

function readDocument(
  cursor: Cursor,
  delimiter: Delimiter,
  closes: ')' | undefined,
): { readonly body: string; readonly closing: string } {
  const start = cursor.at;
  const body = () => cursor.text.slice(start, cursor.at);
  let joined = '';
  while (!cursor.done) {
    const before = body();
    const line = cursor.takeAll(/[^\n]*\n?/y);
    joined += line;
    // In an unquoted document a backslash joins two lines, and they end it together or not at all.
    if (!delimiter.quoted && /(?<!\\)(?:\\\\)*\\\n$/.test(joined)) {
      joined = joined.slice(0, -2);
      continue;
    }
    const content = (delimiter.stripsTabs ? joined.replace(/^\t+/, '') : joined).replace(/\n$/, '');
    if (content === delimiter.text) return { body: before, closing: line };
    if (closes && content.startsWith(delimiter.text + closes)) {
      const rest = joined.length - joined.indexOf(content) - delimiter.text.length;
      cursor.at -= rest;
      return { body: before, closing: line.slice(0, -rest) };
    }
    joined = '';
  }
  return { body: body(), closing: '' };
}

/**
 * A quoted document as an unquoted one of the same text, with references in the place of placeholders; undefined if it
 * has none. So no value becomes part of the command: none can hold a line that ends the document, and tabs, size and
 * the quoting of what is around it don't matter.
 */
function fillVerbatim(body: string, filling: Filling): string | undefined {
  const cursor = new Cursor(body);
  let filled = '';
  let found = false;
  while (!cursor.done) {
    const reference = takePlaceholder(cursor, forms.double, filling);
    found ||= reference !== undefined;
    filled += reference ?? cursor.take().replace(/[\\$`]/, '\\$&');
  }
  return found ? filled : undefined;
}

function unusedWord(text: string): string {
  let word = 'END_OF_TEXT';
  while (text.includes(word)) word += '_';
  return word;
}
