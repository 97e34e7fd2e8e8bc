import {
  type Command,
  Cursor,
  deepest,
  depthWithin,
  type ExpansionPart,
  type Layer,
  type Mark,
  type Origin,
  type Part,
  type Quoting,
  type Script,
  tooDeep,
} from './syntax.js';

/** The state of reading a text: the position, and how to read commands in expansions. */
export interface Reader {
  readonly cursor: Cursor;
  /** What the current position is part of, if a string isn't possible there. */
  refused: string | undefined;
  /** Set if only quotes and backslashes have a meaning: the characters that a backslash quotes in `"…"`. */
  readonly quotable?: RegExp | undefined;
  /** The offset of an unclosed quote or of a backslash at the end. */
  unfinished?: number | undefined;
  /** Reads commands up to the end of the text or the parenthesis that closes them, which is not read. */
  readonly commands: (cursor: Cursor, closes: ')' | undefined) => readonly Command[];
}

/** Reads the next piece of an unquoted word; the cursor must not be at a blank or an operator. */
export function wordPiece(reader: Reader): readonly Part[] {
  const { cursor, quotable } = reader;
  const character = cursor.text[cursor.at];
  if (character === "'") return quoted(reader, 'single');
  if (character === '"') return quoted(reader, 'double');
  if (quotable) return literalText(reader, 'bare');
  switch (character) {
    case '$':
      return dollar(reader, 'bare');
    case '`':
      return backticks(reader, 'bare');
    case '*':
    case '?':
    case '[':
      return text(cursor, 1, { quoting: 'bare', special: 'pattern' });
    default:
      return marked(reader, 'bare') ?? bareText(cursor);
  }
}

/** Reads text in which only `\`, `$`, and backticks have a meaning, up to an offset: a here-document, arithmetic. */
export function expandableText(reader: Reader, end: number, refused?: string): readonly Part[] {
  return refusing(reader, refused ?? reader.refused, () => {
    const parts: Part[] = [];
    while (reader.cursor.at < end && !reader.cursor.done) parts.push(...expandable(reader, 'document'));
    return parts;
  });
}

