import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runEverything } from '../../src/lifecycle/lifecycle.js';
import { hasAnotherAttempt, type Plan, plannedStep, type Step, stepsOfAction } from '../../src/lifecycle/plan.js';
import { FakeStepRunner, nameOf } from '../support/fake-step-runner.js';
import { knownActions } from '../support/plans.js';
import { type Scenario, scenario } from '../support/scenarios.js';

const scenarios = 1_000;

type Played = Awaited<ReturnType<typeof play>>;

interface Enclosure {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
  /** Whether an attempt at it failed. */
  readonly isOver: (trace: Played['trace'], attempt: number | undefined) => boolean;
}

/** Returns the scopes of `commands:` in a plan, except everything. */
function scopesOf(plan: Plan, ended?: Played['ended']): Enclosure[] {
  return plan.configurations.flatMap((file, index): Enclosure[] => {
    const repositories = file.repositories.map(({ before, beforeActions, actions, afterActions, after }) => {
      const inner = actions.flatMap(stepsOfAction);
      return { before, after, isOver: wrong([...before, ...beforeActions, ...inner, ...afterActions]) };
    });
    const actions = file.repositories.flatMap((repository) =>
      repository.actions.map(({ before, hooksBefore, action, hooksAfter, after }) => ({
        before,
        after,
        isOver: wrong([...before, ...hooksBefore, action, ...hooksAfter]),
      })),
    );
    const own = wrong([...file.scope.before, ...file.before, ...file.after]);
    const failures = (ended?.configurations[index]?.repositories ?? []).filter(({ outcome }) => failed(outcome));
    const isOver: typeof own = (trace) => own(trace, undefined) || failures.length > 0;
    return [...actions, ...repositories, { ...file.scope, isOver }];
  });
}

function wrong(steps: readonly Step[]): Enclosure['isOver'] {
  return (trace, attempt) =>
    trace.some(
      ({ step, outcome }) =>
        steps.includes(plannedStep(step)) &&
        step.attempt?.number === attempt &&
        (failed(outcome) || cuts(step, outcome)),
    );
}

function cuts(step: Step, outcome: string): boolean {
  return outcome === 'skipped' && step.kind === 'hook' && step.softFailure !== 'quiet';
}

function statesOf(step: Step): readonly string[] | undefined {
  return step.kind === 'hook' ? step.states : undefined;
}

async function play({ plan, behaviors }: Pick<Scenario, 'plan' | 'behaviors'>) {
  const stepRunner = new FakeStepRunner(behaviors);
  const ended = await runEverything(plan, stepRunner);
  return { trace: stepRunner.trace, names: stepRunner.names(), ended };
}

function property(
  check: (scenario: Scenario, played: Awaited<ReturnType<typeof play>>) => void | Promise<void>,
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(scenario, async (scenario) => await check(scenario, await play(scenario))),
    { numRuns: scenarios },
  );
}

const failed = (outcome: string) => outcome === 'failure' || outcome === 'cancelled';
const isSeed = (name: string, hook: string) => name.endsWith(`: ${hook}`);

