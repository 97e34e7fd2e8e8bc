import { join, normalize, resolve } from 'node:path';
import { toggle } from '../borg/common-flags.js';
import type { Operand } from '../borg/operands.js';
import type { ValuesOf } from '../schema/option-schema.js';
import { asError, UserError } from '../system/errors.js';
import { expandPath } from '../system/glob.js';
import { expandHome, forSystem, shownPath } from '../system/paths.js';
import { readRegularFile } from '../system/read-file.js';
import { createTemporaryFolder, writePrivateFile } from '../system/temporary.js';
import { type createOptions, excludeLine, excludeWanted, patternLine, patternWanted } from './create-options.js';

/**
 * A line that determines what an archive contains: a pattern with its prefix (`+ /home`, `- /tmp`, `! /proc`, `R /`),
 * or an exclude, which is matched in the style `fm` and whose content isn't read.
 */
export interface Line {
  readonly kind: 'pattern' | 'exclude';
  readonly text: string;
  /** The root was found by a glob. */
  readonly globbed?: boolean;
}

/** The options that determine what an archive contains. */
type PatternOptions = Pick<
  ValuesOf<typeof createOptions>,
  'patterns' | 'patterns_from' | 'exclude_patterns' | 'exclude_from'
>;

/** How to read patterns. */
export interface PatternReading {
  /** The folder that relative paths are relative to. */
  readonly folder: string;
  /**
   * Pattern files come before patterns, and exclude files before excludes, as in a configuration file with sections.
   */
  readonly filesFirst?: boolean | undefined;
  /** What an error means for the action: `No archive was made.` */
  readonly consequence: string;
  /** Receives each folder that the glob of a root could not read, with the reason. */
  readonly onUnreadable?: ((folder: string, reason: string) => void) | undefined;
}

/**
 * Returns every line that determines what an archive contains, in the order in which Borg evaluates them (the first
 * match decides); files are read, and `~`, globs, and styles are expanded. This is the only place where patterns are
 * read, for create, recreate, diff, and spot checks. Throws UserError for a file that can't be read or a line that Borg
 * would reject.
 */
export async function collectLines(options: PatternOptions, reading: PatternReading): Promise<readonly Line[]> {
  const patternsOf = async (lines: readonly string[]): Promise<readonly Line[]> =>
    (await Promise.all(withStyles(lines).map((line) => expandLine(line, reading)))).flat();
  const excludesOf = (lines: readonly string[]): readonly Line[] =>
    lines.map((text) => ({ kind: 'exclude', text: expandExclude(text) }));

  const patternFiles: (readonly Line[])[] = [];
  for (const file of await readAll(options.patterns_from ?? [], reading)) {
    requireValidLines(file, { grammar: patternLine, wanted: patternWanted }, reading);
    patternFiles.push(await patternsOf(file.lines.map(({ text }) => text)));
  }
  const excludeFiles = await readAll(options.exclude_from ?? [], reading);
  for (const file of excludeFiles) requireValidLines(file, { grammar: excludeLine, wanted: excludeWanted }, reading);
  const parts = {
    patterns: await patternsOf(patternLines(options.patterns ?? [])),
    patternFiles: patternFiles.flat(),
    excludes: excludesOf(excludeLines(options.exclude_patterns ?? [])),
    excludeFiles: excludesOf(excludeFiles.flatMap(({ lines }) => lines.map(({ text }) => text))),
  };
  return reading.filesFirst
    ? [...parts.patternFiles, ...parts.patterns, ...parts.excludeFiles, ...parts.excludes]
    : [...parts.patterns, ...parts.excludes, ...parts.patternFiles, ...parts.excludeFiles];
}

/** Returns the path in a line that names a root (`R /path`); undefined for any other line. */
export function rootOf({ kind, text }: Line): string | undefined {
  return kind === 'pattern' ? /^[Rr]\s*(.+)$/s.exec(text)?.[1] : undefined;
}

