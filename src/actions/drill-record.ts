import { dirname } from 'node:path';
import { asError } from '../system/errors.js';
import { makeFolder } from '../system/make-folder.js';
import { readSmallFile } from '../system/read-file.js';
import { replaceFile } from '../system/write-file.js';
import { writtenTime } from '../text/written-time.js';
import { type StatePlace, stateFile } from './repository-state.js';

/** How deep a restore drill goes. */
export type DrillDepth = 'canary' | 'paths' | 'full';

/** A restore drill on this machine. */
interface RecordedDrill {
  readonly at: Date;
  readonly archive: string;
  readonly depth: DrillDepth;
}

/** What this machine knows about the restore drills of a repository. */
interface DrillRecord {
  /** The last one without a finding. */
  readonly passed?: RecordedDrill | undefined;
  /** The first finding of the last one; undefined if it passed, or if there was none. */
  readonly finding?: { readonly at: Date; readonly sentence: string } | undefined;
}

/** Returns what this machine knows about the restore drills of a repository; empty if there were none. */
export function drillRecord(place: StatePlace): DrillRecord {
  try {
    const { passed, finding } = fieldsOf(JSON.parse(readSmallFile(stateFile(place, 'drills'))));
    const { at, archive, depth } = fieldsOf(passed);
    const { at: since, sentence } = fieldsOf(finding);
    const [passedAt, failedAt] = [timeOf(at), timeOf(since)];
    return {
      passed: passedAt && typeof archive === 'string' && isDepth(depth) ? { at: passedAt, archive, depth } : undefined,
      finding: failedAt && typeof sentence === 'string' ? { at: failedAt, sentence } : undefined,
    };
  } catch {
    return {}; // there is none, or it is damaged: it will be written again
  }
}

/** Records how a restore drill ended; returns why it could not be recorded, or undefined. */
export function recordDrill(
  place: StatePlace,
  { at, archive, depth, finding }: RecordedDrill & { readonly finding?: string | undefined },
): string | undefined {
  const file = stateFile(place, 'drills');
  const record: DrillRecord =
    finding === undefined
      ? { passed: { at, archive, depth } }
      : { ...drillRecord(place), finding: { at, sentence: finding } };
  try {
    makeFolder(dirname(file));
    replaceFile(file, JSON.stringify(record));
    return undefined;
  } catch (error) {
    return `${file} could not be written: ${asError(error).message}`;
  }
}

function isDepth(value: unknown): value is DrillDepth {
  return value === 'canary' || value === 'paths' || value === 'full';
}

function timeOf(value: unknown): Date | undefined {
  return typeof value === 'string' ? writtenTime(value) : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
