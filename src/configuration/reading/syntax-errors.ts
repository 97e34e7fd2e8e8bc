import type { YAMLError } from 'yaml';
import type { Schema } from '../../schema/option-schema.js';
import { options } from '../options/all-options.js';
import { sectionNames } from '../options/older-spellings.js';
import { type Token, tokensOf } from '../yaml/limits.js';

/** Messages for the errors of the YAML parser. */
const reasons: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'This line is indented with a tab. YAML requires spaces.',
  BAD_INDENT: 'The indentation is inconsistent. Align this line with the others at its level.',
  MULTIPLE_DOCS: 'A second YAML document begins here. Move it to a separate file.',
  BLOCK_AS_IMPLICIT_KEY:
    'This value contains a second key. Put the key on its own line, or put a value that contains a colon in quotes.',
  MULTILINE_IMPLICIT_KEY: 'This line has no colon after its key, or is indented too far.',
  KEY_OVER_1024_CHARS: 'A key is longer than 1,024 characters.',
  BAD_ALIAS: 'A value that begins with * is a YAML alias; with &, an anchor. Put the whole value in quotes.',
  BAD_DQ_ESCAPE: 'This is not a valid escape in double quotes. Use single quotes, or two backslashes.',
  BAD_SCALAR_START: "A value can't begin with this character. Put the whole value in quotes.",
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
  [/^\? /, 'begins with ?, so YAML treats it as a key'],
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
      sentence: `${what} contains \`: \`, so YAML treats it as a key and a value${quoted}`,
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
  if (/^\s*=/.test(rest)) return { column, sentence: 'Use a colon and a space after this key instead of =.' };
  if (/^(\s+[^\s:]|\s*$)/.test(rest)) return { column, sentence: 'A colon is missing after this key.' };
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

/** A line whose indentation matches none of the lines above. */
interface Misaligned {
  /** The offset of its first character. */
  readonly offset: number;
  /** Counted from 0. */
  readonly line: number;
  /** The error message, which contains names from the file. */
  readonly sentence: string;
}

interface Line {
  readonly number: number;
  readonly offset: number;
  /** The columns of each dash, and of the name or value. */
  readonly columns: readonly number[];
  readonly isItem: boolean;
  /** The name before the colon, if any. */
  readonly name: string | undefined;
  /** A value follows the name, so nothing may be indented below it. */
  readonly hasValue: boolean;
  readonly opensBlock: boolean;
}

/** An open indentation level, and what began there. */
interface Level {
  readonly column: number;
  readonly isItem: boolean;
  readonly name: string | undefined;
  /** It already has a value, so nothing may be indented below it. */
  readonly isClosed: boolean;
}

/** Returns the first misaligned line of a text that is known to be invalid YAML. */
function misalignedLine(text: string): Misaligned | undefined {
  let levels: readonly Level[] = [];
  let block: number | undefined;
  for (const line of linesOf(text)) {
    const [first = 0] = line.columns;
    if (block !== undefined && first > block) continue;
    block = line.opensBlock ? first : undefined;
    const sentence = faultOf(line, levels);
    if (sentence !== undefined) return { offset: line.offset + first, line: line.number, sentence };
    levels = [...levels.filter((level) => staysOpen(level, line)), ...levelsOf(line)];
  }
  return undefined;
}

function staysOpen({ column, isItem }: Level, { columns: [first = 0], isItem: isNext }: Line): boolean {
  // A list may start in the same column as its name.
  return column < first || (column === first && isNext && !isItem);
}

function levelsOf({ columns, isItem, name, hasValue }: Line): readonly Level[] {
  const last = columns.length - 1;
  return columns.map((column, index) => {
    const isDash = isItem && index < last;
    return { column, isItem: isDash, name: isDash ? undefined : name, isClosed: index === last && hasValue };
  });
}

function faultOf(line: Line, levels: readonly Level[]): string | undefined {
  const [first = 0] = line.columns;
  const left = levels.filter(({ column }) => column <= first);
  const top = left.at(-1);
  const gone = levels[left.length];
  if (top?.column === first) {
    const isBesideItems = top.isItem && !line.isItem && left.at(-2)?.column !== first;
    return isBesideItems && gone ? describe(line, gone, 'left') : undefined;
  }
  if (gone) return describe(line, gone.name === undefined && !line.isItem ? (top ?? gone) : gone, 'left');
  return top?.isClosed ? describe(line, top, 'right') : undefined;
}

function describe(line: Line, other: Level, side: 'left' | 'right'): string | undefined {
  if (line.isItem && other.isItem) return `This item starts further ${side} than the one above. Align the dashes.`;
  if (line.isItem || line.name === undefined || other.name === undefined) return undefined;
  // An unknown name may be part of a secret.
  const isKnown = [line.name, other.name].every((name) => memberNames().has(name));
  return isKnown
    ? `\`${line.name}\` must line up with \`${other.name}\`.`
    : 'This key must line up with the others at its level.';
}

function* linesOf(text: string): Generator<Line> {
  let offset = 0;
  for (const [number, whole] of text.split('\n').entries()) {
    const written = whole.replace(/\r$/, '');
    if (/^\s*[^\s#]/.test(written) && !/^(---|\.\.\.|%)/.test(written)) yield lineOf(written, number, offset);
    offset += whole.length + 1;
  }
}

function lineOf(text: string, number: number, offset: number): Line {
  const columns: number[] = [];
  let at = /^ */.exec(text)?.[0].length ?? 0;
  for (let dash = /^- +/.exec(text.slice(at)); dash; dash = /^- +/.exec(text.slice(at))) {
    columns.push(at);
    at += dash[0].length;
  }
  const rest = text.slice(at);
  const name = /^["']?([\w.-]+)["']?\s*:(?=\s|$)/.exec(rest);
  const value = name
    ? rest
        .slice(name[0].length)
        .replace(/(^|\s)#.*$/, '')
        .trim()
    : rest;
  return {
    number,
    offset,
    columns: [...columns, at],
    isItem: columns.length > 0,
    name: name?.[1],
    hasValue: name !== null && value !== '' && !/^[&!]\S*$/.test(value),
    opensBlock: /^[|>][-+\d]*$/.test(value),
  };
}

let known: ReadonlySet<string> | undefined;

/** Returns the names of all options, including nested ones. */
function memberNames(): ReadonlySet<string> {
  known ??= new Set([...sectionNames, ...namesIn({ properties: options })]);
  return known;
}

function namesIn({ properties = {}, items }: Schema): readonly string[] {
  const inner = [...Object.values(properties), ...(items ? [items] : [])];
  return [...Object.keys(properties), ...inner.flatMap(namesIn)];
}
