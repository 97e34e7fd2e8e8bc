import { existsSync, readFileSync, realpathSync } from 'node:fs';

const table = '/proc/self/mountinfo';

/** Where something is mounted, by absolute paths without links; undefined where the system has no table to read. */
export function mountPoints(): readonly string[] | undefined {
  if (!existsSync(table)) return undefined;
  return pointsIn(readFileSync(table, 'utf8'));
}

/** The mount points in a text of the shape of /proc/self/mountinfo. */
export function pointsIn(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => decodeOctal(line.split(' ')[4] ?? ''));
}

/** Whether something is mounted just there; undefined where nobody can tell. */
export function isMountPoint(path: string): boolean | undefined {
  return mountPoints()?.includes(withoutLinks(path));
}

/** What a dead file system is mounted on cannot be looked at: then the path counts as it is. */
function withoutLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The kernel writes blanks and backslashes of a mount point as octal numbers. */
function decodeOctal(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
}
