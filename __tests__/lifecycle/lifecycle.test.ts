import { describe, expect, test } from '@jest/globals';
import { type RunResult, runEverything } from '../../src/lifecycle/lifecycle.js';
import type { Plan } from '../../src/lifecycle/plan.js';
import { type Behavior, FakeStepRunner } from '../support/fake-step-runner.js';
import { configuration, planOf } from '../support/plans.js';

async function play(
  plan: Plan,
  behaviors: Record<string, Behavior> = {},
): Promise<{ stepRunner: FakeStepRunner; ended: RunResult; names: string[] }> {
  const stepRunner = new FakeStepRunner(behaviors);
  const ended = await runEverything(plan, stepRunner);
  return { stepRunner, ended, names: stepRunner.names() };
}

const monitored = (name: string, repositories = ['r1']) =>
  configuration(name, { repositories, monitors: ['healthchecks'] });

describe('the order of a run', () => {
  test('is that of the spec, regardless of the order of the actions', async () => {
    const { names } = await play(planOf([monitored('a')], ['check', 'extract', 'create', 'prune', 'compact']));
    expect(names).toEqual([
      'a: before_everything',
      'a: before_prune',
      'a: before_compact',
      'a: before_backup',
      'a: before_check',
      'a: before_extract',
      'a: ping start',
      'a: before_actions r1',
      'a: check r1',
      'a: extract r1',
      'a: create r1',
      'a: prune r1',
      'a: compact r1',
      'a: after_actions r1',
      'a: after_prune',
      'a: after_compact',
      'a: after_backup',
      'a: after_check',
      'a: after_extract',
      'a: ping log',
      'a: ping finish',
      'a: after_everything',
    ]);
  });

  test('runs before_everything of every file before any file, and after_everything of every file after all files', async () => {
    const { names } = await play(planOf([configuration('a'), configuration('b')], ['create']));
    expect(names.slice(0, 2)).toEqual(['a: before_everything', 'b: before_everything']);
    expect(names.slice(-2)).toEqual(['a: after_everything', 'b: after_everything']);
  });

  test('has no everything hooks if create is not requested', async () => {
    const { names } = await play(planOf([configuration('a')], ['prune']));
    expect(names).toEqual([
      'a: before_prune',
      'a: before_actions r1',
      'a: prune r1',
      'a: after_actions r1',
      'a: after_prune',
    ]);
  });

  test('runs a hook once per file, but before_actions and after_actions once per repository', async () => {
    const { names } = await play(planOf([configuration('a', { repositories: ['r1', 'r2'] })], ['create']));
    expect(names.filter((name) => name === 'a: before_backup')).toHaveLength(1);
    expect(names.filter((name) => name.startsWith('a: before_actions'))).toEqual([
      'a: before_actions r1',
      'a: before_actions r2',
    ]);
  });
});

