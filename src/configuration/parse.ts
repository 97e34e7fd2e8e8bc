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
import { forbiddenCharacter } from './characters.js';
import { type ComposeSource, compose } from './compose.js';
import { addFault, addPlainFault, countOf } from './findings.js';
import { type Budget, type LimitReached, watchLimits, wholeBudget } from './limits.js';
import { type SyntaxFault, syntaxFault } from './syntax.js';
import type { Tree } from './tree.js';

/** Where a YAML text stands, and who takes what is wrong with it. */
export interface YamlSource extends ComposeSource {
  /** Learns where the lines begin, before any place is asked for. */
  readonly lineCounter?: LineCounter;
  /** Stands before what is said of the text as a whole. */
  readonly about?: string;
  /** Hears of the names at the top level before anything is said of them; of none where the text is no mapping. */
  readonly onNames?: (names: readonly string[]) => void;
}

/** A YAML text as a tree with places; undefined, and a fault, where it is none or goes beyond a limit. */
export function parseYaml(text: string, source: YamlSource): Tree | undefined {
  const { placeAt, findings, lineCounter, about = '', budget = wholeBudget(), include, onNames } = source;
  const character = forbiddenCharacter(text);
  if (character) {
    onNames?.([]);
    lineCounter?.addNewLine(0);
    for (const { index } of text.slice(0, character.offset).matchAll(/\n/g)) lineCounter?.addNewLine(index + 1);
    addPlainFault(findings, placeAt(character.offset), character.sentence);
    return undefined;
  }
  const parsed = parse(text, budget, lineCounter);
  onNames?.(namesIn(parsed));
  if (parsed.fault) {
    const { offset, sentence, discreet = sentence } = parsed.fault;
    addFault(findings, placeAt(offset), `${about}${sentence}`, discreet);
    return undefined;
  }
  const before = countOf(findings);
  const tree = compose(parsed.contents, { placeAt, findings, budget, include });
  return countOf(findings) === before ? tree : undefined;
}

function namesIn({ contents, fault }: Parsed): readonly string[] {
  if (fault || !isMap(contents)) return [];
  return contents.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
}

/** A hostile text makes the parser collect tens of thousands of errors: a stack for each would fill the memory. */
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
  readonly fault?: (LimitReached & Partial<SyntaxFault>) | undefined;
}

/** As the library's own `parseDocument` does, but for the limits, which are held against each piece before it is read. */
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
  return { contents: document.contents, fault: syntaxFault([...document.errors, ...further], text) };
}
