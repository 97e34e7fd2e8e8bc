import { symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { realLocation } from '../../src/borg/repository-url.js';
import type { Event } from '../../src/lifecycle/events.js';
import { Cancellation } from '../../src/process/cancellation.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';
import { runStep } from '../support/runner-step.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});
afterEach(() => stand.remove());

/** Writes a configuration; each repository's hooks wait for a file before and after its actions. */
function configure(repositories: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): string {
  const options = {
    source_directories: [stand.source],
    repositories,
    bootstrap: { store_config_files: false },
    archive_name_format: '{hostname}-{now:%f}',
    lock_wait: 0,
    keep_daily: 1,
    relocated_repo_access_is_ok: true,
    ...more,
  };
  return stand.write('c.yaml', JSON.stringify(options));
}

/** Returns how many repositories were being processed at the same time at most. */
function mostAtOnce(events: readonly Event[]): number {
  let [now, most] = [0, 0];
  for (const event of events) {
    if (event.type === 'step-started' && event.step.kind === 'action') now += 1;
    if (event.type === 'step-finished' && event.step.kind === 'action') now -= 1;
    most = Math.max(most, now);
  }
  return most;
}

describe('repositories that are processed at the same time', () => {
  test('never include one location twice, however it is spelled', async () => {
    const path = stand.repository('r');
    symlinkSync(stand.folder, stand.path('link'));
    const spellings = [path, `file://${path}`, `${stand.path('link')}/r`, `${stand.folder}/./x/../r/`];
    // Without a lock, hooks show whether two are active.
    const only = 'mkdir busy && sleep 0.3 && rmdir busy';
    const config = configure(
      spellings.map((spelling, index) => ({ path: spelling, label: `r${index}` })),
      { working_directory: stand.folder, commands: [{ before: 'repository', run: [only] }] },
    );
    const { report, events } = await stand.run({
      configurationPaths: [config],
      actions: [action('create')],
      concurrency: 4,
    });
    expect(report.failures).toEqual([]);
    expect(report.archives).toHaveLength(4);
    expect(mostAtOnce(events)).toBe(1);
  });

  test('do not disturb each other if one fails', async () => {
    const good = ['a', 'c'].map((name) => stand.repository(name));
    const missing = stand.path('b');
    const config = configure([good[0], missing, good[1]].map((path) => ({ path })));
    const { report } = await stand.run({
      configurationPaths: [config],
      actions: [action('create'), action('prune')],
      concurrency: 3,
    });
    expect(report.failedRepositories.map(({ path }) => path)).toEqual([missing]);
    expect(report.archives.map(({ repository }) => repository).sort()).toEqual(good);
    expect(report.configurations[0]?.repositories.map(({ outcome }) => outcome)).toEqual([
      'success',
      'failure',
      'success',
    ]);
  });

  test('are all ended by a cancellation, and no Borg keeps a lock', async () => {
    const paths = ['a', 'b'].map((name) => stand.repository(name));
    const wait = `echo ready >> "$TRACE"; sleep 60`;
    const config = configure(
      paths.map((path) => ({ path })),
      { commands: [{ after: 'action', run: [wait] }], on_error: ['echo on_error >> "$TRACE"'] },
    );
    const cancellation = new Cancellation();
    let seen = 0;
    const { report, events } = await stand.run(
      { configurationPaths: [config], actions: [action('create')], concurrency: 2 },
      {
        cancellation,
        onEvent: (event) => {
          if (event.type === 'step-started' && event.step.kind === 'hook' && event.step.hook === 'after action create')
            seen += 1;
          if (seen === 2) cancellation.cancel('SIGINT');
        },
      },
    );
    expect(report.outcome).toBe('cancelled');
    expect(report.failedRepositories.map(({ path }) => path).sort()).toEqual(paths);
    const started = events.filter(({ type }) => type === 'step-started').length;
    expect(events.filter(({ type }) => type === 'step-finished')).toHaveLength(started);
    expect(stand.trace().filter((line) => line === 'on_error')).toHaveLength(1);
    for (const path of paths) stand.borg('create', '--lock-wait', '0', `${path}::after`, stand.source);
  });

  test('have whole groups in the log of a workflow', async () => {
    const paths = ['a', 'b', 'c'].map((name) => stand.repository(name));
    const config = configure(
      paths.map((path) => ({ path })),
      {
        commands: [
          { before: 'action', run: ['for i in 1 2 3 4 5; do echo "line $i of {repository}"; sleep 0.02; done'] },
        ],
      },
    );
    const { log, status } = await runStep(stand, { config, actions: 'create', concurrency: '3' });
    expect(status).toBe(0);
    const groups = [...log.matchAll(/::group::([^\n]*)\n([\s\S]*?)::endgroup::/g)];
    for (const path of paths) {
      const own = groups.filter(([, title]) => title?.startsWith(`before action create · ${path} `));
      expect(own).toHaveLength(1);
      const lines = own[0]?.[2]?.match(/line \d of \S+/g);
      expect(lines).toEqual([1, 2, 3, 4, 5].map((number) => `line ${number} of ${path}`));
    }
  });
});

test('the real location of a repository follows links on this machine, and nothing else', () => {
  const path = stand.repository('r');
  symlinkSync(path, stand.path('link'));
  expect(realLocation(stand.path('link'))).toBe(realLocation(path));
  expect(realLocation('missing', stand.folder)).toBe(stand.path('missing'));
  expect(realLocation('ssh://vault:22/./r')).toBe(realLocation('vault:r'));
});
