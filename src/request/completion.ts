import { type ActionSyntax, type OptionFlag, spellingsOf } from '../schema/flags.js';
import { type Grammar, grammarOf, type OwnedFlag, resolve } from './grammar.js';
import { helpPages } from './help.js';
import { isFlag, type Line, parseLine, valueCount } from './tokens.js';
import { type CommandDefinition, commands, globalFlags } from './vocabulary.js';

/** A word and its description. */
type Word = readonly [word: string, purpose: string];

/** The candidates for the last word of a line. */
interface Candidates {
  /** Whether to complete words, files, or both. */
  readonly kind: 'words' | 'files' | 'both';
  /** Words with their descriptions, which may be empty. */
  readonly words: readonly Word[];
}

/** The sources of candidates. */
interface Sources {
  readonly actions: readonly ActionSyntax[];
  readonly optionFlags: readonly OptionFlag[];
  /** Returns the labels and paths of the repositories in the given configuration files, or in the default ones. */
  readonly repositories: (configurations: readonly string[] | undefined) => Promise<readonly string[]>;
}

/** Returns the candidates for the last word of a line, which may be incomplete. */
export async function candidatesFor(line: readonly string[], sources: Sources): Promise<Candidates> {
  const before = line.slice(0, -1);
  const current = line.at(-1) ?? '';
  const grammar = grammarOf({
    actions: sources.actions,
    commands,
    globals: globalFlags,
    absent: [],
    options: [...sources.optionFlags],
  });
  const understood = parseLine(before, grammar);
  const found = await valueCandidates(before, current, { grammar, understood, sources });
  const { kind, words } = found ?? wordCandidates(before, current, { grammar, understood, sources });
  return { kind, words: words.filter(([word]) => word.startsWith(current) && !/[\x00-\x1f\x7f]/.test(word)) };
}

interface Situation {
  readonly grammar: Grammar;
  readonly understood: Line;
  readonly sources: Sources;
}

/** Returns the values of the flag before the last word, or in `--flag=`. */
async function valueCandidates(
  before: readonly string[],
  current: string,
  situation: Situation,
): Promise<Candidates | undefined> {
  const attached = /^(--[^=]+)=/.exec(current);
  if (attached?.[1] !== undefined) {
    const flag = flagOf(attached[1], situation);
    const values = flag && (await valuesOf(flag, situation));
    return values && { ...values, words: values.words.map(([word, purpose]) => [attached[0] + word, purpose]) };
  }
  const place = before.findLastIndex((word) => isFlag(word));
  const flag = place < 0 || current.startsWith('--') ? undefined : flagOf(before[place] ?? '', situation);
  if (flag === undefined) return undefined;
  const values = before.length - place - 1;
  const count = valueCount([flag]);
  if (count === 'nothing' || (count === 'one' && values > 0)) return undefined;
  const own = await valuesOf(flag, situation);
  if (values === 0) return own;
  const words = wordCandidates(before, current, situation).words;
  return { kind: own.kind === 'words' ? 'words' : 'both', words: [...own.words, ...words] };
}

function flagOf(spelling: string, { grammar, understood }: Situation): OwnedFlag | undefined {
  const resolution = resolve(grammar, understood.here, spelling);
  return resolution.kind === 'flag' ? resolution.flags[0] : undefined;
}

/** Flags whose values are paths in an archive, not on this machine. */
const archivePathFlags: readonly string[] = ['path', 'find'];

async function valuesOf({ flag, owner }: OwnedFlag, { understood, sources }: Situation): Promise<Candidates> {
  const plain = (texts: readonly (string | number)[]): Candidates => ({
    kind: 'words',
    words: texts.map((text) => [String(text), '']),
  });
  if (flag.choices !== undefined) return plain(flag.choices);
  if (owner.kind === 'option')
    return flag.value?.includes('|') ? plain(flag.value.split('|')) : { kind: 'files', words: [] };
  if (flag.name === 'repository') return plain(await sources.repositories(namedFiles(understood)));
  if (flag.name === 'archive' || flag.name === 'second-archive') return plain(['latest']);
  const isFile = ['FILE', 'FOLDER', 'PATH'].includes(flag.value ?? '') && !archivePathFlags.includes(flag.name);
  return { kind: isFile ? 'files' : 'words', words: [] };
}

