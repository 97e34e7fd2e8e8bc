import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A temporary Btrfs file system on a loop device. */
export interface FileSystem {
  /** The folder that it is mounted on. */
  readonly path: string;
  /** Creates a subvolume and returns its path. */
  readonly subvolume: (name: string) => string;
  /** Runs `btrfs` and returns its output. */
  readonly btrfs: (...words: readonly string[]) => string;
  readonly remove: () => void;
}

/** Creates and mounts a file system in a folder. */
export function makeFileSystem(folder: string): FileSystem {
  const path = join(folder, 'btrfs');
  const image = join(folder, 'image');
  mkdirSync(path);
  execFileSync('truncate', ['--size', '256M', image]);
  execFileSync('mkfs.btrfs', ['--quiet', image], { stdio: 'pipe' });
  execFileSync('mount', ['-o', 'loop', image, path]);
  const btrfs = (...words: readonly string[]) => execFileSync('btrfs', words, { encoding: 'utf8', stdio: 'pipe' });
  return {
    path,
    btrfs,
    subvolume: (name) => {
      btrfs('subvolume', 'create', join(path, name));
      return join(path, name);
    },
    remove: () => execFileSync('umount', [path]),
  };
}
