import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ConfigurationReading, readConfigurations } from '../../../src/configuration/configuration.js';
import { formatError } from '../../../src/configuration/options/error-excerpt.js';

const fixtures = join(process.cwd(), '__tests__/fixtures/configurations/includes');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'borgflow-include-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads `main.yaml` in a new folder with these files. */
async function read(
  files: Readonly<Record<string, string>>,
  currentFolder = 'elsewhere',
): Promise<ConfigurationReading> {
  const root = mkdtempSync(join(folder, 'case-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  mkdirSync(join(root, currentFolder), { recursive: true });
  const paths = [join(root, 'main.yaml')];
  const where = { environment: {}, currentFolder: join(root, currentFolder), home: join(root, 'home') };
  return await readConfigurations({ entryPoint: 'command-line', paths, ...where });
}

function told({ faults }: ConfigurationReading): readonly string[] {
  return faults.map(
    ({ place, message }) => `${place?.file.replace(/^.*\//, '')}:${place?.line}:${place?.column} ${message}`,
  );
}

function optionsOf(reading: ConfigurationReading): Readonly<Record<string, unknown>> {
  expect(told(reading)).toEqual([]);
  return { ...reading.configurations[0]?.options };
}

const repositories = 'repositories: [{path: /r}]\n';

describe('files that include each other', () => {
  const load = async () => {
    const where = { environment: {}, currentFolder: fixtures, home: '/root' };
    return await readConfigurations({ entryPoint: 'command-line', paths: ['server.yaml'], ...where });
  };

  test('are merged: lists are concatenated, and the including file and later includes win', async () => {
    expect(optionsOf(await load())).toMatchObject({
      source_directories: ['/home', '/etc', '/srv/www'],
      keep_daily: 14,
      keep_weekly: 4,
      keep_monthly: 12,
      checks: [{ name: 'repository' }],
      extra_borg_options: { create: '--comment server', prune: '--sparse' },
      before_backup: ['echo from all'],
      healthchecks: { ping_url: 'https://hc.example.org/ping/1234' },
      compression: 'zstd,3',
    });
  });

  test('keep the place of every value', async () => {
    const places = (await load()).configurations[0]?.places;
    const at = (pointer: string) => {
      const place = places?.get(pointer);
      return place && `${place.file}:${place.line}:${place.column}`;
    };
    expect(at('/keep_daily')).toBe('server.yaml:10:13');
    expect(at('/keep_monthly')).toBe('common/storage.yaml:2:15');
    expect(at('/source_directories/0')).toBe('common/storage.yaml:4:5');
    expect(at('/source_directories/1')).toBe('common/all.yaml:2:5');
    expect(at('/source_directories/2')).toBe('server.yaml:7:5');
    expect(at('/before_backup/0')).toBe('common/all.yaml:9:5');
    expect(at('/healthchecks/ping_url')).toBe('common/healthchecks.yaml:1:11');
  });

  test('are all listed, with their texts', async () => {
    const { files, included, sources } = await load();
    const names = [
      'server.yaml',
      'common/all.yaml',
      'common/healthchecks.yaml',
      'common/retention.yaml',
      'common/storage.yaml',
    ];
    expect([...files, ...included].map(({ shown }) => shown)).toEqual(names);
    expect(new Set(included.map(({ by }) => by))).toEqual(new Set([files[0]?.path]));
    expect([...sources.keys()].sort()).toEqual([...names].sort());
  });
});

test('an error in an included file is shown with its line', async () => {
  const reading = await read({
    'main.yaml': `${repositories}<<: !include sub/a.yaml\n`,
    'sub/a.yaml': '# one\nkeep_dayly: 7\n',
  });
  const [fault] = reading.faults;
  expect(told(reading)).toEqual(['a.yaml:2:1 unknown option keep_dayly. Did you mean keep_daily?']);
  const text = reading.sources.get(fault?.place?.file ?? '');
  expect(fault && formatError(fault, text)).toContain('    2 | keep_dayly: 7\n      | ^^^^^^^^^^');
});

describe('an included file', () => {
  test('is relative to the including file, or else to the working directory, as in borgmatic 1.5', async () => {
    const both = {
      'sub/a.yaml': 'keep_daily: 1\n',
      'work/a.yaml': 'keep_daily: 2\n',
      'work/b.yaml': 'keep_weekly: 3\n',
    };
    const main = `${repositories}<<: !include sub/c.yaml\n`;
    const options = optionsOf(
      await read({ ...both, 'main.yaml': main, 'sub/c.yaml': '<<: !include [a.yaml, b.yaml]\n' }, 'work'),
    );
    expect(options).toMatchObject({ keep_daily: 1, keep_weekly: 3 });
  });

  test('can be in the home folder or have an absolute path', async () => {
    const options = optionsOf(
      await read({ 'main.yaml': `${repositories}<<: !include ~/a.yaml\n`, 'home/a.yaml': 'keep_daily: 3\n' }),
    );
    expect(options).toMatchObject({ keep_daily: 3 });
    const absolute = join(fixtures, 'common/retention.yaml');
    expect(optionsOf(await read({ 'main.yaml': `${repositories}<<: !include ${absolute}\n` }))).toMatchObject({
      keep_weekly: 4,
    });
  });

  test('that does not exist is an error that shows both paths', async () => {
    const reading = await read({ 'main.yaml': `${repositories}retries: !include "no such.yaml"\n` });
    expect(told(reading)).toEqual([
      expect.stringMatching(
        /^main\.yaml:2:19 The included file no such\.yaml does not exist\. Looked for \S+\/no such\.yaml and \S+\/elsewhere\/no such\.yaml\.$/,
      ),
    ]);
  });
});

describe('an include can be', () => {
  test.each([
    [
      'a value',
      `${repositories}extra_borg_options: !include a.yaml\n`,
      'create: --x\n',
      { extra_borg_options: { create: '--x' } },
    ],
    [
      'a string',
      `${repositories}archive_name_format: !include a.yaml\n`,
      '"{hostname}-x"\n',
      { archive_name_format: '{hostname}-x' },
    ],
    [
      'an item',
      `${repositories}source_directories: [/a, !include a.yaml]\n`,
      '/b',
      { source_directories: ['/a', '/b'] },
    ],
    ['the whole file', '!include a.yaml\n', repositories, { repositories: [{ path: '/r' }] }],
    [
      'a deeper merge',
      `${repositories}extra_borg_options:\n  prune: --p\n  <<: !include a.yaml\n`,
      'create: --x\nprune: --q\n',
      { extra_borg_options: { create: '--x', prune: '--p' } },
    ],
    [
      'a section of borgmatic 1',
      'location:\n  repositories: [/r]\nretention: !include a.yaml\n',
      'keep_daily: 5\n',
      { keep_daily: 5 },
    ],
    [
      'with an anchor',
      `${repositories}x-a: &a !include a.yaml\nextra_borg_options: *a\n`,
      'create: --x\n',
      { extra_borg_options: { create: '--x' } },
    ],
  ])('%s', async (_, main, included, expected) => {
    expect(optionsOf(await read({ 'main.yaml': main, 'a.yaml': included }))).toMatchObject(expected);
  });
});

describe('merging', () => {
  test('is deep for aliases, too, where the first one wins', async () => {
    const main = `${repositories}x-a: &a {source_directories: [/a], keep_daily: 1}\nx-b: &b {source_directories: [/b], keep_daily: 2}\nsource_directories: [/x]\n<<: [*a, *b]\n`;
    expect(optionsOf(await read({ 'main.yaml': main }))).toMatchObject({
      source_directories: ['/b', '/a', '/x'],
      keep_daily: 1,
    });
  });

  test('!omit removes equal items, however they are quoted, and equal mappings', async () => {
    const main = `${repositories}source_directories: [!omit '/a', /c]\nchecks: [!omit {name: data}]\n<<: !include a.yaml\n`;
    const included = 'source_directories: ["/a", /b]\nchecks: [{name: data}, {name: archives}]\n';
    expect(optionsOf(await read({ 'main.yaml': main, 'a.yaml': included }))).toMatchObject({
      source_directories: ['/b', '/c'],
      checks: [{ name: 'archives' }],
    });
  });
});

describe('reports an invalid include:', () => {
  test.each([
    [
      'a loop',
      { 'main.yaml': `${repositories}<<: !include a.yaml\n`, 'a.yaml': '# a\n<<: !include main.yaml\n' },
      /^a\.yaml:2:14 These files include each other in a loop: \S*main\.yaml:2 → \S*a\.yaml:2 → \S*main\.yaml\.$/,
    ],
    [
      'itself',
      { 'main.yaml': '<<: !include main.yaml\n' },
      /^main\.yaml:1:14 These files include each other in a loop: \S*main\.yaml:1 → \S*main\.yaml\.$/,
    ],
    [
      'a folder',
      { 'main.yaml': 'a: !include sub\n', 'sub/x': '' },
      /^main\.yaml:1:13 \S*sub can't be included: it is a folder\.$/,
    ],
    [
      'a device',
      { 'main.yaml': 'a: !include /dev/zero\n' },
      /^main\.yaml:1:13 \/dev\/zero can't be included: it is a device\.$/,
    ],
    [
      'a large file',
      { 'main.yaml': 'a: !include a.yaml\n', 'a.yaml': '#'.repeat(1_000_001) },
      /^main\.yaml:1:13 \S*a\.yaml can't be included: it is larger than 1 MB, the limit for a configuration file\.$/,
    ],
    [
      'only a comment',
      { 'main.yaml': 'a: !include a.yaml\n', 'a.yaml': '# nothing yet\n' },
      /^a\.yaml:1:1 \S*a\.yaml is empty\./,
    ],
    ['no name', { 'main.yaml': 'a: !include\n' }, /^main\.yaml:1:\d+ !include has no file name\. Add one\.$/],
    [
      'a mapping of names',
      { 'main.yaml': 'a: !include {b: c}\n' },
      /^main\.yaml:1:13 !include must have a file name, or a list of file names\.$/,
    ],
    ['an empty list', { 'main.yaml': 'a: !include []\n' }, /^main\.yaml:1:13 !include must have a file name/],
    [
      'a merged list',
      { 'main.yaml': '<<: !include a.yaml\n', 'a.yaml': '\n- b\n' },
      /^a\.yaml:2:3 A file merged with << must contain options/,
    ],
    [
      'a syntax error',
      { 'main.yaml': '<<: !include a.yaml\n', 'a.yaml': 'a: "b\n' },
      /^a\.yaml:1:4 This quote is not closed\.$/,
    ],
    [
      'two merges',
      { 'main.yaml': '<<: !include a.yaml\n<<: !include a.yaml\n', 'a.yaml': 'a: 1\n' },
      /^main\.yaml:2:1 << is set twice\. Use a single list/,
    ],
    [
      'different types',
      { 'main.yaml': 'x: 1\n<<: !include a.yaml\n', 'a.yaml': '\n\nx: [1]\n' },
      /^main\.yaml:1:1 x can't be merged: it is a single value here, but a list in \S*a\.yaml:3\./,
    ],
    [
      '!retain without effect',
      { 'main.yaml': 'x: !retain [1]\n<<: !include a.yaml\n', 'a.yaml': 'y: 1\n' },
      /^main\.yaml:1:12 !retain has no effect: << adds no value with this key\./,
    ],
    [
      '!retain of a single value',
      { 'main.yaml': 'x: !retain 1\n<<: !include a.yaml\n', 'a.yaml': 'x: 2\n' },
      /^main\.yaml:1:12 !retain is only for lists and mappings/,
    ],
    [
      '!omit without effect',
      { 'main.yaml': 'x: [!omit 1]\n' },
      /^main\.yaml:1:11 !omit has no effect: << adds no list with this key/,
    ],
    [
      '!omit of an option',
      { 'main.yaml': 'x: !omit 1\n<<: !include a.yaml\n', 'a.yaml': 'x: 2\n' },
      /^main\.yaml:1:10 !omit has no effect/,
    ],
  ])('%s', async (_, files, expected) => {
    const [first] = told(await read(files));
    expect(first).toMatch(expected);
  });

  test('more than 50 levels, with the chain of files', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`f${index}.yaml`, `<<: !include f${index + 1}.yaml\n`]),
    );
    const [first, ...others] = told(await read({ ...chain, 'main.yaml': '<<: !include f0.yaml\n' }));
    expect(first).toMatch(
      /^f49\.yaml:1:14 Includes are nested too deeply \(the limit is 50 levels\): \S*main\.yaml:1 → \S*f0\.yaml:1 → .*… 40 more ….* → \S*f50\.yaml\.$/,
    );
    expect(others).toEqual([]);
    const { 'f49.yaml': _, ...fewer } = chain;
    expect(
      optionsOf(await read({ ...fewer, 'f49.yaml': repositories, 'main.yaml': '<<: !include f0.yaml\n' })),
    ).toBeDefined();
  });
});

