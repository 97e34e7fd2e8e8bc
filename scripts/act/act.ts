import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRepository } from './repository.js';

/** A workflow to run, with its event. */
export interface WorkflowRun {
  /** The folder of the Git repository that contains the workflow. */
  readonly repository: string;
  /** The path in that repository. */
  readonly workflow: string;
  readonly event: string;
  /** The contents of `github.event`. */
  readonly payload?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
}

/** Runs a workflow; returns its log, and whether all jobs succeeded. */
export type Act = (start: WorkflowRun) => WorkflowResult;

/** The result of a workflow. */
export interface WorkflowResult {
  readonly succeeded: boolean;
  readonly log: string;
}

/** The time limit of a workflow, in milliseconds. */
const patience = 180_000;

/**
 * Runs act in host mode: jobs are processes on this machine, node comes from the PATH, `borgflow/borgflow@v0` is the
 * checkout, and act implements `actions/checkout` of the workflow's own repository. Homes and caches are in the folder.
 */
export function createAct(options: {
  readonly program: string;
  readonly checkout: string;
  readonly folder: string;
}): Act {
  const { program, checkout, folder } = options;
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const otherCheckouts = join(folder, 'actions-checkout');
  makeRepository(otherCheckouts, 'actions/checkout', { 'action.yml': standInForCheckout(checkout) });
  const fixed = [
    ...['ubuntu-latest', 'self-hosted'].flatMap((label) => ['-P', `${label}=-self-hosted`]),
    ...['--local-repository', `borgflow/borgflow@v0=${checkout}`],
    ...['--local-repository', `actions/checkout@v7=${otherCheckouts}`],
    ...['--action-cache-path', join(folder, 'cache'), '--no-cache-server', '--rm'],
  ];
  const env = { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8', BORG_BASE_DIR: join(folder, 'borg') };
  return ({ repository, workflow, event, payload = {}, inputs = {}, secrets = {} }) => {
    const payloadFile = join(folder, 'event.json');
    writeFileSync(payloadFile, JSON.stringify({ inputs, ...payload }));
    const given = Object.entries(secrets).flatMap(([name, value]) => ['--secret', `${name}=${value}`]);
    const words = [event, '-W', workflow, '-e', payloadFile, ...fixed, ...given];
    const done = spawnSync(program, words, {
      cwd: repository,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 26,
      timeout: patience,
    });
    const log = `${done.stdout}${done.stderr}${done.error ? `\n${done.error.message}` : ''}`;
    return { succeeded: done.status === 0, log };
  };
}

/** Returns an action that replaces `actions/checkout` of another repository, which would need the network. */
function standInForCheckout(checkout: string): string {
  return `name: Checkout of another repository
description: Stands in for actions/checkout where it fetches Borgflow.
inputs:
  repository: { description: Must be Borgflow., required: true }
  path: { description: The destination., required: true }
  ref: { description: Ignored. }
  persist-credentials: { description: Ignored. }
runs:
  using: composite
  steps:
    - shell: sh
      env: { REPOSITORY: "\${{ inputs.repository }}", TARGET: "\${{ inputs.path }}" }
      run: test "$REPOSITORY" = borgflow/borgflow && cp -R '${checkout}' "$TARGET"
`;
}
