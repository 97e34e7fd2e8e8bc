import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter } from 'yaml';
import type { Place } from '../system/errors.js';
import { decode, reasonOf, tooLarge } from './bytes.js';
import { addFault, countOf, type Findings } from './findings.js';
import { type Including, openInclude } from './include.js';
import { largestFile } from './limits.js';
import { parseYaml, type YamlSource } from './parse.js';
import { inlinePath, type Reading, type ReadSource } from './reading.js';
import type { Mapping, Tree } from './tree.js';

const empty = 'holds nothing. It needs at least `repositories` with one path.';

/** The text of a file; undefined, and a fault that says why, where it can't be had. `shown` is its name in messages. */
export async function readText(path: string, shown: string, findings: Findings): Promise<string | undefined> {
  const place = { file: shown, line: 1, column: 1 };
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) {
      addFault(findings, place, `${shown} is a folder, not a file.`);
    } else if (facts.size > largestFile) {
      addFault(findings, place, tooLarge(shown, facts.size));
    } else {
      return decode(await readFile(path), shown, findings);
    }
  } catch (error) {
    addFault(findings, place, `${shown} can't be read: ${reasonOf(error)}.`);
  }
  return undefined;
}

/** A text without includes as a tree with places; undefined, and every fault there is, where it is no configuration. */
export function readTree(text: string, shown: string, findings: Findings): Mapping | undefined {
  return asConfiguration({ text, shown, findings }, () => parse(text, shown, { findings }));
}

/** A file with all that it includes as a tree with places; undefined, and every fault, where it is no configuration. */
export function readWhole({ path, shown, text }: ReadSource, reading: Reading): Mapping | undefined {
  reading.budget.bytes += Buffer.byteLength(text);
  const root = path === inlinePath ? join(reading.currentFolder, inlinePath) : path;
  return asConfiguration({ text, shown, findings: reading.findings }, () =>
    parseFile({ path: root, shown, text }, reading, []),
  );
}

function asConfiguration(
  { text, shown, findings }: { readonly text: string; readonly shown: string; readonly findings: Findings },
  read: () => Tree | undefined,
): Mapping | undefined {
  const start = { file: shown, line: 1, column: 1 };
  const before = countOf(findings);
  if (Buffer.byteLength(text) > largestFile) {
    addFault(findings, start, tooLarge(shown, Buffer.byteLength(text)));
    return undefined;
  }
  const tree = read();
  if (countOf(findings) > before || !tree) return undefined;
  if (tree.kind === 'scalar' && tree.value === null) {
    addFault(findings, start, `${shown} ${empty}`);
  } else if (tree.kind !== 'mapping') {
    const found = tree.kind === 'list' ? 'a list' : 'one text';
    addFault(
      findings,
      tree.place,
      `A configuration is a mapping of options, such as \`repositories:\`, and this is ${found}.`,
    );
  } else if (tree.entries.length === 0) {
    addFault(findings, start, `${shown} ${empty}`);
  } else {
    return tree;
  }
  return undefined;
}

function parseFile(source: ReadSource, reading: Reading, above: readonly Including[]): Tree | undefined {
  const { path, shown, text } = source;
  const include = (name: string, place: Place): Tree | undefined => {
    const chain = [...above, { path, shown, line: place.line }];
    const opened = openInclude(name, place, { reading, chain });
    return opened && parseFile(opened, reading, chain);
  };
  return parse(text, shown, { findings: reading.findings, budget: reading.budget, include });
}

function parse(text: string, shown: string, source: Omit<YamlSource, 'placeAt'>): Tree | undefined {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: shown, line, column: col };
  };
  return parseYaml(text, { ...source, placeAt, lineCounter });
}
