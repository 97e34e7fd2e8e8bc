import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { createStand } from '../support/backup-setup.js';
import { runStep } from '../support/runner-step.js';
import { recordedRun, writeHistory } from '../support/sample-history.js';

const stand = createStand();
afterAll(stand.remove);
const config = stand.write(
  'server.yaml',
  'repositories: [/fresh, /late]\nencryption_passphrase: correct horse\nx-borgflow: {expect_every: 1 day}\n',
);
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const record = (repository: string, hours: number) =>
  recordedRun({ started: hoursAgo(hours), size: 1000, path: config, repository });

/** Runs a step with `actions: history` on a machine with these hours since the last run of each repository. */
async function step(fresh: number, late: number, inputs: Readonly<Record<string, string>> = {}) {
  writeHistory(stand.folder, [record('/fresh', fresh), record('/late', late)]);
  writeFileSync(stand.path('summary'), '');
  const done = await runStep(
    stand,
    { actions: 'history', config, ...inputs },
    { GITHUB_STEP_SUMMARY: stand.path('summary') },
  );
  return { ...done, summary: stand.written('summary') };
}

test('the digest is in the job summary, in the report, and in one line at the end of the log', async () => {
  const report = stand.path('digest.html');
  const { status, summary, page, outputs, state } = await step(2, 3, { report });
  expect(status).toBe(0);
  expect(summary).toMatch(/^### ✓ Backups: 2 repositories, all fine\n/);
  expect(page.at(-1)).toMatch(/^Backups: 2 repositories, all fine\. 2 runs since \S+ \S+\. Written on /);
  expect(outputs['outcome']).toBe('success');
  expect(outputs['report']).toBe(report);
  expect(readFileSync(report, 'utf8')).toContain('Backups: 2 repositories, all fine');
  expect(state).toEqual({});
});

test('what needs attention is a warning and the outcome; it fails the step only if fail-on says so', async () => {
  const overdue = /^\/late is overdue/;
  const { status, summary, commands, outputs, masks } = await step(2, 72);
  expect(status).toBe(0);
  expect(summary).toMatch(/^### ⚠ Backups: 1 of 2 repositories needs attention\n/);
  expect(commands.filter(({ name }) => name === 'warning').map(({ data }) => data)).toEqual([
    expect.stringMatching(overdue),
  ]);
  expect(outputs['outcome']).toBe('warning');
  expect(outputs['error']).toMatch(overdue);
  expect(masks).toContain('correct horse');
  const strict = await step(2, 72, { 'fail-on': 'warning' });
  expect([strict.status, strict.failed]).toEqual([1, expect.stringMatching(/^Backups: 1 of 2 repositories needs/)]);
});

test('a named file that is broken, or a history that can not be read, is a warning, because backups may be missing', async () => {
  const report = stand.path('doubtful.html');
  const bad = stand.write('bad.yaml', 'repositories: 3\n');
  const fault = /bad\.yaml.*repositories/;
  const broken = await step(2, 3, { config: `${config}\n${bad}`, 'fail-on': 'warning', report });
  expect([broken.status, broken.outputs['outcome']]).toEqual([1, 'warning']);
  expect(broken.outputs['error']).toMatch(fault);
  expect(broken.failed).toMatch(/^Backups: 2 repositories, but not everything is known\./);
  expect(broken.summary).toMatch(/^### ⚠ Backups: 2 repositories, but not everything is known\n\n- .*bad/);
  expect(readFileSync(report, 'utf8')).toMatch(/<h2[^>]*>What needs attention<\/h2>\n<ul><li>.*bad\.yaml/);

  writeHistory(stand.folder, [record('/fresh', 2), record('/late', 3)]);
  mkdirSync(stand.path('.local/state/borgflow/history/runs.1.jsonl'));
  const unread = await runStep(stand, { actions: 'history', config, 'fail-on': 'warning' });
  rmSync(stand.path('.local/state/borgflow/history/runs.1.jsonl'), { recursive: true });
  expect([unread.status, unread.outputs['outcome']]).toEqual([1, 'warning']);
  expect(unread.outputs['error']).toMatch(/runs\.1\.jsonl can't be read: /);
});

test('--since counts other runs; without a summary, only the log has the digest', async () => {
  const { summary, page } = await step(2, 20, { actions: 'history --since 12h', summary: 'false' });
  expect(summary).toBe('');
  expect(page.at(-1)).toMatch(/all fine\. 1 run since /);
});

test('it runs alone; a report that is not a digest is not replaced, and other flags belong to the command line', async () => {
  const report = stand.write('notes.txt', 'mine');
  expect((await step(2, 3, { report })).failed).toMatch(/^The report could not be written to \S+notes\.txt: /);
  expect(readFileSync(report, 'utf8')).toBe('mine');
  rmSync(report);
  const { failed } = await step(2, 3, { actions: 'history create', report });
  expect(failed).toContain("history can't be combined with other actions. Run it without create.");
  expect((await step(2, 3, { actions: 'history --json', report })).failed).toContain(
    '--json is only available on the command line. Remove it.',
  );
  expect(existsSync(report)).toBe(false);
});
