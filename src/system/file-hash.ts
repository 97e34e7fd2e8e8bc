import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { openRegularFile } from './regular-file.js';
import { xxh64OfFile } from './xxh64.js';

/** How the content of a file is told from another: both as hexadecimal digits. */
export type FileHash = 'xxh64' | 'sha256';

/** The hash of a file, however large; rejects where it cannot be read. */
export async function hashOfFile(path: string, algorithm: FileHash): Promise<string> {
  if (algorithm === 'xxh64') return await xxh64OfFile(path);
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream('', { fd: openRegularFile(path), highWaterMark: 1 << 20 }))
    hash.update(chunk);
  return hash.digest('hex');
}
