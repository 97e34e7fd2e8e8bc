import { credentialOptions } from '../credentials/credentials.js';
import { maskedFailure } from '../lifecycle/failure.js';
import type { StepRunner } from '../lifecycle/lifecycle.js';
import type { Failure, RepositoryName } from '../lifecycle/outcome.js';
import {
  type ConfigurationName,
  type ConfigurationPlan,
  type MonitorStep,
  type Plan,
  plannedStep,
  stepsOfConfiguration,
} from '../lifecycle/plan.js';
import type { Cancellation } from '../process/cancellation.js';
import type { KnownSecrets } from '../secrets/known-secrets.js';
import { asError } from '../system/errors.js';

type State = MonitorStep['state'];

/** What a monitoring service must still be told about a file that has begun, whatever happens to this process. */
export interface OutstandingReport {
  readonly service: string;
  readonly configuration: ConfigurationName;
  readonly runId: string;
  /** What the service is told when the file is over: its log, that it has finished, that it has failed. */
  readonly planned: readonly State[];
  /** What it has been told, or could not be told, which was reported. */
  readonly told: readonly State[];
  /** What is being sent: the service may or may not have received it. */
  readonly unconfirmed?: State | undefined;
  /** How the file ends, as far as is known. */
  readonly end: 'finish' | 'fail';
  /** What went wrong, as far as is known; masked. */
  readonly failures: readonly Failure[];
  /** The options of the service, and those for reading the credentials that have not been read yet. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The secrets in the options and in the paths of the repositories. */
  readonly secrets: readonly string[];
  readonly repositories: readonly RepositoryName[];
}

/** Where outstanding reports are kept, by name. */
export interface ReportStore {
  readonly write: (name: string, report: OutstandingReport) => void;
  readonly remove: (name: string) => void;
}

/** What the names of reports begin with. */
export const reportPrefix = 'report-';

/** Whose report it is. */
type ReportOwner = Pick<MonitorStep, 'configuration' | 'service'>;

/** The outstanding reports of a run. */
export class OutstandingReports {
  private readonly reports: Map<string, OutstandingReport>;
  private count = 0;
  private isFaulty = false;

  /** `left`: what an earlier phase left, by name. `onFault` is called with a sentence if a report can't be kept. */
  constructor(
    private readonly store: ReportStore,
    private readonly onFault: (message: string) => void,
    left: ReadonlyMap<string, OutstandingReport> = new Map(),
  ) {
    this.reports = new Map(left);
  }

  /** All reports. */
  get all(): readonly OutstandingReport[] {
    return [...this.reports.values()];
  }

  /** Returns the report that a step belongs to. */
  of(step: ReportOwner): OutstandingReport | undefined {
    return this.entryOf(step)?.[1];
  }

  /** Keeps a report from now on. */
  add(report: OutstandingReport): void {
    this.count += 1;
    this.keep(`${reportPrefix}${this.count}`, report);
  }

  /** Changes what is known about a report. */
  change(step: ReportOwner, changes: Partial<OutstandingReport>): void {
    const entry = this.entryOf(step);
    if (entry !== undefined) this.keep(entry[0], { ...entry[1], ...changes });
  }

  /** Notes a service's options when they have been read completely, so that the post phase need not read them. */
  know(step: MonitorStep, own: Readonly<Record<string, unknown>>, known: Pick<KnownSecrets, 'occurringIn'>): void {
    const report = this.of(step);
    if (report === undefined || JSON.stringify(report.options[step.service]) === JSON.stringify(own)) return;
    const secrets = new Set([...report.secrets, ...known.occurringIn(stringsIn(own))]);
    this.change(step, { options: { ...report.options, [step.service]: own }, secrets: [...secrets] });
  }

  /** Notes that the end of a file is about to be told, and returns what notes how far that has come. */
  delivery(step: MonitorStep, failures: readonly Failure[], about: Ending): Delivery {
    const { cancellation, secrets } = about;
    const known = failures.length > 0 || cancellation.by !== undefined ? 'fail' : 'finish';
    const end = step.state === 'finish' || step.state === 'fail' ? step.state : known;
    this.change(step, { end, failures: failures.map((failure) => maskedFailure(failure, secrets.mask)) });
    return new Delivery(step, this);
  }

  /** Forgets all reports: the file is over, and nothing is left to report about it. */
  clear(): void {
    for (const name of this.reports.keys()) this.attempt(() => this.store.remove(name));
    this.reports.clear();
  }

  private entryOf({ configuration, service }: ReportOwner): readonly [string, OutstandingReport] | undefined {
    return [...this.reports].find(
      ([, report]) => report.configuration.path === configuration.path && report.service === service,
    );
  }