function namedFiles({ uses }: Line): readonly string[] | undefined {
  const named = uses.flatMap(({ resolution, values }) =>
    resolution.kind === 'flag' &&
    resolution.flags.some(({ flag, owner }) => owner.kind === 'global' && flag.name === 'config')
      ? values
      : [],
  );
  return named.length > 0 ? named : undefined;
}

/** Returns flags after a dash, the second words after the first word of a name, or otherwise actions and commands. */
function wordCandidates(before: readonly string[], current: string, situation: Situation): Candidates {
  const { understood, sources } = situation;
  if (current.startsWith('-')) return { kind: 'words', words: flagWords(current, understood) };
  if (takesOperand(understood)) return { kind: 'files', words: [] };
  const possible = [...sources.actions, ...commands.filter((command) => canBeAdded(command, understood))];
  const unused = possible.filter(({ name }) => understood.named.every((named) => named.name !== name));
  const first = before.at(-1) ?? '';
  const isHalf = understood.halves.includes(first);
  const named = unused.flatMap(({ name, summary }): readonly Word[] => {
    const [half = name, rest] = name.split(' ');
    if (isHalf) return half === first && rest !== undefined ? [[rest, summary]] : [];
    return [[half, rest === undefined ? summary : '']];
  });
  const asksForHelp = before.some((word) => word === '--help' || word === '-h');
  const pages = asksForHelp ? helpPages.map((page): Word => [page, 'a help page']) : [];
  return { kind: 'words', words: withoutDuplicates([...named, ...pages]) };
}

function withoutDuplicates(words: readonly Word[]): readonly Word[] {
  return [...new Map(words.map((word) => [word[0], word])).values()];
}

/** Whether the line names a command that needs a file. */
function takesOperand({ named }: Line): boolean {
  return commands.some(({ name, operand }) => operand !== undefined && named.some((each) => each.name === name));
}

/** Whether a command can be added to the line. */
function canBeAdded({ takesActions }: CommandDefinition, { named }: Line): boolean {
  return named.length === 0 || takesActions;
}

/** Whether to offer the flag of an option. There are hundreds, so at least one letter is required, and a dot for nested ones. */
function isOffered(name: string, current: string): boolean {
  return current.length >= '--k'.length && (/[.[]/.test(current) || !/[.[]/.test(name));
}

function flagWords(current: string, { here, uses }: Line): readonly Word[] {
  const given = new Set(
    uses.flatMap(({ resolution }) => (resolution.kind === 'flag' ? resolution.flags.map(({ flag }) => flag.name) : [])),
  );
  const offered = here.filter(({ owner, flag }) => {
    if (owner.kind === 'option' && !isOffered(flag.name, current)) return false;
    const idle = 'withoutEffect' in flag && flag.withoutEffect !== undefined;
    return !idle && !flag.name.endsWith('-completion') && (flag.kind === 'texts' || !given.has(flag.name));
  });
  const ordered = [...offered].sort((a, b) => rank(a) - rank(b));
  return withoutDuplicates(
    ordered.flatMap(({ flag }) => {
      const purpose = 'summary' in flag && typeof flag.summary === 'string' ? flag.summary : '';
      const shown = spellingsOf(flag).filter((spelling, index) => index === 0 || spelling === current);
      return shown.map((spelling): Word => [spelling, purpose]);
    }),
  );
}

/** Sorts flags of the action first, and those of configuration options last. */
function rank({ owner }: OwnedFlag): number {
  return owner.kind === 'option' ? 2 : owner.kind === 'global' ? 1 : 0;
}
