import { type KnownWord, nameOf, type ScriptWords, unknownText } from './launchers.js';
import type { Command, Layer, Part } from './syntax.js';
import { type KnownVariables, layerOfPieces, type Piece, piecesOf, piecesOfWord, withoutFirst } from './word-pieces.js';

/** What is known at the position of a command. */
export interface CommandContext {
  readonly known: KnownVariables;
  readonly layer: Layer;
}

/** Returns the pieces of a part; for `${NAME:-default}`, those of the variable if it is known, otherwise of the default. */
export function piecesAround(part: Part, { known, layer }: CommandContext): readonly Piece[] {
  const isPlain = part.kind !== 'expansion' || part.variable !== undefined;
  const written = isPlain ? undefined : /^\$\{(\w+):?[-=]/.exec(layer.text.slice(part.start, part.end))?.[1];
  if (part.kind !== 'expansion' || written === undefined) return piecesOf([part], known);
  return known.get(written)?.pieces ?? piecesOf(part.parts, known);
}

/** Returns the variable of a `for` and its values; undefined for any other command. */
export function loopOf({ kind, words }: Command, texts: readonly KnownWord[], { known }: CommandContext) {
  const [first, name = '', third] = texts;
  if (kind !== 'simple' || !(first === 'for' || first === 'select') || third !== 'in') return undefined;
  // It is unknown what a pattern matches.
  const pieceOf = (piece: Piece): Piece =>
    piece.special === 'pattern' ? { ...piece, kind: 'unknown', text: unknownText, special: undefined } : piece;
  return { name, values: words.slice(3).map((word) => piecesOfWord(word, known).map(pieceOf)) };
}

/** Returns words of a command as a text of their own. */
export function layerOf({ words }: Command, { from, to, skips }: ScriptWords, { known, layer }: CommandContext): Layer {
  const [first = [], ...rest] = words.slice(from, to).map((word) => piecesOfWord(word, known));
  return layerOfPieces([withoutFirst(first, skips), ...rest], { parent: layer, between: ' ', echoed: false });
}

/** Returns whether a program is a shell, by its name. */
export function isShell(word: KnownWord | undefined): boolean {
  return /^(?:\w+-)?\w*sh$/.test(nameOf(word)) && !/^(?:fish|tclsh|wish|pwsh)/.test(nameOf(word));
}

/** Returns the name of a file, even if it is in the same word as an option. */
export function codeWord(word: KnownWord): string {
  return word.startsWith('-') ? optionValue(word) : word;
}

/** Returns everything in a command that may contain commands. */
export function partsOf({ words, redirections }: Command): readonly Part[] {
  const redirected = redirections.flatMap(({ word, document }) => [...(word?.parts ?? []), ...(document?.parts ?? [])]);
  return [...words.flatMap(({ parts }) => parts), ...redirected];
}

/** Returns a piece of literal text. */
export function textPiece(text: string): Piece {
  const position = { quoting: 'bare', backslash: false, escapesFollow: false } as const;
  return { kind: 'text', text, start: 0, end: 0, position, atomic: true };
}

/** Returns the value of `--chdir=folder` or `-Cfolder`; otherwise the word itself, which follows its option. */
export function optionValue(word: string): string {
  return /^--[^=]+=(.*)$/s.exec(word)?.[1] ?? /^-\w(.+)$/s.exec(word)?.[1] ?? word;
}
