import { type Place, UserError } from '../system/errors.js';

/** Something to tell about a file that is no fault. */
export interface Notice {
  readonly level: 'warning' | 'notice';
  readonly message: string;
  /** Missing where no file is concerned: a folder that could not be looked into. */
  readonly place?: Place | undefined;
}

/** What reading one file brings to light: collected, so that all of it is told at once. */
export interface Findings {
  readonly faults: UserError[];
  readonly notices: Notice[];
}

/** Findings with nothing in them yet. */
export function noFindings(): Findings {
  return { faults: [], notices: [] };
}

/** How many faults of one file are told; nobody mends more at once. */
const mostFaults = 100;

/** Adds a fault: the sentence, and where it stands. */
export function addFault(findings: Findings, place: Place, message: string): void {
  const told = findings.faults.length;
  if (told > mostFaults) return;
  const sentence =
    told < mostFaults ? message : `${place.file} has more than ${mostFaults} faults. Mend the others first.`;
  findings.faults.push(new UserError(sentence, { place }));
}
