import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Cancellation } from '../../src/process/cancellation.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

const tracing = (what: string) => `'echo ${what} >> "$TRACE"'`;

function file(name: string, ...lines: readonly string[]): string {
  const repository = stand.path('vault');
  return stand.write(
    name,
    [`repositories: [{path: ${repository}}]`, `source_directories: [${stand.source}]`, ...lines, ''].join('\n'),
  );
}

describe('hooks and a cancellation', () => {
  test('a hook that traps the signal and exits with 0 still counts as canceled, not as finished', async () => {
    const config = file(
      'server.yaml',
      `before_backup: ["trap 'exit 0' INT; echo ready; sleep 30 & wait", ${tracing('next')}]`,
      `on_error: ['echo "on_error {error}" >> "$TRACE"']`,
      'commands:',
      `  - {after: configuration, states: [finish], run: [${tracing('finish')}]}`,
      `  - {after: configuration, states: [fail], run: [${tracing('fail')}]}`,
    );
    const cancellation = new Cancellation();
    const { report } = await stand.run(
      { configurationPaths: [config], actions: [action('create')] },
      { cancellation, onEvent: (event) => event.type === 'output' && cancellation.cancel('SIGINT') },
    );
    expect(stand.trace()).toEqual(['fail', 'on_error cancelled']);
    expect(report.outcome).toBe('cancelled');
  });
});

describe('commands: of several files', () => {
  test('for everything run once for the same entry, regardless of the order of its keys', async () => {
    const one = file('one.yaml', 'commands:', `  - {before: everything, when: [list], run: [${tracing('before')}]}`);
    const two = file('two.yaml', 'commands:', `  - {run: [${tracing('before')}], when: [list], before: everything}`);
    await stand.run({ configurationPaths: [one, two], actions: [action('list')] });
    expect(stand.trace()).toEqual(['before']);
  });

  test('after an error run for extract and list, too, but not with the state finish', async () => {
    const entries = [
      'commands:',
      `  - {after: error, run: [${tracing('error')}]}`,
      `  - {after: error, states: [finish], run: [${tracing('never')}]}`,
      `on_error: [${tracing('on_error')}]`,
    ];
    const config = file('server.yaml', ...entries);
    for (const name of ['list', 'extract', 'create']) {
      const flags = name === 'extract' ? { archive: 'latest' } : {};
      await stand.run({ configurationPaths: [config], actions: [action(name, flags)] });
      expect([name, ...stand.trace()]).toEqual(name === 'create' ? [name, 'on_error', 'error'] : [name, 'error']);
    }
  });
});
