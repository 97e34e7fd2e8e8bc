import type { Findings } from '../yaml/findings.js';
import type { Budget } from '../yaml/limits.js';
import type { ConfigurationFile, FoundFile } from './find.js';

/** The inputs and results of reading a file with its includes. */
export interface ReadState {
  readonly findings: Findings;
  readonly budget: Budget;
  /** The folder for relative paths that don't exist relative to the including file. */
  readonly currentFolder: string;
  readonly home: string;
  /** The workspace, while a pull request is checked: files in it must not refer to files outside. */
  readonly confinedTo?: string | undefined;
  /** Receives the text of each included file, by the name in its places. */
  readonly sources: Map<string, string>;
  /** Receives each included file, each time it is included. */
  readonly included: ConfigurationFile[];
}

/** A file or an inline configuration, with its text. */
export interface ReadSource extends FoundFile {
  readonly text: string;
}

/** The path of an inline configuration. */
export const inlinePath = '<inline>';
