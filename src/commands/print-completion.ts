import { actions } from '../actions/registry.js';
import { readConfigurations } from '../configuration/configuration.js';
import { optionFlags } from '../configuration/options/option-flags.js';
import { candidatesFor } from '../request/completion.js';
import { quote, unfinishedWords } from '../shell/quoting.js';
import { currentFolder, homeFolder } from '../system/paths.js';
import type { Terminal } from './command.js';
import { completionScripts, type Shell } from './completion-scripts.js';

/** Prints the completion script of a shell. Returns the exit status. */
export function printCompletion(shell: Shell, { out }: Terminal): number {
  out(completionScripts[shell]);
  return 0;
}

/**
 * Prints the candidates for the last word of a line, given as `--bash WORD LINE`, or as `--` and the words. Errors in the
 * line are not reported.
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

/** Adapts candidates to bash, which completes only what follows the last `=` or `:` of a word and does not quote. */
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

/** Returns the label of each repository, or its path if it has none; empty if no file can be read. */
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
  return await readConfigurations({ paths, entryPoint: 'command-line', environment, ...folders, variables: 'off' });
}
