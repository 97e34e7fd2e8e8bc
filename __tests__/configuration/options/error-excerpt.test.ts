import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readConfigurations } from '../../../src/configuration/configuration.js';
import { formatError } from '../../../src/configuration/options/error-excerpt.js';
import { UserError } from '../../../src/system/errors.js';

async function described(inline: string): Promise<string> {
  const request = { entryPoint: 'workflow' as const, environment: {}, currentFolder: '/', home: '/', inline };
  const { faults, sources } = await readConfigurations(request);
  return faults.map((fault) => formatError(fault, sources.get(fault.place?.file ?? ''))).join('\n');
}

const flat = 'repositories: [/a]\n';

describe('formatError', () => {
  test('shows the message with its place, the line, and carets under the relevant part', async () => {
    expect(await described(`${flat}keep_dayly: 7\nretries: "three"  # tries\n`)).toBe(
      [
        'configuration:2:1: unknown option keep_dayly. Did you mean keep_daily?',
        '    2 | keep_dayly: 7',
        '      | ^^^^^^^^^^',
        'configuration:3:10: retries must be an integer of at least 0, got "three".',
        '    3 | retries: "three"  # tries',
        '      |          ^^^^^^^',
      ].join('\n'),
    );
  });

  test('shows no place for a message about the whole file', async () => {
    expect(await described('')).toBe('configuration is empty. It needs at least `repositories` with one path.');
  });

  test('shows only the message of an error without a place', () => {
    expect(formatError(new UserError('a.yaml does not exist.'), undefined)).toBe('a.yaml does not exist.');
  });

  test.each([
    ['a wrong type', `${flat}encryption_passphrase: [hunter2]\n`],
    ['a misspelled name', `${flat}encryption_passphrse: hunter2\n`],
    ['a mapping on one line', `${flat}postgresql_databases: [{name: a, password: hunter2, x: @}]\n`],
    ['an open quote', `${flat}encryption_passphrase: "hunter2\n`],
    ['a second string', `${flat}encryption_passphrase: "a" hunter2\n`],
    ['an escape', `${flat}encryption_passphrase: "hunter2\\q"\n`],
    ['a continuation', `${flat}encryption_passphrase:\n    "a"\n    hunter2\n`],
    ['a URL', 'repositories:\n  - rest://me:hunter2@host/a: b: c\n'],
    ['a ping', `${flat}healthchecks: {ping_url: {hunter2: 1}}\n`],
  ])('never shows a possible secret: %s', async (_, text) => {
    const shown = await described(text);
    expect(shown).toMatch(/^configuration:\d+:\d+: /);
    expect(shown).not.toContain('hunter2');
  });

  test('accepts any text and any place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(9), fc.nat(90), (text, line, column) => {
        const fault = new UserError('Wrong.', { place: { file: 'a', line: line + 1, column: column + 1 } });
        expect(formatError(fault, text)).toContain(`a:${line + 1}:${column + 1}: Wrong.`);
      }),
    );
  });
});
