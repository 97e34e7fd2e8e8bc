import { UserError } from '../system/errors.js';
import { kept, unquoted } from './document-quoting.js';
import { type Edit, gathered, liftFromBackticks, originOf, withEdits } from './edits.js';
import { readScript } from './lexer.js';
import { type Produced, producedBy } from './printed-output.js';
import { asFormat, comparesNumbers, whyNoString, writeName, writeValue } from './quote-placeholder-values.js';
import type { Command, Document, Layer, Origin, Part, PlaceholderPart, Position, Script, Word } from './syntax.js';
import {
  everyCommand,
  type KnownVariables,
  knownVariables,
  layerOfPieces,
  type Piece,
  piecesOf,
  piecesOfDocument,
  piecesOfWord,
  textOfPieces,
  withoutFirst,
} from './word-pieces.js';
import { type CommandReading, nameOf, readWords, type ScriptWords } from './wrapper-programs.js';

/** A hook command that is ready to run. */
interface FilledCommand {
  /** The command, with references to environment variables instead of placeholders. */
  readonly command: string;
  /** The environment variables: every value as `BORGFLOW_` and its name in capitals, and values derived from them. */
  readonly environment: Readonly<Record<string, string>>;
  /** Unknown names that aren't Borg's, each once; they were left unchanged in the command. */
  readonly unknown: readonly string[];
}

/** The values of placeholders, by name. */
interface Values {
  /** Also passed to every command in its environment. */
  readonly facts: Readonly<Record<string, string>>;
  /** From the configuration; a constant takes precedence over a fact. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
}

const borgPlaceholders: ReadonlySet<string> = new Set(
  'hostname fqdn reverse-fqdn now utcnow unixtime user pid borgversion borgmajor borgminor borgpatch'.split(' '),
);

/** Programs that print what they read, or lines of it. */
const filters = /^(?:cat|dos2unix|e?grep|fgrep|envsubst|head|iconv|pv|sed|sort|sponge|tac|tail|tee|tr|uniq)$/;

/** The maximum size of an environment variable on Linux in bytes, including its name and the terminating NUL. */
const longestEnvironmentString = 128 * 1024;

/**
 * Replaces each `{name}` in a hook command with a reference to an environment variable, in the form that fits its
 * position. No value becomes part of the command, so none can act as one. What a second shell will parse gets a
 * variable of its own, whose value is escaped for that shell. Throws a UserError for a placeholder where a string is
 * not possible: in arithmetic, or as the name of a variable.
 */
export function fillPlaceholders(command: string, values: Values): FilledCommand {
  for (let limit = longestEnvironmentString; ; limit = Math.floor(limit / 2)) {
    const filler = new Filler(values, limit);
    try {
      return filler.fill(command);
    } catch (error) {
      if (!(error instanceof TooLong) || limit < 16) throw error;
    }
  }
}

/** Truncates a string to this many bytes of UTF-8, never inside a character, keeping its start or end. */
export function limitValue(text: string, bytes: number, keep: 'end' | 'start'): string {
  const encoded = Buffer.from(text);
  if (encoded.length <= bytes) return text;
  const continues = (at: number) => ((encoded[at] ?? 0) & 0xc0) === 0x80;
  let cut = keep === 'start' ? bytes : encoded.length - bytes;
  while (continues(cut)) cut += keep === 'start' ? -1 : 1;
  return (keep === 'start' ? encoded.subarray(0, cut) : encoded.subarray(cut)).toString();
}

/** A value has become too long for the system because it was escaped for several shells. */
class TooLong extends UserError {}

/** Returns the value of a word, and the length of the value before each part. */
function textsAround(
  word: Word,
  known: KnownVariables,
): { readonly whole: string; readonly befores: ReadonlyMap<Part, number> } {
  const befores = new Map<Part, number>();
  let whole = '';
  for (const part of word.parts) {
    befores.set(part, whole.length);
    whole += textOfPieces(piecesOf([part], known));
  }
  return { whole, befores };
}

/** What is known about the current commands. */
interface Around {
  readonly layer: Layer;
  readonly known: KnownVariables;
  /** A shell parses their output. */
  readonly feeds: boolean;
  /** Files that are run as scripts, and variables (`$x`) that contain one. */
  readonly runs: ReadonlySet<string>;
}

class Filler {
  private readonly facts: ReadonlyMap<string, string>;
  /** Only the constants that were looked up: a file may define thousands, of which a command uses a few. */
  private readonly asked = new Map<string, string | undefined>();
  private readonly environment: Record<string, string> = {};
  /** The environment variables by their values. */
  private readonly variables = new Map<string, string>();