describe('for every run (lifecycle.md, 9)', () => {
  test('1: before_everything runs once per file, before every other hook, and nothing runs after an error in it', () =>
    property((_, { trace, names }) => {
      const last = names.findLastIndex((name) => isSeed(name, 'before_everything'));
      expect(names.slice(0, last + 1).every((name) => isSeed(name, 'before_everything'))).toBe(true);
      expect(new Set(names.slice(0, last + 1)).size).toBe(last + 1);
      if (failed(trace[last]?.outcome ?? 'success')) expect(names).toHaveLength(last + 1);
    }));

  test('2: no after_X runs after an error of its file, or if its before_X did not succeed', () =>
    property(({ plan }, { trace }) => {
      const pairs = plan.configurations.flatMap((file) => file.after.map((hook) => ({ file, hook })));
      for (const { file, hook } of pairs) {
        const own = trace.filter(({ step }) => step.configuration === file.configuration && step.kind !== 'monitor');
        const ran = own.findIndex(({ name }) => name === nameOf(hook));
        const earlier = own.slice(0, Math.max(ran, 0));
        expect(earlier.filter(({ outcome, step }) => failed(outcome) && !hasAnotherAttempt(step))).toEqual([]);
        const opposite = file.before.find((step) => step.hook === hook.hook.replace('after', 'before') && !step.notRun);
        if (opposite && ran >= 0)
          expect(earlier.find(({ name }) => name === nameOf(opposite))?.outcome).toBe('success');
      }
    }));

  test('2, per action: an after_X runs only right after its action succeeded, on each repository', () =>
    property(({ plan }, { trace }) => {
      const actions = plan.configurations.flatMap(({ repositories }) => repositories.flatMap((one) => one.actions));
      for (const { hooksBefore, action, hooksAfter } of actions) {
        for (const { step } of trace.filter((one) => hooksAfter.some((hook) => hook === plannedStep(one.step)))) {
          const own = trace.filter((one) => one.step.attempt?.number === step.attempt?.number);
          const end = own.find((one) => plannedStep(one.step) === action);
          expect(failed(end?.outcome ?? 'failure')).toBe(false);
          const started = own.filter((one) => hooksBefore.some((hook) => hook === plannedStep(one.step)));
          expect(started.map(({ outcome }) => outcome)).toEqual(hooksBefore.map(() => 'success'));
        }
      }
    }));

  test('2b: a scope that failed or was canceled never runs an entry with state finish, and one that succeeded never runs one with state fail', () =>
    property(({ plan }, { trace, ended }) => {
      const ends = scopesOf(plan, ended).flatMap(({ after, isOver }) => {
        const ran = trace.filter(({ step }) => after.includes(plannedStep(step)));
        // A cancellation between two of its entries comes too late to change how a scope ended.
        const isLate = (attempt: number | undefined) => ran.find(({ step }) => step.attempt?.number === attempt)?.late;
        return ran
          .filter(({ step }) => statesOf(step) !== undefined)
          .map(({ step }) => ({ step, bad: isLate(step.attempt?.number) || isOver(trace, step.attempt?.number) }));
      });
      for (const { step, bad } of ends) expect(statesOf(step)).toContain(bad ? 'fail' : 'finish');
    }));

  test('what was not started is not cleaned up', () =>
    property(({ plan }, { trace }) => {
      for (const { before, after } of scopesOf(plan)) {
        const refusals = trace.filter(
          ({ step, outcome }) => before.includes(plannedStep(step)) && outcome === 'skipped',
        );
        const attempts = refusals.map(({ step }) => step.attempt?.number);
        const later = trace.filter(
          ({ step }) => attempts.includes(step.attempt?.number) && after.includes(plannedStep(step)),
        );
        expect(later.map(({ name }) => name)).toEqual([]);
      }
      const lost = trace.some(({ name, outcome }) => name.endsWith(': before everything') && outcome !== 'success');
      if (lost) expect(trace.filter(({ name }) => name.endsWith(': after everything'))).toEqual([]);
    }));

  test('3: on_error runs at most once per file, after its repositories, if and only if the file had an error', () =>
    property(({ plan, chosen, behaviors }, { names, ended }) => {
      const cancelling = Object.values(behaviors).some((behavior) => behavior.startsWith('cancel'));
      for (const [index, file] of plan.configurations.entries()) {
        const name = `${file.configuration.name}: on_error`;
        const calls = names.filter((other) => other === name).length;
        expect(calls).toBeLessThanOrEqual(1);
        const report = ended.configurations[index];
        const primary = chosen.actions.some((action) => knownActions[action]?.primary);
        const wanted = file.onError.some(({ hook }) => hook === 'on_error') && primary && !chosen.dryRun;
        if (calls === 1) {
          const repositorySteps = names.findLastIndex(
            (other) => other.startsWith(`${file.configuration.name}:`) && / r\d$/.test(other),
          );
          expect(names.indexOf(name)).toBeGreaterThan(repositorySteps);
        }
        if (!cancelling) expect(calls === 1).toBe(wanted && report !== undefined && failed(report.outcome));
      }
    }));

  test('4: after_everything is entered if and only if create was requested and before_everything succeeded', () =>
    property(({ plan, chosen }, { names, trace }) => {
      const hooks = plan.afterEverything.map(nameOf);
      const before = trace.filter(
        ({ name }) => isSeed(name, 'before_everything') || name.endsWith(': before everything'),
      );
      const entered = names.some((name) => hooks.includes(name));
      const first = [...plan.beforeEverything, ...plan.everything.before].filter(({ notRun }) => notRun === undefined);
      const wentWell = before.length === first.length && before.every(({ outcome }) => outcome === 'success');
      expect(entered).toBe(hooks.length > 0 && chosen.actions.includes('create') && !chosen.dryRun && wentWell);
    }));

  test('5: the failure of one repository does not change what the others do', () =>
    property(async ({ plan, behaviors }) => {
      const onlyFirst = Object.fromEntries(
        Object.entries(behaviors).filter(([name]) => name.endsWith(' r1') && name.startsWith('a:')),
      );
      const kept = Object.fromEntries(
        Object.entries(onlyFirst).filter(([, behavior]) => !behavior.startsWith('cancel')),
      );
      const [disturbed, calm] = await Promise.all([play({ plan, behaviors: kept }), play({ plan, behaviors: {} })]);
      const others = (names: string[]) =>
        names.filter((name) => / r\d$/.test(name) && name !== 'a: after error' && !/^a:.* r1$/.test(name));
      expect(others(disturbed.names)).toEqual(others(calm.names));
    }));

  test('a failed repository is tried again as often as its file allows, and the last attempt counts', () =>
    property(({ plan }, { trace, ended }) => {
      const planned = plan.configurations.flatMap((file, index) =>
        file.repositories.map((repository, which) => ({
          ...repository,
          own: trace.filter(({ step }) => step.repository === repository.repository),
          end: ended.configurations[index]?.repositories[which]?.outcome,
        })),
      );
      for (const { attempts, own, end } of planned) {
        const numbers = [...new Set(own.map(({ step }) => step.attempt?.number ?? 1))];
        expect(numbers).toEqual(numbers.map((_, position) => position + 1));
        expect(numbers.length).toBeLessThanOrEqual(attempts);
        const refused = own.some(({ outcome }) => outcome === 'skipped');
        if (end === 'failure' && !refused) expect(numbers).toHaveLength(attempts);
        const unfailed = numbers
          .slice(0, -1)
          .filter((number) => !own.some(({ step, outcome }) => step.attempt?.number === number && failed(outcome)));
        expect(unfailed).toEqual([]);
      }
    }));

  test('6: what was told that a file starts is told exactly once, and last, that it has finished or failed', () =>
    property(({ plan }, { trace, ended }) => {
      for (const [index, file] of plan.configurations.entries()) {
        const own = trace.filter(({ step }) => step.configuration === file.configuration);
        const told = own.flatMap(({ step }) => (step.kind === 'monitor' ? [step.state] : []));
        if (told.includes('start')) {
          // A cancellation during the last reports comes too late to be reported.
          const isGood = !failed(ended.configurations[index]?.outcome ?? 'success');
          expect(told.slice(0, -1)).toEqual(['start', 'log']);
          expect(isGood ? ['finish'] : ['finish', 'fail']).toContain(told.at(-1));
        } else expect([[], ['log', 'fail']]).toContainEqual(told);
      }
    }));

  test('7: the same plan and the same failures give the same trace', () =>
    property(async ({ plan, behaviors }, { names }) => {
      expect((await play({ plan, behaviors })).names).toEqual(names);
    }));

  test('7: with concurrency, the trace is the same except for the interleaving of the repositories of one file', () =>
    fc.assert(
      fc.asyncProperty(scenario, async ({ plan, behaviors }) => {
        const calm = Object.fromEntries(
          Object.entries(behaviors).filter(([, behavior]) => !behavior.startsWith('cancel')),
        );
        const one = await play({ plan, behaviors: calm });
        const three = await play({ plan: { ...plan, concurrency: 3 }, behaviors: calm });
        expect([...three.names].sort()).toEqual([...one.names].sort());
        for (const repository of ['r1', 'r2', 'r3', undefined]) {
          const own = (names: string[]) =>
            names.filter((name) => (repository ? name.endsWith(` ${repository}`) : !/ r\d$/.test(name)));
          expect(own(three.names)).toEqual(own(one.names));
        }
        expect(three.ended).toEqual(one.ended);
      }),
      { numRuns: scenarios },
    ));

  test('the outcome is the worst of what happened, and only what ran can fail', () =>
    property(({ behaviors }, { trace, ended }) => {
      const cut = trace.some(({ name }) => behaviors[name] === 'cancel-after');
      const wrong = trace.filter(
        ({ outcome, step }) => outcome === 'cancelled' || (outcome === 'failure' && step.kind !== 'monitor'),
      );
      const last = wrong.filter(({ step, outcome }) => outcome === 'cancelled' || !hasAnotherAttempt(step));
      // "Not now" in the next attempt never hides an error that occurred before it.
      const kept = wrong.some(({ step: { repository, attempt } }) =>
        trace.some(
          ({ step, outcome }) =>
            step.repository === repository &&
            step.attempt?.number === (attempt?.number ?? 1) + 1 &&
            cuts(step, outcome),
        ),
      );
      if (!cut && !kept) expect(failed(ended.outcome)).toBe(last.length > 0);
      if (last.length > 0) expect(failed(ended.outcome)).toBe(true);
      if (wrong.some(({ outcome }) => outcome === 'cancelled')) expect(ended.outcome).toBe('cancelled');
    }));
});
