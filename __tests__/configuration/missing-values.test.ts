import { describe, expect, test } from '@jest/globals';
import { type ConfigurationRequest, readConfigurations } from '../../src/configuration/configuration.js';
import { options } from '../../src/configuration/options/all-options.js';
import type { Schema } from '../../src/schema/option-schema.js';

const base = { entryPoint: 'command-line' as const, environment: { EMPTY: '' }, currentFolder: '/', home: '/' };

async function read(inline: string, more: Partial<ConfigurationRequest> = {}) {
  const { configurations, faults } = await readConfigurations({ ...base, inline, ...more });
  const told = faults.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
  return { configurations, told };
}

/** Yields values in which one option, possibly nested, is null. */
function* nullsIn(schema: Schema): Generator<unknown> {
  yield null;
  for (const [name, part] of Object.entries(schema.properties ?? {}))
    for (const value of nullsIn(part)) yield { ...requiredOf(schema), [name]: value };
  if (schema.items) for (const value of nullsIn(schema.items)) yield [value];
  if (typeof schema.additionalProperties === 'object') yield { name: null };
}

function requiredOf({ required = [], properties = {} }: Schema): object {
  return Object.fromEntries(required.map((name) => [name, properties[name]?.examples?.[0] ?? 'spot']));
}

const mayStandAlone = /^(before_|after_|on_error$|btrfs$|lvm$|zfs$)/;
const written = Object.entries<Schema>(options).filter(([name]) => !['borg_umask', 'check_prefix'].includes(name));

describe('an option without a value', () => {
  test.each(written)('is an error for %s, and for every option in it', async (name, schema) => {
    for (const value of nullsIn(schema)) {
      const file = { repositories: ['/r'], [name]: value };
      const { told } = await read(JSON.stringify(file));
      const faults = told.filter((message) => / has no value\. /.test(message));
      expect([value, faults.length]).toEqual([value, value === null && mayStandAlone.test(name) ? 0 : 1]);
    }
  });

  test.each([
    ['keep_daily:', '2:1 keep_daily has no value. Set it to an integer of at least -1, or remove it.'],
    ['keep_daily: ~', '2:13 keep_daily has no value. Set it to an integer of at least -1, or remove it.'],
    ['healthchecks:', '2:1 healthchecks has no value. Set it to a mapping, or remove it.'],
    ['healthchecks: {ping_url: }', '2:16 healthchecks.ping_url has no value. Set it to a string, or remove it.'],
    ['hooks:', '2:1 hooks has no value. Write its options below it, indented, or remove it.'],
    ['numeric_owner:', '2:1 numeric_owner has no value. Set it to true or false, or remove it.'],
    ['constants: {disk: }', '2:13 constants.disk has no value. Add one, or remove it.'],
    ['keep_dayly:', '2:1 unknown option keep_dayly. Did you mean keep_daily?'],
    ['commands: [{before: , run: [x]}]', /^2:13 commands\[0\]\.before has no value\. /],
  ])('%s is reported once', async (line, message) => {
    const { told } = await read(`repositories: [/r]\n${line}\n`);
    expect(told).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
  });

  test.each(['btrfs', 'lvm', 'zfs'])('means all defaults for %s', async (name) => {
    const { configurations } = await read(`repositories: [/r]\n${name}:\n`);
    expect(configurations[0]?.options).toMatchObject({ [name]: {} });
  });

  test('means no commands for a hook', async () => {
    const { configurations } = await read('repositories: [/r]\nbefore_backup:\nhooks: {on_error: , after_check: ~}\n');
    expect(configurations[0]?.options).not.toHaveProperty('on_error');
  });

  test('is a warning for a hook, whose commands may still be comments, unless null says that this is meant', async () => {
    const file = 'repositories: [/r]\nbefore_backup:\n#  - mountpoint /mnt\nafter_check: ~\non_error: []\n';
    const { notices } = await readConfigurations({ ...base, inline: file });
    expect(notices.filter(({ level }) => level === 'warning')).toEqual([
      {
        level: 'warning',
        message: 'before_backup is empty, so it runs nothing. List its commands below it, or remove it.',
        place: expect.objectContaining({ line: 2 }),
        hooks: ['before_backup'],
      },
    ]);
  });

  test.each([
    ['keep_daily=null', 'keep_daily: 7', {}],
    ['btrfs=null', 'btrfs:', {}],
    [
      'healthchecks.send_logs=null',
      'healthchecks: {ping_url: x, send_logs: false}',
      { healthchecks: { ping_url: 'x' } },
    ],
    ['retention.keep_daily=~', 'keep_daily:', {}],
  ])('--override %s removes the option from the file: %s', async (text, line, expected) => {
    const overrides = [{ text, place: { file: 'overrides', line: 1, column: 1 } }];
    const { configurations, told } = await read(`repositories: [/r]\n${line}\n`, { overrides });
    expect(told).toEqual([]);
    const { repositories: _, ...rest } = configurations[0]?.options ?? {};
    expect(rest).toEqual(expected);
  });
});

