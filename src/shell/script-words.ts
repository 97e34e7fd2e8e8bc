import { type KnownWord, nameOf, type ScriptWords, unknownText } from './launchers.js';
import { type KnownVariables, layerOfPieces, type Piece, piecesOf, piecesOfWord, withoutFirst } from './pieces.js';
import type { Command, Layer, Part } from './syntax.js';

/** What is known where a command stands. */
export interface Around {
  readonly known: KnownVariables;
  readonly layer: Layer;
}

/** The pieces of a part; of `${NAME:-default}`, those of the variable if it is known, or else of the default. */
export function piecesAround(part: Part, { known, layer }: Around): readonly Piece[] {
  const isPlain = part.kind !== 'expansion' || part.variable !== undefined;
  const written = isPlain ? undefined : /^\$\{(\w+):?[-=]/.exec(layer.text.slice(part.start, part.end))?.[1];
  if (part.kind !== 'expansion' || written === undefined) return piecesOf([part], known);
  return known.get(written)?.pieces ?? piecesOf(part.parts, known);
}

/** The variable of a `for` and the words that it stands for in turn; undefined for any other command. */
export function loopOf({ kind, words }: Command, texts: readonly KnownWord[], { known }: Around) {
  const [first, name = '', third] = texts;
  if (kind !== 'simple' || !(first === 'for' || first === 'select') || third !== 'in') return undefined;
  // What a pattern stands for is not known.
  const pieceOf = (piece: Piece): Piece =>
    piece.special === 'pattern' ? { ...piece, kind: 'unknown', text: unknownText, special: undefined } : piece;
  return { name, values: words.slice(3).map((word) => piecesOfWord(word, known).map(pieceOf)) };
}

/** Words of a command as a text of their own. */
export function layerOf({ words }: Command, { from, to, skips }: ScriptWords, { known, layer }: Around): Layer {
  const [first = [], ...rest] = words.slice(from, to).map((word) => piecesOfWord(word, known));
  return layerOfPieces([withoutFirst(first, skips), ...rest], { parent: layer, between: ' ', echoed: false });
}

/** Whether a program is a shell, by its name. */
export function isShell(word: KnownWord | undefined): boolean {
  return /^(?:\w+-)?\w*sh$/.test(nameOf(word)) && !/^(?:fish|tclsh|wish|pwsh)/.test(nameOf(word));
}

/** A file's name, also where an option stands in the same word. */
export function codeWord(word: KnownWord): string {
  return word.startsWith('-') ? optionValue(word) : word;
}

/** Everything in a command that may have commands within it. */
export function partsOf({ words, redirections }: Command): readonly Part[] {
  const redirected = redirections.flatMap(({ word, document }) => [...(word?.parts ?? []), ...(document?.parts ?? [])]);
  return [...words.flatMap(({ parts }) => parts), ...redirected];
}

/** A text that stands for itself. */
export function textPiece(text: string): Piece {
  const position = { quoting: 'bare', backslash: false, escapesFollow: false } as const;
  return { kind: 'text', text, start: 0, end: 0, position, atomic: true };
}

/** The value of `--chdir=folder` or `-Cfolder`; that of an option of its own is the next word. */
export function optionValue(word: string): string {
  return /^--[^=]+=(.*)$/s.exec(word)?.[1] ?? /^-\w(.+)$/s.exec(word)?.[1] ?? word;
}
