import type { Configuration } from '../configuration/configuration.js';
import type { ExaminedRepository, Result } from './diagnosis.js';
import type { Examination } from './examination.js';

/** What every probe has. */
interface AnyProbe {
  /** What it examines, in a word or two. */
  readonly check: string;
  /** How long it may take, in seconds; default: 30. */
  readonly limit?: number | undefined;
}

/**
 * Examines one thing, and changes nothing. It returns a line for each thing that it found; none if there is nothing to examine.
 * Throws NotExamined if it depends on something that another probe reports.
 */
export type Probe =
  | (AnyProbe & {
      readonly of: 'machine';
      readonly look: (examination: Examination, signal: AbortSignal) => Promise<readonly Result[]>;
    })
  | (AnyProbe & {
      readonly of: 'configuration';
      readonly look: (examination: Examination, file: Configuration, signal: AbortSignal) => Promise<readonly Result[]>;
    })
  | (AnyProbe & {
      readonly of: 'repository';
      readonly look: (
        examination: Examination,
        about: { readonly file: Configuration; readonly repository: ExaminedRepository },
        signal: AbortSignal,
      ) => Promise<readonly Result[]>;
    });
