import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readConfigurations } from '../../../src/configuration/configuration.js';
import { formatError } from '../../../src/configuration/options/error-excerpt.js';
import { overrideForLog } from '../../../src/configuration/shape/overrides.js';

const sectioned = `
location:
    source_directories: [/etc]
    repositories: [/old]
storage:
    umask: 0077
    remote_rate_limit: 100
    archive_name_format: old
    extra_borg_options: {init: --a, create: --b}
retention:
    keep_daily: 1
    prefix: p-
consistency:
    prefix: c-
hooks:
    before_backup: [echo old]
    umask: 0027
    healthchecks: https://example.org/old
`;
const flat = `
source_directories: [/etc]
repositories: [{path: /old, label: old}]
keep_daily: 1
before_backup: [echo old]
healthchecks: {ping_url: https://example.org/old, ping_body_limit: 10}
`;

async function read(inline: string, ...texts: readonly string[]) {
  const overrides = texts.map((text, index) => ({ text, place: { file: 'overrides', line: index + 1, column: 1 } }));
  const entryPoint = 'workflow' as const;
  const reading = await readConfigurations({
    inline,
    overrides,
    entryPoint,
    environment: {},
    currentFolder: '/',
    home: '/',
  });
  const shown = reading.faults.map((fault) => formatError(fault, reading.sources.get(fault.place?.file ?? '')));
  const [configuration] = reading.configurations;
  return { ...reading, configuration, options: configuration?.options, shown };
}

