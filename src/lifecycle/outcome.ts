import type { Place } from '../system/errors.js';

/** How a step, an action, a repository, a file, or a run ended. */
export type Outcome = 'success' | 'skipped' | 'warning' | 'failure' | 'cancelled';

const order: readonly Outcome[] = ['success', 'skipped', 'warning', 'failure', 'cancelled'];

/** Returns the worst of several outcomes; `skipped` only if all of them were skipped, `success` if there are none. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  const counted = outcomes.some((outcome) => outcome !== 'skipped')
    ? outcomes.filter((outcome) => outcome !== 'skipped')
    : outcomes;
  return counted.reduce<Outcome>((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b), counted[0] ?? 'success');
}

/** One thing that went wrong, understandable by itself: in an annotation, a summary, an on_error hook. */
export interface Failure {
  /** A sentence: which step failed, and with which message. */
  readonly message: string;
  /** The name of the step in sentences: `before_backup of server.yaml`. */
  readonly step?: string | undefined;
  /** The `{error}` of hooks: the sentence with the program and how it ended, or `cancelled`. */
  readonly error: string;
  /** The `{output}` of hooks: the last 25 lines of output, with none missing. */
  readonly output: readonly string[];
  /** What to do about it, if known: a sentence. */
  readonly advice?: string | undefined;
  /** The path or label of the repository concerned; missing for a hook of the file. */
  readonly repository?: RepositoryName | undefined;
  /** The configuration file concerned, as the log names it. */
  readonly configuration?: string | undefined;
  /** The place of the failed command or the invalid option. */
  readonly place?: Place | undefined;
  readonly command?: string | undefined;
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
}

/** The name of a repository in reports. */
export interface RepositoryName {
  readonly path: string;
  readonly label?: string | undefined;
}

/** Why a step that runs only after an error did not run. */
export const withoutError = 'no error';
