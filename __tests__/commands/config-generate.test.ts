import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { entryPointFile } from '../support/built-entry-point.js';
import { borgflow, folderForTests } from '../support/fake-terminal.js';

const folder = folderForTests();
const at = (name: string) => join(folder, name);

describe('config generate', () => {
  test('writes a valid file that only its owner can read, and creates its folders', async () => {
    const path = at('new/folder/config.yaml');
    expect((await borgflow('config', 'generate', '-d', path)).status).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(at('new/folder')).mode & 0o777).toBe(0o700);
    expect((await borgflow('config', 'validate', '-c', path)).out).toBe('1 configuration file is valid.\n');
  });

  test('replaces a file only with --overwrite', async () => {
    const path = at('mine.yaml');
    writeFileSync(path, 'mine');
    const { status, error } = await borgflow('config', 'generate', '--destination', path);
    expect(status).toBe(1);
    expect(error).toBe(
      `Nothing was written: ${path} already exists. Add --overwrite to replace it, or name another file with --destination.\n`,
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await borgflow('config', 'generate', '--destination', path, '--overwrite')).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^# yaml-language-server/);
    expect(readdirSync(folder).filter((name) => name.startsWith('mine'))).toEqual(['mine.yaml']);
  });

  test('--minimal writes a starter file that only its owner can read, and that is valid', async () => {
    const path = at('starter/config.yaml');
    const { status, out } = await borgflow('config', 'generate', '--minimal', '-d', path);
    expect([status, out]).toEqual([
      0,
      `Wrote ${path}, which only you can read. Replace each value marked CHANGE with your own.\n`,
    ]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await borgflow('config', 'validate', '-c', path)).out).toBe('1 configuration file is valid.\n');
  });

  test('--minimal never replaces a file', async () => {
    const path = at('kept.yaml');
    writeFileSync(path, 'mine');
    const again = await borgflow('config', 'generate', '--minimal', '-d', path);
    expect([again.status, again.error]).toEqual([
      1,
      `Nothing was written: ${path} already exists. Name another file with --destination.\n`,
    ]);
    const forced = await borgflow('config', 'generate', '--minimal', '--overwrite', '-d', path);
    expect([forced.status, forced.error]).toEqual([
      1,
      'Nothing was written: a starter file replaces no other file. Use --minimal without --overwrite.\n',
    ]);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('says of a device only that it was written, and waits for no reader of a pipe', async () => {
    expect((await borgflow('config', 'generate', '--minimal', '-d', '/dev/null')).out).toMatch(
      /^Wrote \/dev\/null\. Replace/,
    );
    execFileSync('mkfifo', [at('pipe')]);
    expect((await borgflow('config', 'generate', '-d', at('pipe'))).error).toBe(
      `${at('pipe')} can't be written: it is a pipe that no one reads.\n`,
    );
  });

  test('says to run it as root, or to name another file, if the user may not write there', () => {
    const path = at('locked/config.yaml');
    mkdirSync(at('locked'));
    chmodSync(at('locked'), 0o555);
    chmodSync(folder, 0o711);
    const isRoot = process.getuid?.() === 0;
    const { status, stderr } = spawnSync(
      process.execPath,
      [entryPointFile('cli'), 'config', 'generate', '--destination', path],
      { encoding: 'utf8', ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}) },
    );
    const fault = `${path} can't be written: no permission to write there.`;
    expect([status, stderr]).toEqual([1, `${fault} Run this as root, or name another file with --destination.\n`]);
  });

  test('does not write a file where a slash at the end means a folder', async () => {
    expect((await borgflow('config', 'generate', '-d', `${at('typed')}/`)).error).toBe(
      `${at('typed')}/ is a folder. Name a file with --destination, or use --split to write a folder.\n`,
    );
    expect(readdirSync(folder)).not.toContain('typed');
  });

  test('writes nothing in a dry run', async () => {
    const { status, out } = await borgflow('-n', 'config', 'generate', '-d', at('dry.yaml'));
    expect([status, out]).toEqual([0, `Would write ${at('dry.yaml')} (dry run: nothing was written).\n`]);
    expect(readdirSync(folder)).not.toContain('dry.yaml');
  });

  test('converts an older file, and does not change that file', async () => {
    const [source, path] = [at('old.yaml'), at('modern.yaml')];
    const old = '# mine\nlocation:\n    # there\n    repositories:\n        - /a\n    numeric_owner: true\n';
    writeFileSync(source, old);
    const { status, out } = await borgflow('config', 'generate', '--source', source, '-d', path);
    expect([status, out]).toEqual([
      0,
      `Converted ${source} to the current format in ${path}. To see what changed: diff -u ${source} ${path}\n`,
    ]);
    expect(readFileSync(path, 'utf8')).toMatch(/# mine\n# there\nrepositories:\n {4}- path: \/a\nnumeric_ids: true\n/);
    expect(readFileSync(source, 'utf8')).toBe(old);
  });

  test('converts a file with databases, too', async () => {
    const [source, path] = [at('databases.yaml'), at('databases-modern.yaml')];
    writeFileSync(source, 'location: {repositories: [/a]}\nhooks: {mysql_databases: [{name: shop}]}\n');
    expect((await borgflow('config', 'generate', '-s', source, '-d', path)).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('\nmysql_databases:');
  });

  test('reports errors in an older file, and writes nothing', async () => {
    const source = at('faulty.yaml');
    writeFileSync(source, 'location: {repositories: [/a]}\nretention: {keep_dayly: 1}\n');
    const { status, error } = await borgflow('config', 'generate', '--source', source, '-d', at('none.yaml'));
    expect([status, error]).toEqual([1, `${source}:2:13: unknown option keep_dayly. Did you mean keep_daily?\n`]);
    expect(readdirSync(folder)).not.toContain('none.yaml');
  });

  test('--split writes one file per option, and a list of all options', async () => {
    expect((await borgflow('config', 'generate', '--split', '-d', at('split'))).status).toBe(0);
    const { option_names: names } = JSON.parse(readFileSync(at('split/options.json'), 'utf8'));
    expect(readdirSync(at('split')).sort()).toEqual(
      [...names.map((name: string) => `${name}.yaml`), 'options.json'].sort(),
    );
    expect(readFileSync(at('split/retries.yaml'), 'utf8')).toMatch(/^# [\s\S]*\nretries: 3\n$/);
  });

  test.each([
    [['--source', '/nowhere/x.yaml', '-d', at('a.yaml')], "/nowhere/x.yaml can't be read: it does not exist.\n"],
    [
      ['--split', '--source', 'x', '-d', at('a')],
      "--split and --source can't be combined, so nothing was written. Use one of them.\n",
    ],
    [
      ['--minimal', '--source', 'x', '-d', at('a')],
      "--minimal and --source can't be combined, so nothing was written. Use one of them.\n",
    ],
    [['-d', folder], `${folder} is a folder. Name a file with --destination, or use --split to write a folder.\n`],
  ])('refuses %j', async (words, sentence) => {
    expect(await borgflow('config', 'generate', ...words)).toMatchObject({ status: 1, error: sentence });
  });

  test('refuses --split if the destination is a file', async () => {
    mkdirSync(at('kinds'));
    writeFileSync(at('kinds/file'), '');
    expect((await borgflow('config', 'generate', '--split', '-d', at('kinds/file'))).error).toBe(
      `${at('kinds/file')} is a file, but --split writes a folder. Name another folder with --destination.\n`,
    );
  });
});
