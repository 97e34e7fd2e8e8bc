import { isAbsolute, join, resolve } from 'node:path';
import { UserError } from '../system/errors.js';
import { codeFilesOf, isRunner } from './code-files.js';
import { readScript } from './lexer.js';
import { producedBy } from './printed-output.js';
import type { Command, Layer, Part, Script, Word } from './syntax.js';
import {
  type KnownVariables,
  knownVariables,
  layerOfPieces,
  type Piece,
  piecesOf,
  piecesOfDocument,
  piecesOfWord,
  withoutFirst,
} from './word-pieces.js';
import {
  type CommandReading,
  isAssignment,
  type KnownWord,
  nameOf,
  readWords,
  type ScriptWords,
  unknownText,
} from './wrapper-programs.js';

/** A file that a command runs by its path. */
interface NamedScript {
  /** The path as in the command, with variables and constants filled in. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** The user who runs it, if it is a different one. */
  readonly user?: string | undefined;
}

/** What a command runs, as far as this can be determined. */
interface Named {
  readonly scripts: readonly NamedScript[];
  /** Names of programs that are looked up on the PATH. */
  readonly programs: readonly string[];
  /** Absolute folders that the command itself puts on the PATH. */
  readonly pathFolders: readonly string[];
  /** Absolute folders from which scripts with unknown names are run. */
  readonly scriptFolders: readonly string[];
  /** Absolute paths among the arguments of unknown programs, which may run them. */
  readonly mentioned: readonly string[];
}

/** Where a command runs, and what is known about it. */
interface ScriptSurroundings {
  readonly folder: string;
  readonly home: string;
  /** The environment of the command; variables that it sets itself take precedence. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** The values of placeholders that are known in advance. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
}

/**
 * Returns the programs and scripts that a hook command runs by path on this machine, each once: words with a slash in the
 * position of a command, and what a shell or another interpreter runs as a script. They may not exist.
 */
export function scriptsNamedBy(command: string, surroundings: ScriptSurroundings): readonly NamedScript[] {
  return namedBy(command, surroundings).scripts;
}

/** Returns the same scripts, and the programs that a hook command runs by name. */
export function namedBy(command: string, surroundings: ScriptSurroundings): Named {
  const { constants = {}, folder, home, environment = {} } = surroundings;
  const layer: Layer = {
    ...{ text: command, parent: undefined, depth: 0, kind: 'hook', origins: [], marks: undefined },
    ...{ echoed: false, isPlaceholder: (name: string) => Object.hasOwn(constants, name), unknown: new Set<string>() },
  };
  const finder = new ScriptFinder(home, constants, environment);
  try {
    finder.script(readScript(layer), { folder, root: undefined });
  } catch (error) {
    // A command that nests too deeply is refused when it would run.
    if (!(error instanceof UserError)) throw error;
  }
  const scripts = [...finder.found.values()];
  return {
    scripts,
    programs: [...finder.names].filter((name) => !finder.functions.has(name)),
    pathFolders: [...finder.pathFolders],
    scriptFolders: [...finder.scriptFolders],
    mentioned: [...finder.mentioned].filter((path) => !finder.found.has(path)),
  };
}

/** Where the current commands run; an unknown folder is missing. */
interface Location {
  readonly folder: string | undefined;
  readonly root: string | undefined;
  /** The user who runs them, if it is a different one. */
  readonly user?: string | undefined;
  /** Their output is run by something else. */
  readonly isPrintedToRun?: boolean;
}

interface Here {
  readonly location: Location;
  readonly around: CommandContext;
}

/** The maximum number of iterations of all loops in a command; further ones are ignored. */
const mostRounds = 200;

class ScriptFinder {
  readonly found = new Map<string, NamedScript>();
  readonly names = new Set<string>();
  readonly functions = new Set<string>();
  readonly pathFolders = new Set<string>();
  readonly scriptFolders = new Set<string>();
  readonly mentioned = new Set<string>();
  private readonly variables: KnownVariables;
  private rounds = 0;

