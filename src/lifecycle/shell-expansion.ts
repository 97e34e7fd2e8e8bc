import { UserError } from '../system/errors.js';
import { Cursor } from './shell-cursor.js';
import { type Filling, type Form, forms, type Reader, takePlaceholder } from './shell-placeholder.js';
import { arithmeticReader } from './shell-rereading.js';

/** Fills the next piece of an unquoted word, the cursor at no blank and no operator. */
export function wordPiece(cursor: Cursor, filling: Filling): string {
  switch (cursor.text[cursor.at]) {
    case "'":
      return singleQuoted(cursor, filling);
    case '"':
      return doubleQuoted(cursor, filling);
    case '$':
      return dollar(cursor, 'bare', filling);
    case '`':
      return backticks(cursor, 'bare', filling);
    case '\\':
      return takePlaceholder(cursor, forms.word, filling) ?? cursor.take(2);
    case '{':
      return takePlaceholder(cursor, forms.word, filling) ?? cursor.take();
    default:
      return cursor.takeAll(/\w+/y) || cursor.take();
  }
}

/** Fills a text in which only `\`, `$` and backticks mean something: the body of an unquoted here-document, arithmetic. */
export function expandableText(text: string, filling: Filling): string {
  const cursor = new Cursor(text);
  let filled = '';
  while (!cursor.done) filled += expandable(cursor, { form: forms.double, around: 'document' }, filling);
  return filled;
}

/** Fills the inside of `((…))` and the two parentheses that end it. */
export function arithmetic(cursor: Cursor, end: number, filling: Filling): string {
  const inside = cursor.take(end - cursor.at);
  return rereadBy(arithmeticReader, filling, () => expandableText(inside, filling)) + cursor.take(2);
}

