import { describe, expect, test } from '@jest/globals';
import type { Step } from '../../../src/lifecycle/plan.js';
import { type Part, tellStory } from '../../support/recorded-run.js';
import { web } from '../../support/rendered-log.js';
import { recordedRun } from '../../support/sample-history.js';
import { pageOf, shown } from '../../support/summary-page.js';

const repository = 'ssh://vault/./web';
const path = '/srv/repo/web.yaml';
const started = '2026-11-22T03:00:00Z';

const summaryOf = (
  actions: readonly string[],
  { parts = {}, sizes = [] }: { parts?: Readonly<Record<string, Part>>; sizes?: readonly number[] } = {},
) => {
  const runs = sizes.map((size) => recordedRun({ started, size, repository, path }));
  return pageOf((reporter) => tellStory(reporter, { files: [web], actions, parts }), { runs });
};

const said = (lines: readonly string[], level: 'notice' | 'info' = 'notice'): Part => ({
  events: (step: Step) => [{ type: 'output', step, lines, level, verbosity: 0 }],
});

describe('the summary, with a history,', () => {
  test('shows by how much the size of an archive has changed', async () => {
    const cell = async (sizes: readonly number[]) => (await summaryOf(['create'], { sizes })).tables[0]?.[2]?.[4];
    expect(await cell([1, 4_000_000_000])).toBe('4.1 GB (+2.5 %)');
    expect(await cell([8_200_000_000])).toBe('4.1 GB (-50 %)');
    expect(await cell([])).toBe('4.1 GB');
  });

  test('shows the newest archive of a repository that was not backed up', async () => {
    const { lines } = await summaryOf(['check'], { sizes: [1000] });
    const at = lines.indexOf('#### The newest archives that this machine made before');
    expect(shown(lines[at + 2] ?? '')).toMatch(
      /^- ssh:\/\/vault\/\.\/web \(web\.yaml\): web-2026-11-22T03:00:00, \d+ (days|h \d+ min|h) old \(2026-11-2\d \d\d:\d\d\)$/,
    );
    expect((await summaryOf(['create'], { sizes: [1000] })).text).not.toContain('newest archives');
  });
});

describe('the summary has what the actions reported:', () => {
  test('checks that ran, and when others are due', async () => {
    const lines = ['The archives check is due on 2026-12-05 03:00.', 'No problem found by the repository check.'];
    const page = await summaryOf(['check'], { parts: { [`check ${repository}`]: said(lines) } });
    const at = page.lines.indexOf('#### What the actions reported');
    expect(page.lines.slice(at + 2, at + 4).map(shown)).toEqual(
      lines.map((line) => `- check · ssh://vault/./web · web.yaml: ${line}`),
    );
  });

  test('the archives that prune kept and deleted', async () => {
    const lines = [
      'archive  time  result',
      'web-1    …     kept: daily #1',
      'web-0    …     pruned',
      '1 kept, 1 pruned.',
    ];
    const parts = { [`prune ${repository}`]: said(lines, 'info'), [`create ${repository}`]: said(['a file'], 'info') };
    const page = await summaryOf(['create', 'prune'], { parts });
    expect(page.lines.map(shown)).toContain('prune · ssh://vault/./web · web.yaml: 1 kept, 1 pruned.');
    expect(page.fences[0]).toEqual({ language: 'text', lines });
    expect(page.text).not.toContain('a file');
  });

  test.each([
    ['Borg 1.2', 'Deleted data:               -6.90 kB             -6.01 kB             -5.47 kB'],
    ['Borg 1.4', 'Deleted data:               -6.90 kB             -5.47 kB'],
  ])('the statistics of %s, as a table below a title that says how much was deleted', async (_borg, sizes) => {
    const lines = ['-'.repeat(78), '          Original size', sizes, '', '          Unique chunks', '-'.repeat(78)];
    const page = await summaryOf(['prune'], { parts: { [`prune ${repository}`]: said(lines, 'info') } });
    expect(page.lines.map(shown)).toContain(
      'prune · ssh://vault/./web · web.yaml: 5.47 kB deleted, after deduplication',
    );
    expect(page.fences[0]).toEqual({ language: 'text', lines });
  });

  test('nothing, if they reported nothing', async () => {
    expect((await summaryOf(['create', 'prune'])).text).not.toContain('reported');
  });
});
