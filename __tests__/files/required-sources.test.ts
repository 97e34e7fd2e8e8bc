import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { inspectRoots, watchUnread } from '../../src/files/required-sources.js';
import { collectSources } from '../../src/files/sources.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { temporary } from '../support/fake-borg.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

type Options = Parameters<typeof collectSources>[0];

const strange = Buffer.from('caf\xe9', 'latin1');
const below = (folder: string, ...names: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([Buffer.from(folder), ...names.flatMap((name) => [Buffer.from('/'), Buffer.from(name)])]);

describe('names that are not valid UTF-8', () => {
  let folder: ReturnType<typeof temporary>;
  beforeAll(() => {
    folder = temporary();
    mkdirSync(below(folder.path, 'data', strange, 'inner'), { recursive: true });
    mkdirSync(below(folder.path, 'data/plain/inner'), { recursive: true });
    mkdirSync(below(folder.path, 'only', Buffer.from([0x66, 0x80, 0x66])), { recursive: true });
    mkdirSync(join(folder.path, 'lines/two\nlines'), { recursive: true });
  });
  afterAll(() => folder.remove());
  const collect = (options: Options) => collectSources(options, { folder: folder.path });

  test.each<[string, Options, string]>([
    ['in a folder', { source_directories: ['data/*'] }, 'data/caf\\xe9'],
    ['in the middle of a path', { source_directories: ['data/*/inner'] }, 'data/caf\\xe9/inner'],
    ['matched by part of a pattern', { source_directories: ['only/f?f'] }, 'only/f\\x80f'],
    ['in the roots of patterns', { patterns: ['R data/c*'] }, 'data/caf\\xe9'],
    [
      'even if sources may be missing',
      { source_directories: ['data/*'], source_directories_must_exist: false },
      'data/caf\\xe9',
    ],
  ])('are never skipped by a glob: %s', async (_, options, name) => {
    await expect(collect(options)).rejects.toThrow(
      `names that are not valid UTF-8, which can't be passed to Borg: ${name}.`,
    );
  });

  test('are no problem if the folder itself is a source, too, or the pattern does not match them', async () => {
    expect((await collect({ source_directories: ['data', 'data/*'] })).paths).toEqual(['data']);
    expect(
      (
        await collect({
          source_directories: ['data/p*', 'data/*/none', 'data/plain'],
          source_directories_must_exist: false,
        })
      ).paths,
    ).toEqual(['data/plain', 'data/*/none']);
    expect((await collect({ source_directories: ['lines/*'] })).paths).toEqual(['lines/two\nlines']);
  });
});

describeBorgs('sources that are symbolic links', (borg) => {
  let shop: Workshop;
  const { followsRootLinks } = capabilitiesOf(borg.version);
  beforeAll(async () => {
    shop = openWorkshop(borg.path);
    for (const name of ['src/real', 'elsewhere']) mkdirSync(join(shop.path, name), { recursive: true });
    writeFileSync(join(shop.path, 'elsewhere/file'), '1');
    writeFileSync(join(shop.path, 'src/real/file'), '1');
    symlinkSync('../elsewhere', join(shop.path, 'src/out'));
    symlinkSync('real', join(shop.path, 'src/in'));
    symlinkSync('nowhere', join(shop.path, 'src/dangling'));
    symlinkSync('loop', join(shop.path, 'src/loop'));
    await shop.act('repo-create', { flags: { encryption: repokeyOf(borg) } });
  });
  afterAll(() => shop.remove());
  let count = 0;
  const create = async (sources: readonly string[], options = {}) => {
    const archive_name_format = `a${++count}`;
    const source_directories = sources.map((name) => join(shop.path, 'src', '.') + name);
    const { warnings } = await shop.act('create', { options: { archive_name_format, source_directories, ...options } });
    return {
      warnings,
      stored: textOf(await shop.act('list', { flags: { archive: archive_name_format, short: true } })),
    };
  };

  test('cause a warning with their targets, in any spelling', async () => {
    for (const source of ['/out', '/out/']) {
      const { warnings, stored } = await create([source, '/real']);
      expect(stored.includes('src/out/file')).toBe(followsRootLinks);
      if (followsRootLinks) expect(warnings).toEqual([]);
      else
        expect(warnings.join()).toContain(
          `is a symbolic link to ${shop.path}/elsewhere. Only the link itself is backed up`,
        );
    }
  });

  test('cause no warning above a source', async () => {
    const { warnings, stored } = await create(['/out/file']);
    expect(warnings).toEqual([]);
    expect(stored).toContain('src/out/file');
  });

  test('count as missing sources if they are dangling', async () => {
    const failure = (name: string) =>
      shop.fail('create', { options: { source_directories: [join(shop.path, 'src', name)] } });
    expect(await failure('dangling')).toMatch(
      /is a symbolic link to .*, which does not exist, so no archive was made\. Mount or create its target, /,
    );
    expect(await failure('loop')).toMatch(
      /is a symbolic link to .*, which points back to itself, so no archive was made\. Fix or remove the link, /,
    );
  });

  test('cause a warning if a glob found them, unless their target is stored, too', async () => {
    if (followsRootLinks) return;
    const { warnings, stored } = await create(['/*']);
    expect(warnings).toEqual([expect.stringContaining(`src/out is a symbolic link to ${shop.path}/elsewhere`)]);
    expect(stored).toContain('src/dangling');
  });
});

describe("sources that can't be read", () => {
  const nobody = 65534;
  let folder: ReturnType<typeof temporary>;
  const here = (name: string) => join(folder.path, name);

  /** Runs the command line as a user other than root. */
  const call = (...words: readonly string[]) => {
    const id = ['--reuid', `${nobody}`, '--regid', `${nobody}`, '--clear-groups'];
    const { status, stdout, stderr } = spawnSync(
      'setpriv',
      [...id, process.execPath, entryPointFile('cli'), '-c', here('c.yaml'), ...words],
      { env: { PATH: process.env['PATH'], HOME: here('home'), TMPDIR: here('home') }, encoding: 'utf8', cwd: '/' },
    );
    return { status, text: stdout + stderr };
  };
  const archives = () =>
    call('repo-list', '--short')
      .text.split('\n')
      .filter((line) => line.startsWith('a-')).length;
  const create = (sources: readonly string[], more = '') => {
    writeFileSync(
      here('c.yaml'),
      `repositories: [${here('home/repository')}]\narchive_name_format: "a-{now:%f}"\nsource_directories: ${JSON.stringify(sources)}\n${more}`,
    );
    chownSync(here('c.yaml'), nobody, nobody);
    chmodSync(here('c.yaml'), 0o600);
    return call('create');
  };

  beforeAll(() => {
    folder = temporary();
    chmodSync(folder.path, 0o755);
    for (const name of ['home', 'good', 'locked/inner', 'no-entry', 'mixed'])
      mkdirSync(here(name), { recursive: true });
    for (const name of ['good/file', 'locked/inner/file', 'secret', 'mixed/one', 'mixed/two', 'mixed/three'])
      writeFileSync(here(name), name);
    execFileSync('mkfifo', [here('pipe')]);
    chmodSync(here('pipe'), 0o644);
    for (const [name, mode] of [
      ['locked', 0o700],
      ['no-entry', 0o744],
      ['secret', 0],
      ['mixed/one', 0],
      ['mixed/two', 0o600],
    ] as const)
      chmodSync(here(name), mode);
    chownSync(here('home'), nobody, nobody);
    create([here('good')]);
    expect(call('repo-create', '-e', 'none')).toMatchObject({ status: 0 });
  });
  afterAll(() => folder.remove());

  test.each([
    ['a folder', 'locked'],
    ['a folder that can be listed but not entered', 'no-entry'],
    ["a folder inside a folder that can't be entered", 'locked/inner'],
    ['a file', 'secret'],
  ])('%s is an error, and no archive is made', (_, name) => {
    const before = archives();
    const { status, text } = create([here('good'), here(name)]);
    expect(text).toMatch(
      new RegExp(
        `The source ${here(name)} can't be read by user nobody \\(permission denied\\), so no archive was made`,
      ),
    );
    expect(status).toBe(1);
    expect(archives()).toBe(before);
  });

  test('a folder that a glob would have to read is an error', () => {
    const { status, text } = create([here('good'), here('locked/*')]);
    expect(text).toContain(`${here('locked/')} can't be read by user nobody (permission denied)`);
    expect(status).toBe(1);
  });

  test('an unreadable source is a warning if sources may be missing', () => {
    const { status, text } = create([here('good'), here('locked')], 'source_directories_must_exist: false\n');
    expect(text).toContain(
      `1 file or folder could not be read by user nobody and is not in the archive: ${here('locked')} (permission denied)`,
    );
    expect(status).toBe(0);
  });

  test('an unreadable source is ignored if patterns exclude it, and a pipe is stored as a pipe', () => {
    const { status, text } = create(
      [here('good'), here('l*'), here('secret'), here('pipe')],
      `exclude_patterns: [${here('locked')}, ${here('secret')}]\n`,
    );
    expect(text).not.toContain("can't be read");
    expect(status).toBe(0);
  });

  test('unreadable files below a source cause one warning with their number and the first name', () => {
    const { status, text } = create([here('mixed')]);
    expect(text).toMatch(
      /Warning: 2 files and folders could not be read by user nobody and are not in the archive: \S+\/mixed\/(one|two) \(permission denied\) and 1 more\./,
    );
    expect(status).toBe(0);
  });

  test('a Borg that runs as another user decides what can be read', () => {
    const wrapper = here('borg-as-root');
    writeFileSync(wrapper, '#!/bin/sh\nexec borg "$@"\n', {
      mode: 0o755,
    });
    const { text } = create([here('good'), here('secret')], `local_path: ${wrapper}\n`);
    expect(text).toContain(
      `${here('secret')} can't be read by user nobody (permission denied), so the new archive does not contain it`,
    );
  });

  test('a socket is refused as a source', async () => {
    const server = createServer().listen(here('home/socket'));
    await new Promise((done) => server.once('listening', done));
    await expect(collectSources({ source_directories: [here('home/socket')] }, { folder: '/' })).rejects.toThrow(
      'is a socket, which Borg does not store',
    );
    expect(
      (await inspectRoots({ roots: [here('home/socket')], globbed: new Set() }, { folder: '/', followsLinks: false }))
        .unreadable,
    ).toEqual([]);
    server.close();
  });
});

test("a file that Borg retried counts once, and Borg's other warnings are reported", () => {
  const watch = watchUnread(['/src/']);
  for (const end of [', slept 0.001s, next: retry: 1 of 9...', ', slept 0.003s, next: retry: 2 of 9...', ''])
    watch.onWarning(`/src/a: open: [Errno 13] Permission denied: 'a'${end}`);
  watch.onWarning('/src/b: file changed while we backed it up');
  expect(watch.roots()).toEqual([]);
  expect(watch.sentence('usual')).toMatch(
    /^1 file or folder could not be read .*: \/src\/a \(permission denied\)\. Borg also warned: \/src\/b: file changed/,
  );
  watch.onWarning("/src: dir_open: [Errno 13] Permission denied: 'src'");
  expect(watch.roots()).toEqual([{ path: '/src/', reason: 'permission denied' }]);
});
