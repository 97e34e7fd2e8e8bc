import { readFile, stat } from 'node:fs/promises';
import { LineCounter } from 'yaml';
import { asError, codeOf, type Place } from '../system/errors.js';
import { addFault, type Findings } from './findings.js';
import { largestFile } from './limits.js';
import { parseYaml } from './parse.js';
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

/** The bytes as text, unless they are too many or no UTF-8. */
function decode(bytes: Uint8Array, shown: string, findings: Findings): string | undefined {
  const place = { file: shown, line: 1, column: 1 };
  if (bytes.length > largestFile) {
    addFault(findings, place, tooLarge(shown, bytes.length));
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    addFault(findings, lastGoodPlace(bytes, shown), `${shown} is not UTF-8 from here on. Save it as UTF-8.`);
    return undefined;
  }
}

/** Where the first bytes stand that are no UTF-8. */
function lastGoodPlace(bytes: Uint8Array, shown: string): Place {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const good = lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd'))).split('\n');
  return { file: shown, line: good.length, column: (good.at(-1) ?? '').length + 1 };
}

function tooLarge(shown: string, size: number): string {
  return `${shown} has ${(size / 1e6).toFixed(1)} MB, and a configuration file may have 1 MB.`;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist',
  ELOOP: 'its symbolic links run in a circle',
};

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code && reasons[code]) ?? asError(error).message;
}

/** The text as a tree with places; undefined, and every fault there is, where it is no configuration. */
export function readTree(text: string, shown: string, findings: Findings): Mapping | undefined {
  const start = { file: shown, line: 1, column: 1 };
  const before = findings.faults.length;
  if (Buffer.byteLength(text) > largestFile) {
    addFault(findings, start, tooLarge(shown, Buffer.byteLength(text)));
    return undefined;
  }
  const tree = parse(text, shown, findings);
  if (findings.faults.length > before || !tree) return undefined;
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

function parse(text: string, shown: string, findings: Findings): Tree | undefined {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    // Before the parser has begun, no line is counted yet.
    return line === 0 ? placeOf(text, offset, shown) : { file: shown, line, column: Math.max(1, col) };
  };
  return parseYaml(text, { placeAt, findings, lineCounter });
}

function placeOf(text: string, offset: number, shown: string): Place {
  const before = text.slice(0, offset).split('\n');
  return { file: shown, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
