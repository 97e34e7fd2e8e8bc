import { join } from 'node:path';
import { LineCounter } from 'yaml';
import type { Place } from '../../system/errors.js';
import { addError, addSafeError, errorCount, type Findings } from '../yaml/findings.js';
import { maxFileBytes } from '../yaml/limits.js';
import { isNull, type Mapping, type Tree } from '../yaml/tree.js';
import { decodeUtf8, readBytes, tooLarge } from './bytes.js';
import { areMostlyOptions, isWorldReadable, resemblesConfiguration } from './disclosure.js';
import type { FoundFile } from './find.js';
import { type IncludingFile, openInclude } from './include.js';
import { parseYaml, type YamlSource } from './parse.js';
import { inlinePath, type ReadSource, type ReadState } from './reading.js';

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
    const sentence = `${shown} is not a configuration file: it doesn't contain options. Its content is not shown.`;
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
