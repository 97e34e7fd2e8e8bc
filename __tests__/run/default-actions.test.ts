import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actions as registry } from '../../src/actions/registry.js';
import type { Configuration } from '../../src/configuration/configuration.js';
import { actionNames } from '../../src/lifecycle/hook-options.js';
import { toPlannedConfiguration } from '../../src/run/prepare.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;

beforeAll(() => {
  stand = createStand();
  stand.repository('repository');
});

afterAll(() => stand.remove());

function file(name: string, more: string): string {
  return stand.write(
    `${name}.yaml`,
    `source_directories: [${stand.source}]\nrepositories: [{ path: ${stand.path('repository')} }]\nkeep_daily: 1\narchive_name_format: ${name}-{now}\nbefore_backup: ["echo ${name} >> $TRACE"]\nbefore_check: ["echo ${name} check >> $TRACE"]\n${more}\n`,
  );
}

describe('default_actions: false', () => {
  test('does nothing unless an action is requested, and says so', async () => {
    const { report, events } = await stand.run({ configurationPaths: [file('idle', 'default_actions: false')] });
    expect(report.outcome).toBe('failure');
    expect(report.failures.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /idle\.yaml:7:18: No action was requested, and default_actions is false, so nothing was done\. Specify .* borgflow create\./,
      ),
    ]);
    expect(events.filter(({ type }) => type === 'step-started')).toEqual([]);
    expect(stand.trace()).toEqual([]);
  });

  test('skips only its own file, and reports it', async () => {
    const paths = [file('idle', 'default_actions: false'), file('busy', 'skip_actions: [compact, check]')];
    const { report, events } = await stand.run({ configurationPaths: paths });
    expect(report.outcome).toBe('success');
    expect(stand.trace()).toEqual(['busy']);
    const started = events.find((event) => event.type === 'run-started');
    expect(started?.type === 'run-started' && started.facts.details.join('\n')).toMatch(
      /idle\.yaml: default_actions is false, and no action was requested/,
    );
  });

  test('changes nothing if an action is requested', async () => {
    const path = file('idle', 'default_actions: false');
    const { report } = await stand.run({ configurationPaths: [path], actions: [action('create')] });
    expect(report.outcome).toBe('success');
    expect(stand.trace()).toEqual(['idle']);
  });
});

describe('skip_actions', () => {
  const planned = (skipped: readonly string[], asked = action('create')) => {
    const configuration = {
      name: { path: '/a.yaml', name: 'a.yaml' },
      options: {},
      repositories: [{ path: '/r', options: { skip_actions: skipped } }],
      places: new Map(),
    } as unknown as Configuration;
    const request = { entryPoint: 'command-line', actions: [asked], dryRun: false, verbosity: 0 } as const;
    const more = { concurrency: 1, json: false, logJson: false, failOn: 'error' } as const;
    return toPlannedConfiguration(configuration, { ...request, ...more }, {}).repositories[0]?.withheld ?? {};
  };

  test.each(
    registry.map(({ name, aliases }) => [name, [name, ...aliases].filter((one) => !one.startsWith('-'))] as const),
  )('prevents %s, by each of its names: %j', (name, spellings) => {
    for (const spelling of spellings.filter((one) => (actionNames as readonly string[]).includes(one))) {
      expect(planned([spelling])).toEqual({ [name]: `skip_actions includes ${spelling}` });
    }
  });

  test('is overridden by check --force, but only for check', () => {
    expect(planned(['check', 'prune'], action('check', { force: true }))).toEqual({
      prune: 'skip_actions includes prune',
    });
    expect(planned(['check'], action('check'))).toEqual({ check: 'skip_actions includes check' });
  });

  test('also skips the hooks of the action', async () => {
    const path = file('quiet', 'skip_actions: [check, compact]');
    const { report, events } = await stand.run({ configurationPaths: [path] });
    expect(report.outcome).toBe('success');
    expect(stand.trace()).toEqual(['quiet']);
    const reasons = events.flatMap((event) =>
      event.type === 'step-not-run' && event.step.kind === 'hook' ? [[event.step.hook, event.reason]] : [],
    );
    expect(reasons).toEqual([['before_check', 'skip_actions includes check']]);
  });
});

describe('check_repositories', () => {
  const hooks = (name: string, more: string): string => {
    const lines = [
      `repositories: [{ path: ${stand.path('repository')}, label: here }, { path: /elsewhere, label: there }]`,
      'check_repositories: [there]',
      'before_check: ["echo before check >> $TRACE"]',
      'after_check: ["echo after check >> $TRACE"]',
      'commands: [{ before: action, when: [check], run: ["echo {repository_label} >> $TRACE"] }]',
    ];
    return stand.write(`${name}.yaml`, `${[...lines, more].join('\n')}\n`);
  };

  test('skips Borg on a repository that it does not name, but no hook, because check was requested', async () => {
    const paths = [hooks('unchecked', '')];
    const { report, events } = await stand.run({
      configurationPaths: paths,
      actions: [action('check')],
      repository: 'here',
    });
    expect(report.outcome).toBe('success');
    expect(stand.trace()).toEqual(['before check', 'here', 'after check']);
    const left = events.flatMap((event) => (event.type === 'step-not-run' ? [[event.step.kind, event.reason]] : []));
    expect(left).toEqual([['action', 'check_repositories does not include it']]);
  });

  test('changes nothing for hooks that skip_actions skips', async () => {
    const paths = [hooks('both', 'skip_actions: [check]')];
    await stand.run({ configurationPaths: paths, actions: [action('check')], repository: 'here' });
    expect(stand.trace()).toEqual([]);
  });
});
