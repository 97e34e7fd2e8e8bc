import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Event } from '../../src/lifecycle/events.js';
import { Cancellation } from '../../src/process/cancellation.js';
import { createConsoleReporter } from '../../src/reporters/console.js';
import { stepName } from '../../src/reporters/wording.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';
import { masked } from '../support/listening-reporter.js';

let stand: Stand;

beforeAll(() => {
  stand = createStand();
});

afterAll(() => stand.remove());

/** Writes a file whose repository fails until a marker exists, which the first attempt creates. */
function flaky(name: string, more: string): string {
  const repository = stand.repository(name);
  return stand.write(
    `${name}.yaml`,
    [
      `source_directories: [${stand.source}]`,
      `repositories: [{ path: ${repository}, label: ${name} }]`,
      'retries: 2',
      more,
      'commands:',
      '  - before: repository',
      '    run: [echo before >> $TRACE]',
      '  - before: action',
      '    when: [prune]',
      `    run: ["test -e ${stand.path(`${name}.marker`)} || { touch ${stand.path(`${name}.marker`)}; exit 3; }"]`,
      '  - after: repository',
      '    run: [echo after >> $TRACE]',
      '  - after: error',
      '    run: [\'echo error "{error}" >> $TRACE\']',
      'keep_daily: 7',
      '',
    ].join('\n'),
  );
}

function shown(events: readonly Event[]): string {
  const lines: string[] = [];
  const write = (text: string) => lines.push(text);
  const reporter = createConsoleReporter({
    out: write,
    error: write,
    verbosity: 1,
    color: false,
    json: false,
    logJson: false,
    interactive: false,
  });
  const listener = masked(reporter);
  for (const event of events) listener.handle(event);
  return lines.join('');
}

describe('a repository that fails once, with retries', () => {
  test('succeeds in the second attempt, and every report says so', async () => {
    const path = flaky('once', 'retry_wait: 0');
    const { report, events } = await stand.run({
      configurationPaths: [path],
      actions: [action('create'), action('prune')],
    });
    expect(report).toMatchObject({ outcome: 'success', failures: [], failedRepositories: [] });
    const made = report.archives.map(({ archive }) => archive);
    expect(made).toHaveLength(2);
    expect(stand.borg('list', '--short', stand.path('once')).trim().split('\n')).toEqual(made);
    expect(stand.trace()).toEqual(['before', 'after', 'before', 'after']);
    const notRun = events.flatMap((event) => (event.type === 'step-not-run' ? [stepName(event.step)] : []));
    expect(notRun).toEqual(['after error']);
    const started = events.find((event) => event.type === 'run-started');
    expect(started?.type === 'run-started' && started.facts.details).toContainEqual(
      expect.stringMatching(/once \(once\), at most 3 attempts$/),
    );
    const log = shown(events);
    expect(log).toMatch(/^Warning: .*before action prune of once.* failed in attempt 1 of 3: /m);
    expect(log).toContain('Retrying once (attempt 2 of 3).');
    expect(log).toMatch(/^create · once · .*once\.yaml · attempt 2 of 3$/m);
    expect(log).toMatch(/^once .*\(attempt 2 of 3\)$/m);
    expect(log).not.toMatch(/^Error/m);
  });

  test('is canceled immediately while it waits for the next attempt, and hooks run', async () => {
    const path = flaky('waiting', 'retry_wait: 600');
    const cancellation = new Cancellation();
    const { report } = await stand.run(
      { configurationPaths: [path], actions: [action('create'), action('prune')] },
      {
        cancellation,
        onEvent: (event) => {
          const waits = event.type === 'notice' && event.message === 'Retrying waiting in 10 min (attempt 2 of 3).';
          if (waits) setImmediate(() => cancellation.cancel('SIGTERM'));
        },
      },
    );
    expect(report).toMatchObject({ outcome: 'cancelled', signal: 'SIGTERM' });
    expect(report.archives).toHaveLength(1);
    expect(stand.trace()).toEqual(['before', 'after', 'error cancelled']);
  });
});