/** Removes what Borg skips in a pattern file: surrounding blanks, empty lines, comments. */
function patternLines(patterns: readonly string[]): readonly string[] {
  return patterns.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Returns the excludes of a configuration. Borg gets them one by one, so `#` doesn't start a comment: `#*#` is a
 * pattern.
 */
function excludeLines(patterns: readonly string[]): readonly string[] {
  return patterns.map((line) => line.trim()).filter((line) => line !== '');
}

/** Expands `~` in a pattern, even after a style; keeps a regular expression as it is. */
function expandExclude(pattern: string): string {
  return pattern.replace(
    /^((?!re:)[a-z]{2}:)?(~[^/]*)/,
    (_, style: string | undefined, home: string) => (style ?? '') + expandHome(home),
  );
}

/** Expands `~` in a pattern line, and globs in a root, which may turn one line into several. */
async function expandLine(line: string, { folder, onUnreadable }: PatternReading): Promise<readonly Line[]> {
  const root = rootOf({ kind: 'pattern', text: line });
  if (root !== undefined) {
    const { paths, globbed, unreadable } = await expandPath(root, folder);
    for (const one of unreadable) onUnreadable?.(one.folder, one.reason);
    return paths.map((path) => ({ ...rootLine(path), globbed }));
  }
  const expand = (_: string, command: string, pattern: string): string => command + expandExclude(pattern);
  return [{ kind: 'pattern', text: line.replace(/^([-+!]\s*)(.+)$/s, expand) }];
}

/**
 * Removes lines with `P STYLE`, which Borg forgets from one `--pattern` to the next, and adds the style to each
 * pattern.
 */
function withStyles(lines: readonly string[]): readonly string[] {
  let style = '';
  return lines.flatMap((line) => {
    const chosen = /^[Pp]\s*(fm|sh|re|pp|pf)$/.exec(line)?.[1];
    if (chosen === undefined) return [line.replace(/^([-+!]\s*)(?!\s|(?:fm|sh|re|pp|pf):)/, `$1${style}`)];
    style = `${chosen}:`;
    return [];
  });
}

interface PatternFile {
  readonly name: string;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

async function readAll(paths: readonly string[], reading: PatternReading): Promise<readonly PatternFile[]> {
  const expanded = await Promise.all(paths.map((path) => expandPath(path, reading.folder)));
  const [unreadable] = expanded.flatMap((each) => each.unreadable);
  if (unreadable !== undefined) {
    throw new UserError(
      `Pattern files in ${shownPath(unreadable.folder)} can't be listed: ${unreadable.reason}. ${reading.consequence}`,
    );
  }
  const names = expanded.flatMap((each) => each.paths);
  return names.map((name) => read(name, reading));
}

/** A pattern file may be larger than a configuration, but never this large. */
const largestPatternFile = 16_000_000;

/** Returns the content of a regular file: a pipe would be empty for the next Borg command, and a device has no end. */
function bytesOf(name: string, { folder, consequence }: PatternReading): Uint8Array {
  const refuse = (reason: string): never => {
    throw new UserError(`The pattern file ${shownPath(name)} can't be read: ${reason}. ${consequence}`);
  };
  try {
    const content = readRegularFile(forSystem(resolve(folder, name)), { most: largestPatternFile });
    if (typeof content === 'string') return refuse(content);
    return content.bytes.length > largestPatternFile ? refuse('it is larger than 16 MB') : content.bytes;
  } catch (error) {
    if (error instanceof UserError) throw error;
    return refuse(asError(error).message);
  }
}

function read(name: string, reading: PatternReading): PatternFile {
  const { consequence } = reading;
  const bytes = bytesOf(name, reading);
  const lines = decode(bytes, (number) => {
    throw new UserError(
      `${shownPath(name)}:${number}: this line is not valid UTF-8, which Borg requires. ${consequence} Save the file as UTF-8.`,
    );
  });
  const numbered = lines.map((text, index) => ({ number: index + 1, text: text.trim() }));
  return { name, lines: numbered.filter(({ text }) => text !== '' && !text.startsWith('#')) };
}

/** Splits a text file into lines in the same way as Python. */
function decode(bytes: Uint8Array, refuse: (line: number) => never): readonly string[] {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r\n|\r|\n/);
  } catch {
    const decoder = new TextDecoder('utf-8');
    const lines = decoder.decode(bytes).split(/\r\n|\r|\n/);
    return refuse(lines.findIndex((line) => line.includes('\uFFFD')) + 1);
  }
}

/** Throws UserError for a line that Borg would reject. */
function requireValidLines(
  { name, lines }: PatternFile,
  { grammar, wanted }: { readonly grammar: string; readonly wanted: string },
  { consequence }: PatternReading,
): void {
  const expression = new RegExp(grammar, 'u');
  const wrong = lines.find(({ text }) => !expression.test(text));
  if (wrong === undefined) return;
  // The line isn't quoted, because the file may not be a pattern file, and others may not be allowed to read it.
  throw new UserError(
    `${shownPath(name)}:${wrong.number}: Borg does not accept this line. It must be ${wanted}. ${consequence} Fix the line, or remove it.`,
  );
}

/** Returns Borg's flags for lines, in their order. */
export function lineFlags(lines: readonly Line[]): readonly string[] {
  return lines.map(({ kind, text }) => `--${kind}=${text}`);
}

