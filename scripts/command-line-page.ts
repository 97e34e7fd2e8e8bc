import type { FlagDefinition } from '../src/actions/action.js';
import { actions } from '../src/actions/index.js';
import { type CommandDefinition, commands } from '../src/request/commands.js';
import { globalFlags } from '../src/request/global-flags.js';
import { spellingsOf } from '../src/request/grammar.js';
import { knownActions } from '../src/request/later.js';
import { defaultActions } from '../src/request/request.js';
import { enumeration } from '../src/request/sentences.js';
import { valueName } from '../src/request/values.js';
import { table } from './tables.js';

const head = `<!-- Written by \`npm run generate\` from the actions' own files: change it there. -->
# The command line

\`borgflow [flags] [ACTION [flags]]…\`: several actions may stand on one line, and flags anywhere on it. Without an action ${enumeration(defaultActions, 'and')} run, in this order. Every name and alias of borgmatic 1.5 to 2.1 is taken, so that a line of a crontab works with the name of the program changed. A workflow's input \`actions\` has the same grammar, without the flags of a run.

\`borgflow ACTION --help\` shows the same at the terminal, \`borgflow --help options\` a flag for every [option of the configuration](configuration.md), and \`borgflow completion bash\` (or zsh, or fish) prints what completes all of it.

Exit status: 0 for success, warning and skipped; 1 for failure; 128 and the signal's number when a signal ended the run. Results go to standard output, warnings and errors to standard error; with \`--json\` standard output holds one JSON document and nothing else. A secret, such as the passphrase, that is part of a string is shown as \`***\` there too, like in the log; keys and numbers stay as they are.

The run matters more than its log: if standard output, standard error, the log file, or syslog can't be written to (a full disk, a reader that has gone, a closed terminal), it goes silent, one warning on another output says so, and the run and its exit status stay the same. A reader that stops reading holds up the hook whose output it is, but no signal and no time limit; at the end of a run, a log waits 10 seconds for a reader that takes nothing, and one second after a signal. A command that only shows something (\`list\`, \`info\`, \`plan\`, a tar file on standard output) fails if that can't be written; if its reader has seen enough, as with \`| head\`, it doesn't.
`;

type Topic = Pick<CommandDefinition, 'summary' | 'flags' | 'note'> & { readonly name: string };

/** The reference of every action, command and flag of the command line. */
export function commandLinePage(): string {
  const shells = commands.filter(({ shownAs }) => shownAs !== undefined);
  const own: readonly Topic[] = commands.filter(({ shownAs }) => shownAs === undefined);
  const completion = shells[0];
  return `${[
    head,
    '## Flags of a run',
    flagTable(globalFlags),
    '## Actions',
    ...actions.map(section),
    '## Without an action of Borg',
    ...own.map(section),
    ...(completion === undefined ? [] : [section({ ...completion, name: completion.shownAs ?? completion.name })]),
  ].join('\n\n')}\n`;
}

function section({ name, summary, note, flags }: Topic): string {
  const aliases = knownActions[name] ?? [];
  const also = aliases.length > 0 ? ` Also: ${aliases.map((alias) => `\`${alias}\``).join(', ')}.` : '';
  const said = `${summary.charAt(0).toUpperCase()}${summary.slice(1).replace(/\.$/, '')}.${also}${note === undefined ? '' : ` ${note}`}`;
  return [`### ${name}`, said, ...(flags.length > 0 ? [flagTable(flags)] : [])].join('\n\n');
}

function flagTable(flags: readonly FlagDefinition[]): string {
  return table(['flag', 'meaning'], flags.map(row));
}

function row(flag: FlagDefinition): readonly string[] {
  const value =
    flag.kind === 'boolean' || flag.kind === 'count' ? '' : ` ${valueName(flag)}${flag.kind === 'texts' ? '…' : ''}`;
  const spellings = spellingsOf(flag).map((spelling) => `\`${spelling}${value}\``);
  const choices = flag.choices === undefined ? '' : `; one of ${flag.choices.join(', ')}`;
  return [spellings.join(' '), `${flag.summary}${choices}${flag.required === true ? ' (required)' : ''}`];
}
