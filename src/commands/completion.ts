import { actions } from '../actions/index.js';
import type { Terminal } from '../command-line.js';
import { readConfigurations } from '../configuration/configuration.js';
import { optionFlags } from '../configuration/option-flags.js';
import { quote, unfinishedWords } from '../shell/quoting.js';
import { currentFolder, homeFolder } from '../system/own-folders.js';
import { candidatesFor } from './completion-candidates.js';
import { completionScripts, type Shell } from './completion-scripts.js';

/** Prints what a shell reads to complete our lines; gives the exit status. */
export function printCompletion(shell: Shell, { out }: Terminal): number {
  out(completionScripts[shell]);
  return 0;
}

/**
 * Answers a shell that asks what may stand at the end of a line: `--bash WORD LINE`, or `--` and the words. Nothing is
 * told of what is wrong with the line: that is for its run.
 */
export async function printCandidates(asked: readonly string[], terminal: Terminal): Promise<number> {
  const [how, ...words] = asked;
  const line = how === '--bash' ? unfinishedWords(words[1] ?? '').slice(1) : words;
  const repositories = (paths: readonly string[] | undefined) => repositoriesIn(paths, terminal);
  const { kind, words: found } = await candidatesFor(line, { actions, optionFlags: optionFlags(), repositories });
  const shown = how === '--bash' ? inBash(found, line.at(-1) ?? '', words[0] ?? '') : found;
  terminal.out(`${[kind, ...shown.map((word) => word.join('\t'))].join('\n')}\n`);
  return 0;
}

/** Bash completes what stands behind the last `=` or `:` of a word, and takes candidates as they are. */
function inBash(
  found: readonly (readonly [string, string])[],
  typed: string,
  current: string,
): readonly (readonly [string, string])[] {
  const rest = current === '=' || current === ':' ? '' : current;
  const before = typed.endsWith(rest) && rest !== typed ? typed.length - rest.length : 0;
  const open = /^["']/.test(current);
  return found.map(([word, purpose]) => [open ? word : quote(word).slice(quote(word) === word ? before : 0), purpose]);
}

/** Labels, and paths of those that have none; empty where no file can be read. */
async function repositoriesIn(
  paths: readonly string[] | undefined,
  { environment }: Terminal,
): Promise<readonly string[]> {
  const read = await readFor(paths, environment).catch(() => undefined);
  const repositories = read?.configurations.flatMap(({ repositories }) => repositories) ?? [];
  return [...new Set(repositories.map(({ path, label }) => label ?? path))];
}

async function readFor(paths: readonly string[] | undefined, environment: NodeJS.ProcessEnv) {
  const folders = { currentFolder: currentFolder(), home: homeFolder(environment) };
  return await readConfigurations({ paths, door: 'command-line', environment, ...folders, variables: 'off' });
}
