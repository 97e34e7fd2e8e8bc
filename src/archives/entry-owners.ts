import type { Borg } from '../borg/borg-call.js';
import { archiveOperands, type Operand, repositoryOperands, storedOperands } from '../borg/operands.js';
import { printableName } from '../text/cleaning.js';
import { oneArchiveFlags } from './select-archives.js';

/** An entry of an archive and its owner. */
export interface ArchivedEntry {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** As Borg shows it: `-rw-r--r--`. */
  readonly mode: string;
  /** -1 if Borg doesn't report it. */
  readonly uid: number;
  /** The name of the owner, or the uid if the archive has no name. */
  readonly user: string;
  /** The owner for messages: `mallory (uid 1001)`. */
  readonly owner: string;
  /** A file with content of its own, not a folder, symbolic link, additional hard link, device, or pipe. */
  readonly isPlain: boolean;
  readonly isFolder: boolean;
  /** The target of a symbolic link, or the entry that a hard link refers to. */
  readonly target: string;
  /** Everyone can write to it; in such a folder, everyone can replace the files of others. */
  readonly isOpen: boolean;
}

/** Which entries of an archive to list. */
interface EntrySelection {
  /** The archive, as operands for Borg. */
  readonly archive: readonly Operand[];
  /** At least one. */
  readonly paths: readonly Operand[];
  /** The maximum number of entries to keep. */
  readonly most: number;
}

/** Returns the entries of an archive that match the paths, in the archive's order. */
export async function listEntries(
  borg: Borg,
  { archive, paths, most }: EntrySelection,
): Promise<readonly ArchivedEntry[]> {
  const found: ArchivedEntry[] = [];
  await borg.run({
    command: 'list',
    flags: ['--json-lines'],
    operands: [...archive, ...paths],
    output: 'json-lines',
    onDocuments: (documents) => {
      for (const document of documents) if (found.length < most) found.push(...entriesIn(document));
    },
  });
  return found;
}

/**
 * Returns the content of a file in an archive; undefined if it is larger than `most` characters. The listed size comes
 * from whoever made the archive, so the actual size counts.
 */
export async function storedText(
  borg: Borg,
  { archive, path, most }: { readonly archive: readonly Operand[]; readonly path: string; readonly most: number },
): Promise<string | undefined> {
  const pieces: string[] = [];
  let length = 0;
  try {
    await borg.run({
      command: 'extract',
      flags: ['--stdout'],
      operands: [...archive, ...storedOperands([path])],
      output: 'lines',
      // An error here ends Borg.
      onLines: (lines) => {
        for (const line of lines) {
          length += line.length + 1;
          if (length > most + 1) throw new TooLong();
          pieces.push(line);
        }
      },
    });
  } catch (error) {
    if (error instanceof TooLong) return undefined;
    throw error;
  }
  return pieces.join('\n');
}

class TooLong extends Error {}

/** Returns the name of the user who made an archive, according to Borg; empty if Borg doesn't report it. */
export async function archiveMaker(
  borg: Borg,
  { repository, archive }: { readonly repository: string; readonly archive: string },
): Promise<string> {
  const { capabilities } = borg;
  // Borg 2 takes a pattern here, not a name.
  const [chosen, operands] = capabilities.separateRepository
    ? [oneArchiveFlags(archive, capabilities), repositoryOperands(repository, capabilities)]
    : [[], archiveOperands(repository, archive, capabilities)];
  const { documents } = await borg.run({ command: 'info', flags: [...chosen, '--json'], operands, output: 'json' });
  const archives = part(documents[0])['archives'];
  const name = Array.isArray(archives) ? part(archives[0])['username'] : undefined;
  return typeof name === 'string' ? name : '';
}

/**
 * Returns why someone other than root or the user who made the archive may have put an entry there, given the folders
 * above it, as the end of a sentence; undefined if nobody else can have.
 */
export function ownerProblem(
  [entry, ...above]: readonly [ArchivedEntry, ...ArchivedEntry[]],
  maker: string,
): string | undefined {
  if (!isTrusted(entry, maker)) return `owned by ${entry.owner}`;
  if (entry.isOpen) return `everyone can write to it (${entry.mode})`;
  const loose = above.find((folder) => !folder.isFolder || folder.isOpen || !isTrusted(folder, maker));
  if (loose === undefined) return undefined;
  const path = printableName(loose.path);
  if (!loose.isFolder) return `${path} is not a folder`;
  return loose.isOpen
    ? `everyone can write to ${path} (${loose.mode})`
    : `in ${path}, which is owned by ${loose.owner}`;
}

/** Tells whether an entry belongs to root or to the user who made the archive. */
export function isTrusted({ uid, user }: ArchivedEntry, maker: string): boolean {
  // Only root can create files of root. Borg knows other users by name, or by uid if they have no name.
  return uid === 0 || (maker !== 'root' && maker !== '' && (user === maker || String(uid) === maker));
}

/** Returns the folders above a path in an archive, from the top down. */
export function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** Returns the entry in a document of `borg list --json-lines`; none if it isn't one. */
export function entriesIn(document: unknown): readonly ArchivedEntry[] {
  const { path, size, mode, uid, user, type, target, source } = part(document);
  if (typeof path !== 'string' || typeof mode !== 'string') return [];
  const number = typeof uid === 'number' ? uid : -1;
  const name = typeof user === 'string' || typeof user === 'number' ? String(user) : String(number);
  const leads = [target, source].find((text) => typeof text === 'string' && text !== '');
  const isFolder = type === 'd';
  return [
    {
      path,
      size: typeof size === 'number' ? size : 0,
      mode,
      uid: number,
      user: name,
      owner: name === String(number) ? `uid ${number}` : `${printableName(name)} (uid ${number})`,
      isPlain: type === '-' && mode.startsWith('-') && leads === undefined,
      isFolder,
      target: typeof leads === 'string' ? leads : '',
      // In a sticky folder, users can only replace their own files; the mode of a symbolic link means nothing.
      isOpen: mode[8] === 'w' && type !== 'l' && !(isFolder && /[tT]$/.test(mode)),
    },
  ];
}

function part(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
