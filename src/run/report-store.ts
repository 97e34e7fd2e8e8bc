import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteStore } from '../process/process-notes.js';
import { decrypt, encrypt } from '../secrets/signed-phase-state.js';
import { readRegularFile } from '../system/read-file.js';
import { replaceFile } from '../system/write-file.js';
import { type OutstandingReport, type ReportStore, reportPrefix } from './outstanding-reports.js';

/** The maximum size of a report in bytes, far more than needed. */
const longestReport = 4 << 20;

/**
 * Keeps outstanding reports in the run's temporary folder, for the post phase. They contain the services' options with
 * their secrets, because nothing else is certain to be the same in the post phase: a later step may have changed the
 * configuration, and a hook may have locked the store of a credential. So they are encrypted with the key that only the
 * runner holds, and never outlive the step. A hook that reads the key from the runner's state could also read this
 * process's own variables.
 */
export function reportsIn({ folder, key }: NoteStore): ReportStore {
  return {
    write: (name, report) => replaceFile(join(folder, name), encrypt(JSON.stringify(report), { key, purpose: name })),
    remove: (name) => rmSync(join(folder, name), { force: true }),
  };
}

/** Returns whether a run left reports in a folder. */
export function hasReports(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(reportPrefix));
}

/** What a run left to report, and a sentence for each report that is forged or incomplete. */
export interface LeftReports {
  readonly reports: ReadonlyMap<string, OutstandingReport>;
  readonly doubts: readonly string[];
}

/** Reads the reports that a run left in a folder. */
export function readReports({ folder, key }: NoteStore): LeftReports {
  const reports = new Map<string, OutstandingReport>();
  const doubts: string[] = [];
  for (const name of readdirSync(folder)
    .filter((each) => each.startsWith(reportPrefix))
    .sort()) {
    const text = decrypt(contentOf(join(folder, name)), { key, purpose: name });
    if (text !== undefined) reports.set(name, JSON.parse(text) as OutstandingReport);
    else
      doubts.push(
        `${join(folder, name)} was not written by the main phase of this step, or is incomplete, so it was ignored. A monitoring service may not have been told that the run failed. Check the services by hand.`,
      );
  }
  return { reports, doubts };
}

function contentOf(path: string): string {
  try {
    const found = readRegularFile(path, { most: longestReport });
    return typeof found === 'string' ? '' : Buffer.from(found.bytes).toString('utf8');
  } catch {
    return ''; // it can't be decrypted, and is reported for that
  }
}
