import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collectSources } from '../../src/files/sources.js';
import { UserError } from '../../src/system/errors.js';
import { temporary } from '../support/fake-borg.js';

let folder: ReturnType<typeof temporary>;

beforeAll(() => {
  folder = temporary();
  for (const name of ['a/inner', 'ab', 'c d']) mkdirSync(join(folder.path, name), { recursive: true });
  writeFileSync(join(folder.path, 'patterns'), '# comment\n\nR ab\n- **/x  \n');
  writeFileSync(join(folder.path, 'no-roots'), '- **/x\n');
});
afterAll(() => folder.remove());

const collect = (options: Parameters<typeof collectSources>[0]) => collectSources(options, { folder: folder.path });
const texts = async (options: Parameters<typeof collectSources>[0]) =>
  (await collect(options)).lines.map(({ text }) => text);

describe('the sources of an archive', () => {
  test('are expanded in their given order, and each is included once', async () => {
    const { paths } = await collect({ source_directories: ['c d', 'a*', 'ab', '~'] });
    expect(paths).toEqual(['c d', 'a', 'ab', homedir()]);
  });

  test('omit paths inside another source, but not paths that merely start with the same characters', async () => {
    const { paths } = await collect({ source_directories: ['a/inner', 'a/', 'ab'] });
    expect(paths).toEqual(['a/', 'ab']);
  });

  test('keep a path whose part before /./ will be stripped', async () => {
    const { paths } = await collect({ source_directories: ['a', 'a/./inner'] });
    expect(paths).toEqual(['a', 'a/./inner']);
    const around = await collect({ source_directories: ['./a/inner', `${folder.path}/./a`, `${folder.path}/a/inner`] });
    expect(around.paths).toEqual(['./a/inner', `${folder.path}/./a`, `${folder.path}/a/inner`]);
  });

  test('stay as written if a glob matches nothing and sources may be missing', async () => {
    const { paths } = await collect({ source_directories: ['z*'], source_directories_must_exist: false });
    expect(paths).toEqual(['z*']);
  });

  test('can be roots in patterns, which are expanded, too', async () => {
    const { paths, lines, roots } = await collect({ patterns: ['  R a*', '', '# no', '- x', 'rab'] });
    expect(paths).toEqual([]);
    expect(roots).toEqual(['a', 'ab', 'ab']);
    expect(lines.map(({ text }) => text)).toEqual(['R a', 'R ab', '- x', 'R ab']);
  });

  test('can be roots in a pattern file', async () => {
    expect(await texts({ patterns_from: ['pat*'] })).toEqual(['R ab', '- **/x']);
  });

  test('can be roots with globs and ~ in a pattern file', async () => {
    writeFileSync(join(folder.path, 'globs'), '# c\nP fm\nR a*\nR ~\n! ~/x\r\n- *.o\n');
    const { lines, roots } = await collect({ patterns_from: ['globs'] });
    expect(roots).toEqual(['a', 'ab', homedir()]);
    expect(lines.map(({ text }) => text)).toEqual(['R a', 'R ab', `R ${homedir()}`, `! fm:${homedir()}/x`, '- fm:*.o']);
  });

  test('are filtered by patterns with ~ expanded, each with the style that was set before it', async () => {
    const patterns = ['R a', '- ~/x', 'P fm', '+ *.c', '-*.o', '! sh:~/y', 'p re', '- ^z', '- ~$', 'P nonsense'];
    expect(await texts({ patterns })).toEqual([
      'R a',
      `- ${homedir()}/x`,
      '+ fm:*.c',
      '-fm:*.o',
      `! sh:${homedir()}/y`,
      '- re:^z',
      '- re:~$',
      'P nonsense',
    ]);
  });

  test('are filtered by excludes in a file, with ~ expanded', async () => {
    writeFileSync(join(folder.path, 'excludes'), '# c\nsh:~/x\n*.o\n');
    expect(await texts({ source_directories: ['a'], exclude_from: ['excludes'] })).toEqual([
      `sh:${homedir()}/x`,
      '*.o',
    ]);
  });

  test("are filtered by lines in Borg's order: files last, or first in a configuration file with sections", async () => {
    writeFileSync(join(folder.path, 'excludes'), 'from-file\n');
    const options = {
      source_directories: ['c d'],
      patterns: ['- pattern'],
      patterns_from: ['no-roots'],
      exclude_patterns: ['exclude'],
      exclude_from: ['excludes'],
    };
    expect(await texts(options)).toEqual(['- pattern', 'exclude', '- **/x', 'from-file']);
    const { lines } = await collectSources(options, { folder: folder.path, filesFirst: true });
    expect(lines.map(({ text }) => text)).toEqual(['- **/x', '- pattern', 'from-file', 'exclude']);
  });

  test.each<[string, Parameters<typeof collectSources>[0]]>([
    ['an exclude', { exclude_patterns: ['pf:n'] }],
    ['an exclude that only Borg can evaluate', { exclude_patterns: ['re:^n$'] }],
    ['a set of characters in an exclude', { exclude_patterns: ['[mn]'] }],
    ['an exclude in a file', { exclude_from: ['no-n'] }],
    ['a pattern that keeps Borg from reading a folder', { patterns: ['! pf:n'] }],
    ['a marker', { exclude_if_present: ['.nobackup'] }],
    ['the marker of a cache', { exclude_caches: true }],
    ['a file flag that only Borg reads', { exclude_nodump: true }],
    ['extra options of the user', { extra_borg_options: { create: '--exclude pf:n' } }],
  ])('keep a path inside another source if Borg may not reach it from there: %s', async (_, options) => {
    mkdirSync(join(folder.path, 'n/inner'), { recursive: true });
    for (const name of ['n/.nobackup', 'n/CACHEDIR.TAG']) writeFileSync(join(folder.path, name), '');
    writeFileSync(join(folder.path, 'no-n'), 'pf:n\n');
    const { paths } = await collect({ source_directories: ['n', 'n/inner'], ...options });
    expect(paths).toEqual(['n', 'n/inner']);
  });

  test('omit a path inside another source if no exclude can keep Borg from it', async () => {
    const { paths } = await collect({
      source_directories: ['a', 'a/inner'],
      exclude_patterns: ['*.o', '/b'],
      exclude_if_present: ['.nobackup'],
      patterns: ['- pf:a'],
    });
    expect(paths).toEqual(['a']);
  });

  test('keep a path inside another source if it leads through a link or `..`', async () => {
    mkdirSync(join(folder.path, 'l/real/deep'), { recursive: true });
    symlinkSync('real', join(folder.path, 'l/link'));
    symlinkSync('l', join(folder.path, 'm'));
    const { paths } = await collect({
      source_directories: ['l', 'l/link/deep', 'l/real/deep', 'l/../a', 'm', 'm/real'],
    });
    expect(paths).toEqual(['l', 'l/link/deep', 'l/../a', 'm', 'm/real']);
  });

  test("expand ~ in excludes, even after a style, and # doesn't start a comment", async () => {
    const options = { source_directories: ['a'], exclude_patterns: ['~/x', 'sh:~/y', '*.o ', '#*#', ''] };
    expect(await texts(options)).toEqual([`${homedir()}/x`, `sh:${homedir()}/y`, '*.o', '#*#']);
  });
});

