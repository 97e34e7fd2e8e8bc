import { hostname } from 'node:os';
import type { MadeArchive } from '../lifecycle/events.js';
import { maskedFailure } from '../lifecycle/failure.js';
import type { Failure, RepositoryName } from '../lifecycle/outcome.js';
import type { ConfigurationName, MonitorStep } from '../lifecycle/plan.js';
import type { StepTools } from '../lifecycle/step-runner.js';
import { isRecovery } from '../monitoring/alert-text.js';
import type { MonitorReport, MonitorService, MonitorTools } from '../monitoring/define-monitor.js';
import { HttpError, sendRequest } from '../monitoring/http.js';
import { monitorServices } from '../monitoring/registry.js';
import { environmentFor } from '../process/child-environment.js';
import { createProgramRunner } from '../process/program-runner.js';
import { runProcess } from '../process/run-process.js';
import { timeLimit } from '../process/time-limit.js';
import { asError } from '../system/errors.js';
import { workflowRunPage } from '../system/run-page.js';
import { printableText } from '../text/cleaning.js';
import { knownBackups } from './backup-history.js';
import { type Delivery, type OutstandingReports, wordsFor } from './outstanding-reports.js';
import type { Surroundings } from './prepare.js';
import type { ResolveCredentials } from './run-credentials.js';

/** The time limits of reports, in milliseconds. */
interface PingLimits {
  /** How long one service may delay one file in all. */
  readonly budget: number;
  /** How long the start of a file waits for the answer of a service; after that, the backup begins. */
  readonly startWait: number;
  /** How long each later report may take at least. */
  readonly least: number;
  /** How long to wait before another try, plus a random part of the same length. */
  readonly retryWait: number;
}

const usualLimits: PingLimits = { budget: 10_000, startWait: 2_000, least: 1_000, retryWait: 500 };

/** How often a finish, a failure, or a log is sent at most. */
const mostTries = 3;

/** What reports need to know about a file. */
interface MonitoredFile {
  readonly name: ConfigurationName;
  readonly options: Readonly<Record<string, unknown>>;
  readonly repositories: readonly RepositoryName[];
}

interface PingParts {
  readonly surroundings: Pick<Surroundings, 'secrets' | 'cancellation' | 'environment' | 'runId' | 'monitoringLog'>;
  readonly prepared: { readonly files: readonly MonitoredFile[] };
  readonly archives: () => readonly MadeArchive[];
  /** Returns when the first step of a file began, by the path of the file. */
  readonly startOf?: ((path: string) => Date | undefined) | undefined;
  /** Returns the planned actions of a configuration file, by its path; missing: unknown. */
  readonly actionsOf?: ((path: string) => readonly string[]) | undefined;
  /** Returns what the steps of a configuration file have warned of, by its path; missing: nothing. */
  readonly warningsOf?: ((path: string) => readonly string[]) | undefined;
  /** Reads the credentials that options refer to; default: options are used as they are. */
  readonly credentials?: ResolveCredentials | undefined;
  /** What is still to be told if this process is killed; default: nothing is noted. */
  readonly outstanding?: OutstandingReports | undefined;
  /** No post phase follows that could send what there was no time for. */
  readonly isLast?: boolean | undefined;
  /** Default: the usual limits. */
  readonly limits?: PingLimits | undefined;
  /** Default: all services. */
  readonly services?: readonly MonitorService[] | undefined;
}

/** What is known about a service of a file during the run. */
interface Contact {
  /** How long it has delayed the file so far, in milliseconds. */
  spent: number;
  /** The start that it has not answered yet. */
  pending?: { readonly ended: Promise<string | undefined>; readonly abort: () => void } | undefined;
}

