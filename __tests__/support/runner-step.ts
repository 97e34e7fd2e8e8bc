import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Runner } from '../../src/entry-points/github-runner.js';
import { workflowStep } from '../../src/entry-points/workflow-step.js';
import type { Stand } from './backup-setup.js';
import { type RunnerCommand, runnerReads } from './runner-rules.js';

/** The result of a workflow step, as seen by the runner and on its log page. */
export interface Step {
  readonly status: number;
  /** The log before the runner masks anything. */
  readonly log: string;
  /** The lines of the log page. */
  readonly page: readonly string[];
  /** The commands that the runner executed. */
  readonly commands: readonly RunnerCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The message with which the job failed; undefined if it did not. */
  readonly failed: string | undefined;
  /** What the runner was asked to mask. */
  readonly masks: readonly string[];
  /** The state that was saved for the post phase. */
  readonly state: Readonly<Record<string, string>>;
}

/** Runs a workflow step with these inputs in this process, like the runner would. */
export async function runStep(
  stand: Stand,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Step> {
  const written: string[] = [];
  const masks: string[] = [];
  const state: Record<string, string> = {};
  let failed: string | undefined;
  const output = stand.path('GITHUB_OUTPUT');
  rmSync(output, { force: true });
  writeFileSync(output, '');
  mkdirSync(stand.path('workspace'), { recursive: true });
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const runner: Runner = {
    environment: {
      ...stand.environment,
      GITHUB_OUTPUT: output,
      GITHUB_WORKSPACE: stand.path('workspace'),
      ...Object.fromEntries(given),
      ...environment,
    },
    platform: process.platform,
    write: (text) => written.push(text),
    saveState: (name, value) => {
      state[name] = value;
    },
    setSecret: (secret) => masks.push(secret),
    setFailed: (message) => {
      failed ??= message;
    },
  };
  const status = await workflowStep(runner);
  const log = written.join('');
  return { status, log, ...runnerReads(log), outputs: outputsIn(output), failed, masks, state };
}

function outputsIn(file: string): Readonly<Record<string, string>> {
  const found = readFileSync(file, 'utf8').matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}
