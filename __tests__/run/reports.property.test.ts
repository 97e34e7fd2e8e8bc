import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { doubtsIn, latePing, tellKilled } from '../../src/entry-points/late-reports.js';
import { runEverything, type StepRunner } from '../../src/lifecycle/lifecycle.js';
import type { Plan } from '../../src/lifecycle/plan.js';
import { type Journal, keepJournal, replayJournal } from '../../src/lifecycle/post-phase-journal.js';
import type { StepTools } from '../../src/lifecycle/step-runner.js';
import type { MonitorReport, MonitorService } from '../../src/monitoring/define-monitor.js';
import { HttpError } from '../../src/monitoring/http.js';
import { Cancellation } from '../../src/process/cancellation.js';
import { noteReports, type OutstandingReport, OutstandingReports } from '../../src/run/outstanding-reports.js';
import { createPings } from '../../src/run/pings.js';
import { KnownSecrets } from '../../src/secrets/known-secrets.js';
import { type Behavior, FakeStepRunner } from '../support/fake-step-runner.js';
import { configuration, planOf } from '../support/plans.js';
import { type Scenario, scenario } from '../support/scenarios.js';

/** How a service treats a report: accepts it, refuses it the first time, or can't be reached the first time. */
type Treatment = 'accepts' | 'refuses once' | 'unreachable once';

/** What happens to the main phase, and at which of its moments. */
interface Fate {
  readonly kind: 'none' | 'killed' | 'out of time';
  readonly moment: number;
}

/** The world around both phases: what stays when the main phase is killed. */
class World {
  /** What each file's service was told, in order. */
  readonly told: { readonly file: string; readonly state: string }[] = [];
  reports: ReadonlyMap<string, OutstandingReport> = new Map();
  journal: string | undefined;
  moments = 0;
  isDead = false;
  readonly cancellation = new Cancellation();

  constructor(private readonly fate: Fate) {}

  /** One moment of the main phase, at which its fate may come; returns whether it still lives. */
  moment(): boolean {
    this.moments += 1;
    if (this.moments === this.fate.moment && this.fate.kind === 'killed') this.isDead = true;
    if (this.moments === this.fate.moment && this.fate.kind === 'out of time') this.cancellation.end('SIGINT');
    return !this.isDead;
  }

  readonly store = {
    write: (name: string, report: OutstandingReport): void => {
      if (this.moment()) this.reports = new Map([...this.reports, [name, report]]);
    },
    remove: (name: string): void => {
      if (this.moment()) this.reports = new Map([...this.reports].filter(([other]) => other !== name));
    },
  };
}

const limits = { budget: 60_000, startWait: 60_000, least: 60_000, retryWait: 0 };

/** A service that is told states in the world. */
function service(world: World, treatments: Readonly<Record<string, Treatment>>): MonitorService {
  const calls = new Map<string, number>();
  const isFirst = (key: string): boolean => {
    calls.set(key, (calls.get(key) ?? 0) + 1);
    return calls.get(key) === 1;
  };
  const send = async (
    _: unknown,
    report: MonitorReport,
    { signal, delivering }: Parameters<MonitorService['send']>[2],
  ) => {
    const { name } = report.configuration;
    const treatment = treatments[report.state] ?? 'accepts';
    const first = isFirst(`${name} ${report.state}`);
    world.moment();
    await Promise.resolve();
    if (signal.aborted || (first && treatment === 'unreachable once')) throw new HttpError('it is away', true);
    delivering?.();
    if (!world.moment()) return;
    if (first && treatment === 'refuses once') throw new HttpError('it answered 503', true, undefined, 503);
    world.told.push({ file: name, state: report.state });
    world.moment();
    await Promise.resolve();
    if (signal.aborted) throw new HttpError('it did not answer in time', true);
  };
  return {
    name: 'healthchecks',
    title: 'Healthchecks',
    schema: {},
    destination: () => '',
    needs: () => ({ url: '' }),
    states: () => ['start', 'log', 'finish', 'fail'],
    send,
  };
}

/** A step runner whose hooks and actions are fake, and whose pings are real. */
function runnerOf(
  world: Pick<World, 'cancellation'>,
  { behaviors, ping }: { readonly behaviors: Readonly<Record<string, Behavior>>; readonly ping: StepTools['ping'] },
): StepRunner {
  const fake = new FakeStepRunner(behaviors);
  const { cancellation } = world;
  const sync = (): void => {
    if (fake.cancelled() && cancellation.by === undefined) cancellation.cancel('SIGINT');
  };
  return {
    ...fake,
    cancelled: () => cancellation.by !== undefined,
    run: async (step, failures) => {
      const isClosing = step.kind !== 'action' && step.closing;
      if (cancellation.ended || (cancellation.by !== undefined && !isClosing)) return { outcome: 'cancelled' };
      const result = await fake.run(step, failures);
      sync();
      if (step.kind !== 'monitor') return result;
      const { warnings, isLeft } = await cancellation.untilEnd((cancel) => ping(step, failures, cancel));
      return { outcome: isLeft === true ? 'cancelled' : warnings.length > 0 ? 'warning' : 'success' };
    },
  };
}

function pingsOf(
  plan: Plan,
  world: World,
  more: Pick<Parameters<typeof createPings>[0], 'outstanding' | 'isLast' | 'services'>,
) {
  const files = plan.configurations.map(({ configuration: name, repositories }) => ({
    name,
    options: {},
    repositories: repositories.map(({ repository }) => repository),
  }));
  const { cancellation } = world;
  const surroundings = { secrets: new KnownSecrets(), cancellation, environment: {}, runId: '00ff' };
  return createPings({ surroundings, prepared: { files }, archives: () => [], limits, ...more });
}

