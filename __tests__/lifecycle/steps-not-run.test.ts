import { describe, expect, test } from '@jest/globals';
import type { Event } from '../../src/lifecycle/events.js';
import { runEverything } from '../../src/lifecycle/lifecycle.js';
import { withoutError } from '../../src/lifecycle/outcome.js';
import { type Step, stepsOf } from '../../src/lifecycle/plan.js';
import { stepsNotRunAfter } from '../../src/lifecycle/steps-not-run.js';
import { Consequences } from '../../src/reporters/consequences.js';
import { type Behavior, FakeStepRunner, nameOf } from '../support/fake-step-runner.js';
import { configuration, planOf } from '../support/plans.js';

const files = () => [
  configuration('one', {
    repositories: ['r1', 'r2'],
    commands: [
      { before: 'repository', run: ['a'] },
      { after: 'repository', run: ['b'] },
      { before: 'action', when: ['prune'], run: ['c'] },
      { after: 'action', run: ['x'] },
      { after: 'action', states: ['finish'], run: ['y'] },
      { after: 'configuration', run: ['d'] },
      { before: 'everything', run: ['e'] },
    ],
  }),
  configuration('two', { repositories: ['r3'] }),
];

async function traceOf(plan: ReturnType<typeof planOf>, behaviors: Readonly<Record<string, Behavior>>) {
  const stepRunner = new FakeStepRunner(behaviors);
  await runEverything(plan, stepRunner);
  return stepRunner.trace;
}

describe.each(['fail', 'soft'] as const)('when a step goes wrong (%s), what is reported as not run', (behavior) => {
  test('really does not run, whichever step it is', async () => {
    const everyStep = (await traceOf(planOf(files()), {})).map(({ step }) => nameOf(step));
    for (const name of new Set(everyStep)) {
      const plan = planOf(files());
      const trace = await traceOf(plan, { [name]: behavior });
      const at = trace.findIndex(({ outcome }) => outcome === 'failure' || outcome === 'skipped');
      const step = trace[at]?.step;
      if (step !== undefined && !(behavior === 'soft' && step.kind === 'hook' && step.softFailure === 'quiet')) {
        const begun = new Set<Step>(trace.slice(0, at).map((one) => one.step));
        const lost = stepsNotRunAfter(plan, step, behavior === 'fail' ? 'failure' : 'skipped').filter(
          (other) => !begun.has(other),
        );
        const later = new Set(trace.slice(at + 1).map((one) => one.step));
        expect([name, lost.filter((other) => later.has(other)).map(nameOf)]).toEqual([name, []]);
      }
    }
  });
});

test('a failed action prevents only the rest of its repository and the after hooks of its file', async () => {
  const plan = planOf([
    configuration('one', { hooks: ['after_backup', 'after_actions', 'on_error'], repositories: ['r1', 'r2'] }),
  ]);
  const create = plan.configurations[0]?.repositories[0]?.actions[0]?.action as Step;
  expect(stepsNotRunAfter(plan, create, 'failure').map(nameOf)).toEqual([
    'one: prune r1',
    'one: compact r1',
    'one: check r1',
    'one: after_actions r1',
    'one: after_backup',
  ]);
});

test('after a "not now", steps that run only after an error are not reported as not run', () => {
  const plan = planOf([
    configuration('one', {
      hooks: ['before_backup'],
      repositories: ['r1'],
      commands: [
        { after: 'everything', states: ['fail'], run: ['a'] },
        { after: 'error', run: ['b'] },
      ],
    }),
  ]);
  const hook = (name: string) => {
    const found = stepsOf(plan).find((step) => step.kind === 'hook' && step.hook === name);
    if (found === undefined) throw new Error(`The plan has no ${name}.`);
    return found;
  };
  const aftermath = new Consequences();
  aftermath.note({ type: 'step-finished', step: hook('before_backup'), outcome: 'skipped' } as Event);
  aftermath.note({ type: 'step-not-run', step: hook('after everything'), reason: withoutError } as Event);
  expect(aftermath.missedLines()).toEqual([]);
  expect(aftermath.quietLines()).toEqual([expect.stringContaining('no error')]);
});
