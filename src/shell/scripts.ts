import { isAbsolute, join, resolve } from 'node:path';
import { UserError } from '../system/errors.js';
import {
  isAssignment,
  type KnownWord,
  nameOf,
  type Reading,
  readWords,
  type ScriptWords,
  unknownText,
} from './launchers.js';
import { readScript } from './lexer.js';
import {
  type KnownVariables,
  knownVariables,
  layerOfPieces,
  type Piece,
  piecesOfDocument,
  piecesOfWord,
  withoutFirst,
} from './pieces.js';
import { producedBy } from './produced.js';
import type { Command, Layer, Part, Script, Word } from './syntax.js';

/** A file that a command runs by its path. */
export interface NamedScript {
  /** As the command has it, variables and constants filled in. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** What a command runs, as far as it can be seen. */
export interface Named {
  readonly scripts: readonly NamedScript[];
  /** Programs that are looked up on the PATH, by their names. */
  readonly programs: readonly string[];
  /** Absolute folders that the command itself puts on the PATH. */
  readonly pathFolders: readonly string[];
}

/** Where a command runs, and what is known there. */
export interface ScriptSurroundings {
  readonly folder: string;
  readonly home: string;
  /** The variables that the command is given; what it sets itself comes before them. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** The values of placeholders that are known beforehand. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
}

/**
 * The programs and scripts that a hook command runs by path on this machine, each once: what stands where a command
 * does and holds a slash, and what a shell or another interpreter reads as a script. Whether they exist is not asked.
 */
export function scriptsNamedBy(command: string, surroundings: ScriptSurroundings): readonly NamedScript[] {
  return namedBy(command, surroundings).scripts;
}

/** The same scripts, and the programs that a hook command runs by their names alone. */
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
    // What nests beyond reason is refused where it would run.
    if (!(error instanceof UserError)) throw error;
  }
  const scripts = [...finder.found.values()];
  return { scripts, programs: [...finder.names], pathFolders: [...finder.pathFolders] };
}

/** Where the commands at hand run; a folder that isn't known is missing. */
interface Location {
  readonly folder: string | undefined;
  readonly root: string | undefined;
}

interface Around {
  readonly known: KnownVariables;
  readonly layer: Layer;
}

/** Programs that print files, and where in their words the first may stand. */
const printers: ReadonlyMap<string, number> = new Map([
  ...['cat', 'tac', 'head', 'tail'].map((name) => [name, 1] as const),
  ...['sed', 'grep'].map((name) => [name, 2] as const),
]);

/** What a shell does itself. */
const builtins = new Set(
  (
    '. : [ [[ alias bg break builtin caller case cd command compgen complete continue coproc declare dirs disown echo enable ' +
    'eval exec exit export false fc fg for function getopts hash help history if jobs kill let local logout mapfile popd ' +
    'printf pushd pwd read readarray readonly return select set shift shopt source suspend test time times trap true type ' +
    'typeset ulimit umask unalias unset until wait while'
  ).split(' '),
);

