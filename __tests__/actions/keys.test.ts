import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { keyError, keyExportFlags, keyImportFlags } from '../../src/actions/key.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop, passphrase, textOf, type Workshop } from '../support/real-borg.js';

/** Streams that record what was written, and return the given input. */
function streamsWith(input = ''): {
  readonly write: (text: string) => void;
  readonly read: () => Promise<string>;
  readonly written: string[];
} {
  const written: string[] = [];
  return { write: (text) => written.push(text), read: async () => input, written };
}

describeBorgs('the key of a repository', (borg) => {
  let shop: Workshop;
  let file: string;
  let key: string;
  const create = () => shop.act('create', { options: { source_directories: [join(shop.path, 'source')] } });
  /** Destroys the key by emptying it. */
  const lose = () => {
    const config = join(shop.repository, 'config');
    if (statSync(config).isFile())
      writeFileSync(config, readFileSync(config, 'utf8').replace(/^key = .*\n(\t.*\n)*/m, 'key = \n'));
    else if (capabilitiesOf(borg.version).idHash) for (const name of keyFiles()) writeFileSync(name, '');
    else writeFileSync(join(shop.repository, 'keys', 'repokey'), '');
  };
  const keyFiles = () => files(join(shop.repository, 'keys'));

  beforeAll(async () => {
    shop = openWorkshop(borg.path);
    mkdirSync(join(shop.path, 'source'));
    writeFileSync(join(shop.path, 'source', 'data'), 'data');
    await shop.act('repo-create', { flags: { encryption: repokeyOf(borg) } });
    await create();
    await shop.act('key export', { flags: { path: join(shop.path, 'first') } });
    key = readFileSync(join(shop.path, 'first'), 'utf8');
  });
  beforeEach(() => {
    file = join(shop.path, `exported-${Math.random()}`);
  });
  afterAll(() => shop.remove());

  test('is written to a new file that nobody else can read, and not to a log', async () => {
    const told = await shop.act('key export', { flags: { path: file }, verbosity: 2 });
    expect(readFileSync(file, 'utf8')).toMatch(/^BORG_KEY [0-9a-f]{64}\n[A-Za-z0-9+/=\n]+$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(textOf(told)).toContain(`The key of ${shop.repository} was written to ${file}.`);
    for (const line of key.trim().split('\n').slice(1)) expect(textOf(told)).not.toContain(line);
  });

  test("never replaces an existing file, and is not written to a folder that doesn't exist", async () => {
    writeFileSync(file, 'mine');
    expect(await shop.fail('key export', { flags: { path: file } })).toBe(
      `The key of ${shop.repository} was not written to ${file}: the file exists and may be the only copy of another key. Name another file with --path.`,
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await shop.fail('key export', { flags: { path: shop.path } })).toContain('it is a folder');
    const nowhere = join(shop.path, 'nowhere', 'key');
    expect(await shop.fail('key export', { flags: { path: nowhere } })).toContain(
      `the folder ${join(shop.path, 'nowhere')} does not exist`,
    );
  });

  test.each([[undefined], ['-'], ['']])(
    'is written to standard output, and not to an event, with the path %j',
    async (path) => {
      const streams = streamsWith();
      const told = await shop.act('key export', { flags: path === undefined ? {} : { path }, streams, verbosity: 2 });
      expect(streams.written.join('')).toBe(key);
      expect(JSON.stringify(told)).not.toContain(key.split('\n')[1] ?? 'nothing');
    },
  );

  test('is not written if standard output is a log', async () => {
    expect(await shop.fail('key export')).toBe(
      `The key of ${shop.repository} was not exported: in a workflow, standard output is the log, which others can read. Name a file with --path.`,
    );
  });

  test('can be exported for printing, as text and as HTML', async () => {
    await shop.act('key export', { flags: { path: file, paper: true } });
    expect(readFileSync(file, 'utf8')).toContain('BORG PAPER KEY v1');
    await shop.act('key export', { flags: { path: `${file}.html`, 'qr-html': true } });
    expect(readFileSync(`${file}.html`, 'utf8')).toContain(key.split('\n')[1]);
  });

  test('can be imported from a file after it was lost, and is the same as before', async () => {
    lose();
    expect(await shop.fail('repo-list')).not.toBe('');
    await shop.act('key import', { flags: { path: join(shop.path, 'first') } });
    expect(textOf(await shop.act('repo-list', { flags: { 'match-archives': '*' } }))).not.toBe('');
    await shop.act('key export', { flags: { path: file } });
    expect(readFileSync(file, 'utf8')).toBe(key);
  });

  test('can be imported from standard input', async () => {
    lose();
    await shop.act('key import', { streams: streamsWith(key) });
    await create();
  });

  test('is not changed by invalid input, by the key of another repository, or by a missing file', async () => {
    const other = join(shop.path, 'other');
    if (!existsSync(other))
      await shop.act('repo-create', { flags: { encryption: repokeyOf(borg) }, repository: other });
    await shop.act('key export', { repository: other, flags: { path: file } });
    expect(await shop.fail('key import', { flags: { path: file } })).toBe(
      `The key belongs to another repository, not to ${shop.repository}, so it was not imported. Use the key that was exported from this repository.`,
    );
    const rubbish = join(shop.path, 'source', 'data');
    expect(await shop.fail('key import', { flags: { path: rubbish } })).toBe(
      `${rubbish} is not an exported key. The key of ${shop.repository} was not changed.`,
    );
    expect(await shop.fail('key import', { streams: streamsWith(key.slice(0, 99)) })).toContain(
      'Standard input is an exported key that is damaged or incomplete.',
    );
    for (let lines = 2; lines < key.trimEnd().split('\n').length; lines += 1) {
      const cut = `${key.split('\n').slice(0, lines).join('\n')}\n`;
      expect(await shop.fail('key import', { streams: streamsWith(cut) })).toContain('damaged or incomplete');
    }
    expect(await shop.fail('key import', { flags: { path: '/nowhere/key' } })).toBe(
      'No key was imported from /nowhere/key: the file does not exist. Name another file with --path.',
    );
    expect(await shop.fail('key import')).toContain('a workflow step has no standard input');
    expect(await shop.fail('key import', { flags: { paper: true } })).toContain('there is no terminal');
    expect(await shop.fail('key import', { flags: { paper: true, path: file } })).toContain(
      "--paper and --path can't be combined",
    );
    await create();
  });

  test('can get a new passphrase, after which the old one is wrong', async () => {
    const environment = { BORG_NEW_PASSPHRASE: 'battery staple' };
    const told = await shop.act('key change-passphrase', { environment });
    expect(textOf(told)).toContain(`The passphrase of ${shop.repository} was changed.`);
    expect(textOf(told)).toContain('exported earlier still need the old passphrase');
    expect(JSON.stringify(told)).not.toContain('battery staple');
    expect(await shop.fail('repo-list')).toContain(`The passphrase for ${shop.repository} is wrong.`);
    const options = { encryption_passphrase: 'battery staple' };
    expect(textOf(await shop.act('repo-list', { options, flags: { 'match-archives': '*' } }))).not.toBe('');
    await shop.act('key change-passphrase', { options, environment: { BORG_NEW_PASSPHRASE: passphrase } });
    await create();
  });

  test('keeps its passphrase if the new one is missing or empty', async () => {
    expect(await shop.fail('key change-passphrase')).toBe(
      `key change-passphrase asks for the new passphrase of ${shop.repository}, but there is no terminal. The passphrase was not changed. Set BORG_NEW_PASSPHRASE in the environment, or run it at a terminal.`,
    );
    const environment = { BORG_NEW_PASSPHRASE: '' };
    expect(await shop.fail('key change-passphrase', { environment })).toContain('BORG_NEW_PASSPHRASE is empty');
    await create();
  });

  test('does not exist in a repository without encryption, which is reported', async () => {
    const repository = join(shop.path, 'plain');
    const plain = capabilitiesOf(borg.version).hashedModes ? 'none-sha256' : 'none';
    const options = { unknown_unencrypted_repo_access_is_ok: true };
    await shop.act('repo-create', { repository, options, flags: { encryption: plain } });
    const asked = { repository, options };
    expect(await shop.fail('key export', { ...asked, flags: { path: file } })).toContain('is not encrypted');
    expect(existsSync(file)).toBe(false);
    const environment = { BORG_NEW_PASSPHRASE: 'battery staple' };
    expect(await shop.fail('key change-passphrase', { ...asked, environment })).toContain('not encrypted');
  });
});

/** Returns the paths of all files below a folder. */
function files(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((path) => statSync(path).isFile())
    : [];
}

describe('the flags of key export and key import', () => {
  test.each([
    [{}, []],
    [{ paper: true }, ['--paper']],
    [{ 'qr-html': true, path: 'x' }, ['--qr-html']],
  ])('export %j', (flags, expected) => expect(keyExportFlags(flags)).toEqual(expected));

  test("can't request two formats", () => {
    expect(() => keyExportFlags({ paper: true, 'qr-html': true })).toThrow("can't be combined");
  });

  test.each([
    [{}, []],
    [{ paper: true }, ['--paper']],
  ])('import %j', (flags, expected) => expect(keyImportFlags(flags)).toEqual(expected));
});

describe('the input of key import', () => {
  const bytes = Buffer.from([
    ...[0x8c, 0xa1, 0x61, 0x06, 0xa1, 0x62, 0xda, 0, 2, 1, 2, 0xd9, 1, 0x63, 0xc4, 2, 1, 2, 0xa1, 0x64, 0xcc, 200],
    ...[0xa1, 0x65, 0xce, 0, 1, 0, 0, 0xa1, 0x66, 0xc0, 0xa1, 0x67, 0xc3, 0xa1, 0x68, 0xff, 0xa1, 0x69, 0x92, 1, 2],
    ...[0xa1, 0x6a, 0xdc, 0, 1, 7, 0xa1, 0x6b, 0xde, 0, 1, 0xa0, 1, 0xa1, 0x6c, 0xc5, 0, 4, 9, 9, 9, 9],
  ]);
  const body = bytes.toString('base64');

  test.each([
    [`BORG_KEY 0a1b\n${body}\n`, undefined],
    [`BORG_KEY 0a1b\r\n${body}\r\n`, undefined],
    ['', 'is empty'],
    [' \n', 'is empty'],
    ['BORG_KEY 0a1b\n', 'damaged or incomplete'],
    [`BORG_KEY 0a1b\n${body.slice(0, -1)}`, 'damaged or incomplete'],
    [`BORG_KEY 0a1b\n${body}#`, 'damaged or incomplete'],
    [`BORG_KEY 0a1b\n${body}AAAA`, 'damaged or incomplete'],
    ['rubbish', 'is not an exported key'],
    [`x\nBORG_KEY 0a1b\n${body}\n`, 'is not an exported key'],
    ['<!DOCTYPE html>', 'is an HTML page for printing'],
    ['To restore …\n\nBORG PAPER KEY v1\nid: 2', 'type it in with key import --paper'],
  ])('%j: %s', (text, fault) => {
    if (fault === undefined) expect(keyError(text)).toBeUndefined();
    else expect(keyError(text)).toContain(fault);
  });

  test('is incomplete wherever it ends too early', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const text = `BORG_KEY 0a1b\n${bytes.subarray(0, length).toString('base64')}\n`;
      expect(keyError(text)).toContain('damaged or incomplete');
    }
  });
});
