import type { Cursor } from './shell-cursor.js';
import { type Delimiter, delimiterOf, fillDocument } from './shell-document.js';
import { arithmetic, endOfArithmetic, wordPiece } from './shell-expansion.js';
import type { Filling, Reader } from './shell-placeholder.js';
import { comparisonReader, endOfComparison, rereaderOf, rereaderOfInput } from './shell-rereading.js';

/** Fills shell commands up to the end of the text, or to the parenthesis that closes them, which stays. */
export function fillCommands(cursor: Cursor, closes: ')' | undefined, filling: Filling): string {
  const reader = filling.reader;
  const filled = new CommandScan(cursor, closes, filling).run();
  filling.reader = reader;
  return filled;
}

/** Something that is open around the present word; `pattern` and `branch` are the two halves of a `case`. */
interface Open {
  readonly kind: 'parenthesis' | 'substitution' | 'array' | 'pattern' | 'branch';
  /** The words of the command that goes on when it closes. */
  readonly words: readonly string[];
}

/** Words after which a command begins. */
const leading = new Set('if then else elif do while until ! { time coproc } fi done'.split(' '));
const assignment = /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/;

/** One pass through commands: knows where words and comments begin, where a `case` stands, which documents are due. */
class CommandScan {
  private readonly parts: string[] = [];
  private readonly open: Open[] = [];
  private due: { readonly delimiter: Delimiter; readonly part: number; readonly reader: Reader | undefined }[] = [];
  private words: string[] = [];
  /** Where the present word begins. */
  private wordStart: number | undefined;
  /** The next word is a redirection's: a file, a here-string. */
  private redirects = false;
  /** Who would run what this redirection gives. */
  private inputReader: Reader | undefined;
  /** Where a bash test `[[ … ]]` that compares numbers ends. */
  private comparisonEnd = 0;

  constructor(
    private readonly cursor: Cursor,
    private readonly closes: ')' | undefined,
    private readonly filling: Filling,
  ) {}

  run(): string {
    const { cursor } = this;
    while (!cursor.done && !(this.closes && cursor.sees(this.closes) && this.open.length === 0)) this.step();
    return this.parts.join('');
  }

  private step(): void {
    const { cursor } = this;
    const character = cursor.text[cursor.at] ?? '';
    if (cursor.sees('\\\n')) this.parts.push(cursor.take(2));
    else if (character === ' ' || character === '\t') this.separate(1);
    else if (character === '\n') this.newline();
    else if (character === '#' && this.wordStart === undefined) this.parts.push(cursor.takeAll(/[^\n]*/y));
    else if (/[<>]/.test(character) || cursor.sees('&>')) this.redirection();
    else if (/[;&|]/.test(character)) this.operator();
    else if (character === '(') this.openParenthesis();
    else if (character === ')') this.closeParenthesis();
    else this.piece();
  }

  private piece(): void {
    const { at } = this.cursor;
    const start = this.wordStart ?? at;
    this.wordStart = start;
    this.filling.reader = () => this.reader(start, at);
    this.parts.push(wordPiece(this.cursor, this.filling));
  }

  private reader(wordStart: number, at: number): Reader | undefined {
    if (at < this.comparisonEnd) return comparisonReader;
    if (this.redirects) return this.inputReader;
    if (this.open.at(-1)?.kind === 'pattern') return undefined;
    const begun = this.cursor.text.slice(wordStart, at);
    return rereaderOf({ words: this.words, begun, inArray: this.open.at(-1)?.kind === 'array' });
  }

  private separate(length: number): void {
    this.endWord();
    this.parts.push(this.cursor.take(length));
  }

  private endWord(): void {
    if (this.wordStart === undefined) return;
    const word = this.cursor.text.slice(this.wordStart, this.cursor.at);
    this.wordStart = undefined;
    if (this.redirects) this.redirects = false;
    else this.learn(word);
  }

