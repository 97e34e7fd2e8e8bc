import { describe, expect, test } from '@jest/globals';
import { type RunResult, runEverything } from '../../src/lifecycle/lifecycle.js';
import type { Plan } from '../../src/lifecycle/plan.js';
import { type Journal, keepJournal, replayJournal } from '../../src/lifecycle/post-phase-journal.js';
import { createMasker } from '../../src/secrets/masker.js';
import { type Behavior, FakeStepRunner } from '../support/fake-step-runner.js';
import { configuration, planOf } from '../support/plans.js';

async function play(
  plan: Plan,
  behaviors: Record<string, Behavior>,
): Promise<{ stepRunner: FakeStepRunner; ended: RunResult; names: string[] }> {
  const stepRunner = new FakeStepRunner(behaviors);
  const ended = await runEverything(plan, stepRunner);
  return {
    stepRunner,
    ended,
    names: stepRunner.names().filter((name) => /(create|repository|error|_error) ?(r\d)?$/.test(name)),
  };
}

const commands = [
  { before: 'repository', run: ['true'] },
  { after: 'repository', run: ['true'] },
];
const planned = (repositories: string[], retries = 2) =>
  planOf([configuration('a', { hooks: ['on_error'], commands, repositories, retries })], ['create']);

describe('a repository with retries', () => {
  test('that fails once is tried again after the others, with its commands', async () => {
    const { names, stepRunner, ended } = await play(planned(['r1', 'r2']), { 'a: create r1': 'fail-first' });
    expect(names).toEqual([
      'a: before repository r1',
      'a: create r1',
      'a: after repository r1',
      'a: before repository r2',
      'a: create r2',
      'a: after repository r2',
      'a: before repository r1',
      'a: create r1',
      'a: after repository r1',
    ]);
    expect(stepRunner.waits).toEqual(['r1 2']);
    expect(stepRunner.ended).toEqual(['r2 success in attempt 1', 'r1 success in attempt 2']);
    expect(ended).toMatchObject({ outcome: 'success', failures: [] });
  });

  test('that always fails uses all attempts, and on_error runs after the last one', async () => {
    const { names, stepRunner, ended } = await play(planned(['r1', 'r2']), { 'a: create r1': 'fail' });
    expect(names.filter((name) => name === 'a: create r1')).toHaveLength(3);
    expect(names.at(-1)).toBe('a: on_error');
    expect(stepRunner.waits).toEqual(['r1 2', 'r1 3']);
    expect(stepRunner.trace.map(({ step }) => step.attempt?.number).filter((number) => number === 3)).toHaveLength(3);
    expect(ended.configurations[0]?.failures).toHaveLength(1);
    expect(stepRunner.ended).toEqual(['r2 success in attempt 1', 'r1 failure in attempt 3']);
  });

  test.each<[Behavior, string, string]>([
    ['soft', 'a: before repository r1', 'r1 skipped in attempt 1'],
    ['warn', 'a: create r1', 'r1 warning in attempt 1'],
    ['cancel', 'a: create r1', 'r1 cancelled in attempt 1'],
  ])('is not tried again after %s of %s', async (behavior, name, end) => {
    const { stepRunner } = await play(planned(['r1']), { [name]: behavior });
    expect(stepRunner.waits).toEqual([]);
    expect(stepRunner.ended).toEqual([end]);
  });

  test('is tried again if a command before it failed', async () => {
    const { stepRunner } = await play(planned(['r1']), { 'a: before repository r1': 'fail-first' });
    expect(stepRunner.ended).toEqual(['r1 success in attempt 2']);
  });

  test('that is canceled while it waits is canceled, and the earlier failure is kept', async () => {
    const { stepRunner, ended, names } = await play(planned(['r1', 'r2']), {
      'a: create r1': 'fail-first',
      'wait r1 2': 'cancel',
    });
    expect(names.filter((name) => name === 'a: create r1')).toHaveLength(1);
    expect(stepRunner.ended).toEqual(['r2 success in attempt 1', 'r1 cancelled in attempt 1']);
    expect(ended.outcome).toBe('cancelled');
    expect(ended.failures.map(({ message }) => message)).toEqual(['a: create r1 failed']);
    expect(names.at(-1)).toBe('a: on_error');
  });

  test('does not delay others that are processed at the same time', async () => {
    const plan = { ...planned(['r1', 'r2', 'r3']), concurrency: 2 };
    const { stepRunner } = await play(plan, { 'a: create r1': 'fail-first', 'a: create r3': 'fail' });
    expect(stepRunner.waits).toEqual(['r1 2', 'r3 2', 'r3 3']);
    expect(stepRunner.ended.sort()).toEqual([
      'r1 success in attempt 2',
      'r2 success in attempt 1',
      'r3 failure in attempt 3',
    ]);
  });

  test('that was canceled in a later attempt is not replayed from the first one', async () => {
    const plan = planned(['r1', 'r2']);
    const stepRunner = new FakeStepRunner({
      'a: create r1': 'fail-first',
      'a: create r2': 'fail',
      'wait r2 3': 'cancel',
    });
    let journal: Journal | undefined;
    const keep = {
      plan,
      runId: 'x',
      ended: () => false,
      mask: createMasker([]).mask,
      save: (kept: Journal) => (journal = kept),
    };
    const main = await runEverything(plan, keepJournal(stepRunner, keep));
    const kept: Journal = JSON.parse(JSON.stringify(journal));
    const later = new FakeStepRunner();
    const again = await runEverything(kept.plan, replayJournal(kept, later));
    expect(later.names()).toEqual([]);
    expect(again).toEqual(main);
  });
});
