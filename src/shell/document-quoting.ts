import { type Edit, inOrder, withEdits } from './edits.js';
import type { Document, Layer } from './syntax.js';

/**
 * Turns a quoted document into an unquoted one with the same text, so that it can contain references: no line of their
 * values can end it, and tabs, size, and the quoting around it don't matter.
 */
export function unquoted(document: Document, edits: readonly Edit[], { text }: Layer): readonly Edit[] {
  const { start, end, delimiter, closing } = document;
  const word = /^[\w.-]+$/.test(delimiter.text.replace(/['"\\]/g, ''))
    ? delimiter.text.replace(/['"\\]/g, '')
    : unusedWord(text);
  const ordered = inOrder(edits);
  const escapes = [...text.slice(start, end).matchAll(/[\\$`]/g)].flatMap(({ 0: found, index }): readonly Edit[] => {
    const at = start + index;
    const isTaken = ordered.some((edit) => edit.start <= at && at < edit.end);
    return isTaken ? [] : [{ start: at, end: at + 1, text: `\\${found}` }];
  });
  return [...escapes, ...named(document.delimiter, closing, { opening: word, word })];
}

/** Prevents lines of values in a quoted document from ending it, and preserves their tabs. */
export function kept(document: Document, edits: readonly Edit[], { text }: Layer): readonly Edit[] {
  const { start, end, delimiter, closing, stripsTabs, operatorStart } = document;
  const inside = inOrder(edits).filter((edit) => edit.start >= start && edit.end <= end);
  const body = withEdits(
    text.slice(start, end),
    inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
  const word = delimiter.text.replace(/['"\\]/g, '');
  const ends = body.split('\n').some((line) => line.replace(/^\t+/, '').startsWith(word));
  const longer = ends ? lengthened(delimiter, closing, { word, unlike: text + body }) : [];
  if (!stripsTabs || !inside.some((edit) => /(?:^|\n)\t/.test(edit.text))) return longer;
  const tabs = [...text.slice(start, closing?.end ?? end).matchAll(/^\t+/gm)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
    text: '',
  }));
  return [...longer, ...tabs, { start: operatorStart + 2, end: operatorStart + 3, text: '' }];
}

/** Makes a delimiter longer; replaces one character, because others may be quoted differently. */
function lengthened(
  delimiter: Document['delimiter'],
  closing: Document['closing'],
  { word, unlike }: { readonly word: string; readonly unlike: string },
): readonly Edit[] {
  let more = '_';
  while (unlike.includes(word + more)) more += '_';
  // If the delimiter is empty, its first quote is used.
  const last = Math.max(delimiter.text.search(/[^'"\\]['"]*$/), 0);
  const at = delimiter.start + last;
  const begin = { start: at, end: at + 1, text: `${delimiter.text[last]}${more}` };
  const after = (closing?.end ?? 0) - 1;
  if (!closing) return [begin];
  if (word === '') return [begin, { ...closing, text: more }];
  return [begin, { start: after, end: after + 1, text: `${word.at(-1)}${more}` }];
}

/** Gives a document another delimiter. */
function named(
  delimiter: Document['delimiter'],
  closing: Document['closing'],
  { opening, word }: { readonly opening: string; readonly word: string },
): readonly Edit[] {
  const begin = { start: delimiter.start, end: delimiter.end, text: opening };
  return closing ? [begin, { ...closing, text: word }] : [begin];
}

function unusedWord(text: string): string {
  let word = 'END_OF_TEXT';
  while (text.includes(word)) word += '_';
  return word;
}
