import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { privateKeyOf } from '../../src/borg/ssh.js';

let folder: string;
let made = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Creates a key in that format with ssh-keygen. */
function make(format: string, passphrase = ''): string {
  made += 1;
  const file = join(folder, `key-${made}`);
  const type = format === 'RFC4716' ? ['-t', 'ed25519'] : ['-t', 'rsa', '-b', '2048'];
  execFileSync('ssh-keygen', ['-q', ...type, '-m', format, '-N', passphrase, '-f', file]);
  return readFileSync(file, 'utf8');
}

/** Returns the public key that ssh-keygen derives from a private key. */
function publicHalf(key: string): string {
  const file = join(folder, 'read');
  rmSync(file, { force: true });
  writeFileSync(file, key, { mode: 0o600 });
  return execFileSync('ssh-keygen', ['-y', '-P', '', '-f', file], { encoding: 'utf8' });
}

describe.each(['RFC4716', 'PEM', 'PKCS8'])('a private key in the format %s', (format) => {
  test('stays unchanged, and is repaired if a secret store has changed its line endings', () => {
    const key = make(format);
    expect(privateKeyOf(key)).toBe(key);
    const damaged = [key.trimEnd(), key.replaceAll('\n', '\r\n'), `\n\n  ${key.replaceAll('\n', ' \n  ')}\n\n`];
    for (const text of damaged) expect(privateKeyOf(text)).toBe(key);
    expect(publicHalf(privateKeyOf(key.replaceAll('\n', '\r\n').trimEnd()))).toMatch(/^ssh-/);
  });

  test('is refused if it has a passphrase', () => {
    expect(() => privateKeyOf(make(format, 'a long word'))).toThrow(/is protected by a passphrase/);
  });
});

describe('refuses what is not a private key, and says what it is', () => {
  const key = () => make('RFC4716').trim();

  test.each<[string, () => string, RegExp]>([
    ['a public key', () => publicHalf(make('PKCS8')), /is the public key, which belongs in authorized_keys/],
    ['a key on one line', () => key().replaceAll('\n', ' '), /is a key without line breaks/],
    [
      'a key with \\n instead of line breaks',
      () => key().replaceAll('\n', String.raw`\n`),
      /is a key without line breaks/,
    ],
    ['half a key', () => key().slice(0, 200), /is a truncated key/],
    ['a key of PuTTY', () => 'PuTTY-User-Key-File-3: ssh-ed25519\n', /PuTTY's format/],
    ['a path', () => '/root/.ssh/id_ed25519', /is not a private key\. Set it to the whole private key/],
  ])('%s', (_, text, sentence) => {
    expect(() => privateKeyOf(text())).toThrow(sentence);
  });

  test('without showing any part of the key', () => {
    const text = key();
    const body = text.split('\n')[2] ?? '';
    expect(body.length).toBeGreaterThan(20);
    expect(() => privateKeyOf(text.replaceAll('\n', ' '))).not.toThrow(body);
  });
});
