import { asError, codeOf, type Place } from '../../system/errors.js';
import { type FileContent, readRegularFile } from '../../system/read-file.js';
import { addError, type Findings } from '../yaml/findings.js';
import { maxFileBytes } from '../yaml/limits.js';

/** Decodes UTF-8; adds an error and returns undefined if the bytes are not valid. */
export function decodeUtf8(bytes: Uint8Array, shown: string, findings: Findings): string | undefined {
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
export function readBytes(path: string, pipes = false): FileContent | string {
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
export const tooLarge = `it is larger than ${maxFileBytes / 1e6} MB, the limit for a configuration file`;

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
