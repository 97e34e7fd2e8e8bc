import type { Event } from '../../lifecycle/events.js';
import type { Failure } from '../../lifecycle/outcome.js';
import { count } from '../../text/phrases.js';
import { informativeLastLines } from '../failed-output.js';
import { failureSentence, placeText, repositoryLine } from '../wording.js';

interface Told {
  readonly failure: Failure;
  /** What did not run because of it. */
  readonly consequence: string | undefined;
}

const mostFailures = 5;
const mostLines = 10;
const indentation = '    ';

/**
 * Repeats what went wrong at the end of a workflow log, where GitHub opens it, if other steps ran since: each failure with
 * its last lines and its consequences, and one line per repository.
 */
export class ClosingAccount {
  readonly #failures: Told[] = [];
  readonly #repositories: string[] = [];
  #isFarAbove = false;

  /** Records an event; must be called for every event. */
  note(event: Event): void {
    if (event.type === 'step-started') this.#isFarAbove ||= this.#failures.length > 0;
    if (event.type === 'repository-finished') this.#repositories.push(repositoryLine(event));
  }

  /** Records a failure that the log has just reported. */
  failed(failure: Failure, consequence: string | undefined): void {
    this.#failures.push({ failure, consequence });
  }

  /** Returns the lines; none if the log still shows the failures just above. */
  lines(): readonly string[] {
    if (!this.#isFarAbove) return [];
    const more = this.#failures.length - mostFailures;
    return [
      'What failed:',
      ...this.#failures.slice(0, mostFailures).flatMap(failureLines),
      ...(more > 0 ? [`  ${count(more, 'more error')}, reported above`] : []),
      ...(this.#repositories.length > 0 ? ['Repositories:', ...this.#repositories.map((line) => `  ${line}`)] : []),
    ];
  }
}

function failureLines({ failure, consequence }: Told): readonly string[] {
  const sentence = failureSentence(failure);
  const where = placeText(failure.place);
  const head = where === '' || sentence.includes(where) ? sentence : `${sentence} (${where})`;
  const below = [
    ...informativeLastLines(failure).slice(-mostLines),
    ...(consequence === undefined ? [] : [consequence]),
  ];
  return [`  ${head}`, ...below.map((line) => `${indentation}${line}`)];
}
