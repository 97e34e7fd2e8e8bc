import type { BorgFault } from './advice.js';

/** Returns the sentence for a mount, umount, or extract that something blocked; undefined for any other failure. */
export function mountOrExtractMessage(fault: BorgFault, words: string): string | undefined {
  const { command, repository, said } = fault;
  const all = [...said.errors.map(({ text }) => text), ...said.warnings, ...said.plain];
  if (command === 'mount') return withoutFuse(repository, all.join('\n'));
  if (command === 'umount') return inUse(all.join('\n'));
  if (command === 'extract' && fault.exitCode !== undefined) return obstructed(fault, words);
  return undefined;
}

function withoutFuse(repository: string, said: string): string | undefined {
  const instead = 'Or restore files with extract, which does not need it.';
  if (/no FUSE support|no module named '?(llfuse|pyfuse3|mfusepy)/i.test(said)) {
    return `${repository} cannot be mounted: this Borg has no FUSE support. Install python3-pyfuse3, or borgbackup[pyfuse3] if Borg was installed with pip. ${instead}`;
  }
  if (/fuse: device not found|\/dev\/fuse/.test(said)) {
    return `${repository} cannot be mounted: /dev/fuse does not exist. Load it with modprobe fuse, or start the container with --device /dev/fuse. ${instead}`;
  }
  if (/fusermount3?.*(not found|No such file)/.test(said)) {
    return `${repository} cannot be mounted: fusermount is not installed. Install fuse3. ${instead}`;
  }
  return undefined;
}

function inUse(said: string): string | undefined {
  const busy = /unmount (\/.*?): Device or resource busy|umount: (\/.*?): target is busy/.exec(said);
  const point = busy?.[1] ?? busy?.[2];
  if (point === undefined) return undefined;
  return `${point} is in use, so it is still mounted. Leave that folder, close the files that are open in it, and try again. To see which processes use it: fuser -m ${point}`;
}

interface Obstruction {
  readonly path: string;
  readonly reason: string;
}

/** Why a file could not be written, by error number (errno). */
const reasons: Readonly<Record<string, string>> = {
  1: 'the existing file cannot be changed (lsattr shows whether it is immutable)',
  13: 'permission denied',
  17: 'something else already exists there',
  20: 'one of its parent folders is a file',
  21: 'a folder already exists there',
  30: 'the file system is read-only',
  39: 'a folder that is not empty already exists there',
};

function obstructed({ repository, said }: BorgFault, words: string): string | undefined {
  const found = new Map(
    [...said.warnings, words].flatMap((text) => obstruction(text) ?? []).map((each) => [each.path, each]),
  );
  const [first] = found.values();
  if (first === undefined) return undefined;
  const others = found.size - 1;
  const more = others === 0 ? '' : `, nor could ${others} more ${others === 1 ? 'path' : 'paths'}`;
  return `Not everything was extracted from ${repository}: ${first.path} could not be written (${first.reason})${more}. Move what is in the way, or extract into another folder with --destination.`;
}

function obstruction(text: string): Obstruction | undefined {
  const [, path, number] = /^(.*?): (?:\w+: )?\[Errno (\d+)\]/s.exec(text) ?? [];
  const reason = reasons[number ?? ''];
  if (path !== undefined && reason !== undefined) return { path, reason };
  const linked = /^(.*): not extracted, a parent directory is a symlink/s.exec(text)?.[1];
  return linked === undefined
    ? undefined
    : { path: linked, reason: 'one of its parent folders is a symlink or a file' };
}
