import { Lexer } from 'yaml';

/** A token of the YAML lexer, and its offset. */
export interface Token {
  readonly text: string;
  readonly offset: number;
  /** Whether it is a plain or block scalar, not an indicator. */
  readonly isText: boolean;
}

const textMark = '\u001f';
// Marks that the lexer adds and that are not part of the text: a document, the end of a flow collection, a scalar.
const marks: readonly string[] = ['\u0002', '\u0018', textMark];

/** Returns a function that converts the lexer's output to tokens, without its marks. */
export function tokenReader(): (piece: string) => Token | undefined {
  let [offset, isText] = [0, false];
  return (piece) => {
    if (!isText && marks.includes(piece)) {
      isText = piece === textMark;
      return undefined;
    }
    const token = { text: piece, offset, isText };
    offset += piece.length;
    isText = false;
    return token;
  };
}

/** Yields the tokens of a text, which may be invalid YAML. */
export function* tokensOf(text: string): Generator<Token> {
  const read = tokenReader();
  for (const piece of new Lexer().lex(text)) {
    const token = read(piece);
    if (token) yield token;
  }
}
