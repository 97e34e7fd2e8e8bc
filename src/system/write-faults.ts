import { asError, codeOf } from './errors.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is exceeded',
  EFBIG: 'it has reached the maximum file size',
  EROFS: 'the file system is read-only',
  ENXIO: 'it is a pipe that no one reads',
  EAGAIN: 'its reader is too slow',
  EPIPE: 'its reader is gone',
  ECONNRESET: 'its reader is gone',
  ELOOP: 'its symbolic links form a loop',
  EEXIST: 'something else has that name',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the terminal was closed, or the disk is faulty',
  EBADF: 'it is not open for writing',
};

/** Returns why something could not be written, to complete a sentence; undefined if it is not a system error. */
export function writeErrorReason(error: unknown): string | undefined {
  const code = codeOf(error);
  return reasons[code] ?? (/^E[A-Z0-9]+$/.test(code) ? code : undefined);
}

/** Returns why a file could not be written, for any error, to complete a sentence. */
export function writeFault(error: unknown): string {
  return writeErrorReason(error) ?? asError(error).message;
}
