import { randomUUID } from 'node:crypto';
import type { Reporter, Verbosity } from './lifecycle/events.js';
import { createGithubReporter } from './reporters/github.js';
import { createTelling, type Telling } from './reporters/index.js';
import { inert } from './reporters/inert.js';

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
}

/** How much of a workflow's log is told, and to whom else. */
export interface WorkflowLog {
  readonly mask: (text: string) => string;
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
  { mask, verbosity, concurrent, further = [] }: WorkflowLog,
): { readonly telling: Telling; readonly resumeCommands: () => void } {
  const workspace = environment['GITHUB_WORKSPACE'];
  const reporter = createGithubReporter({ write, token: randomUUID, mask, concurrent, workspace, verbosity });
  const telling = createTelling([reporter, ...further], (text) => write(inert(mask(text))));
  return { telling, resumeCommands: reporter.resumeCommands };
}
