import { describe, expect, test } from '@jest/globals';
import { actions } from '../../src/actions/registry.js';
import { optionFlags } from '../../src/configuration/options/option-flags.js';
import { type ParsedCommandLine, parseCommandLine } from '../../src/request/argv.js';
import { commands, globalFlags, knownActions } from '../../src/request/vocabulary.js';
import type { FlagDefinition } from '../../src/schema/flags.js';
import { actionFlags, type ListedFlag, lineFlags, listedFlags, otherNames } from '../support/borgmatic-flags.js';

const definitions: readonly { readonly name: string; readonly flags: readonly FlagDefinition[] }[] = [
  ...actions,
  ...commands,
];
const present = (name: string) => definitions.some((one) => one.name === name);

function parse(words: readonly string[]): ParsedCommandLine {
  return parseCommandLine(words, { actions, optionFlags: optionFlags() });
}

/** Returns a valid value of the flag. */
function valueFor(flag: FlagDefinition | undefined): string {
  return String(flag?.choices?.at(-1) ?? '1');
}

/** Returns the other required flags of an action. */
function besides(name: string, spelling: string): readonly string[] {
  const required = definitions.find((one) => one.name === name)?.flags.filter((flag) => flag.required) ?? [];
  return required.flatMap((flag) => (spellings(flag).includes(spelling) ? [] : [`--${flag.name}`, valueFor(flag)]));
}

function spellings({ name, aliases = [] }: FlagDefinition): readonly string[] {
  return [`--${name}`, ...aliases];
}

/** Returns a flag with as many values as it accepts, and the expected result. */
function given({ spelling, arity }: ListedFlag, flag: FlagDefinition | undefined) {
  const value = valueFor(flag);
  if (arity === '') return { words: [spelling], expected: true };
  const one = flag?.kind === 'integer' ? Number(value) : value;
  if (arity === '=') return { words: [spelling, value], expected: flag?.kind === 'texts' ? [value] : one };
  if (arity === '=+') return { words: [spelling, value, spelling, value], expected: [value, value] };
  return { words: [spelling, value, value, spelling, value], expected: [value, value, value] };
}

const everyFlag = Object.entries(actionFlags)
  .filter(([name]) => present(name))
  .flatMap(([name, text]) => listedFlags(text).map((flag) => [name, flag.spelling + flag.arity, flag] as const));

describe('accepts every flag of borgmatic 1.5 to 2.1', () => {
  test.each(everyFlag)('%s %s', (name, _, listed) => {
    const flags = definitions.find((one) => one.name === name)?.flags ?? [];
    const own = flags.find((flag) => spellings(flag).includes(listed.spelling));
    const { words, expected } = given(listed, own);
    const parsed = parse([...name.split(' '), ...words, ...besides(name, listed.spelling)]);
    if (parsed.kind === 'help' || parsed.kind === 'version') throw new Error(`${name} is parsed as ${parsed.kind}`);
    const read = parsed.kind === 'command' ? parsed.flags : parsed.request.actions[0]?.flags;
    if (own !== undefined) expect(read?.[own.name]).toEqual(own.kind === 'count' ? 1 : expected);
    else if (listed.spelling === '--repository') expect(parsed.request).toMatchObject({ repository: expected });
    else expect(parsed.request.options).toMatchObject([{ spelling: listed.spelling, value: expected }]);
  });

  test.each(listedFlags(lineFlags).map((flag) => [flag.spelling + flag.arity, flag] as const))('%s', (_, listed) => {
    const own = globalFlags.find((flag) => spellings(flag).includes(listed.spelling));
    const { words } = given(listed, own);
    expect(parse(['create', ...words])).toMatchObject({ kind: 'run', request: { actions: [{ name: 'create' }] } });
    expect(parse([...words, '--stats', 'create'])).toMatchObject({ kind: 'run' });
  });

  test.each(['--keep-daily 7', '--archive-name-format x', '--no-log-json', '--repositories[0].path /r', '--retries 3'])(
    'and options as flags: %s',
    (line) => {
      expect(parse(['create', ...line.split(' ')])).toMatchObject({ request: { options: [expect.anything()] } });
    },
  );
});

describe('the flag of a boolean option', () => {
  test.each([
    ['--bootstrap.store-config-files', true],
    ['--bootstrap.store-config-files true', true],
    ['--bootstrap.store-config-files false', false],
    ['--bootstrap.store-config-files=false', false],
    ['--bootstrap.no-store-config-files', false],
    ['--bootstrap.no-store-config-files false', true],
  ])('%s', (line, value) => {
    expect(parse(['create', ...line.split(' ')])).toMatchObject({
      request: { actions: [{ name: 'create' }], options: [{ keys: ['bootstrap', 'store_config_files'], value }] },
    });
  });
});

describe('action names', () => {
  const names = Object.entries(otherNames)
    .filter(([name]) => present(name))
    .flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const))
    // Alone, it is a flag of the default actions, as in borgmatic 2.
    .filter(([word]) => word !== '--list');

  test.each(names)('%s is %s', (word, name) => {
    expect(parse([word, ...besides(name, '')])).toMatchObject({ request: { actions: [{ name }] } });
  });

  test.each(Object.entries(otherNames))('%s has the aliases %s, supported or not', (name, words) => {
    for (const word of words.split(' ')) {
      const definition = actions.find((one) => one.name === name);
      expect([...(definition?.aliases ?? []), ...(knownActions[name] ?? [])]).toContain(word);
    }
  });

  test('--list is an action if no named action has such a flag', () => {
    expect(parse(['check', '--list'])).toMatchObject({ request: { actions: [{ name: 'check' }, { name: 'list' }] } });
    expect(parse(['--list'])).toMatchObject({
      request: { actions: [{ name: 'create', flags: { list: true } }, {}, {}, {}] },
    });
  });

  test('include all actions of borgmatic 2.1', () => {
    expect(Object.keys(knownActions)).toEqual(expect.arrayContaining(Object.keys(actionFlags)));
  });
});
