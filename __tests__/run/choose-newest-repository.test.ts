import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { action, createStand, type Stand } from '../support/backup-setup.js';
import { callIn } from '../support/command-line.js';

describe('an action that takes one archive uses the repository with the newest one', () => {
  let stand: Stand;
  let out: string;
  let file: string;
  const call = (...words: readonly string[]) => callIn(out, stand.environment)(['-c', file, ...words]);
  const restored = () => readFileSync(join(out, stand.source, 'letter.txt'), 'utf8');
  /** Creates an archive with this text in one repository. */
  const backUp = (repository: string, name: string, text: string, time: string) => {
    writeFileSync(join(stand.source, 'letter.txt'), text);
    stand.borg('create', '--timestamp', time, `${stand.path(repository)}::${name}`, stand.source);
  };

  beforeAll(() => {
    stand = createStand();
    for (const name of ['new', 'old', 'empty']) stand.repository(name);
    backUp('new', 'web-2', 'newer', '2026-01-02T00:00:00');
    backUp('old', 'web-1', 'older', '2026-01-01T00:00:00');
    backUp('old', 'web-only', 'only here', '2025-01-01T00:00:00');
    backUp('old', 'web-twice', 'first', '2025-02-01T00:00:00');
    backUp('new', 'web-twice', 'second', '2025-02-02T00:00:00');
    const repositories = ['new', 'old', 'empty']
      .map((name) => `{path: ${stand.path(name)}, label: ${name}}`)
      .join(', ');
    file = stand.write(
      'c.yaml',
      `source_directories: [${stand.source}]\nrepositories: [${repositories}]\nmatch_archives: 'web-*'\nbefore_actions: ['echo before {repository_label} >> $TRACE']\nafter_actions: ['echo after {repository_label} >> $TRACE']\nbefore_extract: [echo before_extract >> $TRACE]\nafter_extract: [echo after_extract >> $TRACE]\n`,
    );
  });
  beforeEach(() => {
    out = stand.path('out');
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
  });
  afterAll(() => stand.remove());

  test('extract restores it, says so, and skips the other repositories; hooks run in their usual order', () => {
    const { status, out: said } = call('-v', '1', 'extract', '--archive', 'latest');
    expect({ status, text: restored() }).toEqual({ status: 0, text: 'newer' });
    expect(said).toContain('Restoring web-2 from new, the newest in 3 repositories.\n');
    expect(said.match(/skipped, not chosen: web-2 in new is the newest/g)).toHaveLength(2);
    expect(stand.trace()).toEqual([
      'before_extract',
      ...['new', 'old', 'empty'].flatMap((name) => [`before ${name}`, `after ${name}`]),
      'after_extract',
    ]);
  });

  test.each([
    [
      'in only one repository',
      'web-only',
      'only here',
      'Restoring web-only from old, the only one of 3 repositories that has it.',
    ],
    [
      'in several repositories, from the newest one',
      'web-twice',
      'second',
      'Restoring web-twice from new, the newest in 3 repositories.',
    ],
    ['by a pattern', 'sh:web-o*', 'only here', 'Restoring web-only from old, the newest in 3 repositories.'],
  ])('a named archive is found: %s', (_, name, text, sentence) => {
    const { status, out: said, error } = call('extract', '--archive', name);
    expect({ status, error, text: restored() }).toEqual({ status: 0, error: '', text });
    expect(said).toContain(sentence);
  });

  test('--repository selects the repository, whatever the others contain', () => {
    expect(call('--repository', 'old', 'extract', '--archive', 'web-1')).toMatchObject({ status: 0 });
    expect(restored()).toBe('older');
  });

  test('export-tar does the same, also with concurrency, and a dry run says what it would use', () => {
    expect(call('--concurrency', '3', 'export-tar', '--archive', 'latest', '--destination', 'x.tar').out).toContain(
      'Exporting web-2 from new, the newest in 3 repositories.\n',
    );
    const letter = `${stand.source.slice(1)}/letter.txt`;
    expect(execFileSync('tar', ['xOf', join(out, 'x.tar'), letter], { encoding: 'utf8' })).toBe('newer');
    expect(call('-n', 'extract', '--archive', 'latest').out).toContain('Would use web-2 from new');
  });

  test('an archive that no repository has is one error, which lists the existing archives', () => {
    const { status, error } = call('extract', '--archive', 'web-9');
    expect(status).toBe(1);
    expect(error).toMatch(/web-9/);
    expect(error).toContain('no repository could be chosen');
  });

  test('nothing is restored if a repository can’t be read, because it might have a newer archive, unless the archive was named', () => {
    renameSync(stand.path('new'), stand.path('away'));
    try {
      const { status, error } = call('extract', '--archive', 'latest');
      expect(status).toBe(1);
      expect(error).toMatch(
        /Nothing was done: new can't be read, so it is unknown which repository has the newest archive\./,
      );
      expect(error).toContain('Make it available, or choose one with --repository old. The error: ');
      expect(() => restored()).toThrow();
      const named = call('extract', '--archive', 'web-1');
      expect({ status: named.status, text: restored() }).toEqual({ status: 0, text: 'older' });
      expect(named.error).toMatch(/Warning: new was skipped: /);
      const chosen = call('--repository', 'old', 'extract', '--archive', 'latest', '--destination', out);
      expect(chosen).toMatchObject({ status: 0, error: '' });
    } finally {
      renameSync(stand.path('away'), stand.path('new'));
    }
  });

  test('a hook of the file may make the repositories available first', async () => {
    const mounting = stand.write(
      'm.yaml',
      `repositories: [${stand.path('a')}, ${stand.path('b')}]\nmatch_archives: 'web-*'\nbefore_extract: [ln -s old ${stand.path('a')}, ln -s new ${stand.path('b')}]\nrelocated_repo_access_is_ok: true\n`,
    );
    const { report } = await stand.run({
      configurationPaths: [mounting],
      actions: [action('extract', { archive: 'latest', destination: out })],
    });
    expect(report.outcome).toBe('success');
    expect(restored()).toBe('newer');
    expect(report.configurations[0]?.repositories.map(({ outcome }) => outcome)).toEqual(['skipped', 'success']);
  });

  test('key export and key import, which work on one repository, ask which one', () => {
    for (const words of [
      ['export', '--path', 'key'],
      ['import', '--path', 'key'],
    ]) {
      const { status, error } = call('key', ...words);
      expect(status).toBe(1);
      expect(error).toContain(
        'works on one repository, but there are 3: new, old, empty. Select one with --repository.',
      );
    }
  });
});
