import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { borgsOf, describeEveryBorg, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop, type Workshop } from '../support/real-borg.js';

describeEveryBorg('repo-create on an existing path', (borg) => {
  const encryption = repokeyOf(borg);
  const { idHash, hashedModes } = capabilitiesOf(borg.version);
  const none = hashedModes ? 'none-sha256' : 'none';
  let shop: Workshop;

  beforeAll(async () => {
    shop = openWorkshop(borg.path);
    await shop.act('repo-create', { flags: { encryption } });
  });
  afterAll(() => shop.remove());

  const at = (name: string) => join(shop.path, name);
  const fail = (repository: string, mode = encryption, flags = {}) =>
    shop.fail('repo-create', { repository, flags: { encryption: mode, ...flags } });

  test('reports in one line what it created, and what to keep in another safe place', async () => {
    const shown = async (repository: string, mode: string) => {
      const told = await shop.act('repo-create', { repository, flags: { encryption: mode } });
      return told.lines.filter(({ verbosity }) => verbosity <= 0).map(({ text }) => text);
    };
    expect(await shown(at('new'), encryption)).toEqual([
      `Created ${at('new')} with encryption ${encryption}. Keep its passphrase and a copy of its key in another safe place. Export the key with: borgflow key export`,
    ]);
    expect(await shown(at('bare'), none)).toEqual([`Created ${at('bare')} with encryption ${none}.`]);
  });

  test('accepts a repository with the same encryption, also from an option', async () => {
    const told = await shop.act('repo-create', { options: { encryption } });
    expect(told.lines.map(({ text }) => text).join('\n')).toContain(`Its encryption is ${encryption}, as requested.`);
  });

  test('reports which encryption it found, and which one was requested', async () => {
    const message = await fail(shop.repository, none);
    expect(message).toContain(`already exists with encryption ${encryption}, but ${none} was requested.`);
    expect(message).toContain('Nothing was changed.');
    if (!idHash) return;
    expect(await fail(shop.repository, encryption, { 'id-hash': 'blake3' })).toMatch(/ID hash sha256, but blake3/);
    expect(await fail(shop.repository, encryption, { 'key-location': 'keyfile' })).toMatch(/key location repokey, but/);
  });

  test('does not accept an unencrypted repository as an encrypted one', async () => {
    const repository = at('plain');
    const environment = { BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes' };
    await shop.act('repo-create', { repository, flags: { encryption: none }, environment });
    expect(await fail(repository)).toContain(`encryption ${none}, but ${encryption} was requested`);
  });

  test('reports a wrong passphrase', async () => {
    const options = { encryption_passphrase: 'wrong' };
    const message = await shop.fail('repo-create', { options, flags: { encryption } });
    expect(message).toContain(`${shop.repository} already exists but can't be opened, so nothing was created.`);
    expect(message).toContain('The passphrase');
  });

  test('does not accept a partly created repository', async () => {
    const repository = at('half');
    cpSync(shop.repository, repository, { recursive: true });
    if (statsOfConfig(repository) === 'file') {
      rmSync(join(repository, 'data'), { recursive: true });
      mkdirSync(join(repository, 'data'));
      for (const name of readdirSync(repository))
        if (/^(index|hints|integrity)\./.test(name)) rmSync(join(repository, name));
    } else rmSync(join(repository, 'config', 'manifest'));
    expect(await fail(repository)).toMatch(
      /already exists but can't be opened, so nothing was created\..*half|interrupted/,
    );
  });

  test.each<[string, (path: string) => void]>([
    [
      'a folder with other files',
      (path) => {
        mkdirSync(path);
        writeFileSync(join(path, 'letter.txt'), 'Dear reader,\n');
      },
    ],
    ['a file', (path) => writeFileSync(path, 'Dear reader,\n')],
  ])('does not touch %s, and reports that it is in the way', async (_, make) => {
    const path = at('occupied');
    make(path);
    expect(await fail(path)).toBe(
      `${path} was not created, because something else is already there. Choose an empty folder, or a path that does not exist.`,
    );
    rmSync(path, { recursive: true });
  });

  test("names the Borg version of a repository that this Borg can't open", async () => {
    const [other] = borgsOf(borg.line === '2.0' ? '1.2' : '2.0').toReversed();
    if (other === undefined) return;
    const elsewhere = openWorkshop(other.path);
    await elsewhere.act('repo-create', { flags: { encryption: repokeyOf(other) } });
    const before = readdirSync(elsewhere.repository);
    const message = await fail(elsewhere.repository);
    expect(message).toMatch(borg.line === '2.0' ? /is a Borg 1 repository/ : /is a Borg 2 (beta )?repository/);
    expect(readdirSync(elsewhere.repository)).toEqual(before);
    elsewhere.remove();
  });

  test('creates a repository in an empty folder', async () => {
    mkdirSync(at('empty'));
    await shop.act('repo-create', { repository: at('empty'), flags: { encryption } });
    expect(existsSync(join(at('empty'), 'config'))).toBe(true);
  });
});

function statsOfConfig(repository: string): 'file' | 'folder' {
  return existsSync(join(repository, 'config', 'manifest')) ? 'folder' : 'file';
}
