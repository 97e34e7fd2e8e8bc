import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { openRegularFile } from './read-file.js';

/** The hash algorithms for files; both give hexadecimal digits. */
export type FileHash = 'xxh64' | 'sha256';

/** Returns the hash of a file of any size. Rejects if it can't be read. */
export async function hashOfFile(path: string | Buffer, algorithm: FileHash): Promise<string> {
  const { update, digest } = algorithm === 'xxh64' ? await createXxh64() : createSha256();
  for await (const chunk of createReadStream('', { fd: openRegularFile(path), highWaterMark: 1 << 20 })) update(chunk);
  return digest();
}

interface RunningHash {
  readonly update: (bytes: Uint8Array) => unknown;
  readonly digest: () => string;
}

function createSha256(): RunningHash {
  const hash = createHash('sha256');
  return { update: (bytes) => hash.update(bytes), digest: () => hash.digest('hex') };
}

/** Creates an XXH64 hash with seed 0, like that of `xxh64sum`. Its library is loaded only when a spot check needs it. */
async function createXxh64(): Promise<RunningHash> {
  const { default: xxhash } = await import('xxhash-wasm');
  const hash = (await xxhash()).create64();
  return { update: (bytes) => hash.update(bytes), digest: () => hash.digest().toString(16).padStart(16, '0') };
}
