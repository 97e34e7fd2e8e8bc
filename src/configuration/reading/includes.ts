import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { LineCounter } from 'yaml';
import { isIgnoredName } from '../../schema/option-schema.js';
import { asError, codeOf, type Place } from '../../system/errors.js';
import { relativeIfInside } from '../../system/paths.js';
import { type FileContent, readRegularFile } from '../../system/read-file.js';
import { isLexicallyInside, outsideWorkspaceMessage, resolvesInside } from '../../system/stays-inside.js';
import { nearest } from '../../text/did-you-mean.js';
import { joinWords } from '../../text/phrases.js';
import { optionsByName } from '../options/all-options.js';
import { olderNames, sectionNames } from '../options/older-spellings.js';
import { addError, addSafeError, errorCount, type Findings } from '../yaml/findings.js';
import { type Budget, maxFileBytes, maxIncludes, maxTokens, maxTotalBytes } from '../yaml/limits.js';
import { isNull, type Mapping, type Tree } from '../yaml/tree.js';
import type { ConfigurationFile, FoundFile } from './find.js';
import { parseYaml, type YamlSource } from './parse.js';

const empty = 'is empty. It needs at least `repositories` with one path.';

/** Reads a file. If that fails, adds an error and returns undefined. */
export function readFileText({ path, shown, named }: FoundFile, findings: Findings): string | undefined {
  const place = { file: shown, line: 1, column: 1 };
  const content = readBytes(path, named?.mayBePipe);
  if (typeof content === 'string') {
    addError(findings, place, `${shown} can't be read: ${content}.`);
    return undefined;
  }
  return decodeUtf8(content.bytes, shown, findings);
}

/** Parses a configuration without includes to a tree with places. If it is invalid, adds all errors and returns undefined. */
export function readTree(text: string, shown: string, findings: Findings): Mapping | undefined {
  return asConfiguration({ text, shown, findings }, () => parse(text, shown, { findings }));
}

/** Parses a configuration file with its includes to a tree with places. If it is invalid, adds all errors and returns undefined. */
export function readWithIncludes({ path, shown, text, named }: ReadSource, reading: ReadState): Mapping | undefined {
  reading.budget.bytes += Buffer.byteLength(text);
  const root = path === inlinePath ? join(reading.currentFolder, inlinePath) : path;
  return asConfiguration({ text, shown, findings: reading.findings }, () =>
    parseFile({ path: root, shown, text, named }, reading, []),
  );
}

function asConfiguration(
  { text, shown, findings }: { readonly text: string; readonly shown: string; readonly findings: Findings },
  read: () => Tree | undefined,
): Mapping | undefined {
  const start = { file: shown, line: 1, column: 1 };
  const before = errorCount(findings);
  if (Buffer.byteLength(text) > maxFileBytes) {
    addError(findings, start, `${shown} can't be read: ${tooLarge}.`);
    return undefined;
  }
  const tree = read();
  if (errorCount(findings) > before || !tree) return undefined;
  if (tree.kind === 'scalar' && tree.value === null) {
    addSafeError(findings, start, `${shown} ${empty}`);
  } else if (tree.kind !== 'mapping') {
    const found = tree.kind === 'list' ? 'a list' : 'a single value';
    addSafeError(
      findings,
      tree.place,
      `A configuration file must be a mapping of options, such as \`repositories:\`, but this is ${found}.`,
    );
  } else if (tree.entries.length === 0) {
    addSafeError(findings, start, `${shown} ${empty}`);
  } else if (findings.hidden.has(shown)) {
    const sentence = `${shown} is not a configuration file: it does not contain any options. Its content is not shown.`;
    addSafeError(findings, start, sentence);
  } else {
    return tree;
  }
  return undefined;
}

