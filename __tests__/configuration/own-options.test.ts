import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type ConfigurationReading, readConfigurations } from '../../src/configuration/configuration.js';
import { borgflow, folderForTests } from '../support/fake-terminal.js';

const folder = folderForTests();
const base = {
  entryPoint: 'command-line' as const,
  environment: { EVERY: '2 weeks' },
  currentFolder: folder,
  home: '/',
};
const repositories = 'repositories: [{path: /mnt/backup}]\n';

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function told({ faults }: ConfigurationReading): readonly string[] {
  return faults.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}

async function faultsOf(text: string): Promise<readonly string[]> {
  return told(await readConfigurations({ ...base, inline: `${repositories}${text}` }));
}

/** Returns x-borgflow of the file and of each repository. */
async function sectionsOf(text: string, ...overrides: readonly string[]) {
  const reading = await readConfigurations({
    ...base,
    inline: text,
    overrides: overrides.map((one, index) => ({ text: one, place: { file: 'overrides', line: index + 1, column: 1 } })),
  });
  expect(told(reading)).toEqual([]);
  const [configuration] = reading.configurations;
  return [configuration?.options, ...(configuration?.repositories ?? []).map(({ options }) => options)].map(
    (options) => options?.['x-borgflow'],
  );
}

describe('x-borgflow', () => {
  test.each([
    [
      'a wrong value',
      'x-borgflow: {expect_every: daily}',
      '2:28 x-borgflow.expect_every must be a number and a unit such as `1 day`, got "daily".',
    ],
    [
      '`always`, which is only for checks',
      'x-borgflow: {expect_every: always}',
      '2:28 x-borgflow.expect_every must be a number and a unit such as `1 day`, got "always".',
    ],
    [
      'a number',
      'x-borgflow:\n  expect_every: 1',
      '3:17 x-borgflow.expect_every must be a number and a unit such as `1 day`, got 1. Put it in quotes.',
    ],
    [
      'no value',
      'x-borgflow:\n  expect_every:',
      '3:3 x-borgflow.expect_every has no value. Set it to a number and a unit such as `1 day`, or remove it.',
    ],
    ['no options', 'x-borgflow:', '2:1 x-borgflow has no value. Set it to a mapping, or remove it.'],
    [
      'a misspelled option',
      'x-borgflow: {expect_evry: 1 day}',
      '2:14 unknown option x-borgflow.expect_evry. Did you mean expect_every?',
    ],
    [
      'an option outside',
      'expect_every: 1 day',
      '2:1 unknown option expect_every. Did you mean x-borgflow.expect_every?',
    ],
    ['the name without x-', 'borgflow: {expect_every: 1 day}', '2:1 unknown option borgflow. Did you mean x-borgflow?'],
  ])('reports %s at its line and column', async (_, text, fault) => {
    expect(await faultsOf(`${text}\n`)).toEqual([fault]);
  });

  test('reports an option of one repository with its path', async () => {
    const text = 'repositories:\n  - path: /a\n    x-borgflow: {expect_every: soon}\n';
    expect(told(await readConfigurations({ ...base, inline: text }))).toEqual([
      '3:32 repositories[0].x-borgflow.expect_every must be a number and a unit such as `1 day`, got "soon".',
    ]);
  });

  test('warns of a misspelled name, which is ignored like all names that begin with x-', async () => {
    const reading = await readConfigurations({ ...base, inline: `${repositories}x-borgflwo: {expect_every: 1 day}\n` });
    expect(reading.notices.map(({ message }) => message)).toEqual([
      'x-borgflwo is ignored, as its name begins with x-. Did you mean x-borgflow?',
    ]);
  });

  test('applies to each repository, which can override single options of it', async () => {
    const text =
      'x-borgflow: {expect_every: 1 day}\nrepositories: [{path: /a}, {path: /b, x-borgflow: {expect_every: 1 week}}]\n';
    expect(await sectionsOf(text)).toEqual([
      { expect_every: '1 day' },
      { expect_every: '1 day' },
      { expect_every: '1 week' },
    ]);
  });

  test('can be in a file with the sections of borgmatic 1, which is not a mix of two shapes', async () => {
    const text = 'location: {repositories: [/a]}\nx-borgflow: {expect_every: 1 day}\n';
    const { notices, configurations } = await readConfigurations({ ...base, inline: text });
    expect(notices.filter(({ level }) => level === 'warning')).toEqual([]);
    expect(configurations[0]?.options['x-borgflow']).toEqual({ expect_every: '1 day' });
  });

  test('resolves variables and constants', async () => {
    const text = `constants: {often: 1 hour}\nx-borgflow: {expect_every: '{often}'}\nrepositories: [{path: /a, x-borgflow: {expect_every: "\${EVERY}"}}]\n`;
    expect(await sectionsOf(text)).toEqual([{ expect_every: '1 hour' }, { expect_every: '2 weeks' }]);
  });

  test('can be overridden, in whole and in part', async () => {
    const text = `${repositories}x-borgflow: {expect_every: 1 day}\n`;
    expect(await sectionsOf(text, 'x-borgflow.expect_every=3 hours')).toEqual(
      Array(2).fill({ expect_every: '3 hours' }),
    );
    expect(await sectionsOf(repositories, 'x-borgflow={expect_every: 2 days}')).toEqual(
      Array(2).fill({ expect_every: '2 days' }),
    );
    expect(await sectionsOf(text, 'x-borgflow=null')).toEqual([undefined, undefined]);
  });

  test('is merged from an included file of borgmatic, which then needs no options that borgmatic rejects', async () => {
    file('borgmatic.yaml', 'repositories: [{path: /a}]\nkeep_daily: 7\n');
    const both = file('borgflow.yaml', '<<: !include borgmatic.yaml\nx-borgflow: {expect_every: 1 day}\n');
    const { configurations } = await readConfigurations({ ...base, paths: [both] });
    expect(configurations[0]?.options).toMatchObject({ keep_daily: 7, 'x-borgflow': { expect_every: '1 day' } });
  });

  test('deeply merges with that of an included file', async () => {
    file('part.yaml', 'x-borgflow: {expect_every: 1 day}\n');
    const whole = file('whole.yaml', '<<: !include part.yaml\nrepositories: [{path: /a}]\n');
    const { configurations } = await readConfigurations({ ...base, paths: [whole] });
    expect(configurations[0]?.options['x-borgflow']).toEqual({ expect_every: '1 day' });
  });

  test('has a flag for each of its options, and is shown by config show', async () => {
    const path = file('shown.yaml', `${repositories}x-borgflow: {expect_every: 1 day}\n`);
    const { out, error } = await borgflow(
      'config',
      'show',
      '--x-borgflow.expect-every',
      '2 days',
      '--option',
      'x-borgflow',
      '-c',
      path,
    );
    expect([out, error]).toEqual(['expect_every: 2 days\n', '']);
  });
});
