import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Configuration,
  type ConfigurationReading,
  readConfigurations,
} from '../../src/configuration/configuration.js';
import { options } from '../../src/configuration/options/all-options.js';

const folder = join(process.cwd(), '__tests__/fixtures/configurations');
const base = { entryPoint: 'command-line' as const, environment: {}, currentFolder: folder, home: folder };

async function read(inline: string): Promise<ConfigurationReading> {
  return await readConfigurations({ ...base, inline });
}

async function valid(request: {
  readonly inline?: string;
  readonly paths?: readonly string[];
}): Promise<Configuration> {
  const { configurations, faults } = await readConfigurations({ ...base, ...request });
  expect(faults).toEqual([]);
  const [configuration] = configurations;
  if (!configuration) throw new Error('no configuration');
  return configuration;
}

function told({ notices }: ConfigurationReading): readonly string[] {
  return notices.map(({ level, place, message }) => `${level} ${place?.line}:${place?.column} ${message}`);
}

const flat = 'repositories:\n  - path: /mnt/backup\n';

describe('a sectioned file of borgmatic 1.5', () => {
  test('is read completely, with only a debug message', async () => {
    const { configurations, notices } = await readConfigurations({ ...base, paths: ['sectioned-1.5.yaml'] });
    expect(notices).toMatchObject([
      { level: 'debug', message: expect.stringMatching(/^sectioned-1\.5\.yaml uses the sections of borgmatic 1/) },
    ]);
    expect(configurations[0]?.options).toMatchObject({
      source_directories: ['/home', '/etc', '/var/log/syslog*'],
      repositories: [{ path: '/mnt/backup' }, { path: 'user@backupserver:sourcehostname.borg' }],
      numeric_ids: true,
      flags: true,
      upload_rate_limit: 100,
      exclude_if_present: ['.nobackup'],
      checks: [{ name: 'repository' }, { name: 'archives' }],
      before_backup: ['mount "${MOUNT:-/mnt/usb}"'],
    });
  });

  test('keeps its two prefixes and its two umasks separate', async () => {
    const { options } = await valid({ paths: ['sectioned-1.5.yaml'] });
    expect(options).toMatchObject({ prefix: 'web-', check_prefix: 'web-2', borg_umask: 0o77, umask: 0o27 });
  });

  test("a umask only in hooks doesn't change Borg's default; one only in storage doesn't apply to hooks", async () => {
    const location = 'location: {source_directories: [/a], repositories: [/b]}\n';
    expect((await valid({ inline: `${location}hooks: {umask: 0022}\n` })).options).toMatchObject({
      umask: 0o22,
      borg_umask: 0o77,
    });
    const { options } = await valid({ inline: `${location}storage: {umask: 0022}\n` });
    expect(options.borg_umask).toBe(0o22);
    expect(options.umask).toBeUndefined();
  });

  test('the sample file is read unchanged', async () => {
    const { options, places } = await valid({ paths: ['seed.yaml'] });
    expect(options.before_backup).toEqual(['mount /some/filesystem']);
    expect(options.after_everything).toEqual(['clean-up-stuff-globally']);
    expect(places.get('/before_backup/0')).toEqual({ file: 'seed.yaml', line: 9, column: 11 });
  });

  test('`checks: [disabled]` turns checks off', async () => {
    const inline = 'location: {repositories: [/b]}\nconsistency: {checks: [disabled]}\n';
    expect((await valid({ inline })).options.checks).toEqual([{ name: 'disabled' }]);
  });
});

