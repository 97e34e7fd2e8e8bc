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

const failureOf = (run: RecordedRun) => repositoryHistories([run])[0]?.entries[0]?.failure;

test.each<[string, RecordedRun, string | undefined]>([
  ['a hook that fails before the repository is reached', ended('failure', null, 'A hook broke.'), 'A hook broke.'],
  ['a hook that fails after its backup', ended('failure', 'success', 'A hook broke.'), 'A hook broke.'],
  ['an error before the file is reached', ended(null, null), 'It broke.'],
  ['its own error', ended('failure', 'failure'), 'It broke.'],
  ['a cancellation', ended('cancelled', 'cancelled'), 'It broke.'],
  ['nothing, if only another repository of the file failed', ended('failure', 'success'), undefined],
  ['nothing, if a soft failure skipped it', ended('skipped', null), undefined],
  ['nothing, if there were warnings', ended('warning', 'warning'), undefined],
])('a run has failed for a repository because of %s', (_, run, failure) => expect(failureOf(run)).toBe(failure));
