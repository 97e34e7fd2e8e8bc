import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Event } from '../../../src/lifecycle/events.js';
import type { ActionStep, HookStep, Step } from '../../../src/lifecycle/plan.js';
import { createGithubReporter } from '../../../src/reporters/github/workflow-log.js';
import { masked } from '../../support/listening-reporter.js';
import { runnerReads } from '../../support/runner-rules.js';

const configuration = { path: '/etc/s.yaml', name: 's.yaml' };
const hook: HookStep = {
  kind: 'hook',
  hook: 'before_backup',
  commands: [{ run: 'a' }],
  softFailure: 'skip',
  closing: false,
  configuration,
};
const create = (path: string): ActionStep => ({
  kind: 'action',
  action: 'create',
  index: 0,
  repository: { path },
  configuration,
});
const one = create('/one');
const two = create('/two');

function started(step: Step): Event {
  return { type: 'step-started', step, at: new Date() };
}

function said(step: Step, ...lines: string[]): Event {
  return { type: 'output', step, lines, level: 'info', verbosity: 0 };
}

function finished(step: Step): Event {
  return { type: 'step-finished', step, outcome: 'success', seconds: 4, at: new Date() };
}

function log(concurrent: boolean, temporaryFolder?: string) {
  const written: string[] = [];
  let tokens = 0;
  const reporter = createGithubReporter({
    write: (text) => written.push(text),
    token: () => `token-${++tokens}`,
    concurrent,
    verbosity: 1,
    temporaryFolder,
  });
  const listener = masked(reporter);
  const tell = (...events: Event[]) => {
    for (const event of events) listener.handle(event);
  };
  return {
    tell,
    close: () => reporter.close?.(),
    page: () => runnerReads(written.join('')).page,
    raw: () => written.join(''),
  };
}

/** Returns the log without the commands that stop and resume commands. */
function groups(page: readonly string[]): readonly string[] {
  return page.map((line) => line.replace('[endgroup] ', '[end]').replace('[group] create · ', '> '));
}

describe('groups', () => {
  test('of repositories processed at the same time appear as a whole, in the order in which they end', () => {
    const { tell, page } = log(true);
    tell(started(one), started(two), said(one, 'a'), said(two, 'b'), said(one, 'c'));
    expect(page()).toEqual(['']);
    tell(finished(two), finished(one));
    expect(groups(page())).toEqual([
      '> /two · s.yaml',
      'b',
      'done in 4 s',
      '[end]',
      '> /one · s.yaml',
      'a',
      'c',
      'done in 4 s',
      '[end]',
    ]);
  });

  test('of hooks are still printed as they run, because nothing else runs then', () => {
    const { tell, page } = log(true);
    tell(started(hook), said(hook, 'a'));
    expect(page()).toEqual(['[group] before_backup · s.yaml', 'a']);
  });

  test('are not nested if steps overlap unexpectedly: the second waits for the first', () => {
    const { tell, page } = log(false);
    tell(started(one), started(two), said(two, 'b'), finished(two), said(one, 'a'), finished(one));
    expect(groups(page())).toEqual([
      '> /one · s.yaml',
      'a',
      'done in 4 s',
      '[end]',
      '> /two · s.yaml',
      'b',
      'done in 4 s',
      '[end]',
    ]);
  });

  test.each([true, false])('are closed at the end even if steps are still running (concurrent: %s)', (concurrent) => {
    const { tell, page, close } = log(concurrent);
    tell(started(one), said(one, 'a'), { type: 'notice', level: 'warning', message: 'careful', step: one });
    void close();
    expect(groups(page())).toEqual(['> /one · s.yaml', 'a', 'did not finish', '[end]', '[warning] careful']);
  });

  test('of late output are separate, and do not delay what follows', () => {
    const { tell, page } = log(false);
    tell(started(one), finished(one), said(one, 'late'), started(two), said(two, 'b'));
    expect(groups(page())).toEqual([
      '> /one · s.yaml',
      'done in 4 s',
      '[end]',
      '> /one · s.yaml (output after it finished)',
      'late',
      '[end]',
      '> /two · s.yaml',
      'b',
    ]);
  });

  test('include warnings if there are too many to keep, and say how many', () => {
    const { tell, page } = log(false);
    tell(started(one));
    for (let number = 0; number < 105; number += 1) {
      tell({ type: 'notice', level: 'warning', message: `warning ${number}`, step: one });
    }
    tell(finished(one));
    expect(page().slice(1, 7)).toEqual(
      [100, 101, 102, 103, 104].map((number) => `warning ${number}`).concat('done in 4 s'),
    );
    expect(page().at(-1)).toBe('5 more messages are in the group above.');
  });
});

test('a waiting group of a million lines loses none of them', () => {
  const { tell, raw } = log(true, tmpdir());
  const lines = Array.from({ length: 10_000 }, (_, number) => `line ${number}`);
  tell(started(one));
  for (let round = 0; round < 100; round += 1) {
    tell(said(one, ...lines));
  }
  tell(finished(one));
  expect(raw().match(/^line \d+$/gm)).toHaveLength(1_000_000);
});

test('a monitoring service that can’t be reached is a warning, not an error', () => {
  const { tell, page } = log(false);
  const ping: Step = { kind: 'monitor', service: 'ntfy', state: 'start', closing: false, configuration };
  const failure = { message: 'ntfy did not answer', error: 'ntfy did not answer', output: [] };
  tell(started(ping), { type: 'step-finished', step: ping, outcome: 'failure', seconds: 10, at: new Date(), failure });
  expect(page().at(-1)).toBe('[warning] ntfy did not answer');
});

describe('progress lines', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('appear every 30 s while a group is waiting, and stop when its step ends', () => {
    const { tell, raw } = log(true);
    tell(started(one), { type: 'progress', step: one, progress: { files: 812, original: 1.9e9, deduplicated: 4e6 } });
    jest.advanceTimersByTime(60_000);
    expect(raw()).toBe(
      '  create · /one · s.yaml: running for 30 s, 812 files · 1.9 GB read · 4.0 MB new\n' +
        '  create · /one · s.yaml: running for 1 min, 812 files · 1.9 GB read · 4.0 MB new\n',
    );
    tell(finished(one));
    expect(jest.getTimerCount()).toBe(0);
  });

  test('appear in the open group of a Borg job, but not in that of a hook, whose own output is visible', () => {
    const { tell, page } = log(false);
    tell(started(hook));
    jest.advanceTimersByTime(60_000);
    tell(finished(hook), started(one), { type: 'progress', step: one, progress: { percent: 25, message: 'Checking' } });
    jest.advanceTimersByTime(30_000);
    tell(finished(one));
    expect(groups(page()).slice(-4)).toEqual([
      '> /one · s.yaml',
      'running for 30 s, 25 % · Checking',
      'done in 4 s',
      '[end]',
    ]);
    expect(page().filter((line) => line.includes('running for'))).toHaveLength(1);
  });

  test('contain nothing that a call of Borg reported that has ended', () => {
    const { tell, page } = log(false);
    tell(started(one), { type: 'progress', step: one, progress: { percent: 99, message: 'Checking' } });
    tell({ type: 'progress', step: one, progress: { outdated: true } });
    jest.advanceTimersByTime(30_000);
    expect(page()).toContain('running for 30 s');
  });

  test('are not shown below verbosity 1', () => {
    const written: string[] = [];
    const write = (text: string) => written.push(text);
    const quiet = createGithubReporter({ write, token: () => 't', concurrent: true, verbosity: 0 });
    masked(quiet).handle(started(one));
    jest.advanceTimersByTime(60_000);
    expect(written).toEqual([]);
  });
});