class ScriptFinder {
  readonly found = new Map<string, NamedScript>();
  readonly names = new Set<string>();
  readonly pathFolders = new Set<string>();
  private readonly variables: KnownVariables;

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
    // What a script sets itself comes before what it was given.
    const known = new Map([...knownVariables(script, this.variables), ...knownVariables(script)]);
    return this.commands(script.commands, location, { known, layer: script.layer });
  }

  /** Goes through commands in their order, and tells the folder in which those after them run. */
  private commands(commands: readonly Command[], location: Location, around: Around): Location {
    let here = location;
    for (const command of commands) {
      this.fed(command, here, around);
      const after = this.command(command, here, around);
      // What is piped, and what stands in parentheses, changes folders for itself alone.
      if (command.kind !== 'subshell' && !command.pipesInto) here = after;
    }
    return here;
  }

  private command(command: Command, location: Location, around: Around): Location {
    for (const part of partsOf(command)) this.within(part, location, around);
    const inside = this.commands(command.body, location, around);
    if (command.kind !== 'simple') return inside;
    const words = command.words.map((word) => this.textOf(word, around));
    const reading = readWords(words);
    if (reading.readsInput && !reading.elsewhere) this.given(command, location, around);
    this.programs(words, reading, location);
    this.pathSetBy(words);
    if (!reading.elsewhere)
      for (const script of reading.scripts) this.scriptWords(command, script, { location, around, reading });
    return (
      this.folderAfter(words, location) ??
      (reading.programs.some(({ from }) => words[from] === 'eval')
        ? this.evaluated(command, reading, location, around)
        : location)
    );
  }

  /** The here-documents and here-strings that a command reads. */
  private given({ redirections }: Command, location: Location, around: Around): void {
    for (const { operator, word, document } of redirections) {
      if (document) this.reread([piecesOfDocument(document, around.known)], location, around);
      if (word && operator === '<<<') this.reread([piecesOfWord(word, around.known)], location, around);
    }
  }

  private evaluated(command: Command, { scripts }: Reading, location: Location, around: Around): Location {
    return scripts.reduce((here, script) => this.script(readScript(layerOf(command, script, around)), here), location);
  }

  /** Where a program runs that is told a folder to start in, or a folder to take for the root. */
  private locationOf(words: readonly KnownWord[], { folders, root, programs }: Reading, location: Location): Location {
    const [folder] = folders.map((index) => optionValue(words[index] ?? ''));
    const first = programs[0]?.from ?? 0;
    const start = folder === undefined ? location.folder : this.inFolder(folder, location.folder);
    return root === undefined || root <= first
      ? { ...location, folder: start }
      : { folder: '/', root: this.inFolder(words[root] ?? '', location.folder) };
  }

  private programs(words: readonly KnownWord[], reading: Reading, location: Location): void {
    const { programs, files, elsewhere, root = 0 } = reading;
    const inner = this.locationOf(words, reading, location);
    // On another machine or in a container, what is run isn't ours to look at.
    const ours = elsewhere ? programs.slice(0, 1) : programs;
    for (const { from } of ours) {
      const word = words[from] ?? '';
      if (word.includes('/')) this.add(word, from < root ? location : inner);
      else if (!builtins.has(word) && !word.includes(unknownText) && !isAssignment(word)) this.names.add(word);
    }
    for (const index of elsewhere ? [] : files) this.add(words[index] ?? '', inner);
  }

  /** `PATH=/opt/bin:$PATH`: what follows comes from there. */
  private pathSetBy(words: readonly KnownWord[]): void {
    const values = words.flatMap((word) => /^PATH=(.*)$/s.exec(word)?.slice(1) ?? []);
    for (const folder of values.flatMap((value) => value.split(':'))) {
      if (folder.startsWith('/') && !folder.includes(unknownText)) this.pathFolders.add(folder);
    }
  }

  private add(name: string, { folder, root }: Location): void {
    if (name === '' || name.includes(unknownText)) return;
    const path = root === undefined ? this.inFolder(name, folder) : join(root, name);
    if (path !== undefined && !this.found.has(path)) this.found.set(path, { name, path });
  }

  private inFolder(name: string, folder: string | undefined): string | undefined {
    if (name.includes(unknownText)) return undefined;
    if (isAbsolute(name)) return name;
    if (folder === undefined) return undefined;
    // Behind a link, `..` isn't the folder in which the link stands.
    return /(?:^|\/)\.\.(?:\/|$)/.test(name) ? join(folder, '/') + name : resolve(folder, name);
  }

  /** The folder after a `cd`. */
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
    { location, around, reading }: { location: Location; around: Around; reading: Reading },
  ): void {
    const words = command.words.map((word) => this.textOf(word, around));
    this.script(readScript(layerOf(command, script, around)), this.locationOf(words, reading, location));
  }

  private reread(groups: readonly (readonly Piece[])[], location: Location, { layer }: Around): void {
    this.script(readScript(layerOfPieces(groups, { parent: layer, between: ' ', echoed: false })), location);
  }

  /** What a shell reads from its standard input: a file, or what other commands print. */
  private fed(command: Command, location: Location, around: Around): void {
    const words = command.words.map((word) => this.textOf(word, around));
    const { readsInput, elsewhere } = readWords(command.kind === 'simple' ? words : []);
    const files = command.redirections.flatMap(({ operator, word }) => (operator === '<' && word ? [word] : []));
    for (const file of readsInput && !elsewhere ? files : []) this.add(this.textOf(file, around), location);
    if (!command.pipesInto || !this.readsInput(command.pipesInto, around)) return;
    const name = nameOf(words[0]);
    const produced = producedBy(name, command.words.slice(1), around.known);
    if (produced) this.reread(produced.groups, location, around);
    const printed = printers.has(name) ? words.slice(printers.get(name)) : [];
    for (const file of printed.filter((word) => !word.startsWith('-'))) this.add(file, location);
    this.given(command, location, around);
  }

  private readsInput(command: Command, around: Around): boolean {
    if (command.body.some((one) => this.readsInput(one, around))) return true;
    const { readsInput, elsewhere } = readWords(command.words.map((word) => this.textOf(word, around)));
    return readsInput && !elsewhere;
  }

  private within(part: Part, location: Location, around: Around): void {
    if (part.kind !== 'expansion') return;
    for (const inner of part.parts) this.within(inner, location, around);
    for (const script of part.scripts) {
      if (script.layer === around.layer) this.commands(script.commands, location, around);
      else this.script(script, location);
    }
  }

  private textOf(word: Word, { known }: Around): string {
    return piecesOfWord(word, known)
      .map((piece, index) => this.textOfPiece(piece, index === 0))
      .join('');
  }

  private textOfPiece({ kind, text, special }: Piece, isFirst: boolean): string {
    if (kind === 'placeholder') return this.constants[text] ?? unknownText;
    if (special === 'home') return isFirst ? this.home : text;
    return special === 'pattern' ? unknownText : text;
  }
}

function layerOf({ words }: Command, { from, to, skips }: ScriptWords, { known, layer }: Around): Layer {
  const [first = [], ...rest] = words.slice(from, to).map((word) => piecesOfWord(word, known));
  return layerOfPieces([withoutFirst(first, skips), ...rest], { parent: layer, between: ' ', echoed: false });
}

function partsOf({ words, redirections }: Command): readonly Part[] {
  const redirected = redirections.flatMap(({ word, document }) => [...(word?.parts ?? []), ...(document?.parts ?? [])]);
  return [...words.flatMap(({ parts }) => parts), ...redirected];
}

function textPiece(text: string): Piece {
  const position = { quoting: 'bare', backslash: false, escapesFollow: false } as const;
  return { kind: 'text', text, start: 0, end: 0, position, atomic: true };
}

/** The value of `--chdir=folder` or `-Cfolder`; that of an option of its own is the next word. */
function optionValue(word: string): string {
  return /^--[^=]+=(.*)$/s.exec(word)?.[1] ?? /^-\w(.+)$/s.exec(word)?.[1] ?? word;
}
