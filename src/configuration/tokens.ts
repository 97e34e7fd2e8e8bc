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

/** The pieces of a YAML text one by one, without building anything: what can be said before it is parsed. */
export function* tokensOf(text: string): Generator<Token> {
  let [offset, isText] = [0, false];
  for (const token of new Lexer().lex(text)) {
    if (!isText && marks.includes(token)) {
      isText = token === textMark;
      continue;
    }
    yield { text: token, offset, isText };
    offset += token.length;
    isText = false;
  }
}
