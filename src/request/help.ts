import type { ActionSyntax, OptionFlag } from '../schema/flags.js';
import { list, page, type Row, wrap } from '../text/layout.js';
import { commands } from './commands.js';
import { actionLines, exampleRow, examples, overviewLines, type Topic } from './help-overview.js';
import { flagRow } from './help-rows.js';
import { knownActions } from './later.js';
import { globalFlags } from './vocabulary.js';

/** Help pages that do not belong to an action, such as `borgflow --help flags`. */
export const helpPages = ['actions', 'flags', 'options'] as const;

/** Returns the help for an action, a command, a help page, or the first word of several commands (`config`); without a topic, the overview. */
export function helpFor(topic: string | undefined, actions: readonly ActionSyntax[], width: number): string {
  const columns = columnsOf(width);
  const topics: readonly Topic[] = [...actions, ...commands];
  const found = topics.find(({ name }) => name === topic);
  if (found !== undefined) return page(topicLines(found, columns));
  if (topic === 'actions') return page(actionLines(topics, columns));
  if (topic === 'flags') return page(list(effective().map(flagRow), columns));
  const group = topic === undefined ? [] : topics.filter(({ name }) => name.startsWith(`${topic} `));
  if (group.length > 0) return page(group.flatMap((each) => [...topicLines(each, columns), '']));
  return page(overviewLines(topics, columns));
}

function columnsOf(width: number): number {
  return Math.max(40, Math.min(width, 100));
}

function effective() {
  return globalFlags.filter(({ withoutEffect }) => withoutEffect === undefined);
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
    ...('note' in topic && topic.note !== undefined ? wrap(topic.note, columns, 0) : []),
    ...also,
    ...section('Flags', topic.flags.map(flagRow)),
    ...section('Examples', own.map(exampleRow)),
    '',
    ...wrap('For global flags such as --config, --repository, and --dry-run: borgflow --help', columns, 0),
  ];
}

/** Returns the help page that lists a flag for every configuration option. */
export function optionHelp(flags: readonly OptionFlag[], width: number): string {
  const columns = columnsOf(width);
  const intro =
    'Every configuration option has a flag, which overrides the option in all files. Lists and mappings are written in YAML; [0] stands for any index. --no-environment-interpolation leaves ${NAME} in files unchanged.';
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
