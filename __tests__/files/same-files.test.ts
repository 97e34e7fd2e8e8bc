import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

type Options = Readonly<Record<string, unknown>>;

const tag = 'Signature: 8a477f597d28d172789f06886806bc55\n';

describeBorgs('create, and recreate with the same configuration', (borg) => {
  let shop: Workshop;
  let count = 0;
  const source = () => join(shop.path, 'src');
  /** Returns the folder as a path relative to the home folder. */
  const tilde = () => `~/${relative(homedir(), shop.path)}`;

  beforeAll(async () => {
    shop = openWorkshop(borg.path);
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(join(shop.path, path, '..'), { recursive: true });
      writeFileSync(join(shop.path, path), text);
    }
    writeFileSync(Buffer.from(`${source()}/a/caf\xe9`, 'latin1'), 'not UTF-8');
    await shop.act('repo-create', { flags: { encryption: repokeyOf(borg) } });
  });
  afterAll(() => shop.remove());

  const tree: Readonly<Record<string, string>> = {
    'src/a/file': '1',
    'src/a/x.tmp': '2',
    'src/a/cache/CACHEDIR.TAG': tag,
    'src/a/cache/inner/deep': '3',
    'src/a/marked/.nobackup': '',
    'src/a/marked/inner/file': '4',
    'src/b/file': '5',
    'src/b/data/secret': '6',
    'src/b/keep me/x.tmp': '7',
    'src/CACHEDIR.TAG': tag,
    'keep/me': '8',
    'etc/c.yaml': 'source_directories: [x]\n',
  };

  const paths = async (archive: string): Promise<readonly string[]> => {
    const told = await shop.act('list', { flags: { archive, short: true } });
    return textOf(told).split('\n').sort();
  };

  /** Returns the paths in an archive after it was created, and after it was recreated. */
  const twice = async (options: Options): Promise<{ before: readonly string[]; after: readonly string[] }> => {
    const archive = `archive${++count}`;
    const asked = {
      options: { archive_name_format: archive, compression: 'none', ...options },
      configurations: { files: [join(shop.path, 'etc/c.yaml')] },
    };
    await shop.act('create', asked);
    const before = await paths(archive);
    await shop.act('recreate', { ...asked, flags: { archive } });
    return { before, after: await paths(archive) };
  };

  const written = (name: string, lines: readonly string[]): string => {
    const file = join(shop.path, `lines-${name}-${count}`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  };

  test('expands ~ in a pattern file, and keeps what it includes', async () => {
    const file = written('home', [`R ${tilde()}/keep`, `R ${source()}/b`, `+ ${tilde()}/keep`, `- ${shop.path}/*`]);
    const { before, after } = await twice({ patterns_from: [file] });
    expect(before.join(' ')).toContain('keep/me');
    expect(after).toEqual(before);
  });

  test('expands ~ in an exclude file, and removes only what create excludes', async () => {
    const options = { source_directories: [source(), join(shop.path, 'keep')] };
    const { before } = await twice(options);
    const archive = `archive${count}`;
    await shop.act('recreate', {
      options: { ...options, exclude_from: [written('tilde', [`${tilde()}/keep/m*`])] },
      flags: { archive },
    });
    expect(await paths(archive)).toEqual(before.filter((path) => !path.endsWith('keep/me')));
  });

  test('keeps the manifest and the configuration stored with it, whatever is excluded', async () => {
    for (const exclude_patterns of [['*/etc'], ['*borgmatic*', '*.yaml'], ['sh:**/*.json']]) {
      const { before, after } = await twice({ source_directories: [`${source()}/b`], exclude_patterns });
      expect(before.join('\n')).toMatch(/borgmatic\/bootstrap\/manifest\.json[\s\S]*etc\/c\.yaml/);
      expect(after).toEqual(before);
    }
  });

  test('keeps former sources, and a configuration that another run stored', async () => {
    const { before } = await twice({ source_directories: [`${source()}/b`, join(shop.path, 'keep')] });
    const archive = `archive${count}`;
    const options = { source_directories: [`${source()}/b`], exclude_patterns: ['*/etc'], patterns: ['! **/none'] };
    await shop.act('recreate', { options, flags: { archive }, configurations: { files: ['/elsewhere.yaml'] } });
    expect(await paths(archive)).toEqual(before);
  });

  test('keeps sources inside a marked folder, and next to a mark that a glob names', async () => {
    const marks = { exclude_caches: true, exclude_if_present: ['.nobackup'] };
    for (const options of [
      {
        source_directories: [`${source()}/a`, `${source()}/a/marked/inner`, `${source()}/a/cache/inner`],
        keep_exclude_tags: true,
      },
      { source_directories: [`${source()}/*`] },
      { source_directories: [`${source()}/a/marked/.nobackup`, `${source()}/a/marked/inner`] },
    ]) {
      const { before, after } = await twice({ ...marks, ...options });
      expect(after).toEqual(before);
    }
  });

  test('removes nothing from one archive that is marked in another', async () => {
    const folder = join(shop.path, 'changing/sub');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'file'), '');
    const options = { source_directories: [join(shop.path, 'changing')] };
    await shop.act('create', { options: { ...options, archive_name_format: 'series-1' } });
    writeFileSync(join(folder, '.nobackup'), '');
    await shop.act('create', { options: { ...options, archive_name_format: 'series-2' } });
    const before = await paths('series-1');
    await shop.act('recreate', {
      options: { ...options, exclude_if_present: ['.nobackup'] },
      flags: { 'match-archives': 'sh:series-*' },
    });
    expect((await paths('series-2')).join(' ')).not.toContain('.nobackup');
    expect(await paths('series-1')).toEqual(before);
    rmSync(join(shop.path, 'changing'), { recursive: true });
  });

  test('applies patterns to paths that are stored without their beginning', async () => {
    if (!capabilitiesOf(borg.version).slashDot) return;
    const options = { source_directories: [`${source()}/./b`], exclude_patterns: ['b/data', `${source()}/b/keep*`] };
    const { before, after } = await twice(options);
    expect(before).toContain('b/data/secret');
    expect(before.join(' ')).not.toContain('keep');
    expect(after).toEqual(before);
    const archive = `archive${count}`;
    await shop.act('recreate', { options: { ...options, exclude_patterns: ['*/secret'] }, flags: { archive } });
    expect(await paths(archive)).toEqual(before.filter((path) => !path.endsWith('secret')));
  });

  const anyPattern = fc
    .tuple(
      fc.constantFrom('', '', 'sh:', 'fm:', 'pp:', 'pf:', 're:'),
      fc.constantFrom(
        '{s}/a',
        '{s}/b/',
        '{s}/*/file',
        '*/x.tmp',
        '*.tmp',
        '**/cache',
        '{s}/a/marked/inner',
        'file',
        'b/data',
        '{h}/src/b',
        '{s}',
        '*',
      ),
    )
    .map(([style, text]) => (style === 're:' ? 're:(x|secret)[^/]*$' : `${style}${text}`));
  const anyLine = fc.tuple(fc.constantFrom('+', '-', '!'), anyPattern).map(([command, text]) => `${command} ${text}`);
  const anySource = fc.constantFrom(
    '{s}',
    '{s}/*',
    '{s}/a',
    '{s}/a/marked/inner',
    '{s}/a/cache/inner',
    '{s}/./b',
    '{s}/b',
    '../src/b',
    '{h}/keep',
    '{s}/b/*',
  );
  const anyOptions = fc.record(
    {
      sources: fc.array(anySource, { minLength: 1, maxLength: 3 }),
      roots: fc.array(anySource, { maxLength: 2 }),
      patterns: fc.array(anyLine, { maxLength: 3 }),
      patternFile: fc.array(anyLine, { maxLength: 3 }),
      excludes: fc.array(anyPattern, { maxLength: 2 }),
      excludeFile: fc.array(anyPattern, { maxLength: 2 }),
      exclude_caches: fc.boolean(),
      exclude_if_present: fc.constantFrom([], ['.nobackup'], ['.nobackup', 'file']),
      keep_exclude_tags: fc.boolean(),
    },
    { requiredKeys: ['sources'] },
  );

  test('changes nothing, whatever the configuration', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyOptions,
        async ({ sources, roots, patterns, patternFile, excludes, excludeFile, ...marks }) => {
          const here = (lines: readonly string[] = []) =>
            lines.map((line) => line.replaceAll('{s}', source()).replaceAll('{h}', tilde()));
          const { before, after } = await twice({
            ...marks,
            working_directory: join(shop.path, 'etc'),
            source_directories: here(sources),
            patterns: [...here(roots).map((root) => `R ${root}`), ...here(patterns)],
            ...(patternFile && { patterns_from: [written('patterns', here(patternFile))] }),
            exclude_patterns: here(excludes),
            ...(excludeFile && { exclude_from: [written('excludes', here(excludeFile))] }),
          });
          expect(after).toEqual(before);
        },
      ),
      { numRuns: 6 },
    );
  });
});
