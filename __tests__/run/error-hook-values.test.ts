import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Cancellation } from '../../src/process/cancellation.js';
import { quote } from '../../src/shell/quoting.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

/** Returns the values that on_error receives when the file is backed up to these repositories. */
async function told(own: Readonly<Record<string, unknown>>, repositories = [stand.path('missing')]) {
  const keep = ['ERROR', 'OUTPUT', 'REPOSITORY', 'REPOSITORIES'].map(
    (name) => `printf %s "$BORGFLOW_${name}" > ${stand.path(name)}`,
  );
  const values = {
    repositories: repositories.map((path) => ({ path })),
    source_directories: [stand.source],
    on_error: [`printf %s "{error}" > ${stand.path('mail')}`, ...keep],
    ...own,
  };
  const config = stand.write('server.yaml', JSON.stringify(values));
  const { report } = await stand.run({ configurationPaths: [config], actions: [action('create')] });
  const [error = '', output = '', repository = '', all = ''] = ['ERROR', 'OUTPUT', 'REPOSITORY', 'REPOSITORIES'].map(
    stand.written,
  );
  expect(stand.written('mail')).toBe(error);
  return { error, output, repository, repositories: all, message: report.failures[0]?.message ?? '' };
}

describe('the values that on_error receives', () => {
  test('for a hook: which one, of which file, why, and how its command ended', async () => {
    const { error, output, repository } = await told({
      before_backup: ['echo looking; echo "mount: can\'t find it" >&2; exit 32'],
    });
    expect(error).toBe(
      'before_backup of server.yaml failed: mount: can\'t find it (echo looking; echo "mount: can\'t find it" >&2; exit 32 exited with status 32)',
    );
    expect(output).toBe("looking\nmount: can't find it");
    expect(repository).toBe('');
  });

  test.each([
    ['mount: /mnt: no such device.', '       dmesg(1) may have more information after failed mount system call.'],
    ['cp: missing file operand', "Try 'cp --help' for more information."],
    ['Job for web.service failed.', 'See "systemctl status web.service" for details.'],
  ])('for a hook that ends with a remark: what it said before (%s)', async (reason, remark) => {
    const { error } = await told({ before_backup: [`printf '%s\\n' ${quote(reason)} ${quote(remark)}; exit 1`] });
    expect(error.startsWith(`before_backup of server.yaml failed: ${reason} (printf `)).toBe(true);
  });

  test('for a hook that printed nothing, was killed by a signal, or took too long', async () => {
    expect((await told({ before_backup: ['false'] })).error).toBe(
      'before_backup of server.yaml failed (false exited with status 1)',
    );
    expect((await told({ before_backup: ['kill -9 $$'] })).error).toBe(
      'before_backup of server.yaml failed (kill -9 $$ was killed by SIGKILL)',
    );
    expect((await told({ before_backup: ['sleep 60'], timeout: 1 })).error).toBe(
      'before_backup of server.yaml failed (sleep 60 exceeded its time limit)',
    );
  });

  test('for Borg: the message from the log with what to do, and no command line', async () => {
    const sources = Array.from({ length: 40 }, (_, index) => stand.path(`source-${index}`));
    for (const source of sources) mkdirSync(source);
    const { error, message, repository, repositories } = await told({ source_directories: sources });
    expect(error).toBe(`${message} (borg create exited with status 2)`);
    expect(error).toContain('No repository at');
    expect(error.length).toBeLessThan(600);
    expect([repository, repositories]).toEqual([stand.path('missing'), stand.path('missing')]);
  });

  test('for a hook with a command of a thousand characters: its beginning', async () => {
    const { error, message } = await told({ before_backup: [`: ${'x'.repeat(1000)}; exit 5`] });
    expect(error).toMatch(/^before_backup of server\.yaml failed \(: x+ … exited with status 5\)$/);
    expect(message.length).toBeLessThan(300);
  });

  test('for a hook that failed after the repositories: no repository, although one had failed, but all failed ones in repositories', async () => {
    const both = [stand.path('one'), stand.path('two')];
    const commands = [{ after: 'configuration', run: ['exit 4'] }];
    const { error, repository, repositories } = await told({ commands }, both);
    expect(error).toContain('after configuration of server.yaml failed');
    expect([repository, repositories]).toEqual(['', both.join(' ')]);
  });

  test('contain the last 25 lines of output, with none missing, in the order in which they were printed', async () => {
    const { output } = await told({
      before_backup: ['for i in $(seq 100); do echo "out $i"; echo "err $i" >&2; echo; done; exit 1'],
    });
    const lines = Array.from({ length: 100 }, (_, index) => [`out ${index + 1}`, `err ${index + 1}`, '']).flat();
    expect(output).toBe(lines.slice(-25).join('\n'));
  });

  test('for a cancellation: only that', async () => {
    const cancellation = new Cancellation();
    const config = stand.write(
      'server.yaml',
      JSON.stringify({
        repositories: [{ path: 'r' }],
        before_backup: ['echo ready; sleep 60'],
        on_error: [`printf %s "{error}" > ${stand.path('mail')}`],
      }),
    );
    await stand.run(
      { configurationPaths: [config], actions: [action('create')] },
      { cancellation, onEvent: (event) => event.type === 'output' && cancellation.cancel('SIGTERM') },
    );
    expect(stand.written('mail')).toBe('cancelled');
  });
});
