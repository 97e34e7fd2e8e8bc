import type { YAMLError } from 'yaml';
import { type Token, tokensOf } from '../yaml/tokens.js';
import { misalignedLine } from './indentation.js';

/** Messages for the errors of the YAML parser. */
const reasons: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'This line is indented with a tab. YAML requires spaces.',
  BAD_INDENT: 'The indentation is inconsistent. Align this line with the others at its level.',
  MULTIPLE_DOCS: 'A second YAML document begins here. Move it to a separate file.',
  BLOCK_AS_IMPLICIT_KEY:
    'This value contains a second name. Put the name on its own line, or put a value that contains a colon in quotes.',
  MULTILINE_IMPLICIT_KEY: 'This line has no colon after its name, or is indented too far.',
  KEY_OVER_1024_CHARS: 'A name is longer than 1024 characters.',
  BAD_ALIAS: 'A value that begins with * is a YAML alias; with &, an anchor. Put the whole value in quotes.',
  BAD_DQ_ESCAPE: 'This is not a valid escape in double quotes. Use single quotes, or two backslashes.',
  BAD_SCALAR_START: 'A value cannot begin with this character. Put the whole value in quotes.',
  MISSING_CHAR: 'A colon or a comma is missing here.',
  UNEXPECTED_TOKEN: 'This is unexpected here. Check quotes, brackets, and indentation.',
};

/** A syntax error. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly sentence: string;
  /** The message without any names from the file. */
  readonly discreet: string;
}

/** Returns the message for the errors of the YAML parser. Only the first one matters: it usually causes the others. */
export function syntaxProblem(errors: readonly YAMLError[], text: string): SyntaxProblem | undefined {
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

function plain(offset: number, code: string): SyntaxProblem {
  const sentence = reasons[code] ?? 'This is not valid YAML.';
  return { offset, sentence, discreet: sentence };
}

/** Recognizes common mistakes, to say what to change instead of what the parser expected. */
function pitfallAt(offset: number, text: string, discreet: string): SyntaxProblem | undefined {
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

/** Values that are not strings in YAML. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^"(?:[^"\\]|\\.)*"[^\s,\]}:]|^"(?:[^"\\]|\\.)*"\s+[^\s#,\]}:]/, 'continues after its closing quote'],
  [/^'(?:[^']|'')*'[^\s,\]}:]|^'(?:[^']|'')*'\s+[^\s#,\]}:]/, 'continues after its closing quote'],
  [/^\{/, 'begins with {, so YAML treats it as a mapping'],
  [/^\[/, 'begins with [, so YAML treats it as a list'],
  [/^[|>](?![-+\d]*(\s+#.*)?$)/, 'begins with | or >, so YAML treats it as a string of several lines'],
  [/^[@`%]/, 'begins with a character that is reserved in YAML'],
  [/^\*/, 'begins with *, so YAML treats it as an alias'],
  [/^&/, 'begins with &, so YAML treats it as an anchor'],
  [/^- /, 'begins with a dash, so YAML treats it as a list'],
  [/^\? /, 'begins with ?, so YAML treats it as a name'],
];

/** How many characters of a value are examined. */
const longestValue = 10_000;

function valuePitfall(line: string): Pitfall | undefined {
  const lead = /^\s*(?:- +)*(?:["']?[\w.-]+["']?\s*:\s+)?/.exec(line)?.[0] ?? '';
  // The beginning of a very long value is enough.
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
      sentence: `${what} contains \`: \`, so YAML treats it as a name and a value${quoted}`,
    };
  }
  return undefined;
}

/** Whether text follows the closing bracket, so that the value is a string that begins with a bracket. */
function hasMoreAfterBracket(value: string): boolean {
  let depth = 0;
  for (const [index, sign] of [...value].entries()) {
    if (sign === '[' || sign === '{') depth += 1;
    if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) return /^\s*[^\s#]/.test([...value].slice(index + 1).join(''));
  }
  return false;
}

/** Recognizes a name without a colon, or without a space after it. The message doesn't show the name, which may be part of a secret. */
function colonPitfall(line: string): Pitfall | undefined {
  const [, lead = '', name = '', rest = ''] = /^(\s*(?:- +)*)([A-Za-z_]\w*)(.*)$/.exec(line) ?? [];
  const column = lead.length;
  if (name === '') return undefined;
  if (/^:\S/.test(rest)) return { column, sentence: 'Add a space after the colon.' };
  if (/^\s*=/.test(rest)) return { column, sentence: 'Use a colon and a space after this name instead of =.' };
  if (/^(\s+[^\s:]|\s*$)/.test(rest)) return { column, sentence: 'A colon is missing after this name.' };
  return undefined;
}

function isAfterTab(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^ *\t/.test(text.slice(start, offset + 1));
}

/** Finds the opening quote or bracket that is not closed; the parser reports only the end of the text. */
function unclosed(text: string, end: number): SyntaxProblem {
  const tokens = [...tokensOf(text)].filter(({ offset, isText }) => offset < end && !isText);
  const quote = tokens.findLast((token) => /^["']/.test(token.text) && !isClosed(token.text));
  const brackets: Token[] = [];
  for (const token of tokens) {
    if (token.text === '[' || token.text === '{') brackets.push(token);
    if (token.text === ']' || token.text === '}') brackets.pop();
  }
  const bracket = brackets.at(-1);
  if (quote || !bracket) return told(quote?.offset ?? end, 'This quote is not closed.');
  const sign = bracket.text === '[' ? ']' : '}';
  return told(bracket.offset, `This bracket is not closed: its ${sign} is missing, or indented too little.`);
}

function told(offset: number, sentence: string): SyntaxProblem {
  return { offset, sentence, discreet: sentence };
}

function isClosed(quoted: string): boolean {
  return /^("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/.test(quoted);
}
