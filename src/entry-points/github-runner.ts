import { randomUUID } from 'node:crypto';
import type { Guarded } from '../commands/command.js';
import type { Reporter, Verbosity } from '../lifecycle/events.js';
import { withoutCommands, workflowCommand, writeOutputs } from '../reporters/github/workflow-commands.js';
import { createGithubReporter } from '../reporters/github/workflow-log.js';
import { createReporters, type Reporters } from '../reporters/reporters.js';
import { hasShortLine, type Masker } from '../secrets/masker.js';
import { workflowRunPage } from '../system/run-page.js';

/** The file in the run's temporary folder that records what a canceled run has done. */
export const journalName = 'journal.json';

/** The runner of a workflow step. */
export interface Runner {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** The sockets on which syslog may listen; missing: nothing is written to syslog. */
  readonly syslogSockets?: readonly string[];
  /** Writes to standard output. */
  readonly write: (text: string) => void;
  /** Saves a value for the post phase. */
  readonly saveState: (name: string, value: string) => void;
  /** Asks the runner to mask a string from now on. */
  readonly setSecret: (secret: string) => void;
  /** Annotates the step with an error and makes it fail. */
  readonly setFailed: (message: string) => void;
  /** The guard that ends this process cleanly; missing: there is none. */
  readonly guarded?: Guarded;
}

/**
 * Returns the runner of this process: workflow commands go to standard output, state to the file that the runner named.
 * Works like the toolkit's functions, but without loading their HTTP client.
 */
export function runnerOf(
  environment: NodeJS.ProcessEnv,
  write: Runner['write'],
): Runner & {
  /** Writes text if debug logging is on. */
  readonly debug: (text: string) => void;
} {
  const file = environment['GITHUB_STATE'];
  return {
    environment,
    platform: process.platform,
    write,
    saveState: (name, value) =>
      file ? writeOutputs(file, { [name]: value }) : write(workflowCommand('save-state', { name }, value)),
    setSecret: (secret) => write(workflowCommand('add-mask', {}, secret)),
    setFailed: (message) => write(workflowCommand('error', {}, message)),
    debug: (text) => {
      if (environment['RUNNER_DEBUG'] === '1') write(`${withoutCommands(text)}\n`);
    },
  };
}

/** Returns the strings for the runner to mask: it masks each line separately, and a short one would mask half of the log. */
export function registered({ variants }: Pick<Masker, 'variants'>): readonly string[] {
  return variants.filter((text) => !hasShortLine(text));
}

/** The settings of a workflow log, and its other reporters. */
interface WorkflowLogSettings {
  readonly masker: Pick<Masker, 'mask' | 'variants'>;
  readonly verbosity: Verbosity;
  /** The path of the HTML report, if one is written. */
  readonly report?: string | undefined;
  readonly further?: readonly Reporter[];
}

/**
 * Creates the reporters of a workflow: everything goes to standard output, masked and made harmless. Call `resumeCommands`
 * before writing a workflow command around them.
 */
export function createWorkflowReporters(
  { write, environment }: Runner,
  log: WorkflowLogSettings,
): { readonly telling: Reporters; readonly resumeCommands: () => void } {
  const workspace = environment['GITHUB_WORKSPACE'];
  const { masker, further = [] } = log;
  const reporter = createGithubReporter({
    write,
    token: randomUUID,
    workspace,
    runPage: workflowRunPage(environment),
    report: log.report,
    // Read on every use, because a configuration file that is read later may set it.
    get verbosity() {
      return log.verbosity;
    },
  });
  const telling = createReporters([reporter, ...further], masker, (text) => write(withoutCommands(text)));
  return { telling, resumeCommands: reporter.resumeCommands };
}
