import { asError, codeOf } from './errors.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EFBIG: 'it has reached the largest size that is allowed',
  EROFS: 'the file system is read-only',
  ENXIO: 'it is a pipe that no one reads',
  EAGAIN: 'its reader is too slow',
  EPIPE: 'its reader has gone',
  ECONNRESET: 'its reader has gone',
  EIO: 'the terminal was closed, or the disk is faulty',
  EBADF: 'it is not open for writing',
};

/** Why something could not be written, as the end of a sentence; undefined for an error that is not the system's. */
export function whyNotWritten(error: unknown): string | undefined {
  const code = codeOf(error);
  return reasons[code] ?? (/^E[A-Z0-9]+$/.test(code) ? code : undefined);
}

/** Why a file could not be written, whatever the reason, as the end of a sentence. */
export function writeFault(error: unknown): string {
  return whyNotWritten(error) ?? asError(error).message;
}
