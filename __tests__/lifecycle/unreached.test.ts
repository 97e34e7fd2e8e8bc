import { describe, expect, test } from '@jest/globals';
import { runEverything } from '../../src/lifecycle/lifecycle.js';
import type { CommandsEntry } from '../../src/lifecycle/make-plan.js';
import { type Plan, stepsOf } from '../../src/lifecycle/plan.js';
import { unreachedSteps } from '../../src/lifecycle/steps-not-run.js';
import { type Behavior, FakeStepRunner, nameOf } from '../support/fake-step-runner.js';
import { configuration, planOf } from '../support/plans.js';

async function reasons(plan: Plan, behaviors: Record<string, Behavior> = {}): Promise<Record<string, string>> {
  const stepRunner = new FakeStepRunner(behaviors);
  const ended = await runEverything(plan, stepRunner);
  const begun = new Set(stepRunner.trace.map(({ step }) => step));
  return Object.fromEntries(unreachedSteps(plan, begun, ended).map(({ step, reason }) => [nameOf(step), reason]));
}

describe('what did not run', () => {
  test('in a successful run, only on_error did not run, because there was no error', async () => {
    const plan = planOf([configuration('a', { hooks: ['before_backup', 'after_backup', 'on_error'] })]);
    expect(await reasons(plan)).toEqual({ 'a: on_error': 'no error' });
  });

  test('hooks of actions that were not requested say so', async () => {
    const told = await reasons(planOf([configuration('a')], ['prune']));
    expect(told['a: before_everything']).toBe('create was not requested');
    expect(told['a: before_check']).toBe('check was not requested');
  });

  test('what did not run because a hook failed names the hook', async () => {
    const plan = planOf([configuration('a'), configuration('b')], ['create']);
    const told = await reasons(plan, { 'a: before_backup': 'fail' });
    expect(told['a: create r1']).toBe('before_backup of a failed');
    expect(told['a: after_backup']).toBe('before_backup of a failed');
    expect(told['b: on_error']).toBe('no error');
  });

  test('what did not run because a repository failed names its failure', async () => {
    const plan = planOf(
      [configuration('a', { hooks: ['after_backup'], repositories: ['r1', 'r2'] })],
      ['create', 'prune'],
    );
    const told = await reasons(plan, { 'a: create r1': 'fail', 'a: create r2': 'fail' });
    expect(told).toEqual({
      'a: prune r1': 'create on r1 (a) failed',
      'a: prune r2': 'create on r2 (a) failed',
      'a: after_backup': 'create on r1 (a) failed',
    });
  });

  test('a soft failure and a cancellation are given as the reason', async () => {
    const plan = planOf([configuration('a', { hooks: ['before_backup', 'after_backup'] })], ['create']);
    expect((await reasons(plan, { 'a: before_backup': 'soft' }))['a: create r1']).toBe(
      'a hook exited with status 75 (soft failure)',
    );
    expect((await reasons(plan, { 'a: before_backup': 'cancel' }))['a: create r1']).toBe('canceled');
  });

  test.each([
    ['a: after_backup', 'repository'],
    ['a: prune r1', 'action'],
    ['a: create r2', 'repository'],
    ['b: create r3', 'configuration'],
    ['a: before_everything', 'nothing'],
  ])(
    'if %s fails, what waits for an error that another scope had has no error to react to (%s)',
    async (failed, left) => {
      const commands: CommandsEntry[] = [
        { after: 'action', when: ['create'], states: ['fail'], run: ['a'] },
        { after: 'repository', states: ['fail'], run: ['b'] },
        { after: 'configuration', states: ['fail'], run: ['c'] },
      ];
      const plan = planOf(
        [
          configuration('a', { hooks: ['before_everything', 'after_backup'], repositories: ['r1', 'r2'], commands }),
          configuration('b', { repositories: ['r3'] }),
        ],
        ['create', 'prune'],
      );
      const told = await reasons(plan, { [failed]: 'fail' });
      const hooks = ['a: after action create r1', 'a: after repository r1', 'a: after configuration'];
      const quiet = { nothing: 0, action: 1, repository: 2, configuration: 3 }[left] ?? 0;
      expect(hooks.map((name) => told[name])).toEqual([
        ...hooks.slice(0, quiet).map(() => 'no error'),
        ...hooks.slice(quiet).map(() => (left === 'nothing' ? 'before_everything of a failed' : undefined)),
      ]);
    },
  );

  test('what runs only after a success names the failure of its own scope', async () => {
    const plan = planOf([
      configuration('a', { commands: [{ after: 'everything', states: ['finish'], run: ['x'] }] }),
      configuration('b'),
    ]);
    expect((await reasons(plan, { 'b: create r1': 'fail' }))['a: after everything']).toBe('create on r1 (b) failed');
  });

  test('every step of a plan either ran or is listed with a reason', async () => {
    const plan = planOf([configuration('a', { monitors: ['healthchecks'] })], ['create', 'extract']);
    const stepRunner = new FakeStepRunner({ 'a: create r1': 'fail' });
    const ended = await runEverything(plan, stepRunner);
    const begun = new Set(stepRunner.trace.map(({ step }) => step));
    expect(begun.size + unreachedSteps(plan, begun, ended).length).toBe(stepsOf(plan).length);
  });
});
