import { archiveNamed, repositoryNamed } from '../borg/arguments.js';
import { pathFromUser, workingFolder } from '../borg/home.js';
import { borgOptions } from '../borg/options.js';
import { absoluteRepository } from '../borg/repository.js';
import type { Capabilities } from '../borg/version.js';
import { UserError } from '../system/errors.js';
import { defineAction, type WorkWith } from './action.js';
import { shared, textOf, textsOf } from './flags.js';
import { resolveArchive } from './newest.js';

/** Runs any command of Borg's with a repository's environment. */
export const borg = defineAction({
  name: 'borg',
  aliases: [],
  summary: 'run any command of Borg’s on the repositories',
  flags: [{ ...shared.archive, summary: 'what $ARCHIVE and {archive} stand for: the name of an archive, or `latest`' }],
  rest: '[--] COMMAND [WORD]…',
  takesOutput: () => true,
  dryRun: 'listed',
  options: borgOptions,
  run: runRaw,
});

async function runRaw(work: WorkWith<typeof borgOptions>): Promise<void> {
  const { borg: installed, flags, options, repository } = work;
  const wanted = textOf(flags, 'archive');
  const scope = { options, capabilities: installed.capabilities };
  const found =
    wanted === undefined ? undefined : await resolveArchive(installed, repository.path, { archive: wanted, scope });
  const { capabilities } = installed;
  const archive = found === undefined ? undefined : archiveNamed(found, capabilities);
  const words = textsOf(flags, 'rest');
  const isWriting = writesHere.test(words.slice(0, 2).join(' '));
  const path = repositoryNamed(
    isWriting ? absoluteRepository(repository.path, workingFolder(options)) : repository.path,
    capabilities,
  );
  const { command, operands } = rawArguments(words, { repository: path, archive, capabilities });
  await installed.run({
    command,
    flags: [],
    operands: [],
    words: operands,
    output: installed.givesBytes ? 'bytes' : 'lines',
    // A lone dash asks for what is on standard input: nothing else may wait for it where nobody can answer.
    input: installed.givesBytes && operands.includes('-') ? 'bytes' : undefined,
    onLines: (lines) => installed.tell.result({ lines }),
    interactive: true,
    environment: { BORG_REPO: path, ARCHIVE: archive ?? '' },
    ...(isWriting && { workingDirectory: pathFromUser('.') }),
  });
}

/** Commands whose destination counts from the folder that the user is in: so nothing lands on what is backed up. */
const writesHere = /^(extract|export-tar|mount|umount|key (export|import))\b/;

/** What words may stand for. */
export interface RawPlace {
  readonly repository: string;
  /** As Borg takes it. */
  readonly archive: string | undefined;
  readonly capabilities: Capabilities;
}

/** Commands with a command of their own behind them. */
const withSecondWord: readonly string[] = ['key', 'debug', 'benchmark'];

/** Commands that are about no repository. */
const withoutRepository = /^(|serve|umount|help|completion|debug (info|convert-profile)|benchmark cpu)$/;

/**
 * Borg's command, and what stands behind it. Words that name the repository or the archive themselves (`::$ARCHIVE`,
 * `{repository}`, `--repo`) are left where they are; where none does, both go in front, as borgmatic 1 has it.
 */
export function rawArguments(
  words: readonly string[],
  place: RawPlace,
): { readonly command: string; readonly operands: readonly string[] } {
  const [first = '', second = ''] = words;
  const length = first.startsWith('-') || first === '' ? 0 : withSecondWord.includes(first) ? 2 : 1;
  const command = length === 2 && !second.startsWith('-') ? `${first} ${second}`.trim() : length > 0 ? first : '';
  const rest = words.slice(command === '' ? 0 : command.split(' ').length);
  const filled = rest.map((word, index) => {
    const whole = filledIn(word, rest[index - 1], place);
    return rest.slice(0, index).includes('--') ? whole : undashed(whole, word);
  });
  if (withoutRepository.test(command) || rest.some(namesPlace)) return { command, operands: filled };
  return { command, operands: [...located(place).map((word) => undashed(word)), ...filled] };
}

/** Throws UserError for a word that became an option by what stands in it for the repository or the archive. */
function undashed(word: string, written = ''): string {
  if (!word.startsWith('-') || written.startsWith('-')) return word;
  throw new UserError(
    `The archive ${word} begins with a dash, so Borg would take it for an option. Nothing was done. Write -- before the word that stands for it.`,
  );
}

function namesPlace(word: string, index: number, words: readonly string[]): boolean {
  if (isFormat(words[index - 1], word)) return false;
  return /::|\$\{?(BORG_REPO|ARCHIVE)\b|\{(repository|archive)\}|^(--repo(=|$)|-r$|-h$|--help$)/.test(word);
}

/** Borg 2 reads its repository from the environment; Borg 1 too, but takes the first operand for it all the same. */
function located({ repository, archive, capabilities }: RawPlace): readonly string[] {
  if (capabilities.separateRepository) return archive === undefined ? [] : [archive];
  return [archive === undefined ? repository : `${repository}::${archive}`];
}

const names = /\$(?:\{(BORG_REPO|ARCHIVE)\}|(BORG_REPO|ARCHIVE)\b)|\{(repository|archive)\}/g;

/** A word with the repository and the archive in it; `{archive}` in a format is Borg's own, and so is all without one. */
function filledIn(word: string, before: string | undefined, { repository, archive }: RawPlace): string {
  if (isFormat(before, word)) return word;
  const filled = word.replace(names, (whole, braced?: string, plain?: string, own?: string) => {
    const name = braced ?? plain ?? own;
    if (name === 'BORG_REPO' || name === 'repository') return repository;
    return archive ?? (name === 'archive' ? whole : '');
  });
  return filled.replaceAll('aid:aid:', 'aid:');
}

function isFormat(before: string | undefined, word: string): boolean {
  return before === '--format' || word.startsWith('--format=');
}
