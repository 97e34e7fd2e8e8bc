import { type Event, notice } from '../lifecycle/events.js';
import { runEverything } from '../lifecycle/lifecycle.js';
import { type Journal, replayJournal } from '../lifecycle/post-phase-journal.js';
import { createStepRunner, type StepTools } from '../lifecycle/step-runner.js';
import { Cancellation, watchSignals } from '../process/cancellation.js';
import { environmentFor } from '../process/child-environment.js';
import { pause } from '../process/pause.js';
import { runProcess } from '../process/run-process.js';
import { type OutstandingReport, OutstandingReports, type ReportStore } from '../run/outstanding-reports.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { createWorkflowReporters, type Runner, registered } from './github-runner.js';
import { doubtsIn, latePing, loadPings, tellKilled } from './late-reports.js';

/** The time limit in seconds for each hook that runs in the post phase. */
const hookLimit = 30;

/** What the main phase left undone. */
interface LeftWork {
  /** What a canceled run has done; undefined if it was killed without a cancellation, or the journal can't be used. */
  readonly journal: Journal | undefined;
  /** What monitoring services have not been told yet, by name. */
  readonly reports: ReadonlyMap<string, OutstandingReport>;
  readonly store: ReportStore;
}

/**
 * Replays a canceled run and runs the cleanup hooks that were not run; then tells the monitoring services of a file that
 * was begun how it ended. Returns whether any of the hooks failed.
 */
export async function catchUp({ journal, reports, store }: LeftWork, runner: Runner): Promise<boolean> {
  if (journal === undefined && reports.size === 0) return false;
  const cancellation = new Cancellation();
  const { guarded } = runner;
  const leave = guarded?.leave ?? (() => undefined);
  const stopWatching = watchSignals({ cancellation, onFirst: guarded?.hurry, leave });
  // The runner still masks the secrets of the main phase, but those of the services are also masked here.
  const secrets = new KnownSecrets((masker) => {
    resumeCommands();
    for (const secret of registered(masker)) runner.setSecret(secret);
  });
  const { telling, resumeCommands } = createWorkflowReporters(runner, {
    masker: secrets,
    verbosity: 1,
  });
  secrets.keep([...reports.values()].flatMap((report) => report.secrets));
  let failed = false;
  const emit = (event: Event): void => {
    // A service that was not told is a warning, here as in the main phase.
    const isHook = event.type === 'step-finished' && event.step.kind !== 'monitor';
    if (isHook && event.outcome !== 'success' && event.outcome !== 'skipped') failed = true;
    telling.emit(event);
  };
  const outstanding = new OutstandingReports(store, () => undefined, reports);
  const tools: StepTools = {
    runProcess,
    environment: environmentFor('hook', runner.environment, true),
    masker: secrets,
    runId: journal?.runId ?? '',
    cancellation,
    closingLimit: hookLimit,
    emit,
    act: () => Promise.reject(new Error('The post phase does not run actions.')),
    pause,
    ping: latePing(outstanding, () => loadPings({ runner, emit, secrets, outstanding, cancellation })),
  };
  const stepRunner = createStepRunner(tools);
  guarded?.onCrash({ abandon: telling.abandon, mask: secrets.mask });
  try {
    for (const doubt of doubtsIn(outstanding)) emit(notice('warning', doubt));
    if (journal === undefined) await tellKilled(outstanding, stepRunner);
    else {
      cancellation.cancel('SIGINT');
      await runEverything(journal.plan, replayJournal(journal, stepRunner));
    }
  } finally {
    await cleanUpAll([telling.close, stopWatching]);
  }
  return failed;
}
