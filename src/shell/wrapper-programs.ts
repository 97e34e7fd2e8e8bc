import {
  containers,
  inContainer,
  interpreter,
  type Launcher,
  launchers,
  shell,
  shellName,
  specials,
  standardInput,
  talkers,
  tmuxTakes,
} from './launchers.js';

/** A word of a command as far as it is known in advance; unknown parts are `unknownText`. */
export type KnownWord = string;

/** Represents anything that is not known in advance. */
export const unknownText = '\ufffc';

/** A part of a command that a shell parses: words, joined by spaces, after skipping the first characters of the first one. */
export interface ScriptWords {
  readonly from: number;
  readonly to: number;
  readonly skips: number;
}

/** What a command does with its words, by their indexes. */
export interface CommandReading {
  /** The start and end of the command itself and of each program that it runs through others. */
  readonly programs: readonly { readonly from: number; readonly to: number }[];
  readonly scripts: readonly ScriptWords[];
  /** Files that a shell or another interpreter runs. */
  readonly files: readonly number[];
  /** A shell reads its commands from standard input. */
  readonly readsInput: boolean;
  /** Folders in which programs are started. */
  readonly folders: readonly number[];
  /** The root folder of what is run, for `chroot`. */
  readonly root: number | undefined;
  /** What is run is on another machine or in a container. */
  readonly elsewhere: boolean;
  /** A different user than the one who runs the command: the word that names them, and the index of the program that switches. */
  readonly user: { readonly name: KnownWord; readonly at: number } | undefined;
  /** Words that are parsed by rules other than those of the shell. */
  readonly foreign: readonly number[];
}

/** Returns the name of a program without its folder. */
export function nameOf(word: KnownWord | undefined): string {
  return word === undefined ? '' : word.slice(word.lastIndexOf('/') + 1);
}

/** Returns whether a word before a command is an assignment. */
export function isAssignment(word: KnownWord): boolean {
  return /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/.test(word);
}

/** Returns what the words of a simple command run, and which of them a shell parses. */
export function readWords(words: readonly KnownWord[]): CommandReading {
  const found = new WordReader(words);
  let from = 0;
  while (from < words.length && isAssignment(words[from] ?? '')) from += 1;
  found.program(from, words.length);
  return found;
}

interface Options {
  /** The index of the first argument. */
  readonly end: number;
  readonly given: readonly string[];
  /** Whether an option specified a script. */
  readonly hasScript: boolean;
}

class WordReader implements CommandReading {
  readonly programs: { from: number; to: number }[] = [];
  readonly scripts: ScriptWords[] = [];
  readonly files: number[] = [];
  readonly folders: number[] = [];
  readonly foreign: number[] = [];
  readsInput = false;
  root: number | undefined;
  user: CommandReading['user'];
  elsewhere = false;

  private userGiven: string | undefined;

  constructor(private readonly words: readonly KnownWord[]) {}

  private at(index: number): string {
    return this.words[index] ?? '';
  }

  /** Reads a program and its arguments. */
  program(from: number, to: number): void {
    if (from >= to || this.programs.length > 50) return;
    const name = nameOf(this.at(from));
    this.programs.push({ from, to });
    const special = specials.get(name);
    const launcher = launchers.get(name);
    if (special) this[special](from + 1, to);
    else if (launcher) this.launched(launcher, { name, from: from + 1, to });
    else if (shellName.test(name) || this.isUnknownShell(from)) this.shell(from + 1, to);
    else if (this.mayVanish(from)) this.program(from + 1, to);
    else if (containers.test(name)) this.container(from + 1, to);
    else if (interpreter.test(name)) this.interpreted(from + 1, to);
    else if (!talkers.test(name)) this.somewhere(from + 1, to);
  }

  /** Records the user as whom a launcher runs what follows; after a second switch, the user is unknown. */
  private switched(
    { user, userFirst }: Launcher,
    { at, end, to }: { readonly at: number; readonly end: number; readonly to: number },
  ): void {
    if (user === undefined && !userFirst) return;
    const first = userFirst && end < to ? this.at(end) : undefined;
    const name = this.userGiven ?? first ?? 'root';
    this.user = { name: this.user === undefined ? name : unknownText, at };
    this.userGiven = undefined;
  }

