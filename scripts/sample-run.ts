import { actions } from '../src/actions/registry.js';
import type { RecordedRepository, RecordedRun } from '../src/history/recorded-run.js';
import type { Archive, Event, MadeArchive } from '../src/lifecycle/events.js';
import { runEverything, type StepResult } from '../src/lifecycle/lifecycle.js';
import { makePlan, type PlannedConfiguration } from '../src/lifecycle/make-plan.js';
import type { Failure, RepositoryName } from '../src/lifecycle/outcome.js';
import type { ActionStep, Step } from '../src/lifecycle/plan.js';
import { unreachedSteps } from '../src/lifecycle/steps-not-run.js';

/** The server's files go to a disk and a remote repository; before the web files are backed up, a mount fails. */
const files: readonly PlannedConfiguration[] = [
  file(
    'server.yaml',
    {
      before_everything: ['systemctl is-active postgresql'],
      before_backup: ['pg_dumpall --globals-only'],
      after_backup: ['sync'],
    },
    [
      { path: '/mnt/backup/server', label: 'disk' },
      { path: 'ssh://u1234@vault.example.org/./server', label: 'vault' },
    ],
  ),
  file(
    'web.yaml',
    { before_backup: ['mount /mnt/uploads'], after_backup: ['umount /mnt/uploads'], on_error: ['notify-admins'] },
    [{ path: 'ssh://u1234@vault.example.org/./web', label: 'vault-web' }],
  ),
];

const gray = '\x1b[90m';
const green = '\x1b[32m';
const red = '\x1b[1;31m';
const plain = '\x1b[0m';

/** What each step prints, and how long it takes in seconds. */
const parts: Readonly<Record<string, { readonly seconds: number; readonly lines?: readonly string[] }>> = {
  'before_everything server.yaml': { seconds: 0.4, lines: [`postgresql is ${green}active${plain}`] },
  'before_backup server.yaml': {
    seconds: 7,
    lines: [
      `${gray}pg_dumpall:${plain} connecting to local socket`,
      `${gray}pg_dumpall:${plain} ${green}dumped 12 roles and 2 tablespaces${plain}`,
    ],
  },
  'create disk': { seconds: 74 },
  'create vault': { seconds: 131 },
  'prune disk': {
    seconds: 6,
    lines: [
      'Keeping archive (rule: daily #1): server-2026-11-23T02:00:19',
      'Pruning archive: server-2026-11-16T02:00:21 (1/1)',
    ],
  },
  'prune vault': {
    seconds: 9,
    lines: [
      'Keeping archive (rule: daily #1): server-2026-11-23T02:01:50',
      'Pruning archive: server-2026-11-16T02:01:47 (1/1)',
    ],
  },
  'compact disk': { seconds: 11, lines: ['compaction freed about 212.4 MB repository space.'] },
  'compact vault': { seconds: 18, lines: ['compaction freed about 212.4 MB repository space.'] },
  'after_backup server.yaml': { seconds: 2 },
  'before_backup web.yaml': {
    seconds: 31,
    lines: ['mount: waiting for storage.example.org …', `${red}mount.nfs: Connection timed out${plain}`],
  },
  'on_error web.yaml': { seconds: 1, lines: ['Sent to 2 people.'] },
};

const sizes: Readonly<Record<string, readonly [files: number, original: number, compressed: number, fresh: number]>> = {
  disk: [48_211, 61_400_000_000, 38_200_000_000, 412_000_000],
  vault: [48_211, 61_400_000_000, 33_900_000_000, 377_000_000],
};

/** Returns the runs of the four weeks before the sample run: sizes grow, and one night the remote server was down. */
export function samplePastRuns(): readonly RecordedRun[] {
  return Array.from({ length: 28 }, (_, index) => {
    const started = new Date(Date.UTC(2026, 9, 26 + index, 2, 0, 12));
    const wave = 1 + 0.35 * Math.sin(index * 2.4) ** 2;
    const failed = index === 17;
    const repository = (name: string, seconds: number): RecordedRepository => {
      const { path = '', label = '' } = files[0]?.repositories.find(({ label }) => label === name) ?? {};
      const [number = 0, original = 0, compressed = 0, fresh = 0] = sizes[name] ?? [];
      const growth = 0.86 + 0.005 * index;
      const isMissing = failed && name === 'vault';
      const archive = {
        archive: `server-${started.toISOString().slice(0, 19)}`,
        id: 'f00',
        start: started.toISOString().slice(0, 19),
        duration: seconds * wave,
        original_size: Math.round(original * growth),
        compressed_size: Math.round(compressed * growth),
        deduplicated_size: Math.round(fresh * wave * 0.8),
        files: Math.round(number * growth),
      };
      const outcome = isMissing ? 'failure' : 'success';
      return {
        path,
        label,
        outcome,
        duration: seconds * wave,
        error: null,
        actions: [],
        archive: isMissing ? null : archive,
      };
    };
    const outcome = failed ? 'failure' : 'success';
    const configuration = {
      configuration: 'server.yaml',
      path: '/etc/borgflow.d/server.yaml',
      outcome,
      error: null,
    } as const;
    return {
      version: 1,
      run_id: `past-${index}`,
      started: started.toISOString(),
      duration: 230 * wave,
      outcome,
      actions: ['create', 'prune', 'compact'],
      borgflow: '0.1.0',
      borg: '1.4.1',
      error: null,
      configurations: [{ ...configuration, repositories: [repository('disk', 74), repository('vault', 131)] }],
    };
  });
}