  constructor(
    private readonly home: string,
    private readonly constants: Readonly<Record<string, string>>,
    environment: Readonly<Record<string, string | undefined>>,
  ) {
    this.variables = new Map([
      ...Object.entries(environment).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, { pieces: [textPiece(value)], from: 0 }] as const],
      ),
      ['HOME', { pieces: [textPiece(home)], from: 0 }],
      ['PWD', { pieces: [textPiece('.')], from: 0 }],
    ]);
  }

  script(script: Script, location: Location): Location {
    // Variables that a script sets itself take precedence over those that it was given.
    const known = new Map([...knownVariables(script, this.variables), ...knownVariables(script)]);
    return this.commands(script.commands, location, { known, layer: script.layer });
  }

  /** Processes commands in order and returns the location of the commands after them. */
  private commands(commands: readonly Command[], location: Location, around: CommandContext): Location {
    let here = location;
    for (const [index, command] of commands.entries()) {
      const loop = loopOf(command, this.textsOf(command, around), around);
      if (loop) return this.loop(loop, commands.slice(index + 1), { location: here, around });
      this.fed(command, here, around);
      const after = this.command(command, here, around);
      // Piped commands and subshells change the folder only for themselves.
      if (command.kind !== 'subshell' && !command.pipesInto) here = after;
    }
    return here;
  }

  /** Processes the body of a loop for each value of its variable. */
  private loop(
    { name, values }: NonNullable<ReturnType<typeof loopOf>>,
    body: readonly Command[],
    { location, around }: Here,
  ): Location {
    let after = location;
    for (const pieces of values.length > 0 ? values : [[]]) {
      if (++this.rounds > mostRounds) break;
      const known = new Map([...around.known, ...(pieces.length > 0 ? [[name, { pieces, from: 0 }] as const] : [])]);
      after = this.commands(body, location, { ...around, known });
    }
    return after;
  }

  private textsOf({ words }: Command, around: CommandContext): readonly string[] {
    return words.map((word) => this.textOf(word, around));
  }

  /** Processes what the words start; for `find`, for each of its folders. */
  private started(words: readonly KnownWord[], reading: CommandReading, here: Here): void {
    for (const filled of filledByFind(words)) {
      this.programs(filled, reading, here.location);
      if (!reading.elsewhere) this.code(filled, reading, here);
    }
  }

  /** Returns where a command runs; what runs its output may be another user. */
  private insideOf(command: Command, here: Location, around: CommandContext): Location {
    return this.readerOf(command, around) === undefined ? here : { ...here, isPrintedToRun: true };
  }

  private command(command: Command, here: Location, around: CommandContext): Location {
    const location = this.insideOf(command, here, around);
    for (const part of partsOf(command)) this.within(part, location, around);
    const inside = this.commands(command.body, location, around);
    const words = this.textsOf(command, around);
    if (command.kind === 'function') for (const word of words) this.functions.add(word);
    if (command.kind !== 'simple') return inside;
    const reading = readWords(words);
    if (reading.readsInput && !reading.elsewhere) this.given(command, location, around);
    this.started(words, reading, { location, around });
    this.setBy(words, location);
    if (!reading.elsewhere) {
      for (const script of reading.scripts) this.scriptWords(command, script, { location, around, reading });
      for (const index of reading.foreign) this.splitWord(words[index] ?? '', location, around);
      this.printedInto(command, reading, { location, around });
      this.arguments(words, reading, location);
    }
    return (
      this.folderAfter(words, location) ??
      (reading.programs.some(({ from }) => words[from] === 'eval')
        ? this.evaluated(command, reading, location, around)
        : location)
    );
  }

  /** Processes the here-documents and here-strings that a command reads. */
  private given({ redirections }: Command, location: Location, around: CommandContext): void {
    for (const { operator, word, document } of redirections) {
      if (document) this.reread([piecesOfDocument(document, around.known)], location, around);
      if (word && operator === '<<<') this.reread([piecesOfWord(word, around.known)], location, around);
    }
  }

  private evaluated(
    command: Command,
    { scripts }: CommandReading,
    location: Location,
    around: CommandContext,
  ): Location {
    return scripts.reduce((here, script) => this.script(readScript(layerOf(command, script, around)), here), location);
  }

  /** Returns where a program runs that is given a folder to start in or a root folder. */
  private locationOf(words: readonly KnownWord[], reading: CommandReading, location: Location): Location {
    const { folders, root, programs } = reading;
    const [folder] = folders.map((index) => optionValue(words[index] ?? ''));
    const first = programs[0]?.from ?? 0;
    const start = folder === undefined ? location.folder : this.inFolder(folder, location.folder);
    const user = reading.user === undefined ? location.user : knownUser(reading.user.name);
    return root === undefined || root <= first
      ? { ...location, folder: start, user }
      : { folder: '/', root: this.inFolder(words[root] ?? '', location.folder) };
  }

  private programs(words: readonly KnownWord[], reading: CommandReading, location: Location): void {
    const { programs, files, elsewhere, root = 0 } = reading;
    const inner = this.locationOf(words, reading, location);
    // Programs on another machine or in a container can't be checked.
    const ours = elsewhere ? programs.slice(0, 1) : programs;
    for (const { from } of ours) {
      const isBefore = from < root || (reading.user !== undefined && from <= reading.user.at);
      this.program(words[from] ?? '', isBefore ? location : inner);
    }
    const last = words[programs.at(-1)?.from ?? 0];
    const read = elsewhere || (isRunner(last) && !isShell(last)) ? [] : files;
    for (const index of read) this.add(words[index] ?? '', inner);
  }

  private program(word: KnownWord, location: Location): void {
    if (word.includes('/')) this.add(word, location);
    else if (!word.startsWith('-') && !builtins.has(word) && !word.includes(unknownText) && !isAssignment(word))
      this.names.add(word);
  }

  /** Processes `PATH=/opt/bin:$PATH`, and variables that name something to run, such as BASH_ENV. */
  private setBy(words: readonly KnownWord[], location: Location): void {
    const set = words.map((word) => /^(\w+)=(.*)$/s.exec(word) ?? []);
    const folders = set.flatMap(([, name, value = '']) => (name === 'PATH' ? value.split(':') : []));
    const known = folders.filter((folder) => folder.startsWith('/') && !folder.includes(unknownText));
    for (const folder of known) this.pathFolders.add(folder);
    const named = set.filter(([, name = '', value = '']) => runVariables.test(name) && value.includes('/'));
    for (const [, , value = ''] of named) this.add(value.split(' ')[0] ?? '', location);
  }

  /** Processes `env -S 'program argument'` and other command lines in one word. */
  private splitWord(word: KnownWord, location: Location, { layer }: CommandContext): void {
    const text = optionValue(word.replace(/^-[a-zA-Z]*S/, '-S'));
    this.script(
      readScript(layerOfPieces([[textPiece(text)]], { parent: layer, between: ' ', echoed: false })),
      location,
    );
  }

  /** Processes what programs other than shells run as code. */
  private code(words: readonly KnownWord[], reading: CommandReading, { location, around }: Here): void {
    const last = reading.programs.at(-1);
    if (last === undefined) return;
    const { files, folders, mentioned, commands } = codeFilesOf(words, last.from, last.to);
    const inner = this.locationOf(words, reading, location);
    for (const index of files) this.add(codeWord(words[index] ?? ''), inner);
    for (const index of folders) this.addFolder(words[index] ?? '', inner);
    for (const { index, skips } of commands) this.splitWord((words[index] ?? '').slice(skips), location, around);
    for (const index of mentioned) {
      const path = reading.root === undefined ? this.inFolder(words[index] ?? '', inner.folder) : undefined;
      if (path !== undefined) this.mentioned.add(path);
    }
  }

  /** `sh -c 'exec "$@"' sh /opt/x`: the script may run its arguments. */
  private arguments(words: readonly KnownWord[], { scripts, programs }: CommandReading, location: Location): void {
    const [script] = scripts;
    const last = programs.at(-1);
    if (script === undefined || last === undefined || script.to !== script.from + 1) return;
    for (const word of words.slice(script.to, last.to)) {
      const path = word.includes('/') && !word.startsWith('-') ? this.inFolder(word, location.folder) : undefined;
      if (path !== undefined) this.mentioned.add(path);
    }
  }

  /** `eval "$(cat file)"`, `. <(sed … file)`: what is printed is run. */
  private printedInto({ words }: Command, reading: CommandReading, { location, around }: Here): void {
    const first = reading.programs[0]?.from ?? words.length;
    const runs = reading.scripts.length > 0 || reading.files.length > 0;
    const parts = runs ? words.slice(first).flatMap((word) => word.parts) : (words[first]?.parts ?? []);
    for (const script of parts.flatMap((part) => (part.kind === 'expansion' ? part.scripts : []))) {
      for (const command of script.commands) this.filesPrinted(command, location, around);
    }
  }

  /** Processes the files whose content a command prints, as far as they are known. */
  private filesPrinted({ words: given, redirections }: Command, location: Location, around: CommandContext): void {
    const words = given.map((word) => this.textOf(word, around));
    const name = nameOf(words[0]);
    const from = printers.get(name) ?? (builtins.has(name) ? words.length : 1);
    const named = words
      .slice(from)
      .filter((word) => !word.startsWith('-') && (printers.has(name) || word.includes('/')));
    for (const file of [...named, ...this.inputsOf(redirections, around)]) this.add(file, location);
  }

  private inputsOf(redirections: Command['redirections'], around: CommandContext): readonly string[] {
    return redirections.flatMap(({ operator, word }) => (operator === '<' && word ? [this.textOf(word, around)] : []));
  }

  private addFolder(name: string, { folder, root }: Location): void {
    const path = root === undefined ? this.inFolder(name, folder) : undefined;
    if (path !== undefined) this.scriptFolders.add(path);
  }

  private add(name: string, { folder, root, user, isPrintedToRun }: Location): void {
    if (name.includes(unknownText)) {
      // `/opt/scripts/*.sh`, `/opt/scripts/$name`: any file in that folder.
      const above = name.slice(0, name.lastIndexOf('/'));
      if (above !== '') this.addFolder(above, { folder, root });
      return;
    }
    if (name === '') return;
    const path = root === undefined ? this.inFolder(name, folder) : join(root, name);
    if (path === undefined) return;
    const before = this.found.get(path);
    const asUser = isPrintedToRun ? undefined : user;
    const isNews = before === undefined || before.user !== asUser;
    if (isNews) this.found.set(path, { name, path, ...(before === undefined && asUser && { user: asUser }) });
  }

  private inFolder(name: string, folder: string | undefined): string | undefined {
    if (name.includes(unknownText)) return undefined;
    if (isAbsolute(name)) return name;
    if (folder === undefined) return undefined;
    // After a link, `..` isn't the folder that contains the link.
    return /(?:^|\/)\.\.(?:\/|$)/.test(name) ? join(folder, '/') + name : resolve(folder, name);
  }

  /** Returns the location after a `cd`. */
  private folderAfter(words: readonly KnownWord[], location: Location): Location | undefined {
    const [name, ...rest] = words[0] === 'command' || words[0] === 'builtin' ? words.slice(1) : words;
    if (name !== 'cd' && name !== 'pushd') return name === 'popd' ? { ...location, folder: undefined } : undefined;
    const target = rest.find((word) => !/^-[LPe@]+$|^--$/.test(word));
    if (target === undefined) return { ...location, folder: this.home };
    return {
      ...location,
      folder: target === '-' || /^[+-]\d/.test(target) ? undefined : this.inFolder(target, location.folder),
    };
  }

  private scriptWords(
    command: Command,
    script: ScriptWords,
    { location, around, reading }: { location: Location; around: CommandContext; reading: CommandReading },
  ): void {
    const words = this.textsOf(command, around);
    this.script(readScript(layerOf(command, script, around)), this.locationOf(words, reading, location));
  }

  private reread(groups: readonly (readonly Piece[])[], location: Location, { layer }: CommandContext): void {
    this.script(readScript(layerOfPieces(groups, { parent: layer, between: ' ', echoed: false })), location);
  }

  /** Processes what a shell reads from standard input: a file, or the output of other commands. */
  private fed(command: Command, location: Location, around: CommandContext): void {
    if (this.takesInput(command, around))
      for (const file of this.inputsOf(command.redirections, around)) this.add(file, location);
    const reader = this.readerOf(command, around);
    if (reader === undefined) return;
    const name = nameOf(this.textsOf(command, around)[0]);
    const produced = producedBy(name, command.words.slice(1), around.known);
    if (produced && this.readsInput(reader, around)) this.reread(produced.groups, location, around);
    else if (!produced) this.filesPrinted(command, location, around);
    if (this.readsInput(reader, around)) this.given(command, location, around);
  }

  /** Returns the shell or interpreter at the end of a pipe, whatever is in between. */
  private readerOf(command: Command, around: CommandContext): Command | undefined {
    let next = command.pipesInto;
    while (next && !this.readsInput(next, around) && !this.takesInput(next, around)) next = next.pipesInto;
    return next;
  }

  /** Returns whether a shell or an interpreter reads its code from standard input. */
  private takesInput(command: Command, around: CommandContext): boolean {
    if (command.kind !== 'simple') return false;
    const words = this.textsOf(command, around);
    const { readsInput, elsewhere, programs } = readWords(words);
    const last = programs.at(-1);
    const isCode = last !== undefined && codeFilesOf(words, last.from, last.to).readsInput;
    return (readsInput || isCode) && !elsewhere;
  }

  private readsInput(command: Command, around: CommandContext): boolean {
    if (command.body.some((one) => this.readsInput(one, around))) return true;
    const { readsInput, elsewhere } = readWords(this.textsOf(command, around));
    return readsInput && !elsewhere;
  }

  private within(part: Part, location: Location, around: CommandContext): void {
    if (part.kind !== 'expansion') return;
    for (const inner of part.parts) this.within(inner, location, around);
    for (const script of part.scripts) {
      const inside = { ...location, isPrintedToRun: true };
      if (script.layer === around.layer) this.commands(script.commands, inside, around);
      else this.script(script, inside);
    }
  }

  private textOf(word: Word, around: CommandContext): string {
    const pieces = word.parts.flatMap((part) => piecesAround(part, around));
    // The test command `[` isn't a pattern.
    if (pieces.every(({ text }) => text === '[')) return pieces.map(({ text }) => text).join('');
    return pieces.map((piece, index) => this.textOfPiece(piece, index === 0)).join('');
  }

  private textOfPiece({ kind, text, special }: Piece, isFirst: boolean): string {
    if (kind === 'placeholder') return this.constants[text] ?? unknownText;
    if (special === 'home') return isFirst ? this.home : text;
    return special === 'pattern' ? unknownText : text;
  }
}

