import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { temporaryBase } from '../system/temporary.js';

/** Text that waits to be printed: the last part is in memory, the rest in an unlinked file. */
export interface Spool {
  readonly add: (text: string) => void;
  /** Passes everything on in order, in pieces, and closes the file. */
  readonly drain: (take: (text: string) => void) => void;
}

const defaultLimit = 1 << 20;

/** Creates a spool that keeps about `limit` characters in memory. Its file is unlinked, so nothing is left behind. */
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
        take(`[about ${lost} characters are missing here: the temporary folder ${folder} could not hold them]\n`);
      }
      take(waiting.join(''));
      waiting = [];
      length = 0;
      lost = 0;
    },
  };
}

/** Opens a file that only this user can read and unlinks it before anything is written to it. */
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
