import { describe, expect, test } from '@jest/globals';
import type { Event, RunReport } from '../../../src/lifecycle/events.js';
import { file, type Story, tellStory } from '../../support/recorded-run.js';
import { server, web } from '../../support/rendered-log.js';
import { pageOf, shown } from '../../support/summary-page.js';

const summaryOf = (story: Partial<Story> = {}, options: Parameters<typeof pageOf>[1] = {}) =>
  pageOf((reporter) => tellStory(reporter, { files: [server, web], ...story }), options);

const failing: Story['parts'] = {
  'before_backup server.yaml': { outcome: 'failure', lines: ["mount: can't find it", 'hint'], advice: 'Plug it in.' },
};

describe('a successful run', () => {
  test('says so in its heading, with the result below', async () => {
    const { lines } = await summaryOf();
    expect(lines.slice(0, 3)).toEqual([
      '### ✓ Backup done',
      '',
      'Done in 3 min 40 s: 3 repositories backed up, 36.9 MB new.',
    ]);
  });

  test('shows every repository in a table, with its archive and amounts', async () => {
    const { tables } = await summaryOf({ files: [web] });
    expect(tables[0]).toEqual([
      ['configuration', 'repository', 'archive', 'files', 'size', 'new', 'duration', 'outcome'],
      ['---', '---', '---', '--:', '--:', '--:', '--:', '---'],
      ['web.yaml', 'ssh://vault/./web', 'server-2026-11-23T03:00:12', '1,204', '4.1 GB', '12.3 MB', '1 min 12 s', '✓'],
    ]);
  });

  test('lists all hooks and actions in a collapsed section, with their results or why they did not run', async () => {
    const { tables, lines } = await summaryOf({ files: [server] });
    expect(lines).toContain('<details><summary>All hooks and actions: 8 steps run, 2 steps not run</summary>');
    expect(tables[1]?.slice(2, 5)).toEqual([
      ['before_everything · server.yaml', '✓ done in 4 s'],
      ['before_backup · server.yaml · 2 commands', '✓ done in 4 s'],
      ['before_check · server.yaml', 'not run: check was not requested'],
    ]);
  });

  test('has a chart with a section per file and a bar per step', async () => {
    const { fences } = await summaryOf();
    expect(fences).toHaveLength(1);
    expect(fences[0]?.language).toBe('mermaid');
    const chart = fences[0]?.lines ?? [];
    expect(chart[0]).toBe('gantt');
    expect(chart.filter((line) => line.startsWith('section '))).toEqual(['section server.yaml', 'section web.yaml']);
    expect(chart).toContain('create · /mnt/backup (4 s) :0, 4000ms');
    expect(chart.filter((line) => /:.*ms$/.test(line))).toHaveLength(11);
  });
});

describe('a dry run', () => {
  const at = (name: string, line: number) => ({ file: `/srv/repo/${name}`, line, column: 5 });
  const placed = {
    ...server,
    places: new Map([
      ['/before_backup/0', at('server.yaml', 14)],
      ['/on_error/0', at('outside.yaml', 2)],
    ]),
  };
  const link: NonNullable<Parameters<typeof pageOf>[1]>['link'] = ({ file: path, line }) =>
    path.endsWith('/server.yaml') ? `https://github.example/blob/0a/server.yaml#L${line}` : undefined;

  test('shows the plan as a nested list, with links to the lines of files in the repository', async () => {
    const { lines } = await summaryOf({ files: [placed], dryRun: true, actions: ['create', 'prune'] }, { link });
    const first = lines.indexOf('#### What would run, in order');
    expect(lines.slice(first + 2, first + 12).map(shown)).toEqual([
      '- before_everything',
      '  - set-up',
      '- server.yaml',
      '  - before_backup',
      '    - mount /mnt/usb · <a href="https://github.example/blob/0a/server.yaml#L14">/srv/repo/server.yaml:14</a>',
      '    - true',
      '  - /mnt/backup',
      '    - create',
      '    - prune',
      '  - vault · ssh://vault/./server',
    ]);
    expect(lines.map(shown)).toContain('    - mail · /srv/repo/outside.yaml:2');
    expect(lines.map(shown)).toContain('- server.yaml, check was not requested: before_check');
  });

  test('is the only run with a plan in its summary', async () => {
    expect((await summaryOf({ files: [placed] }, { link })).text).not.toContain('would run');
  });
});

describe('the chart', () => {
  const chartOf = async (secondsApart: number) => {
    let steps = 0;
    const late = (event: Event): Event =>
      event.type === 'step-started' ? { ...event, at: new Date(1_000_000 + 1000 * secondsApart * steps++) } : event;
    const page = await pageOf((reporter) =>
      tellStory({ handle: (event) => reporter.handle(late(event)) }, { files: [web] }),
    );
    return page.fences[0]?.lines ?? [];
  };

  test.each([
    [1, '%-S.%L s', 0],
    [10, '%-S s', 0],
    [100, '%H:%M:%S', 1_000_000],
    [3600, '%H:%M', 1_000_000],
  ])(
    'of steps %d s apart has %s on its axis, relative to the start if the run is short',
    async (apart, format, origin) => {
      const chart = await chartOf(apart);
      expect(chart[2]).toBe(`axisFormat ${format}`);
      expect(chart[5]).toMatch(new RegExp(`^before_backup \\(4 s\\) :${origin}, \\d+ms$`));
    },
  );

  test('shows even the shortest step', async () => {
    const [, , , , , ...bars] = await chartOf(3600);
    expect(bars).toEqual(bars.map(() => expect.stringMatching(/, 3\d{4}ms$/)));
  });
});

