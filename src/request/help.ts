import { type ActionSyntax, type FlagDefinition, type OptionFlag, spellingsOf, valueName } from '../schema/flags.js';
import { list, page, type Row, wrap } from '../text/layout.js';
import { joinWords } from '../text/phrases.js';
import { defaultActions } from './request.js';
import { type CommandDefinition, commands, globalFlags, knownActions } from './vocabulary.js';

/** Help pages that do not belong to an action, such as `borgflow --help flags`. */
export const helpPages = ['actions', 'flags', 'options'] as const;

/** Returns the help for an action, a command, a help page, or the first word of several commands (`config`); without a topic, the overview. */
export function helpFor(topic: string | undefined, actions: readonly ActionSyntax[], width: number): string {
  const columns = columnsOf(width);
  const topics: readonly Topic[] = [...actions, ...commands];
  const found = topics.find(({ name }) => name === topic);
  if (found !== undefined) return page(topicLines(found, columns, actions));
  if (topic === 'actions') return page(actionLines(topics, columns));
  if (topic === 'flags') return page(list(effectiveFlags().map(flagRow), columns));
  const group = topic === undefined ? [] : topics.filter(({ name }) => name.startsWith(`${topic} `));
  if (group.length > 0) return page(group.flatMap((each) => [...topicLines(each, columns, actions), '']));
  return page(overviewLines(topics, columns));
}

function columnsOf(width: number): number {
  return Math.max(40, Math.min(width, 100));
}

function effectiveFlags() {
  return globalFlags.filter(({ withoutEffect }) => withoutEffect === undefined);
}

function topicLines(topic: Topic, columns: number, actions: readonly ActionSyntax[]): readonly string[] {
  const aliases = otherSpellings(topic, actions);
  const also = aliases.length > 0 ? wrap(`Other spellings: ${aliases.join(', ')}`, columns, 0) : [];
  const own = examples.filter(({ needs, line }) => needs === topic.name && line.includes(topic.name));
  const section = (title: string, rows: readonly Row[]) => (rows.length > 0 ? ['', title, ...list(rows, columns)] : []);
  return [
    `borgflow ${topic.name}${topic.flags.length > 0 ? ' [flags]' : ''}${wordsAfter(topic)}`,
    '',
    ...wrap(sentence(topic.summary), columns, 0),
    ...('note' in topic && topic.note !== undefined ? wrap(topic.note, columns, 0) : []),
    ...also,
    ...section('Flags', topic.flags.map(flagRow)),
    ...section('Examples', own.map(exampleRow)),
    '',
    ...wrap('For global flags such as --config, --repository, and --dry-run: borgflow --help', columns, 0),
  ];
}

/** Returns the placeholder for the words that a topic takes, after a space. */
function wordsAfter(topic: Topic): string {
  const word = 'rest' in topic ? topic.rest : 'operand' in topic ? topic.operand : undefined;
  return word === undefined ? '' : ` ${word}`;
}

/** Returns the aliases of an action or command. `--list` is not among them: by itself, it is a flag of create and prune. */
export function otherSpellings(
  topic: { readonly name: string; readonly aliases?: readonly string[] },
  actions: readonly ActionSyntax[],
): readonly string[] {
  const aliases = new Set([...(topic.aliases ?? []), ...(knownActions[topic.name] ?? [])]);
  const flagsByDefault = actions
    .filter(({ name }) => defaultActions.some((each) => each === name))
    .flatMap(({ flags }) => flags.flatMap(spellingsOf));
  return [...aliases].filter((alias) => !flagsByDefault.includes(alias));
}

/** Returns the help page that lists a flag for every configuration option. */
export function optionHelp(flags: readonly OptionFlag[], width: number): string {
  const columns = columnsOf(width);
  const intro =
    'Options are what a configuration file sets. Each has a flag here, which overrides the option in all files. Lists and mappings are written in YAML; [0] stands for any index. --no-environment-interpolation leaves ${NAME} in files unchanged.';
  const rows = flags.map((flag): Row => [`--${flag.name}${flag.value ? ` ${flag.value}` : ''}`, flag.summary]);
  return page([
    'borgflow [option flags] [ACTION [flags]]…',
    '',
    ...wrap(intro, columns, 0),
    '',
    ...list(rows, columns),
  ]);
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return begun.endsWith('.') ? begun : `${begun}.`;
}

/** Anything that has its own help page. */
type Topic = ActionSyntax | CommandDefinition;

/** The maximum number of lines on the first help page, so that it fits a terminal with its prompt. */
const screen = 40;

/** Actions and commands by use. Those in `main` are always explained on the first page, the others if there is room. */
const uses: readonly { readonly title: string; readonly main: readonly string[]; readonly also: readonly string[] }[] =
  [
    { title: 'Back up', main: ['create', 'prune', 'compact', 'check'], also: [] },
    {
      title: 'Inspect',
      main: ['repo-list', 'list', 'info', 'plan'],
      also: ['doctor', 'repo-info', 'diff', 'browse', 'history', 'replay', 'config show'],
    },
    {
      title: 'Restore',
      main: ['extract', 'mount', 'restore'],
      also: ['umount', 'export-tar', 'config bootstrap'],
    },
  ];

const remaining = { title: 'Maintain', main: ['repo-create', 'config validate'] } as const;

