import { describe, expect, test } from '@jest/globals';
import type { Event } from '../../../src/lifecycle/events.js';
import { masked } from '../../support/listening-reporter.js';
import { file, type Part, tellStory } from '../../support/recorded-run.js';
import { folded, insideOf, logOf, reporterInto, server, web } from '../../support/rendered-log.js';
import { runnerReads } from '../../support/runner-rules.js';

const failing: Part = { outcome: 'failure', lines: ["mount: can't find it", 'hint'], advice: 'Plug it in.' };

describe('a successful run', () => {
  test('is readable when collapsed: opening line, a group per step, a line per repository, closing line', async () => {
    const { page } = await logOf({ files: [server] });
    expect(folded(page)).toEqual([
      'Borgflow 0.1.0 · Borg 1.2.4 · create, prune · 1 file, 2 repositories',
      '[group] Configuration and plan',
      '[group] before_everything · server.yaml',
      '[group] before_backup · server.yaml · 2 commands',
      '[group] create · /mnt/backup · server.yaml',
      '[group] prune · /mnt/backup · server.yaml',
      '  /mnt/backup   server-2026-11-23T03:00:12   1,204 files   4.1 GB, 12.3 MB new   1 min 12 s',
      '[group] create · vault · server.yaml',
      '[group] prune · vault · server.yaml',
      '  vault   server-2026-11-23T03:00:12   1,204 files   4.1 GB, 12.3 MB new   1 min 12 s',
      '[group] after_backup · server.yaml',
      '[group] after_everything · server.yaml',
      'Done in 3 min 40 s: 2 repositories backed up, 24.6 MB new.',
    ]);
  });

  test('a failed action is reported outside its group, without the lines that the group already has', async () => {
    const part: Part = { outcome: 'failure', lines: ['Repository /mnt/backup does not exist.'], advice: 'Create it.' };
    const { page } = await logOf({ files: [server], parts: { 'create /mnt/backup': part } });
    expect(insideOf(page, 'create · /mnt/backup · server.yaml')).toContain('Repository /mnt/backup does not exist.');
    const beforeTheEnd = folded(page).slice(0, folded(page).indexOf('What failed:'));
    expect(beforeTheEnd.join('\n')).not.toContain('Repository /mnt/backup does not exist.');
  });

  test('lists the facts, the plan, and what will not run in the first group', async () => {
    const inside = insideOf((await logOf({})).page, 'Configuration and plan');
    expect(inside).toContain('Borg 1.2.4 from the PATH');
    expect(inside).toContain('  ├─ before_backup');
    expect(inside).toContain('  │  ├─ mount /mnt/usb');
    expect(inside).toContain('  └─ on_error, only after an error');
    expect(inside.at(-1)).toBe('  server.yaml, check was not requested: before_check');
  });

  test('lists what did not run although nothing went wrong only at verbosity 2', async () => {
    const title = '[group] What did not run, and why';
    expect(folded((await logOf({}, { verbosity: 1 })).page)).not.toContain(title);
    const { page } = await logOf({}, { verbosity: 2 });
    expect(folded(page)).toContain(title);
    expect(insideOf(page, 'What did not run, and why').join('\n')).toContain('on_error · server.yaml: ');
  });

  test('ends every group with how the step ended, even if it printed nothing', async () => {
    const { page } = await logOf({ parts: { 'create /mnt/backup': { outcome: 'warning', lines: ['', 'a', ''] } } });
    expect(insideOf(page, 'create · /mnt/backup · server.yaml')).toEqual(['', 'a', '', 'done with warnings in 4 s']);
    expect(insideOf(page, 'prune · /mnt/backup · server.yaml')).toEqual(['done in 4 s']);
  });

  test('annotates a warning after the group of its step', async () => {
    const events: Part['events'] = (step) => [
      {
        type: 'notice',
        level: 'warning',
        title: 'Odd',
        message: 'a: b, 100 %\nmore',
        step,
        place: { file: '/srv/repo/a,b.yaml', line: 3, column: 7 },
      },
      { type: 'notice', level: 'info', message: 'by the way', step },
      { type: 'notice', level: 'debug', message: 'not shown', step },
    ];
    const { page, commands } = await logOf({ parts: { 'create /mnt/backup': { events } } });
    expect(insideOf(page, 'create · /mnt/backup · server.yaml')).toEqual(['by the way', 'done in 4 s']);
    expect(commands.find(({ name }) => name === 'warning')).toEqual({
      name: 'warning',
      properties: 'title=Odd,file=a%2Cb.yaml,line=3,col=7',
      data: 'a: b, 100 %25%0Amore',
    });
    expect(page.join('\n')).not.toContain('not shown');
  });
});