/** Where the `))` stands that ends what began with `((`; undefined if these are two subshells. */
export function endOfArithmetic(text: string, from: number): number | undefined {
  const cursor = new Cursor(text, from);
  for (let depth = 0; !cursor.done; ) {
    const skipped = cursor.takeAll(/\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|[^()\\'"]+/y);
    if (skipped !== '') continue;
    if (depth === 0 && cursor.sees(')')) return cursor.sees('))') ? cursor.at : undefined;
    if (cursor.sees('(')) depth += 1;
    if (cursor.sees(')')) depth -= 1;
    cursor.take();
  }
  return undefined;
}

/** Beyond any command that a person writes, and within what the stack holds. */
const deepest = 100;

type Around = 'bare' | 'quoted' | 'document';

function singleQuoted(cursor: Cursor, filling: Filling): string {
  let filled = cursor.take();
  while (!cursor.done && !cursor.sees("'")) filled += takePlaceholder(cursor, forms.single, filling) ?? cursor.take();
  return filled + cursor.take();
}

function doubleQuoted(cursor: Cursor, filling: Filling): string {
  let filled = cursor.take();
  while (!cursor.done && !cursor.sees('"')) {
    filled += expandable(cursor, { form: forms.double, around: 'quoted' }, filling);
  }
  return filled + cursor.take();
}

/** `$'…'`: bash reads escapes in it, dash a dollar sign and plain single quotes. */
function ansiQuoted(cursor: Cursor, filling: Filling): string {
  let filled = cursor.take(2);
  while (!cursor.done && !cursor.sees("'")) {
    // Where no escape follows, plain quotes go on after the value: right in both shells.
    const form = cursor.look(/[^'\\]*\\/y) ? forms.ansi : forms.single;
    filled += takePlaceholder(cursor, form, filling) ?? cursor.take(cursor.sees('\\') ? 2 : 1);
  }
  return filled + cursor.take();
}

/** The next piece of a text where quotes are text and only `\`, `$` and backticks mean something. */
function expandable(cursor: Cursor, place: { form: Form; around: Around }, filling: Filling): string {
  switch (cursor.text[cursor.at]) {
    case '\\':
      return takePlaceholder(cursor, place.form, filling) ?? cursor.take(2);
    case '{':
      return takePlaceholder(cursor, place.form, filling) ?? cursor.take();
    case '$':
      return dollar(cursor, place.around, filling);
    case '`':
      return backticks(cursor, place.around, filling);
    default:
      return cursor.take();
  }
}

/** What begins with a dollar sign, which may hold others of its kind. */
function dollar(cursor: Cursor, around: Around, filling: Filling): string {
  if (filling.depth === deepest)
    throw new UserError(`A hook command nests more than ${deepest} \`$(…)\` or \`\${…}\`: put it into a script.`);
  filling.depth += 1;
  const filled = expansion(cursor, around, filling);
  filling.depth -= 1;
  return filled;
}

/** Parameters, command substitution, arithmetic, `$'…'`. */
function expansion(cursor: Cursor, around: Around, filling: Filling): string {
  const end = cursor.sees('$((') ? endOfArithmetic(cursor.text, cursor.at + 3) : undefined;
  if (end !== undefined) return cursor.take(3) + arithmetic(cursor, end, filling);
  if (cursor.sees('$(')) return cursor.take(2) + filling.commands(cursor, ')', filling) + cursor.take();
  if (cursor.sees('${')) return parameter(cursor, around, filling);
  if (cursor.sees('$[')) return cursor.take(2) + evaluated(cursor, ']', filling);
  if (cursor.sees("$'") && around === 'bare') return ansiQuoted(cursor, filling);
  return cursor.takeAll(/\$(?:[A-Za-z_]\w*|[\d$?!#@*-])?/y);
}

/** `${…}`, whose word has the quoting of its surroundings after `:-` and its like, and its own after `#`, `%` and `/`. */
function parameter(cursor: Cursor, around: Around, filling: Filling): string {
  let filled = cursor.take(2) + cursor.takeAll(/[#!]?(?:[A-Za-z_]\w*|\d+|[@*#?$!-])/y);
  if (cursor.sees('[')) filled += cursor.take() + evaluated(cursor, ']', filling);
  const operator = cursor.takeAll(/:?[-=?+]|##?|%%?|\/[/#%]?|\^\^?|,,?|[:@]/y);
  filled += operator;
  if (operator === ':') return filled + evaluated(cursor, '}', filling);
  const inherits = around !== 'bare' && /[-=?+]$/.test(operator);
  while (!cursor.done && !cursor.sees('}')) {
    if (!inherits) filled += wordPiece(cursor, filling);
    else if (cursor.sees('"')) filled += doubleQuoted(cursor, filling);
    else filled += expandable(cursor, { form: forms.doubleDefault, around }, filling);
  }
  return filled + cursor.take();
}

/** What bash evaluates as arithmetic, up to its end: a subscript, an offset. */
function evaluated(cursor: Cursor, close: ']' | '}', filling: Filling): string {
  return rereadBy(arithmeticReader, filling, () => {
    let filled = '';
    for (let depth = 0; !cursor.done; ) {
      if (cursor.sees(close) && depth === 0) return filled + cursor.take();
      if (cursor.sees('[')) depth += 1;
      if (cursor.sees(']')) depth -= 1;
      filled += wordPiece(cursor, filling);
    }
    return filled;
  });
}

/** A command in backticks: one level of backslashes belongs to them, the rest to the command. */
function backticks(cursor: Cursor, around: Around, filling: Filling): string {
  const found = cursor.look(/`((?:[^`\\]|\\[\s\S])*)`/y);
  if (!found) return cursor.take();
  const [whole, inside = ''] = found;
  cursor.take(whole.length);
  const command = inside.replace(around === 'quoted' ? /\\([\\$`"])/g : /\\([\\$`])/g, '$1');
  const filled = filling.commands(new Cursor(command), undefined, filling);
  return filled === command ? whole : `\`${filled.replace(/[\\$`]/g, '\\$&')}\``;
}

function rereadBy(reader: Reader, filling: Filling, fill: () => string): string {
  const outer = filling.reader;
  filling.reader = () => reader;
  const filled = fill();
  filling.reader = outer;
  return filled;
}
