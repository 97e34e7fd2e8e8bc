import { constants, type Stats } from 'node:fs';
import { access, lstat, readlink, realpath, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { codeOf, reasonOf, UserError } from '../system/errors.js';
import { forSystem, nameFromBytes, shownPath } from '../system/paths.js';
import { plainPath } from './nested.js';

/** A path that can't be read, with the system's reason in words. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/** The folders and files that Borg begins with. */
export interface Roots {
  readonly roots: readonly string[];
  /** Those that a glob found: what they are was nobody's decision. */
  readonly globbed: ReadonlySet<string>;
  /** Folders in which a glob could not look. */
  readonly unreadable: readonly Unreadable[];
}

/** Where roots have to exist. */
export interface Whereabouts {
  readonly options: { readonly source_directories_must_exist?: boolean };
  readonly folder: string;
  /** How a path is called there; missing: as it is. */
  readonly seen?: (path: string) => string;
}

const otherwise = 'take it out of the sources, or set source_directories_must_exist: false';

/**
 * Throws UserError that names each root which is missing, leads nowhere, or is nothing that Borg stores, and each folder
 * that a glob could not look into, unless the options say that sources may be missing.
 */
export async function demandRoots(
  { roots, globbed, unreadable }: Roots,
  { options, folder, seen = (path) => path }: Whereabouts,
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
          `${named(missing)} ${missing.length === 1 ? 'does' : 'do'} not exist, so no archive was made. Mount or create what is missing, ${otherwise}.`,
        ]),
    ...found.flatMap(({ path, state }) =>
      typeof state === 'object'
        ? [`${shownPath(path)} ${state.problem}, so no archive was made. ${state.advice}, ${otherwise}.`]
        : [],
    ),
    ...unreadable.map(
      ({ path, reason }) =>
        `${shownPath(path)} can't be read by ${userName()} (${reason}), so what a glob among the sources would find there is unknown, and no archive was made. Run as a user who may read it, ${otherwise}.`,
    ),
  ];
  if (sentences.length > 0) throw new UserError([...new Set(sentences)].join('\n'));
}

type State = 'there' | 'missing' | { readonly problem: string; readonly advice: string };

/** What a root is; what a glob found is stored as what it is. */
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
      const why = code === 'ELOOP' ? 'which leads back to itself' : 'which does not exist';
      return { problem: `is a symbolic link to ${shownPath(target)}, ${why}`, advice: 'Mount or create its target' };
    }
    // What may not be looked at may well be there.
    return ['ENOENT', 'ENOTDIR'].includes(code) ? 'missing' : 'there';
  }
}

/** A root that is a symbolic link. */
export interface LinkedRoot {
  readonly path: string;
  readonly target: string;
}

/** What is worth knowing about roots before Borg walks through them. */
export interface RootFindings {
  /** Roots of which Borg stores the link alone, and no other root holds what it leads to. */
  readonly links: readonly LinkedRoot[];
  /** Roots that this process can't read; `isOpened`: Borg tries to open it in a dry run as well, and can tell. */
  readonly unreadable: readonly (Unreadable & { readonly isOpened: boolean })[];
}

/** Looks at the roots; `followsLinks`: Borg stores what a link among them leads to. */
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

/** A warning about roots that are links; undefined where there are none. */
export function linksSentence(links: readonly LinkedRoot[]): string | undefined {
  const [first] = links;
  if (first === undefined) return undefined;
  if (links.length === 1) {
    return `The source ${shownPath(first.path)} is a symbolic link to ${shownPath(first.target)}, and only the link itself is backed up, not what it points to. Add ${shownPath(first.target)} to the sources.`;
  }
  const shown = links.slice(0, mostNamed).map(({ path, target }) => `${shownPath(path)} (to ${shownPath(target)})`);
  const more = links.length > mostNamed ? `, and ${links.length - mostNamed} more` : '';
  return `${links.length} sources are symbolic links, and only the links themselves are backed up, not what they point to: ${shown.join(', ')}${more}. Add what they point to to the sources.`;
}

/** Without the links that a glob found and whose target is in the archive by another root. */
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
      // A link that leads nowhere is stored as what it is.
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

/** Why this process can't read a folder or file; nothing for what is missing, and for devices, pipes and sockets. */
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
  // A folder that may be listed, but not entered: nothing in it can be read.
  const enterable = isFolder ? await access(forSystem(path), constants.X_OK).catch(reasonOf) : undefined;
  return enterable === undefined ? undefined : { reason: enterable, isOpened: false };
}

/** Where a link leads, by its whole path; undefined for anything else. Borg ignores a slash at the end of its name. */
async function targetOf(path: string, folder: string): Promise<string | undefined> {
  const whole = resolve(folder, path);
  try {
    return resolve(dirname(whole), nameFromBytes(await readlink(forSystem(whole), { encoding: 'buffer' })));
  } catch {
    return undefined; // no link
  }
}

/** A path with its closing slash: what is written so has to be a folder. */
function wholePath(path: string, folder: string): string {
  const whole = resolve(folder, path);
  return path.endsWith('/') && whole !== '/' ? `${whole}/` : whole;
}

/** What Borg could not read, gathered from its warnings. */
export interface UnreadWatch {
  readonly onWarning: (text: string) => void;
  /** The roots among it. */
  readonly roots: () => readonly Unreadable[];
  /** Sentences about it, and about what else Borg warned of; the usual one where there is nothing to say. */
  readonly sentence: (usual: string) => string;
}

/** Watches Borg's warnings for files and folders that it could not read. */
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
      return `${what} could not be read by ${userName()} and ${count === 1 ? 'is' : 'are'} not in the archive: ${which}.${other}`;
    },
  };
}

/** Newer versions of Borg try a file several times, and warn each time. */
function isRetry(text: string): boolean {
  return /, next: retry: \d+ of \d+\.\.\.$/.test(text);
}

/** The path that a warning of Borg's is about, where it could not be read; one that went away is none of those. */
function unreadIn(text: string): Unreadable | undefined {
  const [, path, number, words = ''] = /^(.+?): (?:\w+: )?\[Errno (\d+)\] ([^:\n]*)/s.exec(text) ?? [];
  if (path === undefined || number === '2') return undefined;
  return { path, reason: words.trim().toLowerCase() };
}

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += 1000) yield items.slice(at, at + 1000);
}

const mostNamed = 10;

/** Paths in a sentence; of many the first. */
export function named(paths: readonly string[]): string {
  const shown = paths.slice(0, mostNamed).map(shownPath);
  if (paths.length > mostNamed) return `${shown.join(', ')} and ${paths.length - mostNamed} more`;
  const [last = '', ...others] = shown.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}

/** Whoever runs this process, as a person would say it: `nobody`, or `user 1234`. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? ''}`.trim();
  }
}