  private keep(name: string, report: OutstandingReport): void {
    this.reports.set(name, report);
    this.attempt(() => this.store.write(name, report));
  }

  /** Does what the run can do without; the first error is reported. */
  private attempt(change: () => void): void {
    try {
      change();
    } catch (error) {
      const reason = asError(error).message.replace(/\.$/, '');
      const message = `The post phase can't report to the monitoring services if this run is killed: ${reason}.`;
      if (!this.isFaulty) this.onFault(message);
      this.isFaulty = true;
    }
  }
}

/** What is known about the end of a file. */
interface Ending {
  readonly cancellation: Pick<Cancellation, 'by'>;
  readonly secrets: Pick<KnownSecrets, 'mask'>;
}

/** Notes how far the delivery of one report has come. */
export class Delivery {
  #hasBegun = false;

  constructor(
    private readonly step: MonitorStep,
    private readonly reports: OutstandingReports,
  ) {}

  /** Whether the service can't have received it. */
  get isUnsent(): boolean {
    return !this.#hasBegun;
  }

  /** It is being sent. */
  begins(): void {
    if (!this.#hasBegun) this.reports.change(this.step, { unconfirmed: this.step.state });
    this.#hasBegun = true;
  }

  /** It was not delivered, and may be sent again. */
  failed(): void {
    if (this.#hasBegun) this.reports.change(this.step, { unconfirmed: undefined });
    this.#hasBegun = false;
  }

  /** It was delivered, or given up and reported. */
  ended(): void {
    const told = [...(this.reports.of(this.step)?.told ?? []), this.step.state];
    this.reports.change(this.step, { unconfirmed: undefined, told });
  }
}

/** Returns whether a service has been told a state, or the other end of the file. */
export function isTold({ told }: OutstandingReport, state: State): boolean {
  return told.includes(state) || (isEnd(state) && told.some(isEnd));
}

/** Returns what is still to be told, in order. */
export function statesLeft(report: OutstandingReport): readonly State[] {
  if (report.told.some(isEnd)) return [];
  return (['log', report.end] as const).filter((state) => report.planned.includes(state) && !isTold(report, state));
}

/** Returns what a service is told, for sentences: `the failure`. */
export function wordsFor(state: State): string {
  return `the ${state === 'fail' ? 'failure' : state}`;
}

function isEnd(state: State): boolean {
  return state === 'finish' || state === 'fail';
}

/** What reports are made of. */
interface ReportParts {
  readonly plan: Plan;
  readonly runId: string;
  readonly outstanding: OutstandingReports;
  readonly ended: () => boolean;
  readonly secrets: Pick<KnownSecrets, 'occurringIn'>;
  readonly optionsOf: (configuration: ConfigurationName) => Readonly<Record<string, unknown>>;
}

/** Wraps a step runner so that the services of a file are noted before its first step, and forgotten when it is over. */
export function noteReports(stepRunner: StepRunner, parts: ReportParts): StepRunner {
  const { plan, outstanding } = parts;
  const files = new Map(plan.configurations.flatMap((file) => stepsOfConfiguration(file).map((step) => [step, file])));
  let current: ConfigurationPlan | undefined;
  return {
    ...stepRunner,
    run: (step, failures) => {
      const file = files.get(plannedStep(step));
      // Once no time is left, nothing begins, and what was not told is left to the post phase.
      if (file !== current && !parts.ended()) {
        outstanding.clear();
        for (const report of file === undefined ? [] : reportsOf(file, parts)) outstanding.add(report);
        current = file;
      }
      return stepRunner.run(step, failures);
    },
  };
}

function reportsOf(file: ConfigurationPlan, { runId, secrets, optionsOf }: ReportParts): readonly OutstandingReport[] {
  const { configuration, repositories } = file;
  const steps = [...file.log, ...file.finish, ...file.fail].filter(({ notRun }) => notRun === undefined);
  return [...new Set(steps.map(({ service }) => service))].map((service) => {
    const options = optionsForReport(service, optionsOf(configuration));
    return {
      service,
      configuration,
      runId,
      planned: steps.filter((step) => step.service === service).map(({ state }) => state),
      told: [],
      end: 'fail',
      failures: [],
      options,
      secrets: secrets.occurringIn([...stringsIn(options), ...repositories.map(({ repository }) => repository.path)]),
      repositories: repositories.map(({ repository: { path, label } }) => ({ path, label })),
    };
  });
}

function optionsForReport(service: string, options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = [service, 'working_directory', ...Object.keys(credentialOptions)];
  return Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
}

/** Returns all strings in a value. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
