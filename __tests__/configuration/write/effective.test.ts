import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Configuration, readConfigurations } from '../../../src/configuration/configuration.js';
import { asYaml, defaultsFor, valuesOf, withoutSecrets } from '../../../src/configuration/write/effective.js';

const folder = join(process.cwd(), '__tests__/fixtures/configurations');
const place = { entryPoint: 'command-line' as const, environment: {}, currentFolder: folder, home: '/root' };

async function read(inline: string): Promise<Configuration> {
  const { configurations, faults } = await readConfigurations({ ...place, inline });
  expect(faults).toEqual([]);
  const [configuration] = configurations;
  if (!configuration) throw new Error('no configuration');
  return configuration;
}

/** Returns what a configuration means for a run. */
function meant({ options, repositories }: Configuration) {
  const { borg_umask: borgs, check_prefix: checks, ...rest } = options;
  return {
    options: { ...rest, borgs: borgs ?? rest.umask, checks: checks ?? rest.prefix },
    repositories: repositories.map(({ path, label, options: own }) => ({
      path,
      label,
      options: { ...own, borg_umask: own.borg_umask ?? own.umask, check_prefix: own.check_prefix ?? own.prefix },
    })),
  };
}

describe('the values of a configuration', () => {
  test.each(['seed.yaml', 'sectioned-1.5.yaml', 'flat-2.1.yaml', 'mixed.yaml'])(
    'can be read again: %s',
    async (name) => {
      const once = await read(readFileSync(join(folder, name), 'utf8'));
      expect(meant(await read(asYaml(valuesOf(once))))).toEqual(meant(once));
    },
  );

  test('can be read again, with any strings', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => one.trim() !== '' && !/^\{credential|\$\{|\0/.test(one));
    const overrides = fc.record(
      { label: text, keep_daily: fc.nat(), ssh_command: text, umask: fc.constantFrom('0077', '0027') },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text), text, overrides, async (sources, phrase, own) => {
        const file = {
          repositories: [{ path: '/a', ...own }],
          source_directories: sources,
          encryption_passphrase: phrase,
          umask: '0077',
        };
        const once = await read(JSON.stringify(file));
        expect(meant(await read(asYaml(valuesOf(once))))).toEqual(meant(once));
      }),
      { numRuns: 100 },
    );
  });

  test('contain only the options that a repository overrides', async () => {
    const values = valuesOf(
      await read(
        'keep_daily: 7\numask: 0077\nrepositories: [/a, {path: /b, keep_daily: 1, umask: 0027, append_only: true}]',
      ),
    );
    expect(values).toEqual({
      keep_daily: 7,
      umask: 77,
      repositories: [{ path: '/a' }, { path: '/b', keep_daily: 1, umask: 27, append_only: true }],
    });
  });

  test('show no secrets', async () => {
    const configuration = await read(`repositories:
  - path: ssh://user:hunter22@host/./r
    encryption_passphrase: two-words
encryption_passphrase: correct horse
before_backup: [echo correct horse]
ntfy: {topic: t, access_token: tk_123456}
apprise: {services: [{url: 'gotify://host/secret-token', label: g}]}
`);
    const shown = withoutSecrets(valuesOf(configuration), configuration);
    expect(shown).toMatchObject({
      encryption_passphrase: '***',
      before_backup: ['echo ***'],
      ntfy: { topic: 't', access_token: '***' },
      apprise: { services: [{ url: '***', label: 'g' }] },
      repositories: [{ encryption_passphrase: '***' }],
    });
    expect(JSON.stringify(shown)).not.toMatch(/hunter22|two-words|correct|tk_|secret-token/);
  });

  test('are separate from defaults', async () => {
    const values = valuesOf(await read('repositories: [/a]\nlock_wait: 5'));
    const defaults = defaultsFor(values);
    expect(defaults).not.toHaveProperty('lock_wait');
    expect(defaults).toMatchObject({ compression: 'lz4', source_directories_must_exist: true });
  });
});
