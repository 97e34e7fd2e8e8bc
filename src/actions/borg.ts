import { resolveArchive } from '../archives/resolve.js';
import { borgOptions } from '../borg/borg-options.js';
import { archiveArgument, repositoryArgument } from '../borg/operands.js';
import { absoluteRepository } from '../borg/repository-url.js';
import type { Capabilities } from '../borg/versions.js';
import { textOf, textsOf } from '../schema/flags.js';
import { UserError } from '../system/errors.js';
import { resolveUserPath, workingFolder } from '../system/paths.js';
import { defineAction, type WorkWith } from './define-action.js';
import { shared } from './shared-flags.js';

/** Runs any Borg command with a repository's environment. */
export const borg = defineAction({
  name: 'borg',
  aliases: [],
  summary: 'run any Borg command on the repositories',
  flags: [{ ...shared.archive, summary: 'the archive that $ARCHIVE and {archive} refer to: a name, or `latest`' }],
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
  const archive = found === undefined ? undefined : archiveArgument(found, capabilities);
  const words = textsOf(flags, 'rest');
  const isWriting = writesHere.test(words.slice(0, 2).join(' '));
  const path = repositoryArgument(
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
    // A lone dash means standard input; no other command may wait for input if nobody can answer.
    input: installed.givesBytes && operands.includes('-') ? 'bytes' : undefined,
    onLines: (lines) => installed.tell.result({ lines }),
    interactive: true,
    environment: { BORG_REPO: path, ARCHIVE: archive ?? '' },
    ...(isWriting && { workingDirectory: resolveUserPath('.') }),
  });
}

/** Commands that write relative to the user's current folder, so that nothing is written over the sources. */
const writesHere = /^(extract|export-tar|mount|umount|key (export|import))\b/;

/** What placeholders in the words are replaced with. */
export interface RawPlace {
  readonly repository: string;
  /** As an argument for Borg. */
  readonly archive: string | undefined;
  readonly capabilities: Capabilities;
}

/** Commands that have subcommands. */
const withSecondWord: readonly string[] = ['key', 'debug', 'benchmark'];

/** Commands that don't use a repository. */
const withoutRepository = /^(|serve|umount|help|completion|debug (info|convert-profile)|benchmark cpu)$/;

/**
 * Returns Borg's command and its arguments. Words that name the repository or the archive themselves (`::$ARCHIVE`,
 * `{repository}`, `--repo`) stay where they are; if there are none, both are inserted at the front, as in borgmatic 1.
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

/** Throws UserError if a word became an option because a placeholder in it was replaced. */
function undashed(word: string, written = ''): string {
  if (!word.startsWith('-') || written.startsWith('-')) return word;
  throw new UserError(
    `The archive name ${word} begins with a dash, so Borg would treat it as an option. Nothing was done. Put -- before the argument that contains it.`,
  );
}

function namesPlace(word: string, index: number, words: readonly string[]): boolean {
  if (isFormat(words[index - 1], word)) return false;
  return /::|\$\{?(BORG_REPO|ARCHIVE)\b|\{(repository|archive)\}|^(--repo(=|$)|-r$|-h$|--help$)/.test(word);
}

/**
 * Borg 2 reads the repository from the environment. Borg 1 does too, but still takes the first operand as the
 * repository.
 */
function located({ repository, archive, capabilities }: RawPlace): readonly string[] {
  if (capabilities.separateRepository) return archive === undefined ? [] : [archive];
  return [archive === undefined ? repository : `${repository}::${archive}`];
}

const names = /\$(?:\{(BORG_REPO|ARCHIVE)\}|(BORG_REPO|ARCHIVE)\b)|\{(repository|archive)\}/g;

/**
 * Replaces the placeholders in a word. In a format, `{archive}` is Borg's own; it also stays if there is no archive.
 */
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