/** Runs the main phase, and the post phase with what is left of it. */
async function live({ plan, behaviors }: Pick<Scenario, 'plan' | 'behaviors'>, fate: Fate, treatments: Treatments) {
  const world = new World(fate);
  const outstanding = new OutstandingReports(world.store, () => undefined);
  const ping = pingsOf(plan, world, { outstanding, services: [service(world, treatments)] });
  const noted = noteReports(runnerOf(world, { behaviors, ping }), {
    plan,
    runId: '00ff',
    outstanding,
    ended: () => world.cancellation.ended,
    secrets: new KnownSecrets(),
    optionsOf: () => ({}),
  });
  const { mask } = new KnownSecrets();
  const save = (journal: Journal): void => {
    if (world.moment()) world.journal = JSON.stringify(journal);
  };
  const kept = keepJournal(noted, { plan, runId: '00ff', ended: () => world.cancellation.ended, save, mask });
  world.cancellation.onCancel = kept.onCancel;
  await runEverything(plan, kept);
  if (!world.cancellation.ended) outstanding.clear();
  const doubts = fate.kind === 'none' ? [] : await postPhase(plan, world);
  return { world, doubts };
}

async function postPhase(plan: Plan, main: World): Promise<readonly string[]> {
  const world = new World({ kind: 'none', moment: 0 });
  const left = new OutstandingReports(world.store, () => undefined, main.reports);
  const late: Parameters<typeof pingsOf>[2] = { outstanding: left, isLast: true, services: [service(main, {})] };
  main.isDead = false;
  const ping = latePing(left, async () => pingsOf(plan, world, late));
  const fake = runnerOf(world, { behaviors: {}, ping });
  const doubts = doubtsIn(left);
  const journal = main.journal === undefined ? undefined : (JSON.parse(main.journal) as Journal);
  if (journal === undefined) await tellKilled(left, fake);
  else {
    world.cancellation.cancel('SIGINT');
    await runEverything(journal.plan, replayJournal(journal, fake));
  }
  return doubts;
}

type Treatments = Readonly<Record<string, Treatment>>;

const treatments = fc.dictionary(
  fc.constantFrom('start', 'log', 'finish', 'fail'),
  fc.constantFrom<Treatment>('accepts', 'refuses once', 'unreachable once'),
);

const isEnd = (state: string) => state === 'finish' || state === 'fail';

/** What each file's service was told keeps the rule; returns how many reports a person is told to doubt. */
function expectOneEndForEachStart(plan: Plan, { world, doubts }: Awaited<ReturnType<typeof live>>): number {
  let doubtful = 0;
  for (const { configuration } of plan.configurations) {
    const told = world.told.filter(({ file }) => file === configuration.name).map(({ state }) => state);
    const unsure = doubts.filter((doubt) => doubt.includes(` of ${configuration.name}: `));
    // What was being sent when the run was killed is not sent again, and a person is told.
    const lost = unsure.some((doubt) => /the (?:failure|finish)/.test(doubt)) && !told.some(isEnd);
    const ends = told.filter(isEnd).length;
    expect(ends).toBeLessThanOrEqual(1);
    if (told.includes('start') && !lost) expect(ends).toBe(1);
    expect(told.filter((state) => state === 'log').length).toBeLessThanOrEqual(1);
    expect(told.filter((state) => state === 'start').length).toBeLessThanOrEqual(1);
    if (told.some(isEnd)) expect(isEnd(told.at(-1) ?? '')).toBe(true);
    doubtful += unsure.length;
  }
  return doubtful;
}

test('whenever a run is canceled, runs out of time, or is killed, each start is followed by exactly one finish or failure', async () => {
  await fc.assert(
    fc.asyncProperty(
      scenario,
      treatments,
      fc.constantFrom('none', 'killed', 'out of time'),
      fc.integer({ min: 0, max: 999 }),
      async (chosen, how, kind, when) => {
        const calm = await live(chosen, { kind: 'none', moment: 0 }, how);
        const moment = 1 + Math.floor((when / 1000) * calm.world.moments);
        expectOneEndForEachStart(chosen.plan, await live(chosen, { kind, moment }, how));
      },
    ),
    { numRuns: 400 },
  );
});

test.each<{ readonly behaviors: Scenario['behaviors']; readonly how: Treatments; readonly outcome: string }>([
  { outcome: 'succeeds', behaviors: {}, how: {} },
  { outcome: 'fails', behaviors: { 'a: create r1': 'fail' }, how: { fail: 'refuses once' } },
])(
  'killed or out of time at each moment of a run that $outcome, a person is told what may not have arrived',
  async (story) => {
    const files = ['a', 'b'].map((name) => configuration(name, { monitors: ['healthchecks'] }));
    const plan = planOf(files, ['create'], {});
    const chosen = { plan, behaviors: story.behaviors };
    const { world } = await live(chosen, { kind: 'none', moment: 0 }, story.how);
    for (const kind of ['killed', 'out of time'] as const) {
      let doubtful = 0;
      for (let moment = 1; moment <= world.moments; moment += 1) {
        doubtful += expectOneEndForEachStart(plan, await live(chosen, { kind, moment }, story.how));
      }
      // Only a run that is killed can't know what it was sending.
      expect(doubtful > 0).toBe(kind === 'killed');
    }
  },
);
