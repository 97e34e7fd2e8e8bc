import { describe, expect, test } from '@jest/globals';
import type { RunReport } from '../../src/lifecycle/events.js';
import type { Outcome } from '../../src/lifecycle/outcome.js';
import type { ActionStep, HookStep, Plan, Step } from '../../src/lifecycle/plan.js';
import { closingLine } from '../../src/reporters/closing-lines.js';
import { failureSentence, openingLine, stepsInWords, stepTitle } from '../../src/reporters/wording.js';
import { duration, size } from '../../src/text/amounts.js';
import { count } from '../../src/text/phrases.js';
import { terminalText } from '../../src/text/terminal-text.js';
import { table } from '../../src/text/text-table.js';

const configuration = { path: '/etc/s.yaml', name: 's.yaml' };
const hook = (name: string, commands = 1, file = configuration): HookStep => ({
  kind: 'hook',
  hook: name,
  commands: Array.from({ length: commands }, () => ({ run: 'x' })),
  softFailure: 'skip',
  closing: false,
  configuration: file,
});
const action = (name: string, path: string, label?: string): ActionStep => ({
  kind: 'action',
  action: name,
  index: 0,
  configuration,
  repository: { path, label },
});

test('the first line doesn’t mention Borg if there was no valid file', () => {
  const facts = { version: '1', borgVersion: undefined, details: [], dryRun: false } as const;
  const plan: Plan = { actions: ['create'], configurations: [], steps: [], leftOut: [] } as unknown as Plan;
  expect(openingLine(facts, plan)).toBe('Borgflow 1 · create · 0 files, 0 repositories');
});

test.each([
  [0, '0 s'],
  [0.3, '0.3 s'],
  [4.4, '4 s'],
  [59.6, '1 min'],
  [72, '1 min 12 s'],
  [3599.7, '1 h'],
  [7390, '2 h 3 min'],
  [90_000, '25 h'],
])('%d seconds are %j', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [12_300_000, '12.3 MB'],
  [801_000_000, '801 MB'],
  [999_960_000, '1.0 GB'],
  [4.1e12, '4.1 TB'],
])('%d bytes are %j', (bytes, text) => {
  expect(size(bytes)).toBe(text);
});

test('counts group thousands and distinguish singular and plural', () => {
  expect([count(1204, 'file'), count(1, 'command'), count(1_234_567, 'file'), count(0, 'file')]).toEqual([
    '1,204 files',
    '1 command',
    '1,234,567 files',
    '0 files',
  ]);
});

test.each<[Step, string]>([
  [hook('before_backup', 2), 'before_backup · s.yaml · 2 commands'],
  [hook('after_backup'), 'after_backup · s.yaml'],
  [action('create', '/mnt/backup'), 'create · /mnt/backup · s.yaml'],
  [action('create', 'ssh://x', 'vault'), 'create · vault · s.yaml'],
  [action('create', '/a\n::error::b'), 'create · /a ::error::b · s.yaml'],
  [{ kind: 'monitor', service: 'ntfy', state: 'start', closing: false, configuration }, 'ntfy start · s.yaml'],
])('the title of step %#', (step, title) => {
  expect(stepTitle(step)).toBe(title);
});

test('steps that did not run are listed in a few words', () => {
  expect(
    stepsInWords([
      hook('before_backup'),
      action('create', '/a'),
      action('prune', '/a'),
      action('create', '/b'),
      action('prune', '/b'),
      action('prune', '/c'),
    ]),
  ).toBe('create, prune on 2 repositories; prune on /c; before_backup');
  expect(stepsInWords([hook('on_error'), hook('on_error', 1, { path: '/etc/w.yaml', name: 'w.yaml' })])).toBe(
    'on_error in 2 files',
  );
});

test('advice follows the message', () => {
  const failure = { message: 'It failed', error: 'x', output: [], advice: 'Try again.' };
  expect(failureSentence(failure)).toBe('It failed. Try again.');
  expect(failureSentence({ ...failure, advice: undefined })).toBe('It failed');
});

describe('the closing line', () => {
  const file = (configuration: string, outcome: Outcome) => ({
    configuration,
    outcome,
    repositories: [{ repository: { path: `/${configuration}` }, outcome }],
    failures: [],
  });
  const run = (outcome: Outcome, ...configurations: RunReport['configurations']): RunReport => ({
    outcome,
    seconds: 220,
    runId: 'a',
    failures: [],
    archives: [],
    failedRepositories: [],
    configurations,
  });
  const asked = { actions: ['prune', 'check'], dryRun: false };

  const inFile = { message: 'b.yaml:1:1: no', error: 'no', output: [], place: { file: 'b.yaml', line: 1, column: 1 } };
  const inHook = { message: 'It failed', step: 'after_everything of a', error: 'no', output: [] };

  test.each([
    [run('success', file('a', 'success')), 'Done in 3 min 40 s: prune, check on 1 repository.'],
    [
      run('warning', file('a', 'warning'), file('b', 'success')),
      'Done with warnings in 3 min 40 s: prune, check on 2 repositories; warnings in a.',
    ],
    [run('skipped', file('a', 'skipped')), 'Skipped after 3 min 40 s: a skipped.'],
    [
      run('failure', file('a', 'failure'), file('b', 'success')),
      'Failed after 3 min 40 s: a failed, b done (1 repository).',
    ],
    [
      { ...run('cancelled', file('a', 'cancelled')), signal: 'SIGINT' as const },
      'Canceled after 3 min 40 s (SIGINT): a canceled.',
    ],
    [run('failure'), 'Failed: prune, check did not run.'],
    [
      { ...run('failure', file('a', 'success')), failures: [inFile, inHook] },
      'Failed after 3 min 40 s: b.yaml is not valid, after_everything of a failed, a done (1 repository).',
    ],
    [
      { ...run('failure', { ...file('a', 'failure'), failures: [inHook] }), failures: [inHook] },
      'Failed after 3 min 40 s: a failed.',
    ],
  ])('says how the run ended, and with what result: %#', (report, line) => {
    expect(closingLine(report, asked)).toBe(line);
  });

  test('says that nothing was backed up, if no file could be used', () => {
    expect(closingLine(run('failure'), { actions: ['create'], dryRun: false })).toBe('Failed: nothing was backed up.');
    expect(closingLine(run('failure'), { actions: ['create'], dryRun: true })).toBe('Dry run failed.');
  });
});

test('a table aligns its columns, with dashes for missing values', () => {
  expect(
    table(
      [
        { head: 'a', align: 'left' },
        { head: 'size', align: 'right' },
      ],
      [
        ['ü€😀', '1'],
        ['x', undefined],
      ],
    ),
  ).toEqual(['a     size', 'ü€😀     1', 'x        –']);
});

test('a terminal without color gets none', () => {
  expect(terminalText('\x1b[1;31mred\x1b[0m\tx\x9b2J\x7f', false)).toBe('red\tx<9b>2J␡');
  expect(terminalText('dos\r\nline\r', true)).toBe('dos\nline');
});
