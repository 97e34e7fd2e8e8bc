import { UserError } from '../system/errors.js';

/**
 * How the shell reads a piece of text: outside quotes, in `"…"`, in the word of a `${x:-word}` in double quotes, in
 * `'…'`, in `$'…'`, in a here-document that it expands (arithmetic is read the same way), or in one that it doesn't.
 */
export type Quoting = 'bare' | 'double' | 'default' | 'single' | 'ansi' | 'document' | 'verbatim';

interface Piece {
  /** The offsets in the text of its layer. */
  readonly start: number;
  readonly end: number;
  readonly quoting: Quoting;
}

/** Literal characters, without quotes and escapes. */
interface TextPart extends Piece {
  readonly kind: 'text';
  readonly text: string;
  /** An unquoted character that the shell may replace: part of a pattern, or the home folder. */
  readonly special?: 'pattern' | 'home' | undefined;
}

/** A `{name}` to fill in, or a `\{name\}` that means a literal `{name}`. */
export interface PlaceholderPart extends Piece {
  readonly kind: 'placeholder';
  readonly name: string;
  readonly literal: boolean;
  /** A backslash precedes it, which must not quote what replaces it. */
  readonly backslash: boolean;
  /** In `$'…'`: an escape follows, so the same kind of quotes must continue. */
  readonly escapesFollow: boolean;
  /** What it is in, if a string isn't possible there. */
  readonly refused: string | undefined;
}

/** Something that the shell replaces: a variable, the output of commands, the result of arithmetic. */
export interface ExpansionPart extends Piece {
  readonly kind: 'expansion';
  /** The variable, if the expansion is just its value: `$x`, `${x}`. */
  readonly variable: string | undefined;
  /** The words inside it. */
  readonly parts: readonly Part[];
  /** The commands inside it. */
  readonly scripts: readonly Script[];
}

/** A piece of a word or of a here-document. */
export type Part = TextPart | PlaceholderPart | ExpansionPart;

/** One word of a command. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
  /** The elements of `name=(…)`. */
  readonly elements?: readonly Word[] | undefined;
}

/** The text between `<<END` and `END`. */
export interface Document {
  readonly parts: readonly Part[];
  readonly start: number;
  readonly end: number;
  /** The word after `<<` is quoted, so the shell expands nothing in the document. */
  readonly quoted: boolean;
  /** The word after `<<`, and its offsets. */
  readonly delimiter: { readonly text: string; readonly start: number; readonly end: number };
  /** The offsets of the word that ends it; missing if the text ends first. */
  readonly closing: { readonly start: number; readonly end: number } | undefined;
  /** The operator is `<<-`: tabs at the start of a line are ignored. */
  readonly stripsTabs: boolean;
  readonly operatorStart: number;
}

/** `2>file`, `<<END`, `<<<word`. */
export interface Redirection {
  readonly operator: string;
  readonly word?: Word | undefined;
  readonly document?: Document | undefined;
}

/** A simple command, or a group of commands: `( … )`, `{ …; }`, `if …; fi`, a loop, a `case`. */
export interface Command {
  readonly start: number;
  /** Empty for a group; the words between `for` or `case` and the body are a command in the body. */
  readonly words: readonly Word[];
  readonly redirections: readonly Redirection[];
  readonly kind: 'simple' | 'group' | 'subshell' | 'function' | 'patterns' | 'numbers';
  readonly body: readonly Command[];
  /** The command that reads its output. */
  readonly pipesInto: Command | undefined;
}

/** A position at which a value is written. */
export type Position = Pick<PlaceholderPart, 'quoting' | 'backslash' | 'escapesFollow'>;

/** A part of a text inside another one: the command of another shell, or the content of backticks. */
export interface Origin {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
  /** How to write a replacement in the enclosing text. */
  readonly position: Position;
  /** It can only be replaced as a whole, together with everything else that has the same start. */
  readonly atomic: boolean;
  /** Whether it is in the format of a `printf`, and whether at its beginning. */
  readonly format: 'inside' | 'first' | undefined;
}

/** Something in the text of a layer that isn't text: a placeholder, or an expansion of an outer shell. */
export interface Mark {
  readonly length: number;
  readonly name: string | undefined;
}

/** A text that one shell parses, and its origin. */
export interface Layer {
  readonly text: string;
  readonly parent: Layer | undefined;
  /** The number of enclosing shells and backticks. */
  readonly depth: number;
  /** `backticks` belong to the shell of the enclosing text. */
  readonly kind: 'hook' | 'backticks' | 'script';
  readonly origins: readonly Origin[];
  /** Missing in a text as its author wrote it, where `{name}` is found by its syntax. */
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  /** Values pass through an `echo`, which may interpret backslashes. */
  readonly echoed: boolean;
  readonly isPlaceholder: (name: string) => boolean;
  /** Collects unknown names in braces. */
  readonly unknown: Set<string>;
}

/** The commands of a text, or of a part of it. */
export interface Script {
  readonly layer: Layer;
  readonly commands: readonly Command[];
}

/** A position that moves through the text of a layer, from start to end. */
export class Cursor {
  /** The number of enclosing expansions. */
  depth = 0;

  constructor(
    readonly layer: Layer,
    public at = 0,
  ) {}

  get text(): string {
    return this.layer.text;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** Returns whether the text continues with these characters. */
  sees(start: string): boolean {
    return this.text.startsWith(start, this.at);
  }

  /** Returns the next characters and moves past them. */
  take(length = 1): string {
    const taken = this.text.slice(this.at, this.at + length);
    this.at += taken.length;
    return taken;
  }

  /** Matches a sticky pattern at the cursor, which does not move. */
  look(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text) ?? undefined;
  }

  /** Returns what a sticky pattern matches at the cursor, or an empty string, and moves past it. */
  takeAll(pattern: RegExp): string {
    return this.take(this.look(pattern)?.[0].length ?? 0);
  }
}

/** The maximum nesting: more than any person writes, and within the limits of the stack. */
export const deepest = 100;
/** The maximum number of nested shells, each of which reads a whole text. */
const deepestLayer = 20;

/** Returns the depth of a text within another one; throws a UserError if it is too deep. */
export function depthWithin({ depth }: Layer): number {
  if (depth === deepestLayer) throw tooDeep('shells or backticks', deepestLayer);
  return depth + 1;
}

/** Returns the error for a command that nests too deeply. */
export function tooDeep(what: string, limit = deepest): UserError {
  return new UserError(`A hook command nests more than ${limit} ${what}. Move it into a script.`);
}

/** Returns the error for a pipeline that is too long. */
export function tooManyPipes(): UserError {
  return new UserError(`A hook command pipes through more than ${deepest} programs. Move it into a script.`);
}
