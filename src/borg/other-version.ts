import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readSmallFile } from '../system/regular-file.js';
import type { Fault } from './advice.js';
import { expandHome } from './home.js';
import { isLocal } from './repository.js';

/**
 * The sentence for a repository that another Borg made and the one in use cannot open, or whose archives cannot be
 * brought over as they are; undefined where that is not what went wrong.
 */
export function otherVersion(fault: Fault, words: string): string | undefined {
  const { repository, borg, suggest } = fault;
  const inUse = `this is Borg ${borg ?? 'of another version'}. Nothing was changed.`;
  if (/either keep the same ID hash or use --chunker-params/.test(words)) {
    return `The repository to transfer from and ${repository} use different ID hashes (Borg 2 has no blake2), so chunks can't be copied as they are. Nothing was changed. Rechunk all files with extra_borg_options: { transfer: --chunker-params default }.`;
  }
  const format = isRefused(fault, words) ? repositoryFormat(repository) : undefined;
  if (format === 'Borg 1') {
    return `${repository} is a repository of Borg 1; ${inUse} Set local_path to Borg 1, or copy its archives to a new repository with${suggest('transfer --from-borg1')}`;
  }
  if (format !== undefined) return `${repository} is a repository of ${format}; ${inUse} Set local_path to Borg 2.`;
  const version = unknownFormat.exec(words)?.[1];
  if (version === undefined) return undefined;
  return `${repository} uses version ${version} of Borg's repository format, which this Borg does not know: ${inUse} Set local_path to the Borg that made it, or copy its archives to a new repository with${suggest('transfer')}`;
}

const unknownFormat = /repository version (\d+) is not supported/;

/** A repository that is there, which Borg does not take for one: each line of Borg says so in other words. */
function isRefused({ messageId, said }: Fault, words: string): boolean {
  const all = said.errors.map(({ text }) => text).join('\n');
  return (
    messageId === 'Repository.DoesNotExist' ||
    messageId === 'Repository.PathAlreadyExists' ||
    /only accepts version \d+ repos/.test(words) ||
    unknownFormat.test(words) ||
    /IsADirectoryError: .*\/config'|NotADirectoryError: .*\/config\/readme'/.test(all)
  );
}

/** Which Borgs can read a repository on this machine's disks; undefined where it lies elsewhere or is none. */
function repositoryFormat(repository: string): string | undefined {
  if (!isLocal(repository)) return undefined;
  const config = join(expandHome(repository), 'config');
  try {
    // Since 2.0.0b10 a repository is a store of objects, and `config` a folder in it.
    if (statSync(config).isDirectory()) {
      return ['locks', 'archives', 'packs', 'data'].some((name) => isFolder(join(expandHome(repository), name)))
        ? 'Borg 2'
        : undefined;
    }
    const version = /^\[repository\]\s[^[]*?^version\s*=\s*(\d+)/m.exec(readSmallFile(config))?.[1];
    return version === '1' ? 'Borg 1' : version === '2' ? 'an early beta of Borg 2' : undefined;
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
