import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { capabilitiesOf } from '../../src/borg/versions.js';
import { describeBorgs, repokeyOf } from '../support/borg-versions.js';
import { openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

const hour = 3_600_000;

describeBorgs('check --only freshness', (tested) => {
  let shop: Workshop;
  const series = { archive_name_format: 'web-{now:%Y-%m-%dT%H:%M:%S}', archive_hostname: 'web1' };
  const asked = (every: string | undefined, more: object = {}) => ({
    borg: tested.path,
    flags: { only: ['freshness'] },
    options: { ...series, ...(every === undefined ? {} : { 'x-borgflow': { expect_every: every } }), ...more },
  });
  /** Makes an archive whose backup started this long ago. */
  const create = async (name: string, ago: number, more: object = {}) => {
    const time = new Date(Date.now() - ago).toISOString().slice(0, 19);
    await shop.act('create', {
      borg: tested.path,
      options: {
        ...series,
        archive_name_format: name,
        source_directories: [join(shop.path, 'source')],
        extra_borg_options: { create: `--timestamp ${time}` },
        ...more,
      },
    });
  };

  beforeAll(async () => {
    shop = openWorkshop();
    mkdirSync(join(shop.path, 'source'));
    writeFileSync(join(shop.path, 'source', 'file'), 'x');
    await shop.act('repo-create', { borg: tested.path, flags: { encryption: repokeyOf(tested) } });
  });

  afterAll(() => shop.remove());

  test('fails without an archive, and runs no check of Borg', async () => {
    expect(await shop.fail('check', asked('1 day'))).toMatch(
      / is overdue: it has no archive of the series web-\{now:%Y-%m-%dT%H:%M:%S\} that this machine made, but a backup is expected every day\. /,
    );
  });

  test('compares the newest archive of this machine and series with expect_every', async () => {
    await create('web-2026-11-20T03:00:00', 50 * hour);
    await create('web-2026-11-21T03:00:00', 20 * hour);
    expect(textOf(await shop.act('check', asked('1 day')))).toMatch(
      /is up to date: its newest archive web-2026-11-21T03:00:00 is (20 h|19 h 59 min)( \d+ min)? old \(\d{4}-\d\d-\d\d \d\d:\d\d\), and a backup is expected every day\.$/,
    );
    expect(await shop.fail('check', asked('5 hours'))).toMatch(
      / is overdue: its newest archive web-2026-11-21T03:00:00 is .* old \(.*\), but a backup is expected every 5 hours\. Find out why the last runs failed or never started\.$/,
    );
  });

  test('ignores younger archives of other series and of other hosts, and unfinished ones', async () => {
    await create('other-2026-11-22T03:00:00', hour);
    // Older versions of Borg always store the name of the machine.
    if (capabilitiesOf(tested.version).hostNameVariable)
      await create('web-2026-11-22T03:00:00', hour, { archive_hostname: 'db1' });
    if (!tested.version.startsWith('2')) await create('web-2026-11-22T04:00:00.checkpoint', hour);
    expect(await shop.fail('check', asked('5 hours'))).toContain('its newest archive web-2026-11-21T03:00:00 is ');
  });

  test('ignores archives that are dated in the future, with a warning', async () => {
    await create('web-2030-01-01T00:00:00', -30 * hour);
    const told = await shop.act('check', asked('1 day'));
    expect(told.warnings).toEqual([
      expect.stringMatching(
        /^web-2030-01-01T00:00:00 in \S+ is dated .*, which is in the future, so it is not counted/,
      ),
    ]);
    expect(textOf(told)).toContain('its newest archive web-2026-11-21T03:00:00 is ');
  });

  test('says how to set what is expected if nothing is known', async () => {
    expect(await shop.fail('check', asked(undefined))).toContain(
      'Set it in the configuration, as in `x-borgflow: {expect_every: 1 day}`.',
    );
  });

  test("fails with Borg's message if the repository is missing", async () => {
    const missing = join(shop.path, 'missing');
    expect(await shop.fail('check', { ...asked('1 day'), repository: missing })).toContain(
      `No repository at ${missing}.`,
    );
  });
});
