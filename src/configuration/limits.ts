import { Lexer } from 'yaml';

/** The most bytes that one configuration file may have. */
export const largestFile = 1_000_000;

/** How many levels a configuration may be deep. */
export const deepestLevel = 64;

/** How many values aliases may add to a configuration. */
export const mostAliasedValues = 100_000;

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

// The lexer's own marks, which take no room in the text: a document, the end of a flow collection, a scalar.
const scalarMark = '\u001f';
const marks: readonly string[] = ['\u0002', '\u0018', scalarMark];

/**
 * The offset at which a YAML text goes deeper than the limit, if it does. Reads tokens alone and stops there, so that
 * no text, however deep, reaches the parser, which calls itself once a level.
 */
export function offsetBeyondDepth(text: string): number | undefined {
  const scan: Scan = { flow: [], block: [], line: 0, content: undefined };
  let offset = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!scalar && marks.includes(token)) {
      scalar = token === scalarMark;
      continue;
    }
    if (!scalar) takeIndicator(scan, token, offset);
    if (scan.block.length + scan.flow.length > deepestLevel) return offset;
    if (scalar || !/^[-?:\s]/.test(token)) scan.content ??= offset;
    takeLineEnd(scan, token, offset);
    offset += token.length;
    scalar = false;
  }
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
