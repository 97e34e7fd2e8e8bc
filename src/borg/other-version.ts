import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expandHome } from '../system/paths.js';
import { readSmallFile } from '../system/read-file.js';
import type { BorgFault } from './advice.js';
import { isLocal } from './repository.js';

/**
 * Returns the sentence for a repository that another version of Borg created and this one can't open, or whose archives can't
 * be transferred as they are; undefined for any other failure.
 */
export function otherVersionMessage(fault: BorgFault, words: string): string | undefined {
  const { repository, borg, suggest } = fault;
  const inUse = `this is ${borg === undefined ? 'another version' : `Borg ${borg}`}. Nothing was changed.`;
  if (/either keep the same ID hash or use --chunker-params/.test(words)) {
    return `The source repository and ${repository} use different ID hashes (Borg 2 has no blake2), so chunks can't be copied as they are. Nothing was changed. Rechunk all files with extra_borg_options: { transfer: --chunker-params default }.`;
  }
  const format = isRefused(fault, words) ? repositoryFormat(repository) : undefined;
  if (format === 'Borg 1') {
    return `${repository} is a repository of Borg 1, but ${inUse} Set local_path to Borg 1, or copy its archives to a new repository with${suggest('transfer --from-borg1')}`;
  }
  if (format !== undefined) return `${repository} is a repository of ${format}, but ${inUse} Set local_path to Borg 2.`;
  const version = unknownFormat.exec(words)?.[1];
  if (version === undefined) return undefined;
  return `${repository} uses version ${version} of Borg's repository format, but ${inUse} Set local_path to the version of Borg that created it, or copy its archives to a new repository with${suggest('transfer')}`;
}

const unknownFormat = /repository version (\d+) is not supported/;

/** Whether Borg rejected an existing repository. Each version of Borg says so in different words. */
function isRefused({ messageId, said }: BorgFault, words: string): boolean {
  const all = said.errors.map(({ text }) => text).join('\n');
  return (
    messageId === 'Repository.DoesNotExist' ||
    messageId === 'Repository.PathAlreadyExists' ||
    /only accepts version \d+ repos/.test(words) ||
    unknownFormat.test(words) ||
    /IsADirectoryError: .*\/config'|NotADirectoryError: .*\/config\/readme'/.test(all)
  );
}

/** Returns the version of Borg that can read a local repository; undefined if it is remote or not a repository. */
function repositoryFormat(repository: string): string | undefined {
  if (!isLocal(repository)) return undefined;
  const config = join(expandHome(repository), 'config');
  try {
    // Since 2.0.0b10, a repository is an object store, and `config` is a folder in it.
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
