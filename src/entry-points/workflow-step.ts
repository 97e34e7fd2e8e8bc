import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../actions/registry.js';
import { historyFile, readHistory } from '../history/history-file.js';
import { type Event, notice, type Reporter, type RunReport } from '../lifecycle/events.js';
import { Cancellation, exitStatusOf, watchSignals } from '../process/cancellation.js';
import { isMountNoted, setNoteStore } from '../process/process-notes.js';
import { outputsOf, withoutCommands, writeOutputs } from '../reporters/github/workflow-commands.js';
import { createSealedRecording } from '../reporters/recording/sealed-recording.js';
import { createReporters, lossSentence } from '../reporters/reporters.js';
import { createRunDocument } from '../reporters/run-document.js';
import { createSummaryReporter } from '../reporters/summary/summary.js';
import { verdictOf } from '../reporters/verdict.js';
import { readInputs } from '../request/inputs.js';
import type { Request } from '../request/request.js';
import { hasReports, reportsIn } from '../run/report-store.js';
import { reportOf, run } from '../run/run.js';
import { type EntryPointSettings, surroundingsOf } from '../run/surroundings.js';
import { absolute, verbosityOf } from '../run/verbosity-and-log-file.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { createMasker } from '../secrets/masker.js';
import { newKey, seal } from '../secrets/signed-phase-state.js';
import { asError, UserError, UserErrors } from '../system/errors.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { protectRunnerFiles } from '../system/runner-files.js';
import { removeTemporaryFolders, temporaryRoot } from '../system/temporary.js';
import { replaceFile } from '../system/write-file.js';
import { createFileLinks } from './file-links.js';
import { forkWarning } from './fork-warning.js';
import { createWorkflowReporters, journalName, type Runner, registered } from './github-runner.js';
import { createHtmlReport } from './html-report.js';
import { createHistory, createLogFiles, createServiceLog, createSyslog } from './log-outputs.js';

/** Seconds after a cancellation until the runner kills this process: the rest is left to the post phase. */
const cancelledFor = 9.5;

/** Runs one workflow step, from its inputs to its outputs; returns the exit status. */
export async function workflowStep(runner: Runner): Promise<number> {
  try {
    if (runner.platform === 'win32') throw new UserError('Borgflow runs on Linux and macOS runners, not on Windows.');
    protectRunnerFiles(runner.environment);
    const request = readInputs(runner.environment, actions);
    if (request.validateOnly) return await (await import('./validate-only-step.js')).validationStep(request, runner);
    if (request.doctor) return await (await import('./doctor-step.js')).doctorStep(request, runner);
    if (request.history) return await (await import('./history-step.js')).historyStep(request, runner);
    return await backUp(request, runner);
  } catch (thrown) {
    const error = asError(thrown);
    if (!(error instanceof UserError)) throw error; // a bug: the guard reports it
    reportInvalidInputs(error, runner.environment, runner.write);
    runner.setFailed(withoutCommands(error.message));
    return 1;
  }
}

/** Removes the temporary folders, unless the post phase needs them; returns sentences about what could not be removed. */
export function removeFoldersNow(): readonly string[] {
  const root = temporaryRoot();
  const isLeft = existsSync(join(root, journalName)) || isMountNoted(root) || hasReports(root);
  return isLeft ? [] : removeTemporaryFolders();
}

