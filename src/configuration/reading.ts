import type { Found, FoundFile } from './find.js';
import type { Findings } from './findings.js';
import type { Budget } from './limits.js';

/** What reading a file with all that it includes needs and gathers. */
export interface Reading {
  readonly findings: Findings;
  readonly budget: Budget;
  /** From here relative paths count that lead nowhere beside the including file. */
  readonly currentFolder: string;
  readonly home: string;
  /** The folder that files in it may not lead out of, where a pull request is checked. */
  readonly confinedTo?: string | undefined;
  /** Gets the text of each included file by the name in its places. */
  readonly sources: Map<string, string>;
  /** Gets each file that was included, as often as it was. */
  readonly included: Found[];
}

/** A file, or an inline text, whose text is at hand. */
export interface ReadSource extends FoundFile {
  readonly text: string;
}

/** The path of a configuration that stands in no file. */
export const inlinePath = '<inline>';
