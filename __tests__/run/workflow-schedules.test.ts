import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { expectationFromWorkflows, workflowSchedules } from '../../src/run/workflow-schedules.js';
import { folderForTests } from '../support/fake-terminal.js';

const folder = folderForTests();
let made = 0;

/** Returns a checkout with one workflow that runs these steps on these schedules. */
function checkout(schedules: string, steps: string, extra = ''): string {
  made += 1;
  const root = join(folder, `checkout-${made}`);
  mkdirSync(join(root, '.github', 'workflows'), { recursive: true });
  const text = `on:\n  schedule:\n${schedules}\njobs:\n  backup:\n    runs-on: self-hosted\n${extra}    steps:\n${steps}\n`;
  writeFileSync(join(root, '.github', 'workflows', 'backup.yml'), text);
  return root;
}

const nightly = '    - cron: "23 3 * * *"';
const action = '      - uses: borgflow/borgflow@v0';

async function placesIn(root: string, configuration = join(root, 'server.yaml')) {
  return (await workflowSchedules(root, configuration)).map(({ cron, place }) => `${place} ${cron}`);
}

/** Returns the last run that should be done at a time, as ISO. */
async function lastRun(schedules: string, now: string, duration = 0) {
  const expectation = await expectationFromWorkflows(checkout(schedules, action), '/etc/borgmatic/config.yaml');
  if (expectation === undefined || !('lastRun' in expectation)) return undefined;
  return expectation.lastRun(new Date(now), duration)?.time.toISOString();
}

describe('a schedule counts', () => {
  test.each([
    ['without inputs, because create is a default action', action],
    ['with create', `${action}\n        with: {actions: create --stats prune}`],
    ['if an expression may choose create', `${action}\n        with: {actions: "\${{ inputs.actions || 'create' }}"}`],
    ['with this configuration', `${action}\n        with: {config: server.yaml}`],
    ['with the folder or a pattern of this configuration', `${action}\n        with: {config: "*.yaml"}`],
    ['for the command line', '      - run: sudo borgflow -c server.yaml create prune'],
    ['for the command line without an action', '      - run: |\n          cd /\n          npx borgflow --verbosity 1'],
  ])('%s', async (_, step) => {
    expect(await placesIn(checkout(nightly, step))).toEqual(['.github/workflows/backup.yml:3 23 3 * * *']);
  });

  test('from a folder inside the checkout', async () => {
    const root = checkout(nightly, action);
    mkdirSync(join(root, 'deep', 'er'), { recursive: true });
    expect(await workflowSchedules(join(root, 'deep', 'er'), join(root, 'a.yaml'))).toHaveLength(1);
  });
});

describe('a schedule does not count', () => {
  test.each([
    ['if it only checks', `${action}\n        with: {actions: check --only freshness}`],
    ['if it only validates', `${action}\n        with: {actions: config validate}`],
    ['if it uses another action', '      - uses: actions/checkout@v7'],
    ['if it backs up another file', `${action}\n        with: {config: web.yaml}`],
    ['for another action of the command line', '      - run: borgflow -c server.yaml check --only freshness'],
    ['for another file of the command line', '      - run: borgflow -c web.yaml create'],
    ['for a program with a similar name', '      - run: borgflow-report create'],
    ['if a comment mentions it', '      - run: |\n          # borgflow create\n          true'],
  ])('%s', async (_, step) => {
    expect(await placesIn(checkout(nightly, step))).toEqual([]);
  });

  test('if there is no checkout, or a file is not valid', async () => {
    const root = checkout('    - cron: [', action);
    expect(await placesIn(root)).toEqual([]);
    expect(await placesIn(checkout(nightly, `${action}\n      - *missing`))).toEqual([]);
    expect(await workflowSchedules('/', '/a.yaml')).toEqual([]);
  });
});

const monthly = `${nightly}\n    - cron: "23 9 1 * *"`;

