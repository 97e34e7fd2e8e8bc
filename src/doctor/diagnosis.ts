import type { RepositoryValues } from '../configuration/options/repositories.js';

/** How good or bad a finding is. */
export type Condition = 'ok' | 'warning' | 'error';

/** What a finding is about. */
export interface Subject {
  readonly kind: 'machine' | 'configuration' | 'repository';
  /** `this machine`, the name of a configuration file, or the label or path of a repository. */
  readonly name: string;
  /** The name of the configuration file of a repository. */
  readonly configuration?: string | undefined;
}

/** What a probe has found: a sentence with facts, and one that says what to do unless all is well. */
export type Result =
  | { readonly verdict: 'ok'; readonly finding: string; readonly subject?: Subject }
  | {
      readonly verdict: 'warning' | 'error';
      readonly finding: string;
      readonly remedy: string;
      /** Missing: the subject of the probe. */
      readonly subject?: Subject;
    };

/** One line of the examination. */
export interface Finding {
  readonly subject: Subject;
  /** What was examined: `encryption`, `newest archive`. */
  readonly check: string;
  readonly verdict: Condition;
  readonly finding: string;
  /** What to do; missing if all is well. A command comes last, without a period. */
  readonly remedy?: string | undefined;
}

/** Everything that was found, and what could not be examined because of one of these findings. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly notExamined: readonly Pick<Finding, 'subject' | 'check'>[];
}

/** A repository to examine. */
export interface ExaminedRepository {
  readonly path: string;
  readonly label?: string | undefined;
  readonly options: RepositoryValues;
}

/** Thrown by a probe that depends on something that another probe reports as an error. */
export class NotExamined extends Error {}

/** Returns a result for something that is as it should be. */
export function fine(finding: string): Result {
  return { verdict: 'ok', finding };
}

/** Returns a result for something that may go wrong. */
export function doubtful(finding: string, remedy: string): Result {
  return { verdict: 'warning', finding, remedy };
}

/** Returns a result for something that does not work. */
export function broken(finding: string, remedy: string): Result {
  return { verdict: 'error', finding, remedy };
}

/** What messages of a run say about its consequences; an examination has none. */
const consequences = [
  / Nothing was (?:changed|done|read or written)\.(?= |$)/g,
  / The backup is not affected\.(?= |$)/g,
];

/**
 * Turns a message that says what happened and then what to do into a result: the first sentence is the finding, and the
 * others are the remedy. `otherwise`: the remedy for a message with only one sentence.
 */
export function fromMessage(verdict: 'warning' | 'error', message: string, otherwise: string): Result {
  const words = consequences.reduce((text, pattern) => text.replaceAll(pattern, ''), message.trim());
  const end = /[.!?](?= +["'`(/A-Z-])/.exec(withoutQuotes(words));
  const first = end === null ? words : words.slice(0, end.index + 1);
  const rest = words.slice(first.length).trim();
  return { verdict, finding: first, remedy: rest === '' ? otherwise : rest };
}

/** Replaces the periods inside quotes and abbreviations, which don't end a sentence; the length stays the same. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"|`[^`]*`|\b(?:e\.g|i\.e|etc)\./g, (quoted) => '_'.repeat(quoted.length));
}

/** Returns the worst verdict of all findings. */
export function overallVerdict({ findings }: Pick<Diagnosis, 'findings'>): Condition {
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  return verdicts.has('error') ? 'error' : verdicts.has('warning') ? 'warning' : 'ok';
}