describe('an override replaces the value in a file', () => {
  test.each<[string, object]>([
    ['keep_daily=7', { keep_daily: 7 }],
    ['retention.keep_daily=7', { keep_daily: 7 }],
    ['hooks.before_backup=[echo over, "echo two"]', { before_backup: ['echo over', 'echo two'] }],
    ['before_backup=[echo over]', { before_backup: ['echo over'] }],
    ['location.repositories=[/new]', { repositories: [{ path: '/new' }] }],
    ['repositories=[{path: /new, label: new}]', { repositories: [{ path: '/new', label: 'new' }] }],
    ['umask=0o27', { umask: 0o27 }],
    ['healthchecks.ping_url=https://example.org/new', { healthchecks: { ping_url: 'https://example.org/new' } }],
    ['hooks.healthchecks.ping_url=https://x/y', { healthchecks: { ping_url: 'https://x/y' } }],
    ['healthchecks=https://x/y', { healthchecks: { ping_url: 'https://x/y' } }],
    ['extra_borg_options.create=--exclude-caches -x', { extra_borg_options: { create: '--exclude-caches -x' } }],
    ['exclude_if_present=.nobackup', { exclude_if_present: ['.nobackup'] }],
    ['checks=[data]', { checks: [{ name: 'data' }] }],
    ['  keep_daily = 7 ', { keep_daily: 7 }],
  ])('with and without sections: %s', async (text, expected) => {
    for (const file of [sectioned, flat]) {
      const { options, shown } = await read(file, text);
      expect(shown).toEqual([]);
      expect(options).toMatchObject(expected);
    }
  });

  test.each([
    ['archive_name_format={now}-x', '{now}-x'],
    ['archive_name_format=a: b # c', 'a: b # c'],
    ['archive_name_format=100', '100'],
    ['archive_name_format="{now} x"', '{now} x'],
    ["storage.archive_name_format='it''s'", "it's"],
    ['archive_name_format=a=b', 'a=b'],
    ['archive_name_format="a" and "b"', '"a" and "b"'],
  ])('uses a string unchanged for a string option, except for quotes around it: %s', async (text, name) => {
    expect((await read(flat, text)).options?.archive_name_format).toBe(name);
  });

  test('can set one nested option, and keeps the others', async () => {
    const { options } = await read(
      sectioned,
      'storage.extra_borg_options.create=--c',
      'healthchecks.ping_body_limit=5',
    );
    expect(options?.extra_borg_options).toEqual({ init: '--a', create: '--c' });
    expect(options).toMatchObject({ healthchecks: { ping_url: 'https://example.org/old', ping_body_limit: 5 } });
  });

  test('the last one of an option wins', async () => {
    expect((await read(flat, 'keep_daily=2', 'retention.keep_daily=3')).options?.keep_daily).toBe(3);
  });

  test('replaces the older name of an option, and can use it', async () => {
    expect((await read(sectioned, 'upload_rate_limit=5')).options?.upload_rate_limit).toBe(5);
    expect((await read(flat, 'remote_rate_limit=5')).options?.upload_rate_limit).toBe(5);
  });

  test('null unsets the option', async () => {
    for (const value of ['null', '~']) {
      expect((await read(flat, `keep_daily=${value}`)).options).not.toHaveProperty('keep_daily');
      expect((await read(sectioned, `archive_name_format=${value}`)).options).not.toHaveProperty('archive_name_format');
    }
  });

  test('empty quotes are an empty string', async () => {
    expect((await read(flat, 'user_runtime_directory=""')).options?.user_runtime_directory).toBe('');
  });

  test('a section selects one of the two meanings of umask and prefix; without a section, both are set', async () => {
    const hooks = await read(sectioned, 'hooks.umask=0007', 'retention.prefix=new-');
    expect(hooks.options).toMatchObject({ umask: 7, borg_umask: 0o77, prefix: 'new-', check_prefix: 'c-' });
    const borg = await read(sectioned, 'storage.umask=0007', 'consistency.prefix=new-');
    expect(borg.options).toMatchObject({ umask: 0o27, borg_umask: 7, prefix: 'p-', check_prefix: 'new-' });
    const both = await read(sectioned, 'umask=0007', 'prefix=new-');
    expect(both.options).toMatchObject({ umask: 7, prefix: 'new-' });
    expect(both.options).not.toHaveProperty('borg_umask');
    expect(both.options).not.toHaveProperty('check_prefix');
  });

  test("a umask for hooks doesn't change Borg's", async () => {
    const { options } = await read('location: {repositories: [/r]}', 'hooks.umask=0007');
    expect(options).toMatchObject({ umask: 7, borg_umask: 0o77 });
  });

  test.each<[string, string, string | undefined]>([
    [
      'lock_wait=9',
      '[{path: /a, label: vault, lock_wait: 5}]',
      'lock_wait from overrides has no effect in this file: vault (configuration:3) has its own value. Change it there, or override repositories[0].lock_wait.',
    ],
    [
      'storage.lock_wait=9',
      '[/b, {path: /a, lock_wait: 5}, {path: /c, lock_wait: 6}]',
      'lock_wait from overrides has no effect on some repositories: /a (configuration:3) and /c (configuration:3) have their own values. Change it there, or override repositories[1].lock_wait.',
    ],
    [
      'remote_rate_limit=9',
      '[{path: /a, upload_rate_limit: 5}]',
      'upload_rate_limit from overrides has no effect in this file: /a (configuration:3) has its own value. Change it there, or override repositories[0].upload_rate_limit.',
    ],
    ['lock_wait=5', '[{path: /a, lock_wait: 5}]', undefined],
    ['lock_wait=9', '[/a, /b]', undefined],
    ['repositories[0].lock_wait=9', '[{path: /a, lock_wait: 5}]', undefined],
  ])('%s causes a warning if a repository has its own value: %s', async (text, repositories, message) => {
    const { notices } = await read(`\nsource_directories: [/etc]\nrepositories: ${repositories}\n`, text);
    const told = notices.filter(({ level, message: words }) => level === 'warning' && words.includes('no effect'));
    expect(told.map((notice) => notice.message)).toEqual(message === undefined ? [] : [message]);
  });

  test('its value has the place in the override', async () => {
    const { configuration } = await read(sectioned, 'keep_daily=7', ' hooks.before_backup=[echo a, echo b]');
    expect(configuration?.places.get('/keep_daily')).toEqual({ file: 'overrides', line: 1, column: 12 });
    expect(configuration?.places.get('/before_backup/1')).toEqual({ file: 'overrides', line: 2, column: 31 });
  });

  test('does not cause a warning about mixed shapes', async () => {
    for (const file of [sectioned, flat]) {
      const { notices } = await read(file);
      for (const text of ['storage.compression=lz4', 'compression=lz4'])
        expect((await read(file, text)).notices).toEqual(notices);
    }
  });
});

