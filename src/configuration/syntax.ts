import type { YAMLError } from 'yaml';
import { misalignedLine } from './indentation.js';
import { type Token, tokensOf } from './tokens.js';

/** YAML's reason for refusing a text, told by what to do. */
const reasons: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'This line is indented with a tab, and YAML accepts only spaces there. Use spaces.',
  BAD_INDENT: 'The indentation does not fit: what belongs together begins in the same column.',
  MULTIPLE_DOCS: 'A second document begins here, and a configuration file holds one. Make it a file of its own.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second name stands where a value was expected: put it on a line of its own, or put a text that holds a colon in quotes.',
  MULTILINE_IMPLICIT_KEY: 'This line has no colon after its name, or it is indented too far.',
  KEY_OVER_1024_CHARS: 'A name is longer than 1024 characters.',
  BAD_ALIAS: 'YAML takes what begins with * for an alias, and with & for an anchor. Put the whole value in quotes.',
  BAD_DQ_ESCAPE:
    'In double quotes a backslash begins an escape, and this is none. Use single quotes, or two backslashes.',
  BAD_SCALAR_START: 'A value cannot begin with this character. Put the whole value in quotes.',
  MISSING_CHAR: 'A colon or a comma is missing here.',
  UNEXPECTED_TOKEN: 'This does not belong here: look for a quote, a bracket or an indentation that does not fit.',
};

/** A fault of syntax: where to look, and the sentence. */
export interface SyntaxFault {
  readonly offset: number;
  readonly sentence: string;
  /** A sentence without any name of the text. */
  readonly discreet: string;
}

/** What to say of an error of the YAML parser. One slip makes it stumble several times: the first is the one to fix. */
export function syntaxFault(errors: readonly YAMLError[], text: string): SyntaxFault | undefined {
  const error = errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? errors[0];
  if (!error) return undefined;
  const offset = error.pos[0];
  if (error.code === 'MULTIPLE_DOCS') return plain(offset, 'MULTIPLE_DOCS');
  if (isAfterTab(text, offset)) return plain(offset, 'TAB_AS_INDENT');
  const general = plain(offset, error.code);
  if (error.code === 'BAD_DQ_ESCAPE' || error.code === 'KEY_OVER_1024_CHARS') return general;
  const pitfall = pitfallAt(offset, text, general.sentence);
  const isUnclosed = /closing ["']|must .*end with a [}\]]/.test(error.message);
  return pitfall ?? (isUnclosed ? unclosed(text, offset) : general);
}

function plain(offset: number, code: string): SyntaxFault {
  const sentence = reasons[code] ?? 'This is not YAML.';
  return { offset, sentence, discreet: sentence };
}

/** The usual slips, by the look of the line: whoever made one learns what to change rather than what a parser expected. */
function pitfallAt(offset: number, text: string, discreet: string): SyntaxFault | undefined {
  const lines = text.slice(0, offset).split('\n');
  const number = lines.length - 1;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
  const inValue = valuePitfall(line);
  if (inValue) return { offset: start + inValue.column, sentence: inValue.sentence, discreet: inValue.sentence };
  const misaligned = misalignedLine(text);
  if (misaligned && Math.abs(misaligned.line - number) <= 2) return { ...misaligned, discreet };
  const colon = colonPitfall(line);
  return colon && { offset: start + colon.column, sentence: colon.sentence, discreet };
}

interface Pitfall {
  readonly column: number;
  readonly sentence: string;
}

/** How a value begins that YAML does not take for text. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^"(?:[^"\\]|\\.)*"[^\s,\]}:]|^"(?:[^"\\]|\\.)*"\s+[^\s#,\]}:]/, 'goes on after its closing quote'],
  [/^'(?:[^']|'')*'[^\s,\]}:]|^'(?:[^']|'')*'\s+[^\s#,\]}:]/, 'goes on after its closing quote'],
  [/^\{/, 'begins with {, which YAML takes for a mapping'],
  [/^\[/, 'begins with [, which YAML takes for a list'],
  [/^[|>](?![-+\d]*(\s+#.*)?$)/, 'begins with | or >, which YAML takes for a text of several lines'],
  [/^[@`%]/, 'begins with a character that YAML reserves'],
  [/^\*/, 'begins with *, which YAML takes for an alias'],
  [/^&/, 'begins with &, which YAML takes for an anchor'],
  [/^- /, 'begins with a dash, which YAML takes for a list'],
  [/^\? /, 'begins with ?, which YAML takes for a name'],
];

/** So many characters of a value are looked at. */
const longestValue = 10_000;

function valuePitfall(line: string): Pitfall | undefined {
  const lead = /^\s*(?:- +)*(?:["']?[\w.-]+["']?\s*:\s+)?/.exec(line)?.[0] ?? '';
  // The beginning of a very long one tells as much.
  const value = line.slice(lead.length, lead.length + longestValue);
  if (lead.trim() === '' || value === '') return undefined;
  const quoted = '. Put the whole value in single quotes.';
  const isList = /^\s*(?:- +)+/.test(lead);
  const what = isList ? 'This item' : 'This value';
  const isWhole = /^[[{]/.test(value) && !hasMoreAfterBracket(value);
  for (const [expression, words] of beginnings) {
    if (expression.test(value) && !isWhole) return { column: lead.length, sentence: `${what} ${words}${quoted}` };
  }
  if (/^[^"'[{].*(: |:$)/.test(value)) {
    return {
      column: lead.length,
      sentence: `${what} contains \`: \`, which YAML takes for a name and its value${quoted}`,
    };
  }
  return undefined;
}

/** Whether text follows the bracket that closes the first one: no value in brackets, but a text that begins with one. */
function hasMoreAfterBracket(value: string): boolean {
  let depth = 0;
  for (const [index, sign] of [...value].entries()) {
    if (sign === '[' || sign === '{') depth += 1;
    if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) return /^\s*[^\s#]/.test([...value].slice(index + 1).join(''));
  }
  return false;
}

/** A name whose colon is missing, or has no blank behind it; not repeated, for it may be the rest of a secret. */
function colonPitfall(line: string): Pitfall | undefined {
  const [, lead = '', name = '', rest = ''] = /^(\s*(?:- +)*)([A-Za-z_]\w*)(.*)$/.exec(line) ?? [];
  const column = lead.length;
  if (name === '') return undefined;
  if (/^:\S/.test(rest)) return { column, sentence: 'A space is missing after the colon of this name.' };
  if (/^\s*=/.test(rest)) return { column, sentence: 'Write a colon and a space after this name, not =.' };
  if (/^(\s+[^\s:]|\s*$)/.test(rest)) return { column, sentence: 'A colon is missing after this name.' };
  return undefined;
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
  if (quote || !bracket) return told(quote?.offset ?? end, 'The quote that begins here is never closed.');
  const sign = bracket.text === '[' ? ']' : '}';
  return told(
    bracket.offset,
    `The bracket that opens here is not closed: its ${sign} is missing, or stands too far to the left.`,
  );
}

function told(offset: number, sentence: string): SyntaxFault {
  return { offset, sentence, discreet: sentence };
}

function isClosed(quoted: string): boolean {
  return /^("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/.test(quoted);
}
