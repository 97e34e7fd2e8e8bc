import type { Failure } from '../../lifecycle/outcome.js';
import { count } from '../../text/phrases.js';
import type { Part } from '../limited-part.js';
import { problemFacts, warningText, withoutTicks } from '../problem-facts.js';
import type { Problem, RunRecord } from '../run-record.js';
import { failureSentence, outcomeSymbols } from '../wording.js';
import { foldedSection, leftOut, type SummaryText } from './markdown.js';

const longestTitle = 400;
const longestSentence = 4000;

/** Returns everything that went wrong, each with its command, exit status, place, and last lines in a section of its own; one alone is open. */
export function problemSections({ troubles }: RunRecord, words: SummaryText): Part {
  return {
    head: '',
    pieces: troubles.map(
      (trouble) => `${troubleFold(trouble, words, troubles.length === 1 ? 'open' : 'collapsed')}\n\n`,
    ),
    foot: '',
    left: leftOut('error'),
    urgent: (index) => troubles[index]?.cancelled === false,
  };
}

function troubleFold({ failure, excerpt, consequence }: Problem, words: SummaryText, at: 'collapsed' | 'open'): string {
  const sentence = words.short(failureSentence(failure), longestSentence);
  const facts = problemFacts({ failure, excerpt, consequence, cancelled: false }).map(({ name, text, literal }) => {
    const shown = literal ? words.code(text) : words.prose(text);
    return name === undefined ? shown : `${name}: ${shown}`;
  });
  const body = [
    sentence.length > longestTitle ? words.prose(sentence, longestSentence) : '',
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...[excerpt, failure.output].filter((lines) => lines.length > 0).map((lines) => words.fence(lines)),
  ];
  const inside = body.filter((part) => part !== '').join('\n\n');
  const head = title(failure, sentence, words);
  return inside === '' ? `${outcomeSymbols.failure} ${head}` : foldedSection(head, inside, at);
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

/** Returns the warnings of the run. */
export function warningList({ warnings }: RunRecord, words: SummaryText): Part {
  const lines = warnings.map((warning) => `- ${words.prose(warningText(warning))}\n`);
  return {
    head: `<details><summary>${count(warnings.length, 'warning')}</summary>\n\n`,
    pieces: lines,
    foot: '\n</details>',
    left: leftOut('warning'),
  };
}
