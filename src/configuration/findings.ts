import { type Place, UserError } from '../system/errors.js';

/** Something to tell about a file that is no fault. */
export interface Notice {
  /** `info` is for who wants to know more: no annotation. */
  readonly level: 'warning' | 'notice' | 'debug';
  readonly message: string;
  /** Missing where no file is concerned: a folder that could not be looked into. */
  readonly place?: Place | undefined;
  /** The hooks that it is about: of no interest to a run that has none of them. */
  readonly hooks?: readonly string[] | undefined;
}

/** What reading one file brings to light: collected, so that all of it is told at once. */
export interface Findings {
  readonly faults: UserError[];
  readonly notices: Notice[];
  /** How many faults there are beyond those that are kept to be told. */
  more: number;
  /** Files of which nothing may be shown, by their names in places: they hold something else than a configuration. */
  readonly hidden: Set<string>;
}

/** Findings with nothing in them yet. */
export function noFindings(): Findings {
  return { faults: [], notices: [], more: 0, hidden: new Set() };
}

/** How many faults there are, told or not. */
export function countOf({ faults, more }: Findings): number {
  return faults.length + more;
}

/** How many faults of one file are told; nobody mends more at once. */
const mostFaults = 50;

/** What is said in place of a sentence that would repeat something of a file of which nothing may be shown. */
const untold =
  'Something here does not fit. What the file holds is not shown, because it is no configuration of its own.';

/**
 * Adds a fault: the sentence, and where it stands. Of very many the first of the file are kept, and all are counted;
 * a sentence that takes time to find is given as a function, called only where it is kept. The discreet one repeats
 * nothing of the file, for a file of which nothing may be shown.
 */
export function addFault(findings: Findings, place: Place, message: string | (() => string), discreet = untold): void {
  const { faults, hidden } = findings;
  const isHidden = hidden.has(place.file);
  const words = isHidden ? discreet : message;
  // Without names and values many faults of such a file read alike: one of them says it.
  const isTold = isHidden && faults.some((one) => one.place?.file === place.file && one.message === discreet);
  if (isTold) return;
  const fault = () => new UserError(typeof words === 'string' ? words : words(), { place });
  if (faults.length < mostFaults) {
    faults.push(fault());
    return;
  }
  findings.more += 1;
  const last = faults.reduce((latest, { place: other }, index) => {
    return other && isBefore(faults[latest]?.place ?? place, other) ? index : latest;
  }, 0);
  if (isBefore(place, faults[last]?.place ?? place)) faults[last] = fault();
}

/** Adds a fault whose sentence repeats nothing of the file. */
export function addPlainFault(findings: Findings, place: Place, sentence: string): void {
  addFault(findings, place, sentence, sentence);
}

function isBefore(a: Place, b: Place): boolean {
  return a.file === b.file && (a.line < b.line || (a.line === b.line && a.column < b.column));
}

/** The faults of a file in their order, and how many there are where not all are told. */
export function faultsOf(findings: Findings, file: string): readonly UserError[] {
  const kept = inOrder(findings.faults, file);
  if (findings.more === 0) return kept;
  const all = (kept.length + findings.more).toLocaleString('en');
  const message = `${file} has ${all} faults, of which ${kept.length} are shown. Fix these first.`;
  return [...kept, new UserError(message, { place: { file, line: 1, column: 1 } })];
}

/** In the order of the file, then of each other one that it includes. */
export function inOrder<Finding extends UserError | Notice>(
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
