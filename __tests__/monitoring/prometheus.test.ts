import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readConfigurations } from '../../src/configuration/configuration.js';
import type { MonitorReport } from '../../src/monitoring/define-monitor.js';
import { exposition, metricsOf, readExposition } from '../../src/monitoring/prometheus-metrics.js';
import { parseExposition } from '../support/exposition-format.js';
import { failed, hostileTexts, reportOf, sendReport } from '../support/monitor-report.js';
import { startRecordingServer } from '../support/recording-server.js';

let folder: string;
let textfile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-prometheus-'));
  textfile = join(folder, 'borgflow.prom');
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = new Date('2026-11-29T03:05:00Z');
const seconds = at.getTime() / 1000;
const archive = {
  repository: '/mnt/backup',
  label: 'vault',
  archive: 'web1-2',
  id: 'ab12',
  start: '2026-11-29T03:04:00Z',
  duration: 12.5,
  original_size: 3000,
  compressed_size: 2000,
  deduplicated_size: 1000,
  files: 7,
};
const finished = { outcome: 'success', repositories: [{ path: '/mnt/backup', label: 'vault', archive }] } as const;

/** Writes the metrics of a run, and returns those in the file as `name{labels}`. */
async function written(state: 'finish' | 'fail', more: Partial<MonitorReport> = {}) {
  await sendReport('prometheus', { textfile }, reportOf(state, { at, ...more }));
  return valuesOf(readFileSync(textfile, 'utf8'));
}

function valuesOf(text: string): ReadonlyMap<string, number> {
  const samples = parseExposition(text).flatMap(({ samples: found }) => found);
  return new Map(
    samples.map(({ name, labels, value }) => {
      const { configuration, hostname, ...rest } = labels;
      const shown = Object.entries(rest).map(([label, text]) => `${label}=${text}`);
      return [`${configuration ?? ''} ${hostname ?? ''} ${[name, ...shown].join(' ')}`, value];
    }),
  );
}

const own = '/etc/server.yaml web1';

