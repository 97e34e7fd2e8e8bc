import { describe, expect, test } from '@jest/globals';
import { readConfigurations } from '../../src/configuration/configuration.js';

const base = { door: 'command-line' as const, environment: { HELD: 'SECRET' }, currentFolder: '/', home: '/' };

async function read(text: string) {
  const { faults, notices } = await readConfigurations({ ...base, inline: `repositories:\n  - path: /r\n${text}` });
  const told = (all: readonly { place?: { line: number } | undefined; message: string }[]) =>
    all.map(({ place, message }) => `${place?.line} ${message}`);
  return { faults: told(faults), warnings: told(notices) };
}

const quotes = /Put the whole (value|of it) in (single )?quotes/;

describe('a text that needs quotes is one fault at its line that says so', () => {
  test.each([
    'echo c: d',
    'echo "c: d"',
    'echo "x: {error}"',
    `curl -H 'A: b' https://x`,
    `curl -H "A: b" -d '{"text": "hi"}' https://x`,
    'curl -d {"text": "hi"} https://x',
    '{"text": "hi"}',
    '{ echo a; echo b; }',
    '"curl" -d x',
    `'echo a' && b`,
    `'it's'`,
    '[ -d /mnt ] || exit 75',
    '[[ -d /mnt ]] || exit 75',
    '> /tmp/x',
    '| sh',
    '- /x',
    '- a b',
    '*/5',
    '*',
    '@daily',
    '`date`',
    '%x',
    '! mountpoint -q /mnt',
    '!mountpoint',
    '? x',
    `echo it's: x`,
    '"a": b',
  ])('as a command, a pattern, and in `commands:`: %s', async (command) => {
    for (const [above, line] of [
      ['before_backup:\n  - ', 4],
      ['patterns:\n  - R /\n  - ', 5],
      ['commands:\n  - before: action\n    run:\n      - ', 6],
    ] as const) {
      const { faults } = await read(`${above}${command}\nkeep_daily: 7\n`);
      expect(faults).toEqual([expect.stringMatching(new RegExp(`^${line} .*${quotes.source}`))]);
    }
  });

  test.each(['a: b', '{hostname}-{now}', '{now}', '"{hostname}"-{now}', '@x', '*', '%x', '`x', '- x', '> x', '!x y'])(
    'as the value of an option: %s',
    async (value) => {
      const { faults } = await read(`archive_name_format: ${value}\n`);
      expect(faults).toEqual([expect.stringMatching(new RegExp(`^3 .*${quotes.source}`))]);
    },
  );

  test('with the text in quotes where that can be told, and no value of a variable or a secret in it', async () => {
    const fix = async (text: string) => (await read(text)).faults.join();
    expect(await fix('before_backup:\n  - echo c: d\n')).toContain(`quotes: 'echo c: d'.`);
    expect(await fix(`before_backup:\n  - echo it's: "x"\n`)).toContain(`quotes: 'echo it''s: x'.`);
    expect(await fix('on_error:\n  - echo failed: {error}\n')).toMatch(/ in quotes\.$/);
    expect(await fix('before_backup: mount /x\n')).toMatch(/: `- mount \/x`$/);
    expect(await fix('before_backup: "it\'s: x"\n')).toMatch(/: `- 'it''s: x'`$/);
    expect(await fix('before_backup: "[ -d /x ]"\n')).toMatch(/: `- '\[ -d \/x \]'`$/);
    expect(await fix('before_backup: |\n  echo a\n  echo b\n')).toContain(
      'Write it as a list: `- |` on a line of its own',
    );
    expect(await fix('patterns:\n  - - /x\n')).toContain(`quotes: '- /x'.`);
    expect(await fix('patterns:\n  - x: ${HELD}\n')).toContain(`quotes: 'x: \${HELD}'.`);
    expect(await fix('encryption_passphrase:\n  hunter2: hunter2\n')).not.toContain('hunter2');
    expect(await fix('encryption_passphrase: hunter2: hunter2\n')).not.toContain('hunter2');
    expect(await fix('encryption_passphrase: "hunter2"hunter2\n')).not.toContain('hunter2');
  });
});

describe('a line that does not line up is named', () => {
  const further = 'This item starts further left than the one above; align the dashes.';
  test.each([
    ['source_directories:\n  - /a\n - /b\n', `5 ${further}`],
    ['source_directories:\n   - /a\n  - /b\nkeep_daily: 7\n', `5 ${further}`],
    ['commands:\n  - before: action\n    run:\n      - a\n     - b\n', `7 ${further}`],
    ['checks:\n  - name: data\n   frequency: always\n', '5 `frequency` must line up with `name`.'],
    ['checks:\n  - name: data\n     frequency: always\n', '5 `frequency` must line up with `name`.'],
    ['checks:\n  - name: data\n  frequency: always\n', '5 `frequency` must line up with `name`.'],
    ['keep_daily: 7\n keep_weekly: 4\n', '4 `keep_weekly` must line up with `keep_daily`.'],
    ['healthchecks:\n    ping_url: x\n  send_logs: true\n', '5 `send_logs` must line up with `ping_url`.'],
    [
      'source_directories:\n- /a\nkeep_daily: 7\nretries: 1\n keep_weekly: 4\n',
      '7 `keep_weekly` must line up with `retries`.',
    ],
  ])('%s', async (text, sentence) => {
    expect((await read(text)).faults).toEqual([sentence]);
  });

  test('and an item that YAML joins to the one above is worth a warning', async () => {
    const { faults, warnings } = await read('source_directories:\n  - /a\n    - /b\n');
    expect(faults).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/^4 The next line .* Align the dashes/)]);
  });
});

test.each([
  ['keep_daily:7\n', '3 A space is missing after the colon of this name.'],
  ['keep_daily 7\n', '3 A colon is missing after this name.'],
  ['keep_daily = 7\n', '3 Write a colon and a space after this name, not =.'],
  [
    'source_directories:\n  -/a\n  -/b\n',
    '4 source_directories must be a list, got "-/a -/b". Put a space after each dash.',
  ],
  ['checks:\n  -name: data\n', '4 checks must be a list, got a mapping. Put a space after each dash.'],
  [
    'checks:\n  name: data\n',
    '4 checks must be a list, got a mapping. Put `- ` before `name`, and indent what belongs to it.',
  ],
  ['atime: yes\n', '3 atime must be true or false, got "yes". Write true.'],
  ['atime: No\n', '3 atime must be true or false, got "No". Write false.'],
  ['before_create: [x]\n', '3 unknown option before_create. Did you mean before_backup?'],
  ['passphrase: x\n', '3 unknown option passphrase. Did you mean encryption_passphrase?'],
  [
    'hooks:\n\tbefore_backup: x\n',
    '4 This line is indented with a tab, and YAML accepts only spaces there. Use spaces.',
  ],
])('the usual slip gets the sentence that solves it: %s', async (text, sentence) => {
  expect((await read(text)).faults).toEqual([sentence]);
});

test('an anchor that nothing names is worth a warning, as it is no part of its value', async () => {
  const { warnings } = await read('encryption_passphrase: &abc def\nx-a: &used 7\nkeep_daily: *used\n');
  expect(warnings).toEqual([expect.stringMatching(/^3 The word that begins with & .* no part of the value/)]);
});