  private launched(launcher: Launcher, { name, from, to }: { name: string; from: number; to: number }): void {
    const before = this.options(launcher, from, to);
    this.switched(launcher, { at: from - 1, end: before.end, to });
    const asUser = name === 'runuser' && before.given.some((option) => /^-\w*u$|^--user$/.test(option));
    if (launcher.root && before.end < to) this.root = before.end;
    if (launcher.elsewhere) this.elsewhere = true;
    const { end, given, hasScript } = asUser ? before : this.behindArguments(launcher, before, to);
    if (hasScript) return;
    const asGiven = asUser || (name === 'watch' && given.some((option) => /^-\w*x|^--exec$/.test(option)));
    const rest = asGiven ? 'program' : (launcher.rest ?? 'program');
    if (end >= to || rest === 'nothing') this.readsInput ||= startsShell(launcher, given);
    else if (rest === 'program') this.program(end, to);
    else if (rest === 'script') this.scripts.push({ from: end, to, skips: 0 });
    else this.shell(end, to);
  }

  /** Skips a launcher's own arguments, and the options and assignments after them. */
  private behindArguments(launcher: Launcher, before: Options, to: number): Options {
    const skipped = Math.min(to, before.end + (launcher.skips ?? 0));
    const none: Options = { end: skipped, given: [], hasScript: false };
    const after = launcher.optionsAfter ? this.options(launcher, skipped, to) : none;
    let { end } = after;
    while (launcher.assignments && end < to && isAssignment(this.at(end))) end += 1;
    return { end, given: [...before.given, ...after.given], hasScript: before.hasScript || after.hasScript };
  }

  /** Reads the options from here on, with the scripts and folders that they name. */
  private options(launcher: Launcher, from: number, to: number): Options {
    const given: string[] = [];
    const scripts = this.scripts.length;
    let at = from;
    while (at < to && this.at(at) !== '--' && isOption(this.at(at), launcher)) {
      given.push(this.at(at));
      at += this.option(launcher, at, to);
    }
    const end = Math.min(this.at(at) === '--' ? at + 1 : at, to);
    return { end, given, hasScript: this.scripts.length > scripts };
  }

  /** Reads one option and returns its number of words: 2 if the next word is its argument. */
  private option(launcher: Launcher, at: number, to: number): 1 | 2 {
    const word = this.at(at);
    const { takes = '', takesLong = '', script = '' } = launcher;
    if (word.startsWith('--')) {
      const [name = '', value] = splitOnce(word.slice(2));
      if (value !== undefined) this.argument(launcher, name, { at, to, skips: name.length + 3 });
      const takesNext = value === undefined && `${takesLong} ${script}`.split(' ').includes(name);
      if (takesNext) this.argument(launcher, name, { at: at + 1, to, skips: 0 });
      return takesNext ? 2 : 1;
    }
    const letters = `${takes}${script.split(' ')[0]?.length === 1 ? script[0] : ''}`;
    const taking = [...word].findIndex((letter, index) => index > 0 && letters.includes(letter));
    if (taking < 0) return 1;
    const isAttached = taking + 1 < word.length && launcher !== shell;
    this.argument(launcher, word[taking] ?? '', {
      at: isAttached ? at : at + 1,
      to,
      skips: isAttached ? taking + 1 : 0,
    });
    return isAttached ? 1 : 2;
  }

  /** Reads the argument of an option: a word without its first characters. */
  private argument(
    { script = '', folder = '', foreign = '', user = '' }: Launcher,
    name: string,
    { at, to, skips }: { readonly at: number; readonly to: number; readonly skips: number },
  ): void {
    if (at >= to) return;
    if (script.split(' ').includes(name)) this.scripts.push({ from: at, to: at + 1, skips });
    if (folder.split(' ').includes(name)) this.folders.push(at);
    if (user.split(' ').includes(name)) this.userGiven = this.at(at).slice(skips);
    if (foreign.split(' ').includes(name)) this.foreign.push(at);
  }

  /** `$SUDO eval …`: an empty variable is no word at all, so the next word is the program. */
  private mayVanish(at: number): boolean {
    return this.at(at).replaceAll(unknownText, '').trim() === '';
  }

  /** `$SHELL -c script`: an unknown program with `-c` is treated as a shell. */
  private isUnknownShell(at: number): boolean {
    return this.at(at).includes(unknownText) && /^-\w*c$/.test(this.at(at + 1));
  }

