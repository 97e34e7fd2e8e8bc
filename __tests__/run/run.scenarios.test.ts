import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type RunResult, runEverything } from '../../src/lifecycle/lifecycle.js';
import type { Failure } from '../../src/lifecycle/outcome.js';
import type { Plan, Step } from '../../src/lifecycle/plan.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';

const hooks = [
  'before_everything',
  'before_prune',
  'before_backup',
  'before_check',
  'before_actions',
  'after_actions',
  'after_prune',
  'after_backup',
  'after_check',
  'on_error',
  'after_everything',
] as const;

let stand: Stand;
let repositories: readonly string[];

beforeAll(() => {
  stand = createStand();
  repositories = ['r1', 'r2'].map((name) => stand.repository(name));
});

afterAll(() => stand.remove());

/** A hook, and the exit status of its only command. */
const hookCodes = fc.dictionary(
  fc.constantFrom(...hooks),
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.constant(75) },
  ),
);

const file = fc.record({ codes: hookCodes, broken: fc.constantFrom<readonly number[]>([], [], [0], [1], [0, 1]) });

const scenario = fc.record({
  files: fc.array(file, { minLength: 1, maxLength: 2 }),
  actions: fc.constantFrom<readonly string[]>(['create'], ['prune'], ['create', 'prune'], ['check', 'create']),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

/** Writes a file whose hooks leave a trace and exit as specified; broken repositories do not exist. */
function write({ codes, broken }: Scenario['files'][number], name: string): string {
  const paths = repositories.map((path, index) => (broken.includes(index) ? `${path}-${name}-missing` : path));
  const lines = Object.entries(codes).map(
    ([hook, code]) =>
      `${hook}: [${JSON.stringify(`echo "${name} ${hook} $BORGFLOW_REPOSITORY" >> "$TRACE"; exit ${code}`)}]`,
  );
  const text = [
    'source_directories:',
    `  - ${stand.source}`,
    'repositories:',
    ...paths.map((path) => `  - path: ${path}`),
    'keep_daily: 3',
    ...lines,
  ];
  return stand.write(`${name}.yaml`, `${text.join('\n')}\n`);
}

/** Returns the steps that the plan and the lifecycle alone would run, with the same failures. */
async function expected(plan: Plan, { files }: Scenario): Promise<{ names: readonly string[]; ended: RunResult }> {
  const names: string[] = [];
  const run = async (step: Step, failures: readonly Failure[]) => {
    const own = files[Number(step.configuration.name.slice(1, 2))];
    if (step.kind !== 'hook') {
      const missing = step.repository?.path.endsWith('-missing') === true;
      return missing
        ? { outcome: 'failure' as const, failure: { message: '', error: '', output: [], repository: step.repository } }
        : { outcome: 'success' as const };
    }
    const repository = step.hook === 'on_error' ? failures.at(-1)?.repository : step.repository;
    names.push(`${step.configuration.name.slice(0, 2)} ${step.hook} ${repository?.path ?? ''}`);
    const code = own?.codes[step.hook as (typeof hooks)[number]];
    if (code === 75 && step.softFailure !== 'error') return { outcome: 'skipped' as const };
    return code
      ? { outcome: 'failure' as const, failure: { message: '', error: '', output: [], repository: step.repository } }
      : { outcome: 'success' as const };
  };
  const ended = await runEverything(plan, {
    run,
    cancelled: () => false,
    wait: async () => undefined,
    repositoryEnded: () => undefined,
  });
  return { names, ended };
}

describe('a run on real Borg and real shells', () => {
  test('leaves the trace that its plan predicts, in 50 random scenarios', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (chosen) => {
        const configurationPaths = chosen.files.map((one, index) => write(one, `f${index}`));
        const { report, events } = await stand.run({
          configurationPaths,
          actions: chosen.actions.map((name) => action(name)),
        });
        const plan = events.flatMap((event) => (event.type === 'run-started' ? [event.plan] : []))[0];
        if (!plan) throw new Error('The run told no plan.');
        const { names, ended } = await expected(plan, chosen);
        expect(stand.trace()).toEqual(names);
        expect(report.outcome).toBe(ended.outcome);
        expect(report.configurations.map(({ outcome }) => outcome)).toEqual(
          ended.configurations.map(({ outcome }) => outcome),
        );
      }),
      { numRuns: 50 },
    );
  });
});
