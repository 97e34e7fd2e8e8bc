import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type ConfigurationReading,
  type ConfigurationRequest,
  readConfigurations,
} from '../../../src/configuration/configuration.js';
import { secretsOf } from '../../../src/configuration/options/secret-options.js';
import { fillPlaceholders } from '../../../src/shell/fill-placeholders.js';

const environment = { HOME: '/root', WORD: 'secret & word', EMPTY: '', NUMBER: '5', NEST: '${WORD}' };

async function read(inline: string, more: Partial<ConfigurationRequest> = {}): Promise<ConfigurationReading> {
  return await readConfigurations({
    entryPoint: 'command-line',
    environment,
    currentFolder: '/',
    home: '/',
    inline,
    ...more,
  });
}

async function optionsOf(
  text: string,
  more: Partial<ConfigurationRequest> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const { configurations, faults } = await read(`repositories: [{path: /r}]\n${text}`, more);
  expect(faults.map(({ message }) => message)).toEqual([]);
  return { ...configurations[0]?.options };
}

function told({ faults }: ConfigurationReading): readonly string[] {
  return faults.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}

async function faultsOf(text: string, more: Partial<ConfigurationRequest> = {}): Promise<readonly string[]> {
  return told(await read(`repositories: [{path: /r}]\n${text}`, more));
}

describe('an environment variable', () => {
  test.each(['resolve', 'leave'] as const)('with a brace in its default causes a warning (%s)', async (variables) => {
    const { notices } = await read('repositories: [/r]\narchive_name_format: "${NOPE:-{hostname}-{now}}"\n', {
      variables,
    });
    expect(notices).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('${NOPE}') }),
    ]);
  });

  test('that is opened 30,000 times and never closed is read quickly', async () => {
    const text = '${A-'.repeat(30_000);
    expect(await optionsOf(`archive_name_format: '${text}'`)).toEqual(
      expect.objectContaining({ archive_name_format: text }),
    );
  });

  test.each([
    ['alone', '${WORD}', 'secret & word'],
    ['inside a string', 'a-${HOME}-b', 'a-/root-b'],
    ['with a default that is not needed', '${WORD:-x}', 'secret & word'],
    ['with a default', '${NOPE:-a b}', 'a b'],
    ['with a default, short', '${NOPE-a}', 'a'],
    ['that is empty, which counts as set', 'x${EMPTY:-a}', 'x'],
    ['escaped', '\\${WORD}', '${WORD}'],
    ['that contains another one, which is not replaced', '${NEST}', '${WORD}'],
    ['with an empty default', 'a${NOPE:-}', 'a'],
    ['with an empty default, short', 'a${NOPE-}b', 'ab'],
    [
      'with a brace in its default, which ends at the first closing brace',
      '${NOPE:-{hostname}-{now}}',
      '{hostname-{now}}',
    ],
    ['with a variable in its default, which is not replaced', '${NOPE:-${HOME}}', '${HOME}'],
    ['never closed', 'a${NOPE:-b', 'a${NOPE:-b'],
    ['without braces', '$WORD', '$WORD'],
  ])('%s', async (_, text, expected) => {
    expect(await optionsOf(`archive_name_format: '${text}'`)).toMatchObject({ archive_name_format: expected });
  });

  test('is replaced in all strings, including repositories and older spellings', async () => {
    const text = 'location: {repositories: ["${HOME}/a", {path: "${HOME}/b", label: "${WORD}"}]}\n';
    const { configurations } = await read(text);
    expect(configurations[0]?.repositories).toMatchObject([
      { path: '/root/a' },
      { path: '/root/b', label: 'secret & word' },
    ]);
  });

  test('is always a string, never a number, as in borgmatic', async () => {
    const fault =
      '2:13 keep_daily must be an integer of at least -1, got the value of "${NUMBER}". A variable is always a string. Write the value itself, or use a constant.';
    expect(await faultsOf('keep_daily: ${NUMBER}')).toEqual([fault]);
    expect(await faultsOf('keep_daily: ${NUMBER}', { variables: 'leave' })).toEqual([fault]);
    expect(await optionsOf('umask: ${NOPE:-0077}')).toMatchObject({ umask: 0o77 });
  });

  test('that is not set is an error that shows its name', async () => {
    const fault =
      'The environment variable NOPE is not set. Set it (in a workflow: under env:), or add a default: ${NOPE:-…}.';
    expect(await faultsOf('encryption_passphrase: "x${NOPE}"')).toEqual([`2:24 ${fault}`]);
    expect(await faultsOf('x-ignored: ${NOPE}')).toEqual([]);
  });

  test('is left to the shell in hook commands', async () => {
    const commands =
      'before_backup: ["echo ${NOPE} ${HOME}"]\ncommands: [{before: everything, run: ["echo ${NOPE:-x}"]}]';
    expect(await optionsOf(commands)).toMatchObject({
      before_backup: ['echo ${NOPE} ${HOME}'],
      commands: [{ run: ['echo ${NOPE:-x}'] }],
    });
  });

  test('is masked in a secret option, and its value is never shown', async () => {
    const { configurations } = await read('repositories: [{path: /r}]\nencryption_passphrase: ${WORD}');
    expect(configurations.flatMap(secretsOf)).toMatchObject([{ value: 'secret & word' }]);
    expect((await faultsOf('retries: ${WORD}')).join()).not.toContain('secret');
    expect((await faultsOf('encryption_passphrase: ["${NOPE:-secret}"]')).join()).not.toContain('secret');
  });

  test('is not replaced if interpolation is off', async () => {
    const options = await optionsOf('archive_name_format: "${NOPE}\\\\${WORD}"', { variables: 'off' });
    expect(options).toMatchObject({ archive_name_format: '${NOPE}\\${WORD}' });
  });

  test('does not have to be set for validation', async () => {
    const text =
      'encryption_passphrase: ${NOPE}\ncompression: ${NOPE}\numask: ${NOPE}\nchecks: [{name: "${NOPE}", max_duration: 3}]\ncheck_repositories: ["${NOPE}"]';
    expect(await faultsOf(text, { variables: 'leave' })).toEqual([]);
  });

  test('that is escaped in a hook command causes a warning, because borgmatic would remove the backslash', async () => {
    const { notices } = await read("repositories: [{path: /r}]\nbefore_backup: ['echo \\${WORD}']");
    expect(notices).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(/^The shell does not expand \\\$\{WORD\}/),
        place: { file: '<inline>', line: 2, column: 17 },
      },
    ]);
  });
});

