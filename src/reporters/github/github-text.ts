import type { Failure } from '../../lifecycle/outcome.js';
import type { Step } from '../../lifecycle/plan.js';
import { informativeLastLines } from '../last-lines.js';
import { failureSentence, stepTitle } from '../sentences.js';
import { type Annotation, createAnnotations } from './annotations.js';
import { createGroups, type Groups } from './groups.js';
import { withoutCommands } from './inert.js';

/** The indentation of lines that belong to an error: the width of the runner's own `Error: `. */
export const indentation = ' '.repeat(7);

/** Writes to a workflow log; nothing that it is given acts as a workflow command. */
export class GithubText {
  readonly groups: Groups;
  readonly annotate: (annotation: Annotation) => boolean;

  constructor(
    private readonly log: {
      readonly write: (text: string) => void;
      readonly token: () => string;
      readonly workspace?: string | undefined;
    },
  ) {
    this.groups = createGroups(log);
    this.annotate = createAnnotations(log);
  }

  /** Returns the text in a form that is safe to write. */
  safe(text: string): string {
    return withoutCommands(text);
  }

  line(text: string): void {
    this.log.write(`${this.safe(text)}\n`);
  }

  /** Writes a complete group of our own lines. */
  group(title: string, lines: readonly string[]): void {
    this.groups.open(title);
    if (lines.length > 0) {
      this.line(lines.join('\n'));
    }
    this.groups.close();
  }

  /** Writes a failure as an annotation, with its last lines of output below it unless its message already quotes Borg. */
  failure(failure: Failure, step?: Step, kind: 'error' | 'warning' = 'error', shown = false): void {
    const fresh = this.annotate({
      kind,
      title: step === undefined ? undefined : `${stepTitle(step)}: ${kind === 'error' ? 'failed' : 'warning'}`,
      message: failureSentence(failure),
      place: failure.place,
      cause: [failure.command ?? failure.error, failure.exitCode, ...failure.output].join('\n'),
      weighty: true,
    });
    if (fresh && !(shown && step?.kind === 'action')) {
      this.#tail(failure);
    }
  }

  /** Writes a failure without an annotation: what was cancelled or skipped is not an error. */
  plainFailure(failure: Failure): void {
    this.line(failureSentence(failure));
    this.#tail(failure);
  }

  #tail(failure: Failure): void {
    const output = informativeLastLines(failure);
    if (output.length > 0) {
      this.log.write(`${this.safe(output.join('\n')).replace(/(^|\n)/g, `$1${indentation}`)}\n`);
    }
  }
}
