import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readConfigurations } from '../../../src/configuration/configuration.js';
import { optionGroups } from '../../../src/configuration/options/all-options.js';
import { splitTemplate, wholeTemplate } from '../../../src/configuration/write/template.js';

const place = {
  entryPoint: 'command-line' as const,
  environment: { BACKUP_PASSPHRASE: 'correct horse' },
  currentFolder: '/',
  home: '/root',
};
const names = optionGroups.flatMap(({ options }) => Object.keys(options));
const whole = wholeTemplate();

/** Returns the errors of a file, except for options that are not supported yet. */
async function faultsOf(inline: string): Promise<readonly string[]> {
  const { faults } = await readConfigurations({ ...place, inline });
  return faults.map(({ message }) => message).filter((message) => !message.includes('is not supported yet'));
}

/** Returns the lines of an option without the # that comments them out. */
function activated(name: string): string {
  const lines = whole.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`#${name}:`) || line.startsWith(`${name}:`));
  const end = lines.indexOf('', start);
  return lines
    .slice(start, end)
    .map((line) => line.replace(/^#/, ''))
    .join('\n');
}

describe('a generated configuration', () => {
  test('is valid, and sets only what every backup needs', async () => {
    const { faults, notices, configurations } = await readConfigurations({ ...place, inline: whole });
    expect([faults, notices]).toEqual([[], []]);
    expect(Object.keys(configurations[0]?.options ?? {}).sort()).toEqual([
      'keep_daily',
      'repositories',
      'source_directories',
    ]);
  });

  test('refers to its schema on its first line', () => {
    expect(whole).toMatch(/^# yaml-language-server: \$schema=https:\/\/.*\/schema\/borgflow\.schema\.json\n/);
  });

  test('has every option once, after its description', () => {
    const lines = whole.split('\n');
    for (const name of names) {
      const at = lines.flatMap((line, index) => (new RegExp(`^#?${name}:`).test(line) ? [index] : []));
      expect({ name, times: at.length }).toEqual({ name, times: 1 });
      expect(lines[(at[0] ?? 0) - 1]).toMatch(/^# \S/);
    }
  });

  test('has comments of at most 90 columns', () => {
    expect(whole.split('\n').filter((line, index) => index > 0 && line.length > 90 && /^\s*# /.test(line))).toEqual([]);
  });

  // Its example refers to a repository of another file.
  const alone = names.filter((name) => !['check_repositories', 'repositories'].includes(name));
  test.each(alone)('is still valid with %s enabled', async (name) => {
    expect(await faultsOf(`repositories: [/r]\n${activated(name)}\n`)).toEqual([]);
  });

  test('in separate files has one option per file', () => {
    const files = splitTemplate();
    expect([...files.keys()]).toEqual(names);
    for (const [name, text] of files) expect(Object.keys(parse(text) ?? {})).toEqual([name]);
  });
});
