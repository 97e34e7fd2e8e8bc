import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, lchownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findExposures, type Target } from '../../src/permissions/path-exposure.js';
import type { Trust } from '../../src/permissions/trust.js';
import { userName } from '../../src/system/accounts.js';

/** IDs of a user and a group that don't exist on this machine, so that nobody else is in the group. */
const stranger = 54_321;
const trustOf = (uid: number, gid = uid): Trust => ({ uid, gid, owners: new Set([0, uid]), groups: new Set() });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exposure-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: readonly string[]) => join(folder, ...names);

function make(name: string, mode: number, owner: readonly [number, number] = [0, 0]): string {
  if (name.endsWith('/')) mkdirSync(at(name), { recursive: true });
  else writeFileSync(at(name), '');
  chownSync(at(name), ...owner);
  chmodSync(at(name), mode);
  return at(name);
}

async function exposures(path: string, trust: Trust = trustOf(0), guards: Target['guards'] = 'file') {
  const [found] = await findExposures([{ path, guards, program: 'borg' }], { trust });
  return (found?.exposures ?? []).map(({ path: weak, problem, fix, advice }) => ({
    path: weak.replace(`${folder}/`, ''),
    problem: problem.replaceAll(`${folder}/`, ''),
    fix: fix.replaceAll(`${folder}/`, ''),
    advice,
  }));
}

describe('for a user other than root', () => {
  const own = [stranger, stranger] as const;
  const layout = (folderMode: number, fileMode: number) => {
    chownSync(folder, ...own);
    make('a/', folderMode, own);
    return make('a/x', fileMode, own);
  };

  test('the user’s own group can write if nobody else is in it', async () => {
    expect(await exposures(layout(0o775, 0o664), trustOf(stranger))).toEqual([]);
  });

  test('an access list that looks like write permission for that group is detected', async () => {
    const file = layout(0o755, 0o644);
    execFileSync('setfacl', ['-m', 'u:games:rw,u:mail:r', file]);
    expect(await exposures(file, trustOf(stranger))).toEqual([
      {
        path: 'a/x',
        problem: `a/x (owner ${userName(stranger)}, mode 0664) can be changed by the user games`,
        fix: 'setfacl -x u:games a/x',
      },
    ]);
  });

  test('the user’s own group must not be able to write if it has another member', async () => {
    // The primary group of Debian's user sync.
    const shared = [stranger, 65_534] as const;
    chownSync(folder, ...shared);
    expect(await exposures(make('x', 0o664, shared), trustOf(stranger, 65_534))).toHaveLength(1);
  });

  test('files of root are safe, and files of a third user are not', async () => {
    chmodSync(folder, 0o755);
    expect(await exposures(make('x', 0o644), trustOf(stranger))).toEqual([]);
    expect(await exposures(make('y', 0o644, [777, 777]), trustOf(stranger))).toEqual([
      expect.objectContaining({ fix: `chown ${stranger} y` }),
    ]);
  });
});

describe('for root', () => {
  test('several problems of one folder are reported in one sentence with one command', async () => {
    make('a/', 0o777, [stranger, 0]);
    expect(await exposures(make('a/x', 0o600))).toEqual([
      {
        path: 'a',
        problem: `a (mode 0777) is owned by ${userName(stranger)} and can be changed by everyone, so anyone can replace a/x`,
        fix: 'chown root a && chmod go-w a',
      },
    ]);
  });

  test('every unsafe folder and symlink is reported, from the top down', async () => {
    make('a/', 0o777);
    make('a/b/', 0o777);
    make('c/', 0o777);
    const file = make('a/b/x', 0o666);
    symlinkSync(file, at('c/link'));
    expect((await exposures(at('c/link'))).map(({ path }) => path)).toEqual(['c', 'a', 'a/b', 'a/b/x']);
  });

  test('after a symlink, `..` is the parent of its target', async () => {
    make('a/', 0o755);
    make('open/', 0o777);
    make('open/b/', 0o755);
    symlinkSync(at('open/b'), at('a/link'));
    make('a/x', 0o644);
    make('open/x', 0o644);
    expect((await exposures(`${folder}/a/link/../x`)).map(({ path }) => path)).toEqual(['open']);
    expect(await exposures(`${folder}/a/./x`)).toEqual([]);
  });

  test('a file’s own mode counts if requested', async () => {
    const file = make('x', 0o666);
    expect(await exposures(file, trustOf(0), 'place')).toEqual([]);
    expect(await exposures(file)).toHaveLength(1);
  });

  test('in a sticky folder, the owner of a file or symlink decides', async () => {
    make('t/', 0o1777);
    expect(await exposures(make('t/own', 0o600))).toEqual([]);
    make('t/theirs', 0o600, [stranger, stranger]);
    symlinkSync('own', at('t/link'));
    lchownSync(at('t/link'), stranger, stranger);
    expect((await exposures(at('t/theirs'), trustOf(0), 'place')).map(({ path }) => path)).toEqual(['t/theirs']);
    expect((await exposures(at('t/link'))).map(({ fix }) => fix)).toEqual(['rm t/link']);
    expect((await exposures(at('t/missing'))).map(({ path }) => path)).toEqual(['t']);
  });

  test('a sticky folder with programs is unsafe, because anyone can add a program', async () => {
    make('t/', 0o1777);
    expect(await exposures(at('t'), trustOf(0), 'programs')).toEqual([
      {
        path: 't',
        problem: 't (owner root, mode 1777) can be changed by everyone, so anyone can put another borg there',
        fix: '',
        advice: 'Use a folder of your own instead',
      },
    ]);
  });
});

test('a loop of symlinks is reported, and a file in place of a folder is not', async () => {
  symlinkSync('b', at('a'));
  symlinkSync('a', at('b'));
  make('x', 0o600);
  const found = await findExposures(
    [at('a'), at('x/y')].map((path) => ({ path, guards: 'file' as const })),
    { trust: trustOf(0) },
  );
  expect(found).toEqual([
    { exposures: [], trouble: 'ELOOP' },
    { exposures: [], trouble: undefined },
  ]);
});

test('a name with shell characters is read from its access list, and quoted in the command', async () => {
  const name = "it's a\\b $(x) é";
  make('d/', 0o755);
  const file = make(`d/${name}`, 0o644);
  execFileSync('setfacl', ['-m', 'u:games:rw', file]);
  const [found] = await exposures(file);
  execFileSync('/bin/sh', ['-ec', (found?.fix ?? '').replace('d/', `${folder}/d/`)]);
  expect(found?.fix).toMatch(/^setfacl -x u:games /);
  expect((await exposures(file)).length).toBe(0);
});
