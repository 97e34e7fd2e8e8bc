import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { size } from '../../src/text/amounts.js';
import { action, createStand, type FinishedRun, type Stand } from '../support/backup-setup.js';
import { recordedRun, writeHistory } from '../support/sample-history.js';

let stand: Stand;
let file: string;
let repository: string;

beforeEach(() => {
  stand = createStand();
  repository = stand.repository('r');
  file = stand.write(
    'server.yaml',
    `source_directories: [${stand.source}]\nrepositories: [${repository}]\narchive_name_format: web-{now:%H%M%S%f}\n`,
  );
});
afterEach(() => stand.remove());

const backUp = async (environment: Readonly<Record<string, string>> = {}) =>
  await stand.run({ configurationPaths: [file], actions: [action('create')], permissions: 'off' }, { environment });

/** Returns the warnings of a run about the sizes of archives. */
function warningsOf({ events }: FinishedRun): readonly string[] {
  return events.flatMap((event) =>
    event.type === 'notice' && event.level === 'warning' && event.message.includes('smaller') ? [event.message] : [],
  );
}

test('a new archive that is much smaller than those in the history is a warning of its step, and of the run', async () => {
  const known = (sizes: readonly number[]) => {
    const runs = sizes.map((size, day) =>
      recordedRun({ started: `2026-11-0${day + 1}T03:00:00Z`, size, repository, path: file }),
    );
    writeHistory(stand.folder, runs);
  };
  known([4_000_000, 4_100_000, 5_000_000]);
  const finished = await backUp();
  expect(finished.report.outcome).toBe('warning');
  expect(finished.report.configurations).toMatchObject([
    { outcome: 'warning', repositories: [{ outcome: 'warning' }] },
  ]);
  const [made] = finished.report.archives;
  expect(warningsOf(finished)).toEqual([
    `${made?.archive} in ${repository} is 100 % smaller than usual: ${size(made?.original_size ?? 0)}, but the archives before it had 4.1 MB (median of their original sizes). Find out whether files are missing, for example because a disk was not mounted, before older archives are pruned.`,
  ]);
  known([100, 100, 100]);
  expect(warningsOf(await backUp())).toEqual([]);
  known([4_000_000, 4_100_000]);
  expect(warningsOf(await backUp())).toEqual([]);
});

test('on a hosted runner, which remembers nothing, the sizes before come from Borg', async () => {
  stand.write('source/large', randomBytes(50_000).toString('hex'));
  for (const name of ['web-000000000001', 'web-000000000002', 'web-000000000003'])
    stand.borg('create', `${repository}::${name}`, stand.source);
  const hosted = { RUNNER_ENVIRONMENT: 'github-hosted' };
  expect(warningsOf(await backUp(hosted))).toEqual([]);
  rmSync(stand.path('source/large'));
  expect(warningsOf(await backUp(hosted))).toEqual([
    expect.stringMatching(/^web-\d+ in .*r is \d+ % smaller than usual: .* but the archives before it had 10\d kB/),
  ]);
});
