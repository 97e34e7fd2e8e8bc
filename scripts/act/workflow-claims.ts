import type { Act, WorkflowResult, WorkflowRun } from './act.js';
import { assertFailed, assertNotInLog, assertSucceeded } from './assertions.js';
import type { Claim } from './claims.js';
import { passphrase } from './server.js';

/** Returns claims about `uses: ./` in the workflows in `__tests__/workflows`. */
export function workflowClaims(act: Act, checkout: string): readonly Claim[] {
  const start = (name: string, event: string, more: Partial<WorkflowRun> = {}) =>
    act({
      repository: checkout,
      workflow: `__tests__/workflows/${name}.yml`,
      event,
      secrets: { BORG_PASSPHRASE: passphrase },
      ...more,
    });
  const dispatch = (inputs: Readonly<Record<string, string>>) => start('events', 'workflow_dispatch', { inputs });
  return [
    {
      sentence: 'on push: runs create, prune, compact, and check; later steps and jobs can read the outputs',
      check: () => backedUp(start('events', 'push'), 'push'),
    },
    { sentence: 'on schedule: the same', check: () => backedUp(start('events', 'schedule'), 'schedule') },
    {
      sentence: 'on workflow_dispatch without inputs: the same',
      check: () => backedUp(dispatch({}), 'workflow_dispatch'),
    },
    {
      sentence: 'on workflow_dispatch with dry-run: hooks are listed but not run, and no archive is created',
      check: () => {
        const ran = dispatch({ 'dry-run': 'true' });
        assertSucceeded(ran, 'Archives: 0.');
        assertNotInLog(ran, 'after_backup ran.', 'This is workflow_dispatch.\n');
      },
    },
    {
      sentence: 'on workflow_dispatch with actions: runs these and no others',
      check: () => {
        const ran = dispatch({ actions: 'create --stats repo-list' });
        assertSucceeded(ran, 'create, repo-list', 'Archives: 1.');
        assertNotInLog(ran, '::group::prune', '::group::check');
      },
    },
    {
      sentence: 'on workflow_dispatch with a misspelled action: the job fails with a suggestion, and no hook runs',
      check: () => {
        const ran = dispatch({ actions: 'craete' });
        assertFailed(ran, 'Did you mean create?');
        assertNotInLog(ran, 'This is workflow_dispatch.');
      },
    },
    {
      sentence: 'a matrix of two configurations: one job fails, and the other still backs up',
      check: () => {
        const ran = start('matrix', 'push');
        assertFailed(
          ran,
          'The server is backed up.',
          '1 repository backed up',
          'The website is down.',
          'exited with status 3',
        );
      },
    },
    {
      sentence: 'a failing hook fails the job: no archive, no later step, and outputs for the step that reports it',
      check: () => {
        const ran = start('failing-hook', 'push');
        assertFailed(
          ran,
          'Outcome: failure. Error: before_backup of web.yaml failed',
          'No archive was created.',
          'Post ./',
        );
        assertNotInLog(ran, 'The next step ran.');
      },
    },
    {
      sentence: 'continue-on-error: the job continues, and later steps can read the outputs of the failed step',
      check: () => assertSucceeded(start('continue-on-error', 'push')),
    },
    {
      sentence: 'a pull request from a fork: validating its files runs nothing; a dry run warns',
      check: () => {
        const payload = {
          repository: { full_name: 'owner/backup' },
          pull_request: { head: { repo: { full_name: 'mallory/backup' } } },
        };
        const ran = start('pull-request', 'pull_request', { payload });
        assertSucceeded(
          ran,
          'The pull request did nothing.',
          'comes from a fork (mallory/backup)',
          'is outside the workspace',
          'it is a named pipe',
        );
        assertNotInLog(ran, 'root:x:');
      },
    },
    {
      sentence: 'the composite example: passes on its outputs, and passes the passphrase to Borg',
      check: () => assertSucceeded(start('composite', 'push'), 'server.yaml ended with success'),
    },
  ];
}

function backedUp(ran: WorkflowResult, event: string): void {
  const groups = ['before_backup', 'create', 'prune', 'compact', 'check', 'after_backup'].map(
    (one) => `::group::${one}`,
  );
  assertSucceeded(ran, `This is ${event}.`, ...groups, 'Archives: 1.', 'after_backup ran.', 'Post ./');
}