describe('a flat file of borgmatic 2', () => {
  test('is read completely, with messages about options that behave differently', async () => {
    const reading = await readConfigurations({ ...base, paths: ['flat-2.1.yaml'] });
    expect(told(reading)).toEqual([
      'warning 48:1 borgmatic_source_directory is the spelling of an older version of borgmatic. Use `user_runtime_directory: …` and `user_state_directory: …` instead.',
      "warning 99:1 prefix is the spelling of an older version of borgmatic. Use `match_archives: 'sh:web-*'` instead.",
      expect.stringMatching(/^notice 127:1 before_prune, .* run once per file, unlike in borgmatic 1\.6/),
    ]);
    expect(reading.configurations[0]?.options).toMatchObject({ keep_daily: 7, prefix: 'web-', umask: 0o77 });
  });

  test('uses one prefix and one umask for everything', async () => {
    const { options } = await valid({ inline: `${flat}prefix: a-\numask: 0077\n` });
    expect(options).toMatchObject({ prefix: 'a-', umask: 0o77 });
    expect(options).not.toHaveProperty('check_prefix');
    expect(options).not.toHaveProperty('borg_umask');
  });

  test('keeps an empty prefix', async () => {
    expect((await valid({ inline: `${flat}prefix: ''\n` })).options.prefix).toBe('');
  });

  test('mentions hooks only if they run a different number of times than in borgmatic', async () => {
    expect((await read(`${flat}before_backup: [a]\n`)).notices).toEqual([]);
    expect((await read(`${flat}  - /b\nbefore_everything: [a]\non_error: [b]\nbefore_actions: [c]\n`)).notices).toEqual(
      [],
    );
    expect((await read(`${flat}  - /b\nafter_check: [a]\n`)).notices).toHaveLength(1);
  });
});

describe('repositories', () => {
  test('have the options of the file, overridden by their own', async () => {
    const { repositories, options, places } = await valid({ paths: ['flat-2.1.yaml'] });
    expect(repositories.map(({ path, label }) => [path, label])).toEqual([
      ['/mnt/backup', 'usb'],
      ['ssh://vault/./server.borg', 'vault'],
      ['user@host:other.borg', undefined],
    ]);
    expect(repositories.map((repository) => repository.options.keep_daily)).toEqual([7, 30, 7]);
    expect(repositories.map((repository) => repository.options.encryption)).toEqual([
      undefined,
      'repokey-blake2',
      undefined,
    ]);
    expect(repositories[1]?.options).toMatchObject({
      ssh_command: 'ssh -p 2222',
      keep_weekly: 4,
      compression: 'auto,zstd,7',
    });
    expect(repositories[1]?.options).not.toHaveProperty('repositories');
    expect(options.repositories?.[1]).toEqual({
      path: 'ssh://vault/./server.borg',
      label: 'vault',
      encryption: 'repokey-blake2',
      append_only: true,
      storage_quota: '5G',
      make_parent_directories: true,
      id_hash: 'sha256',
      key_location: 'repokey',
    });
    expect(places.get('/repositories/1/path')).toMatchObject({ line: 16, column: 11 });
    expect(places.get('/repositories/2/path')).toMatchObject({ line: 26, column: 5 });
  });

  test('expands ~ in local paths', async () => {
    const inline =
      'repositories: [~/a, {path: ~/b}, ssh://host/~/c, /~d]\ncheck_repositories: [~/b]\nworking_directory: ~/w\n';
    const { repositories, options } = await valid({ inline });
    expect(repositories.map(({ path }) => path)).toEqual([`${folder}/a`, `${folder}/b`, 'ssh://host/~/c', '/~d']);
    expect(options.check_repositories).toEqual([`${folder}/b`]);
    expect(options.working_directory).toBe(`${folder}/w`);
  });

  test('check_repositories accepts labels, globs, and other spellings of a path', async () => {
    const repositories = 'repositories: [{path: /mnt/a, label: usb}, /mnt/b, user@host:c, /srv/d]\n';
    const { options } = await valid({
      inline: `${repositories}check_repositories: [usb, ssh://user@host/./c, '/srv/*']\n`,
    });
    expect(options.check_repositories).toEqual(['/mnt/a', 'user@host:c', '/srv/d']);
  });

  test('an empty check_repositories means that all are checked', async () => {
    expect((await valid({ inline: `${flat}check_repositories: []\n` })).options).not.toHaveProperty(
      'check_repositories',
    );
  });

  test("a repository's own prefix and umask also apply to check and Borg", async () => {
    const inline =
      'location: {repositories: [{path: /a, prefix: a-, umask: 0022}, /b]}\nconsistency: {prefix: c-}\nstorage: {umask: 0077}\n';
    const { repositories } = await valid({ inline });
    expect(repositories[0]?.options).toMatchObject({ prefix: 'a-', umask: 0o22 });
    expect(repositories[0]?.options).not.toHaveProperty('check_prefix');
    expect(repositories[0]?.options).not.toHaveProperty('borg_umask');
    expect(repositories[1]?.options).toMatchObject({ check_prefix: 'c-', borg_umask: 0o77 });
  });
});