describe('a textfile', () => {
  test('has the times, the outcome, and the newest archive of a successful run', async () => {
    expect([...(await written('finish', finished))]).toEqual([
      [`${own} borgflow_last_run_timestamp_seconds`, seconds],
      [`${own} borgflow_last_success_timestamp_seconds`, seconds],
      [`${own} borgflow_duration_seconds`, 61],
      [`${own} borgflow_outcome outcome=success`, 1],
      [`${own} borgflow_outcome outcome=failure`, 0],
      [`${own} borgflow_outcome outcome=cancelled`, 0],
      [`${own} borgflow_failures`, 0],
      [`${own} borgflow_repository_success repository=vault`, 1],
      [`${own} borgflow_repository_failing_since_timestamp_seconds repository=vault`, 0],
      [`${own} borgflow_newest_archive_timestamp_seconds repository=vault`, seconds - 60],
      [`${own} borgflow_archive_original_size_bytes repository=vault`, 3000],
      [`${own} borgflow_archive_compressed_size_bytes repository=vault`, 2000],
      [`${own} borgflow_archive_deduplicated_size_bytes repository=vault`, 1000],
      [`${own} borgflow_archive_files repository=vault`, 7],
      [`${own} borgflow_archive_duration_seconds repository=vault`, 12.5],
    ]);
  });

  test('keeps the last success and the last good archive after a failure', async () => {
    const { repository: _, label: __, archive: ___, id: ____, ...statistics } = archive;
    const repository = failed.repositories[0];
    const lastSuccess = new Date((seconds - 86_400) * 1000);
    const repositories = [{ ...repository, lastSuccess, lastGood: { ...repository.lastGood, statistics } }];
    const metrics = await written('fail', { ...failed, repositories });
    expect(metrics.get(`${own} borgflow_last_run_timestamp_seconds`)).toBe(seconds);
    expect(metrics.get(`${own} borgflow_last_success_timestamp_seconds`)).toBe(seconds - 86_400);
    expect(metrics.get(`${own} borgflow_outcome outcome=failure`)).toBe(1);
    expect(metrics.get(`${own} borgflow_repository_success repository=vault`)).toBe(0);
    const since = repository.failingSince.getTime() / 1000;
    expect(metrics.get(`${own} borgflow_repository_failing_since_timestamp_seconds repository=vault`)).toBe(since);
    expect(metrics.get(`${own} borgflow_newest_archive_timestamp_seconds repository=vault`)).toBe(seconds - 60);
    expect(metrics.get(`${own} borgflow_archive_files repository=vault`)).toBe(7);
  });

  test('has no value for what is not known, and tells repositories apart', async () => {
    const failures = [{ ...failed.failures[0], repository: { path: '/b' } }];
    const metrics = await written('fail', { ...failed, failures, repositories: [{ path: '/a' }, { path: '/b' }] });
    expect(metrics.has(`${own} borgflow_last_success_timestamp_seconds`)).toBe(false);
    expect(metrics.has(`${own} borgflow_newest_archive_timestamp_seconds repository=/a`)).toBe(false);
    expect(metrics.get(`${own} borgflow_repository_success repository=/a`)).toBe(1);
    expect(metrics.get(`${own} borgflow_repository_success repository=/b`)).toBe(0);
  });

  test('keeps the metrics of other configurations, and loses those of a repository that is gone', async () => {
    await written('finish', finished);
    const configuration = { name: 'web.yaml', path: '/etc/web.yaml' };
    await written('fail', { ...failed, configuration });
    const metrics = await written('finish', { ...finished, repositories: [{ path: '/new', archive }] });
    expect(metrics.get('/etc/web.yaml web1 borgflow_outcome outcome=failure')).toBe(1);
    expect(metrics.get(`${own} borgflow_archive_files repository=/new`)).toBe(7);
    expect(metrics.has(`${own} borgflow_archive_files repository=vault`)).toBe(false);
  });

  test('loses nothing when many runs end at once', async () => {
    const paths = Array.from({ length: 20 }, (_, index) => `/etc/${index}.yaml`);
    await Promise.all(
      paths.map((path) =>
        sendReport(
          'prometheus',
          { textfile },
          reportOf('finish', { ...finished, configuration: { name: path, path } }),
        ),
      ),
    );
    const metrics = valuesOf(readFileSync(textfile, 'utf8'));
    expect(paths.filter((path) => !metrics.has(`${path} web1 borgflow_failures`))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['borgflow.prom']);
  });

  test('can be read by other users, whatever the umask; one that exists keeps its mode', async () => {
    const before = process.umask(0o077);
    try {
      await written('finish', finished);
    } finally {
      process.umask(before);
    }
    expect(statSync(textfile).mode & 0o777).toBe(0o644);
    chmodSync(textfile, 0o640);
    await written('finish', finished);
    expect(statSync(textfile).mode & 0o777).toBe(0o640);
  });

  test('is written although a run that has crashed left its unfinished file', async () => {
    const unfinished = join(folder, '.borgflow.prom.new');
    writeFileSync(unfinished, '');
    utimesSync(unfinished, 0, 0);
    expect((await written('finish', finished)).size).toBeGreaterThan(0);
  });

  test.each(['node_load1 0.5\n', 'not metrics', '\0'])(
    'with %j is of another program, and is not replaced',
    async (text) => {
      writeFileSync(textfile, text);
      await expect(written('finish', finished)).rejects.toThrow(
        `${textfile} contains metrics of another program, so it was not replaced; use another name`,
      );
      expect(readFileSync(textfile, 'utf8')).toBe(text);
    },
  );

  test('in a folder that does not exist is an error', async () => {
    textfile = join(folder, 'gone', 'borgflow.prom');
    await expect(written('finish', finished)).rejects.toThrow(`the folder ${folder}/gone does not exist`);
  });
});