describe('commands:', () => {
  const entries = (['action', 'repository', 'configuration', 'everything'] as const).flatMap((what) => [
    { before: what, run: ['true'] },
    { after: what, run: ['true'] },
  ]);

  test('run before and after what they name, after the other hooks of the same point', async () => {
    const { names } = await play(planOf([configuration('a', { commands: entries })], ['create']));
    expect(names).toEqual([
      'a: before_everything',
      'a: before everything',
      'a: before configuration',
      'a: before_backup',
      'a: before repository r1',
      'a: before_actions r1',
      'a: before action create r1',
      'a: create r1',
      'a: after action create r1',
      'a: after_actions r1',
      'a: after repository r1',
      'a: after_backup',
      'a: after configuration',
      'a: after_everything',
      'a: after everything',
    ]);
  });

  test.each([
    [
      'a: before action create r1',
      ['a: after action create r1', 'a: after repository r1', 'a: after configuration', 'a: after everything'],
    ],
    [
      'a: create r1',
      ['a: after action create r1', 'a: after repository r1', 'a: after configuration', 'a: after everything'],
    ],
    ['a: before repository r1', ['a: after repository r1', 'a: after configuration', 'a: after everything']],
    ['a: before configuration', ['a: after configuration', 'a: after everything']],
    ['a: before everything', []],
    ['a: before_everything', []],
  ])('after %s failed, every scope that was entered is left: %j', async (failing, left) => {
    const { names } = await play(planOf([configuration('a', { commands: entries })], ['create']), {
      [failing]: 'fail',
    });
    expect(names.filter((name) => name.startsWith('a: after ') && !name.includes('_'))).toEqual(left);
  });

  test('are filtered by the state of their scope', async () => {
    const commands = [
      { after: 'action', states: ['fail' as const], run: ['true'] },
      { after: 'repository', states: ['finish' as const], run: ['true'] },
    ];
    const plan = planOf([configuration('a', { hooks: [], commands, repositories: ['r1', 'r2'] })], ['create', 'prune']);
    const { names } = await play(plan, { 'a: create r1': 'fail' });
    expect(names).toEqual([
      'a: create r1',
      'a: after action create r1',
      'a: create r2',
      'a: prune r2',
      'a: after repository r2',
    ]);
  });

  test('are filtered by when', async () => {
    const commands = [
      { before: 'action', when: ['prune'], run: ['true'] },
      { before: 'configuration', when: ['extract'], run: ['true'] },
    ];
    const { names } = await play(planOf([configuration('a', { hooks: [], commands })], ['create', 'prune']));
    expect(names).toEqual(['a: create r1', 'a: before action prune r1', 'a: prune r1']);
  });

  test('match an action with a two-word name by its first word', async () => {
    const commands = [{ before: 'action', when: ['key'], run: ['true'] }];
    const { names } = await play(planOf([configuration('a', { hooks: [], commands })], ['key export', 'list']));
    expect(names).toEqual(['a: before action key export r1', 'a: key export r1', 'a: list r1']);
  });

  test('skip_actions skips all actions whose names begin with its word', async () => {
    const file = configuration('a', { hooks: [] });
    const repositories = file.repositories.map((one) => ({ ...one, withheld: { key: 'skip_actions includes key' } }));
    const { names } = await play(planOf([{ ...file, repositories }], ['key export', 'list']));
    expect(names).toEqual(['a: list r1']);
  });

  test('for everything run once if several files have the same entry, whatever the actions are', async () => {
    const commands = [{ before: 'everything', run: ['true'] }];
    const { names } = await play(
      planOf([configuration('a', { hooks: [], commands }), configuration('b', { hooks: [], commands })], ['list']),
    );
    expect(names).toEqual(['a: before everything', 'a: list r1', 'b: list r1']);
  });
});

