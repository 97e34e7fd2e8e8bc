import { spawnSync } from 'node:child_process';

/** A Borg to test with: the program, as local_path names it, and an encryption that it knows. */
export interface BorgHere {
  readonly path: string;
  readonly version: string;
  readonly encryption: string;
}

/** The Borg of this machine, and those that BORG_1_4 and BORG_2_0 name. */
export const borgsHere: readonly BorgHere[] = ['borg', process.env['BORG_1_4'], process.env['BORG_2_0']].flatMap(
  (path) => {
    if (path === undefined || path === '') return [];
    const version = /\d\S*/.exec(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout)?.[0];
    if (version === undefined) throw new Error(`${path} does not say its version.`);
    return [{ path, version, encryption: encryptionOf(version) }];
  },
);

function encryptionOf(version: string): string {
  if (!version.startsWith('2.')) return 'repokey-blake2';
  return Number(/b(\d+)/.exec(version)?.[1] ?? 99) < 22 ? 'repokey-aes-ocb' : 'aes256-ocb';
}
