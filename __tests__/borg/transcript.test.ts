import { describe, expect, test } from '@jest/globals';
import { createTranscript } from '../../src/borg/transcript.js';
import { remember } from '../support/fake-borg.js';

function log(levelname: string, message: string, more: object = {}): string {
  return JSON.stringify({ type: 'log_message', levelname, message, name: 'borg.archiver', ...more });
}

function hear(lines: readonly string[], expected?: readonly string[], explained = false) {
  const { listener, told } = remember();
  const transcript = createTranscript(listener, {
    ...(expected && { expected }),
  });
  transcript.standardError(lines);
  transcript.conclude(explained);
  return { told, said: transcript.said() };
}

describe('Borg’s log', () => {
  test.each([
    [log('CRITICAL', 'x'), 'error', -1],
    [log('ERROR', 'x'), 'error', -1],
    [log('WARNING', 'x'), 'warning', 0],
    [log('INFO', 'x'), 'info', 1],
    [log('DEBUG', 'x'), 'debug', 2],
    [log('INFO', 'x', { name: 'borg.output.list' }), 'info', 0],
    [log('INFO', 'x', { name: 'borg.output.stats' }), 'info', 0],
    ['x', 'notice', 0],
    ['{"type": "question_prompt", "message": "x"}', 'warning', 0],
  ])('%s is shown as %s at verbosity %s and higher', (line, level, verbosity) => {
    expect(hear([line]).told.lines).toEqual([{ text: 'x', level, verbosity }]);
  });

  test('shows a file as Borg does', () => {
    expect(hear(['{"type": "file_status", "status": "A", "path": "/x y"}']).told.lines).toEqual([
      { text: 'A /x y', level: 'info', verbosity: 0 },
    ]);
  });

  test('shows a message of several lines as several lines', () => {
    expect(hear([log('ERROR', 'a\nb')]).told.lines.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  test('shows an expected error only at the debug level', () => {
    const { told, said } = hear(
      [log('ERROR', 'x', { msgid: 'Repository.AlreadyExists' })],
      ['Repository.AlreadyExists'],
    );
    expect(told.lines).toEqual([{ text: 'x', level: 'debug', verbosity: 2 }]);
    expect(said.errors).toHaveLength(1);
  });

  test('shows the last error only as a detail if our own message explains it, and earlier ones as usual', () => {
    const { told, said } = hear([log('ERROR', 'a'), log('INFO', 'b'), log('ERROR', 'c')], undefined, true);
    expect(told.lines).toEqual([
      { text: 'a', level: 'error', verbosity: -1 },
      { text: 'b', level: 'info', verbosity: 1 },
      { text: 'c', level: 'error', verbosity: 1 },
    ]);
    expect(said.tail).toEqual(['a', 'b', 'c']);
  });

  test('treats a traceback that Borg adds to an error as part of it', () => {
    const traceback = log('ERROR', 'Traceback (most recent call last):\n  File "x"\nE: y');
    const { told } = hear([log('ERROR', 'a'), traceback, log('DEBUG', 'terminating')], undefined, true);
    expect(told.lines.filter(({ verbosity }) => verbosity < 1)).toEqual([]);
  });

  test('shows a usage message only as a detail, because our own message says what was wrong', () => {
    const { told, said } = hear(['usage: borg init [-h]', '          [REPOSITORY]', 'borg init: error: no']);
    expect(told.lines.map(({ verbosity }) => verbosity)).toEqual([1, 1, 1]);
    expect(said.tail).toHaveLength(3);
  });

  test('does not show progress as a line', () => {
    const { told } = hear([
      '{"type": "progress_percent", "current": 1, "total": 2}',
      '{"type": "archive_progress", "finished": true}',
    ]);
    expect(told.lines).toEqual([]);
    expect(told.progress).toEqual([{ percent: 50 }]);
  });

  test('shows Python’s warnings about a prompt that nobody can answer only at the debug level', () => {
    const { told } = hear(['Warning: Password input may be echoed.', 'Enter passphrase for key /r: ']);
    expect(told.lines.map(({ verbosity }) => verbosity)).toEqual([2, 2]);
  });
});

describe('the transcript', () => {
  test('keeps the last 25 lines of all kinds, in order', () => {
    const { said } = hear(
      Array.from({ length: 40 }, (_, number) => (number % 2 ? log('INFO', `${number}`) : `${number}`)),
    );
    expect(said.tail).toEqual(Array.from({ length: 25 }, (_, index) => `${index + 15}`));
  });

  test('passes on all of many lines that arrive at once', () => {
    const { told } = hear(Array.from({ length: 100_000 }, (_, number) => `${number}`));
    expect(told.lines).toHaveLength(100_000);
  });
});
