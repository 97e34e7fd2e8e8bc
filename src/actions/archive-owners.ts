import { oneArchive } from '../borg/archives.js';
import { archiveOperands, type Operand, repositoryOperands } from '../borg/arguments.js';
import type { Borg } from '../borg/borg.js';
import { shownName } from '../text/cleaning.js';

/** An entry of an archive, and whose it is. */
export interface Stored {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** As Borg shows it: `-rw-r--r--`. */
  readonly mode: string;
  /** -1 where Borg does not say. */
  readonly uid: number;
  /** The name of its owner, or the number where it was stored without. */
  readonly user: string;
  /** The owner as a person reads it: `mallory (uid 1001)`. */
  readonly owner: string;
  /** A file with content of its own: no folder, link, second name of a hard link, device, or pipe. */
  readonly isPlain: boolean;
  readonly isFolder: boolean;
  /** Where a link leads, or which entry this is another name of. */
  readonly target: string;
  /** Everyone may change it; of a folder, replace what others have in it. */
  readonly isOpen: boolean;
}

/** Which entries of an archive are wanted. */
export interface Sought {
  /** The archive, as operands of Borg's. */
  readonly archive: readonly Operand[];
  /** At least one. */
  readonly paths: readonly Operand[];
  /** More entries than these are not kept. */
  readonly most: number;
}

/** The entries of an archive that match patterns, in the order of the archive. */
export async function storedIn(borg: Borg, { archive, paths, most }: Sought): Promise<readonly Stored[]> {
  const found: Stored[] = [];
  await borg.run({
    command: 'list',
    flags: ['--json-lines'],
    operands: [...archive, ...paths],
    output: 'json-lines',
    onDocuments: (documents) => {
      for (const document of documents) if (found.length < most) found.push(...storedOf(document));
    },
  });
  return found;
}

/** Who made an archive, by name, as Borg noted it; empty where it does not say. */
export async function archiveMaker(
  borg: Borg,
  { repository, archive }: { readonly repository: string; readonly archive: string },
): Promise<string> {
  const { capabilities } = borg;
  // Borg 2 takes no name there, but a pattern.
  const [chosen, operands] = capabilities.separateRepository
    ? [oneArchive(archive, capabilities), repositoryOperands(repository, capabilities)]
    : [[], archiveOperands(repository, archive, capabilities)];
  const { documents } = await borg.run({ command: 'info', flags: [...chosen, '--json'], operands, output: 'json' });
  const archives = part(documents[0])['archives'];
  const name = Array.isArray(archives) ? part(archives[0])['username'] : undefined;
  return typeof name === 'string' ? name : '';
}

/**
 * Why somebody else than the maker of the archive or root may have put an entry there, given what is above it, as the end
 * of a sentence; undefined where nobody else can.
 */
export function doubtOfOwner([entry, ...above]: readonly [Stored, ...Stored[]], maker: string): string | undefined {
  if (!isTrusted(entry, maker)) return `owned by ${entry.owner}`;
  if (entry.isOpen) return `everyone can write to it (${entry.mode})`;
  const loose = above.find((folder) => !folder.isFolder || folder.isOpen || !isTrusted(folder, maker));
  if (loose === undefined) return undefined;
  const path = shownName(loose.path);
  if (!loose.isFolder) return `${path} is not a folder`;
  return loose.isOpen
    ? `everyone can write to ${path} (${loose.mode})`
    : `in ${path}, which is owned by ${loose.owner}`;
}

/** Whether an entry is root's, or the archive's maker's. */
export function isTrusted({ uid, user }: Stored, maker: string): boolean {
  // Root's is what nobody else can forge; of another user Borg knows the name, or the number where there is none.
  return uid === 0 || (maker !== 'root' && maker !== '' && (user === maker || String(uid) === maker));
}

/** The folders above a path of an archive, from the top on. */
export function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

function storedOf(document: unknown): readonly Stored[] {
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
      owner: name === String(number) ? `uid ${number}` : `${shownName(name)} (uid ${number})`,
      isPlain: type === '-' && mode.startsWith('-') && leads === undefined,
      isFolder,
      target: typeof leads === 'string' ? leads : '',
      // In a sticky folder everyone has their own, and a link's mode means nothing.
      isOpen: mode[8] === 'w' && type !== 'l' && !(isFolder && /[tT]$/.test(mode)),
    },
  ];
}

function part(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
