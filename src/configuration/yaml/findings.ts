import { type Place, UserError } from '../../system/errors.js';

/** A message about a file that is not an error. */
export interface Notice {
  /** `debug` messages get no annotation. */
  readonly level: 'warning' | 'notice' | 'debug';
  readonly message: string;
  /** Missing if the message is not about a file, but for example about a folder. */
  readonly place?: Place | undefined;
  /** The hooks that it is about; a run without any of them doesn't show it. */
  readonly hooks?: readonly string[] | undefined;
}

/** The errors and notices found while reading, collected so that all are reported at once. */
export interface Findings {
  readonly faults: UserError[];
  readonly notices: Notice[];
  /** The number of errors that were not kept. */
  more: number;
  /** Files that are not configuration files, so their content must not be shown, by their names in places. */
  readonly hidden: Set<string>;
}

/** Returns empty findings. */
export function noFindings(): Findings {
  return { faults: [], notices: [], more: 0, hidden: new Set() };
}

/** Returns the number of errors, kept or not. */
export function errorCount({ faults, more }: Findings): number {
  return faults.length + more;
}

/** The maximum number of errors that are shown per file. */
const maxErrors = 50;

/** The message for an error in a file whose content must not be shown. */
const hiddenMessage =
  'This is invalid. The content of the file is not shown, because it does not look like a configuration file.';

/**
 * Adds an error at a place. Only the first errors of a file are kept, but all are counted. A message that takes time to
 * compute is passed as a function, which is called only if the error is kept. `discreet` is used instead for a file whose
 * content must not be shown.
 */
export function addError(
  findings: Findings,
  place: Place,
  message: string | (() => string),
  discreet = hiddenMessage,
): void {
  const { faults, hidden } = findings;
  const isHidden = hidden.has(place.file);
  const words = isHidden ? discreet : message;
  // Without names and values, many errors of such a file have the same message: one is enough.
  const isTold = isHidden && faults.some((one) => one.place?.file === place.file && one.message === discreet);
  if (isTold) return;
  const fault = () => new UserError(typeof words === 'string' ? words : words(), { place });
  if (faults.length < maxErrors) {
    faults.push(fault());
    return;
  }
  findings.more += 1;
  const last = faults.reduce((latest, { place: other }, index) => {
    return other && isBefore(faults[latest]?.place ?? place, other) ? index : latest;
  }, 0);
  if (isBefore(place, faults[last]?.place ?? place)) faults[last] = fault();
}

/** Adds an error whose message does not repeat anything from the file. */
export function addSafeError(findings: Findings, place: Place, sentence: string): void {
  addError(findings, place, sentence, sentence);
}

function isBefore(a: Place, b: Place): boolean {
  return a.file === b.file && (a.line < b.line || (a.line === b.line && a.column < b.column));
}

/** Returns the errors of a file in order, and the total number if not all were kept. */
export function sortedErrors(findings: Findings, file: string): readonly UserError[] {
  const kept = sortByPlace(findings.faults, file);
  if (findings.more === 0) return kept;
  const all = (kept.length + findings.more).toLocaleString('en');
  const message = `${file} has ${all} errors. The first ${kept.length} are shown; fix these first.`;
  return [...kept, new UserError(message, { place: { file, line: 1, column: 1 } })];
}

/** Sorts findings by their places: first those of the file, then those of the files that it includes. */
export function sortByPlace<Finding extends UserError | Notice>(
  findings: readonly Finding[],
  file: string,
): readonly Finding[] {
  const files = [...new Set([file, ...findings.map(({ place }) => place?.file ?? file)])];
  const rank = ({ place }: Finding) => [files.indexOf(place?.file ?? file), place?.line ?? 0, place?.column ?? 0];
  return findings.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one.reduce((order, value, index) => order || value - (other[index] ?? 0), 0);
  });
}
