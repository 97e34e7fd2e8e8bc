import { environmentFor } from './environment.js';
import { runProcess } from './process.js';
import { findProgram } from './program.js';

/** Someone whom a POSIX access list gives rights to, other than the owner and the world. */
export interface AccessEntry {
  /** `others` if this system can't say who. */
  readonly kind: 'user' | 'group' | 'others';
  /** Missing for the file's own group. */
  readonly name?: string | undefined;
  /** What is left of the rights after the mask: 4 read, 2 write. */
  readonly rights: number;
}

const usualFolders = '/usr/bin:/bin:/usr/local/bin:/run/current-system/sw/bin';

/**
 * The access lists of those paths that have one. getfacl tells what they contain; without it, ls only tells that there is
 * one, and all of its mask is assumed. On other systems than Linux, mode bits and lists are independent: none are read.
 */
export async function readAccessLists(paths: readonly string[]): Promise<ReadonlyMap<string, readonly AccessEntry[]>> {
  if (paths.length === 0 || process.platform !== 'linux') return new Map();
  const getfacl = findProgram('getfacl', usualFolders);
  const unknown: AccessEntry = { kind: 'others', rights: 6 };
  if (getfacl !== undefined) {
    const lists = await output([getfacl, '-p', '-s', '-E', '--', ...paths]);
    // What couldn't be asked about may have a list.
    return lists === undefined ? new Map(paths.map((path) => [path, [unknown]])) : parseLists(lists);
  }
  const ls = findProgram('ls', usualFolders);
  // -b keeps each name on one line, and -U the order.
  const lines = ls === undefined ? [] : ((await output([ls, '-ldUb', '--', ...paths])) ?? []).filter(Boolean);
  const extended =
    lines.length === paths.length ? paths.filter((_, index) => /^\S{10}\+/.test(lines[index] ?? '')) : [];
  return new Map(extended.map((path) => [path, [unknown]]));
}

/** What a command prints; undefined where it can't be started, or doesn't come to its end. */
async function output(command: readonly string[]): Promise<readonly string[] | undefined> {
  const lines: string[] = [];
  const { exitCode, timedOut } = await runProcess({
    command,
    environment: environmentFor('lister', { PATH: usualFolders }),
    streams: 'separate',
    onLines: (more, stream) => stream === 'stdout' && lines.push(...more),
    timeout: 10,
    grace: { terminate: 1, kill: 2 },
  });
  // It ends with an error where one of the paths is gone by now.
  return exitCode === undefined || timedOut ? undefined : lines;
}

function parseLists(lines: readonly string[]): ReadonlyMap<string, readonly AccessEntry[]> {
  const lists = new Map<string, readonly AccessEntry[]>();
  for (const block of lines.join('\n').split('\n\n')) {
    const file = /^# file: (.*)$/m.exec(block)?.[1];
    const mask = rightsOf(/^mask::(...)/m.exec(block)?.[1] ?? 'rwx');
    const entries = [...block.matchAll(/^(user|group):([^:]*):(...)/gm)].map(
      ([, kind, name = '', rights = '']): AccessEntry => ({
        kind: kind === 'user' ? 'user' : 'group',
        name: name === '' ? undefined : unescaped(name),
        rights: rightsOf(rights) & mask,
      }),
    );
    if (file !== undefined)
      lists.set(
        unescaped(file),
        entries.filter(({ kind, name }) => kind === 'group' || name !== undefined),
      );
  }
  return lists;
}

function rightsOf(letters: string): number {
  return (letters.includes('r') ? 4 : 0) | (letters.includes('w') ? 2 : 0);
}

/** getfacl writes unusual characters of names as three octal digits, and a backslash twice. */
function unescaped(name: string): string {
  return name.replace(/\\(\\|[0-7]{3})/g, (_, code: string) =>
    code === '\\' ? code : String.fromCharCode(Number.parseInt(code, 8)),
  );
}