describe('an error in the sources is reported before Borg runs', () => {
  test.each<[string, Parameters<typeof collectSources>[0], RegExp]>([
    ['nothing at all', {}, /nothing to back up.*source_directories/],
    ['patterns without a root', { patterns: ['- x'], patterns_from: ['no-roots'] }, /nothing to back up/],
    ['one missing folder', { source_directories: ['a', 'gone'] }, /^gone does not exist, so no archive was made/],
    [
      'several missing folders, each once',
      { source_directories: ['x', 'y', 'x'], patterns: ['R z'] },
      /^x, y, and z do not exist/,
    ],
    ['a missing root', { patterns: ['R /no/such/root'] }, /\/no\/such\/root does not exist/],
    [
      'a missing pattern file',
      { source_directories: ['a'], patterns_from: ['gone'] },
      /pattern file gone can't be read.*No archive/,
    ],
    [
      'a missing exclude file',
      { source_directories: ['a'], exclude_from: ['gone'] },
      /pattern file gone can't be read/,
    ],
  ])('%s', async (_, options, message) => {
    await expect(collect(options)).rejects.toThrow(message);
    await expect(collect(options)).rejects.toBeInstanceOf(UserError);
  });

  test.each<[string, Buffer, RegExp]>([
    [
      'exclude_from',
      Buffer.from('ok\n# c\ncaf\xe9\n', 'latin1'),
      /^lines:3: this line is not valid UTF-8.*No archive was made\. Save the file as UTF-8/,
    ],
    [
      'patterns_from',
      Buffer.from('R a\n*/.cache\n'),
      /^lines:2: Borg does not accept this line\. It must be a line that begins with one of Borg's prefixes/,
    ],
    ['exclude_from', Buffer.from('\n\nxy:z\n'), /^lines:3: Borg does not accept this line/],
  ])('a line in a file of %s that Borg would reject', async (option, bytes, message) => {
    writeFileSync(join(folder.path, 'lines'), bytes);
    await expect(collect({ source_directories: ['a'], [option]: ['lines'] })).rejects.toThrow(message);
  });
});
