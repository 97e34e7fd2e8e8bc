import { afterAll, expect, test } from '@jest/globals';
import type { RecordedRun } from '../../src/history/recorded-run.js';
import { action, createStand } from '../support/backup-setup.js';
import { recordedRun, writeHistory } from '../support/sample-history.js';

const stand = createStand();
afterAll(stand.remove);
const good = stand.repository('good');
const gone = stand.path('gone');
const options = `source_directories: [${stand.source}]\nrepositories: [${good}, {path: ${gone}, label: offsite}]\n`;
const file = stand.write('server.yaml', `${options}x-borgflow: {expect_every: 1 day}\n`);

/** Returns the warnings that a backup is overdue, from a run whose history knows an archive of each repository. */
async function overdue(
  hours: number,
  request: object = {},
  wrong: readonly RecordedRun[] = [],
): Promise<readonly string[]> {
  const started = new Date(Date.now() - hours * 3_600_000).toISOString();
  const known = [good, gone].map((repository) => recordedRun({ started, size: 1000, path: file, repository }));
  writeHistory(stand.folder, [...known, ...wrong]);
  const asked = { configurationPaths: [file], actions: [action('create')], permissions: 'off', ...request } as const;
  const { events } = await stand.run(asked);
  return events.flatMap((event) =>
    event.type === 'notice' && event.level === 'warning' && /overdue|future/.test(event.message) ? [event.message] : [],
  );
}

test('a repository that a run could not back up causes a warning, if its newest archive is too old', async () => {
  expect(await overdue(72)).toEqual([
    expect.stringMatching(
      /^offsite is overdue: its newest archive web-\S+ is 3 days old \(.*\), but a backup is expected every day\. Find out/,
    ),
  ]);
  expect(await overdue(20)).toEqual([]);
});

test('an archive that is dated in the future, or has not ended yet, does not hide that', async () => {
  const later = new Date(Date.now() + 7_200_000).toISOString();
  const ahead = recordedRun({ started: later, size: 1000, path: file, repository: gone });
  expect(await overdue(72, {}, [ahead])).toEqual([
    expect.stringMatching(/^web-\S+ in offsite is dated .*, which is in the future, so it is not counted/),
    expect.stringMatching(/^offsite is overdue: its newest archive web-\S+ is 3 days old /),
  ]);
  const started = new Date(Date.now() - 71 * 3_600_000).toISOString();
  const endless = recordedRun({ started, size: 1000, duration: 1e300, path: file, repository: gone });
  expect(await overdue(72, {}, [endless])).toEqual([expect.stringMatching(/^offsite is overdue: /)]);
});

test('a run that was to make no archive does not say so', async () => {
  expect(await overdue(72, { actions: [action('prune', { 'keep-daily': 1 })] })).toEqual([]);
  expect(await overdue(72, { dryRun: true })).toEqual([]);
});
