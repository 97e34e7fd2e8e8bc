import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statfsSync, statSync } from 'node:fs';

/** What a file holds, and what the system says of it. */
export interface FileContent {
  readonly bytes: Uint8Array;
  /** The standard permission bits. */
  readonly mode: number;
}

/** What may be read besides regular files, and how much. */
export interface ReadLimits {
  /** More bytes than these are not read: `bytes` then has one more. */
  readonly most: number;
  /** A pipe that this process was given may be read, as in `--config <(…)`; a named pipe never: nobody may be writing. */
  readonly pipes?: boolean;
}

/** A regular file's content, or why there is none, as the end of a sentence. Never waits; throws what the system says. */
export function readRegularFile(path: string | Buffer, { most, pipes = false }: ReadLimits): FileContent | string {
  const inherited = pipes && typeof path === 'string' ? inheritedDescriptor(path) : undefined;
  // Opening a device may do something already.
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

/** A small regular file as text; throws where there is none, where it is something else, or where it is larger. */
export function readSmallFile(path: string, most = 1_000_000): string {
  const content = readRegularFile(path, { most });
  if (typeof content === 'string') throw new Error(content);
  if (content.bytes.length > most) throw new Error(`it is larger than ${most / 1e6} MB`);
  return Buffer.from(content.bytes).toString('utf8');
}

/** Opens a regular file for reading, however large it is; throws for anything else, and never waits. */
export function openRegularFile(path: string): number {
  const known = obstacleIn(path, statSync(path));
  if (known !== undefined) throw new Error(known);
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  const obstacle = obstacleIn(path, fstatSync(file));
  if (obstacle === undefined) return file;
  closeSync(file);
  throw new Error(obstacle);
}

/** Whether a path stands for something that this process was given open, such as `/dev/stdin`. */
export function isDescriptor(path: string): boolean {
  return inheritedDescriptor(path) !== undefined;
}

/** The number of a descriptor that a path such as `/dev/fd/63` stands for. */
function inheritedDescriptor(path: string): number | undefined {
  if (path === '/dev/stdin') return 0;
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Magic numbers of Linux's proc and sysfs: their files tell of processes and of the kernel. */
const kernelsOwn: readonly number[] = [0x9fa0, 0x62656572];

function obstacleIn(path: string | Buffer, facts: Stats): string | undefined {
  if (facts.isDirectory()) return 'it is a folder';
  if (facts.isFIFO()) return 'it is a named pipe';
  if (facts.isSocket()) return 'it is a socket';
  if (!facts.isFile()) return 'it is a device';
  return kernelsOwn.includes(statfsSync(path).type) ? 'it is a file of the kernel, such as those in /proc' : undefined;
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

/** A pipe that somebody else has made non-blocking says so where it holds nothing yet. */
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
