import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transferFlags, transferScope } from '../../src/actions/transfer.js';
import { otherPassphrase } from '../../src/borg/second-repository-passphrase.js';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { borgs, describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { type Asked, openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

const older = borgs.filter(({ version }) => !capabilitiesOf(version).transfer);

describeBorgs('transfer', (borg) => {
  let shop: Workshop;
  const bytes = Buffer.alloc(300_000, 'moved with care ');
  const source = () => join(shop.path, 'source');
  const archives = async (repository: string): Promise<string> => {
    const flags = { format: '{archive}{NL}', 'match-archives': 'sh:*' };
    return textOf(await shop.act('repo-list', { repository, flags }))
      .split('\n')
      .sort()
      .join(' ');
  };
  const fill = async (asked: Asked, encryption: string): Promise<void> => {
    await shop.act('repo-create', { ...asked, flags: { encryption } });
    for (const name of ['web1', 'web2', 'other1']) {
      const options = { source_directories: [source()], archive_name_format: name };
      await shop.act('create', { ...asked, options });
    }
  };
  const extracted = async (archive: string, repository: string): Promise<Buffer> => {
    const destination = join(shop.path, `out-${archive}`);
    mkdirSync(destination, { recursive: true });
    await shop.act('extract', { repository, flags: { archive, destination } });
    return readFileSync(join(destination, source(), 'data'));
  };

  beforeAll(() => {
    shop = openWorkshop(borg.path);
    mkdirSync(source());
    writeFileSync(join(source(), 'data'), bytes);
  });
  afterAll(() => shop.remove());

  if (!capabilitiesOf(borg.version).transfer) {
    test('is not supported, which is reported', async () => {
      expect(await shop.fail('transfer', { flags: { 'source-repository': '/r' } })).toBe(
        'transfer needs Borg 2, but an older version of Borg is installed. Remove transfer, or install Borg 2.',
      );
    });
    return;
  }

  test('copies the archives of a series with the same files', async () => {
    const from = join(shop.path, 'from');
    const to = join(shop.path, 'to');
    await fill({ repository: from }, repokeyOf(borg));
    const flags = { encryption: repokeyOf(borg), 'source-repository': from };
    await shop.act('repo-create', { repository: to, flags });
    const asked = { repository: to, flags: { 'source-repository': from, 'match-archives': 'sh:web*' } };
    const dry = await shop.act('transfer', { ...asked, dryRun: true });
    expect(textOf(dry)).toContain('web1');
    expect(await archives(to)).toBe('');
    await shop.act('transfer', asked);
    expect(await archives(to)).toBe('web1 web2');
    expect(await extracted('web1', to)).toEqual(bytes);
    expect(textOf(await shop.act('transfer', asked))).toContain('already present');

    await shop.act('transfer', { repository: to, flags: { 'source-repository': from, archive: 'other1' } });
    expect(await archives(to)).toBe('other1 web1 web2');
    const unknown = { repository: to, flags: { 'source-repository': from, archive: 'nothing' } };
    expect(await shop.fail('transfer', unknown)).toContain(
      `Archive nothing not found in ${from}. Nothing was changed.`,
    );
  });

  if (older.length === 0) return;
  test.each(older)('copies the archives of a repository of Borg $version', async ({ path, version }) => {
    const from = join(shop.path, `from-${version}`);
    const to = join(shop.path, `to-${version}`);
    // Borg 2 can't read what Borg 1 records about a repository.
    const environment = { BORG_BASE_DIR: join(shop.path, `base-${version}`) };
    mkdirSync(environment.BORG_BASE_DIR);
    await fill({ repository: from, borg: path, environment }, 'repokey');
    expect(await shop.fail('repo-list', { repository: from })).toBe(
      `${from} is a Borg 1 repository, but this run uses Borg ${borg.version}. Nothing was changed. Set local_path to Borg 1, or copy its archives to a new repository with: borgflow transfer --from-borg1`,
    );
    const related = { 'source-repository': from, 'from-borg1': true };
    const encryption = repokeyOf(borg);
    await shop.act('repo-create', { repository: to, flags: { ...related, encryption } });
    expect(await shop.fail('repo-list', { repository: to, borg: path, environment })).toMatch(
      new RegExp(
        `^${to} is a Borg 2 (beta )?repository, but this run uses Borg ${version}. Nothing was changed. Set local_path to (Borg 2|that version).$`,
      ),
    );
    const options = { archive_name_format: 'web{now}', match_archives: 'sh:web*' };
    await shop.act('transfer', { repository: to, options, flags: { ...related, archive: 'latest' } });
    expect(await archives(to)).toBe('web2');
    await shop.act('transfer', { repository: to, options, flags: related });
    expect(await archives(to)).toBe('web1 web2');
    expect(await extracted('web2', to)).toEqual(bytes);
  });

  test('rechunks files if the hash algorithms differ and the configuration requests it', async () => {
    const [{ path } = borg] = older;
    const [from, to] = [join(shop.path, 'from-blake2'), join(shop.path, 'to-sha256')];
    const environment = { BORG_BASE_DIR: join(shop.path, 'base-blake2') };
    mkdirSync(environment.BORG_BASE_DIR);
    await fill({ repository: from, borg: path, environment }, 'repokey-blake2');
    const related = { 'source-repository': from, 'from-borg1': true };
    const target = { repository: to, flags: { ...related, encryption: repokeyOf(borg) } };
    if (!capabilitiesOf(borg.version).idHash) {
      // This beta still supports blake2 and requires it here.
      expect(await shop.fail('repo-create', target)).toContain('You must keep the same ID hash');
      return;
    }
    await shop.act('repo-create', target);
    const asked = { repository: to, flags: { ...related, archive: 'web1' } };
    expect(await shop.fail('transfer', asked)).toContain('extra_borg_options: { transfer: --chunker-params default }');
    const options = { extra_borg_options: { transfer: '--chunker-params default' } };
    await shop.act('transfer', { ...asked, options });
    expect(await extracted('web1', to)).toEqual(bytes);
  });
});

describe('the archives to copy', () => {
  const capabilities = capabilitiesOf('2.0.0b22');

  test.each<[Readonly<Record<string, string>>, ReturnType<typeof transferScope>['matchArchives']]>([
    [{}, undefined],
    [{ archive: 'latest' }, undefined],
    [{ archive: 'a' }, 'a'],
    [{ archive: 'deadbeef' }, 'aid:deadbeef'],
    [{ 'match-archives': 'sh:x' }, 'sh:x'],
  ])('of %j match %s', (flags, pattern) => {
    expect(transferScope({ options: {}, flags, capabilities }).matchArchives).toBe(pattern);
  });

  test("can't be selected twice", () => {
    const flags = { archive: 'a', 'match-archives': 'b' };
    expect(() => transferScope({ options: {}, flags, capabilities })).toThrow("can't be combined");
  });
});

describe('the flags of transfer', () => {
  const capabilities = capabilitiesOf('2.0.0b22');
  const every = ['--match-archives', 'sh:*'];
  const plain = { options: {}, flags: { 'source-repository': '/old' }, capabilities, dryRun: false, archives: [] };

  test.each<[string, Partial<Parameters<typeof transferFlags>[0]>, readonly string[]]>([
    ['all', {}, every],
    ['some', { archives: ['--match-archives', 'a'] }, ['--match-archives', 'a']],
    ['the latest', { flags: { 'source-repository': '/old', archive: 'latest' } }, [...every, '--last', '1']],
    ['a dry run', { dryRun: true, options: { progress: true } }, [...every, '--progress', '--dry-run']],
    [
      'by age and order',
      { flags: { 'source-repository': '/old', first: 2, newer: '1d' } },
      [...every, '--first', '2', '--newer', '1d'],
    ],
  ])('%s', (_, more, flags) =>
    expect(transferFlags({ ...plain, ...more })).toEqual(['--other-repo', '/old', ...flags]),
  );

  test('contain the source repository and the upgrader', () => {
    const flags = { 'source-repository': '/old', 'from-borg1': true, upgrader: 'From12To20' };
    expect(transferFlags({ ...plain, flags }).slice(0, 5)).toEqual([
      ...['--other-repo', '/old', '--from-borg1', '--upgrader', 'From12To20'],
    ]);
  });

  test.each<[string, Partial<Parameters<typeof transferFlags>[0]>, string]>([
    ['with Borg 1', { capabilities: capabilitiesOf('1.4.5') }, 'transfer needs Borg 2'],
    ['without a source', { flags: {} }, 'Name it with --source-repository'],
  ])('are refused %s', (_, more, words) => expect(() => transferFlags({ ...plain, ...more })).toThrow(words));
});

describe('the passphrase of the other repository', () => {
  test.each([
    [{ BORG_PASSPHRASE: 'a' }, { BORG_OTHER_PASSPHRASE: 'a' }],
    [{ BORG_PASSCOMMAND: 'cat' }, { BORG_OTHER_PASSCOMMAND: 'cat' }],
    [{ BORG_PASSPHRASE: 'a', BORG_OTHER_PASSPHRASE: 'b' }, {}],
    [{ BORG_PASSPHRASE: 'a', BORG_OTHER_PASSCOMMAND: 'b' }, {}],
    [{}, {}],
  ])('of %j: %j', (environment, expected) => expect(otherPassphrase(environment)).toEqual(expected));
});