/** Passes the events of a sample run to a function: always the same ones. */
export async function tellSampleRun(emit: (event: Event) => void): Promise<void> {
  let now = Date.UTC(2026, 10, 23, 2, 0, 12);
  const start = now;
  const chosen = ['create', 'prune', 'compact'].flatMap((name) => actions.filter((action) => action.name === name));
  const plan = makePlan(files, { actions: chosen, dryRun: false, concurrency: 1 });
  const facts = {
    version: '0.1.0',
    borgVersion: '1.4.1',
    details: ['Borg 1.4.1: /usr/bin/borg', 'Configuration files: server.yaml, web.yaml'],
    dryRun: false,
  };
  emit({ type: 'run-started', at: new Date(now), plan, facts });
  const warning = 'web.yaml is readable by everyone (0644). Fix it with: chmod 0600 web.yaml';
  emit({ type: 'notice', level: 'warning', message: warning });
  const archives: MadeArchive[] = [];
  const begun = new Set<Step>();
  const run = async (step: Step): Promise<StepResult> => {
    const { seconds, lines = [] } = parts[nameOf(step)] ?? { seconds: 1 };
    const failed = nameOf(step) === 'before_backup web.yaml';
    begun.add(step);
    emit({ type: 'step-started', step, at: new Date(now) });
    if (lines.length > 0) emit({ type: 'output', step, lines, level: 'info', verbosity: 0 });
    const archive =
      step.kind === 'action' && step.action === 'create' ? archiveOf(step, new Date(now), seconds) : undefined;
    if (archive !== undefined) archives.push({ ...archive, configuration: step.configuration.name });
    now += seconds * 1000;
    const failure = failed ? failureOf(step, lines) : undefined;
    const outcome = failed ? 'failure' : 'success';
    emit({ type: 'step-finished', step, at: new Date(now), outcome, seconds, failure, archive });
    return { outcome, failure };
  };
  const ended = await runEverything(plan, {
    run,
    cancelled: () => false,
    wait: async () => undefined,
    repositoryEnded: ({ repository, actions: [first] }, outcome) => {
      const configuration = first?.action.configuration.name ?? '';
      const archive = archives.find((one) => one.repository === repository.path);
      emit({
        type: 'repository-finished',
        configuration,
        repository,
        outcome,
        seconds: archive?.duration ?? 0,
        archive,
      });
    },
  });
  for (const unreached of unreachedSteps(plan, begun, ended)) emit({ type: 'step-not-run', ...unreached });
  const seconds = (now - start) / 1000;
  emit({ type: 'run-finished', report: { ...ended, seconds, runId: 'sample', archives, failedRepositories: [] } });
}

function file(
  name: string,
  hooks: Readonly<Record<string, readonly string[]>>,
  repositories: readonly RepositoryName[],
): PlannedConfiguration {
  return {
    name: { path: `/etc/borgflow.d/${name}`, name },
    hooks,
    commands: [],
    settings: {},
    repositories: repositories.map((repository) => ({ ...repository, withheld: {} })),
    monitors: [],
    places: new Map(),
  };
}

function nameOf(step: Step): string {
  if (step.kind === 'action') return `${step.action} ${step.repository.label}`;
  return `${step.kind === 'hook' ? step.hook : step.service} ${step.configuration.name}`;
}

function archiveOf({ repository }: ActionStep, at: Date, duration: number): Archive {
  const [number = 0, original = 0, compressed = 0, fresh = 0] = sizes[repository.label ?? ''] ?? [];
  const start = at.toISOString().slice(0, 19);
  return {
    repository: repository.path,
    label: repository.label ?? null,
    archive: `server-${start}`,
    id: 'f00',
    start,
    duration,
    original_size: original,
    compressed_size: compressed,
    deduplicated_size: fresh,
    files: number,
  };
}

function failureOf(step: Step, output: readonly string[]): Failure {
  const command = '`mount /mnt/uploads`';
  const message = `before_backup of web.yaml failed: ${command} exited with status 32`;
  return {
    step: 'before_backup of web.yaml',
    message,
    error: message,
    output: output.map((line) => line.replaceAll(/\x1b\[[0-9;]*m/g, '')),
    command,
    exitCode: 32,
    configuration: step.configuration.name,
    place: { file: 'web.yaml', line: 9, column: 7 },
  };
}
