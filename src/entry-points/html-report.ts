import { historyFile, readHistory } from '../history/history-file.js';
import { type Event, notice, type Reporter, type Verbosity } from '../lifecycle/events.js';
import type { Request } from '../request/request.js';
import { makesBackups } from '../run/select-what-runs.js';
import { absolute } from '../run/verbosity-and-log-file.js';

/** What an entry point provides so that runs can have a report. */
interface ReportEntryPoint {
  readonly request: Request;
  readonly environment: NodeJS.ProcessEnv;
  readonly emit: (event: Event) => void;
  /** The verbosity of the log; read for each event. */
  readonly verbosity: () => Verbosity;
}

/** The HTML report of a run. */
interface HtmlReport {
  /** None if no report was requested. */
  readonly reporters: readonly Reporter[];
  /** The path to which it will be written, as requested; undefined if it can't be. */
  readonly planned: string | undefined;
  /** Returns the absolute path of the report; empty if it has not been written. */
  readonly path: () => string;
}

/**
 * Creates the reporter of the HTML report that was requested. Whether it can be written is checked now and reported before
 * the first step, because the end of a long run would be too late.
 */
export async function createHtmlReport({
  request,
  environment,
  emit,
  verbosity,
}: ReportEntryPoint): Promise<HtmlReport> {
  if (request.report === undefined) return { reporters: [], planned: undefined, path: () => '' };
  const { createReportReporter, reportFault } = await import('../reporters/report/report.js');
  const path = absolute(request.report);
  const fault = reportFault(path);
  if (fault !== undefined) {
    const message = `The report can't be written to ${path}: ${fault}. The run continues without it.`;
    const handle: Reporter['handle'] = ({ type }) => {
      if (type === 'run-started') emit(notice('warning', message));
    };
    return { reporters: [{ handle }], planned: undefined, path: () => '' };
  }
  const reporter = createReportReporter(path, {
    past: makesBackups(request) ? readHistory(historyFile(environment)).runs : undefined,
    get verbosity() {
      return verbosity();
    },
  });
  return { reporters: [reporter], planned: request.report, path: () => (reporter.isWritten() ? path : '') };
}
