import { describe, expect, test } from '@jest/globals';
import { runEverything } from '../../src/lifecycle/lifecycle.js';
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
    expect(told['a: create r1']).toBe('a: before_backup failed');
    expect(told['a: after_backup']).toBe('a: before_backup failed');
    expect(told['b: on_error']).toBe('no error');
  });

  test('what did not run because a repository failed names its failure', async () => {
    const plan = planOf(
      [configuration('a', { hooks: ['after_backup'], repositories: ['r1', 'r2'] })],
      ['create', 'prune'],
    );
    const told = await reasons(plan, { 'a: create r1': 'fail', 'a: create r2': 'fail' });
    expect(told).toEqual({
      'a: prune r1': 'a: create r1 failed',
      'a: prune r2': 'a: create r2 failed',
      'a: after_backup': 'a: create r1 failed',
    });
  });

  test('a soft failure and a cancellation are given as the reason', async () => {
    const plan = planOf([configuration('a', { hooks: ['before_backup', 'after_backup'] })], ['create']);
    expect((await reasons(plan, { 'a: before_backup': 'soft' }))['a: create r1']).toBe(
      'a hook exited with status 75 (soft failure)',
    );
    expect((await reasons(plan, { 'a: before_backup': 'cancel' }))['a: create r1']).toBe('canceled');
  });

  test('every step of a plan either ran or is listed with a reason', async () => {
    const plan = planOf([configuration('a', { monitors: ['healthchecks'] })], ['create', 'extract']);
    const stepRunner = new FakeStepRunner({ 'a: create r1': 'fail' });
    const ended = await runEverything(plan, stepRunner);
    const begun = new Set(stepRunner.trace.map(({ step }) => step));
    expect(begun.size + unreachedSteps(plan, begun, ended).length).toBe(stepsOf(plan).length);
  });
});
