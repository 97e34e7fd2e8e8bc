import type { ActionSyntax } from '../actions/action.js';
import type { CommandDefinition } from './commands.js';
import { globalFlags } from './global-flags.js';
import { flagRow, list, type Row, wrap } from './help-rows.js';
import { defaultActions } from './request.js';
import { enumeration } from './sentences.js';

/** What has a page of help of its own. */
export type Topic = ActionSyntax | CommandDefinition;

/** Most lines of the first page of help: a terminal's, with room for the prompt. */
const screen = 40;

/** Actions and commands by use. Those that `main` names are explained on the first page, even where room is short. */
const uses: readonly { readonly title: string; readonly main: readonly string[]; readonly also: readonly string[] }[] =
  [
    { title: 'Back up', main: ['create', 'prune', 'compact', 'check'], also: [] },
    {
      title: 'Look',
      main: ['repo-list', 'list', 'info', 'plan'],
      also: ['repo-info', 'diff', 'browse', 'history', 'config show'],
    },
    {
      title: 'Restore',
      main: ['extract', 'mount', 'restore'],
      also: ['umount', 'export-tar', 'config bootstrap'],
    },
  ];

const remaining = { title: 'Maintain', main: ['repo-create', 'config validate'] } as const;

/** Lines that show what can be done, each where the action that it needs is there. */
export const examples: readonly { readonly needs: string; readonly line: string; readonly purpose: string }[] = [
  { needs: 'create', line: 'borgflow create --stats -c server.yaml', purpose: 'a new archive, for one file' },
  { needs: 'extract', line: 'borgflow extract --archive latest', purpose: 'restore into this folder' },
  { needs: 'check', line: 'borgflow check --only data', purpose: 'read every byte back' },
  { needs: 'plan', line: 'borgflow plan create', purpose: 'see what would run' },
  { needs: 'repo-create', line: 'borgflow repo-create -e repokey-blake2', purpose: 'begin a repository' },
  { needs: 'prune', line: 'borgflow -n -v 1 prune --list', purpose: 'see what would go' },
];

/** An example, and what it does. */
export function exampleRow({ line, purpose }: (typeof examples)[number]): Row {
  return [line, purpose];
}

interface Group {
  readonly title: string;
  readonly members: readonly Topic[];
  readonly main: readonly string[];
}

/** What is there to ask for, by use, with as much as fits a screen. */
export function overviewLines(topics: readonly Topic[], columns: number): readonly string[] {
  const groups = grouped(topics);
  const width = Math.max(...groups.flatMap(({ main }) => main.map((name) => name.length)));
  const every: Show = (members) => list(members.map(rowOf), columns, width);
  const chosen: Show = (members, main) => {
    const told = members.filter(({ name }) => main.includes(name));
    const others = members.filter(({ name }) => !main.includes(name));
    const more = others.length > 0 ? names(others, columns, told.length > 0 ? 'also ' : '') : [];
    return [...list(told.map(rowOf), columns, width), ...more];
  };
  const named: Show = (members) => names(members, columns, '');
  const layouts = [
    ...[6, 5, 4, 3].map((count) => [every, count] as const),
    ...[4, 3, 2, 1, 0].map((count) => [chosen, count] as const),
  ];
  for (const [show, count] of layouts) {
    const lines = overview(groups, columns, { show, count });
    if (lines.length <= screen) return lines;
  }
  return overview(groups, columns, { show: named, count: 4 });
}

/** Every action and command with what it is for, by use. */
export function actionLines(topics: readonly Topic[], columns: number): readonly string[] {
  const width = Math.max(...topics.map(({ name }) => name.length));
  return grouped(topics).flatMap(({ title, members }) => [title, ...list(members.map(rowOf), columns, width), '']);
}

function shownName(topic: Topic): string {
  return ('shownAs' in topic && topic.shownAs) || topic.name;
}

/** Names one after the other; one of two words stays on one line. */
function names(topics: readonly Topic[], columns: number, before: string): readonly string[] {
  const whole = [...new Set(topics.map(shownName))].map((name) => name.replaceAll(' ', '\u00a0'));
  return wrap(`${before}${whole.join(', ')}`, columns, 2).map((line) => line.replaceAll('\u00a0', ' '));
}

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
  const useful = examples.filter(({ needs }) => names.includes(needs)).slice(0, count);
  return [
    'borgflow [flags] [ACTION [flags]]…',
    '',
    ...groups.flatMap(({ title, members, main }) => [title, ...show(members, main)]),
    ...wrap(`Without an action: ${enumeration(defaultActions, 'and')}, in this order.`, columns, 0),
    '',
    'Flags',
    ...list(flags.map(flagRow), columns),
    '',
    ...(useful.length > 0 ? ['Examples', ...list(useful.map(exampleRow), columns), ''] : []),
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
