import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { describeBorgs, repokeyOf } from '../borgs.js';
import { largestFile, openWorkshop, textOf, type Workshop } from './real-borg.js';

describeBorgs('check', (tested) => {
  let shop: Workshop;
  let state: string;
  const borg = { borg: tested.path };

  const request = (options: object = {}, more: object = {}) => ({
    ...borg,
    options: { user_state_directory: state, ...options },
    verbosity: 1,
    ...more,
  });
  const check = async (options?: object, more?: object) => textOf(await shop.act('check', request(options, more)));
  /** The checks that are on record. */
  const recorded = (): string[] => {
    const folder = join(state, 'borgmatic', 'checks');
    return existsSync(folder) ? readdirSync(join(folder, readdirSync(folder)[0] ?? '')).sort() : [];
  };

  beforeAll(async () => {
    shop = openWorkshop();
    state = join(shop.path, 'state');
    mkdirSync(join(shop.path, 'source'));
    writeFileSync(join(shop.path, 'source', 'file'), 'x'.repeat(100_000));
    await shop.act('repo-create', {
      ...borg,
      flags: { encryption: repokeyOf(tested) },
    });
    await shop.act('create', request({ source_directories: [join(shop.path, 'source')] }));
  });

  beforeEach(() => rmSync(state, { recursive: true, force: true }));

  afterAll(() => shop.remove());

  test('is made once a month by default, the repository’s and the archives’', async () => {
    await check();
    expect(recorded()).toEqual(['archives', 'repository']);
    expect(await check()).toMatch(
      /^The repository check of \S+ was skipped: its frequency is 1 month, .*\nThe archives check of \S+ was skipped: /,
    );
    expect(await check({}, { flags: { force: true } })).not.toContain('was skipped');
  });

  test('tells what was skipped without being asked, and that nothing was checked', async () => {
    const first = await shop.act('check', request({}));
    expect(first.skipped).toBe(false);
    const second = await shop.act('check', request({}));
    expect(second.lines.filter(({ verbosity }) => verbosity <= 0)).toHaveLength(2);
    expect(second.skipped).toBe(true);
    const both = { checks: [{ name: 'repository', frequency: '1 week' }, { name: 'extract' }] };
    expect((await shop.act('check', request(both))).skipped).toBe(false);
    expect((await shop.act('check', request({ check_repositories: ['/other'] }))).skipped).toBe(true);
    expect((await shop.act('check', request({ checks: [{ name: 'disabled' }] }))).skipped).toBe(true);
  });

  test('that was last made in the future is made, with a warning, and is on record as of now', async () => {
    await check();
    const names = readdirSync(state, { recursive: true, encoding: 'utf8' }).map((name) => join(state, name));
    const ahead = new Date('2038-01-19T03:14:07Z');
    for (const name of names) if (statSync(name).isFile()) utimesSync(name, ahead, ahead);
    const told = await shop.act('check', request({}));
    expect(told.skipped).toBe(false);
    expect(told.warnings).toEqual([
      expect.stringMatching(
        /^The repository check is on record for 2038-01-19 .* so that record doesn't count \(.*\/repository\)/,
      ),
      expect.stringMatching(/^The archives check is on record for 2038-01-19 /),
    ]);
    const again = await shop.act('check', request({}));
    expect(again).toMatchObject({ skipped: true, warnings: [] });
  });

  test('of archives that do not match what is made here is a warning', async () => {
    const told = await shop.act('check', request({ match_archives: 'sh:other-*', checks: [{ name: 'archives' }] }));
    expect(told.warnings[0]).toMatch(
      /^check had nothing to do: \S+ holds no archive that matches sh:other-\*\. The newest/,
    );
  });

  test('with a time limit makes the others all the same, and knows of each', async () => {
    const checks = [
      { name: 'repository', frequency: '1 week', max_duration: 60 },
      { name: 'archives', frequency: '1 week' },
      { name: 'extract', frequency: '1 week' },
    ];
    await check({ checks });
    expect(recorded()).toEqual(['archives', 'extract', 'repository']);
    expect((await check({ checks })).match(/was skipped/g)).toHaveLength(3);
  });

  test('--only looks at the frequency too; data brings the archives', async () => {
    const checks = [{ name: 'data', frequency: '1 week' }];
    await check({ checks }, { flags: { only: ['data'] } });
    expect(recorded()).toEqual(['archives', 'data']);
    expect(await check({ checks }, { flags: { only: ['data'] } })).toMatch(/The data check of \S+ was skipped/);
  });

  test('of certain days waits for them', async () => {
    const checks = [{ name: 'repository', only_run_on: [] as string[] }];
    const today = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const other = today[(new Date().getDay() + 3) % 7] ?? '';
    expect(await check({ checks: checks.map((one) => ({ ...one, only_run_on: [other] })) })).toMatch(
      new RegExp(`^The repository check of \\S+ was skipped: it runs on ${other} only`),
    );
    expect(recorded()).toEqual([]);
  });

  test('is not on record after a dry run, and neither after a repair', async () => {
    await check({}, { dryRun: true });
    await check({ check_i_know_what_i_am_doing: true }, { flags: { repair: true } });
    expect(recorded()).toEqual([]);
  });

  test('mends nothing in a dry run, and says so', async () => {
    const contents = () =>
      readdirSync(shop.repository, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'nonce' && !entry.parentPath.endsWith('/cache'))
        .map(({ parentPath, name }) => `${parentPath}/${name} ${readFileSync(join(parentPath, name)).toString('hex')}`)
        .sort();
    const before = contents();
    const told = await check({ check_i_know_what_i_am_doing: true }, { flags: { repair: true }, dryRun: true });
    expect(told).toContain('A dry run repairs nothing');
    expect(contents()).toEqual(before);
  });

  test('warns where it can’t be kept on record', async () => {
    writeFileSync(state, '');
    const told = await shop.act('check', request({ checks: [{ name: 'repository' }] }));
    expect(told.warnings).toEqual([expect.stringMatching(/^The repository check will not be known to the next run: /)]);
  });

  test('that found damage is not on record, what was checked before it is', async () => {
    const folders = ['packs', 'data'].map((name) => join(shop.repository, name));
    const file = largestFile(folders.find(existsSync) ?? shop.repository);
    const whole = readFileSync(file);
    const broken = Buffer.from(whole);
    broken[200] = (broken[200] ?? 0) ^ 0xff;
    await check({ checks: [{ name: 'extract' }] });
    writeFileSync(file, broken);
    try {
      expect(await shop.fail('check', request())).toContain('found damage');
    } finally {
      writeFileSync(file, whole);
    }
    expect(recorded()).toEqual(['extract']);
  });
});
