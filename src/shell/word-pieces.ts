import {
  type Command,
  type Document,
  depthWithin,
  type Layer,
  type Mark,
  type Origin,
  type Part,
  type Position,
  type Script,
  type Word,
} from './syntax.js';
import { unknownText } from './wrapper-programs.js';

/** A piece of the value of a word, and its origin. */
export interface Piece {
  readonly text: string;
  /** For a placeholder, `text` is its name; `unknown` is what only the shell will know. */
  readonly kind: 'text' | 'placeholder' | 'unknown';
  readonly start: number;
  readonly end: number;
  readonly position: Position;
  readonly atomic: boolean;
  readonly format?: Origin['format'];
  readonly special?: 'pattern' | 'home' | undefined;
}

/** Variables that a text sets once, to something known in advance, by name, with the offset from which this holds. */
export type KnownVariables = ReadonlyMap<string, { readonly pieces: readonly Piece[]; readonly from: number }>;

/** No variables. */
const noKnownVariables: KnownVariables = new Map();

/** Returns the value of a word. */
export function piecesOfWord(word: Word, known: KnownVariables): readonly Piece[] {
  return piecesOf(word.parts, known);
}

/** Returns the value of the parts of a word or a document. */
export function piecesOf(parts: readonly Part[], known: KnownVariables): readonly Piece[] {
  return parts.flatMap((part) => piecesOfPart(part, known));
}

function piecesOfPart(part: Part, known: KnownVariables): readonly Piece[] {
  const { start, end, quoting } = part;
  const position = { quoting, backslash: false, escapesFollow: false };
  const place = { start, end, position, atomic: false };
  if (part.kind === 'text') return [{ ...place, kind: 'text', text: part.text, special: part.special }];
  if (part.kind === 'expansion') {
    const variable = known.get(part.variable ?? '');
    if (!variable || variable.from > start) return [{ ...place, kind: 'unknown', text: unknownText }];
    return variable.pieces.map(({ text, kind }) => ({ ...place, text, kind, atomic: true }));
  }
  if (part.literal) return [{ ...place, kind: 'text', text: `{${part.name}}` }];
  const { backslash, escapesFollow } = part;
  const before: Piece = { ...place, kind: 'text', text: '\\', start: start - 1, end: start };
  const itself: Piece = {
    ...place,
    kind: 'placeholder',
    text: part.name,
    position: { quoting, backslash, escapesFollow },
  };
  return backslash && quoting !== 'bare' ? [before, itself] : [itself];
}

/** Returns the value of a document; for `<<-`, without the tabs at the start of its lines. */
export function piecesOfDocument({ parts, stripsTabs }: Document, known: KnownVariables): readonly Piece[] {
  const pieces = piecesOf(parts, known);
  if (!stripsTabs) return pieces;
  let isLineStart = true;
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'text' || piece.end - piece.start !== piece.text.length) {
      isLineStart = false;
      return [piece];
    }
    const lines = [...piece.text.matchAll(/[^\n]*\n|[^\n]+/g)];
    return lines.map((found): Piece => {
      const tabs = isLineStart ? (/^\t*/.exec(found[0])?.[0].length ?? 0) : 0;
      const at = found.index + tabs;
      const text = found[0].slice(tabs);
      isLineStart = found[0].endsWith('\n');
      return { ...piece, text, start: piece.start + at, end: piece.start + at + text.length };
    });
  });
}

/** Returns the text of pieces as far as it is known; `lookUp` returns the values of placeholders. */
export function textOfPieces(
  pieces: readonly Piece[],
  lookUp: (name: string) => string | undefined = () => undefined,
): string {
  return pieces.map(({ kind, text }) => (kind === 'placeholder' ? (lookUp(text) ?? unknownText) : text)).join('');
}

/** Returns pieces without the first characters of their text. */
export function withoutFirst(pieces: readonly Piece[], count: number): readonly Piece[] {
  let left = count;
  return pieces.flatMap((piece) => {
    const length = piece.kind === 'text' ? piece.text.length : 1;
    const skipped = Math.min(left, length);
    left -= skipped;
    if (skipped === 0) return [piece];
    if (skipped === length) return [];
    const isOneToOne = piece.end - piece.start === length;
    return [{ ...piece, text: piece.text.slice(skipped), start: isOneToOne ? piece.start + skipped : piece.start }];
  });
}

