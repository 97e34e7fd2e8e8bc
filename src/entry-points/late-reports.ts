import { type Event, notice } from '../lifecycle/events.js';
import type { StepRunner } from '../lifecycle/lifecycle.js';
import type { Failure } from '../lifecycle/outcome.js';
import type { ConfigurationName } from '../lifecycle/plan.js';
import type { StepTools } from '../lifecycle/step-runner.js';
import type { Cancellation } from '../process/cancellation.js';
import { isTold, type OutstandingReports, statesLeft, wordsFor } from '../run/outstanding-reports.js';
import type { KnownSecrets } from '../secrets/known-secrets.js';
import type { Runner } from './github-runner.js';

/** Tells the services of the file that was running that it failed, for a run that was killed without a cancellation. */
export async function tellKilled(outstanding: OutstandingReports, { run }: StepRunner): Promise<void> {
  await Promise.all(
    outstanding.all.map(async (report) => {
      const { service, configuration, end, failures } = report;
      const known = end === 'finish' || failures.length > 0 ? failures : [killed(configuration)];
      const step = { kind: 'monitor', service, configuration, closing: true } as const;
      for (const state of statesLeft(report)) await run({ ...step, state }, known);
    }),
  );
}

/** What services are told about a run that left no other failure. */
function killed({ name }: ConfigurationName): Failure {
  const message = `${name} was not finished, because Borgflow was killed or crashed.`;
  return { message, error: message, output: [], configuration: name };
}

/** What a report to a service needs. */
interface PingSetup {
  readonly runner: Runner;
  readonly emit: (event: Event) => void;
  readonly secrets: KnownSecrets;
  readonly outstanding: OutstandingReports;
  readonly cancellation: Cancellation;
}

/** Creates the function that tells services what the main phase has not told them. `load` is called when it is needed. */
export function latePing(outstanding: OutstandingReports, load: () => Promise<StepTools['ping']>): StepTools['ping'] {
  let loaded: Promise<StepTools['ping']> | undefined;
  return async (step, failures, cancel) => {
    const { service, state, configuration } = step;
    const report = outstanding.of(step);
    if (report === undefined) {
      const warning = `${service} was not told about ${wordsFor(state)} of ${configuration.name}: the canceled run had no time left for it, and did not leave its options to the post phase. Check ${service} by hand.`;
      return { warnings: [warning] };
    }
    if (isTold(report, state)) return { warnings: [] };
    outstanding.change(step, { failures });
    loaded ??= load();
    return await (await loaded)(step, failures, cancel);
  };
}

/** Loads the services only if one has to be told something, because nearly all post phases have nothing to do. */
export async function loadPings({
  runner,
  emit,
  secrets,
  outstanding,
  cancellation,
}: PingSetup): Promise<StepTools['ping']> {
  const { createPings } = await import('../run/pings.js');
  const { createCredentials } = await import('../run/run-credentials.js');
  const { environment } = runner;
  const surroundings = {
    secrets,
    cancellation,
    environment,
    runId: outstanding.all[0]?.runId ?? '',
    monitoringLog: (configuration: string, most: number) => logText(outstanding, configuration, most),
  };
  const files = new Map(
    outstanding.all.map(({ configuration: name, repositories }) => [name.path, { name, repositories }]),
  );
  const optionsOf = (path: string) =>
    Object.assign(
      {},
      ...outstanding.all.filter(({ configuration }) => configuration.path === path).map((report) => report.options),
    );
  const warn = (message: string) => emit(notice('warning', message));
  const credentials = createCredentials(surroundings, warn);
  return createPings({
    surroundings,
    prepared: { files: [...files].map(([path, file]) => ({ ...file, options: optionsOf(path) })) },
    archives: () => [],
    credentials,
    outstanding,
    isLast: true,
  });
}

/** Returns what a service gets instead of the log, which ended with the main phase, in at most this many bytes; 0: no limit. */
function logText(outstanding: OutstandingReports, configuration: string, most: number): string {
  const report = outstanding.all.find((one) => one.configuration.path === configuration);
  const failures = (report?.failures ?? []).flatMap(({ message, output }) => [message, ...output]);
  const text = `${['The main phase ended before it could send its log. The log of the workflow run has it.', ...failures].join('\n')}\n`;
  if (most === 0) return text;
  return Buffer.from(text)
    .subarray(0, most)
    .toString('utf8')
    .replace(/\ufffd$/, '');
}

/** Settles what was being sent when the main phase ended: it is never sent twice, so a person has to check. */
export function doubtsIn(outstanding: OutstandingReports): readonly string[] {
  return outstanding.all.flatMap((report) => {
    const { service, configuration, told, unconfirmed } = report;
    if (unconfirmed === undefined) return [];
    outstanding.change(report, { told: [...told, unconfirmed], unconfirmed: undefined });
    return [
      `${service} may not have been told about ${wordsFor(unconfirmed)} of ${configuration.name}: the main phase ended before it answered. Check ${service} by hand.`,
    ];
  });
}
