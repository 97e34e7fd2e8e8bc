import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statfsSync, statSync } from 'node:fs';

/** The content and the mode of a file. */
export interface FileContent {
  readonly bytes: Uint8Array;
  /** The standard permission bits. */
  readonly mode: number;
}

/** How much may be read, and from what. */
interface ReadLimits {
  /** The maximum size. If the file is larger, `bytes` has one byte more than this. */
  readonly most: number;
  /** Allows inherited pipes, as in `--config <(…)`. Named pipes are never read, because there may be no writer. */
  readonly pipes?: boolean;
}

/** Returns the content of a regular file, or why it can't be read, to complete a sentence. Never blocks; throws system errors. */
export function readRegularFile(path: string | Buffer, { most, pipes = false }: ReadLimits): FileContent | string {
  const inherited = pipes && typeof path === 'string' ? inheritedDescriptor(path) : undefined;
  // Opening a device may already have an effect.
  const known = inherited === undefined ? obstacleIn(path, statSync(path)) : undefined;
  if (known !== undefined) return known;
  const file = inherited ?? openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    const facts = fstatSync(file);
    const isPipe = inherited !== undefined && (facts.isFIFO() || facts.isSocket());
    const obstacle = isPipe ? undefined : obstacleIn(path, facts);
    if (obstacle !== undefined) return obstacle;
    return { bytes: readUpTo(file, most + 1), mode: facts.mode & 0o777 };
  } finally {
    if (inherited === undefined) closeSync(file);
  }
}

/** Reads a small regular file. Throws if it does not exist, is not a regular file, or is too large. */
export function readSmallFile(path: string, most = 1_000_000): string {
  const content = readRegularFile(path, { most });
  if (typeof content === 'string') throw new Error(content);
  if (content.bytes.length > most) throw new Error(`it is larger than ${most / 1e6} MB`);
  return Buffer.from(content.bytes).toString('utf8');
}

/** Opens a regular file of any size for reading. Throws for anything else, and never blocks. */
export function openRegularFile(path: string | Buffer): number {
  const known = obstacleIn(path, statSync(path));
  if (known !== undefined) throw new Error(known);
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  const obstacle = obstacleIn(path, fstatSync(file));
  if (obstacle === undefined) return file;
  closeSync(file);
  throw new Error(obstacle);
}

/** Whether a path is an inherited file descriptor, such as `/dev/stdin`. */
export function isInheritedDescriptor(path: string): boolean {
  return inheritedDescriptor(path) !== undefined;
}

/** Returns the file descriptor of a path such as `/dev/fd/63`. */
function inheritedDescriptor(path: string): number | undefined {
  if (path === '/dev/stdin') return 0;
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The magic numbers of procfs and sysfs in Linux. */
const kernelFileSystems: readonly number[] = [0x9fa0, 0x62656572];

function obstacleIn(path: string | Buffer, facts: Stats): string | undefined {
  if (facts.isDirectory()) return 'it is a folder';
  if (facts.isFIFO()) return 'it is a named pipe';
  if (facts.isSocket()) return 'it is a socket';
  if (!facts.isFile()) return 'it is a device';
  return kernelFileSystems.includes(statfsSync(path).type) ? 'it is a kernel file, such as those in /proc' : undefined;
}

function readUpTo(file: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let left = most; left > 0; ) {
    const chunk = new Uint8Array(Math.min(left, 65_536));
    const count = readChunk(file, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    left -= count;
  }
  return Buffer.concat(chunks);
}

/** Reads a chunk. An inherited pipe may be non-blocking, so it retries while the pipe is empty. */
function readChunk(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
