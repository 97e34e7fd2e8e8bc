import fc from 'fast-check';
import { stepsOf } from '../../src/lifecycle/plan.js';
import { type Behavior, nameOf } from './fake-step-runner.js';
import { configuration, everyHook, knownActions, planOf } from './plans.js';

const entry = fc
  .record({
    moment: fc.constantFrom('before', 'after'),
    what: fc.constantFrom('action', 'repository', 'configuration', 'everything', 'error'),
    when: fc.option(fc.subarray(['create', 'prune', 'list']), { nil: undefined }),
    states: fc.option(fc.subarray(['finish', 'fail'] as const), { nil: undefined }),
  })
  .map(({ moment, what, when, states }) =>
    moment === 'before' && what !== 'error'
      ? { before: what, when, run: ['true'] }
      : { after: what, when, states, run: ['true'] },
  );

const file = (name: string) =>
  fc
    .record({
      hooks: fc.subarray([...everyHook]),
      commands: fc.array(entry, { maxLength: 5 }),
      repositories: fc.constantFrom(['r1'], ['r1', 'r2'], ['r1', 'r2', 'r3']),
      monitors: fc.constantFrom([], ['healthchecks']),
      retries: fc.constantFrom(0, 0, 1, 2),
      hookOrder: fc.constantFrom('per_file', 'per_action'),
    })
    .map((options) => configuration(name, options));

/** Random files, requested actions, and what each step does. */
export const scenario = fc
  .record({
    files: fc.tuple(file('a'), file('b'), file('c')).chain(([a, b, c]) => fc.constantFrom([a], [a, b], [a, b, c])),
    actions: fc.shuffledSubarray(Object.keys(knownActions), { minLength: 1 }),
    dryRun: fc.boolean(),
  })
  .chain((chosen) => {
    const plan = planOf(chosen.files, chosen.actions, chosen);
    const names = [...new Set(stepsOf(plan).map(nameOf))];
    const behavior = fc.constantFrom<Behavior>('fail', 'fail-first', 'soft', 'idle', 'warn', 'cancel', 'cancel-after');
    const behaviors = fc.uniqueArray(fc.tuple(fc.constantFrom(...(names.length > 0 ? names : ['none'])), behavior), {
      maxLength: 5,
      selector: ([name]) => name,
    });
    return fc.record({
      chosen: fc.constant(chosen),
      plan: fc.constant(plan),
      behaviors: behaviors.map((pairs) => Object.fromEntries(pairs)),
    });
  });

/** One of them. */
export type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;