async function backUp(request: Request, runner: Runner): Promise<number> {
  const { environment, write, setSecret, setFailed } = runner;
  const root = temporaryRoot();
  const key = newKey();
  setNoteStore({ folder: root, key });
  const cancellation = new Cancellation();
  const { guarded } = runner;
  const stopWatching = watchSignals({ cancellation, onFirst: guarded?.hurry, endAfter: cancelledFor });
  const secrets = new KnownSecrets((masker) => {
    resumeCommands();
    for (const secret of registered(masker)) setSecret(secret);
  });
  let verbosity = verbosityOf(request, []);
  const emit = (event: Event) => telling.emit(event);
  const sockets = runner.syslogSockets ?? [];
  const syslog = createSyslog({ request, sockets, watched: false, environment, emit });
  const logFiles = createLogFiles({ request, emit });
  const serviceLog = createServiceLog(request);
  const document = createRunDocument((text) => secrets.mask(text));
  const page = await createHtmlReport({ request, environment, emit, verbosity: () => verbosity });
  const summary = summaryReporters(request, environment);
  const history = createHistory({ request, environment, emit });
  const recording = createSealedRecording({
    store: { folder: root, key },
    outputs: () => ({
      summary: summary.length > 0,
      history: history.length > 0,
      report: page.planned === undefined ? undefined : absolute(page.planned),
      verbosity,
    }),
    mask: (text) => secrets.mask(text),
    warn: (message) => emit(notice('warning', message)),
  });
  const { telling, resumeCommands } = createWorkflowReporters(runner, {
    masker: secrets,
    get verbosity() {
      return verbosity;
    },
    report: page.planned,
    further: [
      recording.recorder,
      ...summary.map((reporter) => recording.noting('summary', reporter)),
      syslog.reporter,
      logFiles.reporter,
      serviceLog.reporter,
      document.reporter,
      ...history.map((reporter) => recording.noting('history', reporter)),
      ...page.reporters.map((reporter) => recording.noting('report', reporter)),
      recording.remover,
    ],
  });
  guarded?.onCrash({ abandon: telling.abandon, mask: secrets.mask });
  const warn = (message: string) => emit(notice('warning', message));
  guarded?.onLoss(warn);
  const foreign = forkWarning(environment, request.dryRun);
  if (foreign !== undefined) warn(foreign);
  const lost = new Set<string>();
  /** Writes something that the run can do without; an error is reported once. */
  const spare = (name: string, write: () => void): void => {
    try {
      write();
    } catch (error) {
      if (!lost.has(name)) warn(lossSentence(name, error));
      lost.add(name);
    }
  };
  // Before anything is started: if the main phase is killed, the post phase needs to know this folder.
  spare('The state for the post phase (GITHUB_STATE)', () => {
    // With debug logging, the runner shows saved state.
    if (environment['RUNNER_DEBUG'] === '1') setSecret(key);
    runner.saveState('temporary', root);
    runner.saveState('key', key);
  });
  const tellOutputs = (report: RunReport) => {
    const file = environment['GITHUB_OUTPUT'];
    const write = () =>
      file && writeOutputs(file, { ...outputsOf(report, secrets.mask, { page: page.path(), document }) });
    spare('The step outputs (GITHUB_OUTPUT)', write);
  };
  const traits: EntryPointSettings = {
    environment,
    cancellation,
    terminal: false,
    progress: 'occasional',
    closingLimit: cancelledFor,
    emit,
    install: true,
    wanted: request.borg,
    secrets,
    // Written immediately, because it is unknown how much time is left.
    onCancelled: (journal, report) => {
      spare('The journal for the post phase', () =>
        replaceFile(join(root, journalName), seal(JSON.stringify(journal), { key, purpose: journalName })),
      );
      tellOutputs(report());
    },
    reports: reportsIn({ folder: root, key }),
    monitoringLog: serviceLog.of,
    onRead: (files) => {
      syslog.onRead(files);
      logFiles.onRead(files);
      serviceLog.onRead(files);
      verbosity = verbosityOf(request, files);
    },
  };
  try {
    const report = await run(request, surroundingsOf(traits));
    tellOutputs(report);
    const { failed, message } = verdictOf(report, request.failOn);
    if (failed) setFailed(withoutCommands(secrets.mask(message)));
    return exitStatusOf({ failed, signal: report.signal });
  } finally {
    // This may take long (reporters wait for syslog), and after a cancellation there may be no time.
    const errors = await cleanUpAll([
      telling.close,
      () => guarded?.onLoss(undefined),
      stopWatching,
      () => setNoteStore(undefined),
      () => {
        // If anything is left to do, the post phase needs this folder and removes it afterwards.
        const isLeft = cancellation.ended || isMountNoted(root) || hasReports(root);
        if (!isLeft) for (const problem of removeTemporaryFolders()) write(`${withoutCommands(problem)}\n`);
      },
    ]);
    for (const { message } of errors) write(`${withoutCommands(secrets.mask(message))}\n`);
  }
}

/** Returns the reporter of the job summary, if it is enabled and the runner provides a file for it. */
function summaryReporters({ summary = true }: Request, environment: NodeJS.ProcessEnv): readonly Reporter[] {
  const file = environment['GITHUB_STEP_SUMMARY'];
  const history = () => readHistory(historyFile(environment)).runs;
  return summary && file ? [createSummaryReporter({ file, link: createFileLinks(environment), history })] : [];
}

/** Writes the outputs and the job summary of a step that could not start; calls `complain` if one can't be written. */
function reportInvalidInputs(error: UserError, environment: NodeJS.ProcessEnv, complain: (text: string) => void): void {
  const masker = createMasker([environment['INPUT_PASSPHRASE']?.trim() ?? '']);
  const faults = error instanceof UserErrors ? error.faults : [error];
  const failures = faults.map(({ message, place }) => ({ message, error: message, output: [], place }));
  const ended = { outcome: 'failure', failures: [], configurations: [] } as const;
  const report = reportOf({ ended, failures, archives: [], runId: '', seconds: 0, signal: undefined });
  const outputs = environment['GITHUB_OUTPUT'];
  try {
    if (outputs) writeOutputs(outputs, { ...outputsOf(report, masker.mask) });
  } catch (fault) {
    complain(`${lossSentence('The step outputs (GITHUB_OUTPUT)', fault)}\n`);
  }
  const file = environment['GITHUB_STEP_SUMMARY'];
  if (!file || /^\s*false\s*$/i.test(environment['INPUT_SUMMARY'] ?? '')) return;
  createReporters([createSummaryReporter({ file })], masker, complain).emit({ type: 'run-finished', report });
}
