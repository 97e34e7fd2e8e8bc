import { Lexer } from 'yaml';

/** A piece of YAML text as the lexer cuts it, and where it begins. */
export interface Token {
  readonly text: string;
  readonly offset: number;
  /** Plain or block text, whatever signs it is made of. */
  readonly isText: boolean;
}

const textMark = '\u001f';
// The lexer's own marks take no room in the text: a document, the end of a flow collection, a text that follows.
const marks: readonly string[] = ['\u0002', '\u0018', textMark];

/** Makes tokens of what the lexer gives piece by piece; none of its own marks. */
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

/** The pieces of a YAML text one by one, without building anything: what can be said of a text that is none. */
export function* tokensOf(text: string): Generator<Token> {
  const read = tokenReader();
  for (const piece of new Lexer().lex(text)) {
    const token = read(piece);
    if (token) yield token;
  }
}