/** Creates the function that reports to monitoring services. */
export function createPings(parts: PingParts): StepTools['ping'] {
  const contacts = new Map<string, Contact>();
  const { limits = usualLimits, services = monitorServices, outstanding } = parts;
  return async (step, failures, cancel) => {
    const service = services.find(({ name }) => name === step.service);
    const file = parts.prepared.files.find(({ name }) => name.path === step.configuration.path);
    if (service === undefined || file === undefined) throw new Error(`There is no service ${step.service}.`);
    const configured: unknown = Reflect.get(file.options, service.name);
    const options = typeof configured === 'object' && configured !== null ? { ...configured } : {};
    const key = `${step.configuration.path}\n${service.name}`;
    const contact = contacts.get(key) ?? { spent: 0 };
    contacts.set(key, contact);
    const delivery = step.closing ? outstanding?.delivery(step, failures, parts.surroundings) : undefined;
    const send = async (signal: AbortSignal): Promise<void> => {
      const own = (await parts.credentials?.(options, { options: file.options, cancel: signal })) ?? options;
      outstanding?.know(step, own, parts.surroundings.secrets);
      // Only now, because the credentials that were just read must be masked, too.
      const report = reportFor(step, failures, { ...parts, file });
      if (report.state === 'finish' && !service.states(options).includes('finish') && !isRecovery(report)) return;
      await service.send(own, report, toolsFor(parts, signal, delivery));
    };
    const begun = performance.now();
    const telling = { service, cancel, limits, delivery: parts.isLast === true ? undefined : delivery };
    const { faults, isLeft = false } =
      step.state === 'start'
        ? { faults: await tellStart(contact, send, telling) }
        : await tellEnd(contact, send, { ...telling, state: step.state });
    if (!isLeft) delivery?.ended();
    contact.spent += performance.now() - begun;
    return { warnings: faults.map((fault) => sentence(fault, { service, step })), isLeft };
  };
}

type Send = (signal: AbortSignal) => Promise<void>;

/** Why something could not be reported, to complete a sentence, and what it was. */
interface PingFault {
  readonly state: MonitorStep['state'];
  readonly reason: string;
}

function sentence(
  { state, reason }: PingFault,
  about: { readonly service: MonitorService; readonly step: MonitorStep },
): string {
  const { service, step } = about;
  return `${service.title} was not told about ${wordsFor(state)} of ${step.configuration.name}: ${reason}. The backup is not affected. Check ${service.name} in the configuration.`;
}

interface Telling {
  readonly service: MonitorService;
  readonly cancel: AbortSignal;
  readonly limits: PingLimits;
  /** What is noted for a post phase; undefined if none follows. */
  readonly delivery: Delivery | undefined;
}

/** Sends the start, but lets the backup begin if there is no answer soon. */
async function tellStart(
  contact: Contact,
  send: Send,
  { service, cancel, limits }: Telling,
): Promise<readonly PingFault[]> {
  const own = new AbortController();
  const { signal, end } = timeLimit(limits.budget, [own.signal, cancel]);
  const ended = send(signal)
    .then(
      () => undefined,
      (error: unknown) => reasonOf(error, service, signal),
    )
    .finally(end);
  const first = await within(ended, limits.startWait);
  if (first === waiting) {
    contact.pending = { ended, abort: () => own.abort() };
    return [];
  }
  return first === undefined ? [] : [{ state: 'start', reason: first }];
}

/** Gives up the start if it has not been answered yet. */
async function endStart(contact: Contact): Promise<readonly PingFault[]> {
  contact.pending?.abort();
  const reason = await contact.pending?.ended;
  contact.pending = undefined;
  return reason === undefined ? [] : [{ state: 'start', reason }];
}

/** How telling a service ended; `isLeft`: the run's time was over before anything was sent. */
interface Told {
  readonly faults: readonly PingFault[];
  readonly isLeft?: boolean;
}

/** Sends what follows the start, with retries, within what is left of the time. */
async function tellEnd(
  contact: Contact,
  send: Send,
  { service, cancel, limits, state, delivery }: Telling & { readonly state: MonitorStep['state'] },
): Promise<Told> {
  const faults = await endStart(contact);
  // The finish or failure that follows a log matters more.
  const share = state === 'log' ? 0.3 : 1;
  const until = performance.now() + Math.max(limits.least, (limits.budget - contact.spent) * share);
  const { signal, end } = timeLimit(Math.ceil(until - performance.now()), [cancel]);
  const done = <Value>(value: Value): Value => {
    end();
    return value;
  };
  for (let tries = 1; ; tries += 1) {
    const error: unknown = await send(signal).then(
      () => undefined,
      (thrown: unknown) => thrown ?? new Error('it failed'),
    );
    if (error === undefined) return done({ faults });
    if (isUntold(error, signal)) delivery?.failed();
    const wait = waitBefore(error, tries, limits);
    const isOver = wait === undefined || signal.aborted || performance.now() + wait >= until;
    if (!isOver) await within(aborted(cancel), wait);
    if (cancel.aborted && wait !== undefined && delivery?.isUnsent === true) return done({ faults, isLeft: true });
    if (isOver || cancel.aborted) {
      return done({ faults: [...faults, { state, reason: reasonOf(error, service, signal) }] });
    }
  }
}