describe('an error (lifecycle.md, 2)', () => {
  test('before_everything: nothing else runs', async () => {
    const { names, ended } = await play(planOf([monitored('a'), monitored('b')]), { 'b: before_everything': 'fail' });
    expect(names).toEqual(['a: before_everything', 'b: before_everything']);
    expect(ended.outcome).toBe('failure');
  });

  test.each(['before_prune', 'before_backup', 'before_check'])(
    'in %s: on_error and the fail ping of that file run, then the next file',
    async (hook) => {
      const { names, ended } = await play(planOf([monitored('a'), monitored('b')]), { [`a: ${hook}`]: 'fail' });
      const afterwards = names.slice(names.indexOf(`a: ${hook}`) + 1);
      expect(afterwards.slice(0, 4)).toEqual(['a: on_error', 'a: ping log', 'a: ping fail', 'b: before_prune']);
      expect(names).toContain('b: after_backup');
      expect(names.slice(-2)).toEqual(['a: after_everything', 'b: after_everything']);
      expect(ended.configurations.map(({ outcome }) => outcome)).toEqual(['failure', 'success']);
    },
  );

  test('an action: the next repositories and files run; its repository’s later actions and the file’s after_* don’t', async () => {
    const plan = planOf([monitored('a', ['r1', 'r2']), monitored('b')], ['create', 'prune']);
    const { names, ended } = await play(plan, { 'a: create r1': 'fail' });
    expect(names).not.toContain('a: prune r1');
    expect(names).not.toContain('a: after_actions r1');
    expect(names).not.toContain('a: after_backup');
    expect(names).toEqual(
      expect.arrayContaining([
        'a: prune r2',
        'a: after_actions r2',
        'a: on_error',
        'a: ping fail',
        'b: after_backup',
        'a: after_everything',
      ]),
    );
    expect(ended.configurations[0]?.repositories.map(({ outcome }) => outcome)).toEqual(['failure', 'success']);
  });

  test.each(['after_prune', 'after_backup'])(
    '%s: on_error, the fail ping, no later after_* of that file',
    async (hook) => {
      const { names } = await play(planOf([monitored('a')]), { [`a: ${hook}`]: 'fail' });
      expect(names.slice(names.indexOf(`a: ${hook}`) + 1)).toEqual([
        'a: on_error',
        'a: ping log',
        'a: ping fail',
        'a: after_everything',
      ]);
    },
  );

  test('on_error itself: its `after: error` entries don’t run, but the fail ping is sent and the next file runs', async () => {
    const commands = [{ after: 'error', run: ['true'] }];
    const files = [configuration('a', { commands, monitors: ['healthchecks'] }), configuration('b')];
    const { names, ended } = await play(planOf(files, ['create']), {
      'a: before_backup': 'fail',
      'a: on_error': 'fail',
    });
    expect(names).not.toContain('a: after error');
    expect(names).toEqual(expect.arrayContaining(['a: ping fail', 'b: create r1', 'a: after_everything']));
    expect(ended.failures.map(({ error }) => error)).toEqual(['a: before_backup', 'a: on_error']);
  });

  test('after_everything: the later after_everything of all files don’t run, and the run fails', async () => {
    const { names, ended } = await play(planOf([configuration('a'), configuration('b')], ['create']), {
      'a: after_everything': 'fail',
    });
    expect(names).not.toContain('b: after_everything');
    expect(ended.outcome).toBe('failure');
  });

  test('a monitor that can’t be reached changes nothing', async () => {
    const { names, ended } = await play(planOf([monitored('a')]), {
      'a: ping start': 'fail',
      'a: ping finish': 'fail',
    });
    expect(names).toContain('a: after_check');
    expect(names).not.toContain('a: on_error');
    expect(ended.outcome).toBe('success');
  });

  test('a Borg warning is not an error: everything runs, and the outcome is warning', async () => {
    const { names, ended } = await play(planOf([configuration('a')], ['create']), { 'a: create r1': 'warn' });
    expect(names).toContain('a: after_backup');
    expect(names).not.toContain('a: on_error');
    expect(ended.outcome).toBe('warning');
  });

  test('on_error gets the last repository that failed, and all others', async () => {
    const plan = planOf([configuration('a', { repositories: ['r1', 'r2', 'r3'] })], ['create']);
    const { stepRunner } = await play(plan, { 'a: create r1': 'fail', 'a: create r2': 'fail' });
    const heard = stepRunner.trace.find(({ name }) => name === 'a: on_error')?.failures;
    expect(heard?.map((failure) => failure.repository?.path)).toEqual(['r1', 'r2']);
  });

  test('on_error and pings run only for primary actions', async () => {
    const { names, ended } = await play(planOf([monitored('a')], ['extract']), { 'a: extract r1': 'fail' });
    expect(names).toEqual(['a: before_extract', 'a: before_actions r1', 'a: extract r1']);
    expect(ended.outcome).toBe('failure');
  });

  test.each(['create', 'extract', 'list', 'key export'])('after: error runs for any action: %s', async (action) => {
    const commands = [
      { after: 'error', run: ['true'] },
      { after: 'error', when: ['recreate'], run: ['true'] },
      { after: 'error', states: ['fail' as const], run: ['true'] },
      { after: 'error', states: ['finish' as const], run: ['true'] },
    ];
    const plan = planOf([configuration('a', { hooks: [], commands })], [action]);
    const { names } = await play(plan, { [`a: ${action} r1`]: 'fail' });
    expect(names).toEqual([`a: ${action} r1`, 'a: after error', 'a: after error']);
    expect((await play(plan)).names).toEqual([`a: ${action} r1`]);
  });

  test.each([
    ['create', 'cancel'],
    ['create', 'cancel-after'],
    ['check', 'cancel-after'],
  ] as const)('what a cancellation interrupted is never reported as finished (%s, %s)', async (action, behavior) => {
    const commands = (['action', 'repository', 'configuration', 'everything'] as const).flatMap((after) => [
      { after, states: ['finish' as const], run: ['true'] },
      { after, states: ['fail' as const], run: ['false'] },
    ]);
    const plan = planOf([configuration('a', { hooks: [], commands })], ['create', 'check']);
    const { stepRunner } = await play(plan, { [`a: ${action} r1`]: behavior });
    const hooks = stepRunner.trace.flatMap(({ step, name }) =>
      step.kind === 'hook' ? [{ name, run: step.commands[0]?.run }] : [],
    );
    expect(hooks.filter(({ run }) => run === 'false').map(({ name }) => name)).toEqual([
      `a: after action ${action} r1`,
      'a: after repository r1',
      'a: after configuration',
      'a: after everything',
    ]);
    expect(hooks.filter(({ run }) => run === 'true')).toHaveLength(action === 'check' ? 1 : 0);
  });
});

