import { closeSync, openSync, readSync } from 'node:fs';
import { codeOf, reasonOf, UserError } from '../../system/errors.js';
import { printableName, shorten } from '../../text/cleaning.js';
import { createEventFormat, formatVersion, type RecordingHeader, type TimedEvent } from './event-format.js';
import { UnreadableError } from './wire-format.js';

/** A line of a recording: the beginning of a recording, an event, or a sentence about why it can't be shown. */
export type RecordedLine = { readonly line: number } & ({ readonly header: RecordingHeader } | TimedEvent | Unreadable);

/** Why a line can't be shown; `isForeign`: it isn't even JSON. */
interface Unreadable {
  readonly problem: string;
  readonly isForeign?: true;
}

/** A longer line is not read, in bytes. */
const longestLine = 256 << 20;
const pieceSize = 1 << 20;
/** The maximum number of characters of a text from the file that a message quotes. */
const longestQuote = 100;

/**
 * Returns the lines of a recording, one after the other, whatever is in it: what can't be read is a problem of that line.
 * Throws a UserError if the file can't be read. Nothing in it is trusted, and none of it is run.
 */
export function* readRecording(path: string): Generator<RecordedLine> {
  const format = createEventFormat();
  let version: string | undefined;
  let line = 0;
  for (const { text, isWhole } of linesOf(openedFile(path))) {
    line += 1;
    if (text?.trim() === '') continue;
    const found = text === undefined ? tooLong : parsed(text, isWhole);
    if ('problem' in found) {
      yield { line, ...found };
      continue;
    }
    const read = readLine(found.json, format, version);
    if ('header' in read) version = read.header.version;
    yield { line, ...read };
  }
}

const tooLong = { problem: `it is longer than ${longestLine >> 20} MiB` };

function parsed(text: string, isWhole: boolean): { readonly json: unknown } | Unreadable {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    if (isWhole) return { problem: 'it is not valid JSON', isForeign: true };
    return { problem: 'it is cut off: the run or the machine ended while it was being written', isForeign: true };
  }
}

type Read = { readonly header: RecordingHeader } | TimedEvent | { readonly problem: string };

function readLine(json: unknown, format: ReturnType<typeof createEventFormat>, version: string | undefined): Read {
  try {
    const found = format.read(json);
    if (found === undefined) return { problem: unknownType(json, version) };
    return 'event' in found ? found : { header: found };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const other: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'format') : undefined;
    if (typeof other === 'number' && other !== formatVersion)
      return {
        problem: `the recording has the format ${other}, and this version knows only ${formatVersion}. Use a later version of Borgflow`,
      };
    return { problem: error.message };
  }
}

function unknownType(json: unknown, version: string | undefined): string {
  const type = shorten(printableName(String(Reflect.get(json as object, 'type'))), longestQuote);
  const origin =
    version === undefined ? '' : ` (recorded by Borgflow ${shorten(printableName(version), longestQuote)})`;
  return `this version knows no event of the type "${type}"${origin}`;
}

interface TextLine {
  /** Missing: it was too long. */
  readonly text: string | undefined;
  /** It ended with a line feed. */
  readonly isWhole: boolean;
}

/** How to read a piece of a file; throws a UserError if it can't be read. */
interface OpenFile {
  readonly read: (piece: Buffer) => number;
  readonly close: () => void;
}

function openedFile(path: string): OpenFile {
  const reading = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      throw new UserError(`${path} can't be read: ${reasons[codeOf(error)] ?? reasonOf(error)}.`);
    }
  };
  const descriptor = reading(() => openSync(path, 'r'));
  return {
    read: (piece) => reading(() => readSync(descriptor, piece, 0, piece.length, null)),
    close: () => closeSync(descriptor),
  };
}

const reasons: Readonly<Record<string, string>> = { ENOENT: 'it does not exist', EISDIR: 'it is a folder' };

function* linesOf(file: OpenFile): Generator<TextLine> {
  try {
    const piece = Buffer.alloc(pieceSize);
    let begun: Buffer[] = [];
    let length = 0;
    const line = (rest: Buffer, isWhole: boolean): TextLine => {
      const text = length + rest.length > longestLine ? undefined : Buffer.concat([...begun, rest]).toString('utf8');
      begun = [];
      length = 0;
      return { text, isWhole };
    };
    for (;;) {
      const read = file.read(piece);
      if (read === 0) break;
      let start = 0;
      for (let end = piece.indexOf(10); end >= 0 && end < read; end = piece.indexOf(10, start)) {
        yield line(Buffer.from(piece.subarray(start, end)), true);
        start = end + 1;
      }
      length += read - start;
      if (length > longestLine) begun = [];
      else if (start < read) begun.push(Buffer.from(piece.subarray(start, read)));
    }
    if (length > 0) yield line(Buffer.alloc(0), false);
  } finally {
    file.close();
  }
}