/** Waits until a signal is aborted. */
async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Returns whether a service has not been told: it could not be reached, or refused, even if the time is over just now. */
function isUntold(error: unknown, signal: AbortSignal): boolean {
  return !signal.aborted || (error instanceof HttpError && error.status !== undefined);
}

/** Returns how long to wait before the next try, in milliseconds; undefined if there is none. */
function waitBefore(error: unknown, tries: number, { retryWait }: PingLimits): number | undefined {
  if (tries >= mostTries || (error instanceof HttpError && !error.isTemporary)) return undefined;
  const asked = error instanceof HttpError ? error.retryAfter : undefined;
  return asked === undefined ? retryWait * (1 + Math.random()) * tries : asked * 1000;
}

function reasonOf(error: unknown, service: MonitorService, signal: AbortSignal): string {
  // Services and programs choose the words.
  const message = printableText(asError(error).message.replace(/\.$/, ''));
  return signal.aborted && !(error instanceof HttpError) ? `${service.title} did not answer in time` : message;
}

const waiting = Symbol('waiting');

/** Waits for a promise, but not longer than some milliseconds. */
async function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | typeof waiting> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<typeof waiting>((resolve) => {
    timer = setTimeout(() => resolve(waiting), milliseconds);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function toolsFor({ surroundings }: PingParts, signal: AbortSignal, delivery: Delivery | undefined): MonitorTools {
  const inWorkflow = surroundings.environment['GITHUB_ACTIONS'] === 'true';
  const environment = environmentFor('tool', surroundings.environment, inWorkflow);
  const chosenEnvironment = environmentFor('chosen', surroundings.environment, inWorkflow);
  const masker = surroundings.secrets;
  const { run } = createProgramRunner({ runProcess, environment, chosenEnvironment, masker, cancel: signal });
  const delivering = (): void => delivery?.begins();
  return {
    request: (request) =>
      sendRequest(request, { signal, environment: surroundings.environment, onConnected: delivering }),
    run: (command, options) => {
      delivering();
      return run(command, options);
    },
    delivering,
    environment: surroundings.environment,
    signal,
  };
}

interface ReportParts extends PingParts {
  readonly file: MonitoredFile;
}

function reportFor(step: MonitorStep, failures: readonly Failure[], parts: ReportParts): MonitorReport {
  const { surroundings, archives, file } = parts;
  const { mask } = surroundings.secrets;
  const shown = <Name extends RepositoryName>(name: Name): Name => ({ ...name, path: mask(name.path) });
  const masked = failures.map((failure) => ({
    ...maskedFailure(failure, mask),
    step: failure.step && mask(failure.step),
    advice: failure.advice && mask(failure.advice),
    repository: failure.repository && shown(failure.repository),
  }));
  const isCancelled = surroundings.cancellation.by !== undefined;
  const configuration = { name: step.configuration.name, path: step.configuration.path };
  const repositories = file.repositories.map(({ path, label }) => {
    const archive = archives().findLast(
      (made) => made.configuration === configuration.name && made.repository === path,
    );
    return { path, label, archive, ...knownBackups(surroundings.environment, configuration.path, path) };
  });
  const at = new Date();
  const outcome =
    step.state === 'start' ? undefined : isCancelled ? 'cancelled' : failures.length > 0 ? 'failure' : 'success';
  return {
    state: step.state,
    configuration,
    hostname: hostname(),
    runId: surroundings.runId,
    at,
    seconds: (at.getTime() - (parts.startOf?.(configuration.path) ?? at).getTime()) / 1000,
    link: workflowRunPage(surroundings.environment),
    outcome,
    failures: masked,
    warnings: parts.warningsOf?.(configuration.path).map(mask),
    repositories: repositories.map(shown),
    actions: parts.actionsOf?.(configuration.path),
    cancelled: isCancelled,
    log: (most) => surroundings.monitoringLog?.(configuration.path, most) ?? '',
  };
}
