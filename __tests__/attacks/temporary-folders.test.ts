import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { removeTemporaryFolders, temporaryFolderWarning, temporaryRoot } from '../../src/system/temporary.js';

const module = join(dirname(fileURLToPath(import.meta.url)), '../../src/system/temporary.js');
const names = ['RUNNER_TEMP', 'TMPDIR', 'TMP', 'TEMP'];
const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
const asRoot = process.getuid?.() === 0 ? test : test.skip;

let folder: string;
let place: string;

beforeEach(() => {
  removeTemporaryFolders();
  folder = mkdtempSync(join(tmpdir(), 'temporary-attack-'));
  place = join(folder, 'place');
  mkdirSync(place);
  for (const name of names) delete process.env[name];
});

afterEach(() => {
  removeTemporaryFolders();
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Returns where a new process creates its temporary folder. */
function placeOfNewRun(): string {
  const script = `import { temporaryRoot } from ${JSON.stringify(module)}; process.stdout.write(temporaryRoot());`;
  const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env },
  });
  rmSync(made, { recursive: true });
  return dirname(made);
}

/** Asserts that keys are not written to a folder that another user could replace. */
function expectElsewhere(why: string): void {
  process.env['TMPDIR'] = place;
  expect(temporaryFolderWarning()).toContain(`TMPDIR (${place}) can't be used for temporary files: ${why}`);
  expect(placeOfNewRun()).not.toBe(place);
}

describe('a folder for temporary files is not used', () => {
  test('if everyone can replace files in it', () => {
    chmodSync(place, 0o777);
    expectElsewhere('others can replace what is in it (uid ');
    expect(temporaryFolderWarning()).toContain(`mode 0777; fix it with: chmod +t ${place}`);
  });

  asRoot('if another group can replace files in it', () => {
    chownSync(place, 0, 65_534);
    chmodSync(place, 0o775);
    expectElsewhere('others can replace what is in it (uid 0, mode 0775');
  });

  asRoot('if it belongs to another user', () => {
    chownSync(place, 65_534, 65_534);
    expectElsewhere('it is owned by another user (uid 65534, mode 0755)');
  });
});

describe('a folder for temporary files is used', () => {
  test('if it is sticky, like /tmp', () => {
    chmodSync(place, 0o1777);
    process.env['TMPDIR'] = place;
    expect(temporaryFolderWarning()).toBeUndefined();
    expect(placeOfNewRun()).toBe(place);
  });

  asRoot('if it belongs to the runner, whose user is different in a container', () => {
    chownSync(place, 1001, 1001);
    process.env['RUNNER_TEMP'] = place;
    expect(temporaryFolderWarning()).toBeUndefined();
    expect(placeOfNewRun()).toBe(place);
  });
});

test('in a setgid folder, the temporary folder is private, and the same one for the whole run', () => {
  chmodSync(place, 0o2755);
  process.env['TMPDIR'] = place;
  const root = temporaryRoot();
  expect(dirname(root)).toBe(place);
  expect(statSync(root).mode & 0o7777).toBe(0o700);
  expect(temporaryRoot()).toBe(root);
  // Some file systems keep setgid, which does no harm.
  chmodSync(root, 0o2700);
  expect(temporaryRoot()).toBe(root);
  removeTemporaryFolders();
  expect(readdirSync(place)).toEqual([]);
});

test('a link in place of the temporary folder is not followed, and its target’s mode is not changed', () => {
  process.env['TMPDIR'] = place;
  const root = temporaryRoot();
  removeTemporaryFolders();
  const victim = join(folder, 'victim');
  mkdirSync(victim, { mode: 0o755 });
  writeFileSync(join(victim, 'file'), 'kept');
  symlinkSync(victim, root);
  const next = temporaryRoot();
  expect(next).not.toBe(root);
  expect(statSync(victim).mode & 0o777).toBe(0o755);
  removeTemporaryFolders();
  expect([existsSync(next), existsSync(join(victim, 'file'))]).toEqual([false, true]);
});