  /** Takes note of a word: what it opens and closes, and whether a command still begins after it. */
  private learn(word: string): void {
    const first = this.words.length === 0;
    const around = this.open.at(-1)?.kind;
    if (first && word === 'esac' && (around === 'pattern' || around === 'branch')) this.open.pop();
    if (around === 'pattern') {
      this.words = [word];
      return;
    }
    if (first && (leading.has(word) || assignment.test(word))) return;
    if (first && word === '[[') this.comparisonEnd = endOfComparison(this.cursor.text, this.cursor.at);
    // These two run what follows them as if they weren't there.
    if (first && (word === 'command' || word === 'builtin')) return;
    this.words.push(word.replace(/['"\\]/g, ''));
    if (this.words.length === 3 && this.words[0] === 'case' && word === 'in') this.enter('pattern');
  }

  private enter(kind: Open['kind']): void {
    this.open.push({ kind, words: this.words });
    this.words = [];
  }

  private newline(): void {
    this.separate(1);
    if (this.words[0] !== 'case' || this.words.length > 2) this.words = [];
    const due = this.due;
    this.due = [];
    for (const { delimiter, part, reader } of due) {
      this.filling.reader = () => reader;
      const filled = fillDocument(this.cursor, delimiter, { filling: this.filling, closes: this.closes });
      this.parts.push(filled.text);
      if (filled.delimiter !== undefined) this.parts[part] = filled.delimiter;
    }
  }

  private operator(): void {
    this.endWord();
    const operator = this.cursor.takeAll(/;;&|;;|;&|&&|\|\||\|&|[;&|]/y);
    if (/;[;&]/.test(operator) && this.open.at(-1)?.kind === 'branch') {
      this.open.pop();
      this.open.push({ kind: 'pattern', words: [] });
    }
    this.parts.push(operator);
    this.words = [];
    this.redirects = false;
  }

  private redirection(): void {
    const { cursor } = this;
    // A number in front of the operator belongs to it: `2>file`.
    if (this.wordStart !== undefined && /^\d+$/.test(cursor.text.slice(this.wordStart, cursor.at)))
      this.wordStart = undefined;
    this.endWord();
    const operator = cursor.takeAll(/<<<|<<-?|<>|<&|<|&>>?|>>|>&|>\||>/y);
    this.parts.push(operator);
    const reader = operator.startsWith('<<') ? rereaderOfInput(this.words) : undefined;
    if (!/^<<-?$/.test(operator)) {
      this.inputReader = reader;
      this.redirects = !cursor.sees('(');
      return;
    }
    this.parts.push(cursor.takeAll(/(?:[ \t]|\\\n)*/y));
    const word = cursor.takeAll(/(?:[^\s;&|<>()'"\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")*/y);
    this.due.push({ delimiter: delimiterOf(word, operator === '<<-'), part: this.parts.length, reader });
    this.parts.push(word);
  }

  private openParenthesis(): void {
    const { cursor } = this;
    const first = this.wordStart === undefined && (this.words.length === 0 || this.words[0] === 'for');
    const end = first && cursor.sees('((') ? endOfArithmetic(cursor.text, cursor.at + 2) : undefined;
    if (end !== undefined) {
      this.parts.push(cursor.take(2), arithmetic(cursor, end, this.filling));
      return;
    }
    const beginsPattern = this.open.at(-1)?.kind === 'pattern' && this.wordStart === undefined;
    const before = cursor.text[cursor.at - 1] ?? '';
    const isArray = this.wordStart !== undefined && before === '=';
    this.separate(1);
    if (isArray) this.enter('array');
    else if (!beginsPattern) this.enter(/[<>]/.test(before) ? 'substitution' : 'parenthesis');
  }

  private closeParenthesis(): void {
    this.endWord();
    this.parts.push(this.cursor.take());
    const closed = this.open.at(-1);
    if (closed?.kind === 'branch') return;
    this.open.pop();
    if (closed?.kind === 'pattern') this.enter('branch');
    this.words = closed?.kind === 'array' || closed?.kind === 'substitution' ? [...closed.words] : [];
  }
}
