import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { describeEveryBorg, repokeyOf } from '../support/borg-versions.js';
import { type Called, callIn } from '../support/command-line.js';

describeEveryBorg('what goes into an archive', (tested) => {
  let stand: Stand;
  let call: (words: readonly string[]) => Called;

  const configure = (text: string) =>
    stand.write(
      'config.yaml',
      `working_directory: ${stand.path('w')}\nrepositories: [${stand.path('r')}]\nlocal_path: ${tested.path}\nbootstrap: {store_config_files: false}\n${text}`,
    );
  const stored = (text: string): readonly string[] => storedBy(configure(text));
  const storedBy = (config: string): readonly string[] => {
    // Nothing is known about earlier archives, which would be larger.
    rmSync(stand.path('.local/state/borgflow/history'), { recursive: true, force: true });
    expect(call(['-c', config, 'create'])).toMatchObject({ status: 0, error: '' });
    const { out } = call(['-c', config, 'list', '--archive', 'latest', '--format', '{type} {path}{NL}']);
    const files = out.split('\n').filter((line) => line.startsWith('- '));
    return [...new Set(files.map((line) => line.slice(2)))].sort();
  };

  beforeAll(() => {
    stand = createStand();
    call = callIn(stand.folder, { ...stand.environment, BORG_PASSPHRASE: 'correct horse' });
    for (const file of ['a/b/keep', 'a/.nobackup', 'real/in/file', 'c/x.o', 'c/in/y.o', 'c/in/y.c', 'd/z']) {
      mkdirSync(dirname(stand.path(`w/${file}`)), { recursive: true });
      writeFileSync(stand.path(`w/${file}`), file);
    }
    symlinkSync('../real', stand.path('w/a/link'));
    writeFileSync(stand.path('globs'), 'R c/i*\nR d\n');
    writeFileSync(stand.path('objects'), '- sh:**/*.o\n');
    const config = configure('source_directories: [c]\n');
    expect(call(['-c', config, 'repo-create', '-e', repokeyOf(tested)])).toMatchObject({ status: 0 });
  });
  afterAll(() => stand.remove());

  test("a source inside another one is stored even if Borg doesn't reach it from there", () => {
    expect(stored("source_directories: [a, a/b, a/link/in]\nexclude_if_present: ['.nobackup']\n")).toEqual([
      'a/b/keep',
      'a/link/in/file',
    ]);
    expect(stored("source_directories: [a, a/b]\nexclude_patterns: ['pf:a']\n")).toEqual(['a/b/keep']);
    expect(stored('source_directories: [a/b, a/b/../../c/in]\n')).toEqual(['a/b/keep', 'c/in/y.c', 'c/in/y.o']);
  });

  test('of two paths to one folder, the first one counts', () => {
    expect(stored('source_directories: [real/in, a/link/in]\n')).toEqual(['real/in/file']);
    expect(stored('source_directories: [a/link/in, real/in]\n')).toEqual(['a/link/in/file']);
  });

  test('roots in a pattern file can be globs', () => {
    expect(stored(`patterns_from: [${stand.path('globs')}]\n`)).toEqual(['c/in/y.c', 'c/in/y.o', 'd/z']);
  });

  test('pattern files are applied after patterns, or before them in a configuration file with the sections of borgmatic 1', () => {
    const choice = `source_directories: [c], patterns: ['+ sh:c/in/y.o'], patterns_from: [${stand.path('objects')}]`;
    expect(stored(choice.replaceAll('], ', ']\n'))).toEqual(['c/in/y.c', 'c/in/y.o']);
    const place = `working_directory: ${stand.path('w')}, repositories: [${stand.path('r')}], local_path: ${tested.path}`;
    const sections = `location: {${choice}, ${place}}\nhooks: {bootstrap: {store_config_files: false}}\n`;
    expect(storedBy(stand.write('sections.yaml', sections))).toEqual(['c/in/y.c']);
  });

  test('a style line in patterns applies to the patterns that follow', () => {
    expect(stored("patterns: ['R c', 'P fm', '- *.o']\n")).toEqual(['c/in/y.c']);
  });
});
