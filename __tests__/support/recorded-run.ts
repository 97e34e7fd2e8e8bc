import type { Archive, Event, MadeArchive, RunReport } from '../../src/lifecycle/events.js';
import { runEverything, type StepResult } from '../../src/lifecycle/lifecycle.js';
import { makePlan, type PlannedAction, type PlannedConfiguration } from '../../src/lifecycle/make-plan.js';
import type { Failure, Outcome, RepositoryName } from '../../src/lifecycle/outcome.js';
import type { ConfigurationPlan, Plan, Step } from '../../src/lifecycle/plan.js';
import type { Listener } from './listening-reporter.js';
import { knownActions } from './plans.js';

/** How a selected step of a story ends, and what it prints. */
export interface Part {
  readonly outcome?: Outcome;
  /** Ends like this only before this attempt, and successfully from then on. */
  readonly until?: number;
  readonly lines?: readonly string[];
  readonly error?: string;
  readonly advice?: string;
  readonly events?: (step: Step) => readonly Event[];
}

/** What happens in a run. */
export interface Story {
  readonly files: readonly PlannedConfiguration[];
  readonly actions?: readonly string[];
  readonly dryRun?: boolean;
  readonly concurrency?: number;
  readonly parts?: Readonly<Record<string, Part>>;
  readonly signal?: NodeJS.Signals;
}

/** Returns the name of a step: `before_backup server.yaml`, `create /mnt/backup`. */
export function nameOf(step: Step): string {
  if (step.kind === 'action') return `${step.action} ${step.repository.label ?? step.repository.path}`;
  return `${step.kind === 'hook' ? step.hook : `${step.service} ${step.state}`} ${step.configuration.name}`;
}

/** Returns a configuration file with these hooks (command lines by name) and repositories. */
export function file(
  name: string,
  hooks: Readonly<Record<string, readonly string[]>>,
  repositories: readonly RepositoryName[],
): PlannedConfiguration {
  return {
    name: { path: `/srv/repo/${name}`, name },
    hooks,
    commands: [],
    settings: {},
    repositories: repositories.map((repository) => ({ ...repository, withheld: {} })),
    monitors: [],
    places: new Map(),
  };
}

/** Reports a story as a run would: with the real plan and the real lifecycle; each step takes four seconds. */
export async function tellStory(reporter: Listener, story: Story): Promise<RunReport> {
  const actions = (story.actions ?? ['create', 'prune']).map((name) => knownActions[name] as PlannedAction);
  const { dryRun = false, concurrency = 1 } = story;
  const plan = makePlan(story.files, { actions, dryRun, concurrency });
  const facts = { version: '0.1.0', borgVersion: '1.2.4', details: ['Borg 1.2.4 from the PATH'], dryRun };
  const at = new Date(0);
  reporter.handle({ type: 'run-started', at, plan, facts });
  const begun = new Set<Step>();
  const archives: MadeArchive[] = [];
  let cancelled = false;
  const run = async (step: Step): Promise<StepResult> => {
    if (cancelled && !(step.kind !== 'action' && step.closing)) return { outcome: 'cancelled' };
    begun.add(step);
    const named = story.parts?.[nameOf(step)] ?? {};
    const part = (step.attempt?.number ?? 1) < (named.until ?? Number.POSITIVE_INFINITY) ? named : {};
    reporter.handle({ type: 'step-started', step, at });
    tellPart(reporter, step, part);
    const outcome = part.outcome ?? 'success';
    const archive = archiveOf(step, outcome, dryRun);
    if (archive !== undefined) archives.push({ ...archive, configuration: step.configuration.name });
    const failure = outcome === 'failure' || outcome === 'cancelled' ? failureOf(step, part) : undefined;
    cancelled ||= outcome === 'cancelled';
    reporter.handle({ type: 'step-finished', step, at, outcome, seconds: 4, failure, archive });
    return { outcome, failure };
  };
  const ended = await runEverything(plan, {
    run,
    cancelled: () => cancelled,
    wait: async () => undefined,
    repositoryEnded: ({ repository, actions: [first], attempts }, outcome, attempt) => {
      const configuration = first?.action.configuration.name ?? '';
      const archive = archives.find((one) => one.configuration === configuration && one.repository === repository.path);
      reporter.handle({
        type: 'repository-finished',
        configuration,
        repository,
        outcome,
        seconds: 72,
        archive,
        ...(attempts > 1 && { attempt: { number: attempt, of: attempts } }),
      });
    },
  });
  for (const step of stepsOf(plan).filter((one) => !begun.has(one))) {
    reporter.handle({ type: 'step-not-run', step, reason: step.notRun ?? 'an earlier error' });
  }
  const report: RunReport = {
    ...ended,
    seconds: 220,
    runId: 'a1',
    archives,
    failedRepositories: [],
    signal: story.signal,
  };
  reporter.handle({ type: 'run-finished', report });
  await reporter.close?.();
  return report;
}

function tellPart(reporter: Listener, step: Step, part: Part): void {
  if (part.lines !== undefined) {
    reporter.handle({ type: 'output', step, lines: part.lines, level: 'info', verbosity: 0 });
  }
  for (const event of part.events?.(step) ?? []) reporter.handle(event);
}

function failureOf(step: Step, { lines = [], error = '`mount` exited with status 32', advice }: Part): Failure {
  const [what] = nameOf(step).split(' ');
  return {
    step: `${what} of ${step.configuration.name}`,
    message: `${what} of ${step.configuration.name} failed: ${error}`,
    error,
    output: lines,
    advice,
    configuration: step.configuration.name,
    repository: step.repository,
    place: step.kind === 'hook' ? { file: '/srv/repo/server.yaml', line: 14, column: 5 } : undefined,
  };
}

function archiveOf(step: Step, outcome: Outcome, dryRun: boolean): Archive | undefined {
  if (step.kind !== 'action' || step.action !== 'create' || outcome === 'failure' || outcome === 'cancelled' || dryRun)
    return undefined;
  return {
    repository: step.repository.path,
    label: step.repository.label ?? null,
    archive: 'server-2026-11-23T03:00:12',
    id: 'f00',
    start: '2026-11-23T03:00:12',
    duration: 41,
    original_size: 4_100_000_000,
    compressed_size: 2_000_000_000,
    deduplicated_size: 12_300_000,
    files: 1204,
  };
}

function stepsOf(plan: Plan): Step[] {
  return [...plan.beforeEverything, ...plan.configurations.flatMap(stepsOfFile), ...plan.afterEverything];
}

function stepsOfFile({ before, repositories, after, onError }: ConfigurationPlan): Step[] {
  const actions = repositories.flatMap((one) => one.actions.map(({ action }) => action));
  return [...before, ...actions, ...after, ...onError];
}