describe('the text format', () => {
  test.each(hostileTexts)('is valid with the label %j', (label) => {
    const report = reportOf('fail', { ...failed, repositories: [{ path: '/r', label }] });
    const text = exposition(metricsOf(report, { configuration: label, hostname: label }));
    const families = parseExposition(text);
    expect(families.every(({ type, help }) => type === 'gauge' && help.endsWith('.'))).toBe(true);
    const [sample] = families.find(({ name }) => name === 'borgflow_repository_success')?.samples ?? [];
    expect(sample?.labels).toEqual({ configuration: label, hostname: label, repository: label });
  });

  test('is read again as it was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', 'n', '}', '{', ',', '=', ' ', '☃') }),
        (label) => {
          const metrics = metricsOf(reportOf('fail', { ...failed, repositories: [{ path: '/r', label }] }), {
            hostname: label,
          });
          expect(readExposition(exposition(metrics))).toEqual(metrics);
        },
      ),
    );
  });
});

// https://github.com/prometheus/pushgateway#url
describe('a Pushgateway', () => {
  test('receives metrics in the group of the configuration', async () => {
    const server = await startRecordingServer({ answer: (_, response) => response.writeHead(202).end() });
    try {
      const url = `${server.url}/`;
      const encoded = Buffer.from('/etc/server.yaml').toString('base64url');
      const report = reportOf('finish', { at, ...finished });
      await sendReport('prometheus', { pushgateway: { url } }, report);
      const login = { username: 'me', password: 'hunter22' };
      const labels = { hostname: 'ci', team: 'a b', empty: '' };
      await sendReport('prometheus', { pushgateway: { url: `${url}metrics`, job: 'b/c', labels, ...login } }, report);
      expect(server.calls()).toEqual([
        `POST /metrics/job/borgflow/hostname/web1/configuration@base64/${encoded}`,
        `POST /metrics/job@base64/Yi9j/hostname/ci/configuration@base64/${encoded}/team/a%20b/empty@base64/=`,
      ]);
      const [first, second] = server.requests;
      expect(first?.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
      expect(first?.headers.authorization).toBeUndefined();
      expect(second?.headers.authorization).toBe('Basic bWU6aHVudGVyMjI=');
      // The labels of the group are not repeated.
      expect(valuesOf(first?.body ?? '').get('  borgflow_archive_files repository=vault')).toBe(7);
    } finally {
      await server.stop();
    }
  });
});

describe('the configuration', () => {
  const place = { entryPoint: 'command-line' as const, environment: {}, currentFolder: '/', home: '/root' };
  const path = 'must be the absolute path of a file whose name ends in .prom';
  test.each([
    ['prometheus: {}', '2:13 prometheus needs textfile or pushgateway. Add one.'],
    ['prometheus: {textfile: /x/borgflow.txt}', `2:24 prometheus.textfile ${path}, got "/x/borgflow.txt".`],
    ['prometheus: {textfile: x.prom}', `2:24 prometheus.textfile ${path}, got "x.prom".`],
    ['prometheus: {textfile: /x/.prom}', `2:24 prometheus.textfile ${path}, got "/x/.prom".`],
    [
      'prometheus: {pushgateway: {url: "http://x:99999"}}',
      '2:33 prometheus.pushgateway.url is not a valid URL. Check its host and port.',
    ],
    [
      'prometheus: {pushgateway: {url: http://x, username: me}}',
      '2:27 prometheus.pushgateway needs both username and password, or none of them.',
    ],
    [
      'prometheus: {pushgateway: {url: http://x, labels: {a-b: c}}}',
      "2:57 prometheus.pushgateway.labels.a-b can't be a label: a name consists of letters, digits, and underscores.",
    ],
    [
      'prometheus: {pushgateway: {url: http://x, labels: {repository: c}}}',
      "2:64 prometheus.pushgateway.labels.repository can't be a label: the metrics have one with this name.",
    ],
  ])('%s is an error', async (yaml, error) => {
    const { faults } = await readConfigurations({ ...place, inline: `repositories: [/r]\n${yaml}` });
    expect(faults.map(({ message, place: where }) => `${where?.line}:${where?.column} ${message}`)).toEqual([error]);
  });

  test.each(['textfile: ~/x.prom', 'textfile: /x/y.prom', 'pushgateway: {url: http://x, labels: {hostname: ci}}'])(
    '%s is valid',
    async (option) => {
      const { faults } = await readConfigurations({ ...place, inline: `repositories: [/r]\nprometheus: {${option}}` });
      expect(faults).toEqual([]);
    },
  );
});