test('a workflow command of our own works in the middle of other output, which then continues', async () => {
  const written: string[] = [];
  const reporter = reporterInto(written);
  const events: Part['events'] = (step) => {
    const output = (text: string): Event => ({ type: 'output', step, lines: [text], level: 'info', verbosity: 0 });
    return [output('before'), { type: 'progress', step, progress: { percent: 50 } }, output('after')];
  };
  const masking = masked({
    ...reporter,
    handle: (event) => {
      reporter.handle(event);
      if (event.type !== 'progress') return;
      reporter.resumeCommands();
      written.push('::add-mask::secret\n');
    },
  });
  await tellStory(masking, { files: [server], parts: { 'create /mnt/backup': { events } } });
  const { page, commands } = runnerReads(written.join(''));
  expect(commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toEqual(['secret']);
  expect(insideOf(page, 'create · /mnt/backup · server.yaml')).toEqual(expect.arrayContaining(['before', 'after']));
});

describe('a failed run', () => {
  test('says below the failed hook what failed, with which message, and what did not run as a result', async () => {
    const { page } = await logOf({ parts: { 'before_backup server.yaml': failing } });
    const start = page.findIndex((line) => line.startsWith('[error]'));
    expect(page.slice(start, start + 5)).toEqual([
      '[error] before_backup of server.yaml failed: `mount` exited with status 32. Plug it in.',
      "       mount: can't find it",
      '       hint',
      '       Not run as a result: create, prune on 2 repositories; after_backup',
      '[group] on_error · server.yaml',
    ]);
    expect(page.at(-1)).toBe('Failed after 3 min 40 s: server.yaml failed, web.yaml backed up (1 repository).');
  });

  test('points to the command in the file, by its path relative to the workspace', async () => {
    const { commands } = await logOf({ parts: { 'before_backup server.yaml': failing } });
    expect(commands.find(({ name }) => name === 'error')?.properties).toBe(
      'title=before_backup · server.yaml · 2 commands%3A failed,file=server.yaml,line=14,col=5',
    );
  });

  test('of one repository also reports how the others ended', async () => {
    const { page } = await logOf({
      parts: { 'create vault': { outcome: 'failure', error: 'borg create exited with status 2' } },
    });
    const visible = folded(page);
    expect(visible).toContain('       Not run as a result: prune on vault; after_backup');
    expect(visible).toContain('  vault   failed after 1 min 12 s');
    expect(visible.at(-1)).toBe(
      'Failed after 3 min 40 s: server.yaml failed (1 of 2 repositories backed up), web.yaml backed up (1 repository).',
    );
  });

  test('annotates errors with the same cause once, and prints the others as lines', async () => {
    const part: Part = { outcome: 'failure', error: 'Borg is not installed', lines: [] };
    const { page, commands } = await logOf({ parts: { 'create vault': part, 'create /mnt/backup': part } });
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(1);
    expect(page).toContain('Error: create of server.yaml failed: Borg is not installed');
  });

  test('never writes more annotations of a kind than the runner shows', async () => {
    const notice = (number: number, level: 'error' | 'warning'): Event => ({
      type: 'notice',
      level,
      message: `${level} ${number}`,
    });
    const events = () =>
      Array.from({ length: 30 }, (_, number) => [notice(number, 'error'), notice(number, 'warning')]).flat();
    const { page, commands } = await logOf({
      parts: { 'before_everything server.yaml': { events }, 'create vault': failing },
    });
    const errors = commands.filter(({ name }) => name === 'error');
    expect(errors.length).toBeLessThan(10); // the step's own verdict is one more
    expect(errors.at(-1)?.data).toContain('create of server.yaml failed');
    expect(commands.filter(({ name }) => name === 'warning').length).toBeLessThanOrEqual(10);
    expect(page).toContain('Error: error 29');
    expect(page).toContain('Warning: warning 29');
  });

  test('truncates an annotation to 4,096 characters and prints the whole message below it', async () => {
    const { page, commands } = await logOf({
      parts: { 'create vault': { outcome: 'failure', error: 'x'.repeat(5000) } },
    });
    expect(commands.find(({ name }) => name === 'error')?.data).toHaveLength(4096);
    expect(page.some((line) => line.endsWith('x'.repeat(5000)))).toBe(true);
  });

  test('reports a failure that no step reported, such as a file that could not be read', () => {
    const written: string[] = [];
    const reporter = masked(reporterInto(written));
    const failure = { message: 'No configuration found.', error: 'none', output: [] };
    reporter.handle({
      type: 'run-finished',
      report: {
        outcome: 'failure',
        seconds: 0,
        runId: 'a',
        failures: [failure],
        archives: [],
        failedRepositories: [],
        configurations: [],
      },
    });
    expect(written.join('')).toBe('::error::No configuration found.\nFailed.\n');
  });
});

describe('other outcomes', () => {
  test('a canceled run says so, lists what did not run, and writes no annotation', async () => {
    const { page, commands } = await logOf({
      signal: 'SIGINT',
      parts: { 'create vault': { outcome: 'cancelled', error: 'cancelled' } },
    });
    expect(commands.filter(({ name }) => name === 'error')).toEqual([]);
    expect(insideOf(page, 'create · vault · server.yaml')).toEqual(['canceled after 4 s']);
    expect(page.join('\n')).toMatch(/ {2}Not run: prune on vault; create, prune on ssh:\/\/vault\/.\/web; /);
    expect(page.at(-1)).toMatch(/^Canceled after 3 min 40 s \(SIGINT\): server.yaml canceled /);
  });

  test('a skipped run is not a failure, and names the hook that exited with status 75', async () => {
    const { page, commands } = await logOf({
      files: [web],
      parts: { 'before_backup web.yaml': { outcome: 'skipped' } },
    });
    expect(page).toContain(
      '  before_backup of web.yaml exited with status 75 (soft failure). Not run: create, prune on ssh://vault/./web',
    );
    expect(page.at(-1)).toBe('Skipped after 3 min 40 s: web.yaml skipped.');
    expect(commands.some(({ name }) => name === 'error')).toBe(false);
  });

  test('a dry run lists what would run, with its commands', async () => {
    const { page } = await logOf({ files: [server], dryRun: true, actions: ['create', 'compact'] });
    const listed = insideOf(page, 'What would run, in order');
    expect(listed.slice(0, 4)).toEqual(['before_everything', '└─ set-up', 'server.yaml', '├─ before_backup']);
    expect(listed).toContain('├─ vault · ssh://vault/./server');
    expect(listed).toContain('│  └─ compact');
    expect(page.at(-1)).toBe('Dry run done in 3 min 40 s: nothing was changed.');
  });
});

describe('the end of the log of a failed run', () => {
  test('repeats each failure with its last ten lines, what did not run, and each repository, if other steps ran since', async () => {
    const lines = Array.from({ length: 25 }, (_, index) => `line ${index + 1}`);
    const { page } = await logOf({ parts: { 'prune /mnt/backup': { outcome: 'failure', lines } } });
    const end = page.slice(page.indexOf('What failed:'));
    expect(end.slice(0, 12)).toEqual([
      'What failed:',
      '  prune of server.yaml failed: `mount` exited with status 32',
      ...lines.slice(-10).map((line) => `    ${line}`),
    ]);
    const rest = end.slice(12);
    expect(rest.slice(0, -1)).toEqual([
      expect.stringMatching(/^ {4}Not run as a result: /),
      'Repositories:',
      expect.stringMatching(/^ {2}\/mnt\/backup {3}.*failed after/),
      expect.stringMatching(/^ {2}vault /),
      expect.stringMatching(/^ {2}ssh:\/\/vault\/\.\/web /),
    ]);
    expect(rest.at(-1)).toMatch(/^Failed after /);
  });

  test('names the page of the workflow run, which has the summary, and the report', async () => {
    const written: string[] = [];
    const runPage = 'https://github.example/o/r/actions/runs/1';
    const parts = { 'create /mnt/backup': failing };
    await tellStory(masked(reporterInto(written, { runPage, report: 'out/report.html' })), { files: [server], parts });
    expect(runnerReads(written.join('')).page.slice(-2)).toEqual([`Summary: ${runPage}`, 'Report: out/report.html']);
  });

  test('does not repeat a failure after which nothing ran', async () => {
    const only = file('only.yaml', {}, [{ path: '/mnt/backup' }]);
    const { page } = await logOf({ files: [only], parts: { 'create /mnt/backup': failing } });
    expect(page.at(-1)).toMatch(/^Failed after /);
    expect(page).not.toContain('What failed:');
  });
});