/**
 * Returns lines that select only some files of an existing archive, given as Borg lists them. Borg 1 lists a question
 * mark for each byte that isn't valid UTF-8, and no line of a file can contain a line break; such a name may match others
 * as well.
 */
export function onlyLines(paths: readonly string[]): readonly Line[] {
  const pattern = (path: string) =>
    /[?\r\n\uFFFD\p{Surrogate}]/u.test(path)
      ? `fm:${path.replace(/[*[]/g, '[$&]').replace(/[\r\n\uFFFD\p{Surrogate}]/gu, '?')}`
      : `pf:${path}`;
  const wanted = paths.map((path): Line => ({ kind: 'pattern', text: `+ ${pattern(path)}` }));
  return [...wanted, { kind: 'pattern', text: '- re:.*' }];
}

/** Returns a root as a line. Borg drops blanks after the `R`, and reads standard input for `-`. */
export function rootLine(path: string): Line {
  return { kind: 'pattern', text: `R ${/^(\s|-$)/.test(path) ? './' : ''}${path}` };
}

/** Returns Borg's flags that exclude folders according to their content. */
export function tagFlags(
  options: Pick<ValuesOf<typeof createOptions>, 'exclude_caches' | 'exclude_if_present' | 'keep_exclude_tags'>,
): readonly string[] {
  return [
    ...toggle('--exclude-caches', options.exclude_caches),
    ...(options.exclude_if_present ?? []).map((name) => `--exclude-if-present=${name}`),
    ...toggle('--keep-exclude-tags', options.keep_exclude_tags),
  ];
}

/** Flags and operands of a Borg command. */
export interface Arguments {
  readonly flags: readonly string[];
  readonly operands: readonly Operand[];
}

/** The maximum bytes of lines on the command line; the system allows 128 KiB per argument, and 1 or 2 MiB in total. */
const maxCommandLineBytes = 65_536;

/**
 * Runs a function with the arguments of a Borg command, after moving lines that are too long for a command line to
 * pattern files. Borg reads a line in a file in the same way as a flag, so the archive is the same. `roots` are
 * operands that are paths to read; in a file, they become roots.
 */
export async function withShortArguments<Result>(
  { flags, operands, roots = [] }: Arguments & { readonly roots?: readonly Operand[] },
  work: (call: Arguments) => Promise<Result>,
): Promise<Result> {
  const bytes = (words: readonly string[]) => words.reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0);
  const whole = { flags, operands: [...operands, ...roots] };
  if (bytes(flags) + bytes(roots) <= maxCommandLineBytes) return await work(whole);
  const temporary = createTemporaryFolder('patterns');
  try {
    return await work({ flags: inFiles([...lineFlags(roots.map(rootLine)), ...flags], temporary.path), operands });
  } finally {
    temporary.remove();
  }
}

/** Returns the flags with their lines moved to files; a line that a file can't express stays where it is. */
function inFiles(flags: readonly string[], folder: string): readonly string[] {
  const short: string[] = [];
  let lines: string[] = [];
  let files = 0;
  const flush = (): void => {
    if (lines.length === 0) return;
    files += 1;
    const path = join(folder, `${files}`);
    writePrivateFile(path, `${lines.join('\n')}\n`);
    short.push(`--patterns-from=${path}`);
    lines = [];
  };
  for (const flag of flags) {
    const line = fileLine(flag);
    if (line !== undefined) lines.push(line);
    else {
      if (/^--(pattern|exclude)=/.test(flag)) flush();
      short.push(flag);
    }
  }
  flush();
  return short;
}

/**
 * Returns a flag as a line of a pattern file; undefined for other flags, or if Borg would read the line differently.
 */
function fileLine(flag: string): string | undefined {
  const [, kind, text = ''] = /^--(pattern|exclude)=(.*)$/s.exec(flag) ?? [];
  if (kind === undefined || /[\r\n]/.test(text) || /^[\s\x1c-\x1f\x85]|[\s\x1c-\x1f\x85]$/.test(text)) return undefined;
  if (kind === 'pattern') return text;
  return `! ${/^[0-9A-Za-z]{2}:/.test(text) ? '' : 'fm:'}${text}`;
}

/** Escapes a string for a regular expression, for Borg as well as for JavaScript. */
export function escaped(text: string): string {
  return text.replace(/[^\w/\u0080-\u{10ffff}]/gu, '\\$&');
}

/**
 * Returns a function that tells whether the excludes match an absolute path, as far as the patterns themselves tell.
 */
