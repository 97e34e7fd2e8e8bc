import { randomUUID } from 'node:crypto';
import type { Guarded } from './guarded-run.js';
import type { Reporter, Verbosity } from './lifecycle/events.js';
import { workflowCommand } from './reporters/commands.js';
import { createGithubReporter } from './reporters/github.js';
import { createTelling, type Telling } from './reporters/index.js';
import { inert } from './reporters/inert.js';
import { writeOutputs } from './reporters/outputs.js';
import { hasShortLine, type Masker } from './system/secrets.js';

/** The file in the run's temporary folder that tells what a cancelled run has done. */
export const journalName = 'journal.json';

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
  /** Whoever sees to it that this process ends well; missing: nobody. */
  readonly guarded?: Guarded;
}

/**
 * The runner as this process finds it: commands on standard output, state in the file that it named. It does as the
 * toolkit's functions do, without the HTTP client that they bring along.
 */
export function runnerOf(
  environment: NodeJS.ProcessEnv,
  write: Runner['write'],
): Runner & {
  /** Writes lines that debug logging shows. */
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
      if (environment['RUNNER_DEBUG'] === '1') write(`${inert(text)}\n`);
    },
  };
}

/** What the runner is to black out: it takes each line of a text by itself, and a short one would black out half of the log. */
export function registered({ variants }: Pick<Masker, 'variants'>): readonly string[] {
  return variants.filter((text) => !hasShortLine(text));
}

/** How much of a workflow's log is told, and to whom else. */
export interface WorkflowLog {
  readonly masker: Pick<Masker, 'mask' | 'variants'>;
  readonly verbosity: Verbosity;
  /** Repositories are worked on at once. */
  readonly concurrent: boolean;
  readonly further?: readonly Reporter[];
}

/**
 * The reporters of a workflow: everything goes to standard output, masked and made harmless. `resumeCommands` is called
 * before a command is written past them.
 */
export function workflowTelling(
  { write, environment }: Runner,
  log: WorkflowLog,
): { readonly telling: Telling; readonly resumeCommands: () => void } {
  const workspace = environment['GITHUB_WORKSPACE'];
  const { masker, concurrent, further = [] } = log;
  const reporter = createGithubReporter({
    write,
    token: randomUUID,
    concurrent,
    workspace,
    // A file that is yet to be read may say so.
    get verbosity() {
      return log.verbosity;
    },
  });
  const telling = createTelling([reporter, ...further], masker, (text) => write(inert(text)));
  return { telling, resumeCommands: reporter.resumeCommands };
}
