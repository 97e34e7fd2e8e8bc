import { randomUUID } from 'node:crypto';
import { actions } from './actions/index.js';
import type { Event } from './lifecycle/events.js';
import { createGithubReporter } from './reporters/github.js';
import { createTelling } from './reporters/index.js';
import { inert } from './reporters/inert.js';
import { outputsOf, writeOutputs } from './reporters/outputs.js';
import { verdictOf } from './reporters/verdict.js';
import { readInputs } from './request/inputs.js';
import type { Request } from './request/request.js';
import { run } from './run.js';
import { createSyslog } from './syslog.js';
import { Cancellation } from './system/cancellation.js';
import { asError, UserError } from './system/errors.js';
import { KnownSecrets } from './system/known-secrets.js';
import { exitStatusOf, watchSignals } from './system/signals.js';
import { removeTemporaryFolders, temporaryRoot } from './system/temporary.js';
import { worldOf } from './world.js';

/** What a workflow step has at hand. */
export interface Runner {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Where syslog may listen; missing: nothing is written there. */
  readonly syslogSockets?: readonly string[];
  /** Standard output. */
  readonly write: (text: string) => void;
  /** Hands a text to the post phase. */
  readonly saveState: (name: string, value: string) => void;
  /** Asks the runner to black out a text from here on. */
  readonly setSecret: (secret: string) => void;
  /** Annotates the step with an error, and makes it fail. */
  readonly setFailed: (message: string) => void;
}

/** Seconds after a cancel until the runner kills: what is not done by then is left to the post phase. */
const cancelledFor = 9.5;

/** One workflow step from its inputs to its outputs; gives the exit status. */
export async function workflowStep(runner: Runner): Promise<number> {
  try {
    if (runner.platform === 'win32') throw new UserError('Borgflow runs on Linux and macOS runners, not on Windows.');
    return await backUp(readInputs(runner.environment, actions), runner);
  } catch (thrown) {
    const error = asError(thrown);
    if (!(error instanceof UserError) && runner.environment['RUNNER_DEBUG'] === '1')
      runner.write(`${inert(error.stack ?? '')}\n`);
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
  const cancellation = new Cancellation();
  const stopWatching = watchSignals({ cancellation, secondEnds: false, endAfter: cancelledFor });
  const secrets = new KnownSecrets((masker) => {
    reporter.resumeCommands();
    for (const secret of masker.variants) setSecret(secret);
  });
  const reporter = createGithubReporter({
    write,
    token: randomUUID,
    mask: secrets.mask,
    concurrent: request.concurrency > 1,
    workspace: environment['GITHUB_WORKSPACE'],
    verbosity: request.verbosity,
  });
  const emit = (event: Event) => telling.emit(event);
  const sockets = runner.syslogSockets ?? [];
  const syslog = createSyslog({ request, sockets, watched: false, masker: secrets, environment, emit });
  const telling = createTelling([reporter, syslog.reporter], (text) => write(inert(secrets.mask(text))));
  const world = worldOf({
    environment,
    cancellation,
    terminal: false,
    closingLimit: cancelledFor,
    emit,
    install: true,
    secrets,
    onRead: syslog.onRead,
  });
  try {
    // Closed however it ends: an error behind a group left open would be lost.
    const report = await run(request, world).finally(telling.close);
    const file = environment['GITHUB_OUTPUT'];
    if (file) writeOutputs(file, { ...outputsOf(report, secrets.mask) });
    const { failed, message } = verdictOf(report, request.failOn);
    if (failed) setFailed(inert(secrets.mask(message)));
    return exitStatusOf({ failed, signal: report.signal });
  } finally {
    stopWatching();
    removeTemporaryFolders();
  }
}