describe('a constant', () => {
  const constants = "constants: {n: 5, t: 'x y', yes: true, dir: '${HOME}', user: '{t}!', list: [1]}\n";

  test.each([
    ['alone, as a number', "keep_daily: '{n}'", { keep_daily: 5 }],
    ['alone, as a boolean', "progress: '{yes}'", { progress: true }],
    ['of digits, in a string option', "archive_name_format: '{n}'", { archive_name_format: '5' }],
    ['inside a string', "archive_name_format: 'a-{t}-{n}'", { archive_name_format: 'a-x y-5' }],
    ['that contains another one', "archive_name_format: '{user}'", { archive_name_format: 'x y!' }],
    ['that contains a variable', "working_directory: '{dir}/x'", { working_directory: '/root/x' }],
    ['escaped', "archive_name_format: '\\{n\\}'", { archive_name_format: '{n}' }],
    [
      'that is not defined, such as a placeholder of Borg',
      "archive_name_format: '{hostname}-{now}'",
      { archive_name_format: '{hostname}-{now}' },
    ],
    ['in a hook, where it is replaced later', "before_backup: ['echo {t} {n}']", { before_backup: ['echo {t} {n}'] }],
    [
      'escaped in a hook, for the placeholders',
      "before_backup: ['echo \\{n\\} {error}']",
      { before_backup: ['echo \\{n\\} {error}'] },
    ],
    ['in an older spelling', "quick_statistics: '{yes}'", { statistics: 'quick' }],
    ['in an older value', "statistics: '{yes}'", { statistics: 'standard' }],
    ['in an octal number', "umask: '00{n}5'", { umask: 0o55 }],
  ])('%s', async (_, text, expected) => {
    expect(await optionsOf(constants + text)).toMatchObject(expected);
  });

  test('does not change other strings of digits', async () => {
    expect(await optionsOf(`${constants}encryption_passphrase: '1234'`)).toMatchObject({
      encryption_passphrase: '1234',
    });
  });

  test("that is a list can't be used in a string", async () => {
    expect(await faultsOf(`${constants}archive_name_format: '{list}'`)).toEqual([
      "3:22 {list} can't be replaced: the constant must be a single value, not a list or a mapping.",
    ]);
  });

  test("can't expand a file beyond the limit", async () => {
    const doubling = Array.from({ length: 40 }, (_, index) => `c${index + 1}: '{c${index}}{c${index}}'`).join(', ');
    const limit = /^2:1 With its constants and variables expanded, this file exceeds the limit of 16 MB\.$/;
    expect(await faultsOf(`constants: {c0: x, ${doubling}}\nkeep_daily: 3`)).toEqual([expect.stringMatching(limit)]);
    const many = "  - '{c}{c}{c}{c}'\n".repeat(2_000);
    const text = `constants: {c: ${'x'.repeat(100_000)}}\nsource_directories:\n${many}`;
    expect(await faultsOf(text)).toEqual([expect.stringMatching(limit)]);
  });

  test('can be overridden, and can be used in an override', async () => {
    const overrides = ['constants.n=9', 'archive_name_format=a{n}'].map((text, index) => ({
      text,
      place: { file: '--override', line: index + 1, column: 1 },
    }));
    const options = await optionsOf(`${constants}keep_daily: '{n}'`, { overrides });
    expect(options).toMatchObject({ keep_daily: 9, archive_name_format: 'a9' });
  });

  /** Runs the first hook of a file, and returns its output. */
  async function printed(text: string): Promise<string> {
    const { configurations, faults } = await read(`repositories: [{path: /r}]\n${text}`);
    expect(faults.map(({ message }) => message)).toEqual([]);
    const [{ options, constants: given } = { options: undefined, constants: {} }] = configurations;
    const hook = options?.before_backup?.[0] ?? options?.on_error?.[0] ?? options?.commands?.[0]?.run?.[0] ?? '';
    const facts = { error: 'an error', repository: '/srv/a', configuration_filename: '/c.yaml' };
    const { command, environment: variables } = fillPlaceholders(hook, { facts, constants: given });
    return spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8', env: { ...environment, ...variables } }).stdout;
  }

  test.each([
    ['outside quotes', `before_backup: ['printf "<%s>" {t} {n} {yes}']`, '<x y><5><True>'],
    ['in double quotes', `before_backup: ['printf "<%s>" "/media/{t}"']`, '</media/x y>'],
    ['in single quotes', `before_backup: ["printf '<%s>' '/media/{t}'"]`, '</media/x y>'],
    ['in a here-document', 'before_backup: ["cat <<E\\n{t} {n}\\nE"]', 'x y 5\n'],
    ['in a quoted here-document', `before_backup: ["cat <<'E'\\n{t} {n}\\nE"]`, 'x y 5\n'],
    ['in a second shell', `before_backup: ["sh -c \\"printf '<%s>' '{t}'\\""]`, '<x y>'],
    ['as a program', "constants: {p: printf}\nbefore_backup: ['{p} x']", 'x'],
    ['that contains another one', `before_backup: ['printf "<%s>" "{user}"']`, '<x y!>'],
    ['with a variable', `before_backup: ['printf "<%s>" {dir} "\${HOME}"']`, '</root></root>'],
    ['in commands:', `commands: [{before: everything, run: ['printf "<%s>" "{t}"']}]`, '<x y>'],
    ['in on_error, with a placeholder', `on_error: ['printf "<%s>" "{t}: {error}"']`, '<x y: an error>'],
    ['escaped', `before_backup: ['printf "<%s>" "\\{t\\}" "{t}"']`, '<{t}><x y>'],
    [
      'instead of a placeholder of the same name',
      `constants: {error: mine}\non_error: ['printf "<%s>" {error}']`,
      '<mine>',
    ],
    ['that looks like a placeholder', `constants: {x: '{error}'}\non_error: ['printf "<%s>" "{x}"']`, '<{error}>'],
    ['in arithmetic, if it is a number', `before_backup: ['echo $(( {n} * 2 ))']`, '10\n'],
  ])('is passed to a hook: %s', async (_, text, expected) => {
    expect(await printed(text.startsWith('constants') ? text : constants + text)).toBe(expected);
  });

  test("that is a list can't be used in a hook", async () => {
    expect(await faultsOf(`${constants}before_backup: ['echo {list}']`)).toEqual([
      "3:17 {list} can't be replaced: the constant must be a single value, not a list or a mapping.",
    ]);
  });

  test('that is secret is not inserted into the text of a hook', async () => {
    const text = `constants: {pass: hunter22}\nencryption_passphrase: '{pass}'\nbefore_backup: ['login {pass}']`;
    const { configurations } = await read(`repositories: [{path: /r}]\n${text}`);
    expect(configurations.flatMap(secretsOf)).toMatchObject([{ value: 'hunter22' }]);
    expect(configurations[0]?.options.before_backup).toEqual(['login {pass}']);
  });

  test('is passed to a hook unchanged, whatever it contains', async () => {
    const value = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
      .filter((text) => !/[\p{Cc}\p{Cs}{}$]/u.test(text));
    const place = fc.constantFrom('{c}', '"{c}"', "'{c}'", '"$(printf %s {c})"');
    await fc.assert(
      fc.asyncProperty(value, place, async (text, written) => {
        const hook = JSON.stringify([`printf '%s' ${written}`]);
        expect(await printed(`constants: ${JSON.stringify({ c: text })}\nbefore_backup: ${hook}`)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a placeholder in a hook', () => {
  test.each([
    ["before_backup: ['true', 'echo $(( {repository} ))']", []],
    ["before_actions: ['echo $(( {repository} ))']", ["2:18 {repository} can't be used in arithmetic"]],
    ["on_error: ['{error}=1']", ["2:12 {error} can't be used in the name of a variable"]],
    ['on_error:\n    - echo ok\n    - sh -c "echo $(( {output} ))"', ["4:7 {output} can't be used in arithmetic"]],
    [
      "commands: [{after: error, run: ['for {error} in a; do :; done']}]",
      ["2:33 {error} can't be used in the name of a variable"],
    ],
    ["constants: {c: 'a b'}\nbefore_backup: ['x[{c}]=1']", ["3:17 {c} can't be used in the subscript of an array"]],
    ['on_error: [\'ssh host "mail -s {error} root"\', "sh -c \'echo {output}\'"]', []],
  ])('at a position where no value can be inserted is an error: %s', async (text, expected) => {
    const told = await faultsOf(text);
    expect(told.map((fault) => fault.split('. ')[0])).toEqual(expected);
  });
});
