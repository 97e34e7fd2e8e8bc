import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findConfigurations, type Search } from '../../../src/configuration/reading/find.js';
import { relativeIfInside, shortNames } from '../../../src/system/paths.js';

let folder = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'find-')));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), '');
  }
}

async function find(request: Partial<Search>) {
  const search = {
    entryPoint: 'command-line' as const,
    environment: {},
    currentFolder: folder,
    home: folder,
    ...request,
  };
  const { files, faults, looked } = await findConfigurations(search);
  return { files: files.map(({ shown }) => shown), faults: faults.map(({ message }) => message), looked };
}

describe('specified paths', () => {
  test('are read in order; the files of a folder are sorted by name, without subfolders', async () => {
    await write('z.yaml', 'conf/b.yml', 'conf/a.yaml', 'conf/c.txt', 'conf/deeper/d.yaml', 'conf/e.yaml/f.txt');
    expect(await find({ paths: ['z.yaml', 'conf'] })).toEqual({
      files: ['z.yaml', 'conf/a.yaml', 'conf/b.yml'],
      faults: [],
      looked: [],
    });
  });

  test('refer to a file only once: relative, absolute, through a link, or in a folder', async () => {
    await write('conf/a.yaml');
    await symlink('conf/a.yaml', join(folder, 'link.yaml'));
    const { files } = await find({ paths: ['./conf/a.yaml', join(folder, 'conf/a.yaml'), 'link.yaml', 'conf'] });
    expect(files).toEqual(['conf/a.yaml']);
  });

  test('can begin with ~', async () => {
    await write('home/a.yaml');
    expect((await find({ paths: ['~/a.yaml'], home: join(folder, 'home') })).files).toEqual(['home/a.yaml']);
  });

  test('can be globs, whose matches are sorted by name and can be folders', async () => {
    await write('conf.d/b.yaml', 'conf.d/a.yaml', 'conf.d/sub/c.yaml', 'conf.d/.d.yaml', 'other.yaml');
    expect((await find({ paths: ['conf.d/*.yaml'] })).files).toEqual([
      'conf.d/.d.yaml',
      'conf.d/a.yaml',
      'conf.d/b.yaml',
    ]);
    expect((await find({ paths: ['conf.?'] })).files).toEqual(['conf.d/.d.yaml', 'conf.d/a.yaml', 'conf.d/b.yaml']);
    expect((await find({ paths: ['**/c.yaml'] })).files).toEqual(['conf.d/sub/c.yaml']);
  });

  test('are not treated as globs if such a file exists', async () => {
    await write('[a].yaml', 'a.yaml');
    expect((await find({ paths: ['[a].yaml'] })).files).toEqual(['[a].yaml']);
  });

  test('are errors if they do not exist; the others are still read', async () => {
    await write('a.yaml', 'empty/readme.txt');
    expect(await find({ paths: ['b.yaml', 'a.yaml', 'empty', '*.yml', 'a.yaml/c.yaml'] })).toEqual({
      files: ['a.yaml'],
      faults: [
        'b.yaml does not exist.',
        'empty contains no .yaml or .yml files.',
        '*.yml matches no files.',
        'a.yaml/c.yaml does not exist.',
      ],
      looked: [],
    });
  });
});

