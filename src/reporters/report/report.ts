import { statSync, writeFileSync } from 'node:fs';
import type { RecordedRun } from '../../history/recorded-run.js';
import type { Event, Reporter, RunReport, Verbosity } from '../../lifecycle/events.js';
import { writeFault } from '../../system/write-faults.js';
import { beginReplacement, isWrittenDirectly, replaceFile } from '../../system/write-file.js';
import { dispatch } from '../reporters.js';
import { ObservedRun } from '../run-history.js';
import { RunRecord } from '../run-record.js';
import { reportPage } from './page.js';
import { replacementFault } from './page-start.js';
import { ReportLog } from './report-log.js';

/** What a report contains besides the run. */
interface ReportSettings {
  /** The verbosity of the log; read for each event, because a configuration file may set it. */
  readonly verbosity: Verbosity;
  /** Earlier runs of this machine, oldest first; missing: they are not shown. */
  readonly past?: readonly RecordedRun[] | undefined;
}

/** The reporter of an HTML report in a file. */
interface ReportReporter extends Reporter {
  /** Returns whether the report has been written. */
  readonly isWritten: () => boolean;
}

/** Creates a reporter that writes the report to a file with an absolute path, once: when the run has ended or is abandoned. */
export function createReportReporter(path: string, settings: ReportSettings): ReportReporter {
  let written = false;
  const reporter = createReport((page) => {
    replaceFile(path, page);
    written = true;
  }, settings);
  return { ...reporter, name: `The report ${path}`, isWritten: () => written };
}

/** Creates a reporter that passes on the report, a self-contained HTML page, once: at the end. */
export function createReport(write: (page: string) => void, settings: ReportSettings): Reporter {
  const record = new RunRecord();
  const log = new ReportLog(record);
  const observed = new ObservedRun();
  let isDone = false;
  const end = (report?: RunReport): void => {
    if (isDone) return;
    isDone = true;
    const run = report && observed.recorded(report);
    write(reportPage({ record, report, log, runs: run === undefined ? [] : [...(settings.past ?? []), run] }));
  };
  return {
    name: 'The report',
    handle: (event: Event) => {
      record.note(event);
      log.note(event, settings.verbosity);
      dispatch(observed.handlers, event);
      if (event.type === 'run-finished') end(event.report);
    },
    close: () => {
      if (record.plan !== undefined) end();
    },
  };
}

/** Returns why a report can't be written to a path, to complete a sentence; undefined if it can. Leaves nothing behind. */
export function reportFault(path: string): string | undefined {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return 'it is a folder';
    if (isWrittenDirectly(path)) return 'it is not a regular file';
    const fault = replacementFault(path);
    if (fault !== undefined) return fault;
    const trial = beginReplacement(path);
    try {
      writeFileSync(trial.path, '', { mode: 0o600, flag: 'wx' });
    } finally {
      trial.discard();
    }
    return undefined;
  } catch (error) {
    return writeFault(error);
  }
}
