import { describe, expect, test } from '@jest/globals';
import { actions } from '../../../src/actions/registry.js';
import { type ConfigurationReading, readConfigurations } from '../../../src/configuration/configuration.js';
import { formatError } from '../../../src/configuration/options/error-excerpt.js';
import { optionFlags } from '../../../src/configuration/options/option-flags.js';
import { parseCommandLine } from '../../../src/request/argv.js';
import { optionHelp } from '../../../src/request/help.js';

const inline = `repositories: [/one, {path: /two, label: two}]
keep_daily: 1
keep_weekly: 2
healthchecks: {ping_url: https://hc.example.org/a}
source_directories: [/a, /b]
`;

function parsed(...words: readonly string[]) {
  const line = parseCommandLine(words, { actions, optionFlags: optionFlags() });
  if (line.kind === 'help' || line.kind === 'version') throw new Error(line.kind);
  return line.request;
}

async function read(...words: readonly string[]): Promise<ConfigurationReading> {
  const { options, overrides } = parsed(...words);
  return await readConfigurations({
    entryPoint: 'command-line',
    environment: {},
    currentFolder: '/',
    home: '/',
    inline,
    options,
    overrides,
  });
}

async function optionsOf(...words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { configurations, faults } = await read(...words);
  expect(faults.map(({ message }) => message)).toEqual([]);
  return { ...configurations[0]?.options };
}

describe('the flag of an option overrides the file', () => {
  test.each<[readonly string[], Readonly<Record<string, unknown>>]>([
    [['--keep-daily', '7'], { keep_daily: 7, keep_weekly: 2 }],
    [['--keep-daily=-1'], { keep_daily: -1 }],
    [['--keep-daily', '-1', 'prune'], { keep_daily: -1 }],
    [['prune', '--keep-daily', '3', '--keep-daily', '4'], { keep_daily: 4 }],
    [['--checks', '[{name: data}]'], { checks: [{ name: 'data' }] }],
    [['--source-directories', '[/x, "/y z"]'], { source_directories: ['/x', '/y z'] }],
    [['--source-directories[1]', '/c'], { source_directories: ['/a', '/c'] }],
    [
      ['--healthchecks.ping-url', 'https://hc.example.org/b'],
      { healthchecks: { ping_url: 'https://hc.example.org/b' } },
    ],
    [['--no-healthchecks'], { keep_daily: 1 }],
    [['--repositories[0].path', '/other'], { repositories: [{ path: '/other' }, { path: '/two', label: 'two' }] }],
    [
      ['--repositories[0].label', 'one'],
      {
        repositories: [
          { path: '/one', label: 'one' },
          { path: '/two', label: 'two' },
        ],
      },
    ],
    [['--atime'], { atime: true }],
    [['--no-atime'], { atime: false }],
    [['--bootstrap.no-store-config-files'], { bootstrap: { store_config_files: false } }],
    [['--umask', '0027'], { umask: 0o27 }],
    [['--archive-name-format', '{now}: [x]'], { archive_name_format: '{now}: [x]' }],
    [['--archive-name-format', '123'], { archive_name_format: '123' }],
    [['--keep-daily', '5', '--override', 'keep_daily=6'], { keep_daily: 6 }],
  ])('%j', async (words, expected) => {
    expect(await optionsOf(...words)).toMatchObject(expected);
  });

  test('--no-healthchecks removes the whole option', async () => {
    expect(await optionsOf('--no-healthchecks')).not.toHaveProperty('healthchecks');
  });

  test('unless an action has a flag of the same name', () => {
    expect(parsed('create', '--progress').options).toBeUndefined();
  });
});

describe('an invalid value is reported with the flag', () => {
  const told = async (...words: readonly string[]) => {
    const { faults, sources, configurations } = await read(...words);
    expect(configurations).toEqual([]);
    return faults.map((fault) => formatError(fault, sources.get(fault.place?.file ?? '')));
  };

  test.each<[readonly string[], string]>([
    [
      ['--keep-daily', 'seven'],
      '--keep-daily:1:14: keep_daily must be an integer of at least -1, got "seven".\n    1 | --keep-daily seven\n      |              ^^^^^',
    ],
    [
      ['--checks', '[{name: dta}]'],
      '--checks:1:18: checks[0].name must be repository, archives, data, extract, spot, or disabled, got "dta". Did you mean data?\n    1 | --checks [{name: dta}]\n      |                  ^^^^^',
    ],
    [
      ['--source-directories', '/x'],
      "--source-directories must be a list. Write it in brackets: --source-directories '[/x]'",
    ],
    [
      ['--repositories[5].path', '/x'],
      "--repositories[5].path:1:1: repositories[5] can't be set: the last item is repositories[1]. Use an existing index, or set the whole list.\n    1 | --repositories[5].path /x\n      | ^^^^^^^^^^^^^^^^^^^^^^^^^",
    ],
    [['--keep-daily', ''], '--keep-daily needs a value.'],
  ])('%j', async (words, expected) => {
    expect(await told(...words)).toEqual([expected]);
  });

  test('without showing a secret', async () => {
    expect((await told('--encryption-passphrase', 'hunter2', '--keep-daily', 'x')).join()).not.toContain('hunter2');
    expect((await told('--postgresql-databases', 'hunter2')).join()).not.toContain('hunter2');
  });

  test('a flag without its value is refused', () => {
    expect(() => parsed('--keep-daily')).toThrow('--keep-daily needs a value: --keep-daily N.');
    expect(() => parsed('--atime=yes')).toThrow('--atime does not take a value, got "yes". Remove the value.');
    expect(() => parsed('--keep-dayly', '7')).toThrow('Unknown flag --keep-dayly. Did you mean --keep-daily?');
  });
});

test('--help options lists a flag for every option', () => {
  const line = parseCommandLine(['--help', 'options'], { actions, optionFlags: optionFlags() });
  expect(line).toEqual({ kind: 'help', topic: 'options' });
  const text = optionHelp(optionFlags(), 80);
  for (const name of [
    '--keep-daily N',
    '--checks […]',
    '--no-healthchecks',
    '--repositories[0].path VALUE',
    '--no-atime',
  ]) {
    expect(text).toContain(`  ${name}`);
  }
  expect(Math.max(...text.split('\n').map((each) => each.length))).toBeLessThanOrEqual(80);
});