describe('an empty passphrase', () => {
  test.each([
    ['encryption_passphrase: ""', '2:24 encryption_passphrase is empty. Set it, or remove the option.'],
    ['encryption_passcommand: ""', '2:25 encryption_passcommand is empty. Set it, or remove the option.'],
    [
      'encryption_passphrase: ${NOPE:-}',
      '2:24 encryption_passphrase is empty: ${NOPE:-} has no value. Set the variable, or remove the option.',
    ],
    [
      'encryption_passphrase: ${EMPTY}',
      '2:24 encryption_passphrase is empty: ${EMPTY} has no value. Set the variable, or remove the option.',
    ],
  ])('is an error: %s', async (line, message) => {
    expect((await read(`repositories: [/r]\n${line}\n`)).told).toEqual([message]);
  });

  test('is also an error in a repository and in an override', async () => {
    const repository = await read("repositories: [{path: /r, encryption_passphrase: ''}]\n");
    expect(repository.told).toEqual([expect.stringContaining('encryption_passphrase is empty.')]);
    const overrides = [{ text: 'encryption_passphrase=""', place: { file: 'overrides', line: 1, column: 1 } }];
    expect((await read('repositories: [/r]\n', { overrides })).told).toEqual([
      expect.stringContaining('encryption_passphrase is empty.'),
    ]);
  });

  test('is not detected if variables are not resolved', async () => {
    const text = 'repositories: [/r]\nencryption_passphrase: ${NOPE:-}\n';
    expect((await read(text, { variables: 'leave' })).told).toEqual([]);
  });
});

describe('a control character', () => {
  test.each([
    ['in a value', 'keep_daily: 7\0', '2:14 The NUL character (U+0000)'],
    ['in a name', 'keep\u0007_daily: 7', '2:5 The control character U+0007'],
    ['in a comment', '# bell \u0007', '2:8 The control character U+0007'],
    ['after carriage returns', '# a\r\n# b\r\nx-a: \u001b[31m', '4:6 The control character U+001B'],
    ['of C1', 'x-a: \u009b', '2:6 The control character U+009B'],
    [
      'that ends a line on old systems',
      'keep_daily: 7\rkeep_weekly: 4',
      '2:14 This carriage return is not followed by a line feed.',
    ],
    ['in quotes', 'x-a: "\u007f"', '2:7 The control character U+007F'],
  ])('%s is one error at its place', async (_, line, message) => {
    const { told } = await read(`repositories: [/r]\n${line}\n`);
    expect(told).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['repositories: ["/r\\0"]', 'repositories[0].path contains the NUL character'],
    ['before_backup: ["echo \\x00"]', 'before_backup[0] contains the NUL character'],
    ['archive_name_format: "a\\x07{now}"', 'archive_name_format contains the control character U+0007'],
    ['x-a: &a "\\e"\npatterns: ["R /", *a]', 'patterns[1]'],
  ])('from an escape is also an error: %s', async (line, message) => {
    const { told } = await read(
      `source_directories: [/]\n${/^repo/.test(line) ? '' : 'repositories: [/r]\n'}${line}\n`,
    );
    expect(told).toContainEqual(expect.stringContaining(message));
  });

  test('can be printed by a hook; tabs and newlines are allowed anywhere', async () => {
    const text =
      'repositories:\t["/r"]\r\nbefore_backup: ["printf \\"\\e[1m\\"", "a\\tb\\nc"]\r\nuser_runtime_directory: "a\\tb"\r\n';
    expect((await read(text)).told).toEqual([]);
  });
});
