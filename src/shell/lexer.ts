import {
  arithmetic,
  endOfArithmetic,
  expandableText,
  type Reader,
  substituted,
  verbatimText,
  wordPiece,
} from './expansions.js';
import {
  type Command,
  Cursor,
  type Document,
  deepest,
  type Layer,
  type Part,
  type Redirection,
  type Script,
  tooDeep,
  tooManyPipes,
  type Word,
} from './syntax.js';

/**
 * Reads the commands of a shell text: every simple command with its words, redirections, and here-documents, how they are
 * grouped, and what is piped into what. Reads any text to its end, even if a shell would reject it.
 */
export function readScript(layer: Layer): Script {
  return { layer, commands: readCommands(new Cursor(layer), undefined) };
}

/** The words of a text in which only blanks, quotes, and backslashes have a meaning. */
interface PlainWords {
  readonly words: readonly string[];
  /** The text ends with a blank, so the last word is complete. */
  readonly isComplete: boolean;
  /** The offset of an unclosed quote or of a backslash at the end. */
  readonly unfinished: number | undefined;
}

/** Splits text that isn't a command, such as options, into words; in `"…"`, a backslash quotes the `quotable` characters. */
export function readPlainWords(text: string, quotable: RegExp): PlainWords {
  const cursor = new Cursor(plainLayer(text));
  const reader: Reader = { cursor, refused: undefined, quotable, commands: readCommands };
  const words: string[] = [];
  let word: string | undefined;
  while (!cursor.done) {
    if (cursor.takeAll(/[ \t\r\n]+/y) !== '') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else
      word =
        (word ?? '') +
        wordPiece(reader)
          .map((part) => (part.kind === 'text' ? part.text : ''))
          .join('');
  }
  const { unfinished } = reader;
  return { words: word === undefined ? words : [...words, word], isComplete: word === undefined, unfinished };
}

function plainLayer(text: string): Layer {
  const nothing = { origins: [], marks: new Map<number, never>(), echoed: false, unknown: new Set<string>() };
  return { text, parent: undefined, depth: 0, kind: 'hook', isPlaceholder: () => false, ...nothing };
}

