import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action, createStand, type Stand } from '../support/backup-setup.js';

let stand: Stand;

beforeAll(() => {
  stand = createStand();
});

afterAll(() => stand.remove());

/** Returns what a dry run reports on a hosted runner, simulated with GitHub's own variable. */
async function told(more: string, names: readonly string[] = ['prune'], kind = 'github-hosted'): Promise<string[]> {
  const path = stand.write('web.yaml', `repositories: [{ path: ${stand.path('none')} }]\nkeep_daily: 7\n${more}\n`);
  const { events } = await stand.run(
    { configurationPaths: [path], actions: names.map((name) => action(name)), dryRun: true },
    { environment: { RUNNER_ENVIRONMENT: kind } },
  );
  return events.flatMap((event) =>
    event.type === 'notice' && event.message.includes('web.yaml: ') ? [`${event.level}: ${event.message}`] : [],
  );
}

describe('prune on a hosted runner', () => {
  test.each([
    ['', '{hostname}-*'],
    ['archive_name_format: "{hostname}-docs-{now}"', '{hostname}-docs-*'],
    ['prefix: "{hostname}-"', '{hostname}-*'],
    ['match_archives: "sh:{hostname}-*"', '{hostname}-*'],
  ])('warns about a series whose name includes the machine name: %s', async (more, series) => {
    expect(await told(more)).toEqual([
      `warning: web.yaml: archives will pile up, because prune only looks for ${series}, and {hostname} is different on every hosted runner. Set archive_hostname to a fixed name, such as archive_hostname: web.`,
    ]);
  });

  test('says what to do about a fully qualified name', async () => {
    expect(await told('archive_name_format: "{fqdn}-{now}"')).toEqual([
      expect.stringContaining('Write {hostname} instead of {fqdn}, and set archive_hostname'),
    ]);
  });

  test.each([
    ['archive_hostname: web', ['prune'], 'github-hosted'],
    ['archive_name_format: "web-{now}"', ['prune'], 'github-hosted'],
    ['skip_actions: [prune]', ['prune'], 'github-hosted'],
    ['', ['create'], 'github-hosted'],
    ['', ['prune'], 'self-hosted'],
  ])('does not warn with %j, %j on a %s runner', async (more, names, kind) => {
    expect(await told(more, names, kind)).toEqual([]);
  });
});

describe('check on a hosted runner', () => {
  const monthly = 'checks: [{ name: data, frequency: 1 month }, { name: archives }]';

  test('says that it has to ignore frequencies, and what to do', async () => {
    expect(await told(monthly, ['check'])).toEqual([
      'notice: web.yaml: every run will check (data), regardless of the frequency, because a hosted runner does not remember the last check. Set user_state_directory to a folder that is kept between runs, for example with actions/cache.',
    ]);
  });

  test.each([
    [monthly, ['check'], 'self-hosted'],
    [`${monthly}\nuser_state_directory: /state`, ['check'], 'github-hosted'],
    [monthly, ['create'], 'github-hosted'],
    ['', ['check'], 'github-hosted'],
  ])('says nothing with %j, %j on a %s runner', async (more, names, kind) => {
    expect(await told(more, names, kind)).toEqual([]);
  });
});

describe('a passphrase that is not used', () => {
  /** Returns what a dry run says about it at each level. */
  const said = async (
    texts: readonly string[],
    { input, variable }: { readonly input?: string; readonly variable?: string },
  ): Promise<string[]> => {
    const paths = texts.map((text, index) =>
      stand.write(`${'ab'[index]}.yaml`, `repositories: [{ path: ${stand.path('none')} }]\n${text}\n`),
    );
    const { events } = await stand.run(
      {
        configurationPaths: paths,
        actions: [action('list')],
        dryRun: true,
        ...(input !== undefined && { passphrase: input }),
      },
      { environment: variable === undefined ? {} : { BORG_PASSPHRASE: variable } },
    );
    return events.flatMap((event) =>
      event.type === 'notice' && event.message.includes('is not used') ? [`${event.level}: ${event.message}`] : [],
    );
  };
  const file = (name: string) => stand.path(`${name}.yaml`);

  test.each(['encryption_passphrase', 'encryption_passcommand'])(
    'from the input is a warning that names the file and %s',
    async (option) => {
      expect(await said([`${option}: echo one`], { input: 'another one' })).toEqual([
        `warning: The passphrase input is not used, because ${file('a')} sets ${option}. Remove one of the two.`,
      ]);
    },
  );

  test('from the input is no warning if another file uses it', async () => {
    expect(await said(['encryption_passcommand: echo one', ''], { input: 'another one' })).toEqual([
      `info: The passphrase input is not used, because ${file('a')} sets encryption_passcommand.`,
    ]);
  });

  test('from the environment is said at verbosity 1', async () => {
    expect(await said(['encryption_passcommand: echo one'], { variable: 'another one' })).toEqual([
      `info: BORG_PASSPHRASE in the environment is not used, because ${file('a')} sets encryption_passcommand.`,
    ]);
  });

  test.each([
    ['', { input: 'another one', variable: 'the third' }],
    ['encryption_passphrase: another one', { input: 'another one' }],
    ['encryption_passphrase: another one', { variable: 'another one' }],
    ['encryption_passcommand: printenv BORG_PASSPHRASE', { variable: 'another one' }],
    ['encryption_passcommand: echo one', {}],
  ])('does not exist with %j and %j', async (text, given) => {
    expect(await said([text], given)).toEqual([]);
  });
});
