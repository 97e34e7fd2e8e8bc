import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FindBorgRequest, findBorg } from '../../../src/borg/install/find-borg.js';
import { runProcess } from '../../../src/process/run-process.js';
import { UserError } from '../../../src/system/errors.js';
import { pretend, temporary } from '../../support/fake-borg.js';

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

/** Writes a Python script; all of them have the same modification time. */
function script(name: string, text: string, interpreter = '/usr/bin/python3'): string {
  const path = join(folder.path, name);
  writeFileSync(path, `#!${interpreter}\n${text}\n`);
  chmodSync(path, 0o755);
  utimesSync(path, 1, 1);
  return path;
}

function find(more: Partial<FindBorgRequest> = {}): ReturnType<typeof findBorg> {
  return findBorg({ environment: { PATH: `${folder.path}:/usr/bin:/bin` }, runProcess, cacheFile, ...more });
}

describe('findBorg', () => {
  test('finds the Borg on the PATH with its version and capabilities', async () => {
    const path = program('borg', 'echo borg 1.4.5');
    const found = await find();
    expect(found).toMatchObject({ words: [path], path, version: '1.4.5' });
    expect(found.capabilities.hostNameVariable).toBe(true);
  });

  test('asks the real Borg of this machine', async () => {
    const found = await find({ localPath: '/usr/bin/borg' });
    expect(found.version).toMatch(/^1\.[24]\./);
  });

  test('accepts a command line as local_path', async () => {
    const path = program('wrapper', '[ "$1" = "--fast way" ] && echo borg 1.2.4');
    const found = await find({ localPath: `${path} "--fast way"` });
    expect(found).toMatchObject({ words: [path, '--fast way'], version: '1.2.4' });
  });

  test.each([
    ['echo hello; exit 3', 'printed "hello" and exited with status 3'],
    ['exit 1', 'printed nothing and exited with status 1'],
    ['echo; echo Welcome to borgbox 22.04', 'printed "Welcome to borgbox 22.04".'],
    ['printf "a\\033[31mb\\n"', 'printed "a [31mb"'],
    [
      'printf "%s\\n" "Traceback (most recent call last):" "  x" "ImportError: no borg" >&2; exit 1',
      'printed "ImportError: no borg"',
    ],
  ])(
    'treats a program without a readable version like Borg 1.2, and shows what it printed: %s',
    async (script, shown) => {
      program('borg', script);
      const found = await find();
      expect(found.version).toBeUndefined();
      expect(found.capabilities.separateRepository).toBe(false);
      expect(found.doubt).toContain(shown);
    },
  );
});

