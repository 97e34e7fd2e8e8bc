import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { entryPointFile } from '../support/built-entry-point.js';
import { type Called, callIn } from '../support/command-line.js';

describe('a file that Borgflow writes', () => {
  let stand: Stand;
  let call: (words: readonly string[]) => Called;
  let out: string;
  let made = 0;
  const at = (name: string) => join(out, name);

  beforeAll(() => {
    stand = createStand();
    call = callIn(stand.folder, { ...stand.environment, BORG_PASSPHRASE: 'correct horse' });
    writeFileSync(join(stand.source, 'data'), Buffer.alloc(300_000, 'data'));
    stand.write('c.yaml', `source_directories: [${stand.source}]\nrepositories: [r]\n`);
    expect(call(['-c', 'c.yaml', 'repo-create', '-e', 'repokey-blake2'])).toMatchObject({ status: 0 });
    expect(call(['-c', 'c.yaml', 'create'])).toMatchObject({ status: 0 });
  });
  beforeEach(() => {
    out = stand.path(`out-${made++}`);
    mkdirSync(out);
  });
  afterAll(() => stand.remove());

  const exported = (destination: string, ...more: readonly string[]) =>
    call(['-c', 'c.yaml', 'export-tar', '--archive', 'latest', '--destination', destination, ...more]);
  const keyTo = (path: string) => call(['-c', 'c.yaml', 'key', 'export', '--path', path]);

  test.each([
    ['a path that matches nothing', 'old.tar', ['--path', 'no/such']],
    ['an archive that does not exist', 'old.tar.gz', ['--archive', 'none']],
    ['a filter that fails', 'old.tar.zst', ['--tar-filter', 'false']],
  ])('is not changed if writing the tar file fails due to %s', (_, name, words) => {
    writeFileSync(at(name), 'the only good one', { mode: 0o640 });
    expect(exported(at(name), ...words).status).toBe(1);
    expect(readFileSync(at(name), 'utf8')).toBe('the only good one');
    expect(readdirSync(out)).toEqual([name]);
  });

  test('is not created if writing a new tar file fails', () => {
    expect(exported(at('new.tar'), '--path', 'no/such').status).toBe(1);
    expect(readdirSync(out)).toEqual([]);
  });

  test.each(['x.tar', 'x.tar.gz', 'x.tgz'])('keeps its mode and link, and %s uses its own filter', (name) => {
    mkdirSync(at('real'));
    writeFileSync(at('real/file'), 'old');
    chmodSync(at('real/file'), 0o640);
    symlinkSync('real/file', at(name));
    expect(exported(at(name))).toMatchObject({ status: 0 });
    expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    expect(statSync(at('real/file')).mode & 0o777).toBe(0o640);
    const flags = name.endsWith('gz') ? 'tzf' : 'tf';
    expect(spawnSync('tar', [flags, at('real/file')], { encoding: 'utf8' }).stdout).toContain('/data\n');
    expect(readdirSync(at('real'))).toEqual(['file']);
  });

  test('is written directly if it is a device, a pipe, or standard output', () => {
    expect(exported('/dev/null')).toMatchObject({ status: 0 });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(exported('/dev/stdout').bytes.includes('letter.txt')).toBe(true);
    expect(keyTo('/dev/stdout').out).toMatch(/^BORG_KEY /);
    const cli = entryPointFile('cli');
    const words = `${process.execPath} ${cli} -c c.yaml export-tar --archive latest --destination`;
    const script = `mkfifo ${at('fifo')} && (cat ${at('fifo')} > ${at('copy')} & ${words} ${at('fifo')} && wait) && ${words} >(cat > ${at('second')}) && sleep 0.2`;
    const ran = spawnSync('bash', ['-c', script], {
      cwd: stand.folder,
      env: { ...stand.environment, BORG_PASSPHRASE: 'correct horse' },
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ status: 0 });
    expect(statSync(at('fifo')).isFIFO()).toBe(true);
    for (const name of ['copy', 'second']) {
      expect(spawnSync('tar', ['tf', at(name)], { encoding: 'utf8' }).stdout).toContain('/data\n');
    }
  });

  test('never replaces another key, and is written to the target of a link', () => {
    symlinkSync('later', at('link'));
    expect(keyTo(at('link'))).toMatchObject({ status: 0 });
    expect(readFileSync(at('later'), 'utf8')).toMatch(/^BORG_KEY /);
    expect(statSync(at('later')).mode & 0o777).toBe(0o600);
    const { status, error } = keyTo(at('link'));
    expect(status).toBe(1);
    expect(error).toContain('the file exists and may be the only copy of another key');
    expect(readdirSync(out).sort()).toEqual(['later', 'link']);
  });

  test('is written to the target of a link if it is generated, even with --overwrite, and keeps its mode', () => {
    writeFileSync(at('real.yaml'), 'old');
    chmodSync(at('real.yaml'), 0o640);
    symlinkSync('real.yaml', at('config.yaml'));
    expect(call(['config', 'generate', '-d', at('config.yaml')])).toMatchObject({ status: 1 });
    expect(readFileSync(at('real.yaml'), 'utf8')).toBe('old');
    expect(call(['config', 'generate', '-d', at('config.yaml'), '--overwrite'])).toMatchObject({ status: 0 });
    expect(lstatSync(at('config.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('real.yaml'), 'utf8')).toContain('repositories');
    expect(statSync(at('real.yaml')).mode & 0o777).toBe(0o640);
    expect(call(['config', 'generate', '-d', '/dev/stdout']).out).toContain('repositories');
    expect(existsSync(at('config.yaml'))).toBe(true);
  });
});
