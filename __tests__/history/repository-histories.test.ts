import { expect, test } from '@jest/globals';
import type { RecordedRun } from '../../src/history/recorded-run.js';
import { repositoryHistories } from '../../src/history/repository-histories.js';
import type { Outcome } from '../../src/lifecycle/outcome.js';
import { recordedRun } from '../support/sample-history.js';

/** Returns a run in which a file and its only repository ended like this; null: it was never reached. */
function ended(file: Outcome | null, repository: Outcome | null, hookError: string | null = null): RecordedRun {
  const run = recordedRun({ started: '2026-11-29T03:00:00Z', outcome: file ?? 'failure', error: 'It broke.' });
  const configurations = run.configurations.map((one) => ({
    ...one,
    outcome: file,
    error: hookError,
    repositories: one.repositories.map((each) => ({ ...each, outcome: repository, error: null })),
  }));
  return { ...run, configurations };
}

const entryOf = (run: RecordedRun) => repositoryHistories([run])[0]?.entries[0];

test.each<[string, RecordedRun, string | undefined, Outcome | null]>([
  [
    'a hook that fails before the repository is reached',
    ended('failure', null, 'A hook broke.'),
    'A hook broke.',
    'failure',
  ],
  ['a hook that fails after its backup', ended('failure', 'success', 'A hook broke.'), 'A hook broke.', 'failure'],
  ['an error before the file is reached', ended(null, null), 'It broke.', 'failure'],
  ['its own error', ended('failure', 'failure'), 'It broke.', 'failure'],
  ['a cancellation', ended('cancelled', 'cancelled'), 'It broke.', 'cancelled'],
  ['nothing, if only another repository of the file failed', ended('failure', 'success'), undefined, 'success'],
  ['nothing, if a soft failure skipped it', ended('skipped', null), undefined, null],
  ['nothing, if there were warnings', ended('warning', 'warning'), undefined, 'warning'],
])('a run has failed for a repository because of %s, and ended like that', (_, run, failure, outcome) =>
  expect(entryOf(run)).toMatchObject({ failure, outcome }),
);
