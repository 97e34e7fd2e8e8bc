import { describe, expect, test } from '@jest/globals';
import { readConfigurations } from '../../src/configuration/configuration.js';

const base = { entryPoint: 'command-line' as const, environment: { HELD: 'SECRET' }, currentFolder: '/', home: '/' };

async function read(text: string) {
  const { faults, notices } = await readConfigurations({ ...base, inline: `repositories:\n  - path: /r\n${text}` });
  const told = (all: readonly { place?: { line: number } | undefined; message: string }[]) =>
    all.map(({ place, message }) => `${place?.line} ${message}`);
  return { faults: told(faults), warnings: told(notices) };
}

const quotes = /Put the whole (value|string) in (single )?quotes/;

describe('a string that needs quotes is one error that says so', () => {
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
  ])('as a command, as a pattern, and in `commands:`: %s', async (command) => {
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

  test('shows the string in quotes if possible, without values of variables or secrets', async () => {
    const fix = async (text: string) => (await read(text)).faults.join();
    expect(await fix('before_backup:\n  - echo c: d\n')).toContain(`quotes: 'echo c: d'.`);
    expect(await fix(`before_backup:\n  - echo it's: "x"\n`)).toContain(`quotes: 'echo it''s: x'.`);
    expect(await fix('on_error:\n  - echo failed: {error}\n')).toMatch(/ in quotes\.$/);
    expect(await fix('before_backup: mount /x\n')).toMatch(/: `- mount \/x`$/);
    expect(await fix('before_backup: "it\'s: x"\n')).toMatch(/: `- 'it''s: x'`$/);
    expect(await fix('before_backup: "[ -d /x ]"\n')).toMatch(/: `- '\[ -d \/x \]'`$/);
    expect(await fix('before_backup: |\n  echo a\n  echo b\n')).toContain(
      'Write it as a list: `- |` on a separate line',
    );
    expect(await fix('patterns:\n  - - /x\n')).toContain(`quotes: '- /x'.`);
    expect(await fix('patterns:\n  - x: ${HELD}\n')).toContain(`quotes: 'x: \${HELD}'.`);
    expect(await fix('encryption_passphrase:\n  hunter2: hunter2\n')).not.toContain('hunter2');
    expect(await fix('encryption_passphrase: hunter2: hunter2\n')).not.toContain('hunter2');
    expect(await fix('encryption_passphrase: "hunter2"hunter2\n')).not.toContain('hunter2');
  });
});

describe('a misaligned line is reported', () => {
  const further = 'This item starts further left than the one above. Align the dashes.';
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

  test('an item that YAML appends to the one above causes a warning', async () => {
    const { faults, warnings } = await read('source_directories:\n  - /a\n    - /b\n');
    expect(faults).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/^4 The next line .* align the dashes/)]);
  });
});

test.each([
  ['keep_daily:7\n', '3 Add a space after the colon.'],
  ['keep_daily 7\n', '3 A colon is missing after this key.'],
  ['keep_daily = 7\n', '3 Use a colon and a space after this key instead of =.'],
  [
    'source_directories:\n  -/a\n  -/b\n',
    '4 source_directories must be a list, got "-/a -/b". Put a space after each dash.',
  ],
  ['checks:\n  -name: data\n', '4 checks must be a list, got a mapping. Put a space after each dash.'],
  [
    'checks:\n  name: data\n',
    '4 checks must be a list, got a mapping. Put `- ` before `name`, and align the other options of the item with it.',
  ],
  ['atime: yes\n', '3 atime must be true or false, got "yes". Write true.'],
  ['atime: No\n', '3 atime must be true or false, got "No". Write false.'],
  ['before_create: [x]\n', '3 unknown option before_create. Did you mean before_backup?'],
  ['passphrase: x\n', '3 unknown option passphrase. Did you mean encryption_passphrase?'],
  ['hooks:\n\tbefore_backup: x\n', '4 This line is indented with a tab. YAML requires spaces.'],
])('a common mistake gets a message with its fix: %s', async (text, sentence) => {
  expect((await read(text)).faults).toEqual([sentence]);
});

test('an unused anchor causes a warning, because it is not part of the value', async () => {
  const { warnings } = await read('encryption_passphrase: &abc def\nx-a: &used 7\nkeep_daily: *used\n');
  expect(warnings).toEqual([expect.stringMatching(/^3 The word that begins with & .* not part of the value/)]);
});