/** Reads the text of a quoted here-document, up to an offset. */
export function verbatimText(reader: Reader, end: number): readonly Part[] {
  const parts: Part[] = [];
  const { cursor } = reader;
  while (cursor.at < end) {
    const length = Math.max(cursor.look(/[^{\\]+/y)?.[0].length ?? 0, 1);
    parts.push(
      ...(marked(reader, 'verbatim') ?? text(cursor, Math.min(length, end - cursor.at), { quoting: 'verbatim' })),
    );
  }
  return parts;
}

/** Returns the offset of the `))` that ends a `((`; undefined if these are two subshells. */
export function endOfArithmetic(text: string, from: number): number | undefined {
  const piece = /\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|[^()\\'"]+/y;
  let depth = 0;
  for (let at = from; at < text.length; ) {
    piece.lastIndex = at;
    const skipped = piece.exec(text)?.[0].length ?? 0;
    if (skipped === 0 && depth === 0 && text[at] === ')') return text[at + 1] === ')' ? at : undefined;
    if (skipped === 0 && text[at] === '(') depth += 1;
    if (skipped === 0 && text[at] === ')') depth -= 1;
    at += skipped || 1;
  }
  return undefined;
}

/** Reads the content of `((…))` and the two parentheses that end it. */
export function arithmetic(reader: Reader, end: number): readonly Part[] {
  const parts = expandableText(reader, end, 'arithmetic');
  reader.cursor.take(2);
  return parts;
}

interface Look {
  readonly quoting: Quoting;
  readonly special?: 'pattern' | 'home';
  /** What the characters mean, if not themselves. */
  readonly means?: string;
}

function text(cursor: Cursor, length: number, { quoting, special, means }: Look): readonly Part[] {
  const start = cursor.at;
  const taken = cursor.take(length);
  return [{ kind: 'text', start, end: cursor.at, quoting, text: means ?? taken, special }];
}

function bareText(cursor: Cursor): readonly Part[] {
  if (cursor.sees('\\\n')) {
    cursor.take(2);
    return [];
  }
  if (cursor.sees('\\')) {
    const means = cursor.text[cursor.at + 1] ?? '';
    return text(cursor, 2, { quoting: 'bare', means });
  }
  if (cursor.look(/~(?=\/|[\s;&|)]|$)/y)) return text(cursor, 1, { quoting: 'bare', special: 'home' });
  return text(cursor, cursor.look(/[\w./,:@%+=-]+/y)?.[0].length ?? 1, { quoting: 'bare' });
}

function quoted(reader: Reader, quoting: 'single' | 'double'): readonly Part[] {
  const { cursor } = reader;
  const start = cursor.at;
  const quote = cursor.take();
  const parts: Part[] = [];
  while (!cursor.done && !cursor.sees(quote)) parts.push(...within(reader, quoting));
  if (cursor.done) reader.unfinished ??= start;
  cursor.take();
  return parts;
}

function within(reader: Reader, quoting: 'single' | 'double'): readonly Part[] {
  if (quoting === 'single') return marked(reader, 'single') ?? plain(reader.cursor, /[^'\\{]+/y, 'single');
  return reader.quotable ? literalText(reader, 'double') : expandable(reader, 'double');
}

/** Reads the next characters of text in which only a backslash has a meaning and quotes the next character. */
function literalText(reader: Reader, quoting: 'bare' | 'double'): readonly Part[] {
  const { cursor, quotable } = reader;
  if (!cursor.sees('\\')) return plain(cursor, /[^\s'"\\]+/y, quoting);
  const next = cursor.text[cursor.at + 1];
  if (next === undefined) reader.unfinished ??= cursor.at;
  const counts = quoting === 'bare' || quotable?.test(next ?? '');
  return text(cursor, counts ? 2 : 1, counts ? { quoting, means: next ?? '' } : { quoting });
}

function plain(cursor: Cursor, run: RegExp, quoting: Quoting): readonly Part[] {
  return text(cursor, cursor.look(run)?.[0].length ?? 1, { quoting });
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', e: '\x1b' };

/** Reads `$'…'`, which bash reads with escapes, and dash as a dollar sign and single quotes. */
function ansiQuoted(reader: Reader): readonly Part[] {
  const { cursor } = reader;
  cursor.take(2);
  const parts: Part[] = [];
  while (!cursor.done && !cursor.sees("'")) {
    const means = cursor.text[cursor.at + 1] ?? '';
    const next = () =>
      cursor.sees('\\')
        ? text(cursor, 2, { quoting: 'ansi', means: escapes[means] ?? means })
        : plain(cursor, /[^'\\{]+/y, 'ansi');
    parts.push(...(marked(reader, 'ansi') ?? next()));
  }
  cursor.take();
  return parts;
}

/** Reads the next piece of text in which quotes are literal and only `\`, `$`, and backticks have a meaning. */
function expandable(reader: Reader, quoting: 'double' | 'default' | 'document'): readonly Part[] {
  const { cursor } = reader;
  switch (cursor.text[cursor.at]) {
    case '\\':
      return marked(reader, quoting) ?? escaped(cursor, quoting);
    case '$':
      return dollar(reader, quoting);
    case '`':
      return backticks(reader, quoting);
    default:
      return marked(reader, quoting) ?? plain(cursor, /[^\\$`"{}]+/y, quoting);
  }
}

function escaped(cursor: Cursor, quoting: 'double' | 'default' | 'document'): readonly Part[] {
  if (cursor.sees('\\\n')) {
    cursor.take(2);
    return [];
  }
  const next = cursor.text[cursor.at + 1] ?? '';
  const counts = { double: /[\\$`"]/, default: /[\\$`"}]/, document: /[\\$`]/ }[quoting].test(next);
  return text(cursor, counts ? 2 : 1, counts ? { quoting, means: next } : { quoting });
}

/** Reads an expansion that begins with a dollar sign and may contain others. */
function dollar(reader: Reader, quoting: Quoting): readonly Part[] {
  const { cursor } = reader;
  if (cursor.depth === deepest) throw tooDeep('`$(…)` or `${…}`');
  cursor.depth += 1;
  const start = cursor.at;
  const read = expansion(reader, quoting);
  cursor.depth -= 1;
  if (Array.isArray(read)) return read;
  const { parts = [], scripts = [], variable } = read as Partial<ExpansionPart>;
  return [{ kind: 'expansion', start, end: cursor.at, quoting, parts, scripts, variable }];
}

/** Reads parameters, command substitution, arithmetic, and `$'…'`. */
function expansion(reader: Reader, quoting: Quoting): Partial<ExpansionPart> | readonly Part[] {
  const { cursor } = reader;
  const end = cursor.sees('$((') ? endOfArithmetic(cursor.text, cursor.at + 3) : undefined;
  if (end !== undefined) {
    cursor.take(3);
    return { parts: arithmetic(reader, end) };
  }
  if (cursor.sees('$(')) {
    cursor.take(2);
    return { scripts: [substituted(reader)] };
  }
  if (cursor.sees('${')) return parameter(reader, quoting);
  if (cursor.sees('$[')) {
    cursor.take(2);
    return { parts: evaluated(reader, ']', 'arithmetic') };
  }
  if (cursor.sees("$'") && quoting === 'bare') return ansiQuoted(reader);
  if (cursor.look(/\$(?![A-Za-z_\d$?!#@*-])/y)) {
    // A literal dollar sign; `$"…"` is translated in bash and means `"…"` elsewhere.
    return cursor.look(/\$"/y) && quoting === 'bare' && cursor.take() ? [] : text(cursor, 1, { quoting });
  }
  const name = cursor.takeAll(/\$(?:[A-Za-z_]\w*|[\d$?!#@*-])/y).slice(1);
  return { variable: name };
}

/** Reads the commands of `$(…)`, `<(…)`, or `>(…)`, and the parenthesis that ends them. */
export function substituted(reader: Reader): Script {
  const { cursor } = reader;
  const commands = refusing(reader, undefined, () => reader.commands(cursor, ')'));
  cursor.take();
  return { layer: cursor.layer, commands };
}

/** Reads `${…}`, whose word is quoted like its surroundings after `:-` and the like, and separately after `#`, `%`, and `/`. */
function parameter(reader: Reader, quoting: Quoting): Partial<ExpansionPart> {
  const { cursor } = reader;
  cursor.take(2);
  const name = cursor.takeAll(/[#!]?(?:[A-Za-z_]\w*|\d+|[@*#?$!-])/y);
  const parts: Part[] = [];
  if (cursor.sees('{')) parts.push(...(refusing(reader, 'the name of a variable', () => marked(reader, 'bare')) ?? []));
  if (cursor.sees('[')) {
    cursor.take();
    parts.push(...evaluated(reader, ']', 'the subscript of an array'));
  }
  const operator = cursor.takeAll(/:?[-=?+]|##?|%%?|\/[/#%]?|\^\^?|,,?|[:@]/y);
  if (operator === ':') return { parts: [...parts, ...evaluated(reader, '}', 'arithmetic')] };
  const inherits = quoting !== 'bare' && /[-=?+]$/.test(operator);
  const isPlain = operator === '' && parts.length === 0 && cursor.sees('}');
  while (!cursor.done && !cursor.sees('}')) parts.push(...(inherits ? inheriting(reader) : wordPiece(reader)));
  cursor.take();
  return { parts, variable: isPlain && /^[A-Za-z_\d]/.test(name) ? name : undefined };
}

function inheriting(reader: Reader): readonly Part[] {
  return reader.cursor.sees('"') ? quoted(reader, 'double') : expandable(reader, 'default');
}

/** Reads what bash evaluates as arithmetic: a subscript, an offset. */
function evaluated(reader: Reader, close: ']' | '}', where: string): readonly Part[] {
  const { cursor } = reader;
  return refusing(reader, where, () => {
    const parts: Part[] = [];
    for (let depth = 0; !cursor.done; ) {
      if (cursor.sees(close) && depth === 0) break;
      if (cursor.sees('[')) depth += 1;
      if (cursor.sees(']')) depth -= 1;
      parts.push(...wordPiece(reader));
    }
    cursor.take();
    return parts;
  });
}

/** Reads a command in backticks: one level of backslashes belongs to them, the rest to the command. */
function backticks(reader: Reader, quoting: Quoting): readonly Part[] {
  const { cursor } = reader;
  const start = cursor.at;
  const found = cursor.look(/`((?:[^`\\]|\\[\s\S])*)`?/y);
  if (!found) return text(cursor, 1, { quoting });
  const [whole, inside = ''] = found;
  cursor.take(whole.length);
  const layer = withoutBackslashes(cursor.layer, { inside, start: start + 1, quoting });
  const inner = new Cursor(layer);
  inner.depth = cursor.depth + 1;
  const commands = refusing(reader, undefined, () => reader.commands(inner, undefined));
  const scripts = [{ layer, commands }];
  return [{ kind: 'expansion', start, end: cursor.at, quoting, parts: [], scripts, variable: undefined }];
}

interface Inside {
  readonly inside: string;
  readonly start: number;
  readonly quoting: Quoting;
}

function withoutBackslashes(parent: Layer, { inside, start, quoting }: Inside): Layer {
  const origins: Origin[] = [];
  const marks = new Map<number, Mark>();
  const piece =
    quoting === 'double' || quoting === 'default' ? /\\([\\$`"])|[\s\S][^\\]*/g : /\\([\\$`])|[\s\S][^\\]*/g;
  let text = '';
  for (const found of inside.matchAll(piece)) {
    const meant = found[1] ?? found[0];
    const from = start + found.index;
    const place = { at: text.length, length: meant.length, start: from, end: from + found[0].length };
    const position = { quoting, backslash: false, escapesFollow: false };
    origins.push({ ...place, position, atomic: false, format: undefined });
    text += meant;
  }
  for (const [at, mark] of parent.marks ?? []) {
    const origin = origins.find((one) => one.start <= at && at < one.end);
    if (origin) marks.set(origin.at + at - origin.start, mark);
  }
  const { echoed, isPlaceholder, unknown } = parent;
  return {
    ...{
      text,
      parent,
      depth: depthWithin(parent),
      kind: 'backticks',
      origins,
      marks: parent.marks ? marks : undefined,
    },
    ...{ echoed, isPlaceholder, unknown },
  };
}

function refusing<Result>(reader: Reader, refused: string | undefined, read: () => Result): Result {
  const outer = reader.refused;
  reader.refused = refused;
  const result = read();
  reader.refused = outer;
  return result;
}

const escapedPlaceholder = /\\\{([\p{L}_][\p{L}\p{N}_-]*)\\\}/uy;
const placeholder = /(\\?)\{([\p{L}\p{N}_][\p{L}\p{N}_-]*)\}/uy;

/** Reads a placeholder or an expansion of an outer shell; returns undefined, without moving the cursor, if there is none. */
function marked(reader: Reader, quoting: Quoting): readonly Part[] | undefined {
  const { cursor, refused } = reader;
  const { layer } = cursor;
  return layer.marks ? markAt(cursor, layer.marks, { quoting, refused }) : placeholderAt(cursor, { quoting, refused });
}

interface PlaceholderPlace {
  readonly quoting: Quoting;
  readonly refused: string | undefined;
}

function markAt(
  cursor: Cursor,
  marks: ReadonlyMap<number, Mark>,
  place: PlaceholderPlace,
): readonly Part[] | undefined {
  const backslash = cursor.sees('\\') && marks.has(cursor.at + 1);
  const mark = marks.get(backslash ? cursor.at + 1 : cursor.at);
  if (!mark) return undefined;
  if (mark.name === undefined && backslash) return undefined;
  if (backslash) cursor.take();
  const start = cursor.at;
  cursor.take(mark.length);
  if (mark.name !== undefined) return [placeholderPart(cursor, { ...place, start, backslash, name: mark.name })];
  const { quoting } = place;
  return [{ kind: 'expansion', start, end: cursor.at, quoting, parts: [], scripts: [], variable: undefined }];
}

function placeholderAt(cursor: Cursor, place: PlaceholderPlace): readonly Part[] | undefined {
  if (!/[\\{]/.test(cursor.text[cursor.at] ?? '') || belongsToDollar(cursor)) return undefined;
  const { isPlaceholder, unknown } = cursor.layer;
  const start = cursor.at;
  const literal = cursor.look(escapedPlaceholder);
  if (literal) {
    cursor.take(literal[0].length);
    const { quoting } = place;
    const name = literal[1] ?? '';
    const flags = { literal: true, backslash: false, escapesFollow: false, refused: undefined };
    return [{ kind: 'placeholder', start, end: cursor.at, quoting, name, ...flags }];
  }
  const found = cursor.look(placeholder);
  if (!found) return undefined;
  const [whole, before = '', name = ''] = found;
  if (!isPlaceholder(name)) {
    // Bash's `{name}>file` opens a file and keeps its number in the variable.
    const isDescriptor = place.quoting === 'bare' && /[<>]/.test(cursor.text[start + whole.length] ?? '');
    if (!isDescriptor && /^[A-Za-z_]/.test(name)) unknown.add(name);
    return undefined;
  }
  cursor.take(whole.length);
  return [placeholderPart(cursor, { ...place, start: start + before.length, backslash: before !== '', name })];
}

function placeholderPart(
  cursor: Cursor,
  given: PlaceholderPlace & { readonly start: number; readonly backslash: boolean; readonly name: string },
): Part {
  const escapesFollow = given.quoting === 'ansi' && cursor.look(/[^'\\]*\\/y) !== undefined;
  return { kind: 'placeholder', end: cursor.at, literal: false, escapesFollow, ...given };
}

/** Returns whether a brace belongs to a dollar sign: `${name}` is a variable, but in `$${name}`, `$$` is one. */
function belongsToDollar(cursor: Cursor): boolean {
  let dollars = 0;
  while (cursor.text[cursor.at - 1 - dollars] === '$') dollars += 1;
  return dollars % 2 === 1;
}