describe('limits for a file with its includes', () => {
  test('64 levels, counted through includes', async () => {
    const deep = (name: string) =>
      `${Array.from({ length: 40 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')} ${name}\n`;
    const [first] = told(await read({ 'main.yaml': deep('!include b.yaml'), 'b.yaml': deep('x') }));
    expect(first).toMatch(/^b\.yaml:25:25 This is nested too deeply: the limit is 64 levels\.$/);
  });

  test('1,000 included files', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `f${index}.yaml`,
        `a: !include f${index + 1}.yaml\nb: !include f${index + 1}.yaml\n`,
      ]),
    );
    const faults = told(await read({ ...chain, 'f40.yaml': 'x', 'main.yaml': 'a: !include f0.yaml\n' }));
    expect(faults).toEqual([expect.stringContaining('Too many files are included: the limit is 1,000.')]);
  });

  test('16 MB in total, where a file counts each time it is included', async () => {
    const big = `a: 1\n#${'x'.repeat(900_000)}`;
    const list = (count: number) => Array.from({ length: count }, () => 'b.yaml').join(', ');
    const faults = told(await read({ 'main.yaml': `x-a: !include [${list(20)}]\n`, 'b.yaml': big }));
    expect(faults).toEqual([expect.stringContaining('With its includes, this file exceeds the limit of 16 MB.')]);
    optionsOf(await read({ 'main.yaml': `${repositories}x-a: !include [${list(17)}]\n`, 'b.yaml': big }));
  });
});