/** Builds a text that another shell parses from pieces of the enclosing text; `between` separates the groups. */
export function layerOfPieces(
  groups: readonly (readonly Piece[])[],
  { parent, between, echoed }: { readonly parent: Layer; readonly between: string; readonly echoed: boolean },
): Layer {
  const origins: Origin[] = [];
  const marks = new Map<number, Mark>();
  let text = '';
  for (const piece of groups.flatMap((pieces, index) => [...(index > 0 ? [between] : []), ...pieces])) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const { kind, start, end, position, atomic, format } = piece;
    const written = kind === 'placeholder' ? `{${piece.text}}` : piece.text;
    const name = kind === 'placeholder' ? piece.text : undefined;
    if (kind !== 'text') marks.set(text.length, { length: written.length, name });
    origins.push({ at: text.length, length: written.length, start, end, position, atomic, format });
    text += written;
  }
  const { isPlaceholder, unknown } = parent;
  return {
    text,
    parent,
    depth: depthWithin(parent),
    kind: 'script',
    origins,
    marks,
    echoed: echoed || parent.echoed,
    isPlaceholder,
    unknown,
  };
}

/** Yields all of these commands, including those in groups and in `$(…)` in words. */
export function* everyCommand(commands: readonly Command[]): Generator<Command> {
  for (const command of commands) {
    yield command;
    yield* everyCommand(command.body);
    for (const part of partsOf(command)) yield* commandsWithin(part);
  }
}

function partsOf({ words, redirections }: Command): readonly Part[] {
  const redirected = redirections.flatMap(({ word, document }) => [...(word?.parts ?? []), ...(document?.parts ?? [])]);
  return [...words.flatMap(({ parts }) => parts), ...redirected];
}

function* commandsWithin(part: Part): Generator<Command> {
  if (part.kind !== 'expansion') return;
  for (const { commands } of part.scripts) yield* everyCommand(commands);
  for (const inner of part.parts) yield* commandsWithin(inner);
}

const settersByName = new Set('export readonly local declare typeset'.split(' '));
const takersOfNames = new Set('read getopts mapfile readarray unset for select let'.split(' '));

/** A variable that a command sets; without a word, to something unknown. */
interface Setting {
  readonly name: string;
  readonly word: Word | undefined;
  /** The length of the name and the operator at the start of the word. */
  readonly length: number;
}

/** Returns the variables that a text sets once, to something known in advance, and those that it was given. */
export function knownVariables({ layer, commands }: Script, given: KnownVariables = noKnownVariables): KnownVariables {
  const found = new Map(given);
  const spoiled = new Set<string>();
  for (const command of everyCommand(commands)) {
    for (const { name, word, length } of settingsIn(command, layer)) {
      const pieces = word && withoutFirst(piecesOf(word.parts, found), length);
      const isKnown = !word?.elements && pieces?.every(({ kind, special }) => kind !== 'unknown' && !special);
      if (found.has(name) || !isKnown) spoiled.add(name);
      else found.set(name, { pieces: pieces ?? [], from: word?.end ?? 0 });
    }
  }
  for (const name of spoiled) found.delete(name);
  return found;
}

function settingsIn({ words }: Command, { text }: Layer): readonly Setting[] {
  const written = words.map(({ start, end }) => text.slice(start, end));
  const program = written.find((word) => !/^[A-Za-z_]\w*\+?=/.test(word));
  return written.flatMap((one, index): readonly Setting[] => {
    const [whole = '', name = '', sign] = /^([A-Za-z_]\w*)(\+?=)?/.exec(one) ?? [];
    if (name === '') return [];
    // Before a program, it is set only for that program.
    if (sign && (program === undefined || settersByName.has(program)))
      return [{ name, word: sign === '=' ? words[index] : undefined, length: whole.length }];
    return program && takersOfNames.has(program) ? [{ name, word: undefined, length: 0 }] : [];
  });
}
