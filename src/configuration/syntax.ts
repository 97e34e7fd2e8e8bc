import type { YAMLError } from 'yaml';
import { type Token, tokensOf } from './tokens.js';

/** YAML's reason for refusing a text, told by what to do. */
const reasons: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab indents this line, and YAML takes only blanks there. Put blanks in its place.',
  BAD_INDENT: 'The indentation does not fit: what belongs together begins in the same column.',
  MULTIPLE_DOCS: 'A second document begins here, and a configuration file holds one. Make it a file of its own.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second name stands where a value was expected: put it on a line of its own, or put a text that holds a colon in quotes.',
  MULTILINE_IMPLICIT_KEY: 'This line has no colon behind its name, or it is indented too far.',
  KEY_OVER_1024_CHARS: 'A name is longer than 1024 characters.',
  BAD_ALIAS: 'A name is missing behind & or *. Put the value in quotes if it is a text.',
  BAD_DQ_ESCAPE:
    'In double quotes a backslash begins an escape, and this is none. Use single quotes, or two backslashes.',
  BAD_SCALAR_START: 'A value cannot begin with this character. Put the value in quotes.',
  MISSING_CHAR: 'A colon or a comma is missing here.',
  UNEXPECTED_TOKEN: 'This does not belong here: look for a quote, a bracket or an indentation that does not fit.',
};

/** Reasons that say it all, or whose words in the parser repeat the text, which may be a secret. */
const ownWordsOnly: readonly string[] = ['TAB_AS_INDENT', 'MULTIPLE_DOCS', 'BAD_DQ_ESCAPE', 'KEY_OVER_1024_CHARS'];

/** A fault of syntax: where to look, and the sentence. */
export interface SyntaxFault {
  readonly offset: number;
  readonly sentence: string;
}

/** What to say of an error of the YAML parser. One slip makes it stumble several times: the first is the one to mend. */
export function syntaxFault(errors: readonly YAMLError[], text: string): SyntaxFault | undefined {
  const error = errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? errors[0];
  if (!error) return undefined;
  const offset = error.pos[0];
  if (error.code !== 'MULTIPLE_DOCS' && isAfterTab(text, offset)) return plain(offset, 'TAB_AS_INDENT');
  const closing = /closing ["']|must .*end with a [}\]]/.exec(error.message);
  if (closing) return unclosed(text, offset);
  if (ownWordsOnly.includes(error.code)) return plain(offset, error.code);
  const words = error.message.replace(/: ".*$/s, '').slice(0, 120);
  const reason = reasons[error.code] ?? 'This is not YAML.';
  return { offset, sentence: `${reason} In the words of the parser: ${words}.` };
}

function plain(offset: number, code: string): SyntaxFault {
  return { offset, sentence: reasons[code] ?? 'This is not YAML.' };
}

function isAfterTab(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^ *\t/.test(text.slice(start, offset + 1));
}

/** The parser complains at the end of the text; the person wants to know where it began. */
function unclosed(text: string, end: number): SyntaxFault {
  const tokens = [...tokensOf(text)].filter(({ offset, isText }) => offset < end && !isText);
  const quote = tokens.findLast((token) => /^["']/.test(token.text) && !isClosed(token.text));
  const brackets: Token[] = [];
  for (const token of tokens) {
    if (token.text === '[' || token.text === '{') brackets.push(token);
    if (token.text === ']' || token.text === '}') brackets.pop();
  }
  const bracket = brackets.at(-1);
  if (quote || !bracket)
    return { offset: quote?.offset ?? end, sentence: 'The quote that begins here is never closed.' };
  const sign = bracket.text === '[' ? ']' : '}';
  const sentence = `The bracket that opens here is not closed: its ${sign} is missing, or stands too far to the left.`;
  return { offset: bracket.offset, sentence };
}

function isClosed(quoted: string): boolean {
  return /^("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/.test(quoted);
}
