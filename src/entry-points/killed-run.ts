import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { historyFile, readHistory } from '../history/history-file.js';
import { type Event, type MadeArchive, notice, type Reporter, type RunReport } from '../lifecycle/events.js';
import { type RunResult, runEverything, type StepResult } from '../lifecycle/lifecycle.js';
import type { Failure, Outcome, RepositoryName } from '../lifecycle/outcome.js';
import { describeStep, type Plan, plannedStep, type Step } from '../lifecycle/plan.js';
import { canceled, unreachedSteps } from '../lifecycle/steps-not-run.js';
import type { SealedRecording } from '../reporters/recording/sealed-recording.js';
import { createReportReporter, reportFault } from '../reporters/report/report.js';
import { createReporters } from '../reporters/reporters.js';
import { createHistoryReporter } from '../reporters/run-history.js';
import { createSummaryReporter } from '../reporters/summary/summary.js';
import { reportedOutcome } from '../reporters/wording.js';
import { reportOf } from '../run/run.js';
import { createMasker } from '../secrets/masker.js';
import { joinWords } from '../text/phrases.js';
import { createFileLinks } from './file-links.js';

/** Where the run of a main phase that was killed is reported. */
interface LateReport {
  readonly environment: NodeJS.ProcessEnv;
  /** The run had been canceled before. */
  readonly isCancelled: boolean;
  /** Receives a sentence about what can't be written. */
  readonly warn: (message: string) => void;
}

/**
 * Writes the job summary, the report, and the history of a run that was killed, as far as it was recorded and they are
 * missing. Returns a sentence that says where it is.
 */
export async function reportKilledRun(recording: SealedRecording, about: LateReport): Promise<string> {
  const { warn } = about;
  const events = [...recording.events, ...(await closingEvents(recording.events, about.isCancelled))];
  const written: string[] = [];
  // The summary and the report compare the run with those before it.
  for (const { name, create } of missingOutputs(recording, about)) {
    let isLost = false;
    const lose = (message: string) => {
      isLost = true;
      warn(message);
    };
    // What was recorded is masked already.
    const telling = createReporters([create(lose)], createMasker([]), (text) => lose(text.trimEnd()));
    for (const event of events) telling.emit(event);
    await telling.close();
    if (!isLost) written.push(name);
  }
  return written.length === 0
    ? 'The main phase was killed after it had reported the run, or without anything to write to.'
    : `The main phase was killed: what it recorded is in ${joinWords(written)}.`;
}

interface MissingOutput {
  /** To end a sentence. */
  readonly name: string;
  readonly create: (lose: (message: string) => void) => Reporter;
}

function missingOutputs(
  { outputs, events, written, until }: SealedRecording,
  { environment, warn }: LateReport,
): readonly MissingOutput[] {
  const file = historyFile(environment);
  const past = readHistory(file).runs;
  const summary = environment['GITHUB_STEP_SUMMARY'];
  const { report, verbosity } = outputs;
  const runId = events.find((event) => event.type === 'run-finished')?.report.runId;
  const missing: MissingOutput[] = [];
  if (outputs.summary && summary && !written.has('summary')) {
    const link = createFileLinks(environment);
    const create = () => createSummaryReporter({ file: summary, link, history: () => past });
    missing.push({ name: 'the job summary', create });
  }
  if (report !== undefined && !written.has('report')) {
    const obstacle = reportFault(report) ?? newerFault(report, until);
    if (obstacle === undefined) {
      missing.push({ name: 'the report', create: () => createReportReporter(report, { verbosity, past }) });
    } else warn(`The report of the run that was killed was not written to ${report}: ${obstacle}.`);
  }
  if (outputs.history && !written.has('history') && !past.some((run) => run.run_id === runId)) {
    missing.push({ name: 'the history', create: (lose) => createHistoryReporter({ file, warn: lose }) });
  }
  return missing;
}

/** Returns why a file that a later step may have written is left alone, to complete a sentence. */
function newerFault(path: string, until: number): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs > until ? 'it is newer than that run' : undefined;
}

const killed = 'because Borgflow was killed or crashed';
const remark =
  'This was written by the post phase, because the main phase was killed. What steps printed is only in the log of the workflow run.';

/**
 * Returns the events that were missing when a run was killed: how its last steps, its repositories, and the run itself
 * ended. None if it had ended, and was killed while it was reported.
 */
