import {
  Composer,
  type CST,
  isMap,
  isScalar,
  Lexer,
  type LineCounter,
  type ParsedNode,
  Parser,
  YAMLParseError,
} from 'yaml';
import { forbiddenCharacter } from '../yaml/characters.js';
import { type ComposeSource, compose } from '../yaml/compose.js';
import { addError, addSafeError, errorCount } from '../yaml/findings.js';
import { type Budget, type LimitReached, newBudget, watchLimits } from '../yaml/limits.js';
import type { Tree } from '../yaml/tree.js';
import { type SyntaxProblem, syntaxProblem } from './syntax-errors.js';

/** The context of a YAML text. */
export interface YamlSource extends ComposeSource {
  /** Receives the offsets of lines, before `placeAt` is called. */
  readonly lineCounter?: LineCounter;
  /** The beginning of error messages. */
  readonly about?: string;
  /** Called with the top-level names, before any error is added; empty if the text is not a mapping. */
  readonly onNames?: (names: readonly string[]) => void;
}

/** Parses YAML to a tree with places. If it is invalid or exceeds a limit, adds an error and returns undefined. */
export function parseYaml(text: string, source: YamlSource): Tree | undefined {
  const { placeAt, findings, lineCounter, about = '', budget = newBudget(), include, onNames } = source;
  const character = forbiddenCharacter(text);
  if (character) {
    onNames?.([]);
    lineCounter?.addNewLine(0);
    for (const { index } of text.slice(0, character.offset).matchAll(/\n/g)) lineCounter?.addNewLine(index + 1);
    addSafeError(findings, placeAt(character.offset), character.sentence);
    return undefined;
  }
  const parsed = parse(text, budget, lineCounter);
  onNames?.(namesIn(parsed));
  if (parsed.fault) {
    const { offset, sentence, discreet = sentence } = parsed.fault;
    addError(findings, placeAt(offset), `${about}${sentence}`, discreet);
    return undefined;
  }
  const before = errorCount(findings);
  const tree = compose(parsed.contents, { placeAt, findings, budget, include });
  return errorCount(findings) === before ? tree : undefined;
}

function namesIn({ contents, fault }: Parsed): readonly string[] {
  if (fault || !isMap(contents)) return [];
  return contents.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
}

/** Disables stack traces: a malicious text can cause tens of thousands of errors, whose stacks would exhaust the memory. */
function withoutStacks<Result>(work: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

interface Parsed {
  readonly contents: ParsedNode | null;
  readonly fault?: (LimitReached & Partial<SyntaxProblem>) | undefined;
}

/** Does the same as the library's `parseDocument`, but checks the limits before each token is parsed. */
function parse(text: string, budget: Budget, lineCounter: LineCounter | undefined): Parsed {
  const watch = watchLimits(budget);
  const parser = new Parser(lineCounter?.addNewLine);
  let limit: LimitReached | undefined;
  function* tokens(): Generator<CST.Token> {
    lineCounter?.addNewLine(0);
    for (const piece of new Lexer().lex(text)) {
      limit = watch(piece);
      if (limit) return;
      yield* parser.next(piece);
    }
    yield* parser.end();
  }
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, version: '1.2' });
  const [document, another] = withoutStacks(() => {
    const [first, second] = composer.compose(tokens(), true, text.length);
    return [first, second];
  });
  if (limit || !document) return { contents: null, fault: limit };
  const [start, end] = another?.range ?? [0, 0];
  const further = another ? [new YAMLParseError([start, end], 'MULTIPLE_DOCS', '')] : [];
  return { contents: document.contents, fault: syntaxProblem([...document.errors, ...further], text) };
}
