import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { openRegularFile } from './read-file.js';
import { xxh64OfFile } from './xxh64.js';

/** The hash algorithms for files; both give hexadecimal digits. */
export type FileHash = 'xxh64' | 'sha256';

/** Returns the hash of a file of any size. Rejects if it can't be read. */
export async function hashOfFile(path: string, algorithm: FileHash): Promise<string> {
  if (algorithm === 'xxh64') return await xxh64OfFile(path);
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream('', { fd: openRegularFile(path), highWaterMark: 1 << 20 }))
    hash.update(chunk);
  return hash.digest('hex');
}
