import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Validator } from 'jsonschema';
import { parse } from 'yaml';
import { readConfigurations } from '../../src/configuration/configuration.js';
import { optionGroups } from '../../src/configuration/options/all-options.js';

type Json = Readonly<Record<string, unknown>>;

const schema = JSON.parse(readFileSync('schema/borgflow.schema.json', 'utf8')) as Json;
const folder = join(process.cwd(), '__tests__/fixtures/configurations');

/** Returns the errors that an independent validator finds in a value. */
function refusals(value: unknown): readonly string[] {
  return new Validator().validate(value, schema).errors.map(({ property, message }) => `${property} ${message}`);
}

function refusalsOfText(text: string): readonly string[] {
  return refusals(parse(text, { merge: true, uniqueKeys: false, logLevel: 'error' }));
}

async function isRead(text: string): Promise<boolean> {
  const place = { entryPoint: 'command-line' as const, environment: {}, currentFolder: folder, home: folder };
  const { faults } = await readConfigurations({ ...place, inline: text });
  return faults.every(({ message }) => message.includes('is not supported yet'));
}

const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  // A file that includes others isn't complete by itself.
  .filter(({ text }) => !/!include|!retain|!omit/.test(text));

describe('the published schema, with an independent validator', () => {
  test.each(fixtures)('accepts or refuses the fixture $name as Borgflow does', async ({ text }) => {
    const read = await isRead(text);
    const found = refusalsOfText(text);
    expect({ read, found: found.length > 0 }).toEqual({ read, found: !read });
  });

  test.each([
    ['an unknown option', 'repositories: [/r]\nkeep_dayly: 7'],
    ['a string that is not one of the choices', 'repositories: [/r]\nrecompress: sometimes'],
    ['no repository', 'keep_daily: 7'],
    ['an option without a value', 'repositories: [/r]\nkeep_daily:'],
    ['a service’s option without a value', 'repositories: [/r]\nhealthchecks: {ping_url: }'],
    ['an option with an older form without a value', 'repositories: [/r]\nexclude_if_present:'],
    ['a database without a name', 'repositories: [/r]\npostgresql_databases: [{port: 1}]'],
    ['an unknown option of a service', 'repositories: [/r]\nntfy: {topic: t, colour: red}'],
    ['an option for the whole file in a repository', 'repositories: [{path: /r, before_backup: [x]}]'],
    ['an unknown option in a section', 'location: {repositories: [/r], keep_dayly: 1}'],
  ])('refuses %s', async (_, text) => {
    expect(refusalsOfText(text)).not.toEqual([]);
    expect(await isRead(text)).toBe(false);
  });

  test.each([
    ['bare repositories', 'repositories: [/r, {path: /s, keep_daily: 3}]'],
    ['a hook and a snapshot without a value', 'repositories: [/r]\nbefore_backup:\nzfs:'],
    ['sections', 'location: {repositories: [/r], numeric_owner: true}\nhooks: {healthchecks: https://hc-ping.com/x}'],
    ['older checks', 'repositories: [/r]\nchecks: [repository, archives]'],
    ['an octal string', 'repositories: [/r]\numask: "0077"'],
    ['a mapping that only defines an anchor', 'x-common: &c {keep_daily: 1}\nrepositories: [/r]\n<<: *c'],
  ])('accepts %s', async (_, text) => {
    expect(refusalsOfText(text)).toEqual([]);
    expect(await isRead(text)).toBe(true);
  });

  test('accepts a variable or a constant as a value', () => {
    expect(refusalsOfText('repositories: [/r]\ncompression: ${COMPRESSION}\nkeep_daily: "{days}"')).toEqual([]);
  });

  test('has a description and an example for every option', () => {
    const definitions = schema['definitions'] as Readonly<Record<string, Json>>;
    const bare = optionGroups
      .flatMap(({ options }) => Object.keys(options))
      .filter((name) => !definitions[name]?.['description'] || !definitions[name]?.['examples']);
    expect(bare).toEqual([]);
  });
});