/** Returns the user who runs something, unless that is root or unknown. */
function knownUser(name: KnownWord): string | undefined {
  return name === '' || name === 'root' || name.includes(unknownText) ? undefined : name;
}

/** Returns the words of a command for each folder of a `find` in it, with `{}` replaced by an unknown file in that folder. */
function filledByFind(words: readonly KnownWord[]): readonly (readonly KnownWord[])[] {
  const at = words.findIndex((word) => nameOf(word) === 'find');
  if (at < 0 || !words.includes('{}')) return [words];
  const rest = words.slice(at + 1);
  const options = rest.findIndex((word) => !/^-(?:[HLP]|O\d)$/.test(word));
  const behind = rest.slice(Math.max(0, options));
  const end = behind.findIndex((word) => /^[-(!]/.test(word));
  const folders = end < 0 ? behind : behind.slice(0, end);
  return (folders.length > 0 ? folders : ['.']).map((folder) =>
    words.map((word) => (word === '{}' ? `${folder.replace(/(?<=.)\/+$/, '')}/${unknownText}` : word)),
  );
}

/** What is known at the position of a command. */
interface CommandContext {
  readonly known: KnownVariables;
  readonly layer: Layer;
}

/** Returns the pieces of a part; for `${NAME:-default}`, those of the variable if it is known, otherwise of the default. */
function piecesAround(part: Part, { known, layer }: CommandContext): readonly Piece[] {
  const isPlain = part.kind !== 'expansion' || part.variable !== undefined;
  const written = isPlain ? undefined : /^\$\{(\w+):?[-=]/.exec(layer.text.slice(part.start, part.end))?.[1];
  if (part.kind !== 'expansion' || written === undefined) return piecesOf([part], known);
  return known.get(written)?.pieces ?? piecesOf(part.parts, known);
}

/** Returns the variable of a `for` and its values; undefined for any other command. */
function loopOf({ kind, words }: Command, texts: readonly KnownWord[], { known }: CommandContext) {
  const [first, name = '', third] = texts;
  if (kind !== 'simple' || !(first === 'for' || first === 'select') || third !== 'in') return undefined;
  // It is unknown what a pattern matches.
  const pieceOf = (piece: Piece): Piece =>
    piece.special === 'pattern' ? { ...piece, kind: 'unknown', text: unknownText, special: undefined } : piece;
  return { name, values: words.slice(3).map((word) => piecesOfWord(word, known).map(pieceOf)) };
}

/** Returns words of a command as a text of their own. */
function layerOf({ words }: Command, { from, to, skips }: ScriptWords, { known, layer }: CommandContext): Layer {
  const [first = [], ...rest] = words.slice(from, to).map((word) => piecesOfWord(word, known));
  return layerOfPieces([withoutFirst(first, skips), ...rest], { parent: layer, between: ' ', echoed: false });
}

/** Returns whether a program is a shell, by its name. */
function isShell(word: KnownWord | undefined): boolean {
  return /^(?:\w+-)?\w*sh$/.test(nameOf(word)) && !/^(?:fish|tclsh|wish|pwsh)/.test(nameOf(word));
}

/** Returns the name of a file, even if it is in the same word as an option. */
function codeWord(word: KnownWord): string {
  return word.startsWith('-') ? optionValue(word) : word;
}

/** Returns everything in a command that may contain commands. */
function partsOf({ words, redirections }: Command): readonly Part[] {
  const redirected = redirections.flatMap(({ word, document }) => [...(word?.parts ?? []), ...(document?.parts ?? [])]);
  return [...words.flatMap(({ parts }) => parts), ...redirected];
}

/** Returns a piece of literal text. */
function textPiece(text: string): Piece {
  const position = { quoting: 'bare', backslash: false, escapesFollow: false } as const;
  return { kind: 'text', text, start: 0, end: 0, position, atomic: true };
}

/** Returns the value of `--chdir=folder` or `-Cfolder`; otherwise the word itself, which follows its option. */
function optionValue(word: string): string {
  return /^--[^=]+=(.*)$/s.exec(word)?.[1] ?? /^-\w(.+)$/s.exec(word)?.[1] ?? word;
}

/** Programs that print files, and the index of the first word that may be one. */
const printers: ReadonlyMap<string, number> = new Map([
  ...['cat', 'tac', 'head', 'tail'].map((name) => [name, 1] as const),
  ...['sed', 'grep'].map((name) => [name, 2] as const),
]);

/** Environment variables whose value is run by shells and programs. */
const runVariables =
  /^(?:BASH_ENV|ENV|LD_PRELOAD|PYTHONSTARTUP|GIT_SSH|GIT_SSH_COMMAND|RSYNC_RSH|BORG_RSH|PAGER|EDITOR|VISUAL)$/;

/** Builtins and keywords of shells. */
const builtins = new Set<string>(
  (
    '. : [ [[ alias bg break builtin caller case cd command compgen complete continue coproc declare dirs disown echo enable ' +
    'eval exec exit export false fc fg for function getopts hash help history if jobs kill let local logout mapfile popd ' +
    'printf pushd pwd read readarray readonly return select set shift shopt source suspend test time times trap true type ' +
    'typeset ulimit umask unalias unset until wait while'
  ).split(' '),
);
