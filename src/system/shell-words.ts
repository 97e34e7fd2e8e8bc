/** One word of a shell command, its quotes taken off. */
export interface ShellWord {
  readonly text: string;
  /** Whether the shell sees just this text: nothing in the word is expanded but the home folder, which is known. */
  readonly literal: boolean;
}

/**
 * The simple commands of a shell text, each as its words, those inside `$(…)` and backticks too, without comments,
 * redirections and here-documents. Good for looking at a command, not for running it. `home` stands for `~` and `$HOME`.
 */
export function simpleCommands(text: string, home: string): readonly (readonly ShellWord[])[] {
  const state: State = {
    home,
    commands: [],
    words: [],
    word: undefined,
    quoted: false,
    redirects: false,
    documents: [],
  };
  for (let at = 0; at < text.length; ) at = step(text, at, state);
  endCommand(state);
  return state.commands;
}

interface State {
  readonly home: string;
  readonly commands: (readonly ShellWord[])[];
  words: ShellWord[];
  /** The word that has begun. */
  word: ShellWord | undefined;
  /** Inside double quotes. */
  quoted: boolean;
  /** The next word is where a redirection goes to. */
  redirects: boolean;
  /** The here-documents that begin after this line. */
  documents: RegExp[];
}

/** What to look for, and what to do with it; a number that comes back says how far to go beyond it. */
type Rule = readonly [pattern: RegExp, read: (state: State, found: RegExpExecArray) => number | undefined];

const expansions: readonly Rule[] = [
  [/\\\n/y, () => undefined],
  [/`((?:[^`\\]|\\[\s\S])*)`?/y, (state, [, inside = '']) => substitute(state, inside.replace(/\\([\\$`])/g, '$1'))],
  [/\$\((?!\()/y, (state, { input, index }) => substituteTo(state, input.slice(index + 2))],
  [/\$(?:HOME\b|\{HOME\})/y, (state) => add(state, state.home)],
  [/\$(?:\{[^}]*\}?|\w+|[^\w\s"'])?/y, (state, [expansion]) => add(state, expansion, expansion === '$')],
];

const quoted: readonly Rule[] = [
  [/"/y, (state) => quote(state, false)],
  [/\\([\\$`"])/y, (state, [, escaped = '']) => add(state, escaped)],
  ...expansions,
  [/[^\\`$"]+|\\/y, (state, [plain]) => add(state, plain)],
];

const bare: readonly Rule[] = [
  [/(?<![^\s;&|()`])#[^\n]*/y, () => undefined],
  [/<<(-?)[ \t]*((?:[^\s;&|<>()'"\\]|\\.|'[^']*'|"[^"]*")+)/y, (state, found) => announceDocument(state, found)],
  [/&>>?|<<<|<>|<&|>>|>&|>\||[<>](?!\()/y, (state) => redirect(state)],
  [/\n/y, (state, { input, index }) => newline(state, input.slice(index + 1))],
  [/[;&|()<>]/y, (state) => endCommand(state)],
  [/[ \t]+/y, (state) => endWord(state)],
  [/'([^']*)'?/y, (state, [, text = '']) => add(state, text)],
  [/"/y, (state) => quote(state, true)],
  ...expansions,
  [/\\([\s\S]?)/y, (state, [, escaped = '']) => add(state, escaped)],
  [/(?<![^\s;&|()`=:])~(?=\/)/y, (state) => add(state, state.home)],
  [/[*?[]/y, (state, [pattern]) => add(state, pattern, false)],
  [/[\w./-]+|[\s\S]/y, (state, [plain]) => add(state, plain)],
];

function step(text: string, at: number, state: State): number {
  for (const [pattern, read] of state.quoted ? quoted : bare) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return at + found[0].length + (read(state, found) ?? 0);
  }
  return at + 1;
}

function add(state: State, text: string, literal = true): undefined {
  const before = state.word ?? { text: '', literal: true };
  state.word = { text: before.text + text, literal: before.literal && literal };
}

function quote(state: State, opens: boolean): undefined {
  state.quoted = opens;
  add(state, '');
}

function substitute(state: State, inside: string): undefined {
  state.commands.push(...simpleCommands(inside, state.home));
  add(state, '', false);
}

/** Reads what stands in `$(…)`, and tells its length with the closing parenthesis. */
function substituteTo(state: State, rest: string): number {
  const piece = /\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|[^()\\'"]+|[\s\S]/gy;
  let depth = 1;
  for (const { 0: text, index } of rest.matchAll(piece)) {
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth === 0) {
      substitute(state, rest.slice(0, index));
      return index + 1;
    }
  }
  substitute(state, rest);
  return rest.length;
}

function endWord(state: State): undefined {
  if (state.word && !state.redirects) state.words.push(state.word);
  if (state.word) state.redirects = false;
  state.word = undefined;
}

function endCommand(state: State): undefined {
  endWord(state);
  if (state.words.length > 0) state.commands.push(state.words);
  state.words = [];
  state.redirects = false;
}

function redirect(state: State): undefined {
  // The number in `2>file` is no word.
  if (/^\d+$/.test(state.word?.text ?? '')) state.word = undefined;
  endWord(state);
  state.redirects = true;
}

function announceDocument(state: State, found: RegExpExecArray): undefined {
  redirect(state);
  state.redirects = false;
  const [, tabs = '', word = ''] = found;
  const end = word.replace(/\\(.)|['"]/g, '$1').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  state.documents.push(new RegExp(`^${tabs && '\\t*'}${end}(?:\\n|$(?![\\s\\S]))`, 'm'));
}

/** Ends a command at the end of its line, and tells the length of the here-documents that follow. */
function newline(state: State, rest: string): number {
  endCommand(state);
  let length = 0;
  for (const end of state.documents) {
    const found = end.exec(rest.slice(length));
    length = found ? length + found.index + found[0].length : rest.length;
  }
  state.documents = [];
  return length;
}
