import type { Fault } from './advice.js';

/**
 * The sentence for a repository of another major version of Borg: what is a file in one is a folder in the other, and
 * Borg itself stumbles over that; and for one that cannot be brought over. Undefined where that is not what went wrong.
 */
export function otherGeneration({ repository, said, borg }: Fault): string | undefined {
  const words = said.errors.map(({ text }) => text).join('\n');
  const inUse = `this is Borg ${borg ?? 'of another version'}. Nothing was changed.`;
  if (/NotADirectoryError: .*\/config\/readme'/.test(words)) {
    return `${repository} is a repository of Borg 1; ${inUse} Name Borg 1 with local_path, or bring its archives into a new repository with: borgflow transfer --from-borg1`;
  }
  if (/IsADirectoryError: .*\/config'/.test(words)) {
    return `${repository} is a repository of Borg 2; ${inUse} Name Borg 2 with local_path.`;
  }
  if (/either keep the same ID hash or use --chunker-params/.test(words)) {
    return `The repository to transfer from and ${repository} name their chunks by different hashes (blake2 is one that Borg 2 lacks), so no chunk can be taken over as it is. Nothing was changed. Have all files cut anew, with extra_borg_options: { transfer: --chunker-params default }.`;
  }
  const version = /repository version (\d+) is not supported/.exec(words)?.[1];
  if (version === undefined) return undefined;
  return `${repository} has version ${version} of Borg’s repository format, which this Borg does not know: ${inUse} Name the Borg that made it with local_path, or bring its archives into a new repository with: borgflow transfer`;
}
