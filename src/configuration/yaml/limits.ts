import { Lexer } from 'yaml';
import type { Tree } from './tree.js';

/** The maximum size of a configuration file in bytes. */
export const maxFileBytes = 1_000_000;

/** The maximum size of a configuration file with its includes in bytes; a file counts each time it is included. */
export const maxTotalBytes = 16_000_000;

/** The maximum number of included files (a file counts each time), and how deep they can be nested. */
export const maxIncludes = { files: 1_000, deep: 50 } as const;

/** The maximum nesting depth of a configuration. */
export const maxDepth = 64;

/** The maximum length of a value: the kernel accepts no longer argument of a program. */
export const maxValueLength = 131_071;

/** The maximum total length of all secrets: all output is searched for each of them. */
export const maxSecretCharacters = 65_536;

/** The maximum total length of a file's hook commands that contain braces. */
export const maxHookCharacters = 65_536;

/** The maximum number of values that aliases may add. */
export const maxAliasedValues = 100_000;

/** The maximum number of wildcards in `check_repositories`; each is compared with every repository. */
export const maxWildcards = 100;

/**
 * The maximum number of YAML tokens in a file; four spaces, newlines, or comments count as one. Enough for 20,000 lines of
 * patterns, and few enough to be parsed quickly and with little memory.
 */
export const maxTokens = 60_000;

const weightOfBlank = 1 / 4;

/** The size of a tree, with aliases resolved. */
export interface Measure {
  readonly size: number;
  readonly depth: number;
}

/** How much of the limits has been used by a file and its includes. */
export interface Budget {
  readonly measures: Map<Tree, Measure>;
  bytes: number;
  includes: number;
  tokens: number;
  /** Values that aliases and merges have added. */
  added: number;
  /** The depth of the current value. */
  level: number;
}

/** Returns an unused budget. */
export function newBudget(): Budget {
  return { measures: new Map(), bytes: 0, includes: 0, tokens: 0, added: 0, level: 0 };
}

/** The error for a value that is too long. */
export const tooLong = 'This value is too long: the limit is 131,071 characters.';

/** The error for hook commands that would take too long to check. */
export const tooMuchHookText =
  'Up to this point, hook commands with braces exceed the limit of 65,536 characters in total. Move long ones to scripts.';

/** The error for secrets that would take too long to search for. */
export const tooManySecrets =
  'The secrets of the configuration exceed the limit of 65,536 characters in total. Shorten them, or use encryption_passcommand.';

/** The error for a value that is nested too deep, directly or through aliases. */
export const tooDeep = `This is nested too deeply: the limit is ${maxDepth} levels.`;

interface Level {
  readonly column: number;
  readonly indicator: string;
}

/** The state of the scan. */
interface Scan {
  readonly flow: string[];
  readonly block: Level[];
  /** The offset of the current line. */
  line: number;
  /** The offset of the text after the last indicator. */
  content: number | undefined;
}

/** Formatted only when needed: the first call of toLocaleString takes longer than reading a file. */
function tooDense(): string {
  return `The file is too large: up to this point, it exceeds the limit of ${maxTokens.toLocaleString('en')} YAML tokens.`;
}

/** Where a YAML text exceeds a limit, and the error message. */
export interface LimitReached {
  readonly offset: number;
  readonly sentence: string;
}

/**
 * Returns a function that checks the lexer's output piece by piece, and returns the first violation of a limit. The rest of
 * the text must not reach the parser, which is recursive.
 */
export function watchLimits(budget: Pick<Budget, 'tokens'>): (piece: string) => LimitReached | undefined {
  const scan: Scan = { flow: [], block: [], line: 0, content: undefined };
  const read = tokenReader();
  return (piece) => {
    const token = read(piece);
    return token && take(token, scan, budget);
  };
}

function take({ text, offset, isText }: Token, scan: Scan, budget: Pick<Budget, 'tokens'>): LimitReached | undefined {
  if (!isText) takeIndicator(scan, text, offset);
  if (scan.block.length + scan.flow.length > maxDepth) return { offset, sentence: tooDeep };
  budget.tokens += !isText && /^[\s#]/.test(text) ? weightOfBlank : 1;
  if (budget.tokens > maxTokens) return { offset, sentence: tooDense() };
  if (isText || !/^[-?:\s]/.test(text)) scan.content ??= offset;
  takeLineEnd(scan, text, offset);
  return undefined;
}

function takeIndicator(scan: Scan, token: string, offset: number): void {
  if (token === '{' || token === '[') {
    scan.flow.push(token);
  } else if (token === '}' || token === ']') {
    scan.flow.pop();
  } else if (scan.flow.length === 0 && (token === '-' || token === '?' || token === ':')) {
    const start = token === ':' ? (scan.content ?? offset) : offset;
    enter(scan.block, { column: start - scan.line, indicator: token });
    scan.content = undefined;
  }
}

function takeLineEnd(scan: Scan, token: string, offset: number): void {
  const end = token.lastIndexOf('\n');
  if (end < 0) return;
  scan.line = offset + end + 1;
  scan.content = undefined;
}

/** Opens a level. A list may start in the same column as its name; anything else in one column is a single level. */
function enter(levels: Level[], level: Level): void {
  let top = levels.at(-1);
  while (top && (top.column > level.column || (top.column === level.column && top.indicator === '-'))) {
    levels.pop();
    top = levels.at(-1);
  }
  if (top?.column !== level.column || level.indicator === '-') levels.push(level);
}

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
function tokenReader(): (piece: string) => Token | undefined {
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
