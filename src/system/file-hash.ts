import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { openRegularFile } from './read-file.js';

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

const prime1 = 0x9e3779b185ebca87n;
const prime2 = 0xc2b2ae3d27d4eb4fn;
const prime3 = 0x165667b19e3779f9n;
const prime4 = 0x85ebca77c2b2ae63n;
const prime5 = 0x27d4eb2f165667c5n;
const stripe = 32;

/** Returns the XXH64 hash of a file with seed 0 as 16 hexadecimal digits, like `xxh64sum`, but slower. */
export async function xxh64OfFile(path: string): Promise<string> {
  let lanes: Lanes = [wrap(prime1 + prime2), prime2, 0n, wrap(-prime1)];
  let rest: Buffer = Buffer.alloc(0);
  let length = 0;
  for await (const chunk of createReadStream('', { fd: openRegularFile(path), highWaterMark: 1 << 20 })) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    length += bytes.length - rest.length;
    const whole = bytes.length - (bytes.length % stripe);
    for (let at = 0; at < whole; at += stripe) lanes = absorb(lanes, bytes, at);
    rest = bytes.subarray(whole);
  }
  const merged = length >= stripe ? merge(lanes) : prime5;
  return finish(wrap(merged + BigInt(length)), rest);
}

type Lanes = readonly [bigint, bigint, bigint, bigint];

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function rotate(value: bigint, bits: bigint): bigint {
  return wrap((value << bits) | (value >> (64n - bits)));
}

function round(lane: bigint, input: bigint): bigint {
  return wrap(rotate(wrap(lane + input * prime2), 31n) * prime1);
}

function absorb([a, b, c, d]: Lanes, bytes: Buffer, at: number): Lanes {
  return [
    round(a, bytes.readBigUInt64LE(at)),
    round(b, bytes.readBigUInt64LE(at + 8)),
    round(c, bytes.readBigUInt64LE(at + 16)),
    round(d, bytes.readBigUInt64LE(at + 24)),
  ];
}

function merge(lanes: Lanes): bigint {
  const [a, b, c, d] = lanes;
  const joined = wrap(rotate(a, 1n) + rotate(b, 7n) + rotate(c, 12n) + rotate(d, 18n));
  return lanes.reduce((hash, lane) => wrap((hash ^ round(0n, lane)) * prime1 + prime4), joined);
}

/** Adds the bytes after the last full stripe and mixes all bits. */
function finish(start: bigint, rest: Buffer): string {
  let hash = start;
  let at = 0;
  for (; at + 8 <= rest.length; at += 8) {
    hash = wrap(rotate(hash ^ round(0n, rest.readBigUInt64LE(at)), 27n) * prime1 + prime4);
  }
  for (; at + 4 <= rest.length; at += 4) {
    hash = wrap(rotate(hash ^ wrap(BigInt(rest.readUInt32LE(at)) * prime1), 23n) * prime2 + prime3);
  }
  for (; at < rest.length; at += 1) {
    hash = wrap(rotate(hash ^ wrap(BigInt(rest.readUInt8(at)) * prime5), 11n) * prime1);
  }
  hash = wrap((hash ^ (hash >> 33n)) * prime2);
  hash = wrap((hash ^ (hash >> 29n)) * prime3);
  return (hash ^ (hash >> 32n)).toString(16).padStart(16, '0');
}
