import { readConfigurations } from '../../src/configuration/configuration.js';
import type { MonitorReport, MonitorState, MonitorTools } from '../../src/monitoring/define-monitor.js';
import { sendRequest } from '../../src/monitoring/http.js';
import { monitorServices } from '../../src/monitoring/registry.js';

/** The time zone of this machine at the time of these reports, as alerts name it. */
export const zone = new Date(2026, 10, 28).toLocaleTimeString('en-US', { timeZoneName: 'short' }).split(' ').at(-1);

/** Returns a report about the file server.yaml on web1. */
export function monitorReport(state: MonitorState, more: Partial<MonitorReport> = {}): MonitorReport {
  return {
    state,
    configuration: { name: 'server.yaml', path: '/etc/server.yaml' },
    hostname: 'web1',
    runId: '00ff',
    at: new Date(2026, 10, 29, 3, 5),
    seconds: 61,
    link: undefined,
    outcome: state === 'start' ? undefined : state === 'fail' ? 'failure' : 'success',
    failures: [],
    repositories: [],
    cancelled: false,
    log: () => '',
    ...more,
  };
}

/** A failure of one repository, with everything that is known about it. */
export const failedRepository: Partial<MonitorReport> = {
  link: 'https://github.com/me/it/actions/runs/7',
  failures: [{ message: 'create of vault failed: it is full.', error: '', output: [] }],
  repositories: [
    {
      path: '/mnt/backup',
      label: 'vault',
      lastGood: { archive: 'web1-1', at: new Date(2026, 10, 27, 3, 5) },
      failingSince: new Date(2026, 10, 28, 3, 5),
    },
  ],
};

/** Reports to a service as a run does, without retries. */
export async function sendReport(
  name: string,
  options: object,
  report: MonitorReport,
  tools: Partial<MonitorTools> = {},
): Promise<void> {
  const service = monitorServices.find((one) => one.name === name);
  if (service === undefined) throw new Error(`There is no service ${name}.`);
  const { signal = new AbortController().signal } = tools;
  await service.send({ ...options }, report, {
    request: (request) => sendRequest(request, { signal, environment: {} }),
    run: () => Promise.reject(new Error('No program is expected.')),
    environment: {},
    ...tools,
    signal,
  });
}

/** Returns the errors that a configuration with these options of a service has, with their places. */
export async function monitorFaults(name: string, yaml: string): Promise<readonly string[]> {
  const text = `repositories: [{path: /mnt/backup}]\n${name}:\n${yaml}\n`;
  const { faults } = await readConfigurations({
    entryPoint: 'command-line',
    environment: {},
    home: '/root',
    currentFolder: '/',
    inline: text,
  });
  return faults.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}

/** Returns the same with a log that says how much of it was requested; the outcome is success unless given. */
export function reportOf(state: MonitorState, more: Partial<MonitorReport> = {}): MonitorReport {
  const outcome = state === 'start' ? undefined : 'success';
  return monitorReport(state, { at: new Date(), outcome, log: (most) => `the log ☃, at most ${most}\n`, ...more });
}

/** A failure, as an alert describes it. */
export const failed = {
  outcome: 'failure',
  link: 'https://github.com/me/it/actions/runs/7',
  failures: [{ message: 'create of vault failed: it is full.', error: '', output: [] }],
  repositories: [
    {
      path: '/mnt/backup',
      label: 'vault',
      lastGood: { archive: 'web1-1', at: new Date(2026, 10, 27, 3, 5) },
      failingSince: new Date(2026, 10, 28, 3, 5),
    },
    { path: '/mnt/other' },
  ],
} as const;

/** Texts that would act as markup, a mention, or the end of a string where they are not only text. */
export const hostileTexts: readonly string[] = [
  '```\n# @everyone <!channel> <!here|x> <@U1> <https://evil.example.org|click> &amp;',
  '[a](https://evil.example.org) **b** __c__ ||d|| ~~e~~ `f` > g\n1. h\n- i\n{{DATE(2020)}} <at>j</at>',
  '"}],"k":"\\u0000\\" \t\r\n{error} {title} ${HOME}',
  '\u001b[31mred\u202e\u0000',
  '☃👩‍👩‍👧‍👦'.repeat(10_000),
];
