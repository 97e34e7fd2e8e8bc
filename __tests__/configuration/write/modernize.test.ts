import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { convertFile } from '../../../src/configuration/write/modernize.js';
import { schemaLine } from '../../../src/configuration/write/template.js';

const folder = join(process.cwd(), '__tests__/fixtures/configurations');
const origin = { shown: 'old.yaml', path: '/srv/old.yaml', currentFolder: '/srv', home: '/root' };
const modern = (text: string) => convertFile(text, origin).replace(`${schemaLine}\n`, '');

describe('an older file, converted to the current format,', () => {
  test('has no sections, and keeps every comment in its place', () => {
    const old = `# The whole file

# where
location:
    # sources
    source_directories:   # why
        # the home
        - /home   # home
    repositories:
        # the stick
        - /mnt/usb # usb
    # the end of location

# how
storage:
    # inner
    compression: "zstd,3" # fast
# last
`;
    expect(modern(old)).toBe(`# The whole file

# where
# sources
source_directories:
    # why
    # the home
    - /home # home
repositories:
    # the stick
    - path: /mnt/usb # usb
# the end of location

# how
# inner
compression: "zstd,3" # fast

# last
`);
  });

  test('has the current names and formats', () => {
    const old = `repositories:
  - /a
numeric_owner: true
bsd_flags: false
remote_rate_limit: 10
exclude_if_present: .nobackup
statistics: true
healthchecks: https://hc-ping.com/x
checks:
  - repository # r
  - archives
store_config_files: false
`;
    expect(modern(old)).toBe(`repositories:
  - path: /a
numeric_ids: true
flags: false
upload_rate_limit: 10
exclude_if_present:
  - .nobackup
statistics: standard
healthchecks:
  ping_url: https://hc-ping.com/x
checks:
  - name: repository # r
  - name: archives
bootstrap:
  store_config_files: false
`);
  });

  test('has unchanged values', () => {
    const old = `umask: 0077
repositories:
  - path: /a
archive_name_format: 'x-{now}'
before_backup:
  - |
    cat <<EOF
    a: b
    EOF
  - "echo \\"\${X}\\""
`;
    expect(modern(old)).toBe(old);
  });

  test('keeps options with two meanings in their sections', () => {
    const old =
      'location: {repositories: [/a]}\nretention: {prefix: a-}\nconsistency: {prefix: b-}\nhooks: {umask: 0027}\n';
    expect(modern(old)).toMatch(
      /prefix: a-\n# Kept in its section[^\n]*\nconsistency:\n +prefix: b-\n# Kept in its section[^\n]*\nhooks:\n +umask: 0027\n$/,
    );
  });

  test('has an option only once if two sections agree', () => {
    const old =
      'location: {repositories: [/a]}\nstorage: {umask: 0077}\nretention: {prefix: a-}\nconsistency: {prefix: a-}\nhooks: {umask: "0077"}\n';
    const text = modern(old);
    expect(text.match(/prefix|umask/g)).toEqual(['prefix', 'umask']);
    expect(text).not.toContain('Kept in its section');
  });

  test('has only the entry of an option that took effect, with the comments of all', () => {
    const old = 'repositories: [/a]\n# mine\nkeep_daily: 3\nretention:\n  # old\n  keep_daily: 7\n';
    expect(modern(old)).toMatch(/# mine\n# old\nkeep_daily: 7\n/);
    expect(modern(old)).not.toContain('3');
  });

  test('keeps anchors and merges', () => {
    const old = 'x-k: &k\n  keep_daily: 7\nlocation:\n  repositories: [/a]\nretention: *k\n';
    expect(modern(old)).toBe('x-k: &k\n  keep_daily: 7\nrepositories: [{path: /a}]\n<<: *k\n');
  });

  test('does not change when converted again', () => {
    const once = convertFile('location: {repositories: [/a, {path: /b, numeric_owner: true}]}\n', origin);
    expect(convertFile(once, origin)).toBe(once);
  });

  test('is not written if the file has errors', () => {
    expect(() => modern('location: {repositories: [/a]}\nkeep_dayly: 1\n')).toThrow(
      'old.yaml:2:1: unknown option keep_dayly. Did you mean keep_daily?',
    );
  });
});

const valid = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.startsWith('faulty'));
const ownFiles = valid
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  .filter(({ text }) => !text.includes('!include'));

describe('the meaning of a file', () => {
  // `modernized` itself compares the meaning before and after, and throws if they differ.
  test.each(ownFiles)('stays the same for the fixture $name, and so do its comments', ({ text }) => {
    const after = modern(text);
    for (const [comment] of text.matchAll(/(?<=(^|\s)# ).*$/gm)) expect(after).toContain(comment);
  });

  const words = fc.stringMatching(/^[a-z0-9 #:'"{}&*!%@,.-]{1,12}$/);
  const sections = {
    location: fc.record(
      {
        source_directories: fc.array(words),
        one_file_system: fc.boolean(),
        numeric_owner: fc.boolean(),
        exclude_if_present: words,
      },
      { requiredKeys: [] },
    ),
    storage: fc.record(
      {
        umask: fc.constantFrom('0077', '0027', '22'),
        encryption_passphrase: words,
        lock_wait: fc.nat(99),
        remote_rate_limit: fc.nat(99),
      },
      { requiredKeys: [] },
    ),
    retention: fc.record({ keep_daily: fc.nat(9), prefix: fc.constantFrom('a-', 'b-') }, { requiredKeys: [] }),
    consistency: fc.record(
      {
        checks: fc.subarray(['repository', 'archives', 'data'], { minLength: 1 }),
        prefix: fc.constantFrom('a-', 'b-'),
      },
      { requiredKeys: [] },
    ),
    hooks: fc.record(
      { before_backup: fc.array(words), umask: fc.constantFrom('0077', '0027'), healthchecks: words },
      { requiredKeys: [] },
    ),
  };
  const flat = fc.record(
    {
      keep_daily: fc.nat(9),
      numeric_ids: fc.boolean(),
      prefix: fc.constantFrom('a-', 'b-'),
      checks: fc.constant(['repository']),
    },
    { requiredKeys: [] },
  );

  test('stays the same for any mixture of versions and sections', () => {
    fc.assert(
      fc.property(fc.record(sections, { requiredKeys: [] }), flat, (old, outside) => {
        const text = stringify({ repositories: ['/a', { path: '/b', label: 'b' }], ...old, ...outside });
        const once = convertFile(text, origin);
        expect(convertFile(once, origin)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});
