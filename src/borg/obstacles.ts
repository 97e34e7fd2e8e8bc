import type { Fault } from './advice.js';

/** What stood in the way of mount, umount or extract, as a sentence; undefined where it was something else. */
export function obstacle(fault: Fault, words: string): string | undefined {
  const { command, repository, said } = fault;
  const all = [...said.errors.map(({ text }) => text), ...said.warnings, ...said.plain];
  if (command === 'mount') return withoutFuse(repository, all.join('\n'));
  if (command === 'umount') return inUse(all.join('\n'));
  if (command === 'extract' && fault.exitCode !== undefined) return obstructed(fault, words);
  return undefined;
}

function withoutFuse(repository: string, said: string): string | undefined {
  const instead = 'Without it, extract brings files back.';
  if (/no FUSE support|no module named '?(llfuse|pyfuse3|mfusepy)/i.test(said)) {
    return `${repository} cannot be mounted: this Borg has no FUSE support. Install python3-pyfuse3, or borgbackup[pyfuse3] where Borg came with pip. ${instead}`;
  }
  if (/fuse: device not found|\/dev\/fuse/.test(said)) {
    return `${repository} cannot be mounted: there is no /dev/fuse here. Load it with modprobe fuse, or start the container with --device /dev/fuse. ${instead}`;
  }
  if (/fusermount3?.*(not found|No such file)/.test(said)) {
    return `${repository} cannot be mounted: there is no fusermount here. Install fuse3. ${instead}`;
  }
  return undefined;
}

function inUse(said: string): string | undefined {
  const busy = /unmount (\/.*?): Device or resource busy|umount: (\/.*?): target is busy/.exec(said);
  const point = busy?.[1] ?? busy?.[2];
  if (point === undefined) return undefined;
  return `${point} is in use, so it stays mounted. Leave that folder, close what is open there, and try again; fuser -m ${point} shows who holds it.`;
}

interface Obstruction {
  readonly path: string;
  readonly reason: string;
}

/** Why a file could not be written, by the number that the system gives. */
const reasons: Readonly<Record<string, string>> = {
  1: 'what stands there may not be changed (lsattr shows if it is immutable)',
  13: 'permission is denied',
  17: 'something else stands there',
  20: 'something that is no folder stands above it',
  21: 'a folder stands there',
  30: 'the file system is read-only',
  39: 'a folder that is not empty stands there',
};

function obstructed({ repository, said }: Fault, words: string): string | undefined {
  const found = new Map(
    [...said.warnings, words].flatMap((text) => obstruction(text) ?? []).map((each) => [each.path, each]),
  );
  const [first] = found.values();
  if (first === undefined) return undefined;
  const others = found.size - 1;
  const more = others === 0 ? '' : `, nor could ${others} more ${others === 1 ? 'path' : 'paths'} that Borg names`;
  return `Not all of the archive in ${repository} came back: ${first.path} could not be written, ${first.reason}${more}. Move what is in the way, or extract into another folder with --destination.`;
}

function obstruction(text: string): Obstruction | undefined {
  const [, path, number] = /^(.*?): (?:\w+: )?\[Errno (\d+)\]/s.exec(text) ?? [];
  const reason = reasons[number ?? ''];
  if (path !== undefined && reason !== undefined) return { path, reason };
  const linked = /^(.*): not extracted, a parent directory is a symlink/s.exec(text)?.[1];
  return linked === undefined ? undefined : { path: linked, reason: 'a link or a file stands above it' };
}
