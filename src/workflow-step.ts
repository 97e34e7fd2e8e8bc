import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from './actions/index.js';
import type { Event, RunReport } from './lifecycle/events.js';
import { createLogFiles } from './log-file.js';
import { verbosityOf } from './loudness.js';
import { inert } from './reporters/inert.js';
import { outputsOf, writeOutputs } from './reporters/outputs.js';
import { verdictOf } from './reporters/verdict.js';
import { readInputs } from './request/inputs.js';
import type { Request } from './request/request.js';
import { run } from './run.js';
import { journalName, type Runner, workflowTelling } from './runner.js';
import { summaryReporters, tellRefusal } from './step-summary.js';
import { createSyslog } from './syslog.js';
import { Cancellation } from './system/cancellation.js';
import { asError, UserError } from './system/errors.js';
import { KnownSecrets } from './system/known-secrets.js';
import { mountsNotedIn, noteProcessesIn } from './system/leftovers.js';
import { exitStatusOf, watchSignals } from './system/signals.js';
import { removeTemporaryFolders, temporaryRoot } from './system/temporary.js';
import { worldOf } from './world.js';

/** Seconds after a cancel until the runner kills: what is not done by then is left to the post phase. */
const cancelledFor = 9.5;

/** One workflow step from its inputs to its outputs; gives the exit status. */
export async function workflowStep(runner: Runner): Promise<number> {
  try {
    if (runner.platform === 'win32') throw new UserError('Borgflow runs on Linux and macOS runners, not on Windows.');
    const request = readInputs(runner.environment, actions);
    if (request.validateOnly) return await (await import('./validation-step.js')).validationStep(request, runner);
    return await backUp(request, runner);
  } catch (thrown) {
    const error = asError(thrown);
    if (!(error instanceof UserError) && runner.environment['RUNNER_DEBUG'] === '1')
      runner.write(`${inert(error.stack ?? '')}\n`);
    if (error instanceof UserError) tellRefusal(error, runner.environment, runner.write);
    runner.setFailed(inert(error instanceof UserError ? error.message : internalFault(error)));
    return 1;
  }
}

/** What is said of a fault of our own. */
export function internalFault(error: Error): string {
  return `Internal fault: ${error.message}. This is a fault of Borgflow: please report it, with the log of a run with debug logging.`;
}

async function backUp(request: Request, runner: Runner): Promise<number> {
  const { environment, write, setSecret, setFailed } = runner;
  // First of all: a main phase that is killed leaves this folder to the post phase.
  runner.saveState('temporary', temporaryRoot());
  noteProcessesIn(temporaryRoot());
  const cancellation = new Cancellation();
  const stopWatching = watchSignals({ cancellation, secondEnds: false, endAfter: cancelledFor });
  const secrets = new KnownSecrets((masker) => {
    resumeCommands();
    for (const secret of masker.variants) setSecret(secret);
  });
  let verbosity = verbosityOf(request, []);
  const emit = (event: Event) => telling.emit(event);
  const sockets = runner.syslogSockets ?? [];
  const syslog = createSyslog({ request, sockets, watched: false, environment, emit });
  const logFiles = createLogFiles({ request, emit });
  const { telling, resumeCommands } = workflowTelling(runner, {
    masker: secrets,
    get verbosity() {
      return verbosity;
    },
    concurrent: request.concurrency > 1,
    further: [...summaryReporters(request, environment), syslog.reporter, logFiles.reporter],
  });
  const tellOutputs = (report: RunReport) => {
    const file = environment['GITHUB_OUTPUT'];
    if (file) writeOutputs(file, { ...outputsOf(report, secrets.mask) });
  };
  const world = worldOf({
    environment,
    cancellation,
    terminal: false,
    closingLimit: cancelledFor,
    emit,
    install: true,
    wanted: request.borg,
    secrets,
    // Written at once: nobody knows how much time is left.
    onCancelled: (journal, report) => {
      writeFileSync(join(temporaryRoot(), journalName), JSON.stringify(journal), { mode: 0o600 });
      tellOutputs(report());
    },
    onRead: (files) => {
      syslog.onRead(files);
      logFiles.onRead(files);
      verbosity = verbosityOf(request, files);
    },
  });
  try {
    const report = await run(request, world);
    tellOutputs(report);
    const { failed, message } = verdictOf(report, request.failOn);
    if (failed) setFailed(inert(secrets.mask(message)));
    return exitStatusOf({ failed, signal: report.signal });
  } finally {
    // Last, for it may wait for syslog: after a cancel there may be no time for that.
    await telling.close();
    stopWatching();
    noteProcessesIn(undefined);
    // What is left to be done stands in that folder: the post phase removes it then.
    const isLeft = cancellation.ended || mountsNotedIn(temporaryRoot()).length > 0;
    if (!isLeft) for (const problem of removeTemporaryFolders()) write(`${inert(problem)}\n`);
  }
}