describe('an older spelling in a flat file is accepted, with a warning that shows the current one', () => {
  test.each([
    ['numeric_owner: true', { numeric_ids: true }, '`numeric_ids: true`'],
    ['bsd_flags: false', { flags: false }, '`flags: false`'],
    ['remote_rate_limit: 5', { upload_rate_limit: 5 }, '`upload_rate_limit: 5`'],
    ['exclude_if_present: .a', { exclude_if_present: ['.a'] }, '`exclude_if_present: [.a]`'],
    [
      'checks: [data, extract]',
      { checks: [{ name: 'data' }, { name: 'extract' }] },
      '`checks: [{name: data}, {name: extract}]`',
    ],
    ['statistics: false', { statistics: 'none' }, '`statistics: none`'],
    ['quick_statistics: true', { statistics: 'quick' }, '`statistics: quick`'],
    ['prefix: web-', { prefix: 'web-' }, "`match_archives: 'sh:web-*'`"],
    [
      'borgmatic_source_directory: /x',
      { borgmatic_source_directory: '/x' },
      '`user_runtime_directory: …` and `user_state_directory: …`',
    ],
    ['store_config_files: false', { bootstrap: { store_config_files: false } }, '`bootstrap: {store_config_files: …}`'],
  ])('%s', async (line, options, modern) => {
    const reading = await read(`${flat}${line}\n`);
    expect(reading.configurations[0]?.options).toMatchObject(options);
    const name = line.split(':')[0];
    expect(told(reading)).toEqual([
      `warning 3:1 ${name} is the spelling of an older version of borgmatic. Use ${modern} instead.`,
    ]);
  });

  test.each([
    ['healthchecks', 'ping_url'],
    ['cronitor', 'ping_url'],
    ['cronhub', 'ping_url'],
    ['pagerduty', 'integration_key'],
  ])('%s as a string; the warning does not show the value', async (name, setting) => {
    const reading = await read(`${flat}${name}: hunter2\n`);
    expect(reading.configurations[0]?.options).toHaveProperty([name, setting], 'hunter2');
    expect(told(reading)).toEqual([
      `warning 3:1 ${name} is the spelling of an older version of borgmatic. Use \`${name}: {${setting}: …}\` instead.`,
    ]);
  });

  test('also in an entry of repositories', async () => {
    const { configurations, notices } = await read('repositories:\n  - path: /a\n    numeric_owner: true\n');
    expect(configurations[0]?.repositories[0]?.options.numeric_ids).toBe(true);
    expect(notices).toMatchObject([{ place: { line: 3, column: 5 } }]);
  });
});

test('a file with and without sections is read with one warning, and with one for each contradiction', async () => {
  const reading = await readConfigurations({ ...base, paths: ['mixed.yaml'] });
  expect(reading.configurations[0]?.options).toMatchObject({ keep_daily: 7, keep_weekly: 4, numeric_ids: true });
  expect(told(reading).map((line) => line.slice(0, 62))).toEqual(
    [
      'warning 1:1 `location:` is a section of borgmatic 1, but other options',
      'warning 7:5 numeric_owner is the spelling of an older version of borg',
      'warning 9:5 keep_daily is also set on line 11, to a different ',
      'warning 12:1 remote_rate_limit is the spelling of an older version',
      'warning 13:1 statistics is the spelling of an older version of bo',
      'warning 14:1 healthchecks is the spelling of an older version of ',
      'warning 15:1 store_config_files is the spelling of an older version',
    ].map((line) => line.slice(0, 62)),
  );
});

