import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quote, quoteAll, splitWords } from '../../src/shell/quoting.js';
import { UserError } from '../../src/system/errors.js';

const word = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom("'", '"', '\\', ' ', '\n', '\t', '$', '`', 'a', '-', '=', '\u00a0', '\r', '!') }),
  )
  .map((text) => text.replaceAll('\0', ''));
const words = fc.array(word, { maxLength: 6 });

test.each([
  ['plain', 'plain'],
  ['/a/b-c_d.e:f,g@h%i+j', '/a/b-c_d.e:f,g@h%i+j'],
  ['--option=value', '--option=value'],
  ['', "''"],
  ['two words', "'two words'"],
  ["it's", `'it'\\''s'`],
  ['A=b', "'A=b'"],
  ['~', "'~'"],
  ['*', "'*'"],
])('%j is quoted as %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

test('a real shell returns quoted words unchanged', () => {
  const property = fc.property(words, (some) => {
    const printed = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${quoteAll(some)} end`]).toString();
    expect(printed).toBe([...some, 'end'].map((text) => `${text}\0`).join(''));
  });
  fc.assert(property, { numRuns: 150 });
});

test('splitWords reverses quoteAll', () => {
  fc.assert(fc.property(words, (some) => expect(splitWords(quoteAll(some))).toEqual(some)));
});

test('splitWords splits any text, or says what is wrong with it', () => {
  const property = fc.property(word, (text) => {
    try {
      splitWords(text);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
    }
  });
  fc.assert(property);
});

// The same results as Python's shlex.split.
test.each([
  ['', []],
  ['  --a  -b c ', ['--a', '-b', 'c']],
  [`--format '{path} {size}' "a b"c`, ['--format', '{path} {size}', 'a bc']],
  [`a\\ b '\\' "\\"" "\\n" "\\\\"`, ['a b', '\\', '"', '\\n', '\\']],
  [`'' ""`, ['', '']],
  ['a\nb\tc\r\nd', ['a', 'b', 'c', 'd']],
  ['a #b', ['a', '#b']],
  ['no\u00a0break', ['no\u00a0break']],
])('%j is split into %j', (text, expected) => {
  expect(splitWords(text)).toEqual(expected);
});

test.each([
  [`a "b`, 'The double quote at character 3 is never closed.'],
  [`it's`, 'The single quote at character 3 is never closed.'],
  ['a\\', 'The value ends with a single backslash.'],
  ['"a\\"', 'The double quote at character 1 is never closed.'],
])('%j is an error that says where and what to do', (text, message) => {
  expect(() => splitWords(text)).toThrow(UserError);
  expect(() => splitWords(text)).toThrow(message);
});