  constructor(
    private readonly values: Values,
    private readonly limit: number,
  ) {
    const named = Object.entries(values.facts).filter(([name]) => /^[a-z_][a-z0-9_]*$/.test(name));
    const own = named.map(([name, value]) => [name, this.fitting(name, value)] as const);
    for (const [name, value] of named)
      this.environment[variableOf(name)] = fitting(name, value, longestEnvironmentString);
    this.facts = new Map(own);
    for (const [name, value] of own)
      if (this.environment[variableOf(name)] === value) this.variables.set(value, variableOf(name));
  }

  fill(command: string): FilledCommand {
    const unknown = new Set<string>();
    const isPlaceholder = (name: string) => this.valueOf(name) !== undefined;
    const layer: Layer = {
      ...{ text: command, parent: undefined, depth: 0, kind: 'hook', origins: [], marks: undefined },
      ...{ echoed: false, isPlaceholder, unknown },
    };
    const edits = this.script(readScript(layer), false);
    return {
      command: withEdits(command, edits),
      environment: this.environment,
      unknown: [...unknown].filter((name) => !borgPlaceholders.has(name)),
    };
  }

  /** A constant takes precedence over a fact. */
  private valueOf(name: string): string | undefined {
    return this.constantOf(name) ?? this.facts.get(name);
  }

  private constantOf(name: string): string | undefined {
    if (this.asked.has(name)) return this.asked.get(name);
    const { constants = {} } = this.values;
    const value = Object.hasOwn(constants, name) ? constants[name] : undefined;
    const fitted = value === undefined ? undefined : this.fitting('', value);
    this.asked.set(name, fitted);
    return fitted;
  }

  private fitting(name: string, value: string): string {
    return fitting(name, value, this.limit);
  }

  private script(script: Script, feeds: boolean): readonly Edit[] {
    const around = { layer: script.layer, known: knownVariables(script), feeds, runs: new Set<string>() };
    return this.commands(script.commands, { ...around, runs: this.runBy(script.commands, around) });
  }

  private commands(commands: readonly Command[], around: Around): readonly Edit[] {
    const tests = this.testsOfNumbers(commands, around.layer);
    return commands.flatMap((command) => {
      const feeds = (around.feeds && command.pipesInto === undefined) || this.feeds(command, around);
      return this.command(command, { ...around, feeds }, tests.has(command));
    });
  }

  /** Returns the commands that are part of a `[[ … ]]` that compares numbers. */
  private testsOfNumbers(commands: readonly Command[], layer: Layer): ReadonlySet<Command> {
    const found = new Set<Command>();
    let open: Command[] | undefined;
    for (const command of commands) {
      const words = command.words.map(({ start, end }) => layer.text.slice(start, end));
      if (words[0] === '[[') open = [];
      open?.push(command);
      if (comparesNumbers(words)) for (const one of open ?? []) found.add(one);
      if (open?.some((one) => found.has(one))) found.add(command);
      if (words.includes(']]')) open = undefined;
    }
    return found;
  }

  /** Returns whether a shell parses the output of a command. */
  private feeds(command: Command, around: Around): boolean {
    const { pipesInto } = command;
    const targets = command.redirections.flatMap(({ operator, word }) =>
      operator.startsWith('>') && word ? [word] : [],
    );
    if (targets.some((word) => this.readsIn(word.parts, around) || around.runs.has(this.fileOf(word, around))))
      return true;
    if (pipesInto === undefined) return false;
    if (this.readsInput(pipesInto, around)) return true;
    return this.passesOn(pipesInto, around) && (around.feeds || this.feeds(pipesInto, around));
  }

  /** Returns whether a command prints what it reads, more or less. */
  private passesOn(command: Command, around: Around): boolean {
    const { programs } = this.read(command, around);
    return command.body.length > 0 || filters.test(nameOf(this.texts(command, around)[programs.at(-1)?.from ?? 0]));
  }

  /** Returns the files and variables that commands run as scripts: their content is parsed when they are run. */
  private runBy(commands: readonly Command[], around: Around): ReadonlySet<string> {
    const files = new Set<string>();
    for (const command of everyCommand(commands)) {
      const { files: run, programs, scripts } = this.read(command, around);
      const named = [...run, ...programs.map(({ from }) => from)].flatMap((index) => command.words[index] ?? []);
      for (const word of named) files.add(this.fileOf(word, around));
      for (const { from, to } of scripts) {
        const [part, ...rest] = command.words.slice(from, to).flatMap(({ parts }) => parts);
        if (part?.kind === 'expansion' && part.variable && rest.length === 0) files.add(`$${part.variable}`);
      }
    }
    return files;
  }

