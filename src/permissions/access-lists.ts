import { environmentFor } from '../process/child-environment.js';
import { findProgram } from '../process/launch.js';
import { runProcess } from '../process/run-process.js';

/** An entry of a POSIX access list, except those for the owner and for everyone. */
export interface AccessEntry {
  /** `others` if it is not known who. */
  readonly kind: 'user' | 'group' | 'others';
  /** Missing for the file's own group. */
  readonly name?: string | undefined;
  /** The effective rights after the mask: 4 is read, 2 is write. */
  readonly rights: number;
}

const usualFolders = '/usr/bin:/bin:/usr/local/bin:/run/current-system/sw/bin';

/**
 * Returns the access lists of those paths that have one. Without getfacl, ls only shows that there is one, so all rights are
 * assumed. On systems other than Linux, none are read, because mode bits and access lists are independent there.
 */
export async function readAccessLists(paths: readonly string[]): Promise<ReadonlyMap<string, readonly AccessEntry[]>> {
  if (paths.length === 0 || process.platform !== 'linux') return new Map();
  const getfacl = findProgram('getfacl', usualFolders);
  const unknown: AccessEntry = { kind: 'others', rights: 6 };
  if (getfacl !== undefined) {
    const lists = await output([getfacl, '-p', '-s', '-E', '--', ...paths]);
    // If they could not be read, assume that every path has one.
    return lists === undefined ? new Map(paths.map((path) => [path, [unknown]])) : parseLists(lists);
  }
  const ls = findProgram('ls', usualFolders);
  // -b keeps each name on one line, and -U keeps the order.
  const lines = ls === undefined ? [] : ((await output([ls, '-ldUb', '--', ...paths])) ?? []).filter(Boolean);
  const extended =
    lines.length === paths.length ? paths.filter((_, index) => /^\S{10}\+/.test(lines[index] ?? '')) : [];
  return new Map(extended.map((path) => [path, [unknown]]));
}

/** Returns the output lines of a command; undefined if it can't be started or doesn't finish. */
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
  // The exit status is an error if a path is gone by now, so it is ignored.
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

/** Decodes names: getfacl writes unusual characters as octal escapes and doubles backslashes. */
function unescaped(name: string): string {
  return name.replace(/\\(\\|[0-7]{3})/g, (_, code: string) =>
    code === '\\' ? code : String.fromCharCode(Number.parseInt(code, 8)),
  );
}