describe('an action that finds nothing to do', () => {
  test('does not prevent anything else from running', async () => {
    const plan = planOf([monitored('a')], ['create', 'check', 'prune']);
    const { names, ended } = await play(plan, { 'a: check r1': 'idle' });
    expect(names).toEqual((await play(plan)).names);
    expect(ended.outcome).toBe('success');
  });

  test('makes its repository, its file, and the run skipped if nothing else was done', async () => {
    const plan = planOf([monitored('a', ['r1', 'r2'])], ['check']);
    const { names, ended } = await play(plan, { 'a: check r1': 'idle' });
    const [file] = ended.configurations;
    expect(file?.repositories.map(({ outcome }) => outcome)).toEqual(['skipped', 'success']);
    expect([file?.outcome, ended.outcome]).toEqual(['success', 'success']);
    expect(names).toContain('a: ping finish');
    const none = await play(plan, { 'a: check r1': 'idle', 'a: check r2': 'idle' });
    expect([none.ended.configurations[0]?.outcome, none.ended.outcome]).toEqual(['skipped', 'skipped']);
    expect(none.names).toEqual(names);
  });
});

describe('soft failure (lifecycle.md, 3)', () => {
  test('in before_*: the rest of the file is skipped without an error', async () => {
    const { names, ended } = await play(planOf([monitored('a'), configuration('b')], ['create']), {
      'a: before_backup': 'soft',
    });
    expect(names.filter((name) => name.startsWith('a:'))).toEqual([
      'a: before_everything',
      'a: before_backup',
      'a: after_everything',
    ]);
    expect(ended.configurations.map(({ outcome }) => outcome)).toEqual(['skipped', 'success']);
    expect(ended.outcome).toBe('success');
  });

  test('a run is skipped if all of its files were skipped', async () => {
    const { ended } = await play(planOf([configuration('a')], ['create']), { 'a: before_backup': 'soft' });
    expect(ended.outcome).toBe('skipped');
  });

  test.each([
    ['a: before repository r1', 'skipped'],
    ['a: before action create r1', 'skipped'],
    // It was already backed up by then.
    ['a: before action prune r1', 'success'],
  ])('in %s: only the rest of that repository is skipped, and it is %s', async (hook, outcome) => {
    const commands = [
      { before: 'repository', run: ['true'] },
      { before: 'action', when: ['create', 'prune'], run: ['true'] },
    ];
    const plan = planOf(
      [configuration('a', { commands, repositories: ['r1', 'r2'], monitors: ['healthchecks'] })],
      ['create', 'prune'],
    );
    const { names, stepRunner } = await play(plan, { [hook]: 'soft' });
    expect(names).not.toContain('a: prune r1');
    expect(names).not.toContain('a: on_error');
    expect(names).toEqual(expect.arrayContaining(['a: prune r2', 'a: after_backup', 'a: ping finish']));
    expect(stepRunner.ended).toEqual([`r1 ${outcome}`, 'r2 success']);
  });

  const around = ['action', 'repository', 'configuration'].flatMap((what) => [
    { before: what, run: ['true'] },
    { after: what, run: ['true'] },
  ]);
  const ends = (names: readonly string[]) => names.filter((name) => / after /.test(name));

  test.each([
    ['a: before action create r1', ['a: after repository r1', 'a: after configuration']],
    ['a: before repository r1', ['a: after configuration']],
    ['a: before configuration', []],
  ])('in %s: what was not started is not cleaned up, but the enclosing scopes are', async (hook, after) => {
    const plan = planOf([configuration('a', { hooks: ['on_error'], commands: around })], ['create']);
    const { names, ended } = await play(plan, { [hook]: 'soft' });
    expect(ends(names)).toEqual(after);
    expect(names).not.toContain('a: on_error');
    expect(ended.outcome).toBe('skipped');
  });

  test('in after: action: the rest of that repository is skipped, without an error', async () => {
    const commands = [...around, { after: 'repository', states: ['finish' as const], run: ['true'] }];
    const plan = planOf([configuration('a', { hooks: [], commands, repositories: ['r1', 'r2'] })], ['create', 'prune']);
    const { names, ended } = await play(plan, { 'a: after action create r1': 'soft' });
    expect(names).not.toContain('a: prune r1');
    expect(names).toContain('a: prune r2');
    expect(names.filter((name) => name === 'a: after repository r1')).toHaveLength(1);
    expect(ended.outcome).toBe('success');
  });

  test.each(['a: after action create r1', 'a: after repository r1', 'a: after configuration'])(
    'in %s: an earlier error is kept',
    async (hook) => {
      const commands = [...around, { after: 'error', run: ['true'] }];
      const plan = planOf([configuration('a', { hooks: ['on_error'], commands })], ['create']);
      const { names, ended } = await play(plan, { 'a: create r1': 'fail', [hook]: 'soft' });
      expect(names.slice(-2)).toEqual(['a: on_error', 'a: after error']);
      expect(ended.outcome).toBe('failure');
    },
  );

  test('in another attempt: the error of the previous attempt is kept', async () => {
    const plan = planOf([configuration('a', { hooks: ['before_actions', 'on_error'], retries: 2 })], ['create']);
    const stepRunner = new FakeStepRunner({ 'a: create r1': 'fail', 'a: before_actions r1': 'soft-later' });
    const ended = await runEverything(plan, stepRunner);
    expect(stepRunner.names()).toEqual(['a: before_actions r1', 'a: create r1', 'a: before_actions r1', 'a: on_error']);
    expect(ended.outcome).toBe('failure');
    expect(stepRunner.ended).toEqual(['r1 failure in attempt 2']);
  });

  test.each(['before_everything', 'after_everything'])('in %s: an error like any other', async (hook) => {
    const { ended } = await play(planOf([configuration('a')], ['create']), { [`a: ${hook}`]: 'soft' });
    expect(ended.outcome).toBe('failure');
  });

  test('in after_*: the hooks of the file end quietly, and a monitor that was started is finished', async () => {
    const { names, ended } = await play(planOf([monitored('a')]), { 'a: after_prune': 'soft' });
    expect(names.slice(names.indexOf('a: after_prune') + 1)).toEqual([
      'a: ping log',
      'a: ping finish',
      'a: after_everything',
    ]);
    expect(ended.outcome).toBe('success');
  });
});

