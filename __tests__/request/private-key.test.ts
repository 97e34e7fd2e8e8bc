import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { privateKeyOf } from '../../src/request/private-key.js';

let folder: string;
let made = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A fresh key of ssh-keygen's in that format. */
function make(format: string, passphrase = ''): string {
  made += 1;
  const file = join(folder, `key-${made}`);
  const type = format === 'RFC4716' ? ['-t', 'ed25519'] : ['-t', 'rsa', '-b', '2048'];
  execFileSync('ssh-keygen', ['-q', ...type, '-m', format, '-N', passphrase, '-f', file]);
  return readFileSync(file, 'utf8');
}

/** What ssh-keygen makes of a key that was handed on: its public half. */
function publicHalf(key: string): string {
  const file = join(folder, 'read');
  rmSync(file, { force: true });
  writeFileSync(file, key, { mode: 0o600 });
  return execFileSync('ssh-keygen', ['-y', '-P', '', '-f', file], { encoding: 'utf8' });
}

describe.each(['RFC4716', 'PEM', 'PKCS8'])('a key in the format %s', (format) => {
  test('stays as it is, and is mended where a secret store has changed its line ends', () => {
    const key = make(format);
    expect(privateKeyOf(key)).toBe(key);
    const damaged = [key.trimEnd(), key.replaceAll('\n', '\r\n'), `\n\n  ${key.replaceAll('\n', ' \n  ')}\n\n`];
    for (const text of damaged) expect(privateKeyOf(text)).toBe(key);
    expect(publicHalf(privateKeyOf(key.replaceAll('\n', '\r\n').trimEnd()))).toMatch(/^ssh-/);
  });

  test('that has a passphrase is refused: nobody can type it', () => {
    expect(() => privateKeyOf(make(format, 'a long word'))).toThrow(/holds a key with a passphrase/);
  });
});

describe('what is no private key is told by what it is', () => {
  const key = () => make('RFC4716').trim();

  test.each<[string, () => string, RegExp]>([
    ['a public key', () => publicHalf(make('PKCS8')), /holds the public key, which belongs into authorized_keys/],
    ['a key in one line', () => key().replaceAll('\n', ' '), /has lost its line ends/],
    [
      'a key with \\n in place of its line ends',
      () => key().replaceAll('\n', String.raw`\n`),
      /has lost its line ends/,
    ],
    ['half a key', () => key().slice(0, 200), /without its end/],
    ['a key of PuTTY', () => 'PuTTY-User-Key-File-3: ssh-ed25519\n', /PuTTY's format/],
    ['a path', () => '/root/.ssh/id_ed25519', /holds no private key\. Give the whole private key/],
  ])('%s', (_, text, sentence) => {
    expect(() => privateKeyOf(text())).toThrow(sentence);
  });

  test('without a word of the key', () => {
    const text = key();
    const body = text.split('\n')[2] ?? '';
    expect(body.length).toBeGreaterThan(20);
    expect(() => privateKeyOf(text.replaceAll('\n', ' '))).not.toThrow(body);
  });
});
