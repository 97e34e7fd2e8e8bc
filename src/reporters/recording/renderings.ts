import { randomUUID } from 'node:crypto';
import type { Reporter, Verbosity } from '../../lifecycle/events.js';
import { createMasker } from '../../secrets/masker.js';
import { createConsoleReporter } from '../console.js';
import { createGithubReporter } from '../github/workflow-log.js';
import { createFormattedLog, defaultLogFormat } from '../log-file.js';
import { createReport } from '../report/report.js';
import { createRunDocument } from '../run-document.js';
import { createSummary, mostBytes } from '../summary/summary.js';
import { createSyslogText } from '../syslog.js';

/** How to show a recorded run, whatever the rendering. */
interface Viewing {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly verbosity: Verbosity;
  /** The format of a line of a log; missing: the default one. */
  readonly logFormat: string | undefined;
  readonly color: boolean;
  /** Results are one JSON document. */
  readonly json: boolean;
  readonly logJson: boolean;
  /** It is shown on a terminal. */
  readonly interactive: boolean;
  /** The time of what is being shown. */
  readonly now: () => Date;
  /** Returns an unguessable string; default: a random one. */
  readonly token?: () => string;
}

/** Creates the reporter that shows a recorded run. */
export type Rendering = (viewing: Viewing) => Reporter;

/** Everything that a recorded run can be shown as. */
export const renderings = {
  console: (viewing) => createConsoleReporter(viewing),
  workflow: ({ out, verbosity, token = randomUUID }) => createGithubReporter({ write: out, token, verbosity }),
  summary: ({ out }) => createSummary((textWithin) => out(`${textWithin(mostBytes)}\n`)),
  report: ({ out, verbosity }) => createReport(out, { verbosity }),
  log: ({ out, now, verbosity, logFormat: format = defaultLogFormat, logJson: json }) =>
    createFormattedLog({ verbosity, format, json }, out, now),
  syslog: ({ out, verbosity }) => createSyslogText(verbosity, out),
  json: ({ out }) => createDocument(out),
} satisfies Readonly<Record<string, Rendering>>;

/** Creates the reporter that writes the whole run as one JSON object, when it or its recording has ended. */
function createDocument(out: (text: string) => void): Reporter {
  const { reporter, text } = createRunDocument(createMasker([]).mask);
  let isWritten = false;
  return {
    ...reporter,
    handle: (event) => {
      reporter.handle(event);
      if (event.type !== 'run-finished') return;
      isWritten = true;
      out(`${text(event.report)}\n`);
    },
    close: () => {
      if (!isWritten) out(`${text(undefined)}\n`);
    },
  };
}
