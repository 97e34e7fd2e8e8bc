import type { TarHeader } from 'modern-tar';
import type { Borg } from '../borg/borg-call.js';
import { localOperand, type Operand } from '../borg/operands.js';
import { type ArchivedEntry, entriesIn } from './entry-owners.js';

/** An entry of an archive with its content, which is empty for everything but files. */
export interface ExportedEntry extends ArchivedEntry {
  readonly content: Buffer;
}

/** Which entries of an archive to read. */
interface ExportSelection {
  /** The archive, as operands for Borg. */
  readonly archive: readonly Operand[];
  /** At least one. */
  readonly paths: readonly Operand[];
  /** The maximum size of everything, in bytes. */
  readonly most: number;
  /** Reports a warning of Borg. */
  readonly tellWarning: (usual: string) => void;
  /** Ends Borg when aborted, and nothing that it logs is shown as an error: the caller reads the archive again. */
  readonly quietly?: AbortSignal | undefined;
}

/**
 * Returns entries of an archive with their contents and owners, all of it in one pass, as a tar file that is only kept in
 * memory. Returns undefined if it is too large or not valid, or if it leaves an owner unclear.
 */
export async function exportEntries(
  borg: Borg,
  { archive, paths, most, tellWarning, quietly }: ExportSelection,
): Promise<readonly ExportedEntry[] | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    await borg.run({
      command: 'export-tar',
      // Only GNU's format has every number in the header itself.
      flags: borg.capabilities.tarFormat ? ['--tar-format', 'GNU'] : [],
      operands: [...archive, localOperand('-'), ...paths],
      output: 'bytes',
      // An error here ends Borg.
      onBytes: (bytes) => {
        length += bytes.length;
        if (length > most) throw new TooLarge();
        pieces.push(bytes);
      },
      checksMatches: true,
      expectsEverything: true,
      tellWarning,
      ...(quietly !== undefined && { stop: quietly, expected: 'everything' as const }),
    });
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
  return await entriesOf(Buffer.concat(pieces));
}

class TooLarge extends Error {}

async function entriesOf(tar: Buffer): Promise<readonly ExportedEntry[] | undefined> {
  const { unpackTar } = await import('modern-tar');
  const unpacked = await unpackTar(tar, { strict: true }).catch(() => undefined);
  if (unpacked === undefined || unpacked.some(({ header }) => isUnclear(header))) return undefined;
  return unpacked.flatMap(({ header, data }) =>
    entriesIn(documentOf(header)).map((entry) => ({ ...entry, content: Buffer.from(data ?? []) })),
  );
}

/**
 * Whether a tar file may not contain the owner that the archive has: it cuts long names off, and if the archive contains
 * no owner, it says that root is the owner.
 */
function isUnclear({ uid, uname = '' }: TarHeader): boolean {
  return Buffer.byteLength(uname) >= longestName || (uname === '' && (uid ?? 0) === 0);
}

/** A tar file has 32 bytes for the name of a user. */
const longestName = 31;

/**
 * Returns an entry as Borg lists it. A hard link to a file that is not exported looks like a file of its own here: only
 * someone who can write to its folder can have made it, and the folder is judged, too.
 */
function documentOf({ name, size, mode = 0, uid, uname = '', type = 'file', linkname = '' }: TarHeader) {
  const kind = kinds[type] ?? '?';
  return {
    path: type === 'directory' ? name.replace(/\/+$/, '') : name,
    size,
    mode: `${kind}${permissions(mode)}`,
    uid,
    ...(uname !== '' && { user: uname }),
    type: kind,
    target: linkname,
  };
}

/** The letters of Borg for kinds of entries. */
const kinds: Readonly<Record<string, string>> = { file: '-', directory: 'd', link: 'h', symlink: 'l' };

/** Returns permissions as Borg shows them: `rw-r--r--`. */
function permissions(mode: number): string {
  const bits = [...'rwxrwxrwx'].map((letter, at) => ((mode >> (8 - at)) & 1 ? letter : '-')).join('');
  return (mode & 0o1000) === 0 ? bits : `${bits.slice(0, -1)}${bits.endsWith('x') ? 't' : 'T'}`;
}
