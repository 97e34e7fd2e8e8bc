/**
 * How the shell reads a piece of text: outside of quotes, in `"…"`, in the word of a `${x:-word}` in double quotes, in
 * `'…'`, in `$'…'`, in a here-document that it expands (arithmetic is read the same way), in one that it doesn't.
 */
export type Quoting = 'bare' | 'double' | 'default' | 'single' | 'ansi' | 'document' | 'verbatim';

interface Piece {
  /** Where it stands in the text of its layer. */
  readonly start: number;
  readonly end: number;
  readonly quoting: Quoting;
}

/** Characters that stand for themselves, quotes and escapes taken off. */
export interface TextPart extends Piece {
  readonly kind: 'text';
  readonly text: string;
  /** An unquoted character that may stand for others: a pattern's, or the home folder's. */
  readonly special?: 'pattern' | 'home' | undefined;
}

/** A `{name}` that is to be filled in, or a `\{name\}` that stands for the text `{name}`. */
export interface PlaceholderPart extends Piece {
  readonly kind: 'placeholder';
  readonly name: string;
  readonly literal: boolean;
  /** A backslash stands right in front of it, which must not quote what takes its place. */
  readonly backslash: boolean;
  /** In `$'…'`: an escape follows, so that the same kind of quotes has to go on. */
  readonly escapesFollow: boolean;
  /** What it stands in, if no text can stand there. */
  readonly refused: string | undefined;
}

/** What the shell puts something else in the place of: a variable, the output of commands, the result of arithmetic. */
export interface ExpansionPart extends Piece {
  readonly kind: 'expansion';
  /** The variable, where the expansion is just its value: `$x`, `${x}`. */
  readonly variable: string | undefined;
  /** The words within it. */
  readonly parts: readonly Part[];
  /** The commands within it. */
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
  /** A quoted word after `<<` keeps the shell from expanding anything in it. */
  readonly quoted: boolean;
  /** The word after `<<`, with its operator, and where it stands. */
  readonly delimiter: { readonly text: string; readonly start: number; readonly end: number };
  /** Where the word stands that ends it; missing where the text ends first. */
  readonly closing: { readonly start: number; readonly end: number } | undefined;
  /** Where the operator stands, if it is `<<-`: tabs at the start of a line don't count. */
  readonly stripsTabs: boolean;
  readonly operatorStart: number;
}

/** `2>file`, `<<END`, `<<<word`. */
export interface Redirection {
  readonly operator: string;
  readonly word?: Word | undefined;
  readonly document?: Document | undefined;
}

/** A simple command, or several that are grouped: `( … )`, `{ …; }`, `if …; fi`, a loop, a `case`. */
export interface Command {
  readonly start: number;
  /** Of a group: none; the words between `for` or `case` and the body are a command of the body. */
  readonly words: readonly Word[];
  readonly redirections: readonly Redirection[];
  readonly kind: 'simple' | 'group' | 'subshell' | 'function' | 'patterns' | 'numbers';
  readonly body: readonly Command[];
  /** The command that reads its output. */
  readonly pipesInto: Command | undefined;
}

/** Where a value is written. */
export type Position = Pick<PlaceholderPart, 'quoting' | 'backslash' | 'escapesFollow'>;

/** A part of a text in another: the command of another shell, or what stands in backticks. */
export interface Origin {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
  /** How the text around it writes what is put in its place. */
  readonly position: Position;
  /** It can only be replaced as a whole, with everything else of the same start. */
  readonly atomic: boolean;
  /** It stands in the format of a `printf`, and whether right at its beginning. */
  readonly format: 'inside' | 'first' | undefined;
}

/** What isn't text in the text of a layer: a placeholder by its name, or what another shell will have put in. */
export interface Mark {
  readonly length: number;
  readonly name: string | undefined;
}

/** A text that one shell parses, and where it comes from. */
export interface Layer {
  readonly text: string;
  readonly parent: Layer | undefined;
  /** How many shells and backticks it stands in. */
  readonly depth: number;
  /** `backticks` belong to the shell of the text around them. */
  readonly kind: 'hook' | 'backticks' | 'script';
  readonly origins: readonly Origin[];
  /** Missing in a text as its author wrote it, where `{name}` is found by its looks. */
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  /** What is put in passes through an `echo`, which may read backslashes. */
  readonly echoed: boolean;
  readonly isPlaceholder: (name: string) => boolean;
  /** Takes names in braces that mean nothing. */
  readonly unknown: Set<string>;
}

/** The commands of a text, or of a part of it. */
export interface Script {
  readonly layer: Layer;
  readonly commands: readonly Command[];
}
