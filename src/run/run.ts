import { createSshAccess } from '../borg/ssh.js';
import { type Event, type MadeArchive, notice, type RunReport } from '../lifecycle/events.js';
import type { HookContext } from '../lifecycle/hooks.js';
import { type RunResult, runEverything } from '../lifecycle/lifecycle.js';
import { makePlan } from '../lifecycle/make-plan.js';
import { type Failure, type RepositoryName, worst } from '../lifecycle/outcome.js';
import { plannedActions } from '../lifecycle/plan.js';
import { type Journal, keepJournal } from '../lifecycle/post-phase-journal.js';
import { createStepRunner } from '../lifecycle/step-runner.js';
import { unreachedSteps } from '../lifecycle/steps-not-run.js';
import { monitorNames } from '../monitoring/registry.js';
import type { Request } from '../request/request.js';
import { asError } from '../system/errors.js';
import { rememberBackups } from './backup-history.js';
import { noteReports, OutstandingReports } from './outstanding-reports.js';
import { warnOfOverdueBackups } from './overdue-backups.js';
import { createStepTools } from './perform.js';
import { prepare, type Surroundings } from './prepare.js';
import { makesBackups } from './select-what-runs.js';
import { comparingSizes } from './shrunk-archives.js';

/** Runs a request, emits events, and returns the report, which includes every error that a user can cause. */
export async function run(request: Request, given: Surroundings): Promise<RunReport> {
  const { cancellation, runId } = given;
  const warnings = new StepWarnings();
  const surroundings = { ...given, emit: warnings.noting(given.emit) };
  const at = new Date();
  const prepared = await prepare(request, surroundings);
  const plan = makePlan(prepared.configurations, { ...request, actions: prepared.actions });
  const ssh = createSshAccess(request);
  const commandStarts: HookContext['commandStarts'] = (step, started) => kept.commandStarts(step, started);
  const archives = (): readonly MadeArchive[] => stepRunner.record.archives;
  const startOf = (path: string): Date | undefined => stepRunner.record.starts.get(path);
  const actionsOf = (path: string): readonly string[] => {
    const own = plan.configurations.filter(({ configuration }) => configuration.path === path);
    return [...new Set(own.flatMap(({ repositories }) => repositories.flatMap(plannedActions)))];
  };
  const outstanding =
    surroundings.reports &&
    new OutstandingReports(surroundings.reports, (message) => surroundings.emit(notice('warning', message)));
  const tools = createStepTools({
    request,
    surroundings,
    prepared,
    ssh,
    archives,
    startOf,
    actionsOf,
    warningsOf: warnings.of,
    outstanding,
  });
  const act = comparingSizes(tools.act, { files: prepared.files, borg: tools.borg, surroundings });
  const stepRunner = createStepRunner({ ...tools, act, commandStarts });
  const noted = outstanding
    ? noteReports(stepRunner, {
        plan,
        runId,
        outstanding,
        ended: () => cancellation.ended,
        secrets: surroundings.secrets,
        optionsOf: (configuration) => prepared.files.find(({ name }) => name === configuration)?.options ?? {},
      })
    : stepRunner;
  const report = (ended: RunResult): RunReport =>
    reportOf({
      ended,
      failures: prepared.failures,
      archives: stepRunner.record.archives,
      runId,
      seconds: (Date.now() - at.getTime()) / 1000,
      signal: cancellation.by,
    });
  const save = (journal: Journal): void => {
    try {
      surroundings.onCancelled?.(journal, () => report(cutShort));
    } catch (error) {
      const message = `The progress of the canceled run could not be saved for the post phase: ${asError(error).message}.`;
      surroundings.emit(notice('warning', message));
    }
  };
  const kept = keepJournal(noted, {
    plan,
    runId,
    ended: () => cancellation.ended,
    save,
    mask: surroundings.secrets.mask,
  });
  cancellation.onCancel = kept.onCancel;
  surroundings.emit({ type: 'run-started', at, plan, facts: prepared.facts });
  for (const notice of prepared.notices) surroundings.emit(notice);
  const ended = await runEverything(plan, kept);
  if (!cancellation.ended) outstanding?.clear(); // otherwise, the post phase sends what there was no time for
  const isReported = makesBackups(request);
  rememberBackups(surroundings.environment, {
    plan,
    ended,
    archives: archives(),
    isMonitored: (path) => {
      const own = prepared.files.find(({ name }) => name.path === path)?.options ?? {};
      return isReported && monitorNames.some((name) => name in own);
    },
  });
  if (!request.dryRun) await warnOfOverdueBackups({ plan, files: prepared.files, archives: archives(), surroundings });
  for (const message of ssh.putAway()) surroundings.emit(notice('warning', message));
  for (const unreached of unreachedSteps(plan, stepRunner.record.begun, ended)) {
    surroundings.emit({ type: 'step-not-run', ...unreached });
  }
  const whole = report(ended);
  surroundings.emit({ type: 'run-finished', report: whole });
  return whole;
}

/** How many warnings of a file are kept. */
const mostWarnings = 100;

/** What steps have warned of, for whoever is told only how their file ended. */
class StepWarnings {
  readonly #byFile = new Map<string, string[]>();

  /** Returns the warnings of a configuration file, by its path. */
  readonly of = (path: string): readonly string[] => this.#byFile.get(path) ?? [];

  /** Returns a function that notes warnings and passes all events on. A service that wasn't told is no news to others. */
  noting(emit: (event: Event) => void): (event: Event) => void {
    return (event) => {
      if (event.type === 'notice' && event.level === 'warning' && event.step && event.step.kind !== 'monitor') {
        const { path } = event.step.configuration;
        this.#byFile.set(path, [...this.of(path), event.message].slice(0, mostWarnings));
      }
      emit(event);
    };
  }
}

/** The state of a canceled run that has not ended yet. */
const cutShort: RunResult = { outcome: 'cancelled', failures: [], configurations: [] };

/** The data for a report. */
interface ReportParts {
  readonly ended: RunResult;
  /** What went wrong before anything ran: a file that does not parse, a repository that is not in any file. */
  readonly failures: readonly Failure[];
  readonly archives: readonly MadeArchive[];
  readonly runId: string;
  readonly seconds: number;
  readonly signal: NodeJS.Signals | undefined;
}

/** Creates the report of a whole run; an invalid file counts as a failure of the run. */
export function reportOf({ ended, failures, archives, runId, seconds, signal }: ReportParts): RunReport {
  const outcomes = [ended.outcome, ...(failures.length > 0 ? (['failure'] as const) : [])];
  const failed = ended.configurations.flatMap(({ repositories }) =>
    repositories
      .filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled')
      .map(({ repository }) => repository),
  );
  return {
    outcome: signal ? 'cancelled' : worst(outcomes),
    seconds,
    runId,
    failures: [...failures, ...ended.failures],
    archives,
    failedRepositories: unique(failed),
    configurations: ended.configurations,
    signal,
  };
}

function unique(repositories: readonly RepositoryName[]): RepositoryName[] {
  return [...new Map(repositories.map((repository) => [repository.path, repository])).values()];
}
