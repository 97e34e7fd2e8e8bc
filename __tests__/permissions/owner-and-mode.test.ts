import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inspectPermissions, type PermissionSubject } from '../../src/permissions/owner-and-mode.js';
import { userName } from '../../src/system/accounts.js';

const trustOf = (uid: number) => ({ uid, gid: uid, owners: new Set([0, uid]), groups: new Set<number>() });
const root = trustOf(0);
const user = trustOf(1000);
const stranger = 2000;
/** The name of user 1000 in messages on this machine. */
const owner = userName(1000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'permissions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Creates a file with a mode and an owner (default: `1000:1000`), and returns the finding. */
function inspect(
  mode: number,
  subject: Partial<Omit<PermissionSubject, 'status'>> & { owner?: readonly [number, number] } = {},
) {
  const { owner = [1000, 1000], ...given } = subject;
  const path = given.path ?? join(folder, 'server.yaml');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  chownSync(path, ...owner);
  chmodSync(path, mode);
  const look = () =>
    inspectPermissions({
      kind: 'configuration',
      name: 'server.yaml',
      trust: user,
      ...given,
      path,
      status: statSync(path),
    });
  return { path, finding: look(), look };
}

describe('a configuration file', () => {
  test('that others can read is reported with its mode, its secret, and the fix', () => {
    const { path, finding } = inspect(0o644, { holdsSecret: true });
    expect(finding).toEqual({
      path,
      problem: `server.yaml (owner ${owner}, mode 0644) can be read by everyone, and it contains a secret`,
      fix: `chmod 0600 ${path}`,
    });
  });

  test.each<readonly [mode: number, problem: string]>([
    [0o644, 'can be read by everyone'],
    [0o666, 'can be read and written by everyone, and it decides what is run'],
    [0o602, 'can be written by everyone, and it decides what is run'],
    [0o604, 'can be read by everyone'],
    [0o1644, 'can be read by everyone'],
  ])('with mode %o is reported', (mode, problem) => {
    expect(inspect(mode).finding?.problem).toBe(
      `server.yaml (owner ${owner}, mode ${mode.toString(8).padStart(4, '0')}) ${problem}`,
    );
  });

  test.each([0o600, 0o400, 0o700, 0o640, 0o660, 0o611])('with mode %o and the user’s own group is fine', (mode) => {
    expect(inspect(mode).finding).toBeUndefined();
  });

  test.each<readonly [mode: number, problem: string]>([
    [0o640, 'can be read by the group sudo'],
    [0o660, 'can be read and written by the group sudo, and it decides what is run'],
    [0o664, 'can be read by everyone and written by the group sudo, and it decides what is run'],
  ])("with mode %o and a group that is not the user's primary one is reported", (mode, problem) => {
    expect(inspect(mode, { owner: [1000, 27] }).finding?.problem).toBe(
      `server.yaml (owner ${owner}, mode ${mode.toString(8).padStart(4, '0')}) ${problem}`,
    );
  });

  test('of root is fine, and of another user it is not', () => {
    expect(inspect(0o600, { owner: [0, 0] }).finding).toBeUndefined();
    expect(inspect(0o600, { owner: [stranger, 1000] }).finding?.problem).toBe(
      'server.yaml (mode 0600) is owned by uid 2000, and it decides what is run',
    );
    expect(inspect(0o604, { owner: [stranger, 1000], trust: root, holdsSecret: true }).finding?.problem).toBe(
      'server.yaml (mode 0604) can be read by everyone and is owned by uid 2000, and it contains a secret and decides what is run',
    );
  });
});

describe('a script', () => {
  test.each([0o700, 0o755, 0o555, 0o744, 0o775])('with mode %o is fine', (mode) => {
    expect(inspect(mode, { kind: 'script' }).finding).toBeUndefined();
  });

  test('that others can write to is reported', () => {
    const { path, finding } = inspect(0o757, { kind: 'script', name: 'dump.sh', holdsSecret: true });
    expect(finding).toEqual({
      path,
      problem: `dump.sh (owner ${owner}, mode 0757) can be written by everyone, and it is run by a hook`,
      fix: `chmod o-w ${path}`,
    });
    expect(inspect(0o775, { kind: 'script', owner: [1000, 27] }).finding?.problem).toContain(
      'mode 0775) can be written by the group sudo',
    );
  });
});

describe('in the workspace', () => {
  test('only world-writable files are reported', () => {
    const workspace = folder;
    const path = join(folder, '.github', 'borgflow.yaml');
    for (const mode of [0o644, 0o664, 0o660])
      expect(inspect(mode, { path, workspace, owner: [stranger, 27] }).finding).toBeUndefined();
    expect(inspect(0o666, { path, workspace, owner: [stranger, 27] }).finding).toMatchObject({
      problem: 'server.yaml (owner uid 2000, mode 0666) can be written by everyone, and it decides what is run',
      fix: `chmod o-w ${path}`,
    });
  });

  test('does not include files next to it, the folder itself, or any file if there is no workspace', () => {
    for (const workspace of [`${folder}/server`, `${folder}/server.yaml`, '']) {
      expect(inspect(0o644, { workspace }).finding?.problem).toBe(
        `server.yaml (owner ${owner}, mode 0644) can be read by everyone`,
      );
    }
  });
});

describe('after root has run the fix, nothing is reported, and the user can still use the file:', () => {
  test.each<readonly [name: string, mode: number, subject: Parameters<typeof inspect>[1]]>([
    ["the user's own configuration", 0o666, {}],
    ["the user's own script", 0o777, { kind: 'script' }],
    ['a configuration of another group', 0o664, { owner: [1000, 27] }],
    ["another user's configuration", 0o600, { owner: [stranger, stranger] }],
    ["another user's world-writable configuration", 0o666, { owner: [stranger, stranger] }],
    ["another user's script", 0o777, { kind: 'script', owner: [stranger, 27] }],
    ["root's configuration", 0o644, { owner: [0, 0] }],
    ["root's configuration with the user's group", 0o644, { owner: [0, 1000] }],
    ["root's script", 0o777, { kind: 'script', owner: [0, 0] }],
    ["root's script, run by root", 0o777, { kind: 'script', owner: [0, 0], trust: root }],
    ["root's configuration, read by root", 0o644, { owner: [0, 27], trust: root }],
    ['a file in the workspace', 0o666, { workspace: '/', owner: [1000, 27] }],
    ['a file with an odd name', 0o666, { path: join(tmpdir(), 'permissions-odd', "it's $(touch x) 100%.yaml") }],
  ])('%s', (_name, mode, subject) => {
    const { path, finding, look } = inspect(mode, subject);
    expect(finding).toBeDefined();
    execFileSync('/bin/sh', ['-c', finding?.fix ?? '']);
    expect(look()).toBeUndefined();
    const { uid, gid } = subject?.trust ?? user;
    const test = subject?.kind === 'script' ? '-x' : '-r';
    execFileSync('chmod', ['0755', folder]);
    execFileSync('/usr/bin/test', [test, path], { uid, gid });
    if (!path.startsWith(folder)) rmSync(dirname(path), { recursive: true });
  });
});

test('paths are shown relative to the current folder if that is shorter; the command works in any folder', () => {
  const here = process.cwd();
  const status = { mode: 0o100644, uid: 1000, gid: 1000 };
  const found = ['server.yaml', 'etc/server.yaml', '-x.yaml', '../y.yaml'].map((name) => {
    const finding = inspectPermissions({ kind: 'configuration', path: join(here, name), status, trust: user });
    return [finding?.problem.replace(/ .*/, ''), finding?.fix];
  });
  const above = join(here, '../y.yaml');
  expect(found).toEqual([
    ['server.yaml', `chmod 0600 ${here}/server.yaml`],
    ['etc/server.yaml', `chmod 0600 ${here}/etc/server.yaml`],
    ['-x.yaml', `chmod 0600 ${here}/-x.yaml`],
    [above, `chmod 0600 ${above}`],
  ]);
});

describe('a group', () => {
  test('of root always counts as others for writing, but never for reading', () => {
    expect(inspect(0o660, { owner: [0, 0], trust: root }).finding?.problem).toBe(
      'server.yaml (owner root, mode 0660) can be written by the group root, and it decides what is run',
    );
    expect(inspect(0o640, { owner: [0, 0], trust: root }).finding).toBeUndefined();
  });

  test("that is the user's own but has other members counts as others for writing", () => {
    // The primary group of Debian's user sync.
    const trust = { ...trustOf(1000), gid: 65534 };
    expect(inspect(0o664, { owner: [1000, 65534], trust, kind: 'script' }).finding?.problem).toContain(
      'can be written by the group nogroup',
    );
  });

  test('is not what the group bits describe if there is an access list; the list names who has access', () => {
    const list = [
      { kind: 'group', rights: 4 },
      { kind: 'user', name: 'games', rights: 6 },
      { kind: 'user', name: 'root', rights: 6 },
    ] as const;
    expect(inspect(0o660, { list }).finding?.problem).toContain('can be read and written by the user games, and it');
    expect(inspect(0o660, { owner: [0, 0], trust: root, list: list.slice(0, 1) }).finding).toBeUndefined();
  });
});
