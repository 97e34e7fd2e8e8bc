import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Configuration, readConfigurations } from '../../src/configuration/configuration.js';

const folder = join(process.cwd(), '__tests__/fixtures/configurations/versions');
const where = { entryPoint: 'command-line' as const, environment: {}, currentFolder: folder, home: '/root' };

async function read(version: string) {
  const { configurations, faults, notices } = await readConfigurations({ ...where, paths: [`${version}.yaml`] });
  expect(faults.map(({ message }) => message)).toEqual([]);
  const told = notices.map(({ level, place, message }) => `${level} ${place?.line} ${message.slice(0, 40)}`);
  return { file: configurations[0] as Configuration, told };
}

describe('a file written for borgmatic', () => {
  test('1.5, with sections, is read with only a debug message', async () => {
    const { file, told } = await read('1.5');
    expect(told).toEqual(['debug 2 1.5.yaml uses the sections of borgmatic ']);
    expect(file.options).toMatchObject({
      repositories: [{ path: '/mnt/backup/server.borg' }, { path: 'backup@vault.example.org:server.borg' }],
      numeric_ids: false,
      flags: true,
      exclude_if_present: ['.nobackup'],
      upload_rate_limit: 100,
      umask: 0o77,
      checks: [{ name: 'repository' }, { name: 'archives' }],
      prefix: '{hostname}-',
      on_error: ['echo "{error} {output}" | mail -s "Backup of {repository}" root'],
    });
  });

  test('1.6 can contain variables with defaults, and frequencies', async () => {
    const { file, told } = await read('1.6');
    expect(told[0]).toBe('debug 2 1.6.yaml uses the sections of borgmatic ');
    expect(file.options).toMatchObject({
      encryption_passphrase: 'only for tests',
      checks: [{ frequency: '2 weeks' }, { frequency: '1 month' }],
      before_actions: ['echo starting'],
    });
  });

  test('1.7 can contain constants outside its sections', async () => {
    const { file, told } = await read('1.7');
    expect(told).toEqual(['debug 2 1.7.yaml uses the sections of borgmatic ']);
    expect(file.options).toMatchObject({
      keep_daily: 30,
      match_archives: 'sh:web-*',
      before_everything: ['echo {user}'],
    });
    expect(file.repositories.map(({ label }) => label)).toEqual(['vault', 'usb']);
  });

  test('1.8, without sections, can contain both paths and entries of repositories', async () => {
    const { file, told } = await read('1.8');
    expect(told).toEqual([
      expect.stringMatching(/^notice 17 before_backup/),
      'warning 21 store_config_files is the spelling of an',
    ]);
    expect(file.repositories.map(({ path }) => path)).toEqual([
      'ssh://backup@vault.example.org/./mail.borg',
      '/mnt/backup/mail.borg',
    ]);
    expect(file.options.before_backup).toEqual(['echo "from ${HOSTNAME:-here}"']);
  });

  test('1.9 can contain spot checks and exit codes', async () => {
    const { file, told } = await read('1.9');
    expect(told).toEqual([]);
    expect(file.options).toMatchObject({
      checks: [{ name: 'spot', data_tolerance_percentage: 0.5 }],
      compact_threshold: 20,
    });
  });

  test('2.0 can contain commands, and options of a repository', async () => {
    const { file, told } = await read('2.0');
    expect(told).toEqual(['warning 25 statistics is the spelling of an older v']);
    expect(file.options).toMatchObject({ statistics: 'standard', keep_daily: 7 });
    expect(file.repositories[1]?.options).toMatchObject({ keep_daily: 30 });
  });

  test('2.1 can include a file, whose values it overrides', async () => {
    const { file } = await read('2.1');
    expect(file.options).toMatchObject({
      source_directories: ['/etc', '/srv'],
      keep_secondly: 60,
      keep_hourly: 24,
      exclude_caches: true,
    });
  });
});

test('any text is valid or has errors; nothing is thrown', async () => {
  const words = [
    'repositories',
    'keep_daily',
    'checks',
    '<<',
    '!include a',
    '!include [a, b]',
    '!retain',
    '!omit',
    '&a',
    '*a',
  ];
  const signs = [
    ': ',
    '\n',
    '\n  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '${X}',
    '${X:-y}',
    '{c}',
    '|',
    '>',
    '#',
    '\t',
    '? ',
    '%',
    '\0',
    '\u{1f600}',
  ];
  const names = [
    'constants: {c: 1}\n',
    'location:\n  ',
    'hooks:\n  ',
    'commands: [{run: [x]}]\n',
    'umask: 077\n',
    '0o7',
    '1e999',
    '.nan',
    '~',
    '/r',
  ];
  const piece = fc.oneof(fc.constantFrom(...words, ...signs, ...names), fc.string({ unit: 'grapheme', maxLength: 4 }));
  const variables = fc.constantFrom('resolve', 'leave', 'off' as const);
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25 }), variables, async (pieces, mode) => {
      const inline = pieces.join('');
      const { configurations, faults } = await readConfigurations({ ...where, inline, variables: mode as 'resolve' });
      expect(configurations.length === 1).toBe(faults.length === 0);
      for (const { message, place } of faults) {
        expect(message).toMatch(/\S/);
        expect(place?.line ?? 1).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1_000 },
  );
});
