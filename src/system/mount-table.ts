import { existsSync, readFileSync, realpathSync } from 'node:fs';

/** A mounted file system. */
export interface Mount {
  /** The mount point. */
  readonly point: string;
  /** The folder of the file system that is mounted: `/` unless it is a bind mount or a subvolume. */
  readonly root: string;
  /** `ext4`, `btrfs`, `zfs`, … */
  readonly type: string;
  /** A device, a dataset, or a name that the file system chose. */
  readonly source: string;
}

/** Returns all mounts that this process sees, in mount order; undefined if the system does not list them. */
export function readMounts(): readonly Mount[] | undefined {
  if (!existsSync('/proc/self/mountinfo')) return undefined;
  return parseMounts(readFileSync('/proc/self/mountinfo', 'utf8'));
}

/** Parses the content of /proc/self/mountinfo. */
export function parseMounts(table: string): readonly Mount[] {
  return table.split('\n').flatMap((line) => {
    const words = line.split(' ');
    const [, , , root, point] = words;
    // A variable number of optional fields precedes the dash.
    const [type = '', source = ''] = words.slice(words.indexOf('-', 6) + 1);
    if (root === undefined || point === undefined) return [];
    return [{ point: unescapeOctal(point), root: unescapeOctal(root), type, source: unescapeOctal(source) }];
  });
}

/** Returns the mount points in /etc/fstab, mounted or not; empty if it can't be read. */
export function readPlannedMounts(table = '/etc/fstab'): readonly string[] {
  try {
    return readFileSync(table, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [source = '#', point = ''] = line.trim().split(/\s+/);
        return source.startsWith('#') || !point.startsWith('/') ? [] : [unescapeOctal(point)];
      });
  } catch {
    return [];
  }
}

/** Decodes octal escapes, which the kernel writes for blanks and backslashes. */
function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
}

/** Whether a path is a mount point; undefined if this can't be determined. */
export function isMountPoint(path: string): boolean | undefined {
  const whole = withoutLinks(path);
  return readMounts()?.some(({ point }) => point === whole);
}

/** Resolves symbolic links. Returns the path unchanged if that fails, as for the mount point of a dead file system. */
function withoutLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
