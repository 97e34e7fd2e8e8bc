import { constants, type Stats } from 'node:fs';
import { access, lstat, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { currentUserName } from '../system/accounts.js';
import { codeOf, reasonOf, UserError } from '../system/errors.js';
import { forSystem, listPaths, nameFromBytes, shownPath } from '../system/paths.js';
import { joinFirst } from '../text/phrases.js';
import { plainPath } from './nested-sources.js';

/** A path that can't be read, with the system's reason. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/** The folders and files that Borg starts with. */
interface Roots {
  readonly roots: readonly string[];
  /** Those that a glob found, so that nobody chose what they are. */
  readonly globbed: ReadonlySet<string>;
  /** Folders that a glob could not read. */
  readonly unreadable: readonly Unreadable[];
}

/** Where roots must exist. */
interface RootContext {
  readonly options: { readonly source_directories_must_exist?: boolean };
  readonly folder: string;
  /** Returns a path as seen from there; missing if it is the same. */
  readonly seen?: (path: string) => string;
}

const otherFixes = 'remove it from the sources, or set source_directories_must_exist: false';

/**
 * Throws UserError that names each root that is missing, is a dangling link, or can't be stored by Borg, and each
 * folder that a glob could not read, unless the options allow missing sources.
 */
export async function requireRoots(
  { roots, globbed, unreadable }: Roots,
  { options, folder, seen = (path) => path }: RootContext,
): Promise<void> {
  if (options.source_directories_must_exist === false) return;
  const found = await Promise.all(
    roots.map(async (path) => ({ path, state: await stateOf(seen(path), { folder, written: !globbed.has(path) }) })),
  );
  const missing = [...new Set(found.filter(({ state }) => state === 'missing').map(({ path }) => path))];
  const sentences = [
    ...(missing.length === 0
      ? []
      : [
          `${listPaths(missing)} ${missing.length === 1 ? 'does' : 'do'} not exist, so no archive was made. Mount or create what is missing, ${otherFixes}.`,
        ]),
    ...found.flatMap(({ path, state }) =>
      typeof state === 'object'
        ? [`${shownPath(path)} ${state.problem}, so no archive was made. ${state.advice}, ${otherFixes}.`]
        : [],
    ),
    ...unreadable.map(
      ({ path, reason }) =>
        `${shownPath(path)} can't be read by user ${currentUserName()} (${reason}), so it is unknown which sources a glob would find there, and no archive was made. Run as a user who can read it, ${otherFixes}.`,
    ),
  ];
  if (sentences.length > 0) throw new UserError([...new Set(sentences)].join('\n'));
}

type State = 'there' | 'missing' | { readonly problem: string; readonly advice: string };

/** Returns the state of a root; whatever a glob found is stored as it is. */
async function stateOf(path: string, { folder, written }: { folder: string; written: boolean }): Promise<State> {
  const whole = wholePath(path, folder);
  try {
    const status = await lstat(forSystem(whole));
    if (!written) return 'there';
    if (status.isSocket())
      return { problem: 'is a socket, which Borg does not store', advice: 'Name a file or folder' };
    if (!status.isSymbolicLink()) return 'there';
    await stat(forSystem(whole));
    return 'there';
  } catch (error) {
    const code = codeOf(error);
    const target = await targetOf(path, folder);
    if (target !== undefined && ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code)) {
      const [why, advice] =
        code === 'ELOOP'
          ? ['which points back to itself', 'Fix or remove the link']
          : ['which does not exist', 'Mount or create its target'];
      return { problem: `is a symbolic link to ${shownPath(target)}, ${why}`, advice };
    }
    // Something that can't be accessed may exist.
    return ['ENOENT', 'ENOTDIR'].includes(code) ? 'missing' : 'there';
  }
}

/** A root that is a symbolic link. */
interface LinkedRoot {
  readonly path: string;
  readonly target: string;
}

/** Problems with roots that are known before Borg reads them. */
interface RootFindings {
  /** Roots of which Borg stores only the link, and whose target no other root includes. */
  readonly links: readonly LinkedRoot[];
  /** Roots that this process can't read; `isOpened`: Borg opens it in a dry run, too, so it reports the error. */
  readonly unreadable: readonly (Unreadable & { readonly isOpened: boolean })[];
}

/** Inspects the roots; `followsLinks`: for a symbolic link among them, Borg stores the target. */
export async function inspectRoots(
  { roots, globbed }: Pick<Roots, 'roots' | 'globbed'>,
  { folder, followsLinks }: { readonly folder: string; readonly followsLinks: boolean },
): Promise<RootFindings> {
  const links: LinkedRoot[] = [];
  const unreadable: (Unreadable & { isOpened: boolean })[] = [];
  for (const batch of batches([...new Set(roots)])) {
    await Promise.all(
      batch.map(async (path) => {
        const target = await targetOf(path, folder);
        if (target !== undefined && !followsLinks) {
          links.push({ path, target });
          return;
        }
        const found = await whyUnreadable(wholePath(path, folder));
        if (found !== undefined) unreadable.push({ path, ...found });
      }),
    );
  }
  const stored = await unseenLinks(links, { roots, globbed, folder });
  const order = new Map(roots.map((path, index) => [path, index]));
  const byOrder = (one: { path: string }, other: { path: string }) =>
    (order.get(one.path) ?? 0) - (order.get(other.path) ?? 0);
  return { links: stored.toSorted(byOrder), unreadable: unreadable.toSorted(byOrder) };
}

