import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { type Asked, openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

describeBorgs('delete', (borg) => {
  let shop: Workshop;
  const options = (archive: string) => ({
    source_directories: [join(shop.path, 'source')],
    archive_name_format: archive,
  });
  const archives = async (asked: Asked = {}): Promise<string> => {
    const flags = { format: '{archive}{NL}', 'match-archives': '*', ...asked.flags };
    const told = await shop.act('repo-list', { ...asked, flags: { ...flags, 'match-archives': 'sh:*' } });
    return textOf(told)
      .split('\n')
      .filter((name) => /^[a-z]+\d+$/.test(name))
      .sort()
      .join(' ');
  };
  const question = 'BORG_DELETE_I_KNOW_WHAT_I_AM_DOING';

  beforeAll(async () => {
    shop = openWorkshop(borg.path);
    mkdirSync(join(shop.path, 'source'));
    writeFileSync(join(shop.path, 'source', 'data'), 'data');
    await shop.act('repo-create', { flags: { encryption: repokeyOf(borg) } });
    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) await shop.act('create', { options: options(name) });
  });
  afterAll(() => shop.remove());

  test('shows in a dry run what it would delete, and deletes nothing', async () => {
    const told = await shop.act('delete', { flags: { 'match-archives': 'sh:a*' }, dryRun: true });
    expect(textOf(told).match(/Would delete/g)).toHaveLength(3);
    expect(textOf(told)).not.toContain('freed');
    expect(await archives()).toBe('a1 a2 a3 b1 b2 c1');
  });

  test('deletes one archive by its name and keeps the others, and reports that the space is not free yet', async () => {
    const told = await shop.act('delete', { flags: { archive: 'a1', list: true } });
    expect(textOf(told)).toMatch(/Delet(ing|ed) archive: a1 /);
    expect(textOf(told)).toContain('The next compact frees the space of the deleted archives');
    expect(textOf(told).includes('borg undelete')).toBe(capabilitiesOf(borg.version).deletedArchives);
    expect(await archives()).toBe('a2 a3 b1 b2 c1');
  });

  test('deletes nothing, and certainly not the repository, if a pattern is empty', async () => {
    for (const pattern of ['sh:', ...(capabilitiesOf(borg.version).archiveSeries ? ['tags:', 'aid:'] : [])]) {
      const flags = { 'match-archives': pattern, force: 1 };
      expect(await shop.fail('delete', { flags })).toContain(`${pattern} is empty`);
    }
    for (const archive of ['sh:', 'aid:']) {
      expect(await shop.fail('delete', { flags: { archive } })).toContain(
        `The archive name for ${shop.repository} is empty`,
      );
    }
    expect(await archives()).toBe('a2 a3 b1 b2 c1');
  });

  test('deletes an archive whose name is a date, which could also be the start of an ID', async () => {
    await shop.act('create', { options: options('20260101') });
    const flags = { archive: '20260101' };
    expect(textOf(await shop.act('list', { flags }))).toContain('data');
    await shop.act('delete', { flags });
    expect(await shop.fail('list', { flags })).toContain('20260101');
    expect(await archives()).toBe('a2 a3 b1 b2 c1');
  });

  test('deletes the latest archive of a series', async () => {
    await shop.act('delete', {
      options: { archive_name_format: 'b1', match_archives: 'sh:b*' },
      flags: { archive: 'latest' },
    });
    expect(await archives()).toBe('a2 a3 b1 c1');
  });

  test('deletes what a pattern matches, or the first of it', async () => {
    await shop.act('delete', { flags: { 'match-archives': 'sh:a*', first: 1 } });
    expect(await archives()).toBe('a3 b1 c1');
    await shop.act('delete', { flags: { last: 1 } });
    expect(await archives()).toBe('a3 b1');
  });

  test('reports an unknown archive, which Borg may ignore', async () => {
    expect(await shop.fail('delete', { flags: { archive: 'nothing' } })).toBe(
      `Archive nothing not found in ${shop.repository}. Archives: b1, a3. Nothing was changed.`,
    );
    const told = await shop.act('delete', { flags: { 'match-archives': 'sh:x*' } });
    expect(textOf(told)).toBe(
      `${shop.repository} has no archive that matches ${capabilitiesOf(borg.version).matchArchives ? 'sh:' : ''}x*, so nothing was deleted.`,
    );
    expect(await archives()).toBe('a3 b1');
  });

  test.each([[{}], [{ force: 2 }], [{ list: true }], [{ stats: true }]])(
    'keeps the repository if no archive is named and nobody confirms the deletion: %j',
    async (flags) => {
      const message = await shop.fail('delete', { flags });
      expect(message).toContain(
        `Not confirmed: nothing was deleted. delete would delete ${shop.repository} with all of its archives.`,
      );
      expect(message).toContain('To delete archives, add --archive');
      expect(await archives()).toBe('a3 b1');
    },
  );

  test('deletes every archive if the pattern matches all, and keeps the repository', async () => {
    await shop.act('delete', { flags: { 'match-archives': '*' } });
    expect(await archives()).toBe('');
    await shop.act('create', { options: options('d1') });
    expect(await archives()).toBe('d1');
  });

  test('reports in a dry run that it would delete the whole repository', async () => {
    const told = await shop.act('delete', { dryRun: true, flags: { list: true } });
    expect(textOf(told)).toContain(
      `No archive is named, so delete applies to the whole repository ${shop.repository}.`,
    );
    expect(textOf(told)).toContain(`Would delete ${shop.repository} with one archive.\nd1`);
    expect(textOf(told)).not.toContain('YES');
    expect(await archives()).toBe('d1');
  });

  test('deletes only the cache if only that is requested', async () => {
    for (const name of ['delete', 'repo-delete']) await shop.act(name, { flags: { 'cache-only': true } });
    expect(await archives()).toBe('d1');
  });

  test('is not confirmed by any other value than YES', async () => {
    const message = await shop.fail('repo-delete', { environment: { [question]: 'yes' } });
    expect(message).toBe(
      `Not confirmed: nothing was deleted. repo-delete would delete ${shop.repository} with all of its archives. To do that, add --force, or set ${question}=YES.`,
    );
    expect(await archives()).toBe('d1');
  });

  test('deletes the whole repository if the environment or --force confirms it', async () => {
    const told = await shop.act('delete', { environment: { [question]: 'YES' } });
    expect(textOf(told)).toContain(`${shop.repository} was deleted.`);
    expect(existsSync(shop.repository) && readdirSync(shop.repository).length > 0).toBe(false);
    await shop.act('repo-create', { flags: { encryption: repokeyOf(borg) } });
    await shop.act('repo-delete', { flags: { force: 1 } });
    expect(existsSync(shop.repository) && readdirSync(shop.repository).length > 0).toBe(false);
  });
});
