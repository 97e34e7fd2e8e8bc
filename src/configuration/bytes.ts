import { asError, codeOf, type Place } from '../system/errors.js';
import { type FileContent, readRegularFile } from '../system/regular-file.js';
import { addFault, type Findings } from './findings.js';
import { largestFile } from './limits.js';

/** The bytes as text, unless they are too many or no UTF-8. */
export function decode(bytes: Uint8Array, shown: string, findings: Findings): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const encoding = isUtf16(bytes) ? 'UTF-16, not UTF-8' : 'not UTF-8 from here on';
    addFault(findings, lastGoodPlace(bytes, shown), `${shown} is ${encoding}. Save it as UTF-8.`);
    return undefined;
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** A configuration file's bytes, or why there are none, as the end of a sentence. */
export function readBytes(path: string, pipes = false): FileContent | string {
  try {
    const content = readRegularFile(path, { most: largestFile, pipes });
    return typeof content !== 'string' && content.bytes.length > largestFile ? tooLarge : content;
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

/** Why a file beyond the limit isn't read, as the end of a sentence. */
export const tooLarge = `it is larger than ${largestFile / 1e6} MB, the limit for a configuration file`;

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist',
  ELOOP: 'its symbolic links run in a circle',
  ENXIO: 'it is a device or socket that nobody serves',
};

/** Why a file can't be read, as the end of a sentence. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code && reasons[code]) ?? asError(error).message;
}
