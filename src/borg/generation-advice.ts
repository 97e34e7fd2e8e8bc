import type { Fault } from './advice.js';

/**
 * The sentence for a repository of another major version of Borg: what is a file in one is a folder in the other, and
 * Borg itself stumbles over that. Undefined where that is not what went wrong.
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
  const version = /repository version (\d+) is not supported/.exec(words)?.[1];
  if (version === undefined) return undefined;
  return `${repository} has version ${version} of Borg’s repository format, which this Borg does not know: ${inUse} Name the Borg that made it with local_path, or bring its archives into a new repository with: borgflow transfer`;
}