test('an expression that chooses the actions by schedule is followed', async () => {
  const chosen = `${action}\n        with:\n          actions: \${{ inputs.actions || (github.event.schedule == '23 9 1 * *' && 'check' || 'create prune') }}`;
  expect(await placesIn(checkout(monthly, chosen))).toEqual(['.github/workflows/backup.yml:3 23 3 * * *']);
});

test.each([
  ['of a job', "    if: github.event.schedule == '23 3 * * *'\n", action],
  ['of a step', '', `${action}\n        if: github.event.schedule != '23 9 1 * *'`],
])('a condition %s that names a schedule is followed', async (_, extra, step) => {
  expect(await placesIn(checkout(monthly, step, extra))).toEqual(['.github/workflows/backup.yml:3 23 3 * * *']);
});

describe('the last run that should be done', () => {
  test('is the one before, until a daily run is late by 12 hours', async () => {
    expect(await lastRun(nightly, '2026-11-23T15:22:00Z')).toBe('2026-11-22T03:23:00.000Z');
    expect(await lastRun(nightly, '2026-11-23T15:24:00Z')).toBe('2026-11-23T03:23:00.000Z');
  });

  test('is late by at most one interval of frequent runs, and by at least an hour', async () => {
    expect(await lastRun('    - cron: "0 */3 * * *"', '2026-11-23T05:59:00Z')).toBe('2026-11-23T00:00:00.000Z');
    expect(await lastRun('    - cron: "0 */3 * * *"', '2026-11-23T06:01:00Z')).toBe('2026-11-23T03:00:00.000Z');
    expect(await lastRun('    - cron: "*/15 * * * *"', '2026-11-23T05:59:00Z')).toBe('2026-11-23T04:45:00.000Z');
  });

  test('may take as long as the last backup', async () => {
    expect(await lastRun(nightly, '2026-11-23T17:00:00Z', 2 * 3_600_000)).toBe('2026-11-22T03:23:00.000Z');
  });

  test('is that of any schedule', async () => {
    const two = `${nightly}\n    - cron: "0 12 * * 0"`;
    expect(await lastRun(two, '2026-11-23T02:00:00Z')).toBe('2026-11-22T12:00:00.000Z');
  });

  test('follows the time zone of the schedule, before and after daylight saving time ends', async () => {
    const berlin = `    - cron: "30 4 * * *"\n      timezone: Europe/Berlin`;
    expect(await lastRun(berlin, '2026-10-24T20:00:00Z')).toBe('2026-10-24T02:30:00.000Z');
    expect(await lastRun(berlin, '2026-10-25T20:00:00Z')).toBe('2026-10-25T03:30:00.000Z');
  });

  test('exists on the day on which the clock skips its hour', async () => {
    const skipped = `    - cron: "30 2 * * *"\n      timezone: Europe/Berlin`;
    expect(await lastRun(skipped, '2026-03-29T20:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('counts from a minute with a step, and with names, as on GitHub', async () => {
    expect(await lastRun('    - cron: "20/15 3 * jan-DEC MON,SUN"', '2026-11-23T17:00:00Z')).toBe(
      '2026-11-23T03:50:00.000Z',
    );
  });

  test.each([
    ['61 * * * *', '', 'a field is not valid'],
    ['@daily', '', 'it needs five fields'],
    ['*/5', '', 'it needs five fields'],
    ['0 0 3 * * *', '', 'it needs five fields'],
    ['0 3 L * *', '', 'it needs five fields'],
    ['0 0 31 2 *', '', 'there is no such date'],
    ['0 3 * * *', '\n      timezone: Mars/Olympus', 'a field, or the time zone Mars/Olympus, is not valid'],
  ])('is an error for the schedule %s%s, on which GitHub starts nothing', async (cron, more, reason) => {
    await expect(lastRun(`    - cron: "${cron}"${more}`, '2026-11-23T17:00:00Z')).rejects.toThrow(
      `.github/workflows/backup.yml:3 schedules a backup at "${cron}", which GitHub never starts: ${reason}`,
    );
  });
});
