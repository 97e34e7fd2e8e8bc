import { type Token, tokenReader } from './tokens.js';
import type { Tree } from './tree.js';

/** The most bytes that one configuration file may have. */
export const largestFile = 1_000_000;

/** The most bytes that a configuration file may have with all that it includes, each file as often as it is included. */
export const largestWhole = 16_000_000;

/** How many files a configuration may include, each as often as it is named, and how deep in one another. */
export const mostIncludes = { files: 1_000, deep: 50 } as const;

/** How many levels a configuration may be deep. */
export const deepestLevel = 64;

/** How many characters one value may have: the system hands no program a longer one. */
export const longestValue = 131_071;

/** How many characters the secrets of all files may have together: each is searched for in everything that is shown. */
export const mostSecretCharacters = 65_536;

/** How many characters a file's hook commands may have together where placeholders may stand in them. */
export const mostHookCharacters = 65_536;

/** How many values aliases may add to a configuration. */
export const mostAliasedValues = 100_000;

/** How many names of `check_repositories` may hold wildcards, each of which is held against every repository. */
export const mostWildcards = 100;

/**
 * How many signs and values a YAML file may be made of, four blanks, line ends or comments counted as one: 20,000 lines
 * of patterns, far more than any configuration has, and few enough to be read soon and in little memory.
 */
export const mostTokens = 60_000;

const weightOfBlank = 1 / 4;

/** How much a tree holds, aliases followed. */
export interface Measure {
  readonly size: number;
  readonly depth: number;
}

/** What has been used up of the limits that hold for a file together with all that it includes. */
export interface Budget {
  readonly measures: Map<Tree, Measure>;
  bytes: number;
  includes: number;
  tokens: number;
  /** Values that aliases and merges have added. */
  added: number;
  /** How deep the value at hand stands. */
  level: number;
}

/** A budget of which nothing is used. */
export function wholeBudget(): Budget {
  return { measures: new Map(), bytes: 0, includes: 0, tokens: 0, added: 0, level: 0 };
}

/** The sentence for a value that no program could be given. */
export const tooLong = 'This value has more than 131,071 characters, which is the limit: no program could be given it.';

/** The sentence for hook commands that would take too long to look through. */
export const tooMuchHookText =
  'Up to here the hook commands with braces have more than 65,536 characters in all, which is the limit. Put long ones into scripts of their own.';

/** The sentence for secrets that would take too long to search for. */
export const tooManySecrets =
  'The secrets of the configuration have more than 65,536 characters in all, which is the limit. Shorten them, or let encryption_passcommand print the passphrase.';

/** The sentence for a text that nests too deep, by itself or through aliases. */
export const tooDeep = `This goes deeper than ${deepestLevel} levels, which is the limit.`;

interface Level {
  readonly column: number;
  readonly indicator: string;
}

/** Where the scan is: the open levels, and the place in the line. */
interface Scan {
  readonly flow: string[];
  readonly block: Level[];
  /** Where the line begins. */
  line: number;
  /** Where the text behind the last indicator begins. */
  content: number | undefined;
}

/** Made when it is needed: the first number that is put into words takes longer than reading a file. */
function tooDense(): string {
  return `Up to here the file holds more than ${mostTokens.toLocaleString('en')} YAML tokens, which is the limit.`;
}

/** Where a YAML text goes beyond a limit, and which. */
export interface LimitReached {
  readonly offset: number;
  readonly sentence: string;
}

/**
 * Watches what the lexer gives piece by piece, and tells the first that goes beyond a limit: no text, however deep or
 * dense, may go on from there to the parser, which calls itself once a level.
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
  if (scan.block.length + scan.flow.length > deepestLevel) return { offset, sentence: tooDeep };
  budget.tokens += !isText && /^[\s#]/.test(text) ? weightOfBlank : 1;
  if (budget.tokens > mostTokens) return { offset, sentence: tooDense() };
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

/** A list may stand at the column of the name that holds it; all else at one column is one level. */
function enter(levels: Level[], level: Level): void {
  let top = levels.at(-1);
  while (top && (top.column > level.column || (top.column === level.column && top.indicator === '-'))) {
    levels.pop();
    top = levels.at(-1);
  }
  if (top?.column !== level.column || level.indicator === '-') levels.push(level);
}