/** Returns a warning about roots that are symbolic links; undefined if there are none. */
export function linksSentence(links: readonly LinkedRoot[]): string | undefined {
  const [first] = links;
  if (first === undefined) return undefined;
  if (links.length === 1) {
    return `The source ${shownPath(first.path)} is a symbolic link to ${shownPath(first.target)}. Only the link itself is backed up, not its target. Add ${shownPath(first.target)} to the sources.`;
  }
  const shown = links.slice(0, mostNamed).map(({ path, target }) => `${shownPath(path)} (to ${shownPath(target)})`);
  return `${links.length} sources are symbolic links: ${joinFirst(shown, mostNamed, links.length)}. Only the links themselves are backed up, not their targets. Add the targets to the sources.`;
}

/** Removes links that a glob found and whose target another root includes. */
async function unseenLinks(
  links: readonly LinkedRoot[],
  { roots, globbed, folder }: Pick<Roots, 'roots' | 'globbed'> & { readonly folder: string },
): Promise<readonly LinkedRoot[]> {
  if (!links.some(({ path }) => globbed.has(path))) return links;
  const linked = new Set(links.map(({ path }) => path));
  const others = roots.filter((path) => !linked.has(path));
  const real = (path: string) => realpath(wholePath(path, folder)).catch(() => undefined);
  const walked = new Set((await Promise.all(others.map(real))).filter((path) => path !== undefined));
  const kept = await Promise.all(
    links.map(async ({ path }) => {
      if (!globbed.has(path)) return true;
      const target = await real(path);
      // A dangling link is stored as it is.
      return target !== undefined && !isBelowAny(target, walked);
    }),
  );
  return links.filter((_, index) => kept[index]);
}

function isBelowAny(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; ; at = resolve(at, '..')) {
    if (folders.has(at)) return true;
    if (at === '/') return false;
  }
}

/** Returns why this process can't read a folder or file; undefined for missing paths, devices, pipes, and sockets. */
async function whyUnreadable(path: string): Promise<{ reason: string; isOpened: boolean } | undefined> {
  let status: Stats;
  try {
    status = await stat(forSystem(path));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error))) return undefined;
    return { reason: reasonOf(error), isOpened: true };
  }
  if (!status.isDirectory() && !status.isFile()) return undefined;
  const isFolder = status.isDirectory();
  const readable = await access(forSystem(path), constants.R_OK).catch((error: unknown) => reasonOf(error));
  if (readable !== undefined) return { reason: readable, isOpened: isFolder };
  // Nothing in a folder that can be listed but not entered can be read.
  const enterable = isFolder ? await access(forSystem(path), constants.X_OK).catch(reasonOf) : undefined;
  return enterable === undefined ? undefined : { reason: enterable, isOpened: false };
}

/**
 * Returns the absolute target of a symbolic link; undefined for anything else. Borg ignores a trailing slash of its
 * name.
 */
async function targetOf(path: string, folder: string): Promise<string | undefined> {
  const whole = resolve(folder, path);
  try {
    return resolve(dirname(whole), nameFromBytes(await readlink(forSystem(whole), { encoding: 'buffer' })));
  } catch {
    return undefined; // not a symbolic link
  }
}

/** Returns a path with its trailing slash, which requires it to be a folder. */
function wholePath(path: string, folder: string): string {
  const whole = resolve(folder, path);
  return path.endsWith('/') && whole !== '/' ? `${whole}/` : whole;
}

/** Collects what Borg could not read, from its warnings. */
interface UnreadWatch {
  readonly onWarning: (text: string) => void;
  /** Returns the roots among it. */
  readonly roots: () => readonly Unreadable[];
  /**
   * Returns a sentence about it and about Borg's other warnings; returns the default sentence if there is nothing to
   * report.
   */
  readonly sentence: (usual: string) => string;
}

/** Collects the files and folders that Borg could not read, from its warnings. */
export function watchUnread(roots: readonly string[]): UnreadWatch {
  const names = new Map(roots.map((root) => [plainPath(root), root]));
  const unread = new Map<string, Unreadable>();
  const others: string[] = [];
  return {
    onWarning: (text) => {
      if (isRetry(text)) return;
      const found = unreadIn(text);
      if (found !== undefined) unread.set(found.path, found);
      else others.push(text.split('\n')[0] ?? '');
      others.splice(0, others.length - 1);
    },
    roots: () =>
      [...unread.values()].flatMap(({ path, reason }) => {
        const root = names.get(path);
        return root === undefined ? [] : [{ path: root, reason }];
      }),
    sentence: (usual) => {
      const [first] = unread.values();
      if (first === undefined) return usual;
      const count = unread.size;
      const what = count === 1 ? '1 file or folder' : `${count} files and folders`;
      const which = `${shownPath(first.path)} (${first.reason})${count > 1 ? ` and ${count - 1} more` : ''}`;
      const other = others.length === 0 ? '' : ` Borg also warned: ${others[0]}`;
      return `${what} could not be read by user ${currentUserName()} and ${count === 1 ? 'is' : 'are'} not in the archive: ${which}.${other}`;
    },
  };
}

/** Newer versions of Borg retry a file several times and warn each time. */
function isRetry(text: string): boolean {
  return /, next: retry: \d+ of \d+\.\.\.$/.test(text);
}

/** Returns the path that Borg's warning says it could not read; undefined for a file that no longer exists. */
function unreadIn(text: string): Unreadable | undefined {
  const [, path, number, words = ''] = /^(.+?): (?:\w+: )?\[Errno (\d+)\] ([^:\n]*)/s.exec(text) ?? [];
  if (path === undefined || number === '2') return undefined;
  return { path, reason: words.trim().toLowerCase() };
}

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += 1000) yield items.slice(at, at + 1000);
}

const mostNamed = 10;
