import { oneLine } from '../text/cleaning.js';
import type { Problem, Warning } from './run-record.js';
import { failureSentence, placeText } from './wording.js';

/** A fact about a problem; without a name, the text is a sentence of its own. */
interface ProblemFact {
  readonly name?: string;
  readonly text: string;
  /** A command or a place, to be copied unchanged. */
  readonly literal?: true;
}

/** Returns what is known about a problem besides its message: the command, how it ended, where it is configured, what followed. */
export function problemFacts({ failure, consequence }: Problem): readonly ProblemFact[] {
  const { command, exitCode, signal, place } = failure;
  const where = placeText(place);
  return [
    ...(command === undefined ? [] : [{ name: 'Command', text: withoutTicks(command), literal: true as const }]),
    ...(exitCode === undefined ? [] : [{ name: 'Exit status', text: String(exitCode) }]),
    ...(signal === undefined ? [] : [{ name: 'Killed by', text: signal }]),
    ...(where === '' || oneLine(failureSentence(failure)).startsWith(where)
      ? []
      : [{ name: 'Location', text: where, literal: true as const }]),
    ...(consequence === undefined ? [] : [{ text: consequence }]),
  ];
}

/** A hook's command is enclosed in backticks, as in messages. */
export function withoutTicks(command: string): string {
  return command.replace(/^`(.*)`$/s, '$1');
}

/** Returns a warning together with its place. */
export function warningText({ message, place }: Warning): string {
  const where = placeText(place);
  return where === '' || message.includes(where) ? message : `${message} (${where})`;
}