describe('a failed run', () => {
  test('names what failed in its heading, and how the other files ended below', async () => {
    const { lines } = await summaryOf({ parts: failing });
    expect(lines.slice(0, 3).map(shown)).toEqual([
      '### ✗ Backup failed: before_backup of server.yaml',
      '',
      'Failed after 3 min 40 s: server.yaml failed, web.yaml backed up (1 repository).',
    ]);
  });

  test('has a row for each repository that it never reached, with the reason', async () => {
    const { tables } = await summaryOf({ parts: failing });
    const outcomes = tables[0]?.slice(2).map((row) => [row[0], row[1], row.at(-1)]);
    expect(outcomes).toEqual([
      ['web.yaml', 'ssh://vault/./web', '✓'],
      ['server.yaml', '/mnt/backup', 'not run: an earlier error'],
      ['server.yaml', 'vault', 'not run: an earlier error'],
    ]);
  });

  test('has a section for each failure with its location, what did not run as a result, advice, and last lines', async () => {
    const { lines, fences } = await summaryOf({ parts: failing });
    const start = lines.findIndex((line) => line.startsWith('<details open><summary>'));
    expect(lines.slice(start, start + 8).map(shown)).toEqual([
      'before_backup of server.yaml failed: `mount` exited with status 32. Plug it in.',
      '',
      '- Location: /srv/repo/server.yaml:14:5',
      '- Not run as a result: create, prune on 2 repositories; after_backup',
      '',
      '',
      '',
      '',
    ]);
    expect(fences[0]).toEqual({ language: 'text', lines: ["mount: can't find it", 'hint'] });
  });

  test('has open what failed if it is one thing, and only the titles if there are several', async () => {
    const also = { 'create ssh://vault/./web': { outcome: 'failure', lines: ['gone'] } } as const;
    const sections = async (parts: NonNullable<Story['parts']>) =>
      (await summaryOf({ parts })).lines.filter((line) => /^<details( open)?><summary><b>/.test(line));
    const one = await sections(failing);
    const two = await sections({ ...failing, ...also });
    expect(one.map((line) => line.slice(0, 13))).toEqual(['<details open']);
    expect(two.map((line) => line.slice(0, 13))).toEqual(['<details><sum', '<details><sum']);
  });

  test('shows the failing command as code, with its exit status, in a section whose title names the step', async () => {
    const failure = {
      step: 'before_backup of a.yaml',
      message: 'before_backup of a.yaml failed: `mount /mnt/*` exited with status 32',
      error: '`mount /mnt/*` exited with status 32',
      command: '`mount /mnt/*`',
      exitCode: 32,
      output: [],
    };
    const { lines } = await pageOf((reporter) =>
      reporter.handle({ type: 'run-finished', report: reportWith([failure]) }),
    );
    expect(lines).toContain(
      '<details open><summary><b>before&#95;backup of a.yaml</b> failed: <code>mount /mnt/&#42;</code> exited with status 32</summary>',
    );
    expect(lines).toContain('- Exit status: 32');
  });

  test('counts the failures that its heading does not name', async () => {
    const parts = { ...failing, 'create ssh://vault/./web': { outcome: 'failure' } as const };
    const more = { ...failing, ...parts, 'on_error web.yaml': { outcome: 'failure' } as const };
    expect(shown((await summaryOf({ parts })).lines[0] ?? '')).toMatch(/^### ✗ Backup failed: \S.*, \S[^,]*$/);
    expect(shown((await summaryOf({ parts: more })).lines[0] ?? '')).toMatch(/ and 1 more$/);
  });

  test('lists what did not run because a hook exited with status 75', async () => {
    const { lines } = await summaryOf({ parts: { 'before_backup server.yaml': { outcome: 'skipped' } } });
    expect(lines[0]).toBe('### ✓ Backup done');
    expect(lines).toContain('#### What did not run');
    expect(lines.map(shown)).toContainEqual(
      expect.stringMatching(
        /^- before_backup of server\.yaml exited with status 75 \(soft failure\)\. .*create, prune on 2 rep/,
      ),
    );
  });

  test('has a collapsed section for warnings', async () => {
    const events = (step: NonNullable<Extract<Event, { type: 'notice' }>['step']>): Event[] => [
      { type: 'notice', level: 'warning', message: 'file changed while we read it', step },
      { type: 'notice', level: 'notice', message: 'by the way', step },
    ];
    const { lines } = await summaryOf({ parts: { 'create /mnt/backup': { outcome: 'warning', events } } });
    expect(lines[0]).toBe('### ⚠ Backup done with warnings');
    const at = lines.indexOf('<details><summary>1 warning</summary>');
    expect(lines.slice(at + 2, at + 5)).toEqual(['- file changed while we read it', '', '</details>']);
  });
});

describe('a run that', () => {
  test('was canceled says so, and lists what did not run', async () => {
    const { lines } = await summaryOf({ parts: { 'create /mnt/backup': { outcome: 'cancelled' } }, signal: 'SIGINT' });
    expect(lines[0]).toBe('### ■ Backup canceled');
    expect(lines[2]).toMatch(/^Canceled after .*\(SIGINT\)/);
    expect(lines).toContain('#### What did not run');
  });

  test('changes nothing is called a dry run', async () => {
    const { lines } = await summaryOf({ dryRun: true });
    expect(lines[0]).toBe('### ✓ Dry run done');
  });

  test('makes no backup is called by its actions', async () => {
    expect((await summaryOf({ actions: ['prune', 'check'] })).lines[0]).toBe('### ✓ Prune, check done');
  });

  test('has errors in its configuration shows each with its line', async () => {
    const place = { file: 'server.yaml', line: 9, column: 5 };
    const message = 'server.yaml:9:5: unknown option keep_dayly. Did you mean keep_daily?';
    const excerpt = ['    9 |     keep_dayly: 7', '      |     ^^^^^^^^^^'];
    const { lines, fences } = await pageOf(async (reporter) => {
      const failures = [{ message, error: message, output: [], place }];
      await tellStory(
        {
          handle: (event) => {
            if (event.type !== 'run-finished') return reporter.handle(event);
            reporter.handle({ type: 'notice', level: 'error', message, excerpt, place });
            reporter.handle({ type: 'run-finished', report: { ...event.report, outcome: 'failure', failures } });
          },
        },
        { files: [web] },
      );
    });
    expect(shown(lines[0] ?? '')).toBe('### ✗ Backup failed: configuration server.yaml');
    expect(lines.map(shown)).toContain(message);
    expect(lines.filter((line) => line.includes('<summary>')).length).toBe(2);
    expect(fences[0]?.lines).toEqual(excerpt);
  });

  test('could not start shows why', async () => {
    const failures = ['The verbosity input takes a number.', 'No.'].map((error) => ({
      message: error,
      error,
      output: [],
    }));
    const { lines } = await pageOf((reporter) =>
      reporter.handle({ type: 'run-finished', report: reportWith(failures) }),
    );
    expect(lines[0]).toBe('### ✗ Nothing ran: The verbosity input takes a number, No');
    expect(lines).toEqual(expect.arrayContaining(['✗ The verbosity input takes a number.', '✗ No.']));
  });

  test('is abandoned halfway leaves a summary of what is known, and one that never started leaves none', async () => {
    const cut = await pageOf(async (reporter) => {
      const handle = (event: Event) => {
        if (event.type !== 'run-finished') reporter.handle(event);
      };
      await tellStory({ handle }, { files: [web] });
      await reporter.close?.();
    });
    expect(cut.lines[0]).toBe('### ✗ Backup did not finish');
    expect(cut.tables[0]).toHaveLength(3);
    expect((await pageOf((reporter) => reporter.close?.())).text).toBe('');
  });
});

describe('the summary file', () => {
  test('keeps its content, and gets the summary once', async () => {
    const { text } = await pageOf(
      async (reporter) => {
        const report = await tellStory(reporter, { files: [web] });
        reporter.handle({ type: 'run-finished', report });
        await reporter.close?.();
      },
      { before: 'of a hook' },
    );
    expect(text).toMatch(/^of a hook\n\n### ✓/);
    expect(text.split('### ✓')).toHaveLength(2);
  });

  test('never exceeds the limit, including what other steps wrote', async () => {
    const before = 'x'.repeat(997_000);
    const { text } = await summaryOf({ files: [server], parts: failing }, { before });
    expect(text.length).toBeGreaterThan(before.length);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
    const full = 'x'.repeat(1_000_000);
    expect((await summaryOf({}, { before: full })).text).toBe(full);
  });

  test('contains no secret, whichever part of the page it was in', async () => {
    const secret = file('hunter22', { before_backup: ['x'] }, [{ path: '/hunter22', label: 'hunter22' }]);
    const lines = ['hunter22', `a${'b'.repeat(996)}hunter22`];
    const part = { outcome: 'failure', error: 'hunter22 is wrong', lines, advice: 'hunter22' } as const;
    const { text } = await summaryOf({ files: [secret], parts: { 'create hunter22': part } });
    expect(text).toContain('***');
    expect(text).not.toMatch(/hunter|unter22/);
  });
});

function reportWith(failures: RunReport['failures']): RunReport {
  const none = { archives: [], failedRepositories: [], configurations: [] };
  return { outcome: 'failure', seconds: 0, runId: 'a', failures, ...none };
}