/** Example commands, each shown only if the action that it needs exists. */
const examples: readonly { readonly needs: string; readonly line: string; readonly purpose: string }[] = [
  {
    needs: 'create',
    line: 'borgflow create --stats -c server.yaml',
    purpose: 'back up with server.yaml only',
  },
  { needs: 'extract', line: 'borgflow extract --archive latest', purpose: 'restore into the current folder' },
  {
    needs: 'restore',
    line: 'borgflow restore --archive latest --data-source shop --dry-run',
    purpose: 'show what would be replaced',
  },
  { needs: 'check', line: 'borgflow check --only data', purpose: 'verify all data' },
  { needs: 'plan', line: 'borgflow plan create', purpose: 'show what would run' },
  { needs: 'repo-create', line: 'borgflow repo-create -e repokey-blake2', purpose: 'create a repository' },
  { needs: 'prune', line: 'borgflow -n -v 1 prune --list', purpose: 'show what would be deleted' },
];

/** Returns the help row of an example. */
function exampleRow({ line, purpose }: (typeof examples)[number]): Row {
  return [line, purpose];
}

interface Group {
  readonly title: string;
  readonly members: readonly Topic[];
  readonly main: readonly string[];
}

/** Returns the first help page: actions and commands by use, in as much detail as fits on a screen. */
function overviewLines(topics: readonly Topic[], columns: number): readonly string[] {
  const groups = grouped(topics);
  const width = Math.max(...groups.flatMap(({ main }) => main.map((name) => name.length)));
  const allRows: Show = (members) => list(members.map(rowOf), columns, width);
  const mainOnly: Show = (members, main) => {
    const explained = members.filter(({ name }) => main.includes(name));
    const others = members.filter(({ name }) => !main.includes(name));
    const more = others.length > 0 ? names(others, columns, explained.length > 0 ? 'also ' : '') : [];
    return [...list(explained.map(rowOf), columns, width), ...more];
  };
  const named: Show = (members) => names(members, columns, '');
  const layouts = [
    ...[6, 5, 4, 3].map((count) => [allRows, count] as const),
    ...[4, 3, 2, 1, 0].map((count) => [mainOnly, count] as const),
  ];
  for (const [show, count] of layouts) {
    const lines = overview(groups, columns, { show, count });
    if (lines.length <= screen) return lines;
  }
  return overview(groups, columns, { show: named, count: 4 });
}

/** Returns all actions and commands with their summaries, by use. */
function actionLines(topics: readonly Topic[], columns: number): readonly string[] {
  const width = Math.max(...topics.map(({ name }) => name.length));
  return grouped(topics).flatMap(({ title, members }) => [title, ...list(members.map(rowOf), columns, width), '']);
}

function shownName(topic: Topic): string {
  return ('shownAs' in topic && topic.shownAs) || topic.name;
}

/** Joins names in wrapped lines; a name of two words is not broken. */
function names(topics: readonly Topic[], columns: number, before: string): readonly string[] {
  const whole = [...new Set(topics.map(shownName))].map((name) => name.replaceAll(' ', '\u00a0'));
  return wrap(`${before}${whole.join(', ')}`, columns, 2).map((line) => line.replaceAll('\u00a0', ' '));
}

/** Returns the lines that show the members of a group, of which `main` must be explained. */
type Show = (members: readonly Topic[], main: readonly string[]) => readonly string[];

function overview(
  groups: readonly Group[],
  columns: number,
  { show, count }: { readonly show: Show; readonly count: number },
): readonly string[] {
  const flags = globalFlags.filter(
    ({ withoutEffect, besides, rare }) => withoutEffect === undefined && besides === undefined && !rare,
  );
  const names = groups.flatMap(({ members }) => members.map(({ name }) => name));
  const shownExamples = examples.filter(({ needs }) => names.includes(needs)).slice(0, count);
  return [
    'borgflow [flags] [ACTION [flags]]…',
    '',
    ...groups.flatMap(({ title, members, main }) => [title, ...show(members, main)]),
    ...wrap(`Without an action: ${joinWords(defaultActions, 'and')}, in this order.`, columns, 0),
    '',
    'Flags',
    ...list(flags.map(flagRow), columns),
    '',
    ...(shownExamples.length > 0 ? ['Examples', ...list(shownExamples.map(exampleRow), columns), ''] : []),
    ...wrap('More: borgflow ACTION --help, and --help actions, --help flags, --help options', columns, 0),
  ];
}

function grouped(topics: readonly Topic[]): readonly Group[] {
  const placed = uses.flatMap(({ main, also }) => [...main, ...also]);
  const groups = uses.map(({ title, main, also }) => ({
    title,
    main,
    members: [...main, ...also].flatMap((name) => topics.filter((topic) => topic.name === name)),
  }));
  const others = topics.filter(({ name }) => !placed.includes(name));
  return [...groups, { ...remaining, members: others }].filter(({ members }) => members.length > 0);
}

function rowOf({ name, summary }: Topic): Row {
  return [name, summary];
}

/** Returns the help row of a flag: its spellings, short ones first, its value, and its summary. */
function flagRow(flag: FlagDefinition): Row {
  const spellings = [...spellingsOf(flag)].sort((a, b) => Number(a.startsWith('--')) - Number(b.startsWith('--')));
  const value =
    flag.kind === 'boolean' || flag.kind === 'count' ? '' : ` ${valueName(flag)}${flag.kind === 'texts' ? '…' : ''}`;
  const choices =
    flag.choices === undefined || flag.kind === 'integer' ? '' : ` (${flag.choices.map(String).join(', ')})`;
  return [`${spellings.join(', ')}${value}`, `${flag.summary}${choices}${flag.required === true ? ' (required)' : ''}`];
}