function parseFile(source: ReadSource, reading: ReadState, above: readonly IncludingFile[]): Tree | undefined {
  const { path, shown, text } = source;
  const include = (name: string, place: Place): Tree | undefined => {
    const chain = [...above, { path, shown, line: place.line }];
    const opened = openInclude(name, place, { reading, chain });
    const tree = opened && parseFile(opened, reading, chain);
    if (opened && tree && isNull(tree)) {
      const start = { file: opened.shown, line: 1, column: 1 };
      addSafeError(reading.findings, start, `${opened.shown} is empty. Add options to it, or remove the include.`);
    }
    return tree;
  };
  const { findings, budget } = reading;
  // The lines of errors are shown only for files that look like a configuration.
  const onNames = (names: readonly string[]): void => {
    const isMain = above.length === 0;
    const mayBeShown = areMostlyOptions(names) || (isMain && (isWorldReadable(source) || resemblesConfiguration(text)));
    if (!mayBeShown) findings.hidden.add(shown);
  };
  return parse(text, shown, { findings, budget, include, onNames });
}

function parse(text: string, shown: string, source: Omit<YamlSource, 'placeAt'>): Tree | undefined {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: shown, line, column: col };
  };
  return parseYaml(text, { ...source, placeAt, lineCounter });
}

/** A file that is being read, and the line of its current `!include`. */
interface IncludingFile extends ConfigurationFile {
  readonly line?: number;
}

/** Opens an included file, relative to the including file or else to the working directory. If it can't be read, adds an error and returns undefined. */
function openInclude(
  name: string,
  place: Place,
  { reading, chain }: { readonly reading: ReadState; readonly chain: readonly IncludingFile[] },
): ReadSource | undefined {
  const { findings, budget } = reading;
  const fail = (message: string): undefined => addSafeError(findings, place, message) as undefined;
  if (budget.tokens > maxTokens || budget.bytes > maxTotalBytes) return undefined; // reported where the limit was reached
  budget.includes += 1;
  if (budget.includes > maxIncludes.files) {
    const most = maxIncludes.files.toLocaleString('en');
    return budget.includes === maxIncludes.files + 1
      ? fail(`Too many files are included: the limit is ${most}.`)
      : undefined;
  }
  const candidates = candidatesFor(name, chain.at(-1), reading);
  const allowed = allowedOf(candidates, { reading, chain });
  const path = allowed.find(exists);
  if (path === undefined && allowed.length < candidates.length) return fail(outsideWorkspaceMessage(name));
  if (path === undefined)
    return fail(`The included file ${name} does not exist. Looked for ${joinWords(candidates, 'and')}.`);
  const shown = relativeIfInside(path, reading.currentFolder);
  const names = [...chain.map((one) => `${one.shown}:${one.line ?? place.line}`), shown];
  if (chain.some((one) => one.path === path))
    return fail(`These files include each other in a loop: ${arrows(names)}.`);
  if (chain.length > maxIncludes.deep) {
    return fail(`Includes are nested too deeply (the limit is ${maxIncludes.deep} levels): ${arrows(names)}.`);
  }
  const content = readBytes(path);
  if (typeof content === 'string') return fail(`${shown} can't be included: ${content}.`);
  const { bytes } = content;
  budget.bytes += bytes.length;
  if (budget.bytes > maxTotalBytes) {
    const most = `With its includes, this file exceeds the limit of ${maxTotalBytes / 1e6} MB.`;
    return fail(most);
  }
  const text = decodeUtf8(bytes, shown, findings);
  if (text !== undefined) {
    reading.sources.set(shown, text);
    reading.included.push({ path, shown });
  }
  return text === undefined ? undefined : { path, shown, text };
}

function candidatesFor(name: string, includer: IncludingFile | undefined, reading: ReadState): readonly string[] {
  const path = name.replace(/^~(?=\/|$)/, () => reading.home);
  if (isAbsolute(path)) return [resolve(path)];
  const folders = [includer ? dirname(includer.path) : reading.currentFolder, reading.currentFolder];
  return [...new Set(folders.map((folder) => join(folder, path)))];
}

/** Removes files outside the workspace, if a pull request is checked and the including file is in the workspace. */
function allowedOf(
  candidates: readonly string[],
  { reading, chain }: { readonly reading: ReadState; readonly chain: readonly IncludingFile[] },
): readonly string[] {
  const { confinedTo } = reading;
  if (confinedTo === undefined || !chain.some(({ path }) => isLexicallyInside(path, confinedTo))) return candidates;
  return candidates.filter((candidate) => resolvesInside(candidate, confinedTo));
}

