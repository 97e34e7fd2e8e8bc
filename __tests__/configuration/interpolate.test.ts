import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type ConfigurationReading,
  type ConfigurationRequest,
  readConfigurations,
} from '../../src/configuration/configuration.js';
import { secretsOf } from '../../src/configuration/secrets.js';
import { fillPlaceholders } from '../../src/shell/fill.js';

const environment = { HOME: '/root', WORD: 'secret & word', EMPTY: '', NUMBER: '5', NEST: '${WORD}' };

async function read(inline: string, more: Partial<ConfigurationRequest> = {}): Promise<ConfigurationReading> {
  return await readConfigurations({
    door: 'command-line',
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

describe('a variable of the environment', () => {
  test.each(['resolve', 'leave'] as const)('with a brace in its default is worth a warning (%s)', async (variables) => {
    const { notices } = await read('repositories: [/r]\narchive_name_format: "${NOPE:-{hostname}-{now}}"\n', {
      variables,
    });
    expect(notices).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('${NOPE}') }),
    ]);
  });

  test('that is opened thirty thousand times and never closed is read at once', async () => {
    const text = '${A-'.repeat(30_000);
    expect(await optionsOf(`archive_name_format: '${text}'`)).toEqual(
      expect.objectContaining({ archive_name_format: text }),
    );
  });

  test.each([
    ['alone', '${WORD}', 'secret & word'],
    ['within a text', 'a-${HOME}-b', 'a-/root-b'],
    ['with a default that is not needed', '${WORD:-x}', 'secret & word'],
    ['with a default', '${NOPE:-a b}', 'a b'],
    ['with a default, short', '${NOPE-a}', 'a'],
    ['set to nothing, which counts as set', 'x${EMPTY:-a}', 'x'],
    ['escaped', '\\${WORD}', '${WORD}'],
    ['that names another, which is left', '${NEST}', '${WORD}'],
    ['with an empty default', 'a${NOPE:-}', 'a'],
    ['with an empty default, short', 'a${NOPE-}b', 'ab'],
    ['with a brace in its default, which the first closing one ends', '${NOPE:-{hostname}-{now}}', '{hostname-{now}}'],
    ['with a variable in its default, which is none', '${NOPE:-${HOME}}', '${HOME}'],
    ['never closed', 'a${NOPE:-b', 'a${NOPE:-b'],
    ['without braces', '$WORD', '$WORD'],
  ])('%s', async (_, text, expected) => {
    expect(await optionsOf(`archive_name_format: '${text}'`)).toMatchObject({ archive_name_format: expected });
  });

  test('is filled in wherever a text stands, repositories and older spellings among them', async () => {
    const text = 'location: {repositories: ["${HOME}/a", {path: "${HOME}/b", label: "${WORD}"}]}\n';
    const { configurations } = await read(text);
    expect(configurations[0]?.repositories).toMatchObject([
      { path: '/root/a' },
      { path: '/root/b', label: 'secret & word' },
    ]);
  });

  test('gives text, also where digits are in it: no number, as in borgmatic', async () => {
    const fault =
      '2:13 keep_daily must be an integer of at least -1, got what "${NUMBER}" gives. A variable gives text alone: write the value, or use a constant.';
    expect(await faultsOf('keep_daily: ${NUMBER}')).toEqual([fault]);
    expect(await faultsOf('keep_daily: ${NUMBER}', { variables: 'leave' })).toEqual([fault]);
    expect(await optionsOf('umask: ${NOPE:-0077}')).toMatchObject({ umask: 0o77 });
  });

  test('that is not set is a fault which names it, at its place', async () => {
    const fault =
      'The environment variable NOPE is not set. Set it (in a workflow: under env:), or write a default: ${NOPE:-…}.';
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

  test('is masked like any secret where a secret option has it, and no fault shows what it gave', async () => {
    const { configurations } = await read('repositories: [{path: /r}]\nencryption_passphrase: ${WORD}');
    expect(configurations.flatMap(secretsOf)).toMatchObject([{ value: 'secret & word' }]);
    expect((await faultsOf('retries: ${WORD}')).join()).not.toContain('secret');
    expect((await faultsOf('encryption_passphrase: ["${NOPE:-secret}"]')).join()).not.toContain('secret');
  });

  test('is taken as it stands where interpolation is off', async () => {
    const options = await optionsOf('archive_name_format: "${NOPE}\\\\${WORD}"', { variables: 'off' });
    expect(options).toMatchObject({ archive_name_format: '${NOPE}\\${WORD}' });
  });

  test('needs not be set for a check of the files, and its kind is not held against it', async () => {
    const text =
      'encryption_passphrase: ${NOPE}\ncompression: ${NOPE}\numask: ${NOPE}\nchecks: [{name: "${NOPE}", max_duration: 3}]\ncheck_repositories: ["${NOPE}"]';
    expect(await faultsOf(text, { variables: 'leave' })).toEqual([]);
  });

  test('escaped in a hook command gets a warning, as borgmatic takes the backslash away', async () => {
    const { notices } = await read("repositories: [{path: /r}]\nbefore_backup: ['echo \\${WORD}']");
    expect(notices).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(/^\\\$\{WORD\} in a hook command is left to the shell here/),
        place: { file: '<inline>', line: 2, column: 17 },
      },
    ]);
  });
});

