import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { borgflow, folderForTests } from '../support/fake-terminal.js';

const folder = folderForTests();
const fixture = (name: string) => join('__tests__/fixtures/configurations', name);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const one = file('one.yaml', 'location:\n  repositories: [/a]\nstorage:\n  encryption_passphrase: correct horse\n');
const two = file('two.yaml', 'repositories:\n  - path: /b\n    keep_daily: 1\numask: 0077\nchecks: [repository]\n');
const faulty = file('faulty.yaml', 'repositories: [/c]\nkeep_dayly: 1\n');

describe('config show', () => {
  test('shows each file in the flat shape, without secrets', async () => {
    const { status, out } = await borgflow('config', 'show', '-c', one, two);
    expect(status).toBe(0);
    expect(out).toBe(`---
encryption_passphrase: "***"
repositories:
    - path: /a
---
umask: 77
checks:
    - name: repository
repositories:
    - path: /b
      keep_daily: 1
`);
  });

  test('prints JSON like borgmatic 2.1.10: one element per file, flat, with bootstrap', async () => {
    const { out } = await borgflow('config', 'show', '--json', '-c', two);
    expect(JSON.parse(out)).toEqual([
      { repositories: [{ path: '/b', keep_daily: 1 }], umask: 77, checks: [{ name: 'repository' }], bootstrap: {} },
    ]);
  });

  test('shows only one option, or null if it is missing', async () => {
    expect((await borgflow('config', 'show', '--option', 'umask', '-c', two)).out).toBe('77\n');
    expect((await borgflow('config', 'show', '--option', 'keep_yearly', '--json', '-c', two, one)).out).toBe(
      '[null,null]\n',
    );
    expect((await borgflow('config', 'show', '--option', 'compression', '--effective', '-c', two)).out).toBe('lz4\n');
  });

  test('suggests the most similar option for an unknown one', async () => {
    const { status, error } = await borgflow('config', 'show', '--option', 'keep_dayly', '-c', two);
    expect([status, error]).toEqual([1, 'unknown option keep_dayly. Did you mean keep_daily?\n']);
  });

  test('--effective also shows where each value comes from, and defaults', async () => {
    const { out } = await borgflow('config', 'show', '--effective', '-c', two);
    expect(out).toContain(`# ${two}:4\numask: 77\n`);
    expect(out).toMatch(/# Defaults of options that are not set:\n[\s\S]*^compression: lz4$/m);
  });

  test('shows the valid files and the errors in others, and fails', async () => {
    const { status, out, error } = await borgflow('config', 'show', '--json', '-c', faulty, two);
    expect([status, JSON.parse(out).length]).toEqual([1, 1]);
    expect(error).toContain(`${faulty}:2:1: unknown option keep_dayly.`);
  });

  test('reads every valid fixture', async () => {
    for (const name of ['seed.yaml', 'sectioned-1.5.yaml', 'flat-2.1.yaml', 'mixed.yaml']) {
      expect((await borgflow('config', 'show', '-c', fixture(name))).status).toBe(0);
    }
  });
});

describe('config validate', () => {
  test('--show shows the resulting configuration, and then the result', async () => {
    const { status, out } = await borgflow('config', 'validate', '--show', '-c', one);
    expect(status).toBe(0);
    expect(out).toMatch(/^encryption_passphrase: "\*\*\*"\n[\s\S]*\n1 configuration file is valid\.\n$/);
  });

  test('--json prints every error with its place', async () => {
    const { status, out } = await borgflow('config', 'validate', '--json', '-c', faulty, one);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual([
      { file: faulty, line: 2, column: 1, message: 'unknown option keep_dayly. Did you mean keep_daily?' },
    ]);
  });
});
