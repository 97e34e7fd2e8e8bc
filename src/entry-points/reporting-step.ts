import { notice } from '../lifecycle/events.js';
import type { Failure, Outcome } from '../lifecycle/outcome.js';
import { Cancellation, exitStatusOf, watchSignals } from '../process/cancellation.js';
import { outputsOf, withoutCommands, writeOutputs } from '../reporters/github/workflow-commands.js';
import { lossSentence, type Reporters } from '../reporters/reporters.js';
import type { Request } from '../request/request.js';
import { surroundingsOf } from '../run/surroundings.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { cleanUpAll } from '../system/run-every-cleanup.js';
import { removeTemporaryFolders } from '../system/temporary.js';
import { createWorkflowReporters, type Runner, registered } from './github-runner.js';

/** What a step found out without a run. */
interface Found {
  readonly outcome: Outcome;
  readonly failures: readonly Failure[];
  /** The last sentence in the log. */
  readonly closing: string;
  /** Writes to the job summary, a file. */
  readonly summarize: (file: string) => void;
  /** Writes the report if one is requested, and returns its path. Throws UserError if it can't be written. */
  readonly writePage?: () => string;
}

/** What a step looks with, and tells. */
interface Looking {
  readonly surroundings: ReturnType<typeof surroundingsOf>;
  readonly emit: Reporters['emit'];
  readonly warn: (message: string) => void;
}

/**
 * Runs a workflow step that looks at something instead of running the lifecycle, with the log, the job summary, the
 * outputs, and the exit status of a run. `canceled` is the last sentence if a signal ended it.
 */
export async function reportingStep(
  request: Request,
  runner: Runner,
  { look, canceled }: { readonly look: (looking: Looking) => Promise<Found>; readonly canceled: string },
): Promise<number> {
  const { environment, setSecret, setFailed, write, guarded } = runner;
  const cancellation = new Cancellation();
  const stopWatching = watchSignals({
    cancellation,
    onFirst: guarded?.hurry,
    leave: guarded?.leave ?? (() => undefined),
  });
  const secrets = new KnownSecrets((masker) => {
    for (const secret of registered(masker)) setSecret(secret);
  });
  const { verbosity = 1 } = request;
  const { telling } = createWorkflowReporters(runner, { masker: secrets, verbosity });
  const { emit } = telling;
  const surroundings = surroundingsOf({
    environment,
    cancellation,
    terminal: false,
    closingLimit: 0,
    emit,
    // Without Borg, nothing could be found out on a new machine. A run would install it, too.
    install: true,
    wanted: request.borg,
    secrets,
  });
  try {
    const found = await look({ surroundings, emit, warn: (message) => emit(notice('warning', message)) });
    const signal = cancellation.by;
    await telling.close();
    const outcome = signal === undefined ? found.outcome : 'cancelled';
    writeResults({ ...found, outcome }, { request, runner, secrets });
    const closing = withoutCommands(secrets.mask(found.closing));
    const failed = signal !== undefined || isFailure(outcome, request.failOn);
    if (failed) setFailed(signal === undefined ? closing : canceled);
    else write(`${closing}\n`);
    return exitStatusOf({ failed, signal });
  } finally {
    const errors = await cleanUpAll([
      telling.close,
      stopWatching,
      () => removeTemporaryFolders().map((problem) => write(`${withoutCommands(problem)}\n`)),
    ]);
    for (const { message } of errors) write(`${withoutCommands(secrets.mask(message))}\n`);
  }
}

function writeResults(
  { outcome, failures, summarize, writePage }: Found,
  { request, runner, secrets }: { readonly request: Request; readonly runner: Runner; readonly secrets: KnownSecrets },
): void {
  const { environment, write } = runner;
  const spare = (name: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      write(`${withoutCommands(lossSentence(name, error))}\n`);
    }
  };
  const summary = environment['GITHUB_STEP_SUMMARY'];
  if (request.summary !== false && summary) spare('The job summary', () => summarize(summary));
  const page = writePage?.();
  const outputs = environment['GITHUB_OUTPUT'];
  if (!outputs) return;
  const ended = { archives: [], failedRepositories: [], configurations: [], seconds: 0, runId: '' };
  const report = { outcome, failures, ...ended };
  spare('The step outputs (GITHUB_OUTPUT)', () =>
    writeOutputs(outputs, { ...outputsOf(report, secrets.mask, { page }) }),
  );
}

function isFailure(outcome: Outcome, failOn: Request['failOn']): boolean {
  return (outcome === 'failure' && failOn !== 'never') || (outcome === 'warning' && failOn === 'warning');
}

/** Returns a failure that is only a sentence. */
export function failureWith(message: string): Failure {
  return { message, error: message, output: [], place: undefined };
}
