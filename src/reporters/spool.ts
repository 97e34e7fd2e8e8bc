import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { temporaryBase } from '../system/temporary.js';

/** Text that waits for its turn; memory holds its last part, a nameless file the rest. */
export interface Spool {
  readonly add: (text: string) => void;
  /** Hands over everything in the order it came, in pieces, and lets go of the file. */
  readonly drain: (take: (text: string) => void) => void;
}

const defaultLimit = 1 << 20;

/** A spool that keeps about `limit` letters in memory. The file has no name, so that nothing of it is left behind. */
export function createSpool(limit = defaultLimit, folder = temporaryBase()): Spool {
  let waiting: string[] = [];
  let length = 0;
  let lost = 0;
  let file: number | undefined;

  const spill = (): void => {
    const text = waiting.join('');
    waiting = [];
    length = 0;
    try {
      file ??= namelessFile(folder);
      writeWhole(file, Buffer.from(text, 'utf8'));
    } catch {
      lost += text.length;
    }
  };
  return {
    add: (text) => {
      waiting.push(text);
      length += text.length;
      if (length > limit) {
        spill();
      }
    },
    drain: (take) => {
      if (file !== undefined) {
        readWhole(file, take);
        closeSync(file);
        file = undefined;
      }
      if (lost > 0) {
        take(`[about ${lost} letters are missing here: the temporary folder ${folder} took no more]\n`);
      }
      take(waiting.join(''));
      waiting = [];
      length = 0;
      lost = 0;
    },
  };
}

/** A file for this user alone that is gone from its folder before anything is in it. */
function namelessFile(folder: string): number {
  const own = mkdtempSync(join(folder, 'borgflow-'));
  try {
    return openSync(join(own, 'output'), 'wx+', 0o600);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(file, bytes, written);
  }
}

function readWhole(file: number, take: (text: string) => void): void {
  const decoder = new StringDecoder('utf8');
  const piece = Buffer.alloc(defaultLimit);
  let position = 0;
  for (;;) {
    const read = readSync(file, piece, 0, piece.length, position);
    if (read === 0) {
      break;
    }
    position += read;
    take(decoder.write(piece.subarray(0, read)));
  }
  const rest = decoder.end();
  if (rest !== '') {
    take(rest);
  }
}
