import { existsSync, readFileSync, realpathSync } from 'node:fs';

/** What is mounted somewhere. */
export interface Mount {
  /** The folder where it is mounted. */
  readonly point: string;
  /** The folder of the file system that is seen there: `/` unless it is a bind mount or a subvolume. */
  readonly root: string;
  /** `ext4`, `btrfs`, `zfs`, … */
  readonly type: string;
  /** A device, a dataset, or what the file system calls itself. */
  readonly source: string;
}

/** All mounts that this process sees, in the order in which they were made; undefined where the system has no such table. */
export function readMounts(): readonly Mount[] | undefined {
  if (!existsSync('/proc/self/mountinfo')) return undefined;
  return parseMounts(readFileSync('/proc/self/mountinfo', 'utf8'));
}

/** The mounts in the text of /proc/self/mountinfo. */
export function parseMounts(table: string): readonly Mount[] {
  return table.split('\n').flatMap((line) => {
    const words = line.split(' ');
    const [, , , root, point] = words;
    // Any number of further words, none of them a dash, stands before the dash.
    const [type = '', source = ''] = words.slice(words.indexOf('-', 6) + 1);
    if (root === undefined || point === undefined) return [];
    return [{ point: plain(point), root: plain(root), type, source: plain(source) }];
  });
}

/** Where /etc/fstab says that something is to be mounted, whether it is or not; empty where it can't be read. */
export function readPlannedMounts(table = '/etc/fstab'): readonly string[] {
  try {
    return readFileSync(table, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [source = '#', point = ''] = line.trim().split(/\s+/);
        return source.startsWith('#') || !point.startsWith('/') ? [] : [plain(point)];
      });
  } catch {
    return [];
  }
}

/** The kernel writes blanks and backslashes as octal numbers. */
function plain(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
}

/** Whether a path is a folder or lies in it; both absolute. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** Whether something is mounted just there; undefined where nobody can tell. */
export function isMountPoint(path: string): boolean | undefined {
  const whole = withoutLinks(path);
  return readMounts()?.some(({ point }) => point === whole);
}

/** What a dead file system is mounted on cannot be looked at: then the path counts as it is. */
function withoutLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