describe('an invalid override is reported like an error in a file, and no configuration is valid', () => {
  test.each([
    ['keep_daily', 'overrides:1:1: The override "keep_daily" has no value. Write it as option=value.'],
    ['hunter2', 'overrides:1:1: This override has no value. Write it as option=value.'],
    ['# keep_daily=7', "overrides:1:1: Overrides can't contain comments. Remove this line."],
    ['keep_daily: 7', 'overrides:1:1: An override needs = instead of a colon: keep_daily=…'],
    ['- keep_daily: 7', 'overrides:1:1: An override needs = instead of a colon: keep_daily=…'],
    [
      'encryption_passphrase: hunter2=x',
      'overrides:1:1: An override needs = instead of a colon: encryption_passphrase=…',
    ],
    ['=7', 'overrides:1:1: The override "=7" has no name. Write it as option=value.'],
    ['healthchecks..ping_url=7', 'overrides:1:1: The override "healthchecks..ping_url=…" has no name.'],
    ['keep_daily=', 'overrides:1:1: The override keep_daily has no value. Write keep_daily="" for an empty string'],
    ['keep_dayly=7', 'overrides:1:1: unknown option keep_dayly. Did you mean keep_daily?'],
    ['retention.keep_dayly=7', 'overrides:1:1: unknown option keep_dayly. Did you mean keep_daily?'],
    ['bootstrap.store_config_file=true', 'overrides:1:1: unknown option bootstrap.store_config_file. Did you mean'],
    ['borg_umask=7', 'overrides:1:1: unknown option borg_umask. '],
    ['x-keep_daily=7', 'overrides:1:1: unknown option x-keep_daily. '],
    ['hooks={before_backup: [x]}', 'overrides:1:1: hooks is a section. Override one of its options'],
    ['keep_daily=*none', 'overrides:1:12: A value that begins with * is a YAML alias,'],
    ['before_backup=[!secret a]', 'overrides:1:24: A word that begins with ! is a YAML tag'],
    ['keep_daily=many', 'overrides:1:12: keep_daily must be an integer of at least'],
    ['umask=0999', 'overrides:1:7: umask must be an octal number such as 0077'],
    [
      'before_backup=echo hi',
      'overrides:1:1: before_backup must be a list. Write it in brackets: before_backup=[echo hi]',
    ],
    [
      'before_backup=[echo',
      'overrides:1:15: The value of the override before_backup is not valid YAML. This bracket is not closed',
    ],
    ['repositories.path=/x', "overrides:1:1: repositories.path can't be set: repositories is a list. Set the whole"],
    ['compression.level=3', 'overrides:1:1: compression must be '],
    ['repositories=null', 'overrides:1:14: repositories has no value'],
  ])('%s', async (text, sentence) => {
    const { shown, configurations } = await read(flat, text, 'keep_weekly=1');
    expect(shown).toHaveLength(1);
    expect(shown[0]?.slice(0, sentence.length)).toBe(sentence);
    expect(configurations).toEqual([]);
  });

  test('with the override itself, and carets', async () => {
    expect((await read(flat, 'keep_weekly=1', 'keep_dayly=7')).shown).toEqual([
      `overrides:2:1: unknown option keep_dayly. Did you mean keep_daily?\n    2 | keep_dayly=7\n      | ^^^^^^^^^^^^`,
    ]);
  });

  test('without showing a secret', async () => {
    for (const text of ['encryption_passphrase={}hunter22', 'storage.encryption_pasphrase=hunter22', 'ntfy=[hunter22'])
      expect((await read(flat, 'keep_dayly=7', text)).shown.join('\n')).not.toContain('hunter22');
  });

  test('only once for several files', async () => {
    const overrides = [{ text: 'keep_dayly=7', place: { file: 'overrides', line: 1, column: 1 } }];
    const paths = ['seed.yaml', 'sectioned-1.5.yaml'];
    const currentFolder = `${process.cwd()}/__tests__/fixtures/configurations`;
    const { faults, configurations } = await readConfigurations({
      paths,
      overrides,
      entryPoint: 'workflow',
      environment: {},
      currentFolder,
      home: '/',
    });
    expect(faults.filter(({ place }) => place?.file === 'overrides')).toHaveLength(1);
    expect(configurations).toEqual([]);
  });
});

describe('an override in the log', () => {
  test.each([
    ['keep_daily=7', 'keep_daily=7'],
    ['encryption_passphrase=a=b', 'encryption_passphrase=…'],
    ['storage.encryption_passphrase=hunter22', 'storage.encryption_passphrase=…'],
    ['healthchecks=https://example.org/token', 'healthchecks=…'],
    ['postgresql_databases=[{password: x}]', 'postgresql_databases=…'],
    ['repositories=[ssh://me:word@vault/./r]', 'repositories=[ssh://…@vault/./r]'],
    ['before_backup=[echo\na]', 'before_backup=[echo a]'],
    ['nonsense', '…'],
  ])('%s', (text, shown) => expect(overrideForLog(text)).toBe(shown));
});

test('any override is valid or an error; nothing is thrown', async () => {
  const key = fc.constantFrom('keep_daily', 'hooks.before_backup', 'repositories', 'storage', 'umask', 'a.b', '');
  await fc.assert(
    fc.asyncProperty(key, fc.string({ unit: 'grapheme', maxLength: 12 }), async (name, value) => {
      const { configurations, faults } = await read(flat, `${name}=${value}`);
      expect(configurations.length === 1).toBe(faults.length === 0);
    }),
    { numRuns: 200 },
  );
});