describe('default locations', () => {
  const own = (): readonly string[] => [
    '/etc/borgmatic/config.yaml',
    '/etc/borgmatic.d',
    join(folder, '.config/borgmatic/config.yaml'),
    join(folder, '.config/borgmatic.d'),
  ];

  test("on the command line are borgmatic's, and all that exist are read", async () => {
    await write('.config/borgmatic/config.yaml', '.config/borgmatic.d/b.yaml', '.github/borgflow.yaml');
    const { files, looked } = await find({});
    expect(files.slice(-2)).toEqual(['.config/borgmatic/config.yaml', '.config/borgmatic.d/b.yaml']);
    expect(files).not.toContain('.github/borgflow.yaml');
    expect(looked).toEqual(own());
  });

  test('follow XDG_CONFIG_HOME', async () => {
    await write('xdg/borgmatic/config.yaml', '.config/borgmatic/config.yaml');
    const { files } = await find({ environment: { XDG_CONFIG_HOME: join(folder, 'xdg') } });
    expect(files).toContain('xdg/borgmatic/config.yaml');
    expect(files).not.toContain('.config/borgmatic/config.yaml');
  });

  test('in a workflow: only the first of two files is read', async () => {
    await write('.github/borgmatic.yaml', '.config/borgmatic/config.yaml');
    expect((await find({ entryPoint: 'workflow' })).files).toEqual(['.github/borgmatic.yaml']);
    await write('.github/borgflow.yaml');
    expect((await find({ entryPoint: 'workflow' })).files).toEqual(['.github/borgflow.yaml']);
  });

  test("in a workflow without these files are borgmatic's", async () => {
    await write('.config/borgmatic/config.yaml');
    expect((await find({ entryPoint: 'workflow', paths: [] })).files).toContain('.config/borgmatic/config.yaml');
  });

  test('are listed in the error if no file is found; on a command line, with how to write a first one', async () => {
    const { files, faults } = await find({});
    if (files.length > 0) return;
    expect(faults.join()).toMatch(
      /^No configuration found\. Looked for .*\. Specify one with `--config`, or write a first one with: borgflow config generate --minimal$/,
    );
  });

  test('are listed in the error if no file is found in a workflow', async () => {
    const { files, faults, looked } = await find({ entryPoint: 'workflow' });
    if (files.length > 0) return;
    const all = ['.github/borgflow.yaml', '.github/borgmatic.yaml', ...own()];
    expect(looked).toEqual(all);
    expect(faults).toEqual([
      `No configuration found. Looked for ${all.slice(0, -1).join(', ')}, and ${all.at(-1)}. Specify one with \`config:\`.`,
    ]);
  });
});

describe('names', () => {
  test('are relative to the current folder if the file is inside it', () => {
    expect(relativeIfInside('/srv/conf/a.yaml', '/srv')).toBe('conf/a.yaml');
    expect(relativeIfInside('/srv/b.yaml', '/srv/a')).toBe('/srv/b.yaml');
    expect(relativeIfInside('/etc/borgmatic/config.yaml', '/home/susan/projects/backup')).toBe(
      '/etc/borgmatic/config.yaml',
    );
  });

  test('are shortened as far as they stay unique', () => {
    expect(shortNames(['/a/x/config.yaml', '/b/x/config.yaml', '/b/web.yaml', '/c/my-config.yaml'])).toEqual([
      'a/x/config.yaml',
      'b/x/config.yaml',
      'web.yaml',
      'my-config.yaml',
    ]);
    expect(shortNames(['/config.yaml', '/a/config.yaml'])).toEqual(['/config.yaml', 'a/config.yaml']);
  });
});

test.each([
  ['workflow', 'a.yaml,b.yaml', 'a.yaml,b.yaml does not exist. Write one path per line.'],
  ['workflow', 'a.yaml, b.yaml', 'a.yaml, b.yaml does not exist. Write one path per line.'],
  ['workflow', 'a.yaml b.yaml', 'a.yaml b.yaml does not exist. Write one path per line.'],
  ['workflow', 'a.yaml,', 'a.yaml, does not exist. Write one path per line.'],
  ['workflow', '*.yaml,conf', '*.yaml,conf matches no files. Write one path per line.'],
  ['workflow', '# a.yaml', "# a.yaml does not exist. This input can't contain comments. Remove the line."],
  ['workflow', '- a.yaml', '- a.yaml does not exist. Write the path without a dash.'],
  ['workflow', '"a.yaml"', '"a.yaml" does not exist. Write the path without quotes.'],
  ['command-line', 'a.yaml,b.yaml', 'a.yaml,b.yaml does not exist. Separate paths with spaces: --config ONE OTHER.'],
] as const)('in a %s, explains how to write %s', async (entryPoint, path, sentence) => {
  expect((await find({ entryPoint, paths: [path] })).faults).toEqual([sentence]);
});
