import type { ArchiveStatistics, MonitoredRepository, MonitorReport } from './define-monitor.js';

/** The value of a metric for one set of labels. */
interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

type Labels = Readonly<Record<string, string>>;

/** Metrics by name, in the order of the documentation. All are gauges: each run replaces their values. */
export type Metrics = ReadonlyMap<string, readonly Sample[]>;

/** What each metric means. */
const meanings = {
  borgflow_last_run_timestamp_seconds: 'When the last run of the configuration ended.',
  borgflow_last_success_timestamp_seconds: 'When a run of the configuration last succeeded.',
  borgflow_duration_seconds: 'How long the last run of the configuration took.',
  borgflow_outcome: 'How the last run of the configuration ended: 1 for its outcome, 0 for the others.',
  borgflow_failures: 'The number of failures in the last run of the configuration.',
  borgflow_repository_success: 'Whether the last run succeeded for the repository: 1 or 0.',
  borgflow_repository_failing_since_timestamp_seconds:
    'Since when runs have failed for the repository; 0 if they work.',
  borgflow_newest_archive_timestamp_seconds: 'When the newest good archive was made.',
  borgflow_archive_original_size_bytes: 'The size of the files in the newest good archive.',
  borgflow_archive_compressed_size_bytes: 'Their size after compression.',
  borgflow_archive_deduplicated_size_bytes: 'How much the newest good archive has added to the repository.',
  borgflow_archive_files: 'The number of files in the newest good archive.',
  borgflow_archive_duration_seconds: 'How long making the newest good archive took.',
} as const;

type MetricName = keyof typeof meanings;

const outcomes = ['success', 'failure', 'cancelled'] as const;

/** Returns the metrics of a run that has ended; what is not known has no sample. */
export function metricsOf(report: MonitorReport, labels: Labels): Metrics {
  const { repositories, outcome, failures, at, seconds } = report;
  const found = new Map<MetricName, Sample[]>();
  const add = (name: MetricName, value: number | undefined, more: Labels = {}): void => {
    if (value === undefined || !Number.isFinite(value)) return;
    found.set(name, [...(found.get(name) ?? []), { labels: { ...labels, ...more }, value }]);
  };
  add('borgflow_last_run_timestamp_seconds', secondsOf(at));
  add('borgflow_last_success_timestamp_seconds', secondsOf(outcome === 'success' ? at : lastSuccess(repositories)));
  add('borgflow_duration_seconds', seconds);
  for (const one of outcomes) add('borgflow_outcome', one === outcome ? 1 : 0, { outcome: one });
  add('borgflow_failures', failures.length);
  for (const repository of repositories) {
    const own = { repository: repository.label ?? repository.path };
    const failed = outcome !== 'success' && isFailed(repository, report);
    add('borgflow_repository_success', failed ? 0 : 1, own);
    const since = failed ? (repository.failingSince ?? at) : undefined;
    add('borgflow_repository_failing_since_timestamp_seconds', since === undefined ? 0 : secondsOf(since), own);
    const newest = newestArchive(repository);
    add('borgflow_newest_archive_timestamp_seconds', secondsOf(newest?.at), own);
    add('borgflow_archive_original_size_bytes', newest?.statistics?.original_size, own);
    add('borgflow_archive_compressed_size_bytes', newest?.statistics?.compressed_size, own);
    add('borgflow_archive_deduplicated_size_bytes', newest?.statistics?.deduplicated_size, own);
    add('borgflow_archive_files', newest?.statistics?.files, own);
    add('borgflow_archive_duration_seconds', newest?.statistics?.duration, own);
  }
  return found;
}

function secondsOf(time: Date | undefined): number | undefined {
  return time === undefined ? undefined : time.getTime() / 1000;
}

function lastSuccess(repositories: readonly MonitoredRepository[]): Date | undefined {
  const times = repositories.flatMap(({ lastSuccess: time }) => time ?? []);
  return times.sort((one, other) => other.getTime() - one.getTime())[0];
}

/** A failure of a hook concerns all repositories of the file. */
function isFailed({ path }: MonitoredRepository, { failures, outcome }: MonitorReport): boolean {
  if (outcome === 'cancelled' && failures.length === 0) return true;
  return failures.some(({ repository }) => repository === undefined || repository.path === path);
}

interface Newest {
  readonly at: Date;
  readonly statistics?: ArchiveStatistics | undefined;
}

function newestArchive({ archive, lastGood }: MonitoredRepository): Newest | undefined {
  const statistics = archive ?? lastGood?.statistics;
  return statistics === undefined ? lastGood : { at: new Date(statistics.start), statistics };
}

/**
 * Returns metrics in the text format, as
 * https://github.com/prometheus/docs/blob/main/docs/instrumenting/exposition_formats.md describes it.
 */
export function exposition(metrics: Metrics): string {
  const names = (Object.keys(meanings) as MetricName[]).filter((name) => (metrics.get(name) ?? []).length > 0);
  return names
    .map((name) => {
      const samples = metrics.get(name)?.map((sample) => `${name}${labelText(sample.labels)} ${sample.value}\n`) ?? [];
      return `# HELP ${name} ${meanings[name]}\n# TYPE ${name} gauge\n${samples.join('')}`;
    })
    .join('');
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Reads what `exposition` has written; undefined if the text contains anything else. */
export function readExposition(text: string): Metrics | undefined {
  const found = new Map<string, Sample[]>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name = '', labels = '', value = ''] = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (!Object.hasOwn(meanings, name) || Number.isNaN(Number(value))) return undefined;
    found.set(name, [...(found.get(name) ?? []), { labels: readLabels(labels), value: Number(value) }]);
  }
  return found;
}

function readLabels(text: string): Labels {
  const pairs = [...text.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)];
  return Object.fromEntries(
    pairs.map(([, name = '', value = '']) => [name, value.replace(/\\(.)/g, (_, one) => (one === 'n' ? '\n' : one))]),
  );
}

/** Returns all metrics of one file, and those of another that are not about the same configuration on the same host. */
export function merged(own: Metrics, others: Metrics, labels: Labels): Metrics {
  const isOwn = (sample: Sample): boolean =>
    Object.entries(labels).every(([name, value]) => sample.labels[name] === value);
  const names = new Set([...own.keys(), ...others.keys()]);
  return new Map(
    [...names].map((name) => [
      name,
      [...(others.get(name) ?? []).filter((sample) => !isOwn(sample)), ...(own.get(name) ?? [])],
    ]),
  );
}
