import type { ActionDefinition, FlagDefinition } from '../actions/action.js';
import type { OptionFlag } from '../configuration/option-flags.js';
import { type CommandDefinition, commands } from './commands.js';
import { globalFlags } from './global-flags.js';
import { spellingsOf } from './grammar.js';
import { knownActions } from './later.js';
import { defaultActions } from './request.js';
import { enumeration } from './sentences.js';
import { valueName } from './values.js';

/** Most lines of the first page of help: a terminal's, with room for the prompt. */
const screen = 40;

const uses: readonly { readonly title: string; readonly names: readonly string[] }[] = [
  { title: 'Back up', names: ['create', 'prune', 'compact', 'check'] },
  {
    title: 'Look',
    names: ['repo-list', 'list', 'repo-info', 'info', 'diff', 'browse', 'plan', 'history', 'config show'],
  },
  { title: 'Restore', names: ['extract', 'export-tar', 'mount', 'umount', 'restore', 'config bootstrap'] },
];

const remaining = 'Maintain';

const examples: readonly { readonly needs: string; readonly line: string; readonly purpose: string }[] = [
  { needs: 'create', line: 'borgflow create --stats -c server.yaml', purpose: 'a new archive, for one file' },
  { needs: 'extract', line: 'borgflow extract --archive latest', purpose: 'restore into this folder' },
  { needs: 'check', line: 'borgflow check --only data', purpose: 'read every byte back' },
  { needs: 'plan', line: 'borgflow plan create', purpose: 'see what would run' },
  { needs: 'repo-create', line: 'borgflow repo-create -e repokey-blake2', purpose: 'begin a repository' },
  { needs: 'prune', line: 'borgflow -n -v 1 prune --list', purpose: 'see what would go' },
];

type Topic = ActionDefinition | CommandDefinition;