  private fileOf(word: Word, { known }: Around): string {
    return textOfPieces(piecesOfWord(word, known), (name) => this.valueOf(name)).replace(/^(?:\.\/)+/, '');
  }

  /** Returns whether a shell reads its commands from what is piped into this command. */
  private readsInput(command: Command, around: Around): boolean {
    if (command.body.some((one) => this.readsInput(one, around))) return true;
    if (command.kind !== 'simple') return false;
    if (command.words.some(({ parts }) => this.readsIn(parts, around))) return true;
    const { readsInput, scripts, programs } = this.read(command, around);
    const first = programs.at(-1)?.from ?? 0;
    const writes = nameOf(this.texts(command, around)[first]) === 'tee';
    return (
      readsInput ||
      (writes && command.words.slice(first + 1).some((word) => around.runs.has(this.fileOf(word, around)))) ||
      scripts.some((words) => {
        const script = readScript(this.layerOf(command, words, around));
        const inner = { layer: script.layer, known: knownVariables(script), feeds: false, runs: around.runs };
        return script.commands.some((one) => this.readsInput(one, inner));
      })
    );
  }

  /** Returns whether a `>(…)` among these is a shell that reads its input. */
  private readsIn(parts: readonly Part[], around: Around): boolean {
    return parts.some(
      (part) =>
        part.kind === 'expansion' &&
        around.layer.text.startsWith('>(', part.start) &&
        part.scripts.some(({ commands }) => commands.some((one) => this.readsInput(one, around))),
    );
  }

  private read(command: Command, around: Around): CommandReading {
    return readWords(command.kind === 'simple' ? this.texts(command, around) : []);
  }

  /** Returns the words of a command, as far as they are known. */
  private texts({ words }: Command, { known }: Around): readonly string[] {
    return words.map((word) => textOfPieces(piecesOfWord(word, known), (name) => this.constantOf(name)));
  }

  private layerOf({ words }: Command, { from, to, skips }: ScriptWords, { layer, known }: Around): Layer {
    const groups = words.slice(from, to).map((word) => piecesOfWord(word, known));
    const [first = [], ...rest] = groups;
    return layerOfPieces([withoutFirst(first, skips), ...rest], { parent: layer, between: ' ', echoed: false });
  }

  private command(command: Command, around: Around, testsNumbers: boolean): readonly Edit[] {
    const texts = this.texts(command, around);
    const read = readWords(command.kind === 'simple' ? texts : []);
    const reading = { ...read, scripts: [...read.scripts, ...this.scriptsSet(command, around)] };
    const program = reading.programs.at(-1);
    const name = nameOf(program && texts[program.from]);
    const from = program?.from ?? 0;
    const produced = around.feeds ? producedBy(name, command.words.slice(from + 1), around.known) : undefined;
    const scripts = reading.scripts.map((script) => command.words.slice(script.from, script.to));
    const parsed = new Set([...scripts.flat(), ...(produced?.words ?? [])]);
    const files = new Set(reading.files.map((index) => command.words[index]));
    const formats = name === 'printf';
    return [
      ...this.commands(command.body, around),
      ...reading.scripts.flatMap((script) => this.parsedWords(command, script, around)),
      ...(produced ? this.lift(this.layerOfProduced(produced, around, name), false) : []),
      ...command.words.flatMap((word, index) =>
        parsed.has(word)
          ? this.within(word.parts, { ...around, feeds: true })
          : this.word(
              word,
              { ...around, feeds: files.has(word) },
              { command, index, reading, words: () => texts, testsNumbers, formats },
            ),
      ),
      ...this.redirections(command, around),
    ];
  }

  /** Returns the scripts that a command assigns to variables whose values are otherwise unknown. */
  private scriptsSet({ words, kind }: Command, { layer, known, runs }: Around): readonly ScriptWords[] {
    if (kind !== 'simple') return [];
    return words.flatMap(({ start, end }, index): readonly ScriptWords[] => {
      const [whole = '', name = ''] = /^([A-Za-z_]\w*)\+?=/.exec(layer.text.slice(start, end)) ?? [];
      return runs.has(`$${name}`) && !known.has(name) ? [{ from: index, to: index + 1, skips: whole.length }] : [];
    });
  }

