import { prepareHistory, recordRun } from '../history/history-file.js';
import type {
  RecordedAction,
  RecordedConfiguration,
  RecordedRepository,
  RecordedRun,
} from '../history/recorded-run.js';
import type { Facts, Reporter, RunReport } from '../lifecycle/events.js';
import type { Failure } from '../lifecycle/outcome.js';
import { type ConfigurationPlan, type Plan, plannedStep, type RepositoryPlan, type Step } from '../lifecycle/plan.js';
import { writeFault } from '../system/write-faults.js';
import { oneLine, shorten } from '../text/cleaning.js';
import { dispatch, type EventOf, type Handlers, ignored } from './reporters.js';

/** Where to record runs. */
interface HistorySettings {
  readonly file: string;
  /** Receives a sentence about a run that can't be recorded. */
  readonly warn: (message: string) => void;
}

/** Creates a reporter that adds each run to the history when it has ended. If that is impossible, it says so before the run. */
export function createHistoryReporter({ file, warn }: HistorySettings): Reporter {
  const observed = new ObservedRun();
  let lost = false;
  const orWarn = (write: () => void): void => {
    if (lost) return;
    try {
      write();
    } catch (error) {
      lost = true;
      warn(`This run can't be recorded in ${file}: ${writeFault(error)}. The run continues without it.`);
    }
  };
  return {
    name: 'The history',
    handle: (event) => {
      dispatch(observed.handlers, event);
      if (event.type === 'run-started') orWarn(() => prepareHistory(file));
      if (event.type !== 'run-finished') return;
      const run = observed.recorded(event.report);
      if (run !== undefined) orWarn(() => recordRun(file, run));
    },
  };
}

/** Collects from the events of a run what the history records about it. */
export class ObservedRun {
  #started: { readonly at: Date; readonly plan: Plan; readonly facts: Facts } | undefined;
  readonly #ended = new Map<string, EventOf<'repository-finished'>>();
  /** How each action of the plan ended, in the last attempt. */
  readonly #actions = new Map<Step, RecordedAction>();

  readonly handlers: Handlers = {
    'run-started': (event) => {
      this.#started = event;
    },
    notice: ignored,
    'step-started': ignored,
    output: ignored,
    progress: ignored,
    result: ignored,
    'step-finished': ({ step, outcome, seconds: duration }) => {
      if (step.kind === 'action') this.#actions.set(plannedStep(step), { action: step.action, outcome, duration });
    },
    'step-not-run': ignored,
    'repository-finished': (event) => this.#ended.set(keyOf(event.configuration, event.repository.path), event),
    'run-finished': ignored,
  };

  /** Returns what is recorded about the run; undefined if it never started. */
  recorded(report: RunReport): RecordedRun | undefined {
    if (this.#started === undefined) return undefined;
    const { at, plan, facts } = this.#started;
    return {
      version: 1,
      run_id: report.runId,
      started: at.toISOString(),
      duration: report.seconds,
      outcome: report.outcome,
      actions: plan.actions,
      borgflow: facts.version,
      borg: facts.borgVersion ?? null,
      error: firstSentence(report.failures[0]),
      configurations: plan.configurations.map((file) => this.#configuration(file, report)),
    };
  }

  #configuration({ configuration, repositories }: ConfigurationPlan, report: RunReport): RecordedConfiguration {
    const { name, path } = configuration;
    const ended = report.configurations.find((file) => file.configuration === name);
    const failures = ended?.failures ?? [];
    return {
      configuration: name,
      path,
      outcome: ended?.outcome ?? null,
      error: firstSentence(failures.find(({ repository }) => repository === undefined)),
      repositories: repositories.map((planned) => this.#repository(name, planned, failures)),
    };
  }

  #repository(configuration: string, planned: RepositoryPlan, failures: readonly Failure[]): RecordedRepository {
    const { path, label = null } = planned.repository;
    const ended = this.#ended.get(keyOf(configuration, path));
    const actions = planned.actions.flatMap(({ action }) => this.#actions.get(action) ?? []);
    const archive = ended?.archive;
    return {
      path,
      label,
      outcome: ended?.outcome ?? null,
      duration: ended?.seconds ?? 0,
      error: firstSentence(failures.find(({ repository }) => repository?.path === path)),
      actions,
      archive: archive === undefined ? null : withoutRepository(archive),
    };
  }
}

function withoutRepository({
  repository: _repository,
  label: _label,
  ...archive
}: NonNullable<EventOf<'repository-finished'>['archive']>): RecordedRepository['archive'] {
  return archive;
}

function keyOf(configuration: string, repository: string): string {
  return `${configuration}\n${repository}`;
}

const longestError = 300;

function firstSentence(failure: Failure | undefined): string | null {
  if (failure === undefined) return null;
  const text = oneLine(failure.message);
  return shorten(/^.*?[.!?](?= +["'`(A-Z]|$)/.exec(text)?.[0] ?? text, longestError);
}
