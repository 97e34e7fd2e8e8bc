import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action, putUpStand, type Stand } from './stand.js';

let stand: Stand;

beforeAll(() => {
  stand = putUpStand();
});

afterAll(() => stand.remove());

/** The warnings of a dry run on a hosted runner, for which GitHub's own variable stands in. */
async function warnings(more: string, names: readonly string[] = ['prune'], kind = 'github-hosted'): Promise<string[]> {
  const path = stand.write('web.yaml', `repositories: [{ path: ${stand.path('none')} }]\nkeep_daily: 7\n${more}\n`);
  const { events } = await stand.run(
    { configurationPaths: [path], actions: names.map((name) => action(name)), dryRun: true },
    { environment: { RUNNER_ENVIRONMENT: kind } },
  );
  return events.flatMap((event) =>
    event.type === 'notice' && event.level === 'warning' && event.message.includes('prune') ? [event.message] : [],
  );
}

describe('prune on a hosted runner', () => {
  test.each([
    ['', '{hostname}-*'],
    ['archive_name_format: "{hostname}-docs-{now}"', '{hostname}-docs-*'],
    ['prefix: "{hostname}-"', '{hostname}-*'],
    ['match_archives: "sh:{hostname}-*"', '{hostname}-*'],
  ])('warns of a series that has the machine’s name in it: %s', async (more, series) => {
    expect(await warnings(more)).toEqual([
      `web.yaml: prune will find no earlier archive, so that they pile up: it keeps to ${series}, and a hosted runner has another {hostname} each time. Set archive_hostname to a name that stays, such as archive_hostname: web.`,
    ]);
  });

  test('says what to do about the longer name', async () => {
    expect(await warnings('archive_name_format: "{fqdn}-{now}"')).toEqual([
      expect.stringContaining('Write {hostname} instead of {fqdn}, and set archive_hostname'),
    ]);
  });

  test.each([
    ['archive_hostname: web', ['prune'], 'github-hosted'],
    ['archive_name_format: "web-{now}"', ['prune'], 'github-hosted'],
    ['skip_actions: [prune]', ['prune'], 'github-hosted'],
    ['', ['create'], 'github-hosted'],
    ['', ['prune'], 'self-hosted'],
  ])('has nothing to warn of with %j, %j on a %s runner', async (more, names, kind) => {
    expect(await warnings(more, names, kind)).toEqual([]);
  });
});