describe('a cancellation', () => {
  test('runs on_error, the fail ping, and after_everything, and starts no other repository or file', async () => {
    const plan = planOf([monitored('a', ['r1', 'r2']), configuration('b')], ['create', 'prune']);
    const { names, ended, stepRunner } = await play(plan, { 'a: create r1': 'cancel' });
    const afterwards = names.slice(names.indexOf('a: create r1') + 1);
    expect(afterwards).toEqual([
      'a: on_error',
      'a: ping log',
      'a: ping fail',
      'a: after_everything',
      'b: after_everything',
    ]);
    expect(stepRunner.trace.find(({ name }) => name === 'a: on_error')?.failures.at(-1)?.error).toBe('cancelled');
    expect(ended.outcome).toBe('cancelled');
    expect(ended.configurations.map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled']);
  });

  test('leaves every scope that was entered', async () => {
    const commands = (['action', 'repository', 'configuration', 'everything'] as const).map((what) => ({
      after: what,
      run: ['true'],
    }));
    const { names } = await play(planOf([configuration('a', { hooks: [], commands })], ['create', 'prune']), {
      'a: create r1': 'cancel',
    });
    expect(names.slice(1)).toEqual([
      'a: after action create r1',
      'a: after repository r1',
      'a: after configuration',
      'a: after everything',
    ]);
  });
});

describe('a dry run', () => {
  test('runs no hook and no ping, only what Borg can simulate or only reads', async () => {
    const { names } = await play(planOf([monitored('a')], ['create', 'prune', 'compact', 'check'], { dryRun: true }));
    expect(names).toEqual(['a: create r1', 'a: prune r1', 'a: check r1']);
  });
});
