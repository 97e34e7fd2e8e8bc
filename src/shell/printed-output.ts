import type { Word } from './syntax.js';
import { type KnownVariables, type Piece, piecesOfWord } from './word-pieces.js';

/** What a command prints, as pieces of its words. */
export interface Produced {
  readonly groups: readonly (readonly Piece[])[];
  readonly between: string;
  /** The words that it consists of. */
  readonly words: readonly Word[];
}

/** Returns what `echo` or `printf` prints for these arguments; undefined for other programs, whose output is unknown. */
export function producedBy(name: string, words: readonly Word[], known: KnownVariables): Produced | undefined {
  const pieces = words.map((word) => piecesOfWord(word, known));
  const textAt = (index: number) => pieces[index]?.map(({ text }) => text).join('') ?? '';
  let first = 0;
  if (name === 'echo') {
    while (first < words.length && /^-[neE]+$/.test(textAt(first))) first += 1;
    return { groups: pieces.slice(first), between: ' ', words: words.slice(first) };
  }
  if (name !== 'printf') return undefined;
  if (textAt(first) === '--') first += 1;
  const [format = [], ...rest] = pieces.slice(first);
  return { groups: [formatted(format, rest)], between: '', words: words.slice(first) };
}

/** A piece of a format: literal text, the next argument, or something unknown. */
interface Unit {
  readonly piece: Piece;
  readonly takes: boolean;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** Returns the output of a `printf`: its format, repeated while there are arguments left that it uses. */
function formatted(format: readonly Piece[], rest: readonly (readonly Piece[])[]): readonly Piece[] {
  const units = merged(format).flatMap((piece, index) => unitsOf(piece, index === 0));
  const printed: Piece[] = [];
  let next = 0;
  do {
    const before = next;
    for (const { piece, takes } of units) {
      if (!takes) printed.push(piece);
      else printed.push(...(rest[next++] ?? []));
    }
    if (next === before) break;
  } while (next < rest.length);
  return printed;
}

/** Merges adjacent pieces, because an escape of a format may be in two pieces, as in `"\\n"`. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const isOne =
      last &&
      isExact(last) &&
      isExact(piece) &&
      last.end === piece.start &&
      last.position.quoting === piece.position.quoting;
    if (isOne) found[found.length - 1] = { ...last, text: last.text + piece.text, end: piece.end };
    else found.push(piece);
  }
  return found;
}

function isExact({ kind, start, end, text }: Piece): boolean {
  return kind === 'text' && end - start === text.length;
}

function unitsOf(piece: Piece, isFirst: boolean): readonly Unit[] {
  if (piece.kind !== 'text') return [{ piece: { ...piece, format: isFirst ? 'first' : 'inside' }, takes: false }];
  const exact = isExact(piece);
  const parts = piece.text.matchAll(/%%|%[-+ #0]*(?:\d+|\*)?(?:\.\d*)?[a-zA-Z]|\\[\s\S]|[^%\\]+|[\s\S]/g);
  return [...parts].map(({ 0: found, index }) => {
    const takes = /^%.*[a-zA-Z]$/.test(found);
    const text = found === '%%' ? '%' : found.startsWith('\\') ? (escapes[found[1] ?? ''] ?? found.slice(1)) : found;
    const place = exact ? { start: piece.start + index, end: piece.start + index + found.length } : {};
    return { piece: { ...piece, ...place, text, format: 'inside' }, takes };
  });
}