function readCommands(cursor: Cursor, closes: ')' | undefined): readonly Command[] {
  return new CommandReader(cursor, closes).run();
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface Draft extends Omit<Mutable<Command>, 'words' | 'redirections' | 'body' | 'pipesInto'> {
  words: Mutable<Word>[];
  redirections: Mutable<Redirection>[];
  body: Draft[];
  pipesInto: Draft | undefined;
}

/** An open group; `pattern` and `branch` are the two halves of a `case`. */
interface Frame {
  readonly closer: string;
  readonly kind: 'top' | 'group' | 'pattern' | 'branch';
  readonly group: Draft;
  /** The previous commands whose output the next one reads. */
  pipesFrom: Draft[];
  /** The number of pipes before the last command. */
  pipes?: number;
}

interface DueDocument {
  readonly redirection: Mutable<Redirection>;
  readonly delimiter: Document['delimiter'];
  readonly operatorStart: number;
  readonly stripsTabs: boolean;
}

/** Words that precede a command. */
const leading = new Set('then else elif do ! coproc'.split(' '));
const openers: ReadonlyMap<string, string> = new Map([
  ['if', 'fi'],
  ['case', 'esac'],
  ['{', '}'],
  ...['while', 'until', 'for', 'select'].map((word) => [word, 'done'] as const),
]);
const closers = new Set(['fi', 'done', 'esac', '}']);
/** Keywords that are followed by words of their own before the commands begin. */
const headed = new Set(['for', 'select', 'case']);

/** Reads commands in one pass: tracks where words and comments begin, groups, `case`, and pending here-documents. */
class CommandReader {
  private readonly frames: Frame[];
  private command: Draft | undefined;
  private word: (Mutable<Word> & { parts: Part[] }) | undefined;
  /** The redirection whose word comes next. */
  private redirection: Mutable<Redirection> | undefined;
  private due: DueDocument[] = [];
  private readonly reader: Reader;

  constructor(
    private readonly cursor: Cursor,
    private readonly closes: ')' | undefined,
  ) {
    this.frames = [{ closer: '', kind: 'top', group: draft('group', cursor.at), pipesFrom: [] }];
    this.reader = { cursor, refused: undefined, commands: readCommands };
  }

  run(): readonly Command[] {
    const { cursor } = this;
    while (!cursor.done && !(this.closes && cursor.sees(this.closes) && this.closesAll())) this.step();
    this.endCommand();
    return this.frames[0]?.group.body ?? [];
  }

  private get frame(): Frame {
    return this.frames.at(-1) as Frame;
  }

  /** Returns whether a closing parenthesis here ends these commands, rather than a group inside them. */
  private closesAll(): boolean {
    return !this.frames.some(({ closer, kind }) => closer === ')' || kind === 'pattern' || kind === 'branch');
  }

  private step(): void {
    const { cursor } = this;
    const character = cursor.text[cursor.at] ?? '';
    if (cursor.sees('\\\n')) cursor.take(2);
    else if (character === ' ' || character === '\t') this.separate();
    else if (character === '\n') this.newline();
    else if (character === '#' && this.word === undefined) cursor.takeAll(/[^\n]*/y);
    else if (cursor.look(/[<>]\(/y)) this.processSubstitution();
    else if (/[<>]/.test(character) || cursor.sees('&>')) this.redirect();
    else if (/[;&|]/.test(character)) this.operator();
    else if (character === '(') this.openParenthesis();
    else if (character === ')') this.closeParenthesis();
    else this.piece();
  }

  private piece(): void {
    const start = this.cursor.at;
    this.add(wordPiece(this.reader), start);
  }

  private add(parts: readonly Part[], start: number): void {
    const word = this.begin(start);
    word.parts.push(...parts);
    word.end = this.cursor.at;
  }

  private begin(start: number): Mutable<Word> & { parts: Part[] } {
    this.word ??= { start, end: start, parts: [] };
    return this.word;
  }

  private separate(): void {
    this.endWord();
    this.cursor.take();
  }

  private endWord(): void {
    const { word, redirection } = this;
    this.word = undefined;
    if (!word) return;
    if (redirection) {
      redirection.word = word;
      this.redirection = undefined;
    } else this.learn(word);
  }

  /** Processes a word: one that opens or closes a group, or one of a command. */
  private learn(word: Mutable<Word>): void {
    const written = this.cursor.text.slice(word.start, word.end);
    const begins = this.command === undefined || (this.command.kind !== 'simple' && this.command.words.length === 0);
    if (begins && closers.has(written) && this.close(written)) return;
    if (this.frame.kind === 'pattern') {
      this.current(word.start, 'patterns').words.push(word);
      return;
    }
    if (begins && leading.has(written)) return;
    const closer = begins ? openers.get(written) : undefined;
    if (closer !== undefined) this.open(closer, word.start);
    if (closer === undefined || headed.has(written)) this.take(word, written);
  }

  private take(word: Mutable<Word>, written: string): void {
    const { words } = this.current(word.start);
    words.push(word);
    if (written === 'in' && words.length === 3 && this.isWritten(words[0], 'case')) this.beginPatterns();
    if (written === '{' && this.isWritten(words[0], 'function')) this.define('{');
  }

  /** Returns the command for words and redirections; a group that was just closed accepts only redirections. */
  private current(start: number, kind: Draft['kind'] = 'simple'): Draft {
    return this.command?.kind === kind ? this.command : this.start(draft(kind, start));
  }

  private start(command: Draft): Draft {
    const { frame } = this;
    for (const one of frame.pipesFrom) one.pipesInto = command;
    frame.pipes = frame.pipesFrom.length > 0 ? (frame.pipes ?? 0) + 1 : 0;
    if (frame.pipes > deepest) throw tooManyPipes();
    frame.pipesFrom = [];
    frame.group.body.push(command);
    this.command = command;
    return command;
  }

  private open(closer: string, start: number): void {
    if (this.frames.length > deepest) throw tooDeep('groups of commands');
    this.endCommand();
    const group = this.start(draft(closer === ')' ? 'subshell' : 'group', start));
    this.command = undefined;
    this.frames.push({ closer, kind: 'group', group, pipesFrom: [] });
  }

  /** Closes the innermost group with this closer, including open groups inside it. */
  private close(closer: string): boolean {
    const at = this.frames.findLastIndex((frame) => frame.closer === closer);
    if (at < 1 || this.frames.slice(at + 1).some((frame) => frame.closer === ')')) return false;
    this.endCommand();
    this.command = this.frames[at]?.group;
    this.frames.length = at;
    return true;
  }

  private beginPatterns(): void {
    this.endCommand();
    const frame = this.frames.pop();
    if (frame) this.frames.push({ ...frame, kind: 'pattern' });
  }

  /** Handles `name() …` and `function name {`: what was read so far is the name. */
  private define(opener: '{' | '('): void {
    if (this.command) this.command.kind = 'function';
    this.command = undefined;
    if (opener === '{') this.open('}', this.cursor.at);
  }

  private endCommand(): void {
    this.endWord();
    this.command = undefined;
    this.redirection = undefined;
  }

  private newline(): void {
    this.endWord();
    this.cursor.take();
    // The words of `case x` continue until `in`.
    const { command } = this;
    const isHead = command?.words.length === 2 && this.isWritten(command.words[0], 'case');
    if (!isHead) this.endCommand();
    const { due } = this;
    this.due = [];
    for (const one of due) one.redirection.document = this.document(one);
  }

  private isWritten(word: Word | undefined, text: string): boolean {
    return word !== undefined && this.cursor.text.slice(word.start, word.end) === text;
  }

  private operator(): void {
    this.endWord();
    const operator = this.cursor.takeAll(/;;&|;;|;&|&&|\|\||\|&|[;&|]/y);
    const { command, frame } = this;
    if (/;[;&]/.test(operator) && frame.kind === 'branch') {
      this.endCommand();
      this.frames.pop();
      this.frames.push({ ...frame, kind: 'pattern', pipesFrom: [] });
      return;
    }
    if (frame.kind === 'pattern') return;
    this.endCommand();
    if (/^\|&?$/.test(operator) && command) frame.pipesFrom = [command];
    else frame.pipesFrom = [];
  }

  private redirect(): void {
    const { cursor } = this;
    // A number before the operator belongs to it: `2>file`.
    if (this.word && /^\d+$/.test(cursor.text.slice(this.word.start, cursor.at))) this.word = undefined;
    this.endWord();
    const operatorStart = cursor.at;
    const operator = cursor.takeAll(/<<<|<<-?|<>|<&|<|&>>?|>>|>&|>\||>/y);
    const redirection: Mutable<Redirection> = { operator };
    const { command } = this;
    (command ?? this.current(operatorStart)).redirections.push(redirection);
    if (!/^<<-?$/.test(operator)) {
      this.redirection = redirection;
      return;
    }
    cursor.takeAll(/(?:[ \t]|\\\n)*/y);
    const start = cursor.at;
    const text = cursor.takeAll(/(?:[^\s;&|<>()'"\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")*/y);
    const delimiter = { text, start, end: cursor.at };
    this.due.push({ redirection, delimiter, operatorStart, stripsTabs: operator === '<<-' });
  }

  private document({ delimiter, operatorStart, stripsTabs }: DueDocument): Document {
    const { cursor } = this;
    const start = cursor.at;
    const quoted = /['"\\]/.test(delimiter.text);
    const { end, closing, next } = this.endOfDocument(meantBy(delimiter.text), { quoted, stripsTabs });
    const parts = quoted ? verbatimText(this.reader, end) : expandableText(this.reader, end);
    cursor.at = next;
    return { parts, start, end, quoted, delimiter, closing, stripsTabs, operatorStart };
  }

  /** Returns where the document that begins here ends; inside `$(…)`, bash lets the parenthesis follow the closing word. */
  private endOfDocument(
    word: string,
    { quoted, stripsTabs }: Pick<Document, 'quoted' | 'stripsTabs'>,
  ): Pick<Document, 'end' | 'closing'> & { readonly next: number } {
    const { text, at } = this.cursor;
    let lineStart = at;
    while (lineStart < text.length) {
      const next = this.lineEnd(lineStart, quoted);
      const rest = this.behindEnd(text.slice(lineStart, next), word, { quoted, stripsTabs });
      const from = next - (rest?.length ?? 0);
      const closing = { start: from - word.length, end: from };
      if (rest !== undefined) return { end: lineStart, closing, next: rest === '\n' ? next : from };
      lineStart = next;
    }
    return { end: text.length, closing: undefined, next: text.length };
  }

  /** Returns what follows the word that ends a document, if this line (or these joined lines) contains it. */
  private behindEnd(
    written: string,
    word: string,
    { quoted, stripsTabs }: Pick<Document, 'quoted' | 'stripsTabs'>,
  ): string | undefined {
    const joined = quoted ? written : written.replace(/((?<!\\)(?:\\\\)*)\\\n/g, '$1');
    const content = stripsTabs ? joined.replace(/^\t+/, '') : joined;
    const rest = content.startsWith(word) ? content.slice(word.length) : undefined;
    const isClosed = this.closes !== undefined && word !== '' && rest?.startsWith(this.closes);
    return rest === '' || rest === '\n' || isClosed ? rest : undefined;
  }

  /** Returns the end of a line; in an unquoted document, a backslash joins two lines, which count as one. */
  private lineEnd(from: number, quoted: boolean): number {
    const { text } = this.cursor;
    const line = quoted ? /[^\n]*\n?/y : /(?:[^\\\n]|\\[\s\S]?)*\n?/y;
    line.lastIndex = from;
    return from + (line.exec(text)?.[0].length ?? 0);
  }

  private processSubstitution(): void {
    const { cursor } = this;
    const start = cursor.at;
    cursor.take(2);
    const scripts = [substituted(this.reader)];
    this.add(
      [{ kind: 'expansion', start, end: cursor.at, quoting: 'bare', parts: [], scripts, variable: undefined }],
      start,
    );
  }

  private openParenthesis(): void {
    const { cursor } = this;
    const before = this.word ? (cursor.text[cursor.at - 1] ?? '') : '';
    const end = this.endOfNumbers();
    if (end !== undefined) this.numbers(end);
    else if (before === '=') this.array();
    else if (/[@?*+!]/.test(before)) this.extendedPattern();
    else if (this.definesFunction()) this.define('(');
    else {
      this.endWord();
      const start = cursor.at;
      cursor.take();
      if (this.frame.kind !== 'pattern') this.open(')', start);
    }
  }

  /** Returns where a `((…))` that begins here ends. */
  private endOfNumbers(): number | undefined {
    const words = this.command?.words ?? [];
    const first = this.word === undefined && (words.length === 0 || this.isWritten(words[0], 'for'));
    return first && this.cursor.sees('((') ? endOfArithmetic(this.cursor.text, this.cursor.at + 2) : undefined;
  }

  /** Reads the `()` after the name of a function. */
  private definesFunction(): boolean {
    const found = this.cursor.look(/\([ \t]*\)/y);
    if (!found || !(this.word || this.command?.words.length)) return false;
    this.endWord();
    this.cursor.take(found[0].length);
    return true;
  }

  private numbers(end: number): void {
    const start = this.cursor.at;
    this.cursor.take(2);
    const parts = arithmetic(this.reader, end);
    const word = { start, end: this.cursor.at, parts };
    if (this.command) this.command.words.push(word);
    else this.current(start, 'numbers').words.push(word);
  }

  private array(): void {
    const { cursor } = this;
    const word = this.begin(cursor.at);
    const elements: Word[] = [];
    cursor.take();
    while (!cursor.done && !cursor.sees(')')) {
      if (cursor.takeAll(/(?:[\s;&|<>(]|#[^\n]*|\\\n)+/y) !== '') continue;
      elements.push(this.element());
    }
    cursor.take();
    word.elements = elements;
    word.end = cursor.at;
  }

  private element(): Word {
    const { cursor, reader } = this;
    const start = cursor.at;
    const parts: Part[] = [];
    const isNumbered = cursor.sees('[');
    while (!cursor.done && !cursor.look(/[\s;&|<>()]/y)) {
      const inNumber = isNumbered && !cursor.text.slice(start, cursor.at).includes(']');
      reader.refused = inNumber ? 'the subscript of an array' : undefined;
      parts.push(...wordPiece(reader));
    }
    reader.refused = undefined;
    return { start, end: cursor.at, parts };
  }

  /** Reads `@(a|b)` and similar patterns, which are part of a word. */
  private extendedPattern(): void {
    const { cursor } = this;
    const word = this.begin(cursor.at);
    let depth = 0;
    do {
      if (cursor.sees('(')) depth += 1;
      if (cursor.sees(')')) depth -= 1;
      word.parts.push(...wordPiece(this.reader));
    } while (depth > 0 && !cursor.done);
    word.end = cursor.at;
  }

  private closeParenthesis(): void {
    this.endWord();
    this.cursor.take();
    const { frame } = this;
    if (frame.kind === 'pattern') {
      this.endCommand();
      this.frames.pop();
      this.frames.push({ ...frame, kind: 'branch' });
      return;
    }
    const at = this.frames.findLastIndex(({ closer }) => closer === ')');
    if (at < 1) {
      this.endCommand();
      return;
    }
    this.endCommand();
    this.command = this.frames[at]?.group;
    this.frames.length = at;
  }
}

function draft(kind: Draft['kind'], start: number): Draft {
  return { kind, start, words: [], redirections: [], body: [], pipesInto: undefined };
}

/** Removes the quotes from a word after `<<`, such as `EOF`, `'EOF'`, or `\EOF`. */
function meantBy(word: string): string {
  return word.replace(
    /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"/g,
    (_, escaped?: string, single?: string, double?: string) =>
      escaped ?? single ?? (double ?? '').replace(/\\([\\$`"])/g, '$1'),
  );
}
