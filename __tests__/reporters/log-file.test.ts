import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Level, notice, type Verbosity } from '../../src/lifecycle/events.js';
import { createLogFileReporter, defaultLogFormat, parseLogFormat } from '../../src/reporters/log-file.js';
import { type LogRecord, levelName } from '../../src/reporters/log-lines.js';
import { masked } from '../support/listening-reporter.js';

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

describe('a log file that is rotated during a run', () => {
  /** Logs a line, rotates the file, and logs another line; returns the folder's files. */
  async function rotated(rotate: (path: string) => void) {
    const folder = mkdtempSync(join(tmpdir(), 'borgflow-test-'));
    try {
      const path = join(folder, 'log');
      const warnings: string[] = [];
      const file = { path, verbosity: 1, format: '{levelname}: {message}', json: false } as const;
      const log = masked(createLogFileReporter(file, { warn: (message) => warnings.push(message) }));
      log.handle(notice('info', 'before'));
      rotate(path);
      log.handle(notice('info', 'after'));
      await log.close?.();
      return {
        now: readFileSync(path, 'utf8'),
        old: readFileSync(`${path}.1`, 'utf8'),
        mode: statSync(path).mode & 0o777,
        warnings,
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('by moving it is created again, only readable by its owner', async () => {
    const found = await rotated((path) => renameSync(path, `${path}.1`));
    expect(found).toEqual({ now: 'INFO: after\n', old: 'INFO: before\n', mode: 0o600, warnings: [] });
  });

  test('by moving it and creating a new one, as logrotate’s `create` does, is continued in the new one with its mode', async () => {
    const found = await rotated((path) => {
      renameSync(path, `${path}.1`);
      writeFileSync(path, '');
      chmodSync(path, 0o640);
    });
    expect(found).toEqual({ now: 'INFO: after\n', old: 'INFO: before\n', mode: 0o640, warnings: [] });
  });

  test('by copying and truncating it, as logrotate’s `copytruncate` does, continues at its beginning, without a gap', async () => {
    const found = await rotated((path) => {
      writeFileSync(`${path}.1`, readFileSync(path));
      truncateSync(path);
    });
    expect(found).toMatchObject({ now: 'INFO: after\n', old: 'INFO: before\n', warnings: [] });
  });
});
