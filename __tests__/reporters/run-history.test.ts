import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHistory } from '../../src/entry-points/log-outputs.js';
import { historyFile, readHistory } from '../../src/history/history-file.js';
import type { Request } from '../../src/request/request.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';
import { callIn } from '../support/command-line.js';
import { inputVariables, startEntry } from '../support/entry-point.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});
afterEach(() => stand.remove());

const runsOf = (home = stand.folder) => readHistory(historyFile({ HOME: home })).runs;

function configuration(text = ''): string {
  const source = `source_directories: [${stand.source}]\narchive_name_format: web-{now:%H%M%S%f}\n`;
  return stand.write('server.yaml', source + text);
}

describe('the history of a run on the command line', () => {
  test('has its repositories, actions, archives, and first errors, and no secret', () => {
    const good = stand.repository('good.borg');
    const missing = 'ssh://user:url-password@localhost:1/./missing';
    const file = configuration(
      `repositories: [{path: ${good}, label: good}, '${missing}']\nkeep_daily: 1\nencryption_passphrase: the-passphrase\n` +
        `ssh_command: sh -c 'echo the-passphrase >&2; exit 1' x\n`,
    );
    const { status } = callIn(stand.folder, stand.environment)(['-c', file, 'create', 'prune']);
    expect(status).toBe(1);
    const [run] = runsOf();
    const ended = (name: string) => ({
      action: name,
      outcome: expect.stringMatching(/^(success|warning)$/),
      duration: expect.any(Number),
    });
    expect(run).toMatchObject({
      outcome: 'failure',
      actions: ['create', 'prune'],
      error: expect.stringMatching(/^create on ssh:.* failed: /),
      configurations: [
        {
          configuration: 'server.yaml',
          path: file,
          outcome: 'failure',
          error: null,
          repositories: [
            {
              path: good,
              label: 'good',
              outcome: expect.stringMatching(/^(success|warning)$/),
              error: null,
              actions: [ended('create'), ended('prune')],
              archive: {
                archive: expect.stringMatching(/^web-/),
                files: expect.any(Number),
                original_size: expect.any(Number),
              },
            },
            {
              path: expect.stringMatching(/^ssh:\/\/.*\*\*\*@localhost:1\/\.\/missing$/),
              label: null,
              outcome: 'failure',
              error: run?.error,
              actions: [{ action: 'create', outcome: 'failure' }],
              archive: null,
            },
          ],
        },
      ],
    });
    const text = readFileSync(historyFile({ HOME: stand.folder }), 'utf8');
    expect(text).not.toMatch(/url-password|the-passphrase/);
  });

  test('has the error of a hook, and the repositories that were not reached', () => {
    const file = configuration('repositories: [/nowhere]\nbefore_backup: [exit 3]\n');
    callIn(stand.folder, stand.environment)(['-c', file, 'create']);
    const [run] = runsOf();
    expect(run?.configurations[0]).toMatchObject({
      outcome: 'failure',
      error: expect.stringMatching(/^before_backup of server\.yaml failed: .*exit 3/),
      repositories: [{ path: '/nowhere', outcome: null, actions: [], archive: null }],
    });
  });

  test('can be impossible to write: there is a warning before the backup, which is made', () => {
    const file = configuration(`repositories: [${stand.repository('r')}]\n`);
    const environment = { ...stand.environment, XDG_STATE_HOME: '/dev/null' };
    const { status, error, out } = callIn(stand.folder, environment)(['-c', file, 'create']);
    expect(status).toBe(0);
    expect(out).toMatch(/web-\d+ .* files/);
    expect(error).toBe(
      "Warning: This run can't be recorded in /dev/null/borgflow/history/runs.jsonl: part of its path is a file. The run continues without it.\n",
    );
  });
});

describe('what is recorded', () => {
  const request = { entryPoint: 'command-line', dryRun: false, concurrency: 1, json: false, logJson: false } as const;
  const records = (about: Partial<Request>, environment: NodeJS.ProcessEnv = {}) =>
    createHistory({
      request: { ...request, failOn: 'error', actions: [], ...about },
      environment: { ...stand.environment, ...environment },
      emit: () => undefined,
    }).length === 1;

  test.each<[string, Partial<Request>, boolean]>([
    ['the default actions', {}, true],
    ['a check', { actions: [action('check')] }, true],
    ['a backup and a list', { actions: [action('create'), action('list')] }, true],
    ['a dry run', { dryRun: true }, false],
    ['a list', { actions: [action('list')] }, false],
    ['a restore', { actions: [action('extract')] }, false],
    ['the creation of a repository', { actions: [action('repo-create')] }, false],
  ])('%s', (_, about, recorded) => {
    expect(records(about)).toBe(recorded);
  });

  test('on a self-hosted runner, and on a hosted one only in a folder that the workflow names', () => {
    const hosted = { RUNNER_ENVIRONMENT: 'github-hosted' };
    expect(records({}, { RUNNER_ENVIRONMENT: 'self-hosted' })).toBe(true);
    expect(records({}, hosted)).toBe(false);
    expect(records({}, { ...hosted, XDG_STATE_HOME: '/kept' })).toBe(true);
  });

  test('by a workflow step', async () => {
    const file = configuration(`repositories: [${stand.repository('r')}]\n`);
    const inputs = inputVariables({ config: file, actions: 'create', permissions: 'off' });
    const environment = { ...stand.environment, ...inputs, GITHUB_ACTIONS: 'true' };
    const { status } = await startEntry('action', { folder: stand.folder, environment }).ended;
    expect(status).toBe(0);
    expect(runsOf().map(({ outcome }) => outcome)).toEqual(['success']);
  });
});