describe('a constant', () => {
  const constants = "constants: {n: 5, t: 'x y', yes: true, dir: '${HOME}', user: '{t}!', list: [1]}\n";

  test.each([
    ['alone, as a number', "keep_daily: '{n}'", { keep_daily: 5 }],
    ['alone, as true or false', "progress: '{yes}'", { progress: true }],
    ['of digits, where a text is wanted', "archive_name_format: '{n}'", { archive_name_format: '5' }],
    ['within a text', "archive_name_format: 'a-{t}-{n}'", { archive_name_format: 'a-x y-5' }],
    ['made of another one', "archive_name_format: '{user}'", { archive_name_format: 'x y!' }],
    ['that holds a variable', "working_directory: '{dir}/x'", { working_directory: '/root/x' }],
    ['escaped', "archive_name_format: '\\{n\\}'", { archive_name_format: '{n}' }],
    [
      'that is none, such as a placeholder of Borg',
      "archive_name_format: '{hostname}-{now}'",
      { archive_name_format: '{hostname}-{now}' },
    ],
    ['in a hook, where it is filled in later', "before_backup: ['echo {t} {n}']", { before_backup: ['echo {t} {n}'] }],
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

  test('leaves texts of digits alone that it has no part in', async () => {
    expect(await optionsOf(`${constants}encryption_passphrase: '1234'`)).toMatchObject({
      encryption_passphrase: '1234',
    });
  });

  test('that is a list can be filled in nowhere', async () => {
    expect(await faultsOf(`${constants}archive_name_format: '{list}'`)).toEqual([
      "3:22 {list} can't be filled in: the constant is a list or a mapping, and takes one value.",
    ]);
  });

  test('can make no more of a file than the limit, however often it is filled in', async () => {
    const doubling = Array.from({ length: 40 }, (_, index) => `c${index + 1}: '{c${index}}{c${index}}'`).join(', ');
    const limit = /^2:1 Constants and variables make more than 16 MB of this file, which is the limit\.$/;
    expect(await faultsOf(`constants: {c0: x, ${doubling}}\nkeep_daily: 3`)).toEqual([expect.stringMatching(limit)]);
    const many = "  - '{c}{c}{c}{c}'\n".repeat(2_000);
    const text = `constants: {c: ${'x'.repeat(100_000)}}\nsource_directories:\n${many}`;
    expect(await faultsOf(text)).toEqual([expect.stringMatching(limit)]);
  });

  test('is set over the file by an override, and an override is filled in too', async () => {
    const overrides = ['constants.n=9', 'archive_name_format=a{n}'].map((text, index) => ({
      text,
      place: { file: '--override', line: index + 1, column: 1 },
    }));
    const options = await optionsOf(`${constants}keep_daily: '{n}'`, { overrides });
    expect(options).toMatchObject({ keep_daily: 9, archive_name_format: 'a9' });
  });

  /** What the first hook of a file prints. */
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
    ['outside of quotes', `before_backup: ['printf "<%s>" {t} {n} {yes}']`, '<x y><5><True>'],
    ['in double quotes', `before_backup: ['printf "<%s>" "/media/{t}"']`, '</media/x y>'],
    ['in single quotes', `before_backup: ["printf '<%s>' '/media/{t}'"]`, '</media/x y>'],
    ['in a here-document', 'before_backup: ["cat <<E\\n{t} {n}\\nE"]', 'x y 5\n'],
    ['in a quoted here-document', `before_backup: ["cat <<'E'\\n{t} {n}\\nE"]`, 'x y 5\n'],
    ['behind a second shell', `before_backup: ["sh -c \\"printf '<%s>' '{t}'\\""]`, '<x y>'],
    ['in the place of a program', "constants: {p: printf}\nbefore_backup: ['{p} x']", 'x'],
    ['made of another one', `before_backup: ['printf "<%s>" "{user}"']`, '<x y!>'],
    ['with its variable filled in', `before_backup: ['printf "<%s>" {dir} "\${HOME}"']`, '</root></root>'],
    ['in commands:', `commands: [{before: everything, run: ['printf "<%s>" "{t}"']}]`, '<x y>'],
    ['in on_error, beside a placeholder', `on_error: ['printf "<%s>" "{t}: {error}"']`, '<x y: an error>'],
    ['escaped', `before_backup: ['printf "<%s>" "\\{t\\}" "{t}"']`, '<{t}><x y>'],
    [
      'instead of a placeholder of the same name',
      `constants: {error: mine}\non_error: ['printf "<%s>" {error}']`,
      '<mine>',
    ],
    ['that reads like a placeholder', `constants: {x: '{error}'}\non_error: ['printf "<%s>" "{x}"']`, '<{error}>'],
    ['in arithmetic, if it is a number', `before_backup: ['echo $(( {n} * 2 ))']`, '10\n'],
  ])('arrives in a hook, %s', async (_, text, expected) => {
    expect(await printed(text.startsWith('constants') ? text : constants + text)).toBe(expected);
  });

  test('that is a list is no use in a hook either', async () => {
    expect(await faultsOf(`${constants}before_backup: ['echo {list}']`)).toEqual([
      "3:17 {list} can't be filled in: the constant is a list or a mapping, and takes one value.",
    ]);
  });

  test('that is a secret stays out of the text of a hook', async () => {
    const text = `constants: {pass: hunter22}\nencryption_passphrase: '{pass}'\nbefore_backup: ['login {pass}']`;
    const { configurations } = await read(`repositories: [{path: /r}]\n${text}`);
    expect(configurations.flatMap(secretsOf)).toMatchObject([{ value: 'hunter22' }]);
    expect(configurations[0]?.options.before_backup).toEqual(['login {pass}']);
  });

  test('arrives in a hook as it is, whatever it holds', async () => {
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
  ])('where no string is possible is an error: %s', async (text, expected) => {
    const told = await faultsOf(text);
    expect(told.map((fault) => fault.split('. ')[0])).toEqual(expected);
  });
});