  /** Fills words that are a script for another shell. */
  private parsedWords(command: Command, script: ScriptWords, around: Around): readonly Edit[] {
    const inside = this.lift(this.layerOf(command, script, around), around.feeds);
    // What precedes the script in its word is a normal part of the word.
    return script.skips > 0
      ? [...this.front(command.words[script.from], script.skips, around, command), ...inside]
      : inside;
  }

  private layerOfProduced({ groups, between }: Produced, { layer }: Around, name: string): Layer {
    return layerOfPieces(groups, { parent: layer, between, echoed: name === 'echo' });
  }

  private redirections(command: Command, around: Around): readonly Edit[] {
    const runsInput = command.redirections.length > 0 && this.readsInput(command, around);
    const inside = { ...around, feeds: runsInput || around.feeds };
    return command.redirections.flatMap(({ word, document, operator }): readonly Edit[] => {
      if (document) return this.document(document, inside);
      if (!word) return [];
      if (operator !== '<<<' || !inside.feeds)
        return this.parts(word.parts, { ...around, feeds: runsInput }, () => undefined);
      const pieces = piecesOfWord(word, around.known);
      const layer = layerOfPieces([pieces], { parent: around.layer, between: '', echoed: false });
      return [...this.lift(layer, false), ...this.within(word.parts, inside)];
    });
  }

  private front(word: Word | undefined, skips: number, around: Around, command: Command): readonly Edit[] {
    if (!word) return [];
    const script = withoutFirst(piecesOfWord(word, around.known), skips);
    const end = script[0]?.start ?? word.end;
    const parts = word.parts.filter((part) => part.kind === 'placeholder' && part.end <= end);
    const reading = this.read(command, around);
    return this.word({ ...word, parts }, around, {
      command,
      index: command.words.indexOf(word),
      reading,
      words: () => this.texts(command, around),
      testsNumbers: false,
      formats: false,
    });
  }

  /** Fills a word that is not a script. */
  private word(
    word: Word,
    around: Around,
    place: {
      readonly command: Command;
      readonly index: number;
      readonly reading: CommandReading;
      readonly words: () => readonly string[];
      readonly testsNumbers: boolean;
      readonly formats: boolean;
    },
  ): readonly Edit[] {
    const { command, index, reading, testsNumbers, formats } = place;
    const from = reading.programs.at(-1)?.from ?? (command.kind === 'simple' ? command.words.length : 0);
    const isFormat = formats && index === from + (place.words()[from + 1] === '--' ? 2 : 1);
    const refusal = (part: PlaceholderPart): string | undefined => {
      if (command.kind === 'patterns') return undefined;
      if (command.kind === 'function') return 'the name of a function';
      if (testsNumbers) return 'a numeric comparison in `[[ … ]]`';
      if (reading.foreign.includes(index)) return '`env -S`, which parses text by its own rules';
      surroundings ??= { words: place.words().slice(from), ...textsAround(word, around.known) };
      const { words, whole, befores } = surroundings;
      const before = whole.slice(0, befores.get(part));
      return whyNoString({ words, index: index - from, before, word: whole, isQuoted: part.quoting !== 'bare' });
    };
    // Computed once for all placeholders of a word, because there may be very many.
    let surroundings: (ReturnType<typeof textsAround> & { readonly words: readonly string[] }) | undefined;
    const first = word.parts[0];
    const format = (part: Part) => (isFormat ? (part === first ? 'first' : 'inside') : undefined);
    const elements = (word.elements ?? []).flatMap((element) => this.parts(element.parts, around, () => undefined));
    return [...this.parts(word.parts, around, refusal, format), ...elements];
  }

  /** Fills parts that are parsed only once. */
  private parts(
    parts: readonly Part[],
    around: Around,
    refusal: (part: PlaceholderPart) => string | undefined,
    format: (part: Part) => Origin['format'] = () => undefined,
  ): readonly Edit[] {
    const own = parts.flatMap((part): readonly Edit[] => {
      if (part.kind !== 'placeholder') return [];
      return [this.placeholder(part, around.layer, { refused: part.refused ?? refusal(part), format: format(part) })];
    });
    return [...own, ...this.within(parts, around)];
  }

