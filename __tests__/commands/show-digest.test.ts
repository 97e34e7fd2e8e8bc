import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';
import { createStand, type Stand } from '../support/backup-setup.js';
import { recordedRun, writeHistory } from '../support/sample-history.js';
import { readPage, shown } from '../support/summary-page.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});
afterEach(() => stand.remove());

async function borgflow(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const said = { out: '', error: '' };
  const status = await commandLine(words, {
    environment: { ...stand.environment, ...environment },
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
    interactive: false,
    colored: false,
    columns: 80,
  });
  return { status, ...said };
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** Writes a configuration of these repositories, with a backup every day. */
const configuration = (repositories: readonly string[]) =>
  stand.write(
    'server.yaml',
    `source_directories: [${stand.source}]\nrepositories: [${repositories.join(', ')}]\n` +
      'archive_name_format: web-{now:%H%M%S%f}\nx-borgflow: {expect_every: 1 day}\n',
  );

/** Writes a history of a repository: an archive of each size every 24 hours, the last one some hours ago. */
const history = (path: string, repository: string, { sizes, last = 2 }: { sizes: readonly number[]; last?: number }) =>
  sizes.map((size, index) =>
    recordedRun({ started: hoursAgo(last + 24 * (sizes.length - 1 - index)), size, path, repository }),
  );

describe('history --summary', () => {
  test('says that all is well, with the newest archive and the runs of a week for each repository', async () => {
    const path = configuration(['/r1', '/r2']);
    const sizes = Array.from({ length: 10 }, (_, index) => 4_000_000_000 + index * 1_000_000);
    writeHistory(stand.folder, [...history(path, '/r1', { sizes }), ...history(path, '/r2', { sizes: [1000] })]);
    const { status, out, error } = await borgflow(['-c', path, 'history', '--summary']);
    expect([status, error]).toEqual([0, '']);
    const { lines, tables } = readPage(out);
    expect(lines[0]).toBe('### ✓ Backups: 2 repositories, all fine');
    expect(tables[0]).toEqual([
      ['configuration', 'repository', 'newest archive', 'age', 'size', 'change', 'runs', 'failed'],
      ['---', '---', '---', '--:', '--:', '--:', '--:', '--:'],
      ['server.yaml', '/r1', expect.stringMatching(/^web-/), expect.stringMatching(/^2 h/), '4.0 GB', '0 %', '7', '0'],
      ['server.yaml', '/r2', expect.stringMatching(/^web-/), expect.stringMatching(/^2 h/), '1.0 kB', '–', '1', '0'],
    ]);
    expect(shown(lines.join('\n'))).toMatch(/8 runs since \d{4}-\d\d-\d\d \d\d:\d\d\. Written on \S+ at \d{4}-/);
  });

  test('names what is overdue, has shrunk, or failed', async () => {
    const path = configuration(['/late', '/small', '/broken']);
    const error = 'create on /broken (server.yaml) failed: No repository at /broken.';
    writeHistory(stand.folder, [
      ...history(path, '/late', { sizes: [1000, 1000], last: 72 }),
      ...history(path, '/small', { sizes: [9e9, 9e9, 9e9, 4e9] }),
      ...history(path, '/broken', { sizes: [1000], last: 20 }),
      recordedRun({ started: hoursAgo(1), outcome: 'failure', path, repository: '/broken', error }),
    ]);
    const { status, out } = await borgflow(['-c', path, 'history', '--summary']);
    expect(status).toBe(0);
    const lines = readPage(out).lines.map(shown);
    expect(lines[0]).toBe('### ⚠ Backups: 3 of 3 repositories need attention');
    const troubles = lines.filter((line) => line.startsWith('- '));
    expect(troubles).toEqual([
      expect.stringMatching(/^- \/late is overdue: its newest archive .* but a backup is expected every day\./),
      expect.stringMatching(/^- web-.* in \/small is 56 % smaller than usual: 4\.0 GB, but/),
      expect.stringMatching(
        /^- The last run of \/broken failed \(.*\): create on \/broken .* No repository at \/broken\.$/,
      ),
    ]);
  });

  test('tells files with the same name, and one repository in several files, apart by the paths of the files', async () => {
    const path = configuration(['/r1']);
    const [other, error] = ['/etc/other/server.yaml', 'It broke.'];
    const failed = { started: hoursAgo(1), outcome: 'failure', repository: '/r1', error } as const;
    writeHistory(stand.folder, [
      ...history(path, '/r1', { sizes: [1000] }),
      ...history(other, '/r1', { sizes: [1000] }),
      recordedRun({ ...failed, path: other }),
      recordedRun({ ...failed, path: '/etc/web.yaml', configuration: 'web.yaml' }),
    ]);
    const { out } = await borgflow(['-c', path, 'history', '--summary']);
    const { lines, tables } = readPage(out);
    expect(tables[0]?.slice(2).map((row) => row.slice(0, 2))).toEqual([
      [path, '/r1'],
      [other, '/r1'],
      ['web.yaml', '/r1'],
    ]);
    expect(lines.map(shown).filter((line) => line.includes('The last run of'))).toEqual([
      expect.stringMatching(/^- The last run of \/r1 \(\/etc\/other\/server\.yaml\) failed \(.*\): It broke\.$/),
      expect.stringMatching(/^- The last run of \/r1 \(web\.yaml\) failed \(.*\): It broke\.$/),
    ]);
  });

  test('asks Borg where the history knows nothing, as on a hosted runner, and writes to the job summary', async () => {
    const repository = stand.repository('r');
    const path = configuration([repository, stand.path('missing')]);
    stand.borg('create', `${repository}::web-000000000001`, stand.source);
    const file = stand.write('summary.md', '');
    const { out } = await borgflow(['-c', path, 'history', '--summary'], { GITHUB_STEP_SUMMARY: file });
    expect(out).toBe('');
    const { tables, lines } = readPage(readFileSync(file, 'utf8'));
    expect(tables[0]?.[2]?.slice(1, 3)).toEqual([repository, 'web-000000000001']);
    expect(lines.map(shown)).toContainEqual(expect.stringMatching(/^- .*missing can't be read: No repository at /));
    expect(stand.written('.local/state/borgflow/history/runs.jsonl')).toBe('');
  });

  test('works without a configuration, from the history alone', async () => {
    writeHistory(stand.folder, history('/etc/server.yaml', '/r1', { sizes: [1000] }));
    const { status, out } = await borgflow(['history', '--summary']);
    expect(status).toBe(0);
    expect(out).toContain('### ✓ Backups: 1 repository, all fine');
  });

  test('never says that all is well if a configuration file is missing or wrong: it names it, and the exit status is 1', async () => {
    writeHistory(stand.folder, history('/etc/server.yaml', '/r1', { sizes: [1000] }));
    const missing = await borgflow(['-c', stand.path('none.yaml'), 'history', '--summary']);
    expect([missing.status, missing.error]).toEqual([1, expect.stringMatching(/^Warning: .*none\.yaml/)]);
    const lines = readPage(missing.out).lines.map(shown);
    expect(lines[0]).toBe('### ⚠ Backups: 1 repository, but not everything is known');
    expect(lines).toContainEqual(expect.stringMatching(/^- .*none\.yaml/));
    const bad = stand.write('bad.yaml', 'repositories: 3\n');
    const wrong = await borgflow(['-c', bad, 'history', '--summary']);
    expect([wrong.status, wrong.error]).toEqual([
      1,
      expect.stringMatching(/^Warning: .*bad\.yaml:1:15: repositories must/),
    ]);
  });

  test('is not combined with --json', async () => {
    const { status, error } = await borgflow(['history', '--summary', '--json']);
    expect([status, error]).toEqual([
      1,
      '--json shows runs, but --summary and --report show the state of each repository. Use one or the other.\n',
    ]);
  });
});

describe('history --report', () => {
  test('writes one small page that loads nothing, with a chart for each size and duration, and names as text only', async () => {
    const path = configuration([`"/r<script>alert(1)</script>'"`]);
    writeHistory(stand.folder, history(path, `/r<script>alert(1)</script>'`, { sizes: [1000, 2000, 3000] }));
    const file = stand.path('report.html');
    const { status, out, error } = await borgflow(['-c', path, 'history', '--report', file]);
    expect([status, out, error]).toEqual([0, '', '']);
    const page = readFileSync(file, 'utf8');
    expect(page.length).toBeLessThan(40_000);
    expect(page).toContain('<h1>Backups: 1 repository, all fine</h1>');
    expect(page).not.toMatch(/<script|src=|href=|url\(/);
    expect(page).toContain('/r&lt;script&gt;alert(1)&lt;/script&gt;&#39;');
    expect(page.match(/<svg /g)).toHaveLength(2);
    expect(page).toContain('aria-label="size: 1.0 kB to 3.0 kB, last 3.0 kB"');
    expect(page).toContain('Content-Security-Policy');
  });

  test('replaces an older page, but no other file', async () => {
    const file = stand.write('notes.txt', 'mine');
    const { status, error } = await borgflow(['history', '--report', file]);
    expect([status, error]).toEqual([
      1,
      `The report could not be written to ${file}: it contains something other than a report, which is not replaced (remove it, or name another file).\n`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    for (const _ of [1, 2]) expect((await borgflow(['history', '--report', stand.path('page.html')])).status).toBe(0);
  });

  test('that can not be written is an error with its path', async () => {
    const { status, error } = await borgflow(['history', '--report', '/dev/null/report.html']);
    expect(status).toBe(1);
    expect(error).toMatch(
      /^The report could not be written to \/dev\/null\/report\.html: part of its path is a file\.\n$/,
    );
    expect(existsSync('/dev/null/report.html')).toBe(false);
  });
});
