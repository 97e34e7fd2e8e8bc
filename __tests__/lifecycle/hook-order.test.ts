import { describe, expect, test } from '@jest/globals';
import { runEverything } from '../../src/lifecycle/lifecycle.js';
import { type Step, stepsOf } from '../../src/lifecycle/plan.js';
import { stepsNotRunAfter } from '../../src/lifecycle/steps-not-run.js';
import { type Behavior, FakeStepRunner, nameOf } from '../support/fake-step-runner.js';
import { configuration, planOf } from '../support/plans.js';

const actions = ['create', 'prune', 'check'];
const hooks = [
  ...['prune', 'backup', 'check', 'actions'].flatMap((name) => [`before_${name}`, `after_${name}`]),
  'on_error',
];

/** Returns a plan with hook_order: per_action, and a `commands:` entry around create. */
const plan = (retries = 0) =>
  planOf(
    [
      configuration('f', {
        hooks,
        commands: [
          { before: 'action', when: ['create'], run: ['true'] },
          { after: 'action', when: ['create'], run: ['true'] },
        ],
        repositories: ['r1', 'r2'],
        retries,
        hookOrder: 'per_action',
      }),
    ],
    actions,
  );

/** Returns the names of the steps that ran, without the file. */
async function traceOf(behaviors: Readonly<Record<string, Behavior>>, retries?: number): Promise<readonly string[]> {
  const stepRunner = new FakeStepRunner(behaviors);
  await runEverything(plan(retries), stepRunner);
  return stepRunner.names().map((name) => name.replace('f: ', ''));
}

const whole = (repository: string) =>
  [
    'before_actions',
    'before action create',
    'before_backup',
    'create',
    'after_backup',
    'after action create',
    'before_prune',
    'prune',
    'after_prune',
    'before_check',
    'check',
    'after_check',
    'after_actions',
  ].map((name) => `${name} ${repository}`);

/** The same order as that of borgmatic 1.9.14, with the same files and a stand-in for Borg. */
describe('with hook_order: per_action', () => {
  test('hooks run directly before and after their action, on each repository', async () => {
    expect(await traceOf({})).toEqual([...whole('r1'), ...whole('r2')]);
  });

  test('the hooks of actions that were not requested do not run, and the plan says why', () => {
    const only = planOf([configuration('f', { hooks, hookOrder: 'per_action' })], ['create']);
    const left = stepsOf(only).filter(({ notRun }) => notRun !== undefined);
    expect(left.map((step) => `${nameOf(step)}: ${step.notRun}`)).toEqual([
      'f: before_prune: prune was not requested',
      'f: before_check: check was not requested',
      'f: after_prune: prune was not requested',
      'f: after_check: check was not requested',
    ]);
  });

  test.each([
    ['before_backup', 3],
    ['create', 4],
    ['after_backup', 5],
  ])('if %s fails, the rest of its repository does not run, and on_error does at the end', async (name, length) => {
    expect(await traceOf({ [`f: ${name} r1`]: 'fail' })).toEqual([
      ...whole('r1').slice(0, length),
      'after action create r1',
      ...whole('r2'),
      'on_error',
    ]);
  });

  test('if a before hook says “not now”, the rest of its repository is skipped, without an error', async () => {
    expect(await traceOf({ 'f: before_prune r1': 'soft' })).toEqual([...whole('r1').slice(0, 7), ...whole('r2')]);
  });

  test('each attempt runs them again', async () => {
    expect(await traceOf({ 'f: create r1': 'fail-first' }, 1)).toEqual([
      ...whole('r1').slice(0, 4),
      'after action create r1',
      ...whole('r2'),
      ...whole('r1'),
    ]);
  });

  test('an after hook counts as not run if its action failed', () => {
    const made = plan();
    const create = made.configurations[0]?.repositories[0]?.actions[0]?.action as Step;
    expect(stepsNotRunAfter(made, create, 'failure').map(nameOf)).toContain('f: after_backup r1');
  });

  test('an action that a repository skips keeps its hooks from running', () => {
    const file = configuration('f', { hooks, hookOrder: 'per_action' });
    const [repository] = file.repositories;
    if (repository === undefined) throw new Error('There is no repository.');
    const spared = { check: 'check_repositories does not include it' };
    const withheld = { prune: 'skip_actions includes prune' };
    const skipping = planOf([{ ...file, repositories: [{ ...repository, spared, withheld }] }], actions);
    const left = stepsOf(skipping).filter(({ notRun }) => notRun !== undefined);
    expect(left.map(nameOf)).toEqual(
      ['prune', 'check'].flatMap((name) => [`f: before_${name} r1`, `f: ${name} r1`, `f: after_${name} r1`]),
    );
  });
});