describe('several files', () => {
  test('are read even if one is invalid, and have unique names', async () => {
    const work = await mkdtemp(join(tmpdir(), 'several-'));
    try {
      for (const [name, text] of [
        ['a/config.yaml', flat],
        ['b/config.yaml', 'a: [\n'],
        ['c/config.yaml', flat],
        ['d.yaml', 'keep_dayly: 7\n'],
      ] as const) {
        await mkdir(join(work, name, '..'), { recursive: true });
        await writeFile(join(work, name), text);
      }
      const paths = ['a/config.yaml', 'b/config.yaml', 'none.yaml', 'c/config.yaml', 'd.yaml'];
      const reading = await readConfigurations({
        ...base,
        currentFolder: work,
        paths,
        inline: flat,
        entryPoint: 'workflow',
      });
      expect(reading.configurations.map(({ name }) => name)).toEqual([
        { path: join(work, 'a/config.yaml'), name: 'a/config.yaml' },
        { path: join(work, 'c/config.yaml'), name: 'c/config.yaml' },
        { path: '<inline>', name: 'configuration' },
      ]);
      expect(reading.faults.map(({ place, message }) => `${place?.file} ${message}`.slice(0, 40))).toEqual([
        'undefined none.yaml does not exist.',
        'b/config.yaml This bracket is not closed',
        'd.yaml unknown option keep_dayly. Did yo',
        'd.yaml repositories is missing. Add at l',
      ]);
      expect(reading.sources.get('d.yaml')).toBe('keep_dayly: 7\n');
    } finally {
      await rm(work, { recursive: true });
    }
  });

  test('are not read from the default locations if there is an inline configuration', async () => {
    const { configurations, looked } = await read(flat);
    expect(configurations.map(({ name }) => name)).toEqual([{ path: '<inline>', name: '<inline>' }]);
    expect(configurations[0]?.places.get('/repositories/0/path')).toEqual({ file: '<inline>', line: 2, column: 11 });
    expect(looked).toEqual([]);
  });
});

test('every option has a description', () => {
  for (const [name, schema] of Object.entries(options)) expect([name, 'description' in schema]).toEqual([name, true]);
});

test('the committed validator is up to date', async () => {
  const validator = await readFile(join(process.cwd(), 'src/configuration/validation/generated/validator.js'), 'utf8');
  for (const name of Object.keys(options)) expect(validator).toMatch(new RegExp(`\\n"${name}": shared\\d+,`));
  expect(validator).not.toContain('require(');
});

test('any configuration is valid or has errors with places; nothing is thrown', async () => {
  const scalar = fc.oneof(
    fc.constantFrom(
      'yes',
      '0077',
      '"a"',
      'null',
      '~',
      '-1',
      '1.5',
      '${A}',
      '{credential x}',
      '/a',
      "'b'",
      'create',
      '*a',
      '&a 3',
    ),
    fc.string({ maxLength: 8 }),
  );
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('path', 'label', 'name', 'run', 'before', 'umask', 'prefix', 'x'), scalar), {
        maxLength: 3,
      })
      .map((pairs) => `[{${pairs.map(([key, text]) => `${key}: ${text}`).join(', ')}}]`),
  );
  const sections = ['location', 'storage', 'retention', 'consistency', 'output', 'hooks'];
  const name = fc.constantFrom(...Object.keys(options), ...sections, 'numeric_owner', 'x-y', '<<', 'foo');
  const text = fc
    .array(fc.tuple(name, fc.boolean(), value), { maxLength: 6 })
    .map((entries) =>
      entries
        .map(([key, inner, part]) => (inner ? `${key}:\n    prefix: ${part}\n    umask: ${part}` : `${key}: ${part}`))
        .join('\n'),
    );
  await fc.assert(
    fc.asyncProperty(text, async (inline) => {
      const { configurations, faults } = await read(inline);
      expect(configurations.length).toBe(faults.length > 0 ? 0 : 1);
      for (const { place, message } of faults) {
        expect(place?.line).toBeGreaterThanOrEqual(1);
        expect(message).toMatch(/[.?`]$/);
      }
    }),
    { numRuns: 1_000 },
  );
});
