import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Validator } from 'jsonschema';
import { parse } from 'yaml';
import { readConfigurations } from '../../src/configuration/configuration.js';
import { optionGroups } from '../../src/configuration/groups.js';

type Json = Readonly<Record<string, unknown>>;

const schema = JSON.parse(readFileSync('schema/borgflow.schema.json', 'utf8')) as Json;
const folder = join(process.cwd(), '__tests__/fixtures/configurations');

/** What an independent validator has against a value. */
function refusals(value: unknown): readonly string[] {
  return new Validator().validate(value, schema).errors.map(({ property, message }) => `${property} ${message}`);
}

function refusalsOfText(text: string): readonly string[] {
  return refusals(parse(text, { merge: true, uniqueKeys: false, logLevel: 'error' }));
}

async function isRead(text: string): Promise<boolean> {
  const place = { door: 'command-line' as const, environment: {}, currentFolder: folder, home: folder };
  const { faults } = await readConfigurations({ ...place, inline: text });
  return faults.every(({ message }) => message.includes('is not supported yet'));
}

const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  // A file that includes others is none by itself.
  .filter(({ text }) => !/!include|!retain|!omit/.test(text));

describe('the published schema, by a validator that is not ours', () => {
  test.each(fixtures)('judges the fixture $name as the reader does', async ({ text }) => {
    const read = await isRead(text);
    const found = refusalsOfText(text);
    expect({ read, found: found.length > 0 }).toEqual({ read, found: !read });
  });

  test.each([
    ['an option that is none', 'repositories: [/r]\nkeep_dayly: 7'],
    ['a word that is no choice', 'repositories: [/r]\nrecompress: sometimes'],
    ['no repository', 'keep_daily: 7'],
    ['an option without a value', 'repositories: [/r]\nkeep_daily:'],
    ['a service’s setting without a value', 'repositories: [/r]\nhealthchecks: {ping_url: }'],
    ['an option of older forms without a value', 'repositories: [/r]\nexclude_if_present:'],
    ['a database without a name', 'repositories: [/r]\npostgresql_databases: [{port: 1}]'],
    ['a service’s setting that is none', 'repositories: [/r]\nntfy: {topic: t, colour: red}'],
    ['an option of the whole file on a repository', 'repositories: [{path: /r, before_backup: [x]}]'],
    ['an unknown section option', 'location: {repositories: [/r], keep_dayly: 1}'],
  ])('refuses %s', async (_, text) => {
    expect(refusalsOfText(text)).not.toEqual([]);
    expect(await isRead(text)).toBe(false);
  });

  test.each([
    ['bare repositories', 'repositories: [/r, {path: /s, keep_daily: 3}]'],
    ['a hook and a snapshot without a value', 'repositories: [/r]\nbefore_backup:\nzfs:'],
    ['sections', 'location: {repositories: [/r], numeric_owner: true}\nhooks: {healthchecks: https://hc-ping.com/x}'],
    ['older checks', 'repositories: [/r]\nchecks: [repository, archives]'],
    ['an octal text', 'repositories: [/r]\numask: "0077"'],
    ['an anchor of one’s own', 'x-common: &c {keep_daily: 1}\nrepositories: [/r]\n<<: *c'],
  ])('accepts %s', async (_, text) => {
    expect(refusalsOfText(text)).toEqual([]);
    expect(await isRead(text)).toBe(true);
  });

  test('accepts a value that a variable or a constant stands in for', () => {
    expect(refusalsOfText('repositories: [/r]\ncompression: ${COMPRESSION}\nkeep_daily: "{days}"')).toEqual([]);
  });

  test('shows for every option what it is for, and an example', () => {
    const definitions = schema['definitions'] as Readonly<Record<string, Json>>;
    const bare = optionGroups
      .flatMap(({ options }) => Object.keys(options))
      .filter((name) => !definitions[name]?.['description'] || !definitions[name]?.['examples']);
    expect(bare).toEqual([]);
  });
});