  /** `sh file`, `sh -c script`, or a shell that reads standard input. */
  private shell(from: number, to: number): void {
    const { end, given } = this.options(shell, from, to);
    const has = (letter: string) => given.some((option) => /^-\w/.test(option) && option.includes(letter));
    if (has('c')) {
      if (end < to) this.scripts.push({ from: end, to: end + 1, skips: 0 });
    } else if (end >= to || has('s') || standardInput.test(this.at(end))) this.readsInput = true;
    else this.files.push(end);
  }

  sourced(from: number, to: number): void {
    const at = this.at(from) === '--' ? from + 1 : from;
    if (standardInput.test(this.at(at))) this.readsInput = true;
    else if (at < to) this.files.push(at);
  }

  /** `trap script signals`. */
  trapped(from: number, to: number): void {
    let at = from;
    while (at < to && /^-./.test(this.at(at))) at += 1;
    if (at + 1 < to) this.scripts.push({ from: at, to: at + 1, skips: 0 });
  }

  /** `alias name=script`. */
  aliased(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const equals = this.at(at).indexOf('=');
      if (equals > 0) this.scripts.push({ from: at, to: at + 1, skips: equals + 1 });
    }
  }

  found(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      if (!/^-(?:exec|execdir|ok|okdir)$/.test(this.at(at))) continue;
      let end = at + 1;
      while (end < to && this.at(end) !== ';' && !(this.at(end) === '+' && this.at(end - 1) === '{}')) end += 1;
      this.program(at + 1, end);
      at = end;
    }
  }

  parallel(from: number, to: number): void {
    const takes = {
      takes: 'jPnNLIaSsCdE',
      takesLong:
        'jobs max-procs max-args retries timeout joblog results colsep delay sshlogin arg-file halt tmpdir workdir nice load memfree',
    };
    const { end } = this.options(takes, from, to);
    let last = end;
    while (last < to && !/^:::/.test(this.at(last))) last += 1;
    if (last > end) this.scripts.push({ from: end, to: last, skips: 0 });
    else this.readsInput = true;
  }

  tmux(from: number, to: number): void {
    let at = from;
    while (at < to && !tmuxTakes(this.at(at))) at += 1;
    const { end } = this.options({ takes: tmuxTakes(this.at(at)) ?? '' }, at + 1, to);
    if (end + 1 < to) this.program(end, to);
    else if (end < to) this.scripts.push({ from: end, to, skips: 0 });
  }

  /** `docker … exec … container command`, `kubectl exec pod -- command`. */
  private container(from: number, to: number): void {
    let at = from;
    while (at < to && !/^(?:exec|run)$/.test(this.at(at))) at += 1;
    if (at >= to) return;
    const dashes = this.words.slice(0, to).indexOf('--', at);
    this.elsewhere = true;
    if (dashes > at) this.program(dashes + 1, to);
    else this.launched(inContainer, { name: 'exec', from: at + 1, to });
  }

  private interpreted(from: number, to: number): void {
    let at = from;
    while (at < to && /^-/.test(this.at(at))) {
      if (/^-\w*[cemr]$/.test(this.at(at)) || /^--(?:eval|run|print)/.test(this.at(at))) return;
      at += 1;
    }
    if (at < to) this.files.push(at);
  }

  /** An unknown program may also run `sh -c script`. */
  private somewhere(from: number, to: number): void {
    for (let at = from; at + 1 < to; at += 1) {
      if (shellName.test(nameOf(this.at(at))) && /^-\w*c/.test(this.at(at + 1))) {
        this.program(at, to);
        return;
      }
    }
  }
}

function isOption(word: KnownWord, launcher: Launcher): boolean {
  if (word === '-') return launcher.rest === 'shell' && launcher !== shell;
  return word.startsWith('-') || (launcher === shell && /^\+./.test(word));
}

function startsShell({ shell: starts }: Launcher, given: readonly string[]): boolean {
  return starts === 'always' || (starts !== undefined && given.some((option) => starts.test(option)));
}

function splitOnce(option: string): readonly [string, string?] {
  const equals = option.indexOf('=');
  return equals < 0 ? [option] : [option.slice(0, equals), option.slice(equals + 1)];
}