/** The help for an action, a command, the first word of several such as `config`, or without topic for everything. */
export function helpFor(topic: string | undefined, actions: readonly ActionDefinition[], width: number): string {
  const columns = Math.max(40, Math.min(width, 100));
  const topics: readonly Topic[] = [...actions, ...commands];
  const found = topics.find(({ name }) => name === topic);
  if (found !== undefined) return page(topicLines(found, columns));
  const group = topic === undefined ? [] : topics.filter(({ name }) => name.startsWith(`${topic} `));
  if (group.length > 0) return page(group.flatMap((each) => [...topicLines(each, columns), '']));
  const told = (members: readonly Topic[]) => list(members.map(rowOf), columns);
  const named = (members: readonly Topic[]) => wrap(members.map(({ name }) => name).join(', '), columns, 2);
  const mixed: Layout['show'] = (members, title) => (title === remaining ? named(members) : told(members));
  const layouts = [told, mixed].flatMap((show) => [6, 5, 4, 3, 2, 1, 0].map((count) => ({ show, examples: count })));
  const fitting = layouts.map((layout) => overview(topics, columns, layout)).find(({ length }) => length <= screen);
  return page(fitting ?? overview(topics, columns, { show: named, examples: 4 }));
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`;
}

interface Layout {
  readonly show: (topics: readonly Topic[], group: string) => readonly string[];
  /** How many examples there is room for. */
  readonly examples: number;
}

function overview(topics: readonly Topic[], columns: number, layout: Layout): readonly string[] {
  const flags = globalFlags.filter(
    ({ withoutEffect, besides }) => withoutEffect === undefined && besides === undefined,
  );
  const useful = examples.filter(({ needs }) => topics.some(({ name }) => name === needs));
  return [
    'borgflow [flags] [ACTION [flags]]…',
    '',
    ...grouped(topics).flatMap(({ title, members }) => [title, ...layout.show(members, title)]),
    ...wrap(`Without an action: ${enumeration(defaultActions, 'and')}, in this order.`, columns, 0),
    '',
    'Flags',
    ...list(flags.map(flagRow), columns),
    '',
    ...(layout.examples > 0
      ? ['Examples', ...list(useful.slice(0, layout.examples).map(exampleRow), columns), '']
      : []),
    'More: borgflow ACTION --help, and for every option: borgflow --help options',
  ];
}

function grouped(topics: readonly Topic[]): readonly { readonly title: string; readonly members: readonly Topic[] }[] {
  const placed = uses.flatMap(({ names }) => names);
  const groups = uses.map(({ title, names }) => ({
    title,
    members: names.flatMap((name) => topics.filter((topic) => topic.name === name)),
  }));
  const rest = { title: remaining, members: topics.filter(({ name }) => !placed.includes(name)) };
  return [...groups, rest].filter(({ members }) => members.length > 0);
}

function topicLines(topic: Topic, columns: number): readonly string[] {
  const aliases = new Set([...('aliases' in topic ? topic.aliases : []), ...(knownActions[topic.name] ?? [])]);
  const also = aliases.size > 0 ? wrap(`Also: ${[...aliases].join(', ')}`, columns, 0) : [];
  const own = examples.filter(({ needs, line }) => needs === topic.name && line.includes(topic.name));
  const section = (title: string, rows: readonly Row[]) => (rows.length > 0 ? ['', title, ...list(rows, columns)] : []);
  return [
    `borgflow ${topic.name}${topic.flags.length > 0 ? ' [flags]' : ''}${'rest' in topic ? ` ${topic.rest}` : ''}`,
    '',
    ...wrap(sentence(topic.summary), columns, 0),
    ...also,
    ...section('Flags', topic.flags.map(flagRow)),
    ...section('Examples', own.map(exampleRow)),
    '',
    ...wrap('For --config, --repository, --dry-run and the like: borgflow --help', columns, 0),
  ];
}

/** What is explained, and the explanation. */
type Row = readonly [string, string];

function exampleRow({ line, purpose }: (typeof examples)[number]): Row {
  return [line, purpose];
}

function rowOf({ name, summary }: Topic): Row {
  return [name, summary];
}

function flagRow(flag: FlagDefinition): Row {
  const spellings = [...spellingsOf(flag)].sort((a, b) => Number(a.startsWith('--')) - Number(b.startsWith('--')));
  const value =
    flag.kind === 'boolean' || flag.kind === 'count' ? '' : ` ${valueName(flag)}${flag.kind === 'texts' ? '…' : ''}`;
  const choices =
    flag.choices === undefined || flag.kind === 'integer' ? '' : ` (${flag.choices.map(String).join(', ')})`;
  return [`${spellings.join(', ')}${value}`, `${flag.summary}${choices}${flag.required === true ? ' (required)' : ''}`];
}

/** A flag for every option of the configuration. */
export function optionHelp(flags: readonly OptionFlag[], width: number): string {
  const columns = Math.max(40, Math.min(width, 100));
  const intro =
    'Every option of a configuration file has a flag, which is set over all files. Lists and mappings are written in YAML, and [0] stands for any index. With --no-environment-interpolation ${NAME} in a file stays as it is.';
  const rows = flags.map((flag): Row => [`--${flag.name}${flag.value ? ` ${flag.value}` : ''}`, flag.summary]);
  return page([
    'borgflow [option flags] [ACTION [flags]]…',
    '',
    ...wrap(intro, columns, 0),
    '',
    ...list(rows, columns),
  ]);
}

/** Rows in two columns; a left side that is too long has its explanation on the next line. */
function list(rows: readonly Row[], columns: number): readonly string[] {
  const widths = rows.map(([left]) => left.length).filter((width) => width <= columns / 2);
  const indent = Math.max(4, ...widths) + 4;
  return rows.flatMap(([left, right]) => {
    const [first = '', ...further] = wrap(right, columns, indent);
    if (left.length + 4 > indent) return [`  ${left}`, first, ...further];
    return [`  ${left}`.padEnd(indent) + first.trimStart(), ...further];
  });
}

function wrap(text: string, columns: number, indent: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(' '.repeat(indent) + word);
  }
  return lines;
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return begun.endsWith('.') ? begun : `${begun}.`;
}
