import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FindBorg, findBorg } from '../../src/borg/find.js';
import { UserError } from '../../src/system/errors.js';
import { runProcess } from '../../src/system/process.js';
import { pretend, temporary } from './stage.js';

let folder: ReturnType<typeof temporary>;
let cacheFile: string;

beforeEach(() => {
  folder = temporary();
  cacheFile = join(folder.path, 'cache', 'versions.json');
});
afterEach(() => folder.remove());

function program(name: string, text: string, mode = 0o755): string {
  const path = join(folder.path, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, mode);
  return path;
}

function find(more: Partial<FindBorg> = {}): ReturnType<typeof findBorg> {
  return findBorg({ environment: { PATH: `${folder.path}:/usr/bin:/bin` }, runProcess, cacheFile, ...more });
}

describe('findBorg', () => {
  test('finds the Borg on the PATH with its version and what it can do', async () => {
    const path = program('borg', 'echo borg 1.4.5');
    const found = await find();
    expect(found).toMatchObject({ words: [path], path, version: '1.4.5' });
    expect(found.capabilities.hostNameVariable).toBe(true);
  });

  test('asks the real Borg of this machine', async () => {
    const found = await find({ localPath: '/usr/bin/borg' });
    expect(found.version).toMatch(/^1\.[24]\./);
  });

  test('takes a local_path of several words as a command line', async () => {
    const path = program('wrapper', '[ "$1" = "--fast way" ] && echo borg 1.2.4');
    const found = await find({ localPath: `${path} "--fast way"` });
    expect(found).toMatchObject({ words: [path, '--fast way'], version: '1.2.4' });
  });

  test('uses a program that tells no version like Borg 1.2, and says so to those who debug', async () => {
    program('borg', 'echo hello; exit 3');
    const found = await find();
    expect(found.version).toBeUndefined();
    expect(found.capabilities.separateRepository).toBe(false);
    expect(found.notice).toContain('does not say which version');
  });
});

describe('what findBorg remembers', () => {
  const answer = { stdout: ['borg 1.4.0'] };

  test('several Borgs that are found at the same time are all remembered, each with its own version', async () => {
    const versions = ['1.2.9', '1.4.5', '2.0.0b5', '2.0.0b23'];
    const paths = versions.map((version) => program(`borg-${version}`, `echo borg ${version}`));
    await Promise.all(paths.map((localPath) => find({ localPath })));
    const { runProcess: nobody, requests } = pretend();
    const again = await Promise.all(paths.map((localPath) => find({ localPath, runProcess: nobody })));
    expect(again.map(({ version }) => version)).toEqual(versions);
    expect(requests).toEqual([]);
  });

  test('it does not ask the same program twice', async () => {
    program('borg', '');
    const { runProcess: asked, requests } = pretend(answer);
    await find({ runProcess: asked });
    expect((await find({ runProcess: asked })).version).toBe('1.4.0');
    expect(requests).toHaveLength(1);
  });

  test('it asks again when the program has changed', async () => {
    program('borg', '');
    const { runProcess: asked, requests } = pretend(answer);
    await find({ runProcess: asked });
    program('borg', '# another one');
    await find({ runProcess: asked });
    expect(requests).toHaveLength(2);
  });

  test('it never remembers for a command line, whose first word is not Borg', async () => {
    program('nice', '');
    const { runProcess: asked, requests } = pretend(answer);
    await find({ runProcess: asked, localPath: 'nice borg' });
    await find({ runProcess: asked, localPath: 'nice borg' });
    expect(requests).toHaveLength(2);
  });

  test.each(['', 'no json', '[]', '{"x": 3}', '{"/p": {"size": 1}}', 'null'])(
    'a spoilt cache (%j) is passed over and replaced',
    async (text) => {
      program('borg', 'echo borg 1.4.0');
      mkdirSync(join(folder.path, 'cache'));
      writeFileSync(cacheFile, text);
      expect((await find()).version).toBe('1.4.0');
      expect(readFileSync(cacheFile, 'utf8')).toContain('"version":"1.4.0"');
    },
  );

  test('a cache that cannot be written is no fault', async () => {
    program('borg', 'echo borg 1.4.0');
    expect((await find({ cacheFile: '/dev/null/cache.json' })).version).toBe('1.4.0');
  });
});

describe('the faults that findBorg tells', () => {
  test.each([
    ['nothing on the PATH', 'borgmissing', /no borgmissing on the PATH.*Install borgbackup 1\.2/],
    ['a path that leads nowhere', '/nowhere/borg', /\/nowhere\/borg does not exist/],
  ])('%s', async (_, localPath, message) => {
    await expect(find({ localPath })).rejects.toThrow(message);
    await expect(find({ localPath })).rejects.toBeInstanceOf(UserError);
  });

  test('a Borg that is too old says which one is needed', async () => {
    program('borg', 'echo borg 1.1.18');
    await expect(find()).rejects.toThrow(/Borg 1\.1\.18, and 1\.2 or newer is needed/);
  });

  test('a file that may not be executed', async () => {
    const path = program('borg', '', 0o644);
    await expect(find({ localPath: path })).rejects.toThrow(/not executable.*chmod/);
  });

  test('a script without its interpreter', async () => {
    const path = join(folder.path, 'borg');
    writeFileSync(path, '#!/no/such/python\n', { mode: 0o755 });
    await expect(find({ localPath: path })).rejects.toThrow(/no\/such\/python/);
  });
});
