import type { Failure } from '../../lifecycle/outcome.js';
import { count } from '../../text/phrases.js';
import { failureSentence, placeText } from '../wording.js';
import { collapsedSection, leftOut, type Part, type SummaryText } from './markdown.js';
import type { Problem, RunRecord } from './run-record.js';
import { outcomeSymbols } from './tables.js';

const longestTitle = 400;
const longestSentence = 4000;

/** Returns everything that went wrong, each with its command, exit status, place, and last lines in a collapsed section. */
export function problemSections({ troubles }: RunRecord, words: SummaryText): Part {
  return {
    head: '',
    pieces: troubles.map((trouble) => `${troubleFold(trouble, words)}\n\n`),
    foot: '',
    left: leftOut('error'),
    urgent: (index) => troubles[index]?.cancelled === false,
  };
}

function troubleFold({ failure, excerpt, consequence }: Problem, words: SummaryText): string {
  const { command, exitCode, signal, output } = failure;
  const sentence = words.short(failureSentence(failure), longestSentence);
  const where = placeText(failure.place);
  const facts = [
    ...(command === undefined ? [] : [`Command: ${words.code(withoutTicks(command))}`]),
    ...(exitCode === undefined ? [] : [`Exit status: ${exitCode}`]),
    ...(signal === undefined ? [] : [`Killed by: ${words.prose(signal)}`]),
    ...(where === '' || sentence.startsWith(where) ? [] : [`Location: ${words.code(where)}`]),
    ...(consequence === undefined ? [] : [words.prose(consequence)]),
  ];
  const body = [
    sentence.length > longestTitle ? words.prose(sentence, longestSentence) : '',
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...[excerpt, output].filter((lines) => lines.length > 0).map((lines) => words.fence(lines)),
  ];
  const inside = body.filter((part) => part !== '').join('\n\n');
  const head = title(failure, sentence, words);
  return inside === '' ? `${outcomeSymbols.failure} ${head}` : collapsedSection(head, inside);
}

/** Returns the message with what failed in bold and the command formatted as code. */
function title({ step, command }: Failure, sentence: string, words: SummaryText): string {
  const shown = words.short(sentence, longestTitle);
  const subject = words.short(step ?? '', longestTitle);
  const [bold, rest] = shown.startsWith(subject) ? [subject, shown.slice(subject.length)] : ['', shown];
  const quoted = words.short(command ?? '', longestTitle);
  const at = quoted.startsWith('`') ? rest.indexOf(quoted) : -1;
  const predicate =
    at < 0
      ? words.prose(rest)
      : `${words.prose(rest.slice(0, at))} ${words.code(withoutTicks(quoted))} ${words.prose(rest.slice(at + quoted.length))}`;
  return bold === '' ? predicate : `<b>${words.prose(bold)}</b> ${predicate}`;
}

/** A hook's command is enclosed in backticks, as in messages. */
function withoutTicks(command: string): string {
  return command.replace(/^`(.*)`$/s, '$1');
}

/** Returns the warnings of the run. */
export function warningList({ warnings }: RunRecord, words: SummaryText): Part {
  const lines = warnings.map(({ message, place }) => {
    const where = placeText(place);
    return `- ${words.prose(where === '' || message.includes(where) ? message : `${message} (${where})`)}\n`;
  });
  return {
    head: `<details><summary>${count(warnings.length, 'warning')}</summary>\n\n`,
    pieces: lines,
    foot: '\n</details>',
    left: leftOut('warning'),
  };
}