export async function closingEvents(events: readonly Event[], isCancelled: boolean): Promise<readonly Event[]> {
  const started = events.find((event) => event.type === 'run-started');
  if (started === undefined || events.some(({ type }) => type === 'run-finished')) return [];
  const { plan, at } = started;
  const now = new Date();
  const closing: Event[] = [notice('warning', remark)];
  const runs = new RecordedSteps(events);
  for (const { step, since } of runs.interrupted) {
    const failure = interruption(step);
    runs.add(step, { outcome: 'failure', failure });
    const seconds = (now.getTime() - since.getTime()) / 1000;
    closing.push({ type: 'step-finished', step, outcome: 'failure', seconds, at: now, failure });
  }
  const finished = events.flatMap((event) =>
    event.type === 'repository-finished' ? [`${event.configuration}\0${event.repository.path}`] : [],
  );
  const ended = await replayed(plan, runs, (configuration, repository, outcome) => {
    if (finished.includes(`${configuration}\0${repository.path}`)) return;
    const seconds = runs.secondsOf(configuration, repository.path, now);
    closing.push({ type: 'repository-finished', configuration, repository, outcome, seconds });
  });
  for (const { step, reason } of unreachedSteps(plan, runs.begun, ended)) {
    // To the lifecycle, what ended the run looks like a cancellation.
    const isKilled = !isCancelled && reason === canceled;
    closing.push({ type: 'step-not-run', step, reason: isKilled ? 'Borgflow was killed or crashed' : reason });
  }
  // A step of which another attempt was left, and a ping, are only warnings.
  const isTold = runs.interrupted.some(({ step }) => reportedOutcome(step, 'failure') === 'failure');
  const message = `The run did not finish, ${killed}.`;
  const report = reportOf({
    ended,
    failures: isTold ? [] : [{ message, error: message, output: [] }],
    archives: archivesIn(events),
    runId: randomBytes(8).toString('hex'),
    seconds: (now.getTime() - at.getTime()) / 1000,
    signal: isCancelled ? 'SIGINT' : undefined,
  });
  closing.push({ type: 'run-finished', report: isCancelled ? report : failed(report) });
  return closing;
}

/** Replays a run with the recorded results: the lifecycle itself says what they mean for its files and repositories. */
async function replayed(
  plan: Plan,
  runs: RecordedSteps,
  ended: (configuration: string, repository: RepositoryName, outcome: Outcome) => void,
): Promise<RunResult> {
  return await runEverything(plan, {
    run: async (step) => runs.next(step) ?? { outcome: 'cancelled' },
    cancelled: () => runs.isOver,
    wait: async () => undefined,
    repositoryEnded: ({ repository, actions }, outcome) => {
      const { configuration } = actions[0]?.action ?? {};
      if (configuration !== undefined) ended(configuration.name, repository, failedIfCancelled(outcome));
    },
  });
}

/** The steps that began before the run was killed, with their results. */
class RecordedSteps {
  readonly begun = new Set<Step>();
  readonly interrupted: readonly { readonly step: Step; readonly since: Date }[];
  readonly #results = new Map<Step, StepResult[]>();
  /** When the first step of each repository began. */
  readonly #since = new Map<string, Date>();

  constructor(events: readonly Event[]) {
    const running = new Map<Step, Date>();
    for (const event of events) {
      if (event.type === 'step-started') {
        this.begun.add(plannedStep(event.step));
        const { configuration, repository } = event.step;
        const key = `${configuration.name}\0${repository?.path}`;
        if (!this.#since.has(key)) this.#since.set(key, event.at);
        running.set(event.step, event.at);
      } else if (event.type === 'step-finished') {
        running.delete(event.step);
        this.add(event.step, event);
      }
    }
    this.interrupted = [...running].map(([step, since]) => ({ step, since }));
  }

  /** Returns how long the steps of a repository took, in seconds. */
  secondsOf(configuration: string, repository: string, now: Date): number {
    const since = this.#since.get(`${configuration}\0${repository}`);
    return since === undefined ? 0 : (now.getTime() - since.getTime()) / 1000;
  }

  /** Adds the result of the next attempt of a step. */
  add(step: Step, { outcome, failure, reason }: StepResult): void {
    const planned = plannedStep(step);
    this.#results.set(planned, [...(this.#results.get(planned) ?? []), { outcome, failure, reason }]);
  }

  /** Takes the result of the next attempt of a step. */
  next(step: Step): StepResult | undefined {
    return this.#results.get(plannedStep(step))?.shift();
  }

  /** Whether all results have been taken. */
  get isOver(): boolean {
    return [...this.#results.values()].every((results) => results.length === 0);
  }
}

function interruption(step: Step): Failure {
  const message = `${describeStep(step)} did not finish, ${killed}.`;
  return {
    step: describeStep(step),
    message,
    error: message,
    output: [],
    configuration: step.configuration.name,
    repository: step.repository,
  };
}

/** What a run without a cancellation did not reach has failed: nobody wanted it to end. */
function failed(report: RunReport): RunReport {
  const configurations = report.configurations.map((file) => ({
    ...file,
    outcome: failedIfCancelled(file.outcome),
    repositories: file.repositories.map((one) => ({ ...one, outcome: failedIfCancelled(one.outcome) })),
  }));
  return { ...report, outcome: 'failure', configurations };
}

function failedIfCancelled(outcome: Outcome): Outcome {
  return outcome === 'cancelled' ? 'failure' : outcome;
}

function archivesIn(events: readonly Event[]): readonly MadeArchive[] {
  return events.flatMap((event) =>
    event.type === 'step-finished' && event.archive !== undefined
      ? [{ ...event.archive, configuration: event.step.configuration.name }]
      : [],
  );
}
