import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { absoluteCommand, absoluteEnvironment } from '../../src/borg/absolute-paths.js';
import { splitWords } from '../../src/shell/quoting.js';
import { describeEveryBorg, repokeyOf } from '../support/borg-versions.js';
import { callIn } from '../support/command-line.js';
import { temporary } from '../support/fake-borg.js';
import { environmentOf } from '../support/plain-environment.js';

let folder: ReturnType<typeof temporary>;
let home: string;

beforeEach(() => {
  folder = temporary();
  home = join(folder.path, 'home folder');
  mkdirSync(join(home, 'bin'), { recursive: true });
});
afterEach(() => folder.remove());

describe('a Borg that runs in another folder', () => {
  test('keeps the paths of its environment, and nothing else is changed', () => {
    const environment = environmentOf({
      BORG_BASE_DIR: 'borg',
      BORG_KEY_FILE: './key',
      HOME: '/root',
      TMPDIR: '',
      OTHER: 'a/b',
    });
    expect(absoluteEnvironment('/home', environment)).toEqual({
      ...environment,
      BORG_BASE_DIR: '/home/borg',
      BORG_KEY_FILE: '/home/key',
    });
  });

  test('runs its commands in the original folder, with the same arguments', () => {
    const { BORG_RSH: line = '', BORG_PASSCOMMAND: broken } = absoluteEnvironment(
      home,
      environmentOf({ BORG_RSH: `ssh -i "my keys/id"`, BORG_PASSCOMMAND: "cat 'never closed" }),
    );
    expect(splitWords(line).slice(3)).toEqual([home, 'ssh', '-i', 'my keys/id']);
    expect(broken).toBe("cat 'never closed");
  });

  test('is called by absolute paths; a bare name is still looked up on the PATH', () => {
    for (const name of ['borg', 'borg.sh', 'bin/borg']) writeFileSync(join(home, name), '');
    const from = (line: string) => absoluteCommand(home, splitWords(line)).join(' ');
    expect(from('/bin/sh borg.sh')).toBe(`/bin/sh ${home}/borg.sh`);
    expect(from('/usr/bin/sudo -n borg')).toBe('/usr/bin/sudo -n borg');
    expect(from('/usr/bin/nice bin/borg')).toBe(`/usr/bin/nice ${home}/bin/borg`);
    expect(from('/usr/bin/docker exec -w /a/b c borg')).toBe('/usr/bin/docker exec -w /a/b c borg');
    expect(from('/usr/bin/python3 -m borg')).toBe('/usr/bin/python3 -m borg');
  });
});

describeEveryBorg('relative commands work in every action', (borg) => {
  const passphrase = 'correct horse';
  const isBorg2 = borg.line === '2.0';

  const script = (name: string, text: string): void => {
    writeFileSync(join(home, name), `${text}\n`);
    chmodSync(join(home, name), 0o755);
  };

  beforeEach(() => {
    mkdirSync(join(home, 'source'));
    writeFileSync(join(home, 'source', 'letter.txt'), 'Dear reader,\n');
    // Its arguments are the host and the remote command, like those of ssh.
    script('rsh.sh', `echo "rsh $PWD" >> '${folder.path}/calls'; shift; exec "$@"`);
    script('pass.sh', `echo pass >> '${folder.path}/calls'; echo '${passphrase}'`);
    script('borg.sh', `exec '${borg.path}' "$@"`);
  });

  test('sh rsh.sh as ssh_command, sh pass.sh as encryption_passcommand, and sh borg.sh as local_path', () => {
    const repository = join(folder.path, 'repository');
    const configuration = {
      working_directory: home,
      source_directories: ['source'],
      // Betas of Borg 2 use ssh in different ways.
      repositories: [{ path: isBorg2 ? repository : `ssh://host${repository}` }],
      local_path: 'sh borg.sh',
      remote_path: borg.path,
      ssh_command: 'sh rsh.sh',
      encryption_passcommand: 'sh pass.sh',
      borg_base_directory: 'base',
    };
    const file = join(folder.path, 'c.yaml');
    writeFileSync(file, JSON.stringify(configuration), { mode: 0o600 });
    const elsewhere = join(folder.path, 'elsewhere');
    mkdirSync(elsewhere);
    const call = callIn(elsewhere, { PATH: process.env['PATH'] ?? '', HOME: folder.path });
    const works = (...words: readonly string[]): string => {
      const { status, out, error } = call(['-c', file, ...words]);
      expect(`${words.join(' ')}: ${status === 0 ? '' : error}`).toBe(`${words.join(' ')}: `);
      return out;
    };
    works('repo-create', '--encryption', repokeyOf(borg));
    works('create');
    works('extract', '--archive', 'latest', '--destination', elsewhere);
    expect(readFileSync(join(elsewhere, 'source', 'letter.txt'), 'utf8')).toBe('Dear reader,\n');
    works('list', '--archive', 'latest');
    works('check', '--only', 'repository', '--only', 'archives', '--only', 'extract');
    works('prune', '--keep-daily', '1');
    works('export-tar', '--archive', 'latest', '--destination', join(elsewhere, 'a.tar'));
    expect(existsSync(join(elsewhere, 'a.tar'))).toBe(true);
    expect(works('info')).not.toBe('');
    rmSync(join(elsewhere, 'source'), { recursive: true });
    const calls = readFileSync(join(folder.path, 'calls'), 'utf8').split('\n');
    if (!isBorg2)
      expect(calls.filter((line) => line.startsWith('rsh')).every((line) => line === `rsh ${home}`)).toBe(true);
    expect(calls).toContain('pass');
    expect(existsSync(join(home, 'base'))).toBe(true);
    expect(existsSync(join(elsewhere, 'base'))).toBe(false);
  });
});
