import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Level, Verbosity } from '../../src/lifecycle/events.js';
import { defaultLogFormat, parseLogFormat } from '../../src/reporters/log-file.js';
import { type LogRecord, levelName } from '../../src/reporters/log-lines.js';

const record: LogRecord = {
  at: new Date(2026, 10, 6, 3, 4, 5, 67),
  level: 'warning',
  from: 0,
  prefix: 'vault: ',
  message: 'a file changed',
};

describe('a line of the log file', () => {
  test.each([
    [defaultLogFormat, '[2026-11-06 03:04:05,067] WARNING: vault: a file changed'],
    ['{message}', 'a file changed'],
    ['{levelname:<8}|{levelname:>8}|{levelname:^9}|', 'WARNING | WARNING| WARNING |'],
    ['{levelname:.4}', 'WARN'],
    ['{levelno:d} {levelno:05}', '30 00030'],
    ['{msecs:03.0f}', '067'],
    ['{name} {processName}', 'borgflow borgflow'],
    ['{message!r}', 'a file changed'],
    ['{message:*^16}', '*a file changed*'],
    ['{{{levelname}}} {{x}}', '{WARNING} {x}'],
    ['no placeholder', 'no placeholder'],
  ])('%s', (format, expected) => {
    expect(parseLogFormat(format)(record)).toBe(expected);
  });

  test('can contain the process ID and the time', () => {
    const [process, created] = parseLogFormat('{process} {created}')(record).split(' ').map(Number);
    expect(process).toBe(globalThis.process.pid);
    expect(created).toBe(record.at.getTime() / 1000);
  });

  test.each<[Level, Verbosity, string]>([
    ['error', -1, 'ERROR'],
    ['warning', 0, 'WARNING'],
    ['notice', 0, 'ANSWER'],
    ['info', 0, 'ANSWER'],
    ['info', 1, 'INFO'],
    ['info', 2, 'DEBUG'],
    ['debug', 2, 'DEBUG'],
  ])('%s at verbosity %d is called %s', (level, from, name) => {
    expect(levelName({ level, from })).toBe(name);
  });

  test.each([
    ['{massage}', 'log_file_format has an unknown placeholder {massage}. Did you mean message?'],
    ['{constructor}', /^log_file_format has an unknown placeholder \{constructor\}\. Allowed: asctime, levelname, /],
    ['{}', /^log_file_format has an unknown placeholder \{\}\./],
    ['{message:<<<}', /^log_file_format has \{message:<<<\}, whose format specification is invalid\./],
    ['a } b', 'log_file_format has an unmatched }. Write }} for a literal }.'],
    ['a { b', 'log_file_format has an unmatched {. Write {{ for a literal {.'],
  ])('%s is refused with a message', (format, sentence) => {
    expect(() => parseLogFormat(format)).toThrow(sentence);
  });

  test('placeholders in the message are not replaced', () => {
    fc.assert(
      fc.property(fc.string(), (message) => {
        expect(parseLogFormat('<{message}>')({ ...record, message })).toBe(`<${message}>`);
      }),
    );
  });
});
