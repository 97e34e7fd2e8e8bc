import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Cancellation } from '../../src/process/cancellation.js';
import { action, createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;

beforeEach(() => {
  stand = createStand();
});

afterEach(() => stand.remove());

const hooks = [
  'before_everything',
  'before_prune',
  'before_backup',
  'before_check',
  'after_prune',
  'after_backup',
  'after_check',
  'on_error',
  'after_everything',
];

/** Writes a file with sections in which every hook writes its name to the trace. */
function file(
  name: string,
  options: { repositories: readonly string[]; own?: Readonly<Record<string, string>>; source?: string },
): string {
  const { repositories, own = {}, source = stand.source } = options;
  const lines = hooks.map(
    (hook) =>
      `  ${hook}:\n    - ${JSON.stringify(`echo "${name} ${hook}" >> "$TRACE"${own[hook] ? `; ${own[hook]}` : ''}`)}`,
  );
  return stand.write(
    `${name}.yaml`,
    `location:\n  source_directories: [${source}]\n  repositories: [${repositories.join(', ')}]\nretention:\n  keep_daily: 7\nhooks:\n${lines.join('\n')}\n`,
  );
}

const listed = (repository: string) => stand.borg('list', '--short', repository).split('\n').filter(Boolean);

describe('a run with real Borg', () => {
  test('backs up between the hooks, prunes, compacts, and checks, and reports the archive', async () => {
    const repository = stand.repository('r1');
    const { report } = await stand.run({ configurationPaths: [file('a', { repositories: [repository] })] });
    expect(report.outcome).toBe('success');
    expect(stand.trace()).toEqual(hooks.filter((hook) => hook !== 'on_error').map((hook) => `a ${hook}`));
    expect(listed(repository)).toEqual(report.archives.map(({ archive }) => archive));
    expect(report.archives[0]).toMatchObject({ repository, label: null, files: 5 }); // including the manifest and the configuration
    expect(
      JSON.parse(stand.borg('info', '--json', `${repository}::${report.archives[0]?.archive}`)).archives[0].id,
    ).toBe(report.archives[0]?.id);
  });

  test('a failed repository stops neither the next repository nor the next file, and on_error runs', async () => {
    const [good, other] = [stand.repository('good'), stand.repository('other')];
    const missing = stand.path('missing');
    const heard = 'echo "{repository}|{error}|{repositories}" >> "$TRACE"';
    const first = file('a', { repositories: [missing, good], own: { on_error: heard } });
    const { report } = await stand.run({
      configurationPaths: [first, file('b', { repositories: [other] })],
      actions: [action('create')],
    });
    expect(report.outcome).toBe('failure');
    expect(report.configurations.map(({ outcome }) => outcome)).toEqual(['failure', 'success']);
    expect(report.failedRepositories).toEqual([{ path: missing, label: undefined }]);
    expect([...listed(good), ...listed(other)]).toHaveLength(2);
    const trace = stand.trace();
    expect(trace).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${missing}\\|create on ${missing} .*repo-create.* \\(borg create exited with status 2\\)\\|${missing}$`,
        ),
      ),
    );
    expect(trace).not.toContain('a after_backup');
    expect(trace.slice(-2)).toEqual(['a after_everything', 'b after_everything']);
    expect(report.failures[0]?.message).toMatch(/borgflow .*repo-create/);
  });

  test('Borg does not run if before_backup fails', async () => {
    const repository = stand.repository('r1');
    const { report } = await stand.run({
      configurationPaths: [file('a', { repositories: [repository], own: { before_backup: 'exit 32' } })],
    });
    expect(listed(repository)).toEqual([]);
    expect(report.failures[0]).toMatchObject({ exitCode: 32, place: { line: 12, column: 7 } });
    expect(stand.trace()).toEqual([
      'a before_everything',
      'a before_prune',
      'a before_backup',
      'a on_error',
      'a after_everything',
    ]);
  });

  test('a hook that exits 75 skips its file without an error', async () => {
    const repository = stand.repository('r1');
    const { report } = await stand.run({
      configurationPaths: [file('a', { repositories: [repository], own: { before_backup: 'exit 75' } })],
    });
    expect(report.outcome).toBe('skipped');
    expect(stand.trace()).toEqual(['a before_everything', 'a before_prune', 'a before_backup', 'a after_everything']);
  });

  test('an invalid file fails the run, but the others are backed up', async () => {
    const repository = stand.repository('r1');
    const faulty = stand.write('faulty.yaml', 'location:\n  repositories: [x]\nretention:\n  keep_dayly: 7\n');
    const { report } = await stand.run({
      configurationPaths: [faulty, file('a', { repositories: [repository] })],
      actions: [action('create')],
    });
    expect(report.outcome).toBe('failure');
    expect(listed(repository)).toHaveLength(1);
    expect(report.failures[0]?.place).toMatchObject({ line: 4, column: 3 });
    expect(report.failures[0]?.message).toContain('keep_daily');
  });

  test('if Borg is missing, that is an error of each repository, and on_error runs', async () => {
    const repository = stand.repository('r1');
    const { report } = await stand.run(
      { configurationPaths: [file('a', { repositories: [repository] })], actions: [action('create')] },
      { path: stand.path('empty') },
    );
    expect(report.failures[0]?.message).toContain('Borg is not installed');
    expect(stand.trace()).toContain('a on_error');
  });

  test('a dry run runs no hook, creates no archive, and lists what it did not run', async () => {
    const repository = stand.repository('r1');
    const { report, events } = await stand.run({
      configurationPaths: [file('a', { repositories: [repository] })],
      dryRun: true,
    });
    expect(report.outcome).toBe('success');
    expect(stand.trace()).toEqual([]);
    expect(listed(repository)).toEqual([]);
    const left = events.flatMap((event) =>
      event.type === 'step-not-run' && event.step.kind === 'hook' ? [event.step.hook] : [],
    );
    expect(left).toEqual(hooks);
  });

  test('every step that started also finished', async () => {
    const { events } = await stand.run({
      configurationPaths: [file('a', { repositories: [stand.repository('r1'), stand.path('none')] })],
    });
    const started = events.flatMap((event) => (event.type === 'step-started' ? [event.step] : []));
    const finished = events.flatMap((event) => (event.type === 'step-finished' ? [event.step] : []));
    expect(finished).toEqual(started);
  });

  test('list shows the archives, and extract restores the same bytes', async () => {
    const repository = stand.repository('r1');
    const configurationPaths = [file('a', { repositories: [repository] })];
    const { report } = await stand.run({ configurationPaths, actions: [action('create')] });
    const list = await stand.run({ configurationPaths, actions: [action('list', { json: true })], json: true });
    const documents = list.events.flatMap((event) =>
      event.type === 'result' && 'json' in event.result ? [event.result.json] : [],
    );
    expect(documents).toMatchObject([{ archives: [{ name: report.archives[0]?.archive }] }]);
    await stand.run({
      configurationPaths,
      actions: [action('extract', { archive: 'latest', destination: stand.folder })],
    });
    const restored = readFileSync(join(stand.folder, stand.source, 'letter.txt'));
    expect(restored.equals(readFileSync(join(stand.source, 'letter.txt')))).toBe(true);
  });
});

describe('improvements over borgmatic (lifecycle.md, 10)', () => {
  test('every byte of output of a failing hook appears, including blank lines, and on_error gets the last 25 lines', async () => {
    const own = { before_backup: 'seq 1 40; echo; echo last; exit 9', on_error: 'echo "{output}" >> "$TRACE"' };
    const { output } = await stand.run({
      configurationPaths: [file('a', { repositories: [stand.path('r')], own })],
      actions: [action('create')],
    });
    expect(output).toEqual([...Array.from({ length: 40 }, (_, index) => String(index + 1)), '', 'last']);
    const trace = stand.trace();
    expect(trace.slice(trace.indexOf('18'), trace.indexOf('last') + 1)).toHaveLength(25);
  });

  test('output that is not UTF-8 is shown with replacement characters', async () => {
    const own = { before_backup: String.raw`printf 'a\377b\n'` };
    const { output, report } = await stand.run({
      configurationPaths: [file('a', { repositories: [stand.repository('r1')], own })],
      actions: [action('create')],
    });
    expect(output).toContain('a\uFFFDb');
    expect(report.outcome).toBe('success');
  });

  test('on_error never executes the output of a hook', async () => {
    const own = {
      before_backup: `echo '$(touch ${stand.path('pwned')}) \`touch ${stand.path('pwned')}\`'; exit 1`,
      on_error: 'echo {output} "{output}" {error}',
    };
    const { output } = await stand.run({
      configurationPaths: [file('a', { repositories: [stand.path('r')], own })],
      actions: [action('create')],
    });
    expect(() => readFileSync(stand.path('pwned'))).toThrow();
    expect(output.filter((line) => line.includes('$(touch'))).not.toEqual([]);
  });

  test('a passphrase is not passed to hooks or to the next file', async () => {
    const secret = stand.write(
      'secret.yaml',
      `location:\n  source_directories: [${stand.source}]\n  repositories: [${stand.repository('r1')}]\nstorage:\n  encryption_passphrase: very secret words\nhooks:\n  before_backup: ['env >> "$TRACE"']\n`,
    );
    const next = file('b', { repositories: [stand.repository('r2')], own: { before_backup: 'env >> "$TRACE"' } });
    await stand.run({ configurationPaths: [secret, next], actions: [action('create')] });
    expect(stand.trace().join('\n')).not.toMatch(/very secret words|BORG_PASSPHRASE/);
  });

  test('a missing source folder is an error before Borg runs', async () => {
    const repository = stand.repository('r1');
    const { report } = await stand.run({
      configurationPaths: [file('a', { repositories: [repository], source: stand.path('nowhere') })],
      actions: [action('create')],
    });
    expect(report.failures[0]?.message).toContain(stand.path('nowhere'));
    expect(listed(repository)).toEqual([]);
    expect(stand.trace()).toContain('a on_error');
  });

  test('a background child that keeps the output open delays a hook only by seconds', async () => {
    const own = { before_backup: 'sleep 60 & echo $! >> "$TRACE"' };
    const { events } = await stand.run({
      configurationPaths: [file('a', { repositories: [stand.repository('r1')], own })],
      actions: [action('create')],
    });
    const hook = events.find(
      (event) => event.type === 'step-finished' && event.step.kind === 'hook' && event.step.hook === 'before_backup',
    );
    const child = Number(stand.trace().find((line) => /^\d+$/.test(line)));
    process.kill(child);
    expect(hook).toMatchObject({ outcome: 'success' });
    expect(events.some((event) => event.type === 'notice' && event.message.includes('background'))).toBe(true);
  });

  test('umask is read as octal, and 0 is 0', async () => {
    const masks = ['0o27', '0077', '"0027"', '0'].map((umask, index) =>
      stand.write(
        `u${index}.yaml`,
        `repositories: [{path: ${stand.path('r')}}]\numask: ${umask}\nbefore_prune: ['umask >> "$TRACE"', 'exit 75']\n`,
      ),
    );
    await stand.run({ configurationPaths: masks, actions: [action('prune')] });
    expect(stand.trace()).toEqual(['0027', '0077', '0027', '0000']);
  });

  test('a hook that exceeds its time limit is an error, and its whole process tree is ended', async () => {
    const slow = stand.write(
      'slow.yaml',
      `repositories: [{path: ${stand.path('r')}}]\ntimeout: 1\nbefore_prune: ['sleep 60; echo never']\non_error: ['echo "{error}" >> "$TRACE"']\n`,
    );
    const { report } = await stand.run({ configurationPaths: [slow], actions: [action('prune')] });
    expect(report.outcome).toBe('failure');
    expect(stand.trace()).toEqual([expect.stringContaining('time limit')]);
  });

  test('a cancellation ends the running hook, then on_error and after_everything run', async () => {
    const cancellation = new Cancellation();
    const own = { before_backup: 'sleep 60', on_error: 'echo "{error}" >> "$TRACE"' };
    const running = stand.run(
      { configurationPaths: [file('a', { repositories: [stand.path('r')], own })], actions: [action('create')] },
      { cancellation },
    );
    while (!stand.written('trace').includes('before_backup')) await wait(20);
    cancellation.cancel('SIGINT');
    const { report } = await running;
    expect(report).toMatchObject({ outcome: 'cancelled', signal: 'SIGINT' });
    expect(stand.trace()).toEqual([
      'a before_everything',
      'a before_backup',
      'a on_error',
      'cancelled',
      'a after_everything',
    ]);
  });

  test('concurrent repositories do the same as sequential ones', async () => {
    const repositories = ['r1', 'r2', 'r3'].map((name) => stand.repository(name));
    const { report } = await stand.run({
      configurationPaths: [file('a', { repositories })],
      actions: [action('create')],
      concurrency: 3,
    });
    expect(report.archives.map(({ repository }) => repository).sort()).toEqual(repositories);
    expect(repositories.flatMap(listed)).toHaveLength(3);
  });
});
