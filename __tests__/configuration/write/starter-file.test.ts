import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfigurations } from '../../../src/configuration/configuration.js';
import { changeMark, starterFile } from '../../../src/configuration/write/starter-file.js';
import { borgmatic } from '../../support/borgmatic.js';

const starter = starterFile();
/** With the hook and the database that are comments in the file. */
const activated = starter.replaceAll(/^#(?=\S| {4})/gm, '');
const place = { entryPoint: 'command-line' as const, environment: {}, currentFolder: '/', home: '/root' };
const compared = borgmatic('2.1.10');

describe('a starter file', () => {
  test.each([
    ['as it is', starter],
    ['with its comments activated', activated],
  ])('is valid %s', async (_, inline) => {
    const { faults, notices } = await readConfigurations({ ...place, inline });
    expect([faults, notices]).toEqual([[], []]);
  });

  test('has a hook and a database as comments', async () => {
    const { configurations } = await readConfigurations({ ...place, inline: activated });
    expect(Object.keys(configurations[0]?.options ?? {})).toEqual(
      expect.arrayContaining(['before_backup', 'postgresql_databases']),
    );
    expect(starter).not.toMatch(/^(before_backup|postgresql_databases)/m);
  });

  test('marks each path that depends on the machine, but not the command for the passphrase that the first step has made', () => {
    const lines = starter.split('\n').filter((line) => /\//.test(line) && !line.startsWith('#'));
    expect(lines.filter((line) => !line.includes(`# ${changeMark}: `))).toEqual([
      'encryption_passcommand: cat /root/.borg-passphrase # prints the passphrase',
    ]);
  });

  test('fits on a screen', () => {
    expect(starter.trimEnd().split('\n').length).toBeLessThanOrEqual(22);
    expect(starter.split('\n').filter((line, index) => index > 0 && line.length > 100)).toEqual([]);
  });

  (compared ? test : test.skip)('is valid for borgmatic 2.1.10, too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'borgflow-starter-'));
    const path = join(folder, 'config.yaml');
    writeFileSync(path, activated, { mode: 0o600 });
    const [program = '', ...rest] = compared ?? [];
    const { status, stdout, stderr } = spawnSync(program, [...rest, 'config', 'validate', '--config', path], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect({ status, output: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ status: 0, output: '' });
  });
});
