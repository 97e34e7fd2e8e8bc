import type { Place } from '../system/errors.js';

/** How a step, an action, a repository, a file or a run ended. */
export type Outcome = 'success' | 'skipped' | 'warning' | 'failure' | 'cancelled';

const order: readonly Outcome[] = ['success', 'skipped', 'warning', 'failure', 'cancelled'];

/** The worst of several outcomes; `skipped` only if every one was, `success` for none at all. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  const counted = outcomes.some((outcome) => outcome !== 'skipped')
    ? outcomes.filter((outcome) => outcome !== 'skipped')
    : outcomes;
  return counted.reduce<Outcome>((a, b) => (order.indexOf(a) >= order.indexOf(b) ? a : b), counted[0] ?? 'success');
}

/** One thing that went wrong, told so that it can stand alone: in an annotation, a summary, an on_error hook. */
export interface Failure {
  /** A sentence: which step failed, and with which words. */
  readonly message: string;
  /** The step as sentences name it: `before_backup of server.yaml`. */
  readonly step?: string | undefined;
  /** The sentence with the program and how that ended, or `cancelled`: the `{error}` of hooks. */
  readonly error: string;
  /** Its last 25 lines, all of them: the `{output}` of hooks. */
  readonly output: readonly string[];
  /** What to do about it, where that is known: a sentence. */
  readonly advice?: string | undefined;
  /** The path or label of the repository concerned; missing for a hook of the file. */
  readonly repository?: RepositoryName | undefined;
  /** The configuration file concerned, as the log names it. */
  readonly configuration?: string | undefined;
  /** Where the failing command, or the faulty option, stands. */
  readonly place?: Place | undefined;
  readonly command?: string | undefined;
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
}

/** A repository as reports name it. */
export interface RepositoryName {
  readonly path: string;
  readonly label?: string | undefined;
}

/** Why a step that waits for an error did not run. */
export const withoutError = 'no error';
