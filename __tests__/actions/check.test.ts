import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { describeEveryBorg, repokeyOf } from '../support/borg-versions.js';
import { largestFile, openWorkshop, textOf, type Workshop } from '../support/real-borg.js';

describeEveryBorg('check', (tested) => {
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
  /** Returns the recorded checks. */
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

  test('runs once a month by default, for the repository and the archives', async () => {
    await check();
    expect(recorded()).toEqual(['archives', 'repository']);
    expect(await check()).toMatch(
      /^The repository check of \S+ was skipped: its frequency is 1 month, .*\nThe archives check of \S+ was skipped: /,
    );
    expect(await check({}, { flags: { force: true } })).not.toContain('was skipped');
  });

  test('reports by default which checks were skipped, and whether nothing was checked', async () => {
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

  test('runs with a warning if its last run is recorded in the future, and corrects the record', async () => {
    await check();
    const names = readdirSync(state, { recursive: true, encoding: 'utf8' }).map((name) => join(state, name));
    const ahead = new Date('2038-01-19T03:14:07Z');
    for (const name of names) if (statSync(name).isFile()) utimesSync(name, ahead, ahead);
    const told = await shop.act('check', request({}));
    expect(told.skipped).toBe(false);
    expect(told.warnings).toEqual([
      expect.stringMatching(
        /^The last repository check is dated 2038-01-19 .* so the record is ignored \(.*\/repository\)/,
      ),
      expect.stringMatching(/^The last archives check is dated 2038-01-19 /),
    ]);
    const again = await shop.act('check', request({}));
    expect(again).toMatchObject({ skipped: true, warnings: [] });
  });

  test("warns if the selected archives don't match the ones that are made here", async () => {
    const told = await shop.act('check', request({ match_archives: 'sh:other-*', checks: [{ name: 'archives' }] }));
    expect(told.warnings[0]).toMatch(
      /^check had nothing to do: \S+ has no archive that matches sh:other-\*\. The newest/,
    );
  });

  test('with a time limit runs the other checks, too, and records each', async () => {
    const checks = [
      { name: 'repository', frequency: '1 week', max_duration: 60 },
      { name: 'archives', frequency: '1 week' },
      { name: 'extract', frequency: '1 week' },
    ];
    await check({ checks });
    expect(recorded()).toEqual(['archives', 'extract', 'repository']);
    expect((await check({ checks })).match(/was skipped/g)).toHaveLength(3);
  });

  test('--only respects the frequency, and data includes the archives', async () => {
    const checks = [{ name: 'data', frequency: '1 week' }];
    await check({ checks }, { flags: { only: ['data'] } });
    expect(recorded()).toEqual(['archives', 'data']);
    expect(await check({ checks }, { flags: { only: ['data'] } })).toMatch(/The data check of \S+ was skipped/);
  });

  test('only runs on certain days if they are configured', async () => {
    const checks = [{ name: 'repository', only_run_on: [] as string[] }];
    const today = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const other = today[(new Date().getDay() + 3) % 7] ?? '';
    expect(await check({ checks: checks.map((one) => ({ ...one, only_run_on: [other] })) })).toMatch(
      new RegExp(`^The repository check of \\S+ was skipped: it runs on ${other} only`),
    );
    expect(recorded()).toEqual([]);
  });

  test('is not recorded after a dry run or a repair', async () => {
    await check({}, { dryRun: true });
    await check({ check_i_know_what_i_am_doing: true }, { flags: { repair: true } });
    expect(recorded()).toEqual([]);
  });

  test('repairs nothing in a dry run, and reports that', async () => {
    const contents = () =>
      readdirSync(shop.repository, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'nonce' && !entry.parentPath.endsWith('/cache'))
        .map(({ parentPath, name }) => `${parentPath}/${name} ${readFileSync(join(parentPath, name)).toString('hex')}`)
        .sort();
    const before = contents();
    const told = await check({ check_i_know_what_i_am_doing: true }, { flags: { repair: true }, dryRun: true });
    expect(told).toContain('--repair is ignored in a dry run');
    expect(contents()).toEqual(before);
  });

  test('warns if it can’t be recorded', async () => {
    writeFileSync(state, '');
    const told = await shop.act('check', request({ checks: [{ name: 'repository' }] }));
    expect(told.warnings).toEqual([
      expect.stringMatching(/^The next run will not know that the repository check ran: /),
    ]);
  });

  test('is not recorded if it found damage, but the checks before it are', async () => {
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
