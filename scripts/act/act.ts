import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRepository } from './repository.js';

/** One start of a workflow. */
export interface Start {
  /** The folder of the Git repository that it belongs to. */
  readonly repository: string;
  /** Its path in there. */
  readonly workflow: string;
  readonly event: string;
  /** What `github.event` holds. */
  readonly payload?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
}

/** Starts a workflow and waits for it: what it logged, and whether every job succeeded. */
export type Act = (start: Start) => Ran;

/** A workflow that is over. */
export interface Ran {
  readonly succeeded: boolean;
  readonly log: string;
}

/** Milliseconds after which a workflow hangs. */
const patience = 180_000;

/**
 * act in host mode: jobs are processes of this machine, node is the one on the PATH, `borgflow/borgflow@v0` is the
 * checkout, and `actions/checkout` of the workflow's own repository is act's own. Homes and caches lie in the folder.
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
    ...['--local-repository', `actions/checkout@v5=${otherCheckouts}`],
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

/** The checkout of another repository would come from the network: here the only one there is comes from this disk. */
function standInForCheckout(checkout: string): string {
  return `name: Checkout of another repository
description: Stands in for actions/checkout where it fetches Borgflow.
inputs:
  repository: { description: Must be Borgflow., required: true }
  path: { description: Where to., required: true }
  ref: { description: Not looked at. }
  persist-credentials: { description: Not looked at. }
runs:
  using: composite
  steps:
    - shell: sh
      env: { REPOSITORY: "\${{ inputs.repository }}", TARGET: "\${{ inputs.path }}" }
      run: test "$REPOSITORY" = borgflow/borgflow && cp -R '${checkout}' "$TARGET"
`;
}