describe('the version cache', () => {
  const answer = { stdout: ['borg 1.4.0'] };

  test('stores several Borgs that are found at the same time, each with its version', async () => {
    const versions = ['1.2.9', '1.4.5', '2.0.0b5', '2.0.0b23'];
    const paths = versions.map((version) => script(`borg-${version}`, `print("borg ${version}")`));
    await Promise.all(paths.map((localPath) => find({ localPath })));
    const { runProcess: nobody, requests } = pretend();
    const again = await Promise.all(paths.map((localPath) => find({ localPath, runProcess: nobody })));
    expect(again.map(({ version }) => version)).toEqual(versions);
    expect(requests).toEqual([]);
  });

  test('avoids asking the same program twice', async () => {
    script('borg', '');
    const { runProcess: asked, requests } = pretend(answer);
    await find({ runProcess: asked });
    expect((await find({ runProcess: asked })).version).toBe('1.4.0');
    expect(requests).toHaveLength(1);
  });

  test('is not used if the program has changed', async () => {
    script('borg', '');
    const { runProcess: asked, requests } = pretend(answer);
    await find({ runProcess: asked });
    script('borg', '# another one');
    await find({ runProcess: asked });
    expect(requests).toHaveLength(2);
  });

  test.each<[string, () => void, () => void]>([
    [
      'a symlink that points to another file of the same size and time',
      () => {
        script('borg-one', 'a');
        script('borg-two', 'b');
        symlinkSync('borg-one', join(folder.path, 'borg'));
      },
      () => {
        rmSync(join(folder.path, 'borg'));
        symlinkSync('borg-two', join(folder.path, 'borg'));
      },
    ],
    [
      'a folder that is a symlink, as in a profile',
      () => {
        for (const name of ['one', 'two']) {
          mkdirSync(join(folder.path, name));
          script(`${name}/borg`, name);
        }
        symlinkSync('one', join(folder.path, 'current'));
        symlinkSync('current/borg', join(folder.path, 'borg'));
      },
      () => {
        rmSync(join(folder.path, 'current'));
        symlinkSync('two', join(folder.path, 'current'));
      },
    ],
    [
      'the same file with different content, of the same size and time',
      () => script('borg', 'a'),
      () => script('borg', 'b'),
    ],
    [
      'another interpreter',
      () => {
        for (const name of ['python3.11', 'python3.12']) copyFileSync('/bin/true', join(folder.path, name));
        symlinkSync('python3.11', join(folder.path, 'python3'));
        script('borg', '', join(folder.path, 'python3'));
      },
      () => {
        rmSync(join(folder.path, 'python3'));
        symlinkSync('python3.12', join(folder.path, 'python3'));
      },
    ],
    ['a shell script, which may start any Borg', () => script('borg', '', '/bin/sh'), () => undefined],
    [
      'a program with another name that chooses one',
      () => {
        copyFileSync('/bin/true', join(folder.path, 'mise'));
        symlinkSync('mise', join(folder.path, 'borg'));
      },
      () => undefined,
    ],
    [
      'an interpreter that is itself a script',
      () => {
        script('python3', '', '/bin/sh');
        script('borg', '', '/usr/bin/env python3');
      },
      () => undefined,
    ],
  ])('is not used if the version may have changed: %s', async (_, before, change) => {
    before();
    const { runProcess: asked, requests } = pretend(answer);
    await find({ runProcess: asked });
    change();
    await find({ runProcess: asked });
    expect(requests).toHaveLength(2);
  });

  test('identifies machine code by its file, and a script also by its interpreter', async () => {
    copyFileSync('/bin/true', join(folder.path, 'borg'));
    script('borg-script', '');
    const { runProcess: asked, requests } = pretend(answer);
    for (const localPath of ['borg', 'borg', './borg-script', './borg-script']) {
      await find({ runProcess: asked, localPath, folder: folder.path });
    }
    expect(requests).toHaveLength(2);
  });

  test('does not store an unknown version, so the next action of the same run asks again', async () => {
    const found = new Map();
    program('borg', 'exit 1');
    expect((await find({ found })).version).toBeUndefined();
    program('borg', 'echo borg 1.4.5');
    expect((await find({ found })).version).toBe('1.4.5');
  });

  test('is never used for a command line, whose first word is not Borg', async () => {
    program('nice', '');
    const { runProcess: asked, requests } = pretend(answer);
    await find({ runProcess: asked, localPath: 'nice borg' });
    await find({ runProcess: asked, localPath: 'nice borg' });
    expect(requests).toHaveLength(2);
  });

  test.each(['', 'no json', '[]', '{"x": 3}', '{"/p": {"size": 1}}', 'null'])(
    'is replaced if it is invalid: %j',
    async (text) => {
      script('borg', 'print("borg 1.4.0")');
      mkdirSync(join(folder.path, 'cache'));
      writeFileSync(cacheFile, text);
      expect((await find()).version).toBe('1.4.0');
      expect(readFileSync(cacheFile, 'utf8')).toContain('"version":"1.4.0"');
    },
  );

  test('need not be writable', async () => {
    program('borg', 'echo borg 1.4.0');
    expect((await find({ cacheFile: '/dev/null/cache.json' })).version).toBe('1.4.0');
  });
});

describe('findBorg fails with a clear message', () => {
  test.each([
    ['nothing on the PATH', 'borgmissing', /no borgmissing on the PATH.*Install borgbackup 1\.2/],
    ['a path that does not exist', '/nowhere/borg', /\/nowhere\/borg does not exist/],
  ])('%s', async (_, localPath, message) => {
    await expect(find({ localPath })).rejects.toThrow(message);
    await expect(find({ localPath })).rejects.toBeInstanceOf(UserError);
  });

  test('for a Borg that is too old, with the required version', async () => {
    program('borg', 'echo borg 1.1.18');
    await expect(find()).rejects.toThrow(/Borg 1\.1\.18, but 1\.2 or later is required/);
  });

  test('for a file that is not executable', async () => {
    const path = program('borg', '', 0o644);
    await expect(find({ localPath: path })).rejects.toThrow(/not executable.*chmod/);
  });

  test('for a script whose interpreter is missing', async () => {
    const path = join(folder.path, 'borg');
    writeFileSync(path, '#!/no/such/python\n', { mode: 0o755 });
    await expect(find({ localPath: path })).rejects.toThrow(/no\/such\/python/);
  });
});