  /** Fills what is inside expansions, and literal names. */
  private within(parts: readonly Part[], around: Around): readonly Edit[] {
    return parts.flatMap((part): readonly Edit[] => {
      if (part.kind === 'placeholder' && part.literal && part.quoting !== 'verbatim')
        return [this.placeholder(part, around.layer, { refused: undefined, format: undefined })];
      if (part.kind !== 'expansion') return [];
      const scripts = part.scripts.flatMap((script) => {
        const edits =
          script.layer === around.layer ? this.commands(script.commands, around) : this.script(script, around.feeds);
        return script.layer === around.layer ? edits : this.liftEdits(script.layer, edits);
      });
      return [...scripts, ...this.parts(part.parts, { ...around, feeds: false }, () => undefined)];
    });
  }

  private placeholder(
    part: PlaceholderPart,
    layer: Layer,
    { refused, format }: { readonly refused: string | undefined; readonly format: Origin['format'] },
  ): Edit {
    const { start, end, name, quoting } = part;
    if (part.literal) return { start, end, text: writeName(name, quoting) };
    const value = this.valueOf(name) ?? '';
    if (refused === undefined) return { start, end, text: this.put(formatted(value, format), part, layer) };
    if (this.constantOf(name) !== undefined && isHarmless(value, refused)) return { start, end, text: value };
    throw new UserError(
      `{${name}} can't be used in ${refused}. Pass it to a command as an argument or in a here-document.`,
    );
  }

  /** Returns how to write a value in a layer: as its variable in the hook's own command, literally in another shell's. */
  private put(text: string, position: Position, layer: Layer): string {
    const written = isOwn(layer) ? { variable: this.variableFor(text) } : { text };
    return writeValue(written, position, layer);
  }

  private variableFor(text: string): string {
    const present = this.variables.get(text);
    if (present !== undefined) return present;
    const name = `BORGFLOW_VALUE_${this.variables.size + 1}`;
    if (Buffer.byteLength(text) + name.length + 2 > longestEnvironmentString)
      throw new TooLong(
        "A value exceeds the system's limit for an environment variable after escaping. Shorten it, or pass it in a file.",
      );
    this.variables.set(text, name);
    this.environment[name] = text;
    return name;
  }

  /** Fills a text that another shell parses, and returns the changes in the enclosing text. */
  private lift(layer: Layer, feeds: boolean): readonly Edit[] {
    return layer.marks?.size === 0 ? [] : this.liftEdits(layer, this.script(readScript(layer), feeds));
  }

  private liftEdits(layer: Layer, edits: readonly Edit[]): readonly Edit[] {
    const { parent } = layer;
    if (!parent) return edits;
    if (layer.kind === 'backticks') return edits.map((edit) => liftFromBackticks(layer, edit));
    return gathered(layer, edits).map((edit) => {
      const { start, end, position, format } = originOf(layer, edit);
      return { start, end, text: this.put(formatted(edit.text, format), position, parent) };
    });
  }

  private document(document: Document, around: Around): readonly Edit[] {
    const pieces: readonly Piece[] = piecesOfDocument(document, around.known);
    const { layer, feeds } = around;
    const plain = () => this.parts(document.parts, around, () => undefined);
    const reread = () => [
      ...this.lift(layerOfPieces([pieces], { parent: layer, between: '', echoed: false }), false),
      ...this.within(document.parts, around),
    ];
    const edits = feeds ? reread() : plain();
    if (!document.quoted || edits.length === 0) return edits;
    return [...edits, ...(isOwn(layer) ? unquoted(document, edits, layer) : kept(document, edits, layer))];
  }
}

/** Truncates a value to the limit of an environment variable: keeps the end of an output, the start of anything else. */
function fitting(name: string, value: string, limit: number): string {
  const bytes = Math.min(limit, longestEnvironmentString - variableOf(name).length - 16);
  return limitValue(value.replaceAll('\0', ''), bytes, name === 'output' ? 'end' : 'start');
}

function variableOf(name: string): string {
  return `BORGFLOW_${name.toUpperCase()}`;
}

function formatted(text: string, format: Origin['format']): string {
  return format === undefined ? text : asFormat(text, format === 'first');
}

/** Returns whether a constant is safe at such a position: a number, or a name. */
function isHarmless(value: string, refused: string): boolean {
  return refused.startsWith('the name of') ? /^[A-Za-z_]\w*$/.test(value) : /^-?\d{1,18}$/.test(value);
}

/** Returns whether the hook's own shell parses the text. */
function isOwn(layer: Layer): boolean {
  return layer.kind === 'backticks' && layer.parent ? isOwn(layer.parent) : layer.kind === 'hook';
}
