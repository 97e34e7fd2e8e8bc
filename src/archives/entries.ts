import { posix } from 'node:path';
import type { Borg } from '../borg/borg-call.js';
import { type Operand, pathOperands } from '../borg/operands.js';
import { quote } from '../shell/quoting.js';
import { printableName } from '../text/cleaning.js';
import { joinWords } from '../text/phrases.js';
import { createNearestPaths } from './nearest-paths.js';

/** An entry of an archive, as `borg list --json-lines` shows it. */
export interface ArchiveEntry {
  /** As stored in the archive; Borg 1 writes a question mark for each byte that isn't valid UTF-8. */
  readonly path: Buffer;
  readonly isFolder: boolean;
  /** A regular file, also under another name of it. */
  readonly isFile: boolean;
  readonly isLink: boolean;
  readonly isHardLink: boolean;
  /** The target of a symbolic link, or the entry that a hard link refers to. */
  readonly target: string;
  /** In bytes. */
  readonly size?: number | undefined;
  /** The modification time, in milliseconds. */
  readonly modified?: number | undefined;
}

/** An archive, as operands for Borg, and the requested paths in it; if there are none, the whole archive. */
export interface Part {
  readonly archive: readonly Operand[];
  readonly paths: readonly string[];
}

/**
 * Passes on every entry of an archive, or of part of it, as Borg lists them; returns false if an entry was too long to
 * read.
 */
export async function eachEntry(borg: Borg, part: Part, take: (entry: ArchiveEntry) => void): Promise<boolean> {
  const { complete } = await borg.run({
    command: 'list',
    flags: ['--json-lines'],
    operands: [...part.archive, ...pathOperands(part.paths)],
    output: 'json-lines',
    onDocuments: (documents) => {
      for (const document of documents) {
        const entry = entryIn(document);
        if (entry !== undefined) take(entry);
      }
    },
  });
  return complete;
}

/**
 * Returns the requested paths that match nothing in an archive. Borg reports them too, but also every path that was
 * given twice, every path below another one, and every `pf:` pattern. Therefore this looks in the archive.
 */
export async function unmatchedPaths(borg: Borg, { archive, paths }: Part): Promise<readonly string[]> {
  const sought = createSoughtPaths(paths);
  if (sought.remaining().length > 0) {
    await eachEntry(borg, { archive, paths: sought.remaining() }, (entry) => sought.take(entry.path));
  }
  const unmatched: string[] = [];
  for (const path of new Set(paths)) {
    if (plainPath(path) !== undefined && !sought.remaining().includes(path)) continue;
    let entries = 0;
    await eachEntry(borg, { archive, paths: [path] }, () => {
      entries += 1;
    });
    if (entries === 0) unmatched.push(path);
  }
  return unmatched;
}

/** Paths without pattern characters that haven't been found yet. */
interface SoughtPaths {
  readonly take: (path: Buffer) => void;
  readonly remaining: () => readonly string[];
}

/** Creates a search for those of some paths that contain no pattern. */
export function createSoughtPaths(paths: readonly string[]): SoughtPaths {
  const sought = new Map(
    paths.flatMap((path) => (plainPath(path) === undefined ? [] : [[path, plainPath(path) ?? '']])),
  );
  return {
    take: (entry) => {
      if (sought.size === 0) return;
      const found = entry.toString();
      for (const [path, plain] of sought) if (found === plain || found.startsWith(`${plain}/`)) sought.delete(path);
    },
    remaining: () => [...sought.keys()],
  };
}

/**
 * Returns the message for paths that match nothing: `Not found in the archive: 'letter.txt'. Did you mean
 * home/user/letter.txt? Find it with: …`. The whole archive is searched for what was meant.
 */
export async function unmatchedSentence(borg: Borg, part: Part, archive: string): Promise<string> {
  const { paths } = part;
  const [first = ''] = paths;
  const named = joinWords(paths.map((path) => `'${path}'`));
  const name = posix.basename(plainPath(first) ?? first.replace(/^[a-z]{2}:/, '').replace(/[*?[].*$/s, '')) || first;
  const it = paths.length === 1 ? 'it' : 'the first';
  const meant = await suggestedPaths(borg, part);
  const question = meant.length === 0 ? '' : ` Did you mean ${joinWords(meant, paths.length === 1 ? 'or' : 'and')}?`;
  const search = borg.suggest(`list --archive ${quote(archive)} --find ${quote(name)}`);
  return `Not found in the archive: ${named}.${question} Find ${it} with${search}`;
}

/** Returns what one path may have meant, or the nearest path for each of several. */
async function suggestedPaths(borg: Borg, { archive, paths }: Part): Promise<readonly string[]> {
  const searches = paths.flatMap((path) => {
    const plain = plainPath(path);
    return plain === undefined || plain === '' || plain === '.' ? [] : [createNearestPaths(plain)];
  });
  if (searches.length === 0) return [];
  await eachEntry(borg, { archive, paths: [] }, ({ path }) => {
    for (const search of searches) search.take(path.toString());
  });
  const found = searches.map((search) => search.found());
  const chosen = paths.length === 1 ? (found[0] ?? []) : found.flatMap(([nearest = []]) => nearest);
  return [...new Set(chosen)].map(printableName);
}

/** Returns a path without pattern characters, as stored in archives; undefined for a pattern of another style. */
function plainPath(path: string): string | undefined {
  const [, style, rest = path] = /^([a-z]{2}):(.*)$/s.exec(path) ?? [];
  if (style !== undefined && style !== 'pp' && style !== 'pf') return undefined;
  return posix.normalize(rest).replace(/^\/+|\/+$/g, '');
}

function entryIn(found: unknown): ArchiveEntry | undefined {
  if (typeof found !== 'object' || found === null || !('path' in found) || typeof found.path !== 'string') return;
  const exact = 'path_b64' in found && typeof found.path_b64 === 'string' ? found.path_b64 : undefined;
  const path = exact === undefined ? Buffer.from(found.path) : Buffer.from(exact, 'base64');
  return {
    path,
    isFolder: 'type' in found && found.type === 'd',
    isFile: 'type' in found && (found.type === '-' || found.type === 'h'),
    isLink: 'type' in found && found.type === 'l',
    isHardLink: isHardLink(found),
    target: targetIn(found),
    size: 'size' in found && typeof found.size === 'number' ? found.size : undefined,
    modified: 'mtime' in found && typeof found.mtime === 'string' ? Date.parse(found.mtime) : undefined,
  };
}

/** Borg 1 marks a hard link in its mode or by its source; Borg 2 gives all names of a file the same ID. */
function isHardLink(found: object): boolean {
  if (!('type' in found) || found.type === 'l' || found.type === 'd') return false;
  return targetIn(found) !== '' || ('hlid' in found && typeof found.hlid === 'string' && found.hlid !== '');
}

/** Borg 1 calls it `source`, Borg 2 `target`. */
function targetIn(found: object): string {
  if ('source' in found && typeof found.source === 'string') return found.source;
  return 'target' in found && typeof found.target === 'string' ? found.target : '';
}
