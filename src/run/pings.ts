import { hostname } from 'node:os';
import type { Archive } from '../lifecycle/events.js';
import { maskedFailure } from '../lifecycle/failure.js';
import type { Failure } from '../lifecycle/outcome.js';
import type { MonitorStep } from '../lifecycle/plan.js';
import type { StepTools } from '../lifecycle/step-runner.js';
import type { MonitorReport, MonitorService, MonitorTools } from '../monitoring/define-monitor.js';
import { HttpError, sendRequest } from '../monitoring/http.js';
import { monitorServices } from '../monitoring/registry.js';
import { environmentFor } from '../process/child-environment.js';
import { createProgramRunner } from '../process/program-runner.js';
import { runProcess } from '../process/run-process.js';
import { asError } from '../system/errors.js';
import { knownBackups } from './backup-history.js';
import type { Prepared, Surroundings } from './prepare.js';
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

type MonitoredFile = Pick<Prepared['files'][number], 'name' | 'options' | 'repositories'>;

interface PingParts {
  readonly surroundings: Pick<Surroundings, 'secrets' | 'cancellation' | 'environment' | 'runId' | 'monitoringLog'>;
  readonly prepared: { readonly files: readonly MonitoredFile[] };
  readonly archives: () => readonly Archive[];
  /** Reads the credentials that options refer to; default: options are used as they are. */
  readonly credentials?: ResolveCredentials | undefined;
  /** Default: the usual limits. */
  readonly limits?: PingLimits | undefined;
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
  const { limits = usualLimits } = parts;
  return async (step, failures, cancel) => {
    const service = monitorServices.find(({ name }) => name === step.service);
    const file = parts.prepared.files.find(({ name }) => name === step.configuration);
    if (service === undefined || file === undefined) throw new Error(`There is no service ${step.service}.`);
    const configured: unknown = Reflect.get(file.options, service.name);
    const options = typeof configured === 'object' && configured !== null ? { ...configured } : {};
    const key = `${step.configuration.path}\n${service.name}`;
    const contact = contacts.get(key) ?? { spent: 0 };
    contacts.set(key, contact);
    const report = reportFor(step, failures, { ...parts, file });
    const send = async (signal: AbortSignal): Promise<void> => {
      const own = (await parts.credentials?.(options, { options: file.options, cancel: signal })) ?? options;
      await service.send(own, report, toolsFor(parts, signal));
    };
    const begun = performance.now();
    const warnings =
      step.state === 'start'
        ? await tellStart(contact, send, { service, cancel, limits })
        : await tellEnd(contact, send, { service, cancel, limits, state: step.state });
    contact.spent += performance.now() - begun;
    return { warnings: warnings.map((warning) => sentence(warning, { service, step })) };
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
  const what = state === 'log' ? 'the log' : `the ${state === 'fail' ? 'failure' : state}`;
  return `${service.title} was not told about ${what} of ${step.configuration.name}: ${reason}. The backup is not affected. Check ${service.name} in the configuration.`;
}

interface Telling {
  readonly service: MonitorService;
  readonly cancel: AbortSignal;
  readonly limits: PingLimits;
}

/** Sends the start, but lets the backup begin if there is no answer soon. */
async function tellStart(
  contact: Contact,
  send: Send,
  { service, cancel, limits }: Telling,
): Promise<readonly PingFault[]> {
  const own = new AbortController();
  const signal = AbortSignal.any([own.signal, cancel, AbortSignal.timeout(limits.budget)]);
  const ended = send(signal).then(
    () => undefined,
    (error: unknown) => reasonOf(error, service, signal),
  );
  const first = await within(ended, limits.startWait);
  if (first === waiting) {
    contact.pending = { ended, abort: () => own.abort() };
    return [];
  }
  return first === undefined ? [] : [{ state: 'start', reason: first }];
}

/** Sends what follows the start, with retries, within what is left of the time. */
async function tellEnd(
  contact: Contact,
  send: Send,
  { service, cancel, limits, state }: Telling & { readonly state: MonitorStep['state'] },
): Promise<readonly PingFault[]> {
  const faults: PingFault[] = [];
  if (contact.pending !== undefined) {
    contact.pending.abort();
    const reason = await contact.pending.ended;
    contact.pending = undefined;
    if (reason !== undefined) faults.push({ state: 'start', reason });
  }
  // The finish or failure that follows a log matters more.
  const share = state === 'log' ? 0.3 : 1;
  const until = performance.now() + Math.max(limits.least, (limits.budget - contact.spent) * share);
  const signal = AbortSignal.any([cancel, AbortSignal.timeout(Math.ceil(until - performance.now()))]);
  for (let tries = 1; ; tries += 1) {
    const error: unknown = await send(signal).then(
      () => undefined,
      (thrown: unknown) => thrown ?? new Error('it failed'),
    );
    if (error === undefined) return faults;
    const wait = waitBefore(error, tries, limits);
    if (wait === undefined || signal.aborted || performance.now() + wait >= until) {
      return [...faults, { state, reason: reasonOf(error, service, signal) }];
    }
    await within(new Promise<never>(() => undefined), wait);
  }
}

/** Returns how long to wait before the next try, in milliseconds; undefined if there is none. */
function waitBefore(error: unknown, tries: number, { retryWait }: PingLimits): number | undefined {
  if (tries >= mostTries || (error instanceof HttpError && !error.isTemporary)) return undefined;
  const asked = error instanceof HttpError ? error.retryAfter : undefined;
  return asked === undefined ? retryWait * (1 + Math.random()) * tries : asked * 1000;
}

function reasonOf(error: unknown, service: MonitorService, signal: AbortSignal): string {
  const message = asError(error).message.replace(/\.$/, '');
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

function toolsFor({ surroundings }: PingParts, signal: AbortSignal): MonitorTools {
  const inWorkflow = surroundings.environment['GITHUB_ACTIONS'] === 'true';
  const environment = environmentFor('tool', surroundings.environment, inWorkflow);
  const chosenEnvironment = environmentFor('chosen', surroundings.environment, inWorkflow);
  const masker = surroundings.secrets;
  return {
    request: (request) => sendRequest(request, { signal, environment: surroundings.environment }),
    run: createProgramRunner({ runProcess, environment, chosenEnvironment, masker, cancel: signal }).run,
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
  const masked = failures.map((failure) => maskedFailure(failure, mask));
  const isCancelled = surroundings.cancellation.by !== undefined;
  const configuration = { name: step.configuration.name, path: step.configuration.path };
  const repositories = file.repositories.map(({ path, label }) => {
    const archive = archives().findLast((made) => made.repository === path);
    return { path, label, archive, ...knownBackups(surroundings.environment, configuration.path, path) };
  });
  const outcome =
    step.state === 'start' ? undefined : isCancelled ? 'cancelled' : failures.length > 0 ? 'failure' : 'success';
  return {
    state: step.state,
    configuration,
    hostname: hostname(),
    runId: surroundings.runId,
    at: new Date(),
    link: workflowLink(surroundings.environment),
    outcome,
    failures: masked,
    repositories: repositories.map((repository) => ({ ...repository, path: mask(repository.path) })),
    cancelled: isCancelled,
    log: (most) => surroundings.monitoringLog?.(configuration.path, most) ?? '',
  };
}

function workflowLink(environment: Surroundings['environment']): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}
