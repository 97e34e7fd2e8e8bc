import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withoutCommands } from '../../../src/reporters/github/workflow-commands.js';
import { oneLine, zeroWidthMark } from '../../../src/text/cleaning.js';
import { parseCommand, runnerLines } from '../../support/runner-rules.js';

const piece = fc.constantFrom(
  '::',
  ':',
  '#',
  '##[',
  '[',
  ']',
  '\r',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '\x85',
  '\xa0',
  '\u3000',
  '\u2028',
  '\v',
  '\ufeff',
  zeroWidthMark,
  'error',
  'group',
  'endgroup',
  'set-output',
  'ADD-MASK',
  'name=x',
  'token',
  'x',
  '%0A',
  '\x1b[0m',
  '\0',
  '\ud800',
);
const hostile = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const registered = ['error', 'group', 'endgroup', 'set-output', 'add-mask', 'name=x', 'token', 'x', '', zeroWidthMark];

describe('inert', () => {
  test('leaves no line that the runner treats as a command, in either syntax', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        for (const line of runnerLines(withoutCommands(text))) {
          expect(parseCommand(line, registered)).toBeUndefined();
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('leaves no line that begins with two colons, and no ##[, however the runner compares characters', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(withoutCommands(text)).not.toContain('##[');
        expect(runnerLines(withoutCommands(text)).some((line) => /^[\s\x85]*::/.test(line))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('changes nothing except line breaks once the marks are removed', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const bare = (other: string) => other.replaceAll(zeroWidthMark, '').replace(/\r\n|\r/g, '\n');
        expect(bare(withoutCommands(text))).toBe(bare(text));
      }),
    );
  });

  test('works line by line: joining inert lines gives inert text', () => {
    fc.assert(
      fc.property(fc.array(hostile), (texts) => {
        expect(texts.map(withoutCommands).join('\n')).toBe(withoutCommands(texts.map(withoutCommands).join('\n')));
      }),
    );
  });

  test.each([
    ['::error::x', `:${zeroWidthMark}:error::x`],
    ['a\u2003\n \t::group::x', `a\u2003\n \t:${zeroWidthMark}:group::x`],
    ['so ##[error]x', `so ##${zeroWidthMark}[error]x`],
    ['50%\r::add-mask::x', `50%\n:${zeroWidthMark}:add-mask::x`],
    ['std::string and 2001:db8::1', 'std::string and 2001:db8::1'],
  ])('makes %j into %j', (text, expected) => {
    expect(withoutCommands(text)).toBe(expected);
  });

  test('is fast for long runs of blanks and line breaks', () => {
    const text = `${' '.repeat(200_000)}${'\n'.repeat(200_000)}${'\u2028'.repeat(200_000)}${':'.repeat(200_000)}`;
    expect(withoutCommands(text).length).toBe(text.length + 1);
  });
});

test('oneLine joins lines and removes control characters', () => {
  expect(oneLine(' a\r\nb\x1b[31m\tc\x85d ')).toBe('a b [31m c d');
});
