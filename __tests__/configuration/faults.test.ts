import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ConfigurationReading, readConfigurations } from '../../src/configuration/configuration.js';
import { matchesRepository } from '../../src/configuration/options/repositories.js';

const folder = join(process.cwd(), '__tests__/fixtures/configurations');
const base = { entryPoint: 'command-line' as const, environment: {}, currentFolder: folder, home: folder };

async function readFile(name: string): Promise<ConfigurationReading> {
  return await readConfigurations({ ...base, paths: [name] });
}

async function faultsOf(inline: string): Promise<readonly string[]> {
  return told(await readConfigurations({ ...base, inline }));
}

function told({ faults }: ConfigurationReading): readonly string[] {
  return faults.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}

const flat = 'repositories:\n  - path: /mnt/backup\n';

test('reports all errors of a file with sections at once, in order, with their names and places', async () => {
  expect(told(await readFile('faulty-sectioned.yaml'))).toEqual([
    '5:12 atime must be true or false, got "yes". Write true.',
    '6:5 unknown option nummeric_owner. Did you mean numeric_owner?',
    '7:16 bsd_flags must be true or false, got "no". Write false.',
    '9:5 unknown option keep_dayly. Did you mean keep_daily?',
    '10:18 keep_within must be a time span such as 3d or 1H, got "3x".',
    '11:18 keep_weekly must be an integer of at least -1, got 4.5.',
    '13:28 encryption_passphrase must be a string, got a number. Put it in quotes.',
    '14:12 umask must be an octal number such as 0077, got 99.',
    '15:16 lock_wait must be an integer of at least 0, got "three".',
    '16:14 retries must be an integer of at least 0, got "3". Remove the quotes.',
    '17:26 archive_name_format is empty. Set it to a name, or remove it.',
    expect.stringMatching(/^18:18 compression must be none, lz4, .*, got "lz5"\.$/),
    '20:24 checks[1].name must be repository, archives, data, extract, spot, or disabled, got "datta". Did you mean data?',
    '21:26 check_repositories contains /mnt/bakup, which is not the path or label of a repository in this file.',
    '22:13 prefix must be a string, got 2026. Put it in quotes.',
    '23:1 output must contain options, got a list. Indent its options below it.',
    '26:20 before_backup must be a list, got "mount /x". Write it as a list, on a separate line: `- mount /x`',
    '28:10 on_error[0] has no value. Set it to a string, or remove it.',
    '29:11 on_error[1] must be a string, got 3. Put it in quotes.',
    '32:12 umask must be an octal number such as 0077, got "8".',
  ]);
});

test('reports all errors of a flat file at once', async () => {
  expect(told(await readFile('faulty-flat.yaml'))).toEqual([
    '4:5 unknown option repositories[0].lable. Did you mean label?',
    '5:17 repositories[0].keep_daily must be an integer of at least -1, got -2.',
    '6:5 repositories[1] needs `path`, which is missing.',
    "8:5 before_backup can't be set for a single repository. Move it to the top level.",
    '9:12 The label "a" is already used for the repository on line 3.',
    '10:12 umask must be an octal number such as 0077, got "0o88".',
    '11:4 repositories[3] has no value. Set it to a mapping, or remove it.',
    '15:12 commands[0] has both before and after. Split it into two entries.',
    '17:5 commands[1] needs before or after, such as `before: repository`.',
    expect.stringMatching(
      /^17:12 commands\[1\]\.when\[0\] must be repo-create, .*, or drill, got .*\. Did you mean create\?$/,
    ),
    '18:10 commands[1].run must be a list, got "echo". Write it as a list, on a separate line: `- echo`',
    '19:14 commands[1].timeout must be an integer of at least 1, got -3.',
    '20:5 commands[2] needs `run`, which is missing.',
    '20:13 commands[2].before must be action, repository, configuration, or everything, got "actoin". Did you mean action?',
    '21:5 commands[2].states is only allowed with after. Remove it.',
    '22:5 unknown option commands[2].whenn. Did you mean when?',
    '24:5 checks[0] needs count_tolerance_percentage, like every spot check.',
    '27:5 checks[0].max_duration is an option of the repository check, not of spot.',
    '28:5 checks[1] needs `name`, which is missing.',
    '30:16 checks[2].frequency must be `always`, or a number and a unit such as `2 weeks`, got "weekly".',
    '32:11 borg_exit_codes[0].code must be an integer from 1 to 255, got 0.',
    '33:15 borg_exit_codes[0].treat_as must be error, warning, or info, got "eror". Did you mean error?',
    expect.stringMatching(/^35:3 unknown option extra_borg_options\.crate\. Did you mean create\?$/),
    '36:10 timeout must be an integer of at least 1, got -1.',
    '37:12 verbosity must be -2, -1, 0, 1, or 2, got 3.',
    '40:14 The environment variable HOME is not set. Set it (in a workflow: under env:), or add a default: ${HOME:-…}.',
    '41:24 {credential systemd} must be {credential systemd NAME}. Quote words with blanks.',
    '42:13 x-borgflow must be a mapping, got 1.',
    '43:1 unknown option borg_umask. Remove it. If it is for another tool, begin its name with x-.',
    '44:1 unknown option locations. Did you mean location?',
  ]);
});

