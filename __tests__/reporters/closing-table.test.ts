import { expect, test } from '@jest/globals';
import { isColored } from '../../src/commands/command.js';
import { createConsoleReporter } from '../../src/reporters/console.js';
import type { Request } from '../../src/request/request.js';
import { columnsOf } from '../../src/text/terminal-width.js';
import { masked } from '../support/listening-reporter.js';
import { file, tellStory } from '../support/recorded-run.js';

/** Returns what a run of two repositories, one of which fails, prints on a terminal of this width. */
async function printed(columns: number | undefined): Promise<readonly string[]> {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const look = { color: false, verbosity: 1, json: false, logJson: false, interactive: true } as const;
  await tellStory(masked(createConsoleReporter({ ...look, columns, out: write, error: write })), {
    files: [file('a.yaml', {}, [{ path: '/mnt/backup' }, { path: 'ssh://vault.example.org/./a', label: 'vault' }])],
    parts: { 'create vault': { outcome: 'failure' } },
  });
  return text.split('\n');
}

test.each([undefined, 120])(
  'the closing table has one line per repository if it fits (%s columns)',
  async (columns) => {
    const lines = await printed(columns);
    const start = lines.findIndex((line) => line.startsWith('repository '));
    expect(lines.slice(start, start + 3).map((line) => line.split(/ {2,}/).length)).toEqual([7, 7, 7]);
  },
);

test.each([20, 40, 60])(
  'on %i columns, each repository has a few short lines instead of a wrapped row',
  async (columns) => {
    const lines = await printed(columns);
    const start = lines.indexOf('/mnt/backup: success, 1 min 12 s');
    expect(lines.slice(start, start + 4)).toEqual([
      '/mnt/backup: success, 1 min 12 s',
      '  server-2026-11-23T03:00:12',
      '  1,204 files, 4.1 GB, 12.3 MB new',
      'vault: failure, 1 min 12 s',
    ]);
    expect(lines.slice(start, start + 4).every((line) => columnsOf(line) <= 40)).toBe(true);
  },
);

test('colors: as requested, by NO_COLOR and FORCE_COLOR, otherwise only on a terminal that is not dumb', () => {
  const on = (environment: NodeJS.ProcessEnv, colored = true, color?: boolean) => {
    const terminal = {
      environment,
      colored,
      out: () => undefined,
      error: () => undefined,
      interactive: colored,
      columns: 80,
    };
    return isColored({ color } as Request, terminal);
  };
  expect([on({}), on({}, false), on({ TERM: 'dumb' }), on({ NO_COLOR: '1' })]).toEqual([true, false, false, false]);
  expect([on({ TERM: 'dumb', FORCE_COLOR: '1' }), on({ FORCE_COLOR: '1' }, false)]).toEqual([true, true]);
  expect([on({ TERM: 'dumb' }, true, true), on({}, true, false)]).toEqual([true, false]);
});