/** Whether a path exists, readable or not. */
function exists(path: string): boolean {
  try {
    return realpathSync(path) !== '';
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

/** Formats a chain of files; a very long one is shortened in the middle. */
function arrows(names: readonly string[]): string {
  const left = names.length - 12;
  const shown = left > 0 ? [...names.slice(0, 6), `… ${left} more …`, ...names.slice(-6)] : names;
  return shown.join(' → ');
}

/** Decodes UTF-8; adds an error and returns undefined if the bytes are not valid. */
function decodeUtf8(bytes: Uint8Array, shown: string, findings: Findings): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const encoding = isUtf16(bytes) ? 'UTF-16, not UTF-8' : 'not valid UTF-8 from this point';
    addError(findings, firstInvalidPlace(bytes, shown), `${shown} is ${encoding}. Save it as UTF-8.`);
    return undefined;
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Returns a configuration file's bytes, or why it can't be read, as the end of a sentence. */
function readBytes(path: string, pipes = false): FileContent | string {
  try {
    const content = readRegularFile(path, { most: maxFileBytes, pipes });
    return typeof content !== 'string' && content.bytes.length > maxFileBytes ? tooLarge : content;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Returns the place of the first bytes that are not UTF-8. */
function firstInvalidPlace(bytes: Uint8Array, shown: string): Place {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const good = lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd'))).split('\n');
  return { file: shown, line: good.length, column: (good.at(-1) ?? '').length + 1 };
}

/** Why a file that is too large is not read, as the end of a sentence. */
const tooLarge = `it is larger than ${maxFileBytes / 1e6} MB, the limit for a configuration file`;

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist',
  ELOOP: 'its symbolic links form a loop',
  ENXIO: 'it is a device or socket that is not in use',
};

/** Returns why a file can't be read, as the end of a sentence. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code && reasons[code]) ?? asError(error).message;
}

/** The inputs and results of reading a file with its includes. */
export interface ReadState {
  readonly findings: Findings;
  readonly budget: Budget;
  /** The folder for relative paths that don't exist relative to the including file. */
  readonly currentFolder: string;
  readonly home: string;
  /** The workspace, while a pull request is checked: files in it must not refer to files outside. */
  readonly confinedTo?: string | undefined;
  /** Receives the text of each included file, by the name in its places. */
  readonly sources: Map<string, string>;
  /** Receives each included file, each time it is included. */
  readonly included: ConfigurationFile[];
}

/** A file or an inline configuration, with its text. */
export interface ReadSource extends FoundFile {
  readonly text: string;
}

/** The path of an inline configuration. */
export const inlinePath = '<inline>';

const names: ReadonlySet<string> = new Set(['<<', ...optionsByName.keys(), ...sectionNames, ...olderNames]);

/** How many names are examined. */
const mostNames = 500;

/** Whether at least half of the top-level names are options, so that the file is a configuration. */
function areMostlyOptions(top: readonly string[]): boolean {
  const own = top.filter((name) => !isIgnoredName(name)).slice(0, mostNames);
  // A long name may be misspelled.
  const known = own.filter((name) => names.has(name) || (name.length >= 8 && nearest(name, names) !== undefined));
  return known.length > 0 && known.length * 2 >= own.length;
}

/** Whether any line of a text, which may not be valid YAML, begins with the name of an option. */
function resemblesConfiguration(text: string): boolean {
  return [...text.matchAll(/^([A-Za-z_]\w*)[ \t]*:(?=\s|$)/gm)].some(([, name = '']) => names.has(name));
}

/**
 * Whether a file that does not look like a configuration may still be shown: the user specified this file, not a link to
 * it, and it is world-readable. Inline configurations and pipes come from the user, so they may be shown.
 */
function isWorldReadable({ path, named }: ReadSource): boolean {
  if (path.endsWith(inlinePath) || named?.mayBePipe) return true;
  if (named === undefined) return false;
  try {
    return realpathSync(path) === path && (statSync(path).mode & 0o004) !== 0;
  } catch {
    return false;
  }
}
