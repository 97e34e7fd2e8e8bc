import { readFileSync, statSync } from 'node:fs';
import { asError, codeOf, type Place } from '../system/errors.js';
import { addFault, type Findings } from './findings.js';
import { largestFile } from './limits.js';

/** The bytes as text, unless they are too many or no UTF-8. */
export function decode(bytes: Uint8Array, shown: string, findings: Findings): string | undefined {
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

/** The bytes of a plain file, or why there are none, as the end of a sentence; never more than one too many. */
export function readBytes(path: string): Uint8Array | string {
  try {
    const facts = statSync(path);
    if (facts.isDirectory()) return 'it is a folder';
    if (!facts.isFile()) return 'it is no plain file';
    if (facts.size > largestFile) return `it has ${megabytes(facts.size)}, and a configuration file may have 1 MB`;
    return readFileSync(path);
  } catch (error) {
    return reasonOf(error);
  }
}

/** Where the first bytes stand that are no UTF-8. */
function lastGoodPlace(bytes: Uint8Array, shown: string): Place {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const good = lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd'))).split('\n');
  return { file: shown, line: good.length, column: (good.at(-1) ?? '').length + 1 };
}

/** The sentence for a file beyond the limit. */
export function tooLarge(shown: string, size: number): string {
  return `${shown} has ${megabytes(size)}, and a configuration file may have 1 MB.`;
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(1)} MB`;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist',
  ELOOP: 'its symbolic links run in a circle',
};

/** Why a file can't be read, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code && reasons[code]) ?? asError(error).message;
}