export function createExclusionTest(lines: readonly Line[]) {
  const tests = lines.flatMap(({ kind, text }) => {
    if (kind === 'exclude') return [expressionOf(text, 'fm')];
    const excluded = /^[-!]\s*(.+)$/s.exec(text)?.[1];
    return excluded === undefined ? [] : [expressionOf(excluded, 'sh')];
  });
  return (path: string): boolean => tests.some((test) => test?.test(path.replace(/^\/+/, '')));
}

/**
 * Returns a function that tells whether Borg certainly skips a folder with everything in it; false if only Borg could
 * tell. The first line that matches decides, and only some kinds of lines keep Borg from entering a folder.
 */
export function createSkipTest(lines: readonly Line[]) {
  const tests = lines.flatMap(({ kind, text }) => {
    if (kind === 'exclude') return [{ expression: exactExpression(text, 'fm'), skips: true }];
    const [, sign = '', pattern = ''] = /^([-+!])\s*(.+)$/s.exec(text) ?? [];
    return sign === '' ? [] : [{ expression: exactExpression(pattern, 'sh'), skips: sign === '!' }];
  });
  return (path: string): boolean => {
    const plain = path.replace(/^\/+/, '');
    const first = tests.find(({ expression }) => expression === undefined || expression.test(plain));
    return first?.expression !== undefined && first.skips;
  };
}

function exactExpression(pattern: string, usual: 'sh' | 'fm'): RegExp | undefined {
  return pattern.includes('[') ? undefined : expressionOf(pattern, usual);
}

/**
 * Returns a function that tells whether Borg certainly stores a file, unless it skips a folder above; false if only Borg
 * could tell.
 */
export function createInclusionTest(lines: readonly Line[]) {
  const tests = lines.flatMap(({ kind, text }) => {
    const [, sign = '', pattern = ''] = kind === 'exclude' ? ['', '!', text] : (/^([-+!])\s*(.+)$/s.exec(text) ?? []);
    if (sign === '') return [];
    const usual = kind === 'exclude' ? 'fm' : 'sh';
    const whole = /^pf:(.*)$/s.exec(pattern)?.[1];
    return [{ expression: exactExpression(pattern, usual), includes: sign === '+', whole: whole && plain(whole) }];
  });
  return (path: string): boolean => {
    const sought = plain(path);
    // Borg looks for whole paths first.
    const first =
      tests.find(({ whole }) => whole === sought) ??
      tests.find(
        ({ expression, includes, whole }) =>
          // Only Borg can read some patterns, and only of a single file does a whole path say that it is included.
          expression === undefined || (!(includes && whole !== undefined) && expression.test(sought)),
      );
    return first === undefined || (first.includes && first.expression !== undefined);
  };
}

function plain(path: string): string {
  return normalize(path).replace(/^\/+/, '');
}

/** Returns a function that tells whether Borg may skip the content of a path; true if only Borg could tell. */
export function createBarrierTest(lines: readonly Line[]) {
  const tests = lines.flatMap(({ kind, text }) => {
    if (kind === 'exclude') return [mayBar(text, 'fm')];
    const stopping = /^!\s*(.+)$/s.exec(text)?.[1];
    return stopping === undefined ? [] : [mayBar(stopping, 'sh')];
  });
  return (path: string): boolean => tests.some((test) => test(path.replace(/^\/+/, '')));
}

function mayBar(pattern: string, usual: 'sh' | 'fm'): (path: string) => boolean {
  const expression = exactExpression(pattern, usual);
  return (path) => expression?.test(path) !== false;
}

/**
 * Returns what a pattern matches, including everything below; undefined for a regular expression, which only Borg can
 * read.
 */
function expressionOf(pattern: string, usual: 'sh' | 'fm'): RegExp | undefined {
  const [, style = usual, text = ''] = /^(?:(fm|sh|pp|pf|re):)?(.*)$/s.exec(pattern) ?? [];
  if (style === 're') return undefined;
  const path = normalize(text)
    .replace(/^\/+/, '')
    .replace(/(\/\*{0,2})+$/, '');
  const literal = style === 'pp' || style === 'pf';
  const source = path.replace(/\*\*\/|\*+|\?|[\\^$.|+(){}[\]]/g, (part) => {
    if (literal) return part.replace(/\W/g, '\\$&');
    if (part === '**/') return '(.*/)?';
    if (part.startsWith('*')) return style === 'fm' || part.length > 1 ? '.*' : '[^/]*';
    if (part === '?') return style === 'fm' ? '.' : '[^/]';
    return `\\${part}`;
  });
  return new RegExp(`^${source}(/|$)`, 's');
}