describe('repositories', () => {
  test.each([
    ['missing', 'keep_daily: 7\n', '1:1 repositories is missing. Add at least one path to back up to.'],
    ['nothing', 'keep_daily: 7\nrepositories:\n', '2:1 repositories has no value. Set it to a list, or remove it.'],
    ['empty', 'repositories: []\n', '1:15 repositories is empty. Add at least one path to back up to.'],
    [
      'one string',
      'repositories: /a\n',
      '1:15 repositories must be a list, got "/a". Put `- ` before it, on a separate line.',
    ],
    ['a blank path', 'repositories: [" "]\n', '1:16 repositories[0].path must be a path or URL, got " ".'],
    [
      'a path without a value',
      'repositories:\n  - path:\n',
      '2:5 repositories[0].path has no value. Set it to a path or URL, or remove it.',
    ],
    ['a number', 'repositories: [3]\n', '1:16 repositories[0] must be a mapping, got 3.'],
  ])('%s', async (_, text, fault) => {
    expect(await faultsOf(text)).toEqual([fault]);
  });

  test('accepts the same path twice, like borgmatic', async () => {
    expect(await faultsOf('repositories: [/mnt/backup, /mnt/backup]')).toEqual([]);
  });

  test.each([
    'usb',
    '/mnt/backup',
    '/mnt/../mnt/backup',
    '/mnt/*',
    'u*',
    'ssh://user@host/./a.borg',
    'user@host:a.borg',
  ])('accepts %s in check_repositories', async (name) => {
    const text = `repositories:\n  - {path: /mnt/backup, label: usb}\n  - user@host:a.borg\ncheck_repositories: ['${name}']\n`;
    expect(await faultsOf(text)).toEqual([]);
  });

  test('handles thousands of names in check_repositories and thousands of repositories', async () => {
    const paths = Array.from({ length: 9_000 }, (_, index) => `/${index}`);
    const inline = `repositories: [${paths.join(',')}]\ncheck_repositories: [${paths.toReversed().join(',')}, /none]\n`;
    expect(await faultsOf(inline)).toEqual([
      expect.stringContaining('check_repositories contains /none, which is not the path or label'),
    ]);
  });

  test('allows 100 wildcards in check_repositories, and not more', async () => {
    const globs = (count: number) => `repositories: [/a]\ncheck_repositories: [${"'/*',".repeat(count)}]\n`;
    expect(await faultsOf(globs(100))).toEqual([]);
    expect(await faultsOf(globs(101))).toEqual([
      '2:522 Too many items of check_repositories contain wildcards: the limit is 100.',
    ]);
  });

  test('compares a name with many stars to a long path in a short time', () => {
    const path = `/${'a'.repeat(2_000)}`;
    expect(matchesRepository({ path }, `/${'*a'.repeat(30)}*b`)).toBe(false);
    expect(matchesRepository({ path }, `/${'*a'.repeat(30)}*`)).toBe(true);
  });

  test('matches a star with any string, anywhere and repeatedly', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '/', '1'), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 5 }), word, (parts, more) => {
        const matches = (label: string) => matchesRepository({ path: '/x', label }, `s${parts.join('*')}`);
        expect(matches(`s${parts.join(more)}`)).toBe(true);
        const label = `s${more}${parts.join('')}`;
        expect(matches(label)).toBe(new RegExp(`^s${parts.join('.*')}$`).test(label));
      }),
    );
  });
});

describe('octal numbers', () => {
  test.each([
    ['0077', 0o77],
    ['0o077', 0o77],
    ['"0077"', 0o77],
    ['77', 0o77],
    ['0o27', 0o27],
    ['0', 0],
    ['0777', 0o777],
  ])('umask: %s', async (text, value) => {
    const { configurations } = await readConfigurations({ ...base, inline: `${flat}umask: ${text}\n` });
    expect(configurations[0]?.options.umask).toBe(value);
  });

  test.each(['8', '99', '0o8', '1777', '-1', '7.5', 'true', '0x1f', '[7]', '""'])(
    'umask: %s is an error',
    async (text) => {
      expect(await faultsOf(`${flat}umask: ${text}\n`)).toEqual([
        expect.stringMatching(/^3:8 umask must be an octal number such as 0077, got /),
      ]);
    },
  );
});

describe('values', () => {
  test.each(['yes', 'on', 'Y', '1', '"true"'])('%s instead of true is an error with a fix', async (text) => {
    expect((await faultsOf(`${flat}atime: ${text}\n`))[0]).toMatch(
      /^3:8 atime must be true or false, got .*\. Write true\.$/,
    );
  });

  test.each(['3d', '1H', '12w'])('keep_within: %s', async (text) => {
    expect(await faultsOf(`${flat}keep_within: ${text}\n`)).toEqual([]);
  });

  test('ignores top-level names that begin with x-', async () => {
    expect(await faultsOf(`${flat}x-other: {a: [1, {b: "\${C}"}]}\n`)).toEqual([]);
  });

  test('leaves ${…} in hook commands to the shell, also in `commands:`', async () => {
    expect(
      await faultsOf(`${flat}before_backup: ['echo \${A:-b}']\ncommands: [{after: error, run: ['echo \${A}']}]\n`),
    ).toEqual([]);
  });

  test('does not show an invalid value of a secret', async () => {
    expect((await faultsOf(`${flat}encryption_passphrase: [hunter2]\n`)).join()).not.toContain('hunter2');
  });
});
